package review

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// A return is a verdict on each row that is given back, or on the part as a whole: with what is
// wanted and until when. An approval settles the returns, and they are kept.

// verdicts are edits that say the same of several rows of a quarter.
func (s *Screen) verdicts(b *model.Book, rows []model.Ref, said model.Note) []store.Edit {
	used := make(map[model.ID]bool, len(b.Notes))
	for i := range b.Notes {
		used[b.Notes[i].ID] = true
	}
	actor, now := s.host.Actor(), s.host.Now()
	var edits []store.Edit
	for _, row := range rows {
		n := said
		n.ID, n.On, n.Quarter = model.Mint("catatan", now, used), row, s.state.Quarter
		n.By, n.Name, n.At = actor.ID, actor.Name, now
		if n.Verdict == model.StatusApproved {
			n.Figures = b.RowDigest(n.Quarter, row)
		}
		edits = append(edits, store.Put(&n))
	}
	return edits
}

// settled are edits that close open returns.
func settled(open []model.Note) []store.Edit {
	var edits []store.Edit
	for _, n := range open {
		n.Closed = true
		edits = append(edits, store.Put(&n))
	}
	return edits
}

// returnsOf are the open returns of the quarter on one of the rows.
func returnsOf(b *model.Book, q model.Quarter, row model.Ref) []model.Note {
	var open []model.Note
	for _, n := range b.Verdicts(q, row) {
		if n.Open() {
			open = append(open, n)
		}
	}
	return open
}

// approveRows approves single rows of a part; what was returned of them is settled.
func (s *Screen) approveRows(rows []model.Ref) {
	q := s.state.Quarter
	name := fmt.Sprintf("%d baris", len(rows))
	if len(rows) == 1 {
		name = text.RowName(s.state.Book, rows[0])
	}
	s.act(name+" TW "+q.Roman()+" disetujui", func(b *model.Book) []store.Edit {
		var edits []store.Edit
		for _, row := range rows {
			edits = append(edits, settled(returnsOf(b, q, row))...)
		}
		return append(edits, s.verdicts(b, rows, model.Note{Verdict: model.StatusApproved, Text: "Disetujui."})...)
	})
}

// wanted are the fields of a return: what is to be mended, and until when.
func wanted(readers string) []dialog.Field {
	return []dialog.Field{
		{Label: "Yang diperbaiki", Hint: "Apa yang harus diperbaiki, misalnya: tanggal rapat belum diisi. " + readers},
		{Label: "Ditunggu sampai", Hint: "Tanggal, misalnya 19-4-2024; boleh kosong."},
	}
}

// giveBackRows asks for what a return says, and returns the part with it: on the rows, or where
// there are none on the part as a whole.
func (s *Screen) giveBackRows(title, readers, done string, parts []model.ID, rows []model.Ref) {
	q, year := s.state.Quarter, s.state.Book.Year
	form := dialog.NewForm(s.look, title, wanted(readers), nil, nil)
	form.OnSave(func(values []string) {
		said := model.Note{Verdict: model.StatusReturned, Text: strings.TrimSpace(model.Clean(values[0], false))}
		if strings.TrimSpace(values[1]) != "" {
			day, _, err := text.ParseDate("Ditunggu sampai", values[1], year)
			if err != nil {
				form.Settle(err)
				return
			}
			said.Until = day
		}
		s.host.Write(screen.Act{Note: done, Make: func(b *model.Book) []store.Edit {
			edits := set(q, model.StatusReturned, briefly(b, rows, said.Text), parts...)
			if said.Text == "" {
				return edits // refused for want of words
			}
			on := rows
			if len(rows) == 0 {
				for _, part := range parts {
					on = append(on, model.PartRef(q, part))
				}
			}
			for _, row := range on {
				edits = append(edits, settled(returnsOf(b, q, row))...)
			}
			return append(edits, s.verdicts(b, on, said)...)
		}, Done: func(err error) {
			form.Settle(err)
			s.said(done + "; Ctrl+Z mengurungkan")(err)
		}})
	})
	form.Always()
	s.host.Open(form)
}

// briefly is what stands with the status of a part: what was said, with the rows it is said of.
// In full it stands on the rows.
func briefly(b *model.Book, rows []model.Ref, said string) string {
	switch {
	case said == "" || len(rows) == 0:
		return said
	case len(rows) == 1:
		return text.RowName(b, rows[0]) + ": " + said
	}
	return fmt.Sprintf("%d baris: %s", len(rows), said)
}

// keptNote is the word that stands with a part where nothing else is said: one of a return that
// is told nowhere else is not lost by handing in and approving.
func keptNote(b *model.Book, q model.Quarter, part model.ID) string {
	was := b.PartState(q, part)
	if len(b.Verdicts(q, model.PartRef(q, part))) > 0 {
		return ""
	}
	for i := range b.Notes {
		if of, _ := b.PartOfRef(b.Notes[i].On); b.Notes[i].Verdict != "" && b.Notes[i].Quarter == q && of == part {
			return ""
		}
	}
	return was.Note
}

// kept are the edits that bring parts to a status without a word, of the Book of the moment.
func kept(b *model.Book, q model.Quarter, to model.Status, parts ...model.ID) []store.Edit {
	var edits []store.Edit
	for _, part := range parts {
		edits = append(edits, set(q, to, keptNote(b, q, part), part)...)
	}
	return edits
}

// approval are the edits that approve parts, keep their figures, and settle what was returned.
func approval(b *model.Book, q model.Quarter, parts ...model.ID) []store.Edit {
	results := calc.Compute(b, q)
	edits := kept(b, q, model.StatusApproved, parts...)
	for _, part := range parts {
		edits = append(edits, store.Put(calc.Freeze(results, part)))
		edits = append(edits, settled(b.Returns(q, part))...)
	}
	return edits
}
