package sshclient_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/sshclient"
	"capaian/ui/remote/sshserver"
	"capaian/ui/screen"
	"capaian/ui/uitest/tools"
)

const year = 2024

const patience = tools.Patience

// office is a server behind a line that the test can cut.
type office struct {
	t      *testing.T
	store  *store.Store
	host   *remote.Host
	line   *line
	key    ssh.Signer // Siti's
	hosts  sshclient.Hosts
	server *sshserver.Server
}

func open(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, store: storetest.OpenYear(t, year), line: newLine(t), key: key(t, filepath.Join(t.TempDir(), "siti"))}
	o.hosts = sshclient.Hosts{File: filepath.Join(t.TempDir(), "baru", "dikenal")}
	o.register(false)
	o.host = remote.NewHost(o.store)
	t.Cleanup(o.host.Close)
	o.serve("kunci")
	return o
}

func (o *office) register(revoked bool) {
	o.t.Helper()
	boss := &model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"admin"}}
	siti := &model.User{ID: "siti", Name: "Siti", Role: model.RoleSecretary, Keys: []string{sshclient.Public(o.key)}, Revoked: revoked}
	storetest.Do(o.t, o.store, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(boss), store.Put(siti)}})
}

// serve starts a server with the host key of a name behind the line.
func (o *office) serve(name string) {
	o.t.Helper()
	signer := key(o.t, filepath.Join(filepath.Dir(o.store.Path()), name))
	server, err := sshserver.New(sshserver.Options{
		Host: o.host, Version: "1", Signer: signer, Limits: sshserver.DefaultLimits(), Log: slog.New(slog.DiscardHandler),
		First: func(*reconnect.Conn, int, link.Look) (string, error) { return "layar", nil },
	})
	if err != nil {
		o.t.Fatal(err)
	}
	l, err := sshserver.Listen("127.0.0.1:0")
	if err != nil {
		o.t.Fatal(err)
	}
	go func() { _ = server.Serve(l) }()
	o.t.Cleanup(func() { server.Shutdown("selesai") })
	if name == "kunci" {
		o.hosts.Trusted = ssh.FingerprintSHA256(signer.PublicKey())
	}
	o.server = server
	o.line.leadTo(l.Addr().String())
}

func (o *office) options() sshclient.Options {
	return sshclient.Options{Address: o.line.addr, Version: "1", Hosts: o.hosts, Keys: []ssh.Signer{o.key}}
}

func (o *office) reach() reconnect.Transport {
	o.t.Helper()
	way, err := sshclient.Dial(context.Background(), o.options(), nil)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { way.Close() })
	return way
}

// line passes bytes on, until it is cut.
type line struct {
	addr string

	mu    sync.Mutex
	to    string
	down  bool
	conns []net.Conn
}

func newLine(t *testing.T) *line {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	w := &line{addr: l.Addr().String()}
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			w.pass(near)
		}
	}()
	return w
}

func (w *line) pass(near net.Conn) {
	w.mu.Lock()
	defer w.mu.Unlock()
	far, err := net.Dial("tcp", w.to)
	if err != nil || w.down {
		near.Close()
		return
	}
	w.conns = append(w.conns, near, far)
	go func() { _, _ = io.Copy(far, near); far.Close() }()
	go func() { _, _ = io.Copy(near, far); near.Close() }()
}

func (w *line) leadTo(addr string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.to = addr
}

func (w *line) cut(down bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.down = down
	for _, c := range w.conns {
		c.Close()
	}
	w.conns = nil
}

func key(t *testing.T, path string) ssh.Signer {
	t.Helper()
	k, _, err := keyfile.Read(path, "uji")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func act(value int64) store.Batch {
	return store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)})}}
}

func fault(t *testing.T, err error, code string) string {
	t.Helper()
	var f *model.Fault
	if !errors.As(err, &f) || f.Code != code {
		t.Fatalf("%v, want a refusal %q", err, code)
	}
	return f.Message
}

func TestAddresses(t *testing.T) {
	for typed, want := range map[string]string{
		"kantor": "kantor:2222", "kantor:22": "kantor:22", "siti@kantor": "kantor:2222", "10.0.0.1": "10.0.0.1:2222",
		"::1": "[::1]:2222", "[::1]:22": "[::1]:22", "[::1]": "[::1]:2222", "kantor.example.id:2200": "kantor.example.id:2200",
		"": "", "kantor:": "", ":22": "", "kantor:x": "", "kantor:99999": "", "kantor lain": "", "a:b:c": "", "kantor\x1b[31m": "", "kantor/x": "", "siti@": "",
	} {
		got, err := sshclient.Address(typed)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
}

func TestASessionOverTheLine(t *testing.T) {
	o := open(t)
	way := o.reach()
	if a := way.Actor(); a.ID != "siti" || a.Role != model.RoleSecretary {
		t.Errorf("%+v", a)
	}
	if revision, err := way.Do(act(45)); err != nil || revision != o.store.Revision() {
		t.Fatalf("revision %d, %v", revision, err)
	}
	if b, err := way.Book(year); err != nil || b.Actual("ipp", model.Q2).Value.String() != "45" {
		t.Errorf("%v", err)
	}
}

// A server that was never met is not trusted before somebody compared its key.
func TestANewServerIsTrustedByAPerson(t *testing.T) {
	o := open(t)
	want := o.hosts.Trusted
	for _, trusted := range []string{"", "SHA256:" + strings.Repeat("A", 43), want[:len(want)-1]} {
		o.hosts.Trusted = trusted
		_, err := sshclient.Dial(context.Background(), o.options(), nil)
		var unknown *sshclient.UnknownHost
		if !errors.As(err, &unknown) || unknown.Fingerprint != want || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "capaian layani") {
			t.Errorf("trusting %q: %v", trusted, err)
		}
		if _, err := os.Stat(o.hosts.File); err == nil {
			t.Error("noted before it was trusted")
		}
	}
}

