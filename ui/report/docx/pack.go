package docx

import (
	"archive/zip"
	"compress/flate"
	"fmt"
	"io"
	"time"

	"capaian/model"
)

const officeRel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// Names by which the document refers to other parts.
const (
	footerID = "rIdFooter"
	logoID   = "rIdLogo"
)

// file is one part of the package.
type file struct {
	name string
	data []byte
}

// pack gathers the parts and writes them.
func (m *maker) pack(w io.Writer) error {
	files := []file{
		{"[Content_Types].xml", []byte(m.contentTypes())},
		{"_rels/.rels", []byte(relations(
			[3]string{"rId1", officeRel + "officeDocument", "word/document.xml"},
			[3]string{"rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"},
			[3]string{"rId3", officeRel + "extended-properties", "docProps/app.xml"},
			[3]string{"rId4", officeRel + "custom-properties", "docProps/custom.xml"},
		))},
		{"docProps/core.xml", []byte(m.core())},
		{"docProps/app.xml", []byte(header + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>capaian</Application></Properties>`)},
		{"docProps/custom.xml", []byte(m.custom())},
		{"word/document.xml", m.out.Bytes()},
		{"word/_rels/document.xml.rels", []byte(m.documentRelations())},
		{"word/styles.xml", []byte(m.styles())},
		{"word/numbering.xml", []byte(m.numberings())},
		{"word/settings.xml", []byte(settings)},
		{"word/fontTable.xml", []byte(m.fonts())},
		{"word/footer1.xml", []byte(m.footer())},
	}
	if kind := model.ImageType(m.d.Logo); kind != "" {
		files = append(files, file{"word/media/logo." + kind, m.d.Logo})
	}
	files = append(files, m.photoFiles()...)
	for i := range m.charts {
		c := &m.charts[i]
		sheet, err := c.sheet()
		if err != nil {
			return err
		}
		files = append(files,
			file{fmt.Sprintf("word/charts/chart%d.xml", c.number), []byte(c.part(m.style.Font))},
			file{fmt.Sprintf("word/charts/_rels/chart%d.xml.rels", c.number), []byte(relations(
				[3]string{"rId1", officeRel + "package", fmt.Sprintf("../embeddings/grafik%d.xlsx", c.number)}))},
			file{fmt.Sprintf("word/embeddings/grafik%d.xlsx", c.number), sheet})
	}
	return packed(w, files)
}

// packed writes a package whose bytes depend on its parts only: no part has a time of its own.
func packed(w io.Writer, files []file) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.DefaultCompression) })
	for _, f := range files {
		part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := part.Write(f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// relations is a part that names others: id, type, target.
func relations(rows ...[3]string) string {
	var x buffer
	x.put(header, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, r := range rows {
		x.putf(`<Relationship Id="%s" Type="%s" Target="%s"/>`, r[0], r[1], r[2])
	}
	x.put(`</Relationships>`)
	return x.String()
}

func (m *maker) documentRelations() string {
	rows := [][3]string{
		{"rIdStyles", officeRel + "styles", "styles.xml"},
		{"rIdNumbering", officeRel + "numbering", "numbering.xml"},
		{"rIdSettings", officeRel + "settings", "settings.xml"},
		{"rIdFonts", officeRel + "fontTable", "fontTable.xml"},
		{footerID, officeRel + "footer", "footer1.xml"},
	}
	if kind := model.ImageType(m.d.Logo); kind != "" {
		rows = append(rows, [3]string{logoID, officeRel + "image", "media/logo." + kind})
	}
	rows = append(rows, m.photoRelations()...)
	for _, c := range m.charts {
		rows = append(rows, [3]string{chartID(c.number), officeRel + "chart", fmt.Sprintf("charts/chart%d.xml", c.number)})
	}
	return relations(rows...)
}

func (m *maker) contentTypes() string {
	var x buffer
	x.put(header, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`)
	for _, d := range [][2]string{
		{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
		{"xml", "application/xml"},
		{"png", "image/png"},
		{"jpeg", "image/jpeg"},
		{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	} {
		x.putf(`<Default Extension="%s" ContentType="%s"/>`, d[0], d[1])
	}
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	overrides := [][2]string{
		{"/word/document.xml", word + "document.main+xml"},
		{"/word/styles.xml", word + "styles+xml"},
		{"/word/numbering.xml", word + "numbering+xml"},
		{"/word/settings.xml", word + "settings+xml"},
		{"/word/fontTable.xml", word + "fontTable+xml"},
		{"/word/footer1.xml", word + "footer+xml"},
		{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
		{"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
		{"/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
	}
	for _, c := range m.charts {
		overrides = append(overrides, [2]string{fmt.Sprintf("/word/charts/chart%d.xml", c.number), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"})
	}
	for _, o := range overrides {
		x.putf(`<Override PartName="%s" ContentType="%s"/>`, o[0], o[1])
	}
	x.put(`</Types>`)
	return x.String()
}

// core names the document; the day is that of the data's year, since the clock would make
// two exports of the same data differ.
func (m *maker) core() string {
	var x buffer
	x.put(header, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>`)
	x.text(m.d.Title)
	x.put(`</dc:title><dc:creator>`)
	x.text(m.d.Office)
	x.put(`</dc:creator><cp:lastModifiedBy>`)
	x.text(m.d.Office)
	x.putf(`</cp:lastModifiedBy><dc:description>Data revisi %d</dc:description><dc:language>id-ID</dc:language>`, m.d.Revision)
	x.putf(`<dcterms:created xsi:type="dcterms:W3CDTF">%04d-12-31T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%[1]04d-12-31T00:00:00Z</dcterms:modified></cp:coreProperties>`, m.d.Year)
	return x.String()
}

// custom keeps for programs from which data the report was made.
func (m *maker) custom() string {
	var x buffer
	x.put(header, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	for i, p := range [][2]string{
		{"Revisi data", fmt.Sprint(m.d.Revision)}, {"Tahun", fmt.Sprint(m.d.Year)}, {"Triwulan", fmt.Sprint(int(m.d.Quarter))},
	} {
		x.putf(`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>`, i+2, p[0], p[1])
	}
	x.put(`</Properties>`)
	return x.String()
}

// settings ask the program that opens the document to work its fields out.
const settings = header + `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`

func (m *maker) fonts() string {
	var x buffer
	x.put(header, `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`)
	seen := map[string]bool{}
	for _, h := range append([]model.HeadingStyle{{Font: m.style.Font}}, m.style.Headings...) {
		if h.Font != "" && !seen[h.Font] {
			seen[h.Font] = true
			x.put(`<w:font w:name="`)
			x.text(h.Font)
			x.put(`"/>`)
		}
	}
	x.put(`</w:fonts>`)
	return x.String()
}
