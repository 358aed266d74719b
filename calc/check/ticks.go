package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// tickTotals counts the ticks of a table of villages and documents under its Jumlah.
func tickTotals(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		r.ticksAcross(s)
		if sheet.Kind != printed.KindVillages {
			r.ticksUnder(s)
			continue
		}
		for c, column := range sheet.Columns {
			if column.Role == printed.RoleOnTime || column.Role == printed.RoleLate {
				r.judgeTicks(s, c)
			}
		}
	}
}

// ticksUnder holds the totals under columns of ticks in any table, where two of them are their number
// and no more than one is not.
func (r *reader) ticksUnder(s int) {
	for l := range r.Sheets[s].Lines {
		line := &r.Sheets[s].Lines[l]
		if !line.Total || line.Head || line.Mean {
			continue
		}
		ticked, broken := r.tickColumns(s, len(r.Sheets[s].Columns)), []spot{}
		for _, c := range ticked {
			if at := (spot{s, l, c}); usable(r.cell(at)) && !whole(r.cell(at).Values[0], r.ticksIn(s, c)) {
				broken = append(broken, at)
			}
		}
		if r.ticksHeld(s, l) < leastHeld || len(broken) > 1 {
			continue
		}
		for _, c := range ticked {
			r.examine(spot{s, l, c})
		}
		for _, at := range broken {
			n := r.ticksIn(s, at.column)
			r.flag(flaw{
				at: at, code: codeTotal, level: Error, right: fmt.Sprint(n), exact: big.NewRat(n, 1),
				message: fmt.Sprintf("%s tercetak %s, sedangkan tanda pada kolom itu %d.", shorten(line.Label, 60), r.cell(at).Text, n),
			})
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

// tickColumns are the columns before one that hold nothing but ticks, one in each at least.
func (r *pages) tickColumns(s, before int) []int {
	var all []int
	for c := range before {
		ticks := 0
		for l := range r.Sheets[s].Lines {
			line := &r.Sheets[s].Lines[l]
			cell := &line.Cells[c]
			switch {
			case line.Head || line.Total || line.Mean:
			case cell.State == printed.Tick:
				ticks++
			case cell.State != printed.Blank && cell.State != printed.NotApplicable:
				ticks = -mostRows
			}
		}
		if ticks > 0 && !r.Sheets[s].Columns[c].Role.Text() {
			all = append(all, c)
		}
	}
	return all
}

// ticksAcross holds columns that count the ticks of their row, and those that tell how many
// percent of all that is, against the ticks where two rows follow.
func (r *reader) ticksAcross(s int) {
	sheet := &r.Sheets[s]
	if len(sheet.Lines) > mostRows {
		return
	}
	for c, column := range sheet.Columns {
		head := strings.ToLower(column.Head)
		share := r.percentages(s, c)
		if column.Role.Text() || !share && !hasAny(head, "jumlah", "total") {
			continue
		}
		ticked := r.tickColumns(s, c)
		if len(ticked) < 2 {
			continue
		}
		var right, broken []spot
		exact := map[spot]*big.Rat{}
		all, rows := int64(0), int64(0)
		for l := range sheet.Lines {
			at := spot{s, l, c}
			if line := r.line(at); line.Total && share && rows > 1 && usable(r.cell(at)) && len(r.cell(at).Values) == 1 {
				exact[at] = big.NewRat(100*all, rows*int64(len(ticked)))
				if agrees(r.cell(at).Values, exact[at]) == wrong {
					broken = append(broken, at)
				}
				continue
			}
			if line := r.line(at); line.Head || line.Total || line.Mean || !usable(r.cell(at)) || len(r.cell(at).Values) > 1 {
				continue
			}
			n := int64(0)
			for _, t := range ticked {
				if cell := r.cell(spot{s, l, t}); cell.State == printed.Tick && !cell.Crossed() {
					n++
				}
			}
			all, rows = all+n, rows+1
			if exact[at] = big.NewRat(n, 1); share {
				exact[at] = big.NewRat(100*n, int64(len(ticked)))
			}
			if agrees(r.cell(at).Values, exact[at]) == fits {
				right = append(right, at)
			} else {
				broken = append(broken, at)
			}
		}
		if len(right) < 2 || len(right) < 2*len(broken) {
			continue
		}
		r.examine(append(right, broken...)...)
		for _, at := range broken {
			r.flag(flaw{
				at: at, code: codeTotal, level: Error, right: r.plainSum(exact[at], at), exact: exact[at],
				message: fmt.Sprintf("%s “%s” tercetak %s; tanda pada %d kolom di baris itu menghasilkan %s.", shorten(column.Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, len(ticked), r.tell(exact[at])),
			})
		}
	}
}

// ticksHeld counts the columns of ticks whose number stands in a row of totals.
func (r *pages) ticksHeld(s, l int) int {
	holds := 0
	for _, c := range r.tickColumns(s, len(r.Sheets[s].Columns)) {
		if cell := r.cell(spot{s, l, c}); usable(cell) && whole(cell.Values[0], r.ticksIn(s, c)) {
			holds++
		}
	}
	return holds
}

// ticksIn counts the ticks of a column, those that say no left out.
func (r *pages) ticksIn(s, c int) int64 {
	n := int64(0)
	for l := range r.Sheets[s].Lines {
		line := &r.Sheets[s].Lines[l]
		if cell := &line.Cells[c]; !line.Head && !line.Total && cell.State == printed.Tick && !cell.Crossed() {
			n++
		}
	}
	return n
}
