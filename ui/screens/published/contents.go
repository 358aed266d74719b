package published

import (
	"cmp"
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"

	tea "charm.land/bubbletea/v2"
)

func documentRow(id model.ID) string { return "dokumen " + string(id) }
func tableRow(id model.ID) string    { return "tabel " + string(id) }

// content is a document, or one of its tables.
type content struct {
	document *model.Publication
	table    *model.PrintedTable // nil: the document itself
	found    []check.Finding
}

func (s *Screen) contentColumns(b *model.Book) kit.Columns[content] {
	return kit.Columns[content]{
		{Key: "judul", Title: "Dokumen dan tabelnya", Align: kit.KeepEnds, Least: 30, Stop: kit.AtRow, Cell: func(c content) kit.Cell {
			if c.table != nil {
				return kit.Cell{Text: "  " + text.PrintedTitle(c.table)}
			}
			return kit.Cell{Text: c.document.Title, Tone: kit.Strong}
		}},
		{Key: "jenis", Title: "Isi", Width: 14, Align: kit.Left, Drop: 2, Cell: func(c content) kit.Cell {
			if c.table != nil {
				return kit.Cell{Text: s.kindWord(c.table.ID), Tone: kit.Dim}
			}
			return kit.Cell{Text: documentWord(c.document)}
		}},
		{Key: "baris", Title: "Baris", Width: 5, Drop: 1, Cell: func(c content) kit.Cell {
			if c.table == nil {
				return kit.Cell{}
			}
			return kit.Cell{Text: fmt.Sprint(len(b.PrintedRows(c.table.ID)))}
		}},
		{Key: "temuan", Title: "Temuan", Width: 6, Cell: func(c content) kit.Cell { return s.count(c.found) }},
	}
}

// documentWord says of which year a document is, and whether it is only a draft, or whole.
func documentWord(p *model.Publication) string {
	switch {
	case p.Draft:
		return fmt.Sprint(p.Year) + " rancangan"
	case p.Complete:
		return fmt.Sprint(p.Year) + " lengkap"
	}
	return fmt.Sprint(p.Year)
}

// contents are the documents, each with its tables under it.
func (s *Screen) contents(b *model.Book) kit.Table {
	columns := s.contentColumns(b)
	var rows []kit.Row
	for i := range b.Publications {
		p := &b.Publications[i]
		rows = append(rows, kit.Row{ID: documentRow(p.ID), Ref: p.Ref(), Heads: 1, Cells: columns.Cells(content{p, nil, s.about(b, p.ID, "")})})
		for j := range b.PrintedTables {
			if t := &b.PrintedTables[j]; t.Publication == p.ID {
				rows = append(rows, kit.Row{ID: tableRow(t.ID), Ref: t.Ref(), Cells: columns.Cells(content{p, t, s.about(b, p.ID, t.ID)})})
			}
		}
	}
	if len(rows) == 0 {
		rows = []kit.Row{{Text: "Belum ada. F membaca laporan dari berkasnya; A menambah dokumen, lalu tempel tabelnya dari Word atau Excel.", Tone: kit.Dim}}
	}
	return columns.Table(rows)
}

// kindWord says what a table was recognised as.
func (s *Screen) kindWord(table model.ID) string {
	switch kind := s.reads[table].Kind; kind {
	case printed.NoKind:
		return "tidak dikenal"
	case printed.KindOther:
		return "tidak diperiksa"
	default:
		return string(kind)
	}
}

// about are the findings of a document, or of one of its tables.
func (s *Screen) about(b *model.Book, publication, table model.ID) []check.Finding {
	var all []check.Finding
	for _, f := range s.State.Findings() {
		id := model.ID(f.Ref.Key)
		switch f.Ref.Kind {
		case model.KindPublication:
			if id == publication && table == "" {
				all = append(all, f)
			}
			continue
		case model.KindPrintedRow:
			id, _, _ = screen.PrintedPlace(f.Ref)
		case model.KindPrintedTable:
		default:
			continue
		}
		if t := b.PrintedTable(id); t != nil && t.Publication == publication && (table == "" || table == id) {
			all = append(all, f)
		}
	}
	return all
}

// count shows how many findings are errors, else how many there are.
func (s *Screen) count(found []check.Finding) kit.Cell {
	errs, warnings, infos := check.Count(found)
	switch {
	case errs > 0:
		return kit.Cell{Text: s.Look.Signs.Late + fmt.Sprint(errs), Tone: kit.Bad}
	case warnings+infos > 0:
		return kit.Cell{Text: fmt.Sprint(warnings + infos), Tone: kit.Dim}
	}
	return kit.Cell{}
}

// chosen are the document and the table of the chosen row; the table is nil on a document's own row.
func (s *Screen) chosen() (*model.Publication, *model.PrintedTable) {
	b, row := s.State.Book, s.Grid.Spot().Row
	if b == nil {
		return nil, nil
	}
	if id, found := strings.CutPrefix(row, "dokumen "); found {
		return b.Publication(model.ID(id)), nil
	}
	id := strings.TrimPrefix(row, "tabel ")
	if s.open != "" {
		id = string(s.open)
	}
	if t := b.PrintedTable(model.ID(id)); t != nil {
		return b.Publication(t.Publication), t
	}
	return nil, nil
}

