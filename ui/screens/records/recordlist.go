package records

import (
	"capaian/model"
	"capaian/ui/screen"
)

// recordList is a row of the table of lists an office keeps: which records, how they are shown,
// how they are edited, and what a new one looks like. Functions that a list has no use for
// are nil.
type recordList struct {
	title  string
	one    string // what a single record is called in a sentence
	kind   model.Kind
	list   func(*model.Book) []model.Record
	label  func(*model.Book, model.Record) string
	detail func(*model.Book, model.Record) string // right of the label
	count  func(*model.Book) string               // in the table of lists; nil: how many there are
	fields func(*model.Book) []field
	// write opens the record otherwise than in a form.
	write func(*Screen, model.Record)
	// fresh makes a record to stand after the given one, which is nil in an empty list.
	// Nil where records cannot be added.
	fresh func(*model.Book, model.Record) model.Record
	// given says why none is added by hand although a paste fills them; "": they are added.
	given string
	// with are further records that a new one brings along, in the same act.
	with func(*model.Book, model.Record) []model.Record
	// ready says that a new record may be saved as it is proposed.
	ready bool
	// over is the heading of the list where it is more than the title; lacks is what an empty
	// list says instead of the usual.
	over  func(*model.Book) string
	lacks string
	// more are keys that only this list has; the record is the chosen one, or nil.
	more func(*Screen, model.Record) []screen.Binding
	// reveal prepares the list for showing the record.
	reveal func(*model.Book, model.Ref)
	// below makes a record to stand under the given one, or says why there can be none.
	below func(*model.Book, model.Record) (r model.Record, why string)
	// order gives the place among siblings; nil where the order is not the office's to choose.
	order func(model.Record) *int
	// owner is the record among whose own it stands; nil: all stand in one order. owners are
	// those that a move to the end of one may lead on to, in order.
	owner  func(model.Record) *model.ID
	owners func(*model.Book, model.Record) []model.ID
	// sibling tells who stands in one order where no single owner does.
	sibling func(a, b model.Record) bool
	// shift moves the record a level down or up; why says that it cannot be.
	shift func(b *model.Book, r model.Record, down bool) (changed []model.Record, why string)
	// name is set from each pasted line; nil where lists of names cannot be pasted.
	name func(model.Record) *string
	// same is what a record is known by besides its id: what is pasted with it changes the
	// one that is there. "" or nil: each pasted line is a new record.
	same func(model.Record) string
	// imply takes over what a pasted name tells besides itself of a record that is there; nil: nothing.
	imply func(known, read model.Record)
	// layout orders the columns of a pasted table without titles, by the names of fields;
	// nil: as in the form.
	layout func(first []string) []string
	// tell prepares the fields for the lines of a paste, which may name one thing several times.
	tell func(b *model.Book, lines [][]string, fields []field)
	// heading is what a pasted line with nothing but a name says of those below it.
	heading func(model.Record) *string
	// complete fills in, of a pasted record, what follows from those before it.
	complete func(b *model.Book, before []model.Record, r model.Record) error
	id       func(model.Record) *model.ID // nil where the key is made of other ids
	// refuses says what is wrong between the record and the others, before it is saved.
	refuses func(*model.Book, model.Record) error
	// stays says why the record cannot be removed; nil: it can.
	stays func(*model.Book, model.Record) string
}

// Lists are the names of the lists, in the order of the screen.
func Lists() []string {
	var titles []string
	for _, one := range recordLists() {
		titles = append(titles, one.title)
	}
	return titles
}

// recordLists is the table, in the order of the screen.
func recordLists() []recordList {
	plan := new(model.ID) // whose targets are listed
	return withSimple([]recordList{
		officeList(), settingsList(), sectionList(), officialList(), nodeList(), indicatorList(),
		facilitationList(), rowList(), villageList(), documentList(), letterList(), versionList(),
		planList(plan), strategicList(plan), historyList(), peerList(), staffList(), employeeList(), assignmentList(), assetList(),
		topicList(), simpleList(model.KindStrategicIssue), holidayList(), deadlineList(), criterionList(), weightList(),
		styleList(),
	})
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
