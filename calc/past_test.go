package calc_test

import (
	"fmt"
	"math/big"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
)

// lived is a year in which one indicator came to a mean of 2/3 of 54,17, so that neither
// actual nor achievement has an end, and another to an index with its letter.
func lived(t *testing.T, year int, last string) *model.Book {
	t.Helper()
	return model.NewBook(year, 1, []model.Record{
		&model.Office{Name: "Kecamatan", PlanPeriod: "2024–2026"}, node("g", "", model.Goal, 1),
		typed("rata", "g", model.Mean), target("rata", reading(t, "54.17")),
		actual("rata", model.Q1, reading(t, "66")), actual("rata", model.Q2, reading(t, "67")), actual("rata", model.Q4, reading(t, last)),
		typed("huruf", "g", model.Last), target("huruf", reading(t, "51 (C-)")), actual("huruf", model.Q4, reading(t, "63.25 (B-)")),
	})
}

// following is the year after, to which an earlier program copied what the year came to, rounded.
func following(t *testing.T, past *model.Book, published *model.Book) *model.Book {
	t.Helper()
	var records []model.Record
	results := calc.Compute(published, model.Q4)
	for i, ind := range published.Indicators {
		m := results.Measures[i]
		rounded := func(f calc.Figure) model.Reading {
			d, known := f.Round(2)
			if !known {
				return model.Reading{}
			}
			return model.ValueOf(d)
		}
		records = append(records, &model.History{
			Indicator: ind.ID, Year: published.Year, Plan: "2024–2026",
			Target: rounded(m.Target), Actual: rounded(m.Actual), Achievement: rounded(m.Achievement),
		})
	}
	records = append(records, lived(t, past.Year+1, "70").Records()...)
	return model.NewBook(past.Year+1, 2, records).Beside([]*model.Book{past})
}

// A copy rounded to two decimals gives another achievement than the year itself.
func TestLastYearIsReadNotCopied(t *testing.T) {
	past := lived(t, 2024, "67")
	b := following(t, past, past)
	m := calc.Compute(b, model.Q4).Measure("rata")
	want := new(big.Rat).SetFrac64(200*100*100, 3*5417)
	if got := m.LastYear.Exact(); got == nil || got.Cmp(want) != 0 {
		t.Errorf("last year is %v, want %v", got, want)
	}
	if p := calc.PastOf(b, b.Indicator("rata"), 2024); p.Corrected() || !p.FromData {
		t.Errorf("what was printed follows from the data: %+v", p)
	}
	if p := calc.PastOf(b, b.Indicator("huruf"), 2024); p.TargetLetter != "C-" || p.ActualLetter != "B-" || !p.Actual.Typed() {
		t.Errorf("letters and what was typed are lost: %+v", p)
	}
}

func TestLastYearCorrectedAfterPublication(t *testing.T) {
	printed, now := lived(t, 2024, "67"), lived(t, 2024, "72")
	b := following(t, now, printed)
	if p := calc.PastOf(b, b.Indicator("rata"), 2024); p.Corrected() {
		t.Error("a copy of before is taken for a publication")
	}
	shot := calc.Freeze(calc.Compute(printed, model.Q4), "")
	records := []model.Record{shot}
	records = append(records, now.Records()...)
	now = model.NewBook(2024, 1, records)
	b = following(t, now, printed)
	p := calc.PastOf(b, b.Indicator("rata"), 2024)
	if !p.Corrected() {
		t.Error("nobody is told that the year was corrected after its closing")
	}
	same := calc.Compute(now, model.Q4).Measure("rata").Achievement
	if p.Achievement.Exact().Cmp(same.Exact()) != 0 {
		t.Errorf("%v, the year itself says %v", p.Achievement.Exact(), same.Exact())
	}
	c := calc.Compare(calc.Compute(b, model.Q4))
	if y := c.Keys[1].Years[0]; y.Achievement.Exact().Cmp(same.Exact()) != 0 || y.Past.Published.Achievement.IsBlank() {
		t.Errorf("the comparison keeps the old one: %+v", y)
	}
	trace := calc.Explain(calc.Compute(b, model.Q4), calc.Subject{Of: calc.OfChange, ID: "rata"})
	found := false
	for _, step := range trace {
		found = found || step.Formula == "menurut data tahun 2024"
	}
	if !found {
		t.Errorf("the working does not say where last year comes from: %+v", trace)
	}
}

