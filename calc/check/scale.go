package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// step is a step of a printed scale: the numbers from low to high, open where nil.
type step struct {
	low, high         *big.Rat
	lowOpen, highOpen bool
	places            int
	gap               *big.Rat // the widest between two steps of its scale
	word              string
	unread            bool // it cannot be read: what is in no other step may be in it
	at                spot
}

// mostSteps bounds the rows of a scale: a longer table is not one.
const mostSteps = 50

// scaleOf reads a printed scale; false where a step cannot be read.
func scaleOf(sheet *printed.Sheet, s int) ([]step, bool) {
	interval, word := column(sheet, printed.RoleInterval), column(sheet, printed.RoleRating)
	if sheet.Kind != printed.KindScale || interval < 0 || word < 0 || len(sheet.Lines) > mostSteps {
		return nil, false
	}
	var steps []step
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		cell := &line.Cells[interval]
		text := strings.TrimSpace(line.Cells[word].Text)
		if line.Head || cell.State == printed.Blank || text == "" {
			continue
		}
		one, ok := stepOf(cell)
		if !ok {
			one = step{unread: true}
		}
		one.word, one.at = text, spot{s, l, interval}
		steps = append(steps, one)
	}
	readable := setGaps(steps)
	return steps, readable > 1
}

func stepOf(c *printed.Cell) (step, bool) {
	switch {
	case c.State == printed.Range && len(c.Parts) == 2:
		low, high := c.Parts[0], c.Parts[1]
		if low.Number.GreaterThan(high.Number) {
			low, high = high, low
		}
		one := step{low: low.Number.Rat(), high: high.Number.Rat(), places: max(low.Places, high.Places)}
		one.lowOpen = strings.Contains(c.Text, ">") && !strings.Contains(c.Text, "≥") && !strings.Contains(c.Text, ">=")
		one.highOpen = strings.HasSuffix(strings.TrimSpace(c.Text), "<") || strings.Contains(c.Text, "<") && !strings.Contains(c.Text, "≤") && !strings.Contains(c.Text, "<=") && !one.lowOpen
		return one, true
	case c.Known() && c.Bound != "":
		x, places := c.Values[0].Number.Rat(), c.Values[0].Places
		switch c.Bound {
		case ">":
			return step{low: x, lowOpen: true, places: places}, true
		case "≥":
			return step{low: x, places: places}, true
		case "<":
			return step{high: x, highOpen: true, places: places}, true
		}
		return step{high: x, places: places}, true
	}
	return step{}, false
}

// brokenScales finds gaps and overlaps between the steps of a scale.
func brokenScales(r *reader) {
	for s := range r.Sheets {
		steps, ok := scaleOf(&r.Sheets[s], s)
		if !ok {
			continue
		}
		sortSteps(steps)
		var first *flaw // of its sort; one habit is told once
		for i := 1; i < len(steps); i++ {
			one := r.judgeSteps(&steps[i-1], &steps[i])
			if one != nil && first != nil && one.level == first.level {
				one.cause = first
			} else if one != nil {
				first = one
			}
		}
	}
}

func (r *journal) judgeSteps(below, above *step) *flaw {
	if below.high == nil || above.low == nil || below.unread || above.unread {
		return nil
	}
	gap := new(big.Rat).Sub(above.low, below.high)
	one := flaw{at: above.at, printed: r.cell(above.at).Text}
	switch {
	case gap.Sign() > 0 && !(below.highOpen && above.lowOpen) && gap.Cmp(unit(max(below.places, above.places), 1)) <= 0 && max(below.places, above.places) >= usualPlaces:
		return nil // 90,00 and 90,01: no figure with two decimals falls between
	case gap.Sign() > 0:
		one.message = fmt.Sprintf("Skala berlubang: nilai antara %s dan %s tidak mempunyai predikat.", r.tell(below.high), r.tell(above.low))
	case gap.Sign() < 0:
		one.message = fmt.Sprintf("Skala bertumpang: nilai antara %s dan %s mempunyai dua predikat, %s dan %s.", r.tell(above.low), r.tell(below.high), below.word, above.word)
	case !below.highOpen && !above.lowOpen:
		one.level = Info
		one.message = fmt.Sprintf("Nilai tepat %s mempunyai dua predikat, %s dan %s.", r.tell(above.low), below.word, above.word)
	case below.highOpen && above.lowOpen:
		one.message = fmt.Sprintf("Nilai tepat %s tidak mempunyai predikat.", r.tell(above.low))
	default:
		return nil
	}
	return r.note(one)
}

