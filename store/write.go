package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// draft is an act being prepared: the records as they would be, and what changed.
type draft struct {
	actor   model.Actor
	batch   Batch
	before  *year // nil where the act opens the year
	records map[model.Ref]stored
	touched map[model.Ref]bool
	number  uint64 // the revision the act makes
}

// Do carries out an act and returns the revision it made; an act that changes nothing
// makes none. The error is a *model.Fault, or a *Conflict where Seen asks for it, and then
// nothing was changed.
func (s *Store) Do(actor model.Actor, b Batch) (uint64, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	d, err := s.prepare(actor, b)
	if err != nil {
		return 0, err
	}
	changes, values, err := d.changes()
	if err != nil {
		return 0, err
	}
	if len(changes) == 0 && !b.Open {
		return s.Revision(), nil
	}
	after := newYear(b.Year, d.number, d.records)
	if err := d.judge(after.book, changes); err != nil {
		return 0, err
	}
	entry := model.Entry{Revision: d.number, At: s.now(), Actor: actor, Year: b.Year, Note: b.Note, Changes: changes}
	if err := s.commit(entry, values); err != nil {
		return 0, explainWrite(err)
	}
	s.mu.Lock()
	years := maps.Clone(s.years)
	years[b.Year] = after
	s.years, s.newest = years, d.number
	s.mu.Unlock()
	s.hub.wake()
	return d.number, nil
}

// prepare applies the edits to a copy of the records, refusing what one edit alone shows to be wrong.
func (s *Store) prepare(actor model.Actor, b Batch) (*draft, error) {
	s.mu.RLock()
	before, there := s.years[b.Year]
	d := &draft{actor: actor, batch: b, before: before, touched: map[model.Ref]bool{}, number: s.newest + 1}
	s.mu.RUnlock()
	switch {
	case b.Open && there:
		return nil, model.Faultf(model.FaultExists, "Tahun", "Tahun %d sudah ada dalam berkas data.", b.Year)
	case !b.Open && !there:
		return nil, noYear(b.Year)
	case b.Open:
		if b.Year < 1950 || b.Year > 2200 {
			return nil, model.Faultf(model.FaultNumber, "Tahun", "Tahun: terbaca %d, diharapkan seperti 2024.", b.Year)
		}
		if err := authorise(actor, nil, &model.Office{}); err != nil {
			return nil, err
		}
		d.records = map[model.Ref]stored{}
	default:
		d.records = maps.Clone(before.records)
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
		return errors.New("store: an edit either puts or removes")
	}
	ref := e.ref()
	old, there := d.records[ref]
	if e.Put == nil {
		if !there {
			return model.Faultf(model.FaultMissing, label(ref.Kind), "%s %q sudah tidak ada.", label(ref.Kind), ref.Key)
		}
		if err := d.allow(old.record); err != nil {
			return err
		}
		if err := s.collide(d, ref, nil); err != nil {
			return err
		}
		delete(d.records, ref)
		d.touched[ref] = true
		return nil
	}
	if err := e.Put.Check(); err != nil {
		return err
	}
	if err := d.allow(e.Put); err != nil {
		return err
	}
	if err := s.collide(d, ref, e.Put); err != nil {
		return err
	}
	d.touched[ref] = true
	if e.Put.IsBlank() {
		delete(d.records, ref)
		return nil
	}
	record, err := cloned(e.Put)
	if err != nil {
		return err
	}
	d.records[ref] = stored{record, d.number}
	return nil
}

func (d *draft) allow(r model.Record) error {
	if d.before == nil {
		return authorise(d.actor, nil, r)
	}
	return authorise(d.actor, d.before.book, r)
}

// collide refuses to write over what the writer has not seen, unless both say the same.
func (s *Store) collide(d *draft, ref model.Ref, yours model.Record) error {
	if d.batch.Seen == 0 || d.before == nil || d.touched[ref] {
		return nil
	}
	revision, theirs := d.before.lastChange(ref)
	if revision == 0 {
		revision = s.removedAt(d.batch.Year, ref, d.batch.Seen)
	}
	if revision <= d.batch.Seen || same(yours, theirs) {
		return nil
	}
	c := &Conflict{Ref: ref, Yours: yours, Theirs: theirs, Revision: revision}
	if entry, err := s.entry(revision); err == nil {
		c.By, c.At = entry.Actor, entry.At
	}
	return c
}

func (y *year) lastChange(ref model.Ref) (uint64, model.Record) {
	s, there := y.records[ref]
	if !there {
		return 0, nil
	}
	return s.revision, s.record
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

// changes lists what the act really changes, in order of reference, with the values to store.
// A record put as it already was keeps its old revision.
func (d *draft) changes() ([]model.Change, map[model.Ref][]byte, error) {
	refs := slices.SortedFunc(maps.Keys(d.touched), compareRefs)
	var changes []model.Change
	values := map[model.Ref][]byte{}
	for _, ref := range refs {
		change := model.Change{Ref: ref}
		var err error
		if d.before != nil {
			if old, there := d.before.records[ref]; there {
				if change.Before, err = json.Marshal(old.record); err != nil {
					return nil, nil, err
				}
			}
		}
		var value []byte
		if now, there := d.records[ref]; there {
			if value, change.After, err = encode(now.record, d.number); err != nil {
				return nil, nil, err
			}
		}
		if bytes.Equal(change.Before, change.After) {
			if d.before != nil && change.Before != nil {
				d.records[ref] = d.before.records[ref]
			}
			continue
		}
		values[ref] = value
		changes = append(changes, change)
	}
	return changes, values, nil
}

func compareRefs(a, b model.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key))
}

// judge asks the rules about everything that changed, in the state after the whole act.
func (d *draft) judge(after *model.Book, changes []model.Change) error {
	var before *model.Book
	if d.before != nil {
		before = d.before.book
	}
	removed := map[model.Ref]bool{}
	for _, c := range changes {
		record := d.records[c.Ref].record
		if record == nil {
			removed[c.Ref] = true
			record = d.before.records[c.Ref].record
		} else if err := refersToExisting(d.records, record); err != nil {
			return err
		}
		if err := obey(before, after, record); err != nil {
			return err
		}
	}
	return nothingHangsOn(d.records, removed)
}

// commit writes the records and their audit entry in one transaction.
func (s *Store) commit(entry model.Entry, values map[model.Ref][]byte) error {
	return s.db.Update(func(tx *bolt.Tx) error {
		year, err := tx.Bucket(bucketRecords()).CreateBucketIfNotExists(yearKey(entry.Year))
		if err != nil {
			return err
		}
		for ref, value := range values {
			kind, err := year.CreateBucketIfNotExists([]byte(ref.Kind))
			if err != nil {
				return err
			}
			if value == nil {
				err = kind.Delete([]byte(ref.Key))
			} else {
				err = kind.Put([]byte(ref.Key), value)
			}
			if err != nil {
				return err
			}
		}
		return appendEntry(tx, entry)
	})
}
