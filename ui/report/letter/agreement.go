package letter

import (
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// headOf is by which name the agreement of the camat is asked for.
const headOf = "camat"

// promisers are the camat, and the sections of which the plan says what they are to reach.
func (m *maker) promisers() []Whom {
	all := []Whom{{headOf, narrative.HeadTitle(&m.b.Office)}}
	for i := range m.b.Sections {
		s := &m.b.Sections[i]
		if len(table.SectionAgreement(m.b, m.r, s.ID, m.which()).Parts) > 0 {
			all = append(all, Whom{string(s.ID), s.Name})
		}
	}
	return all
}

// statement is the text in which a party promises; of all of them, the camat's.
func statement(q Request) model.ID {
	switch {
	case q.Whom != "" && q.Whom != Everybody && q.Whom != headOf:
		return model.TopicSection
	case q.Version == "perubahan":
		return model.TopicRenewal
	}
	return model.TopicAgreement
}

func (m *maker) which() model.Agreement {
	if m.q.Version == "perubahan" {
		return model.Revised
	}
	return model.Initial
}

// unchanged refuses a second agreement of a year in which nothing was changed.
func (m *maker) unchanged() error {
	if targets, money := table.Changes(m.b, m.r); m.which() == model.Revised && !targets && !money {
		return model.Faultf(model.FaultMissing, "Perjanjian Kinerja", "Target dan anggaran tahun %d tidak diubah, jadi tidak ada Perjanjian Kinerja Perubahan. Isi target perubahan atau versi anggaran perubahan dahulu.", m.b.Year)
	}
	return nil
}

// changed says what the second agreement changes.
func (m *maker) changed() string {
	targets, money := table.Changes(m.b, m.r)
	switch {
	case targets && money:
		return "target dan anggaran"
	case targets:
		return "target"
	}
	return "anggaran"
}

// party is one of two who agree.
type party struct {
	person model.Person
	title  string
	who    string // in a sentence about what is missing
	proper bool   // it bears a NIP
}

// parties are who promises and whom it is promised to.
func (m *maker) parties(one Whom) (first, second party) {
	o := &m.b.Office
	head := party{o.Head, narrative.HeadTitle(o), "camat", true}
	if one.Name == headOf {
		title := narrative.RegionHead(o)
		if title == "" {
			title = "Kepala daerah"
		}
		return head, party{o.Regent, title, "kepala daerah", false}
	}
	return m.sectionHead(model.ID(one.Name), one.Label), head
}

// sectionHead is who heads a section: whom the section names, and of the secretariat the
// secretary of the office's profile.
func (m *maker) sectionHead(id model.ID, name string) party {
	p := party{title: "Kepala " + name, who: "kepala " + name, proper: true}
	for i := range m.b.Sections {
		if m.b.Sections[i].ID == id {
			p.person = m.b.Sections[i].Head
		}
	}
	if strings.HasPrefix(text.Fold(name), "sekretari") {
		p.title, p.who = "Sekretaris Kecamatan", "sekretaris"
		if p.person.Name == "" {
			p.person = m.b.Office.Secretary
		}
	}
	return p
}

// agreement is the statement on a page of its own, and its tables on the next.
func (m *maker) agreement(one Whom) {
	title, signed := "Perjanjian Kinerja", m.b.Office.AgreedOn
	if m.which() == model.Revised {
		title, signed = "Perjanjian Kinerja Perubahan", m.b.Office.RenewedOn
	}
	first, second := m.parties(one)
	heading := func(part string) doc.Block {
		return doc.Paragraph{Style: doc.Title, Runs: []doc.Run{{Text: part + title + " Tahun " + text.Year(m.b.Year) + "\n" + one.Label}}}
	}
	sign := doc.Signatures{Left: second.block("Pihak Kedua,"), Right: first.block("Pihak Pertama,")}
	sign.Right.Place = m.place(signed)
	subject := narrative.Subject{
		Words: map[string]doc.Run{
			"pihak_pertama": known(first.person.Name, "nama "+first.who), "jabatan_pertama": {Text: first.title},
			"pihak_kedua": known(second.person.Name, "nama "+second.who), "jabatan_kedua": {Text: second.title},
			"seksi": {Text: one.Label}, "yang_berubah": {Text: m.changed()},
		},
		Blocks: map[string][]doc.Block{"tanda_tangan": {sign}},
	}
	name := title + " " + one.Label
	m.chapter(name, append([]doc.Block{m.letterhead(), heading("")}, m.text(statement(Request{Version: m.q.Version, Whom: one.Name}), subject)...)...)
	m.chapter("Lampiran "+name, heading("Lampiran "), doc.Table{Table: m.promises(one)}, sign)
}

func (m *maker) promises(one Whom) table.Table {
	if one.Name == headOf {
		return table.Agreement(m.b, m.r, m.which())
	}
	return table.SectionAgreement(m.b, m.r, model.ID(one.Name), m.which())
}

// block is where the party signs; a head of a region has no number there.
func (p party) block(side string) doc.Signature {
	s := signer(p.person, p.title, p.who)
	if s.Side = side; !p.proper {
		s.NIP = nil
		if p.person.NIP != "" {
			s.NIP = []doc.Run{{Text: "NIP " + p.person.NIP}}
		}
	}
	return s
}
