package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

// timed is a file on a clock that the test sets.
func timed(t *testing.T, now *time.Time, copies ...string) (*store.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kantor.db")
	o := storetest.Options()
	o.Now, o.Copies = func() time.Time { return *now }, copies
	s, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	return s, path
}

// The trail goes on whatever the clock says: it is in the order of what was done, each act has
// the time that was shown, and what is asked for by day is found though the clock was wrong
// for weeks in between.
func TestATrailOnAClockThatJumps(t *testing.T) {
	right := time.Date(2024, 7, 1, 9, 0, 0, 0, time.FixedZone("WIB", 7*60*60))
	now := right
	s, _ := timed(t, &now)
	value := int64(0)
	acts := func(n int) (last uint64) {
		for range n {
			value++
			last = storetest.Save(t, s, year, actual(value))
		}
		return last
	}
	before := acts(1)
	now = time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC) // a dead battery
	acts(300)
	now = right.AddDate(75, 0, 0) // and somebody's finger
	acts(3)
	now = right.AddDate(0, 0, 1)
	after := acts(1)
	if err := s.VerifyTrail(); err != nil {
		t.Fatal(err)
	}
	entries, err := s.Entries(0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entries {
		if e.Revision != uint64(i+1) {
			t.Fatalf("entry %d is number %d", i+1, e.Revision)
		}
	}
	found, next, err := store.Browse(s, s.Revision()+1, store.Query{From: right.Add(-time.Hour), To: right.AddDate(0, 0, 2)}, 1000)
	if err != nil || next != 0 || len(found) != 3 || found[0].Revision != after || found[1].Revision != before {
		t.Errorf("%d found, next %d, %v", len(found), next, err)
	}
}

// Times are kept as they were shown, with the zone of the office: moved to another zone, or
// over a change of clocks in the same, an act is at the same moment and on the day it was.
func TestTimesKeepTheirZone(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		tools.Missing(t, err.Error())
	}
	moments := []time.Time{
		time.Date(2024, 2, 29, 23, 59, 59, 0, time.FixedZone("WIT", 9*60*60)), // the day before elsewhere
		time.Date(2024, 2, 29, 0, 0, 1, 0, time.FixedZone("WIB", 7*60*60)),
		time.Date(2024, 10, 27, 0, 30, 0, 0, time.UTC).In(berlin), // 02.30 for the first time
		time.Date(2024, 10, 27, 1, 30, 0, 0, time.UTC).In(berlin), // and for the second
		time.Date(2024, 12, 31, 23, 59, 59, 999, time.FixedZone("WITA", 8*60*60)),
	}
	now := moments[0]
	s, path := timed(t, &now)
	for i, moment := range moments {
		now = moment
		revision := storetest.Save(t, s, year, actual(int64(100+i)))
		entries, err := s.Entries(revision-1, 1)
		if err != nil || len(entries) != 1 {
			t.Fatal(err)
		}
		if at := entries[0].At; !at.Equal(moment) || model.DateOf(at) != model.DateOf(moment) {
			t.Errorf("%v became %v", moment, at)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	o := storetest.Options()
	o.Now = func() time.Time { return now.In(time.UTC) }
	again, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	entries, err := again.Entries(1, 10)
	if err != nil || len(entries) != len(moments) {
		t.Fatal(entries, err)
	}
	for i, e := range entries {
		if !e.At.Equal(moments[i]) || model.DateOf(e.At) != model.DateOf(moments[i]) {
			t.Errorf("read again: %v became %v", moments[i], e.At)
		}
	}
}

// A leap day is a day of the year like any other, and only of its year.
func TestALeapDayIsStored(t *testing.T) {
	now := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	s, _ := timed(t, &now)
	leap := model.Date{Year: 2024, Month: 2, Day: 29}
	storetest.Save(t, s, year, &model.Receipt{Village: "wates", Document: "rkpdes", Date: leap}, &model.Holiday{Date: leap, Name: "Kabisat"})
	if got := storetest.Book(t, s, year).Receipt("wates", "rkpdes").Date; got != leap || got.Next() != (model.Date{Year: 2024, Month: 3, Day: 1}) {
		t.Errorf("%v", got)
	}
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.Receipt{Village: "wates", Document: "rkpdes", Date: model.Date{Year: 2023, Month: 2, Day: 29}})})
	if err == nil {
		t.Error("29 February of a common year was stored")
	}
}

// A clock that runs back and forth loses no copy, and makes one for the day it shows.
func TestCopiesOnAClockThatJumps(t *testing.T) {
	now := time.Date(2024, 7, 3, 9, 0, 0, 0, time.Local)
	folder := filepath.Join(t.TempDir(), "cadangan")
	s, path := timed(t, &now, folder)
	for i, day := range []time.Time{now, now.AddDate(0, 0, -2), now.AddDate(60, 0, 0), now.AddDate(0, 0, 1)} {
		now = day
		storetest.Save(t, s, year, actual(int64(i)))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	copies := store.CopiesIn(folder, path)
	if len(copies) != 4 || s.CopyTrouble() != "" {
		t.Errorf("%d copies, %q", len(copies), s.CopyTrouble())
	}
}
