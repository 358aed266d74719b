package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Other programs delete, replace, cut short or write over a data file while it is open: a
// cleaner, a sync client, somebody who copies last month's file there. bbolt goes on with
// the file it once opened, or reads pages that are gone and ends the program. So the file is
// looked at before each commit and each reading, and all work on it runs guarded.

// keepHandle keeps bbolt's own handle of the file, which stays the file's whatever is done
// to its name.
func (s *Store) keepHandle(open openFile) openFile {
	if open == nil {
		open = os.OpenFile
	}
	return func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := open(name, flag, mode)
		if err == nil {
			s.file = f
		}
		return f, err
	}
}

// Handle is the open file, whatever became of its name, for asking the system whose it is;
// nil of a file that may only be read, which is open only while it is.
func (s *Store) Handle() *os.File {
	if s.passing {
		return nil
	}
	return s.file
}

// openFile is the way to open a file; tests let it refuse.
type openFile = func(name string, flag int, mode os.FileMode) (*os.File, error)

// untouched refuses a file that another program cut short or wrote over. A commit of this
// program may be under way.
func (s *Store) untouched() error {
	if s.broken.Load() {
		return overwritten(s.path)
	}
	known := *s.written.Load()
	info, err := s.file.Stat()
	if errors.Is(err, os.ErrClosed) {
		return nil // bbolt refuses a closed file in its own words
	}
	if err != nil {
		return explainRead(s.path, err)
	}
	meta, sound := newestMeta(s.file)
	if !sound || meta.transaction < known.transaction || meta.pages < known.pages || info.Size() < int64(known.pages*known.pageSize) {
		return overwritten(s.path)
	}
	return nil
}

// inPlace refuses to commit into a file that is no longer the one at the path, or not as
// this program left it. The caller holds the writing lock.
func (s *Store) inPlace() error {
	if err := s.untouched(); err != nil {
		return err
	}
	mine, err := s.file.Stat()
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	if err != nil {
		return explainRead(s.path, err)
	}
	there, err := os.Stat(s.path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s tidak ada lagi di tempatnya: dihapus atau dipindahkan selagi terbuka.", filepath.Base(s.path))
	case err != nil:
		return explainRead(s.path, err)
	case !os.SameFile(mine, there):
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s sudah diganti berkas lain selagi terbuka.", filepath.Base(s.path))
	}
	if meta, sound := newestMeta(s.file); !sound || meta != *s.written.Load() {
		return overwritten(s.path)
	}
	return nil
}

func overwritten(path string) error {
	return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s dipotong atau ditimpa program lain selagi terbuka.", filepath.Base(path))
}

// view reads from the file. The error is a FaultFile where another program damaged it.
func (s *Store) view(read func(*bolt.Tx) error) error {
	if s.passing {
		return s.viewPassing(read)
	}
	if err := s.untouched(); err != nil {
		return err
	}
	return s.guard(func() error { return s.db.View(read) })
}

// update commits to the file, unless it is no longer where and as it was. The caller holds
// the writing lock. Where it returns an error nothing was saved, or the error is a FaultFile
// that says that nobody can know.
func (s *Store) update(change func(*bolt.Tx) error) error {
	const typed = "Isian ini belum disimpan. "
	if err := s.inPlace(); err != nil {
		return s.savedBeside(err, typed)
	}
	before := *s.written.Load()
	err := s.guard(func() error { return s.commit(change) })
	after, sound := newestMeta(s.file)
	if err == nil && sound {
		s.written.Store(&after)
		return nil
	}
	switch {
	case err == nil:
		return doubtful(overwritten(s.path))
	case sound && after == before && s.broken.Load():
		return s.savedBeside(err, typed)
	case sound && after == before:
		return err
	case sound && after.transaction == before.transaction+1 && s.settle(after) == nil:
		// The disk took it in the second attempt.
		s.written.Store(&after)
		return nil
	case sound:
		s.written.Store(&after)
	}
	return doubtful(err)
}

// settle asks the disk once more for a commit that failed at its very end, when the meta
// page that makes it valid was written but perhaps not kept.
func (s *Store) settle(meta pageMeta) error {
	page, at := make([]byte, meta.pageSize), int64(meta.transaction%2*meta.pageSize)
	if _, err := s.file.ReadAt(page, at); err != nil {
		return err
	}
	// A system forgets what it failed to keep: only what is written anew is synced anew.
	if _, err := s.file.WriteAt(page, at); err != nil {
		return err
	}
	return s.sync()
}

func doubtful(cause error) error {
	return model.Faultf(model.FaultFile, fieldFile, "Tidak dapat dipastikan apakah isian ini tersimpan: %s. Tutup program ini, buka kembali, lalu periksa isian terakhir.", inWords(cause))
}

// guard turns what bbolt meets in a file that changes under it, a fault or a panic, into a
// sentence. bbolt may be left with its locks taken, so nothing is asked of it afterwards.
func (s *Store) guard(work func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			s.broken.Store(true)
			err = overwritten(s.path)
		}
	}()
	return work()
}

// release gives the file free without a look at what became of it.
func (s *Store) release() error {
	if s.passing {
		return nil
	}
	if s.broken.Load() {
		return s.file.Close() // with it goes the lock
	}
	return s.guard(s.db.Close)
}
