package app

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	lipgloss "charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/ui/kit"
	"capaian/ui/screen"
)

// The frame: two lines and a rule above the body, status and keys below.
const (
	headLines = 3
	footLines = 2
	minWidth  = 60
	minHeight = 20
)

func (a *App) bodyHeight() int { return max(a.height-headLines-footLines, 1) }

// tallHeight leaves none of it: the dialog's title stands right below the frame's rule.
func (a *App) tallHeight() int { return max(a.bodyHeight()-1, 3) }

// dialogHeight leaves three lines of the screen in sight above a dialog and its rule.
func (a *App) dialogHeight() int { return max(a.bodyHeight()-4, 3) }

// View composes the frame; everything in it was computed before.
func (a *App) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: "capaian — " + a.state.Book.Office.Name}
	if a.width == 0 {
		return v
	}
	if a.width < minWidth || a.height < minHeight {
		v.Content = a.theme.Plainly(a.tooSmall())
		return v
	}
	lines := []string{a.titleLine(), a.tabLine(), kit.Rule(&a.theme, a.width)}
	body := kit.Block(a.current().View(), a.width, a.bodyHeight())
	cursor, offset := a.current().Cursor(), headLines
	if top := a.dialogs.Top(); top != nil {
		box := strings.Split(top.View(), "\n")
		box = box[:min(len(box), a.dialogs.HeightOf(top))]
		from := len(body) - len(box) - 2
		if from >= 0 {
			body[from] = kit.Rule(&a.theme, a.width)
		}
		body[from+1] = kit.Cut(" "+a.theme.Strong.Render(top.Title()), a.width)
		for i, line := range box {
			body[from+2+i] = kit.Cut(line, a.width)
		}
		cursor, offset = top.Cursor(), headLines+from+2
	}
	status := a.statusLines()
	copy(body[len(body)-len(status)+1:], status[:len(status)-1])
	lines = append(lines, body...)
	lines = append(lines, status[len(status)-1], a.keyLine())
	v.Content = a.theme.Plainly(strings.Join(lines, "\n"))
	if cursor != nil {
		cursor.Y += offset
		v.Cursor = cursor
	}
	return v
}

func (a *App) tooSmall() string {
	return strings.Join(kit.Wrap(fmt.Sprintf("Layar terlalu kecil: %d×%d. Capaian memerlukan paling sedikit %d×%d. Besarkan jendela; isian Anda tetap ada.",
		a.width, a.height, minWidth, minHeight), max(a.width, 1)), "\n")
}

func (a *App) titleLine() string {
	right := fmt.Sprintf("%d  TW %s   %s%s ", a.state.Book.Year, a.state.Quarter.Roman(), a.company(), a.who())
	left := " " + a.theme.Strong.Render("capaian") + "  " + a.state.Book.Office.Name
	return kit.Ends(left, right, a.width)
}

func (a *App) who() string { return rights(a.actor, a.state.Book) }

