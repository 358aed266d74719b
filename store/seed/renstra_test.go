package seed_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
)

func do(t *testing.T, s *store.Store, year int, records ...model.Record) {
	t.Helper()
	batch := store.Batch{Year: year}
	for _, r := range records {
		batch.Edits = append(batch.Edits, store.Put(r))
	}
	if _, err := s.Do(secretary(), batch); err != nil {
		t.Fatal(err)
	}
}

func aims(base, end string, from int, targets ...string) *model.StrategicTarget {
	value := func(s string) model.Reading {
		r, err := model.ParseReading(s)
		if err != nil {
			panic(err)
		}
		return r
	}
	r := &model.StrategicTarget{Plan: "baru", Indicator: "iku-1", Base: value(base), End: value(end)}
	for i, target := range targets {
		r.SetIn(from+i, value(target))
	}
	return r
}

// The renstra of the profile ends in 2026: what it ends with is not that of the next one.
func TestTheEndsOfARenstraStayInItsPeriod(t *testing.T) {
	s := exampleStore(t)
	mustRoll(t, s, 2024)
	b := mustRoll(t, s, 2025)
	if b.PlanPeriod() != "2024–2026" || b.EndTarget(b.Indicator("iku-1")).String() != "61 (B-)" {
		t.Fatalf("2026 is still in it: %q, %v", b.PlanPeriod(), b.EndTarget(b.Indicator("iku-1")))
	}
	b = mustRoll(t, s, 2026)
	if b.PlanPeriod() != "" {
		t.Errorf("2027 stands in the renstra %s", b.PlanPeriod())
	}
	for i := range b.Indicators {
		if end := b.EndTarget(&b.Indicators[i]); !end.IsBlank() {
			t.Errorf("%s is to reach %v in a renstra that has ended", b.Indicators[i].ID, end)
		}
	}
	old := bookOf(t, s, 2026)
	if old.PlanPeriod() != "2024–2026" || old.EndTarget(old.Indicator("iku-1")).String() != "61 (B-)" {
		t.Error("the old year is not as it was")
	}
}

func TestAPeriodThatCannotBeReadIsCarried(t *testing.T) {
	old := model.NewBook(2024, 1, []model.Record{
		&model.Office{Name: "Kecamatan", PlanPeriod: "RPJMD"}, &model.Node{ID: "t", Level: model.Goal, Name: "T"},
		&model.Indicator{ID: "i", Node: "t", Name: "I", StrategicEnd: model.IntOf(9)},
	})
	b := model.NewBook(2025, 1, records(seed.NextYear(old, nil)))
	if b.PlanPeriod() != "RPJMD" || b.EndTarget(b.Indicator("i")).String() != "9" {
		t.Errorf("%q, %v", b.PlanPeriod(), b.EndTarget(b.Indicator("i")))
	}
}

