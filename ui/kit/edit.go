package kit

import (
	"maps"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/screen"
)

// longestEntry bounds what one cell takes; longer texts have their own editor.
const longestEntry = 500

// Editing reports that the editor is open.
func (g *Grid) Editing() bool { return g.editor != nil }

// Problem is why the last commit was refused, or "".
func (g *Grid) Problem() string { return g.problem }

// draft returns what was typed in the chosen cell and left.
func (g *Grid) draft() (screen.Draft, bool) {
	cell := g.Cell()
	if cell == nil || !cell.Entry() {
		return screen.Draft{}, false
	}
	d, left := g.drafts[cell.Key]
	return d, left
}

// Carried are the drafts by what they enter, the open entry included.
func (g *Grid) Carried() map[string]screen.Draft {
	all := maps.Clone(g.drafts)
	if g.editor != nil && g.editor.Value() != g.opened {
		all[g.key] = screen.Draft{Text: g.editor.Value(), Name: g.owner.Name(g.Spot()), Was: g.opened, Cell: true}
	}
	return all
}

// Carry takes over drafts of an earlier session.
func (g *Grid) Carry(drafts map[string]screen.Draft) { maps.Copy(g.drafts, drafts) }

// Forget throws a draft away, that of the open entry included.
func (g *Grid) Forget(key string) {
	delete(g.drafts, key)
	if g.editor != nil && g.key == key {
		g.close()
	}
	g.owner.Chose()
}

// Reach moves to where a draft is entered and opens it; false where no row enters it.
func (g *Grid) Reach(key string) bool {
	for _, row := range g.all {
		for c := range row.Cells {
			if key != "" && row.Cells[c].Key == key && c < len(g.columns) {
				g.Select(Spot{Row: row.ID, Column: g.columns[c].Key})
				return g.Begin()
			}
		}
	}
	return false
}

// Text is what the open editor holds, or "".
func (g *Grid) Text() string {
	if g.editor == nil {
		return ""
	}
	return g.editor.Value()
}

// Discard throws the draft of the chosen cell away; false where there is none.
func (g *Grid) Discard() bool {
	_, had := g.draft()
	if had {
		delete(g.drafts, g.Cell().Key)
		g.owner.Chose()
	}
	return had
}

// Begin opens the editor on the chosen cell: with its draft, else its own text.
// It reports false where the cell cannot be typed into.
func (g *Grid) Begin() bool {
	cell := g.Cell()
	if cell == nil || !cell.Entry() || g.editor != nil || g.barred(g.Spot()) != "" {
		return false
	}
	text := cell.Start
	if d, left := g.draft(); left {
		text = d.Text
	}
	g.open(cell, text)
	return true
}

// Replace opens the editor with the text in place of what the cell holds.
func (g *Grid) Replace(text string) bool {
	cell := g.Cell()
	if cell == nil || !cell.Entry() || g.editor != nil || g.barred(g.Spot()) != "" {
		return false
	}
	if cell.Money {
		text = amount(text)
	}
	g.open(cell, text)
	return true
}

func (g *Grid) open(cell *Cell, text string) {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = longestEntry
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	// The machine's clipboard is not the reader's over SSH; terminals paste by themselves.
	input.KeyMap.Paste.SetEnabled(false)
	input.SetWidth(max(g.cellWidth()-1, 1))
	input.SetValue(text)
	input.CursorEnd()
	input.Focus()
	g.editor, g.key, g.opened, g.problem, g.asked = &input, cell.Key, cell.Start, "", ""
	g.money = cell.Money
	g.anchor = nil
	g.owner.Opened()
	g.owner.Typed(g.Spot(), text)
}

// TakesDigits reports that a digit typed now would begin an entry.
func (g *Grid) TakesDigits() bool {
	cell := g.Cell()
	return cell != nil && cell.Entry() && g.barred(g.Spot()) == ""
}

// Offer begins an entry with a typed digit or sign, or with the capitals of N/A and Rp;
// other letters remain keys.
func (g *Grid) Offer(msg tea.KeyPressMsg) bool {
	return StartsEntry(msg) && g.Replace(msg.Text)
}

// StartsEntry reports that a key is the beginning of a figure or a date.
func StartsEntry(msg tea.KeyPressMsg) bool {
	return msg.Text != "" && strings.Contains("0123456789-,.NR", msg.Text)
}

