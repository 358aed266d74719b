package session

import (
	"maps"
	"strings"
	"sync"
)

// draftWriter writes drafts down. Commands run beside one another: an older state must not be
// written over a newer one.
type draftWriter struct {
	mu      sync.Mutex
	newest  uint64            // state that was written last
	written map[string]string // what Memory holds of this session
}

// holds reports that Memory has drafts of this session.
func (w *draftWriter) holds() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.written) > 0
}

// found notes a draft that Memory held before anything was written.
func (w *draftWriter) found(key, value string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.written[key] = value
}

// renamed follows what Memory did with the drafts of a person who is known by another name.
func (w *draftWriter) renamed(before, now string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	next := map[string]string{}
	for key, value := range w.written {
		if rest, of := strings.CutPrefix(key, before); of {
			key = now + rest
		}
		next[key] = value
	}
	w.written = next
}

// write makes what Memory holds of this session the given drafts, writing only what differs.
// States are numbered as they were taken; one older than what was written changes nothing. Each
// draft is tried, whatever became of the others; the error is the last one's.
func (w *draftWriter) write(m Memory, all map[string]string, state uint64) (failed error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if state <= w.newest {
		return nil
	}
	w.newest = state
	next := maps.Clone(w.written)
	defer func() { w.written = next }()
	for key := range w.written {
		if _, still := all[key]; !still {
			if err := m.Remember(key, ""); err != nil {
				failed = err
				continue
			}
			delete(next, key)
		}
	}
	for key, value := range all {
		if w.written[key] == value {
			continue
		}
		if err := m.Remember(key, value); err != nil {
			failed = err
			continue
		}
		next[key] = value
	}
	return failed
}
