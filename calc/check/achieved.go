package check

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc/printed"
	"capaian/model"
)

// sum is an achievement with the target and the actual it should follow from.
type sum struct {
	at             spot
	target, actual spot
	pieced         bool // the actual is that of a quarter: how the quarters make a year is not printed
	verdict        verdict
	exact          *big.Rat
	low            bool // exact is by the formula of what should be low
	ofOne          bool // the column tells fractions of one: 0,98 instead of 98
}

// achievements measures every printed achievement against its own row.
func achievements(r *reader) {
	weighted := weightedColumns(r)
	progressFigures(r)
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther {
			continue
		}
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleAchieved || r.related(s, c) || weighted[[2]int{s, c}] != nil {
				continue
			}
			sums := r.sums(s, c)
			r.relateSums(sums)
			level, last := doubtOf(sums), byLast(sums)
			for i := range sums {
				if sums[i].pieced && !last && level == Error {
					r.judgeSum(&sums[i], Warning)
					continue
				}
				r.judgeSum(&sums[i], level)
			}
			r.judgeApart(s, c)
		}
	}
	for s := range r.Sheets {
		for c := range r.Sheets[s].Columns {
			if weights := weighted[[2]int{s, c}]; weights != nil {
				r.judgeWeighted(s, c, weights)
			}
		}
	}
}

// sums are the rows of a column of achievements in which something can be computed.
func (r *factIndex) sums(s, c int) []sum {
	sheet := &r.Sheets[s]
	var all []sum
	by := r.pairing(s, c)
	for l := range sheet.Lines {
		at := spot{s, l, c}
		cell, targets, actuals := r.cell(at), r.inputs(at, printed.RoleTarget), r.inputs(at, printed.RoleActual)
		if !r.measures(at) || len(targets) == 0 || len(actuals) == 0 || !cell.Known() {
			continue
		}
		if by.found || by.first {
			targets, actuals = first(targets, by.best.target), first(actuals, by.best.actual)
		}
		one := sum{at: at, target: targets[0], actual: actuals[0]}
		one.verdict, one.exact = r.triple(at, targets[0], actuals[0]).judge()
		if r.misread(&one) {
			continue
		}
		one.pieced = sheet.Columns[c].Quarter == 0 && sheet.Columns[actuals[0].column].Quarter != 0
		// What fits another target or actual of the row was measured against that.
		for _, t := range targets {
			for _, a := range actuals {
				if v, _ := r.triple(at, t, a).judge(); v.follows() && v.better(one.verdict) && by.excuses(pair{t.column, a.column}) {
					one.verdict, one.exact = fits, nil
				}
			}
		}
		if one.verdict.unexplained() && r.otherQuarter(one) {
			continue // what it was made of is not printed
		}
		if one.pieced && !one.verdict.better(minus) && r.pieces(one, actuals) {
			one.verdict, one.exact = fits, nil
		}
		if one.verdict != unknown {
			all = append(all, one)
		}
	}
	r.asFractions(all)
	r.asInverse(all)
	return all
}

// misread reports that a percentage is that of other columns: it is negative, and they are not; or the
// target is an amount, and what should have been reached of it is counted.
func (r *pages) misread(one *sum) bool {
	if v := r.cell(one.at).Values[0].Number; v.IsNegative() && one.verdict == wrong && one.exact != nil && one.exact.Sign() > 0 {
		return true
	}
	return one.verdict == wrong && r.cell(one.target).Values[0].Number.GreaterThanOrEqual(decimal.NewFromInt(leastFlowing)) && !r.ofOneSize(one.at.sheet, one.target.column, one.actual.column)
}

// otherQuarter reports that an achievement of a quarter has only the target or the actual of
// another beside it.
func (r *pages) otherQuarter(one sum) bool {
	columns := r.Sheets[one.at.sheet].Columns
	own, target, actual := columns[one.at.column].Quarter, columns[one.target.column].Quarter, columns[one.actual.column].Quarter
	return own != 0 && (target != 0 && target != own || actual != 0 && actual != own)
}

