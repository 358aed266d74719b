package tables

import (
	"slices"

	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// wholeDays makes of a table of holidays that tells its days in several columns one that tells
// them in one; false where the grid is none.
func (r *recogniser) wholeDays(g *workbook.Grid, said bool) (*workbook.Grid, []sheetOf, bool) {
	s, is := shape.FindSplitDays(g.Texts())
	if !is {
		return nil, nil, false
	}
	whole := workbook.Grid{Name: g.Name, Rows: slices.Clone(g.Rows), Merged: g.Merged, Lines: g.Lines, Cells: g.Cells}
	month := ""
	for row := s.Row; row < len(g.Rows); row++ {
		cells, texts, unread := slices.Clone(g.Rows[row]), slices.Clone(g.Texts()[row]), workbook.Input{}
		for len(cells) <= s.Day {
			cells, texts = append(cells, workbook.Input{}), append(texts, "")
		}
		for at := range cells {
			if day, dated := cells[at].Day(); dated && cells[at].Dated {
				texts[at] = day.String()
			}
		}
		for _, at := range s.Columns() {
			if at < len(cells) {
				if cells[at].Unread != "" || cells[at].Broken {
					unread = cells[at]
				}
				cells[at] = workbook.Input{}
			}
		}
		var days string
		if days, month = s.Joined(texts, month); row == s.Row {
			days, month = "Tanggal", ""
		}
		switch day := &cells[s.Day]; {
		case unread.Unread != "" || unread.Broken:
			*day = unread
		case days != texts[s.Day]:
			*day = workbook.Input{Text: days}
		}
		whole.Rows[row] = cells
	}
	found := r.tables(&whole)
	holidays := slices.ContainsFunc(found, func(t sheetOf) bool { return t.list.Name == "libur" })
	return &whole, found, holidays || said
}
