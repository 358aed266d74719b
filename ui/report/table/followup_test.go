package table_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"
)

func line(row table.Row) string {
	var all []string
	for _, c := range row.Cells {
		all = append(all, c.Text)
	}
	return strings.Join(all, "|")
}

// The money of the objectives adds up to all there is, and their shares to the whole.
func TestMoneyByObjectiveAddsUp(t *testing.T) {
	b := reporttest.Example(t)
	rows := table.Report(b, calc.Compute(b, model.Q4))[17].Bodies[0].Rows
	for i, want := range []string{
		"1|Mengoptimalkan Fasilitasi dan Koordinasi Kecamatan|1.664.406.794|99,78|1.646.132.568|98,90",
		"2|Meningkatnya Akuntabilitas Pemerintahan Desa|3.750.000|0,22|3.750.000|100,00",
		"|Jumlah|1.668.156.794|100,00|1.649.882.568|98,90",
	} {
		if got := line(rows[i]); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func attached(b *model.Book, code string) *table.Table {
	for _, t := range table.Appendix(b, calc.Compute(b, model.Q4)) {
		if t.Code == code {
			return &t
		}
	}
	return nil
}

// A quarter without a target of its own has no achievement; the last quarter's is the year's.
func TestQuartersHaveTheirTargets(t *testing.T) {
	b := reporttest.Example(t, &model.Target{Indicator: "iku-2", Agreement: model.Initial, Quarter: model.Q1, Value: model.IntOf(25)})
	var row *table.Row
	body := &attached(b, "triwulan").Bodies[0]
	for i := range body.Rows {
		if body.Rows[i].Ref == (model.Ref{Kind: model.KindIndicator, Key: "iku-2"}) {
			row = &body.Rows[i]
		}
	}
	if row == nil {
		t.Fatal("no row of iku-2")
	}
	if got, want := line(*row), "87,33|25|28,89|115,56||51,11|–||71,11|–|87,33|88,89|101,79"; !strings.HasSuffix(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestColumnsAreShownAsChosen(t *testing.T) {
	body := table.Body{
		Columns: []table.Column{{Key: "a", Head: "A"}, {Key: "b", Head: "B"}, {Key: "c", Head: "C"}, {Key: "d", Head: "D"}},
		Rows: []table.Row{
			{Cells: []table.Cell{{Text: "1"}, {Text: "2"}, {Text: "3"}, {Text: "4"}}},
			{Cells: []table.Cell{{Text: "x"}, {Text: "wide", Across: 3}, {Covered: true}, {Covered: true}}},
		},
	}
	whole := table.Table{Bodies: []table.Body{body}}
	for _, row := range []struct {
		keys        []string
		first, band string
		across      int
	}{
		{[]string{"b", "d"}, "2|4", "wide|", 2},
		{[]string{"d", "a"}, "4|1", "wide|x", 0},
		{[]string{"a"}, "1", "x", 0},
		{nil, "1|2|3|4", "x|wide||", 3},
	} {
		var chosen []table.Chosen
		for _, k := range row.keys {
			chosen = append(chosen, table.Chosen{Key: k})
		}
		got := whole.Show(chosen).Bodies[0]
		across := 0
		for _, c := range got.Rows[1].Cells {
			across = max(across, c.Across)
		}
		if line(got.Rows[0]) != row.first || line(got.Rows[1]) != row.band || across != row.across {
			t.Errorf("%v: %s, %s over %d", row.keys, line(got.Rows[0]), line(got.Rows[1]), across)
		}
	}
	if head := whole.Show([]table.Chosen{{Key: "c", Head: "Baru"}}).Bodies[0].Columns[0].Head; head != "Baru" {
		t.Error(head)
	}
}

// A table lies on its side only where its columns do not fit.
func TestATableThatFitsStandsUpright(t *testing.T) {
	b := reporttest.Example(t)
	many, few := table.Report(b, calc.Compute(b, model.Q4))[11], table.Report(reporttest.Bare(), calc.Compute(reporttest.Bare(), model.Q4))[11]
	if !many.Landscape {
		t.Error("five years stand upright")
	}
	if few.Landscape {
		t.Error("a table of four columns lies on its side")
	}
}
