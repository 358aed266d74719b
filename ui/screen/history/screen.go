// Package history is Riwayat: who changed what, when, and from what to what, the newest first.
package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
)

// pageful is how many entries are read at a time, and nearEnd how many rows before the last
// one more are asked for.
const (
	pageful = 100
	nearEnd = 5
)

// Screen shows the entries that were read so far, and reads more as one walks down.
type Screen struct {
	kit.List

	host   screen.Host
	look   theme.Theme
	state  screen.State
	width  int
	height int

	query   store.Query
	entries []model.Entry // newest first
	next    uint64        // where older ones begin; 0: there are none
	upTo    uint64        // the newest revision that was read; 0: nothing was
	waiting bool
	asked   int // counts the queries, so that an answer to an earlier one is known
	live    []string
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme()}
	s.Grid = kit.NewGrid(s, &s.look)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.History }

// Title heads the help.
func (s *Screen) Title() string { return "Riwayat" }

// liveLines is the room under the grid for the chosen entry.
const liveLines = 3

// SetSize gives the grid all but the live lines and their rule.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.Grid.SetSize(width, max(height-liveLines-1, 1))
	s.rebuild()
}

// SetState shows another state, and reads what came since.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	if s.upTo > st.Book.Revision {
		s.begin(s.query) // the file was restored meanwhile
		return
	}
	s.catchUp()
	s.rebuild()
}

// begin reads anew, with another query.
func (s *Screen) begin(q store.Query) {
	s.query, s.entries, s.next, s.upTo, s.waiting = q, nil, 0, 0, false
	s.asked++
	s.read(0)
	s.rebuild()
}

// catchUp reads what was done after the newest entry that is shown.
func (s *Screen) catchUp() {
	if s.upTo == 0 {
		s.read(0)
		return
	}
	if s.waiting || s.state.Book.Revision == s.upTo {
		return
	}
	q := s.query
	q.After = s.upTo
	s.ask(q, 0, func(entries []model.Entry, _ uint64) { s.entries = slices.Concat(entries, s.entries) })
}

// read reads the entries before a revision, 0 for the newest.
func (s *Screen) read(before uint64) {
	if s.waiting || s.state.Book == nil {
		return
	}
	s.ask(s.query, before, func(entries []model.Entry, next uint64) {
		s.entries, s.next = append(s.entries, entries...), next
	})
}

func (s *Screen) ask(q store.Query, before uint64, got func([]model.Entry, uint64)) {
	asked, upTo := s.asked, s.state.Book.Revision
	s.waiting = true
	s.host.Trail(q, before, pageful, func(entries []model.Entry, next uint64, err error) {
		if asked != s.asked {
			return
		}
		s.waiting = false
		if err != nil {
			s.host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
			return
		}
		got(entries, next)
		if before == 0 {
			s.upTo = upTo
		}
		if s.state.Book.Revision > s.upTo {
			s.catchUp()
		}
		s.rebuild()
	})
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	columns := []kit.Column{
		{Key: "waktu", Title: "Waktu", Width: 14, Left: true},
		{Key: "oleh", Title: "Oleh", Width: 12, Left: true, Drop: 1},
		{Key: "apa", Title: s.title(), Left: true, Tail: true, Least: 24},
		{Key: "isi", Title: "Semula → menjadi", Width: min(max(s.width/4, 18), 60), Left: true, Drop: 2},
	}
	rows := make([]kit.Row, 0, len(s.entries)+1)
	for i := range s.entries {
		rows = append(rows, s.row(&s.entries[i]))
	}
	s.Grid.SetRows(columns, append(rows, kit.Row{Text: s.end(), Tone: kit.Dim}))
}

func (s *Screen) end() string {
	switch {
	case s.waiting:
		return "Sedang membaca…"
	case s.next > 0:
		return "Masih ada yang lebih lama; berjalanlah turun."
	case len(s.entries) == 0:
		return "Tidak ada riwayat untuk saringan ini; X melepasnya."
	}
	return "Awal riwayat."
}

func (s *Screen) row(e *model.Entry) kit.Row {
	what, how := e.Note, fmt.Sprintf("%d perubahan", len(e.Changes))
	if len(e.Changes) == 1 {
		what, how = text.ChangeName(s.state.Book, e.Changes[0]), text.ChangeLine(s.state.Book, e.Changes[0])
	}
	if what == "" && len(e.Changes) > 0 {
		what = text.ChangeName(s.state.Book, e.Changes[0])
	}
	return kit.Row{
		ID: strconv.FormatUint(e.Revision, 10), Number: strconv.FormatUint(e.Revision, 10), Also: e.Note + " " + string(e.Actor.Role),
		Cells: []kit.Cell{{Text: e.At.Format("02-01-06 15.04")}, {Text: who(e.Actor)}, {Text: what}, {Text: how}},
	}
}

