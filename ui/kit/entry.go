package kit

import tea "charm.land/bubbletea/v2"

// Editing reports that the editor is open.
func (g *Grid) Editing() bool { return g.editor.isOpen() }

// reach moves to where a draft is entered and opens it; false where no row enters it.
func (g *Grid) reach(key string) bool {
	if g.editor.isOpen() && g.editor.key == key {
		return true
	}
	at, found := g.layout.entry(g.filter.all, key, g.Spot().Row)
	if key == "" || !found {
		return false
	}
	g.Select(at)
	return g.editor.begin()
}

// Update handles keys and pastes while the editor or the filter is open.
func (g *Grid) Update(msg tea.Msg) tea.Cmd {
	if g.filter.typing() {
		return g.typeFilter(msg)
	}
	if !g.editor.isOpen() || g.editor.waiting {
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if after, commits := commitKey(press); commits {
			if g.editor.commit(after) {
				g.Settle(nil)
			}
			return nil
		}
		switch press.String() {
		case "esc":
			g.Leave()
			return nil
		case "ctrl+x":
			g.editor.discard()
			return nil
		}
	}
	cmd, changed := g.editor.update(msg)
	if changed {
		g.owner.Typed(g.Spot(), g.editor.text())
	}
	return cmd
}

// Settle ends a commit: saved where err is nil, else the editor stays open with the reason.
func (g *Grid) Settle(err error) {
	g.editor.waiting = false
	if !g.editor.isOpen() {
		return
	}
	if err != nil {
		g.editor.refuse(err)
		return
	}
	g.editor.discard()
	g.goOn()
}

// KeepAndGoOn ends a commit that could not be carried out though nothing is wrong with the text: it
// becomes a draft, and the selection goes where saving would have led. Whoever types on meanwhile
// types into the next cell and not behind what stands in this one.
func (g *Grid) KeepAndGoOn() {
	if !g.editor.isOpen() {
		return
	}
	g.editor.leave(g.owner.Name(g.Spot()))
	g.goOn()
}

// goOn moves the selection as the key that saved asked.
func (g *Grid) goOn() {
	switch after := g.editor.after; {
	case after.home:
		g.selection.moveHome()
	case after.columns != 0:
		g.selection.moveCells(after.columns)
		g.selection.run.entered = true
	default:
		g.selection.moveRows(after.rows)
	}
}

// Leave closes the editor and keeps what was typed as a draft; an open filter stays in force.
func (g *Grid) Leave() {
	if g.filter.typing() {
		g.keepFilter()
	}
	if g.editor.isOpen() {
		g.selection.run = run{}
		g.editor.leave(g.owner.Name(g.Spot()))
	}
}

// Cursor is where the terminal's cursor belongs within the grid's view, or nil.
func (g *Grid) Cursor() *tea.Cursor {
	if g.filter.typing() {
		c := g.filter.line.cursor()
		if c != nil {
			c.Y = g.layout.linesAbove() + g.selection.page() + len(g.layout.below)
		}
		return c
	}
	at, h := g.selection, g.selection.heights()
	if !g.editor.isOpen() || at.row < at.top || at.row >= h.ahead(at.top, at.page()) {
		return nil
	}
	c := g.editor.input.Cursor()
	if c == nil {
		return nil
	}
	c.X += g.layout.leftOf(at.column)
	c.Y = h.above(at.top, at.row) + g.layout.linesAbove()
	c.Blink = false
	return c
}
