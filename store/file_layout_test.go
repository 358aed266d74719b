package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func TestALayoutIsReadWithoutOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := store.Open(path, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := store.LayoutOf(path); err != nil || got != store.SchemaVersion {
		t.Fatalf("%d, %v", got, err)
	}
	newer := strconv.Itoa(store.SchemaVersion + 6)
	db, err := bolt.Open(path, 0o600, nil)
	if err == nil {
		err = db.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte("meta")).Put([]byte("schema"), []byte(newer)) })
	}
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := store.LayoutOf(path); err != nil || strconv.Itoa(got) != newer {
		t.Errorf("of a newer program: %d, %v", got, err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the file was changed (%v)", err)
	}
	var fault *model.Fault
	if err := os.WriteFile(path, []byte("bukan berkas data"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.LayoutOf(path); !errors.As(err, &fault) || fault.Code != model.FaultFile {
		t.Errorf("of another file: %v", err)
	}
}
