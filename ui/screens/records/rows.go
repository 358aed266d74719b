package records

import (
	"fmt"

	"capaian/ui/kit"
)

// line is a row of a list, or of the table of lists.
type line struct {
	name   string
	detail string
	tone   kit.Tone // of the detail
}

func (l line) nameCell() kit.Cell   { return kit.Cell{Text: l.name} }
func (l line) dimCell() kit.Cell    { return kit.Cell{Text: l.detail, Tone: kit.Dim} }
func (l line) detailCell() kit.Cell { return kit.Cell{Text: l.detail, Tone: l.tone} }

// fileRow is the row that leads to the import of a file.
const fileRow = "impor"

// contents are the links and, under their own heading, the lists with their lengths.
func (s *Screen) contents(room int) kit.Table {
	columns := kit.Columns[line]{
		{Key: "daftar", Align: kit.Left, Least: 30, Cell: line.nameCell},
		{Key: "banyak", Width: min(max(room-longestName, 20), 50), Align: kit.Left, Cell: line.detailCell},
	}
	var rows []kit.Row
	for _, link := range s.links {
		rows = append(rows, kit.Row{ID: string(link.ID), Cells: columns.Cells(line{link.Title, link.Says(s.state), kit.Dim})})
	}
	rows = append(rows, kit.Row{ID: fileRow, Cells: columns.Cells(line{"Impor berkas", "Excel, ods, csv, SIPD, formulir", kit.Dim})})
	rows = append(rows, kit.Row{Text: "Data kantor", Tone: kit.Head})
	for _, one := range s.recordLists {
		count := fmt.Sprint(len(one.list(s.state.Book)))
		if one.count != nil {
			count = one.count(s.state.Book)
		}
		rows = append(rows, kit.Row{ID: one.title, Cells: columns.Cells(line{name: one.title, detail: count})})
	}
	return columns.Table(rows)
}
