package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

// The right figures for the published year 2024 of Kecamatan Ranuyoso, from its own raw numbers.
func TestPublishedYear(t *testing.T) {
	r := calc.Compute(ranuyoso(t), model.Q4)
	for _, want := range []struct {
		id                                               model.ID
		actual, achievement, strategic, absorbed, points string
		lastYear, change                                 string
		past                                             calc.Flag
	}{
		{"ipp", "63.25", "124.02", "103.69", "98.90", "25.12", "-", "-", calc.NotApplicable},
		{"fasilitasi", "88.89", "101.79", "100.25", "98.90", "2.88", "93.48", "8.31", 0},
		{"desa", "100.00", "122.22", "113.79", "100.00", "22.22", "93.34", "28.88", 0},
	} {
		t.Run(string(want.id), func(t *testing.T) {
			m := r.Measure(want.id)
			shows(t, "realisasi", m.Actual, want.actual, 0)
			shows(t, "capaian", m.Achievement, want.achievement, 0)
			shows(t, "renstra", m.Strategic, want.strategic, 0)
			shows(t, "penyerapan", m.Absorption, want.absorbed, 0)
			shows(t, "efisiensi", m.Efficiency, want.points, 0)
			shows(t, "tahun lalu", m.LastYear, want.lastYear, want.past)
			shows(t, "perubahan", m.Change, want.change, want.past)
			if m.Rating != "Sangat Tinggi" {
				t.Errorf("predikat %q", m.Rating)
			}
		})
	}
	index := r.Measure("ipp")
	if index.Grade != "B-" || index.TargetGrade != "C" {
		t.Errorf("mutu %q dan %q, want B- and C", index.Grade, index.TargetGrade)
	}
	if other := r.Measure("desa"); other.Grade != "" || other.TargetGrade != "" {
		t.Errorf("an indicator that is no index has the grade %q", other.Grade)
	}
	for i, want := range []string{"28.89", "51.11", "71.11", "88.89"} {
		shows(t, "fasilitasi TW", r.Facilitation.Rates[i], want, 0)
	}
	for i, want := range []string{"33.33", "33.33", "66.67", "100.00"} {
		shows(t, "dokumen TW", r.Documents.Rates[i], want, 0)
	}
	is(t, "pagu", r.Total.Budget.Value, "1668156794", 0)
	is(t, "realisasi anggaran", r.Total.Used.Value, "1649882568", 0)
	shows(t, "penyerapan", r.Total.Absorption, "98.90", 0)
	is(t, "pagu awal", r.Total.Amounts[0].Value, "1884642750", 0)
	if len(r.Missing()) != 0 {
		t.Errorf("nothing is missing, got %v", r.Missing())
	}
}

func TestYearBeforeItsLastQuarter(t *testing.T) {
	r := calc.Compute(ranuyoso(t), model.Q2)
	shows(t, "fasilitasi", r.Measure("fasilitasi").Actual, "51.11", 0)
	shows(t, "fasilitasi TW IV", r.Measure("fasilitasi").Quarters[3], "-", calc.NotFilled)
	shows(t, "fasilitasi TW IV", r.Facilitation.Rates[3], "88.89", 0)
	shows(t, "indeks", r.Measure("ipp").Achievement, "-", calc.NotFilled)
	is(t, "pagu", r.Total.Budget.Value, "1884642750", 0) // the revision is of September
	if got := r.Facilitation.Realised; got != 23 {
		t.Errorf("%d direalisasikan, want 23", got)
	}
	if got := r.Documents.OnTime; got != 11 {
		t.Errorf("%d tepat waktu, want 11", got)
	}
}

func TestAnyOtherQuarterIsTheYear(t *testing.T) {
	for _, q := range []model.Quarter{model.WholeYear, 5, -1} {
		if got := calc.Compute(ranuyoso(t), q).Quarter; got != model.Q4 {
			t.Errorf("Compute(%d) stands at quarter %d", q, got)
		}
	}
}

func TestEmptyBook(t *testing.T) {
	r := calc.Compute(book(), model.Q3)
	shows(t, "fasilitasi", r.Facilitation.Rates[2], "-", calc.NothingPlanned)
	shows(t, "dokumen", r.Documents.Rates[2], "-", calc.NothingPlanned)
	shows(t, "penyerapan", r.Total.Absorption, "-", calc.NoBudget|calc.NotFilled)
	if r.Measure("x") != nil || r.MoneyOf("x") != nil || len(r.Missing()) != 0 {
		t.Error("an empty book has something")
	}
}
