package store

import (
	"encoding/json"

	"capaian/model"
)

// stored is a record with the revision that last changed it.
type stored struct {
	record   model.Record
	revision uint64
}

// year is everything of one year in memory. It is replaced whole by a write, never changed.
type year struct {
	records map[model.Ref]stored
	book    *model.Book
}

func newYear(number int, revision uint64, records map[model.Ref]stored) *year {
	list := make([]model.Record, 0, len(records))
	for _, s := range records {
		list = append(list, s.record)
	}
	return &year{records: records, book: model.NewBook(number, revision, list)}
}

// at is the same year seen at another revision.
func (y *year) at(revision uint64) *year {
	return &year{y.records, y.book.At(revision)}
}

// after is the year with the records as an act left them. Where only cells were put, the
// Book is an altered copy of the one before, which is far less work than indexing every
// record again.
func (y *year) after(revision uint64, records map[model.Ref]stored, changes []model.Change) *year {
	cells := make([]model.Record, 0, len(changes))
	for _, c := range changes {
		now := records[c.Ref].record
		if now == nil || !sharesBook(c.Ref.Kind) {
			return newYear(y.book.Year, revision, records)
		}
		cells = append(cells, now)
	}
	return (&year{records, y.book.With(cells...)}).at(revision)
}

// sharesBook reports that a Book takes such records as cells, without a new index.
func sharesBook(kind model.Kind) bool {
	switch kind {
	case model.KindTarget, model.KindActual, model.KindFacilitationMark, model.KindReason,
		model.KindReceipt, model.KindAmount, model.KindSpent, model.KindNarrative, model.KindAnalysis, model.KindPart:
		return true
	}
	return false
}

// stateOf is how a record is stored and kept in the audit trail; nil for none.
func stateOf(r model.Record) (json.RawMessage, error) {
	if r == nil {
		return nil, nil
	}
	return json.Marshal(r)
}

// cloned copies a record through its stored form, so that the caller's own stays the
// caller's and nothing enters that could not be read again.
func cloned(r model.Record) (model.Record, error) {
	copied, err := model.Clone(r)
	if err != nil {
		return nil, model.Faultf(model.FaultText, label(r.Ref().Kind), "%s %q memuat isian yang tidak dapat disimpan; periksa angka dan tanggalnya.", label(r.Ref().Kind), r.Ref().Key)
	}
	return copied, nil
}
