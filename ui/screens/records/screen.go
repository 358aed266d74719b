// Package records is the screen on which everything an office has can be added, changed,
// moved and removed: a list of lists, and behind each its records with a form. Above the
// lists stand the screens that have no digit of their own.
package records

import (
	"cmp"
	"fmt"
	"slices"
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
	kit.List

	host        screen.Host
	look        theme.Theme
	state       screen.State
	width       int
	height      int
	panel       []string // the chosen record, in a wide window
	links       []Link
	recordLists []recordList
	asked       bool              // the next paste is shown before it is taken
	open        *recordList       // the list on the screen; nil: the table of lists
	shown       []model.Record    // its records, parallel to the rows
	spots       map[string]string // the row last chosen in each list, by title
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
		s := &Screen{host: host, look: host.Theme(), links: links, recordLists: recordLists(), spots: map[string]string{}}
		s.Grid = kit.NewGrid(s, &s.look).Whole()
		s.Grid.ShowNotes(func(ref model.Ref) int { return s.state.Book.OpenNotes(ref) })
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

// longestName is what the longest name of a list takes, with the signs beside it.
const longestName = 40

// SetSize gives all the room to the grid.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.Grid.SetSize(width-s.side(), height)
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
	room := s.width - s.side()
	if s.open == nil {
		s.Grid.SetTable(s.contents(room))
		return
	}
	title, empty := s.open.title, "Belum ada. A menambah; tempel memasukkan banyak sekaligus."
	if s.open.over != nil {
		title = s.open.over(s.state.Book)
	}
	if s.open.lacks != "" {
		empty = s.open.lacks
	}
	columns := kit.Columns[line]{
		{Key: "nama", Title: title, Align: kit.KeepEnds, Least: 34, Stop: kit.AtRow, Cell: line.nameCell},
		{Key: "rincian", Width: min(max(room/3, 20), 50), Align: kit.Left, Drop: 1, Cell: line.dimCell},
	}
	b := s.state.Book
	s.shown = s.open.list(b)
	rows := make([]kit.Row, len(s.shown))
	for i, r := range s.shown {
		one := line{name: fmt.Sprintf("%3d %s", i+1, s.open.label(b, r))}
		if s.open.detail != nil {
			one.detail = s.open.detail(b, r)
		}
		rows[i] = kit.Row{ID: r.Ref().Key, Ref: r.Ref(), Cells: columns.Cells(one)}
	}
	if len(rows) == 0 {
		rows = []kit.Row{{Text: empty, Tone: kit.Dim}}
	}
	s.Grid.SetTable(columns.Table(rows))
}

// enter opens a list, or goes back to the table of lists.
func (s *Screen) enter(one *recordList) {
	if s.open != nil {
		s.spots[s.open.title] = s.Grid.Spot().Row
	}
	s.asked = false
	was := s.open
	s.Grid.ClearFilter()
	s.open = one
	s.rebuild()
	at := ""
	if one != nil {
		at = s.spots[one.title]
	} else if was != nil {
		at = was.title
	}
	s.Grid.MoveToFirst()
	s.Grid.Select(kit.Spot{Row: at})
}

// chosen is the record under the selection, and its place in the list.
func (s *Screen) chosen() (model.Record, int) {
	if s.open != nil {
		for i, r := range s.shown {
			if r.Ref().Key == s.Grid.Spot().Row {
				return r, i
			}
		}
	}
	return nil, -1
}

// Keys depend on whether a list is open.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	file := screen.Bind("Alt+M", "impor berkas: Excel, csv, formulir", func() tea.Cmd { return s.importing("") }, "alt+m")
	if s.open == nil {
		return append([]screen.Binding{screen.Bind("Enter", "buka", s.openChosen, "enter", "f2").Hinted(), file}, s.Grid.Moves()...)
	}
	if s.Grid.Selecting() { // how the block goes on comes first in the bottom line
		return slices.Concat(s.Grid.Moves(), s.changing(), s.moving(), s.Grid.Extending())
	}
	return slices.Concat(s.changing(), s.moving(), []screen.Binding{file}, s.Grid.Moves(), s.Grid.Extending())
}

// changing are the bindings that change, add, remove and copy records of the open list.
func (s *Screen) changing() []screen.Binding {
	none, fixed, stays := "", "", ""
	record, _ := s.chosen()
	mine, fresh := s.forbidden(record)
	if record == nil {
		none = "tidak ada " + s.open.one + " yang dipilih"
	} else if s.open.stays != nil {
		for _, r := range s.picked() {
			stays = cmp.Or(stays, s.open.stays(s.state.Book, r))
		}
	}
	if s.open.fresh == nil {
		fixed = s.open.one + " selalu ada satu"
	}
	if s.open.write != nil {
		fixed = "daftar " + s.open.one + " mengikuti susunan laporan"
	}
	if s.open.given != "" {
		fixed = s.open.given
	}
	remove := cmp.Or(none, stays)
	if s.open.stays == nil {
		remove = cmp.Or(fixed, none)
	}
	rows := []screen.Binding{
		screen.Do("Enter", "sunting", s.edit, "enter", "f2").Unless(none).Hinted(),
		screen.Do("A", "tambah", s.add, "a", "insert").Unless(cmp.Or(fixed, fresh, s.whyNotFill())).Hinted(),
	}
	if s.listOf() != nil {
		rows = append(rows, screen.Do("Alt+B", "tempelan berikut ditunjukkan dahulu cara membacanya", s.askReading, "alt+b").Unless(fresh))
	}
	if s.open.more != nil {
		rows = append(rows, s.open.more(s, record)...)
	}
	if s.open.below != nil {
		why := none
		if record != nil {
			_, why = s.open.below(s.state.Book, record)
		}
		rows = append(rows,
			screen.Do("D", "rincian", s.addBelow, "d").Unless(cmp.Or(why, fresh)).Hinted(),
			screen.Do("I", "tambah indikator untuk rencana ini", s.measure, "i").Unless(cmp.Or(none, s.host.WhyNot(&model.Indicator{}))),
		)
	}
	return append(rows,
		screen.Do("Del", "hapus", s.remove, "delete").Acting().Unless(cmp.Or(remove, mine)).Hinted(),
		screen.Bind("C", "salin sebagai tabel", s.copy, "c", "ctrl+insert").Unless(none),
	)
}

