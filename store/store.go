package store

import (
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Store is an open data file. Its methods may be called from several goroutines.
type Store struct {
	memory
	path      string
	db        *bolt.DB
	file      *os.File                         // bbolt's handle
	commit    func(func(*bolt.Tx) error) error // the way to the disk; tests let it fail
	sync      func() error                     // and what asks it to keep what was written
	written   atomic.Pointer[pageMeta]         // what this program wrote last
	broken    atomic.Bool                      // the file changed under bbolt, which must not be asked any more
	now       func() time.Time
	writing   sync.Mutex // one transaction at a time
	turns     sync.Mutex
	turn      []*waiting // acts, the first to be done first; under turns
	closed    bool       // under writing
	state     digest     // of all records; under writing
	seal      Seal       // of the newest act; under writing
	seals     []string   // where the newest seal is kept outside of the file
	copies    []string   // folders for copies that are made by themselves
	copied    string     // the day of the last; under writing
	copying   sync.WaitGroup
	copyTried time.Time                  // when one was made last, or failed; under writing
	copyLost  atomic.Bool                // the last failed
	copySaid  atomic.Pointer[string]     // what is said of copies
	began     atomic.Pointer[model.Date] // the day of the first act, once asked for
	passing   bool                       // the file is open only while it is read
	trouble   []string                   // what was found wrong at opening
	locked    string                     // why nothing is written; "" where it can be

	rescued struct { // under writing
		path     string
		revision uint64
		local    bool // what was to be remembered is in it too
	}
}

// Path is where the file lies.
func (s *Store) Path() string { return s.path }

// Close ends all watching and gives the file free. Where the file is no longer where it was,
// what memory holds is written beside it first; the error then says where to.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.hub.close()
	s.copying.Wait()
	var gone error
	if s.Revision() > 0 && !s.closed && !s.passing {
		if gone = s.inPlace(); gone != nil {
			gone = s.savedBeside(gone, "")
		}
	}
	s.closed = true
	return errors.Join(gone, s.release())
}

// WriteTo copies the file as it stands while work goes on, and returns the bytes written.
// An act committed meanwhile is in the copy whole or not at all. However slowly the copy is
// taken, nobody waits for it.
func (s *Store) WriteTo(w io.Writer) (int64, error) {
	n, err := s.writeTo(w)
	if err != nil {
		return n, model.Faultf(model.FaultFile, "Cadangan", "Salinan berkas data %s tidak selesai: %s.", s.path, inWords(err))
	}
	return n, nil
}

func (s *Store) writeTo(w io.Writer) (int64, error) {
	taken, err := s.takeOut(func() {})
	if err != nil {
		return 0, err
	}
	defer taken.drop()
	return taken.WriteTo(w)
}
