package report

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// closing is Bab IV.
func (m *maker) closing() {
	m.heading(1, "BAB IV", "Penutup")
	m.section(2, "4.1", "Simpulan", "penutup")
	m.text("penutup")
	list := doc.List{Marker: doc.Numbers}
	for _, k := range m.words.Keys() {
		blocks, _ := m.words.Blocks("", m.words.InShort(k))
		for _, b := range blocks {
			if p, ok := b.(doc.Paragraph); ok {
				list.Items = append(list.Items, p.Runs)
			}
		}
	}
	if len(list.Items) > 0 {
		m.add(list)
	}
	m.section(2, "4.2", "Tindak Lanjut", "tindak-lanjut")
	m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Langkah yang akan dilakukan untuk mempertahankan dan meningkatkan kinerja:"}}})
	script, _ := m.words.Script("tindak-lanjut")
	m.script(topicLabel("tindak-lanjut"), narrative.Numbered(script))
	m.sign()
}

// attachments is what stands behind the report.
func (m *maker) attachments() {
	m.heading(1, "", "Lampiran")
	for i := range m.appendix {
		t := m.appendix[i]
		m.add(doc.Heading{Level: 2, Number: fmt.Sprintf("Lampiran %d", i+1), Text: t.Title})
		m.add(doc.Table{Table: t})
		for _, note := range t.Notes {
			m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: note}}})
		}
		m.statement(i)
	}
	m.documentation(len(m.appendix) + 1)
}

// statement leaves a page behind the tables of an agreement for the copy that was signed.
func (m *maker) statement(appendix int) {
	o := &m.b.Office
	if appendix >= len(m.appendix)-table.AfterAgreements {
		return
	}
	title, signed := "Perjanjian Kinerja", o.AgreedOn
	if appendix > 0 {
		title, signed = "Perjanjian Kinerja Perubahan", o.RenewedOn
	}
	said := fmt.Sprintf("Salinan pernyataan %s Tahun %d yang sudah ditandatangani", title, m.b.Year)
	if !signed.IsBlank() {
		said += " pada " + text.LongDate(signed)
	}
	m.add(doc.PageBreak{}, doc.Paragraph{Style: doc.Center, Runs: []doc.Run{{Text: said, Italic: true}}}, doc.PageBreak{})
}

// documentation is the attachment of pictures; nothing where there are none.
func (m *maker) documentation(number int) {
	var photos doc.Photos
	for i := range m.b.Rows {
		row := &m.b.Rows[i]
		for _, p := range m.b.PhotosOf(row.ID, m.r.Quarter) {
			photos.Items = append(photos.Items, doc.Photo{Caption: fmt.Sprintf("%s (%s, TW %s)", strings.TrimSuffix(p.Caption, "."), m.b.NameOf(model.KindFacilitationRow, row.ID), p.Quarter.Roman()), Data: p.Data})
		}
	}
	if len(photos.Items) > 0 {
		m.add(doc.Heading{Level: 2, Number: fmt.Sprintf("Lampiran %d", number), Text: "Dokumentasi Kegiatan"}, photos)
	}
}

func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }
