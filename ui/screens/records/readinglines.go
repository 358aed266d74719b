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
		r.add("baru", fmt.Sprintf("%d baru: %s", n, [...]string{"ditambahkan atau tidak?", "ditambahkan", "tidak ditambahkan"}[r.fresh]), r.turned(&r.fresh))
	}
	if n := len(r.taking.Problems); n > 0 {
		r.add("salah", fmt.Sprintf("%d salah: %s", n, [...]string{"dilewati atau tidak?", "dilewati", "belum dilewati"}[r.wrong]), r.turned(&r.wrong))
	}
	if r.taking.Undated > 0 || r.marked != "" || r.due {
		r.add("tanda", "Sel bertanda tanpa tanggal: "+r.markedAs(), func(int) tea.Cmd {
			r.due, r.marked = !r.due, ""
			return r.read()
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

func (r *tableReading) add(name, text string, turn func(int) tea.Cmd) {
	r.lines = append(r.lines, readingLine{name, text, turn})
}

func (r *tableReading) startLine(one *tables.Read) {
	r.add(one.Name()+" mulai", r.which(one)+fmt.Sprintf("Isian mulai baris %d", one.First+1), func(by int) tea.Cmd {
		switch start := one.First + 1 + by; {
		case one.Summed:
			r.refused = "Baris berkas ini dijumlahkan; awalnya menurut kepala tabelnya."
		case start >= 1 && start <= r.rows(one.Sheet):
			return r.say(one.Place(), func(c *tables.Layout) { c.List, c.Start = one.List.Name, start })
		}
		return nil
	})
}

// which tells a table apart from the others of its sheet; "" where it is alone there.
func (r *tableReading) which(one *tables.Read) string {
	count := 0
	for i := range r.taking.Read {
		if r.taking.Read[i].Sheet == one.Sheet {
			count++
		}
	}
	if count < 2 {
		return ""
	}
	return fmt.Sprintf("Tabel %d: ", one.Part+1)
}

// sheetLines are the lines of a sheet: table by table the list it holds, its columns and rows.
func (r *tableReading) sheetLines(sheet string) {
	var tablesOf []*tables.Read
	for i := range r.taking.Read {
		if r.taking.Read[i].Sheet == sheet {
			tablesOf = append(tablesOf, &r.taking.Read[i])
		}
	}
	slices.SortFunc(tablesOf, func(a, b *tables.Read) int { return a.Part - b.Part })
	if len(tablesOf) == 0 {
		r.listLine(sheet, nil)
	}
	for _, one := range tablesOf {
		r.listLine(sheet, one)
		if len(r.grids) > 1 || len(r.taking.Read) > 1 {
			r.startLine(one)
		}
		r.contentLines(one)
	}
}

// listLine is the line of what a table is read as; none where the paste goes to one list.
func (r *tableReading) listLine(sheet string, one *tables.Read) {
	if r.list != nil {
		return
	}
	as := "tidak dibaca"
	if one != nil {
		as = "dibaca sebagai " + one.List.Title
	} else if !r.left[sheet] {
		as = "tidak dikenal"
	}
	name, key := "Tabel", sheet+" tabel"
	if len(r.grids) > 1 || sheet != "" {
		name = fmt.Sprintf("Lembar %q", sheet)
	}
	if one != nil && r.which(one) != "" {
		name, key = fmt.Sprintf("%s, tabel %d", name, one.Part+1), one.Name()+" tabel"
	}
	r.add(key, name+": "+as, func(by int) tea.Cmd { return r.turnTable(sheet, one, by) })
}

// contentLines are the columns and rows of a table.
func (r *tableReading) contentLines(one *tables.Read) {
	which := r.which(one)
	for _, p := range one.Positions {
		as := p.Column
		if as == "" {
			as = "tidak dipakai"
		}
		r.add(fmt.Sprintf("%s kolom %d", one.Name(), p.At), fmt.Sprintf("%sKolom %s: %s", which, p, as), func(by int) tea.Cmd { return r.turnColumn(one, p, by) })
	}
	for _, l := range one.Lines {
		r.add(fmt.Sprintf("%s baris %d", one.Name(), l.Row), fmt.Sprintf("Baris %d %s: %s", l.Row+1, l.Text, l.Kind.Word()), func(int) tea.Cmd {
			return r.say(one.Place(), func(c *tables.Layout) { c.Rows[l.Row+1] = l.Kind != shape.Record })
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

func (r *tableReading) turned(c *decision) func(int) tea.Cmd {
	return func(int) tea.Cmd {
		if *c == yes {
			*c = no
		} else {
			*c = yes
		}
		r.refused = ""
		r.build()
		return nil
	}
}

// turn changes the chosen line, or says that it cannot be.
func (r *tableReading) turn(by int) tea.Cmd {
	if r.at >= len(r.lines) {
		return nil // nothing was read yet
	}
	if turn := r.lines[r.at].turn; turn != nil {
		return turn(by)
	}
	r.refused = "Baris ini hanya menunjukkan; yang dapat diubah ada di atasnya."
	return nil
}

func (r *tableReading) rows(sheet string) int {
	for i := range r.grids {
		if r.grids[i].Name == sheet {
			return len(r.grids[i].Rows)
		}
	}
	return 0
}

// turnTable makes a table hold the next list; the first of a sheet also none, so that the sheet
// is left out.
func (r *tableReading) turnTable(sheet string, one *tables.Read, by int) tea.Cmd {
	names := []string{""}
	for _, l := range tables.Lists() {
		names = append(names, l.Name)
	}
	now, part := "", tables.Part{Sheet: sheet}
	if one != nil {
		now, part = one.List.Name, one.Place()
	}
	if part.Table > 0 {
		names = names[1:]
	}
	next := names[(slices.Index(names, now)+by+len(names))%len(names)]
	if r.left == nil {
		r.left = map[string]bool{}
	}
	r.left[sheet] = next == ""
	return r.say(part, func(c *tables.Layout) { *c = tables.Layout{Sheet: sheet, Part: part.Table, List: next} })
}

// turnColumn makes a column the next one of the list that no other has, or one that is not used.
func (r *tableReading) turnColumn(one *tables.Read, p tables.Position, by int) tea.Cmd {
	options := []string{""}
	for _, head := range r.heads[one.List.Name] {
		if !slices.ContainsFunc(one.Positions, func(other tables.Position) bool { return other.At != p.At && other.Column == head }) {
			options = append(options, head)
		}
	}
	count := len(options)
	next := options[(slices.Index(options, p.Column)+by+count)%count]
	return r.say(one.Place(), func(c *tables.Layout) { c.Columns[p.At] = next })
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
func (r *tableReading) typeDay(press tea.KeyPressMsg) (tea.Cmd, bool) {
	if r.at >= len(r.lines) || r.lines[r.at].name != "tanda" {
		return nil, false
	}
	typed := r.marked
	switch name := screen.KeyName(press); {
	case name == "backspace" && typed != "":
		typed = typed[:len(typed)-1]
	case press.Text != "" && strings.Trim(press.Text, "0123456789/-. ") == "" && !(typed == "" && name == "space"):
		typed += press.Text
	default:
		return nil, false
	}
	r.marked, r.due = typed, false
	return r.read(), true
}
