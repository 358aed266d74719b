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

// whole is by which name the page of the whole office is asked for, unless a section has it.
func (m *maker) whole() string {
	for i := range m.b.Sections {
		if m.b.Sections[i].ID == "sekretaris" {
			return "sekretaris-kantor"
		}
	}
	return "sekretaris"
}

// scored are the sections, a page each, and the secretary, whose page is the whole office.
func (m *maker) scored() []Whom {
	var all []Whom
	for _, i := range m.b.SectionsOn(m.day) {
		all = append(all, Whom{Name: string(m.b.Sections[i].ID), Label: m.b.Sections[i].Name})
	}
	return append(all, Whom{Name: m.whole(), Label: "Sekretaris"})
}

// scorecard is all there is to say of a quarter, on as many pages as it takes, signed by who
// is in charge and the direct superior.
func (m *maker) scorecard(one Whom) {
	page := m.section
	own, above := m.secretary(m.q.Day), m.head(m.q.Day)
	if one.Name == m.whole() {
		page = m.office
	} else {
		own, above = m.parties(one, m.q.Day)
	}
	sign := doc.Signatures{Left: above.block("Mengetahui,"), Right: own.block("")}
	sign.Right.Place = m.place(m.q.Day)
	m.out.Compact = true
	blocks := page(one)
	for _, sentence := range text.Reopened(m.b, m.r.Quarter) {
		blocks = append(blocks, doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: sentence}}})
	}
	m.chapter("Rapor "+one.Label, append(blocks, sign)...)
}

func (m *maker) scoreTitle(of string) doc.Block {
	return doc.Paragraph{Style: doc.Title, Runs: []doc.Run{{Text: fmt.Sprintf("Rapor Kinerja Triwulan %s Tahun %d\n%s", m.r.Quarter.Roman(), m.b.Year, of)}}}
}

func opening(s string) doc.Block {
	return doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: s, Bold: true}}}
}

// facts are what stands at the head of a page.
func facts(pairs ...[2]string) doc.Entries {
	var e doc.Entries
	for _, p := range pairs {
		if p[1] != "" {
			e.Items = append(e.Items, doc.Entry{Label: p[0], Runs: []doc.Run{{Text: p[1]}}})
		}
	}
	return e
}

// section is the page of one seksi or subbagian.
func (m *maker) section(one Whom) []doc.Block {
	id := model.ID(one.Name)
	share, head := m.b.Share(id, m.day), m.sectionHead(id, one.Label, m.q.Day)
	top := doc.Entries{Items: []doc.Entry{{Label: "Penanggung jawab", Runs: []doc.Run{known(head.Name, "nama "+head.who)}}}}
	top.Items = append(top.Items, facts([2]string{"Keadaan per", text.LongDate(m.q.Day)}, [2]string{"Tinjauan", m.reviewed(id)}).Items...)
	blocks := []doc.Block{m.scoreTitle(m.b.Office.Name + ", " + one.Label), top}
	if share.IsEmpty() {
		return append(blocks, doc.Text("Belum ada indikator, fasilitasi, anggaran, atau dokumen desa yang menjadi tugas "+one.Label+"."))
	}
	if len(share.Indicators) > 0 {
		blocks = append(blocks, opening("Indikator, sampai dengan TW "+m.r.Quarter.Roman()), doc.Table{Table: table.Scores(m.b, m.r, share.Indicators)})
	}
	if len(share.Rows) > 0 {
		blocks = append(blocks, opening("Fasilitasi (Tabel 10)"), doc.Table{Table: table.Checklist(m.b, m.r, share.Rows)})
	}
	if len(share.Nodes) > 0 {
		blocks = append(blocks, opening("Anggaran"), doc.Table{Table: table.Spending(m.b, m.r, share.Nodes)})
	}
	return append(blocks, attention(
		matter{"Terlambat", m.late(id, share.Villages), "Tidak ada yang terlambat."},
		matter{"Belum diisi", m.blank(id), "Semua isian triwulan ini sudah terisi."},
		matter{"Catatan terbuka", m.notes(id), "Tidak ada catatan terbuka."},
	))
}

// matter is what wants attention under one name, and what is said where nothing does.
type matter struct {
	name string
	all  []string
	none string
}

// attention lists matters.
func attention(matters ...matter) doc.Block {
	p := table.Body{Columns: []table.Column{{Key: "hal", Head: "Perlu perhatian", Width: 100}}}
	for _, one := range matters {
		p.Rows = append(p.Rows, table.Row{Kind: table.Band, Cells: []table.Cell{{Text: one.name}}})
		if len(one.all) == 0 {
			p.Rows = append(p.Rows, table.Row{Cells: []table.Cell{{Text: one.none}}})
		}
		for _, said := range one.all {
			p.Rows = append(p.Rows, table.Row{Cells: []table.Cell{{Text: said}}})
		}
	}
	return doc.Table{Table: table.Table{Bodies: []table.Body{p}}}
}

