package kit

import (
	"fmt"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Grid is a table with a chosen row and cell, and an editor in the chosen cell. Each of its
// parts has a state of its own; the grid lets them act together and tells its owner.
type Grid struct {
	owner     Owner
	theme     *theme.Theme
	layout    layout
	filter    filter
	selection selection
	editor    editor
}

// NewGrid returns an empty grid; the theme is read at each drawing.
func NewGrid(owner Owner, th *theme.Theme) *Grid {
	g := &Grid{owner: owner, theme: th}
	g.selection = selection{owner: owner, layout: &g.layout, filter: &g.filter, copied: g.copied, row: -1}
	g.editor = editor{owner: owner, selection: &g.selection, drafts: map[string]screen.Draft{}}
	return g
}

// Whole makes the grid one whose rows are chosen whole: its one column to stand on is not
// walked over, and a block of it is so many rows.
func (g *Grid) Whole() *Grid {
	g.selection.whole = true
	return g
}

// Slide sets whether a grid that is wider than its room keeps all columns within reach. It
// holds for the rows that are set next.
func (g *Grid) Slide(on bool) { g.layout.slideColumns(on) }

// Forbid lets an owner forbid entries that its cells would take, each with the reason.
func (g *Grid) Forbid(why func(Spot) string) { g.editor.forbid = why }

// ShowNotes marks rows on whose records there are open notes.
func (g *Grid) ShowNotes(count func(model.Ref) int) { g.layout.notes = count }

// SetSize gives the grid its room, the line of titles included.
func (g *Grid) SetSize(width, height int) {
	g.layout.width, g.layout.height = width, height
	g.arrange()
	g.selection.settleColumn()
	g.selection.settleBlock()
	g.selection.follow()
}

// Height is the room the grid has, the line of titles included.
func (g *Grid) Height() int { return g.layout.height }

func (g *Grid) arrange() {
	edited := ""
	if g.editor.isOpen() {
		edited = g.selection.column
	}
	g.layout.arrange(g.selection.column, edited)
}

// SetTable replaces columns and rows. The selection stays where its ids still exist; an open
// editor stays with what it enters, and becomes a draft where that is no longer shown.
func (g *Grid) SetTable(table Table) {
	at, had, name := g.Spot(), g.selection.row, ""
	if g.editor.isOpen() {
		name = g.owner.Name(at)
	}
	g.layout.columns = table.columns
	g.layout.measure(table.rows)
	g.layout.above, g.layout.below = nil, nil
	loose := make([]Row, 0, len(table.rows))
	for _, row := range table.rows {
		switch row.Pin {
		case Above:
			g.layout.above = append(g.layout.above, row)
		case Below:
			g.layout.below = append(g.layout.below, row)
		case Loose:
			loose = append(loose, row)
		}
	}
	g.filter.set(loose)
	if g.editor.isOpen() {
		if where, found := g.layout.entry(g.filter.rows, g.editor.key, at.Row); found {
			at = where
			g.selection.column = where.Column
		} else {
			g.editor.leave(name)
		}
	}
	g.arrange()
	if g.selection.row = g.filter.position(at.Row); g.selection.row < 0 {
		g.selection.row = g.filter.nearest(max(had, 0))
	}
	g.selection.settleColumn()
	if g.Spot() != at {
		g.selection.release()
	}
	g.selection.settleBlock()
	g.selection.follow()
}

// MoveRows moves the selection by rows; rows that cannot be chosen are stepped over.
func (g *Grid) MoveRows(by int) { g.selection.moveRows(by) }

// MoveToFirst moves the selection to the first row.
func (g *Grid) MoveToFirst() { g.selection.moveToFirst() }

// Block are the spots between the chosen cell and where it began, row by row; nil
// where only one cell is chosen.
func (g *Grid) Block() []Spot { return g.selection.block() }

// Selecting reports that there is a block or that one was begun: Esc gives it up.
func (g *Grid) Selecting() bool { return g.selection.anchor != nil || g.selection.extending }

// Spot is the chosen place; the zero Spot where nothing can be chosen.
func (g *Grid) Spot() Spot { return g.selection.spot() }

// Cell is the chosen cell, or nil.
func (g *Grid) Cell() *Cell { return g.selection.cell() }

// Chosen is the record of the chosen row; the zero Ref where it has none.
func (g *Grid) Chosen() model.Ref {
	if row := g.selection.current(); row != nil {
		return row.Ref
	}
	return model.Ref{}
}

// Filter tells what is left out of sight.
func (g *Grid) Filter() screen.Filter { return g.filter.state() }

// Hidden lists the titles of columns that do not fit.
func (g *Grid) Hidden() []string { return g.layout.hidden() }

// Position says what the block comes to, and which rows are in sight when not all are.
func (g *Grid) Position() string {
	tally := ""
	switch {
	case g.selection.anchor != nil:
		tally = g.selection.sum
	case g.selection.extending:
		tally = "memilih dari sini"
	}
	top, all := g.selection.top, len(g.filter.rows)
	end := g.selection.heights().ahead(top, g.selection.page())
	if top == 0 && end >= all {
		return tally
	}
	if tally != "" {
		tally += " · "
	}
	return tally + fmt.Sprintf("baris %d–%d/%d", top+1, end, all)
}
