package store_test

import (
	"slices"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
)

// closing is the act that closes a year.
func closing(year int) store.Batch { return store.Batch{Year: year, Close: true, Note: "Tutup tahun"} }

// opened is an office whose next year, or the one before its first, was opened.
func opened(t *testing.T, by int) *store.Store {
	t.Helper()
	s := storetest.OpenYear(t, year)
	b := storetest.Book(t, s, year)
	batch := seed.NextYear(b, nil)
	if by < 0 {
		batch = seed.YearBefore(b)
	}
	storetest.Do(t, s, storetest.Secretary(), batch)
	return s
}

// A year in which nobody has worked is closed again: it is in no list, also after a restart, the
// trail is whole, others read as if it had never been, and it can be opened anew.
func TestAnEmptyYearIsClosedAgain(t *testing.T) {
	for _, row := range []struct {
		by    int
		again bool // it is opened anew
	}{{1, false}, {-1, false}, {1, true}, {-1, true}} {
		s := opened(t, row.by) // whose end holds the file to what is in memory
		before := storetest.Book(t, s, year)
		if _, err := s.Do(storetest.Secretary(), closing(year+row.by)); err != nil {
			t.Fatal(err)
		}
		if got := s.Years(); !slices.Equal(got, []int{year}) {
			t.Fatalf("years %v", got)
		}
		if _, err := s.Book(year + row.by); err == nil {
			t.Error("the closed year can be read")
		}
		if diff := storetest.Diff(before.At(0), storetest.Book(t, s, year).At(0)); diff != "" {
			t.Errorf("the year beside it changed:\n%s", diff)
		}
		if entries, err := s.Entries(s.Revision()-1, 1); err != nil || !entries[0].Closes || len(entries[0].Changes) < 10 {
			t.Errorf("the trail does not tell of it: %v", err)
		}
		if row.again {
			storetest.Do(t, s, storetest.Secretary(), seed.NextYear(storetest.Book(t, s, year), nil))
		}
	}
}

func TestAYearThatIsAtWorkIsNotClosed(t *testing.T) {
	s := opened(t, 1)
	next := year + 1
	_, err := s.Do(storetest.Clerk("pem"), closing(next))
	refused(t, err, model.FaultAuthority)
	changed := storetest.Book(t, s, next).Office
	changed.Regency = "Lain"
	storetest.Save(t, s, next, &changed)
	_, err = s.Do(storetest.Secretary(), closing(next))
	refused(t, err, model.FaultReference) // a setting was changed
	_, err = s.Do(storetest.Secretary(), closing(year))
	refused(t, err, model.FaultReference) // figures were entered
	_, err = s.Do(storetest.Secretary(), closing(year+5))
	refused(t, err, model.FaultMissing)

	one := storetest.OpenYear(t, year)
	_, err = one.Do(storetest.Secretary(), closing(year))
	refused(t, err, model.FaultReference) // the only one

	s = opened(t, 1)
	storetest.Do(t, s, storetest.Secretary(), seed.NextYear(storetest.Book(t, s, next), nil))
	_, err = s.Do(storetest.Secretary(), closing(next))
	refused(t, err, model.FaultReference) // between two others
	if got := s.Years(); len(got) != 3 {
		t.Errorf("years %v", got)
	}
}

// What a year is opened with is nothing that people enter.
func TestANewYearBeginsWithNothingEntered(t *testing.T) {
	for _, by := range []int{1, -1} {
		if storetest.Book(t, opened(t, by), year+by).Entered() {
			t.Errorf("opened by %d: something is entered", by)
		}
	}
	if !storetest.Book(t, opened(t, 1), year).Entered() {
		t.Error("the sample year has entries")
	}
}

// A session elsewhere follows: the year is in its list no more.
func TestAReplicaFollowsAClosedYear(t *testing.T) {
	s := opened(t, 1)
	r := store.NewReplica(s.Revision(), s.Years(), nil)
	_, copies, err := s.Copies([]int{model.OfficeWide, year, year + 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range copies {
		if err := r.Load(c); err != nil {
			t.Fatal(err)
		}
	}
	from := s.Revision()
	storetest.Do(t, s, storetest.Secretary(), closing(year+1))
	deltas, err := s.Deltas(from, s.Revision(), 10)
	if err != nil || len(deltas) != 1 {
		t.Fatalf("%d deltas, %v", len(deltas), err)
	}
	if err := r.Follow(deltas[0]); err != nil {
		t.Fatal(err)
	}
	if got := r.Years(); !slices.Equal(got, []int{year}) || r.Revision() != s.Revision() || r.Lacks(year+1) {
		t.Errorf("years %v at %d", got, r.Revision())
	}
}
