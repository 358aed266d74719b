package calc_test

import (
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
	} {
		g := row.got
		if shown(g.Planned) != row.planned || shown(g.Now) != row.now || shown(g.Before) != row.before || shown(g.LastYear) != row.was || g.OfYear != row.whole || len(g.Proofs) != row.proofs {
			t.Errorf("%s: planned %s, now %s, before %s, last year %s, of the year %v, %d proofs", row.name,
				shown(g.Planned), shown(g.Now), shown(g.Before), shown(g.LastYear), g.OfYear, len(g.Proofs))
		}
	}
}
