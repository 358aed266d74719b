// Package review is Tinjauan: where the quarter stands part by part, what is new since the
// last look and what changed since it was approved, and the keys that move it on.
package review

import (
	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen shows the parts of the quarter, and under them what is to be known of the chosen one.
type Screen struct {
	host   screen.Host
	look   theme.Theme
	grid   *kit.Grid
	state  screen.State
	width  int
	height int

	standings []screen.Standing
	problems  map[model.ID]int // findings by part
	concerns  []screen.Concern
	notes     map[model.ID][]model.Note // open remarks by part
	news      *news
	panel     []string
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme(), news: newNews(host)}
	s.grid = kit.NewGrid(s, &s.look)
	s.grid.ShowNotes(func(ref model.Ref) int {
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
	s.standings = screen.Standings(st)
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
	rows := s.rows()
	high := min(len(rows)+1, max(s.height-leastPanel, 3))
	s.grid.SetSize(s.width, high)
	s.grid.SetRows(s.columns(), rows)
	s.Chose()
}

// Chose follows the selection with the panel.
func (s *Screen) Chose() {
	if s.state.Book == nil || s.width == 0 || s.standings == nil && len(s.state.Book.Parts()) > 0 {
		return
	}
	s.panel = s.detail(s.width-2, s.height-s.grid.Height()-1)
}

// chosen is the part of the chosen row; nil on the row of the whole quarter.
func (s *Screen) chosen() *screen.Standing {
	for i := range s.standings {
		if string(s.standings[i].Part.ID) == s.grid.Spot().Row {
			return &s.standings[i]
		}
	}
	return nil
}

// Chosen names the part for its remarks and its history.
func (s *Screen) Chosen() model.Ref { return s.grid.Chosen() }

// Reveal moves to a part of the quarter, or to the part that a record belongs to.
func (s *Screen) Reveal(ref model.Ref) {
	if part, _ := s.state.Book.PartOfRef(ref); part != "" {
		s.grid.Select(kit.Spot{Row: string(part)})
	}
}

// Update takes what is typed into the filter.
func (s *Screen) Update(msg tea.Msg) tea.Cmd { return s.grid.Update(msg) }

// Capturing reports that the filter is open.
func (s *Screen) Capturing() bool { return s.grid.Filtering() }

// Leave closes the filter's line; the filter stays.
func (s *Screen) Leave() { s.grid.Leave() }

// Finder finds rows of the grid.
func (s *Screen) Finder() screen.Finder { return s.grid }

// TakesDigits is false: digits change screens.
func (s *Screen) TakesDigits() bool { return false }

// Offer takes nothing.
func (s *Screen) Offer(tea.KeyPressMsg) bool { return false }

// Cursor stands in the open filter.
func (s *Screen) Cursor() *tea.Cursor { return s.grid.Cursor() }

// Unsaved is empty: remarks are written in dialogs.
func (s *Screen) Unsaved() []string { return nil }

// Subjects are none: figures have their working on their own screens.
func (s *Screen) Subjects() []calc.Subject { return nil }

// Hidden names the columns that do not fit.
func (s *Screen) Hidden() []string { return s.grid.Hidden() }

// Position says which rows are in sight.
func (s *Screen) Position() string { return s.grid.Position() }

// Opened is never called.
func (s *Screen) Opened() {}

// Name is never asked.
func (s *Screen) Name(kit.Spot) string { return "" }

// Typed is never called.
func (s *Screen) Typed(kit.Spot, string) {}

// Commit is never called.
func (s *Screen) Commit(kit.Spot, string) {}

// View is the table, a rule, and the chosen part.
func (s *Screen) View() string {
	view := s.grid.View() + "\n" + kit.Rule(&s.look, s.width)
	for _, line := range s.panel {
		view += "\n " + line
	}
	return view
}

// why asks the store's table of moves.
func (s *Screen) why(part model.ID, to model.Status) string {
	return store.WhyNotMove(s.host.Actor(), s.state.Book, s.state.Quarter, part, to)
}
