package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// formula is a way in which a column follows from two others of its row.
type formula struct {
	words string // with {a} and {b} for the heads of the two
	of    func(a, b *big.Rat) *big.Rat
	bare  bool // it tells no direction: the figure is printed without a sign
	only  []printed.Role
	head  string // what the head of the column must say
}

// formulas are those tried for columns that no check of their own explains; the usual ones
// first. nil is what cannot be computed.
func formulas() []formula {
	over := func(a, b *big.Rat) *big.Rat {
		if b.Sign() == 0 {
			return nil
		}
		return percent(a, b)
	}
	less := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
	grown := func(a, b *big.Rat) *big.Rat { return over(less(a, b), b) }
	bare := func(of func(a, b *big.Rat) *big.Rat) func(a, b *big.Rat) *big.Rat {
		return func(a, b *big.Rat) *big.Rat {
			if x := of(a, b); x != nil {
				return x.Abs(x)
			}
			return nil
		}
	}
	differences := []printed.Role{printed.RoleDifference, printed.RoleGrowth}
	savings := append([]printed.Role{printed.RoleEfficiency, printed.RoleRemainder}, differences...)
	shares := []printed.Role{printed.RoleRatio, printed.RoleEfficiency, printed.RoleAchieved, printed.RoleAbsorption, printed.NoRole}
	all := []formula{
		{words: "{a} − {b}", of: less, only: savings},
		{words: "{a} − {b}", of: less, only: []printed.Role{printed.NoRole}},
		{words: "({a} − {b}) ÷ {b} × 100", of: grown, only: append(differences, printed.RoleRatio, printed.NoRole)},
		{words: "{a} ÷ {b} × 100", of: over, only: shares},
		{words: "{a} ÷ ({a} + {b}) × 100", of: func(a, b *big.Rat) *big.Rat { return over(a, new(big.Rat).Add(a, b)) }, only: shares},
		{words: "100 − {a}", of: func(a, _ *big.Rat) *big.Rat { return less(hundred(), a) }, only: []printed.Role{printed.RoleEfficiency}},
		{words: "selisih {a} dan {b}", of: bare(less), bare: true, only: differences},
		{words: "perubahan {a} dari {b} dalam persen", of: bare(grown), bare: true, only: differences},
	}
	for _, per := range perMany() {
		all = append(all, formula{words: "{a} ÷ {b} × " + per, only: []printed.Role{printed.NoRole, printed.RoleRatio}, head: "per " + per, of: func(a, b *big.Rat) *big.Rat {
			if b.Sign() == 0 {
				return nil
			}
			many, _ := new(big.Rat).SetString(strings.ReplaceAll(per, ".", ""))
			return many.Mul(many, new(big.Rat).Quo(a, b))
		}})
	}
	return all
}

// reading is a formula with the two columns that a column follows from by it.
type reading struct {
	formula
	a, b          int
	holds, breaks int
	telling       int // rows that hold and are neither 100 nor 0, as they would be by many formulas
}

// derivedFigures holds columns of differences, of growth and of ratios against the two columns
// of their table from which most of their rows follow.
func derivedFigures(r *reader) {
	fromMeans(r)
	turnedFigures(r)
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Table.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
			continue
		}
		for c := range sheet.Columns {
			if r.derives(s, c) && !r.related(s, c) {
				r.judgeDerived(s, c)
				r.judgeRunShare(s, c)
			}
			if r.percentages(s, c) || r.fractions(s, c) {
				r.judgeParts(s, c)
			}
			if sheet.Columns[c].Role == printed.RoleAchieved {
				r.judgeTotalShares(s, c)
			}
			r.rowGrowths(s, c)
			r.ofTotals(s, c)
		}
	}
}

