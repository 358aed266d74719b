package tables

import (
	"errors"
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"
)

// Taking is what came of reading tables into a draft.
type Taking struct {
	Problems []jsonfile.Problem // cells that were not taken, with their places
	Notes    []string           // what was understood in one of two ways, or passed over
	Changes  []string           // what each cell would change, in the order of the tables
	Rows     int
	Read     []Read // table by table, what it was read as
	Parted   bool   // men and women, told apart, were summed
	Refused  bool   // a table was recognised that says too little to be read
	Undated  int    // problems that are marks of receipt for which no day was said

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
	t.Problems = append(t.Problems, jsonfile.Problem{Place: place, Message: message})
}

// namesOf are the heads by which columns are known. What is told of a quarter may have the
// quarter first: "TW I Realisasi". A figure may be said to be in percent, money may not.
func namesOf(columns []Column) shape.Names {
	heads := make([][]string, len(columns))
	for i, c := range columns {
		heads[i] = append([]string{c.Head}, c.Also...)
	}
	names := shape.NamesOf(heads)
	for i := range columns {
		for _, head := range heads[i] {
			if what, quarter, of := strings.Cut(head, " TW "); of {
				names.Also("TW "+quarter+" "+strings.TrimSuffix(what, " s.d."), i)
			}
			if columns[i].Kind == Figure && !strings.HasPrefix(head, "TW ") {
				names.Also(head+" (%)", i)
			}
		}
	}
	return names
}

// find looks for the head of a list in a grid, from a row on.
func find(g *workbook.Grid, columns []Column, from int) header {
	h := header{Head: shape.Find(g.Texts(), from, namesOf(columns)), columns: columns, to: len(g.Rows)}
	h.Uncounted(g.Texts(), func(column int) string { return columns[column].Head })
	return h
}

// Take reads a table into the draft as the list says. Cells that cannot be read are problems
// and change nothing; the rest of their row is taken all the same, for whoever takes the
// draft decides whether to use it. Rows that are no records are passed over and told.
func Take(d *Draft, l *List, g *workbook.Grid, h *header, t *Taking) {
	if len(h.At) == 0 {
		t.problem(g, 0, 0, "", fmt.Sprintf("kepala tabel %s tidak ditemukan; diharapkan kolom seperti %s.", l.Title, strings.Join(someHeads(h.columns), ", ")))
		if h.said == nil {
			return
		}
	}
	x := newIndex(d, l, h.columns)
	x.ownCodes(g, h)
	x.uncoded(g, h)
	h.inParts(g, t)
	h.verdicts(g)
	if twice := h.doubled(g); len(twice) > 0 {
		for _, at := range twice {
			t.problem(g, max(h.To, 0), at, h.columns[h.At[at]].Head, "kolom ini ada dua kali; hapus salah satunya.")
		}
		return
	}
	read := Read{List: l, Sheet: g.Name, Head: g.Line(h.From), First: g.Line(h.To) + 1}
	for at := range h.width(g) {
		if column, known := h.At[at]; known {
			read.Columns = append(read.Columns, h.columns[column].Head)
		}
	}
	for _, strange := range h.Strange {
		read.Unused = append(read.Unused, model.Clean(strange.Text, false))
	}
	read.Said, read.Summed = h.said != nil, len(g.Lines) > 0
	read.describe(g, h)
	h.beside = !h.chosen && h.countedAside(g)
	texts := g.Texts()
	kinds := shape.Rows(texts, &h.Head, h.to, func(row int) bool { return x.knows(texts, h, row) })
	for _, of := range []model.Kind{model.KindReceipt, model.KindFacilitationMark} {
		crosses := h.crosses(g, of)
		for i := range h.columns {
			h.columns[i].crosses = h.columns[i].crosses || crosses && h.columns[i].Of == of
		}
	}
	one := table{index: x, grid: g, header: h, taking: t, read: &read, here: map[model.Ref]bool{}}
	if l.levelled {
		one.sumSince(kinds)
		one.level(kinds)
	}
	one.groupRows(kinds)
	for i, kind := range kinds {
		row := h.To + 1 + i
		if said, known := h.rows[row]; known && kind != shape.Blank {
			kind = said
		}
		if kind != shape.Blank {
			read.Lines = append(read.Lines, Line{g.Line(row), kind, firstText(texts[row])})
		}
		switch {
		case kind == shape.Group:
			one.above = one.groupNames[row]
			read.pass(texts, row, kind)
		case kind == shape.Record && blankRow(g, row, h), kind == shape.Blank:
		case kind == shape.Record:
			read.Rows++
			one.take(row)
		default:
			read.pass(texts, row, kind)
		}
	}
	for _, row := range h.surplus {
		one.take(row)
	}
	x.headless(g, h, t, &read)
	one.compareSums()
	t.Read = append(t.Read, read)
	d.settle()
}

