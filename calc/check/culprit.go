package check

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"

	"capaian/calc/printed"
)

// wrongAmounts finds budgets, spending and sums that are wrong themselves: with another amount
// in their place everything hangs together again that does not as they are printed.
func wrongAmounts(r *reader) {
	for _, b := range r.balances() {
		if slices.ContainsFunc(b.ties, func(t tie) bool { return t.how == adding && b.money(&t) }) {
			r.balanced[b.sheet] = b
		}
		for i := range b.ties {
			if t := &b.ties[i]; !t.aside {
				r.examine(t.of)
				r.examine(t.parts...)
			}
		}
		for range mostSlips {
			if !r.nextCulprit(b) {
				break
			}
		}
		r.restOfSums(b)
	}
}

// mostSlips bounds the amounts of one table that are called wrong: with more of them the
// table is likely to be misread.
const mostSlips = 12

// leastMended is how many relations another amount must mend: of one the figure that depends
// on it is as likely to be the wrong one.
const leastMended = 2

// fix is another amount for a cell, with what it mends.
type fix struct {
	trial
	mends, all int // relations that hold then and did not before, less the other way round; all of the cell
	before     int // relations of the cell that hold as printed
}

// nextCulprit finds the one amount that mends most relations of a table and puts the right
// one in its place; false where there is none.
func (r *reader) nextCulprit(b *balance) bool {
	var best []fix
	for _, at := range b.broken() {
		for _, one := range b.fixes(at) {
			if one.mends < leastMended || len(best) > 0 && one.mends < best[0].mends {
				continue
			}
			if len(best) > 0 && one.mends > best[0].mends {
				best = nil
			}
			if !tried(best, one.trial) {
				best = append(best, one)
			}
		}
	}
	switch len(best) {
	case 0:
		return false
	case 1:
		r.wrongAmount(b, best[0])
		return true
	}
	r.eitherAmount(b, best)
	return true
}

// broken are the amounts that stand in two relations at least that do not hold.
func (b *balance) broken() []spot {
	count := map[spot]int{}
	for i := range b.ties {
		t := &b.ties[i]
		if t.aside || b.holds(t, trial{}) {
			continue
		}
		count[t.of]++
		for _, at := range t.parts {
			count[at]++
		}
	}
	var all []spot
	for _, at := range b.cells() {
		if count[at] >= leastMended {
			all = append(all, at)
		}
	}
	return all
}

// fixes are the amounts that would make a broken relation of a cell hold, with what each
// mends.
func (b *balance) fixes(at spot) []fix {
	var all []fix
	for _, n := range b.at[at] {
		one := &b.ties[n]
		if one.aside || b.holds(one, trial{}) {
			continue
		}
		value := b.solve(one, at)
		if value == nil || value.Sign() < 0 && b.line(at).Closing == nil && b.Sheets[b.sheet].Columns[at.column].Role != printed.RoleDifference || tried(all, trial{at, value}) {
			continue
		}
		f := fix{trial: trial{at, value}}
		for _, m := range b.at[at] {
			other := &b.ties[m]
			if other.aside {
				continue
			}
			f.all++
			if b.holds(other, trial{}) {
				f.before++
				f.mends--
			}
			if b.holds(other, f.trial) {
				f.mends++
			}
		}
		if left := f.all - f.before - f.mends; left == 0 || left == 1 && f.mends > leastMended {
			all = append(all, f)
		}
	}
	return all
}

// wrongAmount tells of an amount that is wrong, and takes the right one for it.
func (r *reader) wrongAmount(b *balance, f fix) {
	sheet := &r.Sheets[b.sheet]
	one := flaw{
		at: f.at, right: r.plain(f.value), exact: f.value,
		message: fmt.Sprintf("%s “%s” tercetak %s; dengan %s semua angka yang berkaitan cocok: sisa, persentase, jumlah, dan tabel lain.", wordOf(sheet.Columns[f.at.column].Role), shorten(r.called(f.at), 60), r.cell(f.at).Text, r.tell(f.value)),
		working: []string{fmt.Sprintf("%d dari %d hubungan cocok dengan angka tercetak, %d dengan %s", f.before, f.all, f.before+f.mends, r.tell(f.value))},
	}
	if !sheet.Columns[f.at.column].Role.Money() {
		one.code, one.right = codeTotal, r.plainSum(f.value, f.at)
		one.message = fmt.Sprintf("%s “%s” tercetak %s; dengan %s jumlah baris dan jumlah kolomnya cocok.", shorten(sheet.Columns[f.at.column].Head, 40), shorten(r.called(f.at), 60), r.cell(f.at).Text, r.tell(f.value))
	}
	if len(r.cell(f.at).Values) > 1 {
		one.level = Warning
	}
	r.flag(one)
	b.amount[f.at] = f.value
}

