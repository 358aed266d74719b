package villages

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// notOwed says why a village does not owe a document; "" where it does.
func (s *Screen) notOwed(v *model.Village, d *model.DocumentKind) string {
	return text.NotOwed(s.State.Book, v, d, s.State.Book.Owing(v, d))
}

// whyNotWaive tells why the chosen document cannot be let off, or owed again.
func (s *Screen) whyNotWaive() string {
	village, document, ok := s.chosen()
	switch {
	case s.Grid.Block() != nil:
		return "lepas blok dahulu dan pilih satu dokumen"
	case !ok:
		return "tidak ada dokumen yang dipilih"
	}
	if why := s.State.Book.Owing(village, document); why != model.Owed && why != model.Waived {
		return "memang " + text.NotOwed(s.State.Book, village, document, why)
	}
	return s.forbidden()
}

// uncounted asks about letting a village off a document that came in, which then counts no
// longer; "" where there is nothing to ask.
func (s *Screen) uncounted(r *model.Receipt) string {
	was := s.State.Book.Receipt(r.Village, r.Document)
	state, _ := calc.Timeliness(s.State.Book, r.Village, r.Document)
	if r.Waiver == "" || was.Waiver != "" || r.Date.IsBlank() || state == calc.NotOwed {
		return ""
	}
	village, document := s.State.Book.Village(r.Village), s.State.Book.Document(r.Document)
	return fmt.Sprintf("%s %s sudah diterima %s; tanggalnya tetap tercatat, tetapi tidak dihitung lagi.", document.Name, village.ListName(), text.LongDate(r.Date))
}
