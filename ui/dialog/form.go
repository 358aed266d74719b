package dialog

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Field is one line of a Form: typed text, or one of Options, chosen with ← → or from a list.
type Field struct {
	Label   string
	Text    string
	Figure  bool // the first digit typed replaces what is there, as in a cell
	Options []string
	Lines   bool // it may have several lines; their ends are shown as a sign
	Hint    string
}

// shown is the text as its line shows it, typed what a line means.
func (f Field) shown(s string) string { return strings.ReplaceAll(s, "\n", theme.LineEnd) }

func (f Field) typed(s string) string {
	if !f.Lines {
		return s
	}
	return strings.ReplaceAll(s, theme.LineEnd, "\n")
}

// Form edits a few fields together and saves them as one act. What was typed stays when
// saving is refused. Esc leaves it as a draft where the form keeps one, else it asks before
// anything is thrown away.
type Form struct {
	theme    theme.Theme
	title    string
	fields   []Field
	before   []string
	inputs   []textinput.Model
	at       int
	top      int
	problem  string
	fresh    bool   // nothing was typed since the field was marked
	asked    string // the doubtful text that was already asked about
	saving   saving
	leaving  bool // the next Esc throws text away, or where a draft is kept, the next Ctrl+X
	always   bool
	readOnly string // why nothing in it can be changed; "" where it can
	key      string // of the draft; "" keeps none
	name     string
	told     string // about a draft, until the next key
	byText   bool   // opened by what was perhaps written without looking
	sought   string // what was typed to find an option
	list     *optionList
	again    func() // opens the next one of several; nil: there is one
	repeat   bool   // it is to be opened once this one is saved
	width    int
	height   int

	// save is called with the fields' texts; it must call Settle with the outcome.
	save func(values []string)
	// table takes a paste that is a table, and may have it pasted as text after all; nil: all is text.
	table func(content string, asText func()) bool
	// reads tells how the marked field's text is understood, for the line under the form.
	reads func(field int, text string) string
}

// saving says how far what was typed has come.
type saving int

const (
	notSaved saving = iota
	onItsWay
	saved
)

// mostRepeated bounds what is shown again of a text that does not fit its line.
const mostRepeated = 300

// labelWidth is the column of labels.
const labelWidth = 20

// NewForm opens on the first field. reads may be nil.
func NewForm(th theme.Theme, title string, fields []Field, reads func(int, string) string, save func([]string)) *Form {
	f := &Form{theme: th, title: title, fields: fields, save: save, reads: reads}
	for _, field := range fields {
		input := textinput.New()
		input.Prompt = ""
		input.CharLimit = model.MaxTextLength
		input.SetVirtualCursor(false)
		input.SetStyles(textinput.Styles{})
		input.KeyMap.Paste.SetEnabled(false)
		input.SetValue(field.shown(field.Text))
		input.CursorEnd()
		f.inputs = append(f.inputs, input)
		f.before = append(f.before, field.Text)
	}
	f.move(0)
	return f
}

// OnSave replaces what saving does, for owners that need the form itself to settle it.
func (f *Form) OnSave(save func(values []string)) { f.save = save }

// OnTable asks first what a paste is: true takes it, and asText puts it into the field after all.
func (f *Form) OnTable(take func(content string, asText func()) bool) { f.table = take }

// Always makes the form save what nobody changed too: for forms that make something new.
func (f *Form) Always() { f.always = true }

// ReadOnly lets the form be read only, with the reason; "" lets it be edited.
func (f *Form) ReadOnly(why string) { f.readOnly = why }

// Again lets one save and go on with a new form, which next opens.
func (f *Form) Again(next func()) { f.again = next }

// OpenedByText makes Enter on the last field save nothing; Ctrl+S does.
func (f *Form) OpenedByText() { f.byText = true }

// At marks the field.
func (f *Form) At(field int) { f.move(field - f.at) }

// Hint gives a field another explanation.
func (f *Form) Hint(field int, hint string) { f.fields[field].Hint = hint }

// Page is the name of its page in the manual.
func (f *Form) Page() string { return "formulir" }

