package records

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// choosing lists the programs and kegiatan of the nomenclature, and the sub kegiatan of those that
// are open; those that are marked are added to the plan in one act, each below its own.
type choosing struct {
	of     *Screen
	all    []named
	listed []named         // of all, but for what is closed
	marked map[string]bool // by code
	open   map[string]bool // kegiatan whose sub kegiatan are listed, by code
	at     int
	top    int
	width  int
	height int
	lines  []chosenLine
}

// chosenLine is a line in sight and the entry it belongs to.
type chosenLine struct {
	text string
	of   int
}

// choose opens the list of programs and kegiatan.
func (s *Screen) choose() {
	s.host.Open(&choosing{of: s, all: nomenclature(), marked: map[string]bool{}, open: map[string]bool{}})
}

// Title counts what is marked.
func (c *choosing) Title() string {
	if n := len(c.marked); n > 0 {
		return fmt.Sprintf("Program dan kegiatan kecamatan: %d ditandai", n)
	}
	return "Program dan kegiatan kecamatan"
}

// Tall reports that the list takes all the room there is.
func (c *choosing) Tall() bool { return true }

// Position says which entry is chosen.
func (c *choosing) Position() string { return fmt.Sprintf("%d dari %d", c.at+1, len(c.listed)) }

// SetSize gives the room.
func (c *choosing) SetSize(width, height int) {
	c.width, c.height = width, height
	c.lay()
}

// Refresh follows the plan.
func (c *choosing) Refresh() { c.lay() }

// Cursor is nil: nothing is typed here.
func (c *choosing) Cursor() *tea.Cursor { return nil }

func (c *choosing) lay() {
	c.lines, c.listed = nil, nil
	for _, n := range c.all {
		if n.level() != model.SubActivity || c.open[parentOf(n.code)] {
			c.listed = append(c.listed, n)
		}
	}
	if c.width == 0 {
		return
	}
	for i, n := range c.listed {
		mark, indent := "[ ]", ""
		switch {
		case n.inPlan(c.of.state.Book) != nil:
			mark = "ada"
		case c.marked[n.code]:
			mark = "[x]"
		}
		switch n.level() {
		case model.Activity:
			indent = "  "
		case model.SubActivity:
			indent = "    "
		}
		for j, part := range kit.Wrap(n.code+" "+n.name, max(c.width-8-len(indent), 10)) {
			begin := mark
			if j > 0 {
				begin = "     "
			}
			c.lines = append(c.lines, chosenLine{indent + begin + " " + part, i})
		}
	}
	c.follow()
}

