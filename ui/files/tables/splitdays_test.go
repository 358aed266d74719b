package tables_test

import (
	"testing"

	"capaian/ui/files/workbook"

	"github.com/shopspring/decimal"
)

// A spreadsheet makes the first of the month of what people type as a month.
func TestAMonthMayHaveBecomeADay(t *testing.T) {
	g := table("", "Bulan|Tanggal|Hari libur", "|10-11|Idulfitri", "|1|Hari Buruh")
	g.Rows[1][0] = workbook.Input{Text: "45383", Number: decimal.NewFromInt(45383), IsNumber: true, Dated: true} // 1 April 2024
	g.Rows[2][0] = workbook.Input{Text: "45413", Number: decimal.NewFromInt(45413), IsNumber: true, Dated: true} // 1 Mei 2024
	if said, changes := taken(t, "", false, g); said != "" || changes != "tahun 2024, Hari libur: 3 ditambah" {
		t.Error(said, changes)
	}
}
