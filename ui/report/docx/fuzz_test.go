package docx_test

import (
	"archive/zip"
	"bytes"
	"testing"

	"capaian/model"
	"capaian/ui/report/docx"
)

// document is an archive with two parts as somebody wrote them.
func document(t testing.TB, styles, body []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string][]byte{"word/styles.xml": styles, "word/document.xml": body} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// The style of an office's own document is taken whole and good, or refused.
func FuzzReadStyle(f *testing.F) {
	f.Add([]byte(`<w:styles xmlns:w="x"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1"><w:rPr><w:sz w:val="-1"/></w:rPr></w:style></w:styles>`),
		[]byte(`<w:document xmlns:w="x"><w:body><w:sectPr><w:pgSz w:w="12240" w:h="18720"/><w:pgMar w:top="1440" w:left="99999999999"/></w:sectPr></w:body></w:document>`))
	f.Add([]byte(`<w:styles`), []byte(``))
	f.Fuzz(func(t *testing.T, styles, body []byte) {
		style, _, err := docx.ReadStyle(document(t, styles, body), model.DefaultReportStyle())
		if err == nil {
			if err := style.Check(); err != nil {
				t.Errorf("taken, and cannot be stored: %v", err)
			}
		}
	})
}

// What is no archive at all, and pictures.
func FuzzReadDocument(f *testing.F) {
	f.Add(document(f, []byte("<a/>"), []byte("<b/>")))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\x00\x00\x00"))
	f.Fuzz(func(_ *testing.T, raw []byte) {
		_, _, _ = docx.ReadStyle(raw, model.DefaultReportStyle())
		_ = docx.CheckLogo(raw)
	})
}
