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
}

// NewReplica knows which years the file has at the revision, and nothing of what is in them.
func NewReplica(revision uint64, years []int) *Replica {
	r := &Replica{memory: memory{years: map[int]*year{}, newest: revision}, listed: map[int]bool{}}
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
	records := map[model.Ref]stored{}
	for _, one := range c.Records {
		if err := take(records, c.Revision, one); err != nil {
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
	r.mu.RLock()
	before, known := r.years[d.Year], r.listed[d.Year] || d.Year == model.OfficeWide
	r.mu.RUnlock()
	switch {
	case before != nil:
	case known:
		r.pass(d.Revision)
		return nil
	default:
		before = newYear(d.Year, d.Revision, nil)
	}
	records := maps.Clone(before.records)
	if records == nil {
		records = map[model.Ref]stored{}
	}
	changes := make([]model.Change, 0, len(d.Changes))
	for _, one := range d.Changes {
		if err := take(records, d.Revision, one); err != nil {
			return err
		}
		if knownKind(one.Kind) != nil {
			changes = append(changes, model.Change{Ref: model.Ref{Kind: one.Kind, Key: one.Key}})
		}
	}
	r.mu.Lock()
	r.listed[d.Year] = true
	r.mu.Unlock()
	r.publish(d.Year, before.after(d.Revision, records, changes))
	return nil
}

// pass moves the revision where nothing that is loaded changed.
func (r *Replica) pass(revision uint64) {
	years := map[int]*year{}
	for number, y := range r.years {
		years[number] = y.at(revision)
	}
	r.mu.Lock()
	r.years, r.newest = years, revision
	r.mu.Unlock()
	r.hub.wake()
}

// Close ends all watching; what is in memory can still be read.
func (r *Replica) Close() { r.hub.close() }

// take puts one record among the others, or removes it. Kinds of a later version of the
// program are passed over, as they are in a file.
func take(records map[model.Ref]stored, revision uint64, c Copied) error {
	if knownKind(c.Kind) == nil {
		return nil
	}
	ref := model.Ref{Kind: c.Kind, Key: c.Key}
	if c.Data == nil {
		delete(records, ref)
		return nil
	}
	record, err := decode(c.Kind, c.Data)
	if err != nil || record.Ref() != ref {
		return fmt.Errorf("store: a copy of %s %q cannot be read", c.Kind, c.Key)
	}
	records[ref] = stored{record, revision}
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
		c := Copy{Year: number, Revision: revision, Records: make([]Copied, 0, len(y.records))}
		// Records of a kind stand together: so they compress to two thirds.
		for _, ref := range slices.SortedFunc(maps.Keys(y.records), compareRefs) {
			one := y.records[ref]
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
		d := Delta{Revision: e.Revision, Year: e.Year, Changes: make([]Copied, 0, len(e.Changes))}
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
