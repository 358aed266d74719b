package docx

import (
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/table"
)

// The lists of contents are filled before any program has laid the document out. On which
// page a heading comes to stand is therefore estimated, from the widths of letters as most
// office fonts have them. A program that opens the document works the numbers out anew.

// slab is something of a height that a page takes whole.
type slab struct {
	height  int
	keep    bool   // it must not be the last on its page
	fresh   bool   // it begins a page
	anchor  string // what a list of contents refers to
	repeats int    // the head of its table, which the next page repeats
	section int    // the section it stands in
}

// sheet is what a section of pages measures and how it is numbered.
type sheet struct {
	height, width int
	pages         doc.Pages
	wide          bool // it lies on its side
	restarts      bool // its pages are counted anew
}

// estimate gives the page of each anchor as it is printed.
func (m *maker) estimate() map[string]string {
	e := estimator{m: m, face: faceOf(m.style.Font)}
	for i, c := range m.d.Chapters {
		if i == 0 || c.Fresh || c.Pages != m.d.Chapters[i-1].Pages {
			e.turn(sheet{pages: c.Pages, restarts: true})
		}
		for at := range c.Blocks {
			if !c.Wide && turnsAnyway(c.Blocks, at) {
				continue
			}
			if wide := c.Wide || isWide(c.Blocks, at); wide != e.wide {
				e.turn(sheet{pages: c.Pages, wide: wide})
			}
			e.block(c.Blocks, at)
		}
	}
	printed := e.paginate()
	m.sheets = e.total
	return printed
}

// Pages is how many pages the document comes to, as far as can be told before any program
// has laid it out.
func Pages(d *doc.Document, style model.ReportStyle) int { return newMaker(d, style).sheets }

type estimator struct {
	m      *maker
	face   face
	slabs  []slab
	sheets []sheet
	wide   bool
	heads  int
	after  int // the last paragraph
	total  int // pages, when they are counted
}

// turn begins a section; the paper gives it its height and width.
func (e *estimator) turn(s sheet) {
	p := e.m.page
	if s.wide {
		p = p.turned()
	}
	e.wide, e.after = s.wide, 0
	s.height, s.width = p.height-p.top-p.bottom, p.width-p.left-p.right
	e.sheets = append(e.sheets, s)
}

func (e *estimator) now() sheet { return e.sheets[len(e.sheets)-1] }

func (e *estimator) add(s slab) {
	s.section = len(e.sheets) - 1
	e.slabs, e.after = append(e.slabs, s), 0
}

// lineOf is the height of a line of letters in half points, in hundredths of single spacing.
func lineOf(half, spacing int) int { return lineIn(115, half, spacing) }

// lineIn is the same of a font whose lines have a height in hundredths of its letters.
func lineIn(high, half, spacing int) int { return half * 10 * high / 100 * spacing / 100 }

// measure is how running text stands: letters in half points, lines in hundredths of single
// spacing, distances in twentieths of a point.
type measure struct {
	half, spacing         int
	indent, before, after int
	keep, bold            bool // with what follows; in bold letters
}

// lines counts the lines of a text in letters of the report's font, line is how high one is.
func (e *estimator) lines(text string, half, width int, bold bool) int {
	return linesOf(text, half, width*100/e.face.width, bold)
}

func (e *estimator) line(half, spacing int) int { return lineIn(e.face.line, half, spacing) }

// paragraph adds running text line by line; its first two and last two lines stay together.
func (e *estimator) paragraph(text string, k measure) {
	lines, line := e.lines(text, k.half, e.now().width-k.indent, k.bold), e.line(k.half, k.spacing)
	after := e.after
	for i := range lines {
		s := slab{height: line, keep: k.keep || i == 0 && lines > 1 || i == lines-2 && i > 0}
		if i == 0 { // of two distances that meet, the greater one stands
			s.height += max(k.before-after, 0)
		}
		if i == lines-1 {
			s.height += k.after
			s.keep = k.keep
		}
		e.add(s)
	}
	e.after = k.after
}

