package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

func TestTheEndOfTheRenstraIsThatOfItsRecord(t *testing.T) {
	plan := &model.StrategicPlan{ID: "r", First: 2024, Last: 2028}
	records := append(ranuyosoPlan(t), plan,
		&model.StrategicTarget{Plan: "r", Indicator: "ipp", End: reading(t, "126.5")},
		&model.StrategicTarget{Plan: "r", Indicator: "desa", Years: []model.YearTarget{{Year: 2024, Value: reading(t, "90")}}})
	r := calc.Compute(book(records...), model.Q4)
	shows(t, "ipp against 126,5", r.Measure("ipp").Strategic, "50.00", 0)
	if f := r.Measure("desa").Strategic; !f.Has(calc.NoTarget) {
		t.Errorf("desa has no end in it, and comes to %v", f)
	}
	steps := calc.Explain(r, calc.Subject{Of: calc.OfStrategic, ID: "ipp"})
	want := model.Ref{Kind: model.KindStrategicTarget, Key: "r/ipp"}
	found := false
	for _, s := range steps {
		for _, ref := range s.Refs {
			found = found || ref == want
		}
	}
	if !found {
		t.Errorf("the working does not lead to %v: %+v", want, steps)
	}
}

func TestYearsBelongToTheRecordedRenstra(t *testing.T) {
	records := append(ranuyosoPlan(t),
		&model.StrategicPlan{ID: "old", First: 2019, Last: 2023}, &model.StrategicPlan{ID: "now", First: 2024, Last: 2026},
		&model.History{Indicator: "fasilitasi", Year: 2018, Target: reading(t, "90"), Actual: reading(t, "80")},
		&model.History{Indicator: "fasilitasi", Year: 2022, Target: reading(t, "90"), Actual: reading(t, "80"), Plan: "RPJMD 2018–2023"})
	c := calc.Compare(calc.Compute(book(records...), model.Q4))
	want := []calc.Year{{Year: 2018}, {Year: 2022, Plan: "RPJMD 2018–2023"}, {Year: 2023, Plan: "2019–2023"}, {Year: 2024, Plan: "2024–2026", Present: true}}
	if len(c.Years) != len(want) {
		t.Fatalf("years %+v", c.Years)
	}
	for i := range want {
		if c.Years[i] != want[i] {
			t.Errorf("%+v, want %+v", c.Years[i], want[i])
		}
	}
}
