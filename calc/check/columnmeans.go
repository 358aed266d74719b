package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// columnMeans holds columns that are called an average against the columns side by side before
// them whose mean most of their rows are: years, quarters, kinds of service.
func columnMeans(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
			continue
		}
		for c, column := range sheet.Columns {
			if column.Role == printed.NoRole && !r.related(s, c) {
				r.judgeColumnMean(s, c, strings.Contains(strings.ToLower(column.Head), "rata"))
			}
		}
	}
}

// meanBetween is the mean of the figures of a row between two columns; nil where one cannot be
// read or there are fewer than two. slack is what they lost when they were rounded.
func (r *reader) meanBetween(s, l, from, to int) (mean, slack *big.Rat) {
	mean, slack = new(big.Rat), new(big.Rat)
	n := int64(0)
	for c := from; c <= to; c++ {
		at := spot{s, l, c}
		if role := r.Sheets[s].Columns[c].Role; role.Text() || role == printed.RoleNumber {
			return nil, nil
		}
		switch cell := r.cell(at); {
		case cell.State == printed.Blank:
		case !usable(cell) || len(cell.Values) > 1:
			return nil, nil
		default:
			mean.Add(mean, r.exactOf(at))
			slack.Add(slack, unit(cell.Values[0].Places, 2))
			n++
		}
	}
	if n < 2 {
		return nil, nil
	}
	parts := big.NewRat(n, 1)
	return mean.Quo(mean, parts), slack.Quo(slack, parts)
}

// isMean reports that a figure is a mean, allowing for what its parts lost.
func (r *reader) isMean(at spot, mean, slack *big.Rat) bool {
	wide := span{new(big.Rat).Sub(mean, slack), new(big.Rat).Add(mean, slack)}
	return within(r.cell(at).Values[0]).meets(wide)
}

// leastMeant is how many columns a mean is of that no head tells, and leastFine how many digits it
// has: then it is one by no chance.
const (
	leastMeant = 3
	leastFine  = 3
)

// judgeColumnMean tells of the rows of a column that are not the mean that the others are. called
// reports that its head speaks of one.
func (r *reader) judgeColumnMean(s, c int, called bool) {
	from, to, most, rows := 0, 0, 1, 0
	for i := range c {
		for j := i + 1; j < c; j++ {
			holds, all := 0, 0
			if !called && (j != c-1 || j-i+1 < leastMeant || r.finest(s, c) < leastFine) {
				continue
			}
			for l := range r.Sheets[s].Lines {
				mean, slack := r.meanBetween(s, l, i, j)
				if at := (spot{s, l, c}); mean != nil && !r.line(at).Head && usable(r.cell(at)) {
					if all++; r.isMean(at, mean, slack) {
						holds++
					}
				}
			}
			if holds > most && holds*2 > all {
				from, to, most, rows = i, j, holds, all
			}
		}
	}
	if rows == 0 {
		return
	}
	head := func(i int) string { return shorten(r.Sheets[s].Columns[i].Head, 40) }
	r.relate(s, c, "rata-rata "+head(from)+" sampai "+head(to), most, rows)
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		mean, slack := r.meanBetween(s, l, from, to)
		if mean == nil || r.line(at).Head || !usable(r.cell(at)) {
			continue
		}
		for i := from; i <= to; i++ {
			r.examine(spot{s, l, i}, at)
		}
		if r.isMean(at, mean, slack) {
			continue
		}
		f := flaw{
			at: at, right: r.plain(mean), exact: mean,
			message: fmt.Sprintf("%s “%s” tercetak %s; rata-rata kolom %s sampai %s = %s.", head(c), shorten(r.line(at).Label, 60), r.cell(at).Text, head(from), head(to), r.tell(mean)),
		}
		if most < 2*(rows-most) || r.line(at).Total || r.line(at).Mean || len(r.cell(at).Values) > 1 {
			f.level = Warning
		}
		r.flag(f)
	}
}
