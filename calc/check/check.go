// Package check finds what a report made from a year's data would get wrong. Each
// check is a row of a table with its code, level, rule and remedy; a finding points at
// the record where it can be mended.
package check

import (
	"capaian/calc"
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

// Finding is one place where a rule does not hold.
type Finding struct {
	Code    string
	Level   Level
	Ref     model.Ref
	Message string
}

// Check is a row of the table of checks.
type Check struct {
	Code   string
	Level  Level
	Rule   string // what should hold
	Remedy string // what to do where it does not
	find   func(*model.Book, *calc.Results) []place
}

// place is where a check fails, and a sentence that says how.
type place struct {
	ref     model.Ref
	message string
}

// Run goes through the whole table.
func Run(b *model.Book, r *calc.Results) []Finding {
	var all []Finding
	for _, c := range Checks() {
		for _, p := range c.find(b, r) {
			all = append(all, Finding{Code: c.Code, Level: c.Level, Ref: p.ref, Message: p.message})
		}
	}
	return all
}
