package sshserver

import (
	"context"
	"net"
	"net/netip"
	"sync"
	"time"

	"charm.land/ssh"
	"golang.org/x/time/rate"
)

// gate takes connections. Those that have not yet said who they are stand at the gate: they
// are bounded in number, and where one more comes the one that has stood longest goes. An
// address that knocks often waits before its handshake begins; one that is silent costs
// nothing but its place.
type gate struct {
	net.Listener
	limits Limits

	mu       sync.Mutex
	knocking []*knock // in the order in which they came
	pace     map[netip.Addr]*rate.Limiter
}

func newGate(l net.Listener, limits Limits) *gate {
	return &gate{Listener: l, limits: limits, pace: map[netip.Addr]*rate.Limiter{}}
}

// knock is a connection, at the gate until it is let in.
type knock struct {
	net.Conn
	gate  *gate
	begun sync.Once
	gone  sync.Once
}

// Accept gives the next connection, and sends the oldest at the gate away where there are too many.
func (g *gate) Accept() (net.Conn, error) {
	conn, err := g.Listener.Accept()
	if err != nil {
		return nil, err
	}
	k := &knock{Conn: conn, gate: g}
	g.mu.Lock()
	var oldest *knock
	if len(g.knocking) >= g.limits.Knocking {
		oldest = g.knocking[0]
		g.knocking = g.knocking[1:]
	}
	g.knocking = append(g.knocking, k)
	g.mu.Unlock()
	if oldest != nil {
		_ = oldest.Conn.Close()
	}
	return k, nil
}

// leave takes a connection from the gate, let in or gone.
func (g *gate) leave(k *knock) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for i := range g.knocking {
		if g.knocking[i] == k {
			g.knocking = append(g.knocking[:i], g.knocking[i+1:]...)
			return
		}
	}
}

// Read waits for the turn of the address when the first word has come.
func (k *knock) Read(p []byte) (int, error) {
	n, err := k.Conn.Read(p)
	k.begun.Do(func() {
		if err == nil {
			err = k.gate.turn(k.RemoteAddr())
		}
	})
	return n, err
}

// Close closes the connection.
func (k *knock) Close() error {
	k.in()
	return k.Conn.Close()
}

// in notes that the connection said who it is.
func (k *knock) in() { k.gone.Do(func() { k.gate.leave(k) }) }

// manyAddresses is how many addresses are remembered before those are forgotten that have
// their whole burst again.
const manyAddresses = 4096

// turn waits until the address may begin another handshake.
func (g *gate) turn(from net.Addr) error {
	ctx, cancel := context.WithTimeout(context.Background(), g.limits.Handshake)
	defer cancel()
	return g.pacer(from).Wait(ctx)
}

func (g *gate) pacer(from net.Addr) *rate.Limiter {
	addr := neighbourhood(from)
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.pace) >= manyAddresses {
		now := time.Now()
		for a, l := range g.pace {
			if l.TokensAt(now) >= float64(g.limits.Burst) {
				delete(g.pace, a)
			}
		}
	}
	l := g.pace[addr]
	if l == nil {
		l = rate.NewLimiter(rate.Limit(g.limits.PerSecond), g.limits.Burst)
		g.pace[addr] = l
	}
	return l
}

// ownNetwork is how much of an IPv6 address one subscriber is given.
const ownNetwork = 64

// neighbourhood is what counts as one address.
func neighbourhood(from net.Addr) netip.Addr {
	at, err := netip.ParseAddrPort(from.String())
	if err != nil {
		return netip.Addr{}
	}
	addr := at.Addr().Unmap().WithZone("")
	if addr.Is6() {
		if network, err := addr.Prefix(ownNetwork); err == nil {
			return network.Masked().Addr()
		}
	}
	return addr
}

// atGate is the key under which a connection's context holds its place at the gate.
type atGate struct{}

// welcomed ties a connection to its context, so that it can be let in.
func welcomed(ctx ssh.Context, conn net.Conn) net.Conn {
	ctx.SetValue(atGate{}, conn)
	return conn
}

// letIn notes that the connection of the context is through its handshake.
func letIn(ctx ssh.Context) {
	if k, ok := ctx.Value(atGate{}).(*knock); ok {
		k.in()
	}
}
