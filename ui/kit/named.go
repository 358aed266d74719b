package kit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/shape"
)

// named is a table whose heads and rows have the names of a grid's columns and rows.
type named struct {
	*laid
	cells   [][]string
	head    shape.Head
	columns []column
	rows    rowNames
	filled  []string // titles of the columns that are filled
	missing []string // names that no row has
	unread  int      // heads that no column has
	passed  map[shape.Kind]int
}

// pasteByName shows a table with heads as it is read: row by row by the names of the grid. It
// is false for texts without heads, and where the rows of the grid have no names.
func (s *Sheet) pasteByName(texts [][]string) bool {
	n := &named{
		laid: &laid{sheet: s, seen: s.State.Book.Revision, differs: true}, cells: texts,
		columns: s.Grid.layout.columns, rows: namesOf(s.Grid.filter.all), passed: map[shape.Kind]int{},
	}
	if len(texts) < 2 || len(n.rows.all) == 0 || !n.findHead() {
		return false
	}
	n.read()
	n.show()
	return true
}

// findHead looks for a head that names an entry's column and either the rows or another such
// column: a single word may be anything.
func (n *named) findHead() bool {
	heads := make([][]string, len(n.columns)+1)
	for i, c := range n.columns {
		if heads[i] = c.Heads; c.Title != "" && c.Stop == AtCell {
			heads[i] = append([]string{c.Title}, c.Heads...)
		}
	}
	heads[len(n.columns)] = []string{"No", "Nomor", "No urut"}
	n.head = shape.Find(n.cells, 0, shape.NamesOf(heads))
	entries := map[int]bool{}
	for _, c := range n.head.At {
		if c < len(n.columns) && n.columns[c].Stop != Passed {
			entries[c] = true
		}
	}
	for i, c := range n.columns {
		if entries[i] {
			n.filled = append(n.filled, cmp.Or(c.Title, c.Key))
		}
	}
	n.unread = len(n.head.Strange)
	return len(n.naming()) > 0 && len(entries) > 0 || len(entries) > 1
}

// naming are the positions of the table in which its rows are named.
func (n *named) naming() []int {
	var at []int
	for position, c := range n.head.At {
		if c < len(n.columns) && n.columns[c].Stop == Passed {
			at = append(at, position)
		}
	}
	slices.Sort(at)
	return at
}

// read lays the rows of the table over those of the same names; without names, over those from
// the chosen one on.
func (n *named) read() {
	naming := n.naming()
	kinds := shape.Rows(n.cells, &n.head, len(n.cells), func(row int) bool {
		return n.rows.find(n.cells[row], naming) != ""
	})
	var unnamed [][]string
	taken := map[string]bool{}
	for i, kind := range kinds {
		line := n.cells[n.head.To+1+i]
		id := n.rows.find(line, naming)
		switch {
		case kind != shape.Record:
			n.passed[kind]++
		case id == "":
			unnamed = append(unnamed, line)
		case taken[id]:
			n.poor = append(n.poor, Flaw{"Baris", textsAt(line, naming), "sudah ada di atasnya dalam tempelan ini."})
		default:
			taken[id] = true
			n.layRow(n.laid, id, line)
		}
	}
	if len(naming) == 0 {
		n.readDown(unnamed)
		return
	}
	for _, line := range unnamed {
		n.readLike(line, naming, taken)
	}
}

// readDown lays lines without names over the rows from the chosen one on.
func (n *named) readDown(lines [][]string) {
	spots := n.sheet.Grid.selection.from(n.sheet.Grid.Spot())
	for i, line := range lines {
		if i >= len(spots) || len(spots[i]) == 0 {
			n.below++
			continue
		}
		n.layRow(n.laid, spots[i][0].Row, line)
	}
}

// readLike takes a line whose name is like that of a row that no other line names; a person
// has to say that it is.
func (n *named) readLike(line []string, naming []int, taken map[string]bool) {
	name := textsAt(line, naming)
	id, known := n.rows.like(name)
	if id == "" || taken[id] {
		n.missing = append(n.missing, name)
		return
	}
	taken[id] = true
	aside := &laid{sheet: n.sheet, differs: true}
	n.layRow(aside, id, line)
	n.same += aside.same
	n.skipped += aside.skipped
	n.poor = append(n.poor, aside.poor...)
	n.doubtful = append(n.doubtful, aside.doubtful...)
	if len(aside.good) > 0 {
		n.poor = append(n.poor, Flaw{"Baris", name, "namanya mirip dengan " + known + "; hanya masuk bila yang meragukan diterima."})
		n.doubtful = append(n.doubtful, aside.good...)
	}
}