// Update handles keys and pastes while the editor or the filter is open.
func (g *Grid) Update(msg tea.Msg) tea.Cmd {
	if g.Filtering() {
		return g.typeFilter(msg)
	}
	if g.editor == nil || g.waiting {
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter", "down":
			g.commit(move{rows: 1})
			return nil
		case "up", "shift+enter":
			g.commit(move{rows: -1})
			return nil
		case "tab":
			g.commit(move{columns: 1})
			return nil
		case "shift+tab":
			g.commit(move{columns: -1})
			return nil
		case "esc":
			g.Leave()
			return nil
		case "ctrl+x":
			delete(g.drafts, g.key)
			g.close()
			return nil
		}
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		content := model.Clean(paste.Content, false)
		if g.money && g.editor.Value() == "" {
			content = amount(content)
		}
		msg = tea.PasteMsg{Content: content}
	}
	before := g.editor.Value()
	press, typed := msg.(tea.KeyPressMsg)
	if typed && g.money {
		g.overPoint(press)
	}
	input, cmd := g.editor.Update(msg)
	g.editor = &input
	if typed && g.money && input.Value() != before {
		g.regroup()
	}
	if now := g.editor.Value(); now != before {
		g.problem = ""
		g.owner.Typed(g.Spot(), now)
	}
	return cmd
}

func (g *Grid) commit(after move) {
	text := g.editor.Value()
	g.after = after
	if text == g.opened {
		g.Settle(nil)
		return
	}
	g.waiting = true
	g.owner.Commit(g.Spot(), text)
}

// Settle ends a commit: saved where err is nil, else the editor stays open with the reason.
func (g *Grid) Settle(err error) {
	g.waiting = false
	if g.editor == nil {
		return
	}
	if err != nil {
		g.problem = err.Error()
		g.owner.Chose()
		return
	}
	delete(g.drafts, g.key)
	g.close()
	g.Walk(g.after.rows)
	if g.after.columns != 0 {
		g.Sidle(g.after.columns, true)
	}
}

// Waiting reports that a commit is on its way.
func (g *Grid) Waiting() bool { return g.waiting }

// Ask returns nil when the text may be saved though it is doubtful: it was shown with the
// sentence before and Enter was pressed again. The first time it returns the sentence as a Fault.
func (g *Grid) Ask(text, sentence string) error {
	if sentence == "" || g.asked == text {
		return nil
	}
	g.asked = text
	return model.Faultf(model.FaultDoubt, "", "%s Tekan sekali lagi untuk menyimpan.", sentence)
}

// Leave closes the editor and keeps what was typed as a draft; an open filter stays in force.
func (g *Grid) Leave() {
	if g.Filtering() {
		g.keepFilter()
	}
	if g.editor == nil {
		return
	}
	g.keep(g.owner.Name(g.Spot()))
}

// keep closes the editor, with a draft under the name where something was typed.
func (g *Grid) keep(name string) {
	if text := g.editor.Value(); text != g.opened {
		g.drafts[g.key] = screen.Draft{Text: text, Name: name, Was: g.opened, Cell: true}
	} else {
		delete(g.drafts, g.key)
	}
	g.waiting = false
	g.close()
}

func (g *Grid) close() {
	at := g.Spot()
	g.editor, g.key, g.problem, g.asked = nil, "", "", ""
	g.owner.Typed(at, "")
}

// Cursor is where the terminal's cursor belongs within the grid's view, or nil.
func (g *Grid) Cursor() *tea.Cursor {
	if g.Filtering() {
		return g.filterCursor()
	}
	if g.editor == nil || g.row < g.top || g.row >= g.top+g.page() {
		return nil
	}
	c := g.editor.Cursor()
	if c == nil {
		return nil
	}
	c.X += g.cellLeft()
	c.Y = g.row - g.top + len(g.above)
	if g.titled() {
		c.Y++
	}
	c.Blink = false
	return c
}

func (g *Grid) cellWidth() int {
	for i := range g.columns {
		if g.columns[i].Key == g.column && g.widths[i] > 0 {
			return g.widths[i]
		}
	}
	return 1
}

func (g *Grid) cellLeft() int {
	x := 2
	for i := range g.columns {
		if g.widths[i] < 0 {
			continue
		}
		if g.columns[i].Key == g.column {
			return x
		}
		x += g.widths[i] + 1
	}
	return x
}
