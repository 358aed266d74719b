package check_test

import (
	"math/big"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// slow is a second judge, simple and slow: it tries every formula on every two columns of a
// table and calls a figure wrong where all other rows of its column follow one formula and
// this row follows none.
type slow struct {
	cells [][]printed.Cell
	width int
}

func newSlow(t *printed.Table) *slow {
	s := &slow{width: len(t.Columns)}
	for _, row := range t.Rows {
		var cells []printed.Cell
		for _, text := range row.Cells {
			cells = append(cells, printed.Read(text, true))
		}
		s.cells = append(s.cells, cells)
	}
	return s
}

func (s *slow) value(row, column int) *big.Rat {
	if c := &s.cells[row][column]; c.Known() && !c.Broken && len(c.Values) == 1 {
		return c.Values[0].Number.Rat()
	}
	return nil
}

// slowFormulas are those tried; the column that follows is the last. A figure at which an
// office may hold its achievements follows: nothing in the table tells it from a slip.
func slowFormulas() []func(a, b *big.Rat) *big.Rat {
	over := func(a, b *big.Rat) *big.Rat {
		if b.Sign() == 0 {
			return new(big.Rat)
		}
		return quotient(a, b)
	}
	less := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
	held := func(limit int64) func(a, b *big.Rat) *big.Rat {
		return func(a, b *big.Rat) *big.Rat {
			x, most := over(a, b), big.NewRat(limit, 1)
			if x.Cmp(most) > 0 {
				return most
			}
			return x
		}
	}
	return []func(a, b *big.Rat) *big.Rat{
		over,
		held(100), held(110), held(120), held(150),
		less,
		func(a, b *big.Rat) *big.Rat { return over(less(a, b), b) },
		func(a, b *big.Rat) *big.Rat { return over(a, new(big.Rat).Add(a, b)) },
		func(a, b *big.Rat) *big.Rat { return less(big.NewRat(200, 1), over(a, b)) },
	}
}

// follows reports that a cell is what a formula makes of two others, to half its last digit.
func (s *slow) follows(row, column int, a, b *big.Rat, of func(a, b *big.Rat) *big.Rat) bool {
	v := s.cells[row][column].Values[0]
	half := big.NewRat(1, 2)
	for range v.Places {
		half.Quo(half, big.NewRat(10, 1))
	}
	gap := new(big.Rat).Sub(of(a, b), v.Number.Rat())
	return gap.Abs(gap).Cmp(half) <= 0
}

// wrong are the rows of a column that stand out.
func (s *slow) wrong(column int) map[int]bool {
	out := map[int]bool{}
	excused := map[int]bool{}
	for a := range column {
		for b := range column {
			for _, of := range slowFormulas() {
				var good, bad []int
				for row := range s.cells {
					x, y := s.value(row, a), s.value(row, b)
					if a == b || x == nil || y == nil || s.value(row, column) == nil {
						continue
					}
					if s.follows(row, column, x, y, of) {
						good = append(good, row)
					} else {
						bad = append(bad, row)
					}
				}
				if len(good) > 1 && len(bad) == 1 {
					out[bad[0]] = true
				}
				if len(good) > 1 {
					for _, row := range good {
						excused[row] = true
					}
				}
			}
		}
	}
	for row := range excused {
		delete(out, row)
	}
	return out
}

// The quick judge and the slow one agree on small tables: what stands out by any formula is
// told, and of a table in which nothing stands out nothing is called wrong.
func TestTheSlowJudgeAgrees(t *testing.T) {
	t.Parallel()
	agreed := 0
	for seed := range runs(400, 60) {
		r := newReport(seed)
		if len(r.cells) == 0 || r.cut {
			continue // the slow judge knows no figures that are cut off
		}
		slip := r.cells[r.Intn(len(r.cells))]
		table := &r.doc.Tables[slip.at[0]-1]
		cell := &table.Rows[slip.at[1]-1].Cells[slip.at[2]-1]
		was := *cell
		*cell = otherDigit(was, 1+r.Intn(8))
		derived := map[[2]int]bool{} // columns that follow from others
		for _, one := range r.cells {
			derived[[2]int{one.at[0], one.at[2]}] = true
		}
		told := map[[3]int]bool{}
		for _, f := range check.Document(r.doc) {
			if f.Level != check.Info {
				told[where(&f)] = true
			}
		}
		for i := range r.doc.Tables {
			judge := newSlow(&r.doc.Tables[i])
			for column := range judge.width {
				if !derived[[2]int{i + 1, column + 1}] {
					continue // any column of few rows may seem to follow by chance
				}
				for row := range judge.wrong(column) {
					at := [3]int{i + 1, row + 1, column + 1}
					inRow := at[0] == slip.at[0] && at[1] == slip.at[1]
					if !told[at] && !(inRow && told[slip.at]) && !told[[3]int{i + 1, row + 1, 0}] {
						t.Errorf("seed %d: %v (%q) stands out and is not told; %v was changed from %q to %q", seed, at, r.doc.Tables[i].Rows[row].Cells[column], slip.at, was, *cell)
					}
					agreed++
				}
			}
		}
	}
	if agreed < 5 {
		t.Errorf("only %d figures stood out", agreed)
	}
}
