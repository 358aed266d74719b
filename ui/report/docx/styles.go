package docx

import (
	"fmt"

	"capaian/model"
)

// look is a row of the table of paragraph styles: p and r are properties in the schema's order.
type look struct {
	id, name, based, next string
	p, r                  string
}

// styles is the part that says how everything looks. Staff change a style once, in Word.
func (m *maker) styles() string {
	var x buffer
	s := m.style
	x.put(header, `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>`, fontOf(s.Font))
	x.putf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/><w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`, s.Size*2, s.Size*2)
	x.put(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	x.put(`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`)
	x.put(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	x.put(`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`)
	for level := 1; level <= 4; level++ {
		m.headingStyle(&x, level)
	}
	for _, l := range m.looks() {
		x.putf(`<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/>`, l.id, l.name, l.based)
		if l.next != "" {
			x.putf(`<w:next w:val="%s"/>`, l.next)
		}
		x.putf(`<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, l.p, l.r)
	}
	x.put(`<w:style w:type="table" w:customStyle="1" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		x.putf(`<w:%s w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`, side)
	}
	x.put(`</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`)
	return x.String()
}

func fontOf(name string) string {
	n := escaped(name)
	return `<w:rFonts w:ascii="` + n + `" w:hAnsi="` + n + `" w:eastAsia="` + n + `" w:cs="` + n + `"/>`
}

// headingOf is how headings of a level look; levels the office left out look as usual.
func (m *maker) headingOf(level int) model.HeadingStyle {
	if level <= len(m.style.Headings) {
		return m.style.Headings[level-1]
	}
	return model.DefaultReportStyle().Headings[level-1]
}

func (m *maker) headingStyle(x *buffer, level int) {
	h := m.headingOf(level)
	x.putf(`<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/><w:basedOn w:val="Normal"/><w:next w:val="IsiNaskah"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>`, level, level)
	if level == 1 {
		x.put(`<w:pageBreakBefore/>`)
	}
	indent := 0
	if level > 1 && !h.Center {
		indent = [...]int{567, 709, 992}[level-2]
		x.putf(`<w:tabs><w:tab w:val="left" w:pos="%d"/></w:tabs>`, indent)
	}
	before, after := 240, 120
	if level == 1 {
		before, after = 0, 360
	}
	x.putf(`<w:spacing w:before="%d" w:after="%d" w:line="276" w:lineRule="auto"/>`, before, after)
	if indent > 0 {
		x.putf(`<w:ind w:left="%d" w:hanging="%d"/>`, indent, indent)
	}
	if h.Center {
		x.put(`<w:jc w:val="center"/>`)
	}
	x.putf(`<w:outlineLvl w:val="%d"/></w:pPr><w:rPr>`, level-1)
	if h.Font != "" {
		x.put(fontOf(h.Font))
	}
	if h.Bold {
		x.put(`<w:b/><w:bCs/>`)
	}
	if h.Italic {
		x.put(`<w:i/><w:iCs/>`)
	}
	if h.Caps {
		x.put(`<w:caps/>`)
	}
	if h.Color != "" {
		x.put(`<w:color w:val="`, escaped(h.Color), `"/>`)
	}
	x.putf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr></w:style>`, h.Size*2, h.Size*2)
}

// smaller is the size of text in tables, in half points: less than running text, and no more
// than nine points, in which the words of narrow columns stay whole.
func (m *maker) smaller() int { return min(max(m.style.Size*2-4, 16), 18) }

func sized(half int) string { return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, half, half) }

const boldly = `<w:b/><w:bCs/>`

