package records

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
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
	sort    *sort
	book    *model.Book
	fields  []field
	columns []int // of the fields; −1: left out
	titled  bool  // a line said which they are
	used    map[model.ID]bool
	there   []model.Record // those of the list, and of the lines before
	after   model.Record   // the line before, or the last of the list
	heading string

	good     []model.Record
	doubtful []model.Record
	flaws    []kit.Flaw
	changed  int // records that were there and are altered
	same     int // records that were there as the line says
}

// leftOut is a column that belongs to no field.
const leftOut = -1

// pasted adds a record for each line, or changes the one that the line is about.
func (s *Screen) pasted(list string) {
	if s.open == nil || s.open.fields == nil || s.open.fresh == nil {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Buka daftar seperti Desa dahulu; tiap baris yang ditempel menjadi satu isian."})
		return
	}
	if _, why := s.forbidden(nil); why != "" {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ditempel: " + why + "."})
		return
	}
	lines := kit.Table(list)
	if s.open.kind == model.KindFacilitationRow && len(lines[0]) > 1 {
		s.pastedChecklist(list)
		return
	}
	t := &sheet{screen: s, sort: s.open, book: s.state.Book, fields: s.open.fields(s.state.Book), there: s.open.list(s.state.Book)}
	if s.open.id != nil {
		t.used = s.used(s.open)
	}
	if len(t.there) > 0 {
		t.after = t.there[len(t.there)-1]
	}
	t.read(lines)
	t.offer()
}

// read takes the lines; a line of titles says what the columns are and is no record.
func (t *sheet) read(lines [][]string) {
	from := 0
	for i, line := range lines[:min(len(lines), 5)] {
		if columns, known := t.titles(line); known {
			t.columns, t.titled, from = columns, true, i+1
		}
	}
	if from == 0 {
		t.columns = t.usual(lines)
	}
	for i, line := range lines[from:] {
		if _, again := t.titles(line); !again { // long tables repeat their titles
			t.line(i+from+1, line)
		}
	}
}

// titles finds the fields that a line names; known where it names two, or where the one
// column there is has the name of the first field.
func (t *sheet) titles(line []string) (columns []int, known bool) {
	taken := map[int]bool{}
	for _, cell := range line {
		at := t.fieldOf(cell, taken)
		if at != leftOut {
			taken[at] = true
		}
		columns = append(columns, at)
	}
	alone := len(line) == 1 && text.Fold(line[0]) == text.Fold(t.fields[0].label)
	return columns, len(taken) > 1 || alone
}

// fieldOf is the field that a column's title names: the one of that name, else one whose
// label it holds, or part of whose label it is.
func (t *sheet) fieldOf(title string, taken map[int]bool) int {
	title = text.Fold(strings.TrimSpace(title))
	if title == "" {
		return leftOut
	}
	partly := leftOut
	for i, f := range t.fields {
		label := text.Fold(f.label)
		switch {
		case taken[i]:
		case label == title:
			return i
		case partly == leftOut && (text.HoldsAll(title, text.Words(label)) || len(title) > 2 && text.HoldsAll(label, text.Words(title))):
			partly = i
		}
	}
	return partly
}

// usual are the columns where none are named: those of the form, or of the layout, behind a
// column that only counts the lines.
func (t *sheet) usual(lines [][]string) []int {
	var order []int
	for i := range t.fields {
		order = append(order, i)
	}
	first, counted := lines[0], t.counted(lines)
	if counted {
		first = first[1:]
	}
	if t.sort.layout != nil {
		if labels := t.sort.layout(first); labels != nil {
			order = nil
			for _, label := range labels {
				order = append(order, slices.IndexFunc(t.fields, func(f field) bool { return f.label == label }))
			}
		}
	}
	if counted {
		order = append([]int{leftOut}, order...)
	}
	return order
}

