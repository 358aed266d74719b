package store

import (
	"encoding/binary"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Do carries out an act and returns the revision it made; an act that changes nothing
// makes none and returns 0. The error is a *model.Fault, or a *Conflict where
// Seen asks for it, and then nothing was changed. An act whose Token stands in the trail
// already is not done again; its revision is returned.
func (s *Store) Do(actor model.Actor, b Batch) (uint64, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	actor.Name, b.Note = printable(actor.Name), printable(b.Note)
	if revision, err := s.settled(actor, b); err != nil || revision != 0 {
		return revision, err
	}
	d, err := s.prepare(actor, b)
	if err != nil {
		return 0, err
	}
	changes, err := d.changes()
	if err != nil {
		return 0, err
	}
	if len(changes) == 0 && !b.Open {
		return 0, nil
	}
	after := d.before.after(d.number, d.records, changes)
	if err := d.judge(after.book, changes); err != nil {
		return 0, err
	}
	entry := model.Entry{Revision: d.number, At: s.now(), Actor: d.actor, Year: b.Year, Note: b.Note, Token: b.Token, Changes: changes}
	if err := s.db.Update(func(tx *bolt.Tx) error { return s.write(tx, entry) }); err != nil {
		return 0, explainWrite(err)
	}
	s.publish(b.Year, after)
	return d.number, nil
}

// write stores what an act changed, with its audit entry.
func (s *Store) write(tx *bolt.Tx, entry model.Entry) error {
	// After a commit that failed at its very end the file may hold an act that was refused
	// here; going on would give its number to another.
	if last, _ := tx.Bucket(bucketAudit()).Cursor().Last(); last != nil && binary.BigEndian.Uint64(last) >= entry.Revision {
		return model.Faultf(model.FaultFile, fieldFile, "Isi berkas data %s tidak lagi sama dengan yang terbuka. Tutup program ini, buka kembali, lalu periksa isian terakhir.", s.path)
	}
	records, err := tx.Bucket(bucketRecords()).CreateBucketIfNotExists(yearKey(entry.Year))
	if err != nil {
		return err
	}
	for _, change := range entry.Changes {
		kind, err := records.CreateBucketIfNotExists([]byte(change.Ref.Kind))
		if err != nil {
			return err
		}
		key := []byte(change.Ref.Key)
		if change.After == nil {
			err = kind.Delete(key)
		} else {
			var value []byte
			if value, err = seal(entry.Revision, change, kind.Get(key)); err == nil {
				err = kind.Put(key, value)
			}
		}
		if err != nil {
			return err
		}
	}
	return appendEntry(tx, entry)
}