// arranging are the bindings on documents and tables.
func (s *Screen) arranging() []screen.Binding {
	p, t := s.chosen()
	none, noDocument, mine := "", "", ""
	if p == nil {
		none, noDocument = "belum ada dokumen", "belum ada dokumen; A menambahnya dahulu"
	} else {
		mine = s.Host.WhyNot(p)
	}
	empty := ""
	copied, some := s.Host.Copied()
	if !some {
		empty = "belum ada yang disalin di sini; salinan dari program lain ditempel dengan tombol tempel terminal"
	}
	open, edit := s.editDocument, s.editDocument
	if t != nil {
		open, edit = func() { s.enter(t.ID) }, s.editTable
	}
	return []screen.Binding{
		screen.Do("Enter", "buka", open, "enter", "f2").Unless(none).Hinted(),
		screen.Do("A", "tambah dokumen", s.addDocument, "a", "insert").Unless(s.Host.WhyNot(&model.Publication{})).Hinted(),
		screen.Bind("F", "baca laporan dari berkas", func() tea.Cmd { return s.openFile("") }, "f").Unless(cmp.Or(s.Host.WhyNot(&model.Publication{}), s.noFiles())).Hinted(),
		screen.Bind("Ctrl+V", "tempel tabel", func() tea.Cmd { return s.pasted(copied) }, "ctrl+v", "shift+insert", "p").Acting().Unless(cmp.Or(noDocument, mine, empty)).Hinted(),
		screen.Do("E", "judul dan keterangan", edit, "e").Unless(none),
		screen.Do("V", "semua tabel dimuat, atau belum", s.turnComplete, "v").Acting().Unless(cmp.Or(none, mine)),
		screen.Do("B", "temuannya pada Pemeriksaan", s.toFindings, "b").Unless(none),
		screen.Do("Alt+↑", "pindah ke atas (juga Alt+K)", func() { s.move(-1) }, "alt+up", "k").Acting().Unless(cmp.Or(mine, s.whyNotMove(-1))),
		screen.Do("Alt+↓", "pindah ke bawah (juga Alt+J)", func() { s.move(1) }, "alt+down", "j").Acting().Unless(cmp.Or(mine, s.whyNotMove(1))),
		screen.Do("Del", "hapus", s.remove, "delete").Acting().Unless(cmp.Or(none, mine)).Hinted(),
	}
}

// aboutDocument tells of a document what its row has no room for.
func (s *Screen) aboutDocument(b *model.Book, p *model.Publication) string {
	tables, rows := 0, 0
	for i := range b.PrintedTables {
		if b.PrintedTables[i].Publication == p.ID {
			tables++
			rows += len(b.PrintedRows(b.PrintedTables[i].ID))
		}
	}
	line := fmt.Sprintf("%d tabel, %d baris, %s", tables, rows, s.covered(p.ID))
	for _, more := range []string{p.Signed, p.Head, p.NIP} {
		if more != "" {
			line += " · " + more
		}
	}
	return line
}

// understood says how much of a table was checked, what its columns were recognised as, and
// which were not.
func (s *Screen) understood(t *model.PrintedTable) []string {
	reading := s.reads[t.ID]
	var known, unknown []string
	for i, c := range t.Columns {
		if i < len(reading.Columns) && reading.Columns[i].Role != printed.NoRole {
			known = append(known, roleWords(reading.Columns[i]))
		} else if c.Head != "" {
			unknown = append(unknown, lastHead(c.Head))
		}
	}
	covered := s.covered(t.ID)
	lines := []string{strings.ToUpper(covered[:1]) + covered[1:] + "."}
	if len(known) > 0 {
		lines[0] += " Dikenali: " + strings.Join(known, ", ")
	}
	if len(unknown) > 0 {
		lines = append(lines, "Tidak dikenali: "+strings.Join(unknown, ", ")+" (Enter, lalu I menamai isinya)")
	}
	return lines
}

// roleWords say what a column holds: realisasi TW II, target akhir renstra.
func roleWords(c printed.Column) string {
	words := strings.ReplaceAll(string(c.Role), "_", " ")
	if c.Version != printed.AnyVersion {
		words += " " + string(c.Version)
	}
	switch c.Whose {
	case printed.PlanEnd:
		words += " renstra"
	case printed.Peer:
		words += " pembanding"
	case printed.Own:
	}
	if c.Quarter.Valid() {
		words += " TW " + c.Quarter.Roman()
	}
	if c.Year != 0 {
		words += fmt.Sprint(" ", c.Year)
	}
	return words
}

// lastHead is the part of a head that stands right over the column; a unit does not stand alone.
func lastHead(head string) string {
	parts := strings.Split(head, " / ")
	last := len(parts) - 1
	if last > 0 && strings.HasPrefix(parts[last], "(") {
		return parts[last-1] + " " + parts[last]
	}
	return parts[last]
}

// titleOf stands over a column: its own head, behind the end of the head over it where several
// columns have the same: 2023 T beside 2024 T.
func titleOf(t *model.PrintedTable, column int) string {
	head := t.Columns[column].Head
	last := lastHead(head)
	alike := 0
	for _, c := range t.Columns {
		if lastHead(c.Head) == last {
			alike++
		}
	}
	over := strings.Fields(strings.TrimSuffix(strings.TrimSuffix(head, last), " / "))
	if alike < 2 || len(over) == 0 {
		return last
	}
	return over[len(over)-1] + " " + last
}
