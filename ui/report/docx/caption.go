package docx

import (
	"fmt"
	"strings"

	"capaian/ui/report/doc"
)

// caption writes "Tabel 8. Capaian Kinerja", its number a counter that follows the order of
// the document.
func (m *maker) caption(label string, number int, ref, title, style string) {
	m.open(style, "")
	whole := m.mark(captionAnchor(ref))
	id := m.mark(anchorOf(ref))
	m.run(doc.Run{Text: label + " "})
	m.field(`SEQ `+label+` \* ARABIC`, doc.Run{Text: fmt.Sprint(number)})
	m.unmark(id)
	m.run(doc.Run{Text: ". " + title})
	m.unmark(whole)
	m.out.put(`</w:p>`)
}

// captionAnchor is the bookmark of a whole caption, for lists of contents.
func captionAnchor(ref string) string { return "_Toc_" + strings.ReplaceAll(ref, "-", "_") }

// survey gathers what the lists of contents list, before anything is written.
func (m *maker) survey() {
	for i, one := range m.d.Listings(doc.Headings) {
		e := entry{one.Level, one.Text, fmt.Sprintf("_Toc_judul_%d", i+1)}
		m.headings = append(m.headings, e)
		if one.Attached {
			m.attachments = append(m.attachments, e)
		}
	}
	captions := func(of doc.Listed) (all []entry) {
		for _, one := range m.d.Listings(of) {
			all = append(all, entry{one.Level, one.Text, captionAnchor(one.Ref)})
		}
		return all
	}
	m.tables, m.figures = captions(doc.Tables), captions(doc.Figures)
}

// contents writes a list of contents as a field, filled before any program works it out.
func (m *maker) contents(c doc.Contents) {
	code, entries, style := `TOC \o "1-4" \h \z \u`, m.headings, func(e entry) string { return fmt.Sprintf("TOC%d", e.level) }
	switch c.Of {
	case doc.Tables:
		code, entries, style = `TOC \h \z \c "Tabel"`, m.tables, figureStyle
	case doc.Figures:
		code, entries, style = `TOC \h \z \c "Gambar"`, m.figures, figureStyle
	case doc.Attachments: // no field lists them; each line is a reference of its own
		code, entries, style = "", m.attachments, figureStyle
	case doc.Headings:
	}
	for i, e := range entries {
		m.open(style(e), fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="%d"/></w:tabs>`, m.room()))
		if i == 0 && code != "" {
			m.out.put(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> `)
			m.out.text(code)
			m.out.put(` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
		}
		m.out.put(`<w:hyperlink w:anchor="`, e.anchor, `" w:history="1">`)
		m.plain(doc.Run{Text: e.text + "\t"})
		m.field(`PAGEREF `+e.anchor+` \h`, doc.Run{Text: m.printed[e.anchor]})
		m.out.put(`</w:hyperlink>`)
		if i == len(entries)-1 && code != "" {
			m.out.put(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		m.out.put(`</w:p>`)
	}
}

func figureStyle(entry) string { return "TableofFigures" }
