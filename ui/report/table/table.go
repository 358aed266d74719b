// Package table lays out the tables of the report as data: what stands in each cell, the
// figure behind it, and how it follows from other cells. Documents, spreadsheets and
// previews are made from these same tables.
package table

import (
	"capaian/calc"
	"capaian/model"
)

// Table is one numbered table of the report; one of an appendix has the number 0.
type Table struct {
	Number    int
	Code      string // by which the order of a report names one of an appendix
	Title     string
	Bodies    []Body // one below the other, each with columns of its own
	Landscape bool   // too wide for an upright page
	Notes     []string
}

// Body is a run of rows under one head.
type Body struct {
	Columns []Column
	Rows    []Row
}

// Column is a column of a part. Neighbours with the same Group stand under it.
type Column struct {
	Key   string
	Head  string
	Group string
	Width int // share of the table's width
	Align Align
}

// Align is where the text of a cell stands.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Center
	Right
)

// RowKind says what a row is for.
type RowKind uint8

// The kinds of row.
const (
	Plain RowKind = iota
	Band          // heads the rows after it
	Total         // closes the rows before it
)

// Row is a row of a part; its cells are parallel to the columns.
type Row struct {
	Kind  RowKind
	Ref   model.Ref // what the row speaks of; the zero Ref where it is none record
	Cells []Cell
}

// Kind says how a cell is meant.
type Kind uint8

// The kinds of cell. All but Words and Mark hold a figure.
const (
	Words   Kind = iota
	Count        // how many
	Number       // in the unit of the indicator
	Percent      //
	Points       // a difference of percentages
	Rupiah       //
	Mark         // set or not
)

// Cell is one field of a row.
type Cell struct {
	Text   string // as printed; user text, so with every sign that people type
	Kind   Kind
	Figure calc.Figure // exact; without a number where there is none
	Places int         // decimals of a computed figure
	Letter string      // of an index
	Graded bool        // another figure has the letter that the scale of indices gives
	Expr   *Expr       // nil: not from other cells
	Rule   *Expr       // the same, also where there is no number yet: how it would follow
	Gap    string      // what has to be filled in here; empty: nothing
	Idle   bool        // nothing is to be filled in: its indicator is not in force
	Strong bool

	Across  int  // columns it stands over, more than 1 where it is wide
	Down    int  // rows it stands over, more than 1 where it is tall
	Covered bool // it lies under a wide or tall one
}

// HasFigure reports that the cell's figure is a number.
func (c *Cell) HasFigure() bool { return c.Figure.Known() }

// Cell returns a cell by its column, or nil.
func (p *Body) Cell(row int, column string) *Cell {
	at := p.ColumnAt(column)
	if at < 0 || row < 0 || row >= len(p.Rows) || at >= len(p.Rows[row].Cells) {
		return nil
	}
	return &p.Rows[row].Cells[at]
}

// ColumnAt returns the position of a column, or -1.
func (p *Body) ColumnAt(key string) int {
	for i := range p.Columns {
		if p.Columns[i].Key == key {
			return i
		}
	}
	return -1
}

// Grouped reports that the head of the part has two levels.
func (p *Body) Grouped() bool {
	for i := range p.Columns {
		if p.Columns[i].Group != "" {
			return true
		}
	}
	return false
}
