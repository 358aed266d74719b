package table_test

import (
	"math/big"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/table"
)

// Whoever computes the expressions live must come to the figures that are printed.
func TestExpressionsComeToTheirFigures(t *testing.T) {
	everyYear(t, func(t *testing.T, b *model.Book, r *calc.Results) {
		tables := table.Report(b, r)
		for _, one := range tables {
			for part := range one.Bodies {
				for i, row := range one.Bodies[part].Rows {
					for c := range row.Cells {
						cell := &row.Cells[c]
						if cell.Expr == nil {
							continue
						}
						got := work(t, tables, cell.Expr)
						if got == nil || cell.Figure.Exact() == nil || got.Cmp(cell.Figure.Exact()) != 0 {
							t.Errorf("Tabel %d, row %d, %s: %v is not %v by %+v", one.Number, i, one.Bodies[part].Columns[c].Key, got, cell.Figure.Exact(), cell.Expr)
						}
					}
				}
			}
		}
	})
}

// Most of what is computed in the example is live in a spreadsheet.
func TestComputedCellsHaveExpressions(t *testing.T) {
	b := example(t)
	for _, one := range table.Report(b, calc.Compute(b, model.Q4)) {
		for _, p := range one.Bodies {
			for i, row := range p.Rows {
				for c, cell := range row.Cells {
					earlier := one.Number == 8 && strings.HasPrefix(p.Columns[c].Key, "tw-") // of quarters whose lists are not printed
					if cell.HasFigure() && !cell.Figure.Typed() && cell.Expr == nil && !earlier {
						t.Errorf("Tabel %d, row %d, %s: %s stands alone", one.Number, i, p.Columns[c].Key, cell.Text)
					}
				}
			}
		}
	}
}

// A figure that is not there yet says how it would follow, so that a spreadsheet computes it
// as soon as its parts are filled.
func TestBlankFiguresHaveRules(t *testing.T) {
	b := fresh(t)
	tables := table.Report(b, calc.Compute(b, model.Q4))
	for number, columns := range map[int][]string{8: {"target", "realisasi", "capaian"}, 9: {"target", "realisasi", "capaian"}, 16: {"capaian", "penyerapan", "efisiensi"}, 17: {"anggaran", "persen"}} {
		p := &tables[number-1].Bodies[0]
		for i, row := range p.Rows {
			if row.Kind != table.Plain || row.Ref.Kind != model.KindIndicator && number != 17 {
				continue
			}
			for _, key := range columns {
				if c := p.Cell(i, key); c.Rule == nil || c.Expr != nil {
					t.Errorf("Tabel %d, row %d, %s: rule %v, expression %v", number, i, key, c.Rule, c.Expr)
				}
			}
		}
	}
}

func work(t *testing.T, tables []table.Table, e *table.Expr) *big.Rat {
	t.Helper()
	args := make([]*big.Rat, len(e.Args))
	for i, term := range e.Args {
		args[i] = sum(values(t, tables, term))
	}
	hundred := big.NewRat(100, 1)
	var got *big.Rat
	switch e.Op {
	case table.Value:
		return args[0]
	case table.Ratio:
		got = new(big.Rat).Quo(args[0], args[1])
		return got.Mul(got, hundred)
	case table.Minus:
		return new(big.Rat).Sub(args[0], args[1])
	case table.Mean:
		all := values(t, tables, e.Args[0])
		return new(big.Rat).Quo(sum(all), big.NewRat(int64(len(all)), 1))
	case table.Latest:
		all := values(t, tables, e.Args[0])
		return all[len(all)-1]
	case table.Marks:
		n := 0
		for _, c := range spanned(t, tables, e.Args[0]) {
			if c.Text != "" {
				n++
			}
		}
		return big.NewRat(int64(n), 1)
	case table.Achieved:
		got = new(big.Rat).Quo(args[1], args[0])
	case table.AchievedNegative:
		over := new(big.Rat).Sub(args[1], args[0])
		got = new(big.Rat).Quo(new(big.Rat).Sub(args[0], over), args[0])
	}
	got.Mul(got, hundred)
	if d, ok := e.Ceiling.Value(); ok && got.Cmp(d.Rat()) > 0 {
		return d.Rat()
	}
	if d, ok := e.Floor.Value(); ok && got.Cmp(d.Rat()) < 0 {
		return d.Rat()
	}
	return got
}

func sum(all []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, v := range all {
		total.Add(total, v)
	}
	return total
}

func values(t *testing.T, tables []table.Table, term table.Term) []*big.Rat {
	t.Helper()
	var all []*big.Rat
	for _, c := range spanned(t, tables, term) {
		if c.HasFigure() {
			all = append(all, c.Figure.Exact())
		}
	}
	return all
}

func spanned(t *testing.T, tables []table.Table, term table.Term) []*table.Cell {
	t.Helper()
	var all []*table.Cell
	for _, s := range term {
		p := &tables[s.Table-1].Bodies[s.Part]
		from, to := p.ColumnAt(s.Column), p.ColumnAt(s.ToColumn)
		if from < 0 || to < 0 {
			t.Fatalf("no columns %+v", s)
		}
		for row := s.Row; row <= s.ToRow; row++ {
			for c := from; c <= to; c++ {
				all = append(all, &p.Rows[row].Cells[c])
			}
		}
	}
	return all
}
