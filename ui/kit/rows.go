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

// Column is a column of a grid.
type Column struct {
	Key   string // stable, part of a Spot
	Title string
	Width int  // in cells; 0 takes what is left (one column only)
	Least int  // of the column that takes what is left: narrower, and others are dropped
	Left  bool // aligned left; numbers stand right
	Tail  bool // cut in the middle: the ends of its texts tell them apart
	Stop  bool // the selection can stand on its cells
	Quiet bool // its chosen cell is marked at the row only
	Drop  int  // in a narrow grid columns with a higher Drop go first; 0 stays
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
	Cells []Cell // parallel to the columns
	Text  string // in place of cells
	Tone  Tone   // of Text

	// Heads says that the row stands over those after it, up to the next that heads at the
	// same level or above, 1 being the outermost; 0 heads none. A filter keeps it with them.
	Heads  int
	Ref    model.Ref // the record that the row is; zero: none
	Number string    // what people call the row by, such as 1.5; empty: its place
	Also   string    // more words that a filter finds it by
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
