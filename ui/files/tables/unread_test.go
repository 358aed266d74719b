package tables_test

import (
	"strings"
	"testing"

	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// A formula without a result empties nothing: in whatever column of whatever list it stands, it
// is told, and the row is left as it is.
func TestNoColumnOfAnyListIsEmptiedByWhatCannotBeRead(t *testing.T) {
	book := storetest.Book(t, example(t), 2024)
	grids := map[string]workbook.Grid{}
	for _, g := range inXLSX(t, book) {
		grids[g.Name] = g
	}
	tried := 0
	for _, l := range tables.Lists() {
		whole := grids[l.Title]
		if len(whole.Rows) < 2 {
			continue
		}
		g := workbook.Grid{Name: l.Title, Rows: [][]workbook.Input{whole.Rows[0], {whole.At(1, 0)}}}
		told := 0
		for at, c := range l.Columns(draft(book)) {
			if at == 0 {
				continue // finds the row
			}
			g.Rows[1] = append(g.Rows[1], unread())
			if !c.Shown {
				told++
			}
		}
		tried += told
		batch, taking := tables.Prepare(draft(book), []workbook.Grid{g}, []tables.List{l}, false)
		if n := strings.Count(problems(taking.Problems), "rumus tanpa hasil"); n < told || len(taking.Changes) > 0 || len(batch.Edits) > 0 {
			t.Errorf("%s: %d of %d columns told, %v\n%s", l.Title, n, told, taking.Changes, problems(taking.Problems))
		}
	}
	if tried < 150 {
		t.Errorf("%d columns", tried)
	}
}

// A form that holds such a cell is told, and the cell keeps what the office has.
func TestNoCellOfAFormIsEmptiedByWhatCannotBeRead(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	for _, cell := range [][3]string{{"Indikator", "ipp", "Realisasi TW II"}, {"Fasilitasi", "apbdes", "Terlaksana TW II"}, {"Fasilitasi", "apbdes", "Tanggal"}, {"Fasilitasi", "apbdes", "Nomor bukti"}} {
		f := fill(t, formOf(t, storetest.Book(t, s, 2024), 2, "pem"))
		*f.cell(cell[0], cell[1], cell[2]) = unread()
		if said, changes, _ := f.back(s); !strings.Contains(said, "rumus tanpa hasil") || changes != "" {
			t.Errorf("%v: %s, %s", cell, said, changes)
		}
	}
}
