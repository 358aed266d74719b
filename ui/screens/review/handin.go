package review

import (
	"fmt"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
)

// submit hands the chosen part in; with blanks it asks first.
func (s *Screen) submit(to model.Status) {
	st, q := s.chosen(), s.state.Quarter
	part, name, did := st.Part.ID, s.partName(st.Part.ID), "diajukan"
	if to == model.StatusDraft {
		did = "ditarik kembali"
	}
	run := func() {
		s.act(fmt.Sprintf("%s TW %s %s", name, q.Roman(), did), func(*model.Book) []store.Edit { return set(q, to, "", part) })
	}
	if to == model.StatusDraft || len(st.Missing) == 0 {
		run()
		return
	}
	s.host.Open(dialog.NewChoice(s.look, "Ajukan "+name, []string{
		fmt.Sprintf("Belum diisi %d: %s.", len(st.Missing), s.missing(st)),
	},
		dialog.Answer{Key: "A", Text: "ajukan apa adanya", Run: run},
		dialog.Answer{Key: "T", Text: "isi dahulu", Run: s.open},
	).Marked(1))
}

// submitAll hands in all parts that the person may, in one act.
func (s *Screen) submitAll() {
	q, parts := s.state.Quarter, s.toSubmit()
	note := fmt.Sprintf("%d bagian TW %s diajukan", len(parts), q.Roman())
	run := func() {
		s.act(note, func(*model.Book) []store.Edit { return set(q, model.StatusSubmitted, "", parts...) })
	}
	s.host.Open(dialog.NewChoice(s.look, "Ajukan TW "+q.Roman(), append([]string{s.names(parts) + "."}, s.blanks(parts)...),
		dialog.Answer{Key: "A", Text: fmt.Sprintf("ajukan %d bagian", len(parts)), Run: run},
		dialog.Answer{Key: "T", Text: "belum"},
	))
}

// toSubmit are the parts that the person may hand in now.
func (s *Screen) toSubmit() []model.ID {
	var parts []model.ID
	for _, st := range s.progress {
		if (st.Status == model.StatusDraft || st.Status == model.StatusReturned) && s.why(st.Part.ID, model.StatusSubmitted) == "" {
			parts = append(parts, st.Part.ID)
		}
	}
	return parts
}

// giveBack returns the chosen part with a note.
func (s *Screen) giveBack() {
	q, part, name := s.state.Quarter, s.part(), s.partName(s.part())
	s.ask("Kembalikan "+name, "Catatan", "Apa yang harus diperbaiki; dibaca oleh stafnya.",
		fmt.Sprintf("%s TW %s dikembalikan", name, q.Roman()),
		func(said string) []store.Edit { return set(q, model.StatusReturned, said, part) })
}

// giveAllBack returns all that was handed in, in one act and with one note.
func (s *Screen) giveAllBack() {
	q, parts := s.state.Quarter, s.partsAt(model.StatusSubmitted)
	s.ask(fmt.Sprintf("Kembalikan %d bagian", len(parts)), "Catatan", "Dibaca oleh staf dari: "+s.names(parts)+".",
		fmt.Sprintf("%d bagian TW %s dikembalikan", len(parts), q.Roman()),
		func(said string) []store.Edit { return set(q, model.StatusReturned, said, parts...) })
}
