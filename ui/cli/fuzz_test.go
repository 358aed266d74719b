package cli

import (
	"os"
	"path/filepath"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/report/narrative"
)

// An archive of texts is read within bounds, and what is taken of it can be stored.
func FuzzTextFiles(f *testing.F) {
	path := filepath.Join(f.TempDir(), "naskah.zip")
	out, err := os.Create(path)
	if err != nil {
		f.Fatal(err)
	}
	b := model.NewBook(storetest.Year, 1, storetest.Records(storetest.Year))
	results := calc.Compute(b, model.Q4)
	files := narrative.New(b, results).Files()
	if err := archived(out, files[:min(3, len(files))]); err != nil {
		f.Fatal(err)
	}
	if err := out.Close(); err != nil {
		f.Fatal(err)
	}
	good, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(good[:len(good)-9])
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		path := filepath.Join(t.TempDir(), "naskah.zip")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		files, err := textFiles(path)
		if err != nil {
			return
		}
		read, err := narrative.New(b, results).Read(files)
		if err != nil {
			return
		}
		for _, r := range read.Records {
			if err := r.Check(); err != nil {
				t.Errorf("taken, and cannot be stored: %v", err)
			}
		}
	})
}
