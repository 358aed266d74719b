package check

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// absorptions measures every printed percentage of a budget against its own row.
func absorptions(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleAbsorption || sheet.Kind == printed.KindOther {
				continue
			}
			var sums []sum
			by, paired := r.moneyPairing(s, c, sharing)
			for l := range sheet.Lines {
				if one, found := r.share(spot{s, l, c}, by, paired); found {
					sums = append(sums, one)
				}
			}
			if r.judgeCumulated(s, c, sums) {
				continue
			}
			r.relateSums(sums)
			level := doubtOf(sums)
			if level == Error && r.apart(s, c) && !slices.ContainsFunc(sums, func(s sum) bool { return s.verdict.follows() && (s.exact == nil || s.exact.Cmp(hundred()) != 0) }) {
				level = Info
			}
			if level == Error && ambiguousShare(column.Head) && !slices.ContainsFunc(sums, func(s sum) bool { return s.verdict.follows() }) {
				level = Info // it may be the achievement of something else
			}
			for i := range sums {
				r.judgeShare(&sums[i], level)
			}
		}
	}
}

// apart reports that a percentage stands behind a count: it may be that of the count.
func (r *pages) apart(s, c int) bool {
	return c > 0 && r.countable(s, c-1) && r.Sheets[s].Columns[c-1].Role != printed.RoleRemainder && !r.amounts(s, c-1)
}

// ambiguousShare reports that a head may speak of achievements that no budget tells.
func ambiguousShare(head string) bool {
	head = strings.ToLower(head)
	for _, word := range []string{"capaian", "kinerja", "progres", "kemajuan", "fisik", "tingkat"} {
		if strings.Contains(head, word) {
			return !strings.Contains(head, "serap") && !strings.Contains(head, "keuangan") && !strings.Contains(head, "anggaran")
		}
	}
	return false
}

// share is one printed percentage with its budget and its spending: those of the pair where
// most of the column follows from one.
func (r *reader) share(at spot, by pair, paired bool) (sum, bool) {
	line, cell := r.line(at), r.cell(at)
	if line.Head || line.Mean || !cell.Known() || cell.Broken {
		return sum{}, false
	}
	budgets, spent := r.moneyInputs(at, printed.RoleBudget), r.moneyInputs(at, printed.RoleSpent)
	if len(budgets) == 0 || len(spent) == 0 {
		return sum{}, false
	}
	if paired {
		budgets, spent = first(budgets, by.target), first(spent, by.actual)
	}
	one := sum{at: at, target: budgets[0], actual: spent[0]}
	one.verdict, one.exact = r.moneyTriple(at, budgets[0], spent[0]).judge()
	if r.misread(&one) || line.Closing != nil && one.exact != nil && agrees(cell.Values, new(big.Rat).Neg(one.exact)) != wrong {
		return sum{}, false // of a deficit, in brackets or not
	}
	if cause := r.badAmount(budgets[0], spent[0]); cause != nil {
		r.shareOfRight(one, cause)
		return sum{}, false
	}
	if r.uncertain(at) {
		return sum{}, false
	}
	for _, b := range budgets {
		for _, p := range spent {
			if v, _ := r.moneyTriple(at, b, p).judge(); v.follows() && v.better(one.verdict) && !r.strayShare(at, by, pair{b.column, p.column}) {
				one.verdict, one.exact = fits, nil
			}
		}
	}
	return one, one.verdict != unknown
}

// moneyInputs are the budgets or the spending that a percentage may have been made with.
func (r *pages) moneyInputs(at spot, role printed.Role) []spot {
	sheet := &r.Sheets[at.sheet]
	c := sheet.Columns[at.column]
	var best, rest []spot
	for i := len(sheet.Columns) - 1; i >= 0; i-- { // the nearest before it comes first
		other, cell := sheet.Columns[i], &sheet.Lines[at.line].Cells[i]
		if other.Role != role || !cell.Known() || cell.Broken {
			continue
		}
		if other.Whose != c.Whose {
			rest = append(rest, spot{at.sheet, at.line, i})
			continue
		}
		one := spot{at.sheet, at.line, i}
		sameYear := other.Year == c.Year || other.Year == 0 || c.Year == 0
		if sameYear && other.Quarter == c.Quarter && other.Version != printed.First {
			best = append(best, one)
		} else if sameYear || c.Year == 0 {
			rest = append(rest, one)
		}
	}
	return append(best, rest...)
}

