package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"capaian/model"
)

// Options say how a file is opened.
type Options struct {
	Create  bool             // make the file and its folder where there is none; else a missing file is FaultMissing
	Timeout time.Duration    // how long to wait for a busy file; 0: one second
	Now     func() time.Time // the clock of the audit trail; nil: time.Now
	NoSync  bool             // for copies that may be lost: commits do not wait for the disk
}

// Open opens a data file for this process alone. A file that is busy, damaged, strange or
// from a newer version is refused with a FaultFile that says what to do, and is left as it is.
func Open(path string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Timeout == 0 {
		o.Timeout = time.Second
	}
	if err := inspect(path, o.Create); err != nil {
		return nil, err
	}
	s := &Store{path: path, now: o.Now, years: map[int]*year{}}
	if err := s.open(o); err != nil {
		return nil, err
	}
	return s, nil
}

// open turns a damaged page, which bbolt meets with a panic, into a sentence.
func (s *Store) open(o Options) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = damaged(s.path)
		}
		if err != nil && s.db != nil {
			// The file is refused; that closing it fails too adds nothing.
			_ = s.db.Close()
		}
	}()
	s.db, err = bolt.Open(s.path, 0o600, &bolt.Options{Timeout: o.Timeout, NoSync: o.NoSync, FreelistType: bolt.FreelistMapType})
	if err != nil {
		return explainOpen(s.path, err)
	}
	if err := s.sound(); err != nil {
		return err
	}
	if err := migrate(s.db, migrations()); err != nil {
		return err
	}
	return s.load()
}

// inspect looks at the file before bbolt does, since bbolt writes its first pages into
// any empty file and its errors do not say what to do.
func inspect(path string, create bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if !create {
			return model.Faultf(model.FaultMissing, "Berkas data", "Berkas data %s tidak ada.", path)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return model.Faultf(model.FaultFile, "Berkas data", "Folder %s tidak dapat dibuat: %s. Pilih tempat lain dengan --data.", filepath.Dir(path), plain(err))
		}
		return nil
	case err != nil:
		return explainOpen(path, err)
	case info.IsDir():
		return model.Faultf(model.FaultFile, "Berkas data", "%s adalah folder, bukan berkas data.", path)
	case info.Size() == 0 && !create:
		return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s kosong. Pulihkan dari cadangan, atau hapus berkas itu untuk memulai baru.", path)
	}
	return nil
}

// sound refuses a file whose pages are missing or do not hang together.
func (s *Store) sound() error {
	return s.db.View(func(tx *bolt.Tx) error {
		info, err := os.Stat(s.path)
		if err != nil {
			return explainOpen(s.path, err)
		}
		if info.Size() < tx.Size() {
			return damaged(s.path)
		}
		// All of the checker's errors must be drained, or its goroutine stays behind.
		broken := false
		for range tx.Check() {
			broken = true
		}
		if broken {
			return damaged(s.path)
		}
		return nil
	})
}

// load reads every year into memory: a year is small, and Books are made of it at each write.
func (s *Store) load() error {
	return s.db.View(func(tx *bolt.Tx) error {
		if last, _ := tx.Bucket(bucketAudit()).Cursor().Last(); last != nil {
			s.newest = binary.BigEndian.Uint64(last)
		}
		records := tx.Bucket(bucketRecords())
		return records.ForEachBucket(func(key []byte) error {
			number, err := strconv.Atoi(string(key))
			if err != nil {
				return damaged(s.path)
			}
			loaded, err := loadYear(records.Bucket(key))
			if err != nil {
				return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s rusak pada tahun %d: %v. Pulihkan dari cadangan.", s.path, number, err)
			}
			s.years[number] = newYear(number, s.newest, loaded)
			return nil
		})
	})
}

// loadYear skips kinds it does not know: a later version of the same layout may have added them.
func loadYear(year *bolt.Bucket) (map[model.Ref]stored, error) {
	records := map[model.Ref]stored{}
	err := year.ForEachBucket(func(kind []byte) error {
		if knownKind(model.Kind(kind)) == nil {
			return nil
		}
		return year.Bucket(kind).ForEach(func(k, v []byte) error {
			var e envelope
			if err := json.Unmarshal(v, &e); err != nil {
				return fmt.Errorf("%s %q: %w", kind, k, err)
			}
			record, err := decode(model.Kind(kind), e.Data)
			if err != nil {
				return fmt.Errorf("%s %q: %w", kind, k, err)
			}
			ref := model.Ref{Kind: model.Kind(kind), Key: string(k)}
			if record.Ref() != ref {
				return fmt.Errorf("%s %q: isinya bernama %q", kind, k, record.Ref().Key)
			}
			records[ref] = stored{record, e.Revision}
			return nil
		})
	})
	return records, err
}

func damaged(path string) error {
	return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s rusak atau terpotong dan tidak diubah. Pulihkan dari cadangan.", path)
}

func explainOpen(path string, err error) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s sedang dipakai program capaian lain. Tutup program itu dahulu, lalu ulangi.", path)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return model.Faultf(model.FaultFile, "Berkas data", "%s bukan berkas data capaian, atau rusak. Berkas itu tidak diubah; periksa namanya atau pulihkan dari cadangan.", path)
	case errors.Is(err, fs.ErrPermission):
		return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s tidak boleh dibuka oleh pengguna ini. Minta izin kepada pengelola komputer.", path)
	}
	return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s tidak dapat dibuka: %s.", path, plain(err))
}

// explainWrite says what a failed commit means: the disk refused, and nothing was changed.
func explainWrite(err error) error {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return err
	}
	return model.Faultf(model.FaultFile, "Berkas data", "Tidak dapat menyimpan: %s. Tidak ada yang berubah; periksa sisa ruang dan izin cakram, lalu simpan lagi.", plain(err))
}

// plain is the innermost cause: the system's own words, without the path a second time.
func plain(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
