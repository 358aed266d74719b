// Package docx writes the report as a Word document that staff can finish: real styles,
// captions and references that renumber themselves, lists of contents, native charts.
//
// Three things hold: elements stand in the order of the schema, so that no program has to
// repair the file; whatever people typed comes out as text; and the same document gives the
// same bytes.
package docx

import (
	"io"

	"capaian/model"
	"capaian/ui/report/doc"
)

// Write writes the document in the style.
func Write(w io.Writer, d *doc.Document, style model.ReportStyle) error {
	m := newMaker(d, style)
	m.body()
	return m.pack(w)
}

// maker holds what is gathered while the body is written, since other parts of the package
// name it: lists, charts, headings for the contents.
type maker struct {
	d     *doc.Document
	style model.ReportStyle
	page  page
	out   buffer

	lists       []list
	charts      []chart
	headings    []entry
	tables      []entry
	figures     []entry
	attachments []entry
	heads       int               // headings written so far
	printed     map[string]string // the page of each anchor, as far as can be told
	sheets      int               // pages in all, as far as can be told
	bookmark    int               // the last number given to one
	picture     int               // the last number given to a drawing

	begun    bool      // something was written in the section
	wide     bool      // the section being written lies on its side
	pages    doc.Pages // how it is numbered
	numbered bool      // its first page begins a numbering
	held     bool      // the block being written stays with the signature after it
	photos   [][]byte  // pictures of the documentation, in their order
}

func newMaker(d *doc.Document, style model.ReportStyle) *maker {
	if d.Compact {
		style.Size, style.Spacing = min(style.Size, compactSize), min(style.Spacing, compactSpacing)
	}
	m := &maker{d: d, style: style, page: pageOf(style)}
	m.survey()
	m.printed = m.estimate()
	return m
}

// How large letters and lines of a compact document are at most.
const (
	compactSize    = 11
	compactSpacing = 115
)

// entry is a line of a list of contents.
type entry struct {
	level  int
	text   string
	anchor string
}

// page is the paper in twentieths of a point.
type page struct {
	width, height            int
	top, right, bottom, left int
}

// twips of a millimetre, rounded.
func twips(mm int) int { return (mm*1440*10 + 127) / 254 }

func pageOf(s model.ReportStyle) page {
	p := page{
		top: twips(s.Margins.Top), right: twips(s.Margins.Right),
		bottom: twips(s.Margins.Bottom), left: twips(s.Margins.Left),
	}
	for _, paper := range model.Papers() {
		if paper.Paper == s.Paper {
			p.width, p.height = twips(paper.Width), twips(paper.Height)
		}
	}
	return p
}

// turned is the page on its side; the edge where it is bound comes to the top.
func (p page) turned() page {
	return page{width: p.height, height: p.width, top: p.left, right: p.top, bottom: p.right, left: p.bottom}
}

// now is the page of the section being written.
func (m *maker) now() page {
	if m.wide {
		return m.page.turned()
	}
	return m.page
}

// room is the width between the margins.
func (m *maker) room() int {
	p := m.now()
	return p.width - p.left - p.right
}
