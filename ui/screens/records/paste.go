package records

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/files/tables"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// numbered is what some lists put before a name: "12." or "3)".
const numbered = "0123456789.)"

// nameIn takes the name out of a pasted cell, without a number and its point or bracket
// before it; "" where there is nothing but a number.
func nameIn(cell string) string {
	if strings.Trim(cell, numbered) == "" {
		return ""
	}
	before, after, found := strings.Cut(cell, " ")
	if found && strings.Trim(before, numbered) == "" && strings.ContainsAny(before, ".)") {
		return strings.TrimSpace(after)
	}
	return cell
}

// sheet is a pasted table on its way into a list: which column is which field, and the
// records that its lines make.
type sheet struct {
	screen  *Screen
	of      *recordList
	book    *model.Book
	fields  []field
	columns []int // of the fields; −1: left out
	titled  bool  // a line said which they are
	used    map[model.ID]bool
	there   []model.Record // those of the list, and of the lines before
	refs    map[model.Ref]model.Record
	byName  map[string][]model.Record // of there, by what they are known by
	likes   []called                  // of the list alone
	now     time.Time
	after   model.Record // the line before, or the last of the list
	heading string

	good     []model.Record
	doubtful []model.Record
	flaws    []kit.Flaw
	changed  int             // records that were there and are altered
	same     int             // records that were there as the line says
	passed   int             // lines that are no records: sums, signatures, notes
	unused   []string        // titles of columns with content that belong to no field
	standing map[string]bool // what the records are known by that are there
}

// pasted adds a record for each line, or changes the one that the line is about; a table may be
// shown first.
func (s *Screen) pasted(list string) tea.Cmd {
	if s.open == nil || s.open.fields == nil || s.open.fresh == nil {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Buka daftar seperti Desa dahulu; tiap baris yang ditempel menjadi satu isian."})
		return nil
	}
	if _, why := s.forbidden(nil); why != "" {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ditempel: " + why + "."})
		return nil
	}
	lines := kit.SplitCells(list)
	cmd, shown := s.readFirst(list, lines)
	if !shown {
		s.plain(list, lines)()()
	}
	return cmd
}

// plain is the reading of a paste line by line, which may run anywhere; what it gives is for
// the screen to do.
func (s *Screen) plain(list string, lines [][]string) func() (offer func()) {
	if s.open.kind == model.KindFacilitationRow && len(lines[0]) > 1 {
		return s.pastedChecklist(list)
	}
	t := &sheet{screen: s, of: s.open, book: s.state.Book, fields: s.open.fields(s.state.Book), there: s.open.list(s.state.Book), now: s.host.Now()}
	t.callAlso(s.listOf(), tables.NewDraft(s.state.Book, s.state.Quarter, s.host.Now()))
	if s.open.id != nil {
		t.used = s.used(s.open)
	}
	if len(t.there) > 0 {
		t.after = t.there[len(t.there)-1]
	}
	t.standing = map[string]bool{}
	for _, r := range t.there {
		if t.of.same != nil && t.of.same(r) != "" {
			t.standing[t.named(t.of.same(r))] = true
		}
	}
	return func() func() {
		if t.of.tell != nil {
			t.of.tell(t.book, lines, t.fields)
		}
		t.enter(t.there)
		t.read(lines)
		return t.offer
	}
}

// line makes one line a record.
func (t *sheet) line(number int, cells []string) {
	filled := 0
	for _, cell := range cells {
		if strings.Trim(cell, numbered+"- ") != "" {
			filled++
		}
	}
	if filled == 0 {
		return
	}
	if t.of.heading != nil && filled == 1 && len(cells) > 1 && !strings.ContainsAny(strings.Join(cells, ""), "0123456789") {
		t.heading = strings.Trim(strings.Join(cells, ""), "- ")
		return
	}
	r := t.of.fresh(t.book, t.after)
	if t.heading != "" {
		*t.of.heading(r) = t.heading
	}
	entries, doubts, ok := t.entries(number, cells, r)
	if !ok {
		return
	}
	if t.titled && len(entries) == 0 {
		t.passed++ // all that it says stands in columns that the list has not
		return
	}
	if err := t.finish(r); err != nil {
		t.flaws = append(t.flaws, kit.Flaw{Name: fmt.Sprintf("baris %d", number), Text: strings.Join(cells, " "), Why: err.Error()})
		return
	}
	t.put(r, entries, doubts)
}

// entry is what a cell sets.
type entry struct {
	field field
	typed string
}

// words reports a field of free text.
func (e entry) words() bool { return !e.field.figure && e.field.match == nil }

