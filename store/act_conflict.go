package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"capaian/model"
)

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
	return fmt.Sprintf("%s sudah diubah oleh %s pada %s, sesudah Anda membukanya.", c.Ref.Kind.Label(), who, c.At.Format("02-01-2006 15.04.05"))
}

// checkConflict refuses to write over what the writer has not seen, unless both say the same.
func (s *Store) checkConflict(d *pending, ref model.Ref, yours model.Record) error {
	if d.batch.Seen == 0 {
		return nil
	}
	theirs := d.before.records.At(ref)
	expected, expects := d.batch.expect[ref]
	if expects {
		unchanged, err := hasForm(theirs.record, expected)
		if err != nil || unchanged {
			return err
		}
	}
	revision := theirs.revision
	if theirs.record == nil {
		var err error
		if revision, err = s.removedAt(d.batch.Year, ref, d.batch.Seen); err != nil {
			return err
		}
	}
	if !expects && revision <= d.batch.Seen || sameRecord(yours, theirs.record) {
		return nil
	}
	entry, err := s.entry(revision)
	if err != nil {
		return err
	}
	c := &Conflict{Ref: ref, Revision: revision, By: entry.Actor, At: entry.At}
	if !sameRecord(yours, nil) {
		c.Yours = yours
	}
	if theirs.record == nil {
		return c
	}
	// Whoever shows it to people may change it; the store's own stays as it is.
	if c.Theirs, err = copyOf(theirs.record); err != nil {
		return err
	}
	return c
}

// hasForm reports that the record has the stored form, nil for none.
func hasForm(r model.Record, form json.RawMessage) (bool, error) {
	if r == nil || form == nil {
		return r == nil && form == nil, nil
	}
	now, err := json.Marshal(r)
	return bytes.Equal(now, form), err
}

// sameRecord compares by stored form; a blank record and none are the same.
func sameRecord(a, b model.Record) bool {
	blank := func(r model.Record) bool { return r == nil || r.IsBlank() }
	if blank(a) || blank(b) {
		return blank(a) && blank(b)
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
