package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// crossSums holds columns that add up the ones before them: kinds of spending, quarters,
// villages. Where most rows add up, the others must.
func crossSums(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindStaff || sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
			continue
		}
		for _, one := range r.calledSums(s) {
			r.judgeCross(s, &one)
		}
	}
}

// calledSum reports that the head of a column speaks of a sum.
func (r *pages) calledSum(s, c int) bool {
	column := &r.Sheets[s].Columns[c]
	head := strings.ToLower(column.Head)
	return (strings.Contains(head, "jumlah") || strings.Contains(head, "total") || strings.HasPrefix(head, "jml") || strings.HasSuffix(head, " jml") || strings.Contains(head, "+") || strings.Contains(head, "setahun") || sinceBefore(head)) && !column.Role.Text() && !r.percentages(s, c)
}

// sinceBefore reports that a head speaks of what was reached until now: what there was until the
// month before and what this month brought.
func sinceBefore(head string) bool {
	return hasAny(head, "s.d", "s/d", "sampai") && !hasAny(head, "lalu", "tw ", "triwulan")
}

// addedColumns are the two columns or more, side by side, that a column adds up in most of
// its rows: those before it, else those behind.
func (r *pages) addedColumns(s, c int) (from, to int, found bool) {
	if from, to, found = r.addedBetween(s, c, 0, c, 1); found {
		return from, to, found
	}
	return r.addedBetween(s, c, c+1, len(r.Sheets[s].Columns), 2)
}

// addedBetween looks for them among some columns, with more rows than so many.
func (r *pages) addedBetween(s, c, low, high, most int) (from, to int, found bool) {
	sheet := &r.Sheets[s]
	for i := low; i < high; i++ {
		for j := i + 1; j < high && !r.between(s, i, c); j++ {
			if r.between(s, j, c) {
				continue
			}
			holds, breaks := 0, 0
			for l := range sheet.Lines {
				sum, parts := r.crossSum(s, l, r.partsBetween(s, i, j, c))
				cell := &sheet.Lines[l].Cells[c]
				if sheet.Lines[l].Head || sheet.Lines[l].Mean || parts < 2 || !usable(cell) {
					continue
				}
				if agrees(cell.Values, sum) == fits {
					holds++
				} else {
					breaks++
				}
			}
			if chance := high == c && !r.beside(s, j, c) && holds < leastProducts; chance || holds <= breaks {
				continue
			}
			if holds > most || found && holds == most && i == from { // what was zero where it held belongs to it
				from, to, most, found = i, j, holds, true
			}
		}
	}
	return from, to, found
}

// beside reports that all columns from one to another only stand between.
func (r *pages) beside(s, c, of int) bool {
	for i := c + 1; i < of; i++ {
		if !r.between(s, i, of) {
			return false
		}
	}
	return true
}

// between reports that a column only stands between those that another adds up: percentages in
// TW I (Rp), TW I (%), TW II (Rp), …, and what was reached between the targets of the quarters.
func (r *pages) between(s, c, of int) bool {
	role, own := r.Sheets[s].Columns[c].Role, r.Sheets[s].Columns[of].Role
	guessed := r.Sheets[s].Columns[c].Guessed || r.Sheets[s].Columns[of].Guessed
	for _, two := range [][2]printed.Role{{printed.RoleTarget, printed.RoleActual}, {printed.RoleBudget, printed.RoleSpent}} {
		if !guessed && (role == two[0] && own == two[1] || role == two[1] && own == two[0]) {
			return true
		}
	}
	return role == printed.RoleAbsorption || role == printed.RoleAchieved || r.percentages(s, c) && !r.percentages(s, of)
}

// partsBetween are the columns from one to another that a third may add up.
func (r *pages) partsBetween(s, from, to, of int) []int {
	var all []int
	for c := from; c <= to; c++ {
		if !r.between(s, c, of) {
			all = append(all, c)
		}
	}
	return all
}

// crossSum adds up columns of a line; parts is how many figures there are, 0 where one cannot be
// read.
func (r *pages) crossSum(s, l int, columns []int) (sum *big.Rat, parts int) {
	sum = new(big.Rat)
	for _, c := range columns {
		cell := &r.Sheets[s].Lines[l].Cells[c]
		switch {
		case r.Sheets[s].Columns[c].Role.Text() || r.Sheets[s].Columns[c].Role == printed.RoleNumber:
			return sum, 0
		case cell.State == printed.Blank:
		case !usable(cell) || len(cell.Values) > 1 || cell.Share:
			return sum, 0
		default:
			sum.Add(sum, cell.Values[0].Number.Rat())
			parts++
		}
	}
	return sum, parts
}

