package records

import "capaian/model"

// sort is a row of the table of lists an office keeps: which records, how they are shown,
// how they are edited, and what a new one looks like.
type sort struct {
	title  string
	one    string // what a single record is called in a sentence
	kind   model.Kind
	list   func(*model.Book) []model.Record
	label  func(*model.Book, model.Record) string
	detail func(*model.Book, model.Record) string // right of the label; nil: nothing
	fields func(*model.Book) []field
	// fresh makes a record to stand after the given one, which is nil in an empty list.
	// Nil where records of the sort cannot be added.
	fresh func(*model.Book, model.Record) model.Record
	// order gives the place among siblings; nil where the order is not the office's to choose.
	order func(model.Record) *int
	// sibling reports that two records stand in one order; nil: all do.
	sibling func(a, b model.Record) bool
	// name is set from each pasted line; nil where lists cannot be pasted.
	name func(model.Record) *string
	id   func(model.Record) *model.ID // nil where the key is made of other ids
	// stays says why a record cannot be removed, "" where it can; nil: all can.
	stays func(*model.Book, model.Record) string
}

// sorts is the table, in the order of the screen.
func sorts() []sort {
	return []sort{
		officeSort(), settingsSort(), sectionSort(), nodeSort(), indicatorSort(),
		facilitationSort(), rowSort(), villageSort(), documentSort(), versionSort(),
		historySort(), peerSort(), staffSort(), assetSort(), criterionSort(), weightSort(),
		styleSort(),
	}
}

// records turns a slice of a Book into records of their own, safe to change.
func records[T any, P interface {
	*T
	model.Record
}](list []T) []model.Record {
	all := make([]model.Record, len(list))
	for i := range list {
		one := list[i]
		all[i] = P(&one)
	}
	return all
}

// copyOf returns the record after which a new one stands, or a zero one.
func copyOf[T any](after model.Record) T {
	if r, ok := any(after).(*T); ok && r != nil {
		return *r
	}
	var zero T
	return zero
}
