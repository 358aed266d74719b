// Package storetest gives tests a data file of their own, and holds every such file to
// the invariants of the store when the test ends.
package storetest

import (
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
)

// Open makes an empty data file in a folder of the test. When the test ends the store is
// closed and the file is held to the invariants of Verify.
func Open(t testing.TB) *store.Store {
	t.Helper()
	return OpenFile(t, filepath.Join(t.TempDir(), "kantor.db"))
}

// OpenFile is Open at a place of the test's choice, making the file where there is none.
func OpenFile(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path, Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { Verify(t, s) })
	return s
}

// OpenYear makes a data file that holds the Sample of a year.
func OpenYear(t testing.TB, year int) *store.Store {
	t.Helper()
	s := Open(t)
	Do(t, s, Secretary(), store.Batch{Year: year, Open: true, Note: "Buka tahun", Edits: Sample(year)})
	return s
}

// Options are those of Open: made where absent, on the Clock, not waiting for the disk.
func Options() store.Options {
	return store.Options{Create: true, NoSync: true, Now: Clock()}
}

// Clock starts at nine in the morning of 1 July 2024 in western Indonesia and gains a
// minute each time it is asked. It may be asked from several goroutines.
func Clock() func() time.Time {
	start := time.Date(2024, 7, 1, 9, 0, 0, 0, time.FixedZone("WIB", 7*60*60))
	var asked atomic.Int64
	return func() time.Time { return start.Add(time.Duration(asked.Add(1)-1) * time.Minute) }
}

// Secretary may write everything.
func Secretary() model.Actor {
	return model.Actor{ID: "siti", Name: "Siti Aminah", Role: model.RoleSecretary}
}

// Clerk is staf of a section; "" is staf of every section.
func Clerk(section model.ID) model.Actor {
	return model.Actor{ID: "budi", Name: "Budi Santoso", Role: model.RoleStaff, Section: section}
}

// Do carries out an act that must succeed and returns its revision.
func Do(t testing.TB, s *store.Store, actor model.Actor, b store.Batch) uint64 {
	t.Helper()
	revision, err := s.Do(actor, b)
	if err != nil {
		t.Fatalf("%s: %v", b.Note, err)
	}
	return revision
}

// Save puts records into a year as the secretary, without asking who changed them meanwhile.
func Save(t testing.TB, s *store.Store, year int, records ...model.Record) uint64 {
	t.Helper()
	b := store.Batch{Year: year, Note: "Simpan"}
	for _, r := range records {
		b.Edits = append(b.Edits, store.Put(r))
	}
	return Do(t, s, Secretary(), b)
}

// Book returns a year that must be there.
func Book(t testing.TB, s *store.Store, year int) *model.Book {
	t.Helper()
	b, err := s.Book(year)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Fork is a copy of an open file, for acts of which the others must see nothing.
func Fork(t testing.TB, s *store.Store) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "salinan.db")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.WriteTo(f); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	fork, err := store.Open(path, Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = fork.Close() })
	return fork
}