// moneyTriple takes whole rupiah as they are; thousands and millions were rounded.
func (r *pages) moneyTriple(at, budget, spent spot) triple {
	return triple{
		target: r.cell(budget).Values, actual: r.cell(spent).Values, achieved: r.cell(at).Values,
		counts: !r.coarse(budget) && !r.coarse(spent),
	}
}

// coarse reports that an amount is printed in thousands or millions.
func (r *pages) coarse(at spot) bool {
	cell := r.cell(at)
	if len(cell.Values) > 0 && cell.Values[0].Places > 0 && cell.Values[0].Number.IntPart() < 1_000_000 {
		return true
	}
	sheet := &r.Sheets[at.sheet]
	words := strings.ToLower(sheet.Columns[at.column].Head + " " + sheet.Table.Title + " " + cell.Word)
	for _, w := range []string{"juta", "ribu", "(jt", " jt", "milyar", "miliar"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

func (r *journal) judgeShare(s *sum, level Level) {
	cell, b, p := r.cell(s.at), r.cell(s.target), r.cell(s.actual)
	if s.verdict == fits || s.verdict == rounded || s.verdict == scaled || s.exact == nil {
		return
	}
	f := flaw{at: s.at, right: r.plain(s.exact), working: []string{r.division(p, b, s.exact)}}
	from := fmt.Sprintf("%s dari %s", p.Values[0], b.Values[0])
	label := r.line(s.at).Label
	switch {
	case s.verdict == cutOff:
		f.code, f.level = codeCut, Warning
		f.message = fmt.Sprintf("Penyerapan tercetak %s dipotong, bukan dibulatkan: %s adalah %s persen.", cell.Text, from, r.tell(s.exact))
	case s.verdict == limited:
		f.code, f.level = codeLimited, Info
		f.message = fmt.Sprintf("Penyerapan tercetak %s; %s adalah %s persen.", cell.Text, from, r.tell(s.exact))
	case agrees(cell.Values, new(big.Rat).Sub(hundred(), s.exact)) != wrong:
		return // the percentage that is left
	case level == Error && r.line(s.at).Total && r.meanAbove(s, &f):
		f.code, f.level, f.exact = codeMeanShare, Error, s.exact
	case level != Error:
		f.right, f.level = "", Info
		f.message = fmt.Sprintf("Persentase “%s” tercetak %s, tidak mengikuti realisasi ÷ anggaran; kebanyakan baris kolom ini begitu, jadi rumusnya tidak dikenali.", shorten(label, 60), cell.Text)
	default:
		f.exact = s.exact
		f.message = fmt.Sprintf("Penyerapan “%s” tercetak %s; %s adalah %s persen.", shorten(label, 60), cell.Text, from, r.tell(s.exact))
		f.cause = cmp.Or(r.wrong[s.actual], r.wrong[s.target], r.sameMean(s))
	}
	if len(cell.Values)+len(b.Values)+len(p.Values) > 3 && f.level == Error {
		f.level = Warning
	}
	r.flag(f)
}

// sameMean is the flaw of a mean of percentages that stands here again.
func (r *journal) sameMean(s *sum) *flaw {
	for _, f := range r.coded[codeMeanShare] {
		if anySame(r.cell(f.at).Values, r.cell(s.at).Values) && f.exact != nil && round(f.exact, r.places) == round(s.exact, r.places) {
			return f
		}
	}
	return nil
}

// meanAbove reports that a total's percentage is the mean of those above it.
func (r *pages) meanAbove(s *sum, f *flaw) bool {
	sheet := &r.Sheets[s.at.sheet]
	var values []printed.Value
	for l := range s.at.line {
		line := &sheet.Lines[l]
		if cell := &line.Cells[s.at.column]; !line.Head && !line.Total && !line.Mean && cell.Known() {
			values = append(values, cell.Values[0])
		}
	}
	mean, how := r.mean(values)
	if mean == nil || agrees(r.cell(s.at).Values, mean) == wrong {
		return false
	}
	f.message = fmt.Sprintf("Penyerapan tercetak %s adalah rata-rata persentase; jumlah realisasi dibagi jumlah anggaran = %s persen.", r.cell(s.at).Text, r.tell(s.exact))
	f.working = append(f.working, how)
	return true
}

// mean of at least two printed figures, and how it comes about.
func (r *pages) mean(values []printed.Value) (*big.Rat, string) {
	if len(values) < 2 {
		return nil, ""
	}
	total := new(big.Rat)
	var parts []string
	for _, v := range values {
		total.Add(total, v.Number.Rat())
		parts = append(parts, v.String())
	}
	mean := new(big.Rat).Quo(total, big.NewRat(int64(len(values)), 1))
	if len(parts) > 6 {
		parts = append(parts[:5], "…")
	}
	return mean, fmt.Sprintf("(%s) ÷ %d = %s (rata-rata persentase)", strings.Join(parts, " + "), len(values), r.tell(mean))
}

// remainders checks that what is left is the budget less the spending.
func remainders(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleRemainder || !r.leaves(s, c) || r.leftOfOther(s, c) {
				continue
			}
			for l := range sheet.Lines {
				r.judgeRemainder(spot{s, l, c})
			}
		}
	}
}

