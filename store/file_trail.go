package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math"
	"slices"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

const entryKeyLength = 8

func entryKey(revision uint64) []byte { return binary.BigEndian.AppendUint64(nil, revision) }

// appendEntry writes an act at the end of the trail, with what all records come to after
// it, and returns the new seal.
func appendEntry(tx *bolt.Tx, entry model.Entry, state digest) (Seal, error) {
	trail := tx.Bucket(bucketAudit())
	if _, last := trail.Cursor().Last(); last != nil {
		entry.Previous = fingerprint(last)
	}
	value, err := json.Marshal(storedEntry{entry, state.String()})
	if err != nil {
		return Seal{}, err
	}
	return Seal{entry.Revision, fingerprint(value)}, trail.Put(entryKey(entry.Revision), value)
}

func fingerprint(entry []byte) string {
	sum := sha256.Sum256(entry)
	return hex.EncodeToString(sum[:])
}

// Entries returns up to limit entries of the audit trail with a revision above after, ascending.
func (s *Store) Entries(after uint64, limit int) ([]model.Entry, error) {
	var entries []model.Entry
	if after == math.MaxUint64 {
		return nil, nil
	}
	err := s.view(func(tx *bolt.Tx) error {
		c := tx.Bucket(bucketAudit()).Cursor()
		for k, v := c.Seek(entryKey(after + 1)); k != nil && len(entries) < limit; k, v = c.Next() {
			var e model.Entry
			if err := json.Unmarshal(v, &e); err != nil {
				return brokenTrail(binary.BigEndian.Uint64(k))
			}
			entries = append(entries, e)
		}
		return nil
	})
	return entries, explainRead(s.path, err)
}

// Began is the day of the first act; blank where it cannot be read. It is read once: the first
// act is often the largest, and each session asks.
func (s *Store) Began() model.Date {
	if day := s.began.Load(); day != nil {
		return *day
	}
	first, err := s.Entries(0, 1)
	if err != nil || len(first) == 0 {
		return model.Date{}
	}
	day := model.DateOf(first[0].At)
	s.began.Store(&day)
	return day
}

// entryBytes are the stored bytes of an entry; nil where there is none.
func (s *Store) entryBytes(revision uint64) ([]byte, error) {
	var value []byte
	err := s.view(func(tx *bolt.Tx) error {
		value = slices.Clone(tx.Bucket(bucketAudit()).Get(entryKey(revision)))
		return nil
	})
	return value, explainRead(s.path, err)
}

func (s *Store) entry(revision uint64) (model.Entry, error) {
	entries, err := s.Entries(revision-1, 1)
	if err != nil || len(entries) == 0 || entries[0].Revision != revision {
		return model.Entry{}, model.Faultf(model.FaultMissing, "Jejak", "Jejak perubahan %d tidak ada.", revision)
	}
	return entries[0], nil
}

// removedAt finds the act after seen that last touched the record, or 0. It is asked of
// records that are not there, so that act took it away.
func (s *Store) removedAt(year int, ref model.Ref, seen uint64) (uint64, error) {
	const page = 100
	last := uint64(0)
	for {
		entries, err := s.Entries(seen, page)
		if err != nil || len(entries) == 0 {
			return last, err
		}
		for _, e := range entries {
			if e.Year == year && slices.ContainsFunc(e.Changes, func(c model.Change) bool { return c.Ref == ref }) {
				last = e.Revision
			}
		}
		seen = entries[len(entries)-1].Revision
	}
}

// printable keeps one line of what a person may have typed; the trail is shown on terminals.
func printable(s string) string {
	s = model.Clean(s, false)
	if runes := []rune(s); len(runes) > model.MaxNameLength {
		s = string(runes[:model.MaxNameLength])
	}
	return s
}
