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
	Merged []Rect            // rectangles of cells that show as one
	Lines  []int             // of a grid that was summed: the row of the file that each row began with
	Cells  map[[2]int][2]int // of a grid that was turned: where a cell stands in the file, where it is not in its own place

	texts   [][]string     // of Rows, once asked for
	merged  map[int][]Rect // Merged by their rows, once asked for
	counted int            // how many of Merged that was
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
	Absent   bool            // the file has no such cell: it says nothing, not that it is blank
	Unread   string          // why what is in the cell cannot be read; "" where it can
}

// At returns a cell, blank where the grid has none.
func (g *Grid) At(row, column int) Input {
	if row < 0 || row >= len(g.Rows) || column < 0 || column >= len(g.Rows[row]) {
		return Input{}
	}
	return g.Rows[row][column]
}

// Blank reports that nothing is in the cell. What cannot be read is not blank.
func (i *Input) Blank() bool { return i.Text == "" && !i.IsNumber && i.Unread == "" }

// Texts are the texts of all cells; what cannot be read has a mark that no head or name has.
func (g *Grid) Texts() [][]string {
	if len(g.texts) != len(g.Rows) {
		g.texts = make([][]string, len(g.Rows))
		for i, row := range g.Rows {
			g.texts[i] = make([]string, len(row))
			for j := range row {
				if g.texts[i][j] = row[j].Text; row[j].Unread != "" {
					g.texts[i][j] = "\ufffd" + row[j].Text
				}
			}
		}
	}
	return g.texts
}

// Called names the grid in a sentence; a table without sheets has no name.
func (g *Grid) Called() string {
	if g.Name == "" {
		return "Tabel itu"
	}
	return fmt.Sprintf("Lembar %q", g.Name)
}

// Line is the row of the file that a row of the grid stands for, both from 0.
func (g *Grid) Line(row int) int {
	if row >= 0 && row < len(g.Lines) {
		return g.Lines[row]
	}
	return row
}

// Place names a cell as the reader's spreadsheet does.
func (g *Grid) Place(row, column int) string {
	if at, moved := g.Cells[[2]int{row, column}]; moved {
		row, column = at[0], at[1]
	} else {
		row = g.Line(row)
	}
	if g.Name == "" {
		return "sel " + Ref(row, column)
	}
	return fmt.Sprintf("lembar %q, sel %s", g.Name, Ref(row, column))
}

// MergedAt returns the rectangle that the cell is merged in with others.
func (g *Grid) MergedAt(row, column int) (Rect, bool) {
	if g.merged == nil || g.counted != len(g.Merged) {
		g.merged, g.counted = map[int][]Rect{}, len(g.Merged)
		for _, r := range g.Merged {
			for at := r.Row; at <= min(r.ToRow, max(len(g.Rows), r.Row)); at++ {
				g.merged[at] = append(g.merged[at], r)
			}
		}
	}
	for _, r := range g.merged[row] {
		if column >= r.Column && column <= r.ToColumn {
			return r, true
		}
	}
	return Rect{}, false
}
