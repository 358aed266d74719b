package document

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"hash/crc32"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"capaian/calc/printed"
)

const (
	types     = `<Types xmlns="` + typesSpace + `"><Default Extension="xml" ContentType="application/xml"/></Types>`
	relations = `<Relationships xmlns="` + relationsSpace + `"/>`
)

// whole is a document as Word writes it: its text under the name space of the standard.
func whole(t testing.TB, body string, parts ...string) []byte {
	return packed(t, append([]string{
		typesPart, types, "word/_rels/document.xml.rels", relations, "word/media/foto.png", strings.Repeat("gambar", 400),
		"word/document.xml", `<w:document xmlns:w="` + wordSpace + `"><w:body>` + body + `</w:body></w:document>`,
	}, parts...)...)
}

const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

func partsOf(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := all[f.Name]; twice {
			t.Errorf("%s stands twice", f.Name)
		}
		all[f.Name] = string(content)
	}
	return all
}

// about gives, for each comment on a text, what it says and what it is on.
func about(t *testing.T, parts map[string]string) map[string]string {
	t.Helper()
	says, on := map[string]string{}, map[string]string{}
	each := func(name string, see func(e xml.StartElement, text string)) {
		d := xml.NewDecoder(strings.NewReader(parts[name]))
		var at xml.StartElement
		for {
			token, err := d.Token()
			if err == io.EOF {
				return
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				at = token.Copy()
				see(at, "")
			case xml.CharData:
				see(at, string(token))
			}
		}
	}
	number := ""
	each("word/comments.xml", func(e xml.StartElement, text string) {
		if e.Name.Local == "comment" {
			number = attr(e, "id")
			if _, twice := says[number]; twice {
				t.Errorf("comment %s stands twice", number)
			}
		}
		if number != "" {
			says[number] += text
		}
	})
	open, referred := map[string]bool{}, map[string]bool{}
	each("word/document.xml", func(e xml.StartElement, text string) {
		switch e.Name.Local {
		case "commentRangeStart":
			open[attr(e, "id")] = true
		case "commentRangeEnd":
			delete(open, attr(e, "id"))
		case "commentReference":
			referred[attr(e, "id")] = true
		}
		for number := range open {
			on[number] += text
		}
	})
	all := map[string]string{}
	for number, text := range says {
		if !referred[number] {
			t.Errorf("comment %s is nowhere", number)
		}
		all[text] = on[number]
	}
	return all
}

func in(table, row, column int) printed.Where {
	return printed.Where{Table: table, Row: row, Column: column, Line: -1}
}

