package letter

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// reviewable are the parts of the quarter, each by its id and what people call it; of an office
// that has none yet, the quarter.
func (m *maker) reviewable() []Whom {
	var all []Whom
	for _, p := range m.b.Parts() {
		all = append(all, Whom{Name: string(p.ID), Label: text.Part(m.b, p.ID)})
	}
	if len(all) == 0 {
		return []Whom{{Name: "triwulan", Label: "Seluruh triwulan"}}
	}
	return all
}

// review is all there is of the review of a part of the quarter: where it stands, its rows with
// what a review looks at, and what was said, the settled too.
func (m *maker) review(one Whom) {
	id, q := model.ID(one.Name), m.r.Quarter
	state := m.b.PartState(q, id)
	top := facts(
		[2]string{"Bagian", one.Label},
		[2]string{"Status", string(m.b.PartStatus(q, id))},
		[2]string{"Keterangan", model.Clean(state.Note, false)},
		[2]string{"Keadaan per", text.LongDate(m.q.Day)},
		[2]string{"Alur triwulan", m.closing()},
	)
	title := doc.Paragraph{Style: doc.Title, Runs: []doc.Run{{Text: fmt.Sprintf("Tinjauan Triwulan %s Tahun %d\n%s, %s", q.Roman(), m.b.Year, m.b.Office.Name, one.Label)}}}
	blocks := []doc.Block{title, top, opening("Baris yang ditinjau")}
	if rows := m.reviewedRows(id); len(rows.Bodies[0].Rows) > 0 {
		blocks = append(blocks, doc.Table{Table: rows})
	} else {
		blocks = append(blocks, doc.Text("Belum ada baris yang ditinjau."))
	}
	blocks = append(blocks, opening("Percakapan tinjauan"))
	said := m.conversation(id)
	if len(said) == 0 {
		said = []string{"Tidak ada pengembalian atau catatan pada triwulan ini."}
	}
	for _, paragraph := range said {
		blocks = append(blocks, doc.Text(paragraph))
	}
	m.out.Compact = true
	m.chapter("Tinjauan "+one.Label, blocks...)
	m.out.Chapters[len(m.out.Chapters)-1].Wide = true // one page as a rule: its table is wide
}

// closing says where the quarter stands as a whole, why it was opened again, and who took note.
func (m *maker) closing() string {
	q := m.r.Quarter
	said := "TW " + q.Roman() + " " + string(m.b.Status(q))
	if reason := m.b.Closing(q).Reason; reason != "" {
		said += "; dibuka kembali: " + model.Clean(reason, false)
	}
	if signed, ok := m.b.Acknowledged(q); ok {
		said += fmt.Sprintf("; diketahui %s, %s", signed.Name, text.LongDate(signed.Date))
	}
	return said
}

// reviewedRows are the rows of a part with the quarter before, last year and the proofs.
func (m *maker) reviewedRows(part model.ID) table.Table {
	q := m.r.Quarter
	before, year := "TW sebelumnya", fmt.Sprintf("TW %s %d", q.Roman(), m.b.Year-1)
	if q > model.Q1 {
		before = "TW " + (q - 1).Roman()
	}
	p := table.Body{Columns: []table.Column{
		{Key: "baris", Head: "Baris", Width: 70},
		{Key: "rencana", Head: "Target atau rencana", Width: 22, Align: table.Right},
		{Key: "ini", Head: "s.d. TW " + q.Roman(), Width: 22, Align: table.Right},
		{Key: "lalu", Head: before, Width: 22, Align: table.Right},
		{Key: "tahun", Head: year, Width: 22, Align: table.Right},
		{Key: "bukti", Head: "Bukti", Width: 50},
		{Key: "tinjauan", Head: "Tinjauan", Width: 24},
	}}
	whole := false
	for _, one := range calc.RowReviews(m.r, part) {
		cell := func(f calc.Figure) table.Cell { return table.Cell{Text: text.RowValue(m.b, one.Row, f)} }
		last := cell(one.LastYear)
		if one.OfYear && one.LastYear.Known() {
			last.Text, whole = last.Text+"*", true
		}
		p.Rows = append(p.Rows, table.Row{Ref: one.Row, Cells: []table.Cell{
			{Text: text.RowName(m.b, one.Row)}, cell(one.Planned), cell(one.Now), cell(one.Before), last,
			{Text: strings.Join(text.RowProofs(m.b, &one), "; ")}, {Text: string(m.b.RowStatus(q, one.Row))},
		}})
	}
	t := table.Table{Bodies: []table.Body{p}, Landscape: true}
	if whole {
		t.Notes = []string{fmt.Sprintf("* angka setahun %d; triwulannya tidak ada dalam berkas ini.", m.b.Year-1)}
	}
	return t
}

// conversation is what was said of a part and its rows in the quarter, the oldest first, with
// the answers; returns that are settled stay.
func (m *maker) conversation(part model.ID) []string {
	var all []string
	for i := range m.b.Notes {
		n := &m.b.Notes[i]
		of, _ := m.b.PartOfRef(n.On)
		if n.To != "" || of != part || n.Quarter != m.r.Quarter {
			continue
		}
		said := text.Thread(m.b, n)
		all = append(all, text.RowName(m.b, n.On)+": "+said[0])
		all = append(all, said[1:]...)
	}
	return all
}
