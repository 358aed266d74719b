package docx

import (
	"unicode/utf8"

	"capaian/ui/report/doc"
)

// formula sets a formula as a small table without borders: the line of a fraction is the
// edge of a cell. It looks alike in every program, and its figures are edited as text.
func (m *maker) formula(f doc.Formula) {
	const sides = 1900
	longest := 6
	for _, line := range f.Lines {
		longest = max(longest, utf8.RuneCountInString(line.Above), utf8.RuneCountInString(line.Below))
	}
	middle := min(longest*m.style.Size*11+200, m.room()-850-2*sides)
	m.out.putf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="567" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid>`,
		2*sides+middle, sides, middle, sides)
	for i, line := range f.Lines {
		name := "="
		if i == 0 {
			name = f.Name + " ="
		}
		keep := keepNext
		if i == len(f.Lines)-1 {
			keep = ""
		}
		if line.Below == "" {
			m.mathRow(mathCell(sides, 1, "right", name), mathCell(middle+sides, 2, "left", line.Text), mathField{}, keep)
			continue
		}
		left, right := mathCell(sides, 1, "right", name), mathCell(sides, 1, "left", line.Text)
		left.merge, right.merge = `<w:vMerge w:val="restart"/>`, `<w:vMerge w:val="restart"/>`
		above := mathCell(middle, 1, "center", line.Above)
		above.line = true
		m.mathRow(left, above, right, keepNext)
		left.merge, right.merge = `<w:vMerge/>`, `<w:vMerge/>`
		left.text, right.text = "", ""
		m.mathRow(left, mathCell(middle, 1, "center", line.Below), right, keep)
	}
	m.out.put(`</w:tbl>`)
	m.open("SesudahTabel", "")
	m.out.put(`</w:p>`)
}

// mathField is a cell of a formula; one without a width is none.
type mathField struct {
	width, across      int
	align, text, merge string
	line               bool // the line of a fraction below it
}

func mathCell(width, across int, align, text string) mathField {
	return mathField{width: width, across: across, align: align, text: text}
}

// keepNext keeps a paragraph on the page of the next one.
const keepNext = `<w:keepNext/>`

// mathRow writes a row; keep is keepNext, or "" in the last one.
func (m *maker) mathRow(a, b, c mathField, keep string) {
	m.out.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for _, f := range []mathField{a, b, c} {
		if f.width == 0 {
			continue
		}
		edge := ""
		if f.line {
			edge = `<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders>`
		}
		m.openCell(f.width, f.across, f.merge+edge, "", "center")
		m.open("Rumus", keep+`<w:jc w:val="`+f.align+`"/>`)
		m.run(doc.Run{Text: f.text})
		m.out.put(`</w:p></w:tc>`)
	}
	m.out.put(`</w:tr>`)
}