// pieces reports that an achievement of the year follows from its quarters taken together:
// added up, or their mean over those that are filled or over all four.
func (r *factIndex) pieces(one sum, actuals []spot) bool {
	total, count := printed.Value{}, int64(0)
	for _, at := range actuals {
		if r.Sheets[at.sheet].Columns[at.column].Quarter == 0 {
			continue
		}
		v := r.cell(at).Values[0]
		total.Number, total.Places, count = total.Number.Add(v.Number), max(total.Places, v.Places), count+1
	}
	t := r.triple(one.at, one.target, one.actual)
	t.actual = []printed.Value{total}
	for _, parts := range []int64{count, int64(model.Q4)} {
		const finer = 12 // decimals of a mean, more than is ever printed
		t.actual = append(t.actual, printed.Value{Number: total.Number.DivRound(decimal.NewFromInt(parts), finer), Places: total.Places})
	}
	v, _ := t.judge()
	return v.better(copied) && v != smallInputs
}

// byLast reports that the rows of a column take a year for what its last quarter says: at
// least two do, and no row can be told that does otherwise, but those that are wrong.
func byLast(sums []sum) bool {
	last := 0
	for _, s := range sums {
		switch {
		case !s.pieced || s.verdict.follows() && s.verdict != smallInputs && s.exact != nil:
			last++
		case s.verdict == fits:
			return false // by its quarters taken together
		}
	}
	return last > 1
}

// doubtOf is how sure a column's rows are of each other: where most do not follow from
// target and actual, the column holds something else, and none of it is called wrong.
func doubtOf(sums []sum) Level {
	right, bad, nothing := 0, 0, 0
	for _, s := range sums {
		switch {
		case s.verdict == fits && s.exact != nil && s.exact.Sign() == 0:
			nothing++ // of whatever
		case s.verdict.follows() && s.verdict != smallInputs:
			right++
		case s.verdict.unexplained():
			bad++
		}
	}
	switch {
	case bad > 2 && bad > right, bad > 1 && right == 0:
		return Info
	case right == 0 && nothing > 0:
		return Warning
	}
	return Error
}

