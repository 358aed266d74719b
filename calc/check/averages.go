package check

import (
	"fmt"
	"math/big"
	"strings"
	"sync"

	"capaian/calc/printed"
)

// averages holds rows that average others against what they may average.
func averages(r *reader) {
	columnMeans(r)
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Table.Kind == printed.KindOther || sheet.Kind == printed.KindScale {
			continue
		}
		r.groupMeans(s)
		r.meansInTotals(s)
		r.markedMeans(s)
		for l := range sheet.Lines {
			if line := &sheet.Lines[l]; !line.Mean || line.Head {
				continue
			}
			for c, column := range sheet.Columns {
				if sheet.Lines[l].Total && r.wrong[spot{s, l, c}] != nil {
					continue
				}
				switch column.Role {
				case printed.RoleAchieved, printed.RoleAbsorption, printed.RoleActual, printed.RoleTarget, printed.RoleEfficiency, printed.RolePhysical, printed.RoleRatio, printed.RoleQuantity, printed.RolePart, printed.RoleWhole, printed.NoRole:
					r.judgeAverage(spot{s, l, c})
				}
			}
		}
	}
}

// averaged is what a row may average: some figures of its column.
type averaged struct {
	values []printed.Value
	right  []*big.Rat // what stands there, or should
}

func (a *averaged) add(v printed.Value, right *big.Rat) {
	a.values, a.right = append(a.values, v), append(a.right, right)
}

// mean is the average, and all that it may be before its figures were rounded.
func (a *averaged) mean() (*big.Rat, span) {
	sum, slack := new(big.Rat), new(big.Rat)
	for i, x := range a.right {
		sum.Add(sum, x)
		slack.Add(slack, unit(a.values[i].Places, 2))
	}
	n := big.NewRat(int64(len(a.right)), 1)
	sum.Quo(sum, n)
	slack.Quo(slack, n)
	return sum, span{new(big.Rat).Sub(sum, slack), new(big.Rat).Add(sum, slack)}
}

// capped holds every figure at 100, as some offices do before they average.
func (a *averaged) capped() averaged {
	var all averaged
	for i, x := range a.right {
		if x.Cmp(hundred()) > 0 {
			x = hundred()
		}
		all.add(a.values[i], x)
	}
	return all
}

func (r *reader) judgeAverage(at spot) {
	cell := r.cell(at)
	if !usable(cell) {
		return
	}
	sheet := &r.Sheets[at.sheet]
	var since, all, means, blanks, mended, mendedAll averaged
	for l := range at.line {
		one := spot{at.sheet, l, at.column}
		line, c := r.line(one), r.cell(one)
		if line.Head || line.Total || line.Closing != nil {
			continue
		}
		if !usable(c) {
			if c.State == printed.Failed || c.Broken {
				return
			}
			if c.State == printed.NotApplicable {
				blanks.add(printed.Value{}, new(big.Rat))
			}
			continue
		}
		if len(c.Values) > 1 {
			return
		}
		v := c.Values[0]
		if line.Mean {
			means.add(v, r.exactOf(one))
			since, mended = averaged{}, averaged{}
			continue
		}
		since.add(v, r.exactOf(one))
		mended.add(v, r.likely(one))
		mendedAll.add(v, r.likely(one))
		all.add(v, r.exactOf(one))
		blanks.add(v, r.exactOf(one))
	}
	if len(all.right) > 1 {
		r.examine(at)
	}
	tried := []averaged{since, all, means, since.capped(), all.capped(), blanks, mended, mendedAll}
	for _, level := range append(byDepth(sheet, at), r.byInputs(at)...) {
		one := averaged{}
		for _, l := range level {
			one.add(r.cell(spot{at.sheet, l, at.column}).Values[0], r.exactOf(spot{at.sheet, l, at.column}))
		}
		tried = append(tried, one)
	}
	for i := range tried {
		if len(tried[i].right) == 0 {
			continue
		}
		_, wide := tried[i].mean()
		for _, v := range cell.Values {
			if within(v).meets(wide) {
				r.sumBeforeMean(at, &tried[i])
				return
			}
		}
	}
	if r.besidesMean(at, &all) {
		return
	}
	right := since
	if len(right.right) < 2 {
		right = all
	}
	if len(means.right) > 1 && len(since.right) == 0 {
		right = means
	}
	if len(right.right) < 2 {
		return
	}
	exact, _ := right.mean()
	if sum := new(big.Rat).Mul(exact, big.NewRat(int64(len(right.right)), 1)); far(exact, r.exactOf(at)) && !far(sum, r.exactOf(at)) && strings.Contains(strings.ToLower(r.line(at).Label), "jumlah") {
		r.flag(flaw{
			code: codeTotal, at: at, right: r.plainSum(sum, at), exact: sum, level: Warning,
			message: fmt.Sprintf("%s tercetak %s; jumlah %d angka di atasnya %s.", shorten(r.line(at).Label, 60), cell.Text, len(right.right), r.tell(sum)),
		})
		return
	}
	f := flaw{
		at: at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("%s tercetak %s; rata-rata %d angka di atasnya %s.", shorten(r.line(at).Label, 60), cell.Text, len(right.right), r.tell(exact)),
		working: []string{r.averageOf(&right) + " = " + r.tell(exact)},
	}
	if len(means.right) > 0 || len(byDepth(sheet, at)) > 1 || far(exact, cell.Values[0].Number.Rat()) || sheet.Columns[at.column].Role != printed.RoleAchieved && sheet.Columns[at.column].Role != printed.RoleAbsorption {
		f.level = Warning
	}
	if sheet.Columns[at.column].Role == printed.RoleAbsorption && r.meanOfTotals(at) {
		return // the sums divided, not the percentages averaged
	}
	r.flag(f)
}

