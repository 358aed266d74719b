package dialog

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Left is a draft in the list of those left unsaved.
type Left struct {
	Name string
	Text string // what was typed, a line each for the parts of a form
	// Reach goes to where it is entered; false where that is no longer to be found.
	Reach func() bool
	Drop  func()
}

// Drafts lists what was typed and not saved, to come back to, to copy out, or to throw away:
// also what no screen shows any more because its record was removed.
type Drafts struct {
	theme         theme.Theme
	left          []Left
	copy          func(string) tea.Cmd
	save          func() // saves all that can be; nil: one by one only
	at            int
	told          string
	asked         bool // the next Del throws away
	width, height int
}

// NewDrafts lists the drafts; copying hands their text to copy.
func NewDrafts(th theme.Theme, left []Left, copying func(string) tea.Cmd) *Drafts {
	return &Drafts{theme: th, left: left, copy: copying}
}

// OnSaveAll lets one key save all that was left in cells.
func (d *Drafts) OnSaveAll(save func()) { d.save = save }

// Page is the name of its page in the manual.
func (d *Drafts) Page() string { return "draf" }

// Title names the box.
func (d *Drafts) Title() string { return "Isian yang belum disimpan" }

// SetSize gives the room.
func (d *Drafts) SetSize(width, height int) { d.width, d.height = width, height }

// Cursor is nil: nothing is typed here.
func (d *Drafts) Cursor() *tea.Cursor { return nil }

// Keys choose, go, copy and throw away.
func (d *Drafts) Keys() []screen.Binding {
	none := ""
	if len(d.left) == 0 {
		none = "tidak ada isian yang belum disimpan"
	}
	return []screen.Binding{
		// The moves come last: in a narrow window the line of keys leaves them out.
		screen.Do("Enter", "buka", nil, "enter").Unless(none).Hinted(),
		screen.Do("Alt+S", "simpan", nil, "alt+s").Acting().Unless(none).Hinted(),
		screen.Bind("C", "salin", d.copyText, "c").Unless(none).Hinted(),
		screen.Do("Del", "buang", d.drop, "delete").Unless(none).Hinted(),
		screen.Do("↑↓", "pilih", func() { d.walk(-1) }, "up").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { d.walk(1) }, "down", "tab"),
		screen.Do("Esc", "tutup", nil, "esc", "q").Hinted(),
	}
}

func (d *Drafts) walk(by int) { d.at = max(0, min(d.at+by, len(d.left)-1)) }

func (d *Drafts) drop() {
	d.left[d.at].Drop()
	d.left = append(d.left[:d.at:d.at], d.left[d.at+1:]...)
	d.walk(0)
	d.told = "Isian itu dibuang."
}

func (d *Drafts) copyText() tea.Cmd {
	d.told = "Teksnya disalin."
	return d.copy(d.left[d.at].Text)
}

// Update chooses; Del asks before it throws away.
func (d *Drafts) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	asked := d.asked
	d.asked, d.told = false, ""
	row, found := screen.Find(d.Keys(), press)
	switch {
	case !found:
		return nil, false
	case row.Why != "":
		d.told = row.Help().Key + " tidak bisa: " + row.Why + "."
		return nil, false
	case press.String() == "delete" && !asked:
		d.asked, d.told = true, "Del sekali lagi membuang isian ini; itu tidak dapat diurungkan."
		return nil, false
	case slices.Contains(row.Keys(), "alt+s"):
		if d.save != nil {
			d.save()
		}
		return nil, true
	case press.String() == "enter":
		if d.left[d.at].Reach() {
			return nil, true
		}
		d.told = "Tempatnya sudah dihapus, atau tidak terbuka bagi Anda. C menyalin teksnya, Del membuangnya."
		return nil, false
	case row.Run != nil:
		return row.Run(), false
	}
	return nil, true
}

// View is the list, and below it the text of the chosen one or what was said last.
func (d *Drafts) View() string {
	if len(d.left) == 0 {
		return " " + d.theme.Dim.Render(strings.TrimSpace(d.told+" Tidak ada isian yang belum disimpan."))
	}
	said := d.theme.Warn.Render(d.told)
	if d.told == "" {
		said = d.theme.Dim.Render(strings.ReplaceAll(d.left[d.at].Text, "\n", " · "))
	}
	below := kit.Wrap(said, max(d.width-3, 1))
	below = below[:min(len(below), max(d.height/2, 1))]
	room := max(d.height-1-len(below), 1)
	top := max(0, min(d.at-room/2, len(d.left)-room))
	var lines []string
	for i := top; i < min(top+room, len(d.left)); i++ {
		mark := " "
		if i == d.at {
			mark = d.theme.Marker.Render(d.theme.Signs.Row)
		}
		lines = append(lines, " "+mark+" "+kit.Cut(d.left[i].Name, max(d.width-4, 1)))
	}
	lines = append(lines, "")
	for _, line := range below {
		lines = append(lines, " "+line)
	}
	return strings.Join(lines, "\n")
}
