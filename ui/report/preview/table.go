package preview

import (
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// table draws columns side by side where they fit, else each row as a small list.
func (p *page) table(t *table.Table) {
	p.gap()
	if t.Number > 0 {
		p.paragraph("", doc.ToTable(t.Number).Text+". "+t.Title, Head)
	}
	for i := range t.Bodies {
		part := &t.Bodies[i]
		widths := p.columns(part, longWord)
		if widths == nil {
			widths = p.columns(part, shortWord)
		}
		if widths == nil {
			p.cards(part)
			continue
		}
		p.grid(part, widths)
	}
	p.gap()
}

// gutter stands between columns.
const gutter = 1

// A column is made wide enough for words of a length; where that leaves no room, longer ones
// are cut a little earlier.
const (
	longWord  = 15
	shortWord = 10
)

// columns shares the width out: each column takes what its longest word needs, and what is
// left goes by the shares of the page. Nil where even the words do not fit.
func (p *page) columns(part *table.Body, word int) []int {
	widths := make([]int, len(part.Columns))
	room := p.width - gutter*(len(widths)-1)
	shares := 0
	for c := range widths {
		widths[c] = needed(part, c, word)
		room -= widths[c]
		shares += part.Columns[c].Width
	}
	if room < 0 {
		return nil
	}
	rest := room
	for c := range widths {
		more := room * part.Columns[c].Width / max(shares, 1)
		if most := longest(part, c) - widths[c]; more > most {
			more = max(most, 0)
		}
		widths[c] += more
		rest -= more
	}
	// What short columns did not need goes to those whose texts are still wrapped.
	for c := range widths {
		if most := longest(part, c) - widths[c]; most > 0 {
			more := min(most, rest)
			widths[c] += more
			rest -= more
		}
	}
	return widths
}

// needed is the width of the longest word of a column, up to a length.
func needed(part *table.Body, column, longest int) int {
	most := 1
	for _, s := range texts(part, column) {
		for word := range strings.FieldsSeq(s) {
			most = max(most, min(text.Width(word), longest))
		}
	}
	return most
}

// longest is the width of the longest text of a column.
func longest(part *table.Body, column int) int {
	most := 1
	for _, s := range texts(part, column) {
		most = max(most, text.Width(s))
	}
	return most
}

func texts(part *table.Body, column int) []string {
	all := []string{part.Columns[column].Head}
	for i := range part.Rows {
		if c := &part.Rows[i].Cells[column]; c.Across <= 1 {
			all = append(all, printed(c))
		}
	}
	return all
}

func title(c table.Column) string { return strings.TrimSpace(c.Group + " " + c.Head) }

func printed(c *table.Cell) string {
	if c.Gap != "" {
		return doc.Missing(c.Gap).Text
	}
	return c.Text
}

func (p *page) grid(part *table.Body, widths []int) {
	if part.Grouped() {
		p.gridRow(part, groups(part), widths, Head)
	}
	heads := make([]table.Cell, len(widths))
	for c := range heads {
		heads[c].Text = part.Columns[c].Head
	}
	p.gridRow(part, heads, widths, Head)
	whole := gutter * (len(widths) - 1)
	for _, w := range widths {
		whole += w
	}
	p.add(Dim, strings.Repeat("─", whole))
	for i := range part.Rows {
		tone := Plain
		if part.Rows[i].Kind != table.Plain {
			tone = Strong
		}
		p.gridRow(part, part.Rows[i].Cells, widths, tone)
	}
}

// groups are the names above the heads, each over its columns.
func groups(part *table.Body) []table.Cell {
	cells := make([]table.Cell, len(part.Columns))
	for c := 0; c < len(cells); {
		end := c + 1
		for part.Columns[c].Group != "" && end < len(cells) && part.Columns[end].Group == part.Columns[c].Group {
			cells[end].Covered = true
			end++
		}
		cells[c] = table.Cell{Text: part.Columns[c].Group, Across: end - c, Kind: table.Mark}
		c = end
	}
	return cells
}

func (p *page) gridRow(part *table.Body, cells []table.Cell, widths []int, tone Tone) {
	wrapped, height := make([][]string, len(cells)), 1
	spans := make([]int, len(cells))
	for c := range cells {
		spans[c] = widths[c]
		for more := 1; more < cells[c].Across; more++ {
			spans[c] += gutter + widths[c+more]
		}
		if cells[c].Gap != "" {
			tone = Gap
		}
		if !cells[c].Covered || cells[c].Gap != "" {
			wrapped[c] = Wrap(printed(&cells[c]), spans[c])
			if cells[c].Kind == table.Mark {
				wrapped[c] = []string{text.Fit(printed(&cells[c]), spans[c])}
			}
			height = max(height, len(wrapped[c]))
		}
	}
	for line := range height {
		var b strings.Builder
		for c := 0; c < len(cells); c++ {
			s := ""
			if line < len(wrapped[c]) {
				s = wrapped[c][line]
			}
			if c > 0 {
				b.WriteString(strings.Repeat(" ", gutter))
			}
			b.WriteString(aligned(s, spans[c], part.Columns[c].Align, cells[c].Across))
			c += max(cells[c].Across, 1) - 1
		}
		p.add(tone, strings.TrimRight(b.String(), " "))
	}
}

func aligned(s string, width int, align table.Align, across int) string {
	switch {
	case align == table.Right && across <= 1:
		return text.PadLeft(s, width)
	case align == table.Center && across <= 1:
		return text.PadRight(middle(s, width), width)
	}
	return text.PadRight(s, width)
}

// cards writes a row as lines of column and value; what is white is left out.
func (p *page) cards(part *table.Body) {
	for i := range part.Rows {
		row := &part.Rows[i]
		tone := Plain
		if row.Kind != table.Plain {
			tone = Strong
		}
		if row.Kind == table.Band {
			p.paragraph("  ", printed(&row.Cells[1]), Strong)
			continue
		}
		for c := range row.Cells {
			s := printed(&row.Cells[c])
			if s == "" || s == table.None || row.Cells[c].Covered {
				continue
			}
			name := model.Clean(title(part.Columns[c]), false) + ": "
			if text.Width(name) > p.width/2 {
				p.paragraph("  ", name+s, tone)
				continue
			}
			p.paragraph("  "+name, s, tone)
		}
		p.add(Plain, "")
	}
}

// chartTable is the figures of a chart, a row for each year.
func chartTable(c *doc.Chart) *table.Table {
	part := table.Body{Columns: []table.Column{{Head: "Tahun", Width: 1}}}
	for _, s := range c.Series {
		part.Columns = append(part.Columns, table.Column{Head: s.Name, Width: 2, Align: table.Right})
	}
	for i, year := range c.Years {
		row := table.Row{Cells: []table.Cell{{Text: year}}}
		for _, s := range c.Series {
			row.Cells = append(row.Cells, table.Cell{Text: strings.Replace(s.Values[i], ".", ",", 1)})
		}
		part.Rows = append(part.Rows, row)
	}
	return &table.Table{Bodies: []table.Body{part}}
}
