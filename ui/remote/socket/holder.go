package socket

import (
	"errors"
	"io"
	"io/fs"
	"net"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
)

// mostLines bounds how many processes of one machine are let in at once.
const maxConns = 250

// Holder is the open file in this process, and the socket by which others share it.
type Holder struct {
	store.Reader

	file    string
	version string
	store   *store.Store
	host    *remote.Host
	session *remote.Session // of this process's own session; nil where it has none
	service bool            // a holder that does not give the file away
	moved   chan struct{}
	gone    chan struct{}
	// NotShared says why no other process can come in, or "".
	NotShared string

	mu       sync.Mutex
	listener *listener
	conns    map[net.Conn]bool
	closed   bool
	resumed  bool
	served   sync.WaitGroup
}

// hold listens at the socket of a store that was just opened, and joins this process's own
// session to its host. Without a socket work goes on, for one process.
func hold(s *store.Store, o Options) (*Holder, error) {
	h := &Holder{
		Reader: s, file: s.Path(), version: o.Version, store: s, host: remote.NewHost(s), service: o.Service,
		moved: make(chan struct{}, 1), gone: make(chan struct{}), conns: map[net.Conn]bool{},
	}
	if !o.Service {
		id := self(opened{h.file, s.Handle()})
		id.Unowned = id.Unowned && !o.OverSSH
		session, err := h.host.Join(id, "", o.Quiet)
		if err != nil {
			h.host.Close()
			return nil, err
		}
		h.session, h.moved = session, nil
	}
	if o.Quiet && !o.Service {
		return h, nil
	}
	if !s.Holds() {
		h.NotShared = s.Locked()
		return h, nil
	}
	l, err := listen(h.file)
	if err != nil {
		h.NotShared = "Program lain di komputer ini belum dapat ikut membuka berkas ini: " + whyNotShared(err)
		return h, nil
	}
	h.listener = l
	h.served.Go(func() { h.accept(l) })
	return h, nil
}

// whyNotShared says, as the end of a sentence, why no socket could be opened.
func whyNotShared(err error) string {
	switch {
	case unsupported(err):
		return "sistem atau cakram ini tidak mengenal soket berkas (di Windows: versi 1803 atau lebih baru, pada cakram NTFS)."
	case errors.Is(err, fs.ErrPermission), readOnly(err):
		return "foldernya tidak boleh ditulisi."
	}
	return "soketnya tidak dapat dibuat di folder itu."
}

// Host is where sessions that came into this process by other lines join.
func (h *Holder) Host() *remote.Host { return h.host }

func (h *Holder) accept(l *listener) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		if !h.add(conn) {
			_ = conn.Close()
			continue
		}
		h.served.Go(func() {
			defer h.remove(conn)
			h.serve(conn)
		})
	}
}

func (h *Holder) add(conn net.Conn) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed || len(h.conns) >= maxConns {
		return false
	}
	h.conns[conn] = true
	return true
}

func (h *Holder) remove(conn net.Conn) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.conns, conn)
}

func (h *Holder) serve(conn net.Conn) {
	id, err := identify(conn, opened{h.file, h.store.Handle()})
	server := link.Server{Version: h.version, Join: func(quiet bool) (*remote.Session, error) {
		if err != nil {
			return nil, model.Faultf(model.FaultAuthority, "Pengguna", "Sistem tidak memberi tahu siapa yang menyambung; sambungan ditolak.")
		}
		return h.host.Join(id, "", quiet)
	}}
	if !h.service {
		server.Yield = h.yield
	}
	server.Serve(conn)
}

// yield gives the file to another process of its owner.
func (h *Holder) yield(to *remote.Session) error {
	if !to.Identity().Owner {
		return model.Faultf(model.FaultAuthority, "Berkas data", "Hanya pemilik berkas data yang dapat mengambil alih berkas yang sedang dipegang.")
	}
	// The one who asks is answered before the lines are closed, or takes the end for the answer.
	go func() { _ = h.Close() }()
	return nil
}

