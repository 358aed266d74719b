package check

import (
	"cmp"
	"fmt"
	"math/big"
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

// knownWords reports that a column of words is rated by one of the scales of the document, or is none of ratings.
func (r *pages) knownWords(at spot, scales [][]step) bool {
	for _, steps := range scales {
		if r.onScale(at, steps) {
			return true
		}
	}
	return r.Sheets[at.sheet].Columns[at.column].Role != printed.RoleRating
}
