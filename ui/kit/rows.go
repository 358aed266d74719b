// Package kit draws parts that know no data: a grid with a cell editor, bars,
// lines cut to a width. A screen fills them with text and hears what was typed.
package kit

import (
	lipgloss "charm.land/lipgloss/v2"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Tone picks a style of the theme, so that rows can be built before they are drawn.
type Tone uint8

// The tones.
const (
	Plain Tone = iota
	Strong
	Dim
	Head
	Good
	Warn
	Bad
)

// Style returns the theme's style for the tone.
func (t Tone) Style(th *theme.Theme) lipgloss.Style {
	return [...]lipgloss.Style{th.Plain, th.Strong, th.Dim, th.Head, th.Good, th.Warn, th.Bad}[t]
}

// Align says where a text stands in its column.
type Align uint8

// The alignments.
const (
	Right    Align = iota // for numbers
	Left                  // cut at its end
	KeepEnds              // left, and cut in the middle: the ends of its texts tell them apart
	Opening               // left, and the first words of a text that stands whole elsewhere
)

// Stop says whether the selection can stand on the cells of a column.
type Stop uint8

// The stops.
const (
	Passed Stop = iota // it cannot
	AtCell             // it can
	AtRow              // it can, and is marked at the row only
)

// column is how a column of a grid is laid out.
type column struct {
	Key   string // stable, part of a Spot
	Title string
	Width int // in cells; 0 takes what is left (one column only)
	Least int // of the column that takes what is left: narrower, and others are dropped
	Align Align
	Stop  Stop
	Drop  int // in a narrow grid columns with a higher Drop go first; 0 stays
	Heads []string
	whole int // the width at which no number of it is cut, where that is more than Width
}

// Column is a column of a grid, and what it shows of each row's T.
type Column[T any] struct {
	Key   string // stable, part of a Spot
	Title string
	Width int // in cells; 0 takes what is left (one column only)
	Least int // of the column that takes what is left: narrower, and others are dropped
	Align Align
	Stop  Stop
	Drop  int // in a narrow grid columns with a higher Drop go first; 0 stays
	// Heads are those by which an office's tables know the column, besides its title. Those of a
	// column that cannot be stood on stand over the names of the rows.
	Heads []string

	Cell func(T) Cell // nil: it stays empty
}

// Columns make the cells of each row, so that these are always parallel to them.
type Columns[T any] []Column[T]

// Cells are what the columns show of one row.
func (c Columns[T]) Cells(one T) Cells { return c.CellsOf(func() T { return one }) }

// CellsOf are the same of a row that takes some work to find out about; one is called when the
// cells are first asked for, or never.
func (c Columns[T]) CellsOf(one func() T) Cells {
	return Cells{&cells{make: func() []Cell {
		of, all := one(), make([]Cell, len(c))
		for i := range c {
			if c[i].Cell != nil {
				all[i] = c[i].Cell(of)
			}
		}
		return all
	}}}
}

// Table is the columns with the rows they made, and others that are only text.
func (c Columns[T]) Table(rows []Row) Table {
	columns := make([]column, len(c))
	for i, one := range c {
		columns[i] = column{Key: one.Key, Title: one.Title, Width: one.Width, Least: one.Least, Align: one.Align, Stop: one.Stop, Drop: one.Drop, Heads: one.Heads}
	}
	return Table{columns, rows}
}

// Table is what a grid shows.
type Table struct {
	columns []column
	rows    []Row
}

// Cells are the fields of a row, made by Columns when they are first asked for: of many rows
// most are never in sight. The zero Cells are none.
type Cells struct{ of *cells }

type cells struct {
	make func() []Cell // nil once they are made
	made []Cell
}

// some reports that the row has cells.
func (c Cells) some() bool { return c.of != nil }

// all are the cells; nil where there are none.
func (c Cells) all() []Cell {
	if c.of == nil {
		return nil
	}
	if c.of.make != nil {
		c.of.made, c.of.make = c.of.make(), nil
	}
	return c.of.made
}

// Cell is one field of a row.
type Cell struct {
	Text  string
	Tone  Tone
	Key   string // what is entered here; not empty: it can be typed into
	Start string // what the editor opens with
	Why   string // why it cannot be typed into
	Copy  string // what copying yields; empty: Start, or Text without its signs
	Money bool   // thousands points come by themselves as digits are typed
}

// Entry reports that the cell can be typed into.
func (c *Cell) Entry() bool { return c.Key != "" }

// Pin keeps a row in sight while the others scroll.
type Pin uint8

// The pins.
const (
	Loose Pin = iota
	Above
	Below
)

// Row is one line: cells, or free text across all columns.
type Row struct {
	ID    string // stable; empty rows cannot be chosen
	Pin   Pin    // pinned rows cannot be chosen
	Cells Cells
	Text  string // in place of cells
	Tone  Tone   // of Text

	// Heads says that the row stands over those after it, up to the next that heads at the
	// same level or above, 1 being the outermost; 0 heads none. A filter keeps it with them.
	Heads  int
	Ref    model.Ref // the record that the row is; zero: none
	Number string    // what people call the row by, such as 1.5; empty: its place
	Also   string    // more words that a filter finds it by
	// Names are what an office's tables call the row, codes included; nil: it is not found by name.
	Names func() []string
}

// Spot is a place in a grid that survives rebuilding its rows.
type Spot = screen.Spot

// Owner is the screen a grid belongs to.
type Owner interface {
	// Chose tells that the selection may have moved.
	Chose()
	// Opened tells that an editor was opened on the chosen cell.
	Opened()
	// Name says what is entered at a spot.
	Name(at Spot) string
	// Typed tells that the editor at the spot now holds text; called at each change.
	Typed(at Spot, text string)
	// Commit asks to save the text; the owner answers with Grid.Settle, now or later.
	Commit(at Spot, text string)
}