// Close closes the socket, ends the lines, and gives the file free. Whoever was here goes on
// with the next holder.
func (h *Holder) Close() error {
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		<-h.gone
		return nil
	}
	h.closed = true
	if h.listener != nil {
		_ = h.listener.Close()
	}
	for conn := range h.conns {
		_ = conn.Close()
	}
	h.mu.Unlock()
	h.host.Close()
	if h.session != nil {
		h.session.Leave()
	}
	h.served.Wait()
	err := h.store.Close()
	close(h.gone)
	return err
}

// Moved wakes this process's session.
func (h *Holder) Moved() <-chan struct{} {
	if h.session == nil {
		return h.moved
	}
	return h.session.Moved()
}

// Gone is closed when the file was given away.
func (h *Holder) Gone() <-chan struct{} { return h.gone }

// Trouble lists what was found wrong with the file when it was opened.
func (h *Holder) Trouble() []string { return h.store.Trouble() }

// CopyTrouble is what is said of the copies of the file.
func (h *Holder) CopyTrouble() string { return h.store.CopyTrouble() }

// Now is the time of the file, which is held here.
func (h *Holder) Now() time.Time { return h.store.Now() }

// Ahead is nothing: there is one clock.
func (h *Holder) Ahead() time.Duration { return 0 }

// EndReason is the sentence with which this session was told to end, or "".
func (h *Holder) EndReason() string {
	if h.session == nil {
		return ""
	}
	return h.session.Reason()
}

// Resumed reports that the file goes on from what this session knew before it held the file.
func (h *Holder) Resumed() bool { return h.resumed }

// checkResume finds out whether the file goes on from what a session knew of it.
func (h *Holder) checkResume(left *link.Resume) error {
	if left == nil {
		return nil
	}
	mark, err := h.store.Mark(left.Replica.Revision())
	h.resumed = mark == left.Mark && left.Replica.Revision() <= h.store.Revision()
	return err
}

// Resume is nil: what a holder knows is the file.
func (h *Holder) Resume() *link.Resume { return nil }

// Actor is who this process's session acts as.
func (h *Holder) Actor() model.Actor { return h.session.Actor() }

// Others are the other sessions.
func (h *Holder) Others() []model.Participant { return h.session.Others() }

// At says where this session is.
func (h *Holder) At(p model.Whereabouts) { h.session.At(p) }

// Do carries out an act of this session.
func (h *Holder) Do(b store.Batch) (uint64, error) {
	revision, err := h.session.Do(b)
	return revision, h.lost(err)
}

// Settled returns the revision that an act made, or 0.
func (h *Holder) Settled(b store.Batch) (uint64, error) {
	revision, err := h.session.Settled(b)
	return revision, h.lost(err)
}

// Entries reads the audit trail.
func (h *Holder) Entries(after uint64, limit int) ([]model.Entry, error) {
	entries, err := h.Reader.Entries(after, limit)
	return entries, h.lost(err)
}

// Seal reads the whole trail and refuses a broken one.
func (h *Holder) Seal() (store.Seal, error) {
	seal, err := h.Reader.Seal()
	return seal, h.lost(err)
}

// Remember keeps a value for the person of this session.
func (h *Holder) Remember(key, value string) error { return h.lost(h.session.Remember(key, value)) }

// Recall returns what was kept.
func (h *Holder) Recall(key string) string { return h.session.Recall(key) }

// Recollect returns all that was kept under keys with the prefix.
func (h *Holder) Recollect(prefix string) map[string]string { return h.session.Recollect(prefix) }

// WriteTo copies the file.
func (h *Holder) WriteTo(w io.Writer) (int64, error) {
	n, err := h.session.WriteTo(w)
	return n, h.lost(err)
}

// lost turns the refusal of a file that was given away into the end of a line: the session
// goes on with the next holder.
func (h *Holder) lost(err error) error {
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