// What is known over a line is as exact as what stands in the file.
func TestOutcomesOverALine(t *testing.T) {
	past := lived(t, 2024, "67")
	near := following(t, past, past)
	far := near.BesideOutcomes(calc.Outcomes(past))
	for _, id := range []model.ID{"rata", "huruf"} {
		a, b := calc.PastOf(near, near.Indicator(id), 2024), calc.PastOf(far, far.Indicator(id), 2024)
		if a.Achievement.Exact().Cmp(b.Achievement.Exact()) != 0 || a.Actual.Exact().Cmp(b.Actual.Exact()) != 0 || a.ActualLetter != b.ActualLetter || a.Plan != b.Plan || a.Actual.Typed() != b.Actual.Typed() {
			t.Errorf("%s: %+v, over a line %+v", id, a, b)
		}
	}
	hostile := far.BesideOutcomes([]model.Outcome{{Indicator: "rata", Year: 2024, Computed: "1e999999999", Achievement: "1/0"}})
	if p := calc.PastOf(hostile, hostile.Indicator("rata"), 2024); p.Actual.Known() || p.Achievement.Known() {
		t.Errorf("read as %+v", p)
	}
}

// The actual of a year keeps its letter from the quarter it was entered in, whichever that is; one
// of several quarters is told as a fraction.
func TestOutcomesAsTheyWereEntered(t *testing.T) {
	b := book(node("g", "", model.Goal, 1), target("satu", reading(t, "80")),
		typed("satu", "g", model.Last), actual("satu", model.Q1, reading(t, "40 (D)")),
		typed("dua", "g", model.Last), actual("dua", model.Q1, reading(t, "40 (D)")), actual("dua", model.Q3, reading(t, "63.25 (B-)")),
		typed("rata", "g", model.Mean), actual("rata", model.Q1, reading(t, "1")), actual("rata", model.Q2, reading(t, "2")), actual("rata", model.Q4, reading(t, "2")),
		typed("tidak", "g", model.Last), actual("tidak", model.Q4, reading(t, "N/A")),
		typed("kosong", "g", model.Last), target("sasaran", reading(t, "5")), typed("sasaran", "g", model.Last))
	var got []string
	for _, o := range calc.Outcomes(b) {
		got = append(got, fmt.Sprintf("%s %q of %q, computed %q, achieved %q, not applied %v", o.Indicator, o.Actual, o.Target, o.Computed, o.Achievement, o.NotApplied))
	}
	if diff := cmp.Diff([]string{
		`dua "63.25 (B-)" of "", computed "", achieved "", not applied false`,
		`rata "" of "", computed "5/3", achieved "", not applied false`,
		`sasaran "" of "5", computed "", achieved "", not applied false`,
		`satu "40 (D)" of "80", computed "", achieved "50", not applied false`,
		`tidak "N/A" of "", computed "", achieved "", not applied true`,
	}, got); diff != "" {
		t.Error(diff)
	}
}

// A year that was opened and never filled in does not hide what somebody wrote down of it.
func TestYearWithoutActualsLeavesWhatWasWrittenDown(t *testing.T) {
	empty := model.NewBook(2024, 1, []model.Record{node("g", "", model.Goal, 1), typed("rata", "g", model.Mean), target("rata", reading(t, "50"))})
	b := following(t, empty, lived(t, 2024, "67"))
	if p := calc.PastOf(b, b.Indicator("rata"), 2024); p.FromData || !p.Achievement.Known() {
		t.Errorf("%+v", p)
	}
	bare := model.NewBook(2025, 1, []model.Record{node("g", "", model.Goal, 1), typed("rata", "g", model.Mean)}).Beside([]*model.Book{empty})
	if p := calc.PastOf(bare, bare.Indicator("rata"), 2024); !p.FromData || p.Actual.Known() || !p.Target.Known() {
		t.Errorf("%+v", p)
	}
}
