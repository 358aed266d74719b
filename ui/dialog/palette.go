package dialog

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
)

// Item is something the palette offers: a key's action, or a record to go to.
type Item struct {
	Text  string
	Note  string // at the right: the key, or the kind of record
	Words string // what else people call it, not shown
	Why   string // not empty: it does not work now, because …; Run says so
	Run   func() tea.Cmd
}

// Palette finds an item by words of its name and runs it.
type Palette struct {
	title  string
	theme  theme.Theme
	items  []Item
	input  textinput.Model
	found  []Item // those that hold all words, best first
	at     int
	top    int
	width  int
	height int
}

// palettePrompt stands before what is typed; mostItems keeps a large window's palette to
// what one glance takes in, and what a thin line must carry.
const (
	palettePrompt = " > "
	mostItems     = 12
)

// NewPalette offers the items, in their order while nothing is typed.
func NewPalette(th theme.Theme, items []Item) *Palette {
	return NewList(th, "Cari perintah, layar, atau data", items)
}

// NewList is a palette of another sort of thing.
func NewList(th theme.Theme, title string, items []Item) *Palette {
	return &Palette{title: title, theme: th, items: items, input: oneLine(), found: items}
}

// oneLine is an input with the terminal's own cursor. The machine's clipboard is not the
// reader's over SSH; terminals paste by themselves.
func oneLine() textinput.Model {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = model.MaxTextLength
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	input.KeyMap.Paste.SetEnabled(false)
	input.Focus()
	return input
}

// Page is the name of its page in the manual.
func (p *Palette) Page() string { return "cari" }

// Title names the box.
func (p *Palette) Title() string { return p.title }

// SetSize gives the room.
func (p *Palette) SetSize(width, height int) {
	p.width, p.height = width, min(height, mostItems+1)
	p.input.SetWidth(max(width-len(palettePrompt)-2, 1))
	p.walk(0)
}

// Cursor stands in the input.
func (p *Palette) Cursor() *tea.Cursor {
	c := p.input.Cursor()
	if c != nil {
		c.X += len(palettePrompt)
		c.Blink = false
	}
	return c
}

// Keys choose and run; every other key is text.
func (p *Palette) Keys() []screen.Binding {
	none := ""
	if len(p.found) == 0 {
		none = "tidak ada yang cocok"
	}
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { p.walk(-1) }, "up", "shift+tab").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { p.walk(1) }, "down", "tab"),
		screen.Do("PgDn", "halaman berikut", func() { p.walk(p.room()) }, "pgdown"),
		screen.Do("PgUp", "halaman sebelumnya", func() { p.walk(-p.room()) }, "pgup"),
		screen.Do("Enter", "jalankan atau tuju", nil, "enter").Unless(none).Hinted(),
		screen.Do("Esc", "tutup", nil, "esc", "ctrl+k").Hinted(),
	}
}

// Update types, chooses and runs.
func (p *Palette) Update(msg tea.Msg) (tea.Cmd, bool) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		row, found := screen.Find(p.Keys(), press)
		switch {
		case found && row.Run != nil:
			return row.Run(), false
		case found && press.String() == "enter":
			if row.Why != "" {
				return nil, false
			}
			return p.found[p.at].Run(), true
		case found:
			return nil, true
		}
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: model.Clean(Lines(paste.Content), false)}
	}
	before := p.input.Value()
	input, cmd := p.input.Update(msg)
	p.input = input
	if input.Value() != before {
		p.found, p.at, p.top = best(p.items, input.Value()), 0, 0
	}
	return cmd, false
}

// best returns the items that hold all typed words: those that begin with what was typed,
// then those in which words begin with it, then the others.
func best(items []Item, typed string) []Item {
	words := text.Words(typed)
	if len(words) == 0 {
		return items
	}
	type ranked struct {
		item Item
		rank int
	}
	var found []ranked
	for _, item := range items {
		name := text.Fold(item.Text)
		other := name + " " + text.Fold(item.Words)
		if called(text.Words(item.Words), words) {
			found = append(found, ranked{item, 0})
		} else if rank, all := rankOf(name, words); all {
			found = append(found, ranked{item, rank})
		} else if rank, all := rankOf(other, words); all && rank < wordMiddle {
			found = append(found, ranked{item, wordBegin})
		} else if text.HoldsAll(other+"\n"+text.Fold(item.Note), words) {
			found = append(found, ranked{item, worstRank})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	sorted := make([]Item, len(found))
	for i := range found {
		sorted[i] = found[i].item
	}
	return sorted
}

// The ranks of items in whose words, or within whose words, what was typed stands.
const (
	wordBegin  = 1
	wordMiddle = 2
)

// worstRank is that of an item found by its key or kind only.
const worstRank = 3

// called reports that people call the item by all typed words.
func called(names, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(names, w) })
}

// rankOf is 0 where the name begins with the words, 1 where each begins a word of it, 2
// where they stand anywhere; all is false where one does not.
func rankOf(name string, words []string) (rank int, all bool) {
	if strings.HasPrefix(name, strings.Join(words, " ")) {
		return 0, true
	}
	rank = 1
	for _, w := range words {
		switch {
		case !strings.Contains(name, w):
			return 0, false
		case !strings.HasPrefix(name, w) && !strings.Contains(name, " "+w):
			rank = 2
		}
	}
	return rank, true
}

func (p *Palette) room() int { return max(p.height-1, 1) }

func (p *Palette) walk(by int) {
	p.at = max(0, min(p.at+by, len(p.found)-1))
	if p.at < p.top {
		p.top = p.at
	}
	if p.at >= p.top+p.room() {
		p.top = p.at - p.room() + 1
	}
	p.top = max(0, min(p.top, len(p.found)-p.room()))
}

// View is the input and as many items as fit. Its height does not change with what is
// typed, so that the input stays where it is.
func (p *Palette) View() string {
	lines := []string{palettePrompt + p.input.View()}
	for i := p.top; i < min(p.top+p.room(), len(p.found)); i++ {
		item, mark := p.found[i], " "
		if i == p.at {
			mark = p.theme.Marker.Render(p.theme.Signs.Row)
		}
		label := item.Text
		if item.Why != "" {
			label = p.theme.Dim.Render(label + " — tidak bisa: " + item.Why)
		}
		lines = append(lines, " "+mark+" "+kit.Ends(label, p.theme.Dim.Render(item.Note)+" ", p.width-3))
	}
	if len(p.found) == 0 {
		lines = append(lines, "   "+p.theme.Warn.Render("Tidak ada yang cocok."))
	}
	for len(lines) < p.height {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}
