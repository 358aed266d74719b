// Package sshserver is the SSH server for offices without one. It knows people by their
// public keys alone, gives each the role the office gave that key, and offers three things:
// the program on a terminal, a few commands that only read, and the line for our own client.
// It forwards nothing, copies no files and runs no shell.
package sshserver

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
)

// Program is the program of one person on a terminal.
type Program interface {
	tea.Model
	// Remember keeps where the person was and what was not saved.
	Remember()
	// Ended is why the session had to end, or "".
	Ended() string
}

// Options are what a server is made of.
type Options struct {
	Host    *remote.Host
	Version string
	Signer  gossh.Signer // the host key
	Limits  Limits
	Log     *slog.Logger

	// Program makes the program for a terminal.
	Program func(d *reconnect.Conn, environ []string) (Program, error)
	// First, where set, draws what such a terminal shows of a year until our own client has it; 0
	// is the year that the program would show.
	First func(d *reconnect.Conn, year int, on link.Look) (string, error)
	// Commands are the words that may follow the address, all of which only read. Command
	// runs one and returns its exit code; a name that is not among Commands never reaches it.
	Commands []string
	Command  func(at reconnect.Transport, args []string, out, complaints io.Writer) int
}

// Limits keep one caller from taking what is there for all.
type Limits struct {
	Sessions  int           // at once, of all people
	PerKey    int           // at once, of one key
	Pending   int           // connections that have not said who they are
	PerSecond float64       // exchanges of keys of one address; ten times as many of one that came in before
	Burst     int           // of them at once
	Handshake time.Duration // how long one may take
	Idle      time.Duration // a session in which nobody presses a key
	Longest   time.Duration // of a session
	Leaving   time.Duration // how long sessions may take to put their things in order when the server ends
}

// DefaultLimits suit an office of two hundred people who all come at once after the server
// was started anew, by one address.
func DefaultLimits() Limits {
	return Limits{
		Sessions: 300, PerKey: 10, Pending: 1000, PerSecond: 50, Burst: 250,
		Handshake: 20 * time.Second, Idle: 2 * time.Hour, Longest: 24 * time.Hour, Leaving: 10 * time.Second,
	}
}

// Server is a running server.
type Server struct {
	options Options
	ssh     *ssh.Server

	mu       sync.Mutex
	sessions map[*remote.Session]sessionInfo
	channels map[string]int // of each key
	ending   bool
	busy     sync.WaitGroup
}

// sessionInfo is what the server notes of a session.
type sessionInfo struct {
	key   string
	entry entry
}

// entry is how somebody came in, as the others read it.
type entry string

// The entries.
const (
	viaTerminal entry = "SSH"
	viaCommand  entry = "SSH, perintah"
	viaClient   entry = "sambung"
)

// New makes a server; Serve starts it.
func New(o Options) (*Server, error) {
	s := &Server{options: o, sessions: map[*remote.Session]sessionInfo{}, channels: map[string]int{}}
	server, err := wish.NewServer(
		wish.WithVersion("capaian"),
		wish.WithPublicKeyAuth(s.keyKnown),
		wish.WithIdleTimeout(o.Limits.Idle+time.Minute),
		wish.WithMaxTimeout(o.Limits.Longest+time.Minute),
		ssh.WrapConn(withContext),
		func(server *ssh.Server) error {
			server.AddHostKey(o.Signer)
			server.HandshakeTimeout = o.Limits.Handshake
			server.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.channel, link.Channel: s.lineChannel}
			server.RequestHandlers = map[string]ssh.RequestHandler{}
			server.ConnectionFailedCallback = s.failed
			return nil
		},
	)
	s.ssh = server
	return s, err
}

// Listen takes an address of this machine.
func Listen(address string) (net.Listener, error) {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, model.Faultf(model.FaultText, "Alamat", "Alamat %.60q tidak dapat dipakai; mungkin portnya sudah terpakai, atau bukan seperti :2222.", address)
	}
	return l, nil
}

