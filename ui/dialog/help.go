package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Group is a heading with the keys under it.
type Group struct {
	Title string
	Rows  []screen.Binding
}

// Help lists keys and what they do, and why some do not work now.
type Help struct {
	theme         theme.Theme
	lines         []string
	groups        []Group
	top           int
	width, height int
}

// NewHelp lists the groups in their order.
func NewHelp(th theme.Theme, groups ...Group) *Help { return &Help{theme: th, groups: groups} }

// Title names the box.
func (h *Help) Title() string { return "Tombol yang berlaku di sini" }

// SetSize gives the room and lays the lines out in it.
func (h *Help) SetSize(width, height int) {
	h.width, h.height = width, height
	h.lines = h.lines[:0]
	for _, group := range h.groups {
		h.lines = append(h.lines, " "+h.theme.Head.Render(group.Title))
		for _, row := range group.Rows {
			does := row.Help().Desc
			if row.Why != "" {
				does += " — tidak bisa: " + row.Why
			}
			wrapped := kit.Wrap(does, width-18)
			for i, line := range wrapped {
				label := ""
				if i == 0 {
					label = row.Help().Key
				}
				text := "   " + kit.FitLeft(label, 13) + line
				if row.Why != "" {
					text = h.theme.Dim.Render(text)
				}
				h.lines = append(h.lines, text)
			}
		}
	}
	h.scroll(0)
}

func (h *Help) scroll(by int) {
	h.top = max(0, min(h.top+by, len(h.lines)-h.height))
}

// Cursor is nil: nothing is typed here.
func (h *Help) Cursor() *tea.Cursor { return nil }

// Keys scroll and close.
func (h *Help) Keys() []screen.Binding {
	return []screen.Binding{
		screen.Do("↑↓", "gulir", func() { h.scroll(-1) }, "up", "k").Hinted(),
		screen.Do("↓", "gulir turun", func() { h.scroll(1) }, "down", "j"),
		screen.Do("PgDn", "halaman berikut", func() { h.scroll(h.height) }, "pgdown", "space").Hinted(),
		screen.Do("PgUp", "halaman sebelumnya", func() { h.scroll(-h.height) }, "pgup"),
		screen.Do("Home", "awal", func() { h.scroll(-len(h.lines)) }, "home", "g"),
		screen.Do("End", "akhir", func() { h.scroll(len(h.lines)) }, "end", "G"),
		screen.Do("Esc", "tutup", nil, "esc", "enter", "q", "?", "f1").Hinted(),
	}
}

// Update scrolls, or closes on any key it does not know.
func (h *Help) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(h.Keys(), press)
	if !found || row.Run == nil {
		return nil, true
	}
	return row.Run(), false
}

// View draws the lines in sight.
func (h *Help) View() string {
	end := min(h.top+h.height, len(h.lines))
	return strings.Join(h.lines[h.top:end], "\n")
}
