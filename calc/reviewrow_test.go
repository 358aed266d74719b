package calc_test

import (
	"slices"
	"testing"

	"capaian/calc"
	"capaian/model"
)

// Beside a row's value stand the quarter before and the same quarter of last year where the file
// holds that year; else what is known of the whole of last year. Blank stays blank.
func TestWhatAReviewLooksAtOfARow(t *testing.T) {
	records := func(value int64) []model.Record {
		return []model.Record{
			&model.Office{Name: "Kecamatan"},
			&model.Node{ID: "p", Level: model.Program, Order: 1, Name: "Program"},
			&model.BudgetVersion{ID: "murni", Order: 1, Name: "Murni"},
			&model.Amount{Node: "p", Version: "murni", Value: model.IntOf(1000)},
			&model.Spent{Node: "p", Quarter: model.Q1, Value: model.IntOf(value)},
			&model.Spent{Node: "p", Quarter: model.Q2, Value: model.IntOf(2 * value)},
			&model.Spent{Node: "p", Quarter: model.Q3, Value: model.IntOf(3 * value)},
			&model.Indicator{ID: "i", Node: "p", Order: 1, Name: "Indeks", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
			&model.Actual{Indicator: "i", Quarter: model.Q2, Value: model.IntOf(value), Note: "survei"},
			&model.Facilitation{ID: "g", Order: 1, Name: "Jenis"},
			&model.FacilitationRow{ID: "r", Group: "g", Order: 1, Name: "Rapat", Planned: 4},
			&model.FacilitationMark{Row: "r", Quarter: model.Q1, Count: 1, Evidence: []model.Evidence{{Kind: model.EvidenceMinutes, Reference: "1"}}},
			&model.FacilitationMark{Row: "r", Quarter: model.Q2, Count: 2},
		}
	}
	past := model.NewBook(2023, 1, records(30))
	alone := model.NewBook(2024, 1, append(records(40), &model.History{Indicator: "i", Year: 2023, Actual: model.IntOf(28)}))
	one := func(b *model.Book, q model.Quarter, part model.ID) calc.RowReview {
		t.Helper()
		all := calc.RowReviews(calc.Compute(b, q), part)
		if len(all) != 1 {
			t.Fatalf("%s: %d rows", part, len(all))
		}
		return all[0]
	}
	shown := func(f calc.Figure) string {
		d, known := f.Round(0)
		if !known {
			return "-"
		}
		return d.String()
	}
	beside := alone.Beside([]*model.Book{past})
	for _, row := range []struct {
		name                      string
		got                       calc.RowReview
		planned, now, before, was string
		whole                     bool
		proofs                    int
	}{
		{"an indicator", one(beside, model.Q2, model.PartIndicators), "-", "40", "-", "30", false, 1},
		{"without that year", one(alone, model.Q2, model.PartIndicators), "-", "40", "-", "28", true, 1},
		{"a row of the checklist", one(beside, model.Q2, model.PartFacilitation), "4", "3", "1", "3", false, 2},
		{"in the first quarter", one(beside, model.Q1, model.PartFacilitation), "4", "1", "-", "1", false, 1},
		{"without last year's list", one(alone, model.Q2, model.PartFacilitation), "4", "3", "1", "-", false, 2},
		{"money", one(beside, model.Q2, model.PartBudget), "1000", "80", "40", "60", false, 0},
		{"money of the third quarter", one(beside, model.Q3, model.PartBudget), "1000", "120", "80", "90", false, 0},
		{"money of the fourth quarter", one(beside, model.Q4, model.PartBudget), "1000", "-", "120", "-", false, 0},
	} {
		g := row.got
		if shown(g.Planned) != row.planned || shown(g.Now) != row.now || shown(g.Before) != row.before || shown(g.LastYear) != row.was || g.OfYear != row.whole || len(g.Proofs) != row.proofs {
			t.Errorf("%s: planned %s, now %s, before %s, last year %s, of the year %v, %d proofs", row.name,
				shown(g.Planned), shown(g.Now), shown(g.Before), shown(g.LastYear), g.OfYear, len(g.Proofs))
		}
	}
}

// Where each seksi hands in its own rows, the review of its part is of those and no others, of the
// villages document by document; a verdict on them belongs to that part.
func TestRowsAreReviewedInThePartOfTheirSeksi(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{
		&model.Section{ID: "pem", Order: 1, Name: "Pemerintahan"}, &model.Section{ID: "keu", Order: 2, Name: "Keuangan"},
		&model.Node{ID: "p", Level: model.Program, Order: 1, Name: "Program", Section: "pem"},
		&model.Node{ID: "k", Level: model.Program, Order: 2, Name: "Penunjang", Section: "keu"},
		&model.BudgetVersion{ID: "murni", Order: 1, Kind: model.VersionOriginal, Name: "Murni"},
		&model.Amount{Node: "p", Version: "murni", Value: model.IntOf(1000)}, &model.Amount{Node: "k", Version: "murni", Value: model.IntOf(10)},
		&model.Village{ID: "a", Order: 1, Name: "A"},
		&model.DocumentKind{ID: "d", Order: 1, Name: "LPPDes", About: 2023, Due: model.Date{Year: 2024, Month: 3, Day: 31}},
		&model.DocumentKind{ID: "e", Order: 2, Name: "APBDes", About: 2024, Due: model.Date{Year: 2024, Month: 3, Day: 31}},
		&model.Receipt{Village: "a", Document: "d", Date: model.Date{Year: 2024, Month: 3, Day: 1}},
		&model.Indicator{ID: "i", Node: "p", Order: 1, Name: "Indeks", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
		&model.Indicator{ID: "j", Node: "k", Order: 2, Name: "Nilai", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
		&model.Indicator{ID: "di", Node: "p", Order: 3, Name: "LPPDes", Polarity: model.Positive, Aggregation: model.Last, Source: model.FromDocuments, Document: "d"},
		&model.Indicator{ID: "ei", Node: "k", Order: 4, Name: "APBDes", Polarity: model.Positive, Aggregation: model.Last, Source: model.FromDocuments, Document: "e"},
	}).Judging(calc.Figures)
	for part, want := range map[model.ID][]string{
		"indikator-pem": {"i", "di"}, "indikator-keu": {"j", "ei"}, "desa-pem": {"d"}, "desa-keu": {"e"}, "anggaran-pem": {"p"}, "anggaran-keu": {"k"},
	} {
		var got []string
		for _, one := range calc.RowReviews(calc.Compute(b, model.Q1), part) {
			got = append(got, one.Row.Key)
			if of, reviewable := b.Reviewable(one.Row); !reviewable || of != part {
				t.Errorf("%s is reviewed in %q, %v", one.Row, of, reviewable)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", part, got, want)
		}
	}
	d := calc.RowReviews(calc.Compute(b, model.Q1), "desa-pem")[0]
	if n, _ := d.Now.Round(0); n.String() != "1" || len(d.Proofs) != 1 || b.RowDigest(model.Q1, d.Row) == "" {
		t.Errorf("%+v", d)
	}
	if _, reviewable := b.Reviewable(model.Ref{Kind: model.KindVillage, Key: "a"}); reviewable {
		t.Error("a village is a row of no one seksi here")
	}
}
