// Package markdown writes the report as Markdown: for reading, for comparing two versions
// line by line, for other programs. Whatever people typed comes out as text.
package markdown

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"capaian/ui/report/doc"
	"capaian/ui/report/table"
)

// Write writes the whole document.
func Write(w io.Writer, d *doc.Document) error {
	m := maker{out: bufio.NewWriter(w), d: d}
	for b := range d.Blocks() {
		m.block(b)
	}
	for _, foot := range []string{d.Running, d.Seal} { // what a document says below its pages
		if foot != "" {
			m.line("%s", escaped(foot))
		}
	}
	return m.out.Flush()
}

// maker writes block by block; a failing writer is told by the last Flush.
type maker struct {
	out *bufio.Writer
	d   *doc.Document
}

func (m *maker) line(format string, args ...any) { fmt.Fprintf(m.out, format+"\n", args...) }

func (m *maker) block(b doc.Block) {
	switch b := b.(type) {
	case doc.Heading:
		m.line("%s %s\n", strings.Repeat("#", b.Level), escaped(b.Line()))
	case doc.Paragraph:
		if b.Style == doc.Title {
			m.line("# %s\n", runs(b.Runs))
			return
		}
		if b.Style == doc.Lines {
			m.lines(b.Runs)
			return
		}
		m.line("%s\n", runs(b.Runs))
	case doc.List:
		for i, item := range b.Items {
			m.line("%s %s", marker(b, i), runs(item))
		}
		m.line("")
	case doc.Table:
		m.table(&b.Table)
	case doc.Formula:
		m.formula(b)
	case doc.Figure:
		m.figure(b)
	case doc.Signature:
		m.signature(b)
	case doc.Signatures:
		m.signature(b.Left)
		m.signature(b.Right)
	case doc.Letterhead:
		address := runs(b.Address)
		if b.Reach != "" {
			address += "  \n" + escaped(b.Reach)
		}
		m.line("**%s**  \n**%s**  \n%s\n\n---\n", escaped(b.Above), escaped(b.Office), address)
	case doc.Entries:
		for _, e := range b.Items {
			m.line("%s: %s  ", escaped(e.Label), runs(e.Runs))
		}
		m.line("")
	case doc.Photos:
		for i, p := range b.Items {
			m.line("%d. (foto) %s", i+1, escaped(p.Caption))
		}
		m.line("")
	case doc.Contents:
		m.contents(b)
	case doc.Cover:
		m.line("**%s**\n\n**%s**\n\n**%s**\n\n**%s**\n\n%s\n", runs(b.Regency), escaped(b.Title), escaped(b.Office), escaped(b.Year), escaped(b.State))
	case doc.PageBreak:
	}
}

// lines keeps short lines as they are broken.
func (m *maker) lines(all []doc.Run) {
	for _, r := range all {
		for line := range strings.SplitSeq(r.Text, "\n") {
			m.line("%s  ", runs([]doc.Run{{Text: line, Bold: r.Bold, Gap: r.Gap}}))
		}
	}
	m.line("")
}

// signature is a block with its lines below each other; a part that is empty has none.
func (m *maker) signature(s doc.Signature) {
	above, below := s.Lines()
	for _, one := range above {
		if line := runs(one); line != "" {
			m.line("%s  ", line)
		}
	}
	m.line("\n%s", runs(below[0]))
	for _, one := range below[1:] {
		if line := runs(one); line != "" {
			m.line("%s", line)
		}
	}
	m.line("")
}

func marker(l doc.List, item int) string {
	counter := l.Counter(item)
	switch l.Marker {
	case doc.Numbers:
		return counter + "."
	case doc.Letters:
		return counter + "\\."
	case doc.Bullets:
	}
	return "-"
}

func runs(all []doc.Run) string {
	var b strings.Builder
	for _, r := range all {
		s := escaped(r.Text)
		switch {
		case s == "":
		case r.Gap:
			s = "==" + s + "=="
		case r.Bold:
			s = "**" + s + "**"
		case r.Italic:
			s = "*" + s + "*"
		}
		b.WriteString(s)
	}
	return b.String()
}

