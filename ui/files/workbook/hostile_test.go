package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"capaian/ui/files/workbook"
)

// made is a workbook put together by hand: one sheet, and whatever else.
func made(t testing.TB, sheet string, more map[string]string) []byte {
	t.Helper()
	files := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
	}
	for name, content := range more {
		files[name] = content
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func data(cells string) string {
	return `<worksheet><sheetData>` + cells + `</sheetData></worksheet>`
}

func TestHostileWorkbooksAreRefused(t *testing.T) {
	for name, row := range map[string]struct {
		raw  []byte
		want string
	}{
		"nothing":           {nil, "bukan buku kerja .xlsx yang utuh"},
		"text":              {[]byte("Nama;Nilai"), "bukan buku kerja .xlsx yang utuh"},
		"another container": {made(t, "", map[string]string{"xl/workbook.xml": ""})[:200], "bukan buku kerja .xlsx yang utuh"},
		"old or locked":     {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"), ".xls) atau terkunci kata sandi"},
		"macros":            {made(t, data(""), map[string]string{"xl/vbaProject.bin": "x"}), "berisi makro"},
		"old macros":        {made(t, data(""), map[string]string{"xl/macrosheets/sheet1.xml": "x"}), "berisi makro"},
		"a bomb":            {made(t, data(strings.Repeat(" ", 60<<20)), nil), "lebih dari 48 MB bila dibuka"},
		"a bomb beside":     {made(t, data(""), map[string]string{"xl/media/x.png": strings.Repeat("\x00", 50<<20)}), "lebih dari 48 MB bila dibuka"},
		"bombs together":    {made(t, data(""), map[string]string{"xl/media/a.png": strings.Repeat("\x00", 20<<20), "xl/media/b.png": strings.Repeat("\x00", 20<<20), "xl/media/c.png": strings.Repeat("\x00", 20<<20)}), "lebih dari 48 MB bila dibuka"},
		"cut":               {made(t, `<worksheet><sheetData><row r="1"><c r="A1"><v>1`, nil), "rusak atau terpotong"},
		"far below":         {made(t, data(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`), nil), "di luar 20000 baris dan 300 kolom"},
		"far right":         {made(t, data(`<row r="1"><c r="XFD1"><v>1</v></c></row>`), nil), "di luar 20000 baris dan 300 kolom"},
		"an entity":         {made(t, `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`, nil), "rusak atau terpotong"},
		"many sheets": {made(t, data(""), map[string]string{
			"xl/workbook.xml": "<workbook><sheets>" + strings.Repeat(`<sheet name="S"/>`, 300) + "</sheets></workbook>",
		}), "lebih dari 200 lembar"},
		"many rows":  {made(t, data(strings.Repeat(`<row><c><v>1</v></c></row>`, 30_000)), nil), "di luar 20000 baris"},
		"many cells": {made(t, data(strings.Repeat(`<row>`+strings.Repeat(`<c><v>1</v></c>`, 299)+`</row>`, 2_100)), nil), "lebih dari 600000 sel"},
	} {
		grids, err := workbook.Open(row.raw)
		if err == nil || !strings.Contains(err.Error(), row.want) || grids != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A container whose list of contents says that a part is small, and which is not.
func TestABombThatLiesAboutItsSizeIsRefused(t *testing.T) {
	raw := made(t, data(strings.Repeat(" ", 40<<20)), nil)
	lied := bytes.ReplaceAll(raw, []byte{0x00, 0x00, 0x80, 0x02}, []byte{0x10, 0x00, 0x00, 0x00})
	size := len(data("")) + 40<<20
	little := []byte{byte(size), byte(size >> 8), byte(size >> 16), byte(size >> 24)}
	lied = bytes.ReplaceAll(lied, little, []byte{0x10, 0, 0, 0})
	if bytes.Equal(lied, raw) {
		t.Fatal("the size was not found")
	}
	if _, err := workbook.Open(lied); err == nil || !strings.Contains(err.Error(), "rusak atau terpotong") {
		t.Error(err)
	}
}

func TestWhatAFileShowsIsReadAndNothingIsComputed(t *testing.T) {
	raw := made(t, data(`
		<row r="2"><c r="B2"><f>[1]Lain!A1</f><v>7</v></c><c r="C2" t="str"><f>CMD()</f><v>hasil</v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2"><f>1+1</f></c></row>
		<row r="3"><c r="A3" s="1"><v>0.8182</v></c><c r="B3" s="2"><v>45351</v></c><c r="C3" s="3"><v>45351.5</v></c><c r="D3" s="4"><v>5</v></c><c r="E3"><v>81.819999999999993</v></c><c r="F3" t="b"><v>1</v></c></row>
		<row><c><v>1</v></c><c t="inlineStr"><is><r><t>tebal</t></r><r><t xml:space="preserve"> dan biasa</t></r></is></c><c t="s"><v>0</v></c><c s="5"><v>7</v></c></row>`)+
		`<mergeCells><mergeCell ref="B2:C3"/></mergeCells>`,
		map[string]string{
			"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]d mmmm yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; d&quot;"/><numFmt numFmtId="166" formatCode="[Red]0\y"/></numFmts>
				<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
			"xl/sharedStrings.xml":               `<sst><si><r><t>Keca</t></r><r><t>matan</t></r><rPh sb="0" eb="1"><t>dibaca</t></rPh></si></sst>`,
			"xl/externalLinks/externalLink1.xml": "<externalLink/>",
		})
	g := opened(t, raw)[0]
	got := ""
	for r, row := range g.Rows {
		for c := range row {
			in := g.At(r, c)
			if !in.Blank() {
				got += fmt.Sprintf("%s=%s", workbook.Ref(r, c), in.Text)
				for _, flag := range []struct {
					set  bool
					sign string
				}{{in.Formula, "f"}, {in.Broken, "!"}, {in.Dated, "d"}, {in.IsNumber, "n"}} {
					if flag.set {
						got += "/" + flag.sign
					}
				}
				got += " "
			}
		}
	}
	want := "B2=7/f/n C2=hasil/f D2=#DIV/0!/f/! E2=/f A3=81,82/n B3=45351/d/n C3=45351,5/d/n D3=5/n E3=81,82/n F3=ya A4=1/n B4=tebal dan biasa C4=Kecamatan D4=7/n "
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if r, merged := g.MergedAt(2, 2); !merged || r.Row != 1 || r.ToColumn != 2 {
		t.Errorf("merged %v %v", r, merged)
	}
	if _, merged := g.MergedAt(2, 3); merged {
		t.Error("a cell beside is merged")
	}
}

func TestWhatCannotBeReadIsNotBlank(t *testing.T) {
	g := opened(t, made(t, data(`<row r="1"><c r="A1"><f>40+2</f></c><c r="B1"><f>40+2</f><v></v></c><c r="C1" t="s"><v>7</v></c><c r="D1" t="s"><v>-1</v></c>
		<c r="E1"><v>satu</v></c><c r="F1" t="str"><f>IF(1,"")</f><v></v></c><c r="G1" s="1"/><c r="H1"><v>84.899999999999991</v></c><c r="I1"><v>1e999</v></c></row>`), nil))[0]
	for column, unread := range []bool{true, true, true, true, true, false, false, false, true} {
		in := g.At(0, column)
		if (in.Unread != "") != unread || unread && in.Blank() {
			t.Errorf("%s: %+v", workbook.Ref(0, column), in)
		}
	}
	if blank := g.At(0, 5); !blank.Blank() {
		t.Error("a formula that gave an empty text is blank")
	}
	if in := g.At(0, 7); in.Text != "84,9" {
		t.Errorf("read %s", in.Text)
	}
}

func TestDaysOfTheOtherCalendar(t *testing.T) {
	raw := made(t, data(`<row r="1"><c r="A1" s="0"><v>43889</v></c></row>`), map[string]string{
		"xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" state="hidden" r:id="rId1"/></sheets></workbook>`,
		"xl/styles.xml":   `<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`,
	})
	g := opened(t, raw)[0]
	in := g.At(0, 0)
	if day, ok := in.Day(); !ok || day.String() != "2024-02-29" || !g.Hidden {
		t.Errorf("%v %v hidden %v", day, ok, g.Hidden)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(written(f, workbook.Layout{}, []workbook.Cell{{Value: "a"}, {Value: 1, Formula: "1"}}))
	f.Add(made(f, data(`<row r="1"><c r="A1"><v>1</v></c></row>`), nil))
	f.Fuzz(func(_ *testing.T, raw []byte) { _, _ = workbook.Open(raw) })
}
