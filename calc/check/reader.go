package check

import (
	"math/big"

	"capaian/calc/printed"
)

// reader is what the checks of printed tables read and write down: the pages with their
// cells, what several tables print of one thing, what the figures should be, and what was
// found so far.
type reader struct {
	*pages
	*factIndex
	*journal
	known    known
	said     []*sentence
	balanced map[int]*balance // sheets whose sums are judged by the structure of their rows
	numbers  map[string]bool  // that the tables print; nil until a sentence asks for them
}

// read goes through the checks of printed tables. data tells what the figures should be
// where the document is the office's own; else nil.
func read(p *printed.Paper, name string, data *data) ([]Finding, Coverage) {
	r := newReader(p, name, data)
	checks := Checks()
	for i := range checks {
		if r.row = &checks[i]; r.row.read != nil {
			r.row.read(r)
		}
	}
	return r.findings(), r.coverage()
}

// newReader gathers what is printed and what the figures should be.
func newReader(p *printed.Paper, name string, data *data) *reader {
	on := &pages{Paper: p, name: name, places: usualPlaces}
	if data != nil {
		on.places = data.book.Settings.Decimals
	}
	r := &reader{pages: on, factIndex: newFactIndex(on), journal: newJournal(on), balanced: map[int]*balance{}, said: sentences(p.Document)}
	r.known = r.knowledge(data)
	return r
}

// exactOf is what a cell stands for: what it should be where it is wrong, the office's own
// figure where it is that one rounded, else what is printed.
func (r *reader) exactOf(at spot) *big.Rat {
	if f := r.wrong[at]; f != nil && f.exact != nil {
		return f.exact
	}
	if f, e, told := r.factAt(at); told {
		if w, there := r.should(f, e.version); there && agrees(e.values, w.exact) != wrong {
			return w.exact
		}
	}
	return r.cell(at).Values[0].Number.Rat()
}

// figures are the columns of a role in a sheet that hold the office's own figures of its year.
func own(s *printed.Sheet, c printed.Column) bool {
	return c.Whose == printed.Own && (c.Year == 0 || c.Year == s.Year)
}
