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
				r.judgeRunning(s, c, 1)
			case strings.HasPrefix(head, "saldo") && !hasAny(head, "awal", "akhir"):
				r.judgeRunning(s, c, 2)
			}
		}
	}
}

// goesOn is what a row must come to after the one before it; nil where that cannot be told.
func (r *pages) goesOn(before *big.Rat, s, l, c, columns int) *big.Rat {
	sum := new(big.Rat).Set(before)
	for i := c - columns; i < c; i++ {
		switch cell := r.cell(spot{s, l, i}); {
		case cell.State == printed.Blank || cell.State == printed.NotApplicable:
		case !usable(cell) || cell.Share:
			return nil
		case i > c-columns:
			sum.Sub(sum, cell.Values[0].Number.Rat())
		default:
			sum.Add(sum, cell.Values[0].Number.Rat())
		}
	}
	return sum
}

func (r *reader) judgeRunning(s, c, columns int) {
	sheet := &r.Sheets[s]
	if c < columns {
		return
	}
	for i := c - columns; i < c; i++ {
		if !r.flowing(s, i) {
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
		right := r.goesOn(before, s, l, c, columns)
		if right == nil {
			return
		}
		rows++
		r.examine(at, spot{s, l, c - 1}, spot{s, l, c - columns})
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
			if own := r.goesOn(right, s, next.line, c, columns); own != nil && usable(r.cell(*next)) && own.Cmp(r.cell(*next).Values[0].Number.Rat()) == 0 {
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
