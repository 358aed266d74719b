package document

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"capaian/calc/printed"
)

// longestCaption is where a paragraph is a sentence, in bytes.
const longestCaption = 300

// places are where the parts of a document stand in its file, parallel to them.
type places struct {
	lines  []span
	tables []tablePlaces
}

type tablePlaces struct {
	caption span
	heads   []span // the first cells of its heads
	rows    [][]span
}

// arranged makes a document of what stands in its text, in its order, and tells where.
func arranged(blocks []block) (*printed.Document, *places) {
	d, at := &printed.Document{}, &places{}
	after := captionsFollow(blocks)
	used := map[int]bool{}
	var last *grid // the table just before, with nothing between
	var texts []string
	for i := range blocks {
		b := &blocks[i]
		if b.grid == nil {
			if !used[i] {
				if !continues(b.text) {
					last = nil
				}
				texts = append(texts, b.text)
				for _, line := range lines(b.text) {
					d.Lines, at.lines = append(d.Lines, line), append(at.lines, b.at)
				}
			}
			continue
		}
		caption := captionAt(blocks, i, after)
		t := b.grid.table()
		if caption >= 0 {
			t.Number, t.Title, _ = printed.Caption(captionText(blocks, caption, i))
		}
		if n := len(d.Tables); last != nil && caption < 0 && n > 0 && b.grid.follows(last) && t.same(&d.Tables[n-1]) {
			d.Tables[n-1].Rows = append(d.Tables[n-1].Rows, t.Rows...)
			at.tables[n-1].rows = append(at.tables[n-1].rows, t.at.rows...)
			last = b.grid
			continue
		}
		if !isTable(t, caption >= 0) {
			for _, row := range b.grid.rows {
				for _, c := range row.cells {
					texts = append(texts, c.text)
				}
			}
			last = nil
			continue
		}
		if caption >= 0 {
			used[caption] = true
			t.at.caption = blocks[caption].at
			over := lines(blocks[caption].text)
			if n := len(d.Lines); !after && n > 0 && slices.Contains(over, d.Lines[n-1]) {
				d.Lines, at.lines = d.Lines[:n-len(over)], at.lines[:n-len(over)]
			}
		}
		d.Tables, at.tables = append(d.Tables, *t.Table), append(at.tables, t.at)
		last = b.grid
	}
	identify(d, texts)
	return d, at
}

