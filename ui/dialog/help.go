package dialog

import (
	"fmt"
	"slices"
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

// Grouped lists rows under the title, and after them those that have headings of their own.
func Grouped(title string, rows []screen.Binding) []Group {
	groups := []Group{{Title: title}}
	for _, row := range rows {
		at := slices.IndexFunc(groups, func(g Group) bool { return g.Title == row.In })
		if row.In == "" {
			at = 0
		}
		if at < 0 {
			at = len(groups)
			groups = append(groups, Group{Title: row.In})
		}
		groups[at].Rows = append(groups[at].Rows, row)
	}
	if len(groups[0].Rows) == 0 {
		return groups[1:]
	}
	return groups
}

// Help lists keys and what they do, and why some do not work now.
type Help struct {
	theme         theme.Theme
	lines         []string
	groups        []Group
	find          func() // opens the search in keys and pages; nil: there is none
	top           int
	width, height int
}

// NewHelp lists the groups in their order.
func NewHelp(th theme.Theme, groups ...Group) *Help { return &Help{theme: th, groups: groups} }

// Searched gives the box a key that opens a search.
func (h *Help) Searched(find func()) *Help {
	h.find = find
	return h
}

// Title names the box.
func (h *Help) Title() string { return "Tombol yang berlaku di sini" }

// Tall reports that the list takes all the room there is.
func (h *Help) Tall() bool { return true }

// SetSize gives the room and lays the lines out in it.
func (h *Help) SetSize(width, height int) {
	h.width, h.height = width, height
	h.lines = keyLines(&h.theme, h.groups, width)
	h.scroll(0)
}

// keyLines lists keys under their headings.
func keyLines(th *theme.Theme, groups []Group, width int) []string {
	var lines []string
	for _, group := range groups {
		lines = append(lines, " "+th.Head.Render(group.Title))
		for _, row := range group.Rows {
			does := row.Help().Desc
			if row.Why != "" {
				does += " — tidak bisa: " + row.Why
			}
			for i, line := range kit.Wrap(does, max(width-18, 10)) {
				label := ""
				if i == 0 {
					label = row.Help().Key
				}
				text := "   " + kit.FitLeft(label, 13) + line
				if row.Why != "" {
					text = th.Dim.Render(text)
				}
				lines = append(lines, text)
			}
		}
	}
	return lines
}

func (h *Help) scroll(by int) {
	h.top = max(0, min(h.top+by, len(h.lines)-h.height))
}

// Cursor is nil: nothing is typed here.
func (h *Help) Cursor() *tea.Cursor { return nil }

// Keys scroll and close.
func (h *Help) Keys() []screen.Binding {
	rows := scrolling(h.scroll, h.height, len(h.lines))
	if h.find != nil {
		rows = append(rows, screen.Do("/", "cari", h.find, "/").Hinted())
	}
	return append(rows, screen.Do("Esc", "tutup", nil, "esc", "enter", "q", "?", "f1").Hinted())
}

// Position says which lines are in sight when not all are.
func (h *Help) Position() string { return inSight("baris", h.top, h.height, len(h.lines)) }

// inSight says which of several are shown; "" where all are.
func inSight(what string, top, height, all int) string {
	if all <= height {
		return ""
	}
	return fmt.Sprintf("%s %d–%d/%d", what, top+1, min(top+height, all), all)
}

// scrolling are the keys that go through lines of which a page is in sight.
func scrolling(scroll func(int), page, lines int) []screen.Binding {
	return []screen.Binding{
		screen.Do("↑↓", "gulir", func() { scroll(-1) }, "up").Hinted(),
		screen.Do("↓", "gulir turun", func() { scroll(1) }, "down"),
		screen.Do("PgDn", "lanjut", func() { scroll(page) }, "pgdown", "space").Hinted(),
		screen.Do("PgUp", "halaman sebelumnya", func() { scroll(-page) }, "pgup"),
		screen.Do("Home", "awal", func() { scroll(-lines) }, "home"),
		screen.Do("End", "akhir", func() { scroll(lines) }, "end"),
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
