package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// writtenFactors holds amounts against the factors that are written out before them in their
// row, in one cell or in three: 12 bulan x 2 orang x Rp1.250.000.
func writtenFactors(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || len(sheet.Lines) > mostRows {
			continue
		}
		for c := range sheet.Columns {
			r.judgeFactors(s, c)
			if head := strings.ToLower(sheet.Columns[c].Head); (strings.Contains(head, "rp") || head == "oh" || head == "ok" || head == "hok" || hasAny(head, "volume", "jumlah")) && !r.related(s, c) {
				r.judgeTriples(s, c)
			}
		}
	}
}

// factorsOf multiplies what a cell writes out; nil where it writes no factors or other things
// besides. A word behind a number says what is counted.
func factorsOf(text string) *big.Rat {
	text = strings.NewReplacer("×", "x", "X", "x", "*", "x", " kali ", " x ").Replace(text)
	parts := strings.Split(text, "x")
	if len(parts) < 2 {
		return nil
	}
	product := big.NewRat(1, 1)
	for _, p := range parts {
		p = strings.TrimSpace(p)
		money := strings.HasPrefix(strings.ToLower(p), "rp")
		if money {
			p = strings.TrimLeft(p[len("rp"):], ". ")
		}
		number, unit, _ := strings.Cut(p, " ")
		if strings.ContainsAny(unit, "0123456789=+") || number == "" || number[0] < '0' || number[0] > '9' {
			return nil
		}
		one := printed.Read(strings.TrimSuffix(strings.TrimSuffix(number, ",-"), ",00"), true)
		if !usable(&one) {
			return nil
		}
		product.Mul(product, one.Values[0].Number.Rat())
	}
	return product
}

func (r *reader) judgeFactors(s, c int) {
	sheet := &r.Sheets[s]
	var broken []flaw
	holds, to := 0, -1
	for l := range sheet.Lines {
		from := spot{s, l, c}
		product := factorsOf(r.cell(from).Text)
		if product == nil || r.line(from).Head || r.line(from).Total {
			continue
		}
		at := spot{s, l, c + 1}
		for at.column < len(sheet.Columns) && (r.cell(at).State != printed.Figure || to >= 0 && at.column != to) {
			at.column++
		}
		if at.column == len(sheet.Columns) || !usable(r.cell(at)) || r.cell(at).Share {
			continue
		}
		to = at.column
		r.examine(at)
		if v := r.cell(at).Values[0].Number.Rat(); v.Cmp(product) == 0 {
			holds++
			continue
		}
		broken = append(broken, flaw{
			code: codeProduct, at: at, right: r.plainSum(product, at), exact: product,
			message: r.unlike(at, r.cell(from).Text, product),
			working: []string{r.cell(from).Text + " = " + r.tell(product)},
		})
	}
	if holds == 0 || holds < len(broken) {
		return // factors of something else
	}
	r.relate(s, to, "perkalian pada "+shorten(sheet.Columns[c].Head, 40), holds, holds+len(broken))
	r.flagEach(broken, holds)
}

// judgeTriples holds a column against three columns side by side before it, where it is their
// product in two rows at least and in all others but one. A row in which two of them are one tells
// nothing, and counts of persons multiply nowhere.
func (r *reader) judgeTriples(s, c int) {
	sheet := &r.Sheets[s]
	if sheet.Kind == printed.KindStaff {
		return
	}
	for i := 0; i+2 < c; i++ {
		var broken []flaw
		holds := 0
		for l := range sheet.Lines {
			at, product := spot{s, l, c}, big.NewRat(1, 1)
			telling, ones := !r.line(at).Head && !r.line(at).Total && usable(r.cell(at)), 0
			for f := i; f < i+3; f++ {
				if cell := r.cell(spot{s, l, f}); usable(cell) && cell.Values[0].Number.Sign() > 0 {
					x := cell.Values[0].Number.Rat()
					product.Mul(product, x)
					if x.Cmp(big.NewRat(1, 1)) == 0 {
						ones++
					}
				} else {
					telling = false
				}
			}
			if !telling {
				continue
			}
			if product.Cmp(r.cell(at).Values[0].Number.Rat()) == 0 {
				if ones < 2 {
					holds++
				}
				continue
			}
			words := fmt.Sprintf("%s × %s × %s", shorten(sheet.Columns[i].Head, 40), shorten(sheet.Columns[i+1].Head, 40), shorten(sheet.Columns[i+2].Head, 40))
			broken = append(broken, flaw{
				code: codeProduct, at: at, right: r.plainSum(product, at), exact: product,
				message: r.unlike(at, words, product),
				working: []string{words + " = " + r.tell(product)},
			})
		}
		if holds < 2 || len(broken) > 1 {
			continue
		}
		r.relate(s, c, "hasil kali tiga kolom di depannya", holds, holds+len(broken))
		for l := range sheet.Lines {
			if line := &sheet.Lines[l]; !line.Head && !line.Total {
				r.examine(spot{s, l, i}, spot{s, l, i + 1}, spot{s, l, i + 2}, spot{s, l, c})
			}
		}
		r.flagEach(broken, holds)
		return
	}
}
