package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// mostFlowing bounds the columns of which another is what is left in the end.
const mostFlowing = 5

// leastFlowed are the digits that smaller figures of three rows have together, so that these are
// left by no chance.
const leastFlowed = 9

// leastFlowing is how large figures are that are not left by chance in two rows.
const leastFlowing = 100_000

// flows are the columns that tell what is left of those side by side before them when some are
// added and some taken away: saldo awal, masuk, keluar, saldo akhir; pendapatan, belanja,
// pembiayaan, silpa. One plain difference has a check of its own.
func (r *pages) flows(s int) []crossed {
	sheet := &r.Sheets[s]
	if sheet.Kind == printed.KindStaff || sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
		return nil
	}
	var all []crossed
	sums := r.calledSums(s)
	for c := range sheet.Columns {
		if !r.flowing(s, c) {
			continue
		}
		if one, found := r.flowOf(s, c); found && !slices.ContainsFunc(sums, one.takes) {
			all = append(all, one)
		}
	}
	return all
}

// flowing reports that a column holds amounts or counts under a head of its own: those that
// share an outer head part in other ways.
func (r *pages) flowing(s, c int) bool {
	role := r.Sheets[s].Columns[c].Role
	return (role.Money() || r.countable(s, c)) && !r.percentages(s, c) && !strings.Contains(r.Sheets[s].Columns[c].Head, " / ")
}

// takes reports that a column goes on from a sum and from what that adds up.
func (one *crossed) takes(sum crossed) bool {
	return slices.Contains(one.all(), sum.column) && slices.ContainsFunc(sum.parts, func(c int) bool { return slices.Contains(one.all(), c) })
}

// ofOneSize reports that columns do not count in some what is money in others: where one has a large figure, all have one, or none but zero.
func (r *pages) ofOneSize(s int, columns ...int) bool {
	large, small := false, false
	for _, c := range columns {
		most := new(big.Rat)
		for l := range r.Sheets[s].Lines {
			if cell := r.cell(spot{s, l, c}); usable(cell) {
				if x := new(big.Rat).Abs(signed(cell)); x.Cmp(most) > 0 {
					most = x
				}
			}
		}
		of := most.Cmp(big.NewRat(leastFlowing, 1)) >= 0
		large, small = large || of, small || !of && most.Sign() > 0
	}
	return !large || !small
}

// flowOf is the run of columns before one, and which of them are taken away, by which most of
// its rows are told.
func (r *pages) flowOf(s, c int) (crossed, bool) {
	best, most := crossed{}, 1
	for from := c - 2; from >= max(0, c-mostFlowing) && r.flowing(s, from+1) && r.flowing(s, from) && r.ofOneSize(s, from, c-1); from-- {
		if r.Sheets[s].Columns[from].Role == printed.RoleDifference {
			continue // what something changed by is not what was there first
		}
		for signs := range 1 << (c - from - 1) {
			one := crossed{column: c}
			for i := from; i < c; i++ {
				if i > from && signs>>(i-from-1)&1 == 1 {
					one.less = append(one.less, i)
				} else {
					one.parts = append(one.parts, i)
				}
			}
			changed := c-from == 2 && r.Sheets[s].Columns[c-1].Role == printed.RoleDifference
			if changed != (len(one.less) == 0) || !changed && c-from == 2 {
				continue // a sum or a difference
			}
			if holds, breaks := r.flowHolds(s, &one); holds > most && breaks*2 <= holds {
				best, most = one, holds
			}
		}
	}
	return best, len(best.parts) > 0
}

// flowsBy reports that a column is one of several by which another goes on from a third, and not the
// difference of these two: semula, bertambah, berkurang, menjadi.
func (r *pages) flowsBy(s, c int, by *reading) bool {
	for _, one := range r.flows(s) {
		all := one.all()
		if slices.Contains(all, c) && (one.column == by.a && slices.Contains(all, by.b) || one.column == by.b && slices.Contains(all, by.a)) {
			return true
		}
	}
	return false
}

