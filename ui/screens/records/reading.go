package records

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/store"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// tableReading shows what pasted tables or those of a file are read as before anything of them
// is taken, and lets the person change it: which list a sheet holds, where the records begin,
// what a column is, which rows are records.
type tableReading struct {
	screen *Screen
	name   string       // of the file; "" of a paste
	list   *tables.List // that the paste goes to; nil: whatever lists there are
	grids  []workbook.Grid
	pasted string           // a large paste that is being read; "" of others
	asked  bool             // the person wants to see how it is read
	form   *tables.Returned // a form that came back, which is not read as tables; nil: none
	said   map[tables.Part]tables.Layout
	left   map[string]bool // sheets that are left out
	memory tables.Memory
	fresh  decision // whether new records are added
	wrong  decision // whether wrong cells are left out
	marked string   // the day that was typed for marks of receipt without one
	due    bool     // they stand for the day their document is due

	batch         store.Batch
	taking        tables.Taking
	reading       bool                // it is at work beside the screen
	stale         bool                // something else was said since it began
	heads         map[string][]string // what a column may be, by list
	lines         []readingLine
	at, top       int
	refused       string
	saved         bool
	width, height int
}

// decision is an answer of yes or no that may still be missing.
type decision uint8

const (
	unanswered decision = iota
	yes
	no
)

// readingLine is a line of the list that a key may change.
type readingLine struct {
	name string // by which it is found again when the table was read anew
	text string
	turn func(by int) tea.Cmd // nil: it only tells
}

// listOf is the list of tables of the records that are open; nil where there is none.
func (s *Screen) listOf() *tables.List {
	if s.open == nil || s.open.fresh == nil {
		return nil
	}
	return tables.ListOf(s.open.kind)
}

// mostAtOnce is how many lines of a paste are read at once; more are read beside the screen.
const mostAtOnce = 60

// readFirst shows what a pasted table is read as, where that is not plain: it was asked for,
// it was said before for such a table, or rows of it are no records. A large one is shown while
// it is read.
func (s *Screen) readFirst(pasted string, lines [][]string) (cmd tea.Cmd, shown bool) {
	list := s.listOf()
	if list == nil || len(lines) < 2 || len(lines[0]) < 2 && width(lines) < 2 {
		if len(lines) <= mostAtOnce {
			return nil, false
		}
		r := &tableReading{screen: s, reading: true}
		s.host.Open(r)
		return r.readPlain(pasted, lines), true
	}
	r := &tableReading{screen: s, list: list, memory: tables.ReadMemory(s.host.Readings()), grids: make([]workbook.Grid, 1), asked: s.asked}
	for _, line := range lines {
		cells := make([]workbook.Input, len(line))
		for i, cell := range line {
			cells[i] = workbook.Input{Text: cell}
		}
		r.grids[0].Rows = append(r.grids[0].Rows, cells)
	}
	if len(lines) > mostAtOnce {
		s.asked, r.pasted = false, pasted
		s.host.Open(r)
		return r.read(), true
	}
	r.readNow()
	if r.unknown() {
		r.say(tables.Part{}, r.fromSecond)
		r.readNow()
	}
	if !r.wanted() {
		return nil, false
	}
	s.asked, r.at = false, 0
	s.host.Open(r)
	return nil, true
}

// unknown reports a paste that was to be shown and in which no table was found.
func (r *tableReading) unknown() bool {
	said := r.said[tables.Part{}]
	return r.asked && len(r.taking.Read) == 0 && !said.Says() && !r.taking.Refused
}

// fromSecond reads a table of which the heads are not known from its second line on.
func (r *tableReading) fromSecond(c *tables.Layout) { c.List, c.Start = r.list.Name, 2 }

// wanted reports that a paste is to be shown as a table before it is taken; another is taken
// line by line.
func (r *tableReading) wanted() bool {
	if len(r.taking.Read) != 1 {
		return r.taking.Refused
	}
	one := &r.taking.Read[0]
	// Where most of it is wrong, it was written for the list and not as a table.
	return r.asked || one.Said || r.taking.Parted || len(one.Passed) > 0 && len(one.Columns) > 1 && len(r.taking.Problems) < max(one.Rows, 1)
}