// layRow lays the texts of one row; what is blank in the table changes nothing.
func (n *named) layRow(l *laid, id string, line []string) {
	row := n.sheet.Grid.filter.row(id)
	for position, typed := range line {
		c, known := n.head.At[position]
		if !known || c >= len(n.columns) || n.columns[c].Stop == Passed || strings.TrimSpace(typed) == "" || row == nil || c >= len(row.Cells.all()) {
			continue
		}
		at := Spot{Row: id, Column: n.columns[c].Key}
		if len(l.good)+len(l.doubtful) == 0 {
			l.first = at
		}
		l.layIn(at, &row.Cells.all()[c], strings.TrimSpace(typed))
	}
}

// textsAt are the texts of a line at the positions.
func textsAt(line []string, positions []int) string {
	var texts []string
	for _, at := range positions {
		if at < len(line) && strings.TrimSpace(line[at]) != "" {
			texts = append(texts, strings.TrimSpace(line[at]))
		}
	}
	return strings.Join(texts, " ")
}

// show tells how the table was read, before anything of it is taken.
func (n *named) show() {
	s := n.sheet
	fresh := 0
	for _, c := range n.changes {
		if c.before == "" {
			fresh++
		}
	}
	above := []string{
		"Dibaca menurut kepala kolom: " + strings.Join(n.filled, ", ") + ".",
		fmt.Sprintf("%d baru, %d berubah, %d sama seperti yang tersimpan.", fresh, len(n.changes)-fresh, n.same),
	}
	if len(n.missing) > 0 {
		above = append(above, fmt.Sprintf("%d tidak ditemukan di sini, tidak masuk: %s.", len(n.missing), strings.Join(n.missing, "; ")))
	}
	if total := n.passed[shape.Total]; total > 0 {
		above = append(above, fmt.Sprintf("%d baris jumlah dilewati; jumlah dihitung.", total))
	}
	if n.unread > 0 {
		var heads []string
		for _, strange := range n.head.Strange {
			heads = append(heads, strange.Text)
		}
		above = append(above, "Kolom yang tidak dipakai: "+strings.Join(heads, "; ")+".")
	}
	if len(n.good)+len(n.poor) == 0 && len(n.missing) == 0 {
		said := "Tidak ada yang dapat diisi dari tempelan itu" + n.aside() + "."
		if n.same > 0 {
			said = fmt.Sprintf("Tidak ada yang baru dalam tempelan itu: %d isian sama seperti yang tersimpan%s.", n.same, n.aside())
		}
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: said})
		return
	}
	s.Host.Open(NewReview(s.Look, Outcome{
		Title: fmt.Sprintf("Tempelan menurut nama: %d isian; belum ada yang dimasukkan", len(n.good)), Above: above,
		Flaws: n.poor, Aside: n.aside(), Changes: n.told(), Taking: true, Good: n.good, Doubtful: n.doubtful,
		Enter: func(records []model.Record) { n.enter(records, "ditempel menurut nama") },
	}))
}

// told are the changes, a line each.
func (l *laid) told() []string {
	var lines []string
	for _, c := range l.changes {
		line := l.sheet.page.Name(c.at) + ": " + c.after
		if c.before != "" {
			line = l.sheet.page.Name(c.at) + ": " + c.before + " → " + cmp.Or(c.after, "kosong")
		}
		lines = append(lines, line)
	}
	return lines
}

// many is how many filled entries a paste may write over before it asks.
const many = 10

// askFirst asks before a paste by position that empties entries, writes over many, or is longer
// than the grid; false where it need not.
func (l *laid) askFirst(done string) bool {
	over := 0
	for _, c := range l.changes {
		if c.before != "" {
			over++
		}
	}
	if len(l.good) == 0 || over <= many && l.below == 0 && l.emptied == 0 {
		return false
	}
	title := fmt.Sprintf("%d isian yang sudah ada akan berubah; belum ada yang dimasukkan", over)
	switch {
	case l.emptied > 0:
		title = fmt.Sprintf("%d isian akan menjadi kosong; belum ada yang dimasukkan", l.emptied)
	case l.below > 0:
		title = fmt.Sprintf("Tempelan lebih panjang %d baris daripada tabel; belum ada yang dimasukkan", l.below)
	}
	l.sheet.Host.Open(NewReview(l.sheet.Look, Outcome{
		Title: title, Aside: l.aside(), Changes: l.told(), Good: l.good, Enter: func(records []model.Record) { l.enter(records, done) },
	}))
	return true
}
