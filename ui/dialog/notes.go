package dialog

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
)

// NoteActions are what can be done with the notes of a row; the owner carries them out.
type NoteActions struct {
	Read   func() []model.Note       // the notes as they are now
	Write  func(to model.ID)         // a new remark, or an answer to one
	Settle func(n model.Note)        // settles a remark, or takes it up again
	Barred string                    // why nothing can be written; "" where it can
	Locked func(n model.Note) string // why a remark cannot be settled; "" where it can
}

// Notes shows what was said of a row, with the answers, and takes more.
type Notes struct {
	theme  theme.Theme
	title  string
	do     NoteActions
	notes  []model.Note
	at     int
	top    int
	width  int
	height int
}

// NewNotes shows the notes under the title.
func NewNotes(th theme.Theme, title string, do NoteActions) *Notes {
	n := &Notes{theme: th, title: title, do: do}
	n.Refresh()
	n.at = max(len(n.notes)-1, 0)
	return n
}

// Refresh reads the notes anew; the chosen one stays chosen.
func (n *Notes) Refresh() {
	var at model.ID
	if n.at < len(n.notes) {
		at = n.notes[n.at].ID
	}
	n.notes = n.do.Read()
	for i := range n.notes {
		if n.notes[i].ID == at {
			n.at = i
		}
	}
	n.at = max(min(n.at, len(n.notes)-1), 0)
	n.follow()
}

// Title names the row.
func (n *Notes) Title() string { return "Catatan: " + n.title }

// SetSize gives the room.
func (n *Notes) SetSize(width, height int) {
	n.width, n.height = width, height
	n.follow()
}

// Cursor is nil: what is written has a form of its own.
func (n *Notes) Cursor() *tea.Cursor { return nil }

// Keys walk, write, settle and close.
func (n *Notes) Keys() []screen.Binding {
	none, locked, settle := "", "", "selesai"
	if len(n.notes) == 0 {
		none = "belum ada catatan pada baris ini"
	} else {
		head := n.head()
		locked = n.do.Locked(head)
		if head.Closed {
			settle = "buka lagi"
		}
	}
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { n.walk(-1) }, "up").Hinted(),
		screen.Do("↓", "catatan berikut", func() { n.walk(1) }, "down"),
		screen.Do("A", "tulis catatan", func() { n.do.Write("") }, "a", "insert").Unless(n.do.Barred).Hinted(),
		screen.Do("Enter", "jawab", func() { n.do.Write(n.head().ID) }, "enter", "b").Unless(cmp.Or(none, n.do.Barred)).Hinted(),
		screen.Do("Alt+S", settle, func() { n.do.Settle(n.head()) }, "alt+s").Acting().Unless(cmp.Or(none, n.do.Barred, locked)).Hinted(),
		screen.Do("Esc", "tutup", nil, "esc", "q").Hinted(),
	}
}

// head is the remark that the chosen note is, or answers.
func (n *Notes) head() model.Note {
	chosen := n.notes[n.at]
	for _, one := range n.notes {
		if one.ID == chosen.To {
			return one
		}
	}
	return chosen
}

func (n *Notes) walk(by int) {
	n.at = max(0, min(n.at+by, len(n.notes)-1))
	n.follow()
}

// Update does what the key is bound to; one that does not work now does nothing.
func (n *Notes) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(n.Keys(), press)
	switch {
	case !found || row.Why != "":
		return nil, false
	case row.Run == nil:
		return nil, true
	}
	return row.Run(), false
}

// noteLine is a line of the box and the note it belongs to.
type noteLine struct {
	text string
	note int
}

// lines are all notes broken into lines; an answer stands under what it answers.
func (n *Notes) lines() []noteLine {
	var lines []noteLine
	for i, note := range n.notes {
		indent, style := "", n.theme.Plain
		if note.To != "" {
			indent = "   "
		}
		if note.Closed {
			style = n.theme.Dim
		}
		who := cmp.Or(note.Name, note.By) + ", " + text.Moment(note.At)
		if note.Verdict != "" {
			verdict := text.Verdict(&note)
			who = strings.ToUpper(verdict[:1]) + verdict[1:]
		}
		if note.Quarter.Valid() {
			who += ", TW " + note.Quarter.Roman()
		}
		if note.Closed && note.Verdict == "" {
			who += " – selesai"
		}
		for _, line := range kit.Wrap(who, max(n.width-4-len(indent), 10)) {
			lines = append(lines, noteLine{indent + n.theme.Dim.Render(line), i})
		}
		for paragraph := range strings.SplitSeq(note.Text, "\n") {
			for _, line := range kit.Wrap(paragraph, n.width-4-len(indent)) {
				lines = append(lines, noteLine{indent + style.Render(line), i})
			}
		}
	}
	return lines
}

// follow brings the chosen note into sight, its first line at least.
func (n *Notes) follow() {
	lines := n.lines()
	first, last := -1, -1
	for i, line := range lines {
		if line.note == n.at {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	n.top = max(min(n.top, first), last-n.height+1)
	n.top = max(0, min(n.top, first, len(lines)-n.height))
}

// View draws the lines in sight.
func (n *Notes) View() string {
	if len(n.notes) == 0 {
		why := "Belum ada catatan pada baris ini. A menulis yang pertama."
		if n.do.Barred != "" {
			why = "Belum ada catatan pada baris ini."
		}
		return "  " + n.theme.Dim.Render(why)
	}
	var out []string
	lines, before := n.lines(), -1
	for i := n.top; i < min(n.top+n.height, len(lines)); i++ {
		mark := " "
		if lines[i].note == n.at && before != n.at {
			mark = n.theme.Marker.Render(n.theme.Signs.Row)
		}
		before = lines[i].note
		out = append(out, mark+" "+lines[i].text)
	}
	return strings.Join(out, "\n")
}
