package lists

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/exchange"
	"capaian/ui/workbook"
)

// Prepare reads tables into the draft and makes the act that would save them. Only the lists
// are looked for; none are all. Sheets that hold no list are passed over with a note, unless
// there is no other. With replace, rows that a table does not hold are taken away with what
// hangs on them. The act holds what could be read even where there are problems: whoever
// has it decides.
func Prepare(d *Draft, grids []workbook.Grid, only []List, replace bool) (store.Batch, Taking) {
	t := Taking{seen: map[rowOf]bool{}, places: map[model.Ref]string{}}
	found := recognised(d, grids, only, &t)
	for _, l := range Lists() {
		for _, sheet := range found {
			if sheet.list.Name == l.Name {
				Take(d, &l, sheet.grid, &t)
			}
		}
	}
	batch := store.Batch{Year: d.Book.Year, Seen: d.Book.Revision}
	for _, r := range d.Changed() {
		// What is wrong by itself has been told; the rest may still be wanted.
		if r.Check() == nil && !t.dangles(d, r) {
			batch.Edits = append(batch.Edits, store.Put(r))
		}
	}
	if replace {
		for _, ref := range t.gone(d, found) {
			batch.Edits = append(batch.Edits, store.Remove(ref))
		}
	}
	return batch, t
}

// sheetOf is a grid and the list it holds.
type sheetOf struct {
	grid *workbook.Grid
	list *List
}

func recognised(d *Draft, grids []workbook.Grid, only []List, t *Taking) []sheetOf {
	var found []sheetOf
	for i := range grids {
		g := &grids[i]
		if g.Hidden || len(g.Rows) == 0 {
			continue
		}
		l := Recognise(d, g)
		switch {
		case len(only) == 1 && len(grids) == 1:
			// The list was named and there is one table: what is missing in it is told by its columns.
			l = &only[0]
		case l == nil:
			t.Notes = append(t.Notes, fmt.Sprintf("Lembar %q tidak memuat tabel yang dikenal dan dilewati.", g.Name))
			continue
		case len(only) > 0 && !slices.ContainsFunc(only, func(one List) bool { return one.Name == l.Name }):
			continue
		}
		if at := slices.IndexFunc(found, func(s sheetOf) bool { return s.list.Name == l.Name }); at >= 0 {
			t.problem(g, 0, 0, "", fmt.Sprintf("tabel %s sudah ada pada lembar %q.", l.Title, found[at].grid.Name))
			continue
		}
		found = append(found, sheetOf{g, l})
	}
	if len(found) == 0 && len(t.Problems) == 0 {
		t.Problems = append(t.Problems, exchange.Problem{Place: "berkas", Message: "tidak ada tabel yang dikenal di dalamnya; mulai dari tabel yang ditulis 'capaian ekspor', atau sebut tabelnya dengan --bagian."})
	}
	return found
}

// dangles reports that a record points at nothing, and tells it at its row.
func (t *Taking) dangles(d *Draft, r model.Record) bool {
	for _, ref := range r.Points() {
		if d.standing[ref] == nil && d.touched[ref] == nil {
			t.Problems = append(t.Problems, exchange.Problem{
				Place:   t.places[r.Ref()],
				Message: fmt.Sprintf("menunjuk %s %q yang tidak ada.", strings.ToLower(labelOf(ref.Kind)), ref.Key),
			})
			return true
		}
	}
	return false
}

func labelOf(kind model.Kind) string {
	for _, info := range model.Kinds() {
		if info.Kind == kind {
			return info.Label
		}
	}
	return string(kind)
}

// gone are the rows that stood and that their tables no longer hold, with the cells that hang on them.
func (t *Taking) gone(d *Draft, found []sheetOf) []model.Ref {
	var refs []model.Ref
	removed := map[model.Ref]bool{}
	for _, sheet := range found {
		if sheet.list.Fresh == nil && sheet.list.Key == nil {
			continue
		}
		for _, r := range sheet.list.Rows(d.Book) {
			if ref := r.Ref(); d.standing[ref] != nil && !t.seen[rowOf{sheet.list.Name, ref}] && !removed[ref] {
				removed[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	for _, r := range d.Book.Records() {
		if ref := r.Ref(); isCell(ref.Kind) && d.standing[ref] != nil && !removed[ref] &&
			slices.ContainsFunc(r.Points(), func(to model.Ref) bool { return removed[to] }) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// isCell reports that such records are made and taken away by filling and blanking them.
func isCell(kind model.Kind) bool {
	for _, info := range model.Kinds() {
		if info.Kind == kind {
			return info.New().IsBlank()
		}
	}
	return false
}
