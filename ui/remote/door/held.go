package door

import (
	"io"
	"net"
	"sync"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
	"capaian/ui/screen"
)

// mostLines bounds how many processes of one machine are let in at once.
const mostLines = 250

// Held is the file in this process: open, with its door.
type Held struct {
	file    string
	version string
	store   *store.Store
	host    *remote.Host
	seat    *remote.Seat // of this process's own session; nil where it has none
	service bool         // a holder that does not give the file away
	moved   chan struct{}
	gone    chan struct{}
	// Shut says why no other process can come in, or "".
	Shut string

	mu     sync.Mutex
	door   *listener
	lines  map[net.Conn]bool
	closed bool
	kept   bool
	served sync.WaitGroup
}

// hold opens the door of a store that was just opened, and sits this process's own session
// down at it. Without a door work goes on, for one process.
func hold(s *store.Store, o Options) (*Held, error) {
	h := &Held{
		file: s.Path(), version: o.Version, store: s, host: remote.NewHost(s), service: o.Service,
		moved: make(chan struct{}, 1), gone: make(chan struct{}), lines: map[net.Conn]bool{},
	}
	if !o.Service {
		seat, err := h.host.Sit(Self(h.file), "", o.Quiet)
		if err != nil {
			h.host.Close()
			return nil, err
		}
		h.seat, h.moved = seat, nil
	}
	if o.Quiet && !o.Service {
		return h, nil
	}
	l, err := listen(h.file)
	if err != nil {
		h.Shut = "Program lain di komputer ini belum dapat ikut membuka berkas ini: foldernya tidak boleh ditulisi."
		return h, nil
	}
	h.door = l
	h.served.Go(func() { h.accept(l) })
	return h, nil
}

// Host is where sessions of other doors of this process sit down.
func (h *Held) Host() *remote.Host { return h.host }

func (h *Held) accept(l *listener) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		if !h.admit(conn) {
			_ = conn.Close()
			continue
		}
		h.served.Go(func() {
			defer h.dismiss(conn)
			h.serve(conn)
		})
	}
}

func (h *Held) admit(conn net.Conn) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed || len(h.lines) >= mostLines {
		return false
	}
	h.lines[conn] = true
	return true
}

func (h *Held) dismiss(conn net.Conn) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.lines, conn)
}

func (h *Held) serve(conn net.Conn) {
	id, err := identify(conn, h.file)
	server := link.Server{Version: h.version, Sit: func(quiet bool) (*remote.Seat, error) {
		if err != nil {
			return nil, model.Faultf(model.FaultAuthority, "Pengguna", "Sistem tidak memberi tahu siapa yang menyambung; sambungan ditolak.")
		}
		return h.host.Sit(id, "", quiet)
	}}
	if !h.service {
		server.Yield = h.yield
	}
	server.Serve(conn)
}

// yield gives the file to another process of its owner.
func (h *Held) yield(to *remote.Seat) error {
	if !to.Identity().Owner {
		return model.Faultf(model.FaultAuthority, "Berkas data", "Hanya pemilik berkas data yang dapat mengambil alih berkas yang sedang dipegang.")
	}
	// The one who asks is answered before the lines are closed, or takes the end for the answer.
	go func() { _ = h.Close() }()
	return nil
}

// Close closes the door, ends the lines, and gives the file free. Whoever was here goes on
// with the next holder.
func (h *Held) Close() error {
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		<-h.gone
		return nil
	}
	h.closed = true
	if h.door != nil {
		_ = h.door.Close()
	}
	for conn := range h.lines {
		_ = conn.Close()
	}
	h.mu.Unlock()
	h.host.Close()
	if h.seat != nil {
		h.seat.Leave()
	}
	h.served.Wait()
	err := h.store.Close()
	close(h.gone)
	return err
}

// Moved wakes this process's session.
func (h *Held) Moved() <-chan struct{} {
	if h.seat == nil {
		return h.moved
	}
	return h.seat.Moved()
}

// Gone is closed when the file was given away.
func (h *Held) Gone() <-chan struct{} { return h.gone }

// Leave is the sentence with which this session was told to end, or "".
func (h *Held) Leave() string {
	if h.seat == nil {
		return ""
	}
	return h.seat.Why()
}

// Kept reports that the file goes on from what this session knew before it held the file.
func (h *Held) Kept() bool { return h.kept }

// follows finds out whether the file goes on from what a session knew of it.
func (h *Held) follows(left *link.Remains) error {
	if left == nil {
		return nil
	}
	mark, err := h.store.Mark(left.Replica.Revision())
	h.kept = mark == left.Mark && left.Replica.Revision() <= h.store.Revision()
	return err
}

// Remains are nil: what a holder knows is the file.
func (h *Held) Remains() *link.Remains { return nil }

// Actor is who this process's session acts as.
func (h *Held) Actor() model.Actor { return h.seat.Actor() }

// Others are the other sessions.
func (h *Held) Others() []screen.Person { return h.seat.Others() }

// At says where this session is.
func (h *Held) At(p screen.Whereabouts) { h.seat.At(p) }

// Revision is that of the newest act.
func (h *Held) Revision() uint64 { return h.store.Revision() }

// Years lists the years of the file.
func (h *Held) Years() []int { return h.store.Years() }

// Book returns a year.
func (h *Held) Book(year int) (*model.Book, error) { return h.store.Book(year) }

// Dependents lists the records that point at one.
func (h *Held) Dependents(year int, ref model.Ref) ([]model.Ref, error) {
	return h.store.Dependents(year, ref)
}

// Do carries out an act of this session.
func (h *Held) Do(b store.Batch) (uint64, error) {
	revision, err := h.seat.Do(b)
	return revision, h.lost(err)
}

// Settled returns the revision that an act made, or 0.
func (h *Held) Settled(b store.Batch) (uint64, error) {
	revision, err := h.seat.Settled(b)
	return revision, h.lost(err)
}

// Entries reads the audit trail.
func (h *Held) Entries(after uint64, limit int) ([]model.Entry, error) {
	entries, err := h.seat.Entries(after, limit)
	return entries, h.lost(err)
}

// Seal reads the whole trail and refuses a broken one.
func (h *Held) Seal() (store.Seal, error) {
	seal, err := h.seat.Seal()
	return seal, h.lost(err)
}

// Remember keeps a value for the person of this session.
func (h *Held) Remember(key, value string) error { return h.lost(h.seat.Remember(key, value)) }

// Recall returns what was kept.
func (h *Held) Recall(key string) string { return h.seat.Recall(key) }

// Recollect returns all that was kept under keys with the prefix.
func (h *Held) Recollect(prefix string) map[string]string { return h.seat.Recollect(prefix) }

// WriteTo copies the file.
func (h *Held) WriteTo(w io.Writer) (int64, error) {
	n, err := h.seat.WriteTo(w)
	return n, h.lost(err)
}

// lost turns the refusal of a file that was given away into the end of a line: the session
// goes on with the next holder.
func (h *Held) lost(err error) error {
	if err == nil {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return link.LostLine(err)
	}
	return err
}
