package records

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/files/tables"
	"capaian/ui/screen"
	"capaian/ui/shape"
)

// build makes the lines anew: what is to be decided, then sheet by sheet how it is read, then
// what is wrong, what would change, and what is to be known.
func (r *tableReading) build() {
	chosen := ""
	if r.at < len(r.lines) {
		chosen = r.lines[r.at].name
	}
	r.lines = nil
	if len(r.grids) == 1 && len(r.taking.Read) == 1 {
		r.startLine(&r.taking.Read[0])
	}
	if n := len(r.taking.Unconfirmed()); n > 0 {
		r.add("baru", fmt.Sprintf("%d baru: %s", n, [...]string{"ditambahkan atau tidak?", "ditambahkan", "tidak ditambahkan"}[r.fresh]), turned(r, &r.fresh))
	}
	if n := len(r.taking.Problems); n > 0 {
		r.add("salah", fmt.Sprintf("%d salah: %s", n, [...]string{"dilewati atau tidak?", "dilewati", "belum dilewati"}[r.wrong]), turned(r, &r.wrong))
	}
	if r.taking.Undated > 0 || r.marked != "" || r.due {
		r.add("tanda", "Sel bertanda tanpa tanggal: "+r.markedAs(), func(int) {
			r.due, r.marked = !r.due, ""
			r.read()
		})
	}
	if r.form == nil {
		for i := range r.grids {
			if g := &r.grids[i]; !g.Hidden && len(g.Rows) > 0 {
				r.sheetLines(g.Name)
			}
		}
	}
	r.tellLines()
	if len(r.lines) == 0 {
		r.add("kosong", "Tidak ada yang dapat dibaca.", nil)
	}
	if at := slices.IndexFunc(r.lines, func(l readingLine) bool { return l.name == chosen }); at >= 0 {
		r.at = at
	}
	r.at = min(r.at, len(r.lines)-1)
}

func (r *tableReading) add(name, text string, turn func(int)) {
	r.lines = append(r.lines, readingLine{name, text, turn})
}

func (r *tableReading) startLine(one *tables.Read) {
	r.add(one.Sheet+" mulai", fmt.Sprintf("Isian mulai baris %d", one.First+1), func(by int) {
		switch start := one.First + 1 + by; {
		case one.Summed:
			r.refused = "Baris berkas ini dijumlahkan; awalnya menurut kepala tabelnya."
		case start >= 1 && start <= r.rows(one.Sheet):
			r.say(one.Sheet, func(c *tables.Layout) { c.List, c.Start = one.List.Name, start })
		}
	})
}

// sheetLines are the lines of a sheet: the list it holds, its columns and rows. Of a second
// table on it there is only what it was read as.
func (r *tableReading) sheetLines(sheet string) {
	at := slices.IndexFunc(r.taking.Read, func(one tables.Read) bool { return one.Sheet == sheet })
	several := len(r.grids) > 1
	if r.list == nil {
		as := "tidak dibaca"
		if at >= 0 {
			as = "dibaca sebagai " + r.taking.Read[at].List.Title
		} else if !r.left[sheet] {
			as = "tidak dikenal"
		}
		name := "Tabel"
		if several || sheet != "" {
			name = fmt.Sprintf("Lembar %q", sheet)
		}
		r.add(sheet+" tabel", name+": "+as, func(by int) { r.turnTable(sheet, at, by) })
	}
	if at < 0 {
		return
	}
	one := &r.taking.Read[at]
	if several || len(r.taking.Read) > 1 {
		r.startLine(one)
	}
	for _, p := range one.Positions {
		as := p.Column
		if as == "" {
			as = "tidak dipakai"
		}
		r.add(fmt.Sprintf("%s kolom %d", sheet, p.At), fmt.Sprintf("Kolom %s: %s", p, as), func(by int) { r.turnColumn(one, p, by) })
	}
	for _, l := range one.Lines {
		r.add(fmt.Sprintf("%s baris %d", sheet, l.Row), fmt.Sprintf("Baris %d %s: %s", l.Row+1, l.Text, l.Kind.Word()), func(int) {
			r.say(sheet, func(c *tables.Layout) { c.Rows[l.Row+1] = l.Kind != shape.Record })
		})
	}
}

