package kit

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/screen"
)

// longestEntry bounds what one cell takes; longer texts have their own editor.
const longestEntry = 500

// move is where the selection goes once an entry is saved: by rows or by columns, or to the
// next row where the run of Tabs began.
type move struct {
	rows, columns int
	home          bool
}

// editor is what is typed into one cell, and the drafts of cells that were left unsaved.
type editor struct {
	owner     Owner
	selection *selection
	forbid    func(Spot) string // why an entry cannot be made at a spot now; nil: nothing forbids one

	input   *textinput.Model // nil: closed
	key     string           // what is entered
	opened  string           // what was saved when it was opened
	money   bool             // it enters an amount of money
	over    bool             // it was begun by typing over what stands there
	waiting bool             // a commit is on its way
	problem string           // why the last commit was refused
	asked   string           // the doubtful text that was already asked about
	after   move
	drafts  map[string]screen.Draft // by what they enter, wherever that stands
}

// isOpen reports that something is being typed.
func (e *editor) isOpen() bool { return e.input != nil }

// text is what was typed, or "".
func (e *editor) text() string {
	if e.input == nil {
		return ""
	}
	return e.input.Value()
}

// changed reports that the open entry is not what is saved.
func (e *editor) changed() bool { return e.input != nil && e.input.Value() != e.opened }

// idle reports that nothing is left of what was typed over what stands there: whoever leaves
// it now has entered nothing, not even a blank.
func (e *editor) idle() bool { return e.over && e.text() == "" }

func (e *editor) unsaved(name string) screen.Draft {
	return screen.Draft{Text: e.input.Value(), Name: name, Was: e.opened, Cell: true}
}

// whyClosed tells why the chosen cell takes no entry; "" where it takes one.
func (e *editor) whyClosed() string {
	cell := e.selection.cell()
	switch {
	case cell == nil:
		return "tidak ada sel yang dipilih"
	case cell.Entry():
		return e.forbidden(e.selection.spot())
	case cell.Why != "":
		return cell.Why
	}
	return "sel ini tidak diisi"
}

// forbidden tells why nothing can be entered at a spot that takes entries; "" where it can.
func (e *editor) forbidden(at Spot) string {
	if e.forbid == nil {
		return ""
	}
	return e.forbid(at)
}

// begin opens the chosen cell: with its draft, else its own text. It reports false where the
// cell cannot be typed into.
func (e *editor) begin() bool {
	cell := e.selection.cell()
	if e.whyClosed() != "" || e.isOpen() {
		return false
	}
	text := cell.Start
	if d, left := e.draft(cell); left {
		text = d.Text
	}
	e.open(cell, text)
	return true
}

// replace opens the chosen cell with the text in place of what it holds; false where it
// cannot be typed into.
func (e *editor) replace(text string) bool {
	cell := e.selection.cell()
	if e.whyClosed() != "" || e.isOpen() {
		return false
	}
	if cell.Money {
		text = amount(text)
	}
	e.open(cell, text)
	e.over = true
	return true
}

// offer begins an entry with whatever is typed, but for the space and the signs that are keys:
// a word in a cell for figures is text that is refused there, and sets nothing off.
func (e *editor) offer(msg tea.KeyPressMsg) bool {
	return msg.Text != "" && !strings.Contains(" /?:", msg.Text) && e.replace(msg.Text)
}

// StartsEntry reports that a key is the beginning of a figure or a date.
func StartsEntry(msg tea.KeyPressMsg) bool {
	return msg.Text != "" && strings.Contains("0123456789-,.", msg.Text)
}

func (e *editor) open(cell *Cell, text string) {
	input := newInput(text)
	input.SetWidth(max(e.selection.layout.widthOf(e.selection.column)-1, 1))
	e.input, e.key, e.opened, e.problem, e.asked = &input, cell.Key, cell.Start, "", ""
	e.money, e.over = cell.Money, false
	e.selection.anchor, e.selection.extending = nil, false
	e.owner.Opened()
	e.owner.Typed(e.selection.spot(), text)
}

// commitKey is where a key that saves the entry leads; false for other keys.
func commitKey(press tea.KeyPressMsg) (move, bool) {
	switch press.String() {
	case "enter":
		return move{home: true}, true
	case "down":
		return move{rows: 1}, true
	case "up", "shift+enter":
		return move{rows: -1}, true
	case "tab":
		return move{columns: 1}, true
	case "shift+tab":
		return move{columns: -1}, true
	}
	return move{}, false
}

// update types; changed tells whether the text is another one now. Amounts get their points.
func (e *editor) update(msg tea.Msg) (cmd tea.Cmd, changed bool) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		content := model.Clean(paste.Content, false)
		if e.money && e.input.Value() == "" {
			content = amount(content)
		}
		msg = tea.PasteMsg{Content: content}
	}
	before := e.input.Value()
	press, typed := msg.(tea.KeyPressMsg)
	if typed && e.money {
		e.stepOverPoint(press)
	}
	input, cmd := e.input.Update(msg)
	e.input = &input
	if typed && e.money && input.Value() != before {
		e.regroup()
	}
	if changed = e.input.Value() != before; changed {
		e.problem = ""
	}
	return cmd, changed
}

// stepOverPoint steps over a point that the next key would delete: what is meant is the digit
// behind it. It is called before the input sees the key.
func (e *editor) stepOverPoint(press tea.KeyPressMsg) {
	text, at := e.input.Value(), e.input.Position()
	switch press.String() {
	case "backspace":
		if at > 0 && text[at-1:at] == point {
			e.input.SetCursor(at - 1)
		}
	case "delete":
		if at < len(text) && text[at:at+1] == point {
			e.input.SetCursor(at + 1)
		}
	}
}

// regroup puts the points of the amount where they belong now.
func (e *editor) regroup() {
	text := e.input.Value()
	grouped, at := regrouped(text, e.input.Position())
	if grouped != text {
		e.input.SetValue(grouped)
		e.input.SetCursor(at)
	}
}

// doubt is nil when the text may be saved though it is doubtful: it was shown with the
// sentence before and Enter was pressed again. The first time it is the sentence as a Fault.
func (e *editor) doubt(text, sentence string) error {
	if sentence == "" || e.asked == text {
		return nil
	}
	e.asked = text
	return model.Faultf(model.FaultDoubt, "", "%s Tekan sekali lagi untuk menyimpan.", sentence)
}

// commit asks the owner to save what was typed. It is true where that is saved already.
func (e *editor) commit(after move) (same bool) {
	e.after = after
	if !e.changed() {
		return true
	}
	e.waiting = true
	e.owner.Commit(e.selection.spot(), e.text())
	return false
}

// refuse keeps the entry open with the reason.
func (e *editor) refuse(err error) {
	e.problem = err.Error()
	e.owner.Chose()
}

// leave closes the entry; what was typed and not saved becomes a draft under the name.
func (e *editor) leave(name string) {
	switch {
	case e.idle(): // what was left there before stays
	case e.changed():
		e.drafts[e.key] = e.unsaved(name)
	default:
		delete(e.drafts, e.key)
	}
	e.waiting = false
	e.close()
}

// discard closes the entry and throws away what was typed, now and before.
func (e *editor) discard() {
	delete(e.drafts, e.key)
	e.close()
}

func (e *editor) close() {
	at := e.selection.spot()
	e.input, e.key, e.problem, e.asked = nil, "", "", ""
	e.owner.Typed(at, "")
}