// entries sets the fields of a record from the cells. Each bad cell is a flaw, and then the
// line is not ok; a doubtful one is a flaw too, but may be taken as it was read.
func (t *sheet) entries(number int, cells []string, r model.Record) (all []entry, doubtful, ok bool) {
	ok = true
	columns := t.columns
	if len(cells) == 1 {
		columns = []int{0} // a name without the number that others have before theirs
	}
	for i, cell := range cells {
		if i >= len(columns) || columns[i] == leftOut || cell == "" {
			continue
		}
		e := entry{t.fields[columns[i]], cell}
		if !t.titled && e.words() && strings.Trim(cell, "0123456789") == "" {
			continue // a number in a column of words, which nobody said it belongs to
		}
		why, doubt := t.set(&e, r), false
		if why == "" && e.field.doubt != nil {
			why, doubt = e.field.doubt(e.typed), true
		}
		if why != "" {
			t.flaws = append(t.flaws, kit.Flaw{Name: fmt.Sprintf("baris %d, %s", number, e.field.label), Text: cell, Why: why})
			doubtful, ok = doubtful || doubt, ok && doubt
		}
		all = append(all, e)
	}
	return all, doubtful, ok
}

// set sets one field, and says why it cannot.
func (t *sheet) set(e *entry, r model.Record) string {
	if e.field.match != nil {
		word, found := e.field.match(e.typed)
		if !found {
			return "tidak ada dalam pilihan."
		}
		e.typed = word
	} else if t.of.name != nil && e.field.name == t.fields[0].name {
		e.typed = nameIn(e.typed)
	}
	if err := e.field.set(r, e.typed); err != nil {
		return err.Error()
	}
	return ""
}

// finish completes, names and checks a record.
func (t *sheet) finish(r model.Record) error {
	if t.of.complete != nil {
		if err := t.of.complete(t.book, t.there, r); err != nil {
			return err
		}
	}
	if t.of.id != nil {
		id := t.of.id(r)
		*id = model.Mint(*id, t.now, t.used)
		t.now = t.now.Add(time.Millisecond) // the next begins behind this one
	}
	return r.Check()
}

// put takes a record among those to be saved: a new one at the end of its line, or the one
// that is there already with what the pasted line says of it.
func (t *sheet) put(r model.Record, entries []entry, doubtful bool) {
	known := t.known(r, entries)
	there := known != nil && !known.IsBlank()
	switch {
	case known == nil:
		if like := t.like(r); like != "" {
			doubtful = true
			name := t.of.same(r)
			if village, is := r.(*model.Village); is {
				name = village.ListName()
			}
			t.flaws = append(t.flaws, kit.Flaw{Name: t.of.one, Text: name, Why: fmt.Sprintf("mirip %q yang sudah ada; masukkan hanya bila memang lain.", like)})
		}
		if t.of.order != nil {
			*t.of.order(r) = t.last(r) + 1
		}
		t.there = append(t.there, r)
		t.enter([]model.Record{r})
	case !t.changes(known, r, t.beside(known, entries)):
		t.same++
		return
	default:
		r = known
		if there {
			t.changed++
		}
	}
	t.after = r
	if slices.Contains(t.good, r) || slices.Contains(t.doubtful, r) {
		return // two lines about one record
	}
	if doubtful {
		t.doubtful = append(t.doubtful, r)
		return
	}
	t.good = append(t.good, r)
}

// offer saves what was read, or asks where some of it cannot be saved as it is.
func (t *sheet) offer() {
	switch {
	case len(t.flaws) > 0:
		t.screen.host.Open(kit.NewReview(t.screen.look, kit.Outcome{Flaws: t.flaws, Good: t.good, Doubtful: t.doubtful, Enter: t.save}))
	case len(t.good) == 0:
		t.screen.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang baru dalam tempelan itu" + t.aside() + "."})
	default:
		t.save(t.good)
	}
}

func (t *sheet) save(records []model.Record) {
	edits := make([]store.Edit, len(records))
	for i, r := range records {
		edits[i] = store.Put(r)
	}
	note := fmt.Sprintf("%d %s ditempel", len(records), t.of.one)
	if t.changed > 0 {
		note += fmt.Sprintf(", %d di antaranya sudah ada dan diubah", t.changed)
	}
	if t.same > 0 {
		note += fmt.Sprintf(", %d sudah ada dan dilewati", t.same)
	}
	t.screen.savePasted(note+t.aside(), edits)
}

// aside tells of lines that were passed over, and of columns that were not used.
func (t *sheet) aside() string {
	said := ""
	if t.passed > 0 {
		said = fmt.Sprintf(", %d baris bukan isian dilewati", t.passed)
	}
	for _, title := range t.unused {
		said += fmt.Sprintf(", kolom %q tidak dipakai", title)
	}
	return said
}

func (s *Screen) savePasted(note string, edits []store.Edit) {
	s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}

// pastedChecklist adds groups with their rows from a table of several columns.
func (s *Screen) pastedChecklist(list string) func() (offer func()) {
	c := newChecklist(s.state.Book, s.host.Now())
	return func() func() {
		for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(list), "\n") {
			c.take(line)
		}
		return func() {
			if len(c.edits) == 0 {
				s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada kegiatan baru dalam tempelan itu."})
				return
			}
			s.savePasted(c.note(), c.edits)
		}
	}
}
