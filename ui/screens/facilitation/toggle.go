package facilitation

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/text"
)

// realised counts a row's marks over the quarters from first to last.
func realised(b *model.Book, row model.ID, from, to model.Quarter) int {
	n := 0
	for q := from; q <= to; q++ {
		n += b.Mark(row, q).Count
	}
	return n
}

// whyNotToggle explains when a key cannot know what is meant.
func (s *Screen) whyNotToggle() string {
	block := s.blockRows()
	if block == nil {
		return s.whyNotToggleOne(s.row())
	}
	if marks, _ := s.markAll(block); len(marks) == 0 {
		return "dalam pilihan ini tidak ada yang dapat ditandai atau dibatalkan pada triwulan ini"
	}
	return ""
}

// whyNotToggleOne explains the one case in which a single key cannot know what is meant:
// the row was realised, but only after the quarter on the screen.
func (s *Screen) whyNotToggleOne(row *model.FacilitationRow) string {
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
			return fmt.Sprintf("sudah terlaksana pada TW %s; tekan F5 sampai TW itu, atau Enter untuk memindahkannya", later.Roman())
		}
	}
	return ""
}

// toggle marks the row as realised once more in the quarter; a row realised as often as
// planned is unmarked. Of a block it marks all that lack something, else unmarks all.
func (s *Screen) toggle() {
	if block := s.blockRows(); block != nil {
		marks, done := s.markAll(block)
		s.unlessNoted(marks, func() { s.SaveAll(fmt.Sprintf("%d baris %s", len(marks), done), marks...) })
		return
	}
	row := s.row()
	if mark := s.marked(row); mark != nil {
		s.Save(row.Name+" terlaksana TW "+s.State.Quarter.Roman(), mark)
	} else if mark := s.unmarked(row); mark != nil {
		s.unlessNoted([]model.Record{mark}, func() { s.Save(row.Name+" batal terlaksana", mark) })
	}
}

// unlessNoted saves at once, but asks first where marks that are taken back have a date or
// evidence: a row that was entered with care is not undone by one key too many. Today's date
// alone is what the same key entered.
func (s *Screen) unlessNoted(marks []model.Record, save func()) {
	var noted []string
	for _, r := range marks {
		mark := r.(*model.FacilitationMark)
		if mark.Count > 0 || (mark.Date.IsBlank() || mark.Date == s.State.Today) && len(mark.Evidence) == 0 {
			continue
		}
		noted = append(noted, s.State.Book.Name(model.Ref{Kind: model.KindFacilitationRow, Key: string(mark.Row)}, nil)+": "+notedOn(mark))
	}
	if len(noted) == 0 {
		save()
		return
	}
	if rest := len(noted) - mostNoted; rest > 0 {
		noted = append(noted[:mostNoted], fmt.Sprintf("dan %d baris lain.", rest))
	}
	s.Host.Open(dialog.NewChoice(s.Look, "Batalkan yang sudah terlaksana?", append(noted, "Tanggal dan buktinya tetap tercatat pada baris itu."),
		dialog.Answer{Key: "B", Text: "batalkan", Run: save},
		dialog.Answer{Key: "Esc", Text: "biarkan terlaksana"},
	).Marked(1))
}

// mostNoted is how many rows the question names.
const mostNoted = 5

// notedOn says what a mark bears beside its count.
func notedOn(mark *model.FacilitationMark) string {
	var all []string
	if !mark.Date.IsBlank() {
		all = append(all, text.LongDate(mark.Date))
	}
	if n := len(mark.Evidence); n > 0 {
		all = append(all, fmt.Sprintf("%d bukti", n))
	}
	return strings.Join(all, ", ")
}

// markAll makes the marks of all rows that are not yet realised as planned, or takes those of
// all rows away where none is left to mark.
func (s *Screen) markAll(rows []*model.FacilitationRow) (marks []model.Record, done string) {
	for _, row := range rows {
		if mark := s.marked(row); mark != nil {
			marks = append(marks, mark)
		}
	}
	if len(marks) > 0 {
		return marks, "terlaksana TW " + s.State.Quarter.Roman()
	}
	for _, row := range rows {
		if mark := s.unmarked(row); mark != nil {
			marks = append(marks, mark)
		}
	}
	return marks, "batal terlaksana"
}

// marked is the row's mark with one realisation more, or nil where all planned ones are done.
func (s *Screen) marked(row *model.FacilitationRow) model.Record {
	b, q := s.State.Book, s.State.Quarter
	if realised(b, row.ID, model.Q1, model.Q4) >= row.Planned {
		return nil
	}
	mark := b.Mark(row.ID, q)
	mark.Row, mark.Quarter, mark.Count = row.ID, q, mark.Count+1
	today := s.State.Today
	if mark.Date.IsBlank() && today.Year == b.Year && today.Quarter() == q {
		mark.Date = today
	}
	return &mark
}

// unmarked is the row's newest mark up to the quarter without its realisations, or nil where
// there is none. What was noted as evidence stays with it.
func (s *Screen) unmarked(row *model.FacilitationRow) model.Record {
	for q := s.State.Quarter; q >= model.Q1; q-- {
		if mark := s.State.Book.Mark(row.ID, q); mark.Count > 0 {
			mark.Count = 0
			return &mark
		}
	}
	return nil
}

// blockRows are the rows of the block; nil where there is none.
func (s *Screen) blockRows() []*model.FacilitationRow {
	var rows []*model.FacilitationRow
	for _, at := range s.Grid.Block() {
		if row := s.State.Book.Row(model.ID(at.Row)); row != nil {
			rows = append(rows, row)
		}
	}
	return rows
}
