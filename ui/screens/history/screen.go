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
	walk    *store.Walk   // of a row that has figures; nil: the trail is read by the query alone
	acts    []store.Moved // newest first
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

// liveLines is the room under the grid for the chosen act: more where its figures are told, too.
func (s *Screen) liveLines() int {
	if s.walk != nil {
		return 5
	}
	return 3
}

// SetSize gives the grid all but the live lines and their rule.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.Grid.SetSize(width, max(height-s.liveLines()-1, 1))
	s.rebuild()
}

// SetState shows another state, and reads what came since.
func (s *Screen) SetState(st screen.State) {
	moved := s.walk != nil && (s.upTo != st.Book.Revision || s.walk.Quarter() != s.followed(st.Quarter))
	s.state = st
	if s.upTo > st.Book.Revision || moved {
		s.begin(s.query) // the file was restored meanwhile, or the figures that are followed are others
		return
	}
	s.catchUp()
	s.rebuild()
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	columns := s.columns()
	rows := s.heading()
	for i := range s.acts {
		e := &s.acts[i].Entry
		revision := strconv.FormatUint(e.Revision, 10)
		rows = append(rows, kit.Row{ID: revision, Number: revision, Also: e.Note + " " + string(e.Actor.Role), Cells: columns.Cells(&s.acts[i])})
	}
	s.Grid.SetTable(columns.Table(append(rows, kit.Row{Text: s.end(), Tone: kit.Dim})))
}

func (s *Screen) columns() kit.Columns[*store.Moved] {
	return kit.Columns[*store.Moved]{
		{Key: "waktu", Title: "Waktu", Width: 14, Align: kit.Left, Cell: func(m *store.Moved) kit.Cell { return kit.Cell{Text: m.Entry.At.Format("02-01-06 15.04")} }},
		{Key: "oleh", Title: "Oleh", Width: 12, Align: kit.Left, Drop: 1, Cell: func(m *store.Moved) kit.Cell { return kit.Cell{Text: who(m.Entry.Actor)} }},
		{Key: "apa", Title: "Apa", Align: kit.KeepEnds, Least: 24, Cell: func(m *store.Moved) kit.Cell { return kit.Cell{Text: s.what(m)} }},
		{Key: "isi", Title: s.changesTitle(), Width: min(max(s.width/4, 18), 60), Align: kit.Left, Drop: 2, Cell: func(m *store.Moved) kit.Cell {
			switch {
			case len(m.Figures) > 0:
				return kit.Cell{Text: figureLine(foremost(m.Figures))}
			case len(m.Own) == 1:
				return kit.Cell{Text: text.ChangeLine(s.state.Book, m.Own[0])}
			}
			return kit.Cell{Text: fmt.Sprintf("%d perubahan", len(m.Own))}
		}},
	}
}

// what names an act by the one record it changed, else by what it was called.
func (s *Screen) what(m *store.Moved) string {
	if all := m.Told(); len(all) == 1 || m.Entry.Note == "" && len(all) > 0 {
		return text.ChangeName(s.state.Book, all[0])
	}
	return m.Entry.Note
}

func (s *Screen) changesTitle() string {
	if s.walk == nil {
		return "Semula → menjadi"
	}
	return "Angka TW " + s.walk.Quarter().Roman()
}

// foremost is the figure that a row is known by: what was reached or spent, else the first.
func foremost(all []store.MovedFigure) store.MovedFigure {
	for _, f := range all {
		switch f.Facet {
		case model.FacetActual, model.FacetSpent, model.FacetRealised:
			return f
		}
	}
	return all[0]
}

// figureLine is a figure before and after an act.
func figureLine(f store.MovedFigure) string { return text.Moved(f.Facet, f.Was, f.Now) }

func (s *Screen) end() string {
	switch {
	case s.waiting:
		return "Sedang membaca…"
	case s.next > 0:
		return "Masih ada yang lebih lama; berjalanlah turun."
	case len(s.acts) == 0:
		return "Tidak ada riwayat untuk saringan ini; X melepasnya."
	}
	return "Awal riwayat."
}

func who(a model.Actor) string {
	if a.Name != "" {
		return a.Name
	}
	return a.ID
}

// chosen is the act of the chosen row, or nil.
func (s *Screen) chosen() *store.Moved {
	if at := s.place(); at >= 0 {
		return &s.acts[at]
	}
	return nil
}

