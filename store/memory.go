package store

import (
	"maps"
	"slices"
	"sync"

	"capaian/model"
)

// memory is what a data file is in memory: its years at the newest revision, and the
// wake-up of those who watch. Under a Store lies the file itself, under a Replica a line to
// whoever holds it; both show a change through publish.
type memory struct {
	hub hub

	mu      sync.RWMutex
	years   map[int]*year // replaced by a change, never changed in place
	figures model.Figures
	// outcomes are, in a replica, what the years of the file came to, by year; nil in a store.
	outcomes map[int][]model.Outcome
	newest   uint64
}

// Years lists the years in the file, ascending; what belongs to the office and to no year
// is not among them.
func (m *memory) Years() []int {
	m.mu.RLock()
	defer m.mu.RUnlock()
	years := slices.Sorted(maps.Keys(m.years))
	return slices.DeleteFunc(years, func(y int) bool { return y == model.OfficeWide })
}

// Revision is the number of the newest act.
func (m *memory) Revision() uint64 {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.newest
}

// Book returns the year as it stands at the newest revision: the same Book to everybody
// until the next act. It must not be changed. OfficeWide gives the people of the office, and
// is always there. The error is a FaultMissing where the file has no such year.
func (m *memory) Book(number int) (*model.Book, error) {
	y, err := m.year(number)
	if err != nil {
		return nil, err
	}
	return y.book, nil
}

// Dependents lists the records that point at one directly, in order of kind and key. What
// hangs on those in turn is theirs to tell.
func (m *memory) Dependents(number int, ref model.Ref) ([]model.Ref, error) {
	y, err := m.year(number)
	if err != nil {
		return nil, err
	}
	found := dependentsOf(y.records, map[model.Ref]bool{ref: true})[ref]
	slices.SortFunc(found, compareRefs)
	return found, nil
}

// Watch wakes the receiver after each commit, once for several where it is slow. It says
// only that the revision moved: read the newest. The channel is closed by stop and by Close.
func (m *memory) Watch() (moved <-chan struct{}, stop func()) { return m.hub.watch() }

func (m *memory) year(number int) (*year, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	y, there := m.years[number]
	if !there {
		return nil, noYear(number)
	}
	return y, nil
}

func noYear(number int) error {
	return model.Faultf(model.FaultMissing, "Tahun", "Tahun %d tidak ada dalam berkas data.", number)
}

// publish shows the new state to readers, and then wakes those who wait for it. Only one may
// publish at a time.
func (m *memory) publish(number int, after *year) {
	m.show(m.with(number, after), after.book.Revision)
}

// without are the years without one that was closed.
func (m *memory) without(number int, revision uint64) map[int]*year {
	years := map[int]*year{}
	for other, y := range m.years {
		if other != number {
			years[other] = y.at(revision)
		}
	}
	m.join(years)
	return years
}

// with are the years with one as an act left it. The others hold the same records, now seen at
// the newer revision.
func (m *memory) with(number int, after *year) map[int]*year {
	revision := after.book.Revision
	years := map[int]*year{number: after}
	for other, y := range m.years {
		if other != number {
			years[other] = y.at(revision)
		}
	}
	m.join(years)
	return years
}

func (m *memory) show(years map[int]*year, revision uint64) {
	m.mu.Lock()
	m.years, m.newest = years, revision
	m.mu.Unlock()
	m.hub.wake()
}
