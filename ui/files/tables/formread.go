package tables

import (
	"fmt"
	"strconv"

	"capaian/model"
	"capaian/store"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/workbook"
)

// Returned is a form that came back, as its memory tells.
type Returned struct {
	Year     int
	Quarter  model.Quarter
	Name     string
	Revision uint64

	grids  []workbook.Grid
	before map[heldCell]string // what the open cells held, in stored form
}

// heldCell names a cell by what does not move when people sort or insert rows.
type heldCell struct{ sheet, code, head string }

// ReturnedForm recognises a form among workbooks; nil where there is no form's memory in it.
// One whose memory is damaged or of a newer program is refused.
func ReturnedForm(grids []workbook.Grid) (*Returned, error) {
	for i := range grids {
		g := &grids[i]
		if g.Name != memory || g.At(0, 0).Text != formMark {
			continue
		}
		if layout, err := strconv.Atoi(g.At(0, 1).Text); err != nil || layout > formLayout {
			return nil, model.Faultf(model.FaultText, "Formulir", "Formulir ini dibuat versi capaian yang lebih baru. Perbarui program.")
		}
		year, errY := strconv.Atoi(g.At(memoryYear, 1).Text)
		quarter, errQ := strconv.Atoi(g.At(memoryQuarter, 1).Text)
		revision, errR := strconv.ParseUint(g.At(memoryRevision, 1).Text, 10, 64)
		f := &Returned{
			Year: year, Quarter: model.Quarter(quarter), Name: g.At(memoryForm, 1).Text, Revision: revision,
			grids: grids, before: map[heldCell]string{},
		}
		if errY != nil || errQ != nil || errR != nil || !f.Quarter.Valid() || f.Name == "" {
			return nil, model.Faultf(model.FaultText, "Formulir", "Catatan tersembunyi dalam formulir ini rusak; isi formulir yang baru.")
		}
		for row := memoryHead + 1; row < len(g.Rows); row++ {
			f.before[heldCell{g.At(row, 0).Text, g.At(row, 1).Text, g.At(row, 2).Text}] = g.At(row, 3).Text
		}
		return f, nil
	}
	return nil, nil
}

// Take reads the form into a draft of its year at its quarter, and makes the act that would
// save it. A cell counts where it is not what it was when the form was made. Where the
// office's own value has changed since as well, and to something else, that is a problem: it
// is told, and the cell is left alone.
func (f *Returned) Take(d *Draft) (store.Batch, Taking) {
	t := Taking{seen: map[rowOf]bool{}, places: map[model.Ref]string{}}
	form := FormNamed(d, f.Name)
	if form == nil {
		t.Problems = append(t.Problems, jsonfile.Problem{Place: "formulir", Message: fmt.Sprintf("%q tidak ada lagi dalam data; formulir ini tidak dapat dimasukkan.", f.Name)})
		return store.Batch{Year: d.Book.Year}, t
	}
	found := false
	for i := range form.Blocks {
		for g := range f.grids {
			if f.grids[g].Name == form.Blocks[i].Name {
				found = true
				f.block(d, &form.Blocks[i], &f.grids[g], &t)
			}
		}
	}
	if !found {
		t.Problems = append(t.Problems, jsonfile.Problem{Place: "formulir", Message: "tidak ada lembar yang dapat dibaca; nama lembarnya jangan diganti."})
	}
	batch := store.Batch{Year: d.Book.Year, Seen: d.Book.Revision, Brought: true}
	for _, r := range d.Changed() {
		if r.Check() == nil {
			batch.Edits = append(batch.Edits, store.Put(r))
		}
	}
	return batch, t
}

