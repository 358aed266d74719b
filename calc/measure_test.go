package calc_test

import (
	"sync"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
)

func limitedYear(floor, ceiling, target, actual model.Reading) *calc.Measure {
	settings := model.DefaultSettings()
	settings.Floor, settings.Ceiling = floor, ceiling
	ind := typed("i", "t", model.Cumulative)
	ind.Polarity = model.Negative
	b := book(&settings, node("t", "", model.Goal, 1), ind,
		&model.Target{Indicator: "i", Agreement: model.Initial, Value: target},
		&model.Actual{Indicator: "i", Quarter: model.Q1, Value: actual})
	return calc.Compute(b, model.Q1).Measure("i")
}

func TestLimitsAreShownAndTheRawIsKept(t *testing.T) {
	none, zero, cap := model.Reading{}, model.IntOf(0), model.IntOf(120)
	for _, want := range []struct {
		floor, ceiling   model.Reading
		actual           int64
		raw, achievement string
		flags            calc.Flag
		rating           string
	}{
		{none, none, 25, "-50", "-50", 0, "Sangat Rendah"},
		{zero, cap, 25, "-50", "0", calc.Floored, "Sangat Rendah"},
		{zero, cap, 0, "200", "120", calc.Capped, "Sangat Tinggi"},
		{zero, cap, 8, "120", "120", 0, "Sangat Tinggi"},
		{zero, cap, 20, "0", "0", 0, "Sangat Rendah"},
		{zero, model.IntOf(70), 0, "200", "70", calc.Capped, "Sedang"},
		{none, cap, 25, "-50", "-50", 0, "Sangat Rendah"},
	} {
		m := limitedYear(want.floor, want.ceiling, model.IntOf(10), model.IntOf(want.actual))
		is(t, "mentah", m.Raw, want.raw, 0)
		is(t, "capaian", m.Achievement, want.achievement, want.flags)
		if m.Rating != want.rating {
			t.Errorf("predikat %q, want %q", m.Rating, want.rating)
		}
	}
	blank := limitedYear(zero, cap, model.IntOf(10), none)
	is(t, "capaian", blank.Achievement, "-", calc.NotFilled)
}

func TestComparisonsAreOfTheLimitedAchievement(t *testing.T) {
	settings := model.DefaultSettings()
	settings.Ceiling = model.IntOf(120)
	b := book(&settings, node("t", "", model.Goal, 1), node("p", "t", model.Program, 1), version("v", 1, model.Date{}),
		amount("p", "v", 100), spent("p", model.Q1, 50), typed("i", "p", model.Cumulative),
		target("i", model.IntOf(10)), actual("i", model.Q1, model.IntOf(15)),
		&model.History{Indicator: "i", Year: year - 1, Target: model.IntOf(10), Actual: model.IntOf(13)})
	m := calc.Compute(b, model.Q1).Measure("i")
	is(t, "capaian", m.Achievement, "120", calc.Capped)
	is(t, "efisiensi", m.Efficiency, "70", 0)
	is(t, "tahun lalu", m.LastYear, "130", 0)
	is(t, "perubahan", m.Change, "-10", 0)
}

func TestRateTakesTheBoundWhereInclusive(t *testing.T) {
	scale := model.Scale{{From: model.IntOf(91), Inclusive: true, Word: "Baik"}, {Word: "Kurang"}}
	for s, want := range map[string]string{"91": "Baik", "90.9999": "Kurang", "": "", "N/A": ""} {
		if got := calc.Rate(scale, entered(t, s)); got != want {
			t.Errorf("Rate(%q) = %q, want %q", s, got, want)
		}
	}
	if got := calc.Rate(nil, entered(t, "5")); got != "" {
		t.Errorf("an empty scale says %q", got)
	}
}

func TestRevisedTargetIsInForceWhateverTheQuarter(t *testing.T) {
	records := []model.Record{node("t", "", model.Goal, 1), typed("i", "t", model.Cumulative),
		target("i", model.IntOf(100)), actual("i", model.Q1, model.IntOf(40)),
		&model.Target{Indicator: "i", Agreement: model.Initial, Quarter: model.Q1, Value: model.IntOf(10)}}
	is(t, "capaian", calc.Compute(book(records...), model.Q1).Measure("i").Achievement, "40", 0)
	records = append(records, &model.Target{Indicator: "i", Agreement: model.Revised, Value: model.IntOf(80)})
	m := calc.Compute(book(records...), model.Q1).Measure("i")
	is(t, "target", m.Target, "80", 0)
	is(t, "capaian", m.Achievement, "50", 0)
}

func TestPartialActualMakesPartialAchievement(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), typed("i", "t", model.Sum), target("i", model.IntOf(10)),
		actual("i", model.Q2, model.IntOf(5)))
	m := calc.Compute(b, model.Q2).Measure("i")
	is(t, "capaian", m.Achievement, "50", calc.Partial)
	is(t, "efisiensi", m.Efficiency, "-", calc.Partial|calc.NoBudget|calc.NotFilled)
}

func TestIndicatorOfNoNodeHasNoBudget(t *testing.T) {
	b := book(typed("i", "gone", model.Sum))
	is(t, "penyerapan", calc.Compute(b, model.Q2).Measure("i").Absorption, "-", calc.NoBudget)
}

