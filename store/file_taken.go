package store

import (
	"io"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// taken is the file as it stood, in another file without a name that people know.
type taken struct{ file *os.File }

// takeOut takes the file as it stands from its pages to a file beside it; held hears when what
// is meant can no longer change. An act that makes the file grow waits until nobody reads it
// any more, and until that act is done nobody begins to read: whoever took a copy to a slow
// stick or over a thin line straight from the pages would stop the whole office, and a line
// that looks up news between two pieces would wait for itself.
func (s *Store) takeOut(held func()) (*taken, error) {
	beside, err := os.CreateTemp(filepath.Dir(s.path), ".capaian-*")
	if err != nil { // no room there, or a folder that is only read
		beside, err = os.CreateTemp("", "capaian-*")
	}
	if err != nil {
		return nil, err
	}
	t := &taken{beside}
	err = s.view(func(tx *bolt.Tx) error {
		held()
		_, err := tx.WriteTo(beside)
		return err
	})
	if err != nil {
		t.drop()
		return nil, err
	}
	return t, nil
}

// WriteTo writes all of it.
func (t *taken) WriteTo(w io.Writer) (int64, error) {
	if _, err := t.file.Seek(0, io.SeekStart); err != nil {
		return 0, err
	}
	return io.Copy(w, t.file)
}

// drop takes it away.
func (t *taken) drop() {
	_ = t.file.Close()
	_ = os.Remove(t.file.Name())
}
