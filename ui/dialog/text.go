package dialog

import (
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
)

// Text edits one long text. Esc leaves it as a draft to come back to; nothing typed is lost
// but by Ctrl+X, pressed twice.
type Text struct {
	theme    theme.Theme
	title    string
	hint     string
	before   string // as it is saved
	key      string
	name     string
	area     textarea.Model
	past     past
	edit     screen.Editor
	why      string // why there is no editor
	problem  string
	told     string // good news in the line of problems
	asked    bool   // the next Ctrl+X discards
	saving   saving
	always   bool
	readOnly string // why the text can only be read; "" where it can be written
	width    int
	height   int
	drawn    string

	// save is called with the cleaned text; it must call Settle with the outcome.
	save func(text string)
}

// widestText keeps lines within what one reads without losing the next; longestDraft is what
// a text may grow to before it is cut down to what may be saved.
const (
	widestText   = 100
	longestDraft = 4 * model.MaxTextLength
)

// NewText opens on the end of the text; hint says what belongs there.
func NewText(host screen.Host, title, hint, before string) *Text {
	t := &Text{theme: host.Theme(), title: title, hint: hint, before: before, area: area()}
	t.edit, t.why = host.Editor()
	t.area.SetValue(before)
	return t
}

// area is an empty text with the terminal's own cursor. Keys that would take the machine's
// clipboard, which is not the reader's over SSH, or that nobody would find, are off.
func area() textarea.Model {
	a := textarea.New()
	a.Prompt, a.ShowLineNumbers, a.MaxHeight, a.MaxWidth = "", false, 0, 0
	a.SetStyles(textarea.Styles{})
	a.SetVirtualCursor(false)
	k := &a.KeyMap
	k.LineEnd.SetKeys("end")
	k.LineStart.SetKeys("home")
	k.DeleteCharacterForward.SetKeys("delete")
	for _, off := range []*key.Binding{
		&k.Paste, &k.CopySelection, &k.SelectAll, &k.SelectCharacterForward, &k.SelectCharacterBackward,
		&k.SelectWordForward, &k.SelectWordBackward, &k.SelectLineUp, &k.SelectLineDown,
		&k.UppercaseWordForward, &k.LowercaseWordForward, &k.CapitalizeWordForward, &k.TransposeCharacterBackward,
	} {
		off.SetEnabled(false)
	}
	a.Focus()
	return a
}

// OnSave says what saving does.
func (t *Text) OnSave(save func(text string)) { t.save = save }

// Always makes the box save what nobody changed too: for texts that are only proposed.
func (t *Text) Always() { t.always = true }

// ReadOnly lets the text be read only, with the reason; "" lets it be written.
func (t *Text) ReadOnly(why string) { t.readOnly = why }

// Keep names the draft, for finding it again and for people.
func (t *Text) Keep(key, name string) { t.key, t.name = key, name }

// Draft is the text where it is not as saved.
func (t *Text) Draft() (string, screen.Draft, bool) {
	return t.key, screen.Draft{Text: t.area.Value(), Name: t.name, Was: t.before}, t.saving != saved && t.area.Value() != t.before
}

// Resume goes on from a draft, and says so where the saved text changed meanwhile.
func (t *Text) Resume(d screen.Draft) {
	t.set(d.Text)
	t.told = "Dilanjutkan dari naskah yang belum disimpan."
	if d.Was != t.before {
		t.told = "Dilanjutkan dari naskah Anda; yang tersimpan sudah berubah sejak itu."
	}
	t.draw()
}

// Saved reports that the text was saved and the box may be closed.
func (t *Text) Saved() bool { return t.saving == saved }

// Title names the text.
func (t *Text) Title() string { return t.title }

// Tall reports that the text takes all the room there is.
func (t *Text) Tall() bool { return true }

// Page is the name of its page in the manual.
func (t *Text) Page() string { return "naskah" }

