package store

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"capaian/model"
)

// Replica is the memory of a data file that another process holds. It is given whole years
// as Copies, follows with Deltas, and answers from memory what a Store answers from memory.
// Load and Follow are called by one goroutine; the other methods by any.
type Replica struct {
	memory
	listed map[int]bool // years of the file, loaded or not
}

// Copy is a year as it stands at a revision.
type Copy struct {
	Year     int      `json:"year"`
	Revision uint64   `json:"rev"`
	Records  []Copied `json:"records"`
}

// Copied is a record on its way to another process; Data is null where it was removed.
type Copied struct {
	Kind model.Kind      `json:"k"`
	Key  string          `json:"id"`
	Data json.RawMessage `json:"d,omitempty"`
}

// Delta is what one act changed, without who did it and what was there before.
type Delta struct {
	Revision uint64   `json:"rev"`
	Year     int      `json:"year"`
	Changes  []Copied `json:"changes"`
	Closes   bool     `json:"closes,omitempty"` // the year is no more
}

// NewReplica knows which years the file has at the revision, and nothing of what is in them.
func NewReplica(revision uint64, years []int, figures model.Figures) *Replica {
	r := &Replica{memory: memory{years: map[int]*year{}, newest: revision, outcomes: map[int][]model.Outcome{}, figures: figures}, listed: map[int]bool{}}
	for _, y := range years {
		r.listed[y] = true
	}
	return r
}

// Years lists the years in the file, ascending, also those that are not loaded.
func (r *Replica) Years() []int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	years := slices.Sorted(maps.Keys(r.listed))
	return slices.DeleteFunc(years, func(y int) bool { return y == model.OfficeWide })
}

// Lacks reports a year that the file has and that was not loaded yet.
func (r *Replica) Lacks(number int) bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.years[number] == nil && (r.listed[number] || number == model.OfficeWide)
}

// Loaded lists the years that were loaded, OfficeWide among them.
func (r *Replica) Loaded() []int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return slices.Sorted(maps.Keys(r.years))
}

// Load takes a year in. The copy must be of the replica's own revision.
func (r *Replica) Load(c Copy) error {
	if c.Revision != r.Revision() {
		return fmt.Errorf("store: a copy at %d for a replica at %d", c.Revision, r.Revision())
	}
	records, kinds := model.NewLayered[model.Ref, stored](), newKindTable()
	for _, one := range c.Records {
		if err := kinds.apply(records, c.Revision, one); err != nil {
			return err
		}
	}
	r.mu.Lock()
	r.listed[c.Year] = true
	r.mu.Unlock()
	r.publish(c.Year, newYear(c.Year, c.Revision, records))
	return nil
}

// Follow takes in what an act changed. Acts come one after the other, each with the number
// after the last; those of years that are not loaded only move the revision.
func (r *Replica) Follow(d Delta) error {
	if d.Revision != r.Revision()+1 {
		return fmt.Errorf("store: act %d for a replica at %d", d.Revision, r.Revision())
	}
	if d.Closes {
		r.close(d)
		return nil
	}
	r.mu.RLock()
	before, known := r.years[d.Year], r.listed[d.Year] || d.Year == model.OfficeWide
	r.mu.RUnlock()
	switch {
	case before != nil:
	case known:
		r.skip(d.Revision)
		return nil
	default:
		before = newYear(d.Year, d.Revision, nil)
	}
	records := before.records.Copy()
	kinds, changes := newKindTable(), make([]model.Change, 0, len(d.Changes))
	for _, one := range d.Changes {
		if err := kinds.apply(records, d.Revision, one); err != nil {
			return err
		}
		if _, known := kinds[one.Kind]; known {
			changes = append(changes, model.Change{Ref: model.Ref{Kind: one.Kind, Key: one.Key}})
		}
	}
	r.mu.Lock()
	r.listed[d.Year] = true
	r.mu.Unlock()
	r.publish(d.Year, before.after(d.Revision, records, changes))
	return nil
}

// close takes a year out that is no more.
func (r *Replica) close(d Delta) {
	r.outcomes = maps.Clone(r.outcomes)
	delete(r.outcomes, d.Year)
	years := r.without(d.Year, d.Revision)
	r.mu.Lock()
	delete(r.listed, d.Year)
	r.mu.Unlock()
	r.show(years, d.Revision)
}

