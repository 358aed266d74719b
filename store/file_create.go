package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"capaian/model"
)

// A data file is its owner's alone: it names people.
const (
	fileMode   = 0o600
	folderMode = 0o700
)

// create makes an empty data file where there is none. It is laid out under another name
// and then given its own, so that no power cut leaves half a file and of two who create at
// once one finds the other's.
func create(path string, table []migration, b bolt.Options) error {
	switch info, err := os.Stat(path); {
	case err == nil && info.Size() > 0:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return explainOpen(path, err)
	case err == nil && !info.Mode().IsRegular():
		return nil
	case err == nil:
		return layOutFile(path, table, b)
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, folderMode); err != nil {
		return model.Faultf(model.FaultFile, fieldFile, "Folder %s tidak dapat dibuat: %s. Pilih tempat lain dengan --data.", folder, inWords(err))
	}
	draft, err := os.CreateTemp(folder, ".capaian-*")
	if err != nil {
		return cannotCreate(path, err)
	}
	name := draft.Name()
	// After success the name is already gone.
	defer func() { _ = os.Remove(name) }()
	if err := draft.Close(); err != nil {
		return cannotCreate(path, err)
	}
	if err := layOutFile(name, table, b); err != nil {
		return err
	}
	if err := giveName(name, path); err != nil {
		return cannotCreate(path, err)
	}
	syncFolder(folder)
	return nil
}

// syncFolder asks the disk to remember the new name; where a folder cannot be asked, the
// system remembers it in its own time.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// giveName gives a finished file its name, never over another file.
func giveName(from, to string) error {
	if err := os.Link(from, to); err == nil {
		return nil
	}
	if _, err := os.Stat(to); err == nil {
		return nil
	}
	// USB sticks and some network drives know no links.
	return os.Rename(from, to)
}

func layOutFile(path string, table []migration, b bolt.Options) error {
	db, err := bolt.Open(path, fileMode, &b)
	if errors.Is(err, bolterrors.ErrTimeout) {
		return explainOpen(path, err)
	}
	if err != nil {
		return cannotCreate(path, err)
	}
	if err := errors.Join(migrate(db, table), db.Close()); err != nil {
		return cannotCreate(path, err)
	}
	return nil
}

func cannotCreate(path string, err error) error {
	return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s tidak dapat dibuat: %s. Periksa izin folder dan sisa ruang, atau pilih tempat lain dengan --data.", path, inWords(err))
}