// money reports that a sum is one of amounts, or of counts whose groups add up.
func (b *balance) money(t *tie) bool { return b.summed(t.of.column) }

// eitherAmount tells of figures that do not hang together, where several amounts could be the
// wrong one: none of them is called wrong by itself.
func (r *reader) eitherAmount(b *balance, found []fix) {
	f := flaw{at: spot{b.sheet, found[0].at.line, -1}}
	for _, t := range found {
		f.working = append(f.working, fmt.Sprintf("%s %s, bukan %s, membuat semuanya cocok", wordOf(r.Sheets[b.sheet].Columns[t.at.column].Role), r.tell(t.value), r.cell(t.at).Text))
		r.unsure[[2]int{b.sheet, t.at.line}] = true
		for _, n := range b.at[t.at] {
			b.ties[n].aside = b.ties[n].aside || !b.holds(&b.ties[n], trial{})
		}
		if t.at.line != f.at.line {
			f.level = Warning
		}
	}
	f.message = fmt.Sprintf("Anggaran, realisasi, sisa, dan persentase “%s” tidak cocok satu sama lain; salah satunya keliru.", shorten(r.line(f.at).Label, 60))
	r.note(f)
}

// restOfSums tells of the totals that are still broken: one is called wrong where the same
// rows add up in another column or the table's other sums hold; else it is only doubtful.
func (r *reader) restOfSums(b *balance) {
	for i := range b.ties {
		t := &b.ties[i]
		if t.how != adding || t.aside || r.wrong[t.of] != nil || !r.line(t.of).Total || !b.money(t) || b.holds(t, trial{}) {
			continue
		}
		exact, cell := b.sum(t, trial{}), r.cell(t.of)
		if slices.Contains(b.grouped, t.of.column) && b.meansParts(t, exact) || b.ofMore(b.sheet, t.of.line) {
			continue // of scores; the whole of what may be counted twice
		}
		if before := r.continued(t.of); len(before) > 0 && new(big.Rat).Add(exact, sumOf(before)).Cmp(b.amount[t.of]) == 0 {
			continue // the table goes on from the page before
		}
		sure := b.sure(t)
		if !sure && far(exact, b.amount[t.of]) {
			continue // a table that is misread, not a sum that is wrong
		}
		f := flaw{
			code: codeTotal, at: t.of, right: r.plain(exact), exact: exact,
			message: fmt.Sprintf("%s tercetak %s; jumlah %d baris di atasnya %s (selisih %s).", r.line(t.of).Label, cell.Text, len(t.parts), r.tell(exact), r.tell(new(big.Rat).Sub(b.amount[t.of], exact))),
			working: []string{b.addition(t) + " = " + r.tell(exact)},
		}
		switch {
		case !sure || len(cell.Values) > 1:
			f.level, f.exact = Warning, nil
		case !b.free(t):
			// Its other relations hold: one of the rows may be the wrong one as well.
			f.level, f.exact, f.right = Warning, nil, ""
			f.message += " Salah satu baris mungkin keliru."
		default:
			b.amount[t.of] = exact
		}
		r.flag(f)
	}
}

// meansParts reports that a figure is the mean of the rows that a sum of so much is of.
func (b *balance) meansParts(t *tie, sum *big.Rat) bool {
	return agrees(b.cell(t.of).Values, new(big.Rat).Quo(sum, big.NewRat(int64(len(t.parts)), 1))) != wrong
}

// restOfParts tells of the parts of a plan that do not add up to what stands over them. told
// holds the first flaw of each row.
func (r *reader) restOfParts(b *balance, told map[[2]int]*flaw) {
	for i := range b.ties {
		t := &b.ties[i]
		if t.how != adding || t.aside || r.line(t.of).Total || !b.money(t) || b.holds(t, trial{}) || r.wrong[t.of] != nil && r.wrong[t.of].exact != nil && b.amount[t.of].Cmp(r.cell(t.of).Values[0].Number.Rat()) != 0 {
			continue
		}
		if b.told == toldBySums && !b.several() {
			continue // the sums that tell the structure may be chance
		}
		exact, sure := b.sum(t, trial{}), b.sure(t)
		gap := new(big.Rat).Sub(exact, b.amount[t.of])
		if (!sure || len(t.parts) == 1) && far(exact, b.amount[t.of]) {
			continue // no part of it
		}
		f := flaw{
			at: t.of, right: r.plain(exact),
			message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan %d rinciannya berjumlah %s (selisih %s).", wordOf(r.Sheets[b.sheet].Columns[t.of.column].Role), shorten(r.called(t.of), 60), r.cell(t.of).Text, len(t.parts), r.tell(exact), r.tell(gap)),
			working: []string{b.addition(t) + " = " + r.tell(exact)},
		}
		if gap.Sign() < 0 && b.incomplete(t) || b.told == toldBySums || !sure && b.told != toldByLevels {
			f.level = Warning
		}
		for _, at := range append([]spot{t.of}, t.parts...) {
			if cause := r.wrong[at]; cause != nil {
				f.cause, f.right = cause, ""
				break
			}
		}
		at := [2]int{f.at.sheet, f.at.line}
		f.cause = cmp.Or(f.cause, told[at]) // the same part of the plan, in another column
		told[at] = cmp.Or(told[at], r.note(f))
	}
}

