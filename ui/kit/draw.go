package kit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"capaian/ui/theme"
)

// View draws the titles and the rows in sight, exactly as wide and high as the grid's room.
func (g *Grid) View() string {
	d := drawing{Grid: g, block: g.selection.area()}
	var out strings.Builder
	if g.layout.titled() {
		out.WriteString(d.titles())
		out.WriteByte('\n')
	}
	top, page := g.selection.top, g.selection.page()
	lines := make([]string, 0, g.layout.height)
	for i := range g.layout.above {
		lines = append(lines, d.line(&g.layout.above[i], pinned))
	}
	h := g.selection.heights()
	for i, end := top, h.ahead(top, page); i < end; i++ {
		lines = append(lines, d.lines(&g.filter.rows[i], i, min(h.of(i), page))...)
	}
	for i := range g.layout.below {
		lines = append(lines, d.line(&g.layout.below[i], pinned))
	}
	for len(lines) < page+len(g.layout.above)+len(g.layout.below) {
		lines = append(lines, "")
	}
	if g.filter.typing() {
		lines = append(lines, g.filter.line.view(g.theme, g.layout.width))
	}
	out.WriteString(strings.Join(lines, "\n"))
	return out.String()
}

// pinned is the position of a row that does not scroll.
const pinned = -1

// drawing is one drawing of a grid.
type drawing struct {
	*Grid
	block area
}

func (d drawing) titles() string {
	var out strings.Builder
	out.WriteString("  ")
	for i, c := range d.layout.columns {
		if d.layout.widths[i] < 0 {
			continue
		}
		out.WriteString(fit(c.Title, d.layout.widths[i], c.Align))
		out.WriteByte(' ')
	}
	return d.theme.Dim.Render(strings.TrimRight(out.String(), " "))
}

// lines draws the row at a position in so many lines: figures stand in the first of them.
func (d drawing) lines(row *Row, position, count int) []string {
	out := make([]string, count)
	if !row.Cells.some() {
		first := *row
		for i, part := range within(row.Text, d.layout.width-2, count, Left) {
			if i == 0 {
				first.Text = part
			}
			out[i] = "  " + row.Tone.Style(d.theme).Render(part)
		}
		out[0] = d.line(&first, position)
		return out
	}
	first := *row
	all := slices.Clone(row.Cells.all())
	first.Cells = Cells{&cells{made: all}}
	x := 2
	for c, column := range d.layout.columns {
		if d.layout.widths[c] < 0 {
			continue
		}
		if c < len(all) && column.wraps() && d.layout.widths[c] > 0 {
			cell := &all[c]
			width := d.layout.widths[c] - ansi.StringWidth(d.noted(row, c))
			parts := within(cell.Text, width, count, column.Align)
			if _, left := d.editor.draft(cell); left {
				parts = parts[:1]
			}
			cell.Text = parts[0]
			for i, part := range parts[1:] {
				out[i+1] += strings.Repeat(" ", max(x-ansi.StringWidth(out[i+1]), 0)) + toned(d.theme, cell.Tone, part)
			}
		}
		x += d.layout.widths[c] + 1
	}
	out[0] = d.line(&first, position)
	return out
}

func toned(th *theme.Theme, tone Tone, s string) string {
	if tone == Plain {
		return s
	}
	return tone.Style(th).Render(s)
}

// line draws the row at a position among those that scroll.
func (d drawing) line(row *Row, position int) string {
	var out strings.Builder
	chosen := position >= 0 && position == d.selection.row
	// One sign a row: a second one far to the right would have a thin line send all that
	// lies between them.
	switch {
	case chosen && !d.marksCell(row):
		out.WriteString(d.theme.Marker.Render(d.theme.Signs.Row))
	case row.ID != "" && d.holds(position, d.block.left) && !d.marksCell(row):
		out.WriteString(d.theme.Marker.Render(d.theme.Signs.Picked))
	default:
		out.WriteByte(' ')
	}
	if !row.Cells.some() {
		out.WriteByte(' ')
		out.WriteString(row.Tone.Style(d.theme).Render(short(flat(row.Text), d.layout.width-2, Left)))
		return out.String()
	}
	closing := false // the cell before was the chosen one
	for c, column := range d.layout.columns {
		if d.layout.widths[c] < 0 {
			continue
		}
		here := chosen && column.Stop != Passed && column.Key == d.selection.column
		marked := here && column.Stop == AtCell
		switch {
		case marked:
			out.WriteString(d.theme.Marker.Render(d.theme.Signs.CellLeft))
		case row.ID != "" && d.holds(position, c) && column.Stop == AtCell:
			out.WriteString(d.theme.Marker.Render(d.theme.Signs.Picked))
		case closing:
			out.WriteString(d.theme.Marker.Render(d.theme.Signs.CellRight))
		default:
			out.WriteByte(' ')
		}
		closing = marked
		var cell Cell
		if all := row.Cells.all(); c < len(all) {
			cell = all[c]
		}
		mark := d.noted(row, c)
		width := d.layout.widths[c] - ansi.StringWidth(mark)
		if here && d.editor.isOpen() {
			out.WriteString(fit(d.editor.input.View(), width, Left) + mark)
			continue
		}
		if refused := d.selection.refused.text; here && refused != "" {
			out.WriteString(d.theme.Warn.Render(fit(refused, width, Left)) + mark)
			continue
		}
		out.WriteString(d.field(c, width, cell) + mark)
	}
	if closing {
		out.WriteString(d.theme.Marker.Render(d.theme.Signs.CellRight))
	}
	return out.String()
}

// holds reports that the block holds a cell of a row that scrolls.
func (d drawing) holds(position, column int) bool {
	return position != pinned && d.block.holds(position, column)
}

// noted is the sign of open notes, with their number, that stands at the end of a row's name.
func (d drawing) noted(row *Row, column int) string {
	switch count := d.layout.notesOn(row, column); count {
	case 0:
		return ""
	case 1:
		return " " + d.theme.Warn.Render(d.theme.Signs.Note)
	default:
		return " " + d.theme.Warn.Render(d.theme.Signs.Note+strconv.Itoa(min(count, 9)))
	}
}

// marksCell reports that the selection is marked at a cell of the row, not at its left.
func (d drawing) marksCell(row *Row) bool {
	if !row.Cells.some() {
		return false
	}
	i := d.layout.at(d.selection.column)
	return i >= 0 && d.layout.columns[i].Stop == AtCell && d.layout.widths[i] >= 0
}

func (d drawing) field(column, width int, cell Cell) string {
	align := d.layout.columns[column].Align
	if draft, left := d.editor.draft(&cell); left {
		return d.theme.Warn.Render(fit(draft.Text+d.theme.Signs.Doubt, width, align))
	}
	shown := fit(cell.Text, width, align)
	if align != Right {
		shown = fit(short(flat(cell.Text), width, align), width, Left)
	}
	return toned(d.theme, cell.Tone, shown)
}

// flat keeps a text of several lines, such as a note, within one.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// fit cuts or pads to the width; wide and combining characters count as they are shown.
func fit(s string, width int, align Align) string {
	s = flat(s)
	w := ansi.StringWidth(s)
	if w > width {
		return ansi.Truncate(s, width, "…")
	}
	if align != Right {
		return s + strings.Repeat(" ", width-w)
	}
	return strings.Repeat(" ", width-w) + s
}
