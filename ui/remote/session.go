package remote

import (
	"io"
	"maps"

	"capaian/model"
	"capaian/store"
)

// Session is one session at the host. Whatever the session asks to be done is done as whoever
// its identity is at that moment.
type Session struct {
	store.Reader

	host  *Host
	id    Identity
	quiet bool
	moved chan struct{}
	ended chan struct{}

	// Guarded by the host's lock.
	person model.Participant
	reason string // it was told to end
	left   bool
}

// Moved wakes the session when something changed: the file, who is here, or who it is.
func (s *Session) Moved() <-chan struct{} { return s.moved }

// Ended is closed when the session has to end; Reason says it.
func (s *Session) Ended() <-chan struct{} { return s.ended }

// Reason is the sentence with which the session was told to end, or "".
func (s *Session) Reason() string {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	return s.reason
}

// End tells this session to end.
func (s *Session) End(sentence string) {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	s.end(sentence)
}

func (s *Session) end(sentence string) {
	if s.reason == "" {
		s.reason = sentence
		close(s.ended)
		s.wake()
	}
}

func (s *Session) wake() {
	select {
	case s.moved <- struct{}{}:
	default:
	}
}

// Leave gives the session back.
func (s *Session) Leave() {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	if !s.left {
		s.left = true
		delete(s.host.sessions, s)
		s.host.announce(s)
	}
}

// Actor is who the session acts as now.
func (s *Session) Actor() model.Actor {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	return s.person.Actor
}

// Identity is what the session proved.
func (s *Session) Identity() Identity { return s.id }

// Others are the other sessions.
func (s *Session) Others() []model.Participant { return s.host.others(s) }

// At says where the session is.
func (s *Session) At(at model.Whereabouts) {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	if s.person.At != at && !s.left {
		s.person.At = at
		s.host.announce(s)
	}
}

// Do carries out an act. Who does it is decided now: what somebody was when they came in may
// no longer hold.
func (s *Session) Do(b store.Batch) (uint64, error) {
	actor, err := s.host.Resolve(s.id)
	if err != nil {
		return 0, err
	}
	return s.host.store.Do(actor, b)
}

// Settled returns the revision that an act made, or 0 where it was not done.
func (s *Session) Settled(b store.Batch) (uint64, error) {
	return s.host.store.Settled(s.Actor(), b)
}

// Remember keeps a value for the person; only under keys of their own.
func (s *Session) Remember(key, value string) error {
	if !ownedBy(s.Actor(), key) {
		return model.Faultf(model.FaultAuthority, "Ingatan", "Yang diingat untuk orang lain tidak dapat diubah.")
	}
	return s.host.store.Remember(key, value)
}

// Recall returns what was kept for the person.
func (s *Session) Recall(key string) string {
	if !ownedBy(s.Actor(), key) {
		return ""
	}
	return s.host.store.Recall(key)
}

// Recollect returns all that was kept for the person under keys with the prefix.
func (s *Session) Recollect(prefix string) map[string]string {
	if !ownedBy(s.Actor(), prefix) {
		return nil
	}
	all := s.host.store.Recollect(prefix)
	maps.DeleteFunc(all, func(key, _ string) bool { return !ownedBy(s.Actor(), key) })
	return all
}

// Kept is all that was kept for the person.
func (s *Session) Kept() map[string]string {
	all, actor := s.host.store.Recollect(""), s.Actor()
	maps.DeleteFunc(all, func(key, _ string) bool { return !ownedBy(actor, key) })
	return all
}

// WriteTo copies the whole file, for those who may take it away.
func (s *Session) WriteTo(w io.Writer) (int64, error) {
	if !mayCopyFile(s.Actor(), s.id) {
		return 0, model.Faultf(model.FaultAuthority, "Cadangan", "Salinan seluruh berkas hanya untuk admin.")
	}
	return s.host.WriteTo(w)
}

// Store is the file itself, for the line that keeps a replica of it.
func (s *Session) Store() *store.Store { return s.host.store }

// Wake wakes the session for something that is not of the host.
func (s *Session) Wake() { s.wake() }
