package store

import (
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Store is an open data file. Its methods may be called from several goroutines.
type Store struct {
	path string
	db   *bolt.DB
	now  func() time.Time
	hub  hub

	writing sync.Mutex // one act at a time
	mu      sync.RWMutex
	years   map[int]*year // replaced by a write, never changed in place
	newest  uint64
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

// Years lists the years in the file, ascending; what belongs to the office and to no year
// is not among them.
func (s *Store) Years() []int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	years := slices.Sorted(maps.Keys(s.years))
	return slices.DeleteFunc(years, func(y int) bool { return y == model.OfficeWide })
}

// Revision is the number of the newest act.
func (s *Store) Revision() uint64 {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.newest
}

// Book returns the year as it stands at the newest revision: the same Book to everybody
// until the next act. It must not be changed. OfficeWide gives the people of the office, and
// is always there. The error is a FaultMissing where the file has no such year.
func (s *Store) Book(number int) (*model.Book, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	y, there := s.years[number]
	if !there {
		return nil, noYear(number)
	}
	return y.book, nil
}

func noYear(number int) error {
	return model.Faultf(model.FaultMissing, "Tahun", "Tahun %d tidak ada dalam berkas data.", number)
}

// Dependents lists the records that point at one directly, in order of kind and key. What
// hangs on those in turn is theirs to tell.
func (s *Store) Dependents(number int, ref model.Ref) ([]model.Ref, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	y, there := s.years[number]
	if !there {
		return nil, noYear(number)
	}
	found := hanging(y.records, map[model.Ref]bool{ref: true})[ref]
	slices.SortFunc(found, compareRefs)
	return found, nil
}

// Watch wakes the receiver after each commit, once for several where it is slow. It says
// only that the revision moved: read the newest. The channel is closed by stop and by Close.
func (s *Store) Watch() (moved <-chan struct{}, stop func()) { return s.hub.watch() }

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
