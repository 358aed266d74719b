package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// fractionColumns holds columns of percentages against the fractions that stand in another column of
// their row: 12 dari 14 desa, 85,71.
func fractionColumns(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale {
			continue
		}
		for from := range sheet.Columns {
			if r.fractionsIn(s, from) > 1 {
				r.judgeFractions(s, from)
			}
		}
	}
}

// fractionsIn counts the cells of a column that are a part of a whole.
func (r *pages) fractionsIn(s, c int) int {
	n := 0
	for l := range r.Sheets[s].Lines {
		if cell := r.cell(spot{s, l, c}); cell.State == printed.Fraction && len(cell.Parts) == 2 && cell.Parts[1].Number.Sign() > 0 {
			n++
		}
	}
	return n
}

func (r *reader) judgeFractions(s, from int) {
	best, broken, most := -1, []spot(nil), 1
	exact := func(l int) *big.Rat {
		cell := r.cell(spot{s, l, from})
		if cell.State != printed.Fraction || len(cell.Parts) != 2 || cell.Parts[1].Number.Sign() <= 0 {
			return nil
		}
		return percent(cell.Parts[0].Number.Rat(), cell.Parts[1].Number.Rat())
	}
	for c, column := range r.Sheets[s].Columns {
		holds, odd := 0, []spot(nil)
		for l := range r.Sheets[s].Lines {
			at, x := spot{s, l, c}, exact(l)
			if c == from || column.Role.Text() || x == nil || !usable(r.cell(at)) {
				continue
			}
			if agrees(r.cell(at).Values, x) != wrong {
				holds++
			} else {
				odd = append(odd, at)
			}
		}
		if holds > most && len(odd) <= 1 {
			best, broken, most = c, odd, holds
		}
	}
	if best < 0 {
		return
	}
	r.relate(s, best, shorten(r.Sheets[s].Columns[from].Head, 40)+" × 100", most, most+len(broken))
	for l := range r.Sheets[s].Lines {
		if exact(l) != nil {
			r.examine(spot{s, l, from}, spot{s, l, best})
		}
	}
	for _, at := range broken {
		x := exact(at.line)
		f := flaw{
			code: "hasil-hitungan", at: at, right: r.plain(x), exact: x,
			message: fmt.Sprintf("Hasil %s tercetak %s, seharusnya %s.", shorten(r.cell(spot{s, at.line, from}).Text, 40), r.cell(at).Text, r.tell(x)),
		}
		if most < leastProducts {
			f.level = Warning
		}
		r.flag(f)
	}
}
