package docx

import "capaian/ui/report/doc"

// figure writes a picture and its caption below it.
func (m *maker) figure(f doc.Figure) {
	switch {
	case f.Chart != nil:
		m.chart(f.Chart)
	case f.People != nil:
		m.people(f.People)
	case f.Tree != nil:
		m.tree(f.Tree)
	}
	m.caption("Gambar", f.Number, doc.FigureRef(f.Number), f.Title, "CaptionGambar")
}

// chart sets a native chart, which stays editable with the sheet of figures inside it.
func (m *maker) chart(c *doc.Chart) {
	m.charts = append(m.charts, laid(c, len(m.charts)+1))
	m.picture++
	width, height := m.room(), m.chartHeight(c)
	m.open("Gambar", "")
	m.out.putf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Grafik %d" descr="Grafik capaian dari tahun ke tahun"/><wp:cNvGraphicFramePr/>`, width*emu, height*emu, m.picture, len(m.charts))
	m.out.putf(`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="%s"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, chartID(len(m.charts)))
}

// chartHeight is the height of a chart: more where many names stand below it, or many bars
// beside each other.
func (m *maker) chartHeight(c *doc.Chart) int {
	height := min(m.room()*55/100, 5400)
	if c.Lying() {
		p := m.now()
		height = min(600+len(c.Series)*(180*len(c.Years)+160), (p.height-p.top-p.bottom)*80/100)
	}
	return height
}
