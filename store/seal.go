package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Seal is what an unbroken trail comes to. Whoever writes it down can tell later that
// nothing before it was altered: the same number then still has the same fingerprint.
type Seal struct {
	Revision    uint64 // of the newest entry
	Fingerprint string // of its stored bytes, in hex
}

// spot is a record wherever it is kept.
type spot struct {
	year int
	ref  model.Ref
}

// Seal reads the whole audit trail and every record. It refuses, with a FaultTrail that names
// the number, a trail in which an entry is missing, out of order, or not the one that its
// successor was written after, and records that are not as the trail left them.
func (s *Store) Seal() (Seal, error) {
	var seal Seal
	err := s.db.View(func(tx *bolt.Tx) error {
		left := map[spot]model.Change{}
		by := map[spot]uint64{}
		expected, previous := uint64(1), ""
		err := tx.Bucket(bucketAudit()).ForEach(func(k, v []byte) error {
			var e model.Entry
			if err := json.Unmarshal(v, &e); err != nil {
				return brokenTrail(expected)
			}
			if len(k) != entryKeyLength || binary.BigEndian.Uint64(k) != expected || e.Revision != expected || e.Previous != previous {
				return brokenTrail(expected)
			}
			for _, c := range e.Changes {
				at := spot{e.Year, c.Ref}
				left[at], by[at] = c, e.Revision
			}
			expected, previous = expected+1, fingerprint(v)
			return nil
		})
		seal = Seal{expected - 1, previous}
		if err != nil {
			return err
		}
		return asTheTrailLeft(tx.Bucket(bucketRecords()), left, by)
	})
	return seal, explainRead(s.path, err)
}

// VerifyTrail is Seal for those who only want to know whether all is well.
func (s *Store) VerifyTrail() error {
	_, err := s.Seal()
	return err
}

// asTheTrailLeft holds each stored record against the last act that touched it.
func asTheTrailLeft(records *bolt.Bucket, left map[spot]model.Change, by map[spot]uint64) error {
	seen := map[spot]bool{}
	err := records.ForEachBucket(func(name []byte) error {
		number, err := strconv.Atoi(string(name))
		if err != nil {
			return err
		}
		return records.Bucket(name).ForEachBucket(func(kind []byte) error {
			if !model.Kind(kind).Known() {
				return nil // of a later version of the program, which vouches for it
			}
			return records.Bucket(name).Bucket(kind).ForEach(func(key, value []byte) error {
				at := spot{number, model.Ref{Kind: model.Kind(kind), Key: string(key)}}
				seen[at] = true
				var e envelope
				if json.Unmarshal(value, &e) != nil || e.Revision != by[at] || !sameStored(at.ref.Kind, e.Data, left[at].After) {
					return strayed(at, by[at])
				}
				return nil
			})
		})
	})
	if err != nil {
		return err
	}
	for at, c := range left {
		if c.After != nil && !seen[at] && at.ref.Kind.Known() {
			return strayed(at, by[at])
		}
	}
	return nil
}

// sameStored compares stored records by what this program knows of them: a later version may
// have written more into the record than into the trail, or the other way round.
func sameStored(kind model.Kind, a, b json.RawMessage) bool {
	if a == nil || b == nil {
		return false
	}
	x, errX := decode(kind, a)
	y, errY := decode(kind, b)
	if errX != nil || errY != nil {
		return false
	}
	forms := [2][]byte{}
	for i, r := range []model.Record{x, y} {
		form, err := stateOf(r)
		if err != nil {
			return false
		}
		forms[i] = form
	}
	return bytes.Equal(forms[0], forms[1])
}

func strayed(at spot, revision uint64) error {
	return model.Faultf(model.FaultTrail, "Jejak", "%s %q tahun %d tidak sama dengan yang ditinggalkan jejak perubahan nomor %d: isiannya diubah di luar program.", label(at.ref.Kind), at.ref.Key, at.year, revision)
}

func brokenTrail(at uint64) error {
	return model.Faultf(model.FaultTrail, "Jejak", "Jejak perubahan terputus atau diubah pada nomor %d.", at)
}
