// Package remote lets several sessions work on one data file. One process holds the file
// and is the Host; each session has a Seat there, whichever door it came in by:
//
//	link   what a host and a session in another process say to one another
//	door   the local socket beside the file, and who is at its other end
//	desk   a session's place at the file, at the host or away from it, and what happens when the line drops
//	serve  the SSH server
//	dial   the client of that server
//
// A session lives where its terminal is; only data travels. Who somebody is, is decided
// here from what they proved, never from what their program says.
package remote

import (
	"cmp"
	"io"
	"slices"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// Host is the process that holds the file, and who is at it.
type Host struct {
	store *store.Store
	stop  func()

	mu     sync.Mutex
	seats  map[*Seat]bool
	next   int
	closed bool
	// stirred is set while it is still to be told that somebody came, went or moved.
	stirred *time.Timer
}

// NewHost begins to watch the store. The store stays the caller's to close, after the host.
func NewHost(s *store.Store) *Host {
	moved, stop := s.Watch()
	h := &Host{store: s, stop: stop, seats: map[*Seat]bool{}}
	go func() {
		for range moved {
			h.judge()
		}
	}()
	return h
}

// Store is the open file.
func (h *Host) Store() *store.Store { return h.store }

// Resolve says who the identity is at this moment.
func (h *Host) Resolve(id Identity) (model.Actor, error) {
	people, err := h.store.Book(model.OfficeWide)
	if err != nil {
		return model.Actor{}, err
	}
	return Resolve(people, id)
}

// Sit gives a session its seat. A quiet one is not shown to the others. The error says why
// the identity may not come in.
func (h *Host) Sit(id Identity, door string, quiet bool) (*Seat, error) {
	actor, err := h.Resolve(id)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return nil, model.Faultf(model.FaultFile, "Berkas data", "Berkas data sedang ditutup; ulangi.")
	}
	if id.Key == "" && actor.ID != id.Login {
		h.bequeath(id.Login, actor.ID)
	}
	h.next++
	s := &Seat{
		host: h, id: id, quiet: quiet, moved: make(chan struct{}, 1), ended: make(chan struct{}),
		person: screen.Person{Session: h.next, Actor: actor, Door: door},
	}
	h.seats[s] = true
	h.stir(s)
	return s, nil
}

// judge looks anew at who everybody is, after each act, and wakes them all. Whoever may no
// longer be here is told so.
func (h *Host) judge() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.seats {
		actor, err := h.Resolve(s.id)
		if err != nil {
			s.end(err.Error())
			continue
		}
		if before := s.person.Actor.ID; before != actor.ID {
			h.bequeath(before, actor.ID)
		}
		s.person.Actor = actor
	}
	for s := range h.seats {
		s.wake()
	}
}

// bequeath gives what was remembered for somebody under the name by which they were known
// to the name that they have by now: whoever is written down by the office finds again what
// they typed before. What belongs to a user of that name stays theirs.
func (h *Host) bequeath(before, now string) {
	if people, err := h.store.Book(model.OfficeWide); err != nil || before == "" || people.User(model.ID(before)) != nil {
		return
	}
	for key, value := range h.store.Recollect("") {
		heir, theirs := inheritedKey(key, before, now)
		if !theirs {
			continue
		}
		if h.store.Recall(heir) == "" {
			// What cannot be kept is as good as never typed; nothing else depends on it.
			_ = h.store.Remember(heir, value)
		}
		_ = h.store.Remember(key, "")
	}
}

// stirPause is how long it takes until the others hear that somebody came, went or moved. A
// hundred people who walk through their rows would otherwise wake one another ten thousand
// times a second.
const stirPause = 400 * time.Millisecond

// stir tells the others soon that somebody came, went or moved.
func (h *Host) stir(of *Seat) {
	if of.quiet || h.stirred != nil || h.closed {
		return
	}
	h.stirred = time.AfterFunc(stirPause, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.stirred = nil
		for s := range h.seats {
			s.wake()
		}
	})
}

// Others are the sessions but one, in order of name.
func (h *Host) others(of *Seat) []screen.Person {
	h.mu.Lock()
	defer h.mu.Unlock()
	var all []screen.Person
	for s := range h.seats {
		if s != of && !s.quiet && s.why == "" {
			all = append(all, s.person)
		}
	}
	slices.SortFunc(all, func(a, b screen.Person) int {
		return cmp.Or(cmp.Compare(a.Called(), b.Called()), cmp.Compare(a.Session, b.Session))
	})
	return all
}

// End ends all sessions with a sentence. They are told; leaving is theirs.
func (h *Host) End(sentence string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.seats {
		s.end(sentence)
	}
}

// Close lets nobody in any more and stops watching the store.
func (h *Host) Close() {
	h.mu.Lock()
	h.closed = true
	if h.stirred != nil {
		h.stirred.Stop()
	}
	h.mu.Unlock()
	h.stop()
}

// WriteTo copies the file as it stands while work goes on.
func (h *Host) WriteTo(w io.Writer) (int64, error) { return h.store.WriteTo(w) }