func sortSteps(steps []step) {
	start := func(s *step) *big.Rat {
		if s.low != nil {
			return s.low
		}
		return big.NewRat(-1_000_000, 1)
	}
	for i := range steps {
		for j := i; j > 0 && start(&steps[j]).Cmp(start(&steps[j-1])) < 0; j-- {
			steps[j], steps[j-1] = steps[j-1], steps[j]
		}
	}
}

// ratings holds printed words against the scales of the document. Every scale that has the
// word counts, and every reading of a bound: at an edge both neighbours are right.
func ratings(r *reader) {
	var scales [][]step
	for s := range r.Sheets {
		if steps, ok := scaleOf(&r.Sheets[s], s); ok {
			scales = append(scales, steps)
		}
		scales = append(scales, r.notedScales(s)...)
	}
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindScale || sheet.Kind == printed.KindOther {
			continue
		}
		for c, col := range sheet.Columns {
			achieved := r.ratedColumn(sheet, c)
			if achieved >= 0 && len(sheet.Lines) <= mostRows && !r.knownWords(spot{s, 0, c}, scales) {
				r.statusRows(s, c, achieved)
			}
			if col.Role == printed.RoleRating && achieved < 0 {
				achieved = r.ratedBy(s, c, scales)
			}
			if col.Role != printed.RoleRating || achieved < 0 {
				continue
			}
			for l := range sheet.Lines {
				r.judgeRating(spot{s, l, c}, spot{s, l, achieved}, scales)
			}
		}
	}
}

// ratedColumn is the column of achievements that a column of words belongs to: the nearest
// before it, of the same year and quarter.
func (r *pages) ratedColumn(sheet *printed.Sheet, at int) int {
	for c := at - 1; c >= 0; c-- {
		if sheet.Columns[c].Role == printed.RoleAchieved {
			return c
		}
	}
	return -1
}

// ratedBy is the column of figures before one of words whose steps the words are in all rows but
// one; −1 where there is none.
func (r *pages) ratedBy(s, at int, scales [][]step) int {
	best, most := -1, 1
	for c := range at {
		column, own := r.Sheets[s].Columns[c], r.Sheets[s].Columns[at]
		if column.Role.Text() || column.Role.Money() || column.Year != own.Year && column.Year != 0 && own.Year != 0 {
			continue
		}
		for _, steps := range scales {
			holds, breaks := 0, 0
			for l := range r.Sheets[s].Lines {
				cell, word := r.cell(spot{s, l, c}), strings.TrimSpace(r.cell(spot{s, l, at}).Text)
				if r.Sheets[s].Lines[l].Head || word == "" || !usable(cell) || len(cell.Values) > 1 {
					continue
				}
				if slices.ContainsFunc(steps, func(one step) bool { return !one.unread && one.contains(cell.Values[0]) && sameWord(one.word, word) }) {
					holds++
				} else {
					breaks++
				}
			}
			if holds >= most && holds > 1 && breaks <= 1 && holds > breaks {
				best, most = c, holds
			}
		}
	}
	return best
}

func (r *journal) judgeRating(at, achieved spot, scales [][]step) {
	line, cell := r.line(at), r.cell(achieved)
	word := strings.TrimSpace(r.cell(at).Text)
	if line.Head || word == "" || !usable(cell) {
		return
	}
	r.examine(achieved)
	if cause := r.wrong[achieved]; cause != nil && cause.exact != nil && named(word, cause.exact, scales) {
		return // the word is right, the figure is not
	}
	known, expected, closed := false, "", true
	for _, steps := range scales {
		for _, v := range cell.Values {
			x := r.ratedValue(achieved, v)
			fit, named, unread := "", false, false
			settled := settledStep(x, steps)
			for i := range steps {
				same := sameWord(steps[i].word, word)
				named, unread = named || same, unread || steps[i].unread
				if steps[i].unread || !steps[i].near(x) || settled != nil && !steps[i].contains(x) {
					continue
				}
				if same {
					return
				}
				if fit == "" {
					fit = steps[i].word
				}
			}
			if named && unread && fit == "" {
				return
			}
			closed = closed && !unread
			if named {
				known = true
				if expected == "" {
					expected = fit
				}
			}
			if !known && fit != "" && expected == "" && len(scales) == 1 {
				expected = fit
			}
		}
	}
	expected = bareWord(expected)
	if expected == "" || !known && (statusWord(foldWord(word)) || !closed || len(scales) > 1 || !r.onScale(at, scales[0])) {
		return
	}
	f := flaw{
		at: at, right: expected,
		message: fmt.Sprintf("Predikat “%s” tercetak %s, sedangkan capaian %s menurut skala laporan ini %s.", shorten(line.Label, 60), word, cell.Text, expected),
		working: []string{"capaian " + cell.Text + " → " + expected},
	}
	if cause := r.wrong[achieved]; cause != nil {
		f.cause = cause
	}
	if len(cell.Values) > 1 || !known {
		f.level = Warning
	}
	if !known {
		f.message = fmt.Sprintf("Predikat “%s” tercetak %s, kata yang tidak ada dalam skala laporan ini; capaian %s menurut skala itu %s.", shorten(line.Label, 60), word, cell.Text, expected)
	}
	r.note(f)
}

