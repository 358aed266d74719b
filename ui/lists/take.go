package lists

import (
	"errors"
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/exchange"
	"capaian/ui/workbook"
)

// Taking is what came of reading tables into a draft.
type Taking struct {
	Problems []exchange.Problem // cells that were not taken, with their places
	Notes    []string           // what was understood in one of two ways, or passed over
	Changes  []string           // what each cell would change, in the order of the tables
	Rows     int

	seen   map[rowOf]bool       // the rows that the tables hold
	places map[model.Ref]string // where the records they touched stand
}

// rowOf is a row of a list; lists may share their records.
type rowOf struct {
	list string
	ref  model.Ref
}

func (t *Taking) problem(g *workbook.Grid, row, column int, head, message string) {
	place := g.Place(row, column)
	if head != "" {
		place += " (" + head + ")"
	}
	t.Problems = append(t.Problems, exchange.Problem{Place: place, Message: message})
}

// headRows is how far down a head is looked for: titles may stand above it.
const headRows = 15

// header is where a table's head stands and which column is which.
type header struct {
	row     int
	columns []Column
	at      map[int]int // from positions in the grid to positions in columns
	strange []string    // heads that no column has
}

// find looks for the head of a list in a grid: the row that names most of its columns.
func find(g *workbook.Grid, columns []Column) (best header) {
	names := map[string]int{}
	for i, c := range columns {
		for _, name := range append([]string{c.Head}, c.Also...) {
			names[bare(name)] = i
		}
	}
	for row := range min(len(g.Rows), headRows) {
		h := header{row: row, columns: columns, at: map[int]int{}}
		for i := range g.Rows[row] {
			name := g.Rows[row][i].Text
			if at, ok := names[bare(name)]; ok && bare(name) != "" {
				h.at[i] = at
			} else if bare(name) != "" {
				h.strange = append(h.strange, name)
			}
		}
		if len(h.at) > len(best.at) {
			best = h
		}
	}
	return best
}

// Recognise tells which list a grid holds: the one whose sheet it is, else the one with most
// of its heads. Nil where no list has two of them.
func Recognise(d *Draft, g *workbook.Grid) *List {
	best, most := (*List)(nil), 0
	for _, l := range Lists() {
		h := find(g, l.Columns(d))
		if len(h.at) < 2 {
			continue
		}
		if l.Title == g.Name {
			return &l
		}
		if len(h.at) > most {
			best, most = &l, len(h.at)
		}
	}
	return best
}

// Take reads a grid into the draft as the list says. Cells that cannot be read are problems
// and change nothing; the rest of their row is taken all the same, for whoever takes the
// draft decides whether to use it.
func Take(d *Draft, l *List, g *workbook.Grid, t *Taking) {
	h := find(g, l.Columns(d))
	if len(h.at) == 0 {
		t.problem(g, 0, 0, "", fmt.Sprintf("kepala tabel %s tidak ditemukan; diharapkan kolom seperti %s.", l.Title, strings.Join(someHeads(l.Columns(d)), ", ")))
		return
	}
	if twice := h.doubled(g); len(twice) > 0 {
		for _, at := range twice {
			t.problem(g, h.row, at, h.columns[h.at[at]].Head, "kolom ini ada dua kali; hapus salah satunya.")
		}
		return
	}
	if len(h.strange) > 0 {
		const most = 5
		named := h.strange[:min(len(h.strange), most)]
		t.Notes = append(t.Notes, fmt.Sprintf("%s: kolom yang tidak dikenal dilewati: %s.", l.Title, strings.Join(named, ", ")))
	}
	for row := h.row + 1; row < len(g.Rows); row++ {
		if !blankRow(g, row, &h) {
			takeRow(d, l, g, &h, row, t)
		}
	}
	d.settle()
}

func someHeads(columns []Column) []string {
	const most = 4
	var heads []string
	for _, c := range columns {
		if !c.Shown && len(heads) < most {
			heads = append(heads, c.Head)
		}
	}
	return heads
}

// doubled are the positions in the grid of columns that came before.
func (h *header) doubled(g *workbook.Grid) []int {
	seen := map[int]bool{}
	var twice []int
	for at := range g.Rows[h.row] {
		column, known := h.at[at]
		if known && seen[column] {
			twice = append(twice, at)
		}
		seen[column] = seen[column] || known
	}
	return twice
}

