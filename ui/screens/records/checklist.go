package records

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"capaian/model"
	"capaian/store"
)

// checklist reads Tabel 10 as it stands in a spreadsheet: a line has the group where it
// begins, the row, and how often it is planned; numbers before the texts are only numbering.
type checklist struct {
	book   *model.Book
	now    time.Time
	used   map[model.ID]bool
	groups map[string]model.ID // by name in lower case
	placed map[model.ID]int    // the highest order in each group
	known  map[string]bool     // group and row in lower case
	group  model.ID
	edits  []store.Edit
	rows   int
	made   int // groups
	double int
}

func newChecklist(b *model.Book, now time.Time) *checklist {
	c := &checklist{book: b, now: now, used: map[model.ID]bool{}, groups: map[string]model.ID{}, placed: map[model.ID]int{}, known: map[string]bool{}}
	for _, f := range b.Facilitations {
		c.groups[strings.ToLower(f.Name)], c.used[f.ID] = f.ID, true
	}
	for _, r := range b.Rows {
		c.used[r.ID], c.known[string(r.Group)+strings.ToLower(r.Name)] = true, true
		c.placed[r.Group] = max(c.placed[r.Group], r.Order)
	}
	return c
}

// take reads one line; a line without a row, such as a heading of the table or its total, is left out.
func (c *checklist) take(line string) {
	const awaited = -1 // the plan is the first number behind the last text
	var texts []string
	planned := 1
	for cell := range strings.SplitSeq(line, "\t") {
		cell = strings.TrimRight(model.Clean(cell, false), ";")
		n, err := strconv.Atoi(cell)
		switch {
		case cell == "":
		case err != nil:
			texts, planned = append(texts, nameIn(cell)), awaited
		case planned == awaited:
			planned = n
		}
	}
	if planned == awaited {
		planned = 1
	}
	switch {
	case len(texts) == 0 || isTitle(texts[0]):
		return
	case len(texts) > 1:
		c.enter(texts[0])
	case c.group == "":
		return
	}
	c.add(texts[len(texts)-1], planned)
}

// isTitle knows the table's own words.
func isTitle(s string) bool {
	s = strings.ToUpper(s)
	return s == "NO" || strings.HasPrefix(s, "JENIS FASILITASI") || strings.HasPrefix(s, "TOTAL") || strings.HasPrefix(s, "JUMLAH")
}

// enter goes to the group of the name, made where there is none.
func (c *checklist) enter(name string) {
	id, there := c.groups[strings.ToLower(name)]
	if !there {
		id = model.Mint("fas", c.now, c.used)
		order := len(c.book.Facilitations) + c.made + 1
		c.groups[strings.ToLower(name)] = id
		c.edits = append(c.edits, store.Put(&model.Facilitation{ID: id, Order: order, Name: name}))
		c.made++
	}
	c.group = id
}

func (c *checklist) add(name string, planned int) {
	key := string(c.group) + strings.ToLower(name)
	if c.known[key] {
		c.double++
		return
	}
	c.known[key] = true
	c.placed[c.group]++
	c.edits = append(c.edits, store.Put(&model.FacilitationRow{
		ID: model.Mint("baris", c.now, c.used), Group: c.group, Order: c.placed[c.group], Name: name, Planned: planned,
	}))
	c.rows++
}

// note says what the paste comes to.
func (c *checklist) note() string {
	note := fmt.Sprintf("%d kegiatan dan %d jenis fasilitasi ditempel", c.rows, c.made)
	if c.double > 0 {
		note += fmt.Sprintf(", %d sudah ada dan dilewati", c.double)
	}
	return note
}
