package check

import (
	"fmt"
	"math/big"
)

// turned takes the formula of what should be low for an achievement that follows none, where
// the name asks for it and no other such row of the column is measured upwards.
func (r *factIndex) turned(s *sum) {
	if !r.low(s.at) || s.exact == nil {
		return
	}
	for l := range r.Sheets[s.at.sheet].Lines {
		at := spot{s.at.sheet, l, s.at.column}
		t, a := spot{at.sheet, l, s.target.column}, spot{at.sheet, l, s.actual.column}
		if at != s.at && r.measures(at) && r.low(at) && usable(r.cell(t)) && usable(r.cell(a)) {
			if v, exact := r.triple(at, t, a).judge(); v.follows() && exact != nil && exact.Cmp(hundred()) != 0 {
				return
			}
		}
	}
	s.exact = new(big.Rat).Sub(big.NewRat(200, 1), s.exact)
	s.low = true
}

// upward reports that what should be low by its name is measured by actual over target, where
// another such row of its column, at least, is measured downwards and none upwards as well.
func (r *factIndex) upward(s *sum) bool {
	if s.exact == nil || s.exact.Cmp(hundred()) == 0 || !r.low(s.at) {
		return false
	}
	downward := 0
	for l := range r.Sheets[s.at.sheet].Lines {
		at := spot{s.at.sheet, l, s.at.column}
		t, a := spot{at.sheet, l, s.target.column}, spot{at.sheet, l, s.actual.column}
		if at == s.at || !r.measures(at) || !r.low(at) || !usable(r.cell(t)) || !usable(r.cell(a)) {
			continue
		}
		switch v, exact := r.triple(at, t, a).judge(); {
		case v == minus:
			downward++
		case exact == nil || exact.Cmp(hundred()) != 0:
			return false
		}
	}
	return downward > 0
}

// flagUpward tells of an achievement that rewards what should be low. The name only asks for it,
// so that it is doubtful.
func (r *reader) flagUpward(s *sum) {
	t := r.cell(s.target).Values[0]
	exact := new(big.Rat).Sub(big.NewRat(200, 1), s.exact)
	r.flag(flaw{
		code: codeFormula, at: s.at, level: Warning, right: r.plain(exact),
		message: fmt.Sprintf("Capaian “%s” tercetak %s adalah realisasi ÷ target, sedangkan baris lain yang makin rendah makin baik memakai (2 × target − realisasi) ÷ target = %s.", shorten(r.line(s.at).Label, 60), r.cell(s.at).Text, r.tell(exact)),
		working: []string{fmt.Sprintf("(2 × %s − %s) ÷ %s × 100 = %s", t, r.cell(s.actual).Values[0], t, r.tell(exact))},
	})
}

// inverted takes target by actual for an achievement that follows no formula, where at least two
// other rows of its column are measured so and none is by actual by target.
func (r *factIndex) inverted(s *sum) {
	inverted := 0
	for l := range r.Sheets[s.at.sheet].Lines {
		at := spot{s.at.sheet, l, s.at.column}
		t, a := spot{at.sheet, l, s.target.column}, spot{at.sheet, l, s.actual.column}
		if at == s.at || !r.measures(at) || !usable(r.cell(t)) || !usable(r.cell(a)) {
			continue
		}
		switch v, exact := r.triple(at, t, a).judge(); {
		case v == inverse:
			inverted++
		case v != wrong && exact != nil && exact.Cmp(hundred()) != 0:
			return
		}
	}
	t, a := r.cell(s.target).Values[0].Number.Rat(), r.cell(s.actual).Values[0].Number.Rat()
	if inverted > 1 && a.Sign() != 0 {
		s.exact, s.low = percent(t, a), false
		s.target, s.actual = s.actual, s.target
	}
}

// heldAt is the limit at which the other rows of a column are held, where one is and none is
// above it, and this row would be; else nil.
func (r *factIndex) heldAt(s *sum) *big.Rat {
	var limit *big.Rat
	for l := range r.Sheets[s.at.sheet].Lines {
		at := spot{s.at.sheet, l, s.at.column}
		t, a := spot{at.sheet, l, s.target.column}, spot{at.sheet, l, s.actual.column}
		if at == s.at || !r.measures(at) || !usable(r.cell(t)) || !usable(r.cell(a)) {
			continue
		}
		if v, _ := r.triple(at, t, a).judge(); v == limited && limit == nil {
			limit = r.cell(at).Values[0].Number.Rat()
		}
	}
	for l := range r.Sheets[s.at.sheet].Lines {
		at := spot{s.at.sheet, l, s.at.column}
		if at != s.at && limit != nil && r.cell(at).Known() && r.cell(at).Values[0].Number.Rat().Cmp(limit) > 0 {
			return nil
		}
	}
	if limit == nil || s.exact.Cmp(limit) <= 0 {
		return nil
	}
	return limit
}
