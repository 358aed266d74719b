package report

import (
	"cmp"
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// conclusions sum each IKU up.
func (m *maker) conclusions() {
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
}

// steps are what the office wrote, and what the figures ask for besides.
func (m *maker) steps() {
	m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Langkah yang akan dilakukan untuk mempertahankan dan meningkatkan kinerja:"}}})
	script, _ := m.words.Script("tindak-lanjut")
	m.script(topicLabel("tindak-lanjut"), narrative.Numbered(script))
	if asked := m.words.Steps(); len(asked) > 0 {
		m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Menurut capaian tahun ini, yang masih harus dikejar:"}}})
		m.say(narrative.Numbered(strings.Join(asked, "\n")))
	}
}

// attachment writes one of what stands behind the report.
func (m *maker) attachment(e outline.Entry, at *counter) {
	m.flush()
	if !m.attaches(e.Code) {
		return
	}
	at.attachments++
	t, _ := m.attachedTable(e.Code)
	h := doc.Heading{Level: 2, Number: fmt.Sprintf("Lampiran %d", at.attachments), Text: m.words.Title(e.Title), Part: e.Code, Lists: true}
	switch e.Code {
	case reviewed:
		h.Text, h.Topic = cmp.Or(h.Text, "Pernyataan Telah Direviu"), reviewed
		m.add(doc.PageBreak{}) // somebody else signs it
	case documented:
		h.Text = cmp.Or(h.Text, "Dokumentasi Kegiatan")
	default:
		h.Text = cmp.Or(h.Text, t.Title)
	}
	m.add(h)
	m.since = len(m.blocks)
	switch e.Code {
	case reviewed:
		m.review()
	case documented:
		m.add(m.photos())
	default:
		m.add(doc.Table{Table: t})
		for _, note := range t.Notes {
			m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: note}}})
		}
		m.statement(e.Code)
	}
}

// attaches reports an attachment that the report has: tables that there are, the review, and
// pictures where there are some.
func (m *maker) attaches(code string) bool {
	switch code {
	case reviewed:
		return true
	case documented:
		return len(m.photos().Items) > 0
	}
	_, there := m.attachedTable(code)
	return there
}

// statement leaves a page behind the tables of an agreement for the copy that was signed.
func (m *maker) statement(code string) {
	title, signed := "Perjanjian Kinerja", m.b.Office.AgreedOn
	switch code {
	case table.InitialAgreement:
	case table.RevisedAgreement:
		title, signed = "Perjanjian Kinerja Perubahan", m.b.Office.RenewedOn
	default:
		return
	}
	said := fmt.Sprintf("Salinan pernyataan %s Tahun %d yang sudah ditandatangani", title, m.b.Year)
	if !signed.IsBlank() {
		said += " pada " + text.LongDate(signed)
	}
	m.add(doc.PageBreak{}, doc.Paragraph{Style: doc.Center, Runs: []doc.Run{{Text: said, Italic: true}}}, doc.PageBreak{})
}

// documented is the code of the attachment of pictures.
const documented = "dokumentasi"

// photos are the pictures that prove the rows realised up to the quarter.
func (m *maker) photos() doc.Photos {
	var all doc.Photos
	for i := range m.b.Rows {
		row := &m.b.Rows[i]
		for _, p := range m.b.PhotosOf(row.ID, m.r.Quarter) {
			all.Items = append(all.Items, doc.Photo{Caption: fmt.Sprintf("%s (%s, TW %s)", strings.TrimSuffix(p.Caption, "."), m.b.NameOf(model.KindFacilitationRow, row.ID), p.Quarter.Roman()), Data: p.Data})
		}
	}
	return all
}

// attachedTable is the table of an attachment; an agreement that was not changed has no second.
func (m *maker) attachedTable(code string) (table.Table, bool) {
	for _, t := range m.appendix {
		if t.Code == code {
			return t, true
		}
	}
	return table.Table{}, false
}

// attached is the number of an attachment in the order; 0 where it is not printed.
func (m *maker) attached(code string) int {
	n := 0
	for _, e := range m.order {
		if e.Kind != outline.Attachment {
			continue
		}
		if !m.attaches(e.Code) {
			continue
		}
		if n++; e.Code == code {
			return n
		}
	}
	return 0
}

// pairs are the obstacles of a goal or an objective, each with its solution.
func (m *maker) pairs(n *model.Node) bool {
	all := m.b.ObstaclesOf(n.ID)
	if len(all) == 0 {
		return false
	}
	m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Hambatan dan solusinya:"}}})
	list := doc.List{Marker: doc.Letters}
	for _, o := range all {
		solution := doc.Missing("solusi")
		if o.Solution != "" {
			solution = doc.Run{Text: sentenceEnd(o.Solution)}
		}
		list.Items = append(list.Items, []doc.Run{{Text: sentenceEnd(o.Text) + " "}, {Text: "Solusi: ", Italic: true}, solution})
	}
	m.add(list)
	return true
}

func sentenceEnd(s string) string { return strings.TrimRight(s, ". ;") + "." }

func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }
