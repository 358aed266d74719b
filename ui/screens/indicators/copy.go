package indicators

import (
	"fmt"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// blanks are the initial targets of indicators that have no revised one: what can be copied
// without touching anything.
func (s *Screen) blanks() []*model.Target {
	b := s.State.Book
	return b.Derive("target perubahan yang kosong", func() any { return blanksOf(b) }).([]*model.Target)
}

func blanksOf(b *model.Book) []*model.Target {
	var found []*model.Target
	for i := range b.Indicators {
		id := b.Indicators[i].ID
		initial := b.Target(id, model.Initial, model.WholeYear)
		if !initial.IsBlank() && b.Target(id, model.Revised, model.WholeYear).IsBlank() {
			found = append(found, &model.Target{Indicator: id, Agreement: model.Revised, Value: initial})
		}
	}
	return found
}

// copying is the key that fills the blank revised targets.
func (s *Screen) copying() screen.Binding {
	why := ""
	if s.State.Book == nil || len(s.blanks()) == 0 {
		why = "tidak ada target perubahan yang kosong sedang target awalnya terisi"
	}
	return screen.Do("K", "salin target awal ke target perubahan yang masih kosong", s.askCopy, "k").Acting().Unless(why)
}

// askCopy counts what would be filled, and fills it in one act on a yes.
func (s *Screen) askCopy() {
	targets, seen := s.blanks(), s.State.Book.Revision
	s.Host.Open(dialog.NewChoice(s.Look, "Salin target awal ke perubahan", []string{
		fmt.Sprintf("%d target perubahan masih kosong dan diisi sama dengan target awalnya. Yang sudah terisi tidak berubah.", len(targets)),
		"Ctrl+Z mengurungkan semuanya sekaligus.",
	},
		dialog.Answer{Key: "S", Text: fmt.Sprintf("salin %d target", len(targets)), Run: func() { s.copyTargets(targets, seen) }},
		dialog.Answer{Key: "Esc", Text: "batal"},
	))
}

func (s *Screen) copyTargets(targets []*model.Target, seen uint64) {
	edits := make([]store.Edit, len(targets))
	for i, t := range targets {
		edits[i] = store.Put(t)
	}
	note := fmt.Sprintf("Target awal disalin ke perubahan, %d indikator", len(targets))
	s.Host.Write(screen.Act{Note: note, Edits: edits, Seen: seen, Done: func(err error) {
		if err == nil {
			s.Host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}
