package review

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

func (s *Screen) lockPart() {
	q, part := s.state.Quarter, s.part()
	note := fmt.Sprintf("%s TW %s dikunci", s.partName(part), q.Roman())
	s.host.Write(screen.Act{Note: note, Edits: set(q, model.StatusLocked, "", part), Done: s.said(note + "; Alt+B membukanya kembali")})
}

// lock asks what is blank, not approved or found wrong, and closes the quarter on a yes; what
// was handed in and not yet approved is approved with it.
func (s *Screen) lock() {
	q := s.state.Quarter
	var text, open []string
	var approve []model.ID
	for i := range s.progress {
		st := &s.progress[i]
		switch st.Status {
		case model.StatusSubmitted:
			approve = append(approve, st.Part.ID)
		case model.StatusDraft, model.StatusReturned:
			open = append(open, fmt.Sprintf("%s %s", s.partName(st.Part.ID), st.Status))
		case model.StatusApproved, model.StatusLocked:
		}
	}
	if len(open) > 0 {
		s.host.Open(dialog.NewChoice(s.look, fmt.Sprintf("TW %s belum dapat dikunci", q.Roman()), []string{
			"Belum diajukan atau dikembalikan: " + strings.Join(open, "; ") + ".",
			"Alt+J menyetujui semuanya sekaligus; Alt+A satu per satu.",
		}, dialog.Answer{Key: "Esc", Text: "tutup"}))
		return
	}
	text = append(text, s.beforeLocking()...)
	if len(approve) > 0 {
		text = append(text, fmt.Sprintf("%d bagian yang diajukan ikut disetujui.", len(approve)))
	}
	text = append(text, "Sesudah dikunci, isian sampai triwulan ini tidak dapat diubah; Alt+B membukanya kembali dengan alasan.")
	note := fmt.Sprintf("TW %s dikunci", q.Roman())
	s.host.Open(dialog.NewChoice(s.look, "Kunci TW "+q.Roman(), text,
		dialog.Answer{Key: "K", Text: "kunci triwulan", Run: func() {
			s.host.Write(screen.Act{Note: note, Done: s.said(note + "; Alt+B membukanya kembali"), Make: func(b *model.Book) []store.Edit {
				return append(approval(b, q, approve...),
					store.Put(&model.QuarterState{Quarter: q, Status: model.StatusLocked, Reason: b.Closing(q).Reason, Was: b.AsFirstClosed(q)}),
					store.Put(calc.Freeze(calc.Compute(b, q), "")))
			}})
		}},
		dialog.Answer{Key: "T", Text: "belum"},
	).Marked(1))
}

// beforeLocking lists what a closing would keep as it is.
func (s *Screen) beforeLocking() []string {
	blank, wrong, notes := 0, 0, 0
	for _, st := range s.progress {
		blank += len(st.Missing)
		wrong += len(s.problems[st.Part.ID])
		notes += len(s.notes[st.Part.ID])
	}
	var lines []string
	for _, row := range []struct {
		count    int
		sentence string
	}{
		{blank, "%d isian masih kosong."},
		{wrong, "%d temuan pemeriksaan belum diselesaikan."},
		{notes, "%d catatan belum selesai."},
	} {
		if row.count > 0 {
			lines = append(lines, "! "+fmt.Sprintf(row.sentence, row.count))
		}
	}
	for q := model.Q1; q < s.state.Quarter; q++ {
		if !s.state.Book.Closed(q) {
			lines = append(lines, fmt.Sprintf("! TW %s belum dikunci; isiannya ikut terkunci.", q.Roman()))
		}
	}
	return lines
}

func (s *Screen) reopen() {
	q, part := s.state.Quarter, s.part()
	if part == "" || s.state.Book.Closed(q) {
		s.ask("Buka kembali TW "+q.Roman(), "Alasan", "Tercatat dalam riwayat; angka yang disetujui tetap menjadi pembanding.",
			fmt.Sprintf("TW %s dibuka kembali", q.Roman()),
			func(said string) []store.Edit {
				was := s.state.Book.Closing(q)
				if was.Reason != "" {
					said += "; sebelumnya: " + was.Reason
				}
				return []store.Edit{store.Put(&model.QuarterState{Quarter: q, Status: model.StatusDraft, Reason: said, Was: was.Was})}
			})
		return
	}
	s.ask("Buka kembali "+s.partName(part), "Catatan", "Alasannya; tercatat dalam riwayat.",
		fmt.Sprintf("%s TW %s dibuka kembali", s.partName(part), q.Roman()),
		func(said string) []store.Edit { return set(q, model.StatusApproved, said, part) })
}
