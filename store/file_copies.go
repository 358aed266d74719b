package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// An office that never makes a backup has copies all the same: of the state before the first
// act of a day, and before an act that comes from a file, opens a year, or changes or takes away
// much. The state is held at the act; the copy is written and read again while work goes on.

// What of an act is much, so that a copy is made before it.
const (
	manyChanges  = 50
	manyRemovals = 10
)

// How many copies are kept: the newest of each of so many days, weeks and months in which
// there are any, the newest of every year for ever, and all of the last two days.
const (
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
	keptWhole  = 48 * time.Hour
)

// copyStamp is the time in a copy's name.
const copyStamp = "2006-01-02-150405"

// CopyFolder is where the copies of a data file lie if nobody says otherwise.
func CopyFolder(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-cadangan"
}

// FileCopy is a copy that was made by itself.
type FileCopy struct {
	Path     string
	At       time.Time // when it was made
	Revision uint64    // the newest act in it
}

// CopiesIn lists the copies of a data file in a folder, newest first. Other files are passed over.
func CopiesIn(folder, path string) []FileCopy {
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var copies []FileCopy
	for _, f := range files {
		if c, ok := copyNamed(f.Name(), path); ok && f.Type().IsRegular() {
			c.Path = filepath.Join(folder, f.Name())
			copies = append(copies, c)
		}
	}
	slices.SortFunc(copies, func(a, b FileCopy) int { return strings.Compare(filepath.Base(b.Path), filepath.Base(a.Path)) })
	return copies
}

func copyName(path string, at time.Time, revision uint64) string {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return fmt.Sprintf("%s-%s-%06d.db", base, at.Format(copyStamp), revision)
}

// copyNamed reads what copyName wrote.
func copyNamed(name, path string) (FileCopy, bool) {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	rest, ours := strings.CutPrefix(name, base+"-")
	if !ours || len(rest) < len(copyStamp) {
		return FileCopy{}, false
	}
	at, err := time.ParseInLocation(copyStamp, rest[:len(copyStamp)], time.Local)
	if err != nil {
		return FileCopy{}, false
	}
	c := FileCopy{At: at}
	if _, err := fmt.Sscanf(rest[len(copyStamp):], "-%d.db", &c.Revision); err != nil || copyName(path, at, c.Revision) != name {
		return FileCopy{}, false
	}
	return c, true
}

// surplus are the copies that need not be kept, of a list from the newest on.
func surplus(copies []FileCopy, now time.Time) []FileCopy {
	var over []FileCopy
	days, weeks, months, years := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, c := range copies {
		year, week := c.At.ISOWeek()
		keep := now.Sub(c.At) < keptWhole
		for _, period := range []struct {
			met  map[string]bool
			name string
			most int // 0: for ever
		}{
			{days, c.At.Format("2006-01-02"), keptDays}, {weeks, fmt.Sprint(year, week), keptWeeks},
			{months, c.At.Format("2006-01"), keptMonths}, {years, c.At.Format("2006"), 0},
		} {
			if !period.met[period.name] && (period.most == 0 || len(period.met) < period.most) {
				period.met[period.name], keep = true, true
			}
		}
		if !keep {
			over = append(over, c)
		}
	}
	return over
}

// copyBefore makes copies of the file as it stands, where an act is one before which there
// should be one. The caller holds the writing lock.
func (s *Store) copyBefore(changes []model.Change, opens, brought bool) {
	if len(s.copies) == 0 || s.newest == 0 {
		return
	}
	removals := 0
	for _, c := range changes {
		if c.After == nil {
			removals++
		}
	}
	now := s.now()
	today := now.Format(time.DateOnly)
	brought = brought && now.Sub(s.copyTried).Abs() >= broughtPause
	if today == s.copied && !s.copyLost.Load() && !opens && !brought && len(changes) < manyChanges && removals < manyRemovals {
		return
	}
	if now.Sub(s.copyTried).Abs() < copyPause && s.copyLost.Load() {
		return // it just failed; a disk that is full must not make every act wait
	}
	s.copied, s.copyTried = today, now
	started := make(chan struct{})
	s.copying.Add(1)
	go func() {
		defer s.copying.Done()
		s.tellCopies(s.copyTo(s.copies, copyName(s.path, now, s.Revision()), now, started))
	}()
	// The act waits until the state before it is held, which takes no reading.
	<-started
}

// tellCopies notes what became of copies, and wakes those who show it.
func (s *Store) tellCopies(err error) {
	said := ""
	s.copyLost.Store(err != nil)
	if err != nil {
		said = "Cadangan otomatis tidak dibuat: " + inWords(err) + "."
	}
	if before := s.copySaid.Swap(&said); before == nil || *before != said {
		s.hub.wake()
	}
}

