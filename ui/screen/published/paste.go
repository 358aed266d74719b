package published

import (
	"fmt"

	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// pasted opens the form of the table that was pasted into the chosen document.
func (s *Screen) pasted(content string) {
	p, _ := s.chosen()
	if p == nil {
		s.say("Tambah dokumennya dahulu dengan A, lalu tempel tabelnya.")
		return
	}
	if why := s.Host.WhyNot(&model.PrintedTable{}); why != "" {
		s.say("Tidak ditempel: " + why + ".")
		return
	}
	read := printed.Pasted(kit.Table(content))
	if len(read.Columns) < 2 || len(read.Rows) == 0 {
		s.say("Yang ditempel bukan tabel: salin tabelnya dari Word atau Excel, beserta judul kolomnya.")
		return
	}
	if why := tooLarge(&read); why != "" {
		s.say("Tidak ditempel: " + why)
		return
	}
	used := map[model.ID]bool{}
	t := &model.PrintedTable{Publication: p.ID, Number: read.Number, Title: read.Title}
	for i := range s.State.Book.PrintedTables {
		other := &s.State.Book.PrintedTables[i]
		used[other.ID] = true
		if other.Publication == p.ID {
			t.Order = max(t.Order, other.Order)
		}
	}
	t.Order++
	t.ID = model.Mint("tabel", s.Host.Now(), used)
	for _, c := range read.Columns {
		t.Columns = append(t.Columns, model.PrintedColumn{Head: model.Clean(c.Head, false)})
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
	s.tableForm("Tempel tabel", t, rows)
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