// judgeSum tells what is to be said of one achievement.
func (r *reader) judgeSum(s *sum, level Level) {
	if r.followsFrom(s) {
		return
	}
	cell, t, a := r.cell(s.at), r.cell(s.target), r.cell(s.actual)
	if s.verdict == fits && r.upward(s) {
		r.flagUpward(s)
		return
	}
	if s.exact == nil || s.verdict == fits || s.verdict.unexplained() && level == Error && r.blamed(s) {
		return
	}
	name := r.line(s.at).Label
	if s.verdict.unexplained() && level == Error {
		r.turned(s)
		r.inverted(s)
	}
	f := flaw{at: s.at, right: r.plain(s.exact), working: []string{r.division(a, t, s.exact)}}
	if s.ofOne {
		f.right = round(s.exact, max(r.places, cell.Values[0].Places))
		f.working = []string{fmt.Sprintf("%s ÷ %s = %s", a.Values[0], t.Values[0], r.tell(s.exact))}
	}
	if s.low {
		f.working = []string{fmt.Sprintf("(2 × %s − %s) ÷ %s × 100 = %s (makin rendah makin baik)", t.Values[0], a.Values[0], t.Values[0], r.tell(s.exact))}
	}
	from := fmt.Sprintf("dari target %s dan realisasi %s", t.Values[0], a.Values[0])
	switch s.verdict {
	case rounded:
		f.code, f.level = codeInputs, Info
		f.message = fmt.Sprintf("Capaian tercetak %s; %s tercetak didapat %s. Keduanya cocok bila target atau realisasi sudah dibulatkan sebelum dicetak.", cell.Text, from, r.tell(s.exact))
		if r.isCut(cell, s.exact) {
			f.message = fmt.Sprintf("Capaian tercetak %s; %s didapat %s: dipotong tanpa pembulatan, atau masukannya sudah dibulatkan.", cell.Text, from, r.tell(s.exact))
		}
	case smallInputs:
		f.level = Warning
		if level == Error && r.allCounted(s) {
			f.level = Error
		}
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s; %s seharusnya %s, kecuali bila angka-angka kecil itu sudah dibulatkan.", shorten(name, 60), cell.Text, from, r.tell(s.exact))
	case cutOff:
		f.code, f.level = codeCut, Warning
		f.message = fmt.Sprintf("Capaian tercetak %s dipotong, bukan dibulatkan: %s didapat %s.", cell.Text, from, r.tell(s.exact))
	case minus, inverse, scaled:
		r.otherFormula(s, &f, name, from)
	case limited, floored:
		f.code, f.level = codeLimited, Info
		f.message = fmt.Sprintf("Capaian tercetak %s; %s didapat %s. Bila capaian dibatasi, sebutkan batasnya dalam laporan.", cell.Text, from, r.tell(s.exact))
	case copied:
		f.level = level
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s, sama dengan realisasinya; %s seharusnya %s.", shorten(name, 60), cell.Text, from, r.tell(s.exact))
		if level == Error && isLimit(cell.Values) && s.exact.Cmp(cell.Values[0].Number.Rat()) > 0 && !r.exceeded(s.at) {
			f.level = Warning
			f.message = strings.TrimSuffix(f.message, ".") + ", kecuali bila capaian dibatasi sampai " + cell.Text + "."
		}
	default:
		f.level = level
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s; %s seharusnya %s.", shorten(name, 60), cell.Text, from, r.tell(s.exact))
		if limit := r.heldAt(s); limit != nil && level == Error {
			s.exact, f.right = limit, r.plain(limit)
			f.message += fmt.Sprintf(" Baris lain kolom ini dibatasi sampai %s.", r.tell(limit))
		}
	}
	if len(cell.Values)+len(t.Values)+len(a.Values) > 3 && f.level == Error {
		f.level = Warning // a figure that can be read in two ways
	}
	if f.level == Info && s.verdict.unexplained() {
		f.right = ""
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s, tidak mengikuti realisasi ÷ target; kebanyakan baris kolom ini begitu, jadi rumusnya tidak dikenali.", shorten(name, 60), cell.Text)
	}
	if f.level == Error {
		f.exact = s.exact
	}
	r.flag(f)
}

// relateSums notes what a column of achievements, or of percentages of budgets, follows from. Where
// no row follows nothing of it was checked.
func (j *journal) relateSums(sums []sum) {
	if len(sums) == 0 {
		return
	}
	holds := 0
	for _, s := range sums {
		if s.verdict.follows() || s.verdict == minus {
			holds++
		}
	}
	for _, s := range sums {
		if holds > 0 || len(sums) == 1 {
			j.examine(s.at, s.target, s.actual)
		}
	}
	first := sums[0]
	head := func(at spot) string { return shorten(j.Sheets[at.sheet].Columns[at.column].Head, 40) }
	j.relate(first.at.sheet, first.at.column, head(first.actual)+" ÷ "+head(first.target)+" × 100", holds, len(sums))
}

// allCounted reports that a column's targets and actuals are whole throughout and that its
// other rows follow from them exactly, two at least: then nothing was rounded.
func (r *factIndex) allCounted(one *sum) bool {
	exactly := 0
	for l := range r.Sheets[one.at.sheet].Lines {
		at := spot{one.at.sheet, l, one.at.column}
		t, a := spot{at.sheet, l, one.target.column}, spot{at.sheet, l, one.actual.column}
		if at == one.at || !r.measures(at) || !usable(r.cell(t)) || !usable(r.cell(a)) {
			continue
		}
		if !r.whole(t) || !r.whole(a) {
			return false
		}
		v, exact := r.triple(at, t, a).judge()
		if v != fits || exact == nil {
			return false
		}
		exactly++
	}
	return exactly > 1
}

// exceeded reports that the column has an achievement above the one at the spot, so that this
// is no limit at which all are held.
func (r *pages) exceeded(at spot) bool {
	most := r.cell(at).Values[0].Number
	for l := range r.Sheets[at.sheet].Lines {
		if c := r.cell(spot{at.sheet, l, at.column}); c.Known() && c.Values[0].Number.GreaterThan(most) {
			return true
		}
	}
	return false
}

