package workbook

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"capaian/model"
)

// isPage reports a web page, which many programs of the government give under the name .xls.
func isPage(raw []byte) bool {
	const begin = 4096
	text := bytes.ToLower(raw[:min(len(raw), begin)])
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte(mark)), " \t\r\n")
	return bytes.HasPrefix(text, []byte("<")) && (bytes.Contains(text, []byte("<html")) || bytes.Contains(text, []byte("<table")))
}

// readPage reads the tables of a web page, each as a sheet. A table within a table is part of
// the outer one's cell and not read.
func readPage(raw []byte) ([]Grid, error) {
	if len(raw) > MaxFile {
		return nil, refused("Halaman web ini lebih besar dari %d MB; tidak ada tabel kecamatan sebesar itu.", MaxFile>>20)
	}
	text, err := decoded(raw)
	if err != nil {
		return nil, err
	}
	p := page{in: html.NewTokenizer(strings.NewReader(text))}
	if err := p.read(); err != nil {
		return nil, err
	}
	if len(p.grids) == 0 {
		return nil, refused("Berkas ini halaman web tanpa tabel; buka di Excel, lalu Simpan sebagai .xlsx.")
	}
	return p.grids, nil
}

// page is a web page being read.
type page struct {
	in     *html.Tokenizer
	grids  []Grid
	depth  int // of tables
	column int // at which the next cell of the row stands
	cell   *strings.Builder
	spans  Rect // of the cell being read
	cells  int
}

func (p *page) read() error {
	for {
		switch kind := p.in.Next(); kind {
		case html.ErrorToken:
			p.finish()
			return nil // the end; a page that breaks off is read as far as it goes
		case html.TextToken:
			if p.cell != nil {
				p.cell.Write(p.in.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if err := p.start(p.in.Token()); err != nil {
				return err
			}
		case html.EndTagToken:
			name, _ := p.in.TagName()
			p.end(string(name))
		}
	}
}

func (p *page) start(t html.Token) error {
	switch t.Data {
	case "table":
		if p.depth++; p.depth == 1 {
			if len(p.grids) >= maxSheets {
				return refused("Halaman web ini berisi lebih dari %d tabel.", maxSheets)
			}
			p.grids = append(p.grids, Grid{})
		}
	case "tr":
		if p.depth == 1 {
			p.finish()
			g := &p.grids[len(p.grids)-1]
			if g.Rows = append(g.Rows, nil); len(g.Rows) > maxRows {
				return refused("Halaman web ini berisi lebih dari %d baris.", maxRows)
			}
			p.column = 0
		}
	case "td", "th":
		return p.begin(t)
	case "br":
		if p.cell != nil {
			p.cell.WriteByte('\n')
		}
	}
	return nil
}

func (p *page) end(name string) {
	switch name {
	case "table":
		if p.depth == 1 {
			p.finish()
		}
		p.depth = max(p.depth-1, 0)
	case "td", "th", "tr":
		if p.depth == 1 {
			p.finish()
		}
	}
}

// begin begins a cell, to the right of those that reach down from above.
func (p *page) begin(t html.Token) error {
	if p.depth != 1 || len(p.grids[len(p.grids)-1].Rows) == 0 {
		return nil
	}
	p.finish()
	g := &p.grids[len(p.grids)-1]
	row := len(g.Rows) - 1
	for {
		r, merged := g.MergedAt(row, p.column)
		if !merged {
			break
		}
		p.column = r.ToColumn + 1
	}
	if p.cells++; p.column >= maxColumns || p.cells > maxCells {
		return refused("Halaman web ini berisi lebih dari %d kolom atau %d sel.", maxColumns, maxCells)
	}
	p.cell = &strings.Builder{}
	p.spans = Rect{row, p.column, row, p.column}
	for _, a := range t.Attr {
		n, err := strconv.Atoi(strings.TrimSpace(a.Val))
		if err != nil || n < 2 {
			continue
		}
		switch a.Key {
		case "colspan":
			p.spans.ToColumn = min(p.column+n, maxColumns) - 1
		case "rowspan":
			p.spans.ToRow = min(row+n, maxRows) - 1
		}
	}
	return nil
}

// finish puts the cell that was read into its grid.
func (p *page) finish() {
	if p.cell == nil {
		return
	}
	g := &p.grids[len(p.grids)-1]
	row := &g.Rows[p.spans.Row]
	for len(*row) <= p.spans.Column {
		*row = append(*row, Input{})
	}
	lines := []string{}
	for line := range strings.SplitSeq(html.UnescapeString(p.cell.String()), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	(*row)[p.spans.Column] = Input{Text: model.Clean(strings.Join(lines, "\n"), true)}
	if p.spans.Row != p.spans.ToRow || p.spans.Column != p.spans.ToColumn {
		g.Merged = append(g.Merged, p.spans)
	}
	p.cell, p.column = nil, p.spans.ToColumn+1
}
