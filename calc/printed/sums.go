package printed

import "github.com/shopspring/decimal"

// leastSummed is how many rows a total has above it that only its figures tell.
const leastSummed = 3

// settleTotal takes the last row of figures for a total whose label does not say so where it is
// what the rows above it come to: in two columns, or in that of weights, which come to 100.
func (s *Sheet) settleTotal(lines []Line) {
	last := -1
	for i := range lines {
		if lines[i].Total || lines[i].Mean {
			return
		}
		if !lines[i].Head && s.figuresIn(&lines[i]) > 1 {
			last = i
		}
	}
	if last < leastSummed || s.numbered(&lines[last]) {
		return
	}
	holds := 0
	for c := range s.Columns {
		sum, ok := s.summed(lines[:last], &lines[last], c)
		switch {
		case !ok:
		case says(padded(s.Columns[c].Head), "bobot", "skor maksimal", "nilai maksimal") && sum.Equal(decimal.NewFromInt(hundred)):
			holds += 2
		default:
			holds++
		}
	}
	lines[last].Total = holds > 1
}

// hundred is what weights and percentages of a whole come to.
const hundred = 100

// summed is what the rows above come to in a column where that is what the total says, and no
// row is as much by itself.
func (s *Sheet) summed(above []Line, total *Line, c int) (decimal.Decimal, bool) {
	sum, rows := decimal.Zero, 0
	cell := &total.Cells[c]
	if s.role(c).Text() || !cell.Known() || cell.Broken || cell.Share {
		return sum, false
	}
	for i := range above {
		one := &above[i].Cells[c]
		if above[i].Head || !one.Known() {
			continue
		}
		v := one.Values[0].Number
		if v.GreaterThanOrEqual(cell.Values[0].Number) {
			return sum, false
		}
		sum, rows = sum.Add(v), rows+1
	}
	return sum, rows >= leastSummed && sum.Equal(cell.Values[0].Number)
}

// figuresIn counts the figures of a row.
func (s *Sheet) figuresIn(line *Line) int {
	n := 0
	for i := range line.Cells {
		if !s.role(i).Text() && line.Cells[i].Known() {
			n++
		}
	}
	return n
}

// numbered reports that a row has a number of its own.
func (s *Sheet) numbered(line *Line) bool {
	for i, c := range line.Cells {
		if role := s.role(i); (role == RoleNumber || role == RoleCode) && c.State != Blank {
			return true
		}
	}
	return false
}
