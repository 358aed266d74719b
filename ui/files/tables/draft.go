package tables

import (
	"maps"
	"slices"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/files/jsonfile"
)

// Draft is a year being edited by tables: the Book, and the records as they would be.
type Draft struct {
	Book    *model.Book
	Results *calc.Results   // of the Book as it stands
	Now     time.Time       // a moment for the ids of new records, and today
	Said    Layout          // how the table is to be read; the zero Layout says nothing
	Sheets  map[Part]Layout // the same, table by table; it goes before Said
	Memory  Memory          // how tables were to be read before
	Marked  model.Date      // the day that a mark of receipt stands for; blank: none was said
	// MarkedDue says that a mark of receipt stands for the day on which its document is due.
	MarkedDue bool

	saved   map[model.Ref]model.Record
	touched map[model.Ref]model.Record
	order   []model.Ref
	used    map[model.ID]bool
	added   newOnes
}

// NewDraft begins with the Book as it stands at the quarter.
func NewDraft(b *model.Book, q model.Quarter, now time.Time) *Draft {
	d := &Draft{
		Book: b, Results: calc.Compute(b, q), Now: now,
		saved: map[model.Ref]model.Record{}, touched: map[model.Ref]model.Record{}, used: map[model.ID]bool{},
	}
	for _, r := range b.Records() {
		d.saved[r.Ref()] = r
		d.used[model.ID(r.Ref().Key)] = true
	}
	return d
}

// see returns a record to be read only: as touched, as it stands, or the blank one given.
func see[T any](d *Draft, blank T) T {
	ref := refOf(&blank)
	if r, ok := d.touched[ref]; ok {
		return *any(r).(*T)
	}
	if r, ok := d.saved[ref]; ok {
		return *any(r).(*T)
	}
	return blank
}

// edit returns the draft's own copy of a record, made from the one that stands or from the
// blank one given.
func edit[T any](d *Draft, blank T) *T {
	ref := refOf(&blank)
	if r, ok := d.touched[ref]; ok {
		return any(r).(*T)
	}
	own := &blank
	if r, ok := d.saved[ref]; ok {
		// The Book's records went through their stored form before; they do so again.
		if copied, err := model.Clone(r); err == nil {
			own = any(copied).(*T)
		}
	}
	d.add(any(own).(model.Record))
	return own
}

// refOf names a record by its type alone; T of see and edit is always a record's.
func refOf[T any](r *T) model.Ref { return any(r).(model.Record).Ref() }

// add takes a record into the draft.
func (d *Draft) add(r model.Record) {
	ref := r.Ref()
	if _, known := d.touched[ref]; !known {
		d.order = append(d.order, ref)
	}
	d.touched[ref] = r
	d.used[model.ID(ref.Key)] = true
}

// Changed lists the records that are not as they stand, in the order in which they were touched.
func (d *Draft) Changed() []model.Record {
	var all []model.Record
	for _, ref := range d.order {
		r, old := d.touched[ref], d.saved[ref]
		if old != nil && jsonfile.Same(old, r) {
			continue
		}
		all = append(all, r)
	}
	return all
}

// settle makes the Book that later tables see: with what earlier ones added.
func (d *Draft) settle() {
	now := maps.Clone(d.saved)
	for ref, r := range d.touched {
		now[ref] = r
	}
	d.Book = model.NewBook(d.Book.Year, d.Book.Revision, slices.Collect(maps.Values(now)))
	d.added.groups, d.added.plan = nil, nil
}