func who(a model.Actor) string {
	if a.Name != "" {
		return a.Name
	}
	return a.ID
}

// chosen is the entry of the chosen row, or nil.
func (s *Screen) chosen() *model.Entry {
	for i := range s.entries {
		if strconv.FormatUint(s.entries[i].Revision, 10) == s.Grid.Spot().Row {
			return &s.entries[i]
		}
	}
	return nil
}

// Chose tells the chosen entry in full, and asks for more near the end.
func (s *Screen) Chose() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	if at := slices.IndexFunc(s.entries, func(e model.Entry) bool { return strconv.FormatUint(e.Revision, 10) == s.Grid.Spot().Row }); at >= len(s.entries)-nearEnd && s.next > 0 {
		s.read(s.next)
	}
	s.live = nil
	e := s.chosen()
	if e == nil {
		return
	}
	first := fmt.Sprintf("Nomor %d: %s oleh %s (%s), %s", e.Revision, e.Note, who(e.Actor), e.Actor.Role, text.Moment(e.At))
	if e.Year != model.OfficeWide {
		first += fmt.Sprintf(", tahun %d", e.Year)
	}
	s.live = append(s.live, first)
	for _, c := range e.Changes {
		if len(s.live) == liveLines {
			break
		}
		s.live = append(s.live, text.ChangeName(s.state.Book, c)+": "+text.ChangeLine(s.state.Book, c))
	}
}

// Keys walk, show, and narrow what is read.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	none, free := "", ""
	if s.chosen() == nil {
		none = "tidak ada baris yang dipilih"
	}
	if s.query == (store.Query{}) {
		free = "tidak ada saringan"
	}
	return append(s.Grid.Moves(),
		screen.Do("Enter", "rincian", s.details, "enter").Unless(none).Hinted(),
		screen.Do("F", "saring orang, jenis, waktu", s.narrow, "f").Hinted(),
		screen.Do("X", "lepas saringan", func() { s.begin(store.Query{}) }, "x").Unless(free).Hinted(),
	)
}

// details lists all that an act changed, field by field, each leading to its place.
func (s *Screen) details() {
	e := s.chosen()
	var rows []dialog.Line
	for i := range e.Changes {
		c := e.Changes[i]
		rows = append(rows, dialog.Line{Text: text.ChangeName(s.state.Book, c) + ": " + text.ChangeLine(s.state.Book, c), Ref: place(c)})
	}
	s.host.Open(dialog.NewLines(s.look, fmt.Sprintf("%s, %s, %s", e.Note, who(e.Actor), text.Moment(e.At)), rows, func(ref model.Ref) {
		s.host.Go(screen.PlaceOf(ref.Kind), ref)
	}))
}

// place is where a change can be seen: its own, or for a note the row it is on.
func place(c model.Change) *model.Ref {
	for _, data := range [][]byte{c.After, c.Before} {
		if n, ok := text.ChangedRecord(c, data).(*model.Note); ok {
			return &n.On
		}
	}
	return &c.Ref
}

// Reveal shows the history of one row.
func (s *Screen) Reveal(ref model.Ref) {
	if ref == (model.Ref{}) {
		return
	}
	q := store.Query{On: ref}
	if ref.Kind != model.KindUser {
		q.InYear, q.Year = true, s.state.Book.Year
	}
	s.begin(q)
}

// title says what is shown, in the column of what was done.
func (s *Screen) title() string {
	var parts []string
	if s.query.On != (model.Ref{}) {
		parts = append(parts, text.Name(s.book(), s.query.On, nil))
	}
	if s.query.By != "" {
		parts = append(parts, s.personOf(s.query.By))
	}
	if s.query.Kind != "" {
		parts = append(parts, label(s.query.Kind))
	}
	if !s.query.From.IsZero() {
		parts = append(parts, "sejak "+text.ShortDate(model.DateOf(s.query.From)))
	}
	if !s.query.To.IsZero() {
		parts = append(parts, "sampai "+text.ShortDate(model.DateOf(s.query.To.AddDate(0, 0, -1))))
	}
	if len(parts) == 0 {
		return "Apa"
	}
	return "Hanya " + strings.Join(parts, ", ")
}

// book is where the row of the query has its name.
func (s *Screen) book() *model.Book {
	if s.query.On.Kind == model.KindUser {
		return s.state.People
	}
	return s.state.Book
}

func label(kind model.Kind) string {
	for _, info := range model.Kinds() {
		if info.Kind == kind {
			return info.Label
		}
	}
	return string(kind)
}

// View is the grid, a rule, and the chosen entry in full.
func (s *Screen) View() string {
	return kit.Under(&s.look, s.Grid.View(), s.live, s.width, liveLines)
}
