// Package analysis is the screen on which the office explains its figures: for each goal and
// objective what helped, what stood in the way, what was done about it and what comes next.
// It says which parts the figures ask for, drafts the opening, and marks what explains nothing.
package analysis

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen shows the parts of every analysis, and the chosen one in full.
type Screen struct {
	kit.List

	host  screen.Host
	look  theme.Theme
	state screen.State
	pane  kit.Pane
	width int
	parts map[string]*part // by row
	order []string         // the rows of the parts, from the top
	full  []string         // the chosen part, drawn
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme(), pane: kit.Pane{From: 120, Beside: 50, Below: 40, Least: 6}}
	s.Grid = kit.NewGrid(s, &s.look)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Analysis }

// Title heads the help.
func (s *Screen) Title() string { return "Analisis" }

// SetSize shares the room between the rows and what is told of the chosen one.
func (s *Screen) SetSize(width, height int) {
	s.width = width
	s.pane.SetSize(s.Grid, width, height)
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
	s.Grid.SetTable(s.build())
}

// Keys edit the chosen part.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	none, noDraft, blank, forbidden := "", "", "", ""
	p := s.chosen()
	if p != nil {
		forbidden = s.host.WhyNot(p.record())
	}
	switch {
	case p == nil:
		none = "tidak ada bagian yang dipilih"
	case len(p.items) == 0:
		blank = "bagian ini masih kosong"
	}
	switch {
	case p == nil || len(p.draft) == 0:
		noDraft = "hanya pada Kalimat pembuka"
	case !p.drafted() && !s.stale(p):
		noDraft = "rancangan ini sudah diterima"
	case !s.told(p):
		noDraft = "angkanya belum lengkap; Enter menyuntingnya sendiri"
	}
	return append(s.Grid.Moves(),
		screen.Do("Enter", "sunting", s.edit, "enter", "f2").Unless(none).Hinted(),
		screen.Do("A", "terima rancangan", s.accept, "a").Acting().Unless(cmp.Or(noDraft, forbidden)).Hinted(),
		screen.Do("N", "wajib berikut", s.next, "n").Hinted(),
		screen.Do("Del", "kosongkan", s.clear, "delete").Acting().Unless(cmp.Or(none, blank, forbidden)),
	)
}

func (s *Screen) chosen() *part { return s.parts[s.Grid.Spot().Row] }

// next goes to the next part that the figures ask for and nobody has written, or that has a flaw.
func (s *Screen) next() {
	at := -1
	for i, id := range s.order {
		if id == s.Grid.Spot().Row {
			at = i
		}
	}
	for step := 1; step <= len(s.order); step++ {
		id := s.order[(at+step)%len(s.order)]
		if p := s.parts[id]; p.owed() || len(p.flaws) > 0 {
			s.Grid.Select(kit.Spot{Row: id})
			return
		}
	}
	s.host.Say(screen.Notice{Text: "Semua bagian yang diminta angka sudah terisi."})
}

// Reveal moves to a part, or to the first of a node.
func (s *Screen) Reveal(ref model.Ref) {
	switch ref.Kind {
	case model.KindAnalysis:
		s.Grid.Select(kit.Spot{Row: ref.Key})
	case model.KindNode:
		opening := model.Analysis{Node: model.ID(ref.Key), Part: model.AnalysisOpening}
		if n := s.state.Book.Node(opening.Node); n != nil {
			opening.Part = model.PartsOf(n.Level)[0].Part
		}
		s.Grid.Select(kit.Spot{Row: opening.Ref().Key})
	}
}

// Update takes what is typed into the filter.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if _, pasted := msg.(tea.PasteMsg); pasted && !s.Capturing() {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Buka bagiannya dahulu dengan Enter; tempelan masuk ke dalamnya, satu butir per baris."})
		return nil
	}
	return s.Grid.Update(msg)
}

// Subjects are those of the node's indicators.
func (s *Screen) Subjects() []calc.Subject {
	p := s.chosen()
	if p == nil {
		return nil
	}
	var subjects []calc.Subject
	for _, i := range s.state.Book.Measures(p.node.ID) {
		subjects = append(subjects, screen.IndicatorSubjects(s.state.Book.Indicators[i].ID)...)
	}
	return subjects
}

// Chose draws the chosen part in full.
func (s *Screen) Chose() { s.full = s.drawn() }

// View is the rows, and beside or below them the chosen part.
func (s *Screen) View() string {
	return s.pane.View(&s.look, s.Grid.View(), s.full)
}
