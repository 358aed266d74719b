package docx

import (
	"slices"
	"strings"

	"capaian/ui/report/doc"
)

// letterhead says whose letter it is: region and office over a line, the office's picture
// beside them where it has one.
func (m *maker) letterhead(l doc.Letterhead) {
	lines := func() {
		m.line("KopAtas", []doc.Run{{Text: strings.ToUpper(l.Above)}})
		m.line("KopKantor", []doc.Run{{Text: strings.ToUpper(l.Office)}})
		m.line("KopAlamat", l.Address)
		if l.Reach != "" {
			m.line("KopAlamat", []doc.Run{{Text: l.Reach}})
		}
	}
	if picture := m.emblem(headLogo); picture == "" {
		lines()
	} else {
		side := headLogo + 300
		m.openGrid(side, m.room()-2*side, side)
		m.gridCell(side, func() {
			m.open("Gambar", "")
			m.out.put(picture, `</w:p>`)
		})
		m.gridCell(m.room()-2*side, lines)
		m.gridCell(side, func() { m.line("KopAlamat", nil) })
		m.closeGrid()
	}
	m.line("KopGaris", nil)
}

// headLogo is how high the picture of a letterhead is at most, in twentieths of a point.
const headLogo = 1134

// entries sets short facts with their colons one below the other. A fact that is long keeps
// to its own column.
func (m *maker) entries(e doc.Entries) {
	const colon = 280
	longest := 0
	for _, one := range e.Items {
		longest = max(longest, widthOf(one.Label, m.style.Size*2, false))
	}
	label := min(longest+240, m.room()/3)
	m.openGrid(label, colon, m.room()-label-colon)
	for i, one := range e.Items {
		if i > 0 {
			m.out.put(`</w:tr><w:tr>`)
		}
		m.gridCell(label, func() { m.line("Keterangan", []doc.Run{{Text: one.Label}}) })
		m.gridCell(colon, func() { m.line("Keterangan", []doc.Run{{Text: ":"}}) })
		m.gridCell(m.room()-label-colon, func() { m.line("Keterangan", one.Runs) })
	}
	m.closeGrid()
	m.line("SesudahTabel", nil)
}

// signatures sets those of two sides beside each other; they stay together, and both names
// stand at one height, however many lines a post above them takes.
func (m *maker) signatures(s doc.Signatures) {
	half := m.room() / 2
	m.open("SesudahTabel", keepNext)
	m.out.put(`</w:p>`)
	m.openGrid(half, m.room()-half)
	above, below := sideBySide(s)
	for row, sides := range [][2][][]doc.Run{above, below} {
		if row > 0 {
			m.out.put(`</w:tr><w:tr>`)
		}
		for i, lines := range sides {
			m.gridCell([]int{half, m.room() - half}[i], func() {
				for _, line := range lines {
					m.open("TandaTangan", `<w:keepNext/>`)
					m.runs(line)
					m.out.put(`</w:p>`)
				}
			})
		}
	}
	m.closeGrid()
	m.line("SesudahTabel", nil)
}

// sideBySide gives two blocks as many lines above the names, with room to sign, and as many
// from the names on.
func sideBySide(s doc.Signatures) (above, below [2][][]doc.Run) {
	for i, one := range []doc.Signature{s.Left, s.Right} {
		above[i], below[i] = signatureParts(one)
	}
	blank := func(n int) [][]doc.Run { return make([][]doc.Run, max(n, 0)) }
	lines, under := [2]int{len(above[0]), len(above[1])}, [2]int{len(below[0]), len(below[1])}
	for i := range above {
		above[i] = slices.Concat(blank(lines[1-i]-lines[i]), above[i], blank(stampLines))
		below[i] = slices.Concat(below[i], blank(under[1-i]-under[i]))
	}
	return above, below
}

// line is a paragraph of a style with nothing more to say about it.
func (m *maker) line(style string, runs []doc.Run) {
	m.open(style, "")
	m.runs(runs)
	m.out.put(`</w:p>`)
}

// openGrid begins a table without borders and its first row, which no page breaks.
func (m *maker) openGrid(widths ...int) {
	m.out.putf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`, sum(widths))
	for _, w := range widths {
		m.out.putf(`<w:gridCol w:w="%d"/>`, w)
	}
	m.out.put(`</w:tblGrid><w:tr>`)
}

func (m *maker) closeGrid() { m.out.put(`</w:tr></w:tbl>`) }

// gridCell is one cell; what fills it ends with a paragraph.
func (m *maker) gridCell(width int, fill func()) {
	m.openCell(width, 1, "", "", "")
	fill()
	m.out.put(`</w:tc>`)
}
