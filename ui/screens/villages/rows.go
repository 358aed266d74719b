package villages

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// line is a row of the matrix: a village, the due dates, or the counts.
type line struct {
	label   kit.Cell
	village *model.Village // nil: due dates or counts
	pin     kit.Pin
}

// Build lays villages out as rows and documents as columns, with due dates above and counts below.
func (s *Screen) Build(st screen.State) kit.Table {
	b := st.Book
	columns := s.columns(st)
	row := func(l line) kit.Row { return kit.Row{Pin: l.pin, Cells: columns.Cells(l)} }
	rows := []kit.Row{row(line{label: kit.Cell{Text: "                 batas", Tone: kit.Dim}, pin: kit.Above})}
	for i := range b.Villages {
		v := &b.Villages[i]
		one := row(line{label: kit.Cell{Text: fmt.Sprintf("%2d %s", i+1, v.ListName())}, village: v})
		one.ID, one.Ref, one.Names = string(v.ID), v.Ref(), func() []string { return []string{v.Name, v.FullName()} }
		rows = append(rows, one)
	}
	return columns.Table(append(rows, row(line{label: kit.Cell{Text: "Tepat waktu", Tone: kit.Strong}, pin: kit.Below})))
}

func (s *Screen) columns(st screen.State) kit.Columns[line] {
	b := st.Book
	width := 12
	if 24+len(b.Documents)*(width+1) > s.Width() {
		width = 9
	}
	columns := kit.Columns[line]{{Key: "desa", Title: "Tabel 11 Dokumen desa", Align: kit.Left, Least: 18, Heads: villageHeads(), Cell: func(l line) kit.Cell { return l.label }}}
	for i, d := range b.Documents {
		columns = append(columns, kit.Column[line]{Key: string(d.ID), Title: title(d, width), Width: width, Stop: kit.AtCell, Drop: i + 1, Heads: documentHeads(d), Cell: func(l line) kit.Cell {
			switch l.pin {
			case kit.Above:
				return kit.Cell{Text: day(d.Due, width), Tone: kit.Dim}
			case kit.Below:
				return kit.Cell{Text: fmt.Sprintf("%d/%d", st.Results.Documents.Kinds[i].OnTime, st.Results.Documents.Kinds[i].Owed()), Tone: kit.Strong}
			case kit.Loose:
			}
			return s.cell(st, l.village, &d, width)
		}})
	}
	return columns
}

// villageHeads stand over the names of villages in an office's tables.
func villageHeads() []string {
	return []string{"Desa", "Nama desa", "Kelurahan", "Desa/Kelurahan", "Nama desa/kelurahan", "Nagari", "Gampong"}
}

// documentHeads stand over the days on which a document was handed in.
func documentHeads(d model.DocumentKind) []string {
	heads := []string{d.Name}
	if d.About != 0 {
		heads = append(heads, fmt.Sprintf("%s %d", d.Name, d.About))
	}
	for _, name := range heads {
		heads = append(heads, text.ReceiptHeads(name)...)
	}
	return heads
}

// title names the document with the year it speaks of, where there is room.
func title(d model.DocumentKind, width int) string {
	if width < 10 || d.About == 0 {
		return d.Name
	}
	return fmt.Sprintf("%s %d", d.Name, d.About)
}

func day(d model.Date, width int) string {
	if width < 10 {
		return fmt.Sprintf("%02d-%02d", d.Day, d.Month)
	}
	return text.ShortDate(d)
}

func (s *Screen) cell(st screen.State, village *model.Village, d *model.DocumentKind, width int) kit.Cell {
	b := st.Book
	receipt := b.Receipt(village.ID, d.ID)
	cell := kit.Cell{Text: s.Look.Signs.Blank, Key: screen.EntryKey(b.Year, (&model.Receipt{Village: village.ID, Document: d.ID}).Ref()), Start: text.ShortDate(receipt.Date)}
	switch state, _ := calc.TimelinessAt(b, village, d, st.Quarter); state {
	case calc.OnTime:
		cell.Text, cell.Tone = s.Look.Signs.Done+" "+day(receipt.Date, width), kit.Good
	case calc.Late:
		cell.Text, cell.Tone = s.Look.Signs.Late+" "+day(receipt.Date, width), kit.Bad
	case calc.NotOwed:
		cell.Text, cell.Tone = strings.TrimSpace(s.Look.Signs.None+" "+day(receipt.Date, width)), kit.Dim
		if receipt.Date.IsBlank() {
			cell.Text = s.Look.Signs.None
		}
	case calc.Awaited:
	}
	cell.Copy = strings.ReplaceAll(cell.Start, "-", "/")
	return cell
}