// named reports that a scale has a word for a figure.
func named(word string, exact *big.Rat, scales [][]step) bool {
	v := printed.Value{Number: decimalRat(exact), Places: ratedPlaces}
	return slices.ContainsFunc(scales, func(steps []step) bool {
		return slices.ContainsFunc(steps, func(one step) bool { return one.contains(v) && sameWord(one.word, word) })
	})
}

// onScale reports that most words of a column are those of a scale.
func (r *pages) onScale(at spot, steps []step) bool {
	on, off := 0, 0
	for l := range r.Sheets[at.sheet].Lines {
		word := foldWord(r.cell(spot{at.sheet, l, at.column}).Text)
		if r.Sheets[at.sheet].Lines[l].Head || word == "" {
			continue
		}
		if slices.ContainsFunc(steps, func(s step) bool { return sameWord(s.word, word) }) {
			on++
		} else {
			off++
		}
	}
	return on > off
}

// ratedValue is the figure that is rated: exact where its row tells that it is whole.
func (r *journal) ratedValue(at spot, v printed.Value) printed.Value {
	targets, actuals := r.inputs(at, printed.RoleTarget), r.inputs(at, printed.RoleActual)
	if r.wrong[at] == nil && len(targets) == 1 && len(actuals) == 1 {
		t, a := r.cell(targets[0]).Values, r.cell(actuals[0]).Values
		if len(t) == 1 && len(a) == 1 && t[0].Number.Equal(a[0].Number) && t[0].Places > 0 && v.Number.IsInteger() && v.Number.IntPart() == 100 {
			v.Places = ratedPlaces
		}
	}
	if v.Number.IsInteger() && v.Places >= usualPlaces {
		v.Places = ratedPlaces // 100,00: hardly anything else
	}
	return v
}

// settledStep is the step that holds a figure which is exact, edges taken at their word; nil
// where the figure may be another or no step holds it.
func settledStep(v printed.Value, steps []step) *step {
	if v.Places != ratedPlaces {
		return nil
	}
	for i := range steps {
		if steps[i].contains(v) {
			return &steps[i]
		}
	}
	return nil
}

// contains reports that a figure lies in the step, open edges left out.
func (s *step) contains(v printed.Value) bool {
	x := v.Number.Rat()
	if s.unread {
		return false
	}
	above := s.low == nil || x.Cmp(s.low) > 0 || x.Cmp(s.low) == 0 && !s.lowOpen
	return above && (s.high == nil || x.Cmp(s.high) < 0 || x.Cmp(s.high) == 0 && !s.highOpen)
}

// ratedPlaces are the decimals of a figure that is taken for exact.
const ratedPlaces = 12

// foldWord is a word of a scale without the short form in brackets behind it.
func foldWord(s string) string { return strings.ToLower(bareWord(s)) }

// sameWord reports that a printed word is that of a step, or its short form in brackets.
func sameWord(step, word string) bool {
	short := ""
	if from, to := strings.Index(step, "("), strings.LastIndex(step, ")"); from >= 0 && to > from {
		short = step[from+1 : to]
	}
	return foldWord(step) == foldWord(word) || short != "" && foldWord(short) == foldWord(word)
}

func bareWord(s string) string {
	if at := strings.IndexAny(s, "(/["); at > 0 {
		s = s[:at]
	}
	return strings.Join(strings.Fields(strings.Trim(s, ".:; ")), " ")
}

// statusWord reports that a word tells whether a target was reached, which is no step of a
// scale.
func statusWord(word string) bool {
	for _, w := range []string{"capai", "lampau", "sesuai", "track", "realisasi", "target", "n/a", "hijau", "kuning", "merah", "biru"} {
		if strings.Contains(word, w) {
			return true
		}
	}
	return word == "-"
}

// near reports that a printed figure may lie in the step, its edges and the gaps beside it
// included.
func (s *step) near(v printed.Value) bool {
	slack := unit(v.Places, 2)
	slack.Add(slack, s.gap)
	x := v.Number.Rat()
	return (s.low == nil || new(big.Rat).Add(x, slack).Cmp(s.low) >= 0) && (s.high == nil || new(big.Rat).Sub(x, slack).Cmp(s.high) <= 0)
}
