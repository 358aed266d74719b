package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// block is a paragraph, or a table, of the text in its order.
type block struct {
	text    string
	caption bool // the file says that it is one: a numbering field of tables
	grid    *grid
	at      span
}

// span is where the content of a paragraph begins and ends, in bytes of its part of the file;
// none where both are 0. A paragraph that is one closed element, <w:p/>, begins and ends behind it.
type span struct {
	from, to int64
	closed   bool
}

// grid is a table as drawn.
type grid struct{ rows []gridRow }

type gridRow struct {
	cells []gridCell
	head  bool // repeated on every page
}

type gridCell struct {
	text     string
	from     int // its first column, from 0
	span     int
	goesOn   bool // part of the cell above
	rowsDown int  // rows it reaches below its own, where the file tells so
	at       span // its first paragraph
}

func (g *grid) width() int {
	most := 0
	for i := range g.rows {
		for _, c := range g.rows[i].cells {
			most = max(most, c.from+c.span)
		}
	}
	return most
}

// reading is the text of a document being read.
type reading struct {
	d      *xml.Decoder
	depth  int
	grids  int // tables that are open
	cells  int
	blocks []block
	fields []field // of Word, that are open
	began  int64   // where what was read last begins, in bytes
	first  span    // the first paragraph of the cell that is open
}

// field is a field of Word: what it is told before its result begins.
type field struct {
	code   string
	result bool
}

func (r *reading) next() (xml.Token, error) {
	r.began = r.d.InputOffset()
	t, err := r.d.Token()
	if err != nil {
		return nil, err
	}
	switch t.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > deepest {
			return nil, refused("Dokumen ini bersarang lebih dari %d lapis; simpan ulang dari Word.", deepest)
		}
	case xml.EndElement:
		r.depth--
	}
	return t, nil
}

// skip leaves out the element just begun.
func (r *reading) skip() error {
	r.depth--
	return r.d.Skip()
}

// within hands each element directly in the one just begun to the function, which must read
// it to its end.
func (r *reading) within(each func(e xml.StartElement) error) error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := each(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// count is a number that the file tells of spans and repeats; 1 where it tells none.
func count(s string) (int, error) {
	n, err := strconv.Atoi(s)
	switch {
	case s == "":
		return 1, nil
	case err != nil || n < 0:
		return 1, nil
	case n > printed.MostRows:
		return 0, tooWide()
	}
	return max(n, 1), nil
}

func tooWide() error {
	return refused("Sebuah tabel lebih lebar dari %d kolom atau lebih panjang dari %d baris; tidak ada tabel laporan sebesar itu.", printed.MostColumns, printed.MostRows)
}

// place puts a cell at the end of the row.
func (r *reading) place(row *gridRow, at *int, c gridCell) error {
	c.from = *at
	*at += c.span
	if r.cells++; *at > printed.MostColumns || r.cells > printed.MostCells {
		return tooWide()
	}
	row.cells = append(row.cells, c)
	return nil
}

// paragraph keeps what stands in a paragraph; nothing of a blank one.
func (r *reading) paragraph(text string, caption bool, at span) error {
	if r.first == (span{}) {
		r.first = at
	}
	text = strings.TrimSpace(model.Clean(text, true))
	if text == "" {
		return nil
	}
	if len(r.blocks) > printed.MostLines*2 {
		return refused("Dokumen memuat lebih dari %d alinea; tidak ada laporan sebesar itu.", printed.MostLines*2)
	}
	r.blocks = append(r.blocks, block{text: text, caption: caption, at: at})
	return nil
}

// inside reads the content of a cell: its text, and the tables in it, which follow the outer.
func (r *reading) inside(read func() error) (string, []block, error) {
	outer := r.blocks
	r.blocks = nil
	err := read()
	inner := r.blocks
	r.blocks = outer
	var texts []string
	var grids []block
	for _, b := range inner {
		if b.grid != nil {
			grids = append(grids, b)
			continue
		}
		texts = append(texts, b.text)
	}
	return strings.Join(texts, "\n"), grids, err
}
