package docx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/docx"
	"capaian/ui/report/reporttest"
)

func unzipped(t testing.TB, raw []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return parts
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, data := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func picture(t testing.TB, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPaperFontAndMarginsAreSettings(t *testing.T) {
	style := model.DefaultReportStyle()
	style.Paper, style.Font, style.Size, style.Spacing = model.PaperA4, "Bookman Old Style", 12, 115
	style.Margins = model.Margins{Top: 20, Right: 15, Bottom: 20, Left: 40}
	style.Headings[0].Color, style.Headings[1].Center = "1F3864", true
	w := write(t, reporttest.Example(t, &style))
	first := w.body.find("sectPr")[0]
	if s := first.child("pgSz").attrs; s["w"] != "11906" || s["h"] != "16838" {
		t.Errorf("A4 is %v", s)
	}
	if m := first.child("pgMar").attrs; m["left"] != "2268" || m["right"] != "850" {
		t.Errorf("margins %v", m)
	}
	styles := string(w.parts["word/styles.xml"])
	for _, want := range []string{`w:ascii="Bookman Old Style"`, `<w:sz w:val="24"/>`, `w:line="276" w:lineRule="auto"`, `<w:color w:val="1F3864"/>`} {
		if !strings.Contains(styles, want) {
			t.Errorf("styles without %s", want)
		}
	}
	for _, tbl := range w.body.find("tbl") {
		if width := atoi(t, tbl.child("tblPr").child("tblW").attrs["w"]); width > 16838-20*2*57+600 {
			t.Errorf("a table %d wide", width)
		}
	}
}

func TestTheLogoIsOnTheCover(t *testing.T) {
	var jpg bytes.Buffer
	if err := jpeg.Encode(&jpg, image.NewGray(image.Rect(0, 0, 30, 30)), nil); err != nil {
		t.Fatal(err)
	}
	for kind, data := range map[string][]byte{"png": picture(t, 40, 60), "jpeg": jpg.Bytes()} {
		w := write(t, reporttest.Example(t, &model.Logo{Data: data}))
		if !bytes.Equal(w.parts["word/media/logo."+kind], data) || len(w.body.find("a:blip")) != 1 {
			t.Errorf("no %s", kind)
		}
	}
	// A picture that only begins like one leaves its room free.
	w := write(t, reporttest.Example(t, &model.Logo{Data: []byte("\x89PNG\r\n\x1a\nrusak")}))
	if len(w.body.find("a:blip")) != 0 {
		t.Error("a broken picture was set")
	}
}

func TestLogosAreChecked(t *testing.T) {
	if err := docx.CheckLogo(picture(t, 10, 10)); err != nil {
		t.Error(err)
	}
	for _, bad := range [][]byte{nil, []byte("<svg/>"), picture(t, 10, 10)[:20], picture(t, 10_001, 1)} {
		if docx.CheckLogo(bad) == nil {
			t.Errorf("%.20q was taken", bad)
		}
	}
}

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

func house(styles, body string) map[string]string {
	return map[string]string{
		"word/styles.xml":       `<w:styles ` + wordNS + `>` + styles + `</w:styles>`,
		"word/document.xml":     `<w:document ` + wordNS + `><w:body><w:p/>` + body + `</w:body></w:document>`,
		"word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
	}
}

func TestTheHouseStyleIsTakenAsValues(t *testing.T) {
	document := zipped(t, house(
		`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
		<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Bookman Old Style"/><w:sz w:val="24"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:b/><w:caps w:val="0"/><w:color w:val="2f5496"/><w:sz w:val="32"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="Heading 2"/><w:rPr><w:b w:val="false"/><w:color w:val="auto"/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="x"><w:name w:val="heading 3"/><w:rPr><w:sz w:val="90"/></w:rPr></w:style>`,
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>`))
	s, _, err := docx.ReadStyle(document, model.DefaultReportStyle())
	if err != nil {
		t.Fatal(err)
	}
	if s.Paper != model.PaperA4 || s.Font != "Bookman Old Style" || s.Size != 12 || s.Spacing != 107 || s.Margins != (model.Margins{Top: 20, Right: 20, Bottom: 20, Left: 30}) {
		t.Errorf("%+v", s)
	}
	if h := s.Headings[0]; h.Font != "Cambria" || h.Size != 16 || !h.Bold || h.Caps || h.Color != "2F5496" || !h.Center {
		t.Errorf("%+v", h)
	}
	if h := s.Headings[1]; h.Bold || h.Color != "" || s.Headings[2].Size != 12 {
		t.Errorf("%+v", s.Headings)
	}
}

// A report of our own gives back the style it was written in.
func TestAReportGivesItsStyleBack(t *testing.T) {
	style := model.DefaultReportStyle()
	style.Paper, style.Font, style.Size, style.Margins = model.PaperA4, "Times New Roman", 12, model.Margins{Top: 20, Right: 21, Bottom: 22, Left: 23}
	got, _, err := docx.ReadStyle(write(t, reporttest.Example(t, &style)).raw, model.DefaultReportStyle())
	if err != nil || got.Paper != style.Paper || got.Font != style.Font || got.Size != style.Size || got.Margins != style.Margins {
		t.Errorf("%v %+v", err, got)
	}
}

func TestAHouseStyleThatCannotBeRead(t *testing.T) {
	usual := model.DefaultReportStyle()
	for name, document := range map[string][]byte{
		"nothing":        nil,
		"no zip":         []byte("PK\x03\x04 rusak"),
		"another zip":    zipped(t, map[string]string{"a.txt": "b"}),
		"no markup":      zipped(t, map[string]string{"word/styles.xml": "<w:styles"}),
		"a bomb":         zipped(t, house(`<w:x>`+strings.Repeat(" ", 5<<20)+`</w:x>`, "")),
		"font of markup": zipped(t, house(`<w:style w:type="paragraph"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="&lt;b&gt;"/></w:rPr></w:style>`, "")),
		"tiny letters":   zipped(t, house(`<w:style w:type="paragraph"><w:name w:val="Normal"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>`, "")),
	} {
		got, _, err := docx.ReadStyle(document, usual)
		if err == nil || fmt.Sprint(got) != fmt.Sprint(usual) {
			t.Errorf("%s: %v %+v", name, err, got)
		}
	}
	// A document that says little changes little.
	got, _, err := docx.ReadStyle(zipped(t, map[string]string{"word/styles.xml": `<w:styles ` + wordNS + `/>`}), usual)
	if err != nil || fmt.Sprint(got) != fmt.Sprint(usual) {
		t.Errorf("%v %+v", err, got)
	}
}
