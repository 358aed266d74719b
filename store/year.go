package store

import (
	"encoding/json"
	"maps"
	"slices"

	"capaian/model"
)

// stored is a record with the revision that last changed it.
type stored struct {
	record   model.Record
	revision uint64
}

// recordMap holds the records of a year by what refers to them.
type recordMap = model.Layered[model.Ref, stored]

// year is everything of one year in memory. It is replaced whole by a write, never changed.
type year struct {
	records *recordMap
	book    *model.Book
	changed *model.Book // the Book as the newest act on the year left it, for later years to read
}

// newYear indexes the records of a year; nil are none.
func newYear(number int, revision uint64, records *recordMap) *year {
	list := make([]model.Record, 0, records.Len())
	for _, s := range records.All() {
		list = append(list, s.record)
	}
	book := model.NewBook(number, revision, list)
	return &year{records, book, book}
}

// at is the same year seen at another revision.
func (y *year) at(revision uint64) *year {
	return &year{y.records, y.book.At(revision), y.changed}
}

// join lets each year read those before it: the years themselves, or in a replica, which need
// not have them, what they came to. The years are replaced in the map.
func (m *memory) join(years map[int]*year) {
	var earlier []*model.Book
	var outcomes []model.Outcome
	for _, number := range slices.Sorted(maps.Keys(years)) {
		if number == model.OfficeWide {
			continue
		}
		y := years[number]
		book := y.book.Beside(slices.Clone(earlier))
		if m.outcomes != nil {
			outcomes = nil
			for _, past := range slices.Sorted(maps.Keys(m.outcomes)) {
				if past < number {
					outcomes = append(outcomes, m.outcomes[past]...)
				}
			}
			book = y.book.BesideOutcomes(outcomes)
		}
		years[number] = &year{y.records, book.Judging(m.figures), y.changed}
		earlier = append(earlier, y.changed)
	}
}

// after is the year with the records as an act left them. Where only cells were put, the
// Book is an altered copy of the one before, which is far less work than indexing every
// record again.
func (y *year) after(revision uint64, records *recordMap, changes []model.Change) *year {
	cells := make([]model.Record, 0, len(changes))
	for _, c := range changes {
		now := records.At(c.Ref).record
		if now == nil || !sharesBook(c.Ref.Kind) {
			return newYear(y.book.Year, revision, records)
		}
		cells = append(cells, now)
	}
	book := y.book.With(cells...).At(revision)
	return &year{records, book, book}
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

// copyOf copies a record through its stored form, so that the caller's own stays the
// caller's and nothing enters that could not be read again.
func copyOf(r model.Record) (model.Record, error) {
	copied, err := model.Clone(r)
	if err != nil {
		return nil, model.Faultf(model.FaultText, r.Ref().Kind.Label(), "%s %q memuat isian yang tidak dapat disimpan; periksa angka dan tanggalnya.", r.Ref().Kind.Label(), r.Ref().Key)
	}
	return copied, nil
}
