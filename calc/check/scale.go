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
			return nil, false
		}
		one.word, one.at = text, spot{s, l, interval}
		steps = append(steps, one)
	}
	sorted := slices.Clone(steps)
	sortSteps(sorted)
	gap := new(big.Rat)
	for i := 1; i < len(sorted); i++ {
		if sorted[i-1].high == nil || sorted[i].low == nil {
			continue
		}
		if g := new(big.Rat).Sub(sorted[i].low, sorted[i-1].high); g.Cmp(gap) > 0 {
			gap = g
		}
	}
	for i := range steps {
		steps[i].gap = gap
	}
	return steps, len(steps) > 1
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

func (r *reader) judgeSteps(below, above *step) *flaw {
	if below.high == nil || above.low == nil {
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
	}
	if len(scales) == 0 {
		return
	}
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindScale || sheet.Kind == printed.KindOther {
			continue
		}
		for c, col := range sheet.Columns {
			achieved := r.ratedColumn(sheet, c)
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
func (r *reader) ratedColumn(sheet *printed.Sheet, at int) int {
	for c := at - 1; c >= 0; c-- {
		if sheet.Columns[c].Role == printed.RoleAchieved {
			return c
		}
	}
	return -1
}

func (r *reader) judgeRating(at, achieved spot, scales [][]step) {
	line, cell := r.line(at), r.cell(achieved)
	word := strings.TrimSpace(r.cell(at).Text)
	if line.Head || word == "" || !usable(cell) {
		return
	}
	known, expected := false, ""
	for _, steps := range scales {
		for _, v := range cell.Values {
			fit, named := "", false
			for i := range steps {
				same := strings.EqualFold(foldWord(steps[i].word), foldWord(word))
				named = named || same
				if steps[i].near(v) {
					if same {
						return
					}
					if fit == "" {
						fit = steps[i].word
					}
				}
			}
			if named {
				known = true
				if expected == "" {
					expected = fit
				}
			}
		}
	}
	if !known || expected == "" {
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
	if len(cell.Values) > 1 {
		f.level = Warning
	}
	r.note(f)
}

func foldWord(s string) string { return strings.Join(strings.Fields(strings.Trim(s, ". ")), " ") }

// near reports that a printed figure may lie in the step, its edges and the gaps beside it
// included.
func (s *step) near(v printed.Value) bool {
	slack := unit(v.Places, 2)
	slack.Add(slack, s.gap)
	x := v.Number.Rat()
	return (s.low == nil || new(big.Rat).Add(x, slack).Cmp(s.low) >= 0) && (s.high == nil || new(big.Rat).Sub(x, slack).Cmp(s.high) <= 0)
}