func blankRow(g *workbook.Grid, row int, h *header) bool {
	for at := range h.at {
		if cell := g.At(row, at); !cell.Blank() {
			return false
		}
	}
	return true
}

func takeRow(d *Draft, l *List, g *workbook.Grid, h *header, row int, t *Taking) {
	t.Rows++
	cells := map[string]any{} // by head; those that could be read
	places := map[string]int{}
	for at := range g.Rows[h.row] {
		column, known := h.at[at]
		if !known {
			continue
		}
		c := &h.columns[column]
		if c.Shown && !keyHelp(l, c) {
			continue
		}
		places[c.Head] = at
		in := g.At(row, at)
		if _, merged := g.MergedAt(row, at); merged {
			t.problem(g, row, at, c.Head, "sel ini digabung dengan sel lain; pisahkan dahulu.")
			continue
		}
		v, doubt, err := value(d, c, in)
		if err != nil {
			t.problem(g, row, at, "", told(err))
			continue
		}
		if doubt != "" {
			t.Notes = append(t.Notes, g.Place(row, at)+": "+doubt)
		}
		cells[c.Head] = v
	}
	before := len(d.order)
	record, err := rowFor(d, l, cells)
	if err != nil {
		t.problem(g, row, 0, "", told(err))
		return
	}
	if t.seen[rowOf{l.Name, record.Ref()}] {
		t.problem(g, row, 0, "", fmt.Sprintf("baris %q sudah ada di atasnya.", record.Ref().Key))
		return
	}
	t.seen[rowOf{l.Name, record.Ref()}] = true
	for i := range h.columns {
		c := &h.columns[i]
		v, read := cells[c.Head]
		held := c.get(d, record)
		if !read || !c.taken() || same(held, v) {
			continue
		}
		if err := c.set(d, record, v); err != nil {
			t.problem(g, row, places[c.Head], "", told(err))
			continue
		}
		t.change(g, row, places[c.Head], c, stored(held), stored(v))
	}
	t.check(d, g, row, d.order[before:])
}

// keyHelp reports that a shown column helps to find a row.
func keyHelp(l *List, c *Column) bool { return l.Key != nil && c.Head == "Indikator" }

// check asks the records that a row touched whether they are sound by themselves, so that
// what is wrong is told at its row.
func (t *Taking) check(d *Draft, g *workbook.Grid, row int, touched []model.Ref) {
	for _, ref := range touched {
		t.places[ref] = g.Place(row, 0)
		if err := d.touched[ref].Check(); err != nil {
			t.problem(g, row, 0, "", told(err))
		}
	}
}

// rowFor finds the record that a row speaks of, or makes it.
func rowFor(d *Draft, l *List, cells map[string]any) (model.Record, error) {
	if l.Key != nil {
		return l.Key(d, cells)
	}
	id, _ := cells["Kode"].(string)
	name, _ := cells[l.Known].(string)
	for _, r := range l.Rows(d.Book) {
		if id != "" && r.Ref().Key == id {
			return r, nil
		}
	}
	if id == "" && l.Known != "" {
		found, err := byName(d, l, name)
		if found != nil || err != nil {
			return found, err
		}
	}
	if l.Fresh == nil {
		return nil, model.Faultf(model.FaultMissing, "Kode", "Kode %q tidak ada dalam data; baris baru tidak dapat dibuat dari tabel ini.", model.Clean(id, false))
	}
	if id != "" {
		if err := model.ID(id).Check(); err != nil {
			return nil, err
		}
	}
	r := l.Fresh(d, model.ID(id))
	d.add(r)
	return r, nil
}

// byName finds the row of a name; one that two rows have needs a code.
func byName(d *Draft, l *List, name string) (model.Record, error) {
	if bare(name) == "" {
		return nil, model.Faultf(model.FaultText, l.Known, "%s belum diisi.", l.Known)
	}
	var found model.Record
	columns := l.Columns(d)
	for i := range columns {
		if columns[i].Head != l.Known {
			continue
		}
		for _, r := range l.Rows(d.Book) {
			if held, _ := columns[i].get(d, r).(string); bare(held) != bare(name) {
				continue
			}
			if found != nil {
				return nil, model.Faultf(model.FaultDoubt, l.Known, "%s %q ada pada dua baris; isi kolom Kode agar jelas yang mana.", l.Known, model.Clean(name, false))
			}
			found = r
		}
	}
	return found, nil
}

// told gives the sentence of a refusal.
func told(err error) string {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return fault.Message
	}
	return err.Error()
}