// escaped lets no typed sign mean anything.
func escaped(s string) string {
	s = strings.NewReplacer("\n", " ", "\t", " ").Replace(doc.Clean(s))
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
			continue
		case r == '&':
			b.WriteString("&amp;")
			continue
		case strings.ContainsRune("\\`*_[]|#~=>", r):
			b.WriteByte('\\')
		case i == 0 && (r == '-' || r == '+'):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (m *maker) table(t *table.Table) {
	if t.Number > 0 {
		m.line("**%s. %s**\n", doc.ToTable(t.Number).Text, escaped(t.Title))
	}
	for i := range t.Bodies {
		m.part(&t.Bodies[i])
		m.line("")
	}
}

// part writes one head of one level, which is all that Markdown knows: a group stands before
// its column's name.
func (m *maker) part(p *table.Body) {
	heads, rules := make([]string, len(p.Columns)), make([]string, len(p.Columns))
	for i, c := range p.Columns {
		heads[i] = escaped(c.Head)
		if c.Group != "" {
			heads[i] = escaped(c.Group + " " + c.Head)
		}
		rules[i] = [...]string{"---", ":---:", "---:"}[c.Align]
	}
	m.line("| %s |", strings.Join(heads, " | "))
	m.line("| %s |", strings.Join(rules, " | "))
	for i := range p.Rows {
		cells := make([]string, len(p.Rows[i].Cells))
		for j := range p.Rows[i].Cells {
			c := &p.Rows[i].Cells[j]
			switch {
			case c.Gap != "":
				cells[j] = runs([]doc.Run{doc.Missing(c.Gap)})
			case !c.Covered:
				cells[j] = runs([]doc.Run{{Text: c.Text, Bold: c.Strong || p.Rows[i].Kind != table.Plain}})
			}
		}
		m.line("| %s |", strings.Join(cells, " | "))
	}
}

func (m *maker) formula(f doc.Formula) {
	name := f.Name
	for _, line := range f.Lines {
		s := line.Text
		if line.Below != "" {
			s = fmt.Sprintf("(%s) ÷ (%s) %s", line.Above, line.Below, line.Text)
		}
		m.line("> %s = %s  ", escaped(name), escaped(s))
		name = ""
	}
	m.line("")
}

func (m *maker) figure(f doc.Figure) {
	switch {
	case f.Chart != nil:
		m.chart(f.Chart)
	case f.People != nil:
		m.people(f.People)
	case f.Tree != nil:
		for depth, one := range f.Tree.Branches() {
			m.line("%s- %s", strings.Repeat("  ", depth), escaped(one.Line()))
		}
		m.line("")
	}
	m.line("**%s. %s**\n", doc.ToFigure(f.Number).Text, escaped(f.Title))
}

// chart is its figures, a row for each year.
func (m *maker) chart(c *doc.Chart) {
	heads := []string{"Tahun"}
	rules := []string{"---"}
	for _, s := range c.Series {
		heads, rules = append(heads, escaped(s.Name)), append(rules, "---:")
	}
	m.line("| %s |\n| %s |", strings.Join(heads, " | "), strings.Join(rules, " | "))
	for i, year := range c.Years {
		cells := []string{year}
		for _, s := range c.Series {
			cells = append(cells, strings.Replace(s.Values[i], ".", ",", 1))
		}
		m.line("| %s |", strings.Join(cells, " | "))
	}
	m.line("")
}

func (m *maker) people(p *doc.People) {
	for depth, one := range p.Posts() {
		s := escaped(one.Title)
		if one.Name != "" {
			s += " (" + escaped(one.Name) + ")"
		}
		m.line("%s- %s", strings.Repeat("  ", depth), s)
	}
	m.line("")
}

func (m *maker) contents(c doc.Contents) {
	for _, one := range m.d.Listings(c.Of) {
		m.line("%s- %s", strings.Repeat("  ", one.Level-1), escaped(one.Text))
	}
	m.line("")
}
