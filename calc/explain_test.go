package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
)

// ends wants a working that ends in the figure of the Results, each step with a label and a formula.
func ends(t *testing.T, r *calc.Results, what calc.Subject, want calc.Figure) {
	t.Helper()
	trace := calc.Explain(r, what)
	if len(trace) < 1 {
		t.Fatalf("%+v is not explained", what)
	}
	same(t, string(what.ID), trace[len(trace)-1].Value, want)
	for _, step := range trace {
		if step.Label == "" || step.Formula == "" {
			t.Errorf("%+v has the step %+v", what, step)
		}
	}
}

func explainsAll(t *testing.T, b *model.Book) {
	t.Helper()
	for _, q := range model.Quarters() {
		r := calc.Compute(b, q)
		for i := range b.Indicators {
			id, m := b.Indicators[i].ID, &r.Measures[i]
			for topic, want := range map[calc.Topic]calc.Figure{
				calc.OfActual: m.Actual, calc.OfAchievement: m.Achievement, calc.OfStrategic: m.Strategic,
				calc.OfChange: m.Change, calc.OfAbsorption: m.Absorption, calc.OfEfficiency: m.Efficiency,
			} {
				ends(t, r, calc.Subject{Of: topic, ID: id}, want)
			}
		}
		nodes := []model.ID{""}
		for i := range b.Nodes {
			nodes = append(nodes, b.Nodes[i].ID)
		}
		for _, id := range nodes {
			m := r.MoneyOf(id)
			for topic, want := range map[calc.Topic]calc.Figure{
				calc.OfBudget: m.Budget.Value, calc.OfUsed: m.Used.Value,
				calc.OfMoneyAbsorption: m.Absorption, calc.OfRemainder: m.Remainder,
			} {
				ends(t, r, calc.Subject{Of: topic, ID: id}, want)
			}
		}
		ends(t, r, calc.Subject{Of: calc.OfChecklist}, r.Facilitation.Rates[q-1])
		ends(t, r, calc.Subject{Of: calc.OfDeliveries}, r.Documents.Rates[q-1])
		if q == model.Q4 { // when every kind is due, its rate is the one that Results holds
			for i := range b.Documents {
				ends(t, r, calc.Subject{Of: calc.OfDeliveries, ID: b.Documents[i].ID}, r.Documents.Kinds[i].Rate)
			}
		}
	}
}

func TestEveryFigureIsExplainedAsComputed(t *testing.T) {
	settings := model.DefaultSettings()
	settings.Ceiling = model.IntOf(110)
	explainsAll(t, ranuyoso(t))
	explainsAll(t, large(60))
	explainsAll(t, ladder(amount("p1", "v", 0), spent("k1", model.Q2, 5)))
	explainsAll(t, villages(&settings, received("x", "m", day(2024, 3, 1)), target("march", model.IntOf(20)), typed("lost", "gone", model.Mean)))
	explainsAll(t, book())
}

func TestExplainShowsInputsFormulaAndRounding(t *testing.T) {
	type line struct{ Label, Formula, Value, Refs string }
	read := func(what calc.Subject) []line {
		var lines []line
		for _, step := range calc.Explain(calc.Compute(ranuyoso(t), model.Q4), what) {
			l := line{step.Label, step.Formula, "-", ""}
			if d, ok := step.Value.Round(2); ok {
				l.Value = d.StringFixed(2)
			}
			for _, ref := range step.Refs {
				l.Refs += string(ref.Kind) + ":" + ref.Key + " "
			}
			lines = append(lines, l)
		}
		return lines
	}
	change := read(calc.Subject{Of: calc.OfChange, ID: "ipp"})
	if diff := cmp.Diff([]line{
		{"Realisasi TW I", "seperti diisi", "-", "actual:ipp/1 "},
		{"Realisasi TW II", "seperti diisi", "-", "actual:ipp/2 "},
		{"Realisasi TW III", "seperti diisi", "-", "actual:ipp/3 "},
		{"Realisasi TW IV", "seperti diisi", "63.25", "actual:ipp/4 "},
		{"Realisasi s.d. TW IV", "realisasi triwulan terisi yang terakhir", "63.25", ""},
		{"Target awal", "seperti diisi", "51.00", "target:ipp/initial/0 "},
		{"Capaian", "realisasi ÷ target × 100", "124.02", ""},
		{"Capaian tahun lalu", "seperti tercetak", "-", "history:ipp/2023 "},
		{"Perubahan", "capaian tahun ini − capaian tahun lalu, dalam poin", "-", ""},
		{"Hasil", "N/A", "-", ""},
	}, change); diff != "" {
		t.Error(diff)
	}
	typed := read(calc.Subject{Of: calc.OfActual, ID: "ipp"})
	if got := typed[len(typed)-1]; got.Label != "Ditampilkan" {
		t.Errorf("a typed figure ends as %+v", got)
	}
	absorbed := read(calc.Subject{Of: calc.OfMoneyAbsorption, ID: "s2"})
	if diff := cmp.Diff([]line{
		{"Pagu APBD perubahan: Uraian p6", "seperti diisi", "3750000.00", "amount:p6/perubahan "},
		{"Pagu APBD perubahan: Uraian s2", "jumlah rincian di bawahnya", "3750000.00", ""},
		{"Realisasi anggaran s.d. TW IV: Uraian p6", "seperti diisi", "3750000.00", "spent:p6/4 "},
		{"Realisasi anggaran s.d. TW IV: Uraian s2", "jumlah rincian di bawahnya", "3750000.00", ""},
		{"Penyerapan", "realisasi anggaran ÷ pagu × 100", "100.00", ""},
		{"Pembulatan", "dibulatkan satu kali ke 2 desimal, setengah ke atas", "100.00", ""},
	}, absorbed); diff != "" {
		t.Error(diff)
	}
	lastYear := read(calc.Subject{Of: calc.OfChange, ID: "desa"})
	if got := lastYear[6]; got.Label != "Realisasi tahun lalu" || got.Refs != "history:desa/2023 " {
		t.Errorf("last year's actual is explained as %+v", got)
	}
}

func TestExplainNothingThatIsNotThere(t *testing.T) {
	r := calc.Compute(ranuyoso(t), model.Q4)
	for _, what := range []calc.Subject{
		{Of: calc.OfActual, ID: "zzz"}, {Of: calc.OfBudget, ID: "zzz"}, {Of: calc.OfDeliveries, ID: "zzz"}, {Of: 99, ID: "ipp"},
	} {
		if trace := calc.Explain(r, what); trace != nil {
			t.Errorf("%+v is explained by %v", what, trace)
		}
	}
}
