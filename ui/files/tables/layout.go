package tables

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// Layout is what a person said of how a table is to be read, where it is not as it was found.
// The zero Layout says nothing.
type Layout struct {
	Sheet   string          `json:"-"`                // the sheet it is of; "" the first with a table
	Part    int             `json:"-"`                // which table of the sheet, from 0
	List    string          `json:"tabel,omitempty"`  // the name of the list; "" as found
	Start   int             `json:"-"`                // the row of the first record, from 1; 0: as found
	Columns map[int]string  `json:"kolom,omitempty"`  // by position from 0, the head that it has in the list; "" not used
	Rows    map[int]bool    `json:"-"`                // by row from 1: that it is a record, or is none
	Words   map[string]bool `json:"baris,omitempty"`  // the same by what a row says, in the form of shape.Bare
	Shape   []string        `json:"kepala,omitempty"` // the row right above the first record, by which the next table of the kind is known
}

// Says reports that the Layout says anything.
func (c *Layout) Says() bool {
	return c.List != "" || c.Start > 0 || len(c.Columns)+len(c.Rows)+len(c.Words) > 0
}

// Memory is what was chosen before, the newest first.
type Memory []Layout

// mostRemembered is how many shapes are remembered of a person.
const mostRemembered = 40

// ReadMemory reads what Write wrote; what cannot be read is as good as never remembered.
func ReadMemory(kept string) Memory {
	var m Memory
	if err := json.Unmarshal([]byte(kept), &m); err != nil {
		return nil
	}
	return m
}

// Write gives the memory as a text.
func (m Memory) Write() string {
	kept, err := json.Marshal(m)
	if err != nil || len(m) == 0 {
		return ""
	}
	return string(kept)
}

// With is the memory with a choice in the place of the one of the same shape.
func (m Memory) With(c Layout) Memory {
	all := Memory{c}
	for _, other := range m {
		if !slices.Equal(other.Shape, c.Shape) && len(all) < mostRemembered {
			all = append(all, other)
		}
	}
	return all
}

// MemoryKey is the key under which the memory of a person is kept.
func MemoryKey(owner string) string { return "reading/" + owner }

// shapeRows is how far down a head that was seen before is looked for.
const shapeRows = 40

// remembered is what was chosen for a table of the shape between two rows of a sheet, with the
// row of its first record.
func (m Memory) remembered(g *workbook.Grid, from, to int) (Layout, bool) {
	texts := g.Texts()
	for _, c := range m {
		for row := from; row < min(len(texts), to, from+shapeRows); row++ {
			if len(c.Shape) > 1 && slices.Equal(shapeOf(texts[row]), c.Shape) {
				c.Start = row + 2
				return c, true
			}
		}
	}
	return Layout{}, false
}

