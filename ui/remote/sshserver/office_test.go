package sshserver_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/sshserver"
	"capaian/ui/uitest/tools"
)

const year = 2024

const patience = tools.Patience

// page is a program that shows who it is for, what the file holds, and what was typed.
type page struct {
	d       *reconnect.Conn
	environ []string
	width   int
	typed   string
	ended   string
	kept    func(string)
}

type woken struct{}

func (p *page) Init() tea.Cmd { return p.wait() }

func (p *page) wait() tea.Cmd { return func() tea.Msg { <-p.d.Moved(); return woken{} } }

func (p *page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width = msg.Width
	case woken:
		if p.ended = p.d.Around().Ended; p.ended != "" {
			return p, tea.Quit
		}
		return p, p.wait()
	case tea.KeyPressMsg:
		switch msg.String() {
		case "!":
			panic("a key that must not be")
		case "q":
			return p, tea.Quit
		case "s":
			return p, func() tea.Msg {
				if _, err := p.d.Do(model.Actor{}, act(72)); err != nil {
					p.d.Remember("galat/"+p.d.Actor().ID, err.Error())
				}
				return nil
			}
		}
		p.typed += msg.Text
	}
	return p, nil
}

// View is blank until the size is known: of a line that was drawn before, only what changes is sent,
// and nobody would see it whole.
func (p *page) View() tea.View {
	if p.width == 0 {
		return tea.NewView("")
	}
	b, _ := p.d.Book(year)
	return tea.NewView(fmt.Sprintf("<%s %s> nilai=%s lebar=%d ketik=%s %s", p.d.Actor().ID, p.d.Actor().Role, b.Actual("ipp", model.Q2).Value, p.width, p.typed, strings.Join(p.environ, " ")))
}

func (p *page) Remember()     { p.kept(p.typed) }
func (p *page) Ended() string { return p.ended }

func act(value int64) store.Batch {
	return store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)})}}
}

func newKey(t testing.TB) gossh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

func line(k gossh.Signer) string {
	return strings.TrimSpace(string(gossh.MarshalAuthorizedKey(k.PublicKey())))
}

// office is a running server with an admin, a sekretaris and a clerk.
type office struct {
	t      testing.TB
	store  *store.Store
	server *sshserver.Server
	host   gossh.Signer
	addr   string
	log    *safe
	keys   map[string]gossh.Signer
	served chan error
	opened func(*page) // where set, hears of each program

	mu   sync.Mutex
	kept []string
}

// safe is a buffer that several write to.
type safe struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safe) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safe) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func open(t testing.TB, change func(*sshserver.Limits)) *office {
	t.Helper()
	o := &office{t: t, store: storetest.OpenYear(t, year), log: &safe{}, keys: map[string]gossh.Signer{}, served: make(chan error, 1)}
	for _, p := range []struct {
		id   string
		role model.Role
	}{{"admin", model.RoleAdmin}, {"siti", model.RoleSecretary}, {"budi", model.RoleStaff}, {"tamu", model.RoleReader}} {
		o.keys[p.id] = newKey(t)
		o.register(&model.User{ID: model.ID(p.id), Name: strings.ToUpper(p.id), Role: p.role, Keys: []string{line(o.keys[p.id])}})
	}
	var err error
	if o.host, _, err = keyfile.Read(filepath.Join(t.TempDir(), "kunci"), "uji"); err != nil {
		t.Fatal(err)
	}
	limits := sshserver.DefaultLimits()
	limits.PerSecond, limits.Burst = 1000, 1000
	if change != nil {
		change(&limits)
	}
	host := remote.NewHost(o.store)
	o.server, err = sshserver.New(sshserver.Options{
		Host: host, Version: "1", Signer: o.host, Limits: limits, Log: slog.New(slog.NewTextHandler(o.log, nil)),
		Program: func(d *reconnect.Conn, environ []string) (sshserver.Program, error) {
			p := &page{d: d, environ: environ, kept: o.keep}
			if o.opened != nil {
				o.opened(p)
			}
			return p, nil
		},
		First: func(d *reconnect.Conn, year int, on link.Look) (string, error) {
			if on.Plain {
				return "a screen that was begun", errors.New("not drawn")
			}
			return fmt.Sprintf("%s %d %dx%d", d.Actor().ID, year, on.Width, on.Height), nil
		},
		Commands: []string{"status"},
		Command: func(at reconnect.Transport, args []string, out, complaints io.Writer) int {
			fmt.Fprintf(out, "%q %s\n", args, at.Actor().ID)
			return 7
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.addr = l.Addr().String()
	go func() { o.served <- o.server.Serve(l) }()
	t.Cleanup(func() {
		o.server.Shutdown("selesai")
		host.Close()
	})
	return o
}

func (o *office) keep(typed string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.kept = append(o.kept, typed)
}

func (o *office) remembered() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return strings.Join(o.kept, ",")
}

func (o *office) register(u *model.User) {
	o.t.Helper()
	storetest.Do(o.t, o.store, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}})
}

func (o *office) dial(auth ...gossh.AuthMethod) (*gossh.Client, error) {
	return gossh.Dial("tcp", o.addr, &gossh.ClientConfig{
		User: "siapa saja", Auth: auth, HostKeyCallback: gossh.FixedHostKey(o.host.PublicKey()), Timeout: patience,
	})
}

func (o *office) client(who string) *gossh.Client {
	o.t.Helper()
	c, err := o.dial(gossh.PublicKeys(o.keys[who]))
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { c.Close() })
	return c
}

// terminal is a session with a screen whose bytes are kept.
type terminal struct {
	t       testing.TB
	session *gossh.Session
	in      io.WriteCloser
	screen  *safe
	ended   chan error
}

func (o *office) terminal(c *gossh.Client, environ ...string) *terminal {
	o.t.Helper()
	session, err := c.NewSession()
	if err != nil {
		o.t.Fatal(err)
	}
	screen := &terminal{t: o.t, session: session, screen: &safe{}, ended: make(chan error, 1)}
	session.Stdout, session.Stderr = screen.screen, screen.screen
	if screen.in, err = session.StdinPipe(); err != nil {
		o.t.Fatal(err)
	}
	for _, variable := range environ {
		name, value, _ := strings.Cut(variable, "=")
		_ = session.Setenv(name, value)
	}
	if err := errors.Join(session.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}), session.Shell()); err != nil {
		o.t.Fatal(err)
	}
	go func() { screen.ended <- session.Wait() }()
	return screen
}

func (s *terminal) see(text string) {
	s.t.Helper()
	eventually(s.t, func() bool { return strings.Contains(s.screen.String(), text) }, func() string {
		return fmt.Sprintf("%q never came:\n%q", text, s.screen.String())
	})
}

func (s *terminal) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.in, keys); err != nil {
		s.t.Fatal(err)
	}
}

func (s *terminal) end() error {
	s.t.Helper()
	select {
	case err := <-s.ended:
		return err
	case <-time.After(patience):
		s.t.Fatalf("the session goes on:\n%q", s.screen.String())
		return nil
	}
}

func eventually(t testing.TB, holds func() bool, what func() string) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for began := time.Now(); !holds(); <-tick.C {
		if time.Since(began) > patience {
			t.Fatal(what())
		}
	}
}
