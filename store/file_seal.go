package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"slices"
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

// lastChange is the last thing that the trail tells of a record.
type lastChange struct {
	change   model.Change
	revision uint64
}

// trailState is what a whole trail comes to.
type trailState struct {
	seal   Seal
	left   map[location]lastChange
	broken error // a FaultTrail that names the first entry which is not what it should be; nil for none
}

// readTrail reads the whole trail, also on from where it is broken.
func readTrail(trail *bolt.Bucket) *trailState {
	t := &trailState{left: map[location]lastChange{}}
	expected, previous := uint64(1), ""
	// Nothing in it refuses.
	_ = trail.ForEach(func(k, v []byte) error {
		var e model.Entry
		unread := json.Unmarshal(v, &e) != nil
		if t.broken == nil && (unread || len(k) != entryKeyLength || binary.BigEndian.Uint64(k) != expected || e.Revision != expected || e.Previous != previous) {
			t.broken = brokenTrail(expected)
		}
		expected, previous = expected+1, fingerprint(v)
		if !unread {
			for _, c := range e.Changes {
				t.left[location{e.Year, c.Ref}] = lastChange{c, e.Revision}
			}
		}
		return nil
	})
	t.seal = Seal{expected - 1, previous}
	return t
}

// compare holds each stored record against the last act that touched it and lists those
// that are not as it left them, in order.
func (t *trailState) compare(records *bolt.Bucket, kinds kindTable) ([]location, error) {
	seen := map[location]bool{}
	var strayed []location
	err := records.ForEachBucket(func(name []byte) error {
		number, err := strconv.Atoi(string(name))
		if err != nil {
			return err
		}
		return records.Bucket(name).ForEachBucket(func(kind []byte) error {
			if _, known := kinds[model.Kind(kind)]; !known {
				return nil // of a later version of the program, which vouches for it
			}
			return records.Bucket(name).Bucket(kind).ForEach(func(key, value []byte) error {
				at := location{number, model.Ref{Kind: model.Kind(kind), Key: string(key)}}
				seen[at] = true
				var e storedValue
				if json.Unmarshal(value, &e) != nil || e.Revision != t.left[at].revision || !sameStored(kinds, at.ref.Kind, e.Data, t.left[at].change.After) {
					strayed = append(strayed, at)
				}
				return nil
			})
		})
	})
	if err != nil {
		return nil, err
	}
	for at, last := range t.left {
		if _, known := kinds[at.ref.Kind]; known && last.change.After != nil && !seen[at] {
			strayed = append(strayed, at)
		}
	}
	slices.SortFunc(strayed, compareLocations)
	return strayed, nil
}

func compareLocations(a, b location) int {
	return cmp.Or(cmp.Compare(a.year, b.year), compareRefs(a.ref, b.ref))
}

// Seal reads the whole audit trail and every record. It refuses, with a FaultTrail that names
// the number, a trail in which an entry is missing, out of order, or not the one that its
// successor was written after, and records that are not as the trail left them.
func (s *Store) Seal() (Seal, error) {
	var trail *trailState
	var strayed []location
	err := s.view(func(tx *bolt.Tx) error {
		if trail = readTrail(tx.Bucket(bucketAudit())); trail.broken != nil {
			return trail.broken
		}
		var err error
		strayed, err = trail.compare(tx.Bucket(bucketRecords()), newKindTable())
		return err
	})
	if err != nil {
		return Seal{}, explainRead(s.path, err)
	}
	if len(strayed) > 0 {
		return Seal{}, notAsInTrail(strayed[0], trail.left[strayed[0]].revision)
	}
	return trail.seal, nil
}

// VerifyTrail is Seal for those who only want to know whether all is well.
func (s *Store) VerifyTrail() error {
	_, err := s.Seal()
	return err
}

// sameStored compares stored records by what this program knows of them: a later version may
// have written more into the record than into the trail, or the other way round.
func sameStored(kinds kindTable, kind model.Kind, a, b json.RawMessage) bool {
	if a == nil || b == nil {
		return false
	}
	x, errX := kinds.decode(kind, a)
	y, errY := kinds.decode(kind, b)
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

func notAsInTrail(at location, revision uint64) error {
	return model.Faultf(model.FaultTrail, "Jejak", "%s %q tahun %d tidak sama dengan yang ditinggalkan jejak perubahan nomor %d: isiannya diubah di luar program.", at.ref.Kind.Label(), at.ref.Key, at.year, revision)
}

func brokenTrail(at uint64) error {
	return model.Faultf(model.FaultTrail, "Jejak", "Jejak perubahan terputus atau diubah pada nomor %d.", at)
}