// Serve takes connections until Shutdown; then it returns nil.
func (s *Server) Serve(l net.Listener) error {
	err := s.ssh.Serve(limitPending(l, s.options.Limits))
	if errors.Is(err, ssh.ErrServerClosed) {
		return nil
	}
	return err
}

// Shutdown lets nobody in any more, tells the sessions on terminals, waits until they have
// put away what was typed, and closes the rest: our own clients look for the next holder.
func (s *Server) Shutdown(sentence string) {
	s.mu.Lock()
	s.ending = true
	for session, who := range s.sessions {
		if who.entry == viaTerminal {
			session.End(sentence)
		}
	}
	s.mu.Unlock()
	quiet := make(chan struct{})
	go func() {
		s.busy.Wait()
		close(quiet)
	}()
	select {
	case <-quiet:
	case <-time.After(s.options.Limits.Leaving):
	}
	ctx, cancel := context.WithTimeout(context.Background(), 0)
	defer cancel()
	// Whoever is still there is cut off next.
	_ = s.ssh.Shutdown(ctx)
	_ = s.ssh.Close()
}

// identity is what a key proves. The text is that of authorized_keys, without a comment.
func identity(key gossh.PublicKey) remote.Identity {
	return remote.Identity{Key: strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key)))}
}

// keyKnown reports a key that the office knows. It says nothing of whether the caller has its
// secret half: that is found out afterwards, and counts for that key only.
func (s *Server) keyKnown(ctx ssh.Context, key ssh.PublicKey) bool {
	_, err := s.options.Host.Resolve(identity(key))
	if err != nil {
		s.options.Log.Info("kunci ditolak", "alamat", address(ctx.RemoteAddr()), "kunci", gossh.FingerprintSHA256(key), "sebab", err.Error())
	}
	if err == nil {
		named(ctx)
	}
	return err == nil
}

// failed notes a connection that ended before anybody was let in.
func (s *Server) failed(conn net.Conn, err error) {
	s.options.Log.Debug("sambungan gagal", "alamat", address(conn.RemoteAddr()), "sebab", model.Clean(err.Error(), false))
}

func address(a net.Addr) string {
	if a == nil {
		return ""
	}
	return a.String()
}

// join lets a session of a key in. The key is the one whose secret half the caller
// has, as the connection itself found out, and never one that was only offered.
func (s *Server) join(c *caller, by entry, quiet bool) (*remote.Session, error) {
	id := identity(c.key)
	s.mu.Lock()
	defer s.mu.Unlock()
	same := 0
	for _, other := range s.sessions {
		if other.key == id.Key {
			same++
		}
	}
	switch {
	case s.ending:
		return nil, model.Faultf(model.FaultFile, "Layanan", "Layanan sedang dihentikan; sambungkan lagi sesaat kemudian.")
	case same >= s.options.Limits.PerKey:
		return nil, model.Faultf(model.FaultFile, "Sesi", "Sudah ada %d sesi dengan kunci ini; tutup salah satu dahulu.", same)
	case len(s.sessions) >= s.options.Limits.Sessions:
		return nil, model.Faultf(model.FaultFile, "Sesi", "Sudah ada %d sesi; ulangi sesaat kemudian.", len(s.sessions))
	}
	session, err := s.options.Host.Join(id, string(by), quiet)
	if err != nil {
		return nil, err
	}
	s.sessions[session] = sessionInfo{id.Key, by}
	s.options.Log.Info("sesi dimulai", "alamat", address(c.conn.RemoteAddr()), "pengguna", session.Actor().ID, "kunci", gossh.FingerprintSHA256(c.key), "pintu", string(by))
	return session, nil
}

// leave ends what join began.
func (s *Server) leave(session *remote.Session) {
	s.mu.Lock()
	delete(s.sessions, session)
	s.mu.Unlock()
	session.Leave()
	s.options.Log.Info("sesi berakhir", "pengguna", session.Actor().ID, "sebab", session.Reason())
}
