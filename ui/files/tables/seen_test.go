package tables_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// The forms of a year half filled, with the first rows of each of their sheets.
func TestFormsAsTheyAreWritten(t *testing.T) {
	b := storetest.Book(t, half(t), 2024)
	var out strings.Builder
	d := atQuarter(b, model.Q2)
	for _, f := range tables.Forms(d) {
		fmt.Fprintf(&out, "== %s: %s\n", f.Name, f.Title)
		for _, block := range f.Blocks {
			printed(&out, d, &block)
		}
		grids, err := workbook.Open(formOf(t, b, model.Q2, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range grids {
			fmt.Fprintf(&out, "-- %s, %d rows\n", g.Name, len(g.Rows))
			for _, row := range g.Texts()[:min(len(g.Rows), 8)] {
				if line := strings.TrimRight(strings.Join(row, " | "), " |"); line != "" && !strings.HasPrefix(line, "revisi") {
					fmt.Fprintln(&out, line)
				}
			}
		}
		if strings.HasPrefix(f.Name, "desa-02") {
			break // the others are like it
		}
	}
	golden.RequireEqual(t, []byte(out.String()))
}

// printed writes down a block as a form on paper has it: what is to be filled in behind _, numbers
// behind #.
func printed(out *strings.Builder, d *tables.Draft, block *tables.Block) {
	fmt.Fprintf(out, "on paper: %s", block.Name)
	for _, h := range block.Heads(d) {
		marks := ""
		if h.Open {
			marks = "_"
		}
		if h.Right {
			marks += "#"
		}
		fmt.Fprintf(out, " | %s%s %v", marks, h.Text, h.Width)
	}
	out.WriteString("\n")
	for _, row := range block.Rows[:min(len(block.Rows), 3)] {
		fmt.Fprintln(out, strings.Join(block.Printed(d, row), " | "))
	}
}

// The heads that a table of each list may have, and those under which its fields are known.
func TestHeadsAsTheyAreKnown(t *testing.T) {
	d := draft(storetest.Book(t, difficult(t), 2024))
	var out strings.Builder
	for _, l := range tables.Lists() {
		fmt.Fprintf(&out, "== %s: %s\n", l.Name, strings.Join(l.Heads(d), " | "))
		fields := l.FieldHeads(d)
		for _, name := range slices.Sorted(maps.Keys(fields)) {
			fmt.Fprintf(&out, "%s: %s\n", name, strings.Join(fields[name], " | "))
		}
	}
	golden.RequireEqual(t, []byte(out.String()))
}

// Letters of one table are counted on behind each other.
func TestNewLettersAreCounted(t *testing.T) {
	b := storetest.Book(t, difficult(t), 2024)
	batch, taking := tables.Prepare(draft(b), []workbook.Grid{table("", "Nomor surat|Tanggal surat|Kepada|Hal", "1/A|5-3-2024|Camat|Undangan", "2/A|6-3-2024|Camat|Laporan")}, []tables.List{*tables.Named("surat")}, false)
	var counts []int
	for _, e := range batch.Edits {
		if l, is := e.Put.(*model.Letter); is {
			counts = append(counts, l.Count)
		}
	}
	if !slices.Equal(counts, []int{2, 3}) || len(taking.Problems) > 0 {
		t.Errorf("%v %s", counts, problems(taking.Problems))
	}
}

func TestFilesOfAnyKindAreReadOrRefused(t *testing.T) {
	form := formOf(t, storetest.Book(t, half(t), 2024), model.Q2, "desa-01")
	for name, row := range map[string]struct {
		raw          []byte
		grids        int
		formOf, told string
	}{
		"csv":      {[]byte("Desa;Kepala desa\nRanuyoso;Pak A\n"), 1, "", ""},
		"a form":   {form, 2, "desa-01", ""},
		"json":     {[]byte(`{"capaian": 1, "versi": 1}`), 0, "", "Berkas ini ekspor JSON, bukan tabel"},
		"no table": {[]byte("PK\x03\x04"), 0, "", "Berkas"},
	} {
		grids, returned, err := tables.ReadFile(row.raw)
		if (err != nil) != (row.told != "") || err != nil && !strings.Contains(err.Error(), row.told) || len(grids) != row.grids || (returned != nil) != (row.formOf != "") {
			t.Errorf("%s: %d grids, %+v, %v", name, len(grids), returned, err)
			continue
		}
		if returned == nil {
			continue
		}
		if err := returned.For(2024); err != nil {
			t.Error(err)
		}
		if err := returned.For(2025); err == nil || !strings.Contains(err.Error(), "Formulir ini untuk tahun 2024; F7 pindah") {
			t.Error(err)
		}
	}
}

func TestAPlaceInATableIsNamedAsASpreadsheetDoes(t *testing.T) {
	for want, p := range map[string]tables.Position{"A": {}, "C “Desa”": {At: 2, Head: "Desa"}, "AB": {At: 27}} {
		if got := p.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
