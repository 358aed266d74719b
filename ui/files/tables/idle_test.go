package tables_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// replaced is the sample year in which ipp ended in June.
func replaced(t *testing.T) *model.Book {
	t.Helper()
	s := storetest.OpenYear(t, 2024)
	left := *storetest.Book(t, s, 2024).Indicator("ipp")
	left.Until = model.Date{Year: 2024, Month: 6, Day: 30}
	storetest.Save(t, s, 2024, &left)
	return storetest.Book(t, s, 2024)
}

// Cells of quarters in which an indicator is not in force are closed in tables: they say N/A, and a
// figure that somebody writes there is told and not read.
func TestCellsOutsideATermAreClosedInTables(t *testing.T) {
	b := replaced(t)
	for way, grids := range ways() {
		all := grids(t, b)
		if batch := prepared(t, b, all, true); len(batch.Edits) > 0 {
			t.Errorf("%s: as written it changes %d records", way, len(batch.Edits))
		}
		for i := range all {
			g := &all[i]
			if g.Name != "Indikator" {
				continue
			}
			head := func(name string) int {
				for c := range g.Rows[0] {
					if g.At(0, c).Text == name {
						return c
					}
				}
				t.Fatal(name)
				return 0
			}
			for row := range g.Rows {
				if g.At(row, 0).Text != "ipp" {
					continue
				}
				if two, three := g.At(row, head("Realisasi TW II")).Text, g.At(row, head("Realisasi TW III")).Text; two == "N/A" || three != "N/A" {
					t.Errorf("%s: TW II %q, TW III %q", way, two, three)
				}
				g.Rows[row][head("Realisasi TW III")] = workbook.Input{Text: "45"}
			}
		}
		batch, taking := tables.Prepare(draft(b), all, nil, false)
		if said := strings.Join(taking.Notes, "\n"); len(batch.Edits) > 0 || len(taking.Problems) > 0 || !strings.Contains(said, "(Realisasi TW III): 45 tidak dibaca; indikator itu berlaku sampai 30-06-2024.") {
			t.Errorf("%s: %d edits, %v, %q", way, len(batch.Edits), taking.Problems, said)
		}
	}
}

// The same holds for the forms that sections fill in, also for one that was made before the
// indicator ended.
func TestCellsOutsideATermAreClosedInForms(t *testing.T) {
	b := replaced(t)
	f := fill(t, formOf(t, b, model.Q3, "pem"))
	if got := f.cell("Indikator", "ipp", "Realisasi TW III").Text; got != "N/A" {
		t.Errorf("it says %q", got)
	}
	for _, cell := range []struct {
		q    model.Quarter
		want string
	}{{model.Q2, "0"}, {model.Q3, "1"}} {
		form := tables.FormNamed(atQuarter(b, cell.q), "pem")
		for n := range form.Blocks {
			if form.Blocks[n].Name != "Indikator" {
				continue
			}
			for _, row := range form.Blocks[n].Rows {
				if said := form.Blocks[n].Printed(atQuarter(b, cell.q), row); row.Ref().Key == "ipp" && strings.Contains(strings.Join(said, "|"), "N/A") != (cell.want == "1") {
					t.Errorf("TW %s: %q", cell.q.Roman(), said)
				}
			}
		}
	}
	s := storetest.OpenYear(t, 2024)
	before := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q3, "pem"))
	before.write("Indikator", "ipp", "Realisasi TW III", "45,5")
	left := *storetest.Book(t, s, 2024).Indicator("ipp")
	left.Until = model.Date{Year: 2024, Month: 6, Day: 30}
	storetest.Save(t, s, 2024, &left)
	if said, changes, _ := before.back(s); changes != "" || !strings.Contains(said, "45,5 tidak dibaca; indikator itu berlaku sampai 30-06-2024.") {
		t.Errorf("%q, %q", said, changes)
	}
}