// Position says which fields are in sight when not all are.
func (f *Form) Position() string {
	if f.list != nil {
		return inSight("pilihan", f.list.top, f.listRoom(), len(f.list.options))
	}
	return inSight("isian", f.top, f.room(), len(f.fields))
}

// Title names the form.
func (f *Form) Title() string { return f.title }

// SetSize gives the room.
func (f *Form) SetSize(width, height int) {
	f.width, f.height = width, height
	for i := range f.inputs {
		f.inputs[i].SetWidth(max(width-labelWidth-6, 10))
	}
	f.move(0)
	f.top = min(f.top, max(len(f.fields)-f.room(), 0)) // a field was marked before there was room
	f.followList()
}

// Settle tells how saving ended: nil closes the form at once. A refusal marks the field it is about.
func (f *Form) Settle(err error) {
	f.saving = notSaved
	if err != nil {
		f.problem = err.Error()
		var fault *model.Fault
		if errors.As(err, &fault) {
			f.markField(fault.Field)
		}
		f.repeat = false
		return
	}
	f.saving = saved
	if f.repeat {
		f.again()
	}
}

// Ask returns nil when the text may be saved though it is doubtful: saving was asked for
// before with the same text. The first time it returns the sentence as a Fault.
func (f *Form) Ask(text, sentence string) error {
	if sentence == "" || f.asked == text {
		return nil
	}
	f.asked = text
	return model.Faultf(model.FaultDoubt, "", "%s Simpan sekali lagi bila benar.", sentence)
}

// Saved reports that the form was saved and may be closed.
func (f *Form) Saved() bool { return f.saving == saved }

func (f *Form) move(by int) {
	f.fresh, f.sought = true, ""
	f.inputs[f.at].Blur()
	f.at = (f.at + by + len(f.inputs)) % len(f.inputs)
	f.inputs[f.at].Focus()
	if f.at < f.top {
		f.top = f.at
	}
	if room := f.room(); f.at >= f.top+room {
		f.top = f.at - room + 1
	}
}

// step moves as an arrow does: at the first and the last field it stays where it is.
func (f *Form) step(arrow string) {
	switch {
	case arrow == "up" && f.at > 0:
		f.move(-1)
	case arrow == "down" && f.at < len(f.inputs)-1:
		f.move(1)
	}
}

// room is how many fields are in sight above the empty line and the one that explains.
func (f *Form) room() int {
	said, _ := f.said()
	return max(f.height-1-len(kit.Wrap(said, max(f.width-3, 1))), 1)
}

func (f *Form) markField(label string) {
	for i := range f.fields {
		if f.fields[i].Label == label {
			f.At(i)
		}
	}
}

func (f *Form) values() []string {
	values := make([]string, len(f.inputs))
	for i := range f.inputs {
		values[i] = f.fields[i].typed(f.inputs[i].Value())
	}
	return values
}

// Value is the text of the field with the label, which must be one of the form's.
func (f *Form) Value(label string) string {
	for i := range f.fields {
		if f.fields[i].Label == label {
			return f.fields[i].typed(f.inputs[i].Value())
		}
	}
	panic("dialog: the form has no field " + label)
}

func (f *Form) changed() bool {
	for i, v := range f.values() {
		if v != f.before[i] {
			return true
		}
	}
	return false
}

