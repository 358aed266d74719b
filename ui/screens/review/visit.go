package review

import (
	"fmt"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// open goes to where the chosen part is entered: to what changed last, else to the first blank.
func (s *Screen) open() {
	st := s.chosen()
	if st == nil {
		if len(s.concerns) > 0 && s.concerns[0].To != screen.Review {
			s.host.Go(s.concerns[0].To, s.concerns[0].Ref)
			return
		}
		s.Reveal(s.urgent())
		return
	}
	to := model.Ref{}
	switch fresh := s.news.since(st.Part.ID); {
	case len(fresh) > 0:
		to = fresh[0].ref
	case len(st.Missing) > 0:
		to = st.Missing[0]
	}
	s.host.Go(screenOf(st.Part.ID), to)
}

// print leads to the box in which the review of the chosen part, or of the whole quarter, leaves
// as a document.
func (s *Screen) print() {
	ref := model.Ref{Kind: model.KindQuarter}
	if part := s.part(); part != "" {
		ref = model.PartRef(s.state.Quarter, part)
	}
	s.host.Go(screen.Report, ref)
}

// urgent is the part of the most pressing concern of this quarter, else the first part.
func (s *Screen) urgent() model.Ref {
	for _, c := range s.concerns {
		if c.About == s.state.Quarter && c.Ref.Kind == model.KindPart {
			return c.Ref
		}
	}
	if len(s.progress) > 0 {
		return model.PartRef(s.state.Quarter, s.progress[0].Part.ID)
	}
	return model.Ref{}
}

// screenOf is where a part is entered.
func screenOf(part model.ID) screen.ID {
	switch (model.Part{ID: part}).Kind() {
	case model.PartIndicators:
		return screen.Indicators
	case model.PartVillages:
		return screen.Villages
	case model.PartBudget:
		return screen.Budget
	}
	return screen.Facilitation
}

// all opens the list of everything that changed in the chosen part, or in all of them, of what was
// found wrong there and of what is missing.
func (s *Screen) all() {
	var rows []dialog.Line
	add := func(head string, list []changed) {
		if len(list) == 0 {
			return
		}
		rows = append(rows, dialog.Line{Text: head, Head: true})
		for i, line := range lines(list) {
			rows = append(rows, dialog.Line{Text: line, Ref: &list[i].ref})
		}
	}
	for i := range s.progress {
		part := s.progress[i].Part.ID
		if chosen := s.part(); chosen != "" && chosen != part {
			continue
		}
		name := s.partName(part)
		add(name+": "+s.sinceWhen(), s.news.since(part))
		add(name+": diubah sesudah disetujui", s.news.later[part])
		if depart := s.departed(part); len(depart) > 0 {
			rows = append(rows, dialog.Line{Text: name + ": berbeda dari yang disetujui", Head: true})
			for j, line := range depart {
				rows = append(rows, dialog.Line{Text: line, Ref: &s.news.depart[part][j].Ref})
			}
		}
		if found := s.problems[part]; len(found) > 0 {
			rows = append(rows, dialog.Line{Text: fmt.Sprintf("%s: %d masalah", name, len(found)), Head: true})
			for j := range found {
				rows = append(rows, dialog.Line{Text: found[j].Message, Ref: &found[j].Ref})
			}
		}
		if blank := s.progress[i].Missing; len(blank) > 0 {
			rows = append(rows, dialog.Line{Text: fmt.Sprintf("%s: %d belum diisi", name, len(blank)), Head: true})
			for j, line := range s.missingNames(&s.progress[i]) {
				rows = append(rows, dialog.Line{Text: line, Ref: &blank[j]})
			}
		}
	}
	s.host.Open(dialog.NewLines(s.look, fmt.Sprintf("TW %s selengkapnya", s.state.Quarter.Roman()), rows, func(ref model.Ref) {
		s.host.Go(screen.PlaceOf(ref.Kind), ref)
	}))
}
