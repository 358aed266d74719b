package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFileIsFoundHoweverItsPathIsGiven(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "desa kita (1).csv")
	if err := os.WriteFile(path, []byte("Desa;Kepala desa\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := folder{dir: dir}
	for _, typed := range []string{
		path, " " + path + " ", "'" + path + "'", `"` + path + `"`, "desa kita (1).csv",
		strings.NewReplacer(" ", `\ `, "(", `\(`, ")", `\)`).Replace(path),
		"file://" + strings.ReplaceAll(filepath.ToSlash(path), " ", "%20"),
	} {
		if raw, name, err := f.Read(typed); err != nil || name != "desa kita (1).csv" || len(raw) == 0 {
			t.Errorf("%s: %q %v", typed, name, err)
		}
	}
	for typed, want := range map[string]string{"": "belum diisi", "  ": "belum diisi", dir: "bukan berkas", filepath.Join(dir, "lain.csv"): "tidak ada"} {
		if _, _, err := f.Read(typed); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", typed, err)
		}
	}
}
