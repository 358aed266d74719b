package dialog

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// optionList is the list of the options of the marked field, while it is open.
type optionList struct {
	options []string
	at, top int
	sought  string
}

// openList opens the list of the marked field with the option that is taken marked.
func (f *Form) openList() {
	options := f.fields[f.at].Options
	switch {
	case len(options) == 0:
		return
	case f.readOnly != "":
		f.problem = "Hanya dibaca: " + f.readOnly + "."
		return
	}
	f.sought, f.problem = "", ""
	f.list = &optionList{options: options, at: max(slices.Index(options, f.inputs[f.at].Value()), 0)}
	f.followList()
}

// followList keeps the mark of an open list in sight.
func (f *Form) followList() {
	if l := f.list; l != nil {
		l.top = max(min(l.top, l.at), l.at-f.listRoom()+1, 0)
	}
}

// opensList reports a key that opens a list elsewhere too: in Excel, in Windows.
func opensList(press tea.KeyPressMsg) bool {
	return press.String() == "f4" || press.String() == "alt+down"
}

// listKeys are those that hold while the list is open.
func (f *Form) listKeys() []screen.Binding {
	l := f.list
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { l.move(-1) }, "up").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { l.move(1) }, "down"),
		screen.Do("PgDn", "halaman berikut", func() { l.move(f.listRoom()) }, "pgdown"),
		screen.Do("PgUp", "halaman sebelumnya", func() { l.move(-f.listRoom()) }, "pgup"),
		screen.Do("Home", "pilihan pertama", func() { l.move(-len(l.options)) }, "home"),
		screen.Do("End", "pilihan terakhir", func() { l.move(len(l.options)) }, "end"),
		screen.Do("Enter", "pakai", f.takeListed, "enter", "tab").Hinted(),
		screen.Do("Esc", "tutup daftar", func() { f.list = nil }, "esc", "f4", "alt+up", "alt+down").Hinted(),
	}
}

// updateList moves, seeks, takes or closes. Pasted text chooses nothing.
func (f *Form) updateList(msg tea.Msg) {
	defer f.followList()
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		return
	}
	if row, found := screen.Find(f.listKeys(), press); found {
		row.Run()
		return
	}
	switch {
	case press.String() == "backspace":
		f.list.seek(shortened(f.list.sought))
	case press.Text != "":
		f.list.seek(f.list.sought + press.Text)
	}
}

func (f *Form) takeListed() {
	f.take(f.list.options[f.list.at])
	f.list = nil
}

// move moves the mark, at most to the ends.
func (l *optionList) move(by int) {
	l.at, l.sought = min(max(l.at+by, 0), len(l.options)-1), ""
}

// seek marks the option that the words begin, else one with them in it; words that no option
// has are not taken.
func (l *optionList) seek(words string) {
	best := worstRank
	if strings.TrimSpace(words) == "" {
		l.sought = ""
		return
	}
	for i, option := range l.options {
		if rank, all := rankOf(text.Fold(option), text.Words(words)); all && rank < best {
			best, l.at, l.sought = rank, i, words
		}
	}
}

// listRoom is how many options are in sight, under the label and above the line that tells
// what is sought.
func (f *Form) listRoom() int { return max(f.height-2, 1) }

// listView draws the options in sight.
func (f *Form) listView() string {
	l, room := f.list, f.listRoom()
	lines := []string{" " + f.theme.Strong.Render(kit.Cut(f.fields[f.at].Label, max(f.width-2, 1)))}
	for i := l.top; i < min(l.top+room, len(l.options)); i++ {
		mark := " "
		if i == l.at {
			mark = f.theme.Marker.Render(f.theme.Signs.Row)
		}
		lines = append(lines, " "+mark+" "+kit.FitLeft(l.options[i], max(f.width-4, 1)))
	}
	said := "Ketik awal namanya untuk mencari."
	if l.sought != "" {
		said = "Dicari: " + l.sought
	}
	return strings.Join(append(lines, " "+f.theme.Dim.Render(said)), "\n")
}
