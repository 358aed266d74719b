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
	"capaian/ui/remote/desk"
)

// Subsystem is the name under which our own client finds its line.
const Subsystem = "capaian"

// Session is the program of one person on a terminal.
type Session interface {
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

	// Session makes the program for a terminal.
	Session func(d *desk.Desk, environ []string) (Session, error)
	// Commands are the words that may follow the address, all of which only read. Command
	// runs one and returns its exit code; a name that is not among Commands never reaches it.
	Commands []string
	Command  func(at desk.Way, args []string, out, complaints io.Writer) int
}

// Limits keep one caller from taking what is there for all.
type Limits struct {
	Sessions  int           // at once, of all people
	PerKey    int           // at once, of one key
	Knocking  int           // connections that have not said who they are
	PerSecond float64       // handshakes of one address
	Burst     int           // of them at once
	Handshake time.Duration // how long one may take
	Idle      time.Duration // a session in which nobody presses a key
	Longest   time.Duration // of a session
}

// DefaultLimits suit an office of a hundred people.
func DefaultLimits() Limits {
	return Limits{
		Sessions: 200, PerKey: 10, Knocking: 100, PerSecond: 5, Burst: 20,
		Handshake: 20 * time.Second, Idle: 2 * time.Hour, Longest: 24 * time.Hour,
	}
}

// Server is a running server.
type Server struct {
	options Options
	ssh     *ssh.Server

	mu     sync.Mutex
	seats  map[*remote.Seat]guest
	ending bool
	busy   sync.WaitGroup
}

// guest is what the server notes of a session.
type guest struct {
	key  string
	door door
}

// door is the way on which somebody came in, as the others read it.
type door string

// The doors.
const (
	onTerminal door = "SSH"
	forCommand door = "SSH, perintah"
	ownClient  door = "sambung"
)

// New makes a server; Serve starts it.
func New(o Options) (*Server, error) {
	s := &Server{options: o, seats: map[*remote.Seat]guest{}}
	server, err := wish.NewServer(
		wish.WithVersion("capaian"),
		wish.WithPublicKeyAuth(s.knows),
		wish.WithIdleTimeout(o.Limits.Idle+time.Minute),
		wish.WithMaxTimeout(o.Limits.Longest+time.Minute),
		ssh.WrapConn(welcomed),
		func(server *ssh.Server) error {
			server.AddHostKey(o.Signer)
			server.HandshakeTimeout = o.Limits.Handshake
			server.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.channel}
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
	err := s.ssh.Serve(newGate(l, s.options.Limits))
	if errors.Is(err, ssh.ErrServerClosed) {
		return nil
	}
	return err
}

// closing is how long sessions may take to put their things in order.
const closing = 10 * time.Second

// Shutdown lets nobody in any more, tells the sessions on terminals, waits until they have
// put away what was typed, and closes the rest: our own clients look for the next holder.
func (s *Server) Shutdown(sentence string) {
	s.mu.Lock()
	s.ending = true
	for seat, who := range s.seats {
		if who.door == onTerminal {
			seat.End(sentence)
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
	case <-time.After(closing):
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

// knows reports a key that the office knows. It says nothing of whether the caller has its
// secret half: that is found out afterwards, and counts for that key only.
func (s *Server) knows(ctx ssh.Context, key ssh.PublicKey) bool {
	_, err := s.options.Host.Resolve(identity(key))
	if err != nil {
		s.options.Log.Info("kunci ditolak", "alamat", address(ctx.RemoteAddr()), "kunci", gossh.FingerprintSHA256(key), "sebab", err.Error())
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

// sit gives a session of a key its seat. The key is the one whose secret half the caller
// has, as the connection itself found out, and never one that was only offered.
func (s *Server) sit(c *caller, by door, quiet bool) (*remote.Seat, error) {
	id := identity(c.key)
	s.mu.Lock()
	defer s.mu.Unlock()
	same := 0
	for _, other := range s.seats {
		if other.key == id.Key {
			same++
		}
	}
	switch {
	case s.ending:
		return nil, model.Faultf(model.FaultFile, "Layanan", "Layanan sedang dihentikan; sambungkan lagi sesaat kemudian.")
	case same >= s.options.Limits.PerKey:
		return nil, model.Faultf(model.FaultFile, "Sesi", "Sudah ada %d sesi dengan kunci ini; tutup salah satu dahulu.", same)
	case len(s.seats) >= s.options.Limits.Sessions:
		return nil, model.Faultf(model.FaultFile, "Sesi", "Sudah ada %d sesi; ulangi sesaat kemudian.", len(s.seats))
	}
	seat, err := s.options.Host.Sit(id, string(by), quiet)
	if err != nil {
		return nil, err
	}
	s.seats[seat] = guest{id.Key, by}
	s.options.Log.Info("sesi dimulai", "alamat", address(c.conn.RemoteAddr()), "pengguna", seat.Actor().ID, "kunci", gossh.FingerprintSHA256(c.key), "pintu", string(by))
	return seat, nil
}

// rise ends what sit began.
func (s *Server) rise(seat *remote.Seat) {
	s.mu.Lock()
	delete(s.seats, seat)
	s.mu.Unlock()
	seat.Leave()
	s.options.Log.Info("sesi berakhir", "pengguna", seat.Actor().ID, "sebab", seat.Why())
}
