package printed

import (
	"strings"

	"capaian/model"
)

// Document is a report, or part of one, as it was printed.
type Document struct {
	Office   string
	Regency  string
	Year     int        // the year it reports; 0: not told
	Signed   string     // the line of the signature: Lumajang, 10 Januari 2025
	Deadline model.Date // by which it was due; blank: the usual day
	People   []Person
	Villages int  // how many villages there are, where that is told
	Complete bool // every table is here, so that one that is missing is missing in print
	Tables   []Table
	Lines    []string // headings and sentences, in their order
	Notes    []string // what of a file could not be read
}

// Person is somebody who signs.
type Person struct{ Name, NIP string }

// Table is a printed table. Its kind and the roles of its columns may be told; else the
// words of its title and heads tell them.
type Table struct {
	ID      model.ID // of its record, where it is one
	Number  string   // 12, or 3.4
	Title   string
	Kind    Kind
	Columns []Column
	Rows    []Row
}

// Column is a column with its head as printed. Heads over several columns come first,
// parted by " / ": Tahun 2023 / T.
type Column struct {
	Head    string
	Role    Role
	Year    int
	Quarter model.Quarter
	Version Version
	Whose   Whose
	Guessed bool // the rows tell its role, not its head
}

// Over is what stands over the innermost head, which several columns share; "" where there
// is one head only.
func (c *Column) Over() string {
	at := strings.LastIndex(c.Head, " / ")
	if at < 0 {
		return ""
	}
	return c.Head[:at]
}

// Row is a line of cells, parallel to the columns.
type Row struct {
	ID    model.ID // of its record, where it is one
	Cells []string
}

// Where is a place in a document: a table, row and column of it, or a line of its text, each
// counted from 0; −1 where there is none.
type Where struct{ Table, Row, Column, Line int }

// Limits on what is read as one document: more than any report has, and little enough to
// be read in a moment.
const (
	MostTables  = 300
	MostRows    = 2_000
	MostColumns = 100
	MostCells   = 100_000
	MostLines   = 20_000
	LongestCell = 4_000 // runes
)

// Check refuses a document that is too large to be a report.
func (d *Document) Check() error {
	if len(d.Tables) > MostTables {
		return model.Faultf(model.FaultText, "Tabel", "Dokumen memuat %d tabel, paling banyak %d.", len(d.Tables), MostTables)
	}
	if len(d.Lines) > MostLines {
		return model.Faultf(model.FaultText, "Teks", "Dokumen memuat %d baris teks, paling banyak %d.", len(d.Lines), MostLines)
	}
	cells := 0
	for i := range d.Tables {
		t := &d.Tables[i]
		if len(t.Rows) > MostRows {
			return model.Faultf(model.FaultText, "Tabel", "%s memuat %d baris, paling banyak %d.", t.Label(), len(t.Rows), MostRows)
		}
		width := len(t.Columns)
		for _, r := range t.Rows {
			width = max(width, len(r.Cells))
			cells += len(r.Cells)
		}
		if width > MostColumns {
			return model.Faultf(model.FaultText, "Tabel", "%s memuat %d kolom, paling banyak %d.", t.Label(), width, MostColumns)
		}
	}
	if cells > MostCells {
		return model.Faultf(model.FaultText, "Tabel", "Dokumen memuat %d sel, paling banyak %d.", cells, MostCells)
	}
	return nil
}

// Label is how a table is called: by its number, else by its title.
func (t *Table) Label() string {
	switch {
	case t.Number != "":
		return "Tabel " + t.Number
	case t.Title != "":
		return "Tabel “" + shorten(t.Title, 60) + "”"
	}
	return "Tabel tanpa nomor"
}

// shorten cuts a text at the length, in runes.
func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