// Reach takes in what a year of the file came to, for later years to read.
func (r *Replica) Reach(number int, outcomes []model.Outcome) {
	for i := range outcomes {
		o := &outcomes[i]
		o.Year = number
		// They are shown on this terminal, and come from another machine.
		o.Name, o.Plan = model.Clean(o.Name, false), model.Clean(o.Plan, false)
	}
	r.mu.RLock()
	years := maps.Clone(r.years)
	r.mu.RUnlock()
	r.outcomes = maps.Clone(r.outcomes)
	r.outcomes[number] = outcomes
	r.join(years)
	r.mu.Lock()
	r.years = years
	r.mu.Unlock()
}

// skip moves the revision where nothing that is loaded changed.
func (r *Replica) skip(revision uint64) {
	years := map[int]*year{}
	for number, y := range r.years {
		years[number] = y.at(revision)
	}
	r.join(years)
	r.mu.Lock()
	r.years, r.newest = years, revision
	r.mu.Unlock()
	r.hub.wake()
}

// Close ends all watching; what is in memory can still be read.
func (r *Replica) Close() { r.hub.close() }

// apply puts one record among the others, or removes it. Kinds of a later version of the
// program are passed over, as they are in a file.
func (t kindTable) apply(records *recordMap, revision uint64, c Copied) error {
	if _, known := t[c.Kind]; !known {
		return nil
	}
	ref := model.Ref{Kind: c.Kind, Key: c.Key}
	if c.Data == nil {
		records.Delete(ref)
		return nil
	}
	record, err := t.decode(c.Kind, c.Data)
	if err != nil || record.Ref() != ref {
		return fmt.Errorf("store: a copy of %s %q cannot be read", c.Kind, c.Key)
	}
	records.Put(ref, stored{record, revision})
	return nil
}

// Copies are years for a replica, all as they stand at the one revision. Years that the file
// has not are left out.
func (s *Store) Copies(numbers []int) (uint64, []Copy, error) {
	s.mu.RLock()
	revision, years := s.newest, s.years
	s.mu.RUnlock()
	var copies []Copy
	for _, number := range numbers {
		y, there := years[number]
		if !there {
			continue
		}
		c := Copy{Year: number, Revision: revision, Records: make([]Copied, 0, y.records.Len())}
		// Records of a kind stand together: so they compress to two thirds.
		for _, ref := range slices.SortedFunc(maps.Keys(maps.Collect(y.records.All())), compareRefs) {
			one := y.records.At(ref)
			data, err := stateOf(one.record)
			if err != nil {
				return 0, nil, err
			}
			c.Records = append(c.Records, Copied{Kind: ref.Kind, Key: ref.Key, Data: data})
		}
		copies = append(copies, c)
	}
	return revision, copies, nil
}

// Deltas are the acts after one revision up to another, at most as many as the limit.
func (s *Store) Deltas(after, upTo uint64, limit int) ([]Delta, error) {
	if upTo <= after {
		return nil, nil
	}
	entries, err := s.Entries(after, int(min(uint64(limit), upTo-after)))
	if err != nil {
		return nil, err
	}
	deltas := make([]Delta, 0, len(entries))
	for _, e := range entries {
		d := Delta{Revision: e.Revision, Year: e.Year, Closes: e.Closes, Changes: make([]Copied, 0, len(e.Changes))}
		for _, c := range e.Changes {
			d.Changes = append(d.Changes, Copied{Kind: c.Ref.Kind, Key: c.Ref.Key, Data: c.After})
		}
		deltas = append(deltas, d)
	}
	return deltas, nil
}

// Mark tells the act of a revision apart from any other act of that number, in this file or
// another: a file that was restored goes on with the same numbers. It is "" for no act.
func (s *Store) Mark(revision uint64) (string, error) {
	value, err := s.entryBytes(revision)
	if value == nil || err != nil {
		return "", err
	}
	return fingerprint(value)[:markLength], nil
}

// markLength is enough of a fingerprint for a file's handful of acts of one number.
const markLength = 16
