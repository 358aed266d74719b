package workbook_test

import (
	"testing"

	"capaian/ui/files/workbook"
)

// FuzzPage reads any web page.
func FuzzPage(f *testing.F) {
	f.Add("<table><tr><th>Desa<th>Kepala<tr><td rowspan=2>a<td>b<tr><td>c</table>")
	f.Add("<html><table><tr><td colspan=9999>x</td></tr><table><tr><td>y</table></table>")
	f.Add("<table><tr><td>&amp;&#0;<br>x<td colspan=-1 rowspan=x>")
	f.Fuzz(func(t *testing.T, text string) {
		sound(t, []byte("<html>"+text))
	})
}

// FuzzODS reads a spreadsheet of LibreOffice with any sheets in it.
func FuzzODS(f *testing.F) {
	f.Add(`<table:table table:name="x"><table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1e400"/></table:table-row></table:table>`)
	f.Add(`<table:table><table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-spanned="-3" office:value-type="date" office:date-value="x"/></table:table-row></table:table>`)
	f.Add(`<table:covered-table-cell/>`)
	f.Add(`<table:table><table:table-row><table:table table:name="y"></table:table></table:table-row></table:table>`)
	f.Fuzz(func(t *testing.T, tables string) {
		sound(t, ods(t, tables))
	})
}

// sound reads a file: it is refused, or its grids are within bounds and can be looked at.
func sound(t *testing.T, raw []byte) {
	t.Helper()
	grids, err := workbook.Read(raw)
	if err != nil {
		return
	}
	for i := range grids {
		if len(grids[i].Rows) > 20_000 {
			t.Errorf("%d rows", len(grids[i].Rows))
		}
		for row, cells := range grids[i].Texts() {
			for column := range cells {
				_ = grids[i].Place(row, column)
				if _, merged := grids[i].MergedAt(row, column); merged && column > 300 {
					t.Errorf("merged at column %d", column)
				}
			}
		}
	}
}
