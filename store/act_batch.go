package store

import (
	"encoding/json"

	"capaian/model"
)

// Batch is one act of one person: all of its edits happen or none.
type Batch struct {
	Year  int
	Open  bool   // the year must not exist yet, and is made
	Close bool   // the year must be empty, and is no more; there are no edits
	Seen  uint64 // revision of the Book the writer looked at; 0 does not ask whether somebody changed it since
	Note  string // what the act is called, for the audit trail
	Edits []Edit

	Brought bool // it comes from a file: a copy of what was there is made before it

	// Token names an act that is sent over a line which may drop before the answer: sent
	// once more under the same Token it is not done twice. Since is a revision from before
	// it was sent the first time.
	Token string
	Since uint64

	// expect holds, in place of Seen, what records must still be for the act not to be a
	// Conflict, in stored form; nil where there must be none. Undo fills it.
	expect map[model.Ref]json.RawMessage
}

// Insisting is the act once more, by somebody who has seen the year at the revision.
func (b Batch) Insisting(seen uint64) Batch {
	b.Seen, b.expect = seen, nil
	return b
}

// Edit puts a record or removes one; exactly one of the two is set. Putting a blank record removes it.
type Edit struct {
	Put    model.Record
	Remove model.Ref
}

// Put saves the record as it is now.
func Put(r model.Record) Edit { return Edit{Put: r} }

// Remove takes the record away.
func Remove(ref model.Ref) Edit { return Edit{Remove: ref} }

func (e Edit) ref() model.Ref {
	if e.Put != nil {
		return e.Put.Ref()
	}
	return e.Remove
}
