package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestANewVersionIsToldOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "keadaan", "versi")
	if said := (Build{Version: "1.1.0"}).newsSince(file); said != "" {
		t.Errorf("at the first start: %q", said)
	}
	if said := (Build{Version: "1.1.0"}).newsSince(file); said != "" {
		t.Errorf("the same version: %q", said)
	}
	if said := (Build{Version: "1.2.0"}).newsSince(file); !strings.Contains(said, "1.2.0") || !strings.Contains(said, "1.1.0") {
		t.Errorf("a newer version: %q", said)
	}
	if said := (Build{Version: "1.2.0"}).newsSince(file); said != "" {
		t.Errorf("told again: %q", said)
	}
	if said := (Build{Version: Unreleased}).newsSince(file); said != "" {
		t.Errorf("of no release: %q", said)
	}
	if kept, err := os.ReadFile(file); err != nil || string(kept) != "1.2.0\n" {
		t.Errorf("kept %q, %v", kept, err)
	}
}

// The program on a stick opens the file that lies beside it, unless another is named.
func TestTheFileBesideTheProgramComesFirst(t *testing.T) {
	dir := t.TempDir()
	m := &Main{Program: filepath.Join(dir, "capaian"), Getenv: func(string) string { return "" }}
	o := &options{main: m}
	if strings.HasPrefix(o.path(), dir) {
		t.Errorf("without a file: %s", o.path())
	}
	beside := filepath.Join(dir, "capaian.db")
	if err := os.WriteFile(beside, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if o.path() != beside {
		t.Errorf("%s", o.path())
	}
	o.data = "lain.db"
	if o.path() != "lain.db" {
		t.Errorf("%s", o.path())
	}
}
