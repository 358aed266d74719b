package kit

import (
	"fmt"

	"charm.land/bubbles/v2/textinput"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// widestFlex keeps names and figures of a row within one glance in a wide window.
const widestFlex = 76

// Grid is a table with a chosen row and cell, and an editor in the chosen cell.
type Grid struct {
	owner   Owner
	theme   *theme.Theme
	columns []Column
	all     []Row // those that scroll
	rows    []Row // of these, what the filter shows
	above   []Row
	below   []Row
	width   int
	height  int

	widths []int // of each column; −1 where it is dropped
	row    int   // position of the chosen row, −1 where none can be chosen
	column string
	top    int

	editor  *textinput.Model
	key     string // what the open editor enters
	opened  string // the editor's text when it was opened
	money   bool   // it enters an amount of money
	waiting bool   // a commit is on its way
	problem string // why the last commit was refused
	asked   string // the doubtful text that was already asked about
	after   move
	drafts  map[string]screen.Draft // by what they enter, wherever that stands
	filter  filter
	whole   bool   // rows are chosen whole
	slides  bool   // columns that do not fit come into sight as one walks to them
	lead    int    // position of the first of them in sight
	anchor  *Spot  // where the block began; nil: one cell is chosen
	sum     string // what the block comes to

	guard func(Spot) string   // why an entry cannot be made at a spot now; nil: nothing forbids one
	notes func(model.Ref) int // the open notes on a row's record; nil: none are shown
}

type move struct{ rows, columns int }

// NewGrid returns an empty grid; the theme is read at each drawing.
func NewGrid(owner Owner, th *theme.Theme) *Grid {
	return &Grid{owner: owner, theme: th, row: -1, drafts: map[string]screen.Draft{}}
}

// Whole makes the grid one whose rows are chosen whole: its one column to stand on is not
// walked over, and a block of it is so many rows.
func (g *Grid) Whole() *Grid {
	g.whole = true
	return g
}

// SetSize gives the grid its room, the line of titles included.
func (g *Grid) SetSize(width, height int) {
	g.width, g.height = width, height
	g.layout()
	g.settleColumn()
	g.settleBlock()
	g.follow()
}

// Height is the room the grid has, the line of titles included.
func (g *Grid) Height() int { return g.height }

// SetRows replaces columns and rows. The selection stays where its ids still exist; an open
// editor stays with what it enters, and becomes a draft where that is no longer shown.
func (g *Grid) SetRows(columns []Column, rows []Row) {
	at, had, name := g.Spot(), g.row, ""
	if g.editor != nil {
		name = g.owner.Name(at)
	}
	g.columns = columns
	g.all, g.above, g.below = nil, nil, nil
	for _, row := range rows {
		switch row.Pin {
		case Above:
			g.above = append(g.above, row)
		case Below:
			g.below = append(g.below, row)
		case Loose:
			g.all = append(g.all, row)
		}
	}
	g.rows = g.sift()
	if g.editor != nil {
		if where, found := g.locate(g.key); found {
			at = where
			g.column = where.Column
		} else {
			g.keep(name)
		}
	}
	g.layout()
	if g.row = g.position(at.Row); g.row < 0 {
		g.row = g.nearest(max(had, 0))
	}
	g.settleColumn()
	if g.Spot() != at {
		g.anchor = nil
	}
	g.settleBlock()
	g.follow()
}

// locate finds where something is entered.
func (g *Grid) locate(key string) (Spot, bool) {
	for _, row := range g.rows {
		for c := range row.Cells {
			if row.Cells[c].Key == key && c < len(g.columns) {
				return Spot{Row: row.ID, Column: g.columns[c].Key}, true
			}
		}
	}
	return Spot{}, false
}

// settleColumn leaves a column that is not in sight.
func (g *Grid) settleColumn() {
	if !g.stops(g.column) {
		g.column = g.firstStop()
		g.slide()
	}
}

// Spot is the chosen place; the zero Spot where nothing can be chosen.
func (g *Grid) Spot() Spot {
	if g.row < 0 || g.row >= len(g.rows) {
		return Spot{}
	}
	return Spot{Row: g.rows[g.row].ID, Column: g.column}
}

// Select moves to the row and column; parts that do not exist are ignored. A row that the
// filter left out is shown again.
func (g *Grid) Select(at Spot) {
	if g.editor != nil {
		return
	}
	g.anchor = nil
	g.uncover(at.Row)
	if i := g.position(at.Row); i >= 0 {
		g.row = i
	}
	if g.stops(at.Column) {
		g.column = at.Column
		g.slide()
	}
	g.follow()
}

// Guard lets an owner forbid entries that its cells would take, each with the reason.
func (g *Grid) Guard(why func(Spot) string) { g.guard = why }

// barred tells why nothing can be entered at a spot that takes entries; "" where it can.
func (g *Grid) barred(at Spot) string {
	if g.guard == nil {
		return ""
	}
	return g.guard(at)
}

// ShowNotes marks rows on whose records there are open notes.
func (g *Grid) ShowNotes(count func(model.Ref) int) { g.notes = count }

// Chosen is the record of the chosen row; the zero Ref where it has none.
func (g *Grid) Chosen() model.Ref {
	if g.row < 0 || g.row >= len(g.rows) {
		return model.Ref{}
	}
	return g.rows[g.row].Ref
}

// Cell returns the chosen cell, or nil.
func (g *Grid) Cell() *Cell {
	if g.row < 0 {
		return nil
	}
	for i := range g.columns {
		if g.columns[i].Key == g.column && i < len(g.rows[g.row].Cells) {
			return &g.rows[g.row].Cells[i]
		}
	}
	return nil
}

// Hidden lists the titles of columns that do not fit.
func (g *Grid) Hidden() []string {
	var titles []string
	for i, w := range g.widths {
		if w < 0 && g.columns[i].Title != "" {
			titles = append(titles, g.columns[i].Title)
		}
	}
	return titles
}

// Position says what the block comes to, and which rows are in sight when not all are.
func (g *Grid) Position() string {
	tally := ""
	if g.anchor != nil {
		tally = g.sum
	}
	if len(g.rows) <= g.page() {
		return tally
	}
	if tally != "" {
		tally += " · "
	}
	return tally + fmt.Sprintf("baris %d–%d/%d", g.top+1, min(g.top+g.page(), len(g.rows)), len(g.rows))
}

func (g *Grid) stops(column string) bool {
	for i := range g.columns {
		if g.columns[i].Key == column && g.columns[i].Stop && (g.slides || i >= len(g.widths) || g.widths[i] >= 0) {
			return true
		}
	}
	return false
}

func (g *Grid) firstStop() string {
	for i := range g.columns {
		if g.stops(g.columns[i].Key) {
			return g.columns[i].Key
		}
	}
	return ""
}

// nearest returns the position of a row that can be chosen, at or after from, else before it.
func (g *Grid) nearest(from int) int {
	for i := from; i < len(g.rows); i++ {
		if g.rows[i].ID != "" {
			return i
		}
	}
	for i := min(from, len(g.rows)) - 1; i >= 0; i-- {
		if g.rows[i].ID != "" {
			return i
		}
	}
	return -1
}

// layout shares the width out: every column its own, the flexible one the rest,
// dropping the least needed while the rest is too narrow.
func (g *Grid) layout() {
	if g.slides {
		g.slide()
		return
	}
	g.widths = make([]int, len(g.columns))
	for i := range g.columns {
		g.widths[i] = g.columns[i].Width
	}
	for {
		rest, flex, least := g.width-2, -1, 0
		drop := -1
		for i, c := range g.columns {
			if g.widths[i] < 0 {
				continue
			}
			rest--
			if c.Width == 0 {
				flex, least = i, c.Least
				continue
			}
			rest -= c.Width
			editing := g.editor != nil && c.Key == g.column
			if c.Drop > 0 && !editing && (drop < 0 || c.Drop > g.columns[drop].Drop) {
				drop = i
			}
		}
		if rest >= least || drop < 0 {
			if flex >= 0 {
				g.widths[flex] = min(max(rest, 1), widestFlex)
			}
			return
		}
		g.widths[drop] = -1
	}
}

func (g *Grid) titled() bool {
	for _, c := range g.columns {
		if c.Title != "" {
			return true
		}
	}
	return false
}

// page is how many rows scroll in sight.
func (g *Grid) page() int {
	page := g.height - len(g.above) - len(g.below)
	if g.titled() {
		page--
	}
	if g.Filtering() {
		page--
	}
	return max(page, 1)
}
