package document

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// Comment is a remark at a place of a report; each line is a paragraph.
type Comment struct {
	At    printed.Where
	Lines []string
}

// mostComments is more than anybody reads.
const mostComments = 2_000

// Commented gives a copy of a Word document with comments at their places; a place that is not
// in the document is its beginning. Comments that it has stay. Only what comments need is
// added: all other parts are the same bytes, and the text reads as before.
func Commented(raw []byte, comments []Comment) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || wordText(z) == nil {
		return nil, refused("Komentar hanya dapat ditulis ke dokumen Word (.docx).")
	}
	text := wordText(z)
	_, at, err := placed(raw)
	switch {
	case err != nil:
		return nil, err
	case len(comments) > mostComments:
		return nil, refused("%d temuan terlalu banyak untuk ditulis sebagai komentar, paling banyak %d.", len(comments), mostComments)
	}
	p := &pack{z: z, changed: map[string][]byte{}}
	name, first, err := p.commentsOf(text.Name)
	if err != nil {
		return nil, err
	}
	m := &marking{at: at, first: first}
	if err := m.remark(p, name, comments); err != nil {
		return nil, err
	}
	content, _, err := p.read(text.Name)
	if err != nil {
		return nil, err
	}
	if content, err = m.mark(content); err != nil {
		return nil, err
	}
	p.set(text.Name, content)
	return p.packed()
}

// marking is a text in which the places of comments are marked.
type marking struct {
	at    *places
	first int // the number of the first comment
	spans []marked
}

// marked is a paragraph with the number of a comment on it.
type marked struct {
	span
	number int
}

// remark writes the comments into their part.
func (m *marking) remark(p *pack, name string, comments []Comment) error {
	content, _, err := p.read(name)
	if err != nil {
		return err
	}
	root, err := rootOf(content)
	if err != nil {
		return err
	}
	space := root.declared()
	var all strings.Builder
	for i, c := range comments {
		where, found := m.at.find(c.At)
		if !found {
			return broken()
		}
		number := m.first + i
		m.spans = append(m.spans, marked{where, number})
		fmt.Fprintf(&all, `<w:comment%s w:id="%d" w:author="Pemeriksaan" w:initials="P">`, space, number)
		for _, line := range c.Lines {
			fmt.Fprintf(&all, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, escaped(line))
		}
		all.WriteString(`</w:comment>`)
	}
	content, err = inserted(content, all.String())
	p.set(name, content)
	return err
}

func escaped(s string) string {
	var b bytes.Buffer
	// A buffer takes everything.
	_ = xml.EscapeText(&b, []byte(model.Clean(s, false)))
	return b.String()
}

// mark puts the marks of the comments around what they are about.
func (m *marking) mark(content []byte) ([]byte, error) {
	root, err := rootOf(content)
	if err != nil {
		return nil, err
	}
	space := root.declared()
	slices.SortStableFunc(m.spans, func(a, b marked) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	done := int64(0)
	for i := 0; i < len(m.spans); {
		here := m.spans[i].span
		var begin, end strings.Builder
		for ; i < len(m.spans) && m.spans[i].span == here; i++ {
			number := m.spans[i].number
			fmt.Fprintf(&begin, `<w:commentRangeStart%s w:id="%d"/>`, space, number)
			fmt.Fprintf(&end, `<w:commentRangeEnd%s w:id="%d"/><w:r%s><w:commentReference w:id="%d"/></w:r>`, space, number, space, number)
		}
		if here.from < done || here.to < here.from || here.to > int64(len(content)) {
			return nil, broken()
		}
		if here.closed { // <w:p/>
			name := elementName(content[:here.from])
			if name == "" {
				return nil, broken()
			}
			out.Write(content[done : here.from-int64(len("/>"))])
			out.WriteString(">" + begin.String() + end.String() + "</" + name + ">")
		} else {
			out.Write(content[done:here.from])
			out.WriteString(begin.String())
			out.Write(content[here.from:here.to])
			out.WriteString(end.String())
		}
		done = here.to
	}
	out.Write(content[done:])
	return out.Bytes(), nil
}

// elementName is the name, as written, of the closed element at the end of a text; "" where
// none stands there.
func elementName(text []byte) string {
	at := bytes.LastIndexByte(text, '<')
	if at < 0 || !bytes.HasSuffix(text, []byte("/>")) {
		return ""
	}
	name, _, _ := strings.Cut(strings.TrimSuffix(string(text[at+1:]), "/>"), " ")
	return strings.TrimSpace(name)
}

// find is the paragraph of a place, else one near it, else the first of the document.
func (p *places) find(w printed.Where) (span, bool) {
	var near []span
	if w.Table < 0 && w.Line >= 0 && w.Line < len(p.lines) {
		near = append(near, p.lines[w.Line])
	}
	if w.Table >= 0 && w.Table < len(p.tables) {
		t := &p.tables[w.Table]
		switch {
		case w.Row >= 0 && w.Row < len(t.rows):
			near = nearest(t.rows[w.Row], w.Column)
		case w.Column >= 0:
			near = nearest(t.heads, w.Column)
		}
		near = append(append(near, t.caption), t.heads...)
	}
	near = append(near, p.lines...)
	for _, t := range p.tables {
		near = append(near, t.heads...)
	}
	for _, one := range near {
		if one != (span{}) {
			return one, true
		}
	}
	return span{}, false
}

// nearest are the cells of a row from a column on to the left, then the others.
func nearest(row []span, column int) []span {
	at := min(max(column, 0), len(row)-1)
	var all []span
	for i := at; i >= 0; i-- {
		all = append(all, row[i])
	}
	return append(all, row[at+1:]...)
}
