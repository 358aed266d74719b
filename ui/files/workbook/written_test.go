package workbook_test

import (
	"bytes"
	"strings"
	"testing"

	"capaian/ui/files/workbook"
)

// What a sheet is asked for stands in its file, each beside the others.
func TestASheetHasAllOfItsLayout(t *testing.T) {
	raw := written(t, workbook.Layout{
		Widths: []float64{12.5, 30}, HiddenCols: []int{1}, FreezeRows: 2, FreezeCols: 1, RepeatRows: 3, Landscape: true, Protect: true, Footer: "Kecamatan",
		Links: map[string]string{"A1": "Daftar & isi"},
		Validations: []workbook.Validation{
			{Range: "A2:A9", Choices: []string{"ya", "tidak"}, Title: "Terlaksana", Hint: "ya atau tidak"}, {Range: "B2:B9", From: "Daftar!$A$1:$A$5"}, {Range: "C2:C9", Hint: "angka saja"},
		},
		Shown: []workbook.Shown{{Cell: "B2", Cases: []workbook.Case{{Compare: ">=", With: "100", Format: `0" penuh"`}, {Compare: "<", With: "100", Format: `0" kurang"`}}}},
	},
		[]workbook.Cell{{Value: "judul", Style: workbook.Style{Large: true, Bold: true, Center: true, Fill: workbook.HeadFill}}, {Value: "kanan", Style: workbook.Style{Right: true, Link: true}}},
		[]workbook.Cell{{Value: "tepi", Style: workbook.Style{Border: true, Wrap: true, Italic: true, Open: true}}})
	for part, wants := range map[string][]string{
		"xl/worksheets/sheet1.xml": {
			`orientation="landscape"`, `paperSize="9"`, `fitToWidth="1"`, `fitToHeight="0"`, `fitToPage="true"`, `&amp;LKecamatan&amp;R&amp;P/&amp;N`,
			`<cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="2" width="30" customWidth="1" hidden="1"/></cols>`, `<pane activePane="bottomRight" state="frozen" topLeftCell="B3" xSplit="1" ySplit="2">`,
			`"ya,tidak"`, `prompt="ya atau tidak"`, `promptTitle="Terlaksana"`, `sqref="B2:B9"`, `Daftar!$A$1:$A$5`, `sqref="C2:C9"`, `prompt="angka saja"`, `error="Pilih salah satu dari daftar, atau kosongkan."`,
			`operator="greaterThanOrEqual"`, `operator="lessThan"`, `<sheetProtection`, `location="'Daftar &amp; isi'!A1"`,
		},
		"xl/workbook.xml":   {`'Daftar &amp; isi'!$1:$3`, `_xlnm.Print_Titles`},
		"docProps/core.xml": {">2000-01-01T00:00:00Z</dcterms:created>", ">2000-01-01T00:00:00Z</dcterms:modified>", ">Uji</dc:title>", ">capaian</dc:creator>"},
		"xl/styles.xml": {
			`<left style="thin">`, `<right style="thin">`, `<top style="thin">`, `<bottom style="thin">`, `<font><b val="1"></b><sz val="14"></sz><color></color><name val="Calibri">`, `<font><i val="1"></i><sz val="11"></sz><color></color><name val="Calibri">`, `<font><u val="single"></u><sz val="11"></sz><color rgb="FF0B4F8A">`,
			`<left style="thin"><color rgb="FF808080">`, `<alignment horizontal="center" vertical="top"></alignment><protection hidden="false" locked="true">`, `<protection hidden="false" locked="false">`, `horizontal="center"`, `horizontal="right"`, `wrapText="true"`,
			`patternType="solid"`, `D9E2EC`, `numFmtId="10000" formatCode="0&#34; penuh&#34;"`, `numFmtId="10001"`,
		},
	} {
		content := strings.ReplaceAll(entry(t, raw, part), "&#39;", "'")
		for _, want := range wants {
			if !strings.Contains(content, want) {
				t.Errorf("%s has no %s:\n%s", part, want, content)
			}
		}
	}
}

