package records

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// choosing lists the programs and kegiatan of the nomenclature; those that are marked are added
// to the plan in one act, each below its program.
type choosing struct {
	of     *Screen
	all    []named
	marked map[string]bool // by code
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
	s.host.Open(&choosing{of: s, all: nomenclature(), marked: map[string]bool{}})
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
func (c *choosing) Position() string { return fmt.Sprintf("%d dari %d", c.at+1, len(c.all)) }

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
	c.lines = nil
	if c.width == 0 {
		return
	}
	for i, n := range c.all {
		mark, indent := "[ ]", ""
		switch {
		case n.inPlan(c.of.state.Book) != nil:
			mark = "ada"
		case c.marked[n.code]:
			mark = "[x]"
		}
		if n.level() == model.Activity {
			indent = "  "
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
	c.at = max(0, min(c.at+by, len(c.all)-1))
	c.follow()
}

// below are the positions of an entry and of the kegiatan of a program.
func (c *choosing) below(at int) []int {
	positions := []int{at}
	for i := at + 1; i < len(c.all) && strings.HasPrefix(c.all[i].code, c.all[at].code+"."); i++ {
		positions = append(positions, i)
	}
	return positions
}

// mark marks the chosen kegiatan, or a program with all its kegiatan; once more takes it back.
func (c *choosing) mark() {
	var missing []string
	marked := true
	for _, i := range c.below(c.at) {
		if c.all[i].inPlan(c.of.state.Book) == nil {
			missing = append(missing, c.all[i].code)
			marked = marked && c.marked[c.all[i].code]
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
		screen.Do("Spasi", "tandai; program dengan semua kegiatannya", c.mark, "space").Hinted(),
		screen.Do("Enter", "masukkan yang ditandai", nil, "enter").Acting().Unless(none).Hinted(),
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

// add puts what is marked into the plan; a kegiatan whose program is missing brings it along.
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
	program, orders := "", map[model.ID]int{}
	for _, one := range c.all {
		if one.level() == model.Program {
			program = one.code
		}
		wanted := c.marked[one.code] || one.level() == model.Program && c.anyBelow(one.code)
		if !wanted || one.inPlan(b) != nil {
			continue
		}
		n := &model.Node{ID: model.Mint("rencana", c.of.host.Now(), used), Level: one.level(), Code: one.code, Name: one.name}
		for _, other := range before {
			if other.Level == model.Objective && one.level() == model.Program && n.Parent == "" {
				n.Parent = other.ID
			}
			if one.level() == model.Activity && equalParts(model.CodeParts(other.Code), model.CodeParts(program)) {
				n.Parent = other.ID
			}
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

// anyBelow reports that a kegiatan of the program is marked.
func (c *choosing) anyBelow(program string) bool {
	for code := range c.marked {
		if strings.HasPrefix(code, program+".") {
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
