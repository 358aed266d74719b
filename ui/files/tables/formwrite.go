package tables

import (
	"fmt"
	"io"
	"strconv"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// memory is the sheet that only the program reads: which form this is, and what its cells held.
const (
	memory     = "capaian"
	formMark   = "formulir-capaian"
	formLayout = 1
)

// The rows of the memory before its cells; each is a name and a value.
const (
	memoryYear = iota + 1
	memoryQuarter
	memoryForm
	memoryRevision
	memoryHead // of the cells: sheet, code, head, value
)

// formTop is how many rows stand above the head of a form.
const formTop = 3

// WriteForm writes a form as a workbook: labels locked, cells to fill in open.
func WriteForm(w io.Writer, d *Draft, f *Form) error {
	book, err := workbook.New(formTitle(d, f), d.Book.Office.Name)
	if err != nil {
		return err
	}
	held := [][]workbook.Cell{
		words1(formMark, strconv.Itoa(formLayout)), words1("tahun", strconv.Itoa(d.Book.Year)),
		words1("triwulan", strconv.Itoa(int(d.Results.Quarter))), words1("formulir", f.Name),
		words1("revisi", strconv.FormatUint(d.Book.Revision, 10)), words1("lembar", "kode", "kolom", "isi"),
	}
	for i := range f.Blocks {
		cells, err := d.writeBlock(book, f, &f.Blocks[i])
		if err != nil {
			return err
		}
		held = append(held, cells...)
	}
	out, err := book.Sheet(memory, workbook.Layout{Hidden: true, Protect: true})
	if err != nil {
		return err
	}
	for _, row := range held {
		if err := out.Row(0, row...); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return book.Write(w)
}

func formTitle(d *Draft, f *Form) string {
	return fmt.Sprintf("Formulir %s, TW %s %d", f.Title, d.Results.Quarter.Roman(), d.Book.Year)
}

func words1(values ...string) []workbook.Cell {
	row := make([]workbook.Cell, len(values))
	for i, v := range values {
		row[i] = workbook.Cell{Value: v, Style: workbook.Style{Format: workbook.FormatText}}
	}
	return row
}

// writeBlock writes one sheet and returns what its open cells hold.
func (d *Draft) writeBlock(book *workbook.Book, f *Form, b *Block) (held [][]workbook.Cell, err error) {
	layout := workbook.Layout{
		FreezeRows: formTop + 1, RepeatRows: formTop + 1, FreezeCols: 3, Landscape: true, Protect: true,
		Footer: formTitle(d, f), HiddenCols: []int{0},
	}
	for i, c := range b.Columns {
		layout.Widths = append(layout.Widths, c.Width)
		if !c.taken() {
			continue
		}
		within := workbook.Ref(formTop+1, i) + ":" + workbook.Ref(formTop+len(b.Rows), i)
		switch {
		case len(c.Choices) > 0 && Droppable(c.Choices):
			layout.Validations = append(layout.Validations, workbook.Validation{Range: within, Choices: c.Choices})
		case c.Kind == Day:
			layout.Validations = append(layout.Validations, workbook.Validation{Range: within, Title: c.Head, Hint: fmt.Sprintf("Tanggal, misalnya 31-03-%d.", d.Book.Year)})
		}
	}
	out, err := book.Sheet(b.Name, layout)
	if err != nil {
		return nil, err
	}
	head := make([]workbook.Cell, len(b.Columns))
	for i, c := range b.Columns {
		fill := workbook.HeadFill
		if !c.taken() {
			fill = workbook.BandFill
		}
		head[i] = workbook.Cell{Value: c.Head, Style: workbook.Style{Bold: true, Border: true, Wrap: true, Center: true, Fill: fill}}
	}
	above := [formTop][]workbook.Cell{
		{{}, {Value: formTitle(d, f), Style: workbook.Style{Bold: true, Large: true}}},
		{{}, {Value: fmt.Sprintf("%s. Isi sel kuning saja, lalu kembalikan berkas ini ke kecamatan.", d.Book.Office.Name)}},
		{{}, {Value: b.Hint, Style: workbook.Style{Italic: true}}},
	}
	for _, row := range above {
		if err := out.Row(0, row...); err != nil {
			return nil, err
		}
	}
	if err := out.Row(46, head...); err != nil {
		return nil, err
	}
	for _, record := range b.Rows {
		row, height := make([]workbook.Cell, len(b.Columns)), workbook.LineHeight
		for i := range b.Columns {
			c := &b.Columns[i]
			v := c.written(d, record)
			row[i] = CellOf(v, c)
			row[i].Style.Wrap = true
			if text, ok := row[i].Value.(string); ok {
				height = max(height, workbook.Height(text, c.Width))
			}
			if c.idles(d, record) {
				row[i].Style.Fill = workbook.QuietFill
			}
			if c.opens(d, record) {
				row[i].Style.Open, row[i].Style.Fill = true, workbook.InputFill
				row[i].Style.Format = inputFormat(c, row[i].Style.Format)
				if s := stored(v); s != "" {
					held = append(held, words1(b.Name, record.Ref().Key, c.Head, s))
				} else {
					row[i].Value = nil // nothing done is nothing written
				}
			}
		}
		if err := out.Row(height, row...); err != nil {
			return nil, err
		}
	}
	return held, out.Close()
}

// opens reports that the row's cell is to be filled in.
func (c *Column) opens(d *Draft, row model.Record) bool {
	return c.taken() && (c.closed == nil || !c.closed(row)) && !c.idles(d, row)
}

// inputFormat is the format of a cell in which nothing stands yet: texts must stay texts
// when they are typed, and not become numbers or days.
func inputFormat(c *Column, now string) string {
	switch c.Kind {
	case Words, Lines, Choice:
		return workbook.FormatText
	case Day:
		return workbook.FormatDay
	case Rupiah:
		return workbook.FormatWhole
	case Figure, Count, Code:
	}
	return now
}

// stored is a value as the memory holds it, whatever the spreadsheet does to the cell.
func stored(v any) string {
	switch v := v.(type) {
	case string:
		return model.Clean(v, true)
	case model.Reading:
		return v.String()
	case model.Date:
		return v.String()
	case int:
		if v != 0 {
			return strconv.Itoa(v)
		}
	}
	return ""
}

// said is a stored value for people.
func said(s string, c *Column) string {
	if s == "" {
		return "kosong"
	}
	switch c.Kind {
	case Figure, Rupiah:
		if r, err := model.ParseReading(s); err == nil {
			return text.Reading(r)
		}
	case Day:
		var d model.Date
		if d.UnmarshalText([]byte(s)) == nil {
			return text.LongDate(d)
		}
	case Words, Lines, Count, Choice, Code:
	}
	const most = 60
	if runes := []rune(model.Clean(s, false)); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return model.Clean(s, false)
}
