package check

import (
	"math/big"

	"capaian/calc/printed"
)

// ledger is a table of budgets whose amounts hang together: budget less spending is what is
// left, spending over budget is the percentage, rows add up to what stands over them and to
// the total, and other tables print the same.
type ledger struct {
	sheet                      int
	budget, spent, left, share int // columns; −1 where there is none
	lines                      []int
	total                      int // the line of the total; −1 where there is none
	parent                     map[int]int
	children                   map[int][]int
	top                        []int               // lines with none over them
	sums                       map[[2]int]*big.Rat // what is printed right under a line, in a column
}

// none stands for the line over those with none over them.
const none = -1

// over is the line that a line adds up to, or none.
func (b *ledger) over(l int) int {
	if p, there := b.parent[l]; there {
		return p
	}
	return none
}

// ledgers are the tables in which a wrong amount can be told from a wrong percentage: those
// with one column of each, without subtotals, in which every amount is read without doubt.
func (r *reader) ledgers() []ledger {
	var all []ledger
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		book := ledger{
			sheet: s, total: -1, parent: map[int]int{}, children: map[int][]int{}, sums: map[[2]int]*big.Rat{},
			budget: only(sheet, printed.RoleBudget), spent: only(sheet, printed.RoleSpent),
			left: only(sheet, printed.RoleRemainder), share: only(sheet, printed.RoleAbsorption),
		}
		if book.budget >= 0 && book.spent >= 0 && r.fill(&book) {
			all = append(all, book)
		}
	}
	return all
}