func (r *reader) judgeCross(s int, one *crossed) {
	sheet := &r.Sheets[s]
	c, from, to := one.column, one.parts[0], one.parts[len(one.parts)-1]
	holds, rows := 0, 0
	var broken []flaw
	for l := range sheet.Lines {
		at := spot{s, l, c}
		sum, parts := r.crossSum(s, l, one.parts)
		if sheet.Lines[l].Head || sheet.Lines[l].Mean || parts < 2 || !usable(r.cell(at)) {
			continue
		}
		rows++
		for _, i := range one.parts {
			r.examine(spot{s, l, i}, at)
		}
		if agrees(r.cell(at).Values, sum) == fits || r.rightAcross(at, one.parts).Cmp(r.exactOf(at)) == 0 {
			holds++
			continue
		}
		broken = append(broken, flaw{
			code: codeTotal, at: at, right: r.plainSum(sum, at), exact: sum,
			message: fmt.Sprintf("%s “%s” tercetak %s; jumlah kolom %s sampai %s = %s.", shorten(sheet.Columns[c].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, shorten(sheet.Columns[from].Head, 40), shorten(sheet.Columns[to].Head, 40), r.tell(sum)),
			working: []string{fmt.Sprintf("jumlah %d kolom = %s", len(one.parts), r.tell(sum))},
		})
	}
	r.relate(s, c, shorten(sheet.Columns[from].Head, 40)+" + … + "+shorten(sheet.Columns[to].Head, 40), holds, rows)
	for _, f := range broken {
		if holds < 2*len(broken) || r.parts(f.at, one.parts) {
			f.level, f.exact = Warning, nil
		}
		if r.wrong[f.at] == nil && r.line(f.at) != nil {
			r.flag(f)
		}
	}
}

// rightAcross adds up what the figures of some columns of a row should be.
func (r *reader) rightAcross(at spot, columns []int) *big.Rat {
	sum := new(big.Rat)
	for _, c := range columns {
		if one := (spot{at.sheet, at.line, c}); r.cell(one).Known() {
			sum.Add(sum, r.exactOf(one))
		}
	}
	return sum
}

// plainSum gives a sum for programs; of whole numbers it has no decimals.
func (r *pages) plainSum(sum *big.Rat, at spot) string {
	if sum.IsInt() && r.whole(at) {
		return sum.RatString()
	}
	return r.plain(sum)
}

// parts reports that a figure of some columns of a row was found wrong already.
func (r *journal) parts(at spot, columns []int) bool {
	for _, c := range columns {
		if r.wrong[spot{at.sheet, at.line, c}] != nil {
			return true
		}
	}
	return false
}

// countedTotals holds totals of counts against the rows above them: where one column of the
// row adds up, the others must.
func countedTotals(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
			continue
		}
		for l := range sheet.Lines {
			if line := &sheet.Lines[l]; line.Total && !line.Mean && !line.Head && line.Closing == nil {
				r.judgeCounts(s, l)
			}
		}
	}
}

// leastHeld is in how many columns a row must add up, so that it does in a further one whatever
// is printed there.
const leastHeld = 2

func (r *reader) judgeCounts(s, l int) {
	sheet := &r.Sheets[s]
	var broken []flaw
	holds, beside := 0, r.moneyHeld(s, l)+r.ticksHeld(s, l)
	for c, column := range sheet.Columns {
		switch column.Role {
		case printed.RoleTarget, printed.RoleActual, printed.RoleQuantity, printed.RolePart, printed.RoleWhole, printed.RoleOnTime, printed.RoleLate, printed.NoRole:
		default:
			if sheet.Kind != printed.KindStaff || !adds(column.Role, sheet.Kind) {
				continue
			}
		}
		at := spot{s, l, c}
		since, all, totals, clear := r.addends(at)
		if b := r.balanced[s]; b != nil && slices.Contains(b.grouped, c) {
			continue // told with its groups
		}
		if !clear || len(all) < 2 || !usable(r.cell(at)) || r.cell(at).Share || r.percentages(s, c) || len(r.cell(at).Values) > 1 {
			continue
		}
		whole := wholes(r.cell(at), all)
		right := since
		if len(right) == 0 {
			right = totals
		}
		fits := false
		for _, choice := range append(append([][]addend{since, all, totals}, byLevel(all)...), byLevel(since)...) {
			fits = fits || len(choice) > 0 && (!whole && r.addsUp(at, choice) || sumOf(choice).Cmp(r.exactOf(at)) == 0 || r.rightSum(choice).Cmp(r.exactOf(at)) == 0)
		}
		fits = fits || r.otherThanSum(at, all)
		if fits {
			holds++
			r.examine(at)
			for _, a := range all {
				r.examine(a.at)
			}
			continue
		}
		if len(right) < 2 || adds(column.Role, sheet.Kind) || !whole && far(r.rightSum(right), r.exactOf(at)) {
			continue // told by the totals of people, or no sum
		}
		exact := r.rightSum(right)
		broken = append(broken, flaw{
			code: codeTotal, at: at, right: r.plainSum(exact, at), exact: exact,
			message: fmt.Sprintf("%s tercetak %s; jumlah %d baris di atasnya %s.", r.line(at).Label, r.cell(at).Text, len(right), r.tell(exact)),
			working: []string{addition(right) + " = " + r.tell(exact)},
		})
	}
	if len(broken) > 0 && r.ofMore(s, l) {
		return
	}
	if len(broken) == 1 && r.whole(broken[0].at) && !far(broken[0].exact, r.cell(broken[0].at).Values[0].Number.Rat()) {
		holds += beside // what is counted adds up where the money does
	}
	for _, f := range broken {
		if holds == 0 && r.otherTotals(f.at) > 0 {
			r.examine(f.at)
			if f.level = ""; r.otherTotals(f.at) < leastHeld {
				f.level = Warning
			}
			r.flag(f)
			continue
		}
		if holds == 0 && (len(broken) > 1 || !r.alone(f.at)) || r.wrong[f.at] != nil || holds+r.otherTotals(f.at) < leastHeld && far(f.exact, r.cell(f.at).Values[0].Number.Rat()) {
			continue // it is not known that the row adds anything up
		}
		r.examine(f.at)
		if holds < 2 && len(broken) > 1 || len(r.byLevels(f.at)) > 1 || (sheet.Columns[f.at.column].Role == printed.NoRole || !r.whole(f.at)) && (holds < 2 || !r.aboveAll(f.at)) {
			f.level, f.exact = Warning, nil
		}
		r.flag(f)
	}
}

