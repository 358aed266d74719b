package narrative

import (
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/text"
)

// Writer fills texts from a year.
type Writer struct {
	book    *model.Book
	results *calc.Results
	topic   model.ID // of the text, where it may hold fields of its own
	subject Subject
}

// New writes from the Book and its results.
func New(b *model.Book, r *calc.Results) *Writer { return &Writer{book: b, results: r} }

func (w *Writer) places() int { return w.book.Settings.Decimals }

// figure prints a figure, or says that it is missing; N/A and what cannot be computed say so.
func (w *Writer) figure(f calc.Figure, what string) doc.Run {
	switch {
	case f.Known(), f.Has(calc.NotApplicable):
		return plain(text.Figure(f, w.places()))
	case f.Flags&(calc.TargetZero|calc.BudgetZero|calc.DenominatorZero|calc.NothingPlanned) != 0:
		return plain("tidak dapat dihitung (" + strings.Join(f.Flags.Words(), ", ") + ")")
	}
	return doc.Missing(what)
}

func (w *Writer) rupiah(f calc.Figure, what string) doc.Run {
	if !f.Known() {
		return doc.Missing(what)
	}
	return plain("Rp" + text.Rupiah(f))
}

func (w *Writer) nodeMoney(arg string, of func(*calc.Money) calc.Figure, what string) doc.Run {
	ind := w.book.Indicator(model.ID(arg))
	m := w.results.MoneyOf(ind.Node)
	if m == nil {
		return doc.Missing(what + " " + ind.Label())
	}
	return w.rupiah(of(m), what+" "+ind.Label())
}

func (w *Writer) target(arg string) doc.Run {
	ind := w.book.Indicator(model.ID(arg))
	entered := w.book.TargetAt(ind.ID, w.results.Quarter)
	return w.measured(ind, calc.Entered(entered), w.letter(ind, entered, calc.Entered(entered)), "target "+ind.Label())
}

func (w *Writer) strategicEnd(arg string) doc.Run {
	ind := w.book.Indicator(model.ID(arg))
	end := w.book.EndTarget(ind)
	f := calc.Entered(end)
	return w.measured(ind, f, w.letter(ind, end, f), "target akhir renstra "+ind.Label())
}

func (w *Writer) actual(arg string) doc.Run {
	ind := w.book.Indicator(model.ID(arg))
	f := w.results.Measure(ind.ID).Actual
	letter := w.letter(ind, model.Reading{}, f)
	for q := w.results.Quarter; f.Known() && q >= model.Q1; q-- {
		entered := w.book.Actual(ind.ID, q).Value
		if e := calc.Entered(entered); e.Known() && e.Exact().Cmp(f.Exact()) == 0 {
			letter = w.letter(ind, entered, f)
			break
		}
	}
	return w.measured(ind, f, letter, "realisasi "+ind.Label())
}

// letter is as typed, else as the scale of an index has it.
func (w *Writer) letter(ind *model.Indicator, typed model.Reading, f calc.Figure) string {
	if typed.Letter() != "" || !ind.Graded {
		return typed.Letter()
	}
	return calc.Rate(w.book.Settings.Grades, f)
}

// measured is a figure with its letter and unit.
func (w *Writer) measured(ind *model.Indicator, f calc.Figure, letter, what string) doc.Run {
	run := w.figure(f, what)
	if !f.Known() {
		return run
	}
	run.Text = text.Measured(ind, f, w.places()) + text.UnitAfter(ind.Unit)
	if letter != "" {
		run.Text += " (" + letter + ")"
	}
	return run
}

// nodes lists those of one level.
func (w *Writer) nodes(l model.Level) []*model.Node {
	var all []*model.Node
	for i := range w.book.Nodes {
		if w.book.Nodes[i].Level == l {
			all = append(all, &w.book.Nodes[i])
		}
	}
	return all
}

// Key is an indicator of a goal or an objective.
type Key struct {
	Indicator *model.Indicator
	Measure   *calc.Measure
	Node      *model.Node
	Name      string // Tujuan 1, Sasaran Strategis 2
}

// Keys lists the IKU: those of goals, then those of objectives.
func (w *Writer) Keys() []Key {
	var all []Key
	for _, level := range []model.Level{model.Goal, model.Objective} {
		for i, n := range w.nodes(level) {
			for _, at := range w.book.MeasuresInForce(n.ID, w.results.Quarter) {
				all = append(all, Key{&w.book.Indicators[at], &w.results.Measures[at], n, NodeName(level, i+1)})
			}
		}
	}
	return all
}

// LeftOut says which indicators of the levels are not counted, and why; "" where all are.
func (w *Writer) LeftOut(levels ...model.Level) string {
	var all []int
	for _, level := range levels {
		for _, n := range w.nodes(level) {
			all = append(all, w.book.Measures(n.ID)...)
		}
	}
	return text.LeftOut(w.book, w.results.Quarter, all)
}

// leftOut is the same as a sentence of a text behind another.
func (w *Writer) leftOut(levels ...model.Level) string {
	if said := w.LeftOut(levels...); said != "" {
		return " " + braced(said)
	}
	return ""
}

// reached are the IKU of 100 % and more.
func (w *Writer) reached() []Key {
	var all []Key
	for _, k := range w.Keys() {
		if Reached(k.Measure.Achievement) {
			all = append(all, k)
		}
	}
	return all
}

// missed are the IKU below 100 %.
func (w *Writer) missed() []Key {
	var all []Key
	for _, k := range w.Keys() {
		if k.Measure.Achievement.Known() && !Reached(k.Measure.Achievement) {
			all = append(all, k)
		}
	}
	return all
}

// Reached reports an achievement of 100 % or more; the exact one, not the rounded.
func Reached(f calc.Figure) bool {
	return f.Known() && f.Exact().Cmp(decimal.NewFromInt(100).Rat()) >= 0
}

func decimalOf(n int) decimal.Decimal { return decimal.NewFromInt(int64(n)) }
