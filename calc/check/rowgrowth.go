package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// rowGrowths holds columns of percentages that no other columns of their row explain against the
// rows above: by how many percent a year's figure is above that of the year before.
func (r *reader) rowGrowths(s, c int) {
	if !r.percentages(s, c) || r.related(s, c) {
		return
	}
	var best []flaw
	of, most := -1, leastProducts-1
	for _, a := range r.inputsOf(s, c) {
		if a >= c {
			break
		}
		if holds, broken := r.grownBy(s, a, c); holds > most && len(broken) <= 1 {
			best, of, most = broken, a, holds
		}
	}
	if of < 0 {
		return
	}
	r.relate(s, c, shorten(r.Sheets[s].Columns[of].Head, 40)+" dari baris di atasnya dalam persen", most, most+len(best))
	r.examineColumns(s, c, of)
	r.flagEach(best, most)
}

// grownBy counts the rows whose percentage is what a column has grown by since the row above.
func (r *reader) grownBy(s, a, c int) (holds int, broken []flaw) {
	var before *big.Rat
	for l := range r.Sheets[s].Lines {
		at, of := spot{s, l, c}, spot{s, l, a}
		if line := r.line(at); line.Head || line.Total || line.Mean {
			continue
		}
		if !usable(r.cell(of)) {
			before = nil
			continue
		}
		last := before
		before = r.exactOf(of)
		if last == nil || last.Sign() <= 0 || !usable(r.cell(at)) || r.cell(at).State == printed.Blank {
			continue
		}
		exact := percent(new(big.Rat).Sub(before, last), last)
		switch {
		case agrees(r.cell(at).Values, exact) == wrong:
			broken = append(broken, flaw{
				code: codeRatio, at: at, right: r.plain(exact), exact: exact,
				message: r.unlike(at, fmt.Sprintf("%s dari %s", r.tell(before), r.tell(last)), exact),
			})
		case exact.Sign() != 0:
			holds++
		}
	}
	return holds, broken
}
