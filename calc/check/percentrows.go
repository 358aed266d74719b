package check

import (
	"fmt"
)

// percentRows holds rows that tell a row above them in percent against the column that is their
// whole: Persentase under Jumlah, % terhadap rencana.
func percentRows(r *reader) {
	for s := range r.Sheets {
		for l := range r.Sheets[s].Lines {
			if r.Sheets[s].Lines[l].Percent {
				r.judgePercentRow(s, l)
			}
		}
	}
}

// percentOf is a reading of a row of percentages: the row that it is of, and the column of the
// whole.
type percentOf struct {
	line, whole   int
	holds, broken []spot
}

func (r *reader) judgePercentRow(s, l int) {
	best := percentOf{}
	for above := l - 1; above >= 0; above-- {
		if line := &r.Sheets[s].Lines[above]; line.Head || !line.Total && above < l-1 {
			continue
		}
		for w := range r.Sheets[s].Columns {
			one := percentOf{line: above, whole: w}
			if whole := r.cell(spot{s, above, w}); r.Sheets[s].Columns[w].Role.Text() || !usable(whole) || whole.Values[0].Number.Sign() <= 0 {
				continue
			}
			for c := range r.Sheets[s].Columns {
				at, of := spot{s, l, c}, spot{s, above, c}
				if r.Sheets[s].Columns[c].Role.Text() || !usable(r.cell(at)) || !usable(r.cell(of)) {
					continue
				}
				if agrees(r.cell(at).Values, percent(r.exactOf(of), r.exactOf(spot{s, above, w}))) != wrong {
					one.holds = append(one.holds, at)
				} else {
					one.broken = append(one.broken, at)
				}
			}
			if len(one.holds) > len(best.holds) {
				best = one
			}
		}
	}
	if len(best.holds) < leastProducts-1 || len(best.broken) > 1 && len(best.holds) < leastProducts*len(best.broken) {
		return
	}
	for _, at := range append(best.holds, best.broken...) {
		r.examine(at)
	}
	whole := spot{s, best.line, best.whole}
	for _, at := range best.broken {
		of := spot{s, best.line, at.column}
		exact := percent(r.exactOf(of), r.exactOf(whole))
		f := flaw{
			code: codeRatio, at: at, right: r.plain(exact), exact: exact, cause: r.wrong[of],
			message: fmt.Sprintf("%s “%s” tercetak %s; %s dari %s adalah %s persen.", shorten(r.Sheets[s].Columns[at.column].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, r.cell(of).Text, r.cell(whole).Text, r.tell(exact)),
			working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", r.cell(of).Text, r.cell(whole).Text, r.tell(exact))},
		}
		if len(best.holds) < leastProducts || r.wrong[of] != nil && r.wrong[of].exact == nil {
			f.level = Warning
		}
		r.flag(f)
	}
}
