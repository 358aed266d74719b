// Package checks is the Pemeriksaan screen: what the checks found in the year's data and in
// what was printed of it, the worst first, each root with what follows from it, explained by
// its arithmetic and a door to where it is mended.
package checks

import (
	"cmp"
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen lists the findings, and explains the chosen one.
type Screen struct {
	kit.List

	host    screen.Host
	look    theme.Theme
	state   screen.State
	pane    kit.Pane
	width   int
	only    check.Level     // the level that is shown; "": all
	opened  map[string]bool // what follows from a root, or is alike, by row
	rows    map[string]*row
	figures int      // the width of their column
	panel   []string // the chosen one, explained
	covered string   // how much was checked
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme(), pane: kit.Pane{From: 120, Beside: 40, Below: 45, Least: 6}, opened: map[string]bool{}}
	s.Grid = kit.NewGrid(s, &s.look).Whole()
	return s
}

// Summary says in a few words what was found.
func Summary(st screen.State) string { return screen.FoundWords(st.Findings()) }

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Findings }

// Title heads the help.
func (s *Screen) Title() string { return "Pemeriksaan" }

// SetSize shares the room between the rows and what is told of the chosen one.
func (s *Screen) SetSize(width, height int) {
	s.width = width
	s.pane.SetSize(s.Grid, width, height)
	s.rebuild()
}

// SetState shows another state.
func (s *Screen) SetState(st screen.State) {
	if st.Book != nil && (st.Book != s.state.Book || st.Quarter != s.state.Quarter) {
		covered := check.CoverageOf(st.Book, st.Results)
		s.covered = strings.ToUpper(covered.Words()[:1]) + covered.Words()[1:]
	}
	s.state = st
	s.rebuild()
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	s.Grid.SetTable(s.build())
}

// Keys open, explain, accept, and lead to the place.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	r := s.chosen()
	none, alone, still, kept, nowhere := "", "", "", "", ""
	switch {
	case r == nil:
		none = "tidak ada temuan yang dipilih"
	default:
		if len(r.under) == 0 {
			alone = "tidak ada yang mengikutinya"
		}
		switch {
		case r.finding == nil:
			still = "pilih salah satu temuannya; Spasi membukanya"
		case s.target(r.finding) == "":
			nowhere = "temuan ini tidak menunjuk satu isian"
		}
		switch {
		case r.finding == nil:
		case r.finding.Accepted == "":
			kept = "temuan ini tidak diterima siapa pun"
		case s.state.Book.Accepted(r.finding.ID).Reason == "":
			kept = "diterima bersama sebabnya; cabut di sana"
		}
	}
	forbidden := s.host.WhyNot(&model.Acceptance{})
	rows := []screen.Binding{
		screen.Do("Enter", "ke tempatnya", s.visit, "enter").Unless(cmp.Or(none, nowhere)).Hinted(),
		screen.Do("Spasi", "buka/tutup", s.turn, "space").Unless(cmp.Or(none, alone)).Hinted(),
		screen.Do("→", "buka yang mengikutinya", s.unfold, "right").Unless(cmp.Or(none, alone)),
		screen.Do("←", "tutup, atau ke induknya", s.fold, "left").Unless(none),
		screen.Do("A", "terima dengan alasan", s.accept, "a").Acting().Unless(cmp.Or(none, still, forbidden)).Hinted(),
		screen.Do("Del", "cabut penerimaannya", s.takeBack, "delete").Acting().Unless(cmp.Or(none, still, kept, forbidden)),
		screen.Do("F", "tingkat", s.sift, "f").Hinted(),
		screen.Do("B", "baca penuh", s.read, "b").Unless(cmp.Or(none, still)),
	}
	for _, move := range s.Grid.Moves() {
		if keys := move.Keys(); keys[0] != "left" && keys[0] != "right" && !strings.HasPrefix(keys[0], "shift+") {
			rows = append(rows, move)
		}
	}
	return rows
}

