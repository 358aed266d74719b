package tables

import (
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"
)

// laidOut gives a table that lies otherwise than its list the columns of the list: conditions
// of things as columns, levels of the plan side by side, quarters as rows, heads that go
// downwards. Others stay as they are.
func laidOut(d *Draft, g *workbook.Grid, t *Taking) workbook.Grid {
	if len(g.Rows) < 2 || g.Hidden {
		return *g
	}
	for _, lay := range []func(*Draft, *workbook.Grid, *Taking) (workbook.Grid, bool){levelColumns, conditioned, quarterly, acrossQuarters, downwards} {
		if made, is := lay(d, g, t); is {
			return made
		}
	}
	return *g
}

// turnedRows is how far down a head is looked for that is not where a list has it.
const turnedRows = 12

// quarterOf reads the name of a quarter as rows have it: I, TW I, Triwulan 1, s.d. TW II. The
// whole year is "setahun".
func quarterOf(s string) (model.Quarter, bool) {
	var kept []string
	for word := range strings.FieldsFuncSeq(text.Fold(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		switch word {
		case "triwulan", "tw", "trw", "triw", "ke", "s", "d", "sd", "sampai", "dengan", "akhir", "kuartal":
		default:
			kept = append(kept, word)
		}
	}
	if len(kept) != 1 {
		return 0, false
	}
	switch word := strings.TrimPrefix(kept[0], "tw"); word {
	case "setahun", "tahunan":
		return model.WholeYear, true
	case "i", "1", "pertama", "satu":
		return model.Q1, true
	case "ii", "2", "kedua", "dua":
		return model.Q2, true
	case "iii", "3", "ketiga", "tiga":
		return model.Q3, true
	case "iv", "4", "keempat", "empat":
		return model.Q4, true
	}
	return 0, false
}

// quartersBelow are the quarters that a column names below a row, by row; nil where something
// else stands there, or fewer than two are named. What stands far below may be anything.
func quartersBelow(g *workbook.Grid, head, at int) map[int]model.Quarter {
	found, distinct, others := map[int]model.Quarter{}, map[model.Quarter]bool{}, 0
	for row := head + 1; row < len(g.Rows); row++ {
		in := g.At(row, at)
		if in.Blank() {
			continue
		}
		q, is := quarterOf(in.Text)
		if !is {
			if others++; others > len(found) && len(found) < 2 {
				return nil
			}
			continue
		}
		found[row], distinct[q] = q, true
	}
	if len(distinct) < 2 || others > len(found) {
		return nil
	}
	return found
}

// yearly are the lists that have columns of each quarter.
func yearly() []*List { return []*List{Named("indikator"), Named("anggaran"), Named("fasilitasi")} }

// quarterHead is the head of a column of a quarter.
func quarterHead(head string, q model.Quarter) string {
	if !q.Valid() {
		return head
	}
	return head + " TW " + q.Roman()
}

// quarterly gives a table with a row for each quarter of a record a row for the record.
func quarterly(d *Draft, g *workbook.Grid, _ *Taking) (workbook.Grid, bool) {
	texts := g.Texts()
	for head := range texts[:min(len(texts), turnedRows)] {
		for at, cell := range texts[head] {
			if bare := shape.Bare(cell); bare != "triwulan" && bare != "tw" && bare != "periode" && bare != "triwulanke" {
				continue
			}
			quarters := quartersBelow(g, head, at)
			if quarters == nil {
				continue
			}
			var best *gathering
			for _, list := range yearly() {
				if one := gatheringOf(d, g, list, turn{head, at, quarters}); one != nil && (best == nil || len(one.finds) > len(best.finds)) {
					best = one
				}
			}
			if best != nil {
				return best.made(), true
			}
		}
	}
	return workbook.Grid{}, false
}

// turn is where a table names quarters: its head, the column, and the quarters by row.
type turn struct {
	head, at int
	quarters map[int]model.Quarter
}

// gathering is a table with rows for quarters, of which the rows of a record are put side by side.
type gathering struct {
	turn
	grid    *workbook.Grid
	finds   map[int]bool // columns by which the record is found
	figures map[int]bool // columns of which each quarter has its own
}

// gatheringOf reads a table as one of the list; nil where it cannot be.
func gatheringOf(d *Draft, g *workbook.Grid, list *List, by turn) *gathering {
	columns := list.Columns(d)
	names := namesOf(columns)
	x := gathering{by, g, map[int]bool{}, map[int]bool{}}
	for at, cell := range g.Texts()[by.head] {
		if _, of := names.Find(quarterHead(cell, model.Q1)); of && at != by.at && cell != "" {
			x.figures[at] = true
			continue
		}
		if column, known := names.Find(cell); known && list.finds(&columns[column]) {
			x.finds[at] = true
		}
	}
	if len(x.finds) == 0 || len(x.figures) == 0 {
		return nil
	}
	return &x
}

// key is what a row says of its record: its code, else its name; "" where it goes on with the
// one above.
func (x *gathering) key(row int) string {
	name := ""
	for at := range len(x.grid.Rows[row]) {
		text := x.grid.Texts()[row][at]
		switch {
		case !x.finds[at]:
		case shape.Code(text) != "":
			return shape.Code(text)
		case name == "":
			name = shape.Bare(text)
		}
	}
	return name
}

// alone reports a row that is of no record, such as a sum.
func (x *gathering) alone(row int) bool {
	if _, is := x.quarters[row]; !is {
		return true
	}
	for at, cell := range x.grid.Texts()[row] {
		if !x.figures[at] && at != x.at && shape.IsTotal(cell) {
			return true
		}
	}
	return false
}

// made is the table with a row for each record.
func (x *gathering) made() workbook.Grid {
	g, texts := x.grid, x.grid.Texts()
	made := workbook.Grid{Name: g.Name, Cells: map[[2]int][2]int{}}
	width := len(texts[x.head])
	place := func(at int, q model.Quarter) int { return width + at*5 + int(q) }
	put := func(at int, in workbook.Input, from, column int) {
		row := len(made.Rows) - 1
		for len(made.Rows[row]) <= at {
			made.Rows[row] = append(made.Rows[row], workbook.Input{})
		}
		made.Rows[row][at] = in
		made.Cells[[2]int{row, at}] = [2]int{from, column}
	}
	begin := func(row int) {
		made.Rows, made.Lines = append(made.Rows, nil), append(made.Lines, row)
		for at, in := range g.Rows[row] {
			if row < x.head || !x.figures[at] && at != x.at {
				put(at, in, row, at)
			}
		}
	}
	used := map[model.Quarter]bool{}
	for _, q := range x.quarters {
		used[q] = true
	}
	for row := range x.head + 1 {
		begin(row)
	}
	for at := range x.figures {
		for q := range used {
			put(place(at, q), workbook.Input{Text: quarterHead(texts[x.head][at], q)}, x.head, at)
		}
	}
	known, now := map[string]int{}, -1
	for row := x.head + 1; row < len(g.Rows); row++ {
		if x.alone(row) {
			begin(row)
			now = -1
			continue
		}
		if key := x.key(row); key != "" {
			to, there := known[key]
			if now = to; !there {
				begin(row)
				now = len(made.Rows) - 1
				known[key] = now
				for at := range x.figures {
					for q := range used {
						put(place(at, q), workbook.Input{Absent: true}, row, at)
					}
				}
			}
		}
		for at := range x.figures {
			if in := g.At(row, at); now >= 0 && !in.Blank() {
				to := place(at, x.quarters[row])
				made.Rows[now][to], made.Cells[[2]int{now, to}] = in, [2]int{row, at}
			}
		}
	}
	return made
}

// acrossQuarters turns a table whose rows are quarters and whose columns are records.
func acrossQuarters(d *Draft, g *workbook.Grid, _ *Taking) (workbook.Grid, bool) {
	texts := g.Texts()
	for head := range texts[:min(len(texts), turnedRows)] {
		for at := range min(len(texts[head]), 2) {
			quarters := quartersBelow(g, head, at)
			if quarters == nil {
				continue
			}
			for _, list := range yearly() {
				columns := list.Columns(d)
				x := newIndex(d, list, columns)
				var subjects []int
				for column := at + 1; column < len(texts[head]); column++ {
					cell := texts[head][column]
					if x.ids[cell] != nil || len(x.names[list.named(cell)]) > 0 || len(x.codes[shape.Code(cell)]) > 0 {
						subjects = append(subjects, column)
					}
				}
				if len(subjects) == 0 {
					continue
				}
				return turnedAround(g, x, subjects, turn{head, at, quarters}), true
			}
		}
	}
	return workbook.Grid{}, false
}

// turnedAround gives each of the columns of a table a row, with a column for each quarter.
// What is told of them is what they reached, unless a title says that it is their target.
func turnedAround(g *workbook.Grid, x *index, subjects []int, by turn) workbook.Grid {
	what := "Realisasi"
	if x.list.Name == "fasilitasi" {
		what = "Terlaksana"
	}
	for row := range by.head + 1 {
		for _, cell := range g.Texts()[row] {
			if folded := text.Fold(cell); strings.Contains(folded, "target") && !strings.Contains(folded, "realisasi") && x.list.Name == "indikator" {
				what = "Target"
			}
		}
	}
	made := workbook.Grid{Name: g.Name, Cells: map[[2]int][2]int{}, Rows: [][]workbook.Input{{{Text: "Kode"}, {Text: x.list.Known}}}, Lines: []int{by.head}}
	order := []int{}
	for row := by.head + 1; row < len(g.Rows); row++ {
		if q, is := by.quarters[row]; is {
			order = append(order, row)
			made.Rows[0] = append(made.Rows[0], workbook.Input{Text: quarterHead(what, q)})
		}
	}
	for _, column := range subjects {
		name := g.At(by.head, column).Text
		id, known := "", name
		switch found := x.codes[shape.Code(name)]; {
		case x.ids[name] != nil:
			id, known = name, x.nameOf(x.ids[name])
		case len(found) == 1:
			id, known = found[0].Ref().Key, x.nameOf(found[0])
		}
		row := []workbook.Input{{Text: id}, {Text: known}}
		to := len(made.Rows)
		for i, from := range order {
			row = append(row, g.At(from, column))
			made.Cells[[2]int{to, i + 2}] = [2]int{from, column}
		}
		made.Cells[[2]int{to, 0}], made.Cells[[2]int{to, 1}] = [2]int{by.head, column}, [2]int{by.head, column}
		made.Rows, made.Lines = append(made.Rows, row), append(made.Lines, by.head)
	}
	return made
}

// downwards turns a table whose heads go down and whose records stand side by side, where it
// is none as it lies.
func downwards(d *Draft, g *workbook.Grid, _ *Taking) (workbook.Grid, bool) {
	const most = 40 // records side by side
	width := 0
	for _, row := range g.Rows {
		width = max(width, len(row))
	}
	if width < 2 || width > most || len(g.Rows) > most {
		return workbook.Grid{}, false
	}
	known := newRecogniser(d)
	if list, _ := known.best(g.Name, g.Texts(), 0); list >= 0 {
		return workbook.Grid{}, false
	}
	made := workbook.Grid{Name: g.Name, Cells: map[[2]int][2]int{}}
	for column := range width {
		row := make([]workbook.Input, len(g.Rows))
		for at := range g.Rows {
			row[at] = g.At(at, column)
			made.Cells[[2]int{column, at}] = [2]int{at, column}
		}
		made.Rows = append(made.Rows, row)
	}
	villagesAcross(d, &made)
	list, head := known.best(g.Name, made.Texts(), 0)
	if list < 0 || head.To > 1 || !known.lists[list].foundBy(d, &head) {
		return workbook.Grid{}, false
	}
	return made, true
}

// foundBy reports that a head names a column by which the rows of the list are found.
func (l *List) foundBy(d *Draft, head *shape.Head) bool {
	columns := l.Columns(d)
	for _, column := range head.At {
		if l.finds(&columns[column]) {
			return true
		}
	}
	return false
}
