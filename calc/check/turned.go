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
