package history

import (
	"slices"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/text"
)

// Words for no choice.
const (
	everybody = "(semua orang)"
	allKinds  = "(semua jenis)"
	allYears  = "(semua tahun)"
	allRows   = "(semua baris)"
	allPeriod = "(semua triwulan)"
)

// The fields of the form.
const (
	fieldBy = iota
	fieldRow
	fieldQuarter
	fieldKind
	fieldFrom
	fieldTo
	fieldYear
)

// person is somebody who did something, or may.
type person struct{ id, name string }

// people are the users, and whoever stands in what was read.
func (s *Screen) people() []person {
	var all []person
	add := func(id, name string) {
		if !slices.ContainsFunc(all, func(p person) bool { return p.id == id }) {
			all = append(all, person{id, name})
		}
	}
	for _, u := range s.state.People.Users {
		add(string(u.ID), u.Name)
	}
	for _, m := range s.acts {
		add(m.Entry.Actor.ID, who(m.Entry.Actor))
	}
	return all
}

func (s *Screen) personOf(id string) string {
	for _, p := range s.people() {
		if p.id == id {
			return p.name
		}
	}
	return id
}

// rows are the rows of the year that may be picked, and what they are called; first of all no row.
// Of two rows of one name the second bears its code, too.
func (s *Screen) rows() (names []string, refs []model.Ref) {
	names, refs = []string{allRows}, []model.Ref{{}}
	for _, kind := range []model.Kind{model.KindIndicator, model.KindFacilitationRow, model.KindNode, model.KindVillage} {
		for _, r := range s.state.Book.Of(kind) {
			name := text.Name(s.state.Book, r.Ref(), nil)
			if slices.Contains(names, name) {
				name += " (" + r.Ref().Key + ")"
			}
			names, refs = append(names, name), append(refs, r.Ref())
		}
	}
	if on := s.query.On; !slices.Contains(refs, on) {
		names, refs = append(names, text.Name(s.book(), on, nil)), append(refs, on)
	}
	return names, refs
}

// narrow asks for a person, a row, a quarter, a kind and a time, and reads anew.
func (s *Screen) narrow() {
	people, year := s.people(), text.Year(s.state.Book.Year)
	names := []string{everybody}
	for _, p := range people {
		names = append(names, p.name)
	}
	kinds := []string{allKinds}
	for _, info := range model.Kinds() {
		kinds = append(kinds, info.Label)
	}
	rows, refs := s.rows()
	quarters := []string{allPeriod}
	for _, one := range model.Quarters() {
		quarters = append(quarters, "TW "+one.Roman())
	}
	at := func(word string, chosen bool, otherwise string) string {
		if chosen {
			return word
		}
		return otherwise
	}
	q := s.query
	to := model.Date{}
	if !q.To.IsZero() {
		to = model.DateOf(q.To.AddDate(0, 0, -1))
	}
	from := model.Date{}
	if !q.From.IsZero() {
		from = model.DateOf(q.From)
	}
	reads := func(field int, typed string) string {
		if typed == "" || field != fieldFrom && field != fieldTo {
			return ""
		}
		d, _, err := text.ParseDate("Tanggal", typed, s.state.Today.Year)
		if err != nil {
			return err.Error()
		}
		return "Dibaca " + text.LongDate(d) + "."
	}
	form := dialog.NewForm(s.look, "Saring riwayat", []dialog.Field{
		{Label: "Oleh", Text: at(s.personOf(q.By), q.By != "", everybody), Options: names},
		{Label: "Baris", Text: rows[max(slices.Index(refs, q.On), 0)], Options: rows, Hint: "Indikator, kegiatan, atau rencana: juga perbuatan di tempat lain yang menggeser angkanya."},
		{Label: "Triwulan", Text: quarters[q.Quarter], Options: quarters, Hint: "Isian untuk triwulan itu, dan angka baris pada triwulan itu."},
		{Label: "Jenis", Text: at(q.Kind.Label(), q.Kind != "", allKinds), Options: kinds},
		{Label: "Sejak", Text: text.ShortDate(from), Figure: true, Hint: "Hari pertama, misalnya 1/3; kosong: sejak awal."},
		{Label: "Sampai", Text: text.ShortDate(to), Figure: true, Hint: "Hari terakhir; kosong: sampai sekarang."},
		{Label: "Tahun data", Text: at(year, q.InYear, allYears), Options: []string{allYears, year}},
	}, reads, nil)
	form.OnSave(func(values []string) {
		next := store.Query{On: refs[slices.Index(rows, values[fieldRow])], Quarter: model.Quarter(slices.Index(quarters, values[fieldQuarter]))}
		if i := slices.Index(names, values[fieldBy]); i > 0 {
			next.By = people[i-1].id
		}
		for _, info := range model.Kinds() {
			if info.Label == values[fieldKind] {
				next.Kind = info.Kind
			}
		}
		var err error
		if next.From, err = s.moment("Sejak", values[fieldFrom], 0); err == nil {
			next.To, err = s.moment("Sampai", values[fieldTo], 1)
		}
		if err == nil && !next.From.IsZero() && !next.To.IsZero() && !next.From.Before(next.To) {
			err = model.Faultf(model.FaultDate, "Sampai", "Sampai: hari terakhir harus sesudah hari pertama.")
		}
		if values[fieldYear] == year {
			next.InYear, next.Year = true, s.state.Book.Year
		}
		form.Settle(err)
		if err == nil {
			s.begin(next)
		}
	})
	form.Always()
	s.host.Open(form)
}

// moment is the midnight with which a day begins, some days later; the zero moment for no day.
func (s *Screen) moment(field, typed string, later int) (time.Time, error) {
	d, _, err := text.ParseDate(field, typed, s.state.Today.Year)
	if err != nil || d.IsBlank() {
		return time.Time{}, err
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day+later, 0, 0, 0, 0, s.host.Now().Location()), nil
}
