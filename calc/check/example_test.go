package check_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store/seed"
)

// published is the example with its figures as printed; mend puts right ones in their place.
func published(t testing.TB, mend bool) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	if mend {
		mended(t, records)
	}
	return model.NewBook(2024, 1, records)
}

// cellOf names a printed cell: table, row, column counted from 0.
type cellOf struct {
	table, row string
	column     int
}

// rightFigures are what a corrected report would print. The figures of the facts are those
// that the office's data come to.
func rightFigures() map[cellOf]string {
	return map[cellOf]string{
		{"hitungan-11", "b1", 2}: "33", {"hitungan-11", "b1", 3}: "100%",
		{"tabel-8", "b3", 4}: "33", {"tabel-8", "b3", 5}: "33", {"tabel-8", "b3", 6}: "67", {"tabel-8", "b3", 7}: "100", {"tabel-8", "b3", 8}: "100", {"tabel-8", "b3", 9}: "122",
		{"tabel-9", "b3", 4}: "100", {"tabel-9", "b3", 5}: "122",
		{"tabel-13", "b3", 4}: "100", {"tabel-13", "b3", 5}: "122",
		{"tabel-14", "b2", 4}: "88,89", {"tabel-14", "b2", 6}: "100,25%", {"tabel-14", "b3", 4}: "100", {"tabel-14", "b3", 6}: "113,79%",
		{"tabel-16", "b2", 4}: "98,90", {"tabel-16", "b2", 5}: "2.88", {"tabel-16", "b3", 3}: "122", {"tabel-16", "b3", 5}: "22",
		{"uraian-3126", "b2", 3}: "98.90%",
		{"tabel-5b", "b7", 2}:    "1.884.642.750",
		{"tabel-6", "b3", 4}:     "1.643.457.750", {"tabel-6", "b3", 6}: "1.571.126.794",
		{"tabel-6", "b18", 3}: "81,82 Persen", {"tabel-6", "b18", 5}: "81,82 Persen",
		{"tabel-12", "b3", 8}: "90,6",
	}
}

func mended(t testing.TB, records []model.Record) {
	t.Helper()
	left := rightFigures()
	for _, r := range records {
		switch r := r.(type) {
		case *model.PrintedRow:
			for at, text := range left {
				if at.table != string(r.Table) || at.row != string(r.ID) {
					continue
				}
				for len(r.Cells) <= at.column {
					r.Cells = append(r.Cells, "")
				}
				r.Cells[at.column] = text
				delete(left, at)
			}
		case *model.Publication:
			r.Signed = "Lumajang, 10 Januari 2025"
		case *model.History:
			if r.Indicator == "iku-3" && r.Year == 2020 {
				v, err := model.ParseReading("90.6")
				if err != nil {
					t.Fatal(err)
				}
				r.Achievement = v
			}
		}
	}
	if len(left) > 0 {
		t.Fatalf("no such cells: %v", left)
	}
}

// What the published report gets wrong is found, with what is printed and what should be.
func TestWhatTheExampleGetsWrongIsFound(t *testing.T) {
	found := run(published(t, false), model.Q4)
	for _, want := range []struct{ place, printed, right, root string }{
		{"Hitungan realisasi di bawah Tabel 11", "27", "33", ""},
		{"Tabel 8, baris 3", "122", "100.00", "penyebut:"},
		{"Tabel 9, baris 3", "122", "100.00", "penyebut:"},
		{"Tabel 8, baris 3", "41", "33.33", "penyebut:"},
		{"Tabel 8, baris 3", "81", "66.67", "penyebut:"},
		{"Tabel 8, baris 3", "149", "122.22", "penyebut:"},
		{"Tabel 9, baris 3", "149", "122.22", "penyebut:"},
		{"Tabel 13, baris 3", "149", "122.22", "penyebut:"},
		{"Tabel 14, baris 2", "102", "88.89", ""},
		{"Tabel 14, baris 2", "115%", "100.25", "capaian-sebagai-realisasi:"},
		{"Tabel 14, baris 3", "149", "100.00", "penyebut:"},
		{"Tabel 14, baris 3", "169%", "113.79", "penyebut:"},
		{"Tabel 16, baris 2", "99,77", "98.90", ""},
		{"Tabel 16, baris 2", "2.23", "2.88", "serapan-rata-rata:"},
		{"Tabel 16, baris 3", "149", "122.22", "penyebut:"},
		{"Tabel 16, baris 3", "49", "22.22", "penyebut:"},
		{"uraian", "99.77%", "98.90", "serapan-rata-rata:"},
		{"Tabel 5, baris 7", "1.884.848.115", "1884642750", ""},
		{"Tabel 6, baris 3", "1.601.351.010", "1643457750", ""},
		{"Tabel 6, baris 3", "1.558.818.115", "1571126794", ""},
		{"Tabel 6, baris 18", "100 Persen", "81.82", ""},
		{"Tabel 12, baris 2", "113", "113.64", ""},
		{"Tabel 12, baris 2", "100,18", "100.19", ""},
		{"Tabel 12, baris 3", "96,5", "96.59", ""},
		{"Tabel 12, baris 3", "90,8", "90.61", ""},
		{"LKjIP Kecamatan Ranuyoso Tahun 2024", "Lumajang, 10 Januari 2024", "1 Januari 2025 sampai 28 Februari 2025", ""},
	} {
		if !slices.ContainsFunc(found, func(f check.Finding) bool {
			return strings.Contains(f.Place, want.place) && f.Printed == want.printed && f.Right == want.right && strings.HasPrefix(f.Root, want.root)
		}) {
			t.Errorf("not found: %+v", want)
		}
	}
}

