package review

import (
	"fmt"
	"slices"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// approve asks where something speaks against it, else approves at once.
func (s *Screen) approve() {
	st, q := s.chosen(), s.state.Quarter
	part, name := st.Part.ID, s.partName(st.Part.ID)
	run := func() {
		s.act(fmt.Sprintf("%s TW %s disetujui", name, q.Roman()), func(b *model.Book) []store.Edit { return approval(b, q, part) })
	}
	against := s.against(st)
	if len(against) == 0 {
		run()
		return
	}
	s.host.Open(dialog.NewChoice(s.look, "Setujui "+name, against,
		dialog.Answer{Key: "S", Text: "setujui juga", Run: run},
		dialog.Answer{Key: "T", Text: "belum"},
	).Marked(1))
}

// against lists what speaks against approving a part as it is.
func (s *Screen) against(st *screen.Progress) []string {
	var lines []string
	if st.Status == model.StatusDraft {
		lines = append(lines, "Bagian ini belum diajukan oleh stafnya.")
	}
	if len(st.Missing) > 0 {
		lines = append(lines, fmt.Sprintf("Belum diisi %d: %s.", len(st.Missing), s.missing(st)))
	}
	open := slices.DeleteFunc(s.state.Book.Returns(s.state.Quarter, st.Part.ID), func(n model.Note) bool {
		if n.On.Kind == model.KindPart {
			return st.Status == model.StatusSubmitted // handed in again is the answer
		}
		return len(s.state.Book.Answers(n.ID)) > 0
	})
	if len(open) > 0 {
		lines = append(lines, fmt.Sprintf("%d pengembalian belum selesai; persetujuan menutupnya, dan catatannya tetap tersimpan.", len(open)))
	}
	if n := len(s.remarks(st.Part.ID)); n > 0 {
		lines = append(lines, fmt.Sprintf("%d catatan belum selesai.", n))
	}
	return lines
}

// approveAll offers what was handed in, and what was not too where somebody does all alone.
func (s *Screen) approveAll() {
	q := s.state.Quarter
	waiting, drafts := s.partsAt(model.StatusSubmitted), s.partsAt(model.StatusDraft)
	var text []string
	var answers []dialog.Answer
	for _, row := range []struct {
		parts      []model.ID
		said, does string
		key        string
	}{
		{waiting, "Diajukan: %s.", "setujui %d bagian yang diajukan", "S"},
		{drafts, "Belum diajukan: %s.", "setujui %d bagian, juga yang belum diajukan", "J"},
	} {
		if len(row.parts) == 0 {
			continue
		}
		text = append(text, fmt.Sprintf(row.said, s.names(row.parts)))
		parts := row.parts
		if row.key == "J" {
			parts = append(slices.Clone(waiting), drafts...)
		}
		answers = append(answers, dialog.Answer{Key: row.key, Text: fmt.Sprintf(row.does, len(parts)), Run: func() {
			s.act(fmt.Sprintf("%d bagian TW %s disetujui", len(parts), q.Roman()), func(b *model.Book) []store.Edit { return approval(b, q, parts...) })
		}})
	}
	answers = append(answers, dialog.Answer{Key: "T", Text: "belum"})
	box := dialog.NewChoice(s.look, "Setujui TW "+q.Roman(), append(text, s.blanks(append(slices.Clone(waiting), drafts...))...), answers...)
	if len(waiting) == 0 {
		box.Marked(len(answers) - 1)
	}
	s.host.Open(box)
}
