package calc

import (
	"strconv"
	"strings"

	"capaian/model"
)

// Step is one line of a working: what it is called, how it came about in words, its exact
// figure, and the records to go to in order to change it; no records where it was computed.
type Step struct {
	Label   string
	Formula string
	Value   Figure
	Refs    []model.Ref
}

// Computed reports that the figure was worked out by the formula, not entered by a person.
func (s Step) Computed() bool {
	return !s.Value.Typed() && s.Formula != asEntered && s.Formula != asPrinted
}

// Trace is a working from inputs through formulas to what is shown. The last step holds the
// figure that Results holds; its rounding is left to the reader, who shows it once.
type Trace []Step

// The formulas of steps that were typed.
const (
	asEntered = "seperti diisi"
	asPrinted = "seperti tercetak"
)

// recorder writes the steps down while a figure is computed; a nil recorder writes nothing,
// so that the figures shown and the figures explained come from the same lines.
type recorder struct {
	steps *Trace
	refs  []model.Ref // for inputs noted without any
}

// on lets callers skip the making of labels and references that nobody will read.
func (rec *recorder) on() bool { return rec != nil }

func (rec *recorder) note(label, formula string, value Figure, refs ...model.Ref) {
	if rec == nil {
		return
	}
	if len(refs) == 0 && (formula == asEntered || formula == asPrinted) {
		refs = rec.refs
	}
	*rec.steps = append(*rec.steps, Step{label, formula, value, refs})
}

// leadingTo returns a recorder of the same steps whose inputs lead to the records given.
func (rec *recorder) leadingTo(refs ...model.Ref) *recorder {
	return &recorder{rec.steps, refs}
}

// finish notes how the figure is shown.
func (rec *recorder) finish(value Figure, places int) {
	switch {
	case !value.Known():
		rec.note("Hasil", strings.Join(value.Flags.Words(), "; "), value)
	case value.Typed():
		rec.note("Ditampilkan", "seperti diisi, tanpa pembulatan", value)
	default:
		rec.note("Pembulatan", "dibulatkan satu kali ke "+strconv.Itoa(places)+" desimal, setengah ke atas", value)
	}
}
