package store

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// A file that may only be read is read, said to be so, never written to, and kept from nobody.
func TestAFileThatMayOnlyBeReadIsRead(t *testing.T) {
	for name, row := range map[string]struct {
		refusal error
		says    string
	}{
		"no permission":     {syscall.EACCES, "tidak diberi izin mengubahnya"},
		"an immutable file": {syscall.EPERM, "tidak diberi izin mengubahnya"},
		"a locked stick":    {syscall.EROFS, "media penyimpanannya terkunci"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "kantor.db")
			s, err := Open(path, Options{Create: true, NoSync: true})
			if err != nil {
				t.Fatal(err)
			}
			office := []Edit{Put(&model.Office{Name: "Kecamatan Ranuyoso"})}
			if _, err := s.Do(admin(), Batch{Year: 2024, Open: true, Edits: office}); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			refuse := func(name string, flag int, mode os.FileMode) (*os.File, error) {
				if flag&(os.O_RDWR|os.O_WRONLY) != 0 {
					return nil, &os.PathError{Op: "open", Path: name, Err: row.refusal}
				}
				return os.OpenFile(name, flag, mode)
			}
			reader, err := openWith(path, Options{}, migrations(), bolt.Options{OpenFile: refuse})
			if err != nil {
				t.Fatal(err)
			}
			if b, err := reader.Book(2024); err != nil || b.Office.Name != "Kecamatan Ranuyoso" {
				t.Errorf("%v, %v", b, err)
			}
			if entries, err := reader.Entries(0, 5); err != nil || len(entries) != 1 {
				t.Errorf("%v, %v", entries, err)
			}
			if err := reader.VerifyTrail(); err != nil || reader.Holds() || len(reader.Trouble()) > 0 {
				t.Errorf("%v, %q", err, reader.Trouble())
			}
			for _, err := range []error{
				reader.Remember("a", "b"),
				func() error {
					_, err := reader.Do(admin(), Batch{Year: 2024, Edits: []Edit{Put(&model.Office{Name: "x"})}})
					return err
				}(),
			} {
				if fault := faultOf(t, err); !strings.Contains(fault.Message, row.says) || !strings.Contains(fault.Message, "Tidak disimpan") {
					t.Error(fault)
				}
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
				t.Error("the file was altered")
			}
			// Whoever may write is not kept waiting by somebody who reads.
			writer, err := Open(path, Options{NoSync: true})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := writer.Do(admin(), Batch{Year: 2025, Open: true}); err != nil {
				t.Error(err)
			}
			if err := writer.Close(); err != nil {
				t.Error(err)
			}
			if err := reader.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}
