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
		lead := hang
		if i == 0 {
			lead = marker
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
		p.add(of, lead+line)
	}
}

func runs(all []doc.Run) string {
	var b strings.Builder
	for _, r := range all {
		b.WriteString(r.Text)
	}
	return b.String()
}

func (p *page) block(b doc.Block) {
	switch b := b.(type) {
	case doc.Heading:
		p.gap()
		p.paragraph("", strings.TrimSpace(b.Number+" "+b.Text), Head)
		p.gap()
	case doc.Paragraph:
		tone := Plain
		switch b.Style {
		case doc.Lead, doc.Title:
			tone = Strong
		case doc.Note:
			tone = Dim
		case doc.Body, doc.Center, doc.Flush, doc.Date, doc.Lines:
		}
		p.paragraph("", runs(b.Runs), tone)
		if b.Style != doc.Lead && b.Style != doc.Note {
			p.gap()
		}
	case doc.List:
		for i, item := range b.Items {
			p.paragraph(marker(b, i), runs(item), Plain)
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
		p.paragraph("", runs(b.Address), Plain)
		p.gap()
	case doc.Entries:
		for _, e := range b.Items {
			p.paragraph(text.PadRight(text.Fit(e.Label, p.width/3), 10)+" : ", runs(e.Runs), Plain)
		}
		p.gap()
	case doc.Contents:
		p.paragraph("", [...]string{"(daftar isi)", "(daftar tabel)", "(daftar gambar)"}[b.Of], Dim)
		p.gap()
	case doc.Cover:
		for _, s := range []string{strings.ToUpper(b.Regency), strings.ToUpper(b.Title), strings.ToUpper(b.Office), strings.ToUpper(b.Year)} {
			p.paragraph("", s, Strong)
		}
		p.paragraph("", b.Made, Dim)
	case doc.PageBreak:
	}
}

// signature is a block with its lines below each other; a part that is empty has none.
func (p *page) signature(s doc.Signature) {
	p.gap()
	for i, line := range []string{runs(s.Place), strings.ToUpper(s.Side), strings.ToUpper(s.Office), "", runs(s.Name), s.Rank, runs(s.NIP)} {
		if line != "" || i == 3 {
			p.paragraph("    ", line, Plain)
		}
	}
}

func marker(l doc.List, i int) string {
	n := max(l.Start, 1) + i
	switch l.Marker {
	case doc.Numbers:
		return fmt.Sprintf("%2d. ", n)
	case doc.Letters:
		return fmt.Sprintf(" %c. ", 'a'+(n-1)%26)
	case doc.Bullets:
	}
	return " -  "
}

func (p *page) formula(f doc.Formula) {
	name := f.Name
	for _, line := range f.Lines {
		lead := "    " + name + " = "
		if line.Below == "" {
			p.paragraph(lead, line.Text, Plain)
		} else {
			w := max(text.Width(line.Above), text.Width(line.Below))
			hang := strings.Repeat(" ", text.Width(lead))
			p.add(Plain, text.Fit(hang+middle(line.Above, w), p.width),
				text.Fit(lead+strings.Repeat("─", w)+" "+line.Text, p.width),
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
	}
	p.paragraph("", doc.ToFigure(f.Number).Text+". "+f.Title, Strong)
	p.gap()
}

func (p *page) people(all *doc.People) {
	post := func(depth int, one doc.Post) {
		if one.Title == "" {
			return
		}
		s := one.Title
		if one.Name != "" {
			s += " (" + one.Name + ")"
		}
		p.paragraph(strings.Repeat("   ", depth)+" - ", s, Plain)
	}
	post(0, all.Head)
	post(1, all.Secretary)
	for _, one := range all.Offices {
		post(2, one)
	}
	for _, list := range [][]doc.Post{all.Sections, all.Others} {
		for _, one := range list {
			post(1, one)
		}
	}
	p.gap()
}
