package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/files/workbook/officetest"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"

	"github.com/shopspring/decimal"
)

// otherFigures is the year with another figure wherever there is one, and a document that
// comes too late where it was on time.
func otherFigures(b *model.Book) *model.Book {
	other := func(r model.Reading) model.Reading {
		d, known := r.Value()
		if !known {
			return r
		}
		return model.ValueOf(d.Mul(decimal.New(83, -2)).Add(decimal.NewFromInt(1)).Truncate(2)).WithLetter(r.Letter())
	}
	whole := func(r model.Reading) model.Reading {
		d, known := other(r).Value()
		if !known {
			return r
		}
		return model.ValueOf(d.Truncate(0))
	}
	all := b.Records()
	late := false
	for i, one := range all {
		switch r := one.(type) {
		case *model.Target:
			c := *r
			c.Value = other(r.Value)
			all[i] = &c
		case *model.Actual:
			c := *r
			c.Value = other(r.Value)
			all[i] = &c
		case *model.History:
			c := *r
			c.Target, c.Actual = other(r.Target), other(r.Actual)
			all[i] = &c
		case *model.Peer:
			c := *r
			c.Target, c.Actual = other(r.Target), other(r.Actual)
			all[i] = &c
		case *model.Indicator:
			c := *r
			c.StrategicEnd = other(r.StrategicEnd)
			all[i] = &c
		case *model.Amount:
			c := *r
			c.Value = whole(r.Value)
			all[i] = &c
		case *model.Spent:
			c := *r
			c.Value = whole(r.Value)
			all[i] = &c
		case *model.FacilitationMark:
			if r.Quarter == model.Q4 && i%2 == 0 && r.Count > 0 {
				c := *r
				c.Count = 0
				all[i] = &c
			}
		case *model.Receipt:
			if !late && r.Document == "rkpdes" {
				late = true
				c := *r
				c.Date = model.Date{Year: 2024, Month: 10, Day: 20}
				all[i] = &c
			}
		}
	}
	return model.NewBook(b.Year, b.Revision, all)
}

// Whatever is typed into the yellow cells, all of them at once, the workbook comes to what the
// program comes to with the same figures; and no cell is yellow for nothing.
func TestEveryYellowCellLeadsToTheProgramsFigures(t *testing.T) {
	for name, b := range map[string]*model.Book{"example": example(t), "crowded": crowded(t), "replaced": reporttest.Replaced(t)} {
		t.Run(name, func(t *testing.T) {
			r := calc.Compute(b, model.Q4)
			changed := otherFigures(b)
			results := calc.Compute(changed, model.Q4)
			typed, want := placed(table.Report(b, r), table.Appendix(b, r)), placed(table.Report(changed, results), table.Appendix(changed, results))
			yellow := 0
			eachCell(typed, func(s, at, i, c int, cell *table.Cell) {
				part := &typed.sheets[s].table.Bodies[at]
				if !typed.cell(part, &part.Rows[i], c).Style.Open {
					return
				}
				yellow++
				if !typed.read[cell] {
					t.Errorf("%s %s is yellow and nothing reads it", typed.sheets[s].name, workbook.Ref(typed.sheets[s].rows[at]+i, c))
				}
				now := &want.sheets[s].table.Bodies[at].Rows[i].Cells[c]
				cell.Figure, cell.Text = now.Figure, now.Text
			})
			if yellow < 50 {
				t.Errorf("only %d yellow cells", yellow)
			}
			var out bytes.Buffer
			if err := write(&out, b, r, typed); err != nil {
				t.Fatal(err)
			}
			grids := byName(officetest.Recalculated(t, withoutValues(t, out.Bytes())))
			compared, moved, stale := 0, 0, map[string]int{}
			eachCell(want, func(s, at, i, c int, cell *table.Cell) {
				in := grids[want.sheets[s].name].At(want.sheets[s].rows[at]+i, c)
				where := fmt.Sprintf("%s %s (%s)", want.sheets[s].name, workbook.Ref(want.sheets[s].rows[at]+i, c), want.sheets[s].table.Bodies[at].Columns[c].Key)
				switch {
				case cell.Kind == table.Words && cell.Rule != nil && in.Text != cell.Text:
					t.Errorf("%s says %q, the program %q", where, in.Text, cell.Text)
				case cell.Expr == nil && cell.HasFigure() && shown(cell) != showing(in, cell):
					stale[fmt.Sprintf("%s %s", want.sheets[s].name, want.sheets[s].table.Bodies[at].Columns[c].Key)]++
				case cell.Expr == nil:
				case repeatsStill(want, cell):
				case shown(cell) != showing(in, cell):
					t.Errorf("%s shows %s (%s), the program %s", where, showing(in, cell), in.Text, shown(cell))
				default:
					compared++
					if before := cellAt(placed(table.Report(b, r), table.Appendix(b, r)), s, at, i, c); shown(before) != shown(cell) {
						moved++
					}
				}
			})
			t.Logf("%d yellow cells, %d figures compared, %d of them moved; standing still: %v", yellow, compared, moved, stale)
			for where := range stale {
				if !slices.Contains(signedOnly(), where) {
					t.Errorf("%s stands still beside what is typed", where)
				}
			}
			if moved < 30 {
				t.Errorf("only %d of %d figures moved", moved, compared)
			}
		})
	}
}

