package remote

import (
	"io"
	"maps"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// Seat is one session at the host. Whatever the session asks to be done is done as whoever
// its identity is at that moment.
type Seat struct {
	host  *Host
	id    Identity
	quiet bool
	moved chan struct{}
	ended chan struct{}

	// Guarded by the host's lock.
	person screen.Person
	why    string // it was told to end
	left   bool
}

// Moved wakes the session when something changed: the file, who is here, or who it is.
func (s *Seat) Moved() <-chan struct{} { return s.moved }

// Ended is closed when the session has to end; Why says it.
func (s *Seat) Ended() <-chan struct{} { return s.ended }

// Why is the sentence with which the session was told to end, or "".
func (s *Seat) Why() string {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	return s.why
}

// End tells this session to end.
func (s *Seat) End(sentence string) {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	s.end(sentence)
}

func (s *Seat) end(sentence string) {
	if s.why == "" {
		s.why = sentence
		close(s.ended)
		s.wake()
	}
}

func (s *Seat) wake() {
	select {
	case s.moved <- struct{}{}:
	default:
	}
}

// Leave gives the seat back.
func (s *Seat) Leave() {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	if !s.left {
		s.left = true
		delete(s.host.seats, s)
		s.host.stir(s)
	}
}

// Actor is who the session acts as now.
func (s *Seat) Actor() model.Actor {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	return s.person.Actor
}

// Identity is what the session proved.
func (s *Seat) Identity() Identity { return s.id }

// Others are the other sessions.
func (s *Seat) Others() []screen.Person { return s.host.others(s) }

// At says where the session is.
func (s *Seat) At(at screen.Whereabouts) {
	s.host.mu.Lock()
	defer s.host.mu.Unlock()
	if s.person.At != at && !s.left {
		s.person.At = at
		s.host.stir(s)
	}
}

// Do carries out an act. Who does it is decided now: what somebody was when they came in may
// no longer hold.
func (s *Seat) Do(b store.Batch) (uint64, error) {
	actor, err := s.host.Resolve(s.id)
	if err != nil {
		return 0, err
	}
	return s.host.store.Do(actor, b)
}

// Settled returns the revision that an act made, or 0 where it was not done.
func (s *Seat) Settled(b store.Batch) (uint64, error) {
	return s.host.store.Settled(s.Actor(), b)
}

// Book returns a year as it stands.
func (s *Seat) Book(year int) (*model.Book, error) { return s.host.store.Book(year) }

// Years lists the years of the file.
func (s *Seat) Years() []int { return s.host.store.Years() }

// Dependents lists the records that point at one.
func (s *Seat) Dependents(year int, ref model.Ref) ([]model.Ref, error) {
	return s.host.store.Dependents(year, ref)
}

// Entries reads the audit trail.
func (s *Seat) Entries(after uint64, limit int) ([]model.Entry, error) {
	return s.host.store.Entries(after, limit)
}

// Seal reads the whole trail and refuses a broken one.
func (s *Seat) Seal() (store.Seal, error) { return s.host.store.Seal() }

// Remember keeps a value for the person; only under keys of their own.
func (s *Seat) Remember(key, value string) error {
	if !theirs(s.Actor(), key) {
		return model.Faultf(model.FaultAuthority, "Ingatan", "Yang diingat untuk orang lain tidak dapat diubah.")
	}
	return s.host.store.Remember(key, value)
}

// Recall returns what was kept for the person.
func (s *Seat) Recall(key string) string {
	if !theirs(s.Actor(), key) {
		return ""
	}
	return s.host.store.Recall(key)
}

// Recollect returns all that was kept for the person under keys with the prefix.
func (s *Seat) Recollect(prefix string) map[string]string {
	if !theirs(s.Actor(), prefix) {
		return nil
	}
	all := s.host.store.Recollect(prefix)
	maps.DeleteFunc(all, func(key, _ string) bool { return !theirs(s.Actor(), key) })
	return all
}

// WriteTo copies the whole file, for those who may take it away.
func (s *Seat) WriteTo(w io.Writer) (int64, error) {
	if !mayCopy(s.Actor(), s.id) {
		return 0, model.Faultf(model.FaultAuthority, "Cadangan", "Salinan seluruh berkas hanya untuk admin.")
	}
	return s.host.WriteTo(w)
}

// Store is the file itself, for the line that keeps a replica of it.
func (s *Seat) Store() *store.Store { return s.host.store }

// Nudge wakes the session for something that is not of the host.
func (s *Seat) Nudge() { s.wake() }
