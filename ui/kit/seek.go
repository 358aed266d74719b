package kit

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screen"
)

// filterLabel stands before the line in which a filter is typed.
const filterLabel = " Saring: "

// Seek opens the line in which the filter is typed, with the present one in it.
func (g *Grid) Seek() {
	if g.editor != nil || g.filter.input != nil {
		return
	}
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = longestEntry
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	input.KeyMap.Paste.SetEnabled(false)
	input.SetValue(g.filter.text)
	input.CursorEnd()
	input.Focus()
	g.filter.input = &input
	g.follow()
}

// Filtering reports that the filter is being typed.
func (g *Grid) Filtering() bool { return g.filter.input != nil }

// Unseek takes the filter away; the selection stays on its row.
func (g *Grid) Unseek() {
	g.filter.input = nil
	g.narrow("")
}

// keepFilter closes its line and leaves it in force.
func (g *Grid) keepFilter() {
	g.filter.input = nil
	g.follow()
}

// typeFilter handles keys and pastes while the filter is typed.
func (g *Grid) typeFilter(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if row, found := screen.Find(g.withinFilter(), press); found && row.Run != nil {
			return row.Run()
		}
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: model.Clean(paste.Content, false)}
	}
	before := g.filter.input.Value()
	input, cmd := g.filter.input.Update(msg)
	g.filter.input = &input
	if input.Value() != before {
		g.narrow(input.Value())
	}
	return cmd
}

// withinFilter are the bindings that hold while the filter is typed.
func (g *Grid) withinFilter() []screen.Binding {
	return []screen.Binding{
		screen.Do("Enter", "pakai saringan", g.keepFilter, "enter").Hinted(),
		screen.Do("Esc", "hapus saringan", g.Unseek, "esc").Hinted(),
		screen.Do("↑↓", "pilih", func() { g.Walk(-1) }, "up").Hinted(),
		screen.Do("↓", "baris berikut", func() { g.Walk(1) }, "down"),
		screen.Do("PgDn", "halaman berikut", func() { g.Turn(1) }, "pgdown"),
		screen.Do("PgUp", "halaman sebelumnya", func() { g.Turn(-1) }, "pgup"),
		screen.Do("Ctrl+U", "hapus ke kiri", nil, "ctrl+u"),
	}
}

// filterLine draws the open filter.
func (g *Grid) filterLine() string {
	return g.theme.Strong.Render(filterLabel) + ansi.Truncate(g.filter.input.View(), max(g.width-len(filterLabel), 1), "")
}

// filterCursor stands in the open filter, the grid's last line.
func (g *Grid) filterCursor() *tea.Cursor {
	c := g.filter.input.Cursor()
	if c != nil {
		c.X += len(filterLabel)
		c.Y = g.page() + len(g.above) + len(g.below)
		if g.titled() {
			c.Y++
		}
		c.Blink = false
	}
	return c
}
