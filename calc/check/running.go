package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// runningFigures holds columns that go on from the row above: what has come until a month, and
// what is left in the cash book after each line.
func runningFigures(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
			continue
		}
		for c, column := range sheet.Columns {
			head := strings.ToLower(column.Head)
			switch {
			case !r.flowing(s, c):
			case hasAny(head, "kumulatif", "komulatif", "s.d", "s/d", "sampai dengan"):
				r.judgeRunning(s, c, r.runsFrom(s, c))
			case strings.HasPrefix(head, "saldo") && !hasAny(head, "awal", "akhir"):
				r.judgeRunning(s, c, []int{c - 2, c - 1})
			}
		}
	}
}

// runsFrom is the column that another goes on by: the nearest before it of amounts or counts.
func (r *pages) runsFrom(s, c int) []int {
	for i := c - 1; i >= 0; i-- {
		if role := r.Sheets[s].Columns[i].Role; r.flowing(s, i) && role != printed.RoleDifference {
			return []int{i}
		} else if role.Text() {
			break
		}
	}
	return nil
}

// goesOn is what a row must come to after the one before it; nil where that cannot be told.
func (r *pages) goesOn(before *big.Rat, s, l int, columns []int) *big.Rat {
	sum := new(big.Rat).Set(before)
	for n, i := range columns {
		switch cell := r.cell(spot{s, l, i}); {
		case cell.State == printed.Blank || cell.State == printed.NotApplicable:
		case !usable(cell) || cell.Share:
			return nil
		case n > 0:
			sum.Sub(sum, cell.Values[0].Number.Rat())
		default:
			sum.Add(sum, cell.Values[0].Number.Rat())
		}
	}
	return sum
}

func (r *reader) judgeRunning(s, c int, columns []int) {
	sheet := &r.Sheets[s]
	if len(columns) == 0 {
		return
	}
	for _, i := range columns {
		if i < 0 || !r.flowing(s, i) {
			return
		}
	}
	holds, rows := 0, 0
	var before *big.Rat
	var broken []flaw
	for l := range sheet.Lines {
		at := spot{s, l, c}
		if line := r.line(at); line.Head || line.Total || line.Mean {
			continue
		}
		if !usable(r.cell(at)) {
			return
		}
		v := r.cell(at).Values[0].Number.Rat()
		if before == nil {
			before = v
			continue
		}
		right := r.goesOn(before, s, l, columns)
		if right == nil {
			return
		}
		rows++
		r.examine(at)
		for _, i := range columns {
			r.examine(spot{s, l, i})
		}
		if before = v; right.Cmp(v) == 0 {
			holds++
			continue
		}
		broken = append(broken, flaw{
			at: at, right: r.plainSum(right, at), exact: right,
			message: fmt.Sprintf("%s “%s” tercetak %s; dari baris di atasnya didapat %s.", shorten(sheet.Columns[c].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, r.tell(right)),
		})
		// The rows below go on from the right figure where only this one was written wrong.
		if next := r.after(at); next != nil {
			if own := r.goesOn(right, s, next.line, columns); own != nil && usable(r.cell(*next)) && own.Cmp(r.cell(*next).Values[0].Number.Rat()) == 0 {
				before = right
			}
		}
	}
	if holds < 2 || len(broken) > 1 && holds < leastProducts*len(broken) {
		return
	}
	r.relate(s, c, "baris di atasnya ditambah isi baris itu", holds, rows)
	r.flagEach(broken, holds)
}

// after is the cell of the next row in a column; nil where there is none.
func (r *pages) after(at spot) *spot {
	for l := at.line + 1; l < len(r.Sheets[at.sheet].Lines); l++ {
		if line := &r.Sheets[at.sheet].Lines[l]; !line.Head && !line.Total && !line.Mean {
			return &spot{at.sheet, l, at.column}
		}
	}
	return nil
}
