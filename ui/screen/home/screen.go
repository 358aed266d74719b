// Package home is Beranda: the year at a glance, each line a door to the screen behind it.
package home

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
)

// Screen shows the IKU, the state of checklists and money, and what is still blank.
type Screen struct {
	host   screen.Host
	look   theme.Theme
	grid   *kit.Grid
	state  screen.State
	width  int
	height int
	chosen model.ID        // the indicator whose years stand beside
	years  []string        // the block of them, drawn
	doors  map[string]door // by row id
}

// door is where Enter on a row leads.
type door struct {
	to  screen.ID
	ref model.Ref
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme()}
	s.grid = kit.NewGrid(s, &s.look)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Home }

// Title heads the help.
func (s *Screen) Title() string { return "Beranda" }

// SetSize gives the grid all the room that the block of years leaves.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.grid.SetSize(s.gridWidth(), height)
	s.rebuild()
}

// SetState shows another state.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	s.rebuild()
}

func (s *Screen) gridWidth() int { return s.width - beside(s.width) }

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	s.doors = map[string]door{}
	s.grid.SetRows(s.columns(), s.rows())
}

// Keys walk and open.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.grid.Within()
	}
	none := ""
	if _, ok := s.doors[s.grid.Spot().Row]; !ok {
		none = "tidak ada baris yang dipilih"
	}
	return append(s.grid.Moves(),
		screen.Do("Enter", "buka", s.open, "enter").Unless(none).Hinted(),
		screen.Bind("C", "salin pesan ringkas untuk grup percakapan", s.copyBrief, "c"),
	)
}

// copyBrief puts the year in a few lines on the clipboard, as `capaian status --ringkas` says it.
func (s *Screen) copyBrief() tea.Cmd {
	lines := text.Brief(s.state.Book, s.state.Results, s.state.Today)
	s.host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("Pesan ringkas %d baris disalin; tempel ke grup percakapan.", len(lines))})
	return s.host.Copy(strings.Join(lines, "\n"))
}

func (s *Screen) open() {
	d := s.doors[s.grid.Spot().Row]
	s.host.Go(d.to, d.ref)
}

// Update takes what is typed into the filter.
func (s *Screen) Update(msg tea.Msg) tea.Cmd { return s.grid.Update(msg) }

// Capturing reports that the filter is open; nothing else is typed here.
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

// Subjects are those of the row's indicator, or of the summary it shows.
func (s *Screen) Subjects() []calc.Subject {
	row := s.grid.Spot().Row
	for _, summary := range []struct {
		row      string
		subjects []calc.Subject
	}{
		{budgetRow, screen.MoneySubjects("")},
		{facilitationRow, []calc.Subject{{Of: calc.OfChecklist}}},
		{villagesRow, []calc.Subject{{Of: calc.OfDeliveries}}},
	} {
		if summary.row == row {
			return summary.subjects
		}
	}
	return screen.IndicatorSubjects(model.ID(row))
}

// Hidden names the columns that do not fit.
func (s *Screen) Hidden() []string { return s.grid.Hidden() }

// Position says which rows are in sight.
func (s *Screen) Position() string { return s.grid.Position() }

// Reveal does nothing: records are shown on the other screens.
func (s *Screen) Reveal(model.Ref) {}

// Opened is never called.
func (s *Screen) Opened() {}

// Name is never asked.
func (s *Screen) Name(kit.Spot) string { return "" }

// Typed is never called.
func (s *Screen) Typed(kit.Spot, string) {}

// Commit is never called.
func (s *Screen) Commit(kit.Spot, string) {}

// View draws the grid, and the years beside it where there is room.
func (s *Screen) View() string {
	if beside(s.width) == 0 {
		return s.grid.View()
	}
	return kit.Beside(&s.look, s.grid.View(), s.gridWidth(), s.height, s.years)
}
