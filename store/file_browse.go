package store

import (
	"encoding/json"
	"slices"
	"time"

	"capaian/model"
)

// Trail is where entries of an audit trail are read from.
type Trail interface {
	Entries(after uint64, limit int) ([]model.Entry, error)
}

// Query says which entries of the audit trail are wanted; its zero fields ask for nothing.
type Query struct {
	Year     int    // with InYear
	InYear   bool   // entries of the year only
	By       string // id of the actor
	Kind     model.Kind
	On       model.Ref     // a row: the record itself and what hangs on it
	Quarter  model.Quarter // what is entered for the quarter, or came in within it
	From, To time.Time     // from the first moment, and before the second
	After    uint64        // above this revision
}

// Changes are those of an entry that the query asks for; none where it asks for another entry.
func (q Query) Changes(e model.Entry) []model.Change {
	if !q.covers(e) {
		return nil
	}
	if q.Kind == "" && q.On == (model.Ref{}) && !q.Quarter.Valid() {
		return e.Changes
	}
	var wanted []model.Change
	for _, c := range e.Changes {
		if q.asksKind(c) && (q.On == (model.Ref{}) || c.Ref == q.On || dependsOn(c, q.On)) && (!q.Quarter.Valid() || isOfQuarter(c, q.Quarter)) {
			wanted = append(wanted, c)
		}
	}
	return wanted
}

// covers reports an entry of the year, the person and the time that are asked for.
func (q Query) covers(e model.Entry) bool {
	return (!q.InYear || e.Year == q.Year) && (q.By == "" || e.Actor.ID == q.By) &&
		(q.From.IsZero() || !e.At.Before(q.From)) && (q.To.IsZero() || e.At.Before(q.To))
}

func (q Query) asksKind(c model.Change) bool { return q.Kind == "" || c.Ref.Kind == q.Kind }

// isOfQuarter reports that what was changed is entered for the quarter, before or after; of a
// document that it came in within it.
func isOfQuarter(c model.Change, q model.Quarter) bool {
	for _, record := range changedRecords(c) {
		if receipt, ok := record.(*model.Receipt); ok && receipt.Date.Quarter() == q {
			return true
		}
		for _, f := range record.Fields() {
			if of, ok := f.At.(*model.Quarter); ok && *of == q {
				return true
			}
		}
	}
	return false
}

// changedRecords are the records of a change that can be read: before, after.
func changedRecords(c model.Change) []model.Record {
	var all []model.Record
	for _, data := range []json.RawMessage{c.Before, c.After} {
		record := knownKind(c.Ref.Kind)
		if data != nil && record != nil && json.Unmarshal(data, record) == nil {
			all = append(all, record)
		}
	}
	return all
}

// dependsOn reports that what was changed points at the row, before or after.
func dependsOn(c model.Change, row model.Ref) bool {
	for _, record := range changedRecords(c) {
		if note, ok := record.(*model.Note); ok && note.On == row || slices.Contains(record.References(), row) {
			return true
		}
	}
	return false
}

// pageOfTrail is how many entries are read at once, and mostScanned how many one call looks
// through at most, so that no screen waits for a whole trail.
const (
	pageOfTrail = 200
	mostScanned = 20 * pageOfTrail
)

// Browse reads the trail backwards from the entry before the given revision, newest first,
// until it has as many wanted entries as the limit. next is where to go on, 0 where the
// beginning, or the query's, was reached.
func Browse(t Trail, before uint64, q Query, limit int) (found []model.Entry, next uint64, err error) {
	old := true // all that was looked through is older than what is wanted
	for scanned := 0; before > q.After+1; {
		from := max(before-min(before, pageOfTrail+1), q.After)
		page, err := t.Entries(from, int(before-1-from))
		if err != nil {
			return nil, 0, err
		}
		for _, e := range slices.Backward(page) {
			if e.Changes = q.Changes(e); len(e.Changes) > 0 {
				found = append(found, e)
			}
			if before = e.Revision; len(found) == limit {
				return found, olderThan(before, q.After), nil
			}
		}
		before = from + 1
		old = old && allBefore(page, q.From)
		if scanned += len(page); scanned >= mostScanned {
			if old {
				return found, 0, nil
			}
			break
		}
	}
	return found, olderThan(before, q.After), nil
}

// olderThan is where to go on before a revision.
func olderThan(before, after uint64) uint64 {
	if before <= after+1 {
		return 0
	}
	return before
}

// allBefore reports that a page is older than what is wanted. Clocks of offices are wrong now
// and then, a dead battery for weeks, so that only thousands of acts say that all before is too.
func allBefore(page []model.Entry, from time.Time) bool {
	return !from.IsZero() && len(page) > 0 && !slices.ContainsFunc(page, func(e model.Entry) bool { return !e.At.Before(from) })
}
