package store_test

import (
	"errors"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// conflicted fails the test unless err is a Conflict.
func conflicted(t *testing.T, err error) *store.Conflict {
	t.Helper()
	var c *store.Conflict
	if !errors.As(err, &c) {
		t.Fatalf("got %v, want a conflict", err)
	}
	return c
}

func seenPut(seen uint64, records ...model.Record) store.Batch {
	return store.Batch{Year: year, Seen: seen, Note: "Isi", Edits: puts(records...)}
}

func TestTwoWhoChangeOneCellMeet(t *testing.T) {
	s := storetest.OpenYear(t, year)
	seen := s.Revision()
	storetest.Do(t, s, storetest.Clerk("pem"), seenPut(seen, actual(45)))
	_, err := s.Do(storetest.Secretary(), seenPut(seen, actual(46)))
	c := conflicted(t, err)
	yours, theirs := c.Yours.(*model.Actual), c.Theirs.(*model.Actual)
	if yours.Value.String() != "46" || theirs.Value.String() != "45" || c.By.ID != "budi" || c.Revision != 2 || c.Ref != actual(0).Ref() {
		t.Errorf("conflict %+v", c)
	}
	for _, word := range []string{"Realisasi", "Budi Santoso", "09.01"} {
		if !strings.Contains(c.Error(), word) {
			t.Errorf("%q does not name %q", c.Error(), word)
		}
	}
	if storetest.Book(t, s, year).Actual("ipp", model.Q2).Value.String() != "45" {
		t.Error("the refused value was written")
	}
	theirs.Value = model.IntOf(99)
	// A new village makes the Book anew of all records.
	storetest.Save(t, s, year, &model.Village{ID: "baru", Name: "Baru"})
	if storetest.Book(t, s, year).Actual("ipp", model.Q2).Value.String() != "45" {
		t.Error("the conflict lends out the store's own record")
	}
	storetest.Do(t, s, storetest.Secretary(), seenPut(c.Revision, actual(46)))
}

func TestWhatIsNoConflict(t *testing.T) {
	other := &model.Actual{Indicator: "nilai-keu", Quarter: model.Q2, Value: model.IntOf(3)}
	for name, b := range map[string]func(seen uint64) store.Batch{
		"another cell":        func(seen uint64) store.Batch { return seenPut(seen, other) },
		"the same value":      func(seen uint64) store.Batch { return seenPut(seen, actual(45)) },
		"the change was seen": func(seen uint64) store.Batch { return seenPut(seen+1, actual(46)) },
		"not asked":           func(uint64) store.Batch { return seenPut(0, actual(46)) },
		"twice in one act":    func(seen uint64) store.Batch { return seenPut(seen+1, actual(46), actual(47)) },
	} {
		t.Run(name, func(t *testing.T) {
			s := storetest.OpenYear(t, year)
			seen := s.Revision()
			storetest.Save(t, s, year, actual(45))
			storetest.Do(t, s, storetest.Secretary(), b(seen))
		})
	}
}

func TestAgreeingFirstIsNoLeaveToOverwrite(t *testing.T) {
	s := storetest.OpenYear(t, year)
	seen := s.Revision()
	storetest.Save(t, s, year, actual(45))
	_, err := s.Do(storetest.Secretary(), seenPut(seen, actual(45), actual(46)))
	conflicted(t, err)
}

func TestAnActInAnotherYearIsNoConflict(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: 2025, Open: true, Edits: storetest.Sample(2025)})
	seen := s.Revision()
	storetest.Save(t, s, 2025, actual(45))
	storetest.Save(t, s, 2025, &model.Actual{Indicator: "ipp", Quarter: model.Q2})
	storetest.Do(t, s, storetest.Secretary(), seenPut(seen, actual(46)))
}

func TestWritingOverWhatWasTakenAway(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	seen := s.Revision()
	storetest.Save(t, s, year, &model.Actual{Indicator: "ipp", Quarter: model.Q2})
	_, err := s.Do(storetest.Secretary(), seenPut(seen, actual(46)))
	if c := conflicted(t, err); c.Theirs != nil || c.Yours == nil || c.Revision != seen+1 || c.By.ID != "siti" {
		t.Errorf("conflict %+v", c)
	}
	// Blanking what is blank already is what both wanted.
	storetest.Do(t, s, storetest.Secretary(), seenPut(seen, &model.Actual{Indicator: "ipp", Quarter: model.Q2}))
}

func TestTakingAwayWhatWasChanged(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	seen := s.Revision()
	storetest.Save(t, s, year, actual(46))
	for name, e := range map[string]store.Edit{
		"removed": store.Remove(actual(0).Ref()), "blanked": store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2}),
	} {
		_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Seen: seen, Edits: []store.Edit{e}})
		if c := conflicted(t, err); c.Yours != nil || c.Theirs.(*model.Actual).Value.String() != "46" {
			t.Errorf("%s: conflict %+v", name, c)
		}
	}
}

func TestTwoWhoAddTheSameRecordMeet(t *testing.T) {
	s := storetest.OpenYear(t, year)
	seen := s.Revision()
	storetest.Save(t, s, year, &model.Village{ID: "baru", Name: "Satu"})
	_, err := s.Do(storetest.Secretary(), seenPut(seen, &model.Village{ID: "baru", Name: "Dua"}))
	conflicted(t, err)
}

func TestAConflictSurvivesClosingTheFile(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	seen := s.Revision()
	storetest.Save(t, s, year, &model.Actual{Indicator: "ipp", Quarter: model.Q2})
	storetest.Save(t, s, year, &model.Actual{Indicator: "nilai-keu", Quarter: model.Q2, Value: model.IntOf(3)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := storetest.OpenFile(t, s.Path())
	_, err := again.Do(storetest.Secretary(), seenPut(seen, actual(46)))
	conflicted(t, err)
	_, err = again.Do(storetest.Secretary(), seenPut(seen, &model.Actual{Indicator: "nilai-keu", Quarter: model.Q2, Value: model.IntOf(4)}))
	conflicted(t, err)
}