// derives reports that a column holds what follows from others and that no check of its own
// holds it against them.
func (r *pages) derives(s, c int) bool {
	sheet := &r.Sheets[s]
	has := func(role printed.Role) bool { return column(sheet, role) >= 0 }
	if sheet.Kind == printed.KindStaff && sheet.Columns[c].Role != printed.RoleDifference && !r.percentages(s, c) {
		return false // the same people are counted in many columns
	}
	switch sheet.Columns[c].Role {
	case printed.RoleDifference, printed.RoleGrowth, printed.RoleRatio:
		return true
	case printed.RoleRemainder:
		return r.leftOfOther(s, c)
	case printed.RoleAchieved:
		return !(has(printed.RoleTarget) && has(printed.RoleActual)) && sheet.Kind != printed.KindEfficiency
	case printed.RoleAbsorption:
		return !(has(printed.RoleBudget) && has(printed.RoleSpent)) && sheet.Kind != printed.KindEfficiency
	case printed.RoleEfficiency:
		return !has(printed.RoleAchieved)
	case printed.NoRole:
		return r.percentages(s, c) || r.amounts(s, c) && sheet.Columns[c].Quarter == 0 || hasAny(strings.ToLower(sheet.Columns[c].Head), " per 1.000", " per 10.000", " per 100.000")
	}
	return false
}

// percentages reports that a column holds percentages.
func (r *pages) percentages(s, c int) bool {
	return r.Sheets[s].Percentages(c)
}

// mostInputs bounds the columns among which the two are looked for.
const mostInputs = 12

// inputsOf are the columns of figures that another may follow from.
func (r *pages) inputsOf(s, c int) []int {
	sheet := &r.Sheets[s]
	var all []int
	for i, column := range sheet.Columns {
		switch column.Role {
		case printed.RoleNumber, printed.RoleCode, printed.RoleLevel, printed.RoleNote, printed.RoleRating, printed.RoleInterval:
			continue
		}
		if i == c || column.Role.Text() {
			continue
		}
		for l := range sheet.Lines {
			if usable(&sheet.Lines[l].Cells[i]) && !sheet.Lines[l].Head {
				all = append(all, i)
				break
			}
		}
	}
	if len(all) > mostInputs {
		return nil
	}
	return all
}

// readingOf is the formula and the two columns from which most rows of a column follow; false
// where no two rows do, or most do not.
func (r *pages) readingOf(s, c int) (reading, bool) {
	sheet := &r.Sheets[s]
	inputs := r.inputsOf(s, c)
	best := reading{}
	plain := sheet.Columns[c].Role == printed.NoRole && r.amounts(s, c)
	for _, f := range slices.Concat(headFormulas(sheet.Columns[c].Head), formulas()) {
		if contains(f.only, printed.NoRole) && (f.words == "{a} − {b}") != plain {
			continue // an amount under a head that says nothing is a difference, or nothing is known of it
		}
		if says := writtenLeft(sheet.Columns[c].Head); says != (f.words == "100 − {a}") && says {
			continue
		}
		if !contains(f.only, sheet.Columns[c].Role) || !strings.Contains(strings.ToLower(sheet.Columns[c].Head)+" ", f.head+" ") && f.head != "" {
			continue
		}
		for _, a := range inputs {
			for _, b := range inputs {
				if a == b || (a > c || b > c) && !contains(f.only, printed.RoleDifference) {
					continue // a percentage stands behind what it is made of
				}
				one := reading{formula: f, a: a, b: b}
				for l := range sheet.Lines {
					if !one.mayBe(&best, len(sheet.Lines)-l) {
						break
					}
					follows, told := r.followsBy(spot{s, l, c}, &one)
					switch {
					case told && follows:
						one.holds++
						if r.tellsBy(spot{s, l, c}, &one) {
							one.telling++
						}
					case told && !r.turnedBy(spot{s, l, c}, &one): // a lost sign tells nothing
						one.breaks++
					}
				}
				if better(&one, &best, c) {
					best = one
				}
			}
		}
	}
	beside := best.a == c-1 && best.b == c-2 || best.a == c-2 && best.b == c-1
	if best.telling == 0 {
		return best, false
	}
	return best, best.holds > 1 && best.holds > best.breaks || best.holds == 1 && best.breaks <= 1 && beside && r.percentages(s, c)
}

