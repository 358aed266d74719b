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
	"os"
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
	"capaian/ui/remote/desk"
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/link"
	"capaian/ui/remote/squeeze"
	"capaian/ui/remote/sshserver"
)

const year = 2024

const patience = 20 * time.Second

// page is a program that shows who it is for, what the file holds, and what was typed.
type page struct {
	d       *desk.Desk
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

func (p *page) View() tea.View {
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
		Session: func(d *desk.Desk, environ []string) (sshserver.Session, error) {
			return &page{d: d, environ: environ, kept: o.keep}, nil
		},
		Commands: []string{"status"},
		Command: func(at desk.Way, args []string, out, complaints io.Writer) int {
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

func TestEachKeyHasTheRoleOfItsUser(t *testing.T) {
	o := open(t, nil)
	siti, budi, tamu := o.terminal(o.client("siti")), o.terminal(o.client("budi")), o.terminal(o.client("tamu"))
	siti.see("<siti sekretaris>")
	budi.see("<budi staf>")
	tamu.see("<tamu pembaca>")
	tamu.press("s")
	eventually(t, func() bool { return o.store.Recall("galat/tamu") != "" }, func() string { return "a reader was not refused" })
	budi.press("s")
	siti.see("72")
	tamu.see("72")
	siti.press("q")
	if err := siti.end(); err != nil {
		t.Error(err)
	}
	entries, err := o.store.Entries(o.store.Revision()-1, 1)
	if err != nil || entries[0].Actor.Name != "BUDI" {
		t.Errorf("%+v, %v", entries, err)
	}
}

func TestUnknownKeysAndOtherWaysInAreRefused(t *testing.T) {
	o := open(t, nil)
	certificate := func() gossh.Signer {
		k := newKey(t)
		c := &gossh.Certificate{Key: k.PublicKey(), CertType: gossh.UserCert, ValidPrincipals: []string{"siti"}, ValidBefore: gossh.CertTimeInfinity}
		if err := c.SignCert(rand.Reader, o.keys["siti"]); err != nil {
			t.Fatal(err)
		}
		signer, err := gossh.NewCertSigner(c, k)
		if err != nil {
			t.Fatal(err)
		}
		return signer
	}
	for name, auth := range map[string]gossh.AuthMethod{
		"an unknown key":    gossh.PublicKeys(newKey(t)),
		"no key":            gossh.PublicKeys(),
		"a password":        gossh.Password("rahasia"),
		"answers":           gossh.KeyboardInteractive(func(string, string, []string, []bool) ([]string, error) { return nil, nil }),
		"a certificate":     gossh.PublicKeys(certificate()),
		"somebody's key":    gossh.PublicKeys(notOwned{o.keys["admin"].PublicKey(), newKey(t)}),
		"a borrowed reader": gossh.PublicKeys(notOwned{o.keys["admin"].PublicKey(), o.keys["tamu"]}),
	} {
		if c, err := o.dial(auth); err == nil {
			c.Close()
			t.Errorf("%s was let in", name)
		}
	}
	if !strings.Contains(o.log.String(), "kunci ditolak") || strings.Contains(o.log.String(), "rahasia") {
		t.Errorf("log:\n%s", o.log)
	}
}

// notOwned offers one key and signs with another.
type notOwned struct {
	offered gossh.PublicKey
	gossh.Signer
}

func (n notOwned) PublicKey() gossh.PublicKey { return n.offered }

func TestARevokedKeyEndsItsSessions(t *testing.T) {
	o := open(t, nil)
	budi, siti := o.terminal(o.client("budi")), o.terminal(o.client("siti"))
	client := o.subsystem("budi")
	budi.see("<budi staf>")
	siti.see("<siti sekretaris>")
	budi.press("7")
	budi.see("7 TERM")
	o.register(&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Keys: []string{line(o.keys["budi"])}, Revoked: true})
	budi.see("Hak pakai Budi sudah dicabut")
	var exit *gossh.ExitError
	if err := budi.end(); !errors.As(err, &exit) || exit.ExitStatus() != 1 {
		t.Errorf("%v", err)
	}
	eventually(t, func() bool { return client.Leave() != "" }, func() string { return "our own client was not told" })
	if _, err := client.Do(act(1)); err == nil {
		t.Error("a revoked key saved something")
	}
	if _, err := o.dial(gossh.PublicKeys(o.keys["budi"])); err == nil {
		t.Error("a revoked key came in again")
	}
	// Another key of the same person: what is left is what counts.
	o.register(&model.User{ID: "siti", Name: "Siti", Role: model.RoleReader, Keys: []string{line(o.keys["siti"])}})
	siti.see("pembaca")
	o.register(&model.User{ID: "siti", Name: "Siti", Role: model.RoleReader, Keys: []string{line(newKey(t))}})
	siti.see("tidak terdaftar")
}

// subsystem is our own client's conversation.
func (o *office) subsystem(who string) *link.Client {
	o.t.Helper()
	session, err := o.client(who).NewSession()
	if err != nil {
		o.t.Fatal(err)
	}
	in, errIn := session.StdinPipe()
	out, errOut := session.StdoutPipe()
	if err := errors.Join(errIn, errOut, session.RequestSubsystem(sshserver.Subsystem)); err != nil {
		o.t.Fatal(err)
	}
	c, err := link.Greet(squeeze.New(struct {
		io.Reader
		io.Writer
		io.Closer
	}{out, in, session}), link.Greeting{Version: "1"})
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { c.Close() })
	return c
}

func TestOurOwnClientComesAsTheUserOfItsKey(t *testing.T) {
	o := open(t, nil)
	siti, budi := o.subsystem("siti"), o.subsystem("budi")
	if a := siti.Actor(); a.ID != "siti" || a.Role != model.RoleSecretary {
		t.Errorf("%+v", a)
	}
	if _, err := budi.Do(act(45)); err != nil {
		t.Fatal(err)
	}
	eventually(t, func() bool {
		b, err := siti.Book(year)
		return err == nil && b.Actual("ipp", model.Q2).Value.String() == "45"
	}, func() string { return "the other did not see it" })
	if _, err := siti.WriteTo(io.Discard); err == nil {
		t.Error("a sekretaris took the whole file away over SSH")
	}
	if n, err := o.subsystem("admin").WriteTo(io.Discard); err != nil || n == 0 {
		t.Errorf("an admin's copy: %d bytes, %v", n, err)
	}
}

func (o *office) exec(who, command string) (out, complaint string, code int) {
	o.t.Helper()
	session, err := o.client(who).NewSession()
	if err != nil {
		o.t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	session.Stdout, session.Stderr = &stdout, &stderr
	err = session.Run(command)
	var exit *gossh.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitStatus()
	} else if err != nil {
		o.t.Fatal(err)
	}
	return stdout.String(), stderr.String(), code
}

func TestOnlyNamedCommandsRun(t *testing.T) {
	o := open(t, nil)
	if out, _, code := o.exec("tamu", "status --triwulan 2"); out != `["status" "--triwulan" "2"] tamu`+"\n" || code != 7 {
		t.Errorf("%q, code %d", out, code)
	}
	for _, command := range []string{
		"sh", "layani", "ekspor", "contoh --data x", "/bin/sh -c id", "status2", "stat", " ", "\x1b]0;x\a", strings.Repeat("x", 1<<20),
		"'status", "scp -t /", "capaian status", "--data x status",
	} {
		session, err := o.client("admin").NewSession()
		if err != nil {
			t.Fatal(err)
		}
		var out safe
		session.Stdout, session.Stderr = &out, &out
		if err := session.Run(command); err == nil || strings.ContainsAny(out.String(), "\x1b\a") {
			t.Errorf("%.30q ran: %q", command, out.String())
		}
	}
}

func TestNothingIsForwardedAndNoFilesAreCopied(t *testing.T) {
	o := open(t, nil)
	c := o.client("admin")
	if conn, err := c.Dial("tcp", o.addr); err == nil {
		conn.Close()
		t.Error("a port was forwarded")
	}
	if conn, err := c.Dial("unix", "/tmp/x"); err == nil {
		conn.Close()
		t.Error("a socket was forwarded")
	}
	if l, err := c.Listen("tcp", "127.0.0.1:0"); err == nil {
		l.Close()
		t.Error("a port was forwarded back")
	}
	for _, kind := range []string{"direct-streamlocal@openssh.com", "x11", "auth-agent@openssh.com", "tun@openssh.com"} {
		if ch, _, err := c.OpenChannel(kind, nil); err == nil {
			ch.Close()
			t.Errorf("a channel %q was opened", kind)
		}
	}
	for _, name := range []string{"sftp", "netconf", ""} {
		session, err := c.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if err := session.RequestSubsystem(name); err == nil {
			t.Errorf("the subsystem %q was given", name)
		}
		session.Close()
	}
	session, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for _, asked := range []string{"auth-agent-req@openssh.com", "x11-req", "eow@openssh.com"} {
		if ok, err := session.SendRequest(asked, true, nil); ok || err != nil {
			t.Errorf("%q was granted, %v", asked, err)
		}
	}
}

func TestAShellWithoutATerminalIsToldWhatThereIs(t *testing.T) {
	o := open(t, nil)
	session, err := o.client("siti").NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var complaint bytes.Buffer
	session.Stderr = &complaint
	if err := errors.Join(session.Shell(), session.Wait()); err == nil || !strings.Contains(complaint.String(), "layar memerlukan terminal") {
		t.Errorf("%v: %q", err, complaint.String())
	}
}

// What a caller says of their terminal is bounded, and reaches nothing else.
func TestOversizedAndStrangeWordsAreCleaned(t *testing.T) {
	o := open(t, nil)
	c, err := gossh.Dial("tcp", o.addr, &gossh.ClientConfig{
		User: strings.Repeat("\x1b[31m", 5000), Auth: []gossh.AuthMethod{gossh.PublicKeys(o.keys["siti"])}, HostKeyCallback: gossh.FixedHostKey(o.host.PublicKey()),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	session, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		_ = session.Setenv(fmt.Sprint("X", i), strings.Repeat("y", 1000))
	}
	session.Close()
	if session, err = c.NewSession(); err != nil {
		t.Fatal(err)
	}
	screen := &safe{}
	session.Stdout = screen
	for _, variable := range [][2]string{
		{"EDITOR", "vi"}, {"LANG", "id_ID.UTF-8"}, {"LC_ALL", "\x1b]0;judul\a"}, {"LD_PRELOAD", "/tmp/x.so"},
		{"NO_COLOR", strings.Repeat("1", 1<<16)}, {"CAPAIAN_DATA", "/etc/passwd"},
	} {
		_ = session.Setenv(variable[0], variable[1])
	}
	if err := errors.Join(session.RequestPty("\x1b[31m../../etc/passwd", 1<<30, 1<<30, nil), session.Shell()); err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	if err := session.WindowChange(1<<31-1, 1<<31-1); err != nil {
		t.Fatal(err)
	}
	see := &terminal{t: t, screen: screen}
	see.see("TERM=xterm ")
	see.see("LANG=id_ID.UTF-8")
	see.see("lebar=500")
	for _, bad := range []string{"judul", "EDITOR", "PRELOAD", "passwd", "1111"} {
		if strings.Contains(screen.String(), bad) {
			t.Errorf("%q came through", bad)
		}
	}
	if strings.Contains(o.log.String(), "\x1b") {
		t.Error("an escape sequence is in the log")
	}
}

func TestAPanicEndsOneSessionOnly(t *testing.T) {
	o := open(t, nil)
	siti, budi := o.terminal(o.client("siti")), o.terminal(o.client("budi"))
	siti.see("<siti")
	budi.see("<budi")
	budi.press("!")
	budi.see("Program berhenti karena kesalahan di dalamnya")
	if budi.end() == nil {
		t.Error("it ended as if nothing had been")
	}
	siti.press("xyz")
	siti.see("xyz")
	again := o.terminal(o.client("budi"))
	again.see("<budi")
}

func TestADroppedLineIsPutAway(t *testing.T) {
	o := open(t, nil)
	c := o.client("budi")
	budi := o.terminal(c)
	budi.press("72")
	budi.see("2 TERM")
	c.Close()
	eventually(t, func() bool { return o.remembered() == "72" }, func() string { return "what was typed is gone: " + o.remembered() })
	// A channel that is closed on a connection that stays is an end too.
	c = o.client("budi")
	second := o.terminal(c)
	second.see("<budi")
	second.session.Close()
	eventually(t, func() bool { return o.remembered() == "72," }, func() string { return "the session goes on" })
}

func TestShuttingDownTellsAndPutsAway(t *testing.T) {
	o := open(t, nil)
	budi := o.terminal(o.client("budi"))
	budi.see("<budi")
	budi.press("9")
	budi.see("9 TERM")
	client := o.subsystem("siti")
	o.server.Shutdown("Layanan dihentikan.")
	budi.see("Layanan dihentikan.")
	if budi.end() == nil {
		t.Error("as if it had been left")
	}
	if err := <-o.served; err != nil || o.remembered() != "9" {
		t.Errorf("%v, kept %q", err, o.remembered())
	}
	// Our own client is not told to go: it looks for the next holder.
	<-client.Gone()
	if client.Leave() != "" {
		t.Errorf("told %q", client.Leave())
	}
	if _, err := o.dial(gossh.PublicKeys(o.keys["siti"])); err == nil {
		t.Error("somebody came in afterwards")
	}
}

func TestSessionsAreBounded(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) { l.Sessions, l.PerKey = 3, 2 })
	budi := o.client("budi")
	first := o.terminal(budi)
	first.see("<budi")
	o.terminal(budi).see("<budi")
	third := o.terminal(budi)
	third.see("Sudah ada 2 sesi dengan kunci ini")
	if third.end() == nil {
		t.Error("one too many")
	}
	o.terminal(o.client("siti")).see("<siti")
	o.terminal(o.client("admin")).see("Sudah ada 3 sesi")
	first.press("q")
	if err := first.end(); err != nil {
		t.Fatal(err)
	}
	eventually(t, func() bool {
		screen := o.terminal(o.client("admin"))
		eventually(t, func() bool { return screen.screen.String() != "" }, func() string { return "nothing" })
		return strings.Contains(screen.screen.String(), "<admin")
	}, func() string { return "the place did not become free" })
}

