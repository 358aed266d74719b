// Package check finds what a report gets wrong: in a year's data, before it is printed, and
// in tables that were printed, of any office. Each check is a row of a table with its code,
// level, rule and remedy; a finding says where, what stands there, what should, and by which
// arithmetic. A figure is called wrong only where no sensible reading of what was printed
// makes it right; what is merely doubtful is a warning or a remark.
package check

import (
	"cmp"
	"slices"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// Level says how bad a finding is; the words are those of `capaian periksa`.
type Level string

// The levels.
const (
	Error   Level = "kesalahan"
	Warning Level = "peringatan"
	Info    Level = "info"
)

// rank orders levels, the worst first.
func (l Level) rank() int { return slices.Index([]Level{Error, Warning, Info}, l) }

// Finding is one place where a rule does not hold.
type Finding struct {
	ID      string // stable while the finding stays
	Code    string
	Level   Level
	Ref     model.Ref     // the record where it can be mended; none in a file of printed tables
	Column  int           // of a printed row: the cell, counted from 0; −1 for the whole record
	Where   printed.Where // of a document
	Place   string        // where, in words
	Message string
	Printed string   // as it stands in print; "" where nothing is printed
	Right   string   // what should stand there, with a decimal point; "" where that is not known
	Working []string // the arithmetic, a line each
	Cause   string   // the ID of the finding from which this one follows; "" where it stands for itself
	Root    string   // the ID of the first of that chain
	// Accepted is why the office lets it stand; such a finding is shown and not counted.
	Accepted string
}

// Check is a row of the table of checks. It looks at the data of a year, at printed tables,
// or at both.
type Check struct {
	Code   string
	Level  Level  // where the finding names none of its own
	Rule   string // what should hold
	Remedy string // what to do where it does not
	look   look   // at the data of a year; nil: not at all
	read   func(*reader)
}

// place is where a check fails, and a sentence that says how.
type place struct {
	ref     model.Ref
	message string
	more
}

// more is what else may be told of a place.
type more struct {
	level   Level // "" that of the check
	printed string
	right   string
	working []string
}

// Run goes through the whole table: the data of the year, and what was printed of it.
func Run(b *model.Book, r *calc.Results) []Finding {
	return Settled(b, append(Data(b, r), Publications(b, r)...))
}

// Document goes through the checks of printed tables, of any office.
func Document(d *printed.Document) []Finding {
	found, _ := Examined(d)
	return found
}

// Reprinted reports that a report written now would repeat what is wrong. What stands in a
// document printed earlier is not in it, and an earlier year's achievement is computed anew.
func (f *Finding) Reprinted() bool {
	switch f.Ref.Kind {
	case model.KindPublication, model.KindPrintedTable, model.KindPrintedRow, model.KindHistory:
		return false
	}
	return f.Accepted == ""
}

// Row returns the row of the table with the code, for its rule and remedy.
func Row(code string) Check {
	for _, c := range Checks() {
		if c.Code == code {
			return c
		}
	}
	return Check{Code: code}
}

// ordered puts the worst first and keeps the order of the table and of the places within a level.
func ordered(all []Finding) []Finding {
	slices.SortStableFunc(all, func(x, y Finding) int { return cmp.Compare(x.Level.rank(), y.Level.rank()) })
	return all
}

// Count tells how many findings of each level there are; accepted ones are not counted.
func Count(all []Finding) (errors, warnings, infos int) {
	for i := range all {
		switch {
		case all[i].Accepted != "":
		case all[i].Level == Error:
			errors++
		case all[i].Level == Warning:
			warnings++
		default:
			infos++
		}
	}
	return errors, warnings, infos
}