// Keys move between fields, save and leave.
func (f *Form) Keys() []screen.Binding {
	if f.list != nil {
		return f.listKeys()
	}
	rows := []screen.Binding{
		screen.Do("Tab", "isian berikut", nil, "tab", "down"),
		screen.Do("Shift+Tab", "isian sebelumnya", nil, "shift+tab", "up"),
		screen.Do("Ctrl+S", "simpan", nil, "ctrl+s", "f10").Unless(f.readOnly).Hinted(),
	}
	leave := "tutup, isian tetap"
	if f.again != nil {
		rows = append(rows, screen.Do("Ctrl+N", "simpan, tambah lagi", nil, "ctrl+n").Hinted())
		leave = "tutup" // the line of hints is full
	}
	if f.key == "" {
		rows = append(rows, screen.Do("Esc", "batal", nil, "esc").Hinted())
	} else {
		same := ""
		if !f.changed() {
			same = "belum ada yang diubah"
		}
		rows = append(rows,
			screen.Do("Esc", leave, nil, "esc").Hinted(),
			screen.Do("Ctrl+X", "buang yang belum disimpan", nil, "ctrl+x").Unless(same),
		)
	}
	rows = append(rows, screen.Do("Enter", "berikut", nil, "enter").Hinted())
	if f.fields[f.at].Options != nil {
		rows = append(rows,
			screen.Do("F4", "daftar pilihan", nil, "f4", "alt+down").Unless(f.readOnly).Hinted(),
			screen.Do("← →", "ganti pilihan", nil, "left", "right", "space").Hinted())
	}
	return rows
}

// Update edits the marked field.
func (f *Form) Update(msg tea.Msg) (tea.Cmd, bool) {
	if f.saving == onItsWay {
		return nil, false
	}
	if f.list != nil {
		f.updateList(msg)
		return nil, false
	}
	press, isKey := msg.(tea.KeyPressMsg)
	f.told = ""
	if f.leaving && (!isKey || press.String() != "esc" && press.String() != "ctrl+x") {
		// Whatever else is pressed means to stay; a later key must ask again.
		f.leaving, f.problem = false, ""
	}
	if isKey && opensList(press) {
		f.openList()
		return nil, false
	}
	if isKey {
		switch press.String() {
		case "enter":
			if f.at < len(f.inputs)-1 {
				f.move(1)
				return nil, false
			}
			if f.byText {
				f.told = "Enter saja tidak menyimpan: kotak ini terbuka oleh huruf yang diketik. Ctrl+S menyimpan."
				return nil, false
			}
			return nil, f.submit()
		case "ctrl+s", "f10":
			return nil, f.submit()
		case "ctrl+n":
			if f.repeat = f.again != nil; f.repeat {
				return nil, f.submit()
			}
			return nil, false
		case "tab":
			f.move(1)
			return nil, false
		case "shift+tab":
			f.move(-1)
			return nil, false
		case "up", "down":
			f.step(press.String())
			return nil, false
		case "esc":
			return nil, f.key != "" || f.leave()
		case "ctrl+x":
			return nil, f.discard()
		}
	}
	if f.readOnly != "" {
		f.problem = "Hanya dibaca: " + f.readOnly + "."
		return nil, false
	}
	if paste, ok := msg.(tea.PasteMsg); ok && f.table != nil && f.table(paste.Content, func() { f.paste(paste) }) {
		return nil, false
	}
	if options := f.fields[f.at].Options; options != nil {
		if isKey {
			f.choose(options, press)
		}
		return nil, false
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		return f.paste(paste), false
	}
	if isKey && f.fresh && f.fields[f.at].Figure && kit.StartsEntry(press) {
		f.inputs[f.at].SetValue("")
	}
	f.fresh = false
	input, cmd := f.inputs[f.at].Update(msg)
	f.inputs[f.at] = input
	f.problem = ""
	return cmd, false
}

// paste puts a pasted text into the marked field.
func (f *Form) paste(p tea.PasteMsg) tea.Cmd {
	field := f.fields[f.at]
	if field.Options != nil {
		return nil
	}
	input, cmd := f.inputs[f.at].Update(tea.PasteMsg{Content: field.shown(model.Clean(Lines(p.Content), field.Lines))})
	f.inputs[f.at], f.fresh, f.problem = input, false, ""
	return cmd
}

// Lines gives a pasted text its line breaks back: terminals send them as the Enter key
// would be, and as a control character two names would run together.
func Lines(pasted string) string {
	return strings.ReplaceAll(strings.ReplaceAll(pasted, "\r\n", "\n"), "\r", "\n")
}

func (f *Form) submit() bool {
	if f.readOnly != "" {
		return true // there is nothing to save
	}
	if !f.always && !f.changed() {
		return true
	}
	f.saving = onItsWay
	f.save(f.values())
	return f.saving == saved
}
