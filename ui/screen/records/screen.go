// Package records is the screen on which everything an office has can be added, changed,
// moved and removed: a list of lists, and behind each its records with a form. Above the
// lists stand the screens that have no digit of their own.
package records

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen shows the table of lists, or the records of one of them.
type Screen struct {
	host  screen.Host
	look  theme.Theme
	grid  *kit.Grid
	state screen.State
	width int
	links []Link
	sorts []sort
	open  *sort             // the list on the screen; nil: the table of lists
	shown []model.Record    // its records, parallel to the rows
	spots map[string]string // the row last chosen in each list, by title
}

// Link is a screen without a digit, with what it has to say in a few words.
type Link struct {
	ID    screen.ID
	Title string
	Says  func(screen.State) string
}

// With makes the screen, with the links above the lists.
func With(links ...Link) screen.Factory {
	return func(host screen.Host) screen.Screen {
		s := &Screen{host: host, look: host.Theme(), links: links, sorts: sorts(), spots: map[string]string{}}
		s.grid = kit.NewGrid(s, &s.look)
		s.grid.ShowNotes(func(ref model.Ref) int { return s.state.Book.OpenNotes(ref) })
		return s
	}
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Records }

// Title heads the help.
func (s *Screen) Title() string {
	if s.open != nil {
		return s.open.title
	}
	return "Lainnya"
}

// SetSize gives all the room to the grid.
func (s *Screen) SetSize(width, height int) {
	s.width = width
	s.grid.SetSize(width, height)
	s.rebuild()
}

// SetState shows another state.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	s.rebuild()
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	if s.open == nil {
		columns := []kit.Column{
			{Key: "daftar", Left: true, Least: 30},
			{Key: "banyak", Width: min(max(s.width/3, 20), 40), Left: true},
		}
		s.grid.SetRows(columns, s.contents())
		return
	}
	columns := []kit.Column{
		{Key: "nama", Title: s.open.title, Left: true, Tail: true, Least: 34},
		{Key: "rincian", Title: "", Width: min(max(s.width/3, 20), 50), Left: true, Drop: 1},
	}
	b := s.state.Book
	s.shown = s.open.list(b)
	rows := make([]kit.Row, len(s.shown))
	for i, r := range s.shown {
		detail := ""
		if s.open.detail != nil {
			detail = s.open.detail(b, r)
		}
		rows[i] = kit.Row{ID: r.Ref().Key, Ref: r.Ref(), Cells: []kit.Cell{
			{Text: fmt.Sprintf("%3d %s", i+1, s.open.label(b, r))}, {Text: detail, Tone: kit.Dim},
		}}
	}
	if len(rows) == 0 {
		rows = []kit.Row{{Text: "Belum ada. Tekan A untuk menambah.", Tone: kit.Dim}}
	}
	s.grid.SetRows(columns, rows)
}

// contents are the links and, under their own heading, the lists with their lengths.
func (s *Screen) contents() []kit.Row {
	var rows []kit.Row
	for _, link := range s.links {
		rows = append(rows, kit.Row{ID: string(link.ID), Cells: []kit.Cell{{Text: link.Title}, {Text: link.Says(s.state), Tone: kit.Dim}}})
	}
	rows = append(rows, kit.Row{Text: "Data kantor", Tone: kit.Head})
	for _, one := range s.sorts {
		rows = append(rows, kit.Row{ID: one.title, Cells: []kit.Cell{{Text: one.title}, {Text: fmt.Sprint(len(one.list(s.state.Book)))}}})
	}
	return rows
}

// enter opens a list, or goes back to the table of lists.
func (s *Screen) enter(one *sort) {
	if s.open != nil {
		s.spots[s.open.title] = s.grid.Spot().Row
	}
	was := s.open
	s.grid.Unseek()
	s.open = one
	s.rebuild()
	at := ""
	if one != nil {
		at = s.spots[one.title]
	} else if was != nil {
		at = was.title
	}
	s.grid.Edge(false)
	s.grid.Select(kit.Spot{Row: at})
}

// chosen is the record under the selection, and its place in the list.
func (s *Screen) chosen() (model.Record, int) {
	if s.open != nil {
		for i, r := range s.shown {
			if r.Ref().Key == s.grid.Spot().Row {
				return r, i
			}
		}
	}
	return nil, -1
}

