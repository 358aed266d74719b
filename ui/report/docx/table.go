package docx

import (
	"fmt"
	"unicode/utf8"

	"capaian/ui/report/doc"
	"capaian/ui/report/table"
)

// table writes the caption and every part of a table.
func (m *maker) table(t *table.Table) {
	if t.Number > 0 {
		m.caption("Tabel", t.Number, doc.TableRef(t.Number), t.Title, "Caption")
	}
	for i := range t.Bodies {
		if i > 0 {
			// Without a paragraph between them a program makes one table of two.
			m.open("Sela", "")
			m.out.put(`</w:p>`)
		}
		last := i == len(t.Bodies)-1
		held := m.held
		m.held = held && last
		m.part(&t.Bodies[i])
		m.held = held
	}
	m.open("SesudahTabel", m.holding())
	m.out.put(`</w:p>`)
}

// headFill and bandFill are calm enough to be printed in black.
const (
	headFill = "D9E2F3"
	bandFill = "F2F2F2"
)

func (m *maker) part(p *table.Body) {
	widths := m.widths(p)
	m.out.putf(`<w:tbl><w:tblPr><w:tblStyle w:val="TabelLaporan"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>`, sum(widths))
	for _, w := range widths {
		m.out.putf(`<w:gridCol w:w="%d"/>`, w)
	}
	m.out.put(`</w:tblGrid>`)
	m.head(p, widths)
	under := make([]int, len(p.Columns)) // rows that a tall cell still stands over
	for i := range p.Rows {
		m.row(p, i, widths, under)
	}
	m.out.put(`</w:tbl>`)
}

// widths shares the room out by the columns' shares, to the last twentieth of a point.
func (m *maker) widths(p *table.Body) []int {
	shares := 0
	for _, c := range p.Columns {
		shares += c.Width
	}
	widths, given, passed := make([]int, len(p.Columns)), 0, 0
	for i, c := range p.Columns {
		passed += c.Width
		upTo := m.room() * passed / max(shares, 1)
		widths[i] = upTo - given
		given = upTo
	}
	return widths
}

func sum(all []int) int {
	total := 0
	for _, n := range all {
		total += n
	}
	return total
}

// head writes the titles of the columns, which every page of the table repeats.
func (m *maker) head(p *table.Body, widths []int) {
	if !p.Grouped() {
		m.out.put(headRow)
		for i, c := range p.Columns {
			m.headCell(c.Head, widths[i], 1, "")
		}
		m.out.put(`</w:tr>`)
		return
	}
	m.out.put(headRow)
	for i := 0; i < len(p.Columns); {
		c := p.Columns[i]
		if c.Group == "" {
			m.headCell(c.Head, widths[i], 1, `<w:vMerge w:val="restart"/>`)
			i++
			continue
		}
		end := i
		for end < len(p.Columns) && p.Columns[end].Group == c.Group {
			end++
		}
		m.headCell(c.Group, sum(widths[i:end]), end-i, "")
		i = end
	}
	m.out.put(`</w:tr>`, headRow)
	for i, c := range p.Columns {
		if c.Group == "" {
			m.headCell("", widths[i], 1, `<w:vMerge/>`)
			continue
		}
		m.headCell(c.Head, widths[i], 1, "")
	}
	m.out.put(`</w:tr>`)
}

const headRow = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`

func (m *maker) headCell(title string, width, across int, merge string) {
	m.openCell(width, across, merge, headFill, "center")
	m.open("KepalaTabel", "")
	m.run(doc.Run{Text: title})
	m.out.put(`</w:p></w:tc>`)
}

func (m *maker) openCell(width, across int, merge, fill, vertical string) {
	m.out.putf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if across > 1 {
		m.out.putf(`<w:gridSpan w:val="%d"/>`, across)
	}
	m.out.put(merge)
	if fill != "" {
		m.out.put(`<w:shd w:val="clear" w:color="auto" w:fill="`, fill, `"/>`)
	}
	if vertical != "" {
		m.out.put(`<w:vAlign w:val="`, vertical, `"/>`)
	}
	m.out.put(`</w:tcPr>`)
}

// longText is from where a row may be broken over two pages: kept whole it could be taller
// than a page, and what does not fit would be lost.
const longText = 900

func (m *maker) row(p *table.Body, at int, widths, under []int) {
	row := &p.Rows[at]
	m.out.put(`<w:tr>`)
	if m.keepWhole(row) {
		m.out.put(`<w:trPr><w:cantSplit/></w:trPr>`)
	}
	for i := 0; i < len(row.Cells); {
		cell := &row.Cells[i]
		across := max(cell.Across, 1)
		merge := ""
		switch {
		case under[i] > 0:
			under[i]--
			merge = `<w:vMerge/>`
		case cell.Down > 1:
			under[i] = cell.Down - 1
			merge = `<w:vMerge w:val="restart"/>`
		}
		fill := ""
		if row.Kind != table.Plain {
			fill = bandFill
		}
		m.openCell(sum(widths[i:i+across]), across, merge, fill, "")
		m.cell(p, at, i)
		m.out.put(`</w:tc>`)
		i += across
	}
	m.out.put(`</w:tr>`)
}

func (m *maker) keepWhole(row *table.Row) bool {
	for i := range row.Cells {
		if utf8.RuneCountInString(row.Cells[i].Text) > longText {
			return false
		}
	}
	return true
}

// staysWithNext reports that the row must not be the last one on a page: what heads the rows
// after it, the rows before a total, and the last one before a signature.
func (m *maker) staysWithNext(p *table.Body, at int) bool {
	if at+1 >= len(p.Rows) {
		return m.held
	}
	return len(p.Rows) <= fewRows || p.Rows[at].Kind == table.Band || p.Rows[at+1].Kind == table.Total
}

// fewRows is a table that stands whole on one page.
const fewRows = 9

// cell writes the paragraph of a cell.
func (m *maker) cell(p *table.Body, at, column int) {
	row, more := &p.Rows[at], ""
	c, align := &row.Cells[column], p.Columns[column].Align
	if m.staysWithNext(p, at) {
		more = keepNext
	}
	if row.Kind == table.Band || c.Across > 1 && c.Kind == table.Words {
		align = table.Left
	}
	if align != table.Left {
		more += fmt.Sprintf(`<w:jc w:val="%s"/>`, [...]string{"left", "center", "right"}[align])
	}
	m.open("IsiTabel", more)
	switch {
	case c.Gap != "":
		m.run(doc.Missing(c.Gap))
	case !c.Covered:
		m.run(doc.Run{Text: c.Text, Bold: c.Strong || row.Kind != table.Plain})
	}
	m.out.put(`</w:p>`)
}
