package check

import (
	"cmp"
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

func upper(s string) string { return strings.ToUpper(s) }

// branch is a part of the plan with the parts right below it.
type branch struct {
	parent   addend
	children []addend
	gap      *big.Rat // children less parent
}

// branches checks that the parts of a plan add up to what stands over them, where a table
// tells of each row which level it is of.
func branches(r *reader) {
	told := map[[2]int]*flaw{}
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if b := r.balanced[s]; b != nil {
			r.restOfParts(b, told)
			continue
		}
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleBudget && column.Role != printed.RoleSpent {
				continue
			}
			for _, b := range r.branchesOf(s, c) {
				r.judgeBranch(&b, column.Role, told)
			}
		}
	}
}

// branchesOf are the parents of a column with their children; none where a row cannot be placed.
func (r *pages) branchesOf(s, c int) (all []branch) {
	sheet := &r.Sheets[s]
	var rows []addend
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		cell := &line.Cells[c]
		if line.Head || line.Total || line.Mean || line.Closing != nil || !line.Own || !cell.Known() || cell.Share {
			continue
		}
		if line.Level == 0 || cell.Broken || len(cell.Values) > 1 {
			return nil
		}
		rows = append(rows, addend{spot{s, l, c}, line, cell.Values[0]})
	}
	for i, parent := range rows {
		b := branch{parent: parent}
		child := parent.line.Level
		for _, row := range rows[i+1:] {
			if row.line.Level <= parent.line.Level {
				break
			}
			if child == parent.line.Level {
				child = row.line.Level
			}
			if row.line.Level == child && below(row.line, parent.line) && !repeats(b.children, row) {
				b.children = append(b.children, row)
			}
		}
		if len(b.children) == 0 {
			continue
		}
		b.gap = new(big.Rat).Sub(sumOf(b.children), parent.value.Number.Rat())
		all = append(all, b)
	}
	return all
}

// below reports that a row's code, where both have one, lies under that of the other.
func below(child, parent *printed.Line) bool {
	if child.Code == "" || parent.Code == "" {
		return true
	}
	plain := func(s string) string { return strings.NewReplacer(" ", "", "-", ".").Replace(strings.Trim(s, ". ")) }
	return strings.HasPrefix(plain(child.Code), plain(parent.Code))
}

func repeats(rows []addend, one addend) bool {
	for _, a := range rows {
		if a.line.Node == one.line.Node && a.line.Code == one.line.Code && a.value.Number.Equal(one.value.Number) {
			return true
		}
	}
	return false
}

// judgeBranch calls parts that are more than their whole wrong. Parts that are less may only
// be some of them. told holds the first flaw of each row.
func (r *journal) judgeBranch(b *branch, role printed.Role, told map[[2]int]*flaw) {
	slack := new(big.Rat).Mul(unit(b.parent.value.Places, 2), big.NewRat(int64(len(b.children)+1), 1))
	if new(big.Rat).Abs(b.gap).Cmp(slack) <= 0 {
		return
	}
	exact := sumOf(b.children)
	word := "Anggaran"
	if role == printed.RoleSpent {
		word = "Realisasi anggaran"
	}
	f := flaw{
		at: b.parent.at, right: r.plain(exact),
		message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan %d rinciannya berjumlah %s (selisih %s).", word, shorten(b.parent.line.Node, 60), b.parent.value, len(b.children), r.tell(exact), r.tell(b.gap)),
		working: []string{addition(b.children) + " = " + r.tell(exact)},
	}
	if b.gap.Sign() < 0 || far(exact, b.parent.value.Number.Rat()) {
		f.level = Warning // only some of the parts, or rows that are none
	}
	for _, a := range append([]addend{b.parent}, b.children...) {
		if cause := r.wrong[a.at]; cause != nil {
			f.cause, f.right = cause, ""
			break
		}
	}
	row := [2]int{f.at.sheet, f.at.line}
	f.cause = cmp.Or(f.cause, told[row]) // the same part of the plan, in another column
	told[row] = cmp.Or(told[row], r.note(f))
}
