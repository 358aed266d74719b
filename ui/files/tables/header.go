package tables

import (
	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// header is where a table's head stands and which column is which.
type header struct {
	shape.Head
	columns []Column
	to      int // the first row that belongs to the table no more

	said    map[int]bool           // positions of which a person said what they are
	rows    map[int]shape.Kind     // rows of which it is known otherwise than by their words
	aside   map[[2]int]bool        // cells that are told by other rows
	sums    map[[2]int]*model.Node // those of them that are sums of what is entered below a node
	surplus []int                  // rows that were summed, behind the table
	chosen  bool                   // a person said which list it is
	beside  bool                   // it tells figures that the list has not, so that it names nothing anew
}

func (h *header) width(g *workbook.Grid) int {
	width := 0
	for _, row := range g.Rows[max(h.From, 0) : h.To+1] {
		width = max(width, len(row))
	}
	for at := range h.At {
		width = max(width, at+1)
	}
	return width
}

func someHeads(columns []Column) []string {
	const most = 4
	var heads []string
	for _, c := range columns {
		if !c.Shown && len(heads) < most {
			heads = append(heads, c.Head)
		}
	}
	return heads
}

// doubled are the positions in the grid of columns that came before.
func (h *header) doubled(g *workbook.Grid) []int {
	seen := map[int]bool{}
	var twice []int
	for at := range h.width(g) {
		column, known := h.At[at]
		if known && seen[column] {
			twice = append(twice, at)
		}
		seen[column] = seen[column] || known
	}
	return twice
}

func blankRow(g *workbook.Grid, row int, h *header) bool {
	for at := range h.At {
		if cell := g.At(row, at); !cell.Blank() {
			return false
		}
	}
	return true
}

// cell is what stands in a column of a row. A cell merged with those below counts for each of
// their rows, but for figures, which would count more than once.
func (h *header) cell(g *workbook.Grid, row, at int) (workbook.Input, string) {
	r, merged := g.MergedAt(row, at)
	if !merged {
		return g.At(row, at), ""
	}
	c := &h.columns[h.At[at]]
	columns := 0
	for other := r.Column; other <= r.ToColumn; other++ {
		if _, known := h.At[other]; known {
			columns++
		}
	}
	many := c.Kind == Figure || c.Kind == Rupiah || c.Kind == Count
	if columns > 1 || r.Row <= h.To || r.Row < r.ToRow && many {
		return workbook.Input{}, "sel ini digabung dengan sel lain; pisahkan dahulu."
	}
	return g.At(r.Row, r.Column), ""
}
