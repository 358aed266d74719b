package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// moneySavings holds efficiencies beside achievements, budgets and spending against them, in
// tables that do not print the percentage that was spent.
func (r *reader) moneySavings(s int) {
	sheet := &r.Sheets[s]
	achieved := column(sheet, printed.RoleAchieved)
	if achieved < 0 || column(sheet, printed.RoleAbsorption) >= 0 {
		return
	}
	for e, col := range sheet.Columns {
		if col.Role != printed.RoleEfficiency {
			continue
		}
		best, most, rows := saving{}, 1, 0
		for _, f := range savings() {
			holds, all := 0, 0
			for l := range sheet.Lines {
				exact := r.savedMoney(spot{s, l, e}, achieved, f)
				if exact == nil {
					continue
				}
				all++
				if agrees(r.cell(spot{s, l, e}).Values, exact) != wrong {
					holds++
				}
			}
			if holds > most && holds*2 > all {
				best, most, rows = f, holds, all
			}
		}
		if rows > 0 {
			r.relate(s, e, best.words, most, rows)
			r.judgeMoneySavings(s, e, achieved, best)
		}
	}
}

// savedMoney is the efficiency of a row by a formula; nil where it cannot be computed.
func (r *reader) savedMoney(at spot, achieved int, f saving) *big.Rat {
	line := r.line(at)
	c := spot{at.sheet, at.line, achieved}
	if line.Head || line.Mean || line.Total || !usable(r.cell(at)) || !usable(r.cell(c)) {
		return nil
	}
	budgets, spent := r.moneyInputs(at, printed.RoleBudget), r.moneyInputs(at, printed.RoleSpent)
	if len(budgets) == 0 || len(spent) == 0 || r.exactOf(budgets[0]).Sign() <= 0 {
		return nil
	}
	return f.of(r.exactOf(c), percent(r.exactOf(spent[0]), r.exactOf(budgets[0])))
}

func (r *reader) judgeMoneySavings(s, e, achieved int, f saving) {
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, e}
		exact := r.savedMoney(at, achieved, f)
		if exact == nil {
			continue
		}
		r.examine(at, spot{s, l, achieved})
		if agrees(r.cell(at).Values, exact) != wrong {
			continue
		}
		one := flaw{
			at: at, right: r.plain(exact), exact: exact,
			message: fmt.Sprintf("Tingkat efisiensi “%s” tercetak %s; %s = %s.", shorten(r.line(at).Label, 60), r.cell(at).Text, f.words, r.tell(exact)),
		}
		turned := r.cell(at).Values[0]
		turned.Number = turned.Number.Neg()
		if around(turned).holds(exact) || strictly(r.cell(at).Values[0], exact) || len(r.cell(at).Values) > 1 {
			one.level = Warning
		}
		r.flag(one)
	}
}
