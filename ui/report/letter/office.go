package letter

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// office is the secretary's page: the key indicators, section by section how far they are,
// the money, and what is late and by whom.
func (m *maker) office(_ Whom) []doc.Block {
	o := &m.b.Office
	top := doc.Entries{Items: []doc.Entry{{Label: "Sekretaris", Runs: []doc.Run{known(m.secretary(m.q.Day).Name, "nama sekretaris")}}}}
	documents := ""
	if m.r.Documents.Owed > 0 {
		documents = fmt.Sprintf("%d dari %d tepat waktu", m.r.Documents.OnTime, m.r.Documents.Owed)
	}
	top.Items = append(top.Items, facts(
		[2]string{"Keadaan per", text.LongDate(m.q.Day)},
		[2]string{"Tinjauan TW " + m.r.Quarter.Roman(), string(m.b.Status(m.r.Quarter))},
		[2]string{"Dokumen desa", documents},
	).Items...)
	blocks := []doc.Block{m.scoreTitle(o.Name), top}
	var keys []int
	for _, k := range narrative.New(m.b, m.r).Keys() {
		keys = append(keys, m.b.IndicatorAt(k.Indicator.ID))
	}
	if len(keys) > 0 {
		blocks = append(blocks, opening("Indikator kinerja utama"), doc.Table{Table: table.Scores(m.b, m.r, keys)})
	}
	if len(m.b.Sections) > 0 {
		blocks = append(blocks, opening("Seksi dan subbagian"), doc.Table{Table: m.sections()})
		blocks = append(blocks, m.leftOut()...)
	}
	if bearers := table.Bearers(m.r); len(bearers) > 0 {
		blocks = append(blocks, opening("Anggaran"), doc.Table{Table: table.Spending(m.b, m.r, bearers)})
	}
	return append(blocks, attention(
		matter{"Terlambat", m.allLate(), "Tidak ada yang terlambat."},
		matter{"Belum diisi tanpa seksi", m.blank(""), "Tidak ada."},
	))
}

// allLate tells what is late of every part; a quarter of which nothing was handed in is said
// once.
func (m *maker) allLate() []string {
	var all []string
	for _, d := range m.lapsed() {
		var open []string
		for _, p := range m.b.Parts() {
			switch m.b.PartStatus(d.Quarter, p.ID) {
			case model.StatusDraft, model.StatusReturned:
				open = append(open, text.Part(m.b, p.ID))
			case model.StatusSubmitted, model.StatusApproved, model.StatusLocked:
			}
		}
		switch {
		case len(open) == 0:
			continue
		case len(open) == len(m.b.Parts()):
			open = []string{"semua bagian"}
		}
		all = append(all, fmt.Sprintf("TW %s belum diajukan: %s (batas %s, lewat %d hari)", d.Quarter.Roman(), strings.Join(open, ", "), text.LongDate(d.Due), m.q.Day.DaysSince(d.Due)))
	}
	return append(all, m.documentsLate()...)
}

// sections is a row for each section.
func (m *maker) sections() table.Table {
	p := table.Body{Columns: []table.Column{
		{Key: "seksi", Head: "Seksi", Width: 56},
		{Key: "indikator", Head: "Indikator tercapai", Width: 26, Align: table.Center},
		{Key: "fasilitasi", Head: "Fasilitasi", Width: 22, Align: table.Center},
		{Key: "bukti", Head: "Tanpa bukti", Width: 20, Align: table.Center},
		{Key: "kosong", Head: "Belum diisi", Width: 20, Align: table.Center},
		{Key: "catatan", Head: "Catatan", Width: 20, Align: table.Center},
		{Key: "tinjauan", Head: "Tinjauan", Width: 40},
	}}
	for _, n := range m.b.SectionsOn(m.day) {
		p.Rows = append(p.Rows, m.sectionRow(&m.b.Sections[n]))
	}
	return table.Table{Bodies: []table.Body{p}}
}

// leftOut says which indicators of the sections are not counted.
func (m *maker) leftOut() []doc.Block {
	var all []int
	for _, i := range m.b.SectionsOn(m.day) {
		all = append(all, m.b.Share(m.b.Sections[i].ID, m.day).Indicators...)
	}
	if said := text.LeftOut(m.b, m.r.Quarter, all); said != "" {
		return []doc.Block{doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: said}}}}
	}
	return nil
}

func (m *maker) sectionRow(s *model.Section) table.Row {
	share := m.b.Share(s.ID, m.day)
	reached, counted, planned, realised := 0, 0, 0, 0
	for _, at := range share.Indicators {
		if !m.b.InForce(&m.b.Indicators[at], m.r.Quarter) {
			continue
		}
		counted++
		if narrative.Reached(m.r.Measures[at].Achievement) {
			reached++
		}
	}
	for _, at := range share.Rows {
		planned += m.r.Facilitation.Rows[at].Planned
		realised += m.r.Facilitation.Rows[at].Realised
	}
	of := func(part, all int) string {
		if all == 0 {
			return table.None
		}
		return fmt.Sprintf("%d/%d", part, all)
	}
	row := table.Row{Ref: s.Ref()}
	for _, said := range []string{
		s.Name, of(reached, counted), of(realised, planned), some(table.Unproved(m.b, m.r, share.Rows)),
		some(len(m.blank(s.ID))), some(len(m.notes(s.ID))), m.progress(s.ID),
	} {
		row.Cells = append(row.Cells, table.Cell{Text: said})
	}
	return row
}

// some is a count of which none is no news.
func some(n int) string {
	if n == 0 {
		return table.None
	}
	return fmt.Sprint(n)
}

// progress says where the section's parts stand, each state once.
func (m *maker) progress(section model.ID) string {
	var all []string
	seen := map[model.Status]bool{}
	for _, p := range m.b.Parts() {
		if s := m.b.PartStatus(m.r.Quarter, p.ID); m.b.Stands(p.Section, m.day) == section && !seen[s] {
			seen[s] = true
			all = append(all, string(s))
		}
	}
	if len(all) == 0 {
		return table.None
	}
	return strings.Join(all, ", ")
}
