package xlsx

import (
	"math"
	"unicode/utf8"

	"capaian/ui/files/workbook"
	"capaian/ui/report/table"
)

// The widths of a page of A4 in characters of a spreadsheet.
const (
	portrait  = 98
	landscape = 145
)

func (p *places) tables(book *workbook.Book) error {
	for i := range p.sheets {
		if err := p.sheet(book, &p.sheets[i]); err != nil {
			return err
		}
	}
	return nil
}

func (p *places) sheet(book *workbook.Book, s *sheet) error {
	layout := workbook.Layout{
		Widths: widths(s), Landscape: s.table.Landscape, Protect: true, Footer: p.footer,
		Links: map[string]string{workbook.Ref(1, 0): indexName},
	}
	if len(s.table.Bodies) == 1 {
		// Where parts have heads of their own, one that stays would stand over the wrong rows.
		layout.FreezeRows, layout.RepeatRows = s.rows[0], s.rows[0]
	}
	for at := range s.table.Bodies {
		for i, row := range s.table.Bodies[at].Rows {
			for c := range row.Cells {
				if cell := &row.Cells[c]; cell.Letter != "" || cell.Graded {
					layout.Shown = append(layout.Shown, lettered(workbook.Ref(s.rows[at]+i, c), cell, p.grades))
				}
			}
		}
	}
	out, err := book.Sheet(s.name, layout)
	if err != nil {
		return err
	}
	heading := s.table.Title
	if s.table.Number > 0 {
		heading = s.name + " " + heading
	}
	if err := out.Row(workbook.Height(heading, sum(layout.Widths)), workbook.Cell{Value: heading, Style: workbook.Style{Bold: true, Wrap: true}}); err != nil {
		return err
	}
	if err := out.Merge(0, 0, 1, s.wide); err != nil {
		return err
	}
	if err := out.Row(0, workbook.Cell{Value: "ke " + indexName, Style: workbook.Style{Link: true}}); err != nil {
		return err
	}
	for i := range s.table.Bodies {
		if i > 0 {
			if err := out.Row(0); err != nil {
				return err
			}
		}
		if err := p.part(out, s, i, layout.Widths); err != nil {
			return err
		}
	}
	return notes(out, s, layout.Widths)
}

func notes(out *workbook.Sheet, s *sheet, widths []float64) error {
	if err := out.Row(0); err != nil {
		return err
	}
	for i, note := range s.table.Notes {
		if err := out.Row(workbook.Height(note, sum(widths)), workbook.Cell{Value: note, Style: workbook.Style{Italic: true, Wrap: true}}); err != nil {
			return err
		}
		if err := out.Merge(s.notes+i, 0, 1, s.wide); err != nil {
			return err
		}
	}
	return out.Close()
}

// widths shares the page among the columns as the first part of the table does; a part with
// other columns takes what is there.
func widths(s *sheet) []float64 {
	page := float64(portrait)
	if s.table.Landscape {
		page = landscape
	}
	all := make([]float64, s.wide)
	for i := range s.table.Bodies {
		total := 0
		for _, c := range s.table.Bodies[i].Columns {
			total += c.Width
		}
		for at, c := range s.table.Bodies[i].Columns {
			all[at] = max(all[at], math.Floor(page*float64(c.Width)/float64(max(total, 1))), narrowest(&s.table.Bodies[i], at))
		}
	}
	return all
}

// narrowest is how wide a column must be: a spreadsheet shows ### where a figure does not fit.
func narrowest(p *table.Body, column int) float64 {
	widest := 0
	for i := range p.Rows {
		if c := &p.Rows[i].Cells[column]; c.HasFigure() && c.Across <= 1 {
			widest = max(widest, utf8.RuneCountInString(c.Text))
		}
	}
	const margin, most = 2, 60 // beyond it a unit behind the figure is to blame
	return float64(min(widest, most) + margin)
}

func sum(all []float64) float64 {
	total := 0.0
	for _, v := range all {
		total += v
	}
	return total
}

