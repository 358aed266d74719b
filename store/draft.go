package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"capaian/model"
)

// draft is an act being prepared: the records as they would be, and what changed.
type draft struct {
	actor   model.Actor
	batch   Batch
	before  *year // with an empty Book where the act opens the year
	records map[model.Ref]stored
	touched map[model.Ref]bool
	number  uint64 // the revision the act makes
}

// prepare applies the edits to a copy of the records, refusing what one edit alone shows to be wrong.
func (s *Store) prepare(actor model.Actor, b Batch) (*draft, error) {
	s.mu.RLock()
	before, there := s.years[b.Year]
	people := s.years[model.OfficeWide].book
	d := &draft{batch: b, before: before, touched: map[model.Ref]bool{}, number: s.newest + 1}
	s.mu.RUnlock()
	if err := known(actor); err != nil {
		return nil, err
	}
	// Whoever was revoked, or has another role by now, may still have a session that does not
	// know: what counts is what the office has written down.
	var err error
	if d.actor, err = people.Renew(actor); err != nil {
		return nil, err
	}
	switch {
	case b.Open && there:
		return nil, model.Faultf(model.FaultExists, "Tahun", "Tahun %d sudah ada dalam berkas data.", b.Year)
	case !b.Open && !there:
		return nil, noYear(b.Year)
	case b.Open:
		if b.Year < 1950 || b.Year > 2200 {
			return nil, model.Faultf(model.FaultNumber, "Tahun", "Tahun: terbaca %d, diharapkan seperti 2024.", b.Year)
		}
		d.before = newYear(b.Year, 0, nil)
		if err := authorise(d.actor, d.before.book, &model.Office{}); err != nil {
			return nil, err
		}
	}
	d.records = maps.Clone(d.before.records)
	if d.records == nil {
		d.records = map[model.Ref]stored{}
	}
	for _, e := range b.Edits {
		if err := s.apply(d, e); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (s *Store) apply(d *draft, e Edit) error {
	if (e.Put == nil) == (e.Remove == model.Ref{}) {
		return model.Faultf(model.FaultReference, "Perubahan", "Satu perubahan harus menyimpan atau menghapus tepat satu catatan.")
	}
	ref := e.ref()
	if e.Put == nil {
		old, there := d.records[ref]
		if !there {
			return model.Faultf(model.FaultMissing, label(ref.Kind), "%s %q sudah tidak ada.", label(ref.Kind), ref.Key)
		}
		if err := d.authorise(old.record); err != nil {
			return err
		}
		if err := s.collide(d, ref, nil); err != nil {
			return err
		}
		delete(d.records, ref)
		d.touched[ref] = true
		return nil
	}
	if err := d.authorise(e.Put); err != nil {
		return err
	}
	if err := e.Put.Check(); err != nil {
		return err
	}
	if (e.Put.Ref().Kind == model.KindUser) != (d.batch.Year == model.OfficeWide) {
		return model.Faultf(model.FaultReference, label(ref.Kind), "%s tidak dapat disimpan pada tahun %d.", label(ref.Kind), d.batch.Year)
	}
	record, err := cloned(e.Put)
	if err != nil {
		return err
	}
	if err := s.collide(d, ref, record); err != nil {
		return err
	}
	d.touched[ref] = true
	if record.IsBlank() {
		delete(d.records, ref)
		return nil
	}
	d.records[ref] = stored{record, d.number}
	return nil
}

// authorise asks the table of authority. Whoever may open a year brings in all that stood
// in it elsewhere, signs and remarks of others included.
func (d *draft) authorise(r model.Record) error {
	if d.batch.Open {
		return nil
	}
	return authorise(d.actor, d.before.book, r)
}

// collide refuses to write over what the writer has not seen, unless both say the same.
func (s *Store) collide(d *draft, ref model.Ref, yours model.Record) error {
	if d.batch.Seen == 0 {
		return nil
	}
	theirs := d.before.records[ref]
	expected, expects := d.batch.expect[ref]
	if expects {
		unchanged, err := is(theirs.record, expected)
		if err != nil || unchanged {
			return err
		}
	}
	revision := theirs.revision
	if theirs.record == nil {
		var err error
		if revision, err = s.removedAt(d.batch.Year, ref, d.batch.Seen); err != nil {
			return err
		}
	}
	if !expects && revision <= d.batch.Seen || same(yours, theirs.record) {
		return nil
	}
	entry, err := s.entry(revision)
	if err != nil {
		return err
	}
	c := &Conflict{Ref: ref, Revision: revision, By: entry.Actor, At: entry.At}
	if !same(yours, nil) {
		c.Yours = yours
	}
	if theirs.record == nil {
		return c
	}
	// Whoever shows it to people may change it; the store's own stays as it is.
	if c.Theirs, err = cloned(theirs.record); err != nil {
		return err
	}
	return c
}

// is reports that the record has the stored form, nil for none.
func is(r model.Record, form json.RawMessage) (bool, error) {
	if r == nil || form == nil {
		return r == nil && form == nil, nil
	}
	now, err := json.Marshal(r)
	return bytes.Equal(now, form), err
}

// same compares by stored form; a blank record and none are the same.
func same(a, b model.Record) bool {
	blank := func(r model.Record) bool { return r == nil || r.IsBlank() }
	if blank(a) || blank(b) {
		return blank(a) && blank(b)
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// changes lists what the act really changes, in order of reference.
// A record put as it already was keeps its old revision.
func (d *draft) changes() ([]model.Change, error) {
	var changes []model.Change
	for _, ref := range slices.SortedFunc(maps.Keys(d.touched), compareRefs) {
		old, now := d.before.records[ref], d.records[ref]
		if same(old.record, now.record) {
			if old.record != nil {
				d.records[ref] = old
			}
			continue
		}
		change := model.Change{Ref: ref}
		var err error
		if change.Before, err = stateOf(old.record); err != nil {
			return nil, err
		}
		if change.After, err = stateOf(now.record); err != nil {
			return nil, err
		}
		changes = append(changes, change)
	}
	return changes, nil
}

func compareRefs(a, b model.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key))
}
