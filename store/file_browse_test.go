package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// told is a file of many acts: the year, then 500 by two people on two indicators in turn.
func told(t *testing.T) *store.Store {
	s := storetest.OpenYear(t, year)
	for i := range 500 {
		actor := []model.Actor{storetest.Secretary(), storetest.Clerk("")}[i%2]
		cell := &model.Actual{Indicator: []model.ID{"ipp", "nilai-keu"}[i/2%2], Quarter: model.Q2, Value: model.IntOf(int64(i + 1))}
		storetest.Do(t, s, actor, store.Batch{Year: year, Edits: puts(cell)})
	}
	return s
}

func TestTheTrailIsReadBackwardsByPages(t *testing.T) {
	s := told(t)
	whole := s.Revision() + 1
	at := func(minute int) time.Time { return storetest.Clock()().Add(time.Duration(minute) * time.Minute) }
	ipp := model.Ref{Kind: model.KindIndicator, Key: "ipp"}
	for name, row := range map[string]struct {
		query store.Query
		limit int
		first uint64
		count int
		next  bool
	}{
		"newest":               {store.Query{}, 3, 501, 3, true},
		"all":                  {store.Query{}, 1000, 501, 501, false},
		"of one person":        {store.Query{By: "budi"}, 1000, 501, 250, false},
		"of nobody":            {store.Query{By: "entah"}, 1000, 0, 0, false},
		"of a row":             {store.Query{On: ipp}, 1000, 499, 251, false},
		"of a row by a person": {store.Query{On: ipp, By: "siti"}, 1000, 498, 126, false},
		"of a quarter":         {store.Query{Quarter: model.Q2}, 1000, 501, 500, false},
		"of a kind":            {store.Query{Kind: model.KindVillage}, 10, 1, 1, false},
		"of another year":      {store.Query{InYear: true, Year: 2023}, 10, 0, 0, false},
		"after a revision":     {store.Query{After: 490}, 1000, 501, 11, false},
		"from a moment":        {store.Query{From: at(490)}, 1000, 501, 11, false},
		"before a moment":      {store.Query{To: at(10)}, 1000, 10, 10, false},
	} {
		found, next, err := store.Browse(s, whole, row.query, row.limit)
		if err != nil || len(found) != row.count || (next > 0) != row.next || row.count > 0 && found[0].Revision != row.first {
			t.Errorf("%s: %d found, next %d, %v; %+v", name, len(found), next, err, found[:min(len(found), 1)])
		}
	}
	var seen []string
	for before := whole; before > 0; {
		found, next, err := store.Browse(s, before, store.Query{By: "siti"}, 7)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range found {
			seen = append(seen, fmt.Sprint(e.Revision))
		}
		before = next
	}
	if len(seen) != 251 || seen[0] != "500" || seen[250] != "1" || strings.Join(seen[124:127], " ") != "252 250 248" {
		t.Errorf("%d by pages: %v", len(seen), seen)
	}
}

func TestAnEntryIsCutToWhatIsAskedFor(t *testing.T) {
	s := storetest.OpenYear(t, year)
	found, _, err := store.Browse(s, 2, store.Query{Kind: model.KindVillage}, 5)
	if err != nil || len(found) != 1 || len(found[0].Changes) != 2 {
		t.Errorf("%+v, %v", found, err)
	}
	wates := model.Ref{Kind: model.KindVillage, Key: "wates"}
	storetest.Save(t, s, year, &model.Note{ID: "n", On: wates, Text: "x", By: "siti", At: storetest.Clock()()}, &model.Receipt{Village: "wates", Document: "rkpdes", Note: "x"}, actual(1))
	if found, _, err := store.Browse(s, s.Revision()+1, store.Query{On: wates}, 1); err != nil || len(found[0].Changes) != 2 {
		t.Errorf("%+v, %v", found, err)
	}
}
