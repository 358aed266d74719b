package tables

import (
	"slices"

	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// recogniser knows the heads of all lists.
type recogniser struct {
	lists []List
	names []shape.Names // of each list
	needs []int         // the column without which a table is not of it; -1 none
	any   shape.Names
}

func newRecogniser(d *Draft) *recogniser {
	r := &recogniser{lists: Lists(), any: shape.Names{}}
	for _, l := range r.lists {
		columns := l.Columns(d)
		names := namesOf(columns)
		r.needs = append(r.needs, slices.IndexFunc(columns, func(c Column) bool { return c.Head == l.needs }))
		r.names = append(r.names, names)
		for name := range names {
			r.any[name] = 0
		}
	}
	return r
}

// tables finds the tables of a sheet, one below the other. A sheet that bears the title of a
// list is of that list, where it has two of its heads.
func (r *recogniser) tables(g *workbook.Grid) []sheetOf {
	texts := g.Texts()
	var found []sheetOf
	for from := 0; from < len(texts); {
		list, head := r.best(g.Name, texts, from)
		if list < 0 {
			break
		}
		to := r.end(texts, list, &head)
		found = append(found, sheetOf{grid: g, list: &r.lists[list], from: head.From, to: to})
		from = to
	}
	return found
}

// best is the list with most of its heads in one place from a row on; −1 where none has two.
func (r *recogniser) best(title string, texts [][]string, from int) (list int, head shape.Head) {
	list = -1
	for i := range r.lists {
		h := shape.Find(texts, from, r.names[i])
		switch {
		case len(h.At) < 2, !r.has(i, &h):
		case r.lists[i].Title == title:
			return i, h
		case len(h.At) > len(head.At):
			list, head = i, h
		}
	}
	return list, head
}

// has reports that a head has the column without which a table is not of the list.
func (r *recogniser) has(list int, h *shape.Head) bool {
	for _, column := range h.At {
		if column == r.needs[list] {
			return true
		}
	}
	return r.needs[list] < 0
}

// end is where, behind a gap, the head of another table stands, of another list or of other
// columns of the same; else behind the last row.
func (r *recogniser) end(texts [][]string, list int, now *shape.Head) int {
	from := now.To + 1
	gap := false
	for row := from; row < len(texts); row++ {
		filled, heads := 0, 0
		for _, cell := range texts[row] {
			if cell != "" {
				filled++
				if r.any.Bears(cell) || gap && r.any.Has(cell) {
					heads++
				}
			}
		}
		if filled < 2 {
			gap = true // a blank line, or the title of another table
			continue
		}
		if gap && heads > 1 && heads*2 > filled {
			own := shape.HeadAt(texts, row, r.names[list])
			if more(&own, now) {
				return titled(texts, from, row)
			}
			if other, head := r.best("", texts[:min(len(texts), row+shape.Tallest)], row); other >= 0 && other != list && head.From == row {
				if len(head.At) > len(own.At) {
					return titled(texts, from, row)
				}
			}
		}
		gap = false
	}
	return len(texts)
}

// more reports that a head of the same list names a column that the one above does not.
func more(head, above *shape.Head) bool {
	known := map[int]bool{}
	for _, column := range above.At {
		known[column] = true
	}
	fresh := 0
	for _, column := range head.At {
		if !known[column] {
			fresh++
		}
	}
	return fresh > 0 && len(head.At) > 1
}

// titled is the first row of a table whose head stands at row: that of its titles, where a
// blank line parts them from what is above.
func titled(texts [][]string, from, row int) int {
	for first := row - 1; first >= from; first-- {
		filled := 0
		for _, cell := range texts[first] {
			if cell != "" {
				filled++
			}
		}
		if filled == 0 {
			return first + 1
		}
		if filled > 1 {
			break
		}
	}
	return row
}
