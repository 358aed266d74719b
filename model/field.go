package model

import (
	"slices"
	"strings"
)

// Field is one field of a record: where the record keeps it, and what it is called wherever
// it stands. The schema of an export, the trail, tables, forms, refusals and blankness follow
// from it; a field that is told here is told everywhere.
type Field struct {
	Name string // in the file and in an export
	At   any    // points to where the record keeps it
	Of   Kind   // the kind of record that an ID names
	Sort Sort   // how the value is said where its type does not tell

	Title string // in the schema of an export
	Word  string // in the trail; "": the value speaks for itself
	Quiet string // why the trail leaves it out; "": it does not

	Label   string   // on forms, over columns and in refusals; behind it the Role of what it is part of
	Hint    string   // beneath it on a form
	Head    string   // over its column, where that is not the Label
	Also    []string // other heads by which its column is known
	Asked   string   // over its column in a form to be filled in, where that is not the Label
	Refused string   // in refusals, where that is not the Label
	Role    string   // whose the parts of it are: kepala
	Apart   string   // why no table of the office has a column of it; "": one has

	Words []string // of a text that has one of a few; none: any text

	Limit Limit // what a value may be at most
	Most  int   // the highest count
	Fills bool  // a record in which it is filled is not blank
}

// Sort tells apart values of one type that are said or entered in different ways.
type Sort uint8

// The sorts. Plain follows from the type.
const (
	Plain        Sort = iota
	Rupiah            // a Reading in rupiah
	YearNumber        // an int without the mark of thousands
	Hundredths        // an int
	PublicKeys        // a list of lines as in authorized_keys
	PrintedCells      // a list of what stands in the cells of a printed row
)

// Limit is what a field takes at most; the sentences are those of textcheck.go.
type Limit uint8

// The limits. Unlimited leaves it to the record's own Check.
const (
	Unlimited Limit = iota
	AnID            // an ID, which may not be blank
	Required        // a line that may not be blank
	OneLine
	Passage  // several lines
	FromZero // a Reading that is not below zero
	AnySign  // a Reading
	Money    // a Reading in rupiah
	Persons  // a Person
	UpTo     // an int from zero to Most
)

// Why the trail leaves a field out, and why no table has a column of it.
const (
	isName   = "it is part of what the record is called"
	isInner  = "it is of use to the program only"
	isKey    = "rows are told apart by it, or it is said by the column"
	isLong   = "it fills pages"
	isOrder  = "rows stand in its order"
	noTable  = "no table holds such records"
	ofOffice = "the profile and settings of a year are entered on the screen and kept by JSON"
)

// Fielded is a record, or a part of one, that tells its fields.
type Fielded interface {
	// Fields are in the order in which the trail tells them.
	Fields() []Field
}

// FieldOf returns the field of the name; a dotted name is a field of a part, whose label has
// the part's role behind it. False where there is none.
func FieldOf(r Fielded, name string) (Field, bool) {
	whole, part, parted := cut(name)
	for _, f := range r.Fields() {
		if f.Name != whole {
			continue
		}
		if !parted {
			return f, true
		}
		inner, ok := f.At.(Fielded)
		if !ok {
			return Field{}, false
		}
		p, found := FieldOf(inner, part)
		if f.Role != "" {
			p.Label += " " + f.Role
		}
		return p, found
	}
	return Field{}, false
}

// FieldNames lists what tables show of a record, parts of a field by dotted names.
func FieldNames(r Fielded) []string {
	var names []string
	for _, f := range r.Fields() {
		if f.Apart != "" {
			continue
		}
		inner, parted := f.At.(Fielded)
		if !parted {
			names = append(names, f.Name)
			continue
		}
		for _, name := range FieldNames(inner) {
			names = append(names, f.Name+"."+name)
		}
	}
	return names
}

func cut(name string) (whole, part string, parted bool) {
	for i := range name {
		if name[i] == '.' {
			return name[:i], name[i+1:], true
		}
	}
	return name, "", false
}

// HeadText is what stands over the field's column.
func (f *Field) HeadText() string { return orElse(f.Head, f.Label) }

// AskedText is what stands over the field's column in a form to be filled in.
func (f *Field) AskedText() string { return orElse(f.Asked, f.Label) }

// Blank reports that the field says nothing.
func (f *Field) Blank() bool {
	switch at := f.At.(type) {
	case *string:
		return *at == ""
	case *ID:
		return *at == ""
	case *int:
		return *at == 0
	case *bool:
		return !*at
	case *Date:
		return at.IsBlank()
	case *Reading:
		return at.IsBlank()
	case *[]string:
		return len(*at) == 0
	case *[]byte:
		return len(*at) == 0
	case *[]Evidence:
		return len(*at) == 0
	case *[]YearTarget:
		return len(*at) == 0
	case *Answer:
		return *at == ""
	case *Status:
		return *at == "" || *at == StatusDraft
	}
	return false
}

// noneFilled reports that a record of the fields says nothing. The cells of which a year has
// thousands write it out, for a Book asks each of them; a test holds them to their fields.
func noneFilled(fields []Field) bool {
	for i := range fields {
		if f := &fields[i]; f.Fills && !f.Blank() {
			return false
		}
	}
	return true
}

// checkFields asks the limits, and returns the first that is broken.
func checkFields(fields []Field) error {
	for i := range fields {
		if err := fields[i].check(); err != nil {
			return err
		}
	}
	return nil
}

func (f *Field) check() error {
	said := orElse(f.Refused, f.Label)
	switch at := f.At.(type) {
	case *ID:
		if f.Limit == AnID {
			return at.Check()
		}
	case *string:
		if len(f.Words) > 0 && !slices.Contains(f.Words, *at) {
			return Faultf(FaultText, said, "%s: terbaca %q, diharapkan %s.", said, *at, strings.Join(f.Words, ", "))
		}
		switch f.Limit {
		case Required:
			return checkName(said, *at)
		case OneLine:
			return checkOptional(said, *at)
		case Passage:
			return checkNote(said, *at)
		}
	case *Reading:
		switch f.Limit {
		case FromZero:
			return checkReading(said, *at, false)
		case AnySign:
			return checkReading(said, *at, true)
		case Money:
			return checkRupiah(said, *at)
		}
	case *int:
		if f.Limit == UpTo {
			return within(said, *at, 0, f.Most)
		}
	case *Person:
		return at.check(said)
	}
	return nil
}
