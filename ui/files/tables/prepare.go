package tables

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"capaian/model"
	"capaian/store"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/workbook"
)

// Prepare reads tables into the draft and makes the act that would save them. Only the lists
// are looked for; none are all. Sheets that hold no list are passed over with a note, unless
// there is no other. With replace, rows that a table does not hold are taken away with what
// hangs on them. The act holds what could be read even where there are problems: whoever
// has it decides.
func Prepare(d *Draft, grids []workbook.Grid, only []List, replace bool) (store.Batch, Taking) {
	t := Taking{seen: map[rowOf]bool{}, places: map[model.Ref]string{}}
	given := len(grids)
	grids = condensed(d, grids, &t)
	var found []sheetOf
	if len(grids) > 0 || given == 0 {
		found = recognised(d, grids, only, &t)
	}
	for _, l := range Lists() {
		for _, sheet := range found {
			if sheet.list.Name == l.Name {
				h := sheet.head(d)
				h.chosen = len(only) == 1 || sheet.said != nil && sheet.said.List != ""
				if sheet.said != nil {
					if err := sheet.said.applied(sheet.grid, &h); err != nil {
						t.Problems = append(t.Problems, jsonfile.Problem{Place: sheet.grid.Called(), Message: told(err)})
						continue
					}
				}
				before := len(t.Read)
				Take(d, &l, sheet.grid, &h, &t)
				for i := range t.Read[before:] {
					t.Read[before+i].Part = sheet.part
				}
			}
		}
	}
	batch := store.Batch{Year: d.Book.Year, Seen: d.Book.Revision, Brought: true}
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

// sheetOf is a table on a grid and the list it holds.
type sheetOf struct {
	grid *workbook.Grid
	list *List
	from int     // the row at which its head is looked for
	to   int     // the first row that is no longer its own
	part int     // which table of the sheet it is, from 0
	said *Layout // nil: nothing was said of it
}

// head finds the head of the table with the columns as they are by now.
func (s *sheetOf) head(d *Draft) header {
	h := find(s.grid, s.list.Columns(d), s.from)
	h.to = min(s.to, len(s.grid.Rows))
	return h
}

func recognised(d *Draft, grids []workbook.Grid, only []List, t *Taking) []sheetOf {
	var found []sheetOf
	known := newRecogniser(d)
	spoken := false // a table was found that what was said may be of
	for i := range grids {
		g := &grids[i]
		if g.Hidden || len(g.Rows) == 0 {
			continue
		}
		tables := known.tables(g)
		asked := len(only) == 1 && only[0].Name == "libur"
		if whole, found, is := known.wholeDays(g, asked); is && (len(only) == 0 || asked) {
			g, tables = whole, found
		} else if both, found, is := known.bothSexes(g); is && (len(only) == 0 || only[0].Name == "pegawai") {
			t.Parted = true
			t.Notes = append(t.Notes, g.Called()+": laki-laki dan perempuan dijumlahkan.")
			g, tables = both, found
		}
		forStaff := len(only) == 1 && only[0].Name == "pegawai"
		if p, is := personsOf(g); is && (forStaff || len(tables) == 0 && len(only) == 0) {
			if p.foreign(t) {
				continue
			}
			g = p.counted(known.columns[slices.IndexFunc(known.lists, func(l List) bool { return l.Name == "pegawai" })], t)
			tables = known.tables(g)
		}
		if len(tables) == 0 && (len(only) == 0 || asked) {
			if decree, is := decreed(d, g, asked); is {
				g = &decree
				tables = known.tables(g)
			}
		}
		first := sheetOf{to: len(g.Rows)}
		if len(tables) > 1 {
			first = tables[0]
		}
		said, is := d.choice(g, 0, first, !spoken)
		if is {
			tables = said.spokenOf(g, tables, only)
		}
		for n := 1; n < len(tables); n++ {
			if also, is := d.choice(g, n, tables[n], !spoken); is {
				tables[n].said, tables[n].part = &also, n
				if list := Named(also.List); list != nil {
					tables[n].list = list
				}
			}
			tables[n].part = n
		}
		spoken = spoken || is && (len(tables) > 0 || said.List != "")
		switch {
		case len(only) == 1 && len(grids) == 1 && len(tables) < 2:
			// The list was named and there is one table: what is missing in it is told by its columns.
			one := sheetOf{grid: g, list: &only[0], to: len(g.Rows)}
			if is {
				one.said = &said
			}
			tables = []sheetOf{one}
		case len(tables) == 0:
			t.Notes = append(t.Notes, g.Called()+" tidak memuat tabel yang dikenal dan dilewati.")
			continue
		}
		for _, one := range tables {
			if len(only) > 0 && !slices.ContainsFunc(only, func(l List) bool { return l.Name == one.list.Name }) {
				continue
			}
			if at := slices.IndexFunc(found, func(s sheetOf) bool { return s.list.Name == one.list.Name && s.grid != g }); at >= 0 {
				t.problem(g, one.from, 0, "", fmt.Sprintf("tabel %s sudah ada pada lembar %q.", one.list.Title, found[at].grid.Name))
				continue
			}
			found = append(found, one)
		}
	}
	if len(found) == 0 && len(t.Problems) == 0 {
		t.Problems = append(t.Problems, jsonfile.Problem{Place: "berkas", Message: "tidak ada tabel yang dikenal di dalamnya" + headsSeen(grids) + "; mulai dari tabel yang ditulis 'capaian ekspor', atau sebut tabelnya dengan --bagian."})
	}
	return found
}

// headsSeen tells what stands in the first row that has several texts, for whoever wonders what
// is missing in it; "" where there is none.
func headsSeen(grids []workbook.Grid) string {
	const most = 8
	for i := range grids {
		if grids[i].Hidden {
			continue
		}
		for _, cells := range grids[i].Texts() {
			var seen []string
			worded := false
			for _, cell := range cells {
				if cell = strings.TrimSpace(model.Clean(cell, false)); cell != "" && len(seen) < most {
					worded = worded || strings.ContainsFunc(cell, unicode.IsLetter)
					seen = append(seen, "“"+shortened(cell)+"”")
				}
			}
			if worded && len(seen) > 1 {
				return " (kepala yang terbaca: " + strings.Join(seen, ", ") + ")"
			}
		}
	}
	return ""
}

// spokenOf gives the tables of a grid with what was said of the first.
func (c *Layout) spokenOf(g *workbook.Grid, tables []sheetOf, only []List) []sheetOf {
	list := Named(c.List)
	if len(only) == 1 {
		list = &only[0]
	}
	switch {
	case list != nil && len(tables) > 1:
		tables[0].list, tables[0].said = list, c
	case list != nil:
		return []sheetOf{{grid: g, list: list, to: len(g.Rows), said: c}}
	case len(tables) > 0:
		tables[0].said = c
	}
	return tables
}

// dangles reports that a record points at nothing, and tells it at its row.
func (t *Taking) dangles(d *Draft, r model.Record) bool {
	for _, ref := range r.References() {
		if d.saved[ref] == nil && d.touched[ref] == nil {
			t.Problems = append(t.Problems, jsonfile.Problem{
				Place:   t.places[r.Ref()],
				Message: danglingWords(ref),
			})
			return true
		}
	}
	return false
}

func danglingWords(ref model.Ref) string {
	if ref.Key == "" {
		return fmt.Sprintf("belum menyebut %s yang memuatnya.", strings.ToLower(ref.Kind.Label()))
	}
	return fmt.Sprintf("menunjuk %s %q yang tidak ada.", strings.ToLower(ref.Kind.Label()), ref.Key)
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
			if ref := r.Ref(); d.saved[ref] != nil && !t.seen[rowOf{sheet.list.Name, ref}] && !removed[ref] {
				removed[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	for _, r := range d.Book.Records() {
		if ref := r.Ref(); !ref.Kind.Stands() && d.saved[ref] != nil && !removed[ref] &&
			slices.ContainsFunc(r.References(), func(to model.Ref) bool { return removed[to] }) {
			refs = append(refs, ref)
		}
	}
	return refs
}
