package sshserver_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/remote/compress"
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/link"
	"capaian/ui/remote/sshserver"
)

func TestEachKeyHasTheRoleOfItsUser(t *testing.T) {
	o := open(t, nil)
	siti, budi, tamu := o.terminal(o.client("siti")), o.terminal(o.client("budi")), o.terminal(o.client("tamu"))
	siti.see("<siti sekretaris>")
	budi.see("<budi staf>")
	tamu.see("<tamu pembaca>")
	tamu.press("alt+s")
	eventually(t, func() bool { return o.store.Recall("galat/tamu") != "" }, func() string { return "a reader was not refused" })
	budi.press("alt+s")
	siti.see("72")
	tamu.see("72")
	siti.press("alt+q")
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
	eventually(t, func() bool { return client.EndReason() != "" }, func() string { return "our own client was not told" })
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
	c := o.subsystemOn(o.client(who))
	o.t.Cleanup(func() { c.Close() })
	return c
}

func (o *office) subsystemOn(on *gossh.Client) *link.Client {
	o.t.Helper()
	return o.greet(on, link.Greeting{Version: "1"})
}

func (o *office) greet(on *gossh.Client, g link.Greeting) *link.Client {
	o.t.Helper()
	session, err := on.NewSession()
	if err != nil {
		o.t.Fatal(err)
	}
	in, errIn := session.StdinPipe()
	out, errOut := session.StdoutPipe()
	if err := errors.Join(errIn, errOut, session.RequestSubsystem(link.Subsystem)); err != nil {
		o.t.Fatal(err)
	}
	c, err := link.Connect(compress.New(struct {
		io.Reader
		io.Writer
		io.Closer
	}{out, in, session}), g)
	if err != nil {
		o.t.Fatal(err)
	}
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
	// Without an input of its own a session sends the end of one at once, and that ends it.
	if _, err := session.StdinPipe(); err != nil {
		t.Fatal(err)
	}
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
	see.see("lebar=300")
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
	siti.press("alt+x")
	siti.see("x TERM")
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
	o := open(t, func(l *sshserver.Limits) { l.Leaving = 2 * patience })
	budi := o.terminal(o.client("budi"))
	budi.see("<budi")
	budi.press("9")
	budi.see("9 TERM")
	client := o.subsystem("siti")
	down := make(chan struct{})
	go func() {
		o.server.Shutdown("Layanan dihentikan.")
		close(down)
	}()
	select {
	case <-down:
	case <-time.After(patience):
		t.Fatal("our own client is waited for, which is not told to go")
	}
	budi.see("Layanan dihentikan.")
	if budi.end() == nil {
		t.Error("as if it had been left")
	}
	if err := <-o.served; err != nil || o.remembered() != "9" {
		t.Errorf("%v, kept %q", err, o.remembered())
	}
	// Our own client is not told to go: it looks for the next holder.
	<-client.Gone()
	if client.EndReason() != "" {
		t.Errorf("told %q", client.EndReason())
	}
	if _, err := o.dial(gossh.PublicKeys(o.keys["siti"])); err == nil {
		t.Error("somebody came in afterwards")
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
