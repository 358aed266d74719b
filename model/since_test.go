package model_test

import (
	"fmt"
	"testing"

	"capaian/model"
)

// What a screen computes again is what hangs on the cells that differ; where anything else does,
// all is computed again.
func TestTheCellsInWhichABookDiffers(t *testing.T) {
	b := reviewed(&model.FacilitationRow{ID: "r", Group: "g", Name: "R"}, &model.Spent{Node: "n", Quarter: model.Q2, Value: model.IntOf(1)})
	for _, row := range []struct {
		name string
		now  *model.Book
		want string
	}{
		{"itself", b, "{[] [] [] [] false false}"},
		{"targets and actuals", b.With(typed("b", 1), &model.Target{Indicator: "a", Agreement: model.Initial, Value: model.IntOf(1)}, typed("a", 6)), "{[a b] [] [] [] false false}"},
		{"typed as it was", b.With(typed("b", 7), typed("a", 6), typed("a", 5)), "{[] [] [] [] false false}"},
		{"the checklist", b.With(&model.FacilitationMark{Row: "r", Quarter: model.Q1, Count: 1}, &model.Reason{Row: "r", Text: "x"}), "{[] [r] [r] [] false false}"},
		{"money", b.With(&model.Spent{Node: "n", Quarter: model.Q2}, &model.Spent{Node: "n", Quarter: model.Q3, Value: model.IntOf(2)}, &model.Amount{Node: "n", Version: "v", Value: model.IntOf(3)}), "{[] [] [] [2 3] true false}"},
		{"villages", b.With(&model.Receipt{Village: "v", Document: "d", Date: on(3, 1)}), "{[] [] [] [] false true}"},
		{"another row", reviewed(&model.FacilitationRow{ID: "s", Group: "g", Name: "S"}), ""},
		{"another year beside it", b.Beside([]*model.Book{model.NewBook(2023, 1, nil)}), ""},
		{"other outcomes beside it", b.BesideOutcomes([]model.Outcome{{Indicator: "a", Year: 2023, Computed: "1"}}), ""},
	} {
		cells, few := row.now.CellsSince(b)
		if few != (row.want != "") || few && fmt.Sprint(cells) != row.want {
			t.Errorf("%s: %v %v, want %s", row.name, cells, few, row.want)
		}
	}
	outcome := model.Outcome{Indicator: "a", Year: 2023, Target: model.IntOf(1), Actual: model.IntOf(2)}
	first := b.BesideOutcomes([]model.Outcome{outcome})
	if _, few := b.BesideOutcomes([]model.Outcome{outcome}).CellsSince(first); !few {
		t.Error("the same outcomes are others")
	}
	outcome.Target = model.IntOf(3)
	if _, few := b.BesideOutcomes([]model.Outcome{outcome}).CellsSince(first); few {
		t.Error("another target of last year is not noticed")
	}
}