func (p *places) part(out *workbook.Sheet, s *sheet, at int, widths []float64) error {
	part := &s.table.Bodies[at]
	if err := head(out, s, at, widths); err != nil {
		return err
	}
	for i := range part.Rows {
		row := &part.Rows[i]
		cells := make([]workbook.Cell, len(row.Cells))
		height := workbook.LineHeight
		for c := range row.Cells {
			cell := &row.Cells[c]
			cells[c] = p.cell(part, row, c)
			if cell.Across > 1 || cell.Down > 1 {
				if err := out.Merge(s.rows[at]+i, c, max(cell.Down, 1), max(cell.Across, 1)); err != nil {
					return err
				}
			}
			height = max(height, workbook.Height(cell.Text, sum(widths[c:c+max(cell.Across, 1)]))/float64(max(cell.Down, 1)))
		}
		if err := out.Row(height, cells...); err != nil {
			return err
		}
	}
	return nil
}

// head writes the head of a part: neighbours of one group under it, others over both rows.
func head(out *workbook.Sheet, s *sheet, at int, widths []float64) error {
	part := &s.table.Bodies[at]
	style := workbook.Style{Bold: true, Center: true, Wrap: true, Border: true, Fill: workbook.HeadFill}
	upper, lower := make([]workbook.Cell, len(part.Columns)), make([]workbook.Cell, len(part.Columns))
	heights := [2]float64{workbook.LineHeight, workbook.LineHeight}
	for c := 0; c < len(part.Columns); c++ {
		column := &part.Columns[c]
		upper[c].Style, lower[c].Style = style, style
		if !part.Grouped() {
			upper[c].Value = column.Head
			heights[0] = max(heights[0], workbook.Height(column.Head, widths[c]))
			continue
		}
		if column.Group == "" {
			upper[c].Value = column.Head
			heights[1] = max(heights[1], workbook.Height(column.Head, widths[c])-workbook.LineHeight)
			if err := out.Merge(s.first[at], c, 2, 1); err != nil {
				return err
			}
			continue
		}
		lower[c].Value = column.Head
		heights[1] = max(heights[1], workbook.Height(column.Head, widths[c]))
		if c > 0 && part.Columns[c-1].Group == column.Group {
			continue
		}
		upper[c].Value = column.Group
		across := 1
		for c+across < len(part.Columns) && part.Columns[c+across].Group == column.Group {
			across++
		}
		heights[0] = max(heights[0], workbook.Height(column.Group, sum(widths[c:c+across])))
		if across > 1 {
			if err := out.Merge(s.first[at], c, 1, across); err != nil {
				return err
			}
		}
	}
	if err := out.Row(heights[0], upper...); err != nil || !part.Grouped() {
		return err
	}
	return out.Row(heights[1], lower...)
}

// cell writes a cell: its figure as a number that shows as the report prints it.
func (p *places) cell(part *table.Body, row *table.Row, c int) workbook.Cell {
	cell := &row.Cells[c]
	align := part.Columns[c].Align
	out := workbook.Cell{Style: workbook.Style{
		Border: true, Wrap: true, Bold: cell.Strong || row.Kind != table.Plain,
		Center: align == table.Center, Right: align == table.Right,
	}}
	if row.Kind == table.Band {
		out.Style.Fill = workbook.BandFill
	}
	if cell.Idle {
		out.Style.Fill = workbook.QuietFill
	}
	switch {
	case cell.Covered:
		return out
	case cell.Kind == table.Mark:
		if p.read[cell] {
			out.Style.Open, out.Style.Fill = true, workbook.InputFill
		}
		if cell.Text != "" {
			out.Value = cell.Text
		}
		return out
	case cell.Kind == table.Words && cell.Rule != nil:
		out.Value, out.Formula = cell.Text, p.formula(cell)
		return out
	case cell.Kind == table.Words:
		out.Style.Format = workbook.FormatText
		if cell.Text != "" {
			out.Value = cell.Text
		} else if cell.Gap != "" {
			out.Value, out.Style.Italic = "belum diisi: "+cell.Gap, true
		}
		return out
	}
	if p.read[cell] && entered(row, cell) {
		out.Style.Open, out.Style.Fill = true, workbook.InputFill
	}
	out.Formula = p.formula(cell)
	out.Style.Format = format(cell)
	switch {
	case cell.HasFigure():
		out.Value = exact(cell)
	case cell.Text != "":
		out.Value = cell.Text // N/A and the sign of what cannot be computed
	}
	return out
}

// entered reports that people give the cell's figure, not other cells.
func entered(row *table.Row, cell *table.Cell) bool {
	if cell.Rule != nil || cell.Idle || row.Kind != table.Plain {
		return false
	}
	return !cell.HasFigure() || cell.Figure.Typed()
}
