package model_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestAStrategicPlanHasAPlausiblePeriod(t *testing.T) {
	for _, row := range []struct {
		plan model.StrategicPlan
		says string // "": it is taken
	}{
		{model.StrategicPlan{First: 2025, Last: 2029}, ""},
		{model.StrategicPlan{First: 2025, Last: 2025, BaseYear: 2022}, ""},
		{model.StrategicPlan{First: 2025, Last: 2034}, ""},
		{model.StrategicPlan{Last: 2029}, "Tahun pertama renstra: terbaca 0"},
		{model.StrategicPlan{First: 2025}, "Tahun terakhir renstra: terbaca 0"},
		{model.StrategicPlan{First: 2029, Last: 2025}, "terbaca 2025, diharapkan 2029 atau sesudahnya"},
		{model.StrategicPlan{First: 2025, Last: 2035}, "terbaca 11 tahun, paling lama 10"},
		{model.StrategicPlan{First: 2025, Last: 2029, BaseYear: 2025}, "diharapkan sebelum 2025"},
		{model.StrategicPlan{First: 25, Last: 29}, "terbaca 25"},
	} {
		row.plan.ID = "p"
		err := row.plan.Check()
		if (err == nil) != (row.says == "") || err != nil && !strings.Contains(err.Error(), row.says) {
			t.Errorf("%+v: %v, want %q", row.plan, err, row.says)
		}
	}
}

func TestTargetsOfAPlanStandOnceAYear(t *testing.T) {
	at := func(years ...int) []model.YearTarget {
		var all []model.YearTarget
		for _, y := range years {
			all = append(all, model.YearTarget{Year: y, Value: model.IntOf(int64(y))})
		}
		return all
	}
	for _, row := range []struct {
		years []model.YearTarget
		says  string
	}{
		{nil, ""}, {at(2025, 2027), ""},
		{at(2025, 2025), "tahun 2025 sesudah 2025"}, {at(2026, 2025), "tahun 2025 sesudah 2026"}, {at(25), "terbaca 25"},
		{[]model.YearTarget{{Year: 2025}}, "Target 2025 belum diisi"},
	} {
		r := model.StrategicTarget{Plan: "p", Indicator: "i", Years: row.years}
		err := r.Check()
		if (err == nil) != (row.says == "") || err != nil && !strings.Contains(err.Error(), row.says) {
			t.Errorf("%v: %v, want %q", row.years, err, row.says)
		}
	}
	var r model.StrategicTarget
	r.SetIn(2027, model.IntOf(0))
	r.SetIn(2025, model.IntOf(1))
	r.SetIn(2026, model.Reading{})
	r.SetIn(2025, model.NotApplicable())
	if len(r.Years) != 2 || !r.In(2025).IsNotApplicable() || r.In(2027).String() != "0" || !r.In(2026).IsBlank() {
		t.Errorf("%+v", r.Years)
	}
	r.SetIn(2025, model.Reading{})
	r.SetIn(2027, model.Reading{})
	if !r.IsBlank() {
		t.Errorf("%+v is not blank", r)
	}
}

// planned is a year with the renstra of before, kept with the indicators and in the profile,
// and with those given.
func planned(period string, plans ...model.Record) *model.Book {
	return model.NewBook(2026, 1, append([]model.Record{
		&model.Office{Name: "Kecamatan", PlanPeriod: period},
		&model.Node{ID: "s", Level: model.Objective, Name: "S"},
		&model.Indicator{ID: "a", Node: "s", Name: "A", StrategicEnd: model.IntOf(61)},
		&model.Indicator{ID: "b", Node: "s", Name: "B", StrategicEnd: model.IntOf(62)},
	}, plans...))
}

func TestTheEndTargetIsThatOfTheRenstraInForce(t *testing.T) {
	old, now := &model.StrategicPlan{ID: "old", First: 2024, Last: 2026}, &model.StrategicPlan{ID: "now", First: 2025, Last: 2029}
	later := &model.StrategicPlan{ID: "later", First: 2027, Last: 2030}
	end := &model.StrategicTarget{Plan: "now", Indicator: "a", End: model.IntOf(70), Years: []model.YearTarget{{Year: 2026, Value: model.IntOf(66)}, {Year: 2029, Value: model.IntOf(69)}}}
	last := &model.StrategicTarget{Plan: "now", Indicator: "b", Years: []model.YearTarget{{Year: 2029, Value: model.IntOf(69)}}}
	for _, row := range []struct {
		name               string
		b                  *model.Book
		period, a, other   string
		aim                string // of a in the year
		enteredWithTheRows bool
	}{
		{"none recorded: as ever", planned("2024–2026"), "2024–2026", "61", "62", "", true},
		{"recorded, of the period of the profile: what it lacks is kept with the indicator", planned("Renstra 2024-2026", old), "2024–2026", "61", "62", "", false},
		{"a new period does not take over the old one's ends", planned("2024–2026", old, now), "2025–2029", "", "", "", false},
		{"its own: the end, else the last year's", planned("2024–2026", old, now, end, last), "2025–2029", "70", "69", "66", false},
		{"one that begins later is not in force", planned("2024–2026", old, later), "2024–2026", "61", "62", "", false},
		{"none covers the year: as in the profile", planned("2024–2026", later), "2024–2026", "61", "62", "", true},
		{"the profile is of another period", planned("2025–2029", old), "2024–2026", "", "", "", false},
	} {
		a, b := row.b.Indicator("a"), row.b.Indicator("b")
		if got := row.b.PlanPeriod(); got != row.period {
			t.Errorf("%s: period %q", row.name, got)
		}
		if got := row.b.EndTarget(a).String(); got != row.a {
			t.Errorf("%s: a is to reach %q", row.name, got)
		}
		if got := row.b.EndTarget(b).String(); got != row.other {
			t.Errorf("%s: b is to reach %q", row.name, got)
		}
		if got := row.b.PlannedTarget("a", 2026).String(); got != row.aim {
			t.Errorf("%s: a is to reach %q in the year", row.name, got)
		}
		if at := row.b.EndTargetRef(a); (at == a.Ref()) != row.enteredWithTheRows {
			t.Errorf("%s: entered at %v", row.name, at)
		}
	}
}

func TestAPeriodIsReadAsPeopleWriteIt(t *testing.T) {
	for s, want := range map[string][2]int{
		"2024–2026": {2024, 2026}, "Renstra 2025-2029": {2025, 2029}, "2025 s.d. 2030": {2025, 2030}, "2025/2026 ": {2025, 2026},
		"": {}, "2024": {}, "2026–2024": {}, "2024–2025–2026": {}, "20242026": {}, "99999999999999999999": {},
	} {
		first, last, ok := model.PeriodYears(s)
		if first != want[0] || last != want[1] || ok != (want[0] > 0) {
			t.Errorf("%q: %d–%d %v", s, first, last, ok)
		}
	}
}
