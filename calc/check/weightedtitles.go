package check

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
)

// weightedColumns are the columns that are others weighed by the percentages of the title: 80% of
// those served and 20% of their quality. They hold by their sheet, with the weights.
func weightedColumns(r *reader) map[[2]int][]*big.Rat {
	all := map[[2]int][]*big.Rat{}
	percents := regexp.MustCompile(`(\d+(?:,\d+)?)\s*(?:%|persen)`)
	for s := range r.Sheets {
		var weights []*big.Rat
		sum := new(big.Rat)
		for _, m := range percents.FindAllStringSubmatch(r.Sheets[s].Table.Title, -1) {
			if x, ok := new(big.Rat).SetString(strings.Replace(m[1], ",", ".", 1)); ok {
				weights = append(weights, x)
				sum.Add(sum, x)
			}
		}
		if len(weights) < 2 || sum.Cmp(hundred()) != 0 {
			continue
		}
		for c, column := range r.Sheets[s].Columns {
			if c > len(weights) && !column.Role.Text() && !column.Role.Money() {
				if holds, broken := r.weighedBy(s, c, weights); holds > 1 && len(broken) < 2 {
					all[[2]int{s, c}] = weights
				}
			}
		}
	}
	return all
}

// weighedBy counts the rows of a column that are the columns before it by their weights; broken are
// those that are not.
func (r *reader) weighedBy(s, c int, weights []*big.Rat) (holds int, broken []flaw) {
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		exact, parts := new(big.Rat), ""
		slack := new(big.Rat)
		for i, w := range weights {
			one := spot{s, l, c - len(weights) + i}
			if !usable(r.cell(one)) || r.Sheets[s].Columns[one.column].Role.Text() {
				exact = nil
				break
			}
			x := new(big.Rat).Quo(w, hundred())
			exact.Add(exact, new(big.Rat).Mul(x, r.exactOf(one)))
			slack.Add(slack, x.Mul(x, unit(r.cell(one).Values[0].Places, 2)))
			parts += " + " + w.RatString() + " % × " + r.cell(one).Text
		}
		if line := r.line(at); exact == nil || line.Head || line.Total || line.Mean || !usable(r.cell(at)) {
			continue
		}
		wide := span{new(big.Rat).Sub(exact, slack), new(big.Rat).Add(exact, slack)}
		if r.meets(at, wide) {
			holds++
			continue
		}
		broken = append(broken, flaw{
			code: codeProduct, at: at, right: r.plain(exact), exact: exact,
			message: r.unlike(at, strings.TrimPrefix(parts, " + "), exact),
			working: []string{fmt.Sprintf("bobot menurut judul, seperti pada baris lain: %s", strings.TrimPrefix(parts, " + "))},
		})
	}
	return holds, broken
}

// judgeWeighted tells of the row of a column that is not what the columns before it weigh.
func (r *reader) judgeWeighted(s, c int, weights []*big.Rat) {
	holds, broken := r.weighedBy(s, c, weights)
	r.relate(s, c, "kolom di depannya menurut bobot pada judul", holds, holds+len(broken))
	for i := c - len(weights); i <= c; i++ {
		r.examineColumns(s, i)
	}
	r.flagEach(broken, holds)
}