func (f *Returned) block(d *Draft, b *Block, g *workbook.Grid, t *Taking) {
	h := find(g, b.Columns, 0)
	codes := -1
	for at, column := range h.At {
		if b.Columns[column].Kind == Code {
			codes = at
		}
	}
	if codes < 0 {
		t.problem(g, formTop, 0, "", "kolom Kode yang tersembunyi tidak ada; isi formulir yang baru.")
		return
	}
	if twice := h.doubled(g); len(twice) > 0 {
		t.problem(g, h.To, twice[0], b.Columns[h.At[twice[0]]].Head, "kolom ini ada dua kali; hapus salah satunya.")
		return
	}
	rows := map[string]model.Record{}
	for _, r := range b.Rows {
		rows[r.Ref().Key] = r
	}
	for row := h.To + 1; row < len(g.Rows); row++ {
		key := g.At(row, codes).Text
		record := rows[key]
		switch {
		case record == nil && key == "" && blankInputs(g, row, &h):
		case record == nil && key == "":
			t.problem(g, row, codes, "", "baris ini bukan baris formulir; baris baru tidak dapat ditambah lewat formulir.")
		case record == nil:
			t.problem(g, row, codes, "", fmt.Sprintf("baris %q tidak ada lagi dalam data.", key))
		case t.seen[rowOf{b.Name, record.Ref()}]:
			t.problem(g, row, codes, "", "baris ini ada dua kali.")
		default:
			t.seen[rowOf{b.Name, record.Ref()}] = true
			t.Rows++
			f.row(d, b, g, &h, row, record, t)
		}
	}
}

func blankInputs(g *workbook.Grid, row int, h *header) bool {
	for at, column := range h.At {
		if in := g.At(row, at); h.columns[column].taken() && !in.Blank() {
			return false
		}
	}
	return true
}

func (f *Returned) row(d *Draft, b *Block, g *workbook.Grid, h *header, row int, record model.Record, t *Taking) {
	before := len(d.order)
	for at := range h.width(g) {
		column, known := h.At[at]
		if known && b.Columns[column].taken() && b.Columns[column].idles(d, record) {
			if said := b.Columns[column].refused(d, record, g, row, at); said != "" {
				t.Notes = append(t.Notes, said)
			}
			continue
		}
		if !known || !b.Columns[column].opens(d, record) {
			continue
		}
		c := &b.Columns[column]
		if _, merged := g.MergedAt(row, at); merged {
			t.problem(g, row, at, c.Head, "sel ini digabung dengan sel lain; pisahkan dahulu.")
			continue
		}
		v, doubt, err := value(d, c, g.At(row, at))
		if err == nil {
			var said string
			if v, said, err = resolved(d, c, record, v); said != "" {
				doubt = said
			}
		}
		if err != nil {
			t.problem(g, row, at, "", told(err))
			continue
		}
		was, now, given := f.before[heldCell{b.Name, record.Ref().Key, c.Head}], stored(c.get(d, record)), stored(v)
		switch {
		case c.same(given, was), c.same(given, now):
			continue
		case !c.same(now, was):
			t.problem(g, row, at, c.Head, fmt.Sprintf("formulir berisi %s, tetapi sejak formulir dibuat isinya dalam data sudah diubah dari %s menjadi %s; tidak ditimpa.", said(given, c), said(was, c), said(now, c)))
			continue
		}
		if doubt != "" {
			t.Notes = append(t.Notes, g.Place(row, at)+": "+doubt)
		}
		if err := set(d, c, record, v); err != nil {
			t.problem(g, row, at, "", told(err))
			continue
		}
		t.change(g, row, at, c, now, given)
	}
	if b.finish != nil && len(d.order) > before {
		b.finish(d, record)
	}
	t.check(d, g, row, d.order[before:])
}

// same compares two stored values; the words of a choice are the same however they are written.
func (c *Column) same(a, b string) bool {
	return a == b || c.Kind == Choice && bare(a) == bare(b)
}

// change notes what a cell would change.
func (t *Taking) change(g *workbook.Grid, row, column int, c *Column, from, to string) {
	t.Changes = append(t.Changes, fmt.Sprintf("%s (%s): %s menjadi %s", g.Place(row, column), c.Head, said(from, c), said(to, c)))
}