func TestComputeOnlyReads(t *testing.T) {
	b := ranuyoso(t)
	want := calc.Compute(b, model.Q4)
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			r := calc.Compute(b, model.Q4)
			for i := range r.Measures {
				same(t, "capaian", r.Measures[i].Achievement, want.Measures[i].Achievement)
			}
			calc.Explain(want, calc.Subject{Of: calc.OfEfficiency, ID: "ipp"})
		})
	}
	readers.Wait()
	before := calc.Compute(b, model.Q4).Measure("ipp").Achievement
	b.With(actual("ipp", model.Q4, model.IntOf(1)))
	same(t, "capaian", calc.Compute(b, model.Q4).Measure("ipp").Achievement, before)
}

func TestMissingInOrder(t *testing.T) {
	last, sum := typed("b", "t", model.Last), typed("c", "t", model.Sum)
	last.Order, sum.Order = 1, 2
	b := book(node("t", "", model.Goal, 1), node("p1", "t", model.Program, 1), node("p2", "t", model.Program, 2), node("k", "p2", model.Activity, 1),
		typed("a", "t", model.Cumulative), last, sum, document("d", ""), derived("e", model.FromFacilitation), row("r", "g", 1),
		target("e", model.IntOf(1)),
		target("b", model.IntOf(1)), target("c", model.IntOf(1)),
		&model.Target{Indicator: "d", Agreement: model.Revised, Value: model.NotApplicable()},
		actual("a", model.Q1, model.IntOf(1)), actual("b", model.Q1, model.IntOf(1)), actual("c", model.Q2, model.NotApplicable()),
		&model.Actual{Indicator: "a", Quarter: model.Q2, Note: "menunggu"},
		&model.Village{ID: "x", Order: 1, Name: "X"}, &model.Village{ID: "y", Order: 2, Name: "Y"},
		owed("m", 1, day(2024, 3, 31)), owed("n", 2, day(2024, 6, 30)), owed("s", 3, day(2024, 9, 30)),
		received("x", "m", day(2024, 5, 1)), spent("k", model.Q2, 0))
	want := []model.Ref{
		{Kind: model.KindTarget, Key: "a/initial/0"}, {Kind: model.KindActual, Key: "a/2"},
		{Kind: model.KindReceipt, Key: "x/n"}, {Kind: model.KindReceipt, Key: "y/m"}, {Kind: model.KindReceipt, Key: "y/n"},
		{Kind: model.KindSpent, Key: "p1/2"},
	}
	if diff := cmp.Diff(want, calc.Compute(b, model.Q2).Missing()); diff != "" {
		t.Error(diff)
	}
	blank := book(node("t", "", model.Goal, 1), typed("a", "t", model.Last), target("a", model.IntOf(1)), actual("a", model.Q3, model.IntOf(1)))
	if diff := cmp.Diff([]model.Ref{{Kind: model.KindActual, Key: "a/2"}}, calc.Compute(blank, model.Q2).Missing()); diff != "" {
		t.Error(diff)
	}
}

func TestEachQuarterSaysThatItFell(t *testing.T) {
	for rule, want := range map[model.Aggregation][4]bool{
		model.Cumulative: {false, true, false, true},
		model.Last:       {},
		model.Sum:        {},
	} {
		b := book(
			node("t", "", model.Goal, 1), typed("i", "t", rule),
			actual("i", model.Q1, reading(t, "30")), actual("i", model.Q2, reading(t, "20")),
			actual("i", model.Q3, reading(t, "40")), actual("i", model.Q4, reading(t, "35")),
		)
		m := calc.Compute(b, model.Q4).Measure("i")
		for i, f := range m.Quarters {
			if f.Has(calc.Fell) != want[i] {
				t.Errorf("%s TW %d: fell %v, want %v", rule, i+1, !want[i], want[i])
			}
		}
	}
}

func TestRatioIsNumeratorOverDenominator(t *testing.T) {
	ratio := typed("i", "t", model.Cumulative)
	ratio.Source = model.Ratio
	parts := func(above, below string) model.Record {
		return &model.Actual{Indicator: "i", Quarter: model.Q1, Numerator: reading(t, above), Denominator: reading(t, below)}
	}
	for _, row := range []struct {
		above, below, want string
		flags              calc.Flag
	}{
		{"40", "45", "800/9", 0},
		{"0", "45", "0/1", 0},
		{"40", "0", "", calc.DenominatorZero},
		{"40", "", "", calc.NotFilled},
		{"", "", "", calc.NotFilled},
		{"N/A", "45", "", calc.NotApplicable},
	} {
		r := calc.Compute(book(node("t", "", model.Goal, 1), ratio, parts(row.above, row.below)), model.Q1)
		got := r.Measure("i").Actual
		if got.Flags != row.flags || got.Typed() || got.Known() && got.Exact().String() != row.want || !got.Known() && row.want != "" {
			t.Errorf("%s/%s: %v flags %v, want %s %v", row.above, row.below, got.Exact(), got.Flags.Words(), row.want, row.flags.Words())
		}
		steps := calc.Explain(r, calc.Subject{Of: calc.OfActual, ID: "i"})
		if len(steps) < 4 || steps[0].Label != "Pembilang TW I" || len(steps[0].Refs) == 0 {
			t.Errorf("%s/%s is not explained from its parts: %+v", row.above, row.below, steps)
		}
	}
}
