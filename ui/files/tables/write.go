package tables

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// CSV writes one list, with its heads in the first line. Texts that a spreadsheet would run
// have an apostrophe before them; figures have a decimal comma and no marks of thousands.
func CSV(w io.Writer, d *Draft, l *List) error {
	columns := l.Columns(d)
	rows := [][]string{make([]string, len(columns))}
	for i, c := range columns {
		rows[0][i] = workbook.Shield(c.Head)
	}
	for _, record := range l.Rows(d.Book) {
		row := make([]string, len(columns))
		for i := range columns {
			row[i] = plain(columns[i].written(d, record))
		}
		rows = append(rows, row)
	}
	return workbook.WriteCSV(w, rows)
}

// plain is a value as csv holds it. Text that people typed is shielded, figures are not: a
// minus before digits runs nothing.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return workbook.Shield(v)
	case model.Reading:
		return text.Editable(v)
	case model.Date:
		return text.ShortDate(v)
	case int:
		return strconv.Itoa(v)
	}
	return ""
}

// Sheet writes one list as the next sheet of a workbook.
func Sheet(b *workbook.Book, d *Draft, l *List) error {
	columns, records := l.Columns(d), l.Rows(d.Book)
	layout := workbook.Layout{
		FreezeRows: 1, RepeatRows: 1, Landscape: true,
		Footer: fmt.Sprintf("%s %d: %s", d.Book.Office.Name, d.Book.Year, l.Title),
	}
	const spare = 200 // rows below the last that people may go on in
	for i, c := range columns {
		layout.Widths = append(layout.Widths, c.Width)
		if len(c.Choices) > 0 && Droppable(c.Choices) {
			layout.Validations = append(layout.Validations, workbook.Validation{
				Range:   workbook.Ref(1, i) + ":" + workbook.Ref(len(records)+spare, i),
				Choices: c.Choices,
			})
		}
	}
	s, err := b.Sheet(l.Title, layout)
	if err != nil {
		return err
	}
	head := make([]workbook.Cell, len(columns))
	for i, c := range columns {
		head[i] = workbook.Cell{Value: c.Head, Style: workbook.Style{Bold: true, Border: true, Wrap: true, Fill: headFill(&c)}}
	}
	if err := s.Row(30, head...); err != nil {
		return err
	}
	for _, record := range records {
		row, height := make([]workbook.Cell, len(columns)), workbook.LineHeight
		for i := range columns {
			row[i] = CellOf(columns[i].written(d, record), &columns[i])
			if columns[i].idles(d, record) {
				row[i].Style.Fill = workbook.QuietFill
			}
			if text, ok := row[i].Value.(string); ok && row[i].Style.Wrap {
				height = max(height, workbook.Height(text, columns[i].Width))
			}
		}
		if err := s.Row(height, row...); err != nil {
			return err
		}
	}
	return s.Close()
}

func headFill(c *Column) workbook.Fill {
	if c.taken() {
		return workbook.HeadFill
	}
	return workbook.QuietFill
}

// longestDrop is how long the words of a choice may be together for a spreadsheet to offer them.
const longestDrop = 255

// Droppable reports that a spreadsheet can offer the words by themselves.
func Droppable(words []string) bool {
	n := 0
	for _, w := range words {
		n += utf8.RuneCountInString(w) + 1
		for _, r := range w {
			if r == ',' || r == '"' {
				return false
			}
		}
	}
	return n <= longestDrop
}

// CellOf is a value as a spreadsheet holds it: figures as numbers, days as days, everything
// else as text that never runs.
func CellOf(v any, c *Column) workbook.Cell {
	style := workbook.Style{Border: true, Wrap: c.Kind == Lines}
	if !c.taken() {
		style.Fill = workbook.QuietFill
	}
	switch v := v.(type) {
	case string:
		style.Format = workbook.FormatText
		if v == "" {
			return workbook.Cell{Style: style}
		}
		return workbook.Cell{Value: v, Style: style}
	case model.Reading:
		number, has := v.Value()
		switch {
		case v.IsBlank():
			return workbook.Cell{Style: style}
		case !has || v.Letter() != "":
			style.Right = true
			return workbook.Cell{Value: text.Editable(v), Style: style}
		}
		_, fraction, _ := strings.Cut(number.String(), ".")
		style.Format = workbook.FormatPlaces(len(fraction))
		return workbook.Cell{Value: number, Style: style}
	case model.Date:
		style.Format = workbook.FormatDay
		return workbook.Cell{Value: v, Style: style}
	case int:
		style.Format = workbook.FormatWhole
		return workbook.Cell{Value: v, Style: style}
	}
	return workbook.Cell{Style: style}
}
