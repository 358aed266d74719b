package report

import (
	"errors"
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
)

// chapters writes what the order names, line by line. A heading of the first level opens a
// chapter; pages are counted in roman figures until the first one with a number.
func (m *maker) chapters() []doc.Chapter {
	order, err := m.words.Order()
	var fault *outline.Fault
	if errors.As(err, &fault) {
		m.problems = append(m.problems, narrative.Problem{Topic: topicLabel(model.TopicOrder), Line: fault.Line, Message: fault.Message})
	}
	m.order = order
	var all []doc.Chapter
	var at counter
	pages := doc.Roman
	finish := func() {
		m.flush()
		if len(all) > 0 {
			all[len(all)-1].Blocks = m.blocks
		}
		m.blocks, m.since = nil, 0
	}
	for _, e := range order {
		switch {
		case e.Kind == outline.Cover:
			all = append(all, doc.Chapter{ID: e.Code, Pages: doc.Unnumbered})
		case e.Kind == outline.Heading && e.Level == 1:
			finish()
			id := e.Code
			if !outline.Front(e.Code) {
				pages = doc.Arabic
				id = fmt.Sprintf("bab-%d", at.chapter+1)
			}
			all = append(all, doc.Chapter{ID: id, Pages: pages})
		}
		m.entry(e, &at)
	}
	finish()
	return all
}

// counter numbers headings and attachments.
type counter struct {
	chapter     int
	front       bool // the chapter has no number, and neither has what is in it
	below       [outline.MostLevels]int
	attachments int
}

// heading is the number of the next heading of a level.
func (c *counter) heading(level int, front bool) string {
	if level == 1 {
		c.below, c.front = [outline.MostLevels]int{}, front
		if front {
			return ""
		}
		c.chapter++
		return "BAB " + roman(c.chapter)
	}
	c.below[level-1]++
	for i := level; i < len(c.below); i++ {
		c.below[i] = 0
	}
	if c.front {
		return ""
	}
	number := fmt.Sprint(c.chapter)
	for _, n := range c.below[1:level] {
		number += fmt.Sprintf(".%d", max(n, 1))
	}
	return number
}

// roman writes a number as chapters are counted.
func roman(n int) string {
	s := ""
	for _, row := range []struct {
		value int
		sign  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= row.value; n -= row.value {
			s += row.sign
		}
	}
	return s
}

// entry writes a line of the order.
func (m *maker) entry(e outline.Entry, at *counter) {
	switch e.Kind {
	case outline.Cover:
		m.cover(m.words.Title(e.Title))
	case outline.Heading:
		m.flush()
		s := sectionOf(e.Code)
		title := m.words.Title(e.Title)
		if title == "" {
			title = m.words.Title(outline.TitleOf(e.Code))
		}
		m.add(doc.Heading{Level: e.Level, Number: at.heading(e.Level, outline.Front(e.Code)), Text: title, Topic: s.topic, Part: e.Code})
		m.since = len(m.blocks)
		m.open = &s
		if s.after == 0 || !m.ordered(s.after) {
			m.flush()
		}
	case outline.Table:
		m.table(e)
	case outline.Figure:
		m.figure(e)
	case outline.Attachment:
		m.attachment(e, at)
	case outline.Signature:
		m.flush()
		m.sign()
	}
}

// ordered reports that the order has the table.
func (m *maker) ordered(table int) bool {
	for _, e := range m.order {
		if e.Kind == outline.Table && e.Number == table {
			return true
		}
	}
	return false
}

// flush writes what the open section still has to say.
func (m *maker) flush() {
	s := m.open
	if s == nil {
		return
	}
	m.open = nil
	if s.before != nil {
		s.before(m)
	}
	if s.topic != "" && !s.silent {
		m.text(s.topic)
	}
	if s.tail != nil {
		s.tail(m)
	}
}

// table writes a table: what leads to it unless the text before did, the table, its notes,
// and what it says.
func (m *maker) table(e outline.Entry) {
	words := leadOf(e.Number)
	if !m.mentioned(doc.TableRef(e.Number)) && words.lead != nil {
		m.say(words.lead(m))
	}
	t := m.tables[e.Number-1].Show(e.Columns)
	if title := m.words.Title(e.Title); title != "" {
		t.Title = title
	}
	m.add(doc.Table{Table: t})
	for _, note := range t.Notes {
		m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: note}}})
	}
	if words.says != nil {
		words.says(m)
	}
	if m.open != nil && m.open.after == e.Number {
		m.flush()
	}
}

// mentioned reports that something since the last heading names the table or figure.
func (m *maker) mentioned(ref string) bool {
	named := func(runs []doc.Run) bool {
		for _, r := range runs {
			if r.Ref == ref {
				return true
			}
		}
		return false
	}
	for _, b := range m.blocks[m.since:] {
		switch b := b.(type) {
		case doc.Paragraph:
			if named(b.Runs) {
				return true
			}
		case doc.List:
			for _, item := range b.Items {
				if named(item) {
					return true
				}
			}
		}
	}
	return false
}

// say adds a text of the program's own, with its fields.
func (m *maker) say(script string) {
	if script != "" {
		m.script("", script)
	}
}

// number counts tables and figures in the order in which they came to stand, and names what
// texts say of them by those numbers. What the order left out is named by its title.
func (m *maker) number(chapters []doc.Chapter) {
	tables, figures := map[string]doc.Run{}, map[string]doc.Run{}
	for c := range chapters {
		for i, b := range chapters[c].Blocks {
			switch b := b.(type) {
			case doc.Table:
				if b.Table.Number > 0 {
					to := doc.ToTable(len(tables) + 1)
					tables[doc.TableRef(b.Table.Number)] = to
					b.Table.Number = len(tables)
					chapters[c].Blocks[i] = b
				}
			case doc.Figure:
				to := doc.ToFigure(len(figures) + 1)
				figures[doc.FigureRef(b.Number)] = to
				b.Number = len(figures)
				chapters[c].Blocks[i] = b
			}
		}
	}
	rename := func(runs []doc.Run) {
		for i, r := range runs {
			if r.Ref == "" {
				continue
			}
			to, there := tables[r.Ref]
			if !there {
				to, there = figures[r.Ref]
			}
			if !there {
				to = m.unprinted(r.Ref)
				if before := doc.Plain(runs[:i]); before == "" || strings.HasSuffix(before, ". ") {
					to.Text = strings.ToUpper(to.Text[:1]) + to.Text[1:]
				}
			}
			runs[i].Text, runs[i].Ref = to.Text, to.Ref
		}
	}
	for c := range chapters {
		for _, b := range chapters[c].Blocks {
			switch b := b.(type) {
			case doc.Paragraph:
				rename(b.Runs)
			case doc.List:
				for _, item := range b.Items {
					rename(item)
				}
			case doc.Entries:
				for _, one := range b.Items {
					rename(one.Runs)
				}
			}
		}
	}
}

// unprinted names a table or figure that the order left out.
func (m *maker) unprinted(ref string) doc.Run {
	for i := range m.tables {
		if doc.TableRef(m.tables[i].Number) == ref {
			return doc.Run{Text: "tabel " + m.tables[i].Title}
		}
	}
	for _, f := range figures() {
		if doc.FigureRef(f.number) == ref {
			return doc.Run{Text: "gambar " + f.title(m)}
		}
	}
	return doc.Run{Text: "gambar"}
}