func TestChannelsOfOneConnectionAreBounded(t *testing.T) {
	o := open(t, nil)
	c := o.client("siti")
	opened := 0
	for range 30 {
		if _, err := c.NewSession(); err == nil {
			opened++
		}
	}
	if opened != 10 {
		t.Errorf("%d channels", opened)
	}
}

func TestAnIdleSessionEndsAndIsPutAway(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) { l.Idle = 300 * time.Millisecond })
	budi := o.terminal(o.client("budi"))
	client := o.subsystem("siti")
	budi.press("5")
	budi.see("tidak dipakai")
	budi.end()
	if o.remembered() != "5" {
		t.Errorf("kept %q", o.remembered())
	}
	eventually(t, func() bool { return strings.Contains(client.Leave(), "tidak dipakai") }, func() string { return "our own client was not told" })
}

func TestASessionLastsSoLong(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) { l.Longest = 300 * time.Millisecond })
	o.terminal(o.client("budi")).see("Sesi diakhiri sesudah")
}

// Callers who never say who they are keep nobody out, whether they are silent or slow, and
// they are sent away in time.
func TestHalfOpenConnectionsKeepNobodyOut(t *testing.T) {
	for name, say := range map[string]string{"silent": "", "a version and no more": "SSH-2.0-setengah\r\n", "nonsense": "\x00\xff\x00\xff"} {
		t.Run(name, func(t *testing.T) {
			o := open(t, func(l *sshserver.Limits) {
				*l = sshserver.DefaultLimits()
				l.PerSecond = 100
				l.Handshake = 3 * time.Second
			})
			var all []net.Conn
			for range 200 {
				conn, err := net.Dial("tcp", o.addr)
				if err != nil {
					t.Fatal(err)
				}
				defer conn.Close()
				if _, err := io.WriteString(conn, say); err != nil {
					t.Fatal(err)
				}
				all = append(all, conn)
			}
			siti := o.terminal(o.client("siti"))
			siti.see("<siti")
			for _, conn := range all {
				_ = conn.SetReadDeadline(time.Now().Add(patience))
				if _, err := io.Copy(io.Discard, conn); errors.Is(err, os.ErrDeadlineExceeded) {
					t.Fatal("one was left standing")
				}
			}
			siti.press("xyz")
			siti.see("xyz")
		})
	}
}

