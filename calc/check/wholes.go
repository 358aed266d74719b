package check

import (
	"math/big"
	"slices"
)

// ofMore reports that a row of totals is not what the rows above it come to but the whole that they
// are parts of: the percentages of a column say so, and its figure is not their sum.
func (r *pages) ofMore(s, l int) bool {
	for a := range r.Sheets[s].Columns {
		at := spot{s, l, a}
		if r.Sheets[s].Columns[a].Role.Text() || r.percentages(s, a) || !usable(r.cell(at)) || r.cell(at).Values[0].Number.Sign() <= 0 {
			continue
		}
		_, all, _, clear := r.addends(at)
		if !clear || len(all) < leastProducts || r.addsUp(at, all) {
			continue
		}
		for c := a + 1; c < len(r.Sheets[s].Columns); c++ {
			if r.percentages(s, c) && r.sharesOf(at, c, all) {
				return true
			}
		}
	}
	return false
}

// sharesOf reports that all percentages of a column but one are what the rows are of a total, and
// not of what the rows come to.
func (r *pages) sharesOf(total spot, c int, rows []addend) bool {
	holds, breaks, bySum := 0, 0, 0
	whole, sum := r.cell(total).Values[0].Number.Rat(), sumOf(rows)
	for _, row := range rows {
		at := spot{total.sheet, row.at.line, c}
		if !usable(r.cell(at)) {
			continue
		}
		if agrees(r.cell(at).Values, percent(row.value.Number.Rat(), whole)) != wrong {
			holds++
		} else {
			breaks++
		}
		if agrees(r.cell(at).Values, percent(row.value.Number.Rat(), sum)) != wrong {
			bySum++
		}
	}
	return holds >= leastProducts-1 && holds > bySum && breaks <= 1 && holds > breaks
}

// tieDifferences ties columns that are what two others differ by to the two.
func (b *balance) tieDifferences() {
	sheet := &b.Sheets[b.sheet]
	for c := range sheet.Columns {
		if !b.derives(b.sheet, c) || b.percentages(b.sheet, c) {
			continue
		}
		by, found := b.readingOf(b.sheet, c)
		if !found || by.words != "{a} − {b}" || by.holds < leastProducts || by.breaks > 1 || !b.held(by.a) && !b.held(by.b) {
			continue
		}
		if slices.ContainsFunc(b.across, func(one crossed) bool { return one.column == c || slices.Contains(one.all(), c) }) {
			continue
		}
		for l := range sheet.Lines {
			t := tie{of: spot{b.sheet, l, c}, parts: []spot{{b.sheet, l, by.a}, {b.sheet, l, by.b}}, how: leaving}
			if sheet.Lines[l].Head || sheet.Lines[l].Mean {
				continue
			}
			for _, at := range append(t.parts, t.of) {
				if cell := b.cell(at); b.amount[at] == nil && usable(cell) && !cell.Share {
					b.amount[at] = new(big.Rat).Set(signed(cell))
				}
			}
			if b.amount[t.of] != nil {
				b.tie(t)
			}
		}
	}
}
