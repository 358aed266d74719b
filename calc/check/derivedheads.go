package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// perMany are the numbers of people that rates are told of.
func perMany() []string { return []string{"1.000", "10.000", "100.000"} }

// rateOf is the number of people that the name of a row says its figure is of; nil where it says
// none.
func (r *pages) rateOf(at spot) *big.Rat {
	name := strings.ToLower(r.line(at).Label) + " "
	for _, per := range perMany() {
		if strings.Contains(name, "per "+per+" ") {
			many, _ := new(big.Rat).SetString(strings.ReplaceAll(per, ".", ""))
			return many
		}
	}
	return nil
}

// writtenLeft reports that a head says that its figures are what is left of 100.
func writtenLeft(head string) bool {
	head = strings.ReplaceAll(head, " ", "")
	return hasAny(head, "(100%-", "(100-", "100%−", "100−")
}

// signedColumn reports that another figure of a column is printed as a negative one, so that a sign
// does not lack by custom.
func (r *pages) signedColumn(s, c, but int) bool {
	for l := range r.Sheets[s].Lines {
		if cell := r.cell(spot{s, l, c}); l != but && usable(cell) && (cell.Values[0].Number.Sign() < 0 || bracketedCell(cell)) {
			return true
		}
	}
	return false
}

// writtenDifference reports that a head writes out which of two is taken from the other.
func writtenDifference(head string) bool {
	_, formula, found := strings.Cut(head, "(")
	return found && hasAny(formula, " - ", " − ", " – ")
}

// lostBrackets tells of the one figure of a column of differences that is printed with the sign of
// the other direction: in brackets, or without them, where all others that differ its way are not.
func (r *reader) lostBrackets(s, c int, by *reading) {
	if by.words != "{a} − {b}" {
		return
	}
	var turned, as []spot // those in brackets that are more, or not that are less; and the others
	below := 0
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		if follows, told := r.followsBy(at, by); !told || !follows || r.wrong[at] != nil {
			continue
		}
		x, y := by.input(r.cell(spot{s, l, by.a})), by.input(r.cell(spot{s, l, by.b}))
		exact, bracketed := by.of(x.Number.Rat(), y.Number.Rat()), strings.IndexAny(r.cell(at).Text, "(-−") == 0
		switch {
		case exact.Sign() == 0:
		case bracketed == (exact.Sign() < 0):
			if as = append(as, at); bracketed {
				below++
			}
		default:
			turned = append(turned, at)
		}
	}
	odd := turned
	if len(turned) > 1 { // in brackets is what is more
		if odd = as; below > 0 {
			return
		}
	} else if below < 2 || len(as) == below {
		return
	}
	if len(odd) != 1 {
		return
	}
	v := new(big.Rat).Abs(r.cell(odd[0]).Values[0].Number.Rat())
	if !bracketedCell(r.cell(odd[0])) {
		v.Neg(v)
	}
	r.flag(flaw{
		at: odd[0], level: Warning, right: r.plain(v),
		message: fmt.Sprintf("%s “%s” tercetak %s; tanda kurungnya berbeda dengan baris lain yang searah.", shorten(r.Sheets[s].Columns[c].Head, 40), shorten(r.line(odd[0]).Label, 60), r.cell(odd[0]).Text),
	})
}

// tellsBy reports that a figure which follows by a reading is neither 0 nor 100 nor one of the two
// that it follows from: those follow by many formulas.
func (r *pages) tellsBy(at spot, by *reading) bool {
	x := r.cell(at).Values[0].Number
	if x.IsZero() || x.Equal(hundredDecimal()) {
		return false
	}
	a, b := r.cell(spot{at.sheet, at.line, by.a}), r.cell(spot{at.sheet, at.line, by.b})
	return !x.Equal(a.Values[0].Number) && !x.Equal(b.Values[0].Number)
}

// headFormulas are the differences from a number that a head tells: selisih terhadap target 95%.
func headFormulas(head string) []formula {
	var all []formula
	for _, w := range percentWords(head) {
		all = append(all, formula{words: "{a} − " + w.text, only: []printed.Role{printed.RoleDifference}, of: func(a, _ *big.Rat) *big.Rat { return new(big.Rat).Sub(a, w.value) }})
	}
	return all
}

// amounts reports that most figures of a column are so large that they are no difference of two
// others by chance.
func (r *pages) amounts(s, c int) bool {
	large, all := 0, 0
	for l := range r.Sheets[s].Lines {
		if cell := r.cell(spot{s, l, c}); !r.Sheets[s].Lines[l].Head && usable(cell) && !cell.Values[0].Number.IsZero() {
			if all++; cell.Values[0].Number.Abs().IntPart() >= leastFlowing {
				large++
			}
		}
	}
	return large > 1 && 2*large > all
}

// leftOfOther reports that a column of remainders is what is left of an amount that is no budget,
// in as many rows as of any budget: pagu × capaian.
func (r *pages) leftOfOther(s, c int) bool {
	sheet := &r.Sheets[s]
	holds := func(a, b int) int {
		n := 0
		for l := range sheet.Lines {
			x, y, z := &sheet.Lines[l].Cells[a], &sheet.Lines[l].Cells[b], &sheet.Lines[l].Cells[c]
			if !sheet.Lines[l].Head && usable(x) && usable(y) && usable(z) && anyLess(x, y, z) {
				n++
			}
		}
		return n
	}
	spent := column(sheet, printed.RoleSpent)
	if spent < 0 {
		return false
	}
	own, other := 0, 0
	for a, one := range sheet.Columns {
		switch {
		case one.Role == printed.RoleBudget:
			own = max(own, holds(a, spent))
		case one.Role == printed.NoRole && !r.percentages(s, a):
			other = max(other, holds(a, spent))
		}
	}
	return other > 0 && other >= own
}