func TestColumnsAloneAndRowsAloneStayInView(t *testing.T) {
	for want, layout := range map[string]workbook.Layout{
		`<pane activePane="bottomLeft" state="frozen" topLeftCell="A3" ySplit="2">`: {FreezeRows: 2},
		`<pane activePane="topRight" state="frozen" topLeftCell="B1" xSplit="1">`:   {FreezeCols: 1},
		`orientation="portrait"`: {},
	} {
		if sheet := entry(t, written(t, layout, []workbook.Cell{{Value: 1}}), "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, want) {
			t.Errorf("no %s in %s", want, sheet)
		}
	}
}

func TestCellsThatStandOverOthersAreReadBackSo(t *testing.T) {
	b, s := begun(t, "Satu", workbook.Layout{})
	for range 2 {
		if err := s.Row(20, workbook.Cell{Value: "a"}, workbook.Cell{Value: "b"}, workbook.Cell{Value: "c"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Merge(0, 1, 2, 2); err != nil || s.Rows() != 2 {
		t.Error(err, s.Rows())
	}
	if err := s.Merge(-1, 0, 2, 2); err == nil {
		t.Error("merged above the sheet")
	}
	if err := s.Merge(0, 1<<20, 1, 1); err == nil {
		t.Error("merged beside the sheet")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	second, err := b.Sheet("Dua", workbook.Layout{Hidden: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	grids := opened(t, out.Bytes())
	if r, merged := grids[0].MergedAt(1, 2); !merged || r != (workbook.Rect{Row: 0, Column: 1, ToRow: 1, ToColumn: 2}) {
		t.Errorf("merged %v %v", r, merged)
	}
	if grids[0].Hidden || grids[1].Name != "Dua" || !grids[1].Hidden {
		t.Errorf("%q hidden %v, %q hidden %v", grids[0].Name, grids[0].Hidden, grids[1].Name, grids[1].Hidden)
	}
	if sheet := entry(t, out.Bytes(), "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, `ht="20"`) {
		t.Errorf("no height in %s", sheet)
	}
}

func TestARowIsAsHighAsItsText(t *testing.T) {
	for _, row := range []struct {
		text  string
		width float64
		lines float64
	}{
		{"", 10, 1},
		{"Wates", 10, 1},
		{"a\nb\nc", 10, 3},
		{strings.Repeat("a", 19), 20, 2}, // no nearer to the edge than letters allow
		{strings.Repeat("é", 18), 20, 1},
		{strings.Repeat("a", 40) + "\nb", 20, 4},
		{"abc", 0, 4},
	} {
		if got := workbook.Height(row.text, row.width); got != row.lines*15 {
			t.Errorf("%q in %v: %v points, want %v lines", row.text, row.width, got, row.lines)
		}
	}
	if got := workbook.Height(strings.Repeat("a\n", 100), 10); got != 400 {
		t.Errorf("the highest row has %v points", got)
	}
}

func TestPlacesAreNamedAsTheSpreadsheetNamesThem(t *testing.T) {
	named := workbook.Grid{Name: "Desa", Lines: []int{4}, Cells: map[[2]int][2]int{{0, 1}: {7, 2}}}
	bare := workbook.Grid{}
	for got, want := range map[string]string{
		named.Called(): `Lembar "Desa"`, bare.Called(): "Tabel itu",
		named.Place(0, 0): `lembar "Desa", sel A5`, named.Place(0, 1): `lembar "Desa", sel C8`, named.Place(1, 0): `lembar "Desa", sel A2`, bare.Place(2, 26): "sel AA3",
		workbook.ColumnName(27): "AB", workbook.Quote("Kas 'B'"): "'Kas ''B'''", workbook.FormatPlaces(2): "#,##0.00", workbook.FormatPlaces(0): "#,##0",
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for name, want := range map[string]int{"A": 0, "ab": 27, "KN": 299, "KO": -1, "1": -1, "": -1} {
		if got, ok := workbook.ColumnNamed(name); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q is column %d, %v", name, got, ok)
		}
	}
}