func TestAMendedExampleHasNoErrors(t *testing.T) {
	for _, f := range run(published(t, true), model.Q4) {
		if f.Level == check.Error {
			t.Errorf("%s %s: %q, not %q: %s %v", f.Code, f.Place, f.Printed, f.Right, f.Message, f.Working)
		}
	}
}

// Each finding is known by its id, and its root is one of them.
func TestFindingsHangTogether(t *testing.T) {
	ids := map[string]bool{}
	found := run(published(t, false), model.Q4)
	for _, f := range found {
		if ids[f.ID] {
			t.Errorf("two findings %s", f.ID)
		}
		ids[f.ID] = true
	}
	for _, f := range found {
		if !ids[f.Root] || f.Cause != "" && !ids[f.Cause] || (f.Cause == "") != (f.Root == f.ID) {
			t.Errorf("%s: cause %q, root %q", f.ID, f.Cause, f.Root)
		}
	}
}

// A finding that the office accepts is kept, shown and not counted, with what follows from it,
// until what is printed changes.
func TestAcceptedFindingsAreNotCounted(t *testing.T) {
	b := published(t, false)
	before := run(b, model.Q4)
	errors, _, _ := check.Count(before)
	first := before[0]
	with := 0 // the finding and what follows from it
	for _, f := range before {
		if f.Root == first.ID && f.Level == check.Error {
			with++
		}
	}
	for _, row := range []struct {
		printed string
		fewer   int
	}{{first.Printed, with}, {"lain", 0}} {
		found := run(b.With(&model.Acceptance{Finding: first.ID, Printed: row.printed, Reason: "Ditetapkan kabupaten"}), model.Q4)
		if now, _, _ := check.Count(found); len(found) != len(before) || errors-now != row.fewer {
			t.Errorf("accepted as %q: %d findings of %d, %d errors of %d", row.printed, len(found), len(before), now, errors)
		}
	}
}

func BenchmarkExample(b *testing.B) {
	batch, err := seed.Example()
	if err != nil {
		b.Fatal(err)
	}
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	book := model.NewBook(2024, 1, records)
	for b.Loop() {
		run(book, model.Q4)
	}
}

// What the office's data come to stands beside the printed figures that they know.
func TestPrintedFiguresHaveTheComputedOnesBeside(t *testing.T) {
	b := published(t, false)
	all := check.Readings(b, calc.Compute(b, model.Q2), &b.Publications[0])
	for _, want := range []struct {
		table, row string
		column     int
		right      string
	}{
		{"tabel-8", "b3", 9, "122.22"}, {"tabel-8", "b3", 4, "33.33"}, {"tabel-14", "b3", 6, "113.79"}, {"tabel-6", "b3", 4, "1643457750.00"},
	} {
		f, there := all[model.ID(want.table)].Data[check.Cell{Row: model.ID(want.row), Column: want.column}]
		if !there || calc.Round(f.Exact(), 2).StringFixed(2) != want.right {
			t.Errorf("%+v: %v %v", want, there, f)
		}
	}
	if t8 := all["tabel-8"]; t8.Columns[5].Role != "realisasi" || t8.Columns[5].Quarter != model.Q2 {
		t.Errorf("columns: %+v", t8.Columns)
	}
}

// What was read of the printed tables is kept for the Book; whoever gets it may sort it.
func TestFindingsOfPrintedTablesAreEachCallersOwn(t *testing.T) {
	b := published(t, false)
	first := check.Publications(b, calc.Compute(b, model.Q4))
	kept := slices.Clone(first)
	slices.Reverse(first)
	for _, q := range model.Quarters() {
		again := check.Publications(b, calc.Compute(b, q))
		if !slices.EqualFunc(again, kept, func(x, y check.Finding) bool { return x.ID == y.ID && x.Root == y.Root }) {
			t.Fatalf("TW %s: %d findings of %d, or in another order", q.Roman(), len(again), len(kept))
		}
	}
}