// copyTo writes the file as it stands to each folder, whatever becomes of the others, and
// removes the copies that are too many at the moment of this one. What is meant is held when
// started is closed.
func (s *Store) copyTo(folders []string, name string, at time.Time, started chan struct{}) error {
	held := false
	hold := func() {
		if !held {
			held = true
			close(started)
		}
	}
	defer hold()
	taken, err := s.takeOut(hold)
	if err != nil {
		return err
	}
	defer taken.drop()
	var failed error
	for _, folder := range folders {
		draft, err := copyOut(taken, folder, s.path)
		if err == nil {
			err = placeCopy(draft, filepath.Join(folder, name))
		}
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		for _, c := range surplus(CopiesIn(folder, s.path), at) {
			_ = os.Remove(c.Path)
		}
	}
	return failed
}

// copyOut writes a data file to a file without a name in the folder.
func copyOut(from io.WriterTo, folder, like string) (string, error) {
	if err := os.MkdirAll(folder, folderMode); err != nil {
		return "", cannotWrite(folder, err)
	}
	draft, err := os.CreateTemp(folder, ".capaian-*")
	if err != nil {
		return "", cannotWrite(folder, err)
	}
	_, err = from.WriteTo(draft)
	if err = errors.Join(err, draft.Close()); err != nil {
		_ = os.Remove(draft.Name())
		return "", cannotWrite(folder, err)
	}
	keepOwners(draft.Name(), like)
	return draft.Name(), nil
}

// placeCopy reads a copy again and gives it its name, synced. What fails leaves nothing.
func placeCopy(draft, to string) error {
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft) }()
	if _, err := Inspect(draft); err != nil {
		return renamed(err, draft, to)
	}
	f, err := os.OpenFile(draft, os.O_RDWR, 0)
	if err != nil {
		return cannotWrite(to, err)
	}
	if err := errors.Join(f.Sync(), f.Close(), os.Rename(draft, to)); err != nil {
		return cannotWrite(to, err)
	}
	syncFolder(filepath.Dir(to))
	return nil
}

// broughtPause is how long after a copy another is made of what a file is to be brought into:
// one file may be several acts.
const broughtPause = time.Minute

// copyPause is how long after a copy that failed another is tried.
const copyPause = 10 * time.Minute

// mostBehind is how much older than the newest act the newest copy may be; there is one of
// every day on which something was done.
const mostBehind = 48 * time.Hour

// CopiesBehind says in a sentence that the copies of a file lag behind its newest act; ""
// where they do not, or nothing was done since a first copy was due.
func CopiesBehind(folders []string, path string, newest model.Entry) string {
	if len(folders) == 0 || newest.Revision < 2 {
		return ""
	}
	for i, folder := range folders {
		copies := CopiesIn(folder, path)
		_, err := os.Stat(folder)
		switch {
		case i == 0 && err != nil: // nothing was done yet since this program makes copies
		case len(copies) == 0:
			return fmt.Sprintf("Belum ada cadangan otomatis di %s; periksa izin dan sisa ruangnya.", folder)
		case newest.At.Sub(copies[0].At) > mostBehind:
			return fmt.Sprintf("Cadangan otomatis terakhir di %s dari %s; periksa izin dan sisa ruangnya.", folder, copies[0].At.Format("02-01-2006"))
		}
	}
	return ""
}

// CopyTrouble says why the last copy could not be made, or before one was tried that those
// there are lag behind; "" where all is well, or no copies were asked for.
func (s *Store) CopyTrouble() string {
	if said := s.copySaid.Load(); said != nil {
		return *said
	}
	return ""
}

// judgeCopies finds out how old the copies are, of a file that was just opened.
func (s *Store) judgeCopies() {
	if len(s.copies) == 0 {
		return
	}
	if there := CopiesIn(s.copies[0], s.path); len(there) > 0 {
		s.copied = there[0].At.Format(time.DateOnly)
	}
	if s.Revision() == 0 || s.passing {
		return
	}
	if last, err := s.Entries(s.Revision()-1, 1); err == nil && len(last) == 1 {
		said := CopiesBehind(s.copies, s.path, last[0])
		s.copySaid.Store(&said)
	}
}

// Newest reads the newest act of a data file without looking through the rest.
func Newest(path string) (entry model.Entry, err error) {
	if err := checkFile(path); err != nil {
		return entry, err
	}
	err = guarded(path, func() error {
		db, err := bolt.Open(path, fileMode, &bolt.Options{ReadOnly: true, Timeout: passingTime})
		if err != nil {
			return explainOpen(path, err)
		}
		defer func() { _ = db.Close() }()
		return db.View(func(tx *bolt.Tx) error {
			trail := tx.Bucket(bucketAudit())
			if trail == nil {
				return damaged(path)
			}
			key, value := trail.Cursor().Last()
			if key == nil {
				return nil
			}
			if json.Unmarshal(value, &entry) != nil || binary.BigEndian.Uint64(key) != entry.Revision {
				return damaged(path)
			}
			return nil
		})
	})
	return entry, err
}
