// Package report puts the whole LKjIP together from a year's data: its chapters in the
// office's order, as a rule that of PermenPANRB 53/2014, the numbered tables, the office's
// texts and drafts where there are none. What comes out is a tree; docx and markdown write it.
package report

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
	"capaian/ui/report/table"
)

// Report is the document and what is wrong with the texts in it.
type Report struct {
	doc.Document
	Problems []narrative.Problem // fields that no text may hold; they are marked where they stand
}

// Build puts the report together in the office's order, without what Pemeriksaan says of the
// data. The same Book and results give the same report.
func Build(b *model.Book, r *calc.Results) *Report {
	return build(&maker{b: b, r: r})
}

// Checked puts the report of a Book together on which Pemeriksaan was run; the criteria of the
// review are answered with what it found.
func Checked(b *model.Book, r *calc.Results, found []check.Finding) *Report {
	return build(&maker{b: b, r: r, checked: true, found: found})
}

func build(m *maker) *Report {
	m.b = m.b.NamedOn(m.r.Quarter.LastDay(m.b.Year))
	b, r := m.b, m.r
	m.words, m.tables, m.appendix = narrative.New(b, r), table.Report(b, r), table.Appendix(b, r)
	out := &Report{Document: doc.Document{
		Title:  fmt.Sprintf("Laporan Kinerja Instansi Pemerintah %s Tahun %d", b.Office.Name, b.Year),
		Office: b.Office.Name, Regency: narrative.Region(&b.Office), Year: b.Year, Quarter: r.Quarter, Revision: b.Revision, Logo: b.Logo,
	}}
	if r.Quarter < model.Q4 {
		out.Running = fmt.Sprintf("LKjIP %s %d, keadaan sampai dengan triwulan %s", b.Office.Name, b.Year, r.Quarter.Roman())
	}
	out.Chapters = m.chapters()
	m.number(out.Chapters)
	out.Problems = m.problems
	return out
}

// Made says from which data a report was made.
func Made(d *doc.Document) string {
	made := fmt.Sprintf("Disusun dari data revisi %d", d.Revision)
	if s := stateAt(d.Quarter); s != "" {
		made += ", keadaan " + s
	}
	return made
}

// stateAt says up to when the figures are; "" of a whole year.
func stateAt(q model.Quarter) string {
	if q == model.Q4 {
		return ""
	}
	return "sampai dengan triwulan " + q.Roman()
}

// maker gathers the blocks of a chapter.
type maker struct {
	b        *model.Book
	r        *calc.Results
	words    *narrative.Writer
	tables   []table.Table
	appendix []table.Table
	order    []outline.Entry
	blocks   []doc.Block
	since    int // the first block behind the last heading
	open     *section
	problems []narrative.Problem

	checked bool // Pemeriksaan was run
	found   []check.Finding
}

func (m *maker) add(blocks ...doc.Block) { m.blocks = append(m.blocks, blocks...) }

// text adds the office's text of a topic, or the draft.
func (m *maker) text(topic model.ID) {
	script, _ := m.words.Script(topic)
	m.script(topicLabel(topic), script)
}

// script lays out a text under a name that a person knows it by.
func (m *maker) script(name, script string) {
	blocks, problems := m.words.Blocks(name, script)
	m.add(blocks...)
	m.problems = append(m.problems, problems...)
}

func (m *maker) openingLine(s string) {
	m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: s, Bold: true}}})
}

// topicLabel names a text as the table of topics does.
func topicLabel(id model.ID) string {
	for _, t := range model.Topics() {
		if t.ID == id {
			return strings.TrimSpace(t.Place + " " + t.Label)
		}
	}
	return string(id)
}
