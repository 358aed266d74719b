package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// leastParts is how many rows must be their part of the whole, so that a column of
// percentages is known to tell parts of it.
const leastParts = 2

// judgeParts holds a column of percentages that no other columns of its row explain against
// the parts of a whole: each row's figure in percent of all of them added up.
func (r *reader) judgeParts(s, c int) {
	best, most := partition{}, 0
	if r.related(s, c) {
		return
	}
	for _, a := range r.inputsOf(s, c) {
		if a >= c {
			break
		}
		if one := r.partedBy(s, a, c); one.holds >= most { // of two the nearer one
			best, most = one, one.holds
		}
	}
	if best.holds < leastParts || best.holds <= len(best.broken) {
		return
	}
	a, whole := best.of, best.whole
	head := shorten(r.Sheets[s].Columns[a].Head, 40)
	r.relate(s, c, head+" ÷ jumlah "+head+" × 100", best.holds, best.holds+len(best.broken))
	for _, l := range best.rows {
		r.examine(spot{s, l, a}, spot{s, l, c})
	}
	if amount := r.amountOf(s, c, &best); amount != nil {
		r.flag(*amount)
		return
	}
	for _, at := range best.broken {
		exact := r.shareOf(s, c, r.exactOf(spot{s, at.line, a}), whole)
		f := flaw{
			code: codeRatio, at: at, right: r.plain(exact), exact: exact,
			message: fmt.Sprintf("%s “%s” tercetak %s; %s dari jumlah %s adalah %s persen.", shorten(r.Sheets[s].Columns[c].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, r.cell(spot{s, at.line, a}).Text, r.tell(whole), r.tell(exact)),
			working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", r.tell(r.exactOf(spot{s, at.line, a})), r.tell(whole), r.tell(exact))},
		}
		if best.holds < 2*len(best.broken) || len(r.cell(at).Values) > 1 {
			f.level = Warning
		}
		r.flag(f)
	}
	if !best.grouped {
		r.judgeSummed(s, a, c, len(best.rows), whole)
	}
}

// fractions reports that a column tells parts of 1: its head speaks of shares or weights, and its
// total is 1.
func (r *pages) fractions(s, c int) bool {
	if r.Sheets[s].Columns[c].Role != printed.NoRole || !hasAny(strings.ToLower(r.Sheets[s].Columns[c].Head), "bobot", "porsi", "proporsi", "kontribusi") {
		return false
	}
	for l := range r.Sheets[s].Lines {
		if at := (spot{s, l, c}); r.line(at).Total && usable(r.cell(at)) {
			return r.exactly(at, big.NewRat(1, 1))
		}
	}
	return false
}

// shareOf is a part of a whole as a column tells it, in percent or as a fraction.
func (r *pages) shareOf(s, c int, part, whole *big.Rat) *big.Rat {
	if r.fractions(s, c) {
		return new(big.Rat).Quo(part, whole)
	}
	return percent(part, whole)
}

// partition is a column whose rows are parts of a whole, with the percentages that follow from it.
type partition struct {
	of      int
	rows    []int
	whole   *big.Rat
	holds   int
	broken  []spot
	grouped bool // its total is the whole, and holds by itself
}

// partsOfAll reports that a column tells in all its rows what those of another are in percent of them all.
func (r *reader) partsOfAll(s, c int) bool {
	return slices.ContainsFunc(r.inputsOf(s, c), func(a int) bool {
		one := r.partedBy(s, a, c)
		return a < c && one.holds > leastParts && len(one.broken) == 0
	})
}

// partedBy counts the percentages of a column that are parts of what another comes to.
func (r *reader) partedBy(s, a, c int) partition {
	one := partition{of: a, grouped: r.balanced[s] != nil && slices.Contains(r.balanced[s].grouped, a)}
	if one.rows, one.whole = r.partsOf(s, a); one.grouped {
		one.whole = r.wholeOf(s, a)
	}
	if total := r.wholeOf(s, a); !one.grouped && total.Sign() > 0 && r.wholeHolds(s, a, c, one.rows, total) > r.wholeHolds(s, a, c, one.rows, one.whole) {
		one.whole, one.grouped = total, true
	}
	if len(one.rows) <= leastParts || one.whole.Sign() <= 0 {
		return partition{}
	}
	for _, l := range one.rows {
		at := spot{s, l, c}
		if !usable(r.cell(at)) {
			continue
		}
		switch exact := r.shareOf(s, c, r.exactOf(spot{s, l, a}), one.whole); {
		case agrees(r.cell(at).Values, exact) == wrong:
			one.broken = append(one.broken, at)
		case exact.Sign() != 0: // nothing is 0 percent of whatever
			one.holds++
		}
	}
	return one
}

// amountOf finds out whether not a percentage is wrong but the amount that it is of: what the total
// leaves of the other rows is so many percent of it. nil where it is not.
func (r *reader) amountOf(s, c int, of *partition) *flaw {
	if !of.grouped || len(of.broken) != 1 {
		return nil
	}
	at := spot{s, of.broken[0].line, of.of}
	rest := new(big.Rat).Set(of.whole)
	for _, l := range of.rows {
		if l != at.line {
			rest.Sub(rest, r.exactOf(spot{s, l, of.of}))
		}
	}
	if r.wrong[at] != nil || rest.Sign() < 0 || agrees(r.cell(of.broken[0]).Values, percent(rest, of.whole)) == wrong || rest.Cmp(r.exactOf(at)) == 0 {
		return nil
	}
	return &flaw{
		code: codeTotal, at: at, right: r.plainSum(rest, at), exact: rest,
		message: fmt.Sprintf("%s “%s” tercetak %s; dengan %s jumlah dan persentasenya cocok.", shorten(r.Sheets[s].Columns[of.of].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, r.tell(rest)),
	}
}

// wholeHolds counts the percentages that are what the rows of a column are of a whole.
func (r *reader) wholeHolds(s, a, c int, rows []int, whole *big.Rat) int {
	holds := 0
	for _, l := range rows {
		if at := (spot{s, l, c}); usable(r.cell(at)) && whole.Sign() > 0 && agrees(r.cell(at).Values, percent(r.exactOf(spot{s, l, a}), whole)) != wrong {
			holds++
		}
	}
	return holds
}

// wholeOf is what the total of a column whose groups add up should be; 0 where it has none.
func (r *reader) wholeOf(s, a int) *big.Rat {
	for l := range r.Sheets[s].Lines {
		if at := (spot{s, l, a}); r.line(at).Total && !r.line(at).Head && usable(r.cell(at)) {
			return r.exactOf(at)
		}
	}
	return new(big.Rat)
}

// partsOf are the rows of a column that are parts of one whole, with what they come to.
func (r *reader) partsOf(s, a int) (rows []int, whole *big.Rat) {
	whole = new(big.Rat)
	sheet := &r.Sheets[s]
	for l := range sheet.Lines {
		line, cell := &sheet.Lines[l], &sheet.Lines[l].Cells[a]
		switch {
		case line.Total && len(rows) > 0:
			return rows, whole // what follows the total is not part of it
		case line.Head || line.Mean || line.Total || line.Closing != nil || !usable(cell):
		case cell.Values[0].Number.Sign() < 0:
			return nil, whole
		default:
			rows = append(rows, l)
			whole.Add(whole, r.exactOf(spot{s, l, a}))
		}
	}
	return rows, whole
}

// judgeSummed holds the total of a column of parts against them: their percentages are of what
// they come to, so a total that is not that is wrong.
func (r *reader) judgeSummed(s, a, c, parts int, whole *big.Rat) {
	for l := range r.Sheets[s].Lines {
		at, share := spot{s, l, a}, spot{s, l, c}
		if line := &r.Sheets[s].Lines[l]; !line.Total || line.Head || !usable(r.cell(at)) {
			continue
		}
		r.examine(at)
		if usable(r.cell(share)) {
			r.examine(share)
		}
		v := r.cell(at).Values[0]
		slack := new(big.Rat).Mul(unit(max(v.Places, r.finest(s, a)), 2), big.NewRat(int64(parts+1), 1))
		if v.Places <= 0 && r.finest(s, a) <= 0 && !r.coarse(at) {
			slack.SetInt64(0) // counts are not rounded
		}
		if gap := new(big.Rat).Sub(v.Number.Rat(), whole); gap.Abs(gap).Cmp(slack) > 0 {
			r.flag(flaw{
				code: codeTotal, at: at, right: r.plainSum(whole, at), exact: whole,
				message: fmt.Sprintf("%s tercetak %s; jumlah %d baris di atasnya %s, dan persentasenya dihitung dari jumlah itu.", r.line(at).Label, r.cell(at).Text, parts, r.tell(whole)),
			})
		}
		return
	}
}

// finest is the most decimals of a column.
func (r *pages) finest(s, c int) int {
	most := 0
	for l := range r.Sheets[s].Lines {
		if cell := &r.Sheets[s].Lines[l].Cells[c]; cell.Known() {
			most = max(most, cell.Values[0].Places)
		}
	}
	return most
}

// judgeTotalShares holds the percentage in a row of totals against the totals beside it, where
// these are counts that add up the rows and the rows follow from theirs.
func (r *reader) judgeTotalShares(s, c int) {
	total := func(line *printed.Line) bool {
		return line.Total && !line.Head && !line.Mean && usable(&line.Cells[c])
	}
	some := false
	for l := range r.Sheets[s].Lines {
		some = some || total(&r.Sheets[s].Lines[l])
	}
	if !some {
		return
	}
	sums := r.sums(s, c)
	target, actual, follow := -1, -1, 0
	for _, one := range sums {
		if one.verdict == fits && one.exact != nil && one.exact.Sign() != 0 {
			target, actual, follow = one.target.column, one.actual.column, follow+1
		}
	}
	if follow < 2 || 2*follow <= len(sums) || !r.ofOneSize(s, target, actual) {
		return
	}
	for l := range r.Sheets[s].Lines {
		at, t, a := spot{s, l, c}, spot{s, l, target}, spot{s, l, actual}
		line := &r.Sheets[s].Lines[l]
		if !total(line) || !r.addedUp(t) || !r.addedUp(a) {
			continue
		}
		r.examine(at)
		exact := percent(r.exactOf(a), r.exactOf(t))
		if agrees(r.cell(at).Values, exact) != wrong {
			continue
		}
		level := Level("")
		if r.meanAbove(at) {
			if !r.whole(t) || !r.whole(a) || isLimit(r.cell(at).Values) || r.exactOf(t).Cmp(big.NewRat(leastCounted, 1)) < 0 {
				continue // an average of achievements
			}
			level = Warning // of counts of one thing the whole is more than the mean of its parts
		}
		r.flag(flaw{
			level: level,
			code:  "capaian-hitung", at: at, right: r.plain(exact), exact: exact,
			message: fmt.Sprintf("%s tercetak %s; dari jumlah %s dan %s seharusnya %s.", shorten(line.Label, 60), r.cell(at).Text, r.cell(t).Text, r.cell(a).Text, r.tell(exact)),
			working: []string{r.division(r.cell(a), r.cell(t), exact)},
		})
	}
}

// leastCounted is from where counts that add up are of one thing for sure.
const leastCounted = 20

// blamedTotal finds out whether not a difference in a row of totals is wrong but one of the two
// totals that it is of: the difference is what those of the rows come to, and one of the two is not.
func (r *reader) blamedTotal(at, a, b spot, by *reading) bool {
	if by.words != "{a} − {b}" {
		return false
	}
	sum := new(big.Rat)
	_, rows, _, _ := r.addends(at)
	for _, row := range rows {
		x, y := spot{at.sheet, row.at.line, a.column}, spot{at.sheet, row.at.line, b.column}
		if !usable(r.cell(x)) || !usable(r.cell(y)) {
			return false
		}
		sum.Add(sum, by.of(r.exactOf(x), r.exactOf(y)))
	}
	if len(rows) < 2 || agrees(r.cell(at).Values, sum) == wrong {
		return false
	}
	for _, one := range []spot{a, b} {
		_, all, _, clear := r.addends(one)
		if !clear || len(all) < 2 || r.addedUp(one) || !wholes(r.cell(one), all) {
			continue
		}
		exact := r.rightSum(all)
		r.flag(flaw{
			code: codeTotal, at: one, right: r.plainSum(exact, one), exact: exact,
			message: fmt.Sprintf("%s tercetak %s; jumlah %d baris di atasnya %s.", r.line(one).Label, r.cell(one).Text, len(all), r.tell(exact)),
			working: []string{addition(all) + " = " + r.tell(exact)},
		})
		return true
	}
	return false
}

// addedUp reports that a total is what the rows above it come to; three rows at least where they
// are no whole numbers.
func (r *reader) addedUp(at spot) bool {
	since, all, _, clear := r.addends(at)
	if !clear || len(all) < 2 || !usable(r.cell(at)) || len(all) < 3 && !wholes(r.cell(at), all) {
		return false
	}
	return r.exactOf(at).Sign() > 0 && (r.rightSum(all).Cmp(r.exactOf(at)) == 0 || len(since) > 1 && r.rightSum(since).Cmp(r.exactOf(at)) == 0)
}

// meanAbove reports that a figure in a row of totals averages the rows above it, adds them up
// or is one of those at which achievements are held.
func (r *reader) meanAbove(at spot) bool {
	since, all, _, clear := r.addends(at)
	if !clear || isLimit(r.cell(at).Values) {
		return true
	}
	for _, rows := range [][]addend{since, all} {
		var a averaged
		for _, one := range rows {
			a.add(one.value, r.exactOf(one.at))
		}
		if len(rows) == 0 {
			continue
		}
		_, plain := a.mean()
		held := a.capped()
		_, low := held.mean()
		for _, v := range r.cell(at).Values {
			if within(v).meets(plain) || within(v).meets(low) || around(v).holds(sumOf(rows)) {
				return true
			}
		}
	}
	return false
}
