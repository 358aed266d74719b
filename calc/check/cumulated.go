package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
	"capaian/model"
)

// cumulated is the spending of the quarters up to that of a percentage, in percent of the budget;
// nil where the row has no such quarters.
func (r *reader) cumulated(at spot) (exact *big.Rat, quarters int) {
	sheet := &r.Sheets[at.sheet]
	budgets := r.moneyInputs(at, printed.RoleBudget)
	if len(budgets) == 0 || r.exactOf(budgets[0]).Sign() <= 0 {
		return nil, 0
	}
	sum := new(big.Rat)
	for q := model.Q1; q <= sheet.Columns[at.column].Quarter; q++ {
		for c, column := range sheet.Columns {
			one := spot{at.sheet, at.line, c}
			if column.Role == printed.RoleSpent && column.Quarter == q && usable(r.cell(one)) {
				sum.Add(sum, r.exactOf(one))
				quarters++
				break
			}
		}
	}
	return percent(sum, r.exactOf(budgets[0])), quarters
}

// judgeCumulated holds the percentages of a quarter against the spending of all quarters until
// then, where two rows follow from that and fewer from the quarter's own; false where they do not.
func (r *reader) judgeCumulated(s, c int, sums []sum) bool {
	if r.Sheets[s].Columns[c].Quarter < model.Q2 {
		return false
	}
	holds, plain := 0, 0
	for _, one := range sums {
		exact, quarters := r.cumulated(one.at)
		if one.verdict.follows() {
			plain++
		}
		if exact != nil && quarters > 1 && agrees(r.cell(one.at).Values, exact) != wrong {
			holds++
		}
	}
	if holds < 2 || holds <= plain {
		return false
	}
	r.relate(s, c, "realisasi sampai triwulan itu ÷ anggaran × 100", holds, len(sums))
	for _, one := range sums {
		exact, quarters := r.cumulated(one.at)
		r.examine(one.at)
		if exact == nil || quarters < 2 || agrees(r.cell(one.at).Values, exact) != wrong || one.verdict.follows() {
			continue
		}
		f := flaw{
			at: one.at, right: r.plain(exact), exact: exact,
			message: fmt.Sprintf("Penyerapan “%s” tercetak %s; realisasi sampai triwulan itu adalah %s persen dari anggaran.", shorten(r.line(one.at).Label, 60), r.cell(one.at).Text, r.tell(exact)),
		}
		if holds < 2*(len(sums)-holds) {
			f.level = Warning
		}
		r.flag(f)
	}
	return true
}
