package check

import (
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// asFractions judges a column whose achievements are fractions of one, in two rows at least and in
// more than half of them, as such: 0,98 instead of 98.
func (r *factIndex) asFractions(sums []sum) {
	ofOne := 0
	for _, s := range sums {
		if s.verdict == scaled && r.cell(s.at).Values[0].Number.Rat().Cmp(big.NewRat(mostOfOne, 1)) < 0 {
			ofOne++
		}
	}
	if ofOne < 2 || ofOne*2 <= len(sums) {
		return
	}
	for i := range sums {
		s := &sums[i]
		if s.exact == nil {
			continue
		}
		t := r.triple(s.at, s.target, s.actual)
		var times []printed.Value
		for _, v := range t.achieved {
			times = append(times, printed.Value{Number: v.Number.Shift(2), Places: v.Places - 2})
		}
		t.achieved = times
		v, exact := t.judge()
		if exact == nil || v == fits || v == rounded || v == smallInputs || v == limited {
			continue
		}
		s.verdict, s.exact, s.ofOne = wrong, new(big.Rat).Quo(exact, hundred()), true
	}
}

// mostOfOne is what a fraction of one that tells an achievement stays below.
const mostOfOne = 5

// asInverse judges a column whose head or title writes target ÷ realisasi by that formula, where two
// rows follow from it and none but 100 from the other way round.
func (r *factIndex) asInverse(sums []sum) {
	if len(sums) == 0 {
		return
	}
	sheet := &r.Sheets[sums[0].at.sheet]
	if !writtenInverse(sheet.Columns[sums[0].at.column].Head) && !writtenInverse(sheet.Table.Title) {
		return
	}
	turned := 0
	for _, s := range sums {
		if s.verdict == inverse {
			turned++
		}
	}
	if turned < 2 {
		return
	}
	for i := range sums {
		s := &sums[i]
		s.target, s.actual = s.actual, s.target
		s.verdict, s.exact = r.triple(s.at, s.target, s.actual).judge()
		if s.verdict == inverse {
			s.verdict = wrong
		}
	}
}

// writtenInverse reports that a text writes target ÷ realisasi.
func writtenInverse(text string) bool {
	text = strings.NewReplacer(" ", "", "÷", "/", ":", "/", "dibagi", "/").Replace(strings.ToLower(text))
	return strings.Contains(text, "target/realisasi") || strings.Contains(text, "(t/r")
}
