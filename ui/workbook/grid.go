package workbook

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// Bounds on what is read. An office's largest table is a fraction of each.
const (
	MaxFile    = 16 << 20 // bytes of a file as it lies on the disk
	maxUnzip   = 48 << 20 // bytes of all its parts
	maxEntries = 2_000
	maxRows    = 20_000
	maxColumns = 300
	maxCells   = 600_000
	maxSheets  = 200
)

// Grid is a sheet as read: its cells from the first row on, as far as there are any.
type Grid struct {
	Name   string
	Hidden bool
	Rows   [][]Input
	Merged []Rect // rectangles of cells that show as one
}

// Rect is a rectangle of cells, both corners included; positions count from 0.
type Rect struct{ Row, Column, ToRow, ToColumn int }

// Input is a cell as read.
type Input struct {
	Text     string          // as a person of the office would have typed it
	Number   decimal.Decimal // where IsNumber
	IsNumber bool            // held as a number, so that its marks leave no doubt
	Formula  bool            // the file computed it; what it last showed counts
	Broken   bool            // an error of the spreadsheet, such as #REF!
	Dated    bool            // a number shown as a day
}

// At returns a cell, blank where the grid has none.
func (g *Grid) At(row, column int) Input {
	if row < 0 || row >= len(g.Rows) || column < 0 || column >= len(g.Rows[row]) {
		return Input{}
	}
	return g.Rows[row][column]
}

// Blank reports that nothing is in the cell.
func (i *Input) Blank() bool { return i.Text == "" && !i.IsNumber }

// Place names a cell as the reader's spreadsheet does.
func (g *Grid) Place(row, column int) string {
	if g.Name == "" {
		return "sel " + Ref(row, column)
	}
	return fmt.Sprintf("lembar %q, sel %s", g.Name, Ref(row, column))
}

// MergedAt returns the rectangle that the cell is merged in with others.
func (g *Grid) MergedAt(row, column int) (Rect, bool) {
	for _, r := range g.Merged {
		if row >= r.Row && row <= r.ToRow && column >= r.Column && column <= r.ToColumn {
			return r, true
		}
	}
	return Rect{}, false
}
