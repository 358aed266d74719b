// Package facilitation is the screen of the checklist, Tabel 10: one key says that a
// row was realised in the quarter, and the rate and its achievement move in sight.
package facilitation

import (
	"fmt"
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
	s.Sheet = kit.NewSheet(host, s, false)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Facilitation }

// Title heads the help.
func (s *Screen) Title() string { return "Fasilitasi (Tabel 10)" }

// columnCount is the cell that says how often a row was realised.
const columnCount = "laksana"

// Reveal moves to a row, from the row itself, its mark or its reason.
func (s *Screen) Reveal(ref model.Ref) {
	row, _, _ := strings.Cut(ref.Key, "/")
	switch ref.Kind {
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
	none := ""
	if s.row() == nil {
		none = "tidak ada baris yang dipilih"
	}
	rows := s.Grid.Moves()
	rows = append(rows,
		screen.Do("Spasi", "laksana", s.toggle, "space", "x").Unless(first(none, s.whyNotToggle())).Hinted(),
		screen.Do("Enter", "rincian", func() { s.openDetails(fieldCount) }, "enter", "f2").Unless(none).Hinted(),
		screen.Do("B", "bukti", func() { s.openDetails(fieldEvidence) }, "b").Unless(none).Hinted(),
		screen.Do("N", "belum berikut", s.nextOpen, "n").Hinted(),
	)
	for _, row := range s.Grid.Entering(s.Clear) {
		if label := row.Help().Key; label != "Enter" {
			rows = append(rows, row)
		}
	}
	return rows
}

func first(reasons ...string) string {
	for _, r := range reasons {
		if r != "" {
			return r
		}
	}
	return ""
}

// realised counts a row's marks over the quarters from first to last.
func realised(b *model.Book, row model.ID, from, to model.Quarter) int {
	n := 0
	for q := from; q <= to; q++ {
		n += b.Mark(row, q).Count
	}
	return n
}

// whyNotToggle explains the one case in which a single key cannot know what is meant:
// the row was realised, but only after the quarter on the screen.
func (s *Screen) whyNotToggle() string {
	row := s.row()
	if row == nil {
		return ""
	}
	b, q := s.State.Book, s.State.Quarter
	if row.Planned == 0 {
		return "baris ini tidak direncanakan; rencananya 0"
	}
	if realised(b, row.ID, model.Q1, q) > 0 || realised(b, row.ID, model.Q1, model.Q4) < row.Planned {
		return ""
	}
	for later := q + 1; later <= model.Q4; later++ {
		if b.Mark(row.ID, later).Count > 0 {
			return fmt.Sprintf("sudah terlaksana pada TW %s; tekan T sampai TW itu, atau Enter untuk memindahkannya", later.Roman())
		}
	}
	return ""
}

// toggle marks the row as realised once more in the quarter; a row realised as often as
// planned is unmarked. What was noted as evidence stays with the unmarked row.
func (s *Screen) toggle() {
	row, b, q := s.row(), s.State.Book, s.State.Quarter
	done := realised(b, row.ID, model.Q1, model.Q4)
	if done < row.Planned {
		mark := b.Mark(row.ID, q)
		mark.Row, mark.Quarter, mark.Count = row.ID, q, mark.Count+1
		today := s.State.Today
		if mark.Date.IsBlank() && today.Year == b.Year && today.Quarter() == q {
			mark.Date = today
		}
		s.Save(row.Name+" terlaksana TW "+q.Roman(), &mark)
		return
	}
	var edits []model.Record
	for past := q; past >= model.Q1; past-- {
		if mark := b.Mark(row.ID, past); mark.Count > 0 {
			mark.Count = 0
			edits = append(edits, &mark)
			break
		}
	}
	s.Save(row.Name+" batal terlaksana", edits...)
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

// Subjects are the checklist's rate and the indicator that is made of it.
func (s *Screen) Subjects() []calc.Subject {
	return append([]calc.Subject{{Of: calc.OfChecklist}}, screen.DerivedSubjects(s.State.Book, model.FromFacilitation)...)
}
