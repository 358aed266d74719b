// Package review is Tinjauan: where the quarter stands part by part, what is new since the
// last look and what changed since it was approved, and the keys that move it on.
package review

import (
	"capaian/calc/check"
	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen shows the parts of the quarter, and under them what is to be known of the chosen one.
type Screen struct {
	kit.List

	host   screen.Host
	look   theme.Theme
	state  screen.State
	width  int
	height int

	progress []screen.Progress
	problems map[model.ID][]check.Finding // by part, kesalahan first
	concerns []screen.Concern
	notes    map[model.ID][]model.Note // open remarks by part
	news     *news
	panel    []string
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme(), news: newNews(host)}
	s.Grid = kit.NewGrid(s, &s.look)
	s.Grid.ShowNotes(func(ref model.Ref) int {
		part, _ := s.state.Book.PartOfRef(ref)
		return len(s.notes[part])
	})
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Review }

// Title heads the help.
func (s *Screen) Title() string { return "Tinjauan" }

// leastPanel is what the chosen part needs to be of use: its rule, how it stands, and a few lines.
const leastPanel = 5

// SetSize gives the table what its rows need, and the rest to the chosen part.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.rebuild()
}

// SetState shows another state.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	s.progress = screen.ProgressOf(st)
	s.problems = problems(st)
	s.concerns = screen.Concerns(st, s.host.Actor())
	s.notes = openNotes(st)
	s.news.follow(st, s.host.LastLook(), s.rebuild)
	s.rebuild()
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	columns := s.columns()
	rows := s.rows(columns)
	high := min(len(rows)+1, max(s.height-leastPanel, 3))
	s.Grid.SetSize(s.width, high)
	s.Grid.SetTable(columns.Table(rows))
	if whole := min(s.Grid.Uncut(), s.height-1-s.panelNeeds()); whole > high {
		s.Grid.SetSize(s.width, whole)
	}
	s.Chose()
}

// Chose follows the selection with the panel.
func (s *Screen) Chose() {
	if s.state.Book == nil || s.width == 0 || s.progress == nil && len(s.state.Book.Parts()) > 0 {
		return
	}
	s.panel = s.detail(s.width-2, s.height-s.Grid.Height()-1)
}

// chosen is the part of the chosen row; nil on the row of the whole quarter.
func (s *Screen) chosen() *screen.Progress {
	for i := range s.progress {
		if string(s.progress[i].Part.ID) == s.Grid.Spot().Row {
			return &s.progress[i]
		}
	}
	return nil
}

// Reveal moves to a part of the quarter, to the part that a record belongs to, or to the row of
// the whole quarter.
func (s *Screen) Reveal(ref model.Ref) {
	if ref.Kind == model.KindQuarter {
		s.Grid.Select(kit.Spot{Row: wholeRow})
		return
	}
	if part, _ := s.state.Book.PartOfRef(ref); part != "" {
		s.Grid.Select(kit.Spot{Row: string(part)})
	}
}

// View is the table, a rule, and the chosen part.
func (s *Screen) View() string {
	view := s.Grid.View() + "\n" + kit.Rule(&s.look, s.width)
	for _, line := range s.panel {
		view += "\n " + line
	}
	return view
}

// why asks the store's table of moves.
func (s *Screen) why(part model.ID, to model.Status) string {
	return store.WhyNotMove(s.host.Actor(), s.state.Book, s.state.Quarter, part, to)
}
