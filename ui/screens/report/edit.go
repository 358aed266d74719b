package report

import (
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/report/narrative"
	"capaian/ui/screen"
	"capaian/ui/screens/textbox"
)

func (s *Screen) whyNotEdit() string {
	p := s.chosen()
	switch {
	case p == nil:
		return "tidak ada bagian yang dipilih"
	case p.topic == "":
		return "bagian ini disusun dari data; B menuju isiannya"
	}
	return ""
}

func (s *Screen) whyNotDraft() string {
	if why := s.whyNotEdit(); why != "" {
		return why
	}
	if s.chosen().state != narrative.Own {
		return "bagian ini memang masih rancangan"
	}
	return s.host.WhyNot(&model.Narrative{Topic: s.chosen().topic})
}

func (s *Screen) whyNoGap() string {
	for i := range s.parts {
		if s.parts[i].gaps > 0 {
			return ""
		}
	}
	return "tidak ada yang perlu dilengkapi"
}

// nextGap chooses the next part with something to complete, from the first again after the last.
func (s *Screen) nextGap() {
	at := 0
	for i := range s.parts {
		if s.parts[i].id == s.Grid.Spot().Row {
			at = i
		}
	}
	for n := 1; n <= len(s.parts); n++ {
		if p := &s.parts[(at+n)%len(s.parts)]; p.gaps > 0 {
			s.Grid.Select(kit.Spot{Row: p.id})
			s.follow()
			return
		}
	}
}

// edit opens the text of the chosen part: the office's own, or the draft to go on from.
func (s *Screen) edit() {
	p := s.chosen()
	if p == nil || p.topic == "" {
		return
	}
	s.editTopic(topicNamed(p.topic))
}

// editTopic opens a text, whether it stands in the report or in another paper.
func (s *Screen) editTopic(topic model.Topic) {
	record := model.Narrative{Topic: topic.ID}
	textbox.Open(s.host, s.state, topic, screen.DetailKey(s.state.Book.Year, record.Ref()))
}

// backToDraft takes the office's text away; the draft stands in its place.
func (s *Screen) backToDraft() {
	p := s.chosen()
	topic, seen := topicNamed(p.topic), s.state.Book.Revision
	s.host.Open(dialog.NewChoice(s.look, "Kembali ke rancangan", []string{
		"Naskah kantor untuk " + topic.Label + " dihapus, dan rancangan program dipakai lagi. Ctrl+Z mengurungkannya.",
	},
		dialog.Answer{Key: "H", Text: "hapus naskah kantor", Run: func() {
			s.write("naskah "+topic.Label+" dihapus", &model.Narrative{Topic: topic.ID}, seen, func(error) {})
		}},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	).Marked(1))
}

func (s *Screen) write(note string, r model.Record, seen uint64, done func(error)) {
	s.host.Write(screen.Act{Note: note, Edits: []store.Edit{store.Put(r)}, Seen: seen, Done: done})
}

func topicNamed(id model.ID) model.Topic {
	for _, t := range model.Topics() {
		if t.ID == id {
			return t
		}
	}
	return model.Topic{ID: id, Label: string(id)}
}

// Drafts are none of cells.
func (s *Screen) Drafts() map[string]screen.Draft { return nil }

// PutDrafts has nothing to take over: texts are kept by the program.
func (s *Screen) PutDrafts(map[string]screen.Draft) {}

// Forget has nothing to throw away.
func (s *Screen) Forget(string) {}

// Reach opens the text that was left unsaved.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.state.Book.Year)
	if !details || ref.Kind != model.KindNarrative {
		return false
	}
	s.Reveal(ref)
	if p := s.chosen(); p != nil && string(p.topic) == ref.Key {
		s.edit()
		return true
	}
	for _, t := range model.Topics() {
		if string(t.ID) == ref.Key { // of a letter or an agreement, which no part shows
			s.editTopic(t)
			return true
		}
	}
	return false
}
