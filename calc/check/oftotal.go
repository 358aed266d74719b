package check

import (
	"fmt"

	"capaian/calc/printed"
)

// ofTotals holds columns of percentages that no other columns explain against a column in percent of
// one figure of the row of totals: what was spent until a quarter, of the budget of the year.
func (r *reader) ofTotals(s, c int) {
	if !r.percentages(s, c) || r.related(s, c) {
		return
	}
	last := len(r.Sheets[s].Lines) - 1
	for last > 0 && !r.Sheets[s].Lines[last].Total {
		last--
	}
	var best []flaw
	of, whole, most := -1, spot{}, leastProducts-1
	for _, w := range r.inputsOf(s, c) {
		at := spot{s, last, w}
		if w >= c || !r.Sheets[s].Columns[w].Role.Money() || !usable(r.cell(at)) || r.exactOf(at).Sign() <= 0 {
			continue
		}
		for _, a := range r.inputsOf(s, c) {
			if a >= c || a == w {
				continue
			}
			if holds, broken := r.ofWhole(s, c, a, at); holds > most && len(broken) <= 1 {
				best, of, whole, most = broken, a, at, holds
			}
		}
	}
	if of < 0 {
		return
	}
	r.relate(s, c, fmt.Sprintf("%s ÷ %s × 100", shorten(r.Sheets[s].Columns[of].Head, 40), r.cell(whole).Text), most, most+len(best))
	r.examineColumns(s, c, of)
	r.flagEach(best, most)
}

// ofWhole counts the rows of a column that are another in percent of one figure.
func (r *reader) ofWhole(s, c, a int, whole spot) (holds int, broken []flaw) {
	for l := range r.Sheets[s].Lines {
		at, of := spot{s, l, c}, spot{s, l, a}
		if line := r.line(at); line.Head || line.Mean || line.Total || !usable(r.cell(at)) || !usable(r.cell(of)) || r.cell(at).State == printed.Blank {
			continue
		}
		exact := percent(r.exactOf(of), r.exactOf(whole))
		switch {
		case agrees(r.cell(at).Values, exact) == wrong:
			broken = append(broken, flaw{
				code: codeRatio, at: at, right: r.plain(exact), exact: exact, cause: r.wrong[of],
				message: r.unlike(at, r.tell(r.exactOf(of))+" ÷ "+r.cell(whole).Text+" × 100", exact),
			})
		case !r.cell(at).Values[0].Number.IsZero():
			holds++
		}
	}
	return holds, broken
}
