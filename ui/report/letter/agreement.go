package letter

import (
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// headOf is by which name the agreement of the camat is asked for.
const headOf = "camat"

// promisers are the camat, the sections of which the plan says what they are to reach, and,
// where the office's agreements go down so far, the staff of whom it is said.
func (m *maker) promisers() []Whom {
	all := []Whom{{Name: headOf, Label: narrative.HeadTitle(&m.b.Office)}}
	for _, i := range m.b.SectionsOn(m.day) {
		s := &m.b.Sections[i]
		if len(table.SectionAgreement(m.b, m.r, s.ID, m.which()).Bodies) > 0 {
			all = append(all, Whom{Name: string(s.ID), Label: s.Name})
		}
	}
	for i := range m.b.Employees {
		e := &m.b.Employees[i]
		if m.b.Office.StaffAgree && len(table.EmployeeAgreement(m.b, m.r, e, m.which()).Bodies) > 0 {
			all = append(all, Whom{Name: m.askedAs(e), Label: e.Person.Name})
		}
	}
	return all
}

// askedAs is by which name the agreement of one of the staff is asked for: the id, marked
// where a section has the same.
func (m *maker) askedAs(e *model.Employee) string {
	if e.ID == headOf || m.b.Section(e.ID) != "" {
		return "staf-" + string(e.ID)
	}
	return string(e.ID)
}

// employee is the one of the staff who is asked for, or nil.
func (m *maker) employee(one Whom) *model.Employee {
	for i := range m.b.Employees {
		if e := &m.b.Employees[i]; m.askedAs(e) == one.Name {
			return e
		}
	}
	return nil
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

// noAgreement refuses one with a member of the staff that the office has not wanted or said
// nothing of, and a second one of a year in which nothing was changed.
func (m *maker) noAgreement() error {
	for i := range m.b.Employees {
		e := &m.b.Employees[i]
		switch one := (Whom{Name: m.askedAs(e), Label: e.Person.Name}); {
		case m.q.Whom == "" || m.q.Whom == Everybody || !asked(m.q.Whom, one):
		case !m.b.Office.StaffAgree:
			return model.Faultf(model.FaultMissing, "PK sampai staf", "Perjanjian Kinerja %s tidak dibuat: PK sampai staf pada Profil kantor masih \"tidak\".", e.Person.Name)
		case len(m.b.AssignmentsOf(e.ID)) == 0:
			return model.Faultf(model.FaultMissing, "Pekerjaan staf", "Perjanjian Kinerja %s tidak dapat dibuat: pekerjaannya belum ada dalam daftar Pekerjaan staf.", e.Person.Name)
		}
	}
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
	model.Holder
	title  string
	who    string // in a sentence about what is missing
	proper bool   // it bears a NIP, which is asked for
}

// parties are who promises on the day and whom it is promised to.
func (m *maker) parties(one Whom, on model.Date) (first, second party) {
	if one.Name == headOf {
		return m.head(on), m.regent(on)
	}
	if e := m.employee(one); e != nil {
		first = party{model.Holder{Person: e.Person, Capacity: model.Definitive}, e.Position, "staf", false}
		return first, m.sectionHead(e.Section, m.b.Section(e.Section), on)
	}
	id := model.ID(one.Name)
	first = m.sectionHead(id, one.Label, on)
	switch post, above := m.b.Superior(id); post {
	case model.PostSection:
		above = m.b.Stands(above, on)
		return first, m.sectionHead(above, m.b.Section(above), on)
	case model.PostSecretary:
		return first, m.secretary(on)
	case model.PostHead, model.PostRegent:
	}
	return first, m.head(on)
}

// head is who was camat on the day.
func (m *maker) head(on model.Date) party {
	h := m.b.Head(on)
	return party{h, h.As(narrative.HeadTitle(&m.b.Office)), "camat", true}
}

// regent is to whom the office answered on the day.
func (m *maker) regent(on model.Date) party {
	title := narrative.RegionHead(&m.b.Office)
	if title == "" {
		title = "Kepala daerah"
	}
	h := m.b.Regent(on)
	return party{h, h.As(title), "kepala daerah", false}
}

// secretary is who was secretary on the day.
func (m *maker) secretary(on model.Date) party {
	h := m.b.Secretary(on)
	return party{h, h.As("Sekretaris Kecamatan"), "sekretaris", true}
}

// sectionHead is who headed a section on the day.
func (m *maker) sectionHead(id model.ID, name string, on model.Date) party {
	h := m.b.SectionHead(id, on)
	for i := range m.b.Sections {
		if s := &m.b.Sections[i]; s.ID == id && s.IsSecretariat() {
			return party{h, h.As("Sekretaris Kecamatan"), "sekretaris", true}
		}
	}
	return party{h, h.As("Kepala " + name), "kepala " + name, true}
}

// agreement is the statement on a page of its own, and its tables on the next.
func (m *maker) agreement(one Whom) {
	title, signed := "Perjanjian Kinerja", m.b.Office.AgreedOn
	if m.which() == model.Revised {
		title, signed = "Perjanjian Kinerja Perubahan", m.b.Office.RenewedOn
	}
	first, second := m.parties(one, signed)
	heading := func(part string) doc.Block {
		return doc.Paragraph{Style: doc.Title, Runs: []doc.Run{{Text: part + title + " Tahun " + text.Year(m.b.Year) + "\n" + one.Label}}}
	}
	sign := doc.Signatures{Left: second.block("Pihak Kedua,"), Right: first.block("Pihak Pertama,")}
	sign.Right.Place = m.place(signed)
	subject := narrative.Subject{
		Words: map[string]doc.Run{
			"pihak_pertama": known(first.Name, "nama "+first.who), "jabatan_pertama": {Text: first.title},
			"pihak_kedua": known(second.Name, "nama "+second.who), "jabatan_kedua": {Text: second.title},
			"seksi": {Text: m.ofSection(one)}, "yang_berubah": {Text: m.changed()},
		},
		Blocks: map[string][]doc.Block{"tanda_tangan": {sign}},
	}
	name := title + " " + one.Label
	m.chapter(name, append([]doc.Block{m.letterhead(), heading("")}, m.text(statement(Request{Version: m.q.Version, Whom: one.Name}), subject)...)...)
	m.chapter("Lampiran "+name, heading("Lampiran "), doc.Table{Table: m.promises(one)}, sign)
}

// ofSection is the name of the section that promises, or in which one of the staff works.
func (m *maker) ofSection(one Whom) string {
	if e := m.employee(one); e != nil {
		return m.b.Section(e.Section)
	}
	return one.Label
}

func (m *maker) promises(one Whom) table.Table {
	if e := m.employee(one); e != nil {
		return table.EmployeeAgreement(m.b, m.r, e, m.which())
	}
	if one.Name == headOf {
		return table.Agreement(m.b, m.r, m.which())
	}
	return table.SectionAgreement(m.b, m.r, model.ID(one.Name), m.which())
}

// block is where the party signs; a head of a region has no number there.
func (p party) block(side string) doc.Signature {
	s := signer(p.Person, p.title, p.who)
	if s.Side = side; !p.proper {
		s.NIP = nil
		if p.NIP != "" {
			s.NIP = []doc.Run{{Text: "NIP " + p.NIP}}
		}
	}
	return s
}
