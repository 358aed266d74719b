package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func proof() model.Evidence { return model.Evidence{Kind: model.EvidenceMinutes} }

func TestChecklistCountsByQuarter(t *testing.T) {
	b := book(
		&model.Facilitation{ID: "g1", Order: 1, Name: "Satu"}, &model.Facilitation{ID: "g2", Order: 2, Name: "Dua"},
		row("a", "g1", 3), row("b", "g2", 1), row("c", "g2", 0),
		mark("a", model.Q1, 1, proof()), mark("a", model.Q3, 2), mark("b", model.Q2, 1),
		&model.FacilitationMark{Row: "c", Quarter: model.Q1, Note: "ditunda"},
	)
	got := calc.Compute(b, model.Q2).Facilitation
	if diff := cmp.Diff(calc.Checklist{
		Planned: 4, Realised: 2, ByEnd: [4]int{1, 2, 4, 4}, Bare: 1,
		Groups: []calc.Tally{{Planned: 3, Realised: 1}, {Planned: 1, Realised: 1}},
		Rows:   []calc.Tally{{Planned: 3, Realised: 1}, {Planned: 1, Realised: 1}, {}},
	}, got, cmpopts.IgnoreTypes(calc.Figure{})); diff != "" {
		t.Error(diff)
	}
	for i, want := range []string{"25", "50", "100", "100"} {
		is(t, "persentase", got.Rates[i], want, 0)
	}
	if late := calc.Compute(b, model.Q4).Facilitation; late.Bare != 3 || late.Groups[0].Realised != 3 {
		t.Errorf("by the end %d bare and %+v", late.Bare, late.Groups)
	}
}

func TestChecklistNobodyMarkedIsBlank(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), derived("i", model.FromFacilitation), target("i", model.IntOf(50)), row("a", "g", 4),
		&model.FacilitationMark{Row: "a", Quarter: model.Q1, Note: "belum"}, mark("a", model.Q3, 1))
	r := calc.Compute(b, model.Q2)
	is(t, "realisasi", r.Measure("i").Actual, "-", calc.NotFilled)
	is(t, "capaian", r.Measure("i").Achievement, "-", calc.NotFilled)
	is(t, "TW III", r.Facilitation.Rates[2], "25", 0)
	if r.Facilitation.Planned != 4 {
		t.Error("a row of a group that is not there does not count")
	}
}

func TestChecklistWithoutPlan(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), derived("i", model.FromFacilitation), target("i", model.IntOf(50)), row("a", "g", 0), mark("a", model.Q1, 1))
	m := calc.Compute(b, model.Q1).Measure("i")
	is(t, "realisasi", m.Actual, "-", calc.NothingPlanned)
	is(t, "capaian", m.Achievement, "-", calc.NothingPlanned)
}

func derived(id model.ID, from model.Source) *model.Indicator {
	ind := typed(id, "t", model.Sum)
	ind.Source = from
	return ind
}

func TestDerivedActualIgnoresAggregationAndTyping(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), derived("i", model.FromFacilitation), row("a", "g", 4),
		mark("a", model.Q1, 1), mark("a", model.Q2, 1), actual("i", model.Q2, model.IntOf(99)))
	m := calc.Compute(b, model.Q2).Measure("i")
	is(t, "realisasi", m.Actual, "50", 0)
	is(t, "TW I", m.Quarters[0], "25", 0)
	is(t, "TW III", m.Quarters[2], "-", calc.NotFilled)
	if m.Actual.Typed() {
		t.Error("a derived actual is not typed")
	}
}
