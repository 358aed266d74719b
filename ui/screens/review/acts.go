package review

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// act sends edits that are made of the Book of the moment, and says what was done.
func (s *Screen) act(note string, make func(*model.Book) []store.Edit) {
	s.host.Write(screen.Act{Note: note, Make: make, Done: s.said(note + "; Ctrl+Z mengurungkan")})
}

// partsAt are the parts at a status.
func (s *Screen) partsAt(status model.Status) []model.ID {
	var parts []model.ID
	for _, st := range s.progress {
		if st.Status == status {
			parts = append(parts, st.Part.ID)
		}
	}
	return parts
}

func (s *Screen) names(parts []model.ID) string {
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = s.partName(part)
	}
	return strings.Join(names, "; ")
}

// blanks says of each part how much of it is not filled.
func (s *Screen) blanks(parts []model.ID) []string {
	var lines []string
	for _, st := range s.progress {
		if slices.Contains(parts, st.Part.ID) && len(st.Missing) > 0 {
			lines = append(lines, fmt.Sprintf("%s: %d isian kosong.", s.partName(st.Part.ID), len(st.Missing)))
		}
	}
	return lines
}

// ask takes a sentence that must be given, and moves the state on with it.
func (s *Screen) ask(title, label, hint, note string, edits func(said string) []store.Edit) {
	form := dialog.NewForm(s.look, title, []dialog.Field{{Label: label, Hint: hint}}, nil, nil)
	form.OnSave(func([]string) {
		s.host.Write(screen.Act{Note: note, Edits: edits(model.Clean(form.Value(label), false)), Done: func(err error) {
			form.Settle(err)
			s.said(note)(err)
		}})
	})
	form.Always()
	s.host.Open(form)
}

// set are the edits that bring parts to a status.
func set(q model.Quarter, to model.Status, said string, parts ...model.ID) []store.Edit {
	var edits []store.Edit
	for _, part := range parts {
		edits = append(edits, store.Put(&model.PartState{Quarter: q, Part: part, Status: to, Note: said}))
	}
	return edits
}

// said tells that an act was done.
func (s *Screen) said(sentence string) func(error) {
	return func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: sentence})
		}
	}
}

func (s *Screen) acknowledge() {
	q, actor, today := s.state.Quarter, s.host.Actor(), s.state.Today
	s.act(fmt.Sprintf("TW %s diketahui camat", q.Roman()), func(b *model.Book) []store.Edit {
		return []store.Edit{store.Put(&model.Acknowledgement{Quarter: q, Name: calledBy(actor), Date: today, Revision: b.Revision, Figures: b.Digest(q)})}
	})
}
