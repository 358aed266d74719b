package published

import (
	"fmt"
	"maps"

	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"

	tea "charm.land/bubbletea/v2"
)

// pasted opens the form of the table that was pasted into the chosen document, or reads the
// file whose path was pasted or dropped into the terminal.
func (s *Screen) pasted(content string) tea.Cmd {
	if path := pathIn(content); path != "" {
		return s.openFile(path)
	}
	s.pastedTable(content)
	return nil
}

func (s *Screen) pastedTable(content string) {
	p, _ := s.chosen()
	if p == nil {
		s.say("Tambah dokumennya dahulu dengan A, lalu tempel tabelnya.")
		return
	}
	if why := s.Host.WhyNot(&model.PrintedTable{}); why != "" {
		s.say("Tidak ditempel: " + why + ".")
		return
	}
	read, found := tableIn(content)
	if !found {
		s.say("Yang ditempel bukan tabel: salin tabelnya dari Word atau Excel, beserta judul kolomnya.")
		return
	}
	if why := tooLarge(&read); why != "" {
		s.say("Tidak ditempel: " + why)
		return
	}
	t, rows := s.fresh(p.ID, &read, map[model.ID]bool{})
	s.tableForm("Tempel tabel", t, rows)
}

// tableIn is the table in a pasted text; not found in any other text.
func tableIn(content string) (printed.Table, bool) {
	read := printed.Pasted(kit.SplitCells(content))
	return read, len(read.Columns) > 1 && len(read.Rows) > 0
}

// offerTable asks what is to become of a table that was pasted where a line is typed; false
// where what was pasted is none.
func (s *Screen) offerTable(content string, asText, asTable func()) bool {
	read, found := tableIn(content)
	if !found {
		return false
	}
	s.Host.Open(dialog.NewChoice(s.Look, "Yang ditempel tabel",
		[]string{fmt.Sprintf("%s, %d kolom dan %d baris.", read.Label(), len(read.Columns), len(read.Rows))},
		dialog.Answer{Key: "T", Text: "tempel sebagai tabel", Run: asTable},
		dialog.Answer{Key: "I", Text: "hanya teks pada isian ini", Run: asText},
		dialog.Answer{Key: "B", Text: "tidak jadi"},
	))
	return true
}

// fresh makes the records of a table that was read, behind those of its document. taken are
// the ids given to others meanwhile.
func (s *Screen) fresh(document model.ID, read *printed.Table, taken map[model.ID]bool) (*model.PrintedTable, []*model.PrintedRow) {
	t := &model.PrintedTable{Publication: document, Number: model.Clean(read.Number, false), Title: model.Clean(read.Title, false), Kind: string(read.Kind), Order: len(taken)}
	used := maps.Clone(taken)
	for i := range s.State.Book.PrintedTables {
		other := &s.State.Book.PrintedTables[i]
		used[other.ID] = true
		if other.Publication == document {
			t.Order = max(t.Order, other.Order)
		}
	}
	t.Order++
	t.ID = model.Mint("tabel", s.Host.Now(), used)
	taken[t.ID] = true
	for _, c := range read.Columns {
		t.Columns = append(t.Columns, model.PrintedColumn{Head: model.Clean(c.Head, false), Role: string(c.Role)})
	}
	rows := []*model.PrintedRow{}
	for i, r := range read.Rows {
		row := &model.PrintedRow{Table: t.ID, ID: model.ID(fmt.Sprintf("b%d", i+1)), Order: i + 1}
		for c, cell := range r.Cells {
			if cell != "" {
				row = withCell(row, c, cell)
			}
		}
		rows = append(rows, row)
	}
	return t, rows
}

func (s *Screen) say(why string) { s.Host.Say(screen.Notice{Tone: screen.Warning, Text: why}) }

// tooLarge says why a table cannot be kept; "" where it can.
func tooLarge(t *printed.Table) string {
	if len(t.Columns) > model.MaxPrintedColumns {
		return fmt.Sprintf("%d kolom, paling banyak %d.", len(t.Columns), model.MaxPrintedColumns)
	}
	if len(t.Rows) > printed.MostRows {
		return fmt.Sprintf("%d baris, paling banyak %d.", len(t.Rows), printed.MostRows)
	}
	for i, r := range t.Rows {
		for _, cell := range r.Cells {
			if n := len([]rune(cell)); n > model.MaxPrintedCell {
				return fmt.Sprintf("baris %d memuat sel %d huruf, paling banyak %d.", i+1, n, model.MaxPrintedCell)
			}
		}
	}
	return ""
}
