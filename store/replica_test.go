package store_test

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// replicaOf copies the years as a session does that has just attached.
func replicaOf(t *testing.T, s *store.Store, years ...int) *store.Replica {
	t.Helper()
	revision, copies, err := s.Copies(years)
	if err != nil {
		t.Fatal(err)
	}
	r := store.NewReplica(revision, s.Years(), nil)
	for _, one := range travelled(t, copies) {
		if err := r.Load(one); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// travelled is the value as it comes out at the other end of a line.
func travelled[T any](t *testing.T, sent T) T {
	t.Helper()
	data, err := json.Marshal(sent)
	if err != nil {
		t.Fatal(err)
	}
	var came T
	if err := json.Unmarshal(data, &came); err != nil {
		t.Fatal(err)
	}
	return came
}

func follow(t *testing.T, r *store.Replica, s *store.Store) {
	t.Helper()
	deltas, err := s.Deltas(r.Revision(), s.Revision(), 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range travelled(t, deltas) {
		if err := r.Follow(d); err != nil {
			t.Fatal(err)
		}
	}
}

// Thousands of random acts, sent as they travel, some of them taken back: a replica that
// follows shows what the store shows.
func TestAReplicaFollowsEveryAct(t *testing.T) {
	c := chance{rand.New(rand.NewPCG(7, 20240701))}
	s := storetest.OpenFile(t, filepath.Join(t.TempDir(), "kantor.db"))
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	old, accepted := replicaOf(t, s, year, model.OfficeWide), 0
	o := newOracle(storetest.Records(year), s.Revision())
	for step := range 2000 {
		b := c.batch(o)
		if step%10 == 9 {
			var err error
			if b, err = store.Undo(last(t, s), "urung"); err != nil {
				t.Fatal(err)
			}
		}
		sent := travelled(t, b)
		if _, err := s.Do(storetest.Secretary(), sent); err != nil {
			continue
		}
		accepted++
		o.revision = s.Revision()
		follow(t, old, s)
		if step%25 != 0 {
			continue
		}
		for _, r := range []*store.Replica{old, replicaOf(t, s, year)} {
			book, err := r.Book(year)
			if err != nil || r.Revision() != s.Revision() {
				t.Fatalf("revision %d for %d, %v", r.Revision(), s.Revision(), err)
			}
			if diff := storetest.Diff(storetest.Book(t, s, year), book); diff != "" {
				t.Fatalf("step %d (-store +replica):\n%s", step, diff)
			}
			ref := model.Ref{Kind: model.KindNode, Key: "program-1"}
			here, _ := s.Dependents(year, ref)
			there, err := r.Dependents(year, ref)
			if err != nil || !slices.Equal(here, there) {
				t.Fatalf("dependents %v for %v, %v", there, here, err)
			}
		}
	}
	if accepted < 200 {
		t.Errorf("only %d acts were accepted", accepted)
	}
}

func TestAReplicaHoldsOnlyTheYearsItWasGiven(t *testing.T) {
	s := storetest.OpenYear(t, year)
	r := replicaOf(t, s)
	if years := r.Years(); !slices.Equal(years, []int{year}) || !r.Lacks(year) || r.Lacks(1999) || !r.Lacks(model.OfficeWide) {
		t.Errorf("years %v", years)
	}
	_, err := r.Book(year)
	refused(t, err, model.FaultMissing)
	moved, stop := r.Watch()
	defer stop()
	storetest.Save(t, s, year, actual(45))
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year + 1, Open: true, Edits: storetest.Sample(year + 1)})
	follow(t, r, s)
	if len(moved) == 0 {
		t.Error("nobody was woken")
	}
	if years := r.Years(); !slices.Equal(years, []int{year, year + 1}) || !r.Lacks(year) || r.Lacks(year+1) {
		t.Errorf("years %v", years)
	}
	if b, err := r.Book(year + 1); err != nil || storetest.Diff(storetest.Book(t, s, year+1), b) != "" {
		t.Errorf("the year that was opened: %v", err)
	}
	_, copies, err := s.Copies([]int{year, 1999})
	if err != nil || len(copies) != 1 {
		t.Fatalf("%d copies, %v", len(copies), err)
	}
	if err := r.Load(copies[0]); err != nil || r.Lacks(year) {
		t.Fatal(err)
	}
	if b, err := r.Book(year); err != nil || storetest.Diff(storetest.Book(t, s, year), b) != "" {
		t.Errorf("the year that was loaded late: %v", err)
	}
}

func TestAReplicaTakesNothingOutOfTurn(t *testing.T) {
	s := storetest.OpenYear(t, year)
	r := replicaOf(t, s, year)
	storetest.Save(t, s, year, actual(45))
	storetest.Save(t, s, year, actual(46))
	deltas, err := s.Deltas(1, 3, 10)
	if err != nil || len(deltas) != 2 {
		t.Fatalf("%d deltas, %v", len(deltas), err)
	}
	if r.Follow(deltas[1]) == nil {
		t.Error("an act was passed over")
	}
	_, copies, _ := s.Copies([]int{year})
	if r.Load(copies[0]) == nil {
		t.Error("a year from the future was taken in")
	}
	broken := deltas[0]
	broken.Changes = []store.Copied{{Kind: model.KindActual, Key: "lain/1", Data: broken.Changes[0].Data}}
	if r.Follow(broken) == nil {
		t.Error("a record under another's name was taken in")
	}
	deltas[0].Changes = append(deltas[0].Changes, store.Copied{Kind: "besok", Key: "x", Data: json.RawMessage(`{}`)})
	if err := r.Follow(deltas[0]); err != nil {
		t.Errorf("a kind of a later version: %v", err)
	}
	if deltas, err := s.Deltas(1, 2, 10); err != nil || len(deltas) != 1 {
		t.Errorf("up to 2: %d deltas, %v", len(deltas), err)
	}
}

// A restored file goes on with the same numbers; what a session knew of before is told apart.
func TestAMarkTellsTwoActsOfOneNumberApart(t *testing.T) {
	a, b := storetest.OpenYear(t, year), storetest.OpenYear(t, year)
	storetest.Save(t, a, year, actual(45))
	storetest.Save(t, b, year, actual(46))
	first, err := a.Mark(2)
	second, errB := b.Mark(2)
	if err != nil || errB != nil || first == "" || first == second {
		t.Errorf("marks %q and %q, %v, %v", first, second, err, errB)
	}
	if none, err := a.Mark(9); err != nil || none != "" {
		t.Errorf("no act: %q, %v", none, err)
	}
}

func TestAConflictTravelsWhole(t *testing.T) {
	s := storetest.OpenYear(t, year)
	seen := s.Revision()
	storetest.Save(t, s, year, actual(45))
	_, err := s.Do(storetest.Clerk(""), store.Batch{Year: year, Seen: seen, Edits: puts(actual(46))})
	sent, ok := err.(*store.Conflict)
	if !ok {
		t.Fatal(err)
	}
	came := travelled(t, sent)
	if came.Error() != sent.Error() || came.Ref != sent.Ref || came.Revision != sent.Revision {
		t.Errorf("%+v for %+v", came, sent)
	}
	if v := came.Theirs.(*model.Actual).Value; v.String() != "45" || came.Yours.(*model.Actual).Value.String() != "46" {
		t.Errorf("theirs %v, yours %v", came.Theirs, came.Yours)
	}
}

func TestWhatCannotBeReadIsNoAct(t *testing.T) {
	for _, text := range []string{
		`{"edits":[{"put":{"k":"besok","d":{}}}]}`, `{"edits":[{"put":{"k":"actual","d":[]}}]}`, `{"year":"x"}`,
	} {
		var b store.Batch
		if json.Unmarshal([]byte(text), &b) == nil {
			t.Errorf("%s was read as %+v", text, b)
		}
	}
}

// An act that takes another back travels with what it expects to find.
func TestAnInverseTravelsWithWhatItExpects(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	b, err := store.Undo(last(t, s), "urung")
	if err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, year, actual(46))
	if _, err := s.Do(storetest.Secretary(), travelled(t, b)); codeOf(t, err) != codeConflict {
		t.Errorf("over another's change: %v", err)
	}
	storetest.Save(t, s, year, actual(45))
	if _, err := s.Do(storetest.Secretary(), travelled(t, b)); err != nil || value(t, s) != "" {
		t.Errorf("over a change that was taken back: %v, value %s", err, value(t, s))
	}
}

func TestAnActSentTwiceIsDoneOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s := reopen(t, path)
	defer func() { storetest.Verify(t, s) }()
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	b := store.Batch{Year: year, Token: "00112233445566778899aabbccddeeff", Since: s.Revision(), Edits: puts(actual(45))}
	if done, err := s.Settled(storetest.Clerk(""), b); err != nil || done != 0 {
		t.Fatalf("settled before: %d, %v", done, err)
	}
	first := storetest.Do(t, s, storetest.Clerk(""), b)
	storetest.Save(t, s, year, actual(46))
	if again := storetest.Do(t, s, storetest.Clerk(""), b); again != first || s.Revision() != first+1 {
		t.Errorf("done again: %d after %d", again, first)
	}
	if value(t, s) != "46" {
		t.Errorf("value %s", value(t, s))
	}
	if done, err := s.Settled(storetest.Clerk(""), b); err != nil || done != first {
		t.Errorf("settled: %d, %v", done, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, path)
	if again := storetest.Do(t, s, storetest.Clerk(""), b); again != first {
		t.Errorf("after opening the file again: %d, want %d", again, first)
	}
	// Somebody else's token is not theirs to settle.
	b.Seen = 0
	if other := storetest.Do(t, s, storetest.Secretary(), b); other == first {
		t.Error("an act of another was taken for this one")
	}
	later := b
	later.Since = s.Revision()
	later.Edits = puts(actual(50))
	if done, err := s.Do(storetest.Clerk(""), later); err != nil || done == first {
		t.Errorf("a token from before it was sent: %d, %v", done, err)
	}
}

func TestATokenIsPlain(t *testing.T) {
	s := storetest.OpenYear(t, year)
	for _, token := range []string{"kurang", `00112233445566778899aabbccddee"x`, "\x1b]0;x\a0000000000000000", string(make([]byte, 100))} {
		_, err := s.Do(storetest.Clerk(""), store.Batch{Year: year, Token: token, Edits: puts(actual(45))})
		refused(t, err, model.FaultID)
	}
}

func TestAKnownFileIsOpenedAndABusyOneIsTold(t *testing.T) {
	s := storetest.OpenYear(t, year)
	_, err := store.Open(s.Path(), store.Options{Timeout: 1, Known: true})
	if refused(t, err, model.FaultFile); !store.Busy(err) {
		t.Errorf("busy: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(s.Path(), store.Options{Known: true})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if diff := storetest.Diff(storetest.Book(t, s, year), storetest.Book(t, again, year)); diff != "" {
		t.Error(diff)
	}
	if store.Busy(nil) || store.Busy(model.Faultf(model.FaultFile, "", "")) {
		t.Error("not busy")
	}
}
