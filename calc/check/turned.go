package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// turnedFigures holds tables whose indicators stand in the columns: the row of achievements against
// those of targets and actuals, a row of differences against those of two years.
func turnedFigures(r *reader) {
	for s := range r.Sheets {
		r.scaledRows(s)
		if sheet := &r.Sheets[s]; len(sheet.Lines) > mostTurned || column(sheet, printed.RoleTarget) >= 0 || column(sheet, printed.RoleActual) >= 0 || sheet.Kind == printed.KindScale {
			continue // its columns are what rows are elsewhere
		}
		rows := map[printed.Role][]int{}
		years := map[int]int{}
		for l := range r.Sheets[s].Lines {
			if line := &r.Sheets[s].Lines[l]; !line.Head || line.Percent {
				head := r.Sheets[s].RowHead(line)
				rows[head.Role], years[l] = append(rows[head.Role], l), head.Year
			}
		}
		actuals := rows[printed.RoleActual]
		if len(rows[printed.RoleTarget]) != 1 || len(actuals) == 0 || len(rows[printed.RoleAchieved]) == 0 {
			continue
		}
		now := actuals[0]
		for _, a := range actuals {
			if years[a] == years[rows[printed.RoleTarget][0]] {
				now = a
			}
		}
		for _, l := range rows[printed.RoleAchieved] {
			r.judgeTurned(s, l, "realisasi ÷ target × 100", func(c int) *big.Rat {
				target, actual := r.turnedAt(s, rows[printed.RoleTarget][0], c), r.turnedAt(s, now, c)
				if target == nil || actual == nil || target.Sign() == 0 {
					return nil
				}
				return percent(actual, target)
			})
		}
		for _, l := range rows[printed.RoleDifference] {
			for _, before := range actuals {
				if before != now {
					r.judgeTurned(s, l, "selisih kedua realisasi", func(c int) *big.Rat {
						x, y := r.turnedAt(s, now, c), r.turnedAt(s, before, c)
						if x == nil || y == nil {
							return nil
						}
						return new(big.Rat).Sub(x, y)
					})
				}
			}
		}
	}
}

// mostTurned bounds the rows of a table whose rows are what columns are elsewhere.
const mostTurned = 15

// turnedAt is the figure of a row in a column; nil where it cannot be read.
func (r *reader) turnedAt(s, l, c int) *big.Rat {
	if at := (spot{s, l, c}); usable(r.cell(at)) && len(r.cell(at).Values) == 1 {
		r.examine(at)
		return r.exactOf(at)
	}
	return nil
}

func (r *reader) judgeTurned(s, l int, words string, of func(c int) *big.Rat) {
	holds := 0
	var broken []flaw
	for c, column := range r.Sheets[s].Columns {
		at := spot{s, l, c}
		if column.Role.Text() || !usable(r.cell(at)) {
			continue
		}
		exact := of(c)
		if exact == nil {
			continue
		}
		if agrees([]printed.Value{signedValue(r.cell(at))}, exact) != wrong {
			holds++
			continue
		}
		broken = append(broken, flaw{
			code: codeRatio, at: at, right: r.plain(exact), exact: exact,
			message: fmt.Sprintf("%s “%s” tercetak %s; %s = %s.", shorten(r.line(at).Label, 60), shorten(column.Head, 40), r.cell(at).Text, words, r.tell(exact)),
		})
	}
	if holds < 2 || len(broken) > 1 {
		return
	}
	for c := range r.Sheets[s].Columns {
		if at := (spot{s, l, c}); usable(r.cell(at)) {
			r.examine(at)
		}
	}
	r.flagEach(broken, holds)
}

// signedValue is a figure that is negative where it stands in brackets.
func signedValue(cell *printed.Cell) printed.Value {
	v := cell.Values[0]
	if bracketedCell(cell) && v.Number.Sign() > 0 {
		v.Number = v.Number.Neg()
	}
	return v
}

// leastScaled is in how many columns a row must be the same multiple of another, so that it is in a
// further one.
const leastScaled = 5

// scaling is how a row follows from one above it: what it is divided by is a number that no head
// needs to tell, as of those asked in a survey.
type scaling struct {
	by  span // all that the factor may be
	odd int  // the one column that does not follow, or −1
}

