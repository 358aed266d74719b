package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"capaian/model"
)

// location is a record wherever it is kept.
type location struct {
	year int
	ref  model.Ref
}

// digest is what all records of a file come to as they are stored: the SHA-256 of each, with
// its place, added up bit by bit without carry. So a change of one record changes it by what
// went and what came, and the newest act can say of the whole file what it left behind.
type digest [sha256.Size]byte

// toggle adds a record that was not in the digest, or takes out one that was; nil is no record.
func (d *digest) toggle(at location, value []byte) {
	if value == nil {
		return
	}
	h := sha256.New()
	for _, part := range []string{strconv.Itoa(at.year), string(at.ref.Kind), at.ref.Key} {
		// A hash never fails to write.
		_, _ = h.Write(append([]byte(part), 0))
	}
	_, _ = h.Write(value)
	for i, b := range h.Sum(nil) {
		d[i] ^= b
	}
}

func (d digest) String() string { return hex.EncodeToString(d[:]) }

// storedEntry is an act as it lies in the file: with the digest of all records after it.
// Files of earlier versions of the program have entries without.
type storedEntry struct {
	model.Entry
	State string `json:"state,omitempty"`
}

// stateIn reads the digest that an entry left; "" where it has none or cannot be read.
func stateIn(entry []byte) string {
	var e struct {
		State string `json:"state"`
	}
	if json.Unmarshal(entry, &e) != nil {
		return ""
	}
	return e.State
}