// alone reports that a total is one of whole rupiah by its head and its size, so that it adds up
// the rows above it though no other column of its row shows that it does. Where the rows are
// multiplied they are judged before.
func (r *reader) alone(at spot) bool {
	head := strings.ToLower(r.Sheets[at.sheet].Columns[at.column].Head)
	if _, multiplied := r.productOf(at.sheet, at.column); multiplied {
		return false
	}
	return hasAny(head, "(rp", "rupiah") && r.whole(at) && r.cell(at).Values[0].Number.Rat().Cmp(big.NewRat(leastFlowing, 1)) >= 0 && r.aboveAll(at)
}

// aboveAll reports that a total of three rows or more is more than each of them, as no mean is.
func (r *pages) aboveAll(at spot) bool {
	_, all, _, _ := r.addends(at)
	for _, a := range all {
		if !r.cell(at).Values[0].Number.GreaterThan(a.value.Number) {
			return false
		}
	}
	return len(all) > 2
}

// otherThanSum reports that a figure in a row of totals is the mean, the most or the least of
// the rows, or that its head speaks of one: densities and years are not added up.
func (r *reader) otherThanSum(at spot, rows []addend) bool {
	v := r.cell(at).Values[0]
	mean := new(big.Rat).Quo(sumOf(rows), big.NewRat(int64(len(rows)), 1))
	if around(v).holds(mean) {
		return true
	}
	for _, a := range rows {
		if a.value.Number.Equal(v.Number) {
			return true
		}
	}
	head := strings.ToLower(r.Sheets[at.sheet].Columns[at.column].Head)
	if hasAny(head, "nilai", "skor") && r.weighed(at) && r.aboveAll(at) {
		return false // scores that hold their weights already
	}
	for _, word := range []string{"rata", "kepadatan", "per ", "tahun", "peringkat", "ranking", "rasio", "indeks", "nilai", "skor"} {
		if word == "nilai" && strings.Contains(head, "rp") {
			continue // worth, not a score
		}
		if strings.Contains(head, word) {
			return true
		}
	}
	return false
}

// weighed reports that the weights of a table come to 100 in a row.
func (r *pages) weighed(at spot) bool {
	for c, column := range r.Sheets[at.sheet].Columns {
		if one := (spot{at.sheet, at.line, c}); hasAny(strings.ToLower(column.Head), "bobot", "maksim") && usable(r.cell(one)) {
			return r.exactly(one, hundred())
		}
	}
	return false
}

// exactly reports that a figure is printed so.
func (r *pages) exactly(at spot, x *big.Rat) bool {
	return r.cell(at).Values[0].Number.Rat().Cmp(x) == 0
}

// rightSum adds up what the rows should be.
func (r *reader) rightSum(rows []addend) *big.Rat {
	sum := new(big.Rat)
	for _, a := range rows {
		sum.Add(sum, r.exactOf(a.at))
	}
	return sum
}

// byLevels are the levels of the plan of the rows above a total.
func (r *pages) byLevels(at spot) [][]addend {
	_, all, _, _ := r.addends(at)
	return byLevel(all)
}

// wholes reports that a total and its rows are whole numbers.
func wholes(total *printed.Cell, rows []addend) bool {
	if total.Values[0].Places > 0 || len(total.Values) > 1 {
		return false
	}
	for _, a := range rows {
		if a.value.Places > 0 {
			return false
		}
	}
	return true
}