// repeatsStill reports that a cell repeats a quarter of Tabel 8 that was worked out from lists
// of that time, which the workbook does not have.
func repeatsStill(p *places, c *table.Cell) bool {
	span := c.Expr.Args[0][0]
	if c.Expr.Op != table.Value || span.Table != 8 || !strings.HasPrefix(span.Column, "tw-") {
		return false
	}
	from := p.numbered(8).table.Bodies[0].Cell(span.Row, span.Column)
	return from.Expr == nil && !from.Figure.Typed()
}

// signedOnly are the figures that no yellow cell holds: targets as first signed, what programs
// and kegiatan reached, and quarters whose lists are not in the workbook.
func signedOnly() []string {
	return []string{
		"Lampiran 1 target", "Tabel 5 awal",
		"Tabel 6 target-awal", "Tabel 6 target-perubahan", "Tabel 8 tw-1", "Tabel 8 tw-2", "Tabel 8 tw-3",
	}
}

func cellAt(p *places, s, at, i, c int) *table.Cell {
	return &p.sheets[s].table.Bodies[at].Rows[i].Cells[c]
}

func eachCell(p *places, do func(s, at, i, c int, cell *table.Cell)) {
	for s := range p.sheets {
		for at := range p.sheets[s].table.Bodies {
			for i := range p.sheets[s].table.Bodies[at].Rows {
				for c := range p.sheets[s].table.Bodies[at].Rows[i].Cells {
					do(s, at, i, c, cellAt(p, s, at, i, c))
				}
			}
		}
	}
}

// The cells of quarters in which an indicator is not in force are grey and not to be typed into.
func TestCellsOutsideATermAreClosedInTheReport(t *testing.T) {
	b := reporttest.Replaced(t)
	p := placed(table.Report(b, calc.Compute(b, model.Q4)), nil)
	closed := 0
	eachCell(p, func(s, at, i, c int, cell *table.Cell) {
		part := &p.sheets[s].table.Bodies[at]
		style := p.cell(part, &part.Rows[i], c).Style
		if cell.Idle {
			closed++
			if style.Open || style.Fill != workbook.QuietFill || cell.Text != "N/A" {
				t.Errorf("%s %q: %+v", p.sheets[s].name, cell.Text, style)
			}
		}
	})
	if closed != 4 { // two quarters of the IKU that left, two of the one that came
		t.Errorf("%d cells are closed", closed)
	}
}
