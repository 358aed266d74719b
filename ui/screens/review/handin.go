package review

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/text"
)

// submit hands the chosen part in; with blanks it asks first.
func (s *Screen) submit(to model.Status) {
	st, q := s.chosen(), s.state.Quarter
	part, name, did := st.Part.ID, s.partName(st.Part.ID), "diajukan"
	if to == model.StatusDraft {
		did = "ditarik kembali"
	}
	run := func() {
		s.act(fmt.Sprintf("%s TW %s %s", name, q.Roman(), did), func(b *model.Book) []store.Edit { return kept(b, q, to, part) })
	}
	var against []string
	if len(st.Missing) > 0 {
		against = append(against, fmt.Sprintf("Belum diisi %d: %s.", len(st.Missing), s.missing(st)))
	}
	if silent := s.unanswered(part); len(silent) > 0 {
		against = append(against, fmt.Sprintf("Dikembalikan dan belum dijawab %d: %s.", len(silent), strings.Join(silent, "; ")))
	}
	if to == model.StatusDraft || len(against) == 0 {
		run()
		return
	}
	s.host.Open(dialog.NewChoice(s.look, "Ajukan "+name, against,
		dialog.Answer{Key: "A", Text: "ajukan apa adanya", Run: run},
		dialog.Answer{Key: "T", Text: "isi dahulu", Run: s.open},
	).Marked(1))
}

// submitAll hands in all parts that the person may, in one act.
func (s *Screen) submitAll() {
	q, parts := s.state.Quarter, s.toSubmit()
	note := fmt.Sprintf("%d bagian TW %s diajukan", len(parts), q.Roman())
	run := func() {
		s.act(note, func(b *model.Book) []store.Edit { return kept(b, q, model.StatusSubmitted, parts...) })
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

// unanswered names the rows that were returned and to which nobody has said anything.
func (s *Screen) unanswered(part model.ID) []string {
	var names []string
	for _, n := range s.state.Book.Returns(s.state.Quarter, part) {
		if n.On.Kind != model.KindPart && len(s.state.Book.Answers(n.ID)) == 0 {
			names = append(names, text.RowName(s.state.Book, n.On))
		}
	}
	return names
}

// giveBack returns the chosen part as a whole.
func (s *Screen) giveBack() {
	q, part, name := s.state.Quarter, s.part(), s.partName(s.part())
	s.giveBackRows("Kembalikan "+name, "Dibaca oleh stafnya.", fmt.Sprintf("%s TW %s dikembalikan", name, q.Roman()), []model.ID{part}, nil)
}

// giveAllBack returns all that was handed in, in one act and with one word.
func (s *Screen) giveAllBack() {
	q, parts := s.state.Quarter, s.partsAt(model.StatusSubmitted)
	s.giveBackRows(fmt.Sprintf("Kembalikan %d bagian", len(parts)), "Dibaca oleh staf dari: "+s.names(parts)+".",
		fmt.Sprintf("%d bagian TW %s dikembalikan", len(parts), q.Roman()), parts, nil)
}
