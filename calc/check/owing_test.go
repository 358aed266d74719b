package check_test

import (
	"strings"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// A document that a printed table says is not owed is no part of the denominator.
func TestPrintedDocumentsThatAreNotOwedAreNotCounted(t *testing.T) {
	table := func(cells ...string) printed.Table {
		villages := printed.Table{Number: "11", Title: "Desa yang Mengumpulkan Dokumen Tepat Waktu", Columns: columns("No", "Desa", "LPPDes Tepat Waktu", "APBDes Tepat Waktu")}
		for i, name := range []string{"Wates", "Meninjo", "Serua"} {
			villages.Rows = append(villages.Rows, printed.Row{Cells: []string{string(rune('1' + i)), name, cells[2*i], cells[2*i+1]}})
		}
		return villages
	}
	actual := printed.Table{Number: "8", Title: "Pengukuran", Columns: columns("No", "Indikator", "Target", "Realisasi", "Capaian"), Rows: []printed.Row{{Cells: []string{"1", "Persentase dokumen desa tepat waktu", "100", "60", "60"}}}}
	find := func(villages printed.Table) string {
		found, _ := check.Examined(&printed.Document{Year: 2024, Tables: []printed.Table{actual, villages}, Lines: []string{"Realisasi = 3/5 x 100 % = 60 %"}})
		for _, f := range found {
			if f.Code == "penyebut" {
				return f.Right + " " + strings.Join(f.Working, "; ")
			}
		}
		return ""
	}
	if got := find(table("√", "√", "√", "", "Tidak Wajib", "tidak wajib")); !strings.HasPrefix(got, "4 3 desa × 2 dokumen − 2 yang tidak wajib = 4 menurut Tabel 11") {
		t.Errorf("5 is let stand: %q", got)
	}
	if got := find(table("√", "√", "√", "", "tidak wajib", "")); got != "" {
		t.Errorf("5 is right: %q", got)
	}
}