// isCut reports that a figure is the exact one cut off.
func (r *pages) isCut(cell *printed.Cell, exact *big.Rat) bool {
	for _, v := range cell.Values {
		if x := v.Number.Rat(); strictly(v, exact) && new(big.Rat).Abs(x).Cmp(new(big.Rat).Abs(exact)) < 0 && !around(v).holds(exact) {
			return true
		}
	}
	return false
}

// followsFrom tells of an achievement whose target or actual was found wrong: it is wrong
// with it, however well it was computed.
func (r *reader) followsFrom(s *sum) bool {
	cause := r.wrong[s.actual]
	actual, target := r.exactOf(s.actual), r.exactOf(s.target)
	if cause == nil || cause.exact == nil {
		if cause = r.wrong[s.target]; cause == nil || cause.exact == nil {
			return false
		}
	}
	if target.Sign() == 0 {
		return false
	}
	exact := percent(actual, target)
	cell := r.cell(s.at)
	if s.verdict == minus {
		exact = new(big.Rat).Sub(big.NewRat(200, 1), exact)
	}
	if agrees(cell.Values, exact) != wrong {
		return true // printed right in spite of it
	}
	f := flaw{
		at: s.at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("Capaian “%s” tercetak %s; dari target %s dan realisasi %s seharusnya %s.", shorten(r.line(s.at).Label, 60), cell.Text, r.tell(target), r.tell(actual), r.tell(exact)),
		working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", r.tell(actual), r.tell(target), r.tell(exact))},
	}
	if s.verdict.follows() || s.verdict == minus {
		f.cause = cause
		f.working = append(f.working, r.division(r.cell(s.actual), r.cell(s.target), s.exact)+" menurut angka tercetak")
	}
	r.flag(f)
	return true
}

func (r *pages) division(a, t *printed.Cell, exact *big.Rat) string {
	if exact == nil {
		return fmt.Sprintf("%s ÷ %s × 100", a.Values[0], t.Values[0])
	}
	return fmt.Sprintf("%s ÷ %s × 100 = %s", a.Values[0], t.Values[0], r.tell(exact))
}

// otherFormula tells of an achievement that follows another formula than R/T. Which one is
// right is a matter of what the indicator measures, so this is never called wrong.
func (r *pages) otherFormula(s *sum, f *flaw, name, from string) {
	f.code, f.level = codeFormula, Info
	cell := r.cell(s.at)
	low := r.low(s.at)
	switch s.verdict {
	case minus:
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s mengikuti rumus negatif (makin rendah makin baik): (2 × target − realisasi) ÷ target.", shorten(name, 60), cell.Text)
		f.right = ""
		if !low {
			f.level = Warning
			f.right = r.plain(s.exact)
			f.message += fmt.Sprintf(" Bila makin tinggi makin baik, %s seharusnya %s.", from, r.tell(s.exact))
		}
	case inverse:
		f.level = Warning
		t, a := r.cell(s.target).Values[0].Number.Rat(), r.cell(s.actual).Values[0].Number.Rat()
		negative := new(big.Rat).Sub(big.NewRat(200, 1), percent(a, t))
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s adalah target ÷ realisasi (rumus terbalik); realisasi ÷ target = %s, rumus negatif = %s.", shorten(name, 60), cell.Text, r.tell(s.exact), r.tell(negative))
		f.working = append(f.working, fmt.Sprintf("%s ÷ %s × 100 = %s (tercetak)", r.cell(s.target).Values[0], r.cell(s.actual).Values[0], cell.Text),
			fmt.Sprintf("(2 × %s − %s) ÷ %s × 100 = %s (rumus negatif)", r.cell(s.target).Values[0], r.cell(s.actual).Values[0], r.cell(s.target).Values[0], r.tell(negative)))
		if low {
			f.right = r.plain(negative)
		}
	default: // scaled
		f.right = ""
		f.message = fmt.Sprintf("Capaian “%s” tercetak %s; %s didapat %s persen. Angkanya ditulis sebagai pecahan dari satu, bukan persen.", shorten(name, 60), cell.Text, from, r.tell(s.exact))
	}
}
