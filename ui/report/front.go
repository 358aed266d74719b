package report

import (
	"fmt"
	"strings"

	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/text"
)

func (m *maker) cover() {
	state := stateAt(m.r.Quarter)
	if state != "" {
		state = "Keadaan " + state
	}
	m.add(doc.Cover{
		Regency: "Pemerintah " + narrative.Region(&m.b.Office),
		Title:   "Laporan Kinerja Instansi Pemerintah",
		Office:  m.b.Office.Name,
		Year:    fmt.Sprintf("Tahun %d", m.b.Year),
		State:   state,
	})
}

func (m *maker) foreword() {
	m.section(1, "", "Kata Pengantar", "kata-pengantar")
	m.text("kata-pengantar")
	m.sign()
}

func (m *maker) contents() {
	m.heading(1, "", "Daftar Isi")
	m.add(doc.Contents{Of: doc.Headings}, doc.PageBreak{})
	m.heading(1, "", "Daftar Tabel")
	m.add(doc.Contents{Of: doc.Tables})
	m.heading(1, "", "Daftar Gambar")
	m.add(doc.Contents{Of: doc.Figures})
}

// sign adds the block of the signature of who was camat on the day it was signed.
func (m *maker) sign() {
	o := &m.b.Office
	known := func(s, what string) doc.Run {
		if strings.TrimSpace(s) == "" {
			return doc.Missing(what)
		}
		return doc.Run{Text: s}
	}
	head := m.b.Head(o.SignDate)
	m.add(doc.Signature{
		Place:  []doc.Run{known(o.SignPlace, "tempat"), {Text: ", "}, known(text.LongDate(o.SignDate), "tanggal tanda tangan")},
		Office: head.As(narrative.HeadTitle(o)),
		Name:   []doc.Run{known(head.Name, "nama camat")},
		Rank:   head.Rank,
		NIP:    []doc.Run{{Text: "NIP "}, known(head.NIP, "NIP camat")},
	})
}
