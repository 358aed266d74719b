package xlsx

import (
	"fmt"
	"io"
	"slices"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/report/table"
)

// Write lays the year out as it stands at the results' quarter.
func Write(w io.Writer, b *model.Book, r *calc.Results) error {
	return write(w, b, r, inOrder(b, r))
}

// write lays out the tables where they are placed.
func write(w io.Writer, b *model.Book, r *calc.Results, p *places) error {
	book, err := workbook.New(title(b, r), b.Office.Name)
	if err != nil {
		return err
	}
	p.footer = fmt.Sprintf("%s %d", b.Office.Name, b.Year)
	for _, write := range []func() error{
		func() error { return p.index(book, b, r) },
		func() error { return p.tables(book) },
		func() error { return p.chart(book, b) },
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return book.Write(w)
}

func title(b *model.Book, r *calc.Results) string {
	if r.Quarter == model.Q4 {
		return fmt.Sprintf("Tabel LKjIP %s Tahun %d", b.Office.Name, b.Year)
	}
	return fmt.Sprintf("Tabel LKjIP %s Tahun %d sampai dengan TW %s", b.Office.Name, b.Year, r.Quarter.Roman())
}

// places is where every part of every table stands in the workbook.
type places struct {
	sheets []sheet              // in order
	read   map[*table.Cell]bool // by some formula
	footer string
	grades model.Scale // of indices
}

// sheet is a table with its name and the first rows of its parts.
type sheet struct {
	name  string
	table *table.Table
	first []int // row of the first head of each part, from 0
	rows  []int // row of the first row of each part, from 0
	notes int   // row of the first note
	wide  int   // columns of its widest part
}

const (
	indexName = "Isi"
	chartName = "Grafik"
	titleRows = 2 // the title and the way back
)

func placed(tables, lampiran []table.Table) *places {
	p := &places{}
	add := func(name string, t *table.Table) {
		s := sheet{name: name, table: t}
		row := titleRows
		for i := range t.Bodies {
			part := &t.Bodies[i]
			if i > 0 {
				row++
			}
			s.first = append(s.first, row)
			row += headRows(part)
			s.rows = append(s.rows, row)
			row += len(part.Rows)
			s.wide = max(s.wide, len(part.Columns))
		}
		s.notes = row + 1
		p.sheets = append(p.sheets, s)
	}
	for i := range tables {
		add(fmt.Sprintf("Tabel %d", tables[i].Number), &tables[i])
	}
	for i := range lampiran {
		add(fmt.Sprintf("Lampiran %d", i+1), &lampiran[i])
	}
	p.read = map[*table.Cell]bool{}
	for _, s := range p.sheets {
		for i := range s.table.Bodies {
			for _, row := range s.table.Bodies[i].Rows {
				for c := range row.Cells {
					p.follow(row.Cells[c].Rule)
				}
			}
		}
	}
	return p
}

// follow notes what a formula reads.
func (p *places) follow(rule *table.Expr) {
	if rule == nil {
		return
	}
	for _, term := range rule.Args {
		for _, span := range term {
			s := p.of(span)
			if s == nil || span.Part >= len(s.table.Bodies) {
				continue
			}
			part := &s.table.Bodies[span.Part]
			from, to := part.ColumnAt(span.Column), part.ColumnAt(span.ToColumn)
			for row := span.Row; row <= span.ToRow && row < len(part.Rows) && from >= 0; row++ {
				for c := from; c <= to; c++ {
					p.read[&part.Rows[row].Cells[c]] = true
				}
			}
		}
	}
}

// headRows is how many rows the head of a part takes.
func headRows(p *table.Body) int {
	if p.Grouped() {
		return 2
	}
	return 1
}

// of returns the sheet in which the cells stand, or nil.
func (p *places) of(span table.Span) *sheet {
	if span.Code == "" {
		return p.numbered(span.Table)
	}
	at := slices.IndexFunc(p.sheets, func(s sheet) bool { return s.table.Code == span.Code })
	if at < 0 {
		return nil
	}
	return &p.sheets[at]
}

// numbered returns the sheet of a numbered table, or nil.
func (p *places) numbered(number int) *sheet {
	at := slices.IndexFunc(p.sheets, func(s sheet) bool { return s.table.Number == number && number > 0 })
	if at < 0 {
		return nil
	}
	return &p.sheets[at]
}

// index is the first sheet: what this is, how to use it, and a way to each table.
func (p *places) index(book *workbook.Book, b *model.Book, r *calc.Results) error {
	links := map[string]string{}
	const from = 7
	for i, s := range p.sheets {
		links[workbook.Ref(from+i, 0)] = s.name
	}
	links[workbook.Ref(from+len(p.sheets), 0)] = chartName
	out, err := book.Sheet(indexName, workbook.Layout{Widths: []float64{14, 100}, Protect: true, Links: links, Footer: p.footer})
	if err != nil {
		return err
	}
	text := func(row ...string) []workbook.Cell {
		var cells []workbook.Cell
		for _, s := range row {
			cells = append(cells, workbook.Cell{Value: s, Style: workbook.Style{Wrap: true}})
		}
		return cells
	}
	head := []workbook.Cell{{Value: title(b, r), Style: workbook.Style{Bold: true, Large: true}}}
	rows := [][]workbook.Cell{
		head, {},
		{{Style: workbook.Style{Fill: workbook.InputFill, Border: true}}, {Value: "Isian. Dapat diubah; tabel yang memakainya ikut terhitung.", Style: workbook.Style{Wrap: true}}},
		{{Style: workbook.Style{Border: true}}, {Value: "Teks dan hitungan. Terkunci tanpa kata sandi: Tinjau, Buka Proteksi Lembar.", Style: workbook.Style{Wrap: true}}},
		text("", "Perubahan di sini tidak masuk ke berkas data; yang dapat dikembalikan ke program ialah tabel dari 'capaian ekspor' dan formulir dari 'capaian formulir'."),
		{}, {},
	}
	for _, s := range p.sheets {
		rows = append(rows, []workbook.Cell{
			{Value: s.name, Style: workbook.Style{Link: true}}, {Value: s.table.Title, Style: workbook.Style{Wrap: true}},
		})
	}
	rows = append(rows, []workbook.Cell{{Value: chartName, Style: workbook.Style{Link: true}}, {Value: chartTitle}})
	for _, row := range rows {
		height := 0.0
		if len(row) > 1 {
			if s, ok := row[1].Value.(string); ok {
				height = workbook.Height(s, 100)
			}
		}
		if err := out.Row(height, row...); err != nil {
			return err
		}
	}
	return out.Close()
}
