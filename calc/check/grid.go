package check

import (
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// crossed is a column that adds up others of its row.
type crossed struct {
	column int
	parts  []int
	less   []int // those that are taken away
}

// all are the columns that make up another, those taken away last.
func (c *crossed) all() []int { return slices.Concat(c.parts, c.less) }

// crossedColumns are the columns of a sheet that add up others in most of its rows: those
// called a sum, and of two that part a third the third. A table of staff counts the same people
// by several divisions, which have a check of their own.
func (r *pages) crossedColumns(s int) []crossed {
	if r.Sheets[s].Kind == printed.KindStaff {
		return nil
	}
	all := r.calledSums(s)
	for _, one := range all {
		if two, found := r.behindToo(s, &one); found {
			all = append(all, two)
		}
	}
	if !r.totalled(s) {
		return all
	}
	var open []int
	for c := range r.Sheets[s].Columns {
		if r.countable(s, c) {
			open = append(open, c)
		}
	}
	if len(open) > mostInputs {
		return all
	}
	all = append(all, r.runSums(s, open, all)...)
	for _, of := range open {
		for i, a := range open {
			for _, b := range open[i+1:] {
				if a != of && b != of && !addsUpTo(all, of, a, b) && r.parting(s, of, a, b) && r.partsInto(s, of, a, b) {
					all = append(all, crossed{column: of, parts: []int{a, b}})
				}
			}
		}
	}
	return all
}

// leastRun is in how many rows, the total among them, columns side by side add up to the one behind
// them, so that they do though no head says so.
const leastRun = 3

// runSums are the columns that are what the two or more right before them come to in nearly all
// rows, without a head that speaks of a sum.
func (r *pages) runSums(s int, open []int, known []crossed) []crossed {
	var all []crossed
	for at, c := range open {
		if slices.ContainsFunc(known, func(one crossed) bool { return one.column == c }) {
			continue
		}
		for from := at - 2; from >= 0 && open[from+1] == open[at]-(at-from-1); from-- {
			if open[from] != open[at]-(at-from) {
				break
			}
			one := crossed{column: c, parts: slices.Clone(open[from:at])}
			if holds, breaks := r.runHolds(s, &one); holds >= leastRun && breaks <= 1 {
				all = append(all, one)
				break
			}
		}
	}
	return all
}

// runHolds counts the rows in which columns add up to another, two of them filled at least, and
// those in which they do not.
func (r *pages) runHolds(s int, one *crossed) (holds, breaks int) {
	for l := range r.Sheets[s].Lines {
		line := &r.Sheets[s].Lines[l]
		cell := &line.Cells[one.column]
		if line.Head || line.Mean || !usable(cell) || cell.Values[0].Number.IsZero() {
			continue
		}
		sum, filled := new(big.Rat), 0
		for _, c := range one.parts {
			if x := &line.Cells[c]; usable(x) && len(x.Values) == 1 {
				sum.Add(sum, x.Values[0].Number.Rat())
				if !x.Values[0].Number.IsZero() {
					filled++
				}
			} else if x.State != printed.Blank && x.State != printed.NotApplicable {
				return 0, 0
			}
		}
		switch {
		case sum.Cmp(cell.Values[0].Number.Rat()) != 0:
			breaks++
		case filled > 1:
			holds++
		}
	}
	return holds, breaks
}

// addsUpTo reports that a column is known to add up two others, or to be added up by one of them.
func addsUpTo(all []crossed, of, a, b int) bool {
	return slices.ContainsFunc(all, func(one crossed) bool {
		return one.column == of && (slices.Contains(one.parts, a) || slices.Contains(one.parts, b)) || (one.column == a || one.column == b) && slices.Contains(one.parts, of)
	})
}

// calledSums are the columns whose heads speak of a sum and that add up columns side by side.
func (r *pages) calledSums(s int) []crossed {
	var all []crossed
	for c := range r.Sheets[s].Columns {
		if !r.calledSum(s, c) {
			continue
		}
		if parts := r.sameParts(s, c); parts != nil {
			all = append(all, crossed{column: c, parts: parts})
		} else if from, to, found := r.addedColumns(s, c); found {
			all = append(all, crossed{column: c, parts: r.partsBetween(s, from, to, c)})
		} else if parts := r.likeParts(s, c); parts != nil {
			all = append(all, crossed{column: c, parts: parts})
		}
	}
	return all
}

// likeParts are the columns before one without an outer head that are called alike under different
// outer heads, as R in TW I / T, TW I / R, TW II / T, TW II / R, Jumlah R; nil where their sum holds
// in fewer than three rows, or more than one lacks it.
func (r *pages) likeParts(s, c int) []int {
	columns := r.Sheets[s].Columns
	byName := map[string][]int{}
	for i := range c {
		if columns[i].Over() != "" && columns[c].Over() == "" {
			byName[inner(columns[i].Head)] = append(byName[inner(columns[i].Head)], i)
		}
	}
	for i := range c {
		one := crossed{column: c, parts: byName[inner(columns[i].Head)]}
		if len(one.parts) < 2 {
			continue
		}
		if holds, breaks := r.runHolds(s, &one); holds >= leastRun && breaks <= 1 {
			return one.parts
		}
	}
	return nil
}

// sameParts are the columns before one that stand under other outer heads and are called as it is:
// Semester I / Nilai and Semester II / Nilai of Setahun / Nilai. nil where their sum holds in no two
// rows, or in fewer than it does not.
func (r *pages) sameParts(s, c int) []int {
	columns := r.Sheets[s].Columns
	over, own := columns[c].Over(), inner(columns[c].Head)
	if over == "" {
		return nil
	}
	one := crossed{column: c}
	for i := range c {
		if columns[i].Over() != "" && columns[i].Over() != over && inner(columns[i].Head) == own {
			one.parts = append(one.parts, i)
		}
	}
	if len(one.parts) < 2 {
		return nil
	}
	if holds, breaks := r.runHolds(s, &one); holds < 2 || holds <= breaks {
		return nil
	}
	return one.parts
}

// inner is the innermost part of a head, in small letters.
func inner(head string) string {
	parts := strings.Split(strings.ToLower(head), " / ")
	return strings.TrimSpace(parts[len(parts)-1])
}

// totalled reports that a sheet has a row of totals.
func (r *pages) totalled(s int) bool {
	return slices.ContainsFunc(r.Sheets[s].Lines, func(l printed.Line) bool { return l.Total && !l.Head })
}

// countable reports that a column holds figures that may be parts of one another.
func (r *pages) countable(s, c int) bool {
	switch role := r.Sheets[s].Columns[c].Role; role {
	case printed.NoRole, printed.RoleQuantity, printed.RoleOnTime, printed.RoleLate, printed.RolePart, printed.RoleWhole, printed.RoleDifference,
		printed.RoleTarget, printed.RoleActual, printed.RolePlanned, printed.RoleDone, printed.RoleRemainder:
		return !r.percentages(s, c)
	case printed.RoleBudget: // what was to come in: pokok ketetapan, realisasi, tunggakan
		return column(&r.Sheets[s], printed.RoleSpent) < 0 && !r.percentages(s, c)
	}
	return false
}

// parting reports that the head of one of three columns says that it is a part or what two
// of them differ by.
func (r *pages) parting(s int, columns ...int) bool {
	for _, c := range columns {
		head := strings.ToLower(r.Sheets[s].Columns[c].Head)
		if role := r.Sheets[s].Columns[c].Role; role == printed.RoleDifference || role == printed.RoleLate || hasAny(head, "tidak", "belum", "non", "proses", "sisa", "selisih", "naik", "turun", "lebih", "kurang", "tunggakan", "jumlah", "total", "bertambah") {
			return true
		}
	}
	return false
}

// leastParted is in how many rows two columns must come to a third, all three filled.
const leastParted = 3

// partsInto reports that a column is the two others added up in nearly all rows.
func (r *pages) partsInto(s, of, a, b int) bool {
	holds, telling, breaks := 0, 0, 0
	for l := range r.Sheets[s].Lines {
		line := &r.Sheets[s].Lines[l]
		x, y, z := &line.Cells[a], &line.Cells[b], &line.Cells[of]
		if line.Head || line.Mean || !usable(x) || !usable(y) || !usable(z) {
			continue
		}
		sum := new(big.Rat).Add(signed(x), signed(y))
		if sum.Cmp(signed(z)) != 0 {
			if breaks++; breaks > 2 {
				return false
			}
			continue
		}
		holds++
		if !x.Values[0].Number.IsZero() && !y.Values[0].Number.IsZero() {
			telling++
		}
	}
	return holds >= leastParted && telling > 1 && breaks <= 1
}

// crosses reports that a column is added up across the rows, or adds up others.
func (b *balance) crosses(c int) bool {
	for _, one := range b.across {
		if c == one.column || slices.Contains(one.all(), c) {
			return true
		}
	}
	return false
}

// tieAcross ties each figure that adds up its row to the figures there. With the sums of the
// columns they form a grid, in which one wrong figure breaks two sums: that of its row and
// that of its column.
func (b *balance) tieAcross() {
	sheet := &b.Sheets[b.sheet]
	for _, one := range b.across {
		for l := range sheet.Lines {
			t := tie{of: spot{b.sheet, l, one.column}, how: crossing}
			if sheet.Lines[l].Head || sheet.Lines[l].Mean || b.amount[t.of] == nil {
				continue
			}
			readable := true
			for i, c := range one.all() {
				switch at := (spot{b.sheet, l, c}); {
				case b.amount[at] != nil:
					if t.parts = append(t.parts, at); i >= len(one.parts) {
						t.less++
					}
				case b.cell(at).State != printed.Blank:
					readable = false
				}
			}
			if readable && len(t.parts) > 1 {
				b.tie(t)
			}
		}
	}
}