// flowHolds counts the rows in which a column is what is left and those in which it is not; no
// rows count where they may be so by chance, and none in which what is added is taken away.
func (r *pages) flowHolds(s int, one *crossed) (holds, breaks int) {
	sheet := &r.Sheets[s]
	large, digits := false, 0
	moved := map[int]bool{}
	for l := range sheet.Lines {
		at := spot{s, l, one.column}
		left, parts := r.left(s, l, one)
		if sheet.Lines[l].Head || sheet.Lines[l].Mean || left == nil || parts < 2 || !usable(r.cell(at)) {
			continue
		}
		v := signed(r.cell(at))
		if v.Cmp(left) != 0 {
			breaks++
			continue
		}
		if r.cancels(s, l, one) {
			continue
		}
		holds++
		for _, c := range one.all() {
			if cell := r.cell(spot{s, l, c}); cell.State != printed.Blank && signed(cell).Sign() != 0 {
				moved[c] = true
			}
		}
		digits += figuresOf(r.cell(at))
		large = large || v.Cmp(big.NewRat(leastFlowing, 1)) >= 0
	}
	if len(moved) < len(one.all()) {
		return 0, breaks // whether it is added or taken away is not told
	}
	head := strings.ToLower(sheet.Columns[one.column].Head)
	if !large && (holds < leastProducts || digits < leastFlowed) && !(hasAny(head, "akhir", "saldo", "sisa", "stok") && (holds > 1)) {
		return 0, breaks
	}
	return holds, breaks
}

// cancels reports that in a row a figure that is added is also taken away, or that what is left is one of
// the figures and several others come to nothing: once, and at one place.
func (r *pages) cancels(s, l int, one *crossed) bool {
	at := func(c int) *printed.Cell { return r.cell(spot{s, l, c}) }
	same, others := false, 0
	for i, c := range one.all() {
		if !usable(at(c)) || signed(at(c)).Sign() == 0 {
			continue
		}
		if i < len(one.parts) && slices.ContainsFunc(one.less, func(out int) bool { return usable(at(out)) && signed(at(c)).Cmp(signed(at(out))) == 0 }) {
			return true
		}
		if !same && signed(at(c)).Cmp(signed(at(one.column))) == 0 {
			same = true
		} else {
			others++
		}
	}
	return same && others > 1
}

// left is what is left in a row, and how many figures there are; nil where one cannot be read.
func (r *pages) left(s, l int, one *crossed) (*big.Rat, int) {
	sum, parts := new(big.Rat), 0
	for i, c := range one.all() {
		switch cell := r.cell(spot{s, l, c}); {
		case cell.State == printed.Blank:
		case !usable(cell) || len(cell.Values) > 1 && cell.Values[0].Places > 0 || cell.Share:
			return nil, 0
		case i < len(one.parts):
			sum.Add(sum, signed(cell))
			parts++
		default:
			sum.Sub(sum, signed(cell))
			parts++
		}
	}
	return sum, parts
}

// signed is a figure that is taken away where it stands in brackets.
func signed(cell *printed.Cell) *big.Rat {
	x := cell.Values[0].Number.Rat()
	if strings.HasPrefix(cell.Text, "(") && x.Sign() > 0 {
		return x.Neg(x)
	}
	return x
}

// flowFigures holds columns of what is left against those before them, or against the row above.
func flowFigures(r *reader) {
	runningFigures(r)
	for s := range r.Sheets {
		for _, one := range r.flows(s) {
			r.judgeFlow(s, &one)
		}
	}
}

func (r *reader) judgeFlow(s int, one *crossed) {
	sheet := &r.Sheets[s]
	words := ""
	for i, c := range one.all() {
		switch {
		case i >= len(one.parts):
			words += " − "
		case i > 0:
			words += " + "
		}
		words += shorten(sheet.Columns[c].Head, 40)
	}
	holds, breaks := r.flowHolds(s, one)
	r.relate(s, one.column, words, holds, holds+breaks)
	for l := range sheet.Lines {
		at := spot{s, l, one.column}
		left, parts := r.left(s, l, one)
		if sheet.Lines[l].Head || sheet.Lines[l].Mean || left == nil || parts < 2 || !usable(r.cell(at)) {
			continue
		}
		r.examine(at)
		told := r.wrong[at] != nil
		for _, c := range one.all() {
			r.examine(spot{s, l, c})
			told = told || r.wrong[spot{s, l, c}] != nil
		}
		if told || signed(r.cell(at)).Cmp(left) == 0 {
			continue
		}
		f := flaw{
			at: at, right: r.plainSum(left, at), exact: left,
			message: r.unlike(at, words, left),
			working: []string{fmt.Sprintf("%s = %s, seperti pada %d dari %d baris", words, r.tell(left), holds, holds+breaks)},
		}
		if holds < leastProducts {
			f.level = Warning
		}
		r.flag(f)
	}
}
