package model

import (
	"cmp"
	"reflect"
	"slices"
)

// Cells names the cells in which one Book may differ from another, as far as figures hang on
// them or what is found row by row.
type Cells struct {
	Indicators []ID // of targets and actuals
	Rows       []ID // of facilitation marks
	Reasons    []ID // rows whose reason is another
	Spent      []Quarter
	Amounts    bool
	Receipts   bool
}

// CellsSince names the cells in which the Book may differ from an earlier one; false where more
// than a few cells may differ, or something else.
func (b *Book) CellsSince(before *Book) (Cells, bool) {
	// History is never laid over: it stays the same map as long as no new index is made.
	if b.Year != before.Year || b.history != before.history || !sameBeside(b, before) {
		return Cells{}, false
	}
	var cells Cells
	few := between(b.targets, before.targets, func(k targetKey) { cells.Indicators = append(cells.Indicators, k.Indicator) }) &&
		between(b.actuals, before.actuals, func(k cellKey) { cells.Indicators = append(cells.Indicators, k.ID) }) &&
		between(b.marks, before.marks, func(k cellKey) { cells.Rows = append(cells.Rows, k.ID) }) &&
		between(b.reasons, before.reasons, func(row ID) { cells.Reasons = append(cells.Reasons, row) }) &&
		between(b.receipts, before.receipts, func(receiptKey) { cells.Receipts = true }) &&
		between(b.amounts, before.amounts, func(amountKey) { cells.Amounts = true }) &&
		between(b.spent, before.spent, func(k cellKey) { cells.Spent = append(cells.Spent, k.Quarter) })
	cells.Indicators, cells.Rows, cells.Reasons, cells.Spent = once(cells.Indicators), once(cells.Rows), once(cells.Reasons), once(cells.Spent)
	return cells, few
}

// once sorts a list and leaves out what is in it already.
func once[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

// sameBeside reports that both Books are read beside the same earlier years.
func sameBeside(b, before *Book) bool {
	return slices.Equal(b.earlier, before.earlier) && slices.EqualFunc(b.outcomes, before.outcomes, Outcome.Equal)
}

// between names the keys of entries in which two maps differ; false where they share nothing.
func between[K comparable, V any](a, b *Layered[K, V], differs func(K)) bool {
	if a == b {
		return true
	}
	if !a.Sharing(b) {
		return false
	}
	for _, own := range []map[K]entry[V]{a.own, b.own} {
		for k := range own {
			one, inOne := a.Find(k)
			other, inOther := b.Find(k)
			if inOne != inOther || !reflect.DeepEqual(one, other) {
				differs(k)
			}
		}
	}
	return true
}
