package analysis

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// edit opens the box on the chosen part, an item a line; the opening begins with its draft.
func (s *Screen) edit() {
	p := s.chosen()
	b := s.state.Book
	lines := p.items
	if p.drafted() {
		lines = p.draft
	}
	title := p.info.Label + ": " + p.node.Label()
	box := dialog.NewText(s.host, title, p.info.Hint, strings.Join(lines, "\n"))
	if p.drafted() {
		box.Always() // saving a draft as it is means accepting it
	}
	box.Keep(screen.DetailKey(b.Year, p.record().Ref()), title)
	box.ReadOnly(s.host.WhyNot(p.record()))
	seen := b.Revision
	box.OnSave(func(typed string) {
		a := p.record()
		a.Items = itemsOf(typed)
		s.host.Write(screen.Act{Note: "Analisis " + title, Edits: []store.Edit{store.Put(a)}, Seen: seen, Done: box.Settle})
	})
	s.host.Open(box)
}

// itemsOf takes a text apart at its lines, without what marks items of a list.
func itemsOf(typed string) []string {
	var items []string
	for line := range strings.SplitSeq(typed, "\n") {
		if item := unmarked(model.Clean(line, false)); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// unmarked drops "-", "•", "1.", "2)" or "a." at the beginning of an item.
func unmarked(item string) string {
	bare := strings.TrimLeft(item, "-–—•*▪ ")
	if bare == "" || bare != item && (bare[0] < '0' || bare[0] > '9') {
		return bare // a minus before a figure is no mark
	}
	if first, rest, spaced := strings.Cut(item, " "); spaced && isMark(first) {
		return strings.TrimSpace(rest)
	}
	return item
}

// isMark reports what numbers an item: "1.", "12)" or "a.".
func isMark(word string) bool {
	body, dotted := strings.CutSuffix(word, ".")
	if !dotted {
		body, dotted = strings.CutSuffix(word, ")")
	}
	if !dotted {
		return false
	}
	if strings.Trim(body, "0123456789") == "" {
		return len(body) <= 3
	}
	return len(body) == 1 && body[0] >= 'a' && body[0] <= 'z'
}

// accept takes the draft over as the office's own sentence.
func (s *Screen) accept() {
	p := s.chosen()
	a := p.record()
	a.Items = p.draft
	note := "Kalimat pembuka " + p.node.Label() + " diterima"
	s.save(a, note)
}

func (s *Screen) clear() {
	p := s.chosen()
	a := p.record()
	a.Items = nil
	name := p.info.Label + " " + p.node.Label()
	s.host.Open(dialog.NewChoice(s.look, "Kosongkan "+name, []string{fmt.Sprintf("%d butir dihapus. Ctrl+Z mengurungkannya.", len(p.items))},
		dialog.Answer{Key: "K", Text: "kosongkan", Run: func() { s.save(a, name+" dikosongkan") }},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	))
}

func (s *Screen) save(a *model.Analysis, note string) {
	s.host.Write(screen.Act{Note: note, Edits: []store.Edit{store.Put(a)}, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}

// Drafts is empty: texts are typed in boxes, whose drafts are the program's to keep.
func (s *Screen) Drafts() map[string]screen.Draft { return nil }

// PutDrafts takes nothing.
func (s *Screen) PutDrafts(map[string]screen.Draft) {}

// Forget has nothing to throw away.
func (s *Screen) Forget(string) {}

// Reach goes to a part that was left and opens it.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.state.Book.Year)
	if !details {
		return false
	}
	s.Reveal(ref)
	if s.Grid.Spot().Row != ref.Key {
		return false
	}
	s.edit()
	return true
}

// Summary says in a few words what is owed, for the list of screens.
func Summary(st screen.State) string {
	owed, written := map[model.Ref]bool{}, 0
	for _, need := range calc.AnalysisNeeds(st.Book, st.Results) {
		if !need.Met {
			a := model.Analysis{Node: need.Node, Part: need.Part}
			owed[a.Ref()] = true
		}
	}
	for i := range st.Book.Nodes {
		for _, info := range model.AnalysisParts() {
			if len(st.Book.Analysis(st.Book.Nodes[i].ID, info.Part)) > 0 {
				written++
			}
		}
	}
	if len(owed) > 0 {
		return fmt.Sprintf("%d wajib belum ditulis", len(owed))
	}
	return fmt.Sprintf("%d bagian terisi", written)
}