// mayBe reports that a reading could still be better than the best with so many rows to come.
func (one reading) mayBe(best *reading, rows int) bool {
	if best.holds == 0 {
		return true
	}
	if one.bare && !best.bare {
		return one.holds+rows > best.holds+1
	}
	return 2*(one.holds+rows)-one.breaks >= 2*best.holds-best.breaks
}

// better reports that a reading explains more rows, or as many by nearer columns; one that
// only leaves out the signs must explain two rows more.
func better(one, than *reading, c int) bool {
	x, y := 2*one.holds-one.breaks, 2*than.holds-than.breaks
	if one.bare && !than.bare && than.holds > 0 {
		return one.holds > than.holds+1
	}
	if x != y {
		return x > y
	}
	distance := func(r *reading) int { return max(c-r.a, r.a-c) + max(c-r.b, r.b-c) }
	if one.holds > 0 && one.words == "{a} − {b}" && than.words == one.words && one.a == than.b && one.b == than.a {
		return one.a > one.b // of what comes later
	}
	return one.holds > 0 && one.words == than.words && distance(one) < distance(than)
}

func contains(roles []printed.Role, role printed.Role) bool {
	for _, r := range roles {
		if r == role {
			return true
		}
	}
	return false
}

// followsBy reports that a figure follows by a reading; told is false where one of the three
// cannot be read.
func (r *pages) followsBy(at spot, by *reading) (follows, told bool) {
	line := r.line(at)
	a, b, cell := &line.Cells[by.a], &line.Cells[by.b], &line.Cells[at.column]
	if line.Head || line.Mean || !usable(cell) || !usable(a) || !usable(b) {
		return false, false
	}
	x, y := by.input(a), by.input(b)
	exact := by.of(x.Number.Rat(), y.Number.Rat())
	if exact == nil {
		return false, false
	}
	if agrees(cell.Values, exact) != wrong {
		return true, true
	}
	for _, v := range cell.Values {
		if r.near(v, by, x, y) {
			return true, true
		}
	}
	if word := strings.ToLower(cell.Word); exact.Sign() < 0 && (strings.Contains(word, "turun") || strings.Contains(word, "kurang")) {
		return r.near(printed.Value{Number: cell.Values[0].Number.Neg(), Places: cell.Values[0].Places}, by, x, y), true
	}
	return false, true
}

// input is a figure as a formula takes it: of a difference one in brackets is negative.
func (by *reading) input(cell *printed.Cell) printed.Value {
	v := cell.Values[0]
	if strings.HasPrefix(cell.Text, "(") && len(cell.Values) == 2 && v.Number.Sign() > 0 && strings.Contains(by.words, "−") {
		v.Number = v.Number.Neg()
	}
	return v
}

// inputOf is what an input of a formula should be.
func (r *reader) inputOf(at spot, by *reading) *big.Rat {
	if f := r.wrong[at]; f != nil && f.exact != nil {
		return f.exact
	}
	if v := by.input(r.cell(at)); v.Number.Sign() < 0 {
		return v.Number.Rat()
	}
	return r.exactOf(at)
}

// turnedBy reports that a figure follows by a reading but for its sign.
func (r *pages) turnedBy(at spot, by *reading) bool {
	v := r.cell(at).Values[0]
	v.Number = v.Number.Neg()
	return r.near(v, by, by.input(r.cell(spot{at.sheet, at.line, by.a})), by.input(r.cell(spot{at.sheet, at.line, by.b})))
}

// near reports that a figure is what a formula makes of two others, allowing for what each
// lost when it was rounded; whole ones lost nothing.
func (r *pages) near(v printed.Value, by *reading, a, b printed.Value) bool {
	point := func(x printed.Value) span {
		if x.Places <= 0 {
			whole := x.Number.Rat()
			return span{whole, whole}
		}
		return around(x)
	}
	ends := func(s span) []*big.Rat {
		if s.low == s.high {
			return []*big.Rat{s.low}
		}
		return []*big.Rat{s.low, s.high}
	}
	var all []*big.Rat
	x, y := ends(point(a)), ends(point(b))
	for _, i := range x {
		for _, j := range y {
			if z := by.of(i, j); z != nil {
				all = append(all, z)
			}
		}
	}
	return len(all) > 0 && around(v).meets(hull(all))
}

