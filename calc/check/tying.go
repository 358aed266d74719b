package check

import (
	"cmp"
	"slices"

	"capaian/calc/printed"
)

// tieRows ties what is left and the percentages to the budget and the spending of their row,
// those of a column to the two from which most of it follows.
func (b *balance) tieRows() {
	sheet := &b.Sheets[b.sheet]
	for c, column := range sheet.Columns {
		how := sharing
		switch column.Role {
		case printed.RoleRemainder:
			how = leaving
		case printed.RoleAbsorption:
		default:
			continue
		}
		from, found := b.moneyPairing(b.sheet, c, how)
		if !found || how == leaving && b.leftOfOther(b.sheet, c) {
			continue
		}
		for l := range sheet.Lines {
			at := spot{b.sheet, l, c}
			t := tie{of: at, parts: []spot{{b.sheet, l, from.target}, {b.sheet, l, from.actual}}, how: how}
			if line := &sheet.Lines[l]; line.Head || line.Mean || !usable(b.cell(at)) || how == leaving && b.amount[at] == nil {
				continue
			}
			b.tie(t)
		}
	}
	for _, at := range b.cells() {
		if b.same[at] = b.twins(at); len(b.same[at]) > 0 && len(b.cell(at).Values) == 1 {
			b.tie(tie{of: at, how: matching})
		}
	}
}

// cells are the amounts in the order of the table.
func (b *balance) cells() []spot {
	var all []spot
	for at := range b.amount {
		all = append(all, at)
	}
	slices.SortFunc(all, func(x, y spot) int { return cmp.Or(x.line-y.line, x.column-y.column) })
	return all
}

// moneyPairing is the budget and the spending from which most of a column of percentages or
// of remainders follow.
func (r *factIndex) moneyPairing(s, c int, how tieKind) (pair, bool) {
	holds := map[pair]int{}
	var order []pair
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		cell := r.cell(at)
		if r.Sheets[s].Lines[l].Head || r.Sheets[s].Lines[l].Mean || !usable(cell) {
			continue
		}
		for _, budget := range r.moneyInputs(at, printed.RoleBudget) {
			for _, spent := range r.moneyInputs(at, printed.RoleSpent) {
				p := pair{budget.column, spent.column}
				if _, known := holds[p]; !known {
					order, holds[p] = append(order, p), 0
				}
				fits := how == leaving && anyLess(r.cell(budget), r.cell(spent), cell)
				if how == sharing {
					v, exact := r.moneyTriple(at, budget, spent).judge()
					fits = v.follows() && exact != nil
				}
				if fits {
					holds[p]++
				}
			}
		}
	}
	if len(order) == 0 {
		return pair{}, false
	}
	best := order[0]
	for _, p := range order {
		if holds[p] > holds[best] || holds[p] == holds[best] && r.together(s, c, p.actual) && !r.together(s, c, best.actual) {
			best = p
		}
	}
	return best, true
}

// together reports that two columns stand under one outer head.
func (r *pages) together(s, a, b int) bool {
	over := r.Sheets[s].Columns[a].Over()
	return over != "" && over == r.Sheets[s].Columns[b].Over()
}

// tieSums takes the structure of the rows under which most sums hold.
func (b *balance) tieSums(columns []int) {
	rows := b.rowsOf(b.sheet, columns)
	if len(rows) < 2 {
		return
	}
	var best []tie
	most := 0
	for _, s := range structures(rows) {
		ties := b.sums(rows, s, columns)
		holds, breaks := 0, 0
		for _, t := range ties {
			if b.holds(&t, trial{}) {
				holds++
			} else {
				breaks++
			}
		}
		if s.told == toldBySums && (holds < 2 || holds < 2*breaks) {
			continue // a few round amounts add up by chance
		}
		score := 2*holds - breaks
		// Sums that no number or word tells may be chance: a total that the rows add up to as they
		// are numbered tells more.
		told := best != nil && b.told == toldBySums && s.told != toldBySums && holds > 0
		if len(ties) > 0 && holds > 0 && holds >= breaks && (best == nil || score > most || told) {
			best, most, b.told = ties, score, s.told
		}
	}
	if best == nil && plainly(rows) {
		// One total over rows of one sort: nothing else could be added up.
		flat := structures(rows)
		best, b.told = b.sums(rows, flat[len(flat)-1], columns), toldByMarks
	}
	byColumn := map[int][]tie{}
	for _, t := range best {
		b.tie(t)
		byColumn[t.of.column] = append(byColumn[t.of.column], t)
	}
	for _, c := range columns {
		if holds, breaks, _ := b.groupsHold(byColumn[c]); !b.Sheets[b.sheet].Columns[c].Role.Money() && holds >= leastGroups && breaks <= 1 {
			b.grouped = append(b.grouped, c)
		}
	}
}

// plainly reports that the rows are numbered alike and the last one is their total.
func plainly(rows []row) bool {
	kind := ""
	for i, one := range rows {
		if one.total {
			return i == len(rows)-1 && i > 1
		}
		mark := sortOf(one.mark, false)
		if mark == "" || kind != "" && mark != kind {
			return false
		}
		kind = mark
	}
	return false
}

// sums are the sums that a structure of the rows asks for, in each column.
func (b *balance) sums(rows []row, s structure, columns []int) []tie {
	var all []tie
	for i, one := range rows {
		if one.total {
			all = append(all, b.totalTies(rows, i, s, columns)...)
			continue
		}
		if parts := s.adds[one.line]; len(parts) > 0 {
			all = append(all, b.sumTies(one.line, parts, columns)...)
		}
	}
	return all
}

// sumTies ties the figures of a line to the sums of its parts.
func (b *balance) sumTies(line int, parts []int, columns []int) []tie {
	var all []tie
	for _, c := range columns {
		t := tie{of: spot{b.sheet, line, c}, how: adding}
		for _, l := range parts {
			if at := (spot{b.sheet, l, c}); b.amount[at] != nil {
				t.parts = append(t.parts, at)
			} else if b.cell(at).Broken || b.cell(at).Known() {
				t.parts = nil
				break // it cannot be read, so neither can the sum
			}
		}
		if b.amount[t.of] != nil && len(t.parts) > 0 {
			all = append(all, t)
		}
	}
	return all
}

// totalTies ties a total to what it may add up, as most of its columns have it: the highest
// rows since the total before it, all of them, the totals before it, or what follows it.
func (b *balance) totalTies(rows []row, i int, s structure, columns []int) []tie {
	var since, all, totals, after []int
	for _, one := range rows[:i] {
		switch {
		case one.total:
			totals, since = append(totals, one.line), nil
		case s.over[one.line] == none:
			since, all = append(since, one.line), append(all, one.line)
		}
	}
	for _, one := range rows[i+1:] {
		if one.total {
			break
		}
		if s.over[one.line] == none {
			after = append(after, one.line)
		}
	}
	var best []tie
	most := -1
	for way, parts := range [][]int{since, all, totals, slices.Concat(totals, since), after} {
		if len(parts) == 0 {
			continue
		}
		ties, holds := b.sumTies(rows[i].line, parts, columns), 0
		for _, t := range ties {
			if b.holds(&t, trial{}) {
				holds++
			}
		}
		if way > 1 && len(parts) == 1 && most > 0 {
			continue // what is as much by chance, or by the other side of a balance
		}
		if holds > most {
			best, most = ties, holds
		}
	}
	return best
}
