package report

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
	"capaian/ui/report/table"
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
	t, there := m.attachedTable(e.Code)
	if !there && e.Code != reviewed {
		return
	}
	at.attachments++
	title := m.words.Title(e.Title)
	if title == "" {
		title = t.Title
	}
	if e.Code == reviewed && title == "" {
		title = "Pernyataan Telah Direviu"
	}
	h := doc.Heading{Level: 2, Number: fmt.Sprintf("Lampiran %d", at.attachments), Text: title, Part: e.Code, Lists: true}
	if e.Code == reviewed {
		h.Topic = "reviu"
		m.add(doc.PageBreak{}, h) // somebody else signs it
		m.since = len(m.blocks)
		m.review()
		return
	}
	m.add(h)
	m.since = len(m.blocks)
	m.add(doc.Table{Table: t})
	for _, note := range t.Notes {
		m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: note}}})
	}
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
		if _, there := m.attachedTable(e.Code); !there && e.Code != reviewed {
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