// judgeDerived tells of the rows of a column that do not follow as the others do.
func (r *reader) judgeDerived(s, c int) {
	by, found := r.readingOf(s, c)
	if !found {
		return
	}
	sheet := &r.Sheets[s]
	if by.breaks > 0 && r.percentages(s, c) && r.partsOfAll(s, c) {
		return
	}
	r.lostBrackets(s, c, &by)
	if by.breaks > 0 && by.words == "{a} − {b}" && r.flowsBy(s, c, &by) {
		return
	}
	head := func(i int) string { return shorten(sheet.Columns[i].Head, 40) }
	words := strings.NewReplacer("{a}", head(by.a), "{b}", head(by.b)).Replace(by.words)
	r.relate(s, c, words, by.holds, by.holds+by.breaks)
	for l := range sheet.Lines {
		at := spot{s, l, c}
		follows, told := r.followsBy(at, &by)
		a, b := spot{s, l, by.a}, spot{s, l, by.b}
		if told {
			r.examine(at, a, b)
		}
		if many := r.rateOf(at); told && many != nil && by.words == "{a} ÷ {b} × 100" {
			if exact := by.of(r.exactOf(a), r.exactOf(b)); exact != nil && agrees(r.cell(at).Values, exact.Mul(exact, new(big.Rat).Quo(many, hundred()))) == wrong {
				r.flag(flaw{code: codeRatio, at: at, right: r.plain(exact), exact: exact, level: Warning, message: r.unlike(at, words+", dalam "+r.tell(many), exact)})
			}
			continue
		}
		if !told || follows || r.wrong[at] != nil || r.line(at).Total && r.blamedTotal(at, a, b, &by) {
			continue
		}
		exact, likely := by.of(r.inputOf(a, &by), r.inputOf(b, &by)), by.of(r.likely(a), r.likely(b))
		if exact == nil || agrees(r.cell(at).Values, exact) != wrong || likely != nil && agrees(r.cell(at).Values, likely) != wrong {
			continue
		}
		f := flaw{
			at: at, right: r.plain(exact), exact: exact,
			message: r.unlike(at, words, exact),
			working: []string{fmt.Sprintf("%s: %s dan %s → %s, seperti pada %d dari %d baris", words, r.cell(a).Text, r.cell(b).Text, r.tell(exact), by.holds, by.holds+by.breaks)},
		}
		if by.words == "{a} − {b}" {
			f.right = round(exact, max(r.places, r.cell(a).Values[0].Places, r.cell(b).Values[0].Places))
		}
		if sheet.Columns[c].Role != printed.RoleDifference {
			f.code = codeRatio
		} else if strings.HasPrefix(r.cell(at).Text, "(") && exact.Sign() > 0 {
			f.right = "-" + f.right // in brackets, as it is printed
		}
		turned := printed.Value{Number: r.cell(at).Values[0].Number.Neg(), Places: r.cell(at).Values[0].Places}
		switch {
		case r.line(at).Total && by.words != "{a} − {b}":
			f.level = Warning // a total may average what is above it
		case around(turned).holds(exact):
			f.level = Warning
			f.message = strings.TrimSuffix(f.message, ".") + "; tandanya hilang."
			if strings.Contains(strings.ToLower(sheet.Columns[c].Head), "selisih") || strings.Contains(strings.ToLower(sheet.Columns[c].Head), "gap") {
				if !r.signedColumn(s, c, l) && !strings.HasPrefix(r.cell(at).Text, "+") && !writtenDifference(sheet.Columns[c].Head) {
					f.level = Info
				}
			}
		case len(r.cell(at).Values) > 1 || by.holds < 2 || by.holds < 2*by.breaks || by.telling <= by.breaks && by.telling < by.holds || (sheet.Columns[c].Role == printed.NoRole || sheet.Columns[c].Role == printed.RoleRemainder) && by.holds < 3:
			f.level = Warning
		}
		if cause := r.wrong[a]; cause != nil {
			f.cause = cause
		} else if cause := r.wrong[b]; cause != nil {
			f.cause = cause
		}
		r.flag(f)
	}
}