// Keys depend on whether a list is open.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.grid.Within()
	}
	if s.open == nil {
		return append([]screen.Binding{screen.Do("Enter", "buka", s.openChosen, "enter", "f2").Hinted()}, s.grid.Moves()...)
	}
	none, fixed, stays, still, up, down := "", "", "", "", "", ""
	record, at := s.chosen()
	mine, fresh := s.forbidden(record)
	if record == nil {
		none = "tidak ada " + s.open.one + " yang dipilih"
	}
	if s.open.fresh == nil {
		fixed = s.open.one + " selalu ada satu"
	}
	if s.open.stays != nil && record != nil {
		stays = s.open.stays(s.state.Book, record)
	}
	if s.open.order == nil {
		still = "urutan daftar ini mengikuti isinya"
	} else if s.grid.Filter().Text != "" {
		still = "hapus saringan dahulu (Esc); baris yang tidak tampak ikut berurut"
	} else {
		up, down = s.whyNotMove(at, -1), s.whyNotMove(at, 1)
	}
	leave := []screen.Binding{screen.Do("Esc", "kembali ke daftar", func() { s.enter(nil) }, "esc").Hinted()}
	if s.grid.Filter().Text != "" {
		leave = nil // the first Esc belongs to the filter
	}
	return append(append([]screen.Binding{
		screen.Do("Enter", "sunting", s.edit, "enter", "f2").Unless(none).Hinted(),
		screen.Do("A", "tambah", s.add, "a", "insert").Unless(cmp.Or(fixed, fresh)).Hinted(),
		screen.Do("Del", "hapus", s.remove, "delete").Unless(cmp.Or(fixed, none, mine, stays)).Hinted(),
		screen.Do("Alt+↑", "pindah ke atas", func() { s.move(-1) }, "alt+up").Unless(cmp.Or(still, none, mine, up)),
		screen.Do("Alt+↓", "pindah ke bawah", func() { s.move(1) }, "alt+down").Unless(cmp.Or(still, none, mine, down)),
	}, leave...), s.grid.Moves()...)
}

// forbidden tells why the chosen record cannot be changed, and why none can be added.
func (s *Screen) forbidden(chosen model.Record) (mine, fresh string) {
	if chosen != nil {
		mine = s.host.WhyNot(chosen)
	}
	if s.open.fresh != nil {
		for _, info := range model.Kinds() {
			if info.Kind == s.open.kind {
				fresh = s.host.WhyNot(info.New())
			}
		}
	}
	return mine, fresh
}

func (s *Screen) openChosen() {
	for _, link := range s.links {
		if string(link.ID) == s.grid.Spot().Row {
			s.host.Go(link.ID, model.Ref{})
			return
		}
	}
	for i := range s.sorts {
		if s.sorts[i].title == s.grid.Spot().Row {
			s.enter(&s.sorts[i])
			return
		}
	}
}

// Reveal opens the list of the record's kind at the record.
func (s *Screen) Reveal(ref model.Ref) {
	for i := range s.sorts {
		if s.sorts[i].kind == ref.Kind {
			s.enter(&s.sorts[i])
			s.grid.Select(kit.Spot{Row: ref.Key})
			return
		}
	}
}

// Update takes a paste: a list of names adds a record a line.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if s.grid.Filtering() {
		return s.grid.Update(msg)
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		s.pasted(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(paste.Content))
	}
	return nil
}

// Capturing reports that the filter is open; records are edited in forms.
func (s *Screen) Capturing() bool { return s.grid.Filtering() }

// Finder finds rows of the grid.
func (s *Screen) Finder() screen.Finder { return s.grid }

// TakesDigits is false: digits change screens.
func (s *Screen) TakesDigits() bool { return false }

// Offer takes nothing.
func (s *Screen) Offer(tea.KeyPressMsg) bool { return false }

// Leave closes the filter's line; the filter stays.
func (s *Screen) Leave() { s.grid.Leave() }

// Cursor stands in the filter's line while it is typed.
func (s *Screen) Cursor() *tea.Cursor { return s.grid.Cursor() }

// Hidden names the columns that do not fit.
func (s *Screen) Hidden() []string { return s.grid.Hidden() }

// Position says which rows are in sight.
func (s *Screen) Position() string { return s.grid.Position() }

// Subjects are those of a chosen indicator or node.
func (s *Screen) Subjects() []calc.Subject {
	switch r, _ := s.chosen(); r := r.(type) {
	case *model.Indicator:
		return screen.IndicatorSubjects(r.ID)
	case *model.Node:
		return screen.MoneySubjects(r.ID)
	}
	return nil
}

// Chose has nothing to recompute.
func (s *Screen) Chose() {}

// Chosen is the chosen record of the open list.
func (s *Screen) Chosen() model.Ref { return s.grid.Chosen() }

// Opened is never called.
func (s *Screen) Opened() {}

// Name is never asked.
func (s *Screen) Name(kit.Spot) string { return "" }

// Typed is never called.
func (s *Screen) Typed(kit.Spot, string) {}

// Commit is never called.
func (s *Screen) Commit(kit.Spot, string) {}

// View draws the grid.
func (s *Screen) View() string { return s.grid.View() }
