package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// progressFigures holds columns of progress since a beginning: what was gained of what is to be
// gained, (realisasi − awal) ÷ (target − awal).
func progressFigures(r *reader) {
	for s := range r.Sheets {
		start := -1
		for c, column := range r.Sheets[s].Columns {
			if hasAny(strings.ToLower(column.Head), "kondisi awal", "baseline", "data dasar", "capaian awal", "nilai awal") {
				start = c
			}
		}
		if start < 0 {
			continue
		}
		for c := range r.Sheets[s].Columns {
			if c > start+2 && !r.Sheets[s].Columns[c].Role.Text() {
				r.judgeProgress(s, c, start)
			}
		}
	}
}

func (r *reader) judgeProgress(s, c, start int) {
	inputs := r.inputsOf(s, c)
	best, holds := []flaw(nil), 1
	var used [2]int
	for _, now := range inputs {
		for _, end := range inputs {
			if now == end || now == start || end == start || now > c || end > c {
				continue
			}
			if h, broken := r.progress(s, c, start, now, end); h > holds && len(broken) <= 1 {
				best, holds, used = broken, h, [2]int{now, end}
			}
		}
	}
	if holds < 2 {
		return
	}
	head := func(i int) string { return shorten(r.Sheets[s].Columns[i].Head, 40) }
	r.relate(s, c, fmt.Sprintf("(%s − %s) ÷ (%s − %s) × 100", head(used[0]), head(start), head(used[1]), head(start)), holds, holds+len(best))
	r.examineColumns(s, c, start, used[0], used[1])
	r.flagEach(best, holds)
}

// progress counts the rows that follow from a beginning, what was reached and what is aimed at.
func (r *reader) progress(s, c, start, now, end int) (holds int, broken []flaw) {
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		a, b, t := r.cell(spot{s, l, start}), r.cell(spot{s, l, now}), r.cell(spot{s, l, end})
		if line := r.line(at); line.Head || line.Total || line.Mean || !usable(a) || !usable(b) || !usable(t) || !usable(r.cell(at)) {
			continue
		}
		gained := new(big.Rat).Sub(b.Values[0].Number.Rat(), a.Values[0].Number.Rat())
		aim := new(big.Rat).Sub(t.Values[0].Number.Rat(), a.Values[0].Number.Rat())
		if aim.Sign() == 0 {
			continue
		}
		exact := percent(gained, aim)
		if agrees(r.cell(at).Values, exact) != wrong {
			holds++
			continue
		}
		broken = append(broken, flaw{code: codeRatio, at: at, right: r.plain(exact), exact: exact, message: r.unlike(at, fmt.Sprintf("(%s − %s) ÷ (%s − %s) × 100", b.Text, a.Text, t.Text, a.Text), exact)})
	}
	return holds, broken
}

// fromMeans holds differences from the average of a column against it.
func fromMeans(r *reader) {
	for s := range r.Sheets {
		for c, column := range r.Sheets[s].Columns {
			if head := strings.ToLower(column.Head); column.Role != printed.RoleDifference || !strings.Contains(head, "rata") {
				continue
			}
			for l := range r.Sheets[s].Lines {
				if line := &r.Sheets[s].Lines[l]; line.Mean || line.Total {
					for a := range c {
						r.judgeFromMean(s, c, a, l)
					}
				}
			}
		}
	}
}

func (r *reader) judgeFromMean(s, c, a, mean int) {
	if r.Sheets[s].Columns[a].Role.Text() || !usable(r.cell(spot{s, mean, a})) || r.related(s, c) {
		return
	}
	holds := 0
	var broken []flaw
	for l := range r.Sheets[s].Lines {
		at, of := spot{s, l, c}, spot{s, l, a}
		if l == mean || r.line(at).Head || !usable(r.cell(at)) || !usable(r.cell(of)) {
			continue
		}
		exact := new(big.Rat).Sub(r.exactOf(of), r.exactOf(spot{s, mean, a}))
		if agrees([]printed.Value{signedValue(r.cell(at))}, exact) != wrong {
			holds++
			continue
		}
		broken = append(broken, flaw{code: "selisih-hitung", at: at, right: r.plain(exact), exact: exact, message: r.unlike(at, r.cell(of).Text+" − "+r.cell(spot{s, mean, a}).Text, exact)})
	}
	if holds < 2 || len(broken) > 1 {
		return
	}
	r.relate(s, c, "selisih dengan rata-rata", holds, holds+len(broken))
	r.examineColumns(s, a, c)
	r.flagEach(broken, holds)
}
