package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
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
	if err := free(path, over); err != nil {
		return Info{}, err
	}
	draft, err := draftBeside(path, func(w io.Writer) error {
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
	keepName(filepath.Dir(path))
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
	defer func() { _ = s.Close() }()
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
func Restore(backup, path string, now time.Time) (aside string, info Info, err error) {
	if same, err := oneFile(backup, path); err != nil || same {
		return "", Info{}, errors.Join(err, sameFile(same, path))
	}
	if err := looksRight(backup); err != nil {
		return "", Info{}, err
	}
	if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
		return "", Info{}, cannotWrite(path, err)
	}
	draft, err := draftBeside(path, func(w io.Writer) error {
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
	keepName(filepath.Dir(path))
	return aside, info, nil
}

// mostAsides is how many files put aside in one second are told apart.
const mostAsides = 100

// putAside gives the present file a dated name, unless another process holds it. One that is
// damaged goes aside as it is: that is why somebody restores.
func putAside(path string, now time.Time) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	aside := ""
	for n := 1; aside == "" || free(aside, false) != nil; n++ {
		stamp := now.Format("2006-01-02-150405")
		if n > 1 {
			stamp += "-" + strconv.Itoa(n)
		}
		if aside = strings.TrimSuffix(path, filepath.Ext(path)) + "-sebelum-pulih-" + stamp + filepath.Ext(path); n > mostAsides {
			return "", free(aside, false)
		}
	}
	held, err := Open(path, Options{})
	if Busy(err) {
		return "", err
	}
	// Where a file may be renamed while it is open, nobody can come in between; where it may
	// not, nobody who came in between lets it be renamed.
	if held != nil && runtime.GOOS == "windows" {
		_ = held.Close()
		held = nil
	}
	err = os.Rename(path, aside)
	if held != nil {
		_ = held.Close()
	}
	if err != nil {
		return "", cannotWrite(aside, err)
	}
	return aside, nil
}

// draftBeside writes a new file next to a path, and syncs it.
func draftBeside(path string, write func(io.Writer) error) (string, error) {
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

// free refuses a path at which something lies already.
func free(path string, over bool) error {
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

func oneFile(a, b string) (bool, error) {
	x, err := os.Stat(a)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return false, model.Faultf(model.FaultFile, "Cadangan", "Berkas cadangan %s tidak ada.", a)
		}
		return false, explainOpen(a, err)
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y), nil
}

func sameFile(same bool, path string) error {
	if !same {
		return nil
	}
	return model.Faultf(model.FaultExists, "Cadangan", "%s adalah berkas data itu sendiri, bukan cadangannya.", path)
}

func cannotWrite(path string, err error) error {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return fault
	}
	return model.Faultf(model.FaultFile, fieldFile, "Berkas %s tidak dapat ditulis: %s. Periksa izin folder dan sisa ruang.", path, inWords(err))
}
