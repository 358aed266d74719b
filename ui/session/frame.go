package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// The frame: two lines and a rule above the body, status and keys below.
const (
	headLines = 3
	footLines = 2
	minWidth  = 60
	minHeight = 20
)

// frame is the window and what stands around a screen in it.
type frame struct {
	theme         theme.Theme
	width, height int
	plain         bool     // nothing stands beside the rows in wide windows
	told          []string // what a review said of the chosen row, below the rows
}

// picture is what a frame shows.
type picture struct {
	office string
	right  string // of the title line
	pages  *pages
	box    screen.Dialog // nil: none is open
	room   int           // lines that the dialog may take
	status status
	keys   []screen.Binding
}

func (f *frame) resize(width, height int) { f.width, f.height = width, height }

// aside reports that what explains the chosen place stands beside it in wide windows.
func (f *frame) aside() bool { return !f.plain }

// toggleAside puts it there or takes it away: on a thin line it costs bytes at every step.
func (f *frame) toggleAside() { f.plain = !f.plain }

// known reports that the window has told its size.
func (f *frame) known() bool { return f.width > 0 }

// room is what a screen may take.
func (f *frame) room() (width, height int) { return f.width, max(f.bodyHeight()-len(f.told), 1) }

func (f *frame) bodyHeight() int { return max(f.height-headLines-footLines, 1) }

// tallHeight leaves none of it: the dialog's title stands right below the frame's rule.
func (f *frame) tallHeight() int { return max(f.bodyHeight()-1, 3) }

// dialogHeight leaves three lines of the screen in sight above a dialog and its rule.
func (f *frame) dialogHeight() int { return max(f.bodyHeight()-4, 3) }

// tooSmall reports a window in which nothing can be shown.
func (f *frame) tooSmall() bool { return f.width < minWidth || f.height < minHeight }

func (f *frame) smallText() string {
	return strings.Join(kit.Wrap(fmt.Sprintf("Layar terlalu kecil: %d×%d. Capaian memerlukan paling sedikit %d×%d. Besarkan jendela; isian Anda tetap ada.",
		f.width, f.height, minWidth, minHeight), max(f.width, 1)), "\n")
}

// draw composes the lines of the window, and says where the terminal's cursor belongs.
func (f *frame) draw(p picture) (lines []string, cursor *tea.Cursor) {
	page := p.pages.current()
	title := kit.Ends(" "+f.theme.Strong.Render("capaian")+"  "+p.office, p.right, f.width)
	lines = []string{title, f.tabLine(p.pages), kit.Rule(&f.theme, f.width)}
	_, high := f.room()
	body := append(kit.Block(page.View(), f.width, high), f.told...)
	cursor, offset := page.Cursor(), headLines
	keys, beyond := f.keyLine(p.keys, p.box == nil && !page.Capturing())
	p.status.beyond = beyond
	status := p.status.lines(f)
	if p.box != nil {
		box := strings.Split(p.box.View(), "\n")
		box = box[:min(len(box), p.room)]
		// A sentence of several lines stands below the box and covers none of its answers.
		above := len(body) - (len(status) - 1)
		heading, box := f.heading(p.box.Title(), box, above)
		from := max(above-len(box)-len(heading), 0)
		if from > 0 {
			body[from-1] = kit.Rule(&f.theme, f.width)
		}
		copy(body[from:], heading)
		from += len(heading)
		for i, line := range box {
			body[from+i] = kit.Cut(line, f.width)
		}
		cursor, offset = p.box.Cursor(), headLines+from
	}
	copy(body[len(body)-len(status)+1:], status[:len(status)-1])
	lines = append(lines, body...)
	lines = append(lines, status[len(status)-1], keys)
	if cursor != nil {
		cursor.Y += offset
	}
	return lines, cursor
}

// heading is a dialog's title: whole, where lines of the screen above it or empty ones below are
// left, else cut to one line. It returns what is left of the dialog's lines.
func (f *frame) heading(title string, box []string, high int) (lines, left []string) {
	lines = kit.Wrap(title, f.width-2)
	for len(lines)+len(box) > high && len(box) > 1 && strings.TrimSpace(ansi.Strip(box[len(box)-1])) == "" {
		box = box[:len(box)-1]
	}
	if len(lines)+len(box) > high {
		lines = []string{title}
	}
	for i := range lines {
		lines[i] = kit.Cut(" "+f.theme.Strong.Render(strings.TrimRight(lines[i], " ")), f.width)
	}
	return lines, box
}

// tabLine shows the screens with the digit that reaches them together with Alt: a digit
// alone only fills cells.
func (f *frame) tabLine(p *pages) string {
	prefix := " Alt+ "
	if f.width < narrowTabs {
		prefix = prefix[:len(prefix)-1]
	}
	// The space between the titles yields before the titles do, and then that before them.
	gap := "  "
	for longest := longestTab; ; longest-- {
		line := f.theme.Dim.Render(prefix) + strings.Join(f.tabs(p, longest), gap)
		switch {
		case longest == 1 || ansi.StringWidth(line) <= f.width:
			return kit.Cut(line, f.width)
		case gap == "  ":
			gap = " "
			longest++
		case len(prefix) > 1 && strings.TrimSpace(prefix) == "":
			prefix = " "
			longest++
		}
	}
}

// longestTab is a title in full; narrowTabs the window that asks for less space before them.
const (
	longestTab = 16
	narrowTabs = 70
)

// tabs names the screens with their digits, the others than the active one cut to the length.
func (f *frame) tabs(p *pages, longest int) []string {
	var tabs []string
	for i, entry := range p.tabs() {
		title := entry.Title
		if i == p.tab() {
			title = p.entries[p.active].Title
		} else if len(title) > longest {
			title = title[:longest]
		}
		tab := strconv.Itoa(i+1) + " " + title
		if i == p.tab() {
			tab = f.theme.Head.Render(tab)
		}
		tabs = append(tabs, tab)
	}
	return tabs
}

// keyLine shows the hinted keys that work now, and where the key for it is theirs, help. What
// there is no room for it returns, but for the arrows.
func (f *frame) keyLine(rows []screen.Binding, help bool) (line string, beyond []string) {
	end := ""
	if help {
		end = f.hint("?", "bantuan")
	}
	shown := map[string]bool{}
	rows = slices.DeleteFunc(slices.Clone(rows), func(row screen.Binding) bool {
		if !row.Hint || row.Why != "" || shown[row.Help().Key] {
			return true // of two rows with a key, the first has it
		}
		shown[row.Help().Key] = true
		return false
	})
	room := f.width - 2 - ansi.StringWidth(end)
	kept := 0 // the way out has its room, whatever stands before it
	if i := slices.IndexFunc(rows, leads); i >= 0 {
		kept = ansi.StringWidth(f.hinted(rows[i]))
	}
	for _, row := range rows {
		if leads(row) {
			kept = 0
		}
		if hint := f.hinted(row); ansi.StringWidth(line)+ansi.StringWidth(hint)+kept <= room {
			line += hint
		} else if row.Help().Key != "↑↓" {
			beyond = append(beyond, row.Help().Key+" "+row.Help().Desc)
		}
	}
	return " " + line + end, beyond
}

// leads reports whether the row leads back.
func leads(row screen.Binding) bool { return row.Help().Key == "Esc" }

func (f *frame) hinted(row screen.Binding) string {
	return f.hint(row.Help().Key, row.Help().Desc) + "  "
}

func (f *frame) hint(key, does string) string {
	return f.theme.Strong.Render(key) + " " + does
}