// However long a handshake may take, only so many stand at the gate.
func TestTheOldestAtTheGateGoes(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) { l.Knocking, l.Handshake = 10, time.Hour })
	var all []net.Conn
	for range 30 {
		conn, err := net.Dial("tcp", o.addr)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		all = append(all, conn)
	}
	for i, conn := range all[:20] {
		_ = conn.SetReadDeadline(time.Now().Add(patience))
		if _, err := io.Copy(io.Discard, conn); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatalf("connection %d still stands", i)
		}
	}
	o.terminal(o.client("siti")).see("<siti")
}

// A terminal whose input has ended presses no key any more.
func TestTheEndOfTheInputIsTheEnd(t *testing.T) {
	o := open(t, nil)
	budi := o.terminal(o.client("budi"))
	budi.press("4")
	budi.see("4 TERM")
	budi.in.Close()
	if err := budi.end(); err != nil || o.remembered() != "4" {
		t.Errorf("%v, kept %q", err, o.remembered())
	}
}

// An address that knocks again and again waits; it is not locked out.
func TestAnAddressIsPaced(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) { l.PerSecond, l.Burst = 10, 1 })
	began := time.Now()
	for range 4 {
		o.client("siti").Close()
	}
	if took := time.Since(began); took < 250*time.Millisecond {
		t.Errorf("four handshakes in %v", took)
	}
}

func TestTheHostKeyIsMadeOnceAndKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baru", "kunci")
	first, made, err := keyfile.Read(path, "uji")
	if err != nil || !made {
		t.Fatalf("%v, made %v", err, made)
	}
	second, made, err := keyfile.Read(path, "uji")
	if err != nil || made || !bytes.Equal(first.PublicKey().Marshal(), second.PublicKey().Marshal()) {
		t.Errorf("%v, made %v", err, made)
	}
}
