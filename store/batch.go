package store

import (
	"encoding/json"
	"fmt"
	"time"

	"capaian/model"
)

// Batch is one act of one person: all of its edits happen or none.
type Batch struct {
	Year  int
	Open  bool   // the year must not exist yet, and is made
	Seen  uint64 // revision of the Book the writer looked at; 0 does not ask whether somebody changed it since
	Note  string // what the act is called, for the audit trail
	Edits []Edit

	// Token names an act that is sent over a line which may drop before the answer: sent
	// once more under the same Token it is not done twice. Since is a revision from before
	// it was sent the first time.
	Token string
	Since uint64

	// expect holds, in place of Seen, what records must still be for the act not to be a
	// Conflict, in stored form; nil where there must be none. Inverse fills it.
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

// Conflict says that somebody changed a record after the writer had looked at it.
type Conflict struct {
	Ref      model.Ref
	Yours    model.Record // nil: you removed it
	Theirs   model.Record // nil: it was removed
	By       model.Actor
	At       time.Time
	Revision uint64
}

// Error says who changed it and when.
func (c *Conflict) Error() string {
	who := c.By.Name
	if who == "" {
		who = c.By.ID
	}
	return fmt.Sprintf("%s sudah diubah oleh %s pada %s, sesudah Anda membukanya.", label(c.Ref.Kind), who, c.At.Format("02-01-2006 15.04.05"))
}

// label is what people call a kind of record.
func label(kind model.Kind) string {
	for _, info := range model.Kinds() {
		if info.Kind == kind {
			return info.Label
		}
	}
	return string(kind)
}

// knownKind returns an empty record of the kind, or nil.
func knownKind(kind model.Kind) model.Record {
	for _, info := range model.Kinds() {
		if info.Kind == kind {
			return info.New()
		}
	}
	return nil
}
