package sshserver_test

import (
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"capaian/ui/remote/link"
	"capaian/ui/remote/sshserver"
)

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
	first.press("alt+q")
	if err := first.end(); err != nil {
		t.Fatal(err)
	}
	eventually(t, func() bool {
		screen := o.terminal(o.client("admin"))
		in := func() bool { return strings.Contains(screen.screen.String(), "<admin") }
		eventually(t, func() bool { return in() || strings.Contains(screen.screen.String(), "Sudah ada") }, func() string { return "nothing" })
		return in()
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
	var o *office
	// On a busy machine a session may be idle before its first key comes.
	for idle := 300 * time.Millisecond; ; idle *= 8 {
		o = open(t, func(l *sshserver.Limits) { l.Idle = idle })
		budi := o.terminal(o.client("budi"))
		_, _ = io.WriteString(budi.in, "5")
		budi.see("tidak dipakai")
		budi.end()
		if o.remembered() == "5" {
			break
		}
		if o.remembered() != "" || idle > 10*time.Second {
			t.Fatalf("kept %q", o.remembered())
		}
	}
	client := o.subsystem("siti")
	eventually(t, func() bool { return strings.Contains(client.EndReason(), "tidak dipakai") }, func() string { return "our own client was not told" })
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
			t.Parallel() // each waits for the end of its callers' time
			handshake := 3 * time.Second
			err := comeAmongHalfOpen(t, say, handshake)
			if err != nil { // a busy machine needs longer for one of a person's own
				err = comeAmongHalfOpen(t, say, 10*handshake)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// comeAmongHalfOpen comes in where two hundred stand who have said no more than that. The
// error says that nobody was let in.
func comeAmongHalfOpen(t *testing.T, say string, handshake time.Duration) error {
	t.Helper()
	o := open(t, func(l *sshserver.Limits) {
		*l = sshserver.DefaultLimits()
		l.PerSecond = 100
		l.Handshake = handshake
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
	c, err := o.dial(gossh.PublicKeys(o.keys["siti"]))
	if err != nil {
		return err
	}
	defer c.Close()
	siti := o.terminal(c)
	siti.see("<siti")
	for _, conn := range all {
		_ = conn.SetReadDeadline(time.Now().Add(patience))
		if _, err := io.Copy(io.Discard, conn); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatal("one was left standing")
		}
	}
	siti.press("alt+x")
	siti.see("x TERM")
	return nil
}

// However long a handshake may take, only so many stand at the gate.
func TestOnlySoManyStandAtTheGate(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) { l.Pending, l.Handshake = 10, time.Hour })
	var gone atomic.Int32
	for range 30 {
		conn, err := net.Dial("tcp", o.addr)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		go func() {
			_, _ = io.Copy(io.Discard, conn)
			gone.Add(1)
		}()
	}
	eventually(t, func() bool { return gone.Load() >= 20 }, func() string { return "too many still stand" })
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

// A line of our own client counts as any other channel, and what it says first is bounded.
func TestLinesAreBounded(t *testing.T) {
	o := open(t, nil)
	c := o.client("siti")
	if _, _, err := c.OpenChannel(link.Channel, make([]byte, 5<<10)); err == nil {
		t.Error("5 kB were taken before anything was known of the line")
	}
	opened := 0
	for range 30 {
		if _, _, err := c.OpenChannel(link.Channel, nil); err == nil {
			opened++
		}
	}
	if opened != 10 {
		t.Errorf("%d lines", opened)
	}
}
