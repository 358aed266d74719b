package check

import (
	"math/big"
	"slices"

	"capaian/calc/printed"
)

// leastGroups is how many groups of rows must add up, so that a column of counts, scores or
// amounts without a word for them is one of parts and wholes.
const leastGroups = 2

// openColumns are the columns of figures that may add up by groups, though nothing says that they
// are money.
func (b *balance) openColumns() []int {
	sheet := &b.Sheets[b.sheet]
	var all []int
	for c, column := range sheet.Columns {
		switch role := column.Role; {
		case role.Money() || role.Text() || b.crosses(c) || b.percentages(b.sheet, c):
			continue
		case role == printed.NoRole, role == printed.RoleQuantity, role == printed.RoleTarget, role == printed.RoleActual, role == printed.RolePlanned, role == printed.RoleDone, sheet.Kind == printed.KindStaff && adds(role, sheet.Kind):
			all = append(all, c)
		}
	}
	return all
}

// tieGroups ties the figures of open columns to the parts that their numbers or capitals put under
// them: by the structure under which most groups of all these columns add up. Three groups tell
// it, or one of amounts so long that they add up by no chance.
func (b *balance) tieGroups() {
	var open []int
	for _, c := range b.openColumns() {
		if b.readColumn(c) {
			open = append(open, c)
		}
	}
	if len(open) == 0 {
		return
	}
	rows := b.rowsOf(b.sheet, open)
	best, most := map[int][]tie{}, 0
	for _, s := range structures(rows) {
		if s.told == toldBySums {
			continue
		}
		columns, score := b.groupedBy(rows, s, open)
		if score > most {
			best, most = columns, score
		}
	}
	totals := map[int][]tie{}
	if len(best) == 0 {
		totals = b.flatTotals(rows, open)
	}
	for _, c := range open {
		if best[c] == nil {
			if totals[c] == nil {
				b.forget(c)
			}
			for _, t := range totals[c] {
				b.tie(t)
			}
			continue
		}
		b.grouped = append(b.grouped, c)
		for _, t := range best[c] {
			b.tie(t)
		}
	}
}

// flatTotals are the totals of open columns over all rows, where they hold in two columns at least:
// then they do in the others, or one of these is wrong.
func (b *balance) flatTotals(rows []row, open []int) map[int][]tie {
	all, right := map[int][]tie{}, b.totalColumns()
	ways, several := structures(rows), false
	for _, c := range open {
		ties := b.sums(rows, ways[len(ways)-1], []int{c})
		holds := len(ties) > 0
		for i := range ties {
			holds = holds && len(ties[i].parts) > 1 && b.amount[ties[i].of].Sign() != 0 && b.holds(&ties[i], trial{})
		}
		if len(ties) > 0 && (b.mostOf(ties) || b.amounts(b.sheet, c)) {
			all[c] = ties
		}
		if holds {
			right++
			several = several || len(ties) > 2
		}
	}
	if right < leastHeld && !several {
		return nil
	}
	return all
}

// mostOf reports that totals are more than each of their parts, as sums are and means are not.
func (b *balance) mostOf(ties []tie) bool {
	for i := range ties {
		for _, at := range ties[i].parts {
			if b.amount[at].Cmp(b.amount[ties[i].of]) > 0 {
				return false
			}
		}
	}
	return true
}

// totalColumns counts the columns whose totals hold already.
func (b *balance) totalColumns() int {
	holds := map[int]bool{}
	for i := range b.ties {
		if t := &b.ties[i]; t.how == adding && b.line(t.of).Total && len(t.parts) > 1 {
			before, known := holds[t.of.column]
			holds[t.of.column] = (before || !known) && b.holds(t, trial{})
		}
	}
	n := 0
	for _, ok := range holds {
		if ok {
			n++
		}
	}
	return n
}

// groupedBy are the sums of the columns whose groups add up in a structure, and how well they do.
func (b *balance) groupedBy(rows []row, s structure, open []int) (columns map[int][]tie, score int) {
	columns = map[int][]tie{}
	holds, breaks, long := 0, 0, false
	for _, c := range open {
		ties := b.sums(rows, s, []int{c})
		h, x, digits := b.groupsHold(ties)
		if h > 0 && h >= x {
			columns[c] = ties
			holds, breaks, long = holds+h, breaks+x, long || digits
		}
	}
	if holds < leastGroups && !long || holds == leastGroups && breaks > 0 && !long || breaks > 1 && holds < leastProducts*breaks {
		return nil, 0
	}
	return columns, 2*holds - breaks
}

// forget leaves the figures of a column out again.
func (b *balance) forget(c int) {
	for l := range b.Sheets[b.sheet].Lines {
		delete(b.amount, spot{b.sheet, l, c})
	}
}

// readColumn takes the figures of a column for amounts; false where it has none, or one that can be
// read in two ways.
func (b *balance) readColumn(c int) bool {
	found := false
	for l := range b.Sheets[b.sheet].Lines {
		at := spot{b.sheet, l, c}
		cell := b.cell(at)
		if b.Sheets[b.sheet].Lines[l].Head || !cell.Known() || cell.Share {
			continue
		}
		switch {
		case turnable(cell):
			b.doubt[at] = append(b.doubt[at], cell.Values[0].Number.Rat(), cell.Values[1].Number.Rat()) // in brackets
		case len(cell.Values) > 1:
			b.forget(c)
			return false
		}
		b.amount[at] = signed(cell)
		found = true
	}
	return found
}

// groupsHold counts the groups of two rows at least that add up, and those that do not; totals
// tell nothing of how the rows are put under one another. long reports that one which adds up has
// so many digits that it does by no chance.
func (b *balance) groupsHold(ties []tie) (holds, breaks int, long bool) {
	for i := range ties {
		t := &ties[i]
		if b.line(t.of).Total || len(t.parts) < 2 {
			continue
		}
		if !b.holds(t, trial{}) {
			breaks++
			continue
		}
		if b.amount[t.of].Sign() != 0 {
			holds++
			long = long || b.amount[t.of].Cmp(big.NewRat(leastFlowing, 1)) >= 0
		}
	}
	return holds, breaks, long
}

// summed reports that the sums of a column are known: it is one of money, or its groups add up.
func (b *balance) summed(c int) bool {
	return b.Sheets[b.sheet].Columns[c].Role.Money() || slices.Contains(b.grouped, c)
}
