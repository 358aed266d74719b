package check

import (
	"maps"
	"slices"
	"sync"

	"capaian/calc"
	"capaian/model"
)

// Data goes through the checks of the year's data. What was found in a Book that differs in a
// few cells is kept, and only what hangs on those is looked at again.
func Data(b *model.Book, r *calc.Results) []Finding {
	last, _ := b.DeriveFromRows("temuan isian TW "+r.Quarter.Roman(), func() any { return &lastFound{} }).(*lastFound)
	return last.next(b, r)
}

// lastFound is what was found last in the data of Books that differ in cells alone, as of one
// quarter.
type lastFound struct {
	mu      sync.Mutex
	book    *model.Book // nil: nothing was looked at yet
	results *calc.Results
	found   map[string][]foundAt
}

// next goes through a Book, and keeps what was found for the one after it.
func (l *lastFound) next(b *model.Book, r *calc.Results) []Finding {
	l.mu.Lock()
	defer l.mu.Unlock()
	p := pass{b, r, l.changed(b, r), l.found, map[string][]foundAt{}}
	var all []Finding
	for _, c := range Checks() {
		if c.look != nil {
			all = append(all, c.look.find(&c, &p)...)
		}
	}
	l.book, l.results, l.found = b, r, p.kept
	return all
}

// changed tells what to look at again; nothing where all has to be.
func (l *lastFound) changed(b *model.Book, r *calc.Results) changed {
	if l.book == nil {
		return nil
	}
	cells, few := b.CellsSince(l.book)
	if !few {
		return nil
	}
	indicators, rows, nodes := map[int]bool{}, map[int]bool{}, map[int]bool{}
	for _, id := range cells.Indicators {
		if i := b.IndicatorAt(id); i >= 0 {
			indicators[i] = true
			addWithBelow(b, b.NodeAt(b.Indicators[i].Node), nodes)
		}
	}
	for i := range r.Measures {
		if r.Measures[i] != l.results.Measures[i] {
			indicators[i] = true
		}
	}
	for _, id := range slices.Concat(cells.Rows, cells.Reasons) {
		if i := b.RowAt(id); i >= 0 {
			rows[i] = true
		}
	}
	again := changed{perIndicator: slices.Sorted(maps.Keys(indicators)), perRow: slices.Sorted(maps.Keys(rows)), perNode: slices.Sorted(maps.Keys(nodes))}
	if cells.Amounts || len(cells.Spent) > 0 {
		delete(again, perNode)
	}
	return again
}

// addWithBelow adds a node and all that is below it.
func addWithBelow(b *model.Book, node int, all map[int]bool) {
	if node < 0 || all[node] {
		return
	}
	all[node] = true
	for _, below := range b.Children(b.Nodes[node].ID) {
		addWithBelow(b, below, all)
	}
}