func (e *estimator) block(blocks []doc.Block, at int) {
	size, spacing := e.m.style.Size*2, e.m.style.Spacing
	switch b := blocks[at].(type) {
	case doc.Heading:
		e.heading(b)
	case doc.Paragraph:
		switch b.Style {
		case doc.Note:
			e.paragraph(doc.Plain(b.Runs), measure{half: e.m.smaller() - 2, spacing: 100, after: 30})
		case doc.Title:
			e.paragraph(strings.ToUpper(doc.Plain(b.Runs)), measure{half: size + 5, spacing: 100, after: 240, keep: true, bold: true})
		default:
			e.paragraph(doc.Plain(b.Runs), measure{half: size, spacing: spacing, after: 80, keep: b.Style == doc.Opening})
		}
	case doc.List:
		for _, item := range b.Items {
			e.paragraph(doc.Plain(item), measure{half: size, spacing: spacing, indent: 425, after: 40})
		}
	case doc.Table:
		e.table(&b.Table)
	case doc.Formula:
		for i, line := range b.Lines {
			height := lineOf(size, 100) + 40
			if line.Below != "" {
				height *= 2
			}
			e.add(slab{height: height, keep: i < len(b.Lines)-1})
		}
		e.add(slab{height: 120})
	case doc.Figure:
		e.figure(b)
	case doc.Signature:
		e.signed(len(signatureLines(b)), 480)
	case doc.Signatures:
		above, below := sideBySide(b)
		e.signed(len(above[0])+len(below[0]), 360)
	case doc.Letterhead:
		lines := 1 + min(len(b.Reach), 1)
		e.add(slab{height: 2*lineOf(size+6, 100) + lines*lineOf(size, 100) + 480, keep: true})
	case doc.Entries:
		for _, one := range b.Items {
			e.paragraph(doc.Plain(one.Runs), measure{half: size, spacing: 100, indent: 2400, after: 20})
		}
		e.add(slab{height: 120})
	case doc.Photos:
		for i := 0; i < len(b.Items); i += 2 {
			e.add(slab{height: photoHeight + 2*lineOf(size, 100), keep: i == 0})
		}
	case doc.Contents:
		e.contents(b)
	case doc.PageBreak:
		e.add(slab{fresh: true})
	case doc.Cover:
		e.add(slab{height: 1})
	}
}

// signed adds the lines of signatures, which stay together.
func (e *estimator) signed(lines, more int) {
	line := lineOf(e.m.style.Size*2, 100)
	for range lines - 1 {
		e.add(slab{height: line, keep: true})
	}
	e.add(slab{height: line + more})
}

func (e *estimator) heading(h doc.Heading) {
	style := e.m.headingOf(h.Level)
	text, before, after := h.Text, 240, 120
	if h.Level == 1 {
		before, after = 0, 360
		if h.Number != "" {
			text = h.Number + "\n" + text
		}
	}
	from := len(e.slabs)
	e.paragraph(text, measure{half: style.Size * 2, spacing: 115, indent: 700, before: before, after: after, keep: true, bold: style.Bold})
	e.slabs[from].fresh = h.Level == 1
	e.slabs[from].anchor = e.m.headings[e.heads].anchor
	e.heads++
}

// caption adds a caption in letters of its own size; the measure says what stands around it.
func (e *estimator) caption(ref, text string, around measure) {
	from := len(e.slabs)
	around.half, around.spacing, around.bold = e.m.style.Size*2-1, 100, true
	e.paragraph(text, around)
	e.slabs[from].anchor = captionAnchor(ref)
}

func (e *estimator) figure(f doc.Figure) {
	wide := e.m.wide
	e.m.wide = e.wide
	switch {
	case f.Chart != nil:
		e.add(slab{height: e.m.chartHeight(f.Chart) + 120, keep: true})
	case f.People != nil:
		e.add(slab{height: 2900, keep: true})
	case f.Tree != nil:
		for _, height := range e.m.treeHeights(f.Tree) {
			e.add(slab{height: height + 120, keep: true})
		}
	}
	e.m.wide = wide
	e.caption(doc.FigureRef(f.Number), "Gambar 1. "+f.Title, measure{before: 80, after: 240})
}

