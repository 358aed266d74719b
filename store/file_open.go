package store

import (
	"errors"
	"io/fs"
	"os"
	"runtime/debug"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Options say how a file is opened.
type Options struct {
	Create  bool             // make the file and its folder where there is none; else a missing file is FaultMissing
	Timeout time.Duration    // how long to wait for a busy file; 0: one second
	Now     func() time.Time // the clock of the audit trail; nil: time.Now
	NoSync  bool             // for copies that may be lost: commits do not wait for the disk
	Seals   []string         // files that keep the newest seal outside, as SealPaths names them; none: no roll-back is noticed
	Copies  []string         // folders for copies that are made by themselves; none: no copies
	Figures model.Figures    // what a Book shows of a quarter; nil: what is closed is held by the kinds of records alone
	Known   bool             // another process had the file open a moment ago: its pages are not gone through again
}

// Open opens a data file for this process alone. A file that is busy, damaged, strange or
// from a newer version is refused with a FaultFile that says what to do, and is left as it is.
func Open(path string, o Options) (*Store, error) {
	return openWith(path, o, migrations(), bolt.Options{})
}

// openWith takes also what only tests vary: the table of migrations and bbolt's own options.
func openWith(path string, o Options, table []migration, b bolt.Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Timeout == 0 {
		o.Timeout = time.Second
	}
	b.Timeout, b.NoSync, b.FreelistType = o.Timeout, o.NoSync, bolt.FreelistMapType
	if o.Create {
		if err := create(path, table, b); err != nil {
			return nil, err
		}
	}
	if err := checkFile(path); err != nil {
		return nil, err
	}
	if !o.Known {
		if err := checkReadOnly(path, table, b); err != nil {
			return nil, err
		}
	}
	s := &Store{memory: memory{years: map[int]*year{}, figures: o.Figures}, path: path, now: o.Now, seals: o.Seals, copies: o.Copies}
	b.OpenFile = s.keepHandle(b.OpenFile)
	err := guarded(path, func() (err error) {
		s.db, err = bolt.Open(path, fileMode, &b)
		if why := unwritable(err); why != "" {
			return s.openForReading(table, b, why)
		}
		if err != nil {
			return explainOpen(path, err)
		}
		s.commit, s.sync = s.db.Update, s.file.Sync
		if err := s.lift(table, o.Copies); err != nil {
			return err
		}
		meta, sound := newestMeta(s.file)
		if !sound {
			return damaged(path)
		}
		s.written.Store(&meta)
		return s.db.View(s.load)
	})
	if err == nil {
		err = s.witness()
	}
	if err == nil {
		s.judgeCopies()
	}
	if err != nil {
		if s.db != nil {
			// The file is refused; that closing it fails too adds nothing.
			_ = s.db.Close()
		}
		return nil, err
	}
	return s, nil
}

// checkReadOnly asks all questions of a file before it is opened for writing, since bbolt may
// write as soon as it may, and a refused file must stay as it is.
func checkReadOnly(path string, table []migration, b bolt.Options) error {
	b.ReadOnly = true
	return guarded(path, func() error {
		db, err := bolt.Open(path, fileMode, &b)
		if err != nil {
			return explainOpen(path, err)
		}
		// A file opened for reading has nothing to lose in closing.
		defer func() { _ = db.Close() }()
		if err := checkPages(path); err != nil {
			return err
		}
		_, err = versionToLift(db, table)
		return err
	})
}

// guarded turns a damaged page, which bbolt meets with a panic, into a sentence.
func guarded(path string, work func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = damaged(path)
		}
	}()
	return work()
}

// checkFile refuses what bbolt must not even open: it would write its first pages into an
// empty file, and reading past the end of a short one would end the program.
func checkFile(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return model.Faultf(model.FaultMissing, fieldFile, "Berkas data %s tidak ada.", path)
	case err != nil:
		return explainOpen(path, err)
	case info.IsDir():
		return model.Faultf(model.FaultFile, fieldFile, "%s adalah folder, bukan berkas data.", path)
	case !info.Mode().IsRegular():
		return notOurs(path)
	case info.Size() == 0:
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s kosong. Pulihkan dari cadangan, atau hapus berkas itu untuk memulai baru.", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return explainOpen(path, err)
	}
	// Nothing was written that closing could lose.
	defer func() { _ = file.Close() }()
	meta, found := newestMeta(file)
	if !found {
		return notOurs(path)
	}
	if info.Size() < 2*int64(meta.pageSize) {
		return damaged(path)
	}
	return nil
}

// checkPages refuses a file whose pages are missing or do not hang together. The file is locked
// meanwhile, so that what is read here is of one moment.
func checkPages(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return explainOpen(path, err)
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return explainOpen(path, err)
	}
	if !soundPages(file, info.Size()) {
		return damaged(path)
	}
	return nil
}
