package kit

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/text"
)

// View draws the titles and the rows in sight, exactly as wide and high as the grid's room.
func (g *Grid) View() string {
	var out strings.Builder
	if g.titled() {
		out.WriteString(g.titles())
		out.WriteByte('\n')
	}
	lines := make([]string, 0, g.height)
	block := g.block()
	for i := range g.above {
		lines = append(lines, g.line(&g.above[i], -1, area{}))
	}
	for i := g.top; i < g.top+g.page(); i++ {
		if i < len(g.rows) {
			lines = append(lines, g.line(&g.rows[i], i, block))
		}
	}
	for i := range g.below {
		lines = append(lines, g.line(&g.below[i], -1, area{}))
	}
	for len(lines) < g.page()+len(g.above)+len(g.below) {
		lines = append(lines, "")
	}
	if g.Filtering() {
		lines = append(lines, g.filterLine())
	}
	out.WriteString(strings.Join(lines, "\n"))
	return out.String()
}

func (g *Grid) titles() string {
	var out strings.Builder
	out.WriteString("  ")
	for i, c := range g.columns {
		if g.widths[i] < 0 {
			continue
		}
		out.WriteString(fit(c.Title, g.widths[i], c.Left))
		out.WriteByte(' ')
	}
	return g.theme.Dim.Render(strings.TrimRight(out.String(), " "))
}

// line draws the row at a position among those that scroll, −1 for a pinned one.
func (g *Grid) line(row *Row, position int, block area) string {
	var out strings.Builder
	chosen := position >= 0 && position == g.row
	// One sign a row: a second one far to the right would have a thin line send all that
	// lies between them.
	switch {
	case chosen && !g.marksCell(row):
		out.WriteString(g.theme.Marker.Render(g.theme.Signs.Row))
	case row.ID != "" && block.holds(position, block.left) && !g.marksCell(row):
		out.WriteString(g.theme.Marker.Render(g.theme.Signs.Picked))
	default:
		out.WriteByte(' ')
	}
	if row.Cells == nil {
		out.WriteByte(' ')
		out.WriteString(row.Tone.Style(g.theme).Render(ansi.Truncate(flat(row.Text), g.width-2, "…")))
		return out.String()
	}
	closing := false // the cell before was the chosen one
	for c, column := range g.columns {
		if g.widths[c] < 0 {
			continue
		}
		here := chosen && column.Stop && column.Key == g.column
		marked := here && !column.Quiet
		switch {
		case marked:
			out.WriteString(g.theme.Marker.Render(g.theme.Signs.CellLeft))
		case row.ID != "" && block.holds(position, c) && column.Stop && !column.Quiet:
			out.WriteString(g.theme.Marker.Render(g.theme.Signs.Picked))
		case closing:
			out.WriteString(g.theme.Marker.Render(g.theme.Signs.CellRight))
		default:
			out.WriteByte(' ')
		}
		closing = marked
		var cell Cell
		if c < len(row.Cells) {
			cell = row.Cells[c]
		}
		mark := g.noted(row, c)
		out.WriteString(g.field(c, g.widths[c]-ansi.StringWidth(mark), cell, here) + mark)
	}
	if closing {
		out.WriteString(g.theme.Marker.Render(g.theme.Signs.CellRight))
	}
	return out.String()
}

// noted is the sign of open notes, with their number, that stands at the end of a row's name.
func (g *Grid) noted(row *Row, column int) string {
	if g.notes == nil || row.Ref == (model.Ref{}) || g.columns[column].Width != 0 {
		return ""
	}
	switch count := g.notes(row.Ref); count {
	case 0:
		return ""
	case 1:
		return " " + g.theme.Warn.Render(g.theme.Signs.Note)
	default:
		return " " + g.theme.Warn.Render(g.theme.Signs.Note+strconv.Itoa(min(count, 9)))
	}
}

// marksCell reports that the selection is marked at a cell of the row, not at its left.
func (g *Grid) marksCell(row *Row) bool {
	if row.Cells == nil {
		return false
	}
	for i := range g.columns {
		if g.columns[i].Key == g.column {
			return g.columns[i].Stop && !g.columns[i].Quiet && g.widths[i] >= 0
		}
	}
	return false
}

func (g *Grid) field(column, width int, cell Cell, here bool) string {
	if here && g.editor != nil {
		return fit(g.editor.View(), width, true)
	}
	if d, left := g.drafts[cell.Key]; left && cell.Entry() {
		return g.theme.Warn.Render(fit(d.Text+g.theme.Signs.Doubt, width, g.columns[column].Left))
	}
	shown := fit(cell.Text, width, g.columns[column].Left)
	if g.columns[column].Tail {
		shown = fit(text.FitMiddle(flat(cell.Text), width), width, true)
	}
	if cell.Tone == Plain {
		return shown
	}
	return cell.Tone.Style(g.theme).Render(shown)
}

// flat keeps a text of several lines, such as a note, within one.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// fit cuts or pads to the width; wide and combining characters count as they are shown.
func fit(s string, width int, left bool) string {
	s = flat(s)
	w := ansi.StringWidth(s)
	if w > width {
		return ansi.Truncate(s, width, "…")
	}
	if left {
		return s + strings.Repeat(" ", width-w)
	}
	return strings.Repeat(" ", width-w) + s
}