// SetSize gives the room.
func (t *Text) SetSize(width, height int) {
	t.width, t.height = width, height
	t.area.SetWidth(min(width-2, widestText))
	t.draw()
}

// Settle tells how saving ended: nil closes the box at once, a refusal is shown.
func (t *Text) Settle(err error) {
	t.saving = notSaved
	if err != nil {
		t.problem = err.Error()
		return
	}
	t.saving = saved
}

// Keys save, leave and open the person's own editor; all others write.
func (t *Text) Keys() []screen.Binding {
	same, none := "", t.why
	if t.area.Value() == t.before {
		same = "belum ada yang diubah"
	}
	if t.edit != nil {
		none = t.readOnly
	}
	back, again := "", ""
	if !t.past.can() {
		back = "belum ada yang diketik di sini"
	}
	if !t.past.canAgain() {
		again = "tidak ada yang baru diurungkan"
	}
	return []screen.Binding{
		screen.Do("Ctrl+S", "simpan", nil, "ctrl+s", "f10").Unless(t.readOnly).Hinted(),
		screen.Do("Esc", "tinggalkan, naskah tetap", nil, "esc").Hinted(),
		screen.Do("Ctrl+E", "penyunting sendiri", nil, "ctrl+e").Unless(none).Hinted(),
		screen.Do("Ctrl+X", "buang yang belum disimpan", nil, "ctrl+x").Unless(same),
		screen.Do("Ctrl+Z", "urungkan ketikan", nil, "ctrl+z").Unless(back),
		screen.Do("Ctrl+Y", "ulangi ketikan", nil, "ctrl+y", "ctrl+r").Unless(again),
		screen.Do("Ctrl+→", "kata berikut", nil, "ctrl+right", "alt+right"),
		screen.Do("Ctrl+←", "kata sebelumnya", nil, "ctrl+left", "alt+left"),
		screen.Do("Ctrl+Home", "awal naskah", nil, "ctrl+home"),
		screen.Do("Ctrl+End", "akhir naskah", nil, "ctrl+end"),
		screen.Do("Ctrl+U", "hapus ke awal baris", nil, "ctrl+u"),
		screen.Do("Ctrl+K", "hapus ke akhir baris", nil, "ctrl+k"),
	}
}

// Update writes, and takes what an editor brings back.
func (t *Text) Update(msg tea.Msg) (tea.Cmd, bool) {
	if t.saving == onItsWay {
		return nil, false
	}
	defer t.draw()
	switch msg := msg.(type) {
	case editedMsg:
		t.edited(msg)
		return nil, false
	case tea.PasteMsg:
		t.quieten()
		if t.readOnly != "" {
			t.refuseTyping()
			return nil, false
		}
		t.paste(msg.Content)
		return nil, false
	case tea.KeyPressMsg:
		asked := t.asked
		t.quieten()
		return t.press(msg, asked)
	}
	return nil, false
}

// quieten takes away what was said about the state before.
func (t *Text) quieten() { t.problem, t.told, t.asked = "", "", false }

func (t *Text) press(msg tea.KeyPressMsg, asked bool) (tea.Cmd, bool) {
	row, found := screen.Find(t.Keys(), msg)
	if found && row.Why != "" {
		t.told = row.Help().Key + " tidak bisa: " + row.Why + "."
		return nil, false
	}
	switch msg.String() {
	case "esc":
		return nil, true
	case "ctrl+s", "f10":
		return nil, t.submit()
	case "ctrl+e":
		return t.edit(t.area.Value(), func(edited string, err error) tea.Msg { return editedMsg{t, edited, err} }), false
	case "ctrl+x":
		if !asked {
			t.asked, t.problem = true, askDiscard
			return nil, false
		}
		t.set(t.before)
		return nil, true
	case "ctrl+z":
		t.restore(t.past.back(t.moment()))
		return nil, false
	case "ctrl+y", "ctrl+r":
		t.restore(t.past.again(t.moment()))
		return nil, false
	}
	before := t.moment()
	var cmd tea.Cmd
	t.area, cmd = t.area.Update(msg)
	if t.readOnly != "" && t.area.Value() != before.text {
		t.restore(before)
		t.refuseTyping()
		return nil, false
	}
	t.past.note(before, t.area.Value())
	if msg.Text == " " || msg.String() == "enter" {
		t.past.pause()
	}
	return cmd, false
}

