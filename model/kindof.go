package model

// OfReview reports a kind that acts of review alone make: states, snapshots, signatures, notes.
func (k Kind) OfReview() bool { return InfoOf(k).Export == "alur" }

// Of lists the records of a kind, in the Book's order.
func (b *Book) Of(kind Kind) []Record {
	if info := InfoOf(kind); info.held != nil {
		return info.held(b)
	}
	return nil
}

// Known reports that the kind is in the table.
func (k Kind) Known() bool { return InfoOf(k).New != nil }

// Label is what a person calls a record of the kind; an unknown one goes by its own name.
func (k Kind) Label() string { return orElse(InfoOf(k).Label, string(k)) }

// Stands reports that such records exist in their own right; only to those others point.
// A cell, made and taken away by filling and blanking it, is blank when new.
func (k Kind) Stands() bool {
	info := InfoOf(k)
	return info.New != nil && !info.New().IsBlank()
}