// whyNotFill says what a new record would have to belong to and cannot, for there is none.
func (s *Screen) whyNotFill() string {
	if s.open.fields == nil {
		return ""
	}
	for _, f := range s.open.fields(s.state.Book) {
		if f.match != nil && len(f.options) == 0 {
			return "belum ada yang dapat dipilih sebagai " + strings.ToLower(f.label) + "; isi daftarnya dahulu"
		}
	}
	return ""
}

// moving are the bindings that give a record another place, and lead back.
func (s *Screen) moving() []screen.Binding {
	record, at := s.chosen()
	still, up, down := "", "", ""
	switch {
	case record == nil:
		still = "tidak ada " + s.open.one + " yang dipilih"
	case s.open.order == nil:
		still = "urutan daftar ini mengikuti isinya"
	case s.Grid.Filter().Text != "":
		still = "hapus saringan dahulu (Esc); baris yang tidak tampak ikut berurut"
	default:
		up, down = s.whyNotMove(at, -1), s.whyNotMove(at, 1)
	}
	if mine, _ := s.forbidden(record); still == "" {
		still = mine
	}
	rows := []screen.Binding{
		screen.Do("Alt+↑", "pindah ke atas (juga Alt+K)", func() { s.move(-1) }, "alt+up", "k").Acting().Unless(cmp.Or(still, up)),
		screen.Do("Alt+↓", "pindah ke bawah (juga Alt+J)", func() { s.move(1) }, "alt+down", "j").Acting().Unless(cmp.Or(still, down)),
	}
	if s.open.shift != nil {
		in, out := still, still
		if still == "" {
			in, out = s.whyNotShift(record, true), s.whyNotShift(record, false)
		}
		rows = append(rows,
			screen.Do("Alt+→", "turun satu jenjang, ke bawah yang di atasnya (juga Alt+L)", func() { s.shift(true) }, "alt+right", "l").Acting().Unless(in),
			screen.Do("Alt+←", "naik satu jenjang (juga Alt+U)", func() { s.shift(false) }, "alt+left", "u").Acting().Unless(out),
		)
	}
	if s.Grid.Filter().Text == "" && !s.Grid.Selecting() { // else the first Esc belongs to them
		rows = append(rows, screen.Do("Esc", "kembali", func() { s.enter(nil) }, "esc").Hinted())
	}
	return rows
}

// forbidden tells why the chosen record cannot be changed, and why none can be added.
func (s *Screen) forbidden(chosen model.Record) (mine, fresh string) {
	if chosen != nil {
		mine = s.host.WhyNot(chosen)
	}
	if s.open.fresh != nil {
		fresh = s.host.WhyNot(model.InfoOf(s.open.kind).New())
	}
	return mine, fresh
}

func (s *Screen) openChosen() tea.Cmd {
	if s.Grid.Spot().Row == fileRow {
		return s.importing("")
	}
	for _, link := range s.links {
		if string(link.ID) == s.Grid.Spot().Row {
			s.host.Go(link.ID, model.Ref{})
			return nil
		}
	}
	for i := range s.recordLists {
		if s.recordLists[i].title == s.Grid.Spot().Row {
			s.enter(&s.recordLists[i])
			break
		}
	}
	return nil
}

// Update takes a paste: a list of names adds a record a line.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if s.Capturing() {
		return s.Grid.Update(msg)
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		if path := fileIn(paste.Content); path != "" {
			return s.importing(path)
		}
		return s.pasted(paste.Content)
	}
	return nil
}

// Drafts is empty: what is typed here is typed in dialogs.
func (s *Screen) Drafts() map[string]screen.Draft { return nil }

// PutDrafts has nothing to take.
func (s *Screen) PutDrafts(map[string]screen.Draft) {}

// Forget has nothing to throw away.
func (s *Screen) Forget(string) {}

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

// Chose writes out what stands beside the list.
func (s *Screen) Chose() { s.panel = s.written() }

// View draws the grid, and the chosen record beside it where there is room.
func (s *Screen) View() string {
	if s.side() == 0 || s.open == nil {
		return s.Grid.View()
	}
	return kit.Beside(&s.look, s.Grid.View(), s.width-s.side(), s.height, s.panel)
}