func (m *maker) looks() []look {
	line := m.style.Spacing * 240 / 100
	body := fmt.Sprintf(`<w:spacing w:after="80" w:line="%d" w:lineRule="auto"/>`, line)
	small := sized(m.smaller())
	return []look{
		{id: "IsiNaskah", name: "Isi Naskah", based: "Normal", p: body + `<w:ind w:firstLine="567"/><w:jc w:val="both"/>`},
		{id: "IsiRata", name: "Isi Rata", based: "IsiNaskah", p: `<w:ind w:firstLine="0"/>`},
		{id: "Pengantar", name: "Pengantar", based: "Normal", next: "IsiNaskah", p: `<w:keepNext/>` + fmt.Sprintf(`<w:spacing w:before="80" w:after="60" w:line="%d" w:lineRule="auto"/>`, line)},
		{id: "Tengah", name: "Tengah", based: "Normal", p: body + `<w:jc w:val="center"/>`},
		{id: "Catatan", name: "Catatan Tabel", based: "Normal", p: `<w:spacing w:after="30"/>`, r: `<w:i/><w:iCs/>` + sized(m.smaller()-2)},
		{id: "ListParagraph", name: "List Paragraph", based: "Normal", p: fmt.Sprintf(`<w:spacing w:after="40" w:line="%d" w:lineRule="auto"/><w:jc w:val="both"/>`, line)},
		{id: "Caption", name: "caption", based: "Normal", next: "Normal", p: `<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="100"/><w:jc w:val="center"/>`, r: boldly + sized(m.style.Size*2-1)},
		{id: "CaptionGambar", name: "Caption Gambar", based: "Caption", next: "Normal", p: `<w:keepNext w:val="0"/><w:spacing w:before="80" w:after="240"/>`},
		{id: "IsiTabel", name: "Isi Tabel", based: "Normal", r: small},
		{id: "KepalaTabel", name: "Kepala Tabel", based: "IsiTabel", p: `<w:keepNext/><w:jc w:val="center"/>`, r: boldly},
		{id: "Sela", name: "Sela", based: "Normal", p: `<w:keepNext/><w:spacing w:line="120" w:lineRule="exact"/>`, r: sized(8)},
		{id: "SesudahTabel", name: "Sesudah Tabel", based: "Normal", p: `<w:spacing w:line="120" w:lineRule="exact"/>`, r: sized(8)},
		{id: "Batas", name: "Batas Bagian", based: "Normal", p: `<w:spacing w:line="20" w:lineRule="exact"/>`, r: sized(2)},
		{id: "Rumus", name: "Rumus", based: "Normal", p: `<w:keepLines/><w:spacing w:before="20" w:after="20"/>`},
		{id: "Gambar", name: "Gambar", based: "Normal", p: `<w:keepNext/><w:spacing w:before="120"/><w:jc w:val="center"/>`},
		{id: "Bagan", name: "Bagan", based: "Normal", p: `<w:jc w:val="center"/>`, r: sized(16)},
		{id: "KotakPohon", name: "Kotak Pohon", based: "Normal", p: `<w:jc w:val="center"/>`, r: sized(treeHalf)},
		{id: "Garis", name: "Garis Bagan", based: "Normal", p: `<w:spacing w:line="20" w:lineRule="exact"/>`, r: sized(2)},
		{id: "TandaTangan", name: "Tanda Tangan", based: "Normal", p: `<w:keepLines/><w:jc w:val="center"/>`},
		{id: "JudulDokumen", name: "Judul Dokumen", based: "Normal", next: "IsiNaskah", p: `<w:keepNext/><w:spacing w:after="240"/><w:jc w:val="center"/>`, r: boldly + `<w:caps/>` + sized(m.style.Size*2+4)},
		{id: "TanggalSurat", name: "Tanggal Surat", based: "Normal", p: `<w:spacing w:after="120"/><w:jc w:val="right"/>`},
		{id: "BarisSurat", name: "Baris Surat", based: "Normal", p: `<w:spacing w:before="80" w:after="200"/>`},
		{id: "Keterangan", name: "Keterangan", based: "Normal", p: `<w:spacing w:after="20"/>`},
		{id: "KopAtas", name: "Kop Atas", based: "Normal", p: `<w:keepNext/><w:jc w:val="center"/>`, r: boldly + sized(m.style.Size*2+4)},
		{id: "KopKantor", name: "Kop Kantor", based: "KopAtas", r: sized(m.style.Size*2 + 8)},
		{id: "KopAlamat", name: "Kop Alamat", based: "Normal", p: `<w:keepNext/><w:jc w:val="center"/>`, r: sized(m.smaller())},
		{id: "KopGaris", name: "Kop Garis", based: "Normal", p: `<w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:after="240" w:line="120" w:lineRule="exact"/>`, r: sized(8)},
		{id: "Footer", name: "footer", based: "Normal", p: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="A6A6A6"/></w:pBdr><w:jc w:val="center"/>`, r: `<w:color w:val="595959"/>` + sized(16)},
		{id: "TOC1", name: "toc 1", based: "Normal", next: "Normal", p: `<w:spacing w:before="80" w:after="30"/>`, r: boldly},
		{id: "TOC2", name: "toc 2", based: "Normal", next: "Normal", p: `<w:spacing w:after="0"/><w:ind w:left="284"/>`},
		{id: "TOC3", name: "toc 3", based: "Normal", next: "Normal", p: `<w:spacing w:after="0"/><w:ind w:left="567"/>`},
		{id: "TOC4", name: "toc 4", based: "Normal", next: "Normal", p: `<w:spacing w:after="0"/><w:ind w:left="851"/>`},
		{id: "TableofFigures", name: "table of figures", based: "Normal", next: "Normal", p: `<w:spacing w:after="60"/><w:ind w:left="1021" w:hanging="1021"/>`},
		{id: "SampulAtas", name: "Sampul Atas", based: "Normal", p: `<w:spacing w:before="600"/><w:jc w:val="center"/>`, r: boldly + sized(32)},
		{id: "SampulLogo", name: "Sampul Logo", based: "Normal", p: `<w:spacing w:before="1600" w:after="800"/><w:jc w:val="center"/>`},
		{id: "SampulJudul", name: "Sampul Judul", based: "Normal", p: `<w:spacing w:before="1400" w:after="2400" w:line="324" w:lineRule="auto"/><w:jc w:val="center"/>`, r: boldly + sized(40)},
		{id: "SampulKantor", name: "Sampul Kantor", based: "Normal", p: `<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>`, r: boldly + sized(36)},
		{id: "SampulData", name: "Sampul Data", based: "Normal", p: `<w:spacing w:before="3200"/><w:jc w:val="center"/>`, r: `<w:color w:val="7F7F7F"/>` + sized(16)},
	}
}
