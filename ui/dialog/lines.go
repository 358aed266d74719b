package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Line is a line of a list that is read: a heading, or something with the place it is about.
type Line struct {
	Text string
	Head bool
	Ref  *model.Ref // where Enter leads; nil: nowhere
}

// ReadLines shows lines that were found, and leads to what they are about. Lines too long for
// the window are broken, not cut.
type ReadLines struct {
	theme  theme.Theme
	title  string
	lines  []Line
	visit  func(model.Ref)
	shown  []shownLine
	at     int // position in lines
	top    int
	width  int
	height int
}

type shownLine struct {
	text string
	of   int
	head bool
}

// NewLines lists the lines; visit goes to the place of one.
func NewLines(th theme.Theme, title string, lines []Line, visit func(model.Ref)) *ReadLines {
	d := &ReadLines{theme: th, title: title, lines: lines, visit: visit, at: -1}
	d.walk(1)
	return d
}

// Title names the list.
func (d *ReadLines) Title() string { return d.title }

// SetSize gives the room.
func (d *ReadLines) SetSize(width, height int) {
	d.width, d.height = width, height
	d.shown = nil
	for i, line := range d.lines {
		bare := strings.TrimLeft(line.Text, " ")
		indent := strings.Repeat(" ", len(line.Text)-len(bare))
		for j, part := range kit.Wrap(bare, max(width-3-len(indent), 10)) {
			if j > 0 {
				part = "  " + part
			}
			d.shown = append(d.shown, shownLine{indent + part, i, line.Head})
		}
	}
	d.follow()
}

// Cursor is nil: nothing is typed here.
func (d *ReadLines) Cursor() *tea.Cursor { return nil }

// walk goes to the next line that is no heading.
func (d *ReadLines) walk(by int) {
	for at := d.at + by; at >= 0 && at < len(d.lines); at += by {
		if !d.lines[at].Head {
			d.at = at
			break
		}
	}
	d.follow()
}

// from goes to the first line that is no heading from a position on.
func (d *ReadLines) from(at, by int) {
	d.at = at
	d.walk(by)
}

func (d *ReadLines) turn(pages int) {
	for range max(d.height-1, 1) {
		d.walk(pages)
	}
}

// follow brings the chosen line into sight, with a heading right above it.
func (d *ReadLines) follow() {
	first, last := 0, 0
	for i, line := range d.shown {
		if line.of < d.at {
			first = i + 1
		}
		if line.of <= d.at {
			last = i
		}
	}
	if first > 0 && first <= len(d.shown) && d.shown[first-1].head {
		first--
	}
	d.top = max(min(d.top, first), last-d.height+1)
	d.top = max(0, min(d.top, len(d.shown)-d.height))
}

// Keys walk, go and close.
func (d *ReadLines) Keys() []screen.Binding {
	none := ""
	if d.at < 0 || d.lines[d.at].Ref == nil || screen.PlaceOf(d.lines[d.at].Ref.Kind) == "" {
		none = "baris ini tidak mempunyai tempat di layar lain"
	}
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { d.walk(-1) }, "up").Hinted(),
		screen.Do("↓", "baris berikut", func() { d.walk(1) }, "down", "tab"),
		screen.Do("PgDn", "halaman berikut", func() { d.turn(1) }, "pgdown", "space").Hinted(),
		screen.Do("PgUp", "halaman sebelumnya", func() { d.turn(-1) }, "pgup"),
		screen.Do("Home", "baris pertama", func() { d.from(-1, 1) }, "home"),
		screen.Do("End", "baris terakhir", func() { d.from(len(d.lines), -1) }, "end"),
		screen.Do("Enter", "menuju isiannya", nil, "enter").Unless(none).Hinted(),
		screen.Do("Esc", "tutup", nil, "esc", "q").Hinted(),
	}
}

// Update walks, or goes to the place.
func (d *ReadLines) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(d.Keys(), press)
	switch {
	case !found || row.Why != "":
		return nil, false
	case row.Run != nil:
		return row.Run(), false
	case press.String() == "enter":
		d.visit(*d.lines[d.at].Ref)
	}
	return nil, true
}

// View draws the lines in sight.
func (d *ReadLines) View() string {
	var out []string
	marked := false
	for i := d.top; i < min(d.top+d.height, len(d.shown)); i++ {
		line, mark := d.shown[i], " "
		if line.of == d.at && !marked && !line.head {
			mark, marked = d.theme.Marker.Render(d.theme.Signs.Row), true
		}
		text := line.text
		if line.head {
			text = d.theme.Strong.Render(text)
		}
		out = append(out, mark+" "+text)
	}
	return strings.Join(out, "\n")
}
