package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// longestShare is how many columns side by side a percentage adds up at most.
const longestShare = 3

// judgeRunShare holds a column of percentages that no two columns explain against several columns
// side by side in percent of another: baik and sedang of the length of roads.
func (r *reader) judgeRunShare(s, c int) {
	role := r.Sheets[s].Columns[c].Role
	if role.Money() || role == printed.RoleDifference || !r.percentages(s, c) || r.related(s, c) {
		return
	}
	inputs := r.inputsOf(s, c)
	var best []flaw
	most, from, to, whole := leastProducts-1, 0, 0, 0
	for i := range inputs {
		for j := i + 1; j < len(inputs) && j < i+longestShare && inputs[j] < c && inputs[j] == inputs[i]+j-i; j++ {
			for _, w := range inputs {
				if w >= c || w >= inputs[i] && w <= inputs[j] || r.percentages(s, w) {
					continue
				}
				if holds, broken := r.runShare(s, c, inputs[i], inputs[j], w); holds > most && len(broken) <= 1 {
					best, most, from, to, whole = broken, holds, inputs[i], inputs[j], w
				}
			}
		}
	}
	if most < leastProducts {
		return
	}
	head := func(i int) string { return shorten(r.Sheets[s].Columns[i].Head, 40) }
	r.relate(s, c, fmt.Sprintf("%s sampai %s ÷ %s × 100", head(from), head(to), head(whole)), most, most+len(best))
	for i := from; i <= to; i++ {
		r.examineColumns(s, i)
	}
	r.examineColumns(s, c, whole)
	r.flagEach(best, most)
}

// runShare counts the rows that are columns side by side in percent of another.
func (r *reader) runShare(s, c, from, to, whole int) (holds int, broken []flaw) {
	for l := range r.Sheets[s].Lines {
		at, of := spot{s, l, c}, spot{s, l, whole}
		if line := r.line(at); line.Head || line.Mean || !usable(r.cell(at)) || !usable(r.cell(of)) || r.exactOf(of).Sign() <= 0 {
			continue
		}
		sum, filled := new(big.Rat), 0
		for i := from; i <= to; i++ {
			switch one := (spot{s, l, i}); {
			case usable(r.cell(one)) && !r.cell(one).Share:
				sum.Add(sum, r.exactOf(one))
				if r.exactOf(one).Sign() > 0 {
					filled++
				}
			case r.cell(one).State != printed.Blank && r.cell(one).State != printed.NotApplicable:
				return 0, nil
			}
		}
		exact := percent(sum, r.exactOf(of))
		x := r.cell(at).Values[0].Number
		switch {
		case agrees(r.cell(at).Values, exact) == wrong:
			broken = append(broken, flaw{code: codeRatio, at: at, right: r.plain(exact), exact: exact, message: r.unlike(at, r.tell(sum)+" ÷ "+r.cell(of).Text+" × 100", exact)})
		case !x.IsZero() && (filled > 1 || !x.Equal(hundredDecimal())):
			holds++
		}
	}
	return holds, broken
}
