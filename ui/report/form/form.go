// Package form prints a blank form as a Word document, to be filled in by hand.
package form

import (
	"fmt"
	"io"

	"capaian/model"
	"capaian/ui/files/tables"
	"capaian/ui/report/doc"
	"capaian/ui/report/docx"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// Write lays the form out on pages of the office's own paper, a wide one where its tables are wide.
func Write(w io.Writer, d *tables.Draft, f *tables.Form) error {
	b := d.Book
	document := doc.Document{
		Title: "Formulir " + f.Title, Running: fmt.Sprintf("Formulir %s %d", f.Title, b.Year),
		Office: b.Office.Name, Regency: b.Office.Regency, Year: b.Year, Quarter: d.Results.Quarter, Revision: b.Revision,
		Chapters: []doc.Chapter{{ID: "formulir", Pages: doc.Arabic, Blocks: blocks(d, f)}},
	}
	return docx.Write(w, &document, b.Style)
}

// blocks are the form's tables, each under its own heading: headings right before a wide
// table and notes right behind it stand on its page.
func blocks(d *tables.Draft, f *tables.Form) []doc.Block {
	var all []doc.Block
	for i := range f.Blocks {
		block := &f.Blocks[i]
		all = append(all,
			doc.Heading{Level: 2, Text: fmt.Sprintf("Formulir %s, TW %s %d: %s", f.Title, d.Results.Quarter.Roman(), d.Book.Year, block.Name)},
			doc.Table{Table: table.Table{Landscape: true, Bodies: []table.Body{part(d, block)}}},
			note(block.Hint),
			note("Diisi oleh: …………………………………   Tanggal: ………………………   Tanda tangan: …………………………"),
			note(fmt.Sprintf("Dicetak %s dari data revisi %d.", text.LongDate(model.DateOf(d.Now)), d.Book.Revision)),
		)
	}
	return all
}

func note(s string) doc.Paragraph {
	return doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: s}}}
}

func part(d *tables.Draft, b *tables.Block) table.Body {
	var p table.Body
	for i, h := range b.Heads(d) {
		c := table.Column{Key: fmt.Sprintf("kolom-%d", i), Head: h.Text, Width: int(h.Width)}
		if h.Right {
			c.Align = table.Right
		}
		p.Columns = append(p.Columns, c)
	}
	for _, record := range b.Rows {
		row := table.Row{Ref: record.Ref()}
		for _, s := range b.Printed(d, record) {
			row.Cells = append(row.Cells, table.Cell{Text: s})
		}
		p.Rows = append(p.Rows, row)
	}
	return p
}
