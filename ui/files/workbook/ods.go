package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// contentFile is the part of an OpenDocument file that holds the sheets.
const contentFile = "content.xml"

// isODS reports a spreadsheet of LibreOffice.
func isODS(raw []byte) bool {
	const begin = 200 // its kind stands uncompressed in the first entry, unless another program wrote it
	if bytes.Contains(raw[:min(len(raw), begin)], []byte("opendocument.spreadsheet")) {
		return true
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(raw) > MaxFile {
		return false
	}
	content, kind := false, false
	for _, f := range z.File[:min(len(z.File), maxEntries)] {
		content, kind = content || f.Name == contentFile, kind || f.Name == "mimetype" && f.UncompressedSize64 == uint64(len("application/vnd.oasis.opendocument.spreadsheet"))
	}
	return content && kind
}

// readODS reads the sheets of a spreadsheet of LibreOffice, in order.
func readODS(raw []byte) ([]Grid, error) {
	if len(raw) > MaxFile {
		return nil, refused("Buku kerja lebih besar dari %d MB; tidak ada tabel kecamatan sebesar itu.", MaxFile>>20)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, refused("Berkas ini bukan buku kerja .ods yang utuh.")
	}
	for _, f := range z.File {
		if f.Name != contentFile {
			continue
		}
		if f.UncompressedSize64 > maxUnzip {
			return nil, refused("Buku kerja ini berisi lebih dari %d MB bila dibuka; tidak ada tabel kecamatan sebesar itu.", maxUnzip>>20)
		}
		stream, err := f.Open()
		if err != nil {
			return nil, broken()
		}
		defer stream.Close()
		o := &odsReading{d: xml.NewDecoder(stream), hidden: map[string]bool{}}
		if err := o.read(); err != nil {
			return nil, err
		}
		return o.grids, nil
	}
	return nil, refused("Buku kerja .ods ini terkunci kata sandi atau rusak. Simpan dahulu tanpa kata sandi.")
}

// odsReading is a spreadsheet of LibreOffice being read.
type odsReading struct {
	d      *xml.Decoder
	grids  []Grid
	hidden map[string]bool // styles of sheets that are not shown
	style  string          // the style being told
	repeat int             // of the row being read
	column int
	cells  int
}

func (o *odsReading) read() error {
	for {
		t, err := o.d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return broken()
		}
		if e, ok := t.(xml.StartElement); ok {
			if err := o.start(e); err != nil {
				return err
			}
		} else if e, ok := t.(xml.EndElement); ok && e.Name.Local == "table-row" {
			if err := o.endRow(); err != nil {
				return err
			}
		}
	}
}

func (o *odsReading) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "style":
		o.style = attr(e, "name")
	case "table-properties":
		if attr(e, "display") == "false" {
			o.hidden[o.style] = true
		}
	case "table":
		if len(o.grids) >= maxSheets {
			return refused("Buku kerja ini berisi lebih dari %d lembar.", maxSheets)
		}
		o.grids = append(o.grids, Grid{Name: cleaned(attr(e, "name")), Hidden: o.hidden[attr(e, "style-name")]})
	case "table-row":
		if len(o.grids) == 0 {
			return broken()
		}
		g := o.grid()
		g.Rows = append(g.Rows, nil)
		o.repeat, o.column = times(e, "number-rows-repeated"), 0
	case "table-cell", "covered-table-cell":
		return o.cell(e)
	}
	return nil
}

func (o *odsReading) grid() *Grid { return &o.grids[len(o.grids)-1] }

// inRow reports that a row was begun: a broken file may have cells without one, or another table
// within one.
func (o *odsReading) inRow() bool { return len(o.grids) > 0 && len(o.grid().Rows) > 0 }

func times(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// endRow repeats a filled row; a blank one is repeated only as far as rows are read, for the
// last one of a sheet stands for all below.
func (o *odsReading) endRow() error {
	if !o.inRow() {
		return broken()
	}
	g := o.grid()
	last := g.Rows[len(g.Rows)-1]
	filled := false
	for i := range last {
		filled = filled || !last[i].Blank()
	}
	if o.repeat > 1 && !filled {
		if len(g.Rows)+o.repeat > maxRows {
			o.repeat = 1
		}
		last = nil
	}
	for range o.repeat - 1 {
		if o.cells += len(last); len(g.Rows) >= maxRows || o.cells > maxCells {
			return refused("Lembar %q berisi lebih dari %d baris yang dibaca.", g.Name, maxRows)
		}
		g.Rows = append(g.Rows, last)
	}
	return nil
}

func (o *odsReading) cell(e xml.StartElement) error {
	if !o.inRow() {
		return broken()
	}
	g := o.grid()
	text, err := odsText(o.d)
	if err != nil {
		return broken()
	}
	in := odsInput(e, text)
	row := len(g.Rows) - 1
	at := o.column
	o.column += times(e, "number-columns-repeated")
	if wide, tall := times(e, "number-columns-spanned"), times(e, "number-rows-spanned"); (wide > 1 || tall > 1) && len(g.Merged) < maxRows {
		g.Merged = append(g.Merged, Rect{row, at, row + min(tall, maxRows) - 1, at + min(wide, maxColumns) - 1})
	}
	if in.Blank() || e.Name.Local == "covered-table-cell" {
		return nil
	}
	if o.cells += o.column - at; o.column > maxColumns || row >= maxRows || o.cells > maxCells {
		return refused("Lembar %q berisi sel di luar %d baris dan %d kolom yang dibaca. Hapus isi yang jauh dari tabel.", g.Name, maxRows, maxColumns)
	}
	for len(g.Rows[row]) < o.column {
		g.Rows[row] = append(g.Rows[row], Input{})
	}
	for ; at < o.column; at++ {
		g.Rows[row][at] = in
	}
	return nil
}

// odsInput is a cell by its kind and what it shows.
func odsInput(e xml.StartElement, shown string) Input {
	in := Input{Formula: attr(e, "formula") != ""}
	value := attr(e, "value")
	switch kind := attr(e, "value-type"); kind {
	case "float", "currency", "percentage":
		f, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return unread(value)
		}
		in.Number, in.IsNumber = shortest(f), true
		if kind == "percentage" {
			in.Number = in.Number.Mul(decimal.NewFromInt(100))
		}
		in.Text = strings.Replace(in.Number.String(), ".", ",", 1)
	case "date":
		day, _, _ := strings.Cut(attr(e, "date-value"), "T")
		in.Text = cleaned(day)
	case "boolean":
		in.Text = "tidak"
		if attr(e, "boolean-value") == "true" {
			in.Text = "ya"
		}
	default:
		in.Text = cleaned(shown)
		in.Broken = in.Formula && (strings.HasPrefix(shown, "#") || strings.HasPrefix(shown, "Err:"))
		if kind == "" && in.Formula && in.Text == "" {
			in.Unread = noResult
		}
	}
	return in
}

// odsText gathers the paragraphs of the cell just begun, without notes.
func odsText(d *xml.Decoder) (string, error) {
	var b strings.Builder
	paragraphs, note := 0, 0
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			switch t.Name.Local {
			case "annotation":
				note = depth
			case "p":
				if note == 0 {
					if paragraphs++; paragraphs > 1 {
						b.WriteByte('\n')
					}
				}
			case "s":
				b.WriteByte(' ')
			case "line-break":
				b.WriteByte('\n')
			}
		case xml.EndElement:
			if depth == note {
				note = 0
			}
			depth--
		case xml.CharData:
			if note == 0 && paragraphs > 0 {
				b.Write(t)
			}
		}
	}
	return b.String(), nil
}