// sift shows the next level alone, and after the last all of them again.
func (s *Screen) sift() {
	s.only = map[check.Level]check.Level{"": check.Error, check.Error: check.Warning, check.Warning: check.Info}[s.only]
	s.rebuild()
	s.Grid.MoveToFirst()
}

// turn shows what is under the chosen row, or hides it.
func (s *Screen) turn() {
	if s.opened[s.Grid.Spot().Row] {
		s.fold()
		return
	}
	s.unfold()
}

// unfold shows what is under the chosen row.
func (s *Screen) unfold() {
	s.opened[s.chosen().id] = true
	s.rebuild()
}

// fold hides what is under the chosen row; from within it leads out first.
func (s *Screen) fold() {
	r := s.chosen()
	if len(r.under) == 0 || !s.opened[r.id] {
		if r.parent != "" {
			s.Grid.Select(kit.Spot{Row: r.parent})
		}
		return
	}
	s.opened[r.id] = false
	s.rebuild()
}

// target is the screen on which a finding is mended; "" where there is none.
func (s *Screen) target(f *check.Finding) screen.ID {
	if f.Ref.Kind == "" {
		return ""
	}
	return screen.Place(f.Ref)
}

// visit goes to the record or the printed cell; of several it shows which there are.
func (s *Screen) visit() {
	f := s.chosen().finding
	if f == nil {
		s.turn()
		return
	}
	s.host.Go(s.target(f), screen.FoundAt(f))
}

// Reveal chooses the first finding about the record, or about what is in it.
func (s *Screen) Reveal(ref model.Ref) {
	if s.only != "" {
		s.only = ""
		s.rebuild()
	}
	best := ""
	for i := range s.state.Findings() {
		f := &s.state.Findings()[i]
		at := screen.FoundAt(f)
		if at == ref || f.Ref == ref || ref.Kind == model.KindAcceptance && f.ID == ref.Key {
			best = f.ID
			break
		}
		if best == "" && s.within(ref, f.Ref) {
			best = f.ID
		}
	}
	if best != "" {
		s.show(best)
	}
}

// within reports that a printed record belongs to another: a row to its table, both to their document.
func (s *Screen) within(whole, part model.Ref) bool {
	table := model.ID(part.Key)
	if part.Kind == model.KindPrintedRow {
		table, _, _ = screen.PrintedPlace(part)
	} else if part.Kind != model.KindPrintedTable {
		return false
	}
	if whole.Kind == model.KindPrintedTable {
		return model.ID(whole.Key) == table
	}
	t := s.state.Book.PrintedTable(table)
	return whole.Kind == model.KindPublication && t != nil && string(t.Publication) == whole.Key
}

// show opens what a finding is under, and chooses it.
func (s *Screen) show(id string) {
	for at := s.rows[id]; at != nil && at.parent != ""; at = s.rows[at.parent] {
		s.opened[at.parent] = true
	}
	s.rebuild()
	s.Grid.Select(kit.Spot{Row: id})
}

// Subjects are the figures of an indicator or a node that the finding is about.
func (s *Screen) Subjects() []calc.Subject {
	r := s.chosen()
	if r == nil || r.finding == nil {
		return nil
	}
	owner, _, _ := strings.Cut(r.finding.Ref.Key, "/")
	switch r.finding.Ref.Kind {
	case model.KindIndicator, model.KindActual, model.KindTarget, model.KindHistory:
		return screen.IndicatorSubjects(model.ID(owner))
	case model.KindNode, model.KindSpent, model.KindAmount:
		return screen.MoneySubjects(model.ID(owner))
	}
	return nil
}

// Position says which level is shown alone, and which rows are in sight.
func (s *Screen) Position() string {
	if s.only == "" {
		return s.Grid.Position()
	}
	return strings.TrimSuffix(fmt.Sprintf("%s saja · %s", s.only, s.Grid.Position()), " · ")
}

// Chose explains the chosen finding.
func (s *Screen) Chose() { s.panel = s.explained() }

// View is the rows, and beside or below them the explanation.
func (s *Screen) View() string {
	return s.pane.View(&s.look, s.Grid.View(), s.panel)
}
