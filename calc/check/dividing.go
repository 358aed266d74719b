package check

import (
	"math/big"

	"capaian/calc/printed"
)

// tieQuotients ties columns that are one counted column divided by another to the two, so that a
// count which both its sum and its quotients speak against is known to be the wrong one.
func (b *balance) tieQuotients() {
	sheet := &b.Sheets[b.sheet]
	var counts []int
	for c := range sheet.Columns {
		if !sheet.Columns[c].Role.Money() && b.held(c) {
			counts = append(counts, c)
		}
	}
	if len(counts) < 2 || len(counts) > mostInputs {
		return
	}
	for c, column := range sheet.Columns {
		switch column.Role {
		case printed.NoRole, printed.RoleAchieved, printed.RoleRatio, printed.RolePhysical, printed.RoleResult:
			if !b.held(c) {
				b.tieQuotient(c, counts)
			}
		}
	}
}

// held reports that the figures of a column are amounts of the balance.
func (b *balance) held(c int) bool {
	for l := range b.Sheets[b.sheet].Lines {
		if b.amount[spot{b.sheet, l, c}] != nil {
			return true
		}
	}
	return false
}

// tieQuotient looks for the two columns and the factor by which nearly all rows of a column follow.
func (b *balance) tieQuotient(c int, counts []int) {
	best, most := tie{}, 0
	for _, times := range []int64{1, hundredTimes} {
		for _, whole := range counts {
			for _, part := range counts {
				if whole == part || whole > c && part > c {
					continue
				}
				one := tie{how: dividing, parts: []spot{{column: whole}, {column: part}}, times: times}
				if holds, breaks := b.quotients(c, &one); holds > most && holds >= leastProducts && breaks <= 1 {
					best, most = one, holds
				}
			}
		}
	}
	for l := range b.Sheets[b.sheet].Lines {
		if most == 0 {
			return
		}
		one := tie{of: spot{b.sheet, l, c}, how: dividing, times: best.times}
		for _, p := range best.parts {
			one.parts = append(one.parts, spot{b.sheet, l, p.column})
		}
		if line := &b.Sheets[b.sheet].Lines[l]; !line.Head && !line.Mean && usable(b.cell(one.of)) {
			b.tie(one)
		}
	}
}

// hundredTimes is the factor of percentages.
const hundredTimes = 100

// quotients counts the rows that follow from a reading, those of 0 and 100 aside, and those that do
// not.
func (b *balance) quotients(c int, one *tie) (holds, breaks int) {
	for l := range b.Sheets[b.sheet].Lines {
		at := spot{b.sheet, l, c}
		t := tie{of: at, how: dividing, times: one.times, parts: []spot{{b.sheet, l, one.parts[0].column}, {b.sheet, l, one.parts[1].column}}}
		line, cell := b.line(at), b.cell(at)
		if line.Head || line.Mean || !usable(cell) || b.amount[t.parts[0]] == nil || b.amount[t.parts[1]] == nil {
			continue
		}
		switch x := cell.Values[0].Number; {
		case !b.holds(&t, trial{}):
			if breaks++; breaks > 1 {
				return 0, breaks
			}
		case !x.IsZero() && !x.Equal(hundredDecimal()) && figuresOf(cell) > 1:
			holds++
		}
	}
	return holds, breaks
}

// divides reports that a quotient is what its parts give with a trial.
func (b *balance) divides(one *tie, t trial) bool {
	whole, part := b.taken(one.parts[0], t), b.taken(one.parts[1], t)
	if whole.Sign() == 0 {
		return true
	}
	exact := new(big.Rat).Quo(part, whole)
	return agrees(b.cell(one.of).Values, exact.Mul(exact, big.NewRat(one.times, 1))) != wrong
}
