package indicators

import (
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// detail is one figure of the details form: how it is called, what it is, and the record that saves it.
type detail struct {
	label string
	hint  string
	value model.Reading
	save  func(model.Reading) model.Record
}

// figures lists the form's figures of an indicator: both agreements, the quarters of the one
// in force, and the renstra's end.
func (s *Screen) figures(ind model.Indicator) []detail {
	b := s.State.Book
	target := func(label, hint string, a model.Agreement, q model.Quarter) detail {
		return detail{label, hint, b.Target(ind.ID, a, q), func(r model.Reading) model.Record {
			return &model.Target{Indicator: ind.ID, Agreement: a, Quarter: q, Value: r}
		}}
	}
	all := []detail{
		target("Target awal", "Target setahun pada perjanjian kinerja awal.", model.Initial, model.WholeYear),
		target("Target perubahan", "Target setahun pada perjanjian kinerja perubahan; kosong bila tidak berubah.", model.Revised, model.WholeYear),
	}
	inForce := s.agreementAt(b, ind.ID)
	for _, q := range model.Quarters() {
		all = append(all, target("Target TW "+q.Roman(), "Target sampai akhir TW "+q.Roman()+"; boleh kosong.", inForce, q))
	}
	hint, end := "Target pada tahun terakhir renstra.", b.EndTarget(&ind)
	plan := b.PlanIn(b.Year)
	if plan != nil {
		hint = "Target pada akhir renstra " + plan.Period() + ", pada daftar Target renstra."
	}
	return append(all, detail{"Target akhir renstra", hint, end, func(r model.Reading) model.Record {
		if plan == nil {
			ind.StrategicEnd = r
			return &ind
		}
		t := b.StrategicTarget(plan.ID, ind.ID)
		t.End = r
		return &t
	}})
}

// details opens the form of all targets of the chosen indicator, and of the note of the quarter.
func (s *Screen) details() {
	ind := *s.chosen()
	figures, seen := s.figures(ind), s.State.Book.Revision
	actual := s.State.Book.Actual(ind.ID, s.State.Quarter)
	actual.Indicator, actual.Quarter = ind.ID, s.State.Quarter
	var fields []dialog.Field
	for _, d := range figures {
		fields = append(fields, dialog.Field{Label: d.label, Figure: true, Text: text.Editable(d.value), Hint: d.hint})
	}
	fields = append(fields, dialog.Field{Label: "Catatan TW " + s.State.Quarter.Roman(), Text: actual.Note, Lines: true})
	reads := func(field int, typed string) string {
		if field >= len(figures) {
			return ""
		}
		parsed, err := parseTarget(figures[field].label, typed)
		if err != nil {
			return err.Error()
		}
		return parsed.Doubt
	}
	form := dialog.NewForm(s.Look, ind.Label(), fields, reads, nil)
	form.ReadOnly(s.whyNotDetails(&ind, &actual))
	form.Keep(screen.DetailKey(s.State.Book.Year, ind.Ref()), ind.Label()+" rincian")
	form.OnSave(func(values []string) {
		edits, err := changed(form, figures, values)
		if err != nil {
			form.Settle(err)
			return
		}
		if note := model.Clean(values[len(figures)], true); note != actual.Note {
			actual.Note = note
			edits = append(edits, store.Put(&actual))
		}
		s.Host.Write(screen.Act{Note: ind.Label() + " rincian", Edits: edits, Seen: seen, Done: form.Settle})
	})
	s.Host.Open(form)
}

// whyNotDetails tells why nothing in the form can be saved: neither a target nor the note.
func (s *Screen) whyNotDetails(ind *model.Indicator, actual *model.Actual) string {
	why := s.Host.WhyNot(&model.Target{Indicator: ind.ID, Agreement: model.Revised})
	if why != "" && s.Host.WhyNot(actual) == "" {
		return ""
	}
	return why
}

// Reach goes to a draft of a cell or of the details.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.State.Book.Year)
	if !details {
		return s.Sheet.Reach(key)
	}
	s.Reveal(ref)
	if ind := s.chosen(); ind == nil || ind.Ref() != ref {
		return false
	}
	s.details()
	return true
}

// changed reads the figures and keeps those that are not as they were.
func changed(form *dialog.Form, figures []detail, values []string) ([]store.Edit, error) {
	var edits []store.Edit
	for i, d := range figures {
		parsed, err := parseTarget(d.label, values[i])
		if err != nil {
			return nil, err
		}
		if parsed.Reading.Equal(d.value) {
			continue
		}
		if err := form.Ask(values[i], parsed.Doubt); err != nil {
			return nil, err
		}
		edits = append(edits, store.Put(d.save(parsed.Reading)))
	}
	return edits, nil
}
