package text_test

import (
	"path/filepath"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/text"
)

// A paper of a quarter that was opened again says why, what it was, and what the camat saw.
func TestAPaperOfAReopenedQuarterSaysWhatChanged(t *testing.T) {
	o := storetest.Options()
	o.Figures = calc.Figures
	s, err := store.Open(filepath.Join(t.TempDir(), "kantor.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { storetest.Verify(t, s) })
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: 2024, Open: true, Edits: storetest.Sample(2024)})
	approve := func() {
		b := storetest.Book(t, s, 2024)
		var edits []store.Edit
		for _, p := range b.Parts() {
			edits = append(edits, store.Put(&model.PartState{Quarter: model.Q1, Part: p.ID, Status: model.StatusApproved}), store.Put(calc.Freeze(calc.Compute(b, model.Q1), p.ID)))
		}
		edits = append(edits, store.Put(&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked, Reason: b.Closing(model.Q1).Reason, Was: b.AsFirstClosed(model.Q1)}),
			store.Put(calc.Freeze(calc.Compute(b, model.Q1), "")))
		storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: 2024, Edits: edits})
	}
	said := func() string { return strings.Join(text.Reopened(storetest.Book(t, s, 2024), model.Q4), "\n") }
	storetest.Save(t, s, 2024, &model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(40)})
	approve()
	if said() != "" {
		t.Errorf("nothing was opened again: %s", said())
	}
	b := storetest.Book(t, s, 2024)
	storetest.Do(t, s, model.Actor{ID: "camat", Name: "Camat", Role: model.RoleHead}, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(&model.Acknowledgement{
		Quarter: model.Q1, Name: "Camat", Date: model.Date{Year: 2024, Month: 4, Day: 3}, Revision: b.Revision, Figures: b.Digest(model.Q1)})}})
	storetest.Save(t, s, 2024, &model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: "Salah hitung"})
	if got := said(); !strings.Contains(got, "belum dikunci lagi") || !strings.Contains(got, "Salah hitung") || strings.Contains(got, "Semula") {
		t.Errorf("opened and not yet changed: %s", got)
	}
	storetest.Save(t, s, 2024, &model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(45)})
	approve()
	for _, want := range []string{`TW I pernah dikunci, dibuka kembali: "Salah hitung".`, "Semula realisasi", " 40", "Camat mengetahui angka semula pada 1 Juli 2024"} {
		if !strings.Contains(said(), want) {
			t.Errorf("no %q in %s", want, said())
		}
	}
}
