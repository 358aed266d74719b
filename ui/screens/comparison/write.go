package comparison

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// write opens the text under the table: a comparison that nobody explains says half.
func (s *Screen) write() {
	b := s.State.Book
	n := &model.Narrative{Topic: s.page().topic, Text: b.Narrative(s.page().topic)}
	for _, topic := range model.Topics() {
		if topic.ID != n.Topic {
			continue
		}
		seen, note := b.Revision, "Penjelasan "+s.page().table
		box := dialog.NewText(s.Host, topic.Place+" "+topic.Label, topic.Hint, n.Text)
		box.Keep(screen.DetailKey(b.Year, n.Ref()), note)
		box.ReadOnly(s.Host.WhyNot(n))
		box.OnSave(func(typed string) {
			s.Host.Write(screen.Act{Note: note, Edits: []store.Edit{store.Put(&model.Narrative{Topic: topic.ID, Text: typed})}, Seen: seen, Done: box.Settle})
		})
		s.Host.Open(box)
	}
}

// Reach opens a text that was left.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.State.Book.Year)
	if !details {
		return false
	}
	if ref.Kind == model.KindHistory {
		s.Reveal(ref)
		if s.Grid.Spot().Row != ref.Key || s.whyNotRemap() != "" || s.Host.WhyNot(&model.History{}) != "" {
			return false
		}
		s.remap()
		return true
	}
	s.Reveal(ref)
	if ref.Key != string(s.page().topic) {
		return false
	}
	s.write()
	return true
}

// whyNotRemap says why the chosen row has no years of an older renstra.
func (s *Screen) whyNotRemap() string {
	ind, _ := s.chosenYear()
	switch {
	case s.page().shows != model.KindHistory:
		return "hanya pada Tabel 12–13"
	case ind == nil:
		return "tidak ada baris yang dipilih"
	case len(s.past(ind)) == 0:
		return "indikator ini belum mempunyai riwayat"
	}
	return ""
}

// chosenYear is the indicator and the year of the chosen row.
func (s *Screen) chosenYear() (*model.Indicator, int) {
	id, year, found := strings.Cut(s.Grid.Spot().Row, "/")
	if !found || s.State.Book == nil {
		return nil, 0
	}
	n, err := strconv.Atoi(year)
	if err != nil {
		return nil, 0
	}
	return s.State.Book.Indicator(model.ID(id)), n
}

// past are the years before the present one of which the indicator has figures.
func (s *Screen) past(ind *model.Indicator) []int {
	var years []int
	for _, year := range s.State.Book.HistoryYears(ind.ID) {
		if year < s.State.Book.Year {
			years = append(years, year)
		}
	}
	return years
}

// remap says for several years at once which renstra they belonged to and what the indicator
// was called in it.
func (s *Screen) remap() {
	b := s.State.Book
	ind, year := s.chosenYear()
	years := s.past(ind)
	shown := b.History(ind.ID, year)
	if shown.IsBlank() {
		shown = b.History(ind.ID, years[0])
	}
	seen := b.Revision
	form := dialog.NewForm(s.Look, "Renstra lama: "+ind.Label(), []dialog.Field{
		{Label: "Renstra", Text: shown.Plan, Hint: "Misalnya P-Renstra 2018–2023; kosong: renstra yang berlaku sekarang."},
		{Label: "Nama saat itu", Text: shown.Former, Hint: "Nama indikator dalam renstra itu; kosong: sama dengan sekarang."},
		{Label: "Dari tahun", Figure: true, Text: strconv.Itoa(years[0]), Hint: "Tahun pertama yang memakai renstra itu."},
		{Label: "Sampai tahun", Figure: true, Text: strconv.Itoa(years[len(years)-1]), Hint: "Tahun terakhir yang memakai renstra itu."},
	}, nil, nil)
	ref := model.History{Indicator: ind.ID, Year: year}
	form.Keep(screen.DetailKey(b.Year, ref.Ref()), "Renstra lama: "+ind.Label())
	form.OnSave(func([]string) {
		edits, err := s.mapped(ind, years, form)
		if err != nil {
			form.Settle(err)
			return
		}
		s.Host.Write(screen.Act{Note: fmt.Sprintf("Renstra lama %s: %d tahun", ind.Label(), len(edits)), Edits: edits, Seen: seen, Done: form.Settle})
	})
	s.Host.Open(form)
}

// mapped are the histories of the years, with the renstra and the former name.
func (s *Screen) mapped(ind *model.Indicator, years []int, form *dialog.Form) ([]store.Edit, error) {
	from, err := text.ParseCount("Dari tahun", form.Value("Dari tahun"), 2200)
	if err != nil {
		return nil, err
	}
	to, err := text.ParseCount("Sampai tahun", form.Value("Sampai tahun"), 2200)
	if err != nil {
		return nil, err
	}
	var edits []store.Edit
	for _, year := range years {
		if year < from || year > to {
			continue
		}
		h := s.State.Book.History(ind.ID, year)
		h.Plan, h.Former = model.Clean(form.Value("Renstra"), false), model.Clean(form.Value("Nama saat itu"), false)
		if err := h.Check(); err != nil {
			return nil, err
		}
		edits = append(edits, store.Put(&h))
	}
	if len(edits) == 0 {
		return nil, model.Faultf(model.FaultNumber, "Dari tahun", "Tidak ada riwayat antara tahun %d dan %d; yang ada %d sampai %d.", from, to, years[0], years[len(years)-1])
	}
	return edits, nil
}

// Summary says in a few words how the year compares, for the list of screens.
func Summary(st screen.State) string {
	up, level, down := 0, 0, 0
	for _, ind := range st.Book.Indicators {
		if n := st.Book.Node(ind.Node); n == nil || !n.Level.IsKey() {
			continue
		}
		if f := st.Results.Measure(ind.ID).Change; f.Known() {
			switch f.Exact().Sign() {
			case -1:
				down++
			case 1:
				up++
			default:
				level++
			}
		}
	}
	if up+level+down == 0 {
		return "tahun lalu belum ada"
	}
	if level > 0 {
		return fmt.Sprintf("%d naik, %d tetap, %d turun", up, level, down)
	}
	return fmt.Sprintf("IKU: %d naik, %d turun", up, down)
}
