package check

import (
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// besidesMean reports that a figure in a row of averages is what the rows come to, where the row
// is one of sums as well (Jumlah/Rata-rata), or their mean by the counts of another column: of
// those who were asked, of the people of each village.
func (r *reader) besidesMean(at spot, rows *averaged) bool {
	v := r.cell(at).Values[0]
	if label := strings.ToLower(r.line(at).Label); hasAny(label, "jumlah", "total") {
		sum := new(big.Rat)
		for _, x := range rows.right {
			sum.Add(sum, x)
		}
		if around(v).holds(sum) {
			return true
		}
	}
	for c, column := range r.Sheets[at.sheet].Columns {
		if c == at.column || column.Role.Text() || column.Role == printed.RoleNumber {
			continue
		}
		sum, weights := new(big.Rat), new(big.Rat)
		for l := range at.line {
			one, weight := spot{at.sheet, l, at.column}, spot{at.sheet, l, c}
			if line := r.line(one); line.Head || line.Total || line.Mean || line.Closing != nil || !usable(r.cell(one)) {
				continue
			}
			if !usable(r.cell(weight)) || r.exactOf(weight).Sign() < 0 {
				weights.SetInt64(0)
				break
			}
			sum.Add(sum, new(big.Rat).Mul(r.exactOf(one), r.exactOf(weight)))
			weights.Add(weights, r.exactOf(weight))
		}
		if weights.Sign() > 0 && around(v).holds(sum.Quo(sum, weights)) {
			return true
		}
	}
	return false
}
