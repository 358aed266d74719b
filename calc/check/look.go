package check

import (
	"cmp"
	"slices"

	"capaian/calc"
	"capaian/model"
)

// look is how a check goes through the data of a year.
type look interface {
	find(*Check, *pass) []Finding
}

// pass is one time that the checks go through a year: what was found the time before, what has
// to be looked at again, and what is kept for the next time.
type pass struct {
	book         *model.Book
	results      *calc.Results
	again        changed
	before, kept map[string][]foundAt // by code; nothing of a check that was not asked
}

// foundAt is a finding with the position of what was looked at.
type foundAt struct {
	at int
	Finding
}

// changed are the positions, ascending, of what has to be looked at again; of a subject that
// is not in it everything has to.
type changed map[subject][]int

// subject is what a check goes through one by one.
type subject uint8

// The subjects.
const (
	perIndicator subject = iota // positions in Book.Indicators
	perRow                      // positions in Book.Rows
	perNode                     // positions in Book.Nodes
	subjects
)

// atOnce looks at everything whenever anything changes. It is for what is soon done, and for
// what hangs on many cells.
type atOnce func(*model.Book, *calc.Results) []place

func (a atOnce) find(c *Check, p *pass) []Finding { return c.told(p.book, a(p.book, p.results)) }

// each looks at one thing after another, so that only what changed has to be looked at again.
// What it says of a thing hangs on its own cells and figures, on what no cell changes, and of
// a node on those of the nodes above it; on nothing else.
type each struct {
	of    subject
	asked func(*model.Book, *calc.Results) bool // nil: always; else whether anything is looked at
	one   func(*model.Book, *calc.Results, int) []place
}

func eachIndicator(one func(*model.Book, *calc.Results, int) []place) each {
	return each{of: perIndicator, one: one}
}

func eachRow(one func(*model.Book, *calc.Results, int) []place) each {
	return each{of: perRow, one: one}
}

func eachNode(one func(*model.Book, *calc.Results, int) []place) each {
	return each{of: perNode, one: one}
}

// when looks only while something holds of the whole year.
func (e each) when(asked func(*model.Book, *calc.Results) bool) each {
	e.asked = asked
	return e
}

func (e each) find(c *Check, p *pass) []Finding {
	if e.asked != nil && !e.asked(p.book, p.results) {
		return nil
	}
	before, there := p.before[c.Code]
	positions, few := p.again[e.of]
	if !there || !few {
		before, positions = nil, e.of.all(p.book)
	}
	kept := make([]foundAt, 0, len(before))
	for _, i := range positions {
		upto := firstFrom(before, i)
		kept = append(kept, before[:upto]...)
		before = before[firstFrom(before, i+1):]
		for _, f := range c.told(p.book, e.one(p.book, p.results, i)) {
			kept = append(kept, foundAt{i, f})
		}
	}
	kept = append(kept, before...)
	p.kept[c.Code] = kept
	all := make([]Finding, len(kept))
	for i := range kept {
		all[i] = kept[i].Finding
	}
	return all
}

// firstFrom is the place of the first finding at or after a position.
func firstFrom(list []foundAt, position int) int {
	at, _ := slices.BinarySearchFunc(list, position, func(f foundAt, position int) int { return cmp.Compare(f.at, position) })
	return at
}

func (s subject) all(b *model.Book) []int {
	positions := make([]int, [subjects]int{perIndicator: len(b.Indicators), perRow: len(b.Rows), perNode: len(b.Nodes)}[s])
	for i := range positions {
		positions[i] = i
	}
	return positions
}

// told are the findings of places.
func (c *Check) told(b *model.Book, places []place) []Finding {
	var all []Finding
	for _, p := range places {
		f := Finding{
			ID: c.Code + ":" + string(p.ref.Kind) + "/" + p.ref.Key, Code: c.Code, Level: cmp.Or(p.level, c.Level), Ref: p.ref, Column: -1,
			Place: b.Place(p.ref), Message: p.message, Printed: p.printed, Right: p.right, Working: p.working,
		}
		f.Root = f.ID
		all = append(all, f)
	}
	return all
}
