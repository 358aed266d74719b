package screenstest

import (
	"encoding/json"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/report/status"
)

// Book is the office's newest year as it is saved.
func Book(o *Office) *model.Book {
	o.T.Helper()
	b, err := o.Store.Book(o.Store.Years()[0])
	if err != nil {
		o.T.Fatal(err)
	}
	return b
}

// FirstRow is the first kind of facilitation.
func FirstRow(o *Office) model.ID { return Book(o).Rows[0].ID }

// BatchOf is an act that puts the records into 2024.
func BatchOf(records ...model.Record) store.Batch {
	b := store.Batch{Year: 2024}
	for _, r := range records {
		b.Edits = append(b.Edits, store.Put(r))
	}
	return b
}

// Snapshot is all that is computed from the year, but for its revision.
func Snapshot(t testing.TB, o *Office) string {
	t.Helper()
	report := status.Of(Book(o), model.Q4)
	report.Revision = 0
	text, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
