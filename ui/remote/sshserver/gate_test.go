package sshserver

import (
	"encoding/binary"
	"net"
	"strings"
	"testing"
)

// caller is a connection of which only the address and whether it was closed matter.
type knock struct {
	net.Conn
	at string
}

func (k knock) RemoteAddr() net.Addr {
	a, _ := net.ResolveTCPAddr("tcp", k.at)
	return a
}

// knocking is a gate, and what was turned away at it.
type knocking struct {
	*pendingListener
	out map[*pendingConn]bool
}

func newKnocking() *knocking {
	return &knocking{limitPending(nil, DefaultLimits()), map[*pendingConn]bool{}}
}

func (g *knocking) come(at string, s stage) *pendingConn {
	k := &pendingConn{Conn: knock{at: at}, listener: g.pendingListener}
	if s > silent {
		k.stage = s
	}
	if out := g.admit(k); out != nil {
		g.out[out] = true
		g.remove(out)
	}
	return k
}

func TestWhoComesInIsNotTurnedAwayForThoseWhoKnock(t *testing.T) {
	stranger := func(i int) string { return net.IPv4(10, 1, byte(i/250), byte(i%250)).String() + ":1" }
	for name, row := range map[string]struct {
		from func(int) string
		as   stage
		most int // how many of fifty may be turned away and have to call again
	}{
		"one address that is silent":     {func(int) string { return "10.0.0.9:1" }, silent, 0},
		"one address that says a word":   {func(int) string { return "10.0.0.9:1" }, spoke, 0},
		"the same address":               {func(int) string { return "10.0.0.1:9" }, spoke, 5},
		"the same, exchanging keys":      {func(int) string { return "10.0.0.1:9" }, exchange, 5},
		"ten thousand addresses":         {stranger, silent, 0},
		"strangers who exchange keys":    {stranger, exchange, 0},
		"one stranger who does so often": {func(int) string { return "10.0.0.9:1" }, exchange, 0},
	} {
		g := newKnocking()
		g.origin(addressKey(knock{at: "10.0.0.1:1"}.RemoteAddr())).known = true
		var good []*pendingConn
		// Somebody who comes in has named their key after a hundred more have knocked.
		for i := range 10_200 {
			g.come(row.from(i), row.as)
			switch {
			case i%200 == 0 && len(good) < 50:
				good = append(good, g.come("10.0.0.1:1", silent))
			case i%200 == 100:
				good[len(good)-1].reach(claimed)
			}
		}
		turned := 0
		for _, k := range good {
			if g.out[k] {
				turned++
			}
		}
		if turned > row.most || len(g.pending) > g.limits.Pending {
			t.Errorf("%s: %d turned away, %d are pending", name, turned, len(g.pending))
		}
	}
}

// Everybody of an office behind one address, after the server was started anew and knows none.
func TestTwoHundredAndTwentyAtOnceComeIn(t *testing.T) {
	g := newKnocking()
	for range 220 {
		g.come("10.0.0.1:1", silent)
	}
	if len(g.out) > 0 {
		t.Errorf("%d were turned away", len(g.out))
	}
}

// Long before the places are all taken some of those who knock go, so that there always are some.
func TestThoseWhoKnockGoEarly(t *testing.T) {
	g := newKnocking()
	for range g.limits.Pending {
		g.come("10.0.0.1:1", spoke)
	}
	if len(g.out) == 0 || len(g.pending) >= g.limits.Pending*9/10 {
		t.Errorf("%d went, %d are pending", len(g.out), len(g.pending))
	}
	h := newKnocking()
	for range h.limits.Pending {
		h.come("10.0.0.1:1", exchange)
	}
	if len(h.out) > 0 {
		t.Errorf("%d went who were coming in, while there was room", len(h.out))
	}
}

// Addresses are forgotten, those first from which nobody ever came in.
func TestAddressesAreBounded(t *testing.T) {
	g := newKnocking()
	for i := range 3 * maxAddresses {
		k := g.come(net.IPv4(10, byte(i>>16), byte(i>>8), byte(i)).String()+":1", silent)
		if i < 100 {
			k.from.known = true
		}
		g.remove(k)
	}
	known := 0
	for _, a := range g.addresses {
		if a.known {
			known++
		}
	}
	if len(g.addresses) > maxAddresses || known != 100 {
		t.Errorf("%d addresses, %d of them known", len(g.addresses), known)
	}
}

func sshMessage(size int) string {
	return string(binary.BigEndian.AppendUint32(nil, uint32(size))) + strings.Repeat("x", size)
}

func TestHowFarAConnectionGot(t *testing.T) {
	for _, row := range []struct {
		said string
		want stage
	}{
		{"S", spoke},
		{"SSH-2.0-x\r\n", spoke},
		{"hello\n" + sshMessage(10) + sshMessage(10), spoke},
		{"hello\nSSH-2.0-x\r\n" + sshMessage(1000), offered},
		{"SSH-2.0-x\n" + sshMessage(1000) + sshMessage(40)[:43], offered},
		{"SSH-2.0-x\n" + sshMessage(1000) + sshMessage(40), exchange},
		{"SSH-2.0-x\n\xff\xff\xff\xff" + strings.Repeat("x", 9000), spoke},
		{"SSH-2.0-x\n" + strings.Repeat("\x00", 100), spoke},
		{strings.Repeat("\n", 5000), spoke},
	} {
		for _, step := range []int{1, 3, 7, len(row.said)} {
			var h hello
			for at := 0; at < len(row.said); at += step {
				h.see([]byte(row.said[at:min(at+step, len(row.said))]))
			}
			if h.stage != row.want || len(h.line) > len(versionStart) {
				t.Errorf("%.20q by %d: stage %d, want %d", row.said, step, h.stage, row.want)
			}
		}
	}
}

// Whatever is said before anything is encrypted, it is followed to its end within bounds.
func FuzzHello(f *testing.F) {
	f.Add([]byte("SSH-2.0-x\r\n"+sshMessage(20)+sshMessage(8)), 3)
	f.Add([]byte("\n\nSSH-\n\x00\x00\x00\x00\x00\x00\x00\x01x"), 1)
	f.Fuzz(func(t *testing.T, said []byte, step int) {
		if step < 1 || step > len(said) {
			step = max(1, len(said))
		}
		var whole, parts hello
		whole.see(said)
		for at := 0; at < len(said); at += step {
			parts.see(said[at:min(at+step, len(said))])
		}
		if len(said) > 0 && whole.stage != parts.stage || len(parts.line) > len(versionStart) || len(parts.head) > lengthBytes {
			t.Errorf("%d in one, %d in parts of %d", whole.stage, parts.stage, step)
		}
	})
}
