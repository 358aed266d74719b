package checks

import (
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/report/findings"
	"capaian/ui/screen"
)

// told is a line of an explanation with its tone.
type told struct {
	text string
	tone kit.Tone
}

// explained is the panel: the chosen finding as far as there is room for it.
func (s *Screen) explained() []string {
	r := s.chosen()
	if r == nil || s.state.Book == nil {
		return nil
	}
	width, height := s.pane.Size()
	width -= 4
	var lines []string
	for _, t := range s.telling(r) {
		for _, line := range kit.Wrap(t.text, max(width, 1)) {
			lines = append(lines, t.tone.Style(&s.look).Render(line))
		}
	}
	if most := height - 1; len(lines) > most && most > 0 {
		lines = append(lines[:most-1], s.look.Dim.Render("… B menampilkan seluruhnya"))
	}
	return lines
}

// telling is all there is to a finding, the most needed first.
func (s *Screen) telling(r *row) []told {
	rule := check.Row(r.code)
	if r.finding == nil {
		return []told{
			{fmt.Sprintf("%d temuan: %s", len(r.under), rule.Rule), kit.Strong}, {"Perbaikan: " + rule.Remedy, kit.Plain},
		}
	}
	f := r.finding
	all := []told{{f.Place, kit.Strong}, {f.Message, kit.Plain}}
	if f.Accepted != "" {
		all = append(all, told{"Diterima: " + f.Accepted, kit.Good})
	}
	for _, w := range f.Working {
		all = append(all, told{"Hitungan: " + w, kit.Plain})
	}
	if f.Printed != "" && f.Right != "" && !strings.Contains(f.Message, findings.Right(f)) {
		all = append(all, told{"Tercetak " + f.Printed + "; seharusnya " + findings.Right(f) + ".", kit.Plain})
	}
	if cause := s.rows[f.Cause]; cause != nil && cause.finding != nil {
		all = append(all, told{"Mengikuti " + cause.finding.Place + ": " + cause.finding.Message, kit.Dim})
	}
	return append(all, told{"Perbaikan: " + rule.Remedy, kit.Plain}, told{"Aturan: " + rule.Rule, kit.Dim})
}

// read shows the whole explanation, and what follows from the finding, in a box.
func (s *Screen) read() {
	r := s.chosen()
	var lines []dialog.Line
	for i, t := range s.telling(r) {
		line := dialog.Line{Text: t.text, Head: i == 0}
		if i == 1 {
			line.Ref = s.leads(r.finding)
		}
		lines = append(lines, line)
	}
	if len(r.under) > 0 {
		lines = append(lines, dialog.Line{Text: fmt.Sprintf("%d temuan mengikutinya", len(r.under)), Head: true})
	}
	for _, under := range r.under {
		lines = append(lines, dialog.Line{Text: under.finding.Place + ": " + under.finding.Message, Ref: s.leads(under.finding)})
	}
	s.host.Open(dialog.NewLines(s.look, "Temuan", lines, func(ref model.Ref) { s.host.Go(screen.Place(ref), ref) }))
}

// leads is where a finding is mended, or nil.
func (s *Screen) leads(f *check.Finding) *model.Ref {
	if s.target(f) == "" {
		return nil
	}
	ref := screen.FoundAt(f)
	return &ref
}

// accept asks for the reason why the finding may stand. A blank one takes it back.
func (s *Screen) accept() {
	f := *s.chosen().finding
	record := &model.Acceptance{Finding: f.ID, Printed: f.Printed}
	seen := s.state.Book.Revision
	form := dialog.NewForm(s.look, "Terima temuan", []dialog.Field{
		{Label: "Alasan", Text: f.Accepted, Lines: true, Hint: "Berlaku selama yang tercetak tidak berubah. Kosong: dihitung lagi. " + f.Message},
	}, nil, nil)
	form.ReadOnly(s.host.WhyNot(record))
	if f.Accepted == "" {
		form.Always()
	}
	form.Keep(screen.DetailKey(s.state.Book.Year, record.Ref()), "alasan menerima temuan "+kit.Cut(f.Place, 40))
	form.OnSave(func([]string) {
		record.Reason = strings.TrimSpace(model.Clean(form.Value("Alasan"), true))
		if record.Reason == "" && f.Accepted == "" {
			form.Settle(model.Faultf(model.FaultMissing, "Alasan", "Alasan belum diisi: sebutkan mengapa temuan ini boleh tetap."))
			return
		}
		if err := record.Check(); err != nil {
			form.Settle(err)
			return
		}
		s.host.Write(screen.Act{Note: "temuan diterima: " + kit.Cut(f.Place, 40), Edits: []store.Edit{store.Put(record)}, Seen: seen, Done: form.Settle})
	})
	s.host.Open(form)
}

// takeBack makes an accepted finding count again.
func (s *Screen) takeBack() {
	f := s.chosen().finding
	note := "penerimaan temuan dicabut: " + kit.Cut(f.Place, 40)
	run := func() {
		s.host.Write(screen.Act{Note: note, Edits: []store.Edit{store.Put(&model.Acceptance{Finding: f.ID})}, Done: func(err error) {
			if err == nil {
				s.host.Say(screen.Notice{Tone: screen.Done, Text: "Temuan dihitung lagi; Ctrl+Z mengurungkan"})
			}
		}})
	}
	s.host.Open(dialog.NewChoice(s.look, "Cabut penerimaan", []string{"Alasannya dihapus dan temuan dihitung lagi: " + f.Place + "."},
		dialog.Answer{Key: "C", Text: "cabut penerimaannya", Run: run},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	))
}

// Drafts are none of cells.
func (s *Screen) Drafts() map[string]screen.Draft { return nil }

// PutDrafts has nothing to take over: reasons are kept by the program.
func (s *Screen) PutDrafts(map[string]screen.Draft) {}

// Forget has nothing to throw away.
func (s *Screen) Forget(string) {}

// Reach opens the reason that was left unsaved.
func (s *Screen) Reach(key string) bool {
	ref, form := screen.DetailOf(key, s.state.Book.Year)
	if !form || ref.Kind != model.KindAcceptance || s.rows[ref.Key] == nil {
		return false
	}
	s.show(ref.Key)
	if r := s.chosen(); r == nil || r.finding == nil || r.finding.ID != ref.Key {
		return false
	}
	s.accept()
	return true
}
