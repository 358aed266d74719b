package letter

import (
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// To whom the report is sent, by the names under which a letter is asked for.
const (
	toRegent    = "kepala-daerah"
	toInspector = "inspektorat"
)

// receivers are to whom the report goes: who the office answers to, and who reviews it.
func (m *maker) receivers() []Whom {
	head := narrative.RegionHead(&m.b.Office)
	if head == "" {
		head = "Kepala daerah"
	}
	return []Whom{{Name: toRegent, Label: head}, {Name: toInspector, Label: strings.TrimSpace("Inspektur Daerah " + narrative.Region(&m.b.Office))}}
}

// coverNumber is the latest one under which a letter of the kind to somebody stands in the
// register, as long as it is not younger than this one; "" where none does.
func (m *maker) coverNumber(one Whom) string {
	number := ""
	for i := range m.b.Letters {
		l := &m.b.Letters[i]
		if l.Kind == model.LetterCover && !l.Date.After(m.q.Day) && (l.To == "" || text.Fold(l.To) == text.Fold(one.Label)) {
			number = l.Number
		}
	}
	return number
}

// cover is the letter with which the report is sent to one of them; the others get a copy.
func (m *maker) cover(one Whom) {
	camat := m.head(m.q.Day)
	copies := ""
	for _, other := range m.receivers() {
		if other != one {
			copies = other.Label
		}
	}
	address := "Yth. " + one.Label + "\ndi " + strings.TrimSpace(m.b.Office.SignPlace)
	if strings.TrimSpace(m.b.Office.SignPlace) == "" {
		address = "Yth. " + one.Label
	}
	subject := narrative.Subject{
		Words: map[string]doc.Run{
			"nomor_surat": known(m.coverNumber(one), "nomor surat"), "tanggal_surat": {Text: text.LongDate(m.q.Day)},
			"jabatan_tujuan": {Text: one.Label}, "tembusan": {Text: copies},
		},
		Blocks: map[string][]doc.Block{
			"alamat_tujuan":  {doc.Paragraph{Style: doc.Lines, Runs: []doc.Run{{Text: address}}}},
			"daftar_kiriman": {doc.Table{Table: table.Sent(m.b)}},
			"tanda_tangan":   {signer(camat.Person, camat.title+",", camat.who), doc.Paragraph{Style: doc.Flush}},
		},
	}
	body := []doc.Block{m.letterhead(), doc.Paragraph{Style: doc.Date, Runs: m.place(m.q.Day)}}
	m.chapter("Pengantar "+one.Label, append(body, m.text(model.TopicCover, subject)...)...)
}
