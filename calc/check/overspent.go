package check

import (
	"fmt"
	"math/big"
	"slices"

	"capaian/calc"
	"capaian/calc/printed"
)

// overspentRows finds spending above the budget.
func overspentRows(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleSpent || r.mostlyOver(s, c) {
				continue
			}
			for l := range sheet.Lines {
				at := spot{s, l, c}
				line, cell := r.line(at), r.cell(at)
				budgets := r.moneyInputs(at, printed.RoleBudget)
				if line.Head || line.Total || line.Mean || !cell.Known() || cell.Broken || len(cell.Values) > 1 || len(budgets) == 0 || r.wrong[at] != nil {
					continue
				}
				if !r.ofAnother(at, budgets[0]) {
					r.judgeOver(at, budgets)
				}
			}
		}
	}
}

// mostlyOver reports that half of a column and two of its figures at least are above what stands for
// their budgets, so that these are none: what was planned for a quarter beside what was spent until it.
func (r *pages) mostlyOver(s, c int) bool {
	over, all := 0, 0
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		budgets := r.moneyInputs(at, printed.RoleBudget)
		if line := r.line(at); line.Head || line.Total || line.Mean || !usable(r.cell(at)) || len(budgets) == 0 {
			continue
		}
		if all++; r.cell(at).Values[0].Number.GreaterThan(r.cell(budgets[0]).Values[0].Number) {
			over++
		}
	}
	return over > 1 && over*2 >= all
}

// ofAnother reports that a budget stands under an outer head with spending of its own, so that
// spending under another is none of it.
func (r *pages) ofAnother(spent, budget spot) bool {
	columns := r.Sheets[spent.sheet].Columns
	over := columns[budget.column].Over()
	if over == "" || over == columns[spent.column].Over() {
		return false
	}
	return slices.ContainsFunc(columns, func(c printed.Column) bool { return c.Role == printed.RoleSpent && c.Over() == over })
}

func (r *journal) judgeOver(at spot, budgets []spot) {
	cell := r.cell(at)
	spent := cell.Values[0].Number
	most := r.cell(budgets[0]).Values[0].Number
	for _, b := range budgets {
		for _, v := range r.cell(b).Values {
			if v.Number.GreaterThan(most) {
				most = v.Number
			}
		}
	}
	if !spent.GreaterThan(most) || most.Sign() <= 0 || r.wrong[budgets[0]] != nil {
		return
	}
	if sheet := &r.Sheets[at.sheet]; sheet.Income(r.line(at), budgets[0].column) || sheet.Income(r.line(at), at.column) {
		return
	}
	over := new(big.Rat).Sub(spent.Rat(), most.Rat())
	level := Level("")
	for c, column := range r.Sheets[at.sheet].Columns {
		share := spot{at.sheet, at.line, c}
		if column.Role == printed.RoleAbsorption && usable(r.cell(share)) && agrees(r.cell(share).Values, percent(spent.Rat(), most.Rat())) != wrong {
			level = Warning // the percentage says so too
		}
	}
	if r.Sheets[at.sheet].Columns[budgets[0].column].Version == printed.First {
		level = Info // measured against the first budget, which may have been raised since
	}
	r.note(flaw{
		at: at, level: level,
		message: fmt.Sprintf("Realisasi anggaran “%s” %s melebihi pagu %s sebesar %s.", shorten(r.line(at).Label, 60), cell.Text, calc.Marked(most.String()), r.tell(over)),
		working: []string{fmt.Sprintf("%s − %s = %s", cell.Values[0], calc.Marked(most.String()), r.tell(over))},
	})
}