// reviewed says where the section's parts of the quarter stand, and what was said of them.
func (m *maker) reviewed(section model.ID) string {
	var all []string
	for _, p := range m.b.Parts() {
		if m.b.Stands(p.Section, m.day) != section {
			continue
		}
		said := p.Label + " " + string(m.b.PartStatus(m.r.Quarter, p.ID))
		if note := m.b.PartState(m.r.Quarter, p.ID).Note; note != "" {
			said += " (" + model.Clean(note, false) + ")"
		}
		all = append(all, said)
	}
	return strings.Join(all, "; ")
}

// late tells what of the section should have come by the day and did not, of this quarter
// and those before, and whose documents it still waits for.
func (m *maker) late(section model.ID, villages bool) []string {
	var all []string
	if villages {
		all = m.documentsLate()
	}
	for _, p := range m.b.Parts() {
		if said := m.notHandedIn(p.ID); m.b.Stands(p.Section, m.day) == section && said != "" {
			all = append(all, p.Label+": "+said)
		}
	}
	return all
}

// notHandedIn tells of which quarters a part was not handed in, or was returned, after their
// last days.
func (m *maker) notHandedIn(part model.ID) string {
	var all []string
	for _, d := range m.lapsed() {
		said := ""
		switch m.b.PartStatus(d.Quarter, part) {
		case model.StatusDraft:
			said = "belum diajukan"
		case model.StatusReturned:
			said = "dikembalikan dan belum diajukan lagi"
		case model.StatusSubmitted, model.StatusApproved, model.StatusLocked:
			continue
		}
		all = append(all, fmt.Sprintf("TW %s %s (lewat %d hari)", d.Quarter.Roman(), said, m.q.Day.DaysSince(d.Due)))
	}
	return strings.Join(all, "; ")
}

// lapsed are the last days for entries of the quarters so far that have gone by.
func (m *maker) lapsed() []model.Deadline {
	var all []model.Deadline
	for _, d := range model.Deadlines(m.b) {
		if d.Kind == model.DeadlineQuarter && d.Quarter <= m.r.Quarter && m.q.Day.After(d.Due) {
			all = append(all, d)
		}
	}
	return all
}

// documentsLate tells document by document which villages are late, for those that count by
// the quarter.
func (m *maker) documentsLate() []string {
	var all []string
	for i := range m.b.Documents {
		kind := &m.b.Documents[i]
		if kind.CountedIn(m.b.Year) > m.r.Quarter {
			continue
		}
		var missing, late []string
		name := ""
		for v := range m.b.Villages {
			for _, o := range calc.OverdueOn(m.b, m.b.Villages[v].ID, m.q.Day) {
				switch village := m.b.Villages[v].ListName(); {
				case o.Kind.ID != kind.ID:
				case o.Received.IsBlank():
					name, missing = table.DocumentName(o.Kind), append(missing, fmt.Sprintf("%s (%d hari)", village, o.Days))
				default:
					name, late = table.DocumentName(o.Kind), append(late, fmt.Sprintf("%s (%d hari)", village, o.Days))
				}
			}
		}
		if len(missing) > 0 {
			all = append(all, name+" belum diterima dari "+listed(missing))
		}
		if len(late) > 0 {
			all = append(all, name+" diterima terlambat dari "+listed(late))
		}
	}
	return all
}

// blank names the cells of the section that should be filled by the quarter.
func (m *maker) blank(section model.ID) []string {
	var all []string
	for _, ref := range m.r.Missing() {
		if ref.Kind != model.KindReceipt && m.sectionOf(ref) == section {
			all = append(all, text.Name(m.b, ref, nil))
		}
	}
	return all
}

// notes are the open remarks on rows of the section.
func (m *maker) notes(section model.ID) []string {
	var all []string
	for i := range m.b.Notes {
		n := &m.b.Notes[i]
		if !n.Open() || n.Quarter != model.WholeYear && n.Quarter != m.r.Quarter || m.sectionOf(n.On) != section {
			continue
		}
		all = append(all, fmt.Sprintf("%s: %s (%s)", text.Name(m.b, n.On, nil), model.Clean(n.Text, false), n.Name))
	}
	return all
}

// sectionOf is whose a record is on the paper's day; money is of whoever bears it.
func (m *maker) sectionOf(ref model.Ref) model.ID {
	switch ref.Kind {
	case model.KindNode, model.KindSpent, model.KindAmount:
		node, _, _ := strings.Cut(ref.Key, "/")
		return m.b.Stands(m.b.Bearer(model.ID(node)), m.day)
	default:
		return m.b.Stands(m.b.SectionOf(ref), m.day)
	}
}
