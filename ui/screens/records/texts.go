package records

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/screens/textbox"
	"capaian/ui/text"
)

func topicList() recordList {
	list := func(b *model.Book) []model.Record {
		var all []model.Record
		for _, t := range model.Topics() {
			all = append(all, &model.Narrative{Topic: t.ID, Text: b.Narrative(t.ID)})
		}
		return all
	}
	return recordList{
		title: "Naskah laporan", one: "naskah", kind: model.KindNarrative, list: list,
		label: func(_ *model.Book, r model.Record) string {
			t := topicOf(r)
			return fmt.Sprintf("%-8s %s", t.Place, t.Label)
		},
		detail: func(_ *model.Book, r model.Record) string {
			n := r.(*model.Narrative)
			if n.IsBlank() {
				return "rancangan program"
			}
			return text.Whole(len(strings.Fields(n.Text))) + " kata"
		},
		count: func(b *model.Book) string {
			written := 0
			for _, r := range list(b) {
				if !r.IsBlank() {
					written++
				}
			}
			return fmt.Sprintf("%d/%d ditulis", written, len(model.Topics()))
		},
		write: (*Screen).writeTopic,
		stays: func(_ *model.Book, r model.Record) string {
			if r.IsBlank() {
				return "naskah ini belum ditulis"
			}
			return ""
		},
	}
}

// topicOf is the topic of a text; a zero one where the program no longer knows it.
func topicOf(r model.Record) model.Topic {
	for _, t := range model.Topics() {
		if t.ID == r.(*model.Narrative).Topic {
			return t
		}
	}
	return model.Topic{Label: string(r.(*model.Narrative).Topic)}
}

// writeTopic opens the text of a topic.
func (s *Screen) writeTopic(r model.Record) {
	textbox.Open(s.host, s.state, topicOf(r), s.open.draftKey(s.state.Book.Year, r.Ref()))
}