// arrived shows a large paste that was read, or has it read otherwise; done where it is taken
// line by line.
func (r *tableReading) arrived() (cmd tea.Cmd, done bool) {
	pasted := r.pasted
	switch {
	case pasted == "" || r.reading:
	case r.unknown():
		return r.say(tables.Part{}, r.fromSecond), false
	case !r.wanted():
		r.reading = true
		return r.readPlain(pasted, kit.SplitCells(pasted)), false
	default:
		r.pasted, r.at = "", 0
	}
	return nil, false
}

// askReading lets the next paste be shown before it is taken.
func (s *Screen) askReading() {
	s.asked = true
	s.host.Say(screen.Notice{Text: "Tempel tabelnya sekarang; cara membacanya ditunjukkan dahulu."})
}

// kept are the sheets that are not left out.
func (r *tableReading) kept() []workbook.Grid {
	return slices.DeleteFunc(slices.Clone(r.grids), func(g workbook.Grid) bool { return r.left[g.Name] })
}

// say changes what is said of a table, and has it read so.
func (r *tableReading) say(part tables.Part, change func(*tables.Layout)) tea.Cmd {
	if r.said == nil {
		r.said = map[tables.Part]tables.Layout{}
	}
	c := r.said[part]
	c.Sheet, c.Part, c.Columns, c.Rows = part.Sheet, part.Table, maps.Clone(c.Columns), maps.Clone(c.Rows)
	if c.Columns == nil {
		c.Columns = map[int]string{}
	}
	if c.Rows == nil {
		c.Rows = map[int]bool{}
	}
	change(&c)
	r.said[part] = c
	return r.read()
}

// Title says as what the tables are read.
func (r *tableReading) Title() string {
	what := "Tempelan"
	if r.name != "" {
		what = r.name
	}
	var as []string
	for i := range r.taking.Read {
		as = append(as, r.taking.Read[i].List.Title)
	}
	switch {
	case r.form != nil:
		as = []string{"formulir " + r.form.Name}
	case len(as) == 0 && len(r.lines) == 0:
		return what + ": sedang dibaca"
	case len(as) == 0 && r.list != nil:
		as = []string{r.list.Title}
	case len(as) == 0:
		return what + ": tidak ada tabel yang dikenal"
	}
	return what + " dibaca sebagai " + strings.Join(as, ", ")
}

// Page is the name of its page in the manual.
func (r *tableReading) Page() string { return "membaca" }

// Tall is true: the more lines are in sight, the better.
func (r *tableReading) Tall() bool { return true }

// SetSize gives the room.
func (r *tableReading) SetSize(width, height int) { r.width, r.height = width, height }

// Cursor is nil: nothing is typed here.
func (r *tableReading) Cursor() *tea.Cursor { return nil }

// Keys move, change the chosen line, and take the table or leave it.
func (r *tableReading) Keys() []screen.Binding {
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { r.at = max(r.at-1, 0) }, "up", "shift+tab").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { r.at = max(min(r.at+1, len(r.lines)-1), 0) }, "down", "tab"),
		screen.Bind("← →", "ubah", func() tea.Cmd { return r.turn(-1) }, "left").Hinted(),
		screen.Bind("→", "ubah ke yang berikut", func() tea.Cmd { return r.turn(1) }, "right", "space"),
		screen.Do("PgDn", "turun", func() { r.at = max(min(r.at+r.room(), len(r.lines)-1), 0) }, "pgdown"),
		screen.Do("PgUp", "naik", func() { r.at = max(r.at-r.room(), 0) }, "pgup"),
		screen.Do("Enter", "masukkan", nil, "enter").Hinted(),
		screen.Do("Esc", "kembali", nil, "esc").Hinted(),
	}
}

