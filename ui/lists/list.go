package lists

import (
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

// List is a row of the table of lists.
type List struct {
	Name    string // as typed behind --bagian
	Title   string // of its sheet, at most 31 signs
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

	get func(d *Draft, row model.Record) any
	set func(d *Draft, row model.Record, v any) error

	closed func(row model.Record) bool // rows of a form that leave the cell out; nil: none
}

// taken reports that the column is read back.
func (c *Column) taken() bool { return c.set != nil }

// Lists is the table, in an order in which each comes after those it needs.
func Lists() []List {
	return []List{
		sections(), plan(), documents(), versions(),
		indicators(), groups(), checklist(), villages(), budget(),
		history(), peers(), staff(), assets(),
		narratives(), issues(), analyses(), holidays(), deadlines(),
	}
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

// bare is a head or a name without what people write differently: case, accents, spaces, signs.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text.Fold(s))
}

// rowsOf turns a slice of a Book into the records of rows.
func rowsOf[T any](list []T) []model.Record {
	all := make([]model.Record, len(list))
	for i := range list {
		one := list[i]
		all[i] = any(&one).(model.Record)
	}
	return all
}

// next is the place behind all records of a type.
func next[T any](d *Draft, order func(*T) int) int {
	most := 0
	for _, records := range []map[model.Ref]model.Record{d.standing, d.touched} {
		for _, r := range records {
			if one, ok := any(r).(*T); ok {
				most = max(most, order(one))
			}
		}
	}
	return most + 1
}
