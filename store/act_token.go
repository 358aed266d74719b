package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// longestToken bounds what a token may be; shorter ones could be guessed or meet by chance.
const (
	shortestToken = 16
	longestToken  = 64
)

// Settled returns the revision that an act of the actor made, or 0 where it was not done.
// It waits for an act that is being done.
func (s *Store) Settled(actor model.Actor, b Batch) (uint64, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.settled(actor, b)
}

// settled looks for the act's Token in the trail from Since on. Usually nothing has happened
// since; where a line was gone for hours, the entries are passed over as bytes.
func (s *Store) settled(actor model.Actor, b Batch) (uint64, error) {
	if b.Token == "" {
		return 0, nil
	}
	if err := checkToken(b.Token); err != nil {
		return 0, err
	}
	revision, mark := uint64(0), []byte(`"token":"`+b.Token+`"`)
	err := s.view(func(tx *bolt.Tx) error {
		c := tx.Bucket(bucketAudit()).Cursor()
		for k, v := c.Last(); k != nil && binary.BigEndian.Uint64(k) > b.Since; k, v = c.Prev() {
			if !bytes.Contains(v, mark) {
				continue
			}
			var e model.Entry
			if err := json.Unmarshal(v, &e); err != nil {
				return brokenTrail(binary.BigEndian.Uint64(k))
			}
			if e.Token == b.Token && e.Actor.ID == actor.ID {
				revision = e.Revision
				return nil
			}
		}
		return nil
	})
	return revision, explainRead(s.path, err)
}

func checkToken(token string) error {
	wrong := model.Faultf(model.FaultID, "Perubahan", "Tanda pengenal perubahan tidak dapat dipakai.")
	if len(token) < shortestToken || len(token) > longestToken {
		return wrong
	}
	for _, r := range token {
		if (r < '0' || r > '9') && (r < 'a' || r > 'z') {
			return wrong
		}
	}
	return nil
}