// tabLine shows the screens with the key that reaches them now: a plain digit, or Alt
// with it where the chosen cell takes digits.
func (a *App) tabLine() string {
	prefix := "      "
	if a.current().TakesDigits() || a.current().Capturing() {
		prefix = " Alt+ "
	}
	if a.width < narrowTabs {
		prefix = prefix[:len(prefix)-1]
	}
	// The space between the titles yields before the titles do, and then that before them.
	gap := "  "
	for longest := longestTab; ; longest-- {
		line := a.theme.Dim.Render(prefix) + strings.Join(a.tabs(longest), gap)
		switch {
		case longest == 1 || ansi.StringWidth(line) <= a.width:
			return kit.Cut(line, a.width)
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
func (a *App) tabs(longest int) []string {
	var tabs []string
	for i, entry := range a.tabsShown() {
		title := entry.Title
		if i == a.tab() {
			title = a.options.Screens[a.active].Title
		} else if len(title) > longest {
			title = title[:longest]
		}
		tab := strconv.Itoa(i+1) + " " + title
		if i == a.tab() {
			tab = a.theme.Head.Render(tab)
		}
		tabs = append(tabs, tab)
	}
	return tabs
}

// statusLines is one line, or more where a sentence needs them; they rise over the body.
func (a *App) statusLines() []string {
	text, tone := a.notice.Text, a.theme.Plain
	switch a.notice.Tone {
	case screen.Trouble:
		text, tone = "Gagal: "+text, a.theme.Bad
	case screen.Warning:
		text, tone = a.theme.Signs.Late+" "+text, a.theme.Warn
	case screen.Info, screen.Done:
	}
	if a.notice.Tone <= screen.Done {
		filter := a.current().Finder().Filter()
		if filter.Typing {
			return []string{a.oneStatus(fmt.Sprintf("%d dari %d baris", filter.Shown, filter.All), a.theme.Dim)}
		}
		if a.around.Line != "" {
			return []string{a.oneStatus(a.around.Line, a.theme.Warn)}
		}
		if left := a.unsaved(); a.current().Capturing() {
			// The cell shows what is typed; naming it here too would send it twice per digit.
			text, tone = fmt.Sprintf("Belum disimpan: %d isian", max(len(left), 1)), a.theme.Warn
			if beside := a.beside(); beside != "" {
				text += "; " + beside
			}
		} else if len(left) > 0 && a.notice.Tone == screen.Done {
			text += fmt.Sprintf("  ·  belum disimpan: %d isian lain", len(left))
		} else if len(left) == 1 {
			text, tone = "Belum disimpan: "+left[0], a.theme.Warn
		} else if len(left) > 1 {
			text, tone = fmt.Sprintf("Belum disimpan %d: %s", len(left), strings.Join(left, "; ")), a.theme.Warn
		}
		return []string{a.oneStatus(text, tone)}
	}
	wrapped := kit.Wrap(text, a.width-2)
	if most := 4; len(wrapped) > most {
		wrapped = wrapped[:most]
	}
	for i := range wrapped {
		wrapped[i] = " " + tone.Render(wrapped[i])
	}
	return wrapped
}

// longestFilter is how much of a filter stands beside another sentence.
const longestFilter = 16

// oneStatus is a quiet status line: what was said last, else what the window is too narrow
// for, with the filter in force and the rows in sight at its right.
func (a *App) oneStatus(text string, tone lipgloss.Style) string {
	right, filter := "", a.current().Finder().Filter()
	switch {
	case filter.Text == "" || filter.Typing:
	case text == "":
		text, tone = fmt.Sprintf("Saringan: %s – %d dari %d baris; Esc menghapus saringan", filter.Text, filter.Shown, filter.All), a.theme.Dim
	default:
		right = a.theme.Dim.Render("saringan: " + kit.Cut(filter.Text, longestFilter) + "  ")
	}
	if text == "" && a.dialogs.Top() == nil {
		text = a.beside()
	}
	if hidden := a.current().Hidden(); text == "" && len(hidden) > 0 && a.dialogs.Top() == nil {
		text, tone = "Tidak tampak pada lebar ini: "+strings.Join(hidden, ", "), a.theme.Dim
	}
	if said := a.notesSaid(); said != "" {
		right += a.theme.Warn.Render(said + "  ")
	}
	if p := a.position(); p != "" {
		right += a.theme.Dim.Render(p + " ")
	}
	if text == "" && right == "" {
		return ""
	}
	return kit.Ends(" "+tone.Render(text), right, a.width)
}

// position tells what part of the top dialog is in sight, or without one of the screen.
func (a *App) position() string {
	top := a.dialogs.Top()
	if top == nil {
		return a.current().Position()
	}
	if p, ok := top.(interface{ Position() string }); ok {
		return p.Position()
	}
	return ""
}

// keyLine shows the hinted keys that work now, and always where help is.
func (a *App) keyLine() string {
	rows := a.Bindings()
	end := a.label("?", "bantuan")
	if a.dialogs.Top() != nil || a.current().Capturing() {
		end = ""
	}
	room := a.width - 2 - ansi.StringWidth(end)
	line := ""
	for _, row := range rows {
		if !row.Hint || row.Why != "" {
			continue
		}
		hint := a.label(row.Help().Key, row.Help().Desc) + "  "
		if ansi.StringWidth(line)+ansi.StringWidth(hint) > room {
			continue
		}
		line += hint
	}
	return " " + line + end
}

func (a *App) label(key, does string) string {
	return a.theme.Strong.Render(key) + " " + does
}
