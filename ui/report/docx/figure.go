package docx

import "capaian/ui/report/doc"

// figure writes a picture and its caption below it.
func (m *maker) figure(f doc.Figure) {
	switch {
	case f.Chart != nil:
		m.chart(f.Chart)
	case f.People != nil:
		m.people(f.People)
	}
	m.caption("Gambar", f.Number, doc.FigureRef(f.Number), f.Title, "CaptionGambar")
}

// chart sets a native chart, which stays editable with the sheet of figures inside it.
func (m *maker) chart(c *doc.Chart) {
	m.charts = append(m.charts, chart{c, len(m.charts) + 1})
	m.picture++
	width, height := m.room(), min(m.room()*55/100, 5400)
	m.open("Gambar", "")
	m.out.putf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Grafik %d" descr="Grafik capaian dari tahun ke tahun"/><wp:cNvGraphicFramePr/>`, width*emu, height*emu, m.picture, len(m.charts))
	m.out.putf(`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="%s"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, chartID(len(m.charts)))
}
