package store

import (
	"encoding/json"
	"fmt"

	"capaian/model"
)

// Undo is the act that takes an entry of the audit trail back. A record that is no longer
// as the entry left it makes a Conflict; one that was changed and changed back does not.
func Undo(entry model.Entry, note string) (Batch, error) {
	b := Batch{Year: entry.Year, Seen: entry.Revision, Note: note, expect: map[model.Ref]json.RawMessage{}}
	for i := len(entry.Changes) - 1; i >= 0; i-- {
		edit, err := undoChange(entry.Changes[i])
		if err != nil {
			return Batch{}, fmt.Errorf("jejak %d: %w", entry.Revision, err)
		}
		b.Edits = append(b.Edits, edit)
		b.expect[entry.Changes[i].Ref] = entry.Changes[i].After
	}
	return b, nil
}

func undoChange(c model.Change) (Edit, error) {
	if c.Before == nil {
		return Remove(c.Ref), nil
	}
	record := knownKind(c.Ref.Kind)
	if record == nil {
		return Edit{}, fmt.Errorf("jenis %q tidak dikenal", c.Ref.Kind)
	}
	if err := json.Unmarshal(c.Before, record); err != nil {
		return Edit{}, err
	}
	return Put(record), nil
}
