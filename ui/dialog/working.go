package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
)

// Working shows how figures came about, from inputs to rounding; Enter goes to an input.
type Working struct {
	theme   theme.Theme
	figures []screen.Explained
	visit   func(model.Ref)
	lines   []workingLine
	at      int
	top     int
	width   int
	height  int
}

type workingLine struct {
	text string
	ref  *model.Ref // where the line's figure is entered
}

// NewWorking explains the figures; visit goes to the record of a step.
func NewWorking(th theme.Theme, figures []screen.Explained, visit func(model.Ref)) *Working {
	return &Working{theme: th, figures: figures, visit: visit, at: -1}
}

// Page is the name of its page in the manual.
func (w *Working) Page() string { return "jejak" }

// Title names the box.
func (w *Working) Title() string { return "Jejak hitungan" }

// Cursor is nil: nothing is typed here.
func (w *Working) Cursor() *tea.Cursor { return nil }

// SetSize lays the lines out.
func (w *Working) SetSize(width, height int) {
	w.width, w.height = width, height
	w.lines = nil
	for _, f := range w.figures {
		title := w.theme.Head.Render(f.Title)
		if f.Tables != "" {
			title += w.theme.Dim.Render("  dipakai pada " + f.Tables)
		}
		w.lines = append(w.lines, workingLine{text: title})
		for i, step := range f.Steps {
			shown := text.Precise(step.Value)
			if i == len(f.Steps)-1 {
				shown = text.Figure(step.Value, f.Places)
			}
			w.lines = append(w.lines, w.step(step, shown)...)
		}
	}
	if w.at < 0 {
		w.at = w.leading(1)
	}
	w.follow()
}

// twoColumns is the window in which formulas stand beside what they give; in a narrower one
// they stand below it.
const twoColumns = 76

// stepWidth is that of what a step is called, with the space behind it.
const stepWidth = 26

// step are the lines of a step, the first of which leads to where it is entered. Nothing is cut:
// the box scrolls.
func (w *Working) step(step calc.Step, value string) []workingLine {
	var lines []workingLine
	if w.width < twoColumns {
		for i, part := range kit.Wrap(step.Label, max(w.width-6-text.Width(value), 8)) {
			if i == 0 {
				part = kit.Ends(part, value, w.width-5)
			}
			lines = append(lines, workingLine{text: "  " + part})
		}
		if step.Computed() {
			for _, part := range kit.Wrap(step.Formula, max(w.width-8, 1)) {
				lines = append(lines, workingLine{text: "    " + w.theme.Dim.Render(part)})
			}
		}
	} else {
		room := max(w.width-4-stepWidth-text.Width(value)-2, 8)
		labels, formulas := kit.Wrap(step.Label, stepWidth-1), kit.Wrap(step.Formula, room)
		for i := range max(len(labels), len(formulas)) {
			line := "  " + kit.FitLeft(nth(labels, i), stepWidth) + kit.FitLeft(nth(formulas, i), room)
			if i == 0 {
				line += "  " + value
			}
			lines = append(lines, workingLine{text: strings.TrimRight(line, " ")})
		}
	}
	if len(step.Refs) > 0 {
		lines[0].ref = &step.Refs[0]
	}
	return lines
}

// nth is the line at a position, or nothing below the last.
func nth(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// leading is the next line that leads somewhere; -1 where there is none.
func (w *Working) leading(by int) int {
	for at := w.at + by; at >= 0 && at < len(w.lines); at += by {
		if w.lines[at].ref != nil {
			return at
		}
	}
	return -1
}

// walk goes to the next line that leads somewhere; without one it scrolls.
func (w *Working) walk(by int) {
	if at := w.leading(by); at >= 0 {
		w.at = at
		w.follow()
		return
	}
	w.top = max(0, min(w.top+by, len(w.lines)-w.height))
}

func (w *Working) follow() {
	if w.at >= 0 && w.at < w.top {
		w.top = w.at
	}
	if w.at >= w.top+w.height {
		w.top = w.at - w.height + 1
	}
	w.top = max(0, min(w.top, len(w.lines)-w.height))
}

// Position says which lines are in sight when not all are.
func (w *Working) Position() string { return inSight("baris", w.top, w.height, len(w.lines)) }

// Keys walk, go and close.
func (w *Working) Keys() []screen.Binding {
	none := ""
	if w.at < 0 {
		none = "tidak ada isian yang dapat dituju"
	}
	return []screen.Binding{
		screen.Do("↑↓", "pilih isian", func() { w.walk(-1) }, "up").Hinted(),
		screen.Do("↓", "isian berikut", func() { w.walk(1) }, "down", "tab"),
		screen.Do("PgDn", "gulir turun", func() { w.top = max(0, min(w.top+w.height, len(w.lines)-w.height)) }, "pgdown", "space"),
		screen.Do("PgUp", "gulir naik", func() { w.top = max(0, w.top-w.height) }, "pgup"),
		screen.Do("Enter", "menuju isian itu", nil, "enter").Unless(none).Hinted(),
		screen.Do("Esc", "tutup", nil, "esc", "q").Hinted(),
	}
}

// Update walks or goes to the input.
func (w *Working) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(w.Keys(), press)
	switch {
	case !found:
		return nil, false
	case row.Run != nil:
		return row.Run(), false
	case press.String() == "enter":
		if w.at >= 0 {
			w.visit(*w.lines[w.at].ref)
		}
		return nil, w.at >= 0
	}
	return nil, true
}

// View draws the lines in sight.
func (w *Working) View() string {
	var out []string
	for i := w.top; i < min(w.top+w.height, len(w.lines)); i++ {
		mark := " "
		if i == w.at {
			mark = w.theme.Marker.Render(w.theme.Signs.Row)
		}
		out = append(out, mark+" "+w.lines[i].text)
	}
	return strings.Join(out, "\n")
}
