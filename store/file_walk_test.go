package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// figuresOf are a row's figures in one line each.
func figuresOf(b *model.Book, on model.Ref, q model.Quarter) map[model.Facet]string {
	all := map[model.Facet]string{}
	for _, f := range calc.Figures(b, q, "", b.Settings.Decimals) {
		if f.Ref == on {
			all[f.Facet] = f.Value
		}
	}
	return all
}

// What a walk says of each act is what the figures were before and after it.
func TestAWalkFindsTheActsThatMovedAComputedFigure(t *testing.T) {
	s := counting(t)
	on, random := model.Ref{Kind: model.KindIndicator, Key: "fasilitasi"}, rand.New(rand.NewPCG(1, 2))
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: puts(
		&model.FacilitationRow{ID: "musrenbang", Group: "tata", Order: 1, Name: "Musrenbang", Planned: 12},
		&model.FacilitationRow{ID: "apbdes", Group: "tata", Order: 2, Name: "Evaluasi APBDes", Planned: 12},
	)})
	want := map[uint64]string{}
	before := figuresOf(storetest.Book(t, s, year), on, model.Q2)
	for i := range 120 {
		b := storetest.Book(t, s, year)
		settings := b.Settings
		settings.Decimals = 1 + random.IntN(3)
		edits := [][]store.Edit{
			puts(&model.FacilitationMark{Row: "musrenbang", Quarter: model.Quarter(1 + random.IntN(4)), Count: random.IntN(3)}),
			puts(&model.FacilitationMark{Row: "apbdes", Quarter: model.Quarter(1 + random.IntN(4)), Count: random.IntN(2)}),
			puts(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(int64(i))}), // another figure
			puts(&settings),
			puts(&model.Target{Indicator: "fasilitasi", Agreement: model.Initial, Value: model.IntOf(int64(80 + random.IntN(3)))}),
			puts(&model.FacilitationRow{ID: "tambahan", Group: "tata", Order: 3, Name: "Tambahan", Planned: 1 + random.IntN(2)}),
			{store.Remove(model.Ref{Kind: model.KindFacilitationRow, Key: "tambahan"})},
		}[random.IntN(7)]
		if edits[0].Put == nil && b.Row("tambahan") == nil {
			continue
		}
		result := storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: edits})
		after := figuresOf(storetest.Book(t, s, year), on, model.Q2)
		var moved []string
		for facet, value := range after {
			if before[facet] != value {
				moved = append(moved, fmt.Sprintf("%s %s→%s", facet, before[facet], value))
			}
		}
		if slices.Sort(moved); len(moved) > 0 {
			want[result] = strings.Join(moved, ", ")
		}
		before = after
	}
	walk := store.NewWalk(storetest.Book(t, s, year), store.Query{On: on}, model.Q2)
	got, seen := map[uint64]string{}, uint64(1<<62)
	for walk.More() {
		found, err := walk.Back(s, 7)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range found {
			if m.Entry.Revision >= seen {
				t.Fatalf("act %d after %d", m.Entry.Revision, seen)
			}
			seen = m.Entry.Revision
			var moved []string
			for _, f := range m.Figures {
				moved = append(moved, fmt.Sprintf("%s %s→%s", f.Facet, f.Was, f.Now))
			}
			if slices.Sort(moved); len(moved) > 0 && seen > 2 {
				got[seen] = strings.Join(moved, ", ")
			}
			if len(moved) == 0 && len(m.Own) == 0 {
				t.Errorf("act %d has nothing to do with it", seen)
			}
		}
	}
	if len(want) < 40 || len(got) != len(want) {
		t.Errorf("%d acts moved figures, %d were found", len(want), len(got))
	}
	for revision, moved := range want {
		if got[revision] != moved {
			t.Errorf("act %d: %q, is said to be %q", revision, moved, got[revision])
		}
	}
}

func TestAWalkListsWhatChangedTheRowItself(t *testing.T) {
	s := counting(t)
	on := model.Ref{Kind: model.KindIndicator, Key: "ipp"}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.Actual{Indicator: "ipp", Quarter: model.Q4, Value: model.IntOf(60)})})
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1})})
	if of, err := store.NewWalk(storetest.Book(t, s, year), store.Query{On: on, By: "budi"}, model.Q1).Back(s, 10); err != nil || len(of) != 0 {
		t.Fatalf("of somebody who did nothing: %d, %v", len(of), err)
	}
	found, err := store.NewWalk(storetest.Book(t, s, year), store.Query{On: on}, model.Q1).Back(s, 10)
	if err != nil || len(found) != 2 {
		t.Fatalf("%d acts, %v", len(found), err)
	}
	if first := found[0]; len(first.Figures) != 0 || len(first.Own) != 1 {
		t.Errorf("an actual of another quarter: %+v", first)
	}
	if opening := found[1]; len(opening.Figures) == 0 {
		t.Error("the year was opened with its figures")
	}
}

// However long the trail, one step ends.
func TestAWalkGoesBackBySteps(t *testing.T) {
	s := told(t)
	walk, steps := store.NewWalk(storetest.Book(t, s, year), store.Query{On: model.Ref{Kind: model.KindVillage, Key: "ranuyoso"}}, model.Q2), 0
	for ; walk.More(); steps++ {
		if _, err := walk.Back(s, 10); err != nil || steps > 10 {
			t.Fatalf("step %d: %v", steps, err)
		}
	}
	if steps != 2 {
		t.Errorf("%d steps for 501 acts", steps)
	}
}

// A row without figures, no quarter, and a Book that judges none are answered by the trail itself.
func TestWhatAWalkAnswers(t *testing.T) {
	judging := model.NewBook(year, 1, nil).Judging(func(*model.Book, model.Quarter, model.ID, int) []model.Frozen { return nil })
	for _, row := range []struct {
		b    *model.Book
		kind model.Kind
		q    model.Quarter
		want bool
	}{
		{judging, model.KindIndicator, model.Q2, true}, {judging, model.KindNode, model.Q1, true}, {judging, model.KindFacilitationRow, model.Q4, true},
		{judging, model.KindVillage, model.Q2, false}, {judging, "", model.Q2, false}, {judging, model.KindIndicator, model.WholeYear, false}, {model.NewBook(year, 1, nil), model.KindIndicator, model.Q2, false},
	} {
		if got := store.WalkFor(row.b, store.Query{On: model.Ref{Kind: row.kind, Key: "x"}}, row.q) != nil; got != row.want {
			t.Errorf("%s in TW %s: %v", row.kind, row.q.Roman(), got)
		}
	}
}
