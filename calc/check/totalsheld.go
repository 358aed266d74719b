package check

import "capaian/calc/printed"

// moneyHeld counts the columns of budgets and spending that add up in a row of totals.
func (r *pages) moneyHeld(s, l int) int {
	holds := 0
	for c, column := range r.Sheets[s].Columns {
		at := spot{s, l, c}
		if column.Role != printed.RoleBudget && column.Role != printed.RoleSpent || !usable(r.cell(at)) {
			continue
		}
		if _, all, _, clear := r.addends(at); clear && len(all) > 1 && sumOf(all).Cmp(r.cell(at).Values[0].Number.Rat()) == 0 {
			holds++
		}
	}
	return holds
}

// otherTotals counts the other totals of a column that are what the rows since the one before them
// come to; 0 where one is not.
func (r *pages) otherTotals(at spot) int {
	holds := 0
	for l := range r.Sheets[at.sheet].Lines {
		one := spot{at.sheet, l, at.column}
		if line := r.line(one); l == at.line || !line.Total || line.Head || !usable(r.cell(one)) {
			continue
		}
		since, _, _, clear := r.addends(one)
		if clear && len(since) == 0 {
			continue // of the totals before it
		}
		if !clear || len(since) < 2 || sumOf(since).Cmp(r.cell(one).Values[0].Number.Rat()) != 0 {
			return 0
		}
		holds++
	}
	return holds
}

// behindToo is the run of columns behind a sum that come to it as well as those before it do: what
// was handled is what came in, and what was settled, is open and was passed on.
func (r *pages) behindToo(s int, one *crossed) (crossed, bool) {
	if one.parts[0] > one.column {
		return crossed{}, false
	}
	from, to, found := r.addedBetween(s, one.column, one.column+1, len(r.Sheets[s].Columns), leastProducts)
	if !found {
		return crossed{}, false
	}
	two := crossed{column: one.column, parts: r.partsBetween(s, from, to, one.column)}
	return two, len(two.parts) > 1
}
