package sshclient_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
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

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/sshclient"
	"capaian/ui/remote/sshserver"
	"capaian/ui/screen"
)

const year = 2024

const patience = 20 * time.Second

// office is a server behind a line that the test can cut.
type office struct {
	t      *testing.T
	store  *store.Store
	host   *remote.Host
	line   *line
	key    ssh.Signer // Siti's
	hosts  sshclient.Hosts
	noted  []string
	server *sshserver.Server
}

func open(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, store: storetest.OpenYear(t, year), line: newLine(t), key: key(t, filepath.Join(t.TempDir(), "siti"))}
	o.hosts = sshclient.Hosts{File: filepath.Join(t.TempDir(), "baru", "dikenal"), New: func(f string) { o.noted = append(o.noted, f) }}
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
	o.server = server
	o.line.leadTo(l.Addr().String())
}

func (o *office) options() sshclient.Options {
	return sshclient.Options{Address: o.line.addr, Version: "1", Hosts: o.hosts, Keys: []ssh.Signer{o.key}}
}

func (o *office) reach() desk.Way {
	o.t.Helper()
	way, err := sshclient.Reach(context.Background(), o.options(), nil)
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

// The server's key is noted once; another one is refused, also when a line comes back.
func TestTheServersKeyMustStayTheSame(t *testing.T) {
	o := open(t)
	way := o.reach()
	if len(o.noted) != 1 || !strings.HasPrefix(o.noted[0], "SHA256:") {
		t.Fatalf("noted %v", o.noted)
	}
	o.reach()
	if len(o.noted) != 1 {
		t.Error("noted twice")
	}
	if info, err := os.Stat(o.hosts.File); err != nil || info.Mode().Perm() != 0o600 && os.PathSeparator == '/' {
		t.Errorf("%v, %v", info, err)
	}
	d := sshclient.Sit(way, o.options())
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
	_, err := sshclient.Reach(context.Background(), o.options(), nil)
	if said := fault(t, err, model.FaultAuthority); !strings.Contains(said, "bukan lagi yang dikenal") || !strings.Contains(d.Around().Ended, "ditolak") || len(o.noted) != 1 {
		t.Errorf("%q, %+v, noted %v", said, d.Around(), o.noted)
	}
}

func TestANoteThatCannotBeReadLetsNobodyThrough(t *testing.T) {
	o := open(t)
	if err := errors.Join(os.MkdirAll(filepath.Dir(o.hosts.File), 0o700), os.WriteFile(o.hosts.File, []byte("bukan catatan\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	_, err := sshclient.Reach(context.Background(), o.options(), nil)
	fault(t, err, model.FaultAuthority)
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	o := open(t)
	stranger := key(t, filepath.Join(t.TempDir(), "asing"))
	other := o.options()
	other.Keys = []ssh.Signer{stranger}
	_, err := sshclient.Reach(context.Background(), other, nil)
	if said := fault(t, err, model.FaultAuthority); !strings.Contains(said, sshclient.Public(stranger)) {
		t.Errorf("%q", said)
	}
	o.register(true)
	_, err = sshclient.Reach(context.Background(), o.options(), nil)
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
		_, err = sshclient.Reach(context.Background(), at, nil)
		if said := fault(t, err, model.FaultFile); !strings.Contains(said, "tidak dapat dihubungi") {
			t.Errorf("%q", said)
		}
	}
}

// A line that drops comes back by itself; what happened meanwhile is there, and a place is told again.
func TestALineThatDropsComesBack(t *testing.T) {
	o := open(t)
	d := sshclient.Sit(o.reach(), o.options())
	defer d.Close()
	d.At(screen.Whereabouts{Screen: screen.Home, Row: "ipp"})
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
	_, err := d.Do(model.Actor{}, act(78))
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
	if _, err := d.Do(model.Actor{}, act(79)); err != nil {
		t.Error(err)
	}
}

// Short drops are not noticed: an act waits for the line to come back.
func TestAnActOutlivesAShortDrop(t *testing.T) {
	o := open(t)
	d := sshclient.Sit(o.reach(), o.options())
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

func written(t *testing.T, path string, private any, passphrase string) {
	t.Helper()
	block, err := ssh.MarshalPrivateKey(private, "")
	if passphrase != "" {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte(passphrase))
	}
	if err := errors.Join(err, os.WriteFile(path, pem.EncodeToMemory(block), 0o600)); err != nil {
		t.Fatal(err)
	}
}

func private(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	_, k, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestKeysAreFoundOrMade(t *testing.T) {
	folder := t.TempDir()
	s := sshclient.Sources{Own: filepath.Join(folder, "sambung", "kunci"), Home: filepath.Join(folder, "ssh")}
	if err := os.MkdirAll(s.Home, 0o700); err != nil {
		t.Fatal(err)
	}
	made, fresh, err := sshclient.Keys(s)
	if err != nil || !fresh || len(made) != 1 {
		t.Fatalf("%d keys, made %v, %v", len(made), fresh, err)
	}
	again, fresh, err := sshclient.Keys(s)
	if err != nil || fresh || sshclient.Public(again[0]) != sshclient.Public(made[0]) {
		t.Errorf("made %v, %v", fresh, err)
	}
	usual, locked, held := private(t), private(t), private(t)
	written(t, filepath.Join(s.Home, "id_ed25519"), usual, "")
	written(t, filepath.Join(s.Home, "id_rsa"), locked, "rahasia")
	ring := agent.NewKeyring()
	for _, k := range []ed25519.PrivateKey{usual, locked, held, private(t), private(t), private(t)} {
		if err := ring.Add(agent.AddedKey{PrivateKey: k}); err != nil {
			t.Fatal(err)
		}
	}
	s.Agent = filepath.Join(t.TempDir(), "agent")
	l, err := net.Listen("unix", s.Agent)
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() { _ = agent.ServeAgent(ring, conn) }()
		}
	}()
	found, _, err := sshclient.Keys(s)
	if err != nil || len(found) != 5 {
		t.Fatalf("%d keys, %v", len(found), err)
	}
	want := []ed25519.PrivateKey{nil, usual, locked, held}
	for i, k := range want {
		public := sshclient.Public(made[0])
		if k != nil {
			signer, err := ssh.NewSignerFromKey(k)
			if err != nil {
				t.Fatal(err)
			}
			public = sshclient.Public(signer)
		}
		if sshclient.Public(found[i]) != public {
			t.Errorf("key %d is %s", i, sshclient.Public(found[i]))
		}
	}
	s.File = filepath.Join(s.Home, "id_ed25519")
	if asked, _, err := sshclient.Keys(s); err != nil || len(asked) != 1 {
		t.Errorf("%d keys, %v", len(asked), err)
	}
	for _, bad := range []string{"id_rsa", "tidak-ada"} {
		s.File = filepath.Join(s.Home, bad)
		_, _, err := sshclient.Keys(s)
		fault(t, err, model.FaultFile)
	}
}

// there is a server's memory that may be out of reach.
type there struct {
	away bool
	only string // whose things are taken; "": everybody's
	kept map[string]string
}

func (m *there) Remember(key, value string) error {
	if m.away {
		return errors.New("away")
	}
	if m.only != "" && !strings.Contains(key, m.only) {
		return model.Faultf(model.FaultAuthority, "Ingatan", "Milik orang lain.")
	}
	m.kept[key] = value
	if value == "" {
		delete(m.kept, key)
	}
	return nil
}

func (m *there) Recall(key string) string { return m.kept[key] }

func (m *there) Recollect(prefix string) map[string]string {
	all := map[string]string{}
	for key, value := range m.kept {
		if strings.HasPrefix(key, prefix) {
			all[key] = value
		}
	}
	return all
}

// What is typed costs the line nothing while the session runs, is there when it ends, and
// where the line was gone by then is there next time.
func TestWhatIsTypedIsParkedHere(t *testing.T) {
	m := &there{kept: map[string]string{"position/siti": "lama", "draft/siti/a": "1", "draft/siti/b": "2"}}
	folder := filepath.Join(t.TempDir(), "baru")
	p := sshclient.Park(m, folder, "[::1]:2222")
	if p.Recall("position/siti") != "lama" || len(p.Recollect("draft/siti/")) != 2 {
		t.Error("what is there was not found")
	}
	for key, value := range map[string]string{"position/siti": "baru", "draft/siti/a": "", "draft/siti/c": "3"} {
		if err := p.Remember(key, value); err != nil {
			t.Fatal(err)
		}
	}
	check := func(when string, p *sshclient.Parked) {
		t.Helper()
		left := p.Recollect("draft/siti/")
		if p.Recall("position/siti") != "baru" || len(left) != 2 || left["draft/siti/b"] != "2" || left["draft/siti/c"] != "3" || p.Recall("draft/siti/a") != "" {
			t.Errorf("%s: %q, %q", when, p.Recall("position/siti"), left)
		}
	}
	check("while the session runs", p)
	if m.kept["position/siti"] != "lama" {
		t.Error("the line carried it at once")
	}
	m.away = true
	if p.Bring() == nil {
		t.Error("as if it had arrived")
	}
	check("the line is gone", p)
	check("the next session, still without a line", sshclient.Park(m, folder, "[::1]:2222"))
	if other := sshclient.Park(m, folder, "lain:2222"); other.Recall("position/siti") != "lama" {
		t.Error("it belongs to another server")
	}
	m.away = false
	check("the next session", sshclient.Park(m, folder, "[::1]:2222"))
	if m.kept["position/siti"] != "baru" || m.kept["draft/siti/a"] != "" || m.kept["draft/siti/c"] != "3" {
		t.Errorf("there: %q", m.kept)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	m.kept["position/siti"] = "terakhir"
	if sshclient.Park(m, folder, "[::1]:2222").Recall("position/siti") != "terakhir" {
		t.Error("what stayed here comes back")
	}
	if sshclient.Park(m, os.DevNull, "x").Remember("a", "b") == nil {
		t.Error("as if it were kept")
	}
}

// Two people use one computer: what waits for the one keeps nothing of the other's back.
func TestWhatIsParkedForAnotherPersonWaits(t *testing.T) {
	m := &there{kept: map[string]string{}, away: true}
	folder := t.TempDir()
	p := sshclient.Park(m, folder, "kantor:2222")
	for n := range 20 {
		for _, name := range []string{"siti", "budi"} {
			if err := p.Remember(fmt.Sprint("draft/", name, "/", n), "1"); err != nil {
				t.Fatal(err)
			}
		}
	}
	m.away, m.only = false, "budi"
	p = sshclient.Park(m, folder, "kantor:2222")
	if len(m.Recollect("draft/budi/")) != 20 || len(m.Recollect("draft/siti/")) != 0 {
		t.Errorf("arrived: %q", m.kept)
	}
	if len(p.Recollect("draft/siti/")) != 20 {
		t.Error("what waits for Siti is gone")
	}
	m.only = "siti"
	if err := p.Bring(); err != nil || len(m.Recollect("draft/siti/")) != 20 {
		t.Errorf("%v: %q", err, m.kept)
	}
}