// shapeOf is a row of heads in the form in which it is compared, without blank cells at its end.
func shapeOf(cells []string) []string {
	var all []string
	for _, cell := range cells {
		all = append(all, shape.Bare(cell))
	}
	for len(all) > 0 && all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// wordsOf is what a row says first: its first cell that is more than a number.
func wordsOf(cells []string) string {
	for _, cell := range cells {
		if bare := shape.Bare(cell); strings.Trim(bare, "0123456789") != "" {
			return bare
		}
	}
	return ""
}

// Part names a table of a sheet, from 0.
type Part struct {
	Sheet string
	Table int
}

// choice is what was said of a table of a grid, the first on it from 0: now, or before of one
// of its shape. alone says that what was said without naming a sheet is of this grid.
func (d *Draft) choice(g *workbook.Grid, part int, where sheetOf, alone bool) (Layout, bool) {
	from, to := where.from, where.to
	if part == 0 {
		from = 0 // what stands above may be of the head
	}
	before, is := d.Memory.remembered(g, from, to)
	now := d.Sheets[Part{g.Name, part}]
	if !now.Says() && d.Said.Says() && d.Said.Part == part && (d.Said.Sheet == g.Name || d.Said.Sheet == "" && alone) {
		now = d.Said
	}
	if now.Says() && is {
		return now.over(before), true
	}
	if now.Says() {
		return now, true
	}
	return before, is
}

// over is the choice where it says something, else what was said before.
func (c Layout) over(before Layout) Layout {
	if c.List == "" {
		c.List = before.List
	}
	if c.Start == 0 {
		c.Start = before.Start
	}
	columns, words := maps.Clone(before.Columns), maps.Clone(before.Words)
	if columns == nil {
		columns = map[int]string{}
	}
	maps.Copy(columns, c.Columns)
	if words == nil {
		words = map[string]bool{}
	}
	maps.Copy(words, c.Words)
	c.Columns, c.Words = columns, words
	return c
}

// applied finds the head as it was said.
func (c *Layout) applied(g *workbook.Grid, h *header) error {
	texts, names := g.Texts(), namesOf(h.columns)
	if c.Start > 0 {
		if c.Start > len(texts) {
			return model.Faultf(model.FaultNumber, "Mulai baris", "Mulai baris: terbaca %d, tetapi tabel itu hanya %d baris.", c.Start, len(texts))
		}
		h.Head = shape.AboveRow(texts, c.Start-1, names)
	}
	h.said = map[int]bool{}
	if h.At == nil { // no head was found; what is said of the columns stands for one
		h.At = map[int]int{}
	}
	for _, at := range slices.Sorted(maps.Keys(c.Columns)) {
		column, known := -1, false
		if head := c.Columns[at]; head != "" {
			if column, known = names.Find(head); !known {
				return model.Faultf(model.FaultMissing, "Kolom", "Kolom %q tidak ada pada tabel itu; yang ada: %s.", model.Clean(head, false), strings.Join(headsOf(h.columns), ", "))
			}
		}
		h.say(g, at, column)
	}
	h.rows = map[int]shape.Kind{}
	for row := h.To + 1; row < h.to; row++ {
		is, said := c.Rows[g.Line(row)+1]
		if !said {
			is, said = c.Words[wordsOf(texts[row])]
		}
		switch {
		case said && is:
			h.rows[row] = shape.Record
		case said && !is:
			h.rows[row] = shape.Left
		}
	}
	return nil
}

// say makes a position of the table a column of the list, −1 none.
func (h *header) say(g *workbook.Grid, at, column int) {
	h.said[at] = true
	h.Strange = slices.DeleteFunc(h.Strange, func(s shape.Strange) bool { return s.At == at })
	if column < 0 {
		delete(h.At, at)
		text := workbook.ColumnName(at)
		if h.To >= 0 && g.At(h.To, at).Text != "" {
			text = g.At(h.To, at).Text
		}
		h.Strange = append(h.Strange, shape.Strange{At: at, Text: text})
		return
	}
	for other, held := range h.At {
		if held == column && other != at && !h.said[other] {
			delete(h.At, other)
			h.Strange = append(h.Strange, shape.Strange{At: other, Text: g.At(h.To, other).Text})
		}
	}
	h.At[at] = column
}

// headsOf are the heads of the columns that are read.
func headsOf(columns []Column) []string {
	var all []string
	for i := range columns {
		if columns[i].taken() || columns[i].Kind == Code || !columns[i].Shown {
			all = append(all, columns[i].Head)
		}
	}
	return all
}

// Heads are the heads of the columns of a list that a table may have.
func (l *List) Heads(d *Draft) []string {
	var all []string
	columns := l.Columns(d)
	for i := range columns {
		if columns[i].taken() || l.finds(&columns[i]) {
			all = append(all, columns[i].Head)
		}
	}
	return all
}

// FieldHeads are the heads under which tables have each field of the list's own records.
func (l *List) FieldHeads(d *Draft) map[string][]string {
	all := map[string][]string{}
	columns := l.Columns(d)
	for i := range columns {
		if c := &columns[i]; c.Of == l.Of && c.Field != "" {
			all[c.Field] = append(append(all[c.Field], c.Head), c.Also...)
		}
	}
	return all
}

// Kept is the choice as it is remembered for the next table of its shape; false where there is
// no head by which that could be known, or nothing was said.
func (r *Read) Kept(c Layout) (Layout, bool) {
	c.List = r.List.Name
	c.Shape = r.shape
	words := maps.Clone(c.Words)
	if words == nil {
		words = map[string]bool{}
	}
	for row, is := range c.Rows {
		if said := r.words[row]; said != "" {
			words[said] = is
		}
	}
	c.Words = words
	return c, len(c.Shape) > 1
}

// Position is a column of the table as it lies in the file.
type Position struct {
	At     int    // from 0
	Head   string // what stands over it
	Column string // the head of the column of the list that it was read as; "" not used
}

// String names the position as a spreadsheet does, with what stands over it.
func (p Position) String() string {
	if p.Head == "" {
		return workbook.ColumnName(p.At)
	}
	return fmt.Sprintf("%s “%s”", workbook.ColumnName(p.At), p.Head)
}

// describe keeps of a table what a person may want to change.
func (r *Read) describe(g *workbook.Grid, h *header) {
	texts := g.Texts()
	if h.To >= 0 {
		r.shape = shapeOf(texts[h.To])
	}
	r.words = map[int]string{}
	for row := h.To + 1; row < h.to; row++ {
		r.words[g.Line(row)+1] = wordsOf(texts[row])
	}
	for at := range h.width(g) {
		p := Position{At: at}
		for row := max(h.From, 0); row <= h.To; row++ {
			if text := strings.TrimSpace(model.Clean(g.At(row, at).Text, false)); text != "" {
				p.Head = text
			}
		}
		if column, known := h.At[at]; known {
			p.Column = h.columns[column].Head
		}
		r.Positions = append(r.Positions, p)
	}
}
