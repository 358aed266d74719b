package report

import (
	"fmt"
	"strings"

	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
	"capaian/ui/text"
)

// cover is the first page, under the title of the order.
func (m *maker) cover(title string) {
	if title == "" {
		title = outline.TitleOf("sampul")
	}
	state := stateAt(m.r.Quarter)
	if state != "" {
		state = "Keadaan " + state
	}
	region := doc.Run{Text: narrative.Region(&m.b.Office)}
	if region.Text == "" {
		region = doc.Missing("kabupaten atau kota")
	}
	m.add(doc.Cover{
		Regency: []doc.Run{{Text: "Pemerintah "}, region},
		Title:   title,
		Office:  m.b.Office.Name,
		Year:    fmt.Sprintf("Tahun %d", m.b.Year),
		State:   state,
	})
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