// likely is what should stand at a spot, also where that is doubtful.
func (r *reader) likely(at spot) *big.Rat {
	if f := r.wrong[at]; f != nil && f.exact == nil {
		if x, ok := new(big.Rat).SetString(f.right); ok {
			return x
		}
	}
	return r.exactOf(at)
}

// meanOfTotals reports that a percentage of a row of averages is that of the sums above it.
func (r *reader) meanOfTotals(at spot) bool {
	by, found := r.moneyPairing(at.sheet, at.column, sharing)
	if !found {
		return false
	}
	budget, spent := new(big.Rat), new(big.Rat)
	for l := range at.line {
		b, p := r.cell(spot{at.sheet, l, by.target}), r.cell(spot{at.sheet, l, by.actual})
		if line := &r.Sheets[at.sheet].Lines[l]; line.Head || line.Total || line.Mean || !usable(b) || !usable(p) {
			continue
		}
		budget.Add(budget, b.Values[0].Number.Rat())
		spent.Add(spent, p.Values[0].Number.Rat())
	}
	return budget.Sign() > 0 && agrees(r.cell(at).Values, percent(spent, budget)) != wrong
}

// byDepth are the lines above a spot with figures, by the level of the plan they are of.
func byDepth(sheet *printed.Sheet, at spot) [][]int {
	levels := map[int][]int{}
	for l := range at.line {
		if line := &sheet.Lines[l]; !line.Head && !line.Total && !line.Mean && line.Closing == nil && usable(&line.Cells[at.column]) {
			levels[int(line.Level)] = append(levels[int(line.Level)], l)
		}
	}
	var all [][]int
	for level := range 8 {
		if len(levels[level]) > 0 {
			all = append(all, levels[level])
		}
	}
	return all
}

