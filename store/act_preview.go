package store

import "capaian/model"

// Preview answers what Do would on the year as the Book has it: the changes that the act
// would make, in order of kind and key, or its refusal. Everything is asked that the year
// itself can answer, and not who changed what meanwhile. Without a Book the act opens the
// year. Nothing is read from a file or written to one.
func Preview(b *model.Book, actor model.Actor, batch Batch) ([]model.Change, error) {
	changes, _, err := preview(b, actor, batch)
	return changes, err
}

// After is the Book as the act would leave it; nil where it would change nothing. The error is
// that of Preview.
func After(b *model.Book, actor model.Actor, batch Batch) (*model.Book, error) {
	_, after, err := preview(b, actor, batch)
	return after, err
}

func preview(b *model.Book, actor model.Actor, batch Batch) ([]model.Change, *model.Book, error) {
	// Who may do what by now is asked when the act is done.
	s := &Store{memory: memory{years: map[int]*year{model.OfficeWide: newYear(model.OfficeWide, 0, nil)}}}
	if b != nil {
		records := model.NewLayered[model.Ref, stored]()
		for _, r := range b.Records() {
			records.Put(r.Ref(), stored{r, b.Revision})
		}
		s.years[b.Year] = &year{records, b, b}
	}
	d, err := s.prepare(&s.memory, actor, batch.Insisting(0))
	if err != nil {
		return nil, nil, err
	}
	changes, err := d.changes()
	if err != nil || len(changes) == 0 {
		return nil, nil, err
	}
	after := d.before.after(d.number, d.records, changes).book
	if b != nil {
		after = after.Judging(b.JudgedBy())
		if err := d.closedFiguresStay(b.JudgedBy(), after); err != nil {
			return changes, nil, err
		}
	}
	return changes, after, d.checkRules(after, changes)
}
