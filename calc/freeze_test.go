package calc_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/seed"
)

// altered is the example with records put over it.
func altered(t *testing.T, over ...model.Record) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	kept := map[model.Ref]model.Record{}
	for _, e := range batch.Edits {
		kept[e.Put.Ref()] = e.Put
	}
	for _, r := range over {
		kept[r.Ref()] = r
	}
	var all []model.Record
	for _, r := range kept {
		all = append(all, r)
	}
	return model.NewBook(2024, 7, all)
}

func keptOf(s *model.Snapshot, ref model.Ref, facet model.Facet) string {
	for _, f := range s.Figures {
		if f.Ref == ref && f.Facet == facet {
			return f.Value
		}
	}
	return "none"
}

func TestWhatAnApprovalKeeps(t *testing.T) {
	b := altered(t)
	s := calc.Freeze(calc.Compute(b, model.Q4), "")
	if s.Check() != nil || s.Revision != 7 || s.Quarter != model.Q4 || s.Part != "" {
		t.Errorf("%v, %+v", s.Check(), s)
	}
	indicator := func(id string) model.Ref { return model.Ref{Kind: model.KindIndicator, Key: id} }
	for _, row := range []struct {
		ref   model.Ref
		facet model.Facet
		value string
	}{
		{indicator("iku-1"), model.FacetTarget, "51"}, {indicator("iku-1"), model.FacetActual, "63.25"},
		{indicator("iku-1"), model.FacetAchievement, "124.02"}, {indicator("iku-1"), model.FacetGrade, "B-"},
		{indicator("iku-2"), model.FacetActual, "88.89"}, {indicator("iku-2"), model.FacetRating, "Sangat Tinggi"},
		{indicator("iku-2"), model.FacetGrade, "none"},
		{indicator("iku-3"), model.FacetActual, "100"}, {indicator("iku-3"), model.FacetAchievement, "122.22"},
		{b.Rows[4].Ref(), model.FacetPlanned, "1"}, {b.Rows[4].Ref(), model.FacetRealised, "0"},
		{model.Ref{Kind: model.KindReceipt, Key: string(b.Villages[0].ID) + "/lppdes"}, model.FacetReceived, "2024-03-18"},
		{model.Ref{Kind: model.KindNode, Key: "program-01"}, model.FacetBudget, "1571126794"},
		{model.Ref{Kind: model.KindNode, Key: "program-01"}, model.FacetSpent, "1552852568"},
	} {
		if got := keptOf(s, row.ref, row.facet); got != row.value {
			t.Errorf("%s %s: %q, want %q", row.ref.Key, row.facet, got, row.value)
		}
	}
	if again := calc.Departures(b, s); len(again) != 0 {
		t.Errorf("differs from itself: %+v", again)
	}
}

// The parts divide what the whole quarter keeps, but for the checklist's own indicator.
func TestPartsKeepTheirOwnFigures(t *testing.T) {
	b := altered(t)
	r := calc.Compute(b, model.Q3)
	whole, sum := len(calc.Freeze(r, "").Figures), 0
	for _, p := range b.Parts() {
		n := len(calc.Freeze(r, p.ID).Figures)
		if n == 0 {
			t.Errorf("%s keeps nothing", p.ID)
		}
		sum += n
	}
	const ofChecklist = 4 // target, realisasi, capaian, predikat
	if sum != whole-ofChecklist {
		t.Errorf("parts keep %d of %d", sum, whole)
	}
	for _, f := range calc.Freeze(r, model.PartVillages).Figures {
		if f.Facet == model.FacetReceived && strings.HasSuffix(f.Ref.Key, "/apbdes") {
			t.Errorf("%s is due after the quarter", f.Ref.Key)
		}
	}
}

func TestLaterDifferencesAreShownAgainstWhatWasApproved(t *testing.T) {
	s := calc.Freeze(calc.Compute(altered(t), model.Q4), "")
	ipp := model.Ref{Kind: model.KindIndicator, Key: "iku-1"}
	for name, row := range map[string]struct {
		over []model.Record
		want []calc.Departure
	}{
		"a realisasi": {[]model.Record{&model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(30)}}, []calc.Departure{
			{Ref: ipp, Facet: model.FacetActual, Was: "63.25", Now: "30"},
			{Ref: ipp, Facet: model.FacetAchievement, Was: "124.02", Now: "58.82"},
			{Ref: ipp, Facet: model.FacetRating, Was: "Sangat Tinggi", Now: "Rendah"},
			{Ref: ipp, Facet: model.FacetGrade, Was: "B-", Now: "E"},
		}},
		"blanked": {[]model.Record{&model.Actual{Indicator: "iku-1", Quarter: model.Q4}}, []calc.Departure{
			{Ref: ipp, Facet: model.FacetActual, Was: "63.25", Now: ""},
			{Ref: ipp, Facet: model.FacetAchievement, Was: "124.02", Now: ""},
			{Ref: ipp, Facet: model.FacetRating, Was: "Sangat Tinggi", Now: ""},
			{Ref: ipp, Facet: model.FacetGrade, Was: "B-", Now: ""},
		}},
		"more decimals are shown":    {[]model.Record{decimals(4)}, nil},
		"an earlier quarter's share": {[]model.Record{&model.Spent{Node: "program-06", Quarter: model.Q3, Value: model.IntOf(1)}}, nil},
		"a row that came": {[]model.Record{&model.FacilitationRow{ID: "baru", Group: "f15", Name: "Baru"}}, []calc.Departure{
			{Ref: model.Ref{Kind: model.KindFacilitationRow, Key: "baru"}, Facet: model.FacetPlanned, Now: "0"},
			{Ref: model.Ref{Kind: model.KindFacilitationRow, Key: "baru"}, Facet: model.FacetRealised, Now: "0"},
		}},
	} {
		got := calc.Departures(altered(t, row.over...), s)
		if len(got) != len(row.want) {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		for i := range got {
			if got[i] != row.want[i] {
				t.Errorf("%s: %+v, want %+v", name, got[i], row.want[i])
			}
		}
	}
}

func decimals(n int) model.Record {
	s := model.DefaultSettings()
	s.Decimals = n
	return &s
}

func BenchmarkFreezeAndCompare(b *testing.B) {
	batch, err := seed.Example()
	if err != nil {
		b.Fatal(err)
	}
	var all []model.Record
	for _, e := range batch.Edits {
		all = append(all, e.Put)
	}
	book := model.NewBook(2024, 1, all)
	s := calc.Freeze(calc.Compute(book, model.Q4), "")
	for b.Loop() {
		calc.Departures(book, s)
	}
}
