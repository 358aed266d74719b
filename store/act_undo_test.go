package store_test

import (
	"errors"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// last returns the newest entry of the trail.
func last(t *testing.T, s *store.Store) model.Entry {
	t.Helper()
	entries, err := s.Entries(s.Revision()-1, 1)
	if err != nil || len(entries) != 1 {
		t.Fatalf("entries %v, %v", entries, err)
	}
	return entries[0]
}

// revert takes an entry back as the secretary.
func revert(t *testing.T, s *store.Store, entry model.Entry) error {
	t.Helper()
	b, err := store.Undo(entry, "urung")
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Do(storetest.Secretary(), b)
	return err
}

func value(t *testing.T, s *store.Store) string {
	t.Helper()
	a := actual(0)
	return storetest.Book(t, s, year).Actual(a.Indicator, a.Quarter).Value.String()
}

func TestUndoTakesAnActBack(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	storetest.Save(t, s, year, actual(46))
	second := last(t, s)
	if err := revert(t, s, second); err != nil || value(t, s) != "45" {
		t.Fatalf("%v, value %s", err, value(t, s))
	}
	if err := revert(t, s, last(t, s)); err != nil || value(t, s) != "46" {
		t.Fatalf("redo: %v, value %s", err, value(t, s))
	}
}

// A later act on the same record that was itself taken back leaves nothing to ask about.
func TestUndoGoesThroughActsTakenBackBefore(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	first := last(t, s)
	storetest.Save(t, s, year, actual(46))
	if err := revert(t, s, last(t, s)); err != nil {
		t.Fatal(err)
	}
	if err := revert(t, s, first); err != nil || value(t, s) != "" {
		t.Fatalf("%v, value %q", err, value(t, s))
	}
}

func TestUndoAsksWhereTheRecordIsNoLongerAsItWasLeft(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	mine := last(t, s)
	storetest.Save(t, s, year, actual(46))
	var conflict *store.Conflict
	if err := revert(t, s, mine); !errors.As(err, &conflict) || value(t, s) != "46" {
		t.Fatalf("%v, value %s", err, value(t, s))
	}
	b, err := store.Undo(mine, "urung")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Do(storetest.Secretary(), b.Insisting(s.Revision())); err != nil || value(t, s) != "" {
		t.Fatalf("insisting: %v, value %q", err, value(t, s))
	}
}
