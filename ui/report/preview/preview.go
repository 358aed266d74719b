// Package preview lays the report out for a terminal: lines of a width, each with a tone.
// It shows what the document will say, not how its pages will look.
package preview

import (
	"fmt"
	"strings"

	"capaian/ui/report/doc"
	"capaian/ui/text"
)

// Tone says how a line is meant.
type Tone uint8

// The tones.
const (
	Plain  Tone = iota
	Head        // a heading, or the head of a table
	Strong      // a lead, a band, a total
	Dim         // a rule, a note
	Gap         // something is missing in it
)

// Line is one line of the preview; it is not wider than asked for.
type Line struct {
	Text string
	Tone Tone
}

// least is the width below which nothing can be read.
const least = 20

// Lines lays blocks out in lines of at most the width.
func Lines(blocks []doc.Block, width int) []Line {
	p := page{width: max(width, least)}
	for _, b := range blocks {
		p.block(b)
	}
	for len(p.lines) > 0 && p.lines[len(p.lines)-1].Text == "" {
		p.lines = p.lines[:len(p.lines)-1]
	}
	return p.lines
}

type page struct {
	width int
	lines []Line
}

func (p *page) add(tone Tone, lines ...string) {
	for _, s := range lines {
		p.lines = append(p.lines, Line{s, tone})
	}
}

func (p *page) gap() {
	if n := len(p.lines); n > 0 && p.lines[n-1].Text != "" {
		p.add(Plain, "")
	}
}

// paragraph wraps a text behind a marker; the lines that hold what is missing stand out.
func (p *page) paragraph(marker, s string, tone Tone) {
	hang := strings.Repeat(" ", text.Width(marker))
	inside := false // a mark that began on an earlier line
	for i, line := range Wrap(s, p.width-len(hang)) {
		opening := hang
		if i == 0 {
			opening = marker
		}
		of := tone
		if inside || strings.Contains(line, "[lengkapi:") {
			of = Gap
		}
		switch {
		case strings.LastIndex(line, "[lengkapi:") > strings.LastIndex(line, "]"):
			inside = true
		case strings.Contains(line, "]"):
			inside = false
		}
		p.add(of, opening+line)
	}
}

func (p *page) block(b doc.Block) {
	switch b := b.(type) {
	case doc.Heading:
		p.gap()
		p.paragraph("", b.Line(), Head)
		p.gap()
	case doc.Paragraph:
		tone := Plain
		switch b.Style {
		case doc.Opening, doc.Title:
			tone = Strong
		case doc.Note:
			tone = Dim
		case doc.Body, doc.Center, doc.Flush, doc.Date, doc.Lines:
		}
		p.paragraph("", doc.Plain(b.Runs), tone)
		if b.Style != doc.Opening && b.Style != doc.Note {
			p.gap()
		}
	case doc.List:
		for i, item := range b.Items {
			p.paragraph(marker(b, i), doc.Plain(item), Plain)
		}
		p.gap()
	case doc.Table:
		p.table(&b.Table)
	case doc.Formula:
		p.formula(b)
	case doc.Figure:
		p.figure(b)
	case doc.Signature:
		p.signature(b)
	case doc.Signatures:
		p.signature(b.Left)
		p.signature(b.Right)
	case doc.Letterhead:
		p.paragraph("", strings.ToUpper(b.Above), Strong)
		p.paragraph("", strings.ToUpper(b.Office), Strong)
		p.paragraph("", doc.Plain(b.Address), Plain)
		if b.Reach != "" {
			p.paragraph("", b.Reach, Plain)
		}
		p.gap()
	case doc.Entries:
		for _, e := range b.Items {
			p.paragraph(text.PadRight(text.Fit(e.Label, p.width/3), 10)+" : ", doc.Plain(e.Runs), Plain)
		}
		p.gap()
	case doc.Photos:
		for _, one := range b.Items {
			p.paragraph("(foto) ", one.Caption, Plain)
		}
		p.gap()
	case doc.Contents:
		p.paragraph("", [...]string{"(daftar isi)", "(daftar tabel)", "(daftar gambar)", "(daftar lampiran)"}[b.Of], Dim)
		p.gap()
	case doc.Cover:
		for _, s := range []string{doc.Plain(doc.Capitals(b.Regency)), strings.ToUpper(b.Title), strings.ToUpper(b.Office), strings.ToUpper(b.Year)} {
			p.paragraph("", s, Strong)
		}
		p.paragraph("", b.State, Dim)
	case doc.PageBreak:
	}
}

// signature is a block with its lines below each other; a part that is empty has none.
func (p *page) signature(s doc.Signature) {
	p.gap()
	above, below := s.Lines()
	lines := func(part [][]doc.Run) {
		for _, one := range part {
			if line := doc.Plain(one); line != "" {
				p.paragraph("    ", line, Plain)
			}
		}
	}
	lines(above)
	p.paragraph("    ", "", Plain) // where they sign
	lines(below)
}

func marker(l doc.List, item int) string {
	if counter := l.Counter(item); counter != "" {
		return fmt.Sprintf("%2s. ", counter)
	}
	return " -  "
}

func (p *page) formula(f doc.Formula) {
	name := f.Name
	for _, line := range f.Lines {
		opening := "    " + name + " = "
		if line.Below == "" {
			p.paragraph(opening, line.Text, Plain)
		} else {
			w := max(text.Width(line.Above), text.Width(line.Below))
			hang := strings.Repeat(" ", text.Width(opening))
			p.add(Plain, text.Fit(hang+middle(line.Above, w), p.width),
				text.Fit(opening+strings.Repeat("─", w)+" "+line.Text, p.width),
				text.Fit(hang+middle(line.Below, w), p.width))
		}
		name = strings.Repeat(" ", text.Width(name))
	}
	p.gap()
}

func middle(s string, width int) string {
	return strings.Repeat(" ", (width-text.Width(s))/2) + s
}

func (p *page) figure(f doc.Figure) {
	switch {
	case f.Chart != nil:
		p.table(chartTable(f.Chart))
	case f.People != nil:
		p.people(f.People)
	case f.Tree != nil:
		for depth, one := range f.Tree.Branches() {
			p.paragraph(strings.Repeat("  ", depth)+"- ", one.Line(), Plain)
		}
		p.gap()
	}
	p.paragraph("", doc.ToFigure(f.Number).Text+". "+f.Title, Strong)
	p.gap()
}

func (p *page) people(all *doc.People) {
	for depth, one := range all.Posts() {
		s := one.Title
		if one.Name != "" {
			s += " (" + one.Name + ")"
		}
		p.paragraph(strings.Repeat("   ", depth)+" - ", s, Plain)
	}
	p.gap()
}
