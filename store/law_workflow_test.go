package store_test

import (
	"slices"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func TestEveryActOfEveryRoleInEveryState(t *testing.T) {
	for _, rule := range storetest.Law(t, "testdata/workflow.txt") {
		for _, status := range model.Statuses() {
			s := storetest.Standing(t, status, rule.Whole)
			for letter, id := range storetest.LawPeople() {
				t.Run(rule.Name+"/"+string(status)+"/"+id, func(t *testing.T) {
					tryAct(t, s, rule.Act, id, rule.May(letter, status))
				})
			}
		}
	}
}

// tryAct lets a user do what the table forbids, which leaves the file as it is, and what it
// allows in a copy of it.
func tryAct(t *testing.T, s *store.Store, make storetest.Act, id string, may bool) {
	t.Helper()
	actor, err := storetest.Book(t, s, model.OfficeWide).Renew(model.Actor{ID: id})
	if err != nil {
		t.Fatal(err)
	}
	if may {
		s = storetest.Fork(t, s)
	}
	revision, err := s.Do(actor, make(storetest.Book(t, s, year), actor))
	switch {
	case may && (err != nil || revision == 0):
		t.Errorf("refused: %v", err)
	case !may && revision != 0:
		t.Error("done")
	case !may && err != nil:
		codes := []string{model.FaultAuthority, model.FaultClosed, model.FaultText, model.FaultReference, model.FaultInUse, model.FaultStale, model.FaultMissing}
		if code := codeOf(t, err); !slices.Contains(codes, code) {
			t.Errorf("refused with %q: %v", code, err)
		}
	}
}