// A new renstra replaces the one in force in the middle of its period, in a year that is under
// way; the year before stays under the old one, and the next one opens with its targets.
func TestARenstraIsSwitchedInMidPeriod(t *testing.T) {
	s := exampleStore(t)
	mustRoll(t, s, 2024)
	do(t, s, 2025, &model.StrategicPlan{ID: "lama", First: 2024, Last: 2026}, &model.StrategicPlan{ID: "baru", First: 2025, Last: 2029},
		aims("60", "", 2025, "62", "64.5", "66", "68", "70"),
		&model.Target{Indicator: "iku-1", Agreement: model.Initial, Value: model.IntOf(62)},
		&model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(63)})
	b := bookOf(t, s, 2025)
	r := calc.Compute(b, model.Q4)
	c := calc.Compare(r)
	if end, _ := c.Keys[0].End.Round(2); end.String() != "70" {
		t.Errorf("end target %v", end)
	}
	if d, _ := r.Measure("iku-1").Strategic.Round(2); d.String() != "90" {
		t.Errorf("63 of 70 are %v %%", d)
	}
	if other := c.Keys[1].End; other.Known() {
		t.Errorf("%s has the old renstra's end %v", b.Indicators[c.Keys[1].Indicator].ID, other)
	}
	last := len(c.Years) - 1
	if now, before := c.Years[last], c.Years[last-1]; now.Plan != "2025–2029" || !now.Present || before.Year != 2024 || before.Plan != "2024–2026" || before.Present {
		t.Errorf("years %+v", c.Years)
	}

	b = mustRoll(t, s, 2025)
	if b.PlanPeriod() != "2025–2029" || len(b.Plans) != 1 {
		t.Errorf("2026 stands under %q of %v", b.PlanPeriod(), b.Plans)
	}
	if got := b.Target("iku-1", model.Initial, model.WholeYear).String(); got != "64.5" {
		t.Errorf("the target of 2026 is %q", got)
	}
	if got := b.Target("iku-2", model.Initial, model.WholeYear); !got.IsBlank() {
		t.Errorf("a target that nobody planned: %v", got)
	}
	c = calc.Compare(calc.Compute(b, model.Q4))
	last = len(c.Years) - 1
	if c.Years[last-1].Plan != "2025–2029" || !c.Years[last-1].Present || c.Years[last-2].Plan != "2024–2026" || c.Years[last-2].Present {
		t.Errorf("years %+v", c.Years)
	}
	if old := bookOf(t, s, 2024); old.PlanPeriod() != "2024–2026" || old.EndTarget(old.Indicator("iku-1")).String() != "61 (B-)" {
		t.Error("2024 is not as it was")
	}
}

// A renstra prepared two years ahead waits, and proposes the first year's targets.
func TestTheNextRenstraIsPreparedAhead(t *testing.T) {
	s := exampleStore(t)
	mustRoll(t, s, 2024)
	do(t, s, 2025, &model.StrategicPlan{ID: "baru", First: 2027, Last: 2029}, aims("63", "75", 2027, "66", "70 (B)", "74"))
	if b := mustRoll(t, s, 2025); b.PlanPeriod() != "2024–2026" || b.EndTarget(b.Indicator("iku-1")).String() != "61 (B-)" {
		t.Errorf("%q is in force in 2026", b.PlanPeriod())
	}
	b := mustRoll(t, s, 2026)
	if b.PlanPeriod() != "2027–2029" || b.EndTarget(b.Indicator("iku-1")).String() != "75" || b.Target("iku-1", model.Initial, model.WholeYear).String() != "66" {
		t.Errorf("%q, end %v, target %v", b.PlanPeriod(), b.EndTarget(b.Indicator("iku-1")), b.Target("iku-1", model.Initial, model.WholeYear))
	}
	b = mustRoll(t, s, 2027)
	if got := b.Target("iku-1", model.Initial, model.WholeYear).String(); got != "70 (B)" {
		t.Errorf("the target of 2028 is %q", got)
	}
	mustRoll(t, s, 2028)
	if b = mustRoll(t, s, 2029); len(b.Plans) != 0 || b.PlanPeriod() != "" || !b.EndTarget(b.Indicator("iku-1")).IsBlank() {
		t.Errorf("2030 still stands under %v", b.Plans)
	}
}

func TestTheYearBeforeHasItsRenstraToo(t *testing.T) {
	s := exampleStore(t)
	do(t, s, 2024, &model.StrategicPlan{ID: "baru", First: 2023, Last: 2026}, aims("60", "", 2023, "61", "62"))
	if _, err := s.Do(secretary(), seed.YearBefore(bookOf(t, s, 2024))); err != nil {
		t.Fatal(err)
	}
	if b := bookOf(t, s, 2023); b.PlanPeriod() != "2023–2026" || b.Target("iku-1", model.Initial, model.WholeYear).String() != "61" {
		t.Errorf("%q, %v", b.PlanPeriod(), b.Target("iku-1", model.Initial, model.WholeYear))
	}
}
