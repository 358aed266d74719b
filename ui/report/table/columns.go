package table

import "slices"

// Chosen is a column that a report shows: its key, and what stands over it; "" leaves that as
// it is.
type Chosen struct{ Key, Head string }

// Show returns the table with the columns as chosen, in their order. A part that has none of
// them stays whole. Cells that stand over several columns stand over those that are left.
func (t Table) Show(chosen []Chosen) Table {
	if len(chosen) == 0 {
		return t
	}
	bodies := slices.Clone(t.Bodies)
	for i := range bodies {
		bodies[i] = bodies[i].show(chosen)
	}
	t.Bodies = bodies
	return t
}

func (p Body) show(chosen []Chosen) Body {
	var at []int
	var out Body
	for _, c := range chosen {
		if i := p.ColumnAt(c.Key); i >= 0 {
			column := p.Columns[i]
			if c.Head != "" {
				column.Head = c.Head
			}
			at, out.Columns = append(at, i), append(out.Columns, column)
		}
	}
	if len(at) == 0 {
		return p
	}
	for _, row := range p.Rows {
		owner := owners(row.Cells)
		cells := make([]Cell, 0, len(at))
		for j := 0; j < len(at); {
			end := j + 1
			for end < len(at) && owner[at[end]] == owner[at[j]] {
				end++
			}
			c := row.Cells[owner[at[j]]]
			c.Across = 0
			if end-j > 1 {
				c.Across = end - j
			}
			cells = append(cells, c)
			for range end - j - 1 {
				cells = append(cells, Cell{Covered: true})
			}
			j = end
		}
		row.Cells = cells
		out.Rows = append(out.Rows, row)
	}
	return out
}

// owners are for each column the cell that stands over it in the row.
func owners(cells []Cell) []int {
	all := make([]int, len(cells))
	for i := 0; i < len(cells); {
		width := min(max(cells[i].Across, 1), len(cells)-i)
		for j := range width {
			all[i+j] = i
		}
		i += width
	}
	return all
}

// Keys are the keys of the columns of all parts.
func (t *Table) Keys() []string {
	var all []string
	for i := range t.Bodies {
		for _, c := range t.Bodies[i].Columns {
			if !slices.Contains(all, c.Key) {
				all = append(all, c.Key)
			}
		}
	}
	return all
}
