package cli

import (
	"crypto/ed25519"
	"crypto/rand"
	"io"
	"log/slog"
	"net"
	"path/filepath"
	"runtime"
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
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/sshserver"
	"capaian/ui/session"
	"capaian/ui/uitest/tools"
)

// The program of a person who came over SSH, with all its screens, goes with their session.
func TestTheProgramOfASSHSessionGoesWithIt(t *testing.T) {
	const year, sessions = 2024, 100
	file := storetest.OpenYear(t, year)
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ssh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	known, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, file, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(&model.User{
		ID: "admin", Name: "Admin", Role: model.RoleAdmin, Keys: []string{strings.TrimSpace(string(ssh.MarshalAuthorizedKey(known)))},
	})}})
	signer, _, err := keyfile.Read(filepath.Join(t.TempDir(), "kunci"), "uji")
	if err != nil {
		t.Fatal(err)
	}
	host := remote.NewHost(file)
	defer host.Close()
	m := &Main{Getenv: func(string) string { return "" }, Now: time.Now}
	var made, freed atomic.Int64
	limits := sshserver.DefaultLimits()
	limits.PerSecond, limits.Burst = 1000, 1000
	server, err := sshserver.New(sshserver.Options{
		Host: host, Signer: signer, Limits: limits, Log: slog.New(slog.DiscardHandler),
		Program: func(d *reconnect.Conn, environ []string) (sshserver.Program, error) {
			program, err := m.sshSession(d, environ)
			if app, ok := program.(*session.App); ok {
				made.Add(1)
				runtime.AddCleanup(app, func(n *atomic.Int64) { n.Add(1) }, &freed)
			}
			return program, err
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var served sync.WaitGroup
	served.Go(func() { _ = server.Serve(listener) })
	defer served.Wait()
	defer server.Shutdown("selesai")

	visit := func() {
		c, err := ssh.Dial("tcp", listener.Addr().String(), &ssh.ClientConfig{
			User: "admin", Auth: []ssh.AuthMethod{ssh.PublicKeys(key)}, HostKeyCallback: ssh.FixedHostKey(signer.PublicKey()),
		})
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		s, err := c.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		out, err := s.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		in, err := s.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.RequestPty("xterm", 30, 100, ssh.TerminalModes{}); err != nil {
			t.Fatal(err)
		}
		if err := s.Shell(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(in, "\x11"); err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, out); err != nil {
			t.Fatal(err)
		}
		_ = s.Wait()
	}
	visit()
	before := runtime.NumGoroutine()
	for range sessions {
		visit()
	}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for began := time.Now(); runtime.NumGoroutine() > before || freed.Load() < made.Load(); <-tick.C {
		runtime.GC()
		if time.Since(began) > tools.Patience {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines, %d before; %d of %d programs are kept\n%s", runtime.NumGoroutine(), before, made.Load()-freed.Load(), made.Load(), stacks[:runtime.Stack(stacks, true)])
		}
	}
	if made.Load() != sessions+1 {
		t.Errorf("%d programs", made.Load())
	}
}
