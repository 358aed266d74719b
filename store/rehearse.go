package store

import "capaian/model"

// Rehearse answers what Do would on the year as the Book has it: the changes that the act
// would make, in order of kind and key, or its refusal. Everything is asked that the year
// itself can answer, and not who changed what meanwhile. Without a Book the act opens the
// year. Nothing is read from a file or written to one.
func Rehearse(b *model.Book, actor model.Actor, batch Batch) ([]model.Change, error) {
	// Who may do what by now is asked when the act is done.
	s := &Store{memory: memory{years: map[int]*year{model.OfficeWide: newYear(model.OfficeWide, 0, nil)}}}
	if b != nil {
		records := map[model.Ref]stored{}
		for _, r := range b.Records() {
			records[r.Ref()] = stored{r, b.Revision}
		}
		s.years[b.Year] = &year{records, b}
	}
	d, err := s.prepare(actor, batch.Insisting(0))
	if err != nil {
		return nil, err
	}
	changes, err := d.changes()
	if err != nil || len(changes) == 0 {
		return nil, err
	}
	return changes, d.judge(d.before.after(d.number, d.records, changes).book, changes)
}
