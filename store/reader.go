package store

import "capaian/model"

// Reader is the data of an office to whoever only reads it: the open file, or a line to the
// program that holds it. A Store is one.
type Reader interface {
	// Years lists the years there are, ascending.
	Years() []int
	// Book returns a year as it stands; model.OfficeWide gives the people.
	Book(year int) (*model.Book, error)
	// Revision is the number of the newest act.
	Revision() uint64
	// Dependents lists the records that point at one.
	Dependents(year int, ref model.Ref) ([]model.Ref, error)
	// Entries reads the audit trail above a revision, ascending.
	Entries(after uint64, limit int) ([]model.Entry, error)
	// Began is the day of the first act; blank where it cannot be read.
	Began() model.Date
	// Seal reads the whole trail and refuses a broken one.
	Seal() (Seal, error)
}

var (
	_ Reader = (*Store)(nil)
	_ Source = (*Store)(nil)
)