// lines parts a paragraph at the breaks in it.
func lines(text string) []string {
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// captioned reports a paragraph that names a table, and is no sentence about one.
func captioned(b *block) bool {
	if b.grid != nil || len(b.text) > longestCaption {
		return false
	}
	_, title, ok := printed.Caption(b.text)
	if !ok {
		return false
	}
	return b.caption || !strings.HasSuffix(title, ".") && !(title != "" && unicode.IsLower([]rune(title)[0]))
}

// captionsFollow reports that in this document captions stand under their tables.
func captionsFollow(blocks []block) bool {
	over, under := 0, 0
	for i := range blocks {
		if !captioned(&blocks[i]) {
			continue
		}
		if i+1 < len(blocks) && blocks[i+1].grid != nil {
			over++
		}
		if i > 0 && blocks[i-1].grid != nil {
			under++
		}
	}
	return under > over
}

// captionAt is the place of the caption of the table at i, or −1.
func captionAt(blocks []block, i int, after bool) int {
	if after {
		if i+1 < len(blocks) && captioned(&blocks[i+1]) {
			return i + 1
		}
		return -1
	}
	// Its title may stand in a paragraph of its own, or its unit: (dalam rupiah).
	for k := i - 1; k >= max(0, i-3) && blocks[k].grid == nil && len(blocks[k].text) < longestCaption; k-- {
		if captioned(&blocks[k]) {
			return k
		}
	}
	return -1
}

// captionText is the caption with what stands between it and its table.
func captionText(blocks []block, at, table int) string {
	text := blocks[at].text
	for k := at + 1; k < table; k++ {
		text += " " + blocks[k].text
	}
	return text
}

// continues reports the line over a table that goes on from the page before.
func continues(text string) bool {
	low := strings.ToLower(text)
	return len(low) < 80 && (strings.Contains(low, "lanjutan") || strings.Contains(low, "sambungan"))
}

// drawn is a table with how many of its rows are heads.
type drawn struct {
	*printed.Table
	heads int
	at    tablePlaces
}

func (g *grid) table() drawn {
	width := g.width()
	t := drawn{Table: &printed.Table{}}
	texts := make([][]string, len(g.rows))
	for k := range g.rows {
		texts[k] = make([]string, width)
		for _, c := range g.rows[k].cells {
			if !c.goesOn {
				texts[k][c.from] = strings.Join(strings.Fields(c.text), " ")
			}
		}
	}
	for t.heads < len(g.rows)-1 && g.rows[t.heads].head {
		t.heads++
	}
	if t.heads == 0 {
		t.heads = printed.HeadRows(texts)
	}
	for c := range width {
		t.Columns = append(t.Columns, printed.Column{Head: g.headOf(c, t.heads)})
	}
	for k := t.heads; k < len(texts); k++ {
		if strings.Join(texts[k], "") != "" {
			t.Rows = append(t.Rows, printed.Row{Cells: texts[k]})
			t.at.rows = append(t.at.rows, g.places(k, width))
		}
	}
	if len(g.rows) > 0 {
		t.at.heads = g.places(0, width)
	}
	return t
}

// places are where the cells of a row begin, by column.
func (g *grid) places(row, width int) []span {
	all := make([]span, width)
	for _, c := range g.rows[row].cells {
		all[c.from] = c.at
	}
	return all
}

// headOf is all that stands over a column, the outermost first; the row that only counts the
// columns is left out.
func (g *grid) headOf(column, heads int) string {
	var parts []string
	for k := range heads {
		if k > 0 && g.counts(k) {
			continue
		}
		for _, c := range g.rows[k].cells {
			text := strings.Join(strings.Fields(c.text), " ")
			if c.from <= column && column < c.from+c.span && !c.goesOn && text != "" && !(len(parts) > 0 && parts[len(parts)-1] == text) {
				parts = append(parts, text)
			}
		}
	}
	return strings.Join(parts, " / ")
}

// counts reports a row of column numbers: (1) (2) (3), or 1 2 3=2/1.
func (g *grid) counts(k int) bool {
	all := 0
	for _, c := range g.rows[k].cells {
		text := strings.Trim(strings.Fields(c.text + " x")[0], "()")
		if c.text == "" {
			continue
		}
		if !regexp.MustCompile(`^\d{1,2}([=:(].*)?$`).MatchString(text) {
			return false
		}
		all++
	}
	return all > 1
}

// follows reports that a table is drawn like the one before it.
func (g *grid) follows(before *grid) bool { return g.width() == before.width() }

// same reports that the table has the heads of another.
func (t *drawn) same(other *printed.Table) bool {
	return slices.EqualFunc(t.Columns, other.Columns, func(a, b printed.Column) bool { return a.Head == b.Head })
}

// isTable reports that what is drawn as a table says something in rows and columns.
func isTable(t drawn, captioned bool) bool {
	if len(t.Columns) < 2 || len(t.Rows) == 0 {
		return false
	}
	if captioned {
		return true
	}
	figures := 0
	for _, r := range t.Rows {
		for _, cell := range r.Cells {
			if c := printed.Read(cell, false); c.Known() {
				figures++
			}
		}
	}
	return len(t.Columns) > 2 && t.heads > 0 && figures > 1
}

// identify finds who reports for which year, and who signed where and when.
func identify(d *printed.Document, texts []string) {
	var all []string
	for _, text := range texts {
		all = append(all, lines(text)...)
	}
	office := regexp.MustCompile(`(?i)^(?:pemerintah\s+)?(kecamatan\s+[\pL' ]{3,40})$`)
	regency := regexp.MustCompile(`(?i)^(?:pemerintah\s+)?((?:kabupaten|kota)\s+[\pL' ]{3,40})$`)
	year := regexp.MustCompile(`(?i)\btahun(?:\s+anggaran)?\s+(20\d\d)\b`)
	signed := regexp.MustCompile(`(?i)^\pL[\pL. ]{2,40},\s*\d{1,2}\s+\pL+\s+20\d\d$`)
	nip := regexp.MustCompile(`(?i)^NIP\.?\s*:?\s*([\d ]{15,30})$`)
	for i, line := range all {
		if found := office.FindStringSubmatch(line); found != nil && d.Office == "" && i < 80 {
			d.Office = titled(found[1])
		}
		if found := regency.FindStringSubmatch(line); found != nil && d.Regency == "" && i < 80 {
			d.Regency = titled(found[1])
		}
		if found := year.FindStringSubmatch(line); found != nil && d.Year == 0 && i < 80 {
			d.Year, _ = strconv.Atoi(found[1])
		}
		if signed.MatchString(line) {
			if _, ok := printed.Day(line); ok {
				d.Signed = line
			}
		}
		if found := nip.FindStringSubmatch(line); found != nil && i > 0 {
			p := printed.Person{Name: all[i-1], NIP: strings.TrimSpace(found[1])}
			if !slices.Contains(d.People, p) && len(d.People) < 50 {
				d.People = append(d.People, p)
			}
		}
	}
}

// titled writes words in capitals as a name: KECAMATAN RANUYOSO.
func titled(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		r := []rune(w)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}
