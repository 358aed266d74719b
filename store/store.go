package store

import (
	"io"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Store is an open data file. Its methods may be called from several goroutines.
type Store struct {
	memory
	path    string
	db      *bolt.DB
	now     func() time.Time
	writing sync.Mutex // one act at a time
}

// Path is where the file lies.
func (s *Store) Path() string { return s.path }

// Close ends all watching and gives the file free.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.hub.close()
	return s.db.Close()
}

// WriteTo copies the file as it stands while work goes on, and returns the bytes written.
// An act committed meanwhile is in the copy whole or not at all.
func (s *Store) WriteTo(w io.Writer) (int64, error) {
	var n int64
	err := s.db.View(func(tx *bolt.Tx) error {
		var err error
		n, err = tx.WriteTo(w)
		return err
	})
	if err != nil {
		return n, model.Faultf(model.FaultFile, "Cadangan", "Salinan berkas data %s tidak selesai: %s.", s.path, inWords(err))
	}
	return n, nil
}
