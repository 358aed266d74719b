package tables_test

import (
	"fmt"
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
	for _, f := range tables.Forms(atQuarter(b, model.Q2)) {
		fmt.Fprintf(&out, "== %s: %s\n", f.Name, f.Title)
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