// table is a table being taken.
type table struct {
	*index
	grid   *workbook.Grid
	header *header
	taking *Taking
	read   *Read
	here   map[model.Ref]bool // the rows that it holds
	above  any                // the last cell of the column that goes on downwards

	groupNames map[int]string // by row, what the rows below belong to; nil: a column tells that
}

// take reads one row.
func (x *table) take(row int) {
	g, h, t := x.grid, x.header, x.taking
	t.Rows++
	cells := rowCells{values: map[string]any{}, places: map[string]int{}}
	var spread []any
	for at := range h.width(g) {
		column, known := h.At[at]
		if !known {
			continue
		}
		c := &h.columns[column]
		if c.Shown && !x.list.finds(c) {
			continue
		}
		if h.aside[[2]int{row, at}] {
			x.leftAside(row, at)
			continue
		}
		cells.places[c.Head] = at
		in, why := h.cell(g, row, at)
		if why != "" {
			t.problem(g, row, at, c.Head, why)
			cells.lost = cells.lost || x.list.finds(c)
			continue
		}
		if in.Absent || c.verdict != noVerdict && in.Unread == "" && !in.IsNumber && strings.Trim(in.Text, "-–— ") == "" {
			continue
		}
		if c.Kind == Day && x.list.Key != nil {
			if days := text.ParseDays(in.Text, x.draft.Book.Year); len(days) > 1 {
				for _, day := range days {
					spread = append(spread, day)
				}
				cells.spread = c.Head
				continue
			}
		}
		v, doubt, err := value(x.draft, c, in)
		if err != nil {
			t.problem(g, row, at, "", told(err))
			cells.lost = cells.lost || x.list.finds(c)
			continue
		}
		if doubt != "" {
			t.Notes = append(t.Notes, g.Place(row, at)+": "+doubt)
		}
		cells.values[c.Head] = v
	}
	if cells.lost {
		return // whose row it is cannot be read
	}
	if len(spread) == 0 {
		x.put(row, &cells)
		return
	}
	for _, v := range spread {
		cells.values[cells.spread] = v
		x.put(row, &cells)
	}
}

// rowCells are the cells of a row that could be read, by head.
type rowCells struct {
	values map[string]any
	places map[string]int
	lost   bool   // a cell that says whose row it is could not be read
	spread string // the head of the cell that stands for several rows; "" none
}

// placeOf is where a row says whose it is.
func (c *rowCells) placeOf(l *List) int {
	for _, head := range []string{"Kode", l.Coded, l.Known} {
		if said, _ := c.values[head].(string); said != "" {
			return c.places[head]
		}
	}
	return 0
}

