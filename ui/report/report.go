// Package report puts the whole LKjIP together from a year's data: its chapters in the
// order of PermenPANRB 53/2014, the seventeen tables, the office's texts and drafts where
// there are none. What comes out is a tree; docx and markdown write it.
package report

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
)

// Report is the document and what is wrong with the texts in it.
type Report struct {
	doc.Document
	Problems []narrative.Problem // fields that no text may hold; they are marked where they stand
}

// Build puts the report together. The same Book and results give the same report.
func Build(b *model.Book, r *calc.Results) *Report {
	m := &maker{b: b, r: r, words: narrative.New(b, r), tables: table.Report(b, r), appendix: table.Appendix(b, r)}
	out := &Report{Document: doc.Document{
		Title:  fmt.Sprintf("Laporan Kinerja Instansi Pemerintah %s Tahun %d", b.Office.Name, b.Year),
		Office: b.Office.Name, Regency: narrative.Region(&b.Office), Year: b.Year, Quarter: r.Quarter, Revision: b.Revision, Logo: b.Logo,
	}}
	if r.Quarter < model.Q4 {
		out.Running = fmt.Sprintf("LKjIP %s %d, keadaan sampai dengan triwulan %s", b.Office.Name, b.Year, r.Quarter.Roman())
	}
	for _, c := range chapters() {
		m.blocks = nil
		c.write(m)
		out.Chapters = append(out.Chapters, doc.Chapter{ID: c.id, Pages: c.pages, Blocks: m.blocks})
	}
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

// chapter is a row of the table of chapters.
type chapter struct {
	id    string
	pages doc.Pages
	write func(*maker)
}

func chapters() []chapter {
	return []chapter{
		{"sampul", doc.Unnumbered, (*maker).cover},
		{"kata-pengantar", doc.Roman, (*maker).foreword},
		{"daftar", doc.Roman, (*maker).contents},
		{"bab-1", doc.Arabic, (*maker).introduction},
		{"bab-2", doc.Arabic, (*maker).planning},
		{"bab-3", doc.Arabic, (*maker).accountability},
		{"bab-4", doc.Arabic, (*maker).closing},
		{"lampiran", doc.Arabic, (*maker).attachments},
	}
}

// maker gathers the blocks of a chapter.
type maker struct {
	b        *model.Book
	r        *calc.Results
	words    *narrative.Writer
	tables   []table.Table
	appendix []table.Table
	blocks   []doc.Block
	problems []narrative.Problem
}

func (m *maker) add(blocks ...doc.Block) { m.blocks = append(m.blocks, blocks...) }

func (m *maker) heading(level int, number, title string) {
	m.add(doc.Heading{Level: level, Number: number, Text: title})
}

// section opens a part of a chapter that has a text of its own; text adds it.
func (m *maker) section(level int, number, title string, topic model.ID) {
	m.add(doc.Heading{Level: level, Number: number, Text: title, Topic: topic})
}

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

func (m *maker) table(number int) {
	t := m.tables[number-1]
	m.add(doc.Table{Table: t})
	for _, note := range t.Notes {
		m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: note}}})
	}
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
