package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

func TestHistoryIsWhatTheYearCameToAsPrinted(t *testing.T) {
	actual := func(id, r string, q model.Quarter) *model.Actual {
		return &model.Actual{Indicator: model.ID(id), Quarter: q, Value: reading(t, r)}
	}
	settings := model.DefaultSettings()
	settings.Decimals = 1
	b := model.NewBook(year, 1, []model.Record{
		&settings, &model.Office{Name: "Kecamatan", PlanPeriod: "2024–2026"},
		node("tujuan", "", model.Goal, 1),
		typed("huruf", "tujuan", model.Last), target("huruf", reading(t, "51 (C-)")), actual("huruf", "63.257 (B-)", model.Q2),
		typed("rata", "tujuan", model.Mean), target("rata", reading(t, "3")), actual("rata", "1", model.Q1), actual("rata", "2", model.Q2), actual("rata", "2", model.Q3),
		typed("nihil", "tujuan", model.Last), target("nihil", reading(t, "N/A")), actual("nihil", "N/A", model.Q4),
		typed("nol", "tujuan", model.Last), target("nol", reading(t, "0")), actual("nol", "5", model.Q4),
		typed("separuh", "tujuan", model.Last), target("separuh", reading(t, "7")),
		typed("kosong", "tujuan", model.Last),
	})
	want := map[model.ID][3]string{
		"huruf":   {"51 (C-)", "63.257 (B-)", "124"},
		"rata":    {"3", "1.7", "55.6"},
		"nihil":   {"N/A", "N/A", "N/A"},
		"nol":     {"0", "5", ""},
		"separuh": {"7", "", ""},
	}
	got := calc.AsHistory(b)
	if len(got) != len(want) {
		t.Errorf("%d entries, want %d: a blank one says nothing", len(got), len(want))
	}
	for _, h := range got {
		if texts := [3]string{h.Target.String(), h.Actual.String(), h.Achievement.String()}; texts != want[h.Indicator] || h.Year != year || h.Plan != "2024–2026" {
			t.Errorf("%s of %d: %q, want %q", h.Indicator, h.Year, texts, want[h.Indicator])
		}
	}
}