// put takes the cells of a row into the record it speaks of.
func (x *table) put(row int, cells *rowCells) {
	d, l, g, h, t, read := x.draft, x.list, x.grid, x.header, x.taking, x.read
	if holiday, year := cells.values["Tanggal"].(model.Date); year && l.Key != nil && !holiday.IsBlank() && holiday.Year != d.Book.Year {
		t.Notes = append(t.Notes, fmt.Sprintf("%s: %s bukan dalam tahun %d dan dilewati.", g.Place(row, cells.places["Tanggal"]), text.LongDate(holiday), d.Book.Year))
		return
	}
	before := len(d.order)
	if x.groupNames != nil && x.above != nil {
		cells.values[l.down] = x.above
	} else if down, is := cells.values[l.down].(string); is && l.down != "" {
		if down == "" && x.above != nil {
			cells.values[l.down] = x.above
		} else {
			x.above = down
		}
	}
	inferred := ""
	if l.infer != nil {
		inferred = l.infer(cells.values)
	}
	record, how, err := x.find(cells.values)
	if err != nil {
		t.problem(g, row, cells.placeOf(l), "", told(err))
		return
	}
	if x.here[record.Ref()] {
		t.problem(g, row, 0, "", fmt.Sprintf("baris %q sudah ada di atasnya.", x.nameOf(record)))
		return
	}
	x.here[record.Ref()], t.seen[rowOf{l.Name, record.Ref()}] = true, true
	for i := range h.columns {
		c := &h.columns[i]
		v, given := cells.values[c.Head]
		if given && c.idles(d, record) {
			if said := c.refused(d, record, g, row, cells.places[c.Head]); said != "" {
				t.Notes = append(t.Notes, said)
			}
			continue
		}
		held := c.get(d, record)
		if given {
			day, doubt, err := resolved(d, c, record, v)
			if err != nil {
				if m, is := v.(mark); is && m.said == positive {
					t.Undated++
				}
				t.problem(g, row, cells.places[c.Head], "", told(err))
				continue
			}
			if v = day; doubt != "" {
				t.Notes = append(t.Notes, g.Place(row, cells.places[c.Head])+": "+doubt)
			}
		}
		if !given || !c.taken() || same(held, v) || how == byName && c.Head == l.Known {
			continue
		}
		if how != asNew && inferred != "" && c.Head == inferred {
			t.Notes = append(t.Notes, fmt.Sprintf("%s: %s dalam data: %v; terbaca %v pada namanya, dan tetap. Isi kolom %s bila memang berubah.", g.Place(row, cells.places[l.Known]), x.nameOf(record), held, v, c.Head))
			continue
		}
		if c.Field == "unit" && isPercent(held) && isPercent(v) {
			continue // the sign and the word are one
		}
		if note, is := x.computed(c, record, v); is {
			if note != "" {
				t.Notes = append(t.Notes, g.Place(row, cells.places[c.Head])+": "+note)
			}
			continue
		}
		if typed, is := v.(string); is && how == byCode && c.Head == l.Known && l.named(typed) == l.named(x.nameOf(record)) {
			continue // how it is written is no change
		}
		if how == byCode && (c.Head == l.Coded || c.Head == l.Known && (l.coding != nil || h.beside)) {
			if c.Head == l.Known {
				t.Notes = append(t.Notes, fmt.Sprintf("%s (%s): dikenali dari %s; namanya dalam data, %s, tetap.", g.Place(row, cells.places[c.Head]), c.Head, l.Coded, x.nameOf(record)))
			}
			continue
		}
		if err := set(d, c, record, v); err != nil {
			t.problem(g, row, cells.places[c.Head], "", told(err))
			continue
		}
		t.change(g, row, cells.places[c.Head], c, stored(held), stored(v))
	}
	if l.complete != nil && how == asNew {
		if err := l.complete(d, record); err != nil {
			t.problem(g, row, 0, "", told(err))
			delete(d.touched, record.Ref())
			d.order = d.order[:before]
			return
		}
	}
	read.found(how)
	if how == asNew {
		read.New = append(read.New, x.newcomer(record, g.Place(row, 0)))
	}
	x.add(record)
	t.check(d, g, row, d.order[before:])
}

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

// told gives the sentence of a refusal.
func told(err error) string {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return fault.Message
	}
	return err.Error()
}
