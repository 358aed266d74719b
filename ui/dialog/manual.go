package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Manual is a page to read, with the keys of a place behind it where some are given.
type Manual struct {
	theme         theme.Theme
	title         string
	text          string
	groups        []Group
	keys          func() // shows the keys of the place; nil: they stand below the text
	find          func() // opens the search in keys and pages; nil: there is none
	at            int    // the line of the text with which the page begins to be read
	lines         []string
	top           int
	width, height int
}

// widestPage keeps lines within what one reads without losing the next.
const widestPage = 84

// NewManual shows the text under the title. keys shows the keys of the place, which else
// stand below the text.
func NewManual(th theme.Theme, title, text string, keys func(), groups ...Group) *Manual {
	return &Manual{theme: th, title: title, text: text, keys: keys, groups: groups}
}

// Searched gives the page a key that opens a search, and begins to be read at a line of its text.
func (m *Manual) Searched(find func(), line int) *Manual {
	m.find, m.at = find, line
	return m
}

// Title names the page.
func (m *Manual) Title() string { return "Panduan: " + m.title }

// Tall reports that the page takes all the room there is.
func (m *Manual) Tall() bool { return true }

// Cursor is nil: nothing is typed here.
func (m *Manual) Cursor() *tea.Cursor { return nil }

// SetSize gives the room and lays the page out in it.
func (m *Manual) SetSize(width, height int) {
	m.width, m.height = width, height
	m.lines = append(page(&m.theme, m.text, min(width-2, widestPage)), keyLines(&m.theme, m.groups, width)...)
	m.scroll(0)
	if m.at > 0 {
		before := strings.Join(strings.Split(m.text, "\n")[:m.at], "\n")
		m.scroll(len(page(&m.theme, before, min(width-2, widestPage))))
		m.at = 0
	}
}

// page lays a text out: headings, items with a hanging indent, paragraphs.
func page(th *theme.Theme, text string, width int) []string {
	var lines []string
	for part := range strings.SplitSeq(text, "\n") {
		switch {
		case part == "":
			lines = append(lines, "")
		case strings.HasPrefix(part, "# "):
			lines = append(lines, " "+th.Head.Render(strings.TrimPrefix(part, "# ")))
		default:
			item, lead := strings.CutPrefix(part, "- ")
			first, next := " ", " "
			if lead {
				first, next = " - ", "   "
			}
			for i, line := range kit.Wrap(item, max(width-len(next), 10)) {
				if i > 0 {
					first = next
				}
				lines = append(lines, first+line)
			}
		}
	}
	return lines
}

func (m *Manual) scroll(by int) { m.top = max(0, min(m.top+by, len(m.lines)-m.height)) }

// Keys scroll, show the keys, and close.
func (m *Manual) Keys() []screen.Binding {
	rows := []screen.Binding{screen.Do("Esc", "tutup", nil, "esc", "enter", "q", "f1").Hinted()}
	if m.keys != nil {
		rows = append(rows, screen.Do("?", "tombol di sini", nil, "?").Hinted())
	}
	if m.find != nil {
		rows = append(rows, screen.Do("/", "cari", m.find, "/").Hinted())
	}
	return append(rows, scrolling(m.scroll, m.height, len(m.lines))...)
}

// Position says which lines are in sight when not all are.
func (m *Manual) Position() string { return inSight("baris", m.top, m.height, len(m.lines)) }

// Update scrolls, or closes on any key it does not know.
func (m *Manual) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(m.Keys(), press)
	switch {
	case found && row.Run != nil:
		return row.Run(), false
	case press.String() == "?" && m.keys != nil:
		m.keys()
	}
	return nil, true
}

// View draws the lines in sight.
func (m *Manual) View() string {
	return strings.Join(m.lines[m.top:min(m.top+m.height, len(m.lines))], "\n")
}