// place is where the chosen act stands; −1: none is chosen.
func (s *Screen) place() int {
	return slices.IndexFunc(s.acts, func(m store.Moved) bool { return strconv.FormatUint(m.Entry.Revision, 10) == s.Grid.Spot().Row })
}

// Chose tells the chosen act in full, and asks for more near the end.
func (s *Screen) Chose() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	if s.place() >= len(s.acts)-nearEnd && s.next > 0 {
		s.read(s.next)
	}
	s.live = nil
	m := s.chosen()
	if m == nil {
		return
	}
	first := fmt.Sprintf("Nomor %d: %s oleh %s (%s), %s", m.Entry.Revision, m.Entry.Note, who(m.Entry.Actor), m.Entry.Actor.Role, text.Moment(m.Entry.At))
	if m.Entry.Year != model.OfficeWide {
		first += fmt.Sprintf(", tahun %d", m.Entry.Year)
	}
	s.live = append(s.live, first)
	if len(m.Figures) > 0 {
		s.live = append(s.live, s.figures(m))
	}
	for _, c := range m.Told() {
		if len(s.live) == s.liveLines() {
			break
		}
		s.live = append(s.live, text.ChangeName(s.state.Book, c)+": "+text.ChangeLine(s.state.Book, c))
	}
}

// figures tells all figures that an act moved.
func (s *Screen) figures(m *store.Moved) string {
	var all []string
	for _, f := range m.Figures {
		all = append(all, figureLine(f))
	}
	return "TW " + s.walk.Quarter().Roman() + ": " + strings.Join(all, "; ")
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
		screen.Do("Alt+K", "kembalikan isian semula", s.askBack, "alt+k").Acting().Unless(s.whyNotBack()),
		screen.Do("X", "lepas saringan", func() { s.begin(store.Query{}) }, "x").Unless(free).Hinted(),
	)
}

// details lists all that an act changed, field by field, each leading to its place, after the
// figures that it moved.
func (s *Screen) details() {
	m := s.chosen()
	var rows []dialog.Line
	for _, f := range m.Figures {
		rows = append(rows, dialog.Line{Text: "TW " + s.walk.Quarter().Roman() + " " + figureLine(f)})
	}
	for _, c := range m.Told() {
		rows = append(rows, dialog.Line{Text: text.ChangeName(s.state.Book, c) + ": " + text.ChangeLine(s.state.Book, c), Ref: whereSeen(c)})
	}
	s.host.Open(dialog.NewLines(s.look, fmt.Sprintf("%s, %s, %s", m.Entry.Note, who(m.Entry.Actor), text.Moment(m.Entry.At)), rows, func(ref model.Ref) {
		s.host.Go(screen.PlaceOf(ref.Kind), ref)
	}))
}

// whereSeen is where a change can be seen: its own, or for a note the row it is on.
func whereSeen(c model.Change) *model.Ref {
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

// heading are the rows that say, above the acts and in full, to what these are narrowed; none
// where they are not.
func (s *Screen) heading() []kit.Row {
	rows := make([]kit.Row, 0, len(s.acts)+2)
	if only := s.only(); only != "" {
		for _, line := range kit.Wrap(only, max(s.width-3, 1)) {
			rows = append(rows, kit.Row{Pin: kit.Above, Text: line, Tone: kit.Strong})
		}
	}
	return rows
}

// only says to what the acts are narrowed; "" where they are not.
func (s *Screen) only() string {
	var parts []string
	if s.query.On != (model.Ref{}) {
		parts = append(parts, text.Name(s.book(), s.query.On, nil))
	}
	if s.query.By != "" {
		parts = append(parts, s.personOf(s.query.By))
	}
	if s.query.Quarter.Valid() {
		parts = append(parts, "TW "+s.query.Quarter.Roman())
	}
	if s.query.Kind != "" {
		parts = append(parts, s.query.Kind.Label())
	}
	if !s.query.From.IsZero() {
		parts = append(parts, "sejak "+text.ShortDate(model.DateOf(s.query.From)))
	}
	if !s.query.To.IsZero() {
		parts = append(parts, "sampai "+text.ShortDate(model.DateOf(s.query.To.AddDate(0, 0, -1))))
	}
	if len(parts) == 0 {
		return ""
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

// View is the grid, a rule, and the chosen entry in full.
func (s *Screen) View() string {
	return kit.Under(&s.look, s.Grid.View(), s.live, s.width, s.liveLines())
}
