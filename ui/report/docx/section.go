package docx

import (
	"fmt"

	"capaian/ui/report/doc"
)

// endSection closes the section being written with a paragraph that has no height to speak of.
func (m *maker) endSection() {
	m.out.put(`<w:p><w:pPr><w:pStyle w:val="Batas"/>`, m.section(), `</w:pPr></w:p>`)
	m.numbered, m.begun = false, false
}

func (m *maker) lastSection() { m.out.put(m.section()) }

// section is the properties of the section being written.
func (m *maker) section() string {
	var x buffer
	p := m.now()
	x.put(`<w:sectPr>`)
	if m.pages != doc.Unnumbered {
		x.put(`<w:footerReference w:type="default" r:id="`, footerID, `"/>`)
	}
	x.put(`<w:type w:val="nextPage"/>`)
	turned := ""
	if m.wide {
		turned = ` w:orient="landscape"`
	}
	x.putf(`<w:pgSz w:w="%d" w:h="%d"%s/>`, p.width, p.height, turned)
	x.putf(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="600" w:footer="600" w:gutter="0"/>`, p.top, p.right, p.bottom, p.left)
	x.put(m.numbering())
	x.put(`<w:cols w:space="708"/></w:sectPr>`)
	return x.String()
}

// numbering is how the section's pages are counted. The cover is the first roman page,
// though nothing is printed on it.
func (m *maker) numbering() string {
	format, first := "", 1
	switch m.pages {
	case doc.Unnumbered:
		return ""
	case doc.Roman:
		format, first = "lowerRoman", 2
	case doc.Arabic:
		format = "decimal"
	}
	var x buffer
	if m.numbered {
		x.putf(`<w:pgNumType w:fmt="%s" w:start="%d"/>`, format, first)
	} else {
		x.putf(`<w:pgNumType w:fmt="%s"/>`, format)
	}
	return x.String()
}

// footer is the page number in the middle under a thin line, and below it what the data is
// proved by.
func (m *maker) footer() string {
	var x buffer
	line := ""
	if m.d.Unnumbered {
		line = `<w:pBdr><w:top w:val="nil"/></w:pBdr>`
	}
	x.put(header, `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/>`, line, `</w:pPr>`)
	x.put(`<w:r><w:t xml:space="preserve">`)
	running := m.d.Running
	switch {
	case m.d.Unnumbered:
		running = ""
	case running == "":
		running = fmt.Sprintf("LKjIP %s %d", m.d.Office, m.d.Year)
	}
	if running == "" {
		x.text(m.d.Seal)
		x.put(`</w:t></w:r></w:p></w:ftr>`)
		return x.String()
	}
	x.text(running + " – ")
	x.put(`</w:t></w:r>`)
	x.put(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
		`<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
	if m.d.Seal != "" {
		x.put(`<w:r><w:br/><w:t xml:space="preserve">`)
		x.text(m.d.Seal)
		x.put(`</w:t></w:r>`)
	}
	x.put(`</w:p></w:ftr>`)
	return x.String()
}