// The server's key is noted once; another one is refused, also when a line comes back.
func TestTheServersKeyMustStayTheSame(t *testing.T) {
	o := open(t)
	way := o.reach()
	o.hosts.Trusted = ""
	o.reach()
	if lines, err := os.ReadFile(o.hosts.File); err != nil || strings.Count(string(lines), "\n") != 1 {
		t.Errorf("noted %q, %v", lines, err)
	}
	if info, err := os.Stat(o.hosts.File); err != nil || info.Mode().Perm() != 0o600 && os.PathSeparator == '/' {
		t.Errorf("%v, %v", info, err)
	}
	d := sshclient.NewConn(way, o.options())
	defer d.Close()
	o.serve("kunci-lain")
	o.line.cut(false)
	late := time.After(patience)
	for d.Around().Ended == "" {
		select {
		case <-d.Moved():
		case <-late:
			t.Fatal("it goes on with another server")
		}
	}
	_, err := sshclient.Dial(context.Background(), o.options(), nil)
	if said := fault(t, err, model.FaultAuthority); !strings.Contains(said, "bukan lagi yang dikenal") || !strings.Contains(d.Around().Ended, "ditolak") {
		t.Errorf("%q, %+v", said, d.Around())
	}
}

func TestANoteThatCannotBeReadLetsNobodyThrough(t *testing.T) {
	o := open(t)
	if err := errors.Join(os.MkdirAll(filepath.Dir(o.hosts.File), 0o700), os.WriteFile(o.hosts.File, []byte("bukan catatan\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	_, err := sshclient.Dial(context.Background(), o.options(), nil)
	fault(t, err, model.FaultAuthority)
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	o := open(t)
	stranger := key(t, filepath.Join(t.TempDir(), "asing"))
	other := o.options()
	other.Keys = []ssh.Signer{stranger}
	_, err := sshclient.Dial(context.Background(), other, nil)
	if said := fault(t, err, model.FaultAuthority); !strings.Contains(said, sshclient.Public(stranger)) {
		t.Errorf("%q", said)
	}
	o.register(true)
	_, err = sshclient.Dial(context.Background(), o.options(), nil)
	fault(t, err, model.FaultAuthority)

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			fmt.Fprint(conn, "HTTP/1.1 400 Bad Request\r\n\r\n")
			conn.Close()
		}
	}()
	for _, address := range []string{l.Addr().String(), "127.0.0.1:1", "tidak-ada.invalid:2222"} {
		at := o.options()
		at.Address = address
		_, err = sshclient.Dial(context.Background(), at, nil)
		if said := fault(t, err, model.FaultFile); !strings.Contains(said, "tidak dapat dihubungi") {
			t.Errorf("%q", said)
		}
	}
}

// A line that drops comes back by itself; what happened meanwhile is there, and a place is told again.
func TestALineThatDropsComesBack(t *testing.T) {
	o := open(t)
	way := o.options()
	var shown atomic.Int32
	way.First, way.Look = func(string) { shown.Add(1) }, link.Look{Width: 80, Height: 24}
	first, err := sshclient.Dial(context.Background(), way, nil)
	if err != nil {
		t.Fatal(err)
	}
	d := sshclient.NewConn(first, way)
	defer d.Close()
	d.At(model.Whereabouts{Screen: screen.Home, Row: "ipp"})
	o.line.cut(true)
	storetest.Save(t, o.store, year, &model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(77)})
	late := time.After(patience)
	for d.Around().Line == "" {
		select {
		case <-d.Moved():
		case <-late:
			t.Fatal("nobody noticed")
		}
	}
	if b, err := d.Book(year); err != nil || b.Actual("ipp", model.Q2).Value.String() == "77" {
		t.Errorf("reading on: %v", err)
	}
	_, err = d.Do(model.Actor{}, act(78))
	fault(t, err, model.FaultFile)
	o.line.cut(false)
	for {
		if b, err := d.Book(year); err == nil && b.Actual("ipp", model.Q2).Value.String() == "77" && d.Around().Line == "" {
			break
		}
		select {
		case <-d.Moved():
		case <-late:
			t.Fatalf("it does not come back: %+v", d.Around())
		}
	}
	if d.Around().Epoch != 0 {
		t.Error("everything was read anew")
	}
	if n := shown.Load(); n != 1 {
		t.Errorf("a first screen was shown %d times", n)
	}
	if _, err := d.Do(model.Actor{}, act(79)); err != nil {
		t.Error(err)
	}
}

// Short drops are not noticed: an act waits for the line to come back.
func TestAnActOutlivesAShortDrop(t *testing.T) {
	o := open(t)
	d := sshclient.NewConn(o.reach(), o.options())
	defer d.Close()
	for i := range int64(3) {
		o.line.cut(false)
		if _, err := d.Do(model.Actor{}, act(60+i)); err != nil {
			t.Fatal(err)
		}
	}
	if revision := o.store.Revision(); revision != 5 {
		t.Errorf("revision %d", revision)
	}
}
