// Package remote lets several sessions work on one data file. One process holds the file
// and is the Host; each person at work is a Session there, whichever line they came by:
//
//	link       what a host and a session in another process say to one another
//	socket     the local socket beside the file, and who is at its other end
//	reconnect  a session's connection to the file, and what happens when its line drops
//	compress   a line that is compressed both ways
//	keyfile    the private keys of this program
//	sshserver  the SSH server
//	sshclient  the client of that server
//
// A session lives where its terminal is; only data travels. Who somebody is, is decided
// here from what they proved, never from what their program says.
package remote

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
)

// Host is the process that holds the file, and who is at it.
type Host struct {
	store *store.Store
	stop  func()

	mu       sync.Mutex
	sessions map[*Session]bool
	next     int
	closed   bool
	// pending is set while it is still to be told that somebody came, went or moved.
	pending *time.Timer
}

// NewHost begins to watch the store. The store stays the caller's to close, after the host.
func NewHost(s *store.Store) *Host {
	moved, stop := s.Watch()
	h := &Host{store: s, stop: stop, sessions: map[*Session]bool{}}
	go func() {
		for range moved {
			h.refresh()
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

// Join lets a session in. A quiet one is not shown to the others. The error says why
// the identity may not come in.
func (h *Host) Join(id Identity, via string, quiet bool) (*Session, error) {
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
		h.renameOwner(id.Login, actor.ID)
	}
	h.next++
	s := &Session{
		Reader: h.store, host: h, id: id, quiet: quiet, moved: make(chan struct{}, 1), ended: make(chan struct{}),
		person: model.Participant{Session: h.next, Actor: actor, Door: via},
	}
	h.sessions[s] = true
	h.announce(s)
	return s, nil
}

// refresh looks anew at who everybody is, after each act, and wakes them all. Whoever may no
// longer be here is told so.
func (h *Host) refresh() {
	h.lookAnew()
	h.wakeAll()
}

func (h *Host) lookAnew() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.sessions {
		actor, err := h.Resolve(s.id)
		if err != nil {
			s.end(err.Error())
			continue
		}
		if before := s.person.Actor.ID; before != actor.ID {
			h.renameOwner(before, actor.ID)
		}
		s.person.Actor = actor
	}
}

// How many sessions are woken at once, and the rest after them. Each draws anew, and where a
// hundred did so together, whoever presses a key meanwhile would wait for them all.
const (
	wokenAtOnce = 8
	wakeRest    = 8 * time.Millisecond
)

// wakeAll wakes all sessions, in no order. Whoever did what they are woken for needs no waking:
// they heard of it in the answer.
func (h *Host) wakeAll() {
	h.mu.Lock()
	all := slices.Collect(maps.Keys(h.sessions))
	h.mu.Unlock()
	for some := range slices.Chunk(all, wokenAtOnce) {
		for _, s := range some {
			s.wake()
		}
		if len(some) == wokenAtOnce {
			time.Sleep(wakeRest)
		}
	}
}

// renameOwner gives what was remembered for somebody under the name by which they were known
// to the name that they have by now: whoever is written down by the office finds again what
// they typed before. What belongs to a user of that name stays theirs.
func (h *Host) renameOwner(before, now string) {
	if people, err := h.store.Book(model.OfficeWide); err != nil || before == "" || people.User(model.ID(before)) != nil {
		return
	}
	for key, value := range h.store.Recollect("") {
		renamed, owned := rekey(key, before, now)
		if !owned {
			continue
		}
		if h.store.Recall(renamed) == "" {
			// What cannot be kept is as good as never typed; nothing else depends on it.
			_ = h.store.Remember(renamed, value)
		}
		_ = h.store.Remember(key, "")
	}
}

// presencePause is how long it takes until the others hear that somebody came, went or moved,
// and presenceShare how much longer for each session. A hundred people who walk through their
// rows would otherwise wake one another ten thousand times a second.
const (
	presencePause = 400 * time.Millisecond
	presenceShare = 20 * time.Millisecond
)

// announce tells the others soon that somebody came, went or moved.
func (h *Host) announce(of *Session) {
	if of.quiet || h.pending != nil || h.closed {
		return
	}
	h.pending = time.AfterFunc(presencePause+time.Duration(len(h.sessions))*presenceShare, func() {
		h.mu.Lock()
		h.pending = nil
		h.mu.Unlock()
		h.wakeAll()
	})
}

// Others are the sessions but one, in order of name.
func (h *Host) others(of *Session) []model.Participant {
	h.mu.Lock()
	defer h.mu.Unlock()
	var all []model.Participant
	for s := range h.sessions {
		if s != of && !s.quiet && s.reason == "" {
			all = append(all, s.person)
		}
	}
	slices.SortFunc(all, func(a, b model.Participant) int {
		return cmp.Or(cmp.Compare(a.Called(), b.Called()), cmp.Compare(a.Session, b.Session))
	})
	return all
}

// End ends all sessions with a sentence. They are told; leaving is theirs.
func (h *Host) End(sentence string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.sessions {
		s.end(sentence)
	}
}

// Close lets nobody in any more and stops watching the store.
func (h *Host) Close() {
	h.mu.Lock()
	h.closed = true
	if h.pending != nil {
		h.pending.Stop()
	}
	h.mu.Unlock()
	h.stop()
}

// WriteTo copies the file as it stands while work goes on.
func (h *Host) WriteTo(w io.Writer) (int64, error) { return h.store.WriteTo(w) }
