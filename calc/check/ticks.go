package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
)

// tickTotals counts the ticks of a table of villages and documents under its Jumlah.
func tickTotals(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind != printed.KindVillages {
			continue
		}
		for c, column := range sheet.Columns {
			if column.Role == printed.RoleOnTime || column.Role == printed.RoleLate {
				r.judgeTicks(s, c)
			}
		}
	}
}

// judgeTicks holds the figure under a column of ticks against their number. A figure that
// counts something else of the table, such as its rows, is right too.
func (r *reader) judgeTicks(s, c int) {
	sheet := &r.Sheets[s]
	rows, ticks, all := int64(0), int64(0), int64(0)
	var under []spot
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		cell := &line.Cells[c]
		switch {
		case line.Head:
		case cell.Known() && (line.Total || ticks > 0 && len(under) > 0):
			under = append(under, spot{s, l, c})
		case line.Total:
		case len(under) > 0:
			return // rows go on under the sum
		case cell.State == printed.Tick && !cell.Crossed():
			ticks++
			rows++
		case cell.State == printed.Blank || cell.State == printed.Tick || cell.State == printed.NotApplicable:
			rows++
		default:
			return
		}
		if !line.Head && !line.Total {
			for other, column := range sheet.Columns {
				if one := &line.Cells[other]; column.Role == sheet.Columns[c].Role && one.State == printed.Tick && !one.Crossed() {
					all++
				}
			}
		}
	}
	if ticks == 0 {
		return
	}
	for i, at := range under {
		cell := r.cell(at)
		if !usable(cell) || cell.Share || len(cell.Values) > 1 {
			continue
		}
		v := cell.Values[0]
		if whole(v, ticks) || whole(v, rows) || whole(v, all) {
			r.examine(at)
			continue
		}
		if i > 0 || !r.line(at).Total || len(under) > 1 && !r.line(under[0]).Total {
			continue // what a further row counts is not known
		}
		r.examine(at)
		r.flag(flaw{
			at: at, code: codeTotal, level: Error, right: fmt.Sprint(ticks), exact: big.NewRat(ticks, 1),
			message: fmt.Sprintf("Jumlah tercetak %s, sedangkan tanda pada kolom itu %d.", cell.Text, ticks),
			working: []string{fmt.Sprintf("%d tanda dari %d baris", ticks, rows)},
		})
	}
}
