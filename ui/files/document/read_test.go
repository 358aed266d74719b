package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"capaian/calc/printed"
	"capaian/model"
)

// packed makes a file of parts, by name and content in turn.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func word(t testing.TB, body string) []byte {
	return packed(t, "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`)
}

func read(t *testing.T, raw []byte) *printed.Document {
	t.Helper()
	d, err := Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func p(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

// tr is a row; a cell may begin with its properties in XML.
func tr(cells ...string) string {
	var b strings.Builder
	b.WriteString(`<w:tr>`)
	for _, c := range cells {
		properties := ""
		if at := strings.LastIndex(c, "/>"); at >= 0 {
			properties, c = c[:at+2], c[at+2:]
		}
		b.WriteString(`<w:tc><w:tcPr>` + properties + `</w:tcPr>` + p(c) + `</w:tc>`)
	}
	return b.String() + `</w:tr>`
}

func tbl(rows ...string) string { return `<w:tbl>` + strings.Join(rows, "") + `</w:tbl>` }

// headRow is a row that pages repeat, by the value of its mark.
func headRow(value string, cells ...string) string {
	return strings.Replace(tr(cells...), `<w:tr>`, `<w:tr><w:trPr><w:tblHeader`+value+`/></w:trPr>`, 1)
}

func simple() string {
	return tbl(tr("No", "Indikator", "Target", "Realisasi", "Capaian (%)"), tr("1", "Indeks", "80", "88", "110,00"))
}

func heads(t *printed.Table) []string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, c.Head)
	}
	return all
}

