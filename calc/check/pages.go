package check

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"capaian/calc/printed"
)

// spot is a cell of a printed document; −1 stands for a whole line or table. Where it is in no
// table, line is that of the text.
type spot struct{ sheet, line, column int }

// inText is a line of the document's text.
func inText(line int) spot { return spot{-1, line, -1} }

// pages are the tables of a document, their cells found by spot.
type pages struct {
	*printed.Paper
	name   string // what findings of the document as a whole are keyed by
	places int    // decimals of percentages that are told; the office's own where it has them
}

func (r *pages) cell(at spot) *printed.Cell {
	return &r.Sheets[at.sheet].Lines[at.line].Cells[at.column]
}

func (r *pages) line(at spot) *printed.Line { return &r.Sheets[at.sheet].Lines[at.line] }

// rowOf is the printed row of a spot, or nil.
func (r *pages) rowOf(at spot) *printed.Row {
	if at.sheet < 0 || at.line < 0 {
		return nil
	}
	return &r.Sheets[at.sheet].Table.Rows[r.line(at).At]
}

// where tells a spot to those who hold the document.
func (r *pages) where(at spot) printed.Where {
	w := printed.Where{Table: -1, Row: -1, Column: at.column, Line: -1}
	switch {
	case at.sheet < 0:
		w.Line = at.line
	case at.line >= 0:
		w.Row = r.line(at).At
		fallthrough
	default:
		w.Table = r.Sheets[at.sheet].At
	}
	return w
}

// key names a spot by the ids of its records, else by its place.
func (r *pages) key(at spot) string {
	switch {
	case at.sheet < 0 && at.line >= 0:
		return r.name + "/a" + strconv.Itoa(at.line+1)
	case at.sheet < 0:
		return r.name
	}
	table := r.Sheets[at.sheet].Table
	key := string(table.ID)
	if key == "" {
		key = "t" + strconv.Itoa(at.sheet+1)
	}
	if row := r.rowOf(at); row != nil {
		if row.ID != "" {
			key += "/" + string(row.ID)
		} else {
			key += "/b" + strconv.Itoa(r.line(at).At+1)
		}
	}
	if at.column >= 0 {
		key += "/k" + strconv.Itoa(at.column+1)
	}
	return key
}

// place says in words where a spot is.
func (r *pages) place(at spot) string {
	switch {
	case at.sheet < 0 && at.line >= 0:
		return "Dokumen, teks “" + shorten(strings.Join(strings.Fields(r.Document.Lines[at.line]), " "), 60) + "”"
	case at.sheet < 0:
		return "Dokumen"
	}
	s := &r.Sheets[at.sheet]
	where := s.Table.Label()
	if at.line >= 0 {
		where += fmt.Sprintf(", baris %d", r.line(at).At+1)
	}
	if at.column >= 0 && at.column < len(s.Columns) && s.Columns[at.column].Head != "" {
		where += ", kolom " + shorten(s.Columns[at.column].Head, 40)
	} else if at.column >= 0 {
		where += ", kolom ke-" + strconv.Itoa(at.column+1)
	}
	// The label comes last: it is the part that may be cut.
	if at.line >= 0 {
		if label := r.called(at); label != "" {
			where += " (" + shorten(label, 50) + ")"
		}
	}
	return where
}

// called is what the figure of a cell is about: for money the part of the plan, else the
// indicator of the row.
func (r *pages) called(at spot) string {
	line := r.line(at)
	if at.column >= 0 && at.column < len(r.Sheets[at.sheet].Columns) && r.Sheets[at.sheet].Columns[at.column].Role.Money() && line.Node != "" {
		return line.Node
	}
	return line.Label
}

// tell gives an exact number for people.
func (r *pages) tell(x *big.Rat) string { return printed.Write(x, r.decimals(x)) }

// plain gives an exact number for programs: a decimal point and no other marks.
func (r *pages) plain(x *big.Rat) string { return round(x, r.places) }

// decimals leaves whole money and counts without decimals.
func (r *pages) decimals(x *big.Rat) int {
	if x.IsInt() && (new(big.Rat).Abs(x)).Cmp(big.NewRat(1000, 1)) >= 0 {
		return 0
	}
	return r.places
}

func shorten(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
