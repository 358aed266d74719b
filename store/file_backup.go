package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"capaian/model"
)

// Info is what a data file holds.
type Info struct {
	Seal
	Years  []int
	Office string // the name in the last year
	Size   int64
}

// Source is a data file that can be copied while work goes on, wherever it lies.
type Source interface {
	WriteTo(w io.Writer) (int64, error)
}

// Backup writes a copy of a data file to a path and holds it to all that a data file must
// be: pages, records, trail. A file that is there is covered only with over. The copy gets
// its name when it is whole; the error is a FaultExists, or a FaultFile or FaultTrail that
// says what is wrong with it, and then nothing is left.
func Backup(from Source, path string, over bool) (Info, error) {
	if err := checkFree(path, over); err != nil {
		return Info{}, err
	}
	draft, err := writeTemporary(path, func(w io.Writer) error {
		_, err := from.WriteTo(w)
		return err
	})
	if err != nil {
		return Info{}, err
	}
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft) }()
	info, err := Inspect(draft)
	if err != nil {
		return Info{}, renamed(err, draft, path)
	}
	if err := os.Rename(draft, path); err != nil {
		return Info{}, cannotWrite(path, err)
	}
	syncFolder(filepath.Dir(path))
	return info, nil
}

// BackupName is what a copy is called where nobody names it: the file with the day and the
// number of the newest act.
func BackupName(path string, day time.Time, revision uint64) string {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return filepath.Join(filepath.Dir(path), base+"-cadangan-"+day.Format("2006-01-02")+"-"+fmt.Sprintf("%06d", revision)+".db")
}

// Inspect opens a data file for itself and holds it to all that one must be.
func Inspect(path string) (Info, error) {
	s, err := Open(path, Options{NoSync: true})
	if err != nil {
		return Info{}, err
	}
	// Nothing was written that closing could lose.
	defer func() { _ = s.release() }()
	seal, err := s.Seal()
	if err != nil {
		return Info{}, err
	}
	info := Info{Seal: seal, Years: s.Years()}
	if n := len(info.Years); n > 0 {
		if b, err := s.Book(info.Years[n-1]); err == nil {
			info.Office = b.Office.Name
		}
	}
	if stat, err := os.Stat(path); err == nil {
		info.Size = stat.Size()
	}
	return info, nil
}

// Restore puts a copy of a backup in the place of the data file, after the copy was found to
// be whole; the backup itself is only read. What lay there is kept beside under a dated name,
// which is returned; "" where nothing did. A file that another process holds is left alone.
// The seals that are kept of the file are from now on those of the copy.
func Restore(backup, path string, seals []string, now time.Time) (aside string, info Info, err error) {
	if err := checkOther(backup, path); err != nil {
		return "", Info{}, err
	}
	if err := checkFile(backup); err != nil {
		return "", Info{}, err
	}
	if err := checkReplaceable(path); err != nil {
		return "", Info{}, err
	}
	if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
		return "", Info{}, cannotWrite(path, err)
	}
	draft, err := writeTemporary(path, func(w io.Writer) error {
		from, err := os.Open(backup)
		if err != nil {
			return err
		}
		defer func() { _ = from.Close() }()
		_, err = io.Copy(w, from)
		return err
	})
	if err != nil {
		return "", Info{}, err
	}
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft) }()
	if info, err = Inspect(draft); err != nil {
		return "", Info{}, renamed(err, draft, backup)
	}
	keepOwners(draft, path)
	if aside, err = putAside(path, now); err != nil {
		return "", Info{}, err
	}
	if err := os.Rename(draft, path); err != nil {
		if aside != "" {
			// The file that was there must not be missing because the new one cannot come.
			_ = os.Rename(aside, path)
		}
		return "", Info{}, cannotWrite(path, err)
	}
	syncFolder(filepath.Dir(path))
	mode := os.FileMode(fileMode)
	if stat, err := os.Stat(path); err == nil {
		mode = stat.Mode()
	}
	keepSeal(seals, info.Seal, mode)
	return aside, info, nil
}

// checkReplaceable refuses somebody who may not write the present file to put another in its
// place, which the rights of the folder alone would let them.
func checkReplaceable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if unwritable(err) != "" {
		return model.Faultf(model.FaultAuthority, fieldFile, "Berkas data %s tidak boleh diganti oleh pengguna ini: ia tidak diberi izin mengubahnya.", path)
	}
	if err == nil {
		_ = f.Close()
	}
	return nil
}

// putAside gives the present file a dated name, unless another process holds it. One that is
// damaged goes aside as it is: that is why somebody restores.
func putAside(path string, now time.Time) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	aside, err := datedName(path, "sebelum-pulih", now)
	if err != nil {
		return "", err
	}
	held, err := Open(path, Options{})
	if Busy(err) {
		return "", err
	}
	// Where a file may be renamed while it is open, nobody can come in between; where it may
	// not, nobody who came in between lets it be renamed.
	if held != nil && runtime.GOOS == "windows" {
		_ = held.release()
		held = nil
	}
	err = os.Rename(path, aside)
	if held != nil {
		_ = held.release()
	}
	if err != nil {
		return "", cannotWrite(aside, err)
	}
	return aside, nil
}

// writeTemporary writes a new file next to a path, and syncs it.
func writeTemporary(path string, write func(io.Writer) error) (string, error) {
	draft, err := os.CreateTemp(filepath.Dir(path), ".capaian-*")
	if err != nil {
		return "", cannotWrite(path, err)
	}
	err = errors.Join(write(draft), draft.Sync(), draft.Close())
	if err != nil {
		_ = os.Remove(draft.Name())
		return "", cannotWrite(path, err)
	}
	return draft.Name(), nil
}

// renamed says of a file under its name for people what was found under another.
func renamed(err error, from, to string) error {
	var fault *model.Fault
	if !errors.As(err, &fault) {
		return err
	}
	said := *fault
	said.Message = strings.ReplaceAll(said.Message, from, to)
	return &said
}

// checkFree refuses a path at which something lies already.
func checkFree(path string, over bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return cannotWrite(path, err)
	case !info.Mode().IsRegular():
		return model.Faultf(model.FaultExists, fieldFile, "%s bukan berkas biasa; pilih nama lain.", path)
	case over:
		return nil
	}
	return model.Faultf(model.FaultExists, fieldFile, "Berkas %s sudah ada dan tidak ditimpa; pilih nama lain.", path)
}

// checkOther refuses a backup that is not there, or is the data file itself.
func checkOther(backup, path string) error {
	from, err := os.Stat(backup)
	if errors.Is(err, fs.ErrNotExist) {
		return model.Faultf(model.FaultFile, "Cadangan", "Berkas cadangan %s tidak ada.", backup)
	}
	if err != nil {
		return explainOpen(backup, err)
	}
	if to, err := os.Stat(path); err == nil && os.SameFile(from, to) {
		return model.Faultf(model.FaultExists, "Cadangan", "%s adalah berkas data itu sendiri, bukan cadangannya.", path)
	}
	return nil
}

func cannotWrite(path string, err error) error {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return fault
	}
	return model.Faultf(model.FaultFile, fieldFile, "Berkas %s tidak dapat ditulis: %s. Periksa izin folder dan sisa ruang.", path, inWords(err))
}
