package store

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/ui/uitest/tools"
)

// copying opens a file that makes copies of itself, on a clock that the test turns.
func copying(t *testing.T, now *time.Time, folders ...string) (s *Store, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "kantor.db")
	if folders == nil {
		folders = []string{CopyFolder(path)}
	}
	s, err := Open(path, Options{Create: true, NoSync: true, Copies: folders, Now: func() time.Time { return *now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, err := s.Do(admin(), Batch{Year: 2024, Open: true}); err != nil {
		t.Fatal(err)
	}
	return s, path
}

func name(t *testing.T, s *Store, text string) {
	t.Helper()
	if _, err := s.Do(admin(), Batch{Year: 2024, Edits: []Edit{Put(&model.Office{Name: text})}}); err != nil {
		t.Fatal(err)
	}
	s.copying.Wait()
}

func villages(n int) []Edit {
	var edits []Edit
	for i := range n {
		edits = append(edits, Put(&model.Village{ID: model.ID(fmt.Sprint("desa-", i)), Order: i, Name: fmt.Sprint("Desa ", i)}))
	}
	return edits
}

// Before the first act of a day, and before much is changed, taken away or opened, there is
// a copy of what was there; otherwise there is none.
func TestCopiesAreMadeByThemselves(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	s, path := copying(t, &now)
	folder := CopyFolder(path)
	count := func() int { s.copying.Wait(); return len(CopiesIn(folder, path)) }
	if count() != 0 {
		t.Error("a copy of nothing")
	}
	name(t, s, "A")
	name(t, s, "B")
	if count() != 1 {
		t.Fatalf("%d copies on the first day", count())
	}
	now = now.Add(24 * time.Hour)
	name(t, s, "C")
	copies := CopiesIn(folder, path)
	if len(copies) != 2 || copies[0].Revision != 3 || copies[1].Revision != 1 || !copies[0].At.Equal(now) {
		t.Fatalf("%+v", copies)
	}
	info, err := Inspect(copies[0].Path)
	if err != nil || info.Revision != 3 || info.Office != "B" {
		t.Errorf("the copy holds %+v, %v", info, err)
	}
	if last, err := Newest(copies[0].Path); err != nil || last.Revision != 3 {
		t.Errorf("%+v, %v", last, err)
	}
	many := func(edits []Edit) {
		now = now.Add(time.Minute)
		if _, err := s.Do(admin(), Batch{Year: 2024, Edits: edits}); err != nil {
			t.Fatal(err)
		}
	}
	many(villages(manyChanges - 1))
	if count() != 2 {
		t.Error("a copy before little")
	}
	many(slices.Concat(villages(manyChanges), []Edit{Put(&model.Office{Name: "D"})}))
	var removals []Edit
	for _, e := range villages(manyRemovals) {
		removals = append(removals, Remove(e.Put.Ref()))
	}
	before := count()
	many(removals)
	if count() != before+1 {
		t.Error("no copy before much was taken away")
	}
	now = now.Add(time.Minute)
	for n := range 3 { // one copy before all that a file brings
		if _, err := s.Do(admin(), Batch{Year: 2024, Edits: []Edit{Put(&model.Office{Name: fmt.Sprint("dari berkas ", n)})}, Brought: true}); err != nil {
			t.Fatal(err)
		}
	}
	before++
	if count() != before+1 {
		t.Errorf("%d copies before what a file brings", count()-before)
	}
	now = now.Add(time.Minute)
	if _, err := s.Do(admin(), Batch{Year: 2025, Open: true}); err != nil {
		t.Fatal(err)
	}
	if count() != before+2 {
		t.Error("no copy before a year was opened")
	}
	now = now.Add(time.Minute)
	again, err := Open(filepath.Join(t.TempDir(), "lain.db"), Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	_ = again.Close()
	if s.CopyTrouble() != "" {
		t.Error(s.CopyTrouble())
	}
}

// A program that is opened again on the same day does not copy again.
func TestOneCopyADayAlsoOverSeveralSessions(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	s, path := copying(t, &now)
	name(t, s, "A")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	now = now.Add(time.Hour)
	s, err := Open(path, Options{NoSync: true, Copies: []string{CopyFolder(path)}, Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	name(t, s, "B")
	if n := len(CopiesIn(CopyFolder(path), path)); n != 1 {
		t.Errorf("%d copies", n)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// A second place gets the same copy; one that is away costs neither the act nor the other.
func TestASecondPlaceForCopies(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	first, second := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
	s, path := copying(t, &now, first, second)
	name(t, s, "A")
	if len(CopiesIn(first, path)) != 1 || len(CopiesIn(second, path)) != 1 {
		t.Error("not both have a copy")
	}
	if err := os.RemoveAll(second); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(second, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	now = now.Add(24 * time.Hour)
	name(t, s, "B")
	if len(CopiesIn(first, path)) != 2 || !strings.Contains(s.CopyTrouble(), "tidak dibuat") {
		t.Errorf("%d copies, %q", len(CopiesIn(first, path)), s.CopyTrouble())
	}
}

// The second place gets its copy though the first is full, gone or not to be written to, and
// the first gets what it lacks as soon as it can be written to again, on the same day.
func TestTheSecondPlaceDoesNotNeedTheFirst(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	first, second := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
	if err := os.WriteFile(first, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, path := copying(t, &now, first, second)
	moved, stop := s.Watch()
	defer stop()
	name(t, s, "A")
	there := CopiesIn(second, path)
	if len(there) != 1 || there[0].Revision != s.Revision()-1 {
		t.Fatalf("%+v", there)
	}
	if !strings.Contains(s.CopyTrouble(), "tidak dibuat") {
		t.Errorf("%q", s.CopyTrouble())
	}
	select {
	case <-moved:
	default:
		t.Error("nobody was woken")
	}
	if err := os.Remove(first); err != nil {
		t.Fatal(err)
	}
	now = now.Add(time.Minute)
	name(t, s, "B")
	if len(CopiesIn(first, path)) != 0 {
		t.Error("tried at each act")
	}
	now = now.Add(copyPause)
	name(t, s, "C")
	if len(CopiesIn(first, path)) != 1 || len(CopiesIn(second, path)) != 2 || s.CopyTrouble() != "" {
		t.Errorf("%d and %d copies, %q", len(CopiesIn(first, path)), len(CopiesIn(second, path)), s.CopyTrouble())
	}
	left, err := filepath.Glob(filepath.Join(second, ".capaian-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// Copies that stopped coming are told of, those of an office that rests are not.
func TestCopiesThatLagBehindAreSaid(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	s, path := copying(t, &now)
	folders := []string{CopyFolder(path)}
	behind := func() string {
		entries, err := s.Entries(s.Revision()-1, 1)
		if err != nil || len(entries) != 1 {
			t.Fatal(err)
		}
		return CopiesBehind(folders, path, entries[0])
	}
	if said := behind(); said != "" {
		t.Errorf("after the first act: %q", said)
	}
	name(t, s, "A")
	if said := behind(); said != "" {
		t.Errorf("with a copy: %q", said)
	}
	if said := CopiesBehind([]string{filepath.Join(t.TempDir(), "belum"), filepath.Join(t.TempDir(), "tidak-ada")}, path, model.Entry{Revision: 2, At: now}); !strings.Contains(said, "Belum ada cadangan otomatis di "+t.TempDir()[:4]) || !strings.Contains(said, "tidak-ada") {
		t.Errorf("%q", said)
	}
	if said := CopiesBehind(folders, path, model.Entry{Revision: 9, At: now.Add(72 * time.Hour)}); !strings.Contains(said, "01-07-2024") {
		t.Errorf("%q", said)
	}
}

func TestWhichCopiesAreKept(t *testing.T) {
	now := time.Date(2034, 7, 15, 12, 0, 0, 0, time.Local)
	var copies []FileCopy
	for day := range 3700 { // ten years, a copy each day
		copies = append(copies, FileCopy{At: now.Add(-time.Duration(day) * 24 * time.Hour), Path: fmt.Sprint(day)})
	}
	over := surplus(copies, now)
	gone := map[string]bool{}
	for _, c := range over {
		gone[c.Path] = true
	}
	years, kept := map[int]bool{}, 0
	for _, c := range copies {
		if !gone[c.Path] {
			kept++
			years[c.At.Year()] = true
		}
	}
	for day := range keptDays {
		if gone[fmt.Sprint(day)] {
			t.Errorf("the copy of %d days ago is gone", day)
		}
	}
	if len(years) != 11 || kept < 26 || kept > 7+4+12+11 {
		t.Errorf("%d kept, of %d years", kept, len(years))
	}
	if len(surplus(copies[:1], now)) != 0 || len(surplus(nil, now)) != 0 {
		t.Error("the only copy is gone")
	}
	// A clock that was set back takes nothing away that is newer than it knows.
	if len(surplus([]FileCopy{{At: now.Add(400 * 24 * time.Hour)}, {At: now}}, now)) != 0 {
		t.Error("a copy of the future is gone")
	}
}

// What somebody else put into the folder is not taken away.
func TestOnlyCopiesAreTakenAway(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	s, path := copying(t, &now)
	folder := CopyFolder(path)
	name(t, s, "A")
	others := []string{"kantor-simpan.db", "kantor-2020-01-01-000000.db", "lain-2020-01-01-000000-000001.db", "catatan.txt"}
	for _, other := range others {
		if err := os.WriteFile(filepath.Join(folder, other), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for range 40 {
		now = now.Add(24 * time.Hour)
		name(t, s, now.String())
	}
	for _, other := range others {
		if _, err := os.Stat(filepath.Join(folder, other)); err != nil {
			t.Error(err)
		}
	}
	if n := len(CopiesIn(folder, path)); n < 10 || n > 14 {
		t.Errorf("%d copies after forty days", n)
	}
}

func TestTheFileBeforeAnUpgradeIsKept(t *testing.T) {
	now := time.Date(2024, 7, 1, 9, 0, 0, 0, time.Local)
	s, path := copying(t, &now)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var ran []int
	folder := CopyFolder(path)
	s, err := openWith(path, Options{NoSync: true, Copies: []string{folder}}, append(migrations(), step(2, &ran)), bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_ = s.Close()
	kept := filepath.Join(folder, "kantor-susunan-1.db")
	if info, err := Inspect(kept); err != nil || info.Revision != 1 || len(ran) != 1 {
		t.Errorf("%+v, %v, ran %v", info, err, ran)
	}
}

// A restored file lets in whoever the one before did.
func TestARestoredFileKeepsItsMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		tools.Elsewhere(t, "Windows keeps permissions elsewhere")
	}
	now := time.Now()
	s, path := copying(t, &now)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(t.TempDir(), "simpan.db")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(backup, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o660); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Restore(backup, path, nil, now); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o660 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
