package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// pending is an act being prepared: the records as they would be, and what changed.
type pending struct {
	actor   model.Actor
	batch   Batch
	before  *year // with an empty Book where the act opens the year
	records *recordMap
	touched map[model.Ref]bool
	number  uint64 // the revision the act makes

	registered bool // the office has written down who works with the file
}

// prepare applies the edits to a copy of the records in memory, refusing what one edit alone shows to be wrong.
func (s *Store) prepare(m *memory, actor model.Actor, b Batch) (*pending, error) {
	before, there := m.years[b.Year]
	people := m.years[model.OfficeWide].book
	d := &pending{registered: len(people.Users) > 0, batch: b, before: before, touched: map[model.Ref]bool{}, number: m.newest + 1}
	if err := checkActor(actor); err != nil {
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
	d.records = d.before.records.Copy()
	if b.Close {
		return d, d.empty(m)
	}
	for _, e := range b.Edits {
		if err := s.apply(d, e); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (s *Store) apply(d *pending, e Edit) error {
	if (e.Put == nil) == (e.Remove == model.Ref{}) {
		return model.Faultf(model.FaultReference, "Perubahan", "Satu perubahan harus menyimpan atau menghapus tepat satu catatan.")
	}
	ref := e.ref()
	if e.Put == nil {
		old, there := d.records.Find(ref)
		if !there {
			return model.Faultf(model.FaultMissing, ref.Kind.Label(), "%s %q sudah tidak ada.", ref.Kind.Label(), ref.Key)
		}
		if err := d.authorise(old.record); err != nil {
			return err
		}
		if err := s.checkConflict(d, ref, nil); err != nil {
			return err
		}
		d.records.Delete(ref)
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
		return model.Faultf(model.FaultReference, ref.Kind.Label(), "%s tidak dapat disimpan pada tahun %d.", ref.Kind.Label(), d.batch.Year)
	}
	record, err := copyOf(s.made(d, e.Put))
	if err != nil {
		return err
	}
	if err := s.checkConflict(d, ref, record); err != nil {
		return err
	}
	d.touched[ref] = true
	if record.IsBlank() {
		d.records.Delete(ref)
		return nil
	}
	d.records.Put(ref, stored{record, d.number})
	return nil
}

// made is what an act may not bring along but makes itself: a sign is of whoever acts, on the
// day of the act, and so is a new remark. What is taken back comes as it was, if it was so: an
// act says of itself that it takes something back. The figures of a snapshot and of a sign are
// held to those that stand, by rules.
func (s *Store) made(d *pending, r model.Record) model.Record {
	if s.figures == nil || d.batch.Open {
		return r
	}
	if _, back := d.batch.expect[r.Ref()]; back && s.stoodOnce(d.batch.Year, r) {
		return r
	}
	now, name := s.now(), cmp.Or(printable(d.actor.Name), d.actor.ID)
	switch r := r.(type) {
	case *model.Acknowledgement:
		signed := *r
		signed.Name, signed.Date = name, model.DateOf(now)
		return &signed
	case *model.Note:
		if d.before.book.Note(r.ID) == nil {
			said := *r
			said.Name, said.At = name, now
			return &said
		}
	}
	return r
}

// mostLookedBack is how many acts are gone through for a sign or a remark that comes back;
// what is older is made anew.
const mostLookedBack = 5_000

// stoodOnce reports a sign or a remark that the trail tells of as it is. Other records are
// not asked for.
func (s *Store) stoodOnce(year int, r model.Record) bool {
	ref := r.Ref()
	if ref.Kind != model.KindNote && ref.Kind != model.KindAcknowledgement {
		return true
	}
	form, err := stateOf(r)
	if err != nil {
		return false
	}
	found := false
	err = s.view(func(tx *bolt.Tx) error {
		trail := tx.Bucket(bucketAudit()).Cursor()
		key, value := trail.Last()
		for n := 0; key != nil && n < mostLookedBack && !found; n++ {
			var e model.Entry
			if err := json.Unmarshal(value, &e); err != nil {
				return err
			}
			found = e.Year == year && slices.ContainsFunc(e.Changes, func(c model.Change) bool { return c.Ref == ref && bytes.Equal(c.Before, form) })
			key, value = trail.Prev()
		}
		return nil
	})
	return err == nil && found
}

// authorise asks the table of authority. Whoever may open a year brings in what stood in it
// elsewhere; what others signed and said there only an admin.
func (d *pending) authorise(r model.Record) error {
	if d.batch.Open {
		return mayBring(d.actor, d.registered, r)
	}
	if n, ok := r.(*model.Note); ok && n.Verdict != "" && d.batch.Brought {
		return model.Faultf(model.FaultAuthority, "Tinjauan", "Hasil tinjauan tidak diambil dari berkas; tinjau di layar Tinjauan, atau impor tanpa bagian alur.")
	}
	return authorise(d.actor, d.before.book, r)
}

// changes lists what the act really changes, in order of reference.
// A record put as it already was keeps its old revision.
func (d *pending) changes() ([]model.Change, error) {
	var changes []model.Change
	for _, ref := range slices.SortedFunc(maps.Keys(d.touched), compareRefs) {
		old, now := d.before.records.At(ref), d.records.At(ref)
		if sameRecord(old.record, now.record) {
			if old.record != nil {
				d.records.Put(ref, old)
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
