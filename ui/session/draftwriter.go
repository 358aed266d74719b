package session

import (
	"cmp"
	"maps"
	"strings"
	"sync"
)

// draftWriter writes drafts down. Commands run beside one another: an older state must not be
// written over a newer one. Whoever asks what is held never waits for a write, which takes as
// long as the line to the file does.
type draftWriter struct {
	writing sync.Mutex // one state at a time
	newest  uint64     // state that was written last; under writing

	mu      sync.Mutex
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
	w.writing.Lock()
	defer w.writing.Unlock()
	if state <= w.newest {
		return nil
	}
	w.newest = state
	before := w.held()
	for key := range before {
		if _, still := all[key]; !still {
			failed = cmp.Or(w.keep(m, key, ""), failed)
		}
	}
	for key, value := range all {
		if before[key] != value {
			failed = cmp.Or(w.keep(m, key, value), failed)
		}
	}
	return failed
}

// keep has Memory take one draft, or forget it where the value is empty.
func (w *draftWriter) keep(m Memory, key, value string) error {
	if err := m.Remember(key, value); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if value == "" {
		delete(w.written, key)
	} else {
		w.written[key] = value
	}
	return nil
}

func (w *draftWriter) held() map[string]string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return maps.Clone(w.written)
}
