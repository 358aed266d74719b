package xlsx

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/files/workbook/officetest"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"
)

// The letter of an index follows what somebody types over it.
func TestALetterFollowsItsFigure(t *testing.T) {
	b := reporttest.Example(t)
	p := inOrder(b, calc.Compute(b, model.Q4))
	cell := letteredCell(t, p)
	book, err := workbook.New("Uji", "Uji")
	if err != nil {
		t.Fatal(err)
	}
	values, layout := []string{"63.25", "87", "40", "0"}, workbook.Layout{}
	for i := range values {
		layout.Shown = append(layout.Shown, lettered(workbook.Ref(i, 0), cell, p.grades))
	}
	sheet, err := book.Sheet("Huruf", layout)
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	for _, v := range values {
		value := decimal.RequireFromString(v)
		if err := sheet.Row(0, workbook.Cell{Value: value, Style: workbook.Style{Format: format(cell)}}); err != nil {
			t.Fatal(err)
		}
		letter := calc.Rate(p.grades, calc.Entered(model.ValueOf(value)))
		if v == "63.25" {
			letter = "B-"
		}
		want += value.StringFixed(2) + " (" + letter + ")\n"
	}
	if err := sheet.Close(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	if got := strings.Fields(officetest.Printed(t, out.Bytes())); !slices.Equal(got, strings.Fields(want)) {
		t.Errorf("shown %q, not %q", got, want)
	}
}

// letteredCell is an index in the table of quarters.
func letteredCell(t *testing.T, p *places) *table.Cell {
	t.Helper()
	for _, row := range p.numbered(8).table.Bodies[0].Rows {
		for c := range row.Cells {
			if row.Cells[c].Text == "63,25 (B-)" {
				return &row.Cells[c]
			}
		}
	}
	t.Fatal("no index in the table of quarters")
	return nil
}
