package history

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// whyNotBack says why nothing of the chosen act can be set back from here, as far as that is seen
// without looking at each record.
func (s *Screen) whyNotBack() string {
	m := s.chosen()
	switch {
	case m == nil:
		return "tidak ada baris yang dipilih"
	case m.Entry.Year == model.OfficeWide:
		return "yang menyangkut orang diubah pada layar Pengguna"
	case m.Entry.Year != s.state.Book.Year:
		return fmt.Sprintf("itu tahun %d; F7 membukanya dahulu", m.Entry.Year)
	}
	return ""
}

// editsBack are the edits that bring back what stood before the act, of the changes that are told,
// where something else stands now; none and why where there are none.
func (s *Screen) editsBack(m *store.Moved) (edits []store.Edit, why string) {
	why = "isiannya sudah seperti semula"
	for _, c := range slices.Backward(m.Told()) {
		switch now := s.standing(c.Ref); {
		case c.Ref.Kind.OfReview():
			why = "tinjauan, tanda tangan, dan catatan tidak dikembalikan dari riwayat"
		case c.Before == nil && (c.Ref.Kind == model.KindOffice || c.Ref.Kind == model.KindSettings):
			return nil, "dengan tindakan itu tahun ini dibuka"
		case c.Before == nil && now != nil:
			if barred := s.host.WhyNot(now); barred != "" {
				return nil, barred
			}
			edits = append(edits, store.Remove(c.Ref))
		case c.Before != nil && !sameAs(now, c.Before):
			record := text.ChangedRecord(c, c.Before)
			if record == nil {
				why = "isian semulanya tidak dapat dibaca oleh program ini"
				continue
			}
			if barred := s.host.WhyNot(record); barred != "" {
				return nil, barred
			}
			edits = append(edits, store.Put(record))
		}
	}
	return edits, why
}

// standing is the record as it is now; nil where there is none.
func (s *Screen) standing(ref model.Ref) model.Record {
	for _, r := range s.state.Book.Of(ref.Kind) {
		if r.Ref() == ref {
			return r
		}
	}
	return nil
}

// sameAs reports that a record is the one that was stored.
func sameAs(r model.Record, data []byte) bool {
	if r == nil {
		return false
	}
	now, err := json.Marshal(r)
	return err == nil && bytes.Equal(now, data)
}

// mostShown is how many records a question names one by one.
const mostShown = 8

// askBack shows what would stand again, and saves it as an act of its own where that is wanted. The
// store judges it like any other act.
func (s *Screen) askBack() {
	m := s.chosen()
	edits, why := s.editsBack(m)
	if len(edits) == 0 {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak dikembalikan: " + why + "."})
		return
	}
	said := []string{fmt.Sprintf("%s oleh %s, %s.", m.Entry.Note, who(m.Entry.Actor), text.Moment(m.Entry.At))}
	for _, e := range edits[:min(len(edits), mostShown)] {
		c := s.changeOf(e)
		said = append(said, text.ChangeName(s.state.Book, c)+": "+text.ChangeLine(s.state.Book, c))
	}
	if rest := len(edits) - mostShown; rest > 0 {
		said = append(said, fmt.Sprintf("dan %d lainnya.", rest))
	}
	note := "Dikembalikan ke isian semula: " + m.Entry.Note
	s.host.Open(dialog.NewChoice(s.look, "Kembalikan isian semula?", said,
		dialog.Answer{Key: "S", Text: "simpan isian semula itu", Run: func() {
			s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
				if err == nil {
					s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
				}
			}})
		}},
		dialog.Answer{Key: "Esc", Text: "biarkan seperti sekarang"},
	).Marked(1))
}

// changeOf is what an edit changes of the record as it is now.
func (s *Screen) changeOf(e store.Edit) model.Change {
	c := model.Change{Ref: e.Remove}
	if e.Put != nil {
		c.Ref = e.Put.Ref()
	}
	if now := s.standing(c.Ref); now != nil {
		c.Before, _ = json.Marshal(now)
	}
	if e.Put != nil {
		c.After, _ = json.Marshal(e.Put)
	}
	return c
}
