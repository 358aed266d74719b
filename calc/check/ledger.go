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
	top                        []int // lines with none over them
}

// ledgers are the tables in which a wrong amount can be told from a wrong percentage: those
// with one column of each, without subtotals, in which every amount is read without doubt.
func (r *reader) ledgers() []ledger {
	var all []ledger
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		book := ledger{
			sheet: s, total: -1, parent: map[int]int{}, children: map[int][]int{},
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

func (r *reader) sumAt(book *ledger, lines []int, c int, t trial) *big.Rat {
	sum := new(big.Rat)
	for _, l := range lines {
		sum.Add(sum, r.amount(spot{book.sheet, l, c}, t))
	}
	return sum
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
			count(r.sumAt(book, below, c, t).Cmp(value) == 0)
		}
		if up, there := book.parent[l]; there {
			count(r.sumAt(book, book.children[up], c, t).Cmp(r.amount(spot{book.sheet, up, c}, t)) == 0)
		} else if book.total >= 0 {
			count(r.sumAt(book, book.top, c, t).Cmp(r.amount(spot{book.sheet, book.total, c}, t)) == 0)
		}
		for _, other := range r.twins(at) {
			count(agrees(other.values, value) == fits)
		}
	}
	return holds, all
}

// twins are the other places that print the amount of a cell, of the same version.
func (r *reader) twins(at spot) []entry {
	f, e, told := r.factAt(at)
	if !told {
		return nil
	}
	var all []entry
	for _, o := range r.facts[f] {
		if o.at.sheet != at.sheet && (o.version == e.version || o.version == printed.AnyVersion || e.version == printed.AnyVersion) && len(o.values) == 1 {
			all = append(all, o)
		}
	}
	return all
}

// trials are the amounts that would make one relation of a cell hold.
func (r *reader) trials(book *ledger, l, c int) []*big.Rat {
	var all []*big.Rat
	none := trial{}
	here := r.amount(spot{book.sheet, l, c}, none)
	if at := (spot{book.sheet, l, book.left}); book.left >= 0 && usable(r.cell(at)) && len(r.cell(at).Values) == 1 {
		left := r.cell(at).Values[0].Number.Rat()
		if c == book.budget {
			all = append(all, new(big.Rat).Add(r.amount(spot{book.sheet, l, book.spent}, none), left))
		} else {
			all = append(all, new(big.Rat).Sub(r.amount(spot{book.sheet, l, book.budget}, none), left))
		}
	}
	if below := book.children[l]; len(below) > 0 {
		all = append(all, r.sumAt(book, below, c, none))
	}
	up, beside := book.total, book.top
	if p, there := book.parent[l]; there {
		up, beside = p, book.children[p]
	}
	switch {
	case l == book.total:
		all = append(all, r.sumAt(book, book.top, c, none))
	case up >= 0:
		others := new(big.Rat).Sub(r.sumAt(book, beside, c, none), here)
		all = append(all, others.Sub(r.amount(spot{book.sheet, up, c}, none), others))
	}
	for _, o := range r.twins(spot{book.sheet, l, c}) {
		all = append(all, o.values[0].Number.Rat())
	}
	return all
}