// only is the one column of a role, or −1 where there are none or several.
func only(s *printed.Sheet, role printed.Role) int {
	found := -1
	for i, c := range s.Columns {
		if c.Role == role {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// fill reads the rows and puts each under the one it is part of; false where the table is
// not plain enough.
func (r *reader) fill(book *ledger) bool {
	sheet := &r.Sheets[book.sheet]
	levels := map[bool]bool{}
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		if line.Head || line.Mean {
			continue
		}
		for _, c := range []int{book.budget, book.spent} {
			at := spot{book.sheet, l, c}
			if cell := r.cell(at); !usable(cell) || len(cell.Values) > 1 || r.coarse(at) {
				return false
			}
		}
		switch {
		case line.Total && l == len(sheet.Lines)-1:
			book.total = l
		case line.Total:
			return false
		default:
			book.lines = append(book.lines, l)
			levels[line.Level != 0] = true
		}
	}
	if len(levels) > 1 {
		return false // some rows are placed, others are not
	}
	var over []int // the lines over the present one, the highest first
	for _, l := range book.lines {
		line := &sheet.Lines[l]
		for len(over) > 0 && sheet.Lines[over[len(over)-1]].Level >= line.Level {
			over = over[:len(over)-1]
		}
		if line.Level != 0 && len(over) > 0 {
			p := over[len(over)-1]
			book.parent[l] = p
			book.children[p] = append(book.children[p], l)
		} else {
			book.top = append(book.top, l)
		}
		if line.Level != 0 {
			over = append(over, l)
		}
	}
	return len(book.lines) > 0
}

// trial is an amount in place of the one that is printed; the zero trial changes nothing.
type trial struct {
	at    spot
	value *big.Rat
}

// amount is what a cell holds, or what is tried in its place.
func (r *reader) amount(at spot, t trial) *big.Rat {
	if t.value != nil && t.at == at {
		return t.value
	}
	return r.cell(at).Values[0].Number.Rat()
}

// under adds up a column right under a line. The printed sums are kept: a trial changes one
// amount of one of them.
func (r *reader) under(book *ledger, line, c int, t trial) *big.Rat {
	key := [2]int{line, c}
	sum := book.sums[key]
	if sum == nil {
		sum = new(big.Rat)
		lines := book.top
		if line != none {
			lines = book.children[line]
		}
		for _, l := range lines {
			sum.Add(sum, r.amount(spot{book.sheet, l, c}, trial{}))
		}
		book.sums[key] = sum
	}
	if t.value == nil || t.at.column != c || t.at.line == book.total || book.over(t.at.line) != line {
		return sum
	}
	changed := new(big.Rat).Sub(t.value, r.amount(t.at, trial{}))
	return changed.Add(changed, sum)
}

// holding counts the relations of a line that hold with a trial.
func (r *reader) holding(book *ledger, l int, t trial) (holds, all int) {
	count := func(ok bool) {
		all++
		if ok {
			holds++
		}
	}
	b, p := r.amount(spot{book.sheet, l, book.budget}, t), r.amount(spot{book.sheet, l, book.spent}, t)
	if at := (spot{book.sheet, l, book.left}); book.left >= 0 && usable(r.cell(at)) {
		count(agrees(r.cell(at).Values, new(big.Rat).Sub(b, p)) == fits)
	}
	if at := (spot{book.sheet, l, book.share}); book.share >= 0 && usable(r.cell(at)) && b.Sign() > 0 {
		count(agrees(r.cell(at).Values, percent(p, b)) != wrong)
	}
	for _, c := range []int{book.budget, book.spent} {
		at := spot{book.sheet, l, c}
		value := r.amount(at, t)
		if below := book.children[l]; len(below) > 0 {
			count(r.under(book, l, c, t).Cmp(value) == 0)
		}
		if up, there := book.parent[l]; there {
			count(r.under(book, up, c, t).Cmp(r.amount(spot{book.sheet, up, c}, t)) == 0)
		} else if book.total >= 0 {
			count(r.under(book, none, c, t).Cmp(r.amount(spot{book.sheet, book.total, c}, t)) == 0)
		}
		for _, other := range r.twins(at) {
			count(agrees(other.values, value) == fits)
		}
	}
	return holds, all
}

// mostTwins bounds the other places that an amount is held against.
const mostTwins = 8

// twins are the other places that print the amount of a cell, of the same version.
func (r *reader) twins(at spot) []entry {
	f, e, told := r.factAt(at)
	if !told {
		return nil
	}
	var all []entry
	for _, o := range r.facts[f] {
		if len(all) < mostTwins && o.at.sheet != at.sheet && (o.version == e.version || o.version == printed.AnyVersion || e.version == printed.AnyVersion) && len(o.values) == 1 {
			all = append(all, o)
		}
	}
	return all
}

// trials are the amounts that would make one relation of a cell hold.
func (r *reader) trials(book *ledger, l, c int) []*big.Rat {
	var all []*big.Rat
	asPrinted := trial{}
	here := r.amount(spot{book.sheet, l, c}, asPrinted)
	if at := (spot{book.sheet, l, book.left}); book.left >= 0 && usable(r.cell(at)) && len(r.cell(at).Values) == 1 {
		left := r.cell(at).Values[0].Number.Rat()
		if c == book.budget {
			all = append(all, new(big.Rat).Add(r.amount(spot{book.sheet, l, book.spent}, asPrinted), left))
		} else {
			all = append(all, new(big.Rat).Sub(r.amount(spot{book.sheet, l, book.budget}, asPrinted), left))
		}
	}
	if below := book.children[l]; len(below) > 0 {
		all = append(all, new(big.Rat).Set(r.under(book, l, c, asPrinted)))
	}
	over := book.over(l)
	up := over
	if up == none {
		up = book.total
	}
	switch {
	case l == book.total:
		all = append(all, new(big.Rat).Set(r.under(book, none, c, asPrinted)))
	case up >= 0:
		others := new(big.Rat).Sub(r.under(book, over, c, asPrinted), here)
		all = append(all, others.Sub(r.amount(spot{book.sheet, up, c}, asPrinted), others))
	}
	for _, o := range r.twins(spot{book.sheet, l, c}) {
		all = append(all, o.values[0].Number.Rat())
	}
	return all
}