func (r *reader) judgeRemainder(at spot) {
	line, cell := r.line(at), r.cell(at)
	if line.Head || line.Mean || !cell.Known() || cell.Broken || cell.Share {
		return
	}
	budgets, spent := r.moneyInputs(at, printed.RoleBudget), r.moneyInputs(at, printed.RoleSpent)
	if len(budgets) == 0 || len(spent) == 0 || r.uncertain(at) {
		return
	}
	r.examine(at, budgets[0], spent[0])
	cause := r.badAmount(budgets[0], spent[0])
	byPrint := false
	for _, b := range budgets {
		for _, p := range spent {
			byPrint = byPrint || anyLess(r.cell(b), r.cell(p), cell)
		}
	}
	b, p := r.cell(budgets[0]), r.cell(spent[0])
	exact := new(big.Rat).Sub(r.exactOf(budgets[0]), r.exactOf(spent[0]))
	if byPrint && cause == nil || cause != nil && agrees(cell.Values, exact) == fits {
		return
	}
	f := flaw{
		at: at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("Sisa “%s” tercetak %s; %s − %s = %s.", shorten(line.Label, 60), cell.Text, r.tell(r.exactOf(budgets[0])), r.tell(r.exactOf(spent[0])), r.tell(exact)),
		working: []string{fmt.Sprintf("%s − %s = %s", r.tell(r.exactOf(budgets[0])), r.tell(r.exactOf(spent[0])), r.tell(exact))},
	}
	if len(budgets)+len(spent) > 2 || len(cell.Values)+len(b.Values)+len(p.Values) > 3 {
		f.level = Warning
	}
	if byPrint {
		f.cause = cause // right by the wrong amount
	}
	r.flag(f)
}

// leaves reports that a column of remainders is what is left of the budgets beside it: half of
// its rows say so, or nothing else could be meant.
func (r *factIndex) leaves(s, c int) bool {
	sheet := &r.Sheets[s]
	by, found := r.moneyPairing(s, c, leaving)
	if !found {
		return false
	}
	rows, holds, several := 0, 0, 0
	for _, column := range sheet.Columns {
		if column.Role == printed.RoleBudget || column.Role == printed.RoleSpent {
			several++
		}
	}
	for l := range sheet.Lines {
		b, p, cell := &sheet.Lines[l].Cells[by.target], &sheet.Lines[l].Cells[by.actual], &sheet.Lines[l].Cells[c]
		if sheet.Lines[l].Head || !usable(b) || !usable(p) || !usable(cell) {
			continue
		}
		rows++
		if anyLess(b, p, cell) {
			holds++
		}
	}
	return holds*2 >= rows && holds > 0 || rows == 1 && several == 2
}

// anyLess reports that some readings make the difference right, either way round and as a percentage of the budget.
func anyLess(b, p, rest *printed.Cell) bool {
	for _, x := range b.Values {
		for _, y := range p.Values {
			span := less(coarseSpan(x), coarseSpan(y))
			for _, v := range rest.Values {
				turned := printed.Value{Number: v.Number.Neg(), Places: v.Places}
				if coarseSpan(v).meets(span) || coarseSpan(turned).meets(span) {
					return true
				}
				if x.Number.Sign() != 0 && agrees(rest.Values, percent(new(big.Rat).Sub(x.Number.Rat(), y.Number.Rat()), x.Number.Rat())) != wrong {
					return true
				}
			}
		}
	}
	return false
}

// coarseSpan allows for the sen that were rounded away.
func coarseSpan(v printed.Value) span { return around(v) }
