// Package facilitation is the screen of the checklist, Tabel 10: one key says that a
// row was realised in the quarter, and the rate and its achievement move in sight.
package facilitation

import (
	"cmp"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// Screen shows groups with their rows.
type Screen struct {
	*kit.Sheet
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Facilitation }

// Title heads the help.
func (s *Screen) Title() string { return "Fasilitasi (Tabel 10)" }

// columnCount is the cell that says how often a row was realised.
const columnCount = "laksana"

// Reveal moves to a row, from the row itself, its mark or its reason, or to the first of a group.
func (s *Screen) Reveal(ref model.Ref) {
	row, _, _ := strings.Cut(ref.Key, "/")
	switch ref.Kind {
	case model.KindFacilitation:
		for i := range s.State.Book.Rows {
			if s.State.Book.Rows[i].Group == model.ID(ref.Key) {
				s.Grid.Select(kit.Spot{Row: string(s.State.Book.Rows[i].ID), Column: columnCount})
				return
			}
		}
	case model.KindFacilitationRow, model.KindFacilitationMark, model.KindReason:
		s.Grid.Select(kit.Spot{Row: row, Column: columnCount})
	}
}

func (s *Screen) row() *model.FacilitationRow {
	if s.State.Book == nil {
		return nil
	}
	return s.State.Book.Row(model.ID(s.Grid.Spot().Row))
}

// Keys are those of the grid, the toggle and the details.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	if begin := s.Beginning(); begin != nil {
		return begin
	}
	none := ""
	if s.row() == nil {
		none = "tidak ada baris yang dipilih"
	}
	rows := s.Grid.Moves()
	rows = append(rows,
		screen.Do("Spasi", "terlaksana", s.toggle, "space").Acting().Unless(cmp.Or(none, s.forbidden(), s.whyNotToggle())).Hinted(),
		screen.Do(s.Grid.OpenKey(), "rincian", func() { s.openDetails(fieldCount) }, "enter", "f2").Unless(none).Hinted(),
		screen.Do("B", "bukti", func() { s.openDetails(fieldEvidence) }, "b").Unless(none).Hinted(),
		screen.Do("N", "belum berikut", s.nextOpen, "n").Hinted(),
	)
	for _, row := range s.Grid.Entering(s.Clear) {
		if !slices.Contains(row.Keys(), "f2") {
			rows = append(rows, row)
		}
	}
	return append(rows, s.Blockwise()...)
}

// forbidden tells why the chosen row cannot be marked in the quarter, whatever stands there.
func (s *Screen) forbidden() string {
	row := s.row()
	if row == nil {
		return ""
	}
	return s.Host.WhyNot(&model.FacilitationMark{Row: row.ID, Quarter: s.State.Quarter})
}

// nextOpen goes to the next row not realised as often as planned, from the top again after the last.
func (s *Screen) nextOpen() {
	b := s.State.Book
	at := -1
	for i := range b.Rows {
		if string(b.Rows[i].ID) == s.Grid.Spot().Row {
			at = i
		}
	}
	for step := 1; step <= len(b.Rows); step++ {
		i := (at + step) % len(b.Rows)
		if tally := s.State.Results.Facilitation.Rows[i]; tally.Realised < tally.Planned {
			s.Grid.Select(kit.Spot{Row: string(b.Rows[i].ID), Column: columnCount})
			return
		}
	}
	s.Host.Say(screen.Notice{Text: "Semua baris yang direncanakan sudah terlaksana."})
}

// Need is the width with days and notes.
func (s *Screen) Need() int { return 115 }

// Quarters are the rates of the whole checklist.
func (s *Screen) Quarters(st screen.State, _ kit.Spot) (string, [4]calc.Figure, int) {
	return "Fasilitasi terlaksana, %", st.Results.Facilitation.Rates, st.Book.Settings.Decimals
}

// Subjects are the checklist's rate and the indicator that is made of it.
func (s *Screen) Subjects() []calc.Subject {
	return append([]calc.Subject{{Of: calc.OfChecklist}}, screen.DerivedSubjects(s.State.Book, model.FromFacilitation)...)
}
