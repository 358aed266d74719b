package narrative

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// Plain is a text that people typed outside the report's texts: it has no fields, but may
// mark what is missing.
func Plain(s string) []doc.Run { return marked([]doc.Run{plain(s)}) }

// InShort sums an IKU up for the conclusion.
func (w *Writer) InShort(k Key) string {
	id := string(k.Indicator.ID)
	if !k.Measure.Achievement.Known() {
		return fmt.Sprintf("%s: {indikator:%s} belum dapat dihitung capaiannya (%s).", braced(k.Node.Name), id, strings.Join(k.Measure.Achievement.Flags.Words(), ", "))
	}
	return fmt.Sprintf("%s: {indikator:%s} terealisasi {realisasi:%s} dari target {target:%s}, capaian {capaian:%s}%% ({predikat:%s}).", braced(k.Node.Name), id, id, id, id, id)
}

// OfProgram says what a program was for, what it cost, and what it reached.
func (w *Writer) OfProgram(n *model.Node) []doc.Run {
	runs := []doc.Run{}
	if n.Outcome != "" {
		runs = append(runs, doc.Run{Text: "Program ini diarahkan pada: " + n.Outcome + ". "})
	}
	if len(w.book.Measures(n.ID)) > 0 {
		runs = append(runs, doc.Run{Text: "Diukur dengan indikator "})
	}
	runs = append(runs, w.OfMeasures(n)...)
	m := w.results.MoneyOf(n.ID)
	if m.Absorption.Known() {
		runs = append(runs, doc.Run{Text: fmt.Sprintf(" Anggarannya Rp%s terserap Rp%s atau %s%%.",
			text.Rupiah(m.Budget.Value), text.Rupiah(m.Used.Value), text.Figure(m.Absorption, w.places()))})
	}
	return runs
}

// OfMeasures gives target, actual and achievement of each indicator of a node.
func (w *Writer) OfMeasures(n *model.Node) []doc.Run {
	measures := w.book.Measures(n.ID)
	if len(measures) == 0 {
		return []doc.Run{{Text: "Belum mempunyai indikator."}}
	}
	var runs []doc.Run
	for i, at := range measures {
		ind, m := &w.book.Indicators[at], &w.results.Measures[at]
		id := string(ind.ID)
		if i > 0 {
			runs = append(runs, doc.Run{Text: " "})
		}
		runs = append(runs, doc.Run{Text: ind.Name + ", target "}, w.target(id), doc.Run{Text: ", realisasi "}, w.actual(id))
		if m.Achievement.Known() {
			runs = append(runs, doc.Run{Text: fmt.Sprintf(", capaian %s%% (%s).", text.Figure(m.Achievement, w.places()), verdict(m.Achievement))})
		} else {
			runs = append(runs, doc.Run{Text: "."})
		}
		if why := w.book.OutOfForce(ind, w.results.Quarter); why != "" {
			runs = append(runs, doc.Run{Text: " Indikator itu " + why + "."})
		}
	}
	return runs
}

// Years are those of which some IKU has figures, this year the last.
func (w *Writer) Years() []int {
	years := table.FormerYears(w.book, w.results)
	for _, k := range w.Keys() {
		for _, year := range calc.PastYears(w.book, k.Indicator.ID) {
			if year < w.book.Year && (len(years) == 0 || year > years[len(years)-1]) {
				years = append(years, year)
			}
		}
	}
	slices.Sort(years)
	return append(slices.Compact(years), w.book.Year)
}

// AchievedIn is what an IKU achieved in one of the Years.
func (w *Writer) AchievedIn(k Key, year int) calc.Figure {
	if year == w.book.Year {
		return k.Measure.Achievement
	}
	return calc.PastOf(w.book, k.Indicator, year).Achievement
}

// Numbered makes every line of a text the item of one list.
func Numbered(script string) string {
	var out []string
	for line := range strings.SplitSeq(script, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if _, rest, item := itemIn(line); item {
			line = rest
		}
		out = append(out, "1. "+line)
	}
	return strings.Join(out, "\n")
}
