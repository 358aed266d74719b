package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// wrongQuotients finds workings whose printed result is not their part of their whole.
func wrongQuotients(r *reader) {
	fractionColumns(r)
	for _, w := range r.workings() {
		if len(w.result) == 0 || w.whole.Number.Sign() <= 0 || !w.part.Number.IsInteger() || !w.whole.Number.IsInteger() {
			if w.line < 0 || len(w.result) == 0 || !w.faraway() {
				continue
			}
		}
		if w.line < 0 {
			r.examineWorking(w)
		}
		exact := percent(w.part.Number.Rat(), w.whole.Number.Rat())
		ratio := new(big.Rat).Quo(exact, hundred())
		if agrees(w.result, exact) != wrong || agrees(w.result, ratio) != wrong {
			continue
		}
		f := flaw{
			at: w.at, level: Warning, printed: w.result[0].String(), right: r.plain(exact),
			message: fmt.Sprintf("Teks “%s”: hasilnya tercetak %s, seharusnya %s.", shorten(w.said, 40), w.result[0], r.tell(exact)),
			working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", w.part, w.whole, r.tell(exact))},
		}
		if w.line >= 0 {
			r.note(f)
			continue
		}
		result := r.resultOf(w.at.sheet)
		if result < 0 || r.Sheets[w.at.sheet].Columns[w.at.column].Role != printed.RoleWhole {
			continue // a figure with its fraction beside it
		}
		f.at, f.printed, f.level, f.exact = spot{w.at.sheet, w.at.line, result}, "", Error, exact
		f.message = fmt.Sprintf("Hasil %s tercetak %s, seharusnya %s.", shorten(w.said, 40), r.cell(f.at).Text, r.tell(exact))
		r.flag(f)
	}
}

// examineWorking notes that the figures of a fraction in a table were held against each other.
func (r *journal) examineWorking(w working) {
	r.examine(w.at)
	sheet := &r.Sheets[w.at.sheet]
	for _, role := range []printed.Role{printed.RolePart, printed.RoleWhole, printed.RoleResult} {
		if c := column(sheet, role); c >= 0 {
			r.examine(spot{w.at.sheet, w.at.line, c})
		}
	}
}

// resultOf is the column of results of fractions: the one that is called so, else the actuals
// where most of them follow from the fractions; −1 where there is none.
func (r *pages) resultOf(s int) int {
	sheet := &r.Sheets[s]
	part, whole, result := column(sheet, printed.RolePart), column(sheet, printed.RoleWhole), column(sheet, printed.RoleResult)
	actual := column(sheet, printed.RoleActual)
	if result >= 0 || actual < 0 || part < 0 || whole < 0 {
		return result
	}
	holds, breaks := 0, 0
	for l := range sheet.Lines {
		p, w, a := &sheet.Lines[l].Cells[part], &sheet.Lines[l].Cells[whole], &sheet.Lines[l].Cells[actual]
		if !usable(p) || !usable(w) || !usable(a) || w.Values[0].Number.Sign() <= 0 {
			continue
		}
		if agrees(a.Values, percent(p.Values[0].Number.Rat(), w.Values[0].Number.Rat())) != wrong {
			holds++
		} else {
			breaks++
		}
	}
	if holds > 1 && holds > breaks {
		return actual
	}
	return -1
}

// faraway reports that the result of a fraction in a sentence is not one that its figures, with
// decimals that may have been rounded, can have, and no hundredth of one.
func (w *working) faraway() bool {
	wide, possible := ratio(within(w.part), within(w.whole))
	if !possible || w.whole.Number.Sign() <= 0 {
		return false
	}
	for _, v := range w.result {
		hundredfold := printed.Value{Number: v.Number.Shift(2), Places: v.Places - 2}
		if within(v).meets(wide) || within(hundredfold).meets(wide) {
			return false
		}
	}
	return true
}
