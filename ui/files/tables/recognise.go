package tables

import (
	"slices"

	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// recogniser knows the heads of all lists.
type recogniser struct {
	lists   []List
	columns [][]Column    // of each list
	names   []shape.Names // of each list
	any     shape.Names
}

func newRecogniser(d *Draft) *recogniser {
	r := &recogniser{lists: Lists(), any: shape.Names{}}
	for _, l := range r.lists {
		columns := l.Columns(d)
		names := namesOf(columns)
		r.columns, r.names = append(r.columns, columns), append(r.names, names)
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
		if other, first := r.before(texts, from, &head); other >= 0 {
			list, head = other, first
		}
		to := r.end(texts, list, &head)
		found = append(found, sheetOf{grid: g, list: &r.lists[list], from: head.From, to: to})
		from = to
	}
	return found
}

// before is a table that stands whole above the head found, behind a gap: the head of more
// columns is not that of the first table. −1: there is none.
func (r *recogniser) before(texts [][]string, from int, below *shape.Head) (list int, head shape.Head) {
	to := titled(texts, from, below.From)
	if to <= from {
		return -1, head
	}
	list, head = r.best("", texts[:to], from)
	for row := head.To + 1; list >= 0 && row < to; row++ {
		if filledCells(texts[row]) > 1 {
			return list, head
		}
	}
	return -1, head
}

// best is the list with most of its heads in one place from a row on; −1 where none has two.
func (r *recogniser) best(title string, texts [][]string, from int) (list int, head shape.Head) {
	list = -1
	for i := range r.lists {
		h := shape.Find(texts, from, r.names[i])
		h.Uncounted(texts, func(column int) string { return r.columns[i][column].Head })
		switch {
		case len(h.At) < 2, !r.can(i, texts, &h):
		case r.lists[i].Title == title:
			return i, h
		case r.findsNone(i, &h):
		case len(h.At) > len(head.At):
			list, head = i, h
		}
	}
	return list, head
}

// can reports that a table with the head may be of the list.
func (r *recogniser) can(list int, texts [][]string, h *shape.Head) bool {
	l := &r.lists[list]
	if l.needs != "" && !r.has(list, h, func(c *Column) bool { return c.Head == l.needs }) {
		return false
	}
	for row := h.From; row <= h.To; row++ {
		for _, cell := range texts[row] {
			if slices.Contains(l.never, shape.Bare(cell)) {
				return false
			}
		}
	}
	return l.vouch == nil || l.vouch(texts, h, r.columns[list])
}

// findsNone reports a head without any column by which the rows of the list are found, where
// there are such: each of its rows would be of nobody.
func (r *recogniser) findsNone(list int, h *shape.Head) bool {
	l := &r.lists[list]
	return (l.Known != "" || l.Key != nil) && !r.has(list, h, l.finds)
}

func (r *recogniser) has(list int, h *shape.Head, such func(*Column) bool) bool {
	for _, column := range h.At {
		if such(&r.columns[list][column]) {
			return true
		}
	}
	return false
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
		filled := filledCells(texts[first])
		if filled == 0 {
			return first + 1
		}
		if filled > 1 {
			break
		}
	}
	return row
}

func filledCells(cells []string) int {
	filled := 0
	for _, cell := range cells {
		if cell != "" {
			filled++
		}
	}
	return filled
}
