package narrative

import (
	"errors"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/outline"
	"capaian/ui/report/table"
)

// Order is the order of the report: the office's, else the usual one. What is wrong with the
// office's is a *Problem, and the usual one stands in its place.
func (w *Writer) Order() ([]outline.Entry, error) {
	script, state := w.Script(model.TopicOrder)
	entries, err := order(w.book, w.results, script)
	if err != nil && state == Own {
		usual, _ := order(w.book, w.results, "")
		return usual, err
	}
	return entries, err
}

func order(b *model.Book, r *calc.Results, script string) ([]outline.Entry, error) {
	var tables []table.Table
	return outline.Parse(script, func(number int) []string {
		if tables == nil {
			tables = table.Report(b, r)
		}
		return tables[number-1].Keys()
	})
}

// checkOrder tells the first line of an order that says nothing, or the field in one of its
// titles that does not exist.
func checkOrder(b *model.Book, name, script string, before int) error {
	entries, err := order(b, calc.Compute(b, model.Q4), script)
	var fault *outline.Fault
	if errors.As(err, &fault) {
		return Problem{name, before + fault.Line, fault.Message}
	}
	w := &Writer{book: b}
	for _, e := range entries {
		first := ""
		w.walk(e.Title, func(string) {}, func(*Field, string) {}, func(message string) {
			if first == "" {
				first = message
			}
		})
		if first != "" {
			return Problem{name, before + e.Line, first}
		}
	}
	return nil
}

// Title fills the fields of a heading; what they have no words for is left out.
func (w *Writer) Title(script string) string {
	runs, _ := w.runs(script)
	var b strings.Builder
	for _, r := range runs {
		if !r.Gap {
			b.WriteString(r.Text)
		}
	}
	return strings.TrimSpace(b.String())
}
