package docx

import "capaian/ui/report/doc"

// numberings defines the three markers, and for each list of the document a count of its own.
func (m *maker) numberings() string {
	var x buffer
	x.put(header, `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`)
	for i, row := range []struct{ format, text string }{
		doc.Bullets: {"bullet", "•"}, doc.Numbers: {"decimal", "%1."}, doc.Letters: {"lowerLetter", "%1."},
	} {
		x.putf(`<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>`, i, row.format, row.text)
	}
	for i, l := range m.lists {
		x.putf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>`, i+1, l.marker, l.start)
	}
	x.put(`</w:numbering>`)
	return x.String()
}