func (t *Text) refuseTyping() { t.problem = "Hanya dibaca: " + t.readOnly + "." }

// submit saves what was changed. It is true where the box closes at once.
func (t *Text) submit() bool {
	cleaned := model.Clean(t.area.Value(), true)
	if cleaned == t.before && !t.always {
		t.saving = saved
		return true
	}
	t.saving = onItsWay
	t.save(cleaned)
	return t.saving == saved
}

// paste takes all of a text or, where it is no text for a report, nothing of it.
func (t *Text) paste(content string) {
	content = model.Clean(Lines(content), true)
	if letters(content)+letters(t.area.Value()) > longestDraft {
		t.problem = fmt.Sprintf("Tempelan %s huruf terlalu panjang; satu naskah memuat paling banyak %s. Tidak ada yang dimasukkan.",
			text.Whole(letters(content)), text.Whole(model.MaxTextLength))
		return
	}
	before := t.moment()
	t.area.InsertString(content)
	t.past.keep(before)
}

// edited takes what the person's editor made of the text.
func (t *Text) edited(msg editedMsg) {
	if msg.err != nil {
		var fault *model.Fault
		t.problem = "Penyunting tidak dapat dijalankan; naskah tetap seperti semula."
		if errors.As(msg.err, &fault) {
			t.problem = fault.Message
		}
		return
	}
	before := t.moment()
	t.set(model.Clean(Lines(msg.text), true))
	t.past.keep(before)
	t.told = "Naskah diambil dari penyunting; Ctrl+S menyimpannya."
}

// askDiscard stands before what throws typed text away.
const askDiscard = "Ctrl+X sekali lagi membuang yang belum disimpan; tombol lain tidak."

// editedMsg is what the person's own editor left behind.
type editedMsg struct {
	box  *Text
	text string
	err  error
}

// For names the box that asked.
func (m editedMsg) For() screen.Dialog { return m.box }

// set replaces the text; the cursor goes to its end.
func (t *Text) set(s string) {
	t.area.SetValue(s)
	t.area.MoveToEnd()
}

func letters(s string) int { return len([]rune(s)) }

// Cursor stands in the text.
func (t *Text) Cursor() *tea.Cursor {
	c := t.area.Cursor()
	if c != nil {
		c.X++
		c.Blink = false
	}
	return c
}

// draw lays out what View shows; the library lays out its part while it draws. A long
// sentence takes room from the text.
func (t *Text) draw() {
	if t.width == 0 {
		return
	}
	said, tone := t.hint, t.theme.Dim
	switch {
	case t.problem != "":
		said, tone = t.problem, t.theme.Bad
	case t.told != "":
		said, tone = t.told, t.theme.Plain
	}
	value := t.area.Value()
	count := fmt.Sprintf("%s kata, %s huruf ", text.Whole(len(strings.Fields(value))), text.Whole(letters(value)))
	below := kit.Wrap(said, max(t.width-2-len(count), 10))
	below = below[:min(len(below), max(t.height-1, 1))]
	t.area.SetHeight(max(t.height-len(below), 1))
	lines := strings.Split(t.area.View(), "\n")
	for i := range lines {
		lines[i] = " " + strings.TrimRight(lines[i], " ")
	}
	for i, line := range below {
		right := ""
		if i == len(below)-1 {
			right = t.theme.Dim.Render(count)
		}
		lines = append(lines, kit.Ends(" "+tone.Render(line), right, t.width))
	}
	t.drawn = strings.Join(lines, "\n")
}

// View shows the text, and below it what belongs there and how much there is.
func (t *Text) View() string { return t.drawn }
