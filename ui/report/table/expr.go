package table

import "capaian/model"

// Op is how a cell follows from its arguments.
type Op uint8

// The operations. Their results are exact; a reader rounds once, as the cell's Places say.
const (
	Value            Op = iota // the first argument
	Ratio                      // first ÷ second × 100
	Minus                      // first − second
	Mean                       // mean of the first argument's cells that hold a figure
	Latest                     // last cell of the first argument that holds a figure
	Marks                      // how many of the first argument's cells are marked
	Achieved                   // second ÷ first × 100: target, actual; more is better
	AchievedNegative           // (first − (second − first)) ÷ first × 100; less is better

	// These give words; their cells have no figure.
	Rated // the word of the Scale for the first argument
	Moved // how the first argument moved since the second, in points
)

// Expr says how a cell's figure follows from other cells, which may stand in other tables.
// A cell has one only where its own figure is a number, so a reader may divide.
type Expr struct {
	Op   Op
	Args []Term

	// Limits of the year, within which the result is shown; blank: none.
	Floor, Ceiling model.Reading

	Scale  model.Scale // of Rated
	Places int         // decimals of Moved
}

// Term is an argument: cells added up; those without a figure add nothing.
type Term []Span

// Span is the cells of a rectangle, from one corner to the other, both included.
type Span struct {
	Code             string // of a table of the appendix, which has no number
	Table, Part      int    // the table's number and the position of the part
	Column, ToColumn string
	Row, ToRow       int // positions in the part's rows
}

// cell is a term of one cell in the first part of a table.
func cell(table, row int, column string) Term { return cellIn(table, 0, row, column) }

// attached is a term of one cell in the first part of a table of the appendix.
func attached(code string, row int, column string) Term {
	return Term{{Code: code, Column: column, ToColumn: column, Row: row, ToRow: row}}
}

func cellIn(table, part, row int, column string) Term {
	return Term{{Table: table, Part: part, Column: column, ToColumn: column, Row: row, ToRow: row}}
}

// column is a term of the cells of one column.
func column(table, part int, key string, from, to int) Term {
	return Term{{Table: table, Part: part, Column: key, ToColumn: key, Row: from, ToRow: to}}
}

// cells adds up one column's cells in the rows.
func cells(table, part int, key string, rows []int) Term {
	var t Term
	for _, row := range rows {
		t = append(t, cellIn(table, part, row, key)...)
	}
	return t
}
