// Package home is Beranda: the year at a glance, each line leading to the screen behind it.
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
	kit.List

	host   screen.Host
	look   theme.Theme
	state  screen.State
	width  int
	height int
	chosen model.ID        // the indicator whose years stand beside
	years  []string        // the block of them, drawn
	links  map[string]link // by row id
	next   string          // the row of a new office's next step; "" where none is left
}

// link is where Enter on a row leads.
type link struct {
	to   screen.ID
	ref  model.Ref
	year int // 0: the one shown
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme()}
	s.Grid = kit.NewGrid(s, &s.look)
	s.Grid.ShowNotes(func(ref model.Ref) int { return s.state.Book.OpenNotes(ref) })
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Home }

// Title heads the help.
func (s *Screen) Title() string { return "Beranda" }

// SetSize gives the grid all the room that the block of years leaves.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.Grid.SetSize(s.gridWidth(), height)
	s.rebuild()
}

// SetState shows another state.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	s.rebuild()
}

func (s *Screen) gridWidth() int { return s.width - s.beside() }

// beside is the room of the block of years; 0 where there is none.
func (s *Screen) beside() int {
	if !s.host.Aside() {
		return 0
	}
	return beside(s.width)
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	done := s.next
	s.links, s.next = map[string]link{}, ""
	s.Grid.SetTable(s.table())
	// Whoever took a step comes back to the one after it.
	if at := s.Grid.Spot().Row; done != s.next && at == done && s.next != "" {
		s.Grid.Select(kit.Spot{Row: s.next})
	}
}

// Keys walk and open.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	none := ""
	if _, ok := s.links[s.Grid.Spot().Row]; !ok {
		none = "tidak ada baris yang dipilih"
	}
	return append(s.Grid.Moves(),
		screen.Do("Enter", "buka", s.open, "enter").Unless(none).Hinted(),
		screen.Bind("C", "salin pesan ringkas untuk grup percakapan", s.copyBrief, "c"),
	)
}

// copyBrief puts the year in a few lines on the clipboard, as `capaian status --ringkas` says it.
func (s *Screen) copyBrief() tea.Cmd {
	lines := text.Brief(s.state.Book, s.state.Results, s.state.Today, s.state.Beside...)
	s.host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("Pesan ringkas %d baris disalin; tempel ke grup percakapan.", len(lines))})
	return s.host.Copy(strings.Join(lines, "\n"))
}

func (s *Screen) open() {
	d := s.links[s.Grid.Spot().Row]
	if d.year != 0 && d.year != s.state.Book.Year {
		s.host.GoYear(d.year, d.to, d.ref)
		return
	}
	s.host.Go(d.to, d.ref)
}

// Subjects are those of the row's indicator, or of the summary it shows.
func (s *Screen) Subjects() []calc.Subject {
	row := s.Grid.Spot().Row
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

// Reveal does nothing: records are shown on the other screens.
func (s *Screen) Reveal(model.Ref) {}

// View draws the grid, and the years beside it where there is room.
func (s *Screen) View() string {
	if s.beside() == 0 {
		return s.Grid.View()
	}
	return kit.Beside(&s.look, s.Grid.View(), s.gridWidth(), s.height, s.years)
}