func (e *estimator) contents(c doc.Contents) {
	entries := e.m.headings
	switch c.Of {
	case doc.Tables:
		entries = e.m.tables
	case doc.Figures:
		entries = e.m.figures
	case doc.Attachments:
		entries = e.m.attachments
	case doc.Headings:
	}
	for _, entry := range entries {
		k := measure{half: e.m.style.Size * 2, spacing: 100, indent: 1500, after: 60}
		switch {
		case c.Of != doc.Headings:
		case entry.level == 1:
			k.before, k.after, k.indent, k.bold = 80, 30, 500, true
		default:
			k.after, k.indent = 0, 500+284*(entry.level-1)
		}
		e.paragraph(entry.text, k)
	}
}

// table adds the rows of a table, each as high as its highest cell.
func (e *estimator) table(t *table.Table) {
	if t.Number > 0 {
		e.caption(doc.TableRef(t.Number), "Tabel 1. "+t.Title, measure{before: 200, after: 100, keep: true})
	}
	for n := range t.Bodies {
		p := &t.Bodies[n]
		wide := e.m.wide
		e.m.wide = e.wide
		widths := e.m.widths(p)
		e.m.wide = wide
		heads := make([]table.Cell, len(p.Columns))
		for i, c := range p.Columns {
			heads[i].Text = c.Head
		}
		head := e.row(&table.Row{Kind: table.Band, Cells: heads}, widths)
		if p.Grouped() {
			head += e.row(&table.Row{Kind: table.Band, Cells: make([]table.Cell, len(p.Columns))}, widths)
		}
		e.add(slab{height: head, keep: true})
		for i := range p.Rows {
			e.add(slab{height: e.row(&p.Rows[i], widths), keep: e.m.staysWithNext(p, i), repeats: head})
		}
	}
	e.add(slab{height: 120})
}

// row is the height of a row; all but plain ones are bold.
func (e *estimator) row(row *table.Row, widths []int) int {
	half, most := e.m.smaller(), 1
	for i, c := range row.Cells {
		if c.Down > 1 {
			continue // it stands over rows that are as high as their own cells
		}
		text := c.Text
		if c.Gap != "" {
			text = doc.Missing(c.Gap).Text
		}
		width := sum(widths[i:min(i+max(c.Across, 1), len(widths))]) - 100
		most = max(most, e.lines(text, half, width, row.Kind != table.Plain || c.Strong))
	}
	return most*e.line(half, 100) + 70
}

// linesOf counts the lines of a text in letters of half points over a width.
func linesOf(text string, half, width int, bold bool) int {
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines++
		at := 0
		for word := range strings.SplitSeq(line, " ") {
			w := widthOf(word, half, bold)
			if at > 0 && at+widthOf(" ", half, bold)+w > width {
				lines++
				at = 0
			}
			if at > 0 {
				at += widthOf(" ", half, bold)
			}
			at += w
			for at > width && width > 0 { // a word longer than its line is broken
				lines++
				at -= width
			}
		}
	}
	return lines
}

// paginate puts the slabs on pages and tells on which page each anchor came to stand.
func (e *estimator) paginate() map[string]string {
	at := map[string]string{}
	page, used, section := 0, 0, -1
	next := func() { page++; used = 0; e.total++ }
	for i := 0; i < len(e.slabs); {
		s := e.slabs[i]
		here := e.sheets[s.section]
		switch {
		case s.section != section:
			for section++; section <= s.section; section++ {
				if e.sheets[section].restarts {
					page = 0
					if e.sheets[section].pages == doc.Roman {
						page = 1 // the cover
					}
				}
			}
			section = s.section
			next()
		case s.fresh && used > 0:
			next()
		}
		group, end := 0, i
		for end < len(e.slabs) && e.slabs[end].section == section {
			group += e.slabs[end].height
			end++
			if !e.slabs[end-1].keep {
				break
			}
		}
		if used > 0 && used+group > here.height && group <= here.height {
			next()
			used += s.repeats
		}
		for ; i < end; i++ {
			if used > 0 && used+e.slabs[i].height > here.height {
				next()
				used += e.slabs[i].repeats
			}
			used += e.slabs[i].height
			if a := e.slabs[i].anchor; a != "" {
				at[a] = printedPage(page, here.pages)
			}
		}
	}
	return at
}

func printedPage(n int, pages doc.Pages) string {
	if pages != doc.Roman {
		return strconv.Itoa(n)
	}
	roman := ""
	for _, row := range []struct {
		value int
		sign  string
	}{{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= row.value; n -= row.value {
			roman += row.sign
		}
	}
	return roman
}
