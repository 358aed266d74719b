package table

import (
	"strings"
	"unicode/utf8"

	"capaian/model"
)

// fits reports that the columns find room on an upright page in the style: in each the longest
// word of its head and its cells stands on one line.
func (t *Table) fits(style *model.ReportStyle) bool {
	room := 0 // in hundredths of a millimetre
	for _, paper := range model.Papers() {
		if paper.Paper == style.Paper {
			room = 100 * (paper.Width - style.Margins.Left - style.Margins.Right)
		}
	}
	letter := min(max(style.Size-2, 8), 9) * 20 // an average one, of the size that tables have
	for i := range t.Bodies {
		p, needed := &t.Bodies[i], 0
		for c := range p.Columns {
			longest := longestWord(p.Columns[c].Head)
			for _, row := range p.Rows {
				if cell := &row.Cells[c]; cell.Across <= 1 && !cell.Covered {
					longest = max(longest, longestWord(cell.Text))
				}
			}
			needed += longest*letter + 200
		}
		if needed > room {
			return false
		}
	}
	return true
}

func longestWord(s string) int {
	most := 0
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' || r == '\n' }) {
		most = max(most, utf8.RuneCountInString(word))
	}
	return most
}
