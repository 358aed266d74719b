package check

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// statusRows holds words beside achievements that no scale explains against each other: where every
// other row with the word is above 100, at it or below it, and this one is not.
func (r *reader) statusRows(s, c, achieved int) {
	type place struct {
		at   spot
		word string
		side int // of 100
	}
	var all []place
	for l := range r.Sheets[s].Lines {
		at, cell := spot{s, l, c}, r.cell(spot{s, l, achieved})
		word := foldWord(r.cell(at).Text)
		if line := r.line(at); line.Head || line.Total || line.Mean || word == "" {
			continue
		}
		if !usable(cell) || len(cell.Values) > 1 || r.wrong[spot{s, l, achieved}] != nil {
			return
		}
		all = append(all, place{at, word, cell.Values[0].Number.Rat().Cmp(big.NewRat(100, 1))})
	}
	var broken *place
	right := ""
	for i := range all {
		elsewhere, beside, expected, mixed := 0, 0, "", false
		for j := range all {
			if j == i {
				continue
			}
			if all[j].word == all[i].word {
				elsewhere++
				mixed = mixed || all[j].side == all[i].side
			}
			if all[j].side == all[i].side {
				beside++
				mixed = mixed || expected != "" && expected != all[j].word
				expected = cmp.Or(expected, all[j].word)
			}
		}
		if mixed || elsewhere < leastParts || beside == 0 || expected == all[i].word {
			continue
		}
		if broken != nil {
			return
		}
		broken = &all[i]
		for j := range all {
			if j != i && all[j].side == all[i].side {
				right = strings.TrimSpace(r.cell(all[j].at).Text)
			}
		}
	}
	if broken == nil {
		return
	}
	r.note(flaw{
		at: broken.at, right: right, level: Warning,
		message: fmt.Sprintf("“%s” tercetak %s pada capaian %s; baris lain yang demikian tercetak %s.", shorten(r.line(broken.at).Label, 60), r.cell(broken.at).Text, r.cell(spot{s, broken.at.line, achieved}).Text, right),
	})
}

// leastNoted is how many steps a scale in a note has at least.
const leastNoted = 3

// notedScales are the scales that are written out in a row of a table with nothing else in it:
// ≥ 90 Sangat Baik; 80 - 89,99 Baik; < 80 Cukup.
func (r *pages) notedScales(s int) [][]step {
	var all [][]step
	for _, row := range r.Sheets[s].Table.Rows {
		text := strings.TrimSpace(strings.Join(row.Cells, ""))
		if strings.Count(text, ";") < leastNoted-1 || !slices.Contains(row.Cells, text) {
			continue
		}
		var steps []step
		for piece := range strings.SplitSeq(text, ";") {
			if one, found := notedStep(piece); found {
				one.at = spot{s, -1, -1}
				steps = append(steps, one)
			}
		}
		if len(steps) >= leastNoted && setGaps(steps) == len(steps) {
			all = append(all, steps)
		}
	}
	return all
}

// setGaps tells each step the widest gap between two of its scale, and counts those that are read.
func setGaps(steps []step) int {
	sorted := slices.Clone(steps)
	sortSteps(sorted)
	gap := new(big.Rat)
	for i := 1; i < len(sorted); i++ {
		if sorted[i-1].high == nil || sorted[i].low == nil || sorted[i-1].unread || sorted[i].unread {
			continue
		}
		if g := new(big.Rat).Sub(sorted[i].low, sorted[i-1].high); g.Cmp(gap) > 0 {
			gap = g
		}
	}
	for i := range steps {
		steps[i].gap = gap
	}
	readable := 0
	for i := range steps {
		if !steps[i].unread {
			readable++
		}
	}
	return readable
}

// notedStep reads the numbers of a step and its word before or behind them.
func notedStep(piece string) (step, bool) {
	for _, end := range []string{". ", ") "} { // of what is noted before
		if at := strings.LastIndex(piece, end); at >= 0 {
			piece = piece[at+len(end):]
		}
	}
	from, to := strings.IndexAny(piece, "≥≤<>0123456789"), strings.LastIndexAny(piece, "0123456789")
	if from < 0 || to < from {
		return step{}, false
	}
	cell := printed.Read(piece[from:to+1], false)
	one, found := stepOf(&cell)
	if one.word = strings.Trim(piece[to+1:], " .=:–-%()"); one.word == "" {
		_, after, _ := strings.Cut(piece[:from], ":")
		one.word = strings.Trim(cmp.Or(after, piece[:from]), " .=:–-%()*")
	}
	return one, found && one.word != "" && len(one.word) < 30
}

// knownWords reports that a column of words is rated by one of the scales of the document, or is none of ratings.
func (r *pages) knownWords(at spot, scales [][]step) bool {
	for _, steps := range scales {
		if r.onScale(at, steps) {
			return true
		}
	}
	return r.Sheets[at.sheet].Columns[at.column].Role != printed.RoleRating
}
