package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

// An indicator is replaced on the first of July: the first two quarters stay its own, the others
// are those of the one that came.
func TestAnIndicatorIsReplacedInTheYear(t *testing.T) {
	before, after := typed("lama", "t", model.Cumulative), typed("baru", "t", model.Cumulative)
	before.Until, after.From = model.Date{Year: 2024, Month: 6, Day: 30}, model.Date{Year: 2024, Month: 7, Day: 1}
	figure := func(id model.ID, q model.Quarter, n int64) *model.Actual {
		return &model.Actual{Indicator: id, Quarter: q, Value: model.IntOf(n)}
	}
	b := book(node("t", "", model.Goal, 1), before, after,
		&model.Target{Indicator: "lama", Agreement: model.Initial, Value: model.IntOf(50)},
		&model.Target{Indicator: "baru", Agreement: model.Initial, Value: model.IntOf(10)},
		figure("lama", model.Q1, 10), figure("lama", model.Q2, 25), figure("baru", model.Q3, 4), figure("baru", model.Q4, 9))
	for _, want := range []struct {
		q                    model.Quarter
		left, came           string
		leftFlags, cameFlags calc.Flag
	}{
		{model.Q1, "20", "-", 0, calc.NotApplicable},
		{model.Q2, "50", "-", 0, calc.NotApplicable},
		{model.Q3, "50", "40", 0, 0},
		{model.Q4, "50", "90", 0, 0},
	} {
		r := calc.Compute(b, want.q)
		is(t, "lama TW "+want.q.Roman(), r.Measure("lama").Achievement, want.left, want.leftFlags)
		is(t, "baru TW "+want.q.Roman(), r.Measure("baru").Achievement, want.came, want.cameFlags)
		for _, ref := range r.Missing() {
			if ref.Kind == model.KindActual || ref.Kind == model.KindTarget {
				t.Errorf("TW %s misses %v", want.q.Roman(), ref)
			}
		}
	}
	year := calc.Compute(b, model.Q4)
	for i, q := range model.Quarters() {
		if out := year.Measure("lama").Quarters[i].Has(calc.NotApplicable); out != (q > model.Q2) {
			t.Errorf("lama TW %s is not applicable: %v", q.Roman(), out)
		}
	}
	if !b.InAgreement(before, model.Initial) || b.InAgreement(before, model.Revised) || b.InAgreement(after, model.Initial) || !b.InAgreement(after, model.Revised) {
		t.Error("the agreements have the wrong one")
	}
}

// What a program reached is the mean of the indicators that are in force: not of the one that was
// replaced, nor of one that is still to come.
func TestAProgramIsMeasuredByWhatIsInForce(t *testing.T) {
	before, after := typed("lama", "p", model.Cumulative), typed("baru", "p", model.Cumulative)
	before.Until, after.From = model.Date{Year: 2024, Month: 6, Day: 30}, model.Date{Year: 2024, Month: 7, Day: 1}
	records := []model.Record{
		node("t", "", model.Goal, 1), node("p", "t", model.Program, 1), before, after,
		&model.Target{Indicator: "lama", Agreement: model.Initial, Value: model.IntOf(50)},
		&model.Target{Indicator: "baru", Agreement: model.Initial, Value: model.IntOf(10)},
		&model.Actual{Indicator: "lama", Quarter: model.Q2, Value: model.IntOf(25)}, &model.Actual{Indicator: "baru", Quarter: model.Q4, Value: model.IntOf(9)},
	}
	reached := func(q model.Quarter, records ...model.Record) calc.Figure {
		return calc.Compare(calc.Compute(book(records...), q)).Programs[0].Achievement
	}
	is(t, "TW II", reached(model.Q2, records...), "50", 0)
	is(t, "TW IV", reached(model.Q4, records...), "90", 0)
	is(t, "nothing came after it", reached(model.Q4, records[0], records[1], before, records[4], records[6]), "-", calc.NotApplicable)
}
