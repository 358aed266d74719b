package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Nothing can be committed to a file that is gone, so what memory holds is all there is, and
// stays as it is. It is written beside where the file was, once for each state.

// savedBeside goes on from a refusal, and what it means for what was typed, to say where all
// that was saved before is kept now.
func (s *Store) savedBeside(refusal error, typed string) error {
	path, err := s.rescue()
	if err != nil {
		return model.Faultf(model.FaultFile, fieldFile, "%s %sYang tersimpan sebelumnya juga tidak dapat ditulis ke berkas lain: %s.", refusal, typed, inWords(err))
	}
	if filepath.Dir(path) == filepath.Dir(s.path) {
		path = filepath.Base(path) + " di sebelahnya"
	}
	kept := "Yang tersimpan sebelumnya"
	if s.rescued.local {
		kept, typed = "Yang tersimpan sebelumnya dan isian yang belum disimpan", ""
	}
	return model.Faultf(model.FaultFile, fieldFile, "%s %s%s ada di %s; kembalikan dengan capaian pulihkan.", refusal, typed, kept, path)
}

// rememberBeside keeps in the rescued file what could not be remembered in the data file, and
// says so in what it returns; nil where nothing was rescued or that file is closed too.
func (s *Store) rememberBeside(key, value string) error {
	gone := s.inPlace()
	if gone == nil || s.rescued.path == "" || s.rescued.revision != s.Revision() {
		return nil
	}
	db, err := bolt.Open(s.rescued.path, fileMode, &bolt.Options{
		Timeout: passingTime,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			return os.OpenFile(name, flag&^os.O_CREATE, mode)
		},
	})
	if err != nil {
		return nil
	}
	if err := errors.Join(db.Update(remembering(key, value)), db.Close()); err != nil {
		return nil
	}
	s.rescued.local = true
	return s.savedBeside(gone, "")
}

// Rescue writes what memory holds to a new file beside the data file, or, where its folder
// is gone or closed, in the nearest that can be written to, and returns its path. Where
// nothing changed since the last time that file is returned.
func (s *Store) Rescue() (string, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.rescue()
}

func (s *Store) rescue() (string, error) {
	if s.rescued.path != "" && s.rescued.revision == s.Revision() {
		if _, err := os.Stat(s.rescued.path); err == nil {
			return s.rescued.path, nil
		}
	}
	err := error(nil)
	for _, folder := range foldersFor(s.path) {
		path := ""
		if path, err = s.rescueIn(folder); err == nil {
			s.rescued.path, s.rescued.revision, s.rescued.local = path, s.Revision(), false
			return path, nil
		}
	}
	return "", err
}

// foldersFor are the places for a rescued file, best first.
func foldersFor(path string) []string {
	var folders []string
	for folder := filepath.Dir(path); ; folder = filepath.Dir(folder) {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			folders = append(folders, folder)
			break
		}
		if folder == filepath.Dir(folder) {
			break
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, home)
	}
	return append(folders, os.TempDir())
}

func (s *Store) rescueIn(folder string) (string, error) {
	path, err := datedName(filepath.Join(folder, filepath.Base(s.path)), "diselamatkan", s.now())
	if err != nil {
		return "", err
	}
	// The file may still be whole behind its handle, with its whole trail.
	if info, err := Backup(s, path, false); err == nil && info.Seal == s.seal {
		return path, nil
	}
	// A copy of another state is no rescue.
	_ = os.Remove(path)
	draft, err := os.CreateTemp(folder, ".capaian-*")
	if err != nil {
		return "", cannotWrite(path, err)
	}
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft.Name()) }()
	if err := draft.Close(); err != nil {
		return "", cannotWrite(path, err)
	}
	if err := s.writeRecords(draft.Name()); err != nil {
		return "", cannotWrite(path, err)
	}
	if err := os.Rename(draft.Name(), path); err != nil {
		return "", cannotWrite(path, err)
	}
	syncFolder(folder)
	return path, nil
}

// writeRecords makes a file of the records in memory. Its trail begins anew.
func (s *Store) writeRecords(path string) error {
	s.mu.RLock()
	years, newest := s.years, s.newest
	s.mu.RUnlock()
	records := map[int][]model.Record{}
	for number, y := range years {
		for _, one := range y.records.All() {
			records[number] = append(records[number], one.record)
		}
	}
	return newFileOf(path, records, rebuilt{
		at: s.now(), by: model.Actor{ID: "capaian", Name: "capaian", Role: model.RoleAdmin},
		note: fmt.Sprintf("Diselamatkan dari ingatan program sesudah tindakan nomor %d", newest),
	})
}

// rebuilt says what the trail of a file made of records tells of its making.
type rebuilt struct {
	at   time.Time
	by   model.Actor
	note string
}

// newFileOf lays out a data file at an empty one's path and puts records into it as they
// are, one act for each year, and holds it to all that a data file must be.
func newFileOf(path string, records map[int][]model.Record, told rebuilt) error {
	if err := layOutFile(path, migrations(), bolt.Options{}); err != nil {
		return err
	}
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	numbers := []int{}
	for number := range records {
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	state := digest{}
	err = s.guard(func() error {
		return s.db.Update(func(tx *bolt.Tx) error {
			for i, number := range numbers {
				entry := model.Entry{Revision: uint64(i + 1), At: told.at, Actor: told.by, Year: number, Note: told.note}
				for _, r := range records[number] {
					after, err := stateOf(r)
					if err != nil {
						return err
					}
					entry.Changes = append(entry.Changes, model.Change{Ref: r.Ref(), After: after})
				}
				slices.SortFunc(entry.Changes, func(a, b model.Change) int { return compareRefs(a.Ref, b.Ref) })
				var err error
				if state, _, err = s.write(tx, entry, state); err != nil {
					return err
				}
			}
			return nil
		})
	})
	if err = errors.Join(err, s.release()); err != nil {
		return err
	}
	_, err = Inspect(path)
	return err
}

// mostDated is how many files of one second and one word are told apart.
const mostDated = 100

// datedName is a free name beside a path that says what the file is and of when.
func datedName(path, word string, now time.Time) (string, error) {
	for n := 1; ; n++ {
		stamp := now.Format("2006-01-02-150405")
		if n > 1 {
			stamp += "-" + strconv.Itoa(n)
		}
		name := strings.TrimSuffix(path, filepath.Ext(path)) + "-" + word + "-" + stamp + filepath.Ext(path)
		if err := checkFree(name, false); err == nil || n > mostDated {
			return name, err
		}
	}
}

var _ io.WriterTo = (*Store)(nil)
