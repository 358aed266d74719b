package store

import (
	"encoding/binary"
	"slices"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Do carries out an act and returns the revision it made; an act that changes nothing
// makes none and returns 0. The error is a *model.Fault, or a *Conflict where
// Seen asks for it, and then nothing was changed. An act whose Token stands in the trail
// already is not done again; its revision is returned.
func (s *Store) Do(actor model.Actor, b Batch) (uint64, error) {
	mine := &waiting{actor: actor, batch: b}
	s.turns.Lock()
	s.turn = append(s.turn, mine)
	s.turns.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	for !mine.done {
		s.turns.Lock()
		acts := slices.Clone(s.turn)
		s.turns.Unlock()
		done := s.doFirst(acts)
		s.turns.Lock()
		s.turn = slices.Delete(s.turn, 0, done)
		s.turns.Unlock()
	}
	return mine.revision, mine.err
}

// ready makes the entry of an act on the years as they are in memory, and its year after it.
// There is none of an act that changes nothing; its entry has the revision that was made of it
// before, or 0. The first of a group is one before which there may be a copy.
func (s *Store) ready(m *memory, w *waiting, first bool) (model.Entry, *year, error) {
	actor, b := w.actor, w.batch
	none := model.Entry{}
	if err := s.writable(); err != nil {
		return none, nil, err
	}
	actor.Name, b.Note = printable(actor.Name), printable(b.Note)
	if revision, err := s.settled(actor, b); err != nil || revision != 0 {
		return model.Entry{Revision: revision}, nil, err
	}
	d, err := s.prepare(m, actor, b)
	if err != nil {
		return none, nil, err
	}
	changes, err := d.changes()
	if err != nil {
		return none, nil, err
	}
	if len(changes) == 0 && !b.Open && !b.Close {
		return none, nil, nil
	}
	after := d.before.after(d.number, d.records, changes)
	if !b.Close { // of a closed year nothing is left that rules could be asked of
		if err := d.checkRules(after.book.Judging(s.figures), changes); err != nil {
			return none, nil, err
		}
		if err := d.closedFiguresStay(s.figures, after.book); err != nil {
			return none, nil, err
		}
	}
	if first {
		s.copyBefore(changes, b.Open || b.Close, b.Brought)
	}
	return model.Entry{
		Revision: d.number, At: s.now(), Actor: d.actor, Year: b.Year, Note: b.Note, Token: b.Token, Changes: changes, Closes: b.Close,
	}, after, nil
}

// write stores what an act changed, with its audit entry, and returns what all records and
// the trail come to after it.
func (s *Store) write(tx *bolt.Tx, entry model.Entry, state digest) (digest, Seal, error) {
	// After a commit that failed at its very end the file may hold an act that was refused
	// here; going on would give its number to another.
	if last, _ := tx.Bucket(bucketAudit()).Cursor().Last(); last != nil && binary.BigEndian.Uint64(last) >= entry.Revision {
		return digest{}, Seal{}, model.Faultf(model.FaultFile, fieldFile, "Isi berkas data %s tidak lagi sama dengan yang terbuka. Tutup program ini, buka kembali, lalu periksa isian terakhir.", s.path)
	}
	records, err := tx.Bucket(bucketRecords()).CreateBucketIfNotExists(yearKey(entry.Year))
	if err != nil {
		return digest{}, Seal{}, err
	}
	for _, change := range entry.Changes {
		kind, err := records.CreateBucketIfNotExists([]byte(change.Ref.Kind))
		if err != nil {
			return digest{}, Seal{}, err
		}
		at := location{entry.Year, change.Ref}
		state.toggle(at, kind.Get([]byte(change.Ref.Key)))
		value, err := storeChange(kind, entry.Revision, change)
		if err != nil {
			return digest{}, Seal{}, err
		}
		state.toggle(at, value)
	}
	if entry.Closes {
		if err := tx.Bucket(bucketRecords()).DeleteBucket(yearKey(entry.Year)); err != nil {
			return digest{}, Seal{}, err
		}
	}
	seal, err := appendEntry(tx, entry, state)
	return state, seal, err
}

// storeChange puts one record or takes it away, and returns what is stored now; nil for none.
func storeChange(kind *bolt.Bucket, revision uint64, change model.Change) ([]byte, error) {
	key := []byte(change.Ref.Key)
	if change.After == nil {
		return nil, kind.Delete(key)
	}
	value, err := encodeStored(revision, change, kind.Get(key))
	if err != nil {
		return nil, err
	}
	return value, kind.Put(key, value)
}