// Update takes the table, leaves it or changes how it is read. Pasted text is no answer.
func (r *tableReading) Update(msg tea.Msg) (tea.Cmd, bool) {
	if answer, is := msg.(plainRead); is {
		answer.offer()
		return nil, true
	}
	if answer, is := msg.(tablesRead); is {
		if cmd := r.take(&answer); cmd != nil {
			return cmd, false
		}
		return r.arrived()
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch screen.KeyName(press) {
	case "esc":
		return nil, true
	case "enter":
		return nil, r.enter()
	}
	if cmd, typed := r.typeDay(press); typed {
		return cmd, false
	}
	if row, found := screen.Find(r.Keys(), press); found && row.Run != nil {
		return row.Run(), false
	}
	return nil, false
}

// enter saves what was read, unless something is undecided; true where there is nothing to save.
// The box stays until it is saved.
func (r *tableReading) enter() bool {
	left := r.taking.Unconfirmed()
	switch {
	case r.reading:
		r.refused = "Berkas masih dibaca; tunggu sampai isinya tampak, lalu Enter."
		return false
	case len(r.taking.Problems) > 0 && r.wrong != yes:
		r.refused = "Ada yang salah: " + r.taking.Problems[0].String()
		return false
	case len(left) > 0 && r.fresh == unanswered:
		r.refused = "Pilih dahulu apakah yang baru ditambahkan."
		return false
	}
	memory := r.memory
	for i := range r.taking.Read {
		one := &r.taking.Read[i]
		said := r.said[one.Place()]
		if kept, can := one.Kept(said); can && said.Says() {
			memory = memory.With(kept)
		}
	}
	batch := r.batch
	if r.fresh == no {
		batch = tables.Without(batch, left)
	}
	if len(memory) > 0 {
		r.screen.host.KeepReadings(memory.Write())
	}
	if len(batch.Edits) == 0 {
		r.screen.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang baru dalam " + r.source() + " itu."})
		return true
	}
	note := r.note()
	r.screen.host.Write(screen.Act{Note: note, Edits: batch.Edits, Done: func(err error) {
		if r.saved = err == nil; r.saved {
			r.screen.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
			return
		}
		r.refused = err.Error()
	}})
	return false
}

// Saved reports that what was read is saved.
func (r *tableReading) Saved() bool { return r.saved }

func (r *tableReading) source() string {
	if r.name == "" {
		return "tempelan"
	}
	return "berkas"
}

// note is what the act is called.
func (r *tableReading) note() string {
	var parts []string
	passed := 0
	for i := range r.taking.Read {
		one := &r.taking.Read[i]
		parts = append(parts, fmt.Sprintf("%s: %d baris", one.List.Title, one.Rows))
		passed += len(one.Passed)
	}
	if r.form != nil {
		parts = []string{fmt.Sprintf("formulir %s, %d baris", r.form.Name, r.taking.Rows)}
	}
	what := strings.Join(parts, ", ")
	switch {
	case r.name != "":
		return fmt.Sprintf("Impor %s, %s", r.name, what)
	case passed > 0:
		return fmt.Sprintf("Tempelan %s, %d baris bukan isian dilewati", what, passed)
	}
	return "Tempelan " + what
}

// room is how many lines of the list are in sight.
func (r *tableReading) room() int { return max(r.height-len(r.above())-1, 1) }

// above is what the tables are read as, in sentences.
func (r *tableReading) above() []string {
	const most = 4
	var said []string
	for i := range r.taking.Read {
		said = append(said, kit.Wrap(r.taking.Read[i].Sentence(), max(r.width-2, 10))...)
	}
	if len(said) == 0 && len(r.taking.Problems) > 0 {
		said = kit.Wrap(r.taking.Problems[0].String(), max(r.width-2, 10))
	}
	if len(said) > most {
		said = append(said[:most-1:most-1], said[most-1]+"…")
	}
	return said
}

// View shows what the table is read as, then what a key may change, then what is missing.
func (r *tableReading) View() string {
	room := r.room()
	r.top = max(min(r.top, r.at), r.at-room+1, 0)
	var lines []string
	for _, line := range r.above() {
		lines = append(lines, " "+line)
	}
	look := r.screen.look
	for i := r.top; i < min(r.top+room, len(r.lines)); i++ {
		mark := " "
		if i == r.at {
			mark = look.Marker.Render(look.Signs.Row)
		}
		lines = append(lines, " "+mark+" "+kit.FitLeft(r.lines[i].text, max(r.width-4, 1)))
	}
	foot := ""
	if len(r.lines) == 0 {
		lines = append(lines, " Sedang dibaca.")
	}
	switch rest := len(r.lines) - r.top - room; {
	case r.refused != "":
		foot = look.Warn.Render(" " + kit.FitLeft(r.refused, max(r.width-2, 1)))
	case rest > 0:
		foot = look.Dim.Render(fmt.Sprintf(" masih %d baris; PgDn", rest))
	}
	return strings.Join(append(lines, foot), "\n")
}