// several reports that three sums of a table hold at least.
func (b *balance) several() bool {
	holds := 0
	for i := range b.ties {
		if t := &b.ties[i]; t.how == adding && !t.aside && b.holds(t, trial{}) {
			holds++
		}
	}
	return holds > 2
}

// far reports that two amounts are no slip of the pen apart.
func far(a, b *big.Rat) bool {
	two := big.NewRat(2, 1)
	return new(big.Rat).Mul(a, two).Cmp(b) < 0 || new(big.Rat).Mul(b, two).Cmp(a) < 0
}

// sure reports that the rows of a sum are the ones to be added: they add up in another column,
// or the table's other sums hold, or the rows are numbered throughout.
func (b *balance) sure(t *tie) bool {
	holds, breaks := 0, 0
	for i := range b.ties {
		other := &b.ties[i]
		if other == t || other.how != adding || other.aside {
			continue
		}
		ok := b.holds(other, trial{})
		if ok && other.of.line == t.of.line {
			return true
		}
		if ok {
			holds++
		} else {
			breaks++
		}
	}
	return holds > 1 && holds > 2*breaks || holds == 0 && breaks == 0 && b.told != toldBySums && b.plain(t)
}

// plain reports that a total adds up rows of one sort: all are numbered alike.
func (b *balance) plain(t *tie) bool {
	if !b.line(t.of).Total || len(t.parts) < 2 {
		return false
	}
	kind := ""
	if len(b.continued(t.of)) > 0 {
		return false
	}
	for _, at := range t.parts {
		one := sortOf(markOf(&b.Sheets[b.sheet], b.line(at)), false)
		if kind == "" {
			kind = one
		}
		if one != kind {
			return false
		}
	}
	return true
}

// incomplete reports that the parts of a line are less than it in every column: then only
// some of them may be printed.
func (b *balance) incomplete(t *tie) bool {
	if b.line(t.of).Total {
		return false
	}
	for i := range b.ties {
		if other := &b.ties[i]; other.how == adding && other.of.line == t.of.line && b.holds(other, trial{}) {
			return false
		}
	}
	return true
}

// free reports that no other relation of a sum would break with the right amount.
func (b *balance) free(t *tie) bool {
	now := trial{t.of, b.sum(t, trial{})}
	for _, n := range b.at[t.of] {
		if other := &b.ties[n]; other != t && !other.aside && b.holds(other, trial{}) && !b.holds(other, now) {
			return false
		}
	}
	return true
}

// addition writes a sum out.
func (b *balance) addition(t *tie) string {
	var rows []addend
	for _, at := range t.parts {
		rows = append(rows, addend{at: at, line: b.line(at), value: printed.Value{Number: decimalRat(b.amount[at]), Places: b.placesOf(at)}})
	}
	return addition(rows)
}

func tried(found []fix, t trial) bool {
	for _, f := range found {
		if f.at == t.at && f.value.Cmp(t.value) == 0 {
			return true
		}
	}
	return false
}

// uncertain reports that a row holds a wrong amount and it is not known which.
func (r *journal) uncertain(at spot) bool { return r.unsure[[2]int{at.sheet, at.line}] }

// badAmount is the flaw of an amount of which the right one is known, or nil.
func (r *journal) badAmount(amounts ...spot) *flaw {
	for _, at := range amounts {
		if f := r.wrong[at]; f != nil && f.exact != nil {
			return f
		}
	}
	return nil
}

// shareOfRight is a percentage beside a wrong amount: held against the right one.
func (r *reader) shareOfRight(one sum, cause *flaw) {
	b, p := r.exactOf(one.target), r.exactOf(one.actual)
	if b.Sign() <= 0 {
		return
	}
	exact := percent(p, b)
	if agrees(r.cell(one.at).Values, exact) != wrong {
		return
	}
	f := flaw{
		at: one.at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("Penyerapan “%s” tercetak %s; %s dari %s adalah %s persen.", shorten(r.line(one.at).Label, 60), r.cell(one.at).Text, r.tell(p), r.tell(b), r.tell(exact)),
		working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", r.tell(p), r.tell(b), r.tell(exact))},
	}
	if one.verdict.follows() {
		f.cause = cause // right by the wrong amount
	}
	r.flag(f)
}
