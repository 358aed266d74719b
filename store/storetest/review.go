package storetest

import (
	"testing"

	"capaian/model"
	"capaian/store"
)

// Approval are the edits with which parts of a quarter are approved, all parts where none
// is named. Their snapshots are of the Book, without figures.
func Approval(b *model.Book, q model.Quarter, parts ...model.ID) []store.Edit {
	if len(parts) == 0 {
		for _, p := range b.Parts() {
			parts = append(parts, p.ID)
		}
	}
	var edits []store.Edit
	for _, part := range parts {
		edits = append(edits,
			store.Put(&model.PartState{Quarter: q, Part: part, Status: model.StatusApproved}),
			store.Put(&model.Snapshot{Quarter: q, Part: part, Revision: b.Revision, Figures: []model.Frozen{}}))
	}
	return edits
}

// Closing are the edits with which a quarter is approved and closed in one act.
func Closing(b *model.Book, q model.Quarter) []store.Edit {
	return append(Approval(b, q),
		store.Put(&model.QuarterState{Quarter: q, Status: model.StatusLocked, Reason: b.Closing(q).Reason, Was: b.AsFirstClosed(q)}),
		store.Put(&model.Snapshot{Quarter: q, Revision: b.Revision, Figures: []model.Frozen{}}))
}

// Close approves and closes a quarter, or only the parts that are named.
func Close(t testing.TB, s *store.Store, year int, q model.Quarter, parts ...model.ID) {
	t.Helper()
	b := Book(t, s, year)
	if len(parts) == 0 {
		Do(t, s, Secretary(), store.Batch{Year: year, Note: "Kunci", Edits: Closing(b, q)})
		return
	}
	Do(t, s, Secretary(), store.Batch{Year: year, Note: "Setujui", Edits: Approval(b, q, parts...)})
	for _, part := range parts {
		Do(t, s, Secretary(), store.Batch{Year: year, Note: "Kunci", Edits: []store.Edit{
			store.Put(&model.PartState{Quarter: q, Part: part, Status: model.StatusLocked}),
		}})
	}
}

// Reopen opens a closed quarter again, with a reason.
func Reopen(t testing.TB, s *store.Store, year int, q model.Quarter) {
	t.Helper()
	Do(t, s, Secretary(), store.Batch{Year: year, Note: "Buka", Edits: []store.Edit{
		store.Put(&model.QuarterState{Quarter: q, Status: model.StatusDraft, Reason: "Salah angka"}),
	}})
}