func TestCommentsStandAtTheirPlaces(t *testing.T) {
	body := p("Uraian bab.") + p("Tabel 3.1") + p("Capaian Kinerja") + simple() + "<w:p/>" +
		`<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>Capaian 110 % &amp; naik.</w:t></w:r></w:p>` +
		p("Tabel 3.2 Anggaran") + tbl(tr("Program", "Pagu", "Realisasi"), `<w:tr><w:tc><w:p/></w:tc><w:tc>`+p("10")+p("kedua")+`</w:tc><w:tc><w:p><w:pPr><w:jc w:val="right"/></w:pPr></w:p></w:tc></w:tr>`)
	raw := whole(t, body)
	before := read(t, raw)
	out, err := Commented(raw, []Comment{
		{in(0, 0, 4), []string{"sel", "<kedua> & \x1b[1m"}},
		{in(0, 0, 4), []string{"sel lagi"}},
		{in(0, -1, -1), []string{"tabel"}},
		{in(0, -1, 2), []string{"kepala"}},
		{in(1, 0, 0), []string{"sel kosong"}},
		{in(1, 0, 2), []string{"alinea kosong"}},
		{in(1, 0, 1), []string{"dua alinea"}},
		{in(1, 0, 9), []string{"di luar"}},
		{printed.Where{Table: -1, Row: -1, Column: -1, Line: slices.Index(before.Lines, "Capaian 110 % & naik.")}, []string{"kalimat"}},
		{printed.Where{Table: -1, Row: -1, Column: -1, Line: -1}, []string{"dokumen"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	parts, was := partsOf(t, out), partsOf(t, raw)
	want := map[string]string{
		"sel<kedua> & [1m": "110,00", "sel lagi": "110,00", "tabel": "Tabel 3.1", "kepala": "Target", "sel kosong": "", "alinea kosong": "",
		"dua alinea": "10", "di luar": "", "kalimat": "Capaian 110 % & naik.", "dokumen": "Uraian bab.",
	}
	if got := about(t, parts); !reflect.DeepEqual(got, want) {
		t.Errorf("comments on\n%q, not\n%q", got, want)
	}
	for name, content := range was {
		switch name {
		case "word/document.xml", typesPart, "word/_rels/document.xml.rels":
		default:
			if parts[name] != content {
				t.Errorf("%s was changed", name)
			}
		}
	}
	if !strings.Contains(parts[typesPart], `PartName="/word/comments.xml"`) || !strings.Contains(parts["word/_rels/document.xml.rels"], `Target="comments.xml"`) {
		t.Errorf("%s\n%s", parts[typesPart], parts["word/_rels/document.xml.rels"])
	}
	if after := read(t, out); !reflect.DeepEqual(after, before) {
		t.Errorf("the copy reads as %+v, not %+v", after, before)
	}
	// Once more: the comments of the copy stay.
	again, err := Commented(out, []Comment{{in(0, 0, 4), []string{"putaran kedua"}}})
	if err != nil {
		t.Fatal(err)
	}
	want["putaran kedua"] = "110,00"
	if got := about(t, partsOf(t, again)); !reflect.DeepEqual(got, want) {
		t.Errorf("comments on\n%q, not\n%q", got, want)
	}
	if n := strings.Count(partsOf(t, again)[typesPart], "comments.xml"); n != 1 {
		t.Errorf("comments are told %d times", n)
	}
}

// What writes docx besides Word: other prefixes, no relations, the strict form, another name
// of the text.
func TestCommentsInDocumentsOfOtherPrograms(t *testing.T) {
	text := strings.ReplaceAll(strings.ReplaceAll(p("Tabel 1 Capaian")+simple(), "<w:", "<x:"), "</w:", "</x:")
	for name, raw := range map[string][]byte{
		"another prefix": packed(t, typesPart, types, "word/document.xml", `<x:document xmlns:x="`+wordSpace+`"><x:body>`+text+`</x:body></x:document>`),
		"strict":         packed(t, typesPart, types, "word/document.xml", `<x:document xmlns:x="`+strictSpace+`"><x:body>`+text+`</x:body></x:document>`),
		"prefixed relations": packed(t, typesPart, `<n:Types xmlns:n="`+typesSpace+`"><n:Default Extension="xml" ContentType="application/xml"/></n:Types>`,
			"word/_rels/document.xml.rels", `<n:Relationships xmlns:n="`+relationsSpace+`"><n:Relationship Id="rIdPemeriksaan" Type="x" Target="y"/></n:Relationships>`,
			"word/document.xml", `<x:document xmlns:x="`+wordSpace+`"><x:body>`+text+`</x:body></x:document>`),
	} {
		t.Run(name, func(t *testing.T) {
			out, err := Commented(raw, []Comment{{in(0, 0, 2), []string{"target"}}})
			if err != nil {
				t.Fatal(err)
			}
			parts := partsOf(t, out)
			if got := about(t, parts); !reflect.DeepEqual(got, map[string]string{"target": "80"}) {
				t.Errorf("comments on %q", got)
			}
			relations := parts["word/_rels/document.xml.rels"]
			if strict := strings.Contains(relations, strictRelations); strict != (name == "strict") {
				t.Error(relations)
			}
			z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
			if err != nil {
				t.Fatal(err)
			}
			found, err := relationsIn(z, "word/_rels/document.xml.rels")
			if err != nil || found[len(found)-1].Target != "comments.xml" || len(found) > 1 && found[0].ID == found[1].ID {
				t.Errorf("%+v %v", found, err)
			}
			// All that marks comments is of the name space of the text.
			space := wordSpace
			if name == "strict" {
				space = strictSpace
			}
			d := xml.NewDecoder(strings.NewReader(parts["word/document.xml"]))
			for {
				token, err := d.Token()
				if err != nil {
					break
				}
				if e, ok := token.(xml.StartElement); ok && strings.HasPrefix(e.Name.Local, "comment") && (e.Name.Space != space || e.Attr[len(e.Attr)-1].Name.Space != space) {
					t.Errorf("%+v", e)
				}
			}
			read(t, out)
		})
	}
	other := packed(t, typesPart, types, rootRelations, `<Relationships xmlns="`+relationsSpace+`"><Relationship Id="a" Type="`+usualRelations+`/officeDocument" Target="word/document2.xml"/></Relationships>`,
		"word/document2.xml", `<w:document xmlns:w="`+wordSpace+`"><w:body>`+p("Tabel 1 Capaian")+simple()+`</w:body></w:document>`)
	out, err := Commented(other, []Comment{{in(0, 0, 2), []string{"target"}}})
	if err != nil || !strings.Contains(partsOf(t, out)["word/_rels/document2.xml.rels"], "comments.xml") {
		t.Errorf("%v", err)
	}
}

func TestCommentsAreForWord(t *testing.T) {
	odt := packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:text><o:p>Kalimat.</o:p></o:text></o:d>`)
	if _, err := Commented(odt, nil); err == nil || !strings.Contains(err.Error(), ".docx") {
		t.Error(err)
	}
	if _, err := Commented(whole(t, simple()+p("Kalimat.")), make([]Comment, mostComments+1)); err == nil {
		t.Error("any number of comments")
	}
}

// Comments that cannot be read are not lost in silence: no copy without them is made.
func TestADamagedPartOfCommentsIsRefused(t *testing.T) {
	const has = `<w:comments xmlns:w="` + wordSpace + `"/>`
	with := func(content string) []byte {
		return packed(t, typesPart, types, "word/_rels/document.xml.rels", `<Relationships xmlns="`+relationsSpace+`"><Relationship Id="a" Type="`+usualRelations+`/comments" Target="comments.xml"/></Relationships>`,
			"word/comments.xml", content, "word/document.xml", `<w:document xmlns:w="`+wordSpace+`"><w:body>`+p("Tabel 1 Capaian")+simple()+`</w:body></w:document>`)
	}
	sum := binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(has)))
	for name, raw := range map[string][]byte{
		"cut off": with(has[:20]), "blank": with(""), "other bytes": bytes.ReplaceAll(with(has), sum, []byte{1, 2, 3, 4}),
	} {
		if out, err := Commented(raw, []Comment{{in(0, 0, 2), []string{"target"}}}); err == nil || out != nil || !strings.Contains(err.Error(), "rusak") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Commented(with(has), []Comment{{in(0, 0, 2), []string{"target"}}}); err != nil {
		t.Error(err)
	}
}

// Whatever can be read can be commented, and reads as before.
func FuzzCommented(f *testing.F) {
	f.Add(p("Tabel 1 Capaian")+simple(), 0, 0, 3, -1)
	f.Add(tbl(tr(`<w:gridSpan w:val="2"/>a`, `<w:vMerge/>`))+"<w:p />"+p("x"), -1, 0, 0, 0)
	f.Add(`<w:p w:a="&gt;"/><w:p><w:pPr/><w:r><w:t>a</w:t></w:r></w:p>`, -1, 0, 0, 0)
	f.Fuzz(func(t *testing.T, body string, table, row, column, line int) {
		raw := whole(t, body)
		before, err := Read(raw)
		if err != nil {
			return
		}
		out, err := Commented(raw, []Comment{{printed.Where{Table: table, Row: row, Column: column, Line: line}, []string{"a"}}, {in(0, 0, 0), []string{"b"}}})
		if err != nil {
			t.Fatal(err)
		}
		if after := read(t, out); !reflect.DeepEqual(after, before) {
			t.Fatalf("reads as %+v, not %+v", after, before)
		}
	})
}
