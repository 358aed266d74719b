package kit

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// filterLabel stands before the line in which a filter is typed.
const filterLabel = " Saring: "

// filterLine is the open line in which a filter is typed.
type filterLine struct{ input textinput.Model }

// newInput is a line of text with the terminal's own cursor, at its end. The machine's
// clipboard is not the reader's over SSH, and terminals paste by themselves.
func newInput(text string) textinput.Model {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = longestEntry
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	input.KeyMap.Paste.SetEnabled(false)
	input.SetValue(text)
	input.CursorEnd()
	input.Focus()
	return input
}

// update types; changed tells whether the text is another one now.
func (l *filterLine) update(msg tea.Msg) (cmd tea.Cmd, changed bool) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: model.Clean(paste.Content, false)}
	}
	before := l.input.Value()
	l.input, cmd = l.input.Update(msg)
	return cmd, l.input.Value() != before
}

// view draws the line.
func (l *filterLine) view(th *theme.Theme, width int) string {
	return th.Strong.Render(filterLabel) + ansi.Truncate(l.input.View(), max(width-len(filterLabel), 1), "")
}

// cursor stands in the line; its height is the grid's to say.
func (l *filterLine) cursor() *tea.Cursor {
	c := l.input.Cursor()
	if c != nil {
		c.X += len(filterLabel)
		c.Blink = false
	}
	return c
}

// OpenFilter opens the line in which the filter is typed, empty: it begins anew.
func (g *Grid) OpenFilter() {
	if g.editor.isOpen() || g.filter.typing() {
		return
	}
	g.filter.line = &filterLine{newInput("")}
	if g.filter.text == "" {
		g.selection.follow()
		return
	}
	g.narrow("")
}

// ClearFilter takes the filter away; the selection stays on its row.
func (g *Grid) ClearFilter() {
	g.filter.line = nil
	g.narrow("")
}

// keepFilter closes its line and leaves it in force.
func (g *Grid) keepFilter() {
	g.filter.line = nil
	g.selection.follow()
}

// narrow filters by other words and chooses a row that holds them.
func (g *Grid) narrow(typed string) {
	g.selection.run, g.selection.extending = run{}, false
	g.selection.row = g.filter.position(g.filter.narrow(typed, g.Spot().Row))
	g.selection.follow()
}

// typeFilter handles keys and pastes while the filter is typed.
func (g *Grid) typeFilter(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if row, found := screen.Find(g.filterKeys(), press); found && row.Run != nil {
			return row.Run()
		}
	}
	cmd, changed := g.filter.line.update(msg)
	if changed {
		g.narrow(g.filter.line.input.Value())
	}
	return cmd
}

// filterKeys are the bindings that hold while the filter is typed.
func (g *Grid) filterKeys() []screen.Binding {
	return []screen.Binding{
		screen.Do("Enter", "pakai saringan", g.keepFilter, "enter").Hinted(),
		screen.Do("Esc", "hapus saringan", g.ClearFilter, "esc").Hinted(),
		screen.Do("↑↓", "pilih", func() { g.selection.moveRows(-1) }, "up").Hinted(),
		screen.Do("↓", "baris berikut", func() { g.selection.moveRows(1) }, "down"),
		screen.Do("PgDn", "halaman berikut", func() { g.selection.movePages(1) }, "pgdown"),
		screen.Do("PgUp", "halaman sebelumnya", func() { g.selection.movePages(-1) }, "pgup"),
		screen.Do("Ctrl+U", "hapus ke kiri", nil, "ctrl+u"),
	}
}