// scaledRows holds rows of decimals that are one multiple of a row above them in all columns but
// one: sums, means and weighted means of the questions of a survey that stand in its columns.
func (r *reader) scaledRows(s int) {
	sheet := &r.Sheets[s]
	if len(sheet.Lines) > mostTurned || len(sheet.Columns) <= leastScaled || sheet.Kind == printed.KindScale {
		return
	}
	for l := range sheet.Lines {
		switch sheet.RowHead(&sheet.Lines[l]).Role {
		case printed.RoleTarget, printed.RoleActual, printed.RoleAchieved, printed.RoleBudget, printed.RoleSpent:
			return // one row may follow from two others
		}
	}
	known := map[[2]int]scaling{}
	for l := range sheet.Lines {
		for p := range l {
			if one, found := r.scalingOf(s, p, l); found {
				known[[2]int{p, l}] = one
			}
		}
	}
	holds := func(a, b, c int) bool {
		one, found := known[[2]int{min(a, b), max(a, b)}]
		return found && one.odd != c
	}
	for l := range sheet.Lines {
		for p := range l {
			one, found := known[[2]int{p, l}]
			if !found {
				continue
			}
			for c := range sheet.Columns {
				r.examine(spot{s, p, c}, spot{s, l, c})
			}
			if one.odd < 0 {
				continue
			}
			at, from, sure := spot{s, l, one.odd}, spot{s, p, one.odd}, false
			for q := range sheet.Lines {
				if sure = sure || q != p && q != l && holds(p, q, one.odd); q != p && q != l && holds(l, q, one.odd) {
					at, from, sure = from, at, true
					break
				}
			}
			if r.wrong[at] == nil {
				r.judgeScaled(at, from, &one, sure)
			}
		}
	}
}

// scalingOf is how a row follows from another; false where it does not, or by chance.
func (r *reader) scalingOf(s, p, l int) (scaling, bool) {
	var columns []int
	var spans []span
	different := map[string]bool{}
	for c, column := range r.Sheets[s].Columns {
		x, v := r.cell(spot{s, p, c}), r.cell(spot{s, l, c})
		if column.Role.Text() || column.Role.Money() || !usable(x) || !usable(v) || len(x.Values)+len(v.Values) > 2 {
			continue
		}
		if v.Values[0].Places < 2 || figuresOf(v) < leastDigits || x.Values[0].Number.Sign() <= 0 {
			return scaling{}, false
		}
		low, high := around(x.Values[0]), around(v.Values[0])
		if x.Values[0].Places <= 0 {
			low = span{x.Values[0].Number.Rat(), x.Values[0].Number.Rat()}
		}
		columns, different[x.Text] = append(columns, c), true
		spans = append(spans, span{new(big.Rat).Quo(high.low, low.high), new(big.Rat).Quo(high.high, low.low)})
	}
	if len(columns) < leastScaled || len(different) < leastProducts {
		return scaling{}, false
	}
	for odd := -1; odd < len(columns) && (odd < 0 || len(columns) > leastScaled); odd++ {
		var by span
		for i, one := range spans {
			switch {
			case i == odd:
			case by.low == nil:
				by = one
			default:
				by = span{larger(by.low, one.low), smaller(by.high, one.high)}
			}
		}
		if by.low.Cmp(by.high) <= 0 && !by.holds(big.NewRat(1, 1)) {
			if odd < 0 {
				return scaling{by, -1}, true
			}
			return scaling{by, columns[odd]}, true
		}
	}
	return scaling{}, false
}

func larger(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

func smaller(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// judgeScaled tells of a figure that is not the multiple of another that those beside it are.
func (r *reader) judgeScaled(at, from spot, by *scaling, sure bool) {
	factor := new(big.Rat).Add(by.by.low, by.by.high)
	factor.Quo(factor, big.NewRat(2, 1))
	exact := r.exactOf(from)
	if at.line < from.line {
		exact = new(big.Rat).Quo(exact, factor)
	} else {
		exact = new(big.Rat).Mul(exact, factor)
	}
	f := flaw{
		code: codeRatio, at: at, right: round(exact, r.cell(at).Values[0].Places),
		message: fmt.Sprintf("%s “%s” tercetak %s; seperti pada kolom lain, %s dari “%s” seharusnya %s.", shorten(r.line(at).Label, 60), shorten(r.Sheets[at.sheet].Columns[at.column].Head, 40), r.cell(at).Text, r.cell(from).Text, shorten(r.line(from).Label, 60), r.tell(exact)),
	}
	if !sure {
		f.level = Warning
	}
	r.flag(f)
}
