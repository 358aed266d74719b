package docx

import (
	"strings"

	"capaian/ui/report/doc"
)

const documentOpen = header + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
	`xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>`

// body writes the chapters. A section of pages ends where the numbering or the way the
// paper lies changes.
func (m *maker) body() {
	m.out.put(documentOpen)
	m.numbered = true
	for i, c := range m.d.Chapters {
		if i > 0 && (c.Fresh || c.Pages != m.pages) {
			m.endSection()
			m.numbered, m.wide = true, false
		}
		m.pages = c.Pages
		for at := range c.Blocks {
			if !c.Wide && turnsAnyway(c.Blocks, at) {
				continue
			}
			m.turn(c.Wide || isWide(c.Blocks, at))
			m.block(c.Blocks, at)
			m.begun = true
		}
	}
	m.lastSection()
	m.out.put(`</w:body></w:document>`)
}

// turn begins a page on its side before a wide table and ends it after the notes of one. A
// heading right before a wide table goes onto its page.
func (m *maker) turn(wide bool) {
	if wide != m.wide {
		if m.begun {
			m.endSection()
		}
		m.wide = wide
	}
}

// isWide reports that the block belongs to a wide table: the table itself, its notes, the
// headings right before it, and a paragraph that is all there is between them and it.
func isWide(blocks []doc.Block, at int) bool {
	switch b := blocks[at].(type) {
	case doc.Table:
		return b.Table.Landscape
	case doc.Paragraph:
		if b.Style == doc.Note && at > 0 {
			return isWide(blocks, at-1)
		}
		return leadsIn(blocks, at)
	case doc.Heading:
		return at+1 < len(blocks) && b.Level > 1 && isWide(blocks, at+1)
	}
	return false
}

// leadsIn reports that the block is all that stands between a heading and a wide table: the two
// would leave an upright page of their own nearly empty.
func leadsIn(blocks []doc.Block, at int) bool {
	if at == 0 || at+1 >= len(blocks) {
		return false
	}
	h, heads := blocks[at-1].(doc.Heading)
	t, stands := blocks[at+1].(doc.Table)
	return heads && h.Level > 1 && stands && t.Table.Landscape
}

// turnsAnyway reports a page break right before or after a wide table and what belongs to it: the
// paper is turned there, which begins a page by itself, and the break would leave one blank.
func turnsAnyway(blocks []doc.Block, at int) bool {
	if _, is := blocks[at].(doc.PageBreak); !is {
		return false
	}
	return at+1 < len(blocks) && isWide(blocks, at+1) || at > 0 && isWide(blocks, at-1)
}

// signs reports that the block is where somebody signs, which no page may begin with.
func signs(blocks []doc.Block, at int) bool {
	if at >= len(blocks) {
		return false
	}
	switch blocks[at].(type) {
	case doc.Signature, doc.Signatures:
		return true
	}
	return false
}

// holding is what keeps the end of a block with the signature after it.
func (m *maker) holding() string {
	if m.held {
		return keepNext
	}
	return ""
}

// block writes one block.
func (m *maker) block(blocks []doc.Block, at int) {
	m.held = signs(blocks, at+1)
	switch b := blocks[at].(type) {
	case doc.Heading:
		m.heading(b)
	case doc.Paragraph:
		m.paragraph(b, m.holding()+afterNote(blocks, at))
	case doc.List:
		m.list(b)
	case doc.Table:
		m.table(&b.Table)
	case doc.Formula:
		m.formula(b)
	case doc.Figure:
		m.figure(b)
	case doc.Signature:
		m.signature(b)
	case doc.Signatures:
		m.signatures(b)
	case doc.Letterhead:
		m.letterhead(b)
	case doc.Entries:
		m.entries(b)
	case doc.Photos:
		m.documentation(b)
	case doc.Contents:
		m.contents(b)
	case doc.Cover:
		m.cover(b)
	case doc.PageBreak:
		m.out.put(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
	}
}

func (m *maker) heading(h doc.Heading) {
	e := m.headings[m.heads]
	m.heads++
	m.out.putf(`<w:p><w:pPr><w:pStyle w:val="Heading%d"/></w:pPr>`, h.Level)
	id := m.mark(e.anchor)
	switch {
	case h.Number == "":
		m.run(doc.Run{Text: h.Text})
	case h.Level == 1:
		m.run(doc.Run{Text: h.Number + "\n" + h.Text})
	default:
		m.run(doc.Run{Text: h.Number + "\t" + h.Text})
	}
	m.unmark(id)
	m.out.put(`</w:p>`)
}

// mark begins a bookmark and unmark ends it.
func (m *maker) mark(name string) int {
	m.bookmark++
	m.out.putf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, m.bookmark, name)
	return m.bookmark
}