// meansInTotals finds a figure of a column of averages that no average of the rows above it can be,
// being more or less than all of them, where it is their mean but for a slip of the pen.
func (r *reader) meansInTotals(s int) {
	for c, column := range r.Sheets[s].Columns {
		if !strings.Contains(strings.ToLower(column.Head), "rata") || r.related(s, c) {
			continue
		}
		for l := range r.Sheets[s].Lines {
			at := spot{s, l, c}
			if line := r.line(at); !line.Total || line.Mean || !usable(r.cell(at)) || r.wrong[at] != nil {
				continue
			}
			var rows averaged
			low, high := true, true
			_, all, _, _ := r.addends(at)
			for _, a := range all {
				rows.add(a.value, r.exactOf(a.at))
				low, high = low && r.exactOf(at).Cmp(r.exactOf(a.at)) < 0, high && r.exactOf(at).Cmp(r.exactOf(a.at)) > 0
			}
			if len(all) < 2 || low == high || r.addsUp(at, all) {
				continue
			}
			mean, _ := rows.mean()
			places := r.cell(at).Values[0].Places
			if !swapped(r.cell(at).Values[0], printed.Value{Number: decimalRat(mean).Round(int32(max(places, 0))), Places: places}) {
				continue
			}
			r.flag(flaw{
				at: at, right: r.plain(mean), exact: mean, level: Warning,
				message: fmt.Sprintf("%s “%s” tercetak %s, di luar semua baris di atasnya; rata-ratanya %s.", shorten(column.Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, r.tell(mean)),
			})
		}
	}
}

// sumBeforeMean holds the sum of achievements right above the row that averages them against what
// they come to.
func (r *reader) sumBeforeMean(at spot, of *averaged) {
	sum := spot{at.sheet, at.line - 1, at.column}
	if at.line == 0 || !r.percentages(at.sheet, at.column) || !r.line(sum).Total || !usable(r.cell(sum)) || r.wrong[sum] != nil || len(r.inputs(sum, printed.RoleActual)) > 0 {
		return
	}
	n := big.NewRat(int64(len(of.right)), 1)
	mean, wide := of.mean()
	exact := mean.Mul(mean, n)
	r.examine(sum)
	wide = span{wide.low.Mul(wide.low, n), wide.high.Mul(wide.high, n)}
	if len(of.right) < 2 || r.meets(sum, wide) || far(exact, r.exactOf(sum)) {
		return
	}
	r.flag(flaw{
		code: codeTotal, at: sum, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("%s tercetak %s; jumlah %d angka yang dirata-ratakan di bawahnya %s.", shorten(r.line(sum).Label, 60), r.cell(sum).Text, len(of.right), r.tell(exact)),
	})
}

// byInputs are the lines above a spot that average others, having nothing that their figure follows
// from, and those that have.
func (r *reader) byInputs(at spot) [][]int {
	var groups, rows []int
	for _, g := range r.groupsOf(at.sheet, at.column) {
		if g.at.line < at.line {
			groups, rows = append(groups, g.at.line), append(rows, g.lines...)
		}
	}
	return [][]int{groups, rows}
}

// averageOf writes an average out.
func (r *pages) averageOf(a *averaged) string {
	var parts []string
	for _, x := range a.right {
		parts = append(parts, r.tell(x))
	}
	if len(parts) > 6 {
		parts = append(parts[:5], "…")
	}
	return fmt.Sprintf("(%s) ÷ %d", strings.Join(parts, " + "), len(a.right))
}

// zeroTargets finds achievements of a target of 0: all of it where the actual is 0 too, and
// else nothing that could be computed.
func zeroTargets(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleAchieved || sheet.Kind == printed.KindOther {
				continue
			}
			divided := sync.OnceValue(func() bool { return r.divided(s, c) }) // it goes through the column
			for l := range sheet.Lines {
				at := spot{s, l, c}
				targets, actuals := r.inputs(at, printed.RoleTarget), r.inputs(at, printed.RoleActual)
				if !r.measures(at) || len(targets) != 1 || len(actuals) != 1 {
					continue
				}
				t, a, cell := r.cell(targets[0]), r.cell(actuals[0]), r.cell(at)
				if t.Values[0].Number.Sign() != 0 || !r.ofOneSize(s, targets[0].column, actuals[0].column) {
					continue
				}
				x := cell.Values[0].Number.Rat()
				zero := a.Values[0].Number.Sign() == 0
				if x.IsInt() && new(big.Rat).Quo(x, big.NewRat(10, 1)).IsInt() || x.Cmp(a.Values[0].Number.Rat()) == 0 {
					continue // a round figure that somebody set: 0, 100, −100, 120
				}
				f := flaw{at: at, message: fmt.Sprintf("Capaian “%s” tercetak %s, padahal targetnya 0 dan realisasinya %s: tidak dapat dihitung dengan membagi.", shorten(r.line(at).Label, 60), cell.Text, a.Text)}
				if divided() {
					f.level = Error
				}
				if zero {
					f.right = r.plain(hundred())
				}
				r.flag(f)
			}
		}
	}
}

// divided reports that the other rows of a column of achievements are actual over target.
func (r *factIndex) divided(s, c int) bool {
	for _, one := range r.sums(s, c) {
		if one.verdict == fits && one.exact != nil && one.exact.Cmp(hundred()) != 0 && one.exact.Sign() != 0 {
			return true
		}
	}
	return false
}
