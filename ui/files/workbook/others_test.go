package workbook_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"capaian/ui/files/workbook"
)

// ods is a spreadsheet of LibreOffice with the tables given.
func ods(t testing.TB, tables string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range []struct{ name, content string }{
		{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		{"content.xml", `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>` + tables + `</office:spreadsheet></office:body></office:document-content>`},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// shown are the texts of a grid, cells parted by | and rows by /.
func shown(g workbook.Grid) string {
	var rows []string
	for _, row := range g.Texts() {
		rows = append(rows, strings.TrimRight(strings.Join(row, "|"), "|"))
	}
	return strings.TrimRight(strings.Join(rows, "/"), "/")
}

func TestSpreadsheetsOfLibreOfficeAreRead(t *testing.T) {
	grids, err := workbook.Read(ods(t, `<table:table table:name="Desa">
		<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Desa</text:p><office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>LPPDes</text:p></table:table-cell></table:table-row>
		<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
		<table:table-row><table:table-cell office:value-type="float" office:value="84.899999999999991"><text:p>85</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"/><table:table-cell office:value-type="date" office:date-value="2024-03-05"/><table:table-cell table:formula="of:=1+1"/><table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
		<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
	</table:table>`))
	if err != nil {
		t.Fatal(err)
	}
	g := grids[0]
	if got, want := shown(g), "Desa||LPPDes///84,9|50|2024-03-05|\ufffd|#DIV/0!"; got != want || g.Name != "Desa" {
		t.Errorf("%q %q, want %q", g.Name, got, want)
	}
	if in := g.At(3, 4); !in.Broken {
		t.Error("an error is no text")
	}
	if r, merged := g.MergedAt(0, 1); !merged || r.ToColumn != 1 {
		t.Errorf("merged %v", r)
	}
	if _, err := workbook.Read(ods(t, "<table:table-row/>")); err == nil {
		t.Error("a row without a table is read")
	}
}

func TestASpreadsheetThatCannotBeUnpackedIsRefused(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, method := range map[string]uint16{"mimetype-opendocument.spreadsheet": zip.Store, "content.xml": 99} {
		if _, err := z.CreateRaw(&zip.FileHeader{Name: name, Method: method}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if grids, err := workbook.Read(b.Bytes()); err == nil || grids != nil || !strings.Contains(err.Error(), "rusak atau terpotong") {
		t.Error(grids, err)
	}
}

func TestWebPagesNamedAsWorkbooksAreRead(t *testing.T) {
	grids, err := workbook.Read([]byte("\ufeff<html><style>td{}</style><body><table><tr><th rowspan=2>Desa<th colspan=2>Dokumen</tr><tr><td>LPPDes<br>2023</td><td>RKPDes &amp; lain</td></tr>" +
		"<tr><td> Wates   Wetan <td>5-3-2024<td><b>x</b></table><table><tr><td>dua</table></body></html>"))
	if err != nil || len(grids) != 2 {
		t.Fatal(grids, err)
	}
	if got, want := shown(grids[0]), "Desa|Dokumen/|LPPDes\n2023|RKPDes & lain/Wates Wetan|5-3-2024|x"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for raw, want := range map[string]string{"<html><p>Sesi habis</p></html>": "halaman web tanpa tabel", "%PDF-1.7": "PDF, bukan tabel",
		`{\rtf1 Desa}`: "dokumen RTF", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>`: "buku kerja XML"} {
		if _, err := workbook.Read([]byte(raw)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", raw, err)
		}
	}
}

func TestTextsOfOldAndOtherPrograms(t *testing.T) {
	for raw, want := range map[string]string{
		"Desa;Kepala\rWates;B\r":               "Desa|Kepala/Wates|B",
		"Desa|Kepala\nWates|B":                 "Desa|Kepala/Wates|B",
		"Kode;Nama\n'7.01.01;'5 Mei":           "Kode|Nama/7.01.01|'5 Mei",
		"Daftar, desa\n\nDesa;Kepala\n\nWates": "Daftar, desa//Desa|Kepala//Wates",
		"\"a\nb\";c\n\nd":                      "a\nb|c//d",
		"Desa\tKepala\r\n\r\nWates\tB":         "Desa|Kepala//Wates|B",
	} {
		grids, err := workbook.Read([]byte(raw))
		if err != nil || shown(grids[0]) != want {
			t.Errorf("%q: %q, want %q; %v", raw, shown(grids[0]), want, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<table><tr><td rowspan=3 colspan=99999>x<td>y</table>"))
	f.Add(ods(f, `<table:table><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>`))
	f.Add([]byte("a;b\r\rc;d"))
	f.Fuzz(func(_ *testing.T, raw []byte) {
		grids, err := workbook.Read(raw)
		if err == nil {
			for i := range grids {
				grids[i].Texts()
			}
		}
	})
}