func TestWhatIsReadOfWord(t *testing.T) {
	const goesOn, restart = `<w:vMerge/>`, `<w:vMerge w:val="restart"/>`
	field := `<w:p><w:r><w:t>Tabel 3.</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ Tabel \* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> capaian kinerja</w:t></w:r></w:p>`
	for name, c := range map[string]struct {
		body   string
		number string
		title  string
		heads  []string
		rows   [][]string
		lines  []string
	}{
		"caption over the table, title in a paragraph of its own": {
			p("Uraian bab.") + p("Tabel 3.1") + p("Capaian Kinerja") + simple(),
			"3.1", "Capaian Kinerja", []string{"No", "Indikator", "Target", "Realisasi", "Capaian (%)"},
			[][]string{{"1", "Indeks", "80", "88", "110,00"}}, nil,
		},
		"caption with a field": {field + simple(), "3.7", "capaian kinerja", nil, nil, nil},
		"captions under their tables": {
			simple() + p("Tabel 1 Capaian") + p("Kalimat biasa.") + simple() + p("Tabel 2 Capaian lain"), "1", "Capaian", nil, nil, []string{"Kalimat biasa."},
		},
		"a sentence about a table is no caption": {
			p("Tabel 3 menunjukkan capaian sebagai berikut") + simple(), "", "", nil, nil, []string{"Tabel 3 menunjukkan capaian sebagai berikut"},
		},
		"heads of two rows, merged both ways": {
			p("Tabel 2 Capaian") + tbl(
				tr(restart+"Indikator", `<w:gridSpan w:val="3"/>Tahun 2024`, `<w:gridSpan w:val="2"/>Tahun 2023`),
				tr(goesOn, "Target", "Realisasi", "Capaian", "Target", "Realisasi"),
				tr("Indeks", "80", "88", "110", "79", "80")),
			"2", "Capaian", []string{"Indikator", "Tahun 2024 / Target", "Tahun 2024 / Realisasi", "Tahun 2024 / Capaian", "Tahun 2023 / Target", "Tahun 2023 / Realisasi"},
			[][]string{{"Indeks", "80", "88", "110", "79", "80"}}, nil,
		},
		"a table that goes on over a page": {
			p("Tabel 2 Capaian") + simple() + `<w:p/>` + simple(), "2", "Capaian", nil,
			[][]string{{"1", "Indeks", "80", "88", "110,00"}, {"1", "Indeks", "80", "88", "110,00"}}, nil,
		},
		"deleted text is left out, inserted text taken": {
			p("Tabel 2 Capaian") + tbl(tr("Indikator", "Target", "Realisasi"),
				`<w:tr><w:tc><w:p><w:r><w:t>Indeks</w:t></w:r></w:p></w:tc><w:tc><w:p><w:del><w:r><w:delText>70</w:delText></w:r></w:del><w:ins><w:r><w:t>80</w:t></w:r></w:ins></w:p></w:tc><w:tc><w:p><w:moveFrom><w:r><w:t>1</w:t></w:r></w:moveFrom><w:r><w:t>88</w:t></w:r></w:p></w:tc></w:tr>`,
				`<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Lama</w:t></w:r></w:p></w:tc></w:tr>`),
			"2", "Capaian", nil, [][]string{{"Indeks", "80", "88"}}, nil,
		},
		"hidden text and the marks of footnotes": {
			p("Tabel 2 Capaian") + tbl(tr("Indikator", "Target", "Realisasi"),
				`<w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r><w:r><w:t>Luas m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>80</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`),
			"2", "Capaian", nil, [][]string{{"Luas m2", "80", ""}}, nil,
		},
		"a table whose rows are all heads has its last as a row": {
			p("Tabel 2 Capaian") + tbl(headRow("", "Indikator", "Target"), headRow("", "Indeks", "80")), "2", "Capaian", []string{"Indikator", "Target"}, [][]string{{"Indeks", "80"}}, nil,
		},
		"a row that is no head, one that begins further right": {
			p("Tabel 2 Capaian") + tbl(headRow("", "Indikator", "Target"), headRow(` w:val="0"`, "Indeks", "80"), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>`+p("81")+`</w:tc></w:tr>`),
			"2", "Capaian", []string{"Indikator", "Target"}, [][]string{{"Indeks", "80"}, {"", "81"}}, nil,
		},
		"a field without its mark, a box told twice": {
			p("Tabel 1") + simple() + `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Kalimat</w:t><w:br/><w:t>biasa.</w:t></w:r></w:p>` +
				`<mc:AlternateContent><mc:Choice>` + p("Kotak.") + `</mc:Choice><mc:Fallback>` + p("Kotak.") + `</mc:Fallback></mc:AlternateContent>`,
			"1", "", nil, nil, []string{"Kalimat", "biasa.", "Kotak."},
		},
		"a formula is no text": {
			p("Tabel 1") + simple() + `<w:p><w:r><w:t>Capaian = </w:t></w:r><m:oMathPara><m:oMath><m:r><m:t>88/80</m:t></m:r></m:oMath></m:oMathPara></w:p>`, "1", "", nil, nil, []string{"Capaian ="},
		},
		"contents and layout are no tables": {
			`<w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>BAB I 1</w:t></w:r></w:p></w:sdtContent></w:sdt>` +
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \c "Tabel"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Tabel 1 Contoh 3</w:t></w:r></w:p>` + p("Tabel 2 Lain 4") + `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
				tbl(tr("kiri", "kanan")) + p("Tabel 9 Capaian") + simple(),
			"9", "Capaian", nil, nil, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, word(t, c.body))
			if len(d.Tables) == 0 {
				t.Fatal("no table")
			}
			got := &d.Tables[0]
			if got.Number != c.number || got.Title != c.title {
				t.Errorf("caption %q %q", got.Number, got.Title)
			}
			if c.heads != nil && !slices.Equal(heads(got), c.heads) {
				t.Errorf("heads %q", heads(got))
			}
			if c.rows != nil {
				var rows [][]string
				for _, r := range got.Rows {
					rows = append(rows, r.Cells)
				}
				if !slices.EqualFunc(rows, c.rows, slices.Equal) || len(d.Tables) != 1 {
					t.Errorf("rows %q in %d tables", rows, len(d.Tables))
				}
			}
			if c.lines != nil && !slices.Equal(slices.DeleteFunc(d.Lines, func(s string) bool { return strings.HasPrefix(s, "Tabel 1") || strings.HasPrefix(s, "Tabel 2") }), c.lines) {
				t.Errorf("lines %q", d.Lines)
			}
			for _, line := range d.Lines {
				if strings.Contains(line, "BAB I 1") || strings.Contains(line, "Lain 4") {
					t.Errorf("of the contents: %q", line)
				}
			}
		})
	}
}

func TestWhoReportsAndSigns(t *testing.T) {
	d := read(t, word(t, p("PEMERINTAH KABUPATEN CONTOH")+p("KECAMATAN SUKA MAJU")+p("LAPORAN KINERJA TAHUN 2024")+simple()+
		tbl(tr("", "Contoh, 10 Januari 2025"), tr("", "CAMAT SUKA MAJU"), tr("", "BUDI SANTOSO"), tr("", "NIP. 19700101 199003 1 001"))))
	if d.Office != "Kecamatan Suka Maju" || d.Regency != "Kabupaten Contoh" || d.Year != 2024 || d.Signed != "Contoh, 10 Januari 2025" {
		t.Errorf("%q %q %d %q", d.Office, d.Regency, d.Year, d.Signed)
	}
	if want := []printed.Person{{Name: "BUDI SANTOSO", NIP: "19700101 199003 1 001"}}; !slices.Equal(d.People, want) {
		t.Errorf("people %q", d.People)
	}
	if len(d.Tables) != 1 {
		t.Errorf("%d tables", len(d.Tables))
	}
}

func TestWhatIsReadOfOpenText(t *testing.T) {
	d := read(t, packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:t" xmlns:b="urn:b"><o:body><o:text>
<t:tracked-changes><t:p>dihapus</t:p></t:tracked-changes><t:table-of-content><t:p>BAB I 1</t:p></t:table-of-content>
<t:p>Tabel 4 Capaian</t:p><b:table><b:table-header-rows>
<b:table-row><b:table-cell b:number-rows-spanned="2"><t:p>Indikator</t:p></b:table-cell><b:table-cell b:number-columns-spanned="2"><t:p>Tahun<t:s/>2024</t:p></b:table-cell><b:covered-table-cell/></b:table-row>
<b:table-row><b:covered-table-cell/><b:table-cell><t:p>Target</t:p></b:table-cell><b:table-cell><t:p>Realisasi</t:p></b:table-cell></b:table-row></b:table-header-rows>
<b:table-row><b:table-cell><t:p>Indeks</t:p></b:table-cell><b:table-cell b:number-columns-repeated="2"><t:p>80</t:p></b:table-cell></b:table-row></b:table></o:text></o:body></o:document-content>`))
	if len(d.Tables) != 1 || d.Tables[0].Number != "4" || !slices.Equal(heads(&d.Tables[0]), []string{"Indikator", "Tahun 2024 / Target", "Tahun 2024 / Realisasi"}) {
		t.Fatalf("%+v", d)
	}
	if rows := d.Tables[0].Rows; len(rows) != 1 || !slices.Equal(rows[0].Cells, []string{"Indeks", "80", "80"}) {
		t.Errorf("rows %q", rows)
	}
	if strings.Contains(strings.Join(d.Lines, " "), "dihapus") || strings.Contains(strings.Join(d.Lines, " "), "BAB I") {
		t.Errorf("lines %q", d.Lines)
	}
}

func TestWhatBeginsLikeADocumentIsKnown(t *testing.T) {
	for begin, want := range map[string]bool{
		string(word(t, simple())): true, "%PDF-1.7": true, "\xd0\xcf\x11\xe0": true, `{\rtf1`: true,
		"": false, `{"tahun":2024}`: false, "Nama;Nilai": false, "P": false,
	} {
		if got := Known([]byte(begin)); got != want {
			t.Errorf("%.8q: %v", begin, got)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"pdf":           {[]byte("%PDF-1.7"), ".docx"},
		"old":           {[]byte("\xd0\xcf\x11\xe0"), "kata sandi"},
		"rtf":           {[]byte(`{\rtf1`), ".docx"},
		"cut off":       {word(t, simple())[:100], "rusak"},
		"open element":  {packed(t, "word/document.xml", `<w:document xmlns:w="w"><w:body><w:p>`), "rusak"},
		"blank":         {word(t, ""), "Tidak ada tabel"},
		"deep elements": {word(t, strings.Repeat("<w:a>", 400)+strings.Repeat("</w:a>", 400)), "bersarang"},
		"deep tables":   {word(t, strings.Repeat("<w:tbl><w:tr><w:tc>", 9)+strings.Repeat("</w:tc></w:tr></w:tbl>", 9)), "Tabel dalam tabel"},
		"wide":          {word(t, tbl(tr(`<w:gridSpan w:val="900"/>x`))), "kolom"},
		"huge span":     {word(t, tbl(tr(`<w:gridSpan w:val="99999999"/>x`))), "kolom"},
		"many parts":    {packed(t, append(slices.Repeat([]string{"x", ""}, maxEntries), "word/document.xml", "")...), "bagian"},
		"long":          {word(t, tbl(strings.Repeat(tr("1", "2"), 60_000))), "kolom"},
	} {
		_, err := Read(c.raw)
		var fault *model.Fault
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Whatever a file holds, what comes of it is within the limits, or refused in words.
func FuzzRead(f *testing.F) {
	f.Add(true, p("Tabel 1 Capaian")+simple())
	f.Add(true, tbl(tr(`<w:gridSpan w:val="2"/>a`, `<w:vMerge/>`)))
	f.Add(false, `<b:table><b:table-row><b:covered-table-cell/><b:table-cell b:number-columns-repeated="3"/></b:table-row></b:table>`)
	f.Add(true, `<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>`)
	f.Fuzz(func(t *testing.T, isWord bool, body string) {
		raw := word(t, body)
		if !isWord {
			raw = packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
				`<o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:text>`+body+`</o:text></o:d>`)
		}
		d, err := Read(raw)
		var fault *model.Fault
		if err != nil && !errors.As(err, &fault) {
			t.Fatalf("%v", err)
		}
		if err == nil && d.Check() != nil {
			t.Fatal(d.Check())
		}
	})
}
