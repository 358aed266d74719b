package tables

import (
	"strings"

	"capaian/model"
	"capaian/ui/shape"
)

// List is a row of the table of lists.
type List struct {
	Name    string     // as typed behind --bagian
	Of      model.Kind // the kind of its rows, where they can be added to; "" where they are given
	Title   string     // of its sheet, at most 31 signs
	Columns func(*Draft) []Column
	// Rows are the records that make the rows, in the office's order.
	Rows func(*model.Book) []model.Record
	// Fresh makes a row that the office does not have yet, behind all others, with the id that
	// the table gives it or ""; nil where the rows are given elsewhere.
	Fresh func(d *Draft, id model.ID) model.Record
	// Key finds the row by the cells of columns other than Kode; nil where rows have codes.
	Key func(d *Draft, cells map[string]any) (model.Record, error)
	// Known is the head of the column by which a row without a code is found; "" by none.
	Known string
	// Coded is the head of the column of the government's code, by which a row is found as well; "" none.
	Coded string

	down     string                                             // the head of the column whose cells stand for the blank ones below too; "" none
	levelled bool                                               // its figures stand at one level of the plan and sum up above it
	fold     func(name string) string                           // gives names the form in which they are compared; nil: shape.Bare
	coding   func(code string) string                           // the same of codes, "" of what is none; nil: shape.Code
	needs    string                                             // the head of the column without which a table is not of the list; "" none
	apart    func(d *Draft, row model.Record, name string) bool // of several with one name, a name tells that it is another's; nil: none does
	never    []string                                           // heads, in the form of shape.Bare, that no table of the list has
	infer    func(cells map[string]any) (head string)           // adds what the cells of a row say of another, under a head; a row that is there keeps its own; nil: nothing
	complete func(d *Draft, row model.Record) error             // fills in what follows, of a new row; nil: nothing
	// vouch looks whether what stands under heads that tables of anything have is of the list; nil: it is.
	vouch func(texts [][]string, h *shape.Head, columns []Column) bool
}

// Kind says how the cells of a column are written and read.
type Kind uint8

// The kinds of column.
const (
	Words  Kind = iota // one line
	Lines              // several
	Figure             // of an indicator, perhaps with a letter, or N/A
	Rupiah             //
	Day                //
	Count              // from zero; blank is zero
	Choice             // one of a few words
	Code               // the id by which the row is found
)

// Column is a column of a list. Its values are strings, but a model.Reading of Figure and
// Rupiah, a model.Date of Day and an int of Count.
type Column struct {
	Head    string
	Also    []string // other heads it is known by
	Kind    Kind
	Width   float64
	Most    int      // the highest count
	Choices []string // the words of a Choice
	Shown   bool     // computed, never read

	Of    model.Kind // the kind of record whose field it is; "" of a computed one
	Field string     // the name of that field

	get func(d *Draft, row model.Record) any
	set func(d *Draft, row model.Record, v any) error

	document *model.DocumentKind              // of a day on which a document came
	remark   func(d *Draft, row model.Record) // notes beside such a day that it is not the real one
	crosses  bool                             // an x means yes, as the table is written
	verdict  verdict                          // what it says in place of the day, as the table is written
	year     bool                             // of a year: 0 is none
	quarter  model.Quarter                    // of a figure of a quarter, where that is asked
	area     bool                             // of the ministry's codes of villages

	closed func(row model.Record) bool             // rows of a form that leave the cell out; nil: none
	idle   func(d *Draft, row model.Record) string // why nothing is entered in the cell of a row; "" or nil: it is
}

// written is what a cell holds as the table is written.
func (c *Column) written(d *Draft, row model.Record) any {
	v := c.get(d, row)
	if c.year && v == 0 {
		return nil
	}
	return v
}

// taken reports that the column is read back.
func (c *Column) taken() bool { return c.set != nil }

// Lists is the table, in an order in which each comes after those it needs.
func Lists() []List {
	return withSimple([]List{
		sections(), officials(), plan(), documents(), versions(),
		indicators(), groups(), checklist(), villages(), letters(), budget(),
		strategicPlans(), strategicTargets(), history(), peers(), staff(), assets(),
		narratives(), simple(model.KindStrategicIssue), analyses(), holidays(), deadlines(),
	})
}

// Named returns the list of the name, or nil.
func Named(name string) *List {
	for _, l := range Lists() {
		if l.Name == name {
			return &l
		}
	}
	return nil
}

// ListOf returns the list to which records of the kind can be added, or nil.
func ListOf(kind model.Kind) *List {
	for _, l := range Lists() {
		if l.Of == kind && kind != "" {
			return &l
		}
	}
	return nil
}

// Choose checks names of lists as people type them and gives the lists in the order of the
// table; no names are all lists.
func Choose(names []string) ([]List, error) {
	var known []string
	var chosen []List
	for _, l := range Lists() {
		known = append(known, l.Name)
		for _, name := range names {
			if name == l.Name {
				chosen = append(chosen, l)
				break
			}
		}
		if len(names) == 0 {
			chosen = append(chosen, l)
		}
	}
	for _, name := range names {
		if Named(name) == nil {
			return nil, model.Faultf(model.FaultMissing, "Bagian", "Tabel %q tidak dikenal; yang ada: %s.", model.Clean(name, false), strings.Join(known, ", "))
		}
	}
	return chosen, nil
}

func bare(s string) string { return shape.Bare(s) }

// rowsOf turns a slice of a Book into the records of rows.
func rowsOf[T any](list []T) []model.Record {
	all := make([]model.Record, len(list))
	for i := range list {
		one := list[i]
		all[i] = any(&one).(model.Record)
	}
	return all
}