// counted reports a first column of numbers where no figure is expected, or of 1, 2, 3.
func (t *sheet) counted(lines [][]string) bool {
	next := 1
	for _, line := range lines {
		if len(line) < 2 {
			continue
		}
		bare := strings.Trim(line[0], ".) ")
		switch {
		case bare == "" || strings.Trim(bare, "-") == "":
		case bare == strconv.Itoa(next):
			next++
		case t.fields[0].figure || strings.Trim(bare, "0123456789") != "":
			return false
		}
	}
	return next > 1
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
	if t.sort.heading != nil && filled == 1 && len(cells) > 1 && !strings.ContainsAny(strings.Join(cells, ""), "0123456789") {
		t.heading = strings.Trim(strings.Join(cells, ""), "- ")
		return
	}
	r := t.sort.fresh(t.book, t.after)
	if t.heading != "" {
		*t.sort.heading(r) = t.heading
	}
	entries, doubts, ok := t.entries(number, cells, r)
	if !ok {
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
	} else if t.sort.name != nil && e.field.label == t.fields[0].label {
		e.typed = nameIn(e.typed)
	}
	if err := e.field.set(r, e.typed); err != nil {
		return err.Error()
	}
	return ""
}

// finish completes, names and checks a record.
func (t *sheet) finish(r model.Record) error {
	if t.sort.complete != nil {
		if err := t.sort.complete(t.book, t.there, r); err != nil {
			return err
		}
	}
	if t.sort.id != nil {
		id := t.sort.id(r)
		*id = model.Mint(*id, t.screen.host.Now(), t.used)
	}
	return r.Check()
}

// put takes a record among those to be saved: a new one at the end of its line, or the one
// that is there already with what the pasted line says of it.
func (t *sheet) put(r model.Record, entries []entry, doubtful bool) {
	known := t.known(r)
	switch {
	case known == nil:
		if t.sort.order != nil {
			*t.sort.order(r) = t.last(r) + 1
		}
		t.there = append(t.there, r)
	case !t.changes(known, entries):
		t.same++
		return
	default:
		r = known
		t.changed++
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

// changes sets the entries on a record that is there, and reports whether that made a difference.
func (t *sheet) changes(known model.Record, entries []entry) bool {
	before, err := model.Clone(known)
	for _, e := range entries {
		// They were set on a record of the same sort a moment ago.
		_ = e.field.set(known, e.typed)
	}
	return err != nil || !reflect.DeepEqual(before, known)
}

// known is the record that a line is about, or nil.
func (t *sheet) known(r model.Record) model.Record {
	for _, other := range t.there {
		if other.Ref() == r.Ref() {
			return other
		}
		if t.sort.same != nil && t.sort.same(r) != "" && text.Fold(t.sort.same(other)) == text.Fold(t.sort.same(r)) {
			return other
		}
	}
	return nil
}

// last is the highest place in the line in which r stands.
func (t *sheet) last(r model.Record) int {
	last := 0
	for _, other := range t.there {
		if t.sort.together(other, r) {
			last = max(last, *t.sort.order(other))
		}
	}
	return last
}

// offer saves what was read, or asks where some of it cannot be saved as it is.
func (t *sheet) offer() {
	switch {
	case len(t.flaws) > 0:
		all := append(slices.Clone(t.good), t.doubtful...)
		t.screen.host.Open(kit.NewReview(t.screen.look, t.flaws, "", len(t.good), len(t.doubtful),
			func() { t.save(t.good) }, func() { t.save(all) }))
	case len(t.good) == 0:
		t.screen.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang baru dalam tempelan itu."})
	default:
		t.save(t.good)
	}
}

func (t *sheet) save(records []model.Record) {
	edits := make([]store.Edit, len(records))
	for i, r := range records {
		edits[i] = store.Put(r)
	}
	note := fmt.Sprintf("%d %s ditempel", len(records), t.sort.one)
	if t.changed > 0 {
		note += fmt.Sprintf(", %d di antaranya sudah ada dan diubah", t.changed)
	}
	if t.same > 0 {
		note += fmt.Sprintf(", %d sudah ada dan dilewati", t.same)
	}
	t.screen.savePasted(note, edits)
}

func (s *Screen) savePasted(note string, edits []store.Edit) {
	s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; U mengurungkan"})
		}
	}})
}

// pastedChecklist adds groups with their rows from a table of several columns.
func (s *Screen) pastedChecklist(list string) {
	c := newChecklist(s.state.Book, s.host.Now())
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(list), "\n") {
		c.take(line)
	}
	if len(c.edits) == 0 {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada kegiatan baru dalam tempelan itu."})
		return
	}
	s.savePasted(c.note(), c.edits)
}