// follow brings the chosen entry into sight.
func (c *choosing) follow() {
	first, last := -1, -1
	for i, line := range c.lines {
		if line.of == c.at {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	c.top = max(min(c.top, first), last-c.height+1)
	c.top = max(0, min(c.top, first, len(c.lines)-c.height))
}

func (c *choosing) walk(by int) {
	c.at = max(0, min(c.at+by, len(c.listed)-1))
	c.follow()
}

// parentOf is the code that a kegiatan or sub kegiatan stands under.
func parentOf(code string) string {
	parts := strings.Split(code, ".")
	if len(parts) > 5 {
		return strings.Join(parts[:5], ".")
	}
	return strings.Join(parts[:3], ".")
}

// unfold lists the sub kegiatan of the chosen kegiatan, or of the one that it stands under, or
// lists them no longer.
func (c *choosing) unfold() {
	n := c.listed[c.at]
	if n.level() == model.SubActivity {
		n.code = parentOf(n.code)
	}
	if n.level() == model.Activity {
		c.open[n.code] = !c.open[n.code]
	}
	c.lay()
	for i := range c.listed {
		if c.listed[i].code == n.code {
			c.at = i
		}
	}
	c.follow()
}

// taken are the entries that a mark on one of them takes: a program with its kegiatan.
func (c *choosing) taken(n named) []named {
	if n.level() != model.Program {
		return []named{n}
	}
	var all []named
	for _, one := range c.all {
		if one.code == n.code || one.level() == model.Activity && parentOf(one.code) == n.code {
			all = append(all, one)
		}
	}
	return all
}

// mark marks the chosen entry, a program with all its kegiatan; once more takes it back.
func (c *choosing) mark() {
	var missing []string
	marked := true
	for _, one := range c.taken(c.listed[c.at]) {
		if one.inPlan(c.of.state.Book) == nil {
			missing = append(missing, one.code)
			marked = marked && c.marked[one.code]
		}
	}
	for _, code := range missing {
		if marked {
			delete(c.marked, code)
		} else {
			c.marked[code] = true
		}
	}
	c.lay()
	c.walk(1)
}

// Keys walk, mark, add and close.
func (c *choosing) Keys() []screen.Binding {
	none := ""
	if len(c.marked) == 0 {
		none = "belum ada yang ditandai; Spasi menandai"
	}
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { c.walk(-1) }, "up").Hinted(),
		screen.Do("↓", "baris berikut", func() { c.walk(1) }, "down"),
		screen.Do("PgDn", "halaman berikut", func() { c.walk(max(c.height/2, 1)) }, "pgdown"),
		screen.Do("PgUp", "halaman sebelumnya", func() { c.walk(-max(c.height/2, 1)) }, "pgup"),
		screen.Do("Spasi", "tandai", c.mark, "space").Hinted(),
		screen.Do("←→", "buka, tutup sub kegiatan", c.unfold, "right", "left").Hinted(),
		screen.Do("Enter", "masukkan", nil, "enter").Acting().Unless(none).Hinted(),
		screen.Do("Esc", "tutup", nil, "esc").Hinted(),
	}
}

// Update does what the key is bound to, or says why it does not work now.
func (c *choosing) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(c.Keys(), press)
	switch {
	case !found:
		return nil, false
	case row.Why != "":
		c.of.host.Say(screen.Notice{Tone: screen.Warning, Text: row.Help().Key + " tidak bisa: " + row.Why + "."})
		return nil, false
	case row.Run != nil:
		return row.Run(), false
	case press.String() == "enter":
		c.add()
	}
	return nil, true
}

// add puts what is marked into the plan; what it stands under is brought along where it is missing.
func (c *choosing) add() {
	s, n := c.of, len(c.edits(c.of.state.Book))
	note := fmt.Sprintf("%d program dan kegiatan dimasukkan ke rencana", n)
	s.host.Write(screen.Act{Note: note, Make: c.edits, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}

func (c *choosing) edits(b *model.Book) []store.Edit {
	used := map[model.ID]bool{}
	var before []*model.Node
	for i := range b.Nodes {
		used[b.Nodes[i].ID] = true
		before = append(before, &b.Nodes[i])
	}
	var edits []store.Edit
	orders := map[model.ID]int{}
	for _, one := range c.all {
		if one.inPlan(b) != nil || !c.marked[one.code] && !c.anyBelow(one.code) {
			continue
		}
		n := &model.Node{ID: model.Mint("rencana", c.of.host.Now(), used), Level: one.level(), Code: one.code, Name: one.name}
		if i := slices.IndexFunc(before, one.under); i >= 0 {
			n.Parent = before[i].ID
		}
		if orders[n.Parent] == 0 {
			orders[n.Parent] = lastOrder(b, n.Parent)
		}
		orders[n.Parent]++
		n.Order = orders[n.Parent]
		before = append(before, n)
		edits = append(edits, store.Put(n))
	}
	return edits
}

// anyBelow reports that something below the code is marked.
func (c *choosing) anyBelow(above string) bool {
	for code := range c.marked {
		if strings.HasPrefix(code, above+".") {
			return true
		}
	}
	return false
}

// View draws the lines in sight.
func (c *choosing) View() string {
	var out []string
	shown := false
	for i := c.top; i < min(c.top+c.height, len(c.lines)); i++ {
		mark := " "
		if c.lines[i].of == c.at && !shown {
			mark, shown = c.of.look.Marker.Render(c.of.look.Signs.Row), true
		}
		out = append(out, mark+" "+c.lines[i].text)
	}
	return strings.Join(out, "\n")
}
