package store

import (
	"errors"
	"io/fs"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// A file that may not be written to, for want of a permission or because its stick or share
// is locked, is read into memory as it stands. It is then let go, so that whoever may write
// is not kept waiting, and opened again only where its trail is read.

// passingTime is how long one reading waits for a file that another process is writing to.
const passingTime = time.Second

// unwritable says why a file cannot be opened for writing that may still be read; "" for
// other reasons, and for none.
func unwritable(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "Anda tidak diberi izin mengubahnya"
	case errors.Is(err, syscall.EROFS):
		return "media penyimpanannya terkunci"
	}
	return ""
}

func (s *Store) openForReading(table []migration, b bolt.Options, why string) error {
	b.ReadOnly, b.OpenFile = true, nil
	db, err := bolt.Open(s.path, fileMode, &b)
	if err != nil {
		return explainOpen(s.path, err)
	}
	// A file opened for reading has nothing to lose in closing.
	defer func() { _ = db.Close() }()
	version, err := versionToLift(db, table)
	if err != nil {
		return err
	}
	if version < newestOf(table) {
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s dari versi program yang lebih lama dan harus diperbarui dahulu, tetapi %s.", s.path, why)
	}
	if err := db.View(s.load); err != nil {
		return err
	}
	s.passing = true
	if s.locked == "" {
		s.locked = "Berkas data ini dibuka hanya untuk dibaca, dengan isi pukul " + s.now().Format("15.04") + ": " + why + "."
	}
	return nil
}

// Holds reports that no other process can open the file while this store has it. It is false
// of one that may only be read.
func (s *Store) Holds() bool { return !s.passing }

// viewPassing opens the file for one reading.
func (s *Store) viewPassing(read func(*bolt.Tx) error) error {
	return guarded(s.path, func() error {
		db, err := bolt.Open(s.path, fileMode, &bolt.Options{ReadOnly: true, Timeout: passingTime})
		if err != nil {
			return explainOpen(s.path, err)
		}
		defer func() { _ = db.Close() }()
		return db.View(read)
	})
}