func (m *maker) unmark(id int) { m.out.putf(`<w:bookmarkEnd w:id="%d"/>`, id) }

func styleOf(s doc.Style) string {
	return [...]string{"IsiNaskah", "Pengantar", "Tengah", "Catatan", "JudulDokumen", "IsiRata", "TanggalSurat", "BarisSurat"}[s]
}

// afterNote is the space below a note after which the text goes on; "" for all else.
func afterNote(blocks []doc.Block, at int) string {
	note := func(at int) bool {
		p, ok := blocks[at].(doc.Paragraph)
		return ok && p.Style == doc.Note
	}
	if !note(at) || at+1 < len(blocks) && note(at+1) {
		return ""
	}
	return `<w:spacing w:after="160"/>`
}

// paragraph writes running text; more are further properties in the schema's order.
func (m *maker) paragraph(p doc.Paragraph, more string) {
	m.open(styleOf(p.Style), more)
	m.runs(p.Runs)
	m.out.put(`</w:p>`)
}

// open begins a paragraph of a style; more are further properties in the schema's order.
func (m *maker) open(style, more string) {
	m.out.put(`<w:p><w:pPr><w:pStyle w:val="`, style, `"/>`, more, `</w:pPr>`)
}

func (m *maker) runs(runs []doc.Run) {
	for _, r := range runs {
		m.run(r)
	}
}

func (m *maker) run(r doc.Run) {
	if r.Ref != "" {
		m.reference(r)
		return
	}
	m.plain(r)
}

// plain writes a run; line breaks and tabs within its text are kept.
func (m *maker) plain(r doc.Run) {
	if r.Text == "" {
		return
	}
	m.out.put(`<w:r>`, properties(r))
	for i, line := range strings.Split(r.Text, "\n") {
		if i > 0 {
			m.out.put(`<w:br/>`)
		}
		for j, part := range strings.Split(line, "\t") {
			if j > 0 {
				m.out.put(`<w:tab/>`)
			}
			m.out.put(`<w:t xml:space="preserve">`)
			m.out.text(part)
			m.out.put(`</w:t>`)
		}
	}
	m.out.put(`</w:r>`)
}

func properties(r doc.Run) string {
	p := ""
	if r.Bold {
		p += `<w:b/><w:bCs/>`
	}
	if r.Italic {
		p += `<w:i/><w:iCs/>`
	}
	if r.Gap {
		p += `<w:highlight w:val="yellow"/>`
	}
	if r.Lined {
		p += `<w:u w:val="single"/>`
	}
	if p == "" {
		return ""
	}
	return `<w:rPr>` + p + `</w:rPr>`
}

// field writes a field with what it shows until a program works it out anew.
func (m *maker) field(code string, r doc.Run) {
	p := properties(r)
	m.out.put(`<w:r>`, p, `<w:fldChar w:fldCharType="begin"/></w:r><w:r>`, p, `<w:instrText xml:space="preserve"> `, code,
		` </w:instrText></w:r><w:r>`, p, `<w:fldChar w:fldCharType="separate"/></w:r>`)
	m.plain(r)
	m.out.put(`<w:r>`, p, `<w:fldChar w:fldCharType="end"/></w:r>`)
}

// reference names a table or a figure, whatever number it comes to have.
func (m *maker) reference(r doc.Run) {
	m.field(`REF `+anchorOf(r.Ref)+` \h`, doc.Run{Text: r.Text, Bold: r.Bold, Italic: r.Italic})
}

// anchorOf is the bookmark of a caption's label and number.
func anchorOf(ref string) string { return "_Ref_" + strings.ReplaceAll(ref, "-", "_") }

// list is a list of the document; each counts for itself.
type list struct {
	marker doc.Marker
	start  int
}

func (m *maker) list(l doc.List) {
	m.lists = append(m.lists, list{l.Marker, max(l.Start, 1)})
	for i, item := range l.Items {
		keep := ""
		if i == len(l.Items)-1 {
			keep = m.holding()
		}
		m.out.putf(`<w:p><w:pPr><w:pStyle w:val="ListParagraph"/>`+keep+`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr></w:pPr>`, len(m.lists))
		m.runs(item)
		m.out.put(`</w:p>`)
	}
}