// mostTold is how many lines of one sort are told.
const mostTold = 200

// tellLines are what is wrong, what would change, and what is to be known.
func (r *tableReading) tellLines() {
	var problems []string
	for _, p := range r.taking.Problems {
		problems = append(problems, p.String())
	}
	for _, part := range []struct {
		name string
		all  []string
	}{{"Salah", problems}, {"Berubah", r.taking.Changes}, {"Catatan", r.taking.Notes}} {
		for i, one := range part.all {
			if i == mostTold {
				r.add(part.name, fmt.Sprintf("%s: … dan %d lagi", part.name, len(part.all)-i), nil)
				break
			}
			r.add(fmt.Sprintf("%s %d", part.name, i), part.name+": "+one, nil)
		}
	}
}

func turned(r *tableReading, c *decision) func(int) {
	return func(int) {
		if *c == yes {
			*c = no
		} else {
			*c = yes
		}
		r.refused = ""
		r.build()
	}
}

// turn changes the chosen line, or says that it cannot be.
func (r *tableReading) turn(by int) {
	if turn := r.lines[r.at].turn; turn != nil {
		turn(by)
		return
	}
	r.refused = "Baris ini hanya menunjukkan; yang dapat diubah ada di atasnya."
}

func (r *tableReading) rows(sheet string) int {
	for i := range r.grids {
		if r.grids[i].Name == sheet {
			return len(r.grids[i].Rows)
		}
	}
	return 0
}

// turnTable makes a sheet hold the next list, or none.
func (r *tableReading) turnTable(sheet string, at, by int) {
	names := []string{""}
	for _, l := range tables.Lists() {
		names = append(names, l.Name)
	}
	now := ""
	if at >= 0 {
		now = r.taking.Read[at].List.Name
	}
	next := names[(slices.Index(names, now)+by+len(names))%len(names)]
	if r.left == nil {
		r.left = map[string]bool{}
	}
	r.left[sheet] = next == ""
	r.say(sheet, func(c *tables.Layout) { *c = tables.Layout{Sheet: sheet, List: next} })
}

// turnColumn makes a column the next one of the list that no other has, or one that is not used.
func (r *tableReading) turnColumn(one *tables.Read, p tables.Position, by int) {
	options := []string{""}
	for _, head := range r.heads[one.List.Name] {
		if !slices.ContainsFunc(one.Positions, func(other tables.Position) bool { return other.At != p.At && other.Column == head }) {
			options = append(options, head)
		}
	}
	count := len(options)
	next := options[(slices.Index(options, p.Column)+by+count)%count]
	r.say(one.Sheet, func(c *tables.Layout) { c.Columns[p.At] = next })
}

// markedAs says which day marks of receipt stand for.
func (r *tableReading) markedAs() string {
	switch {
	case r.due:
		return "tepat waktu, dicatat pada batasnya"
	case r.marked != "":
		return "diterima " + r.marked
	}
	return "ketik tanggalnya, atau → untuk tepat waktu"
}

// typeDay takes what is typed on the line of marks; false where it is no text for it.
func (r *tableReading) typeDay(press tea.KeyPressMsg) bool {
	if r.lines[r.at].name != "tanda" {
		return false
	}
	typed := r.marked
	switch name := screen.KeyName(press); {
	case name == "backspace" && typed != "":
		typed = typed[:len(typed)-1]
	case press.Text != "" && strings.Trim(press.Text, "0123456789/-. ") == "" && !(typed == "" && name == "space"):
		typed += press.Text
	default:
		return false
	}
	r.marked, r.due = typed, false
	r.read()
	return true
}
