package tables

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// headless tells of what stands in the records below no head. In a text with signs between its
// cells, a row that goes on behind the last head was parted where it should not have been:
// "B, S.Pd" is one name. Elsewhere such a column is named among those that are not used.
func (x *index) headless(g *workbook.Grid, h *header, t *Taking, read *Read) {
	if h.To < 0 || len(g.Lines) > 0 || len(g.Cells) > 0 {
		return
	}
	named := map[int]bool{}
	for row := max(h.From, 0); row <= h.To; row++ {
		for at, cell := range g.Rows[row] {
			named[at] = named[at] || !cell.Blank()
		}
	}
	last := -1
	for at := range named {
		if named[at] {
			last = max(last, at)
		}
	}
	told := map[int]bool{}
	for _, line := range read.Lines {
		if line.Kind != shape.Record || line.Row >= len(g.Rows) {
			continue
		}
		for at := range g.Rows[line.Row] {
			cell := g.At(line.Row, at)
			if cell.Blank() || named[at] || told[at] || x.within(g, h, line.Row, at) {
				continue
			}
			if g.Name == "" && at > last {
				t.problem(g, line.Row, at, "", fmt.Sprintf("%q di luar kolom tabel; bila bagian dari sel sebelumnya, apit isi sel itu dengan tanda kutip.", model.Clean(strings.TrimSpace(cell.Text), false)))
				break
			}
			told[at] = true
			read.Unused = append(read.Unused, "tanpa kepala, "+workbook.ColumnName(at))
		}
	}
}

// within reports a cell of a column that a person said to be one, or that hangs on the cell before.
func (x *index) within(g *workbook.Grid, h *header, row, at int) bool {
	_, known := h.At[at]
	_, merged := g.MergedAt(row, at)
	return known || merged || h.said[at]
}
