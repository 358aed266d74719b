package docx_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/docx"
	"capaian/ui/report/letter"
	"capaian/ui/report/reporttest"
)

// What most of the text is written in goes before the styles; tables and headings do not count.
func TestTheLookIsThatOfTheParagraphs(t *testing.T) {
	run := func(font string, size int, letters int) string {
		return fmt.Sprintf(`<w:r><w:rPr><w:rFonts w:ascii="%s"/><w:sz w:val="%d"/></w:rPr><w:t>%s</w:t></w:r>`, font, size, strings.Repeat("a", letters))
	}
	normal := `<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:style>`
	body := func(more string) string {
		return `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>` + run("Bookman Old Style", 24, 60) + `</w:p>` + more + `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`
	}
	for name, row := range map[string]struct {
		more string
		font string
		size int
		line int
	}{
		"most":          {`<w:p>` + run("Arial", 20, 40) + `</w:p>`, "Bookman Old Style", 12, 150},
		"half":          {`<w:p>` + run("Arial", 20, 60) + `</w:p>`, "Calibri", 11, 115},
		"in a table":    {`<w:tbl><w:tr><w:tc><w:p>` + run("Arial", 16, 900) + `</w:p></w:tc></w:tr></w:tbl>`, "Bookman Old Style", 12, 150},
		"in a heading":  {`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>` + run("Arial", 40, 900) + `</w:p>`, "Bookman Old Style", 12, 150},
		"without a say": {`<w:p><w:r><w:t>` + strings.Repeat("b", 90) + `</w:t></w:r></w:p>`, "Calibri", 11, 115},
	} {
		usual := model.DefaultReportStyle()
		usual.Spacing = 115
		s, unsaid, err := docx.ReadStyle(zipped(t, house(normal, body(row.more))), usual)
		if err != nil || s.Font != row.font || s.Size != row.size || s.Spacing != row.line || s.Paper != model.PaperA4 {
			t.Errorf("%s: %v %s %d %d", name, err, s.Font, s.Size, s.Spacing)
		}
		said := strings.Join(unsaid, ", ")
		if !strings.HasSuffix(said, "gaya judul, margin") || strings.Contains(said, "huruf") || strings.Contains(said, "kertas") {
			t.Errorf("%s: not found is %q", name, said)
		}
	}
}

// A style of the office's own, and what that stands on, is how the text is written.
func TestTheLookIsThatOfTheOfficesOwnStyle(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Dasar"><w:name w:val="Dasar"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Bookman Old Style"/><w:sz w:val="20"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Isi"><w:name w:val="Isi Naskah"/><w:basedOn w:val="Dasar"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Lingkar"><w:name w:val="Lingkar"/><w:basedOn w:val="Lingkar"/></w:style>`
	written := func(style string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + strings.Repeat("a", 90) + `</w:t></w:r></w:p>`
	}
	for style, want := range map[string]string{"Isi": "Bookman Old Style 12 150", "Dasar": "Bookman Old Style 10 150", "Normal": "Calibri 11 100", "Lingkar": "Calibri 11 100"} {
		s, _, err := docx.ReadStyle(zipped(t, house(styles, written(style)+written(style))), model.DefaultReportStyle())
		if got := fmt.Sprintf("%s %d %d", s.Font, s.Size, s.Spacing); err != nil || got != want {
			t.Errorf("%s: %s, want %s, %v", style, got, want, err)
		}
	}
	// Our own report, which is written in styles, is read as what it was made with.
	own := model.DefaultReportStyle()
	own.Font, own.Size, own.Spacing = "Bookman Old Style", 11, 150
	b := reporttest.Example(t)
	b.Style = own
	s, _, err := docx.ReadStyle(write(t, b).raw, model.DefaultReportStyle())
	if err != nil || s.Font != own.Font || s.Size != own.Size || s.Spacing != own.Spacing {
		t.Errorf("our own: %s %d %d, %v", s.Font, s.Size, s.Spacing, err)
	}
}

// No page begins with where somebody signs: what stands before it goes along.
func TestNoSignatureStandsAlone(t *testing.T) {
	for _, name := range []string{"perjanjian", "pengantar"} {
		w, _ := paper(t, reporttest.Full(t), name, letter.Request{Day: model.Date{Year: 2025, Month: 1, Day: 20}})
		found, before := 0, (*element)(nil)
		for _, e := range w.body.children {
			if e.name == "tbl" && len(e.find("keepNext")) > 0 && before != nil && signsIn(e) {
				found++
				if len(before.find("keepNext")) == 0 {
					t.Errorf("%s: a page may begin with the signatures after %q", name, before.words())
				}
			}
			if e.name == "p" && e.style() == "TandaTangan" && (before == nil || before.style() != "TandaTangan") {
				found++
				if before != nil && len(before.find("keepNext")) == 0 {
					t.Errorf("%s: a page may begin with the signature after %q", name, before.words())
				}
			}
			before = e
		}
		if found == 0 {
			t.Errorf("%s: nobody signs", name)
		}
	}
}

func signsIn(e *element) bool {
	for _, p := range e.find("p") {
		if p.style() == "TandaTangan" {
			return true
		}
	}
	return false
}

// A picture is a part of the package that the text names; one that cannot be drawn leaves its caption.
func TestPhotosAreDrawnTwoToARow(t *testing.T) {
	photo := func(id model.ID, data []byte) *model.Photo {
		return &model.Photo{ID: id, Row: "f01-1", Quarter: model.Q3, Caption: "Foto " + string(id), Data: data}
	}
	w := write(t, reporttest.Example(t, photo("a", picture(t, 40, 30)), photo("b", []byte("\xff\xd8\xffrusak")), photo("c", picture(t, 30, 40))))
	var named []string
	for _, b := range w.body.find("a:blip") {
		named = append(named, b.attrs["embed"])
	}
	if strings.Join(named, " ") != "rIdFoto1 rIdFoto2" {
		t.Errorf("pictures %v", named)
	}
	if s := w.body.words(); !strings.Contains(s, "Foto b (1.1 ") {
		t.Error("the caption of a picture that is none is gone")
	}
}
