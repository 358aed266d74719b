package sshserver

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"net"
	"net/netip"
	"runtime"
	"sync"
	"time"

	"charm.land/ssh"
	"golang.org/x/time/rate"
)

// pendingListener takes connections. Those that have not yet been let in are pending. They are
// bounded in number: from half of it on, and surely beyond it, one goes for each that comes,
// of the address that has most, and of these rather an old one than a new. So neither many who
// knock nor many who stand in the door keep out somebody who comes in; who came in before by
// the same address is not turned away for strangers.
//
// What costs work is the exchange of keys. It is paced for each address, and as many are
// worked on at once as there are processors. What came before costs nothing but its place.
type pendingListener struct {
	net.Listener
	limits Limits
	work   chan struct{} // a place for each exchange of keys that is worked on

	mu        sync.Mutex
	pending   map[*pendingConn]bool
	next      uint64
	addresses map[netip.Addr]*origin
}

// origin is what is known of an address: it stays while something of it is pending, it has been let
// in, or it is still paced.
type origin struct {
	limiter *rate.Limiter
	pending int
	known   bool // somebody came in from there
}

// knownPace is how many times as often a known address may exchange keys.
const knownPace = 10

// stage is how far a pending connection has got.
type stage int

// The stages.
const (
	silent   stage = iota
	spoke          // said something
	offered        // said by which methods it would exchange keys
	exchange       // began to exchange keys
	claimed        // named a key of the office
)

func limitPending(l net.Listener, limits Limits) *pendingListener {
	return &pendingListener{
		Listener: l, limits: limits, work: make(chan struct{}, max(2, runtime.NumCPU())),
		pending: map[*pendingConn]bool{}, addresses: map[netip.Addr]*origin{},
	}
}

// pendingConn is a connection, pending until its key was accepted.
type pendingConn struct {
	net.Conn
	listener *pendingListener
	from     *origin
	hello    hello // only of the one who reads
	closed   context.Context
	close    context.CancelFunc
	rest     sync.Once // gives the place at work back

	// Guarded by the listener's lock.
	stage  stage
	number uint64 // in the order in which they came
}

// Accept gives the next connection, and closes a pending one where there are too many.
func (g *pendingListener) Accept() (net.Conn, error) {
	conn, err := g.Listener.Accept()
	if err != nil {
		return nil, err
	}
	k := &pendingConn{Conn: conn, listener: g}
	k.closed, k.close = context.WithCancel(context.Background())
	if out := g.admit(k); out != nil {
		_ = out.Close()
	}
	return k, nil
}

// admit adds a connection and says which has to go for it, or nil.
func (g *pendingListener) admit(k *pendingConn) *pendingConn {
	g.mu.Lock()
	defer g.mu.Unlock()
	k.from = g.origin(addressKey(k.RemoteAddr()))
	k.from.pending++
	g.next++
	k.number = g.next
	g.pending[k] = true
	free := g.limits.Pending / 2
	over := len(g.pending) - free
	if over <= 0 || len(g.pending) <= g.limits.Pending && chance(g.limits.Pending-free+1) >= over {
		return nil
	}
	out := g.worst()
	if len(g.pending) <= g.limits.Pending && out.stage >= exchange {
		return nil // there is room, and it does not only knock
	}
	return out
}

// worst is the one that has been here longest of a few of the address that has most, taken
// by chance, of those that have not named a key of the office if there are such. How far
// one got otherwise does not count: whoever only knocks can say as much as somebody who
// comes in, and was there before.
func (g *pendingListener) worst() *pendingConn {
	var of *origin
	for k := range g.pending {
		if of == nil || g.share(k.from) > g.share(of) {
			of = k.from
		}
	}
	var least []*pendingConn
	for k := range g.pending {
		named, first := k.stage == claimed, len(least) > 0 && least[0].stage == claimed
		switch {
		case k.from != of || named && len(least) > 0 && !first:
		case !named && first:
			least = append(least[:0], k)
		default:
			least = append(least, k)
		}
	}
	out := least[chance(len(least))]
	for range picks - 1 {
		if other := least[chance(len(least))]; other.number < out.number {
			out = other
		}
	}
	return out
}

// picks is of how many the oldest goes. Of one, somebody who comes in would go as easily as
// those who knock; of all, whoever knows it could count on it.
const picks = 3

// chance is one of the first n numbers. Nobody outside can foresee it.
func chance(n int) int {
	var b [4]byte
	// Reading chance never fails; if it did the numbers would only be the same.
	_, _ = rand.Read(b[:])
	return int(binary.BigEndian.Uint32(b[:]) % uint32(n))
}

// share is what an address takes of the places. Half of them are kept for each from which
// somebody came in.
func (g *pendingListener) share(a *origin) int {
	if a.known {
		return a.pending - g.limits.Pending/2
	}
	return a.pending
}

// remove takes a connection, let in or gone, from those that are pending.
func (g *pendingListener) remove(k *pendingConn) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.pending[k] {
		delete(g.pending, k)
		k.from.pending--
	}
}

// reach notes how far a connection got.
func (k *pendingConn) reach(s stage) {
	k.listener.mu.Lock()
	defer k.listener.mu.Unlock()
	k.stage = max(k.stage, s)
}

// Read waits for the turn of the address where an exchange of keys is to be worked on.
func (k *pendingConn) Read(p []byte) (int, error) {
	n, err := k.Conn.Read(p)
	if n == 0 || k.hello.over {
		return n, err
	}
	before := k.hello.stage
	k.hello.see(p[:n])
	if k.hello.stage != before {
		k.reach(k.hello.stage)
	}
	if k.hello.stage == exchange && err == nil {
		k.hello.over = true
		err = k.wait()
	}
	return n, err
}

// longestWork is how long one exchange of keys may keep its place; it takes a few thousandths.
const longestWork = time.Second

// wait waits until the exchange of keys may be worked on.
func (k *pendingConn) wait() error {
	g := k.listener
	ctx, cancel := context.WithTimeout(k.closed, g.limits.Handshake)
	defer cancel()
	if err := k.from.limiter.Wait(ctx); err != nil {
		return err
	}
	select {
	case g.work <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	held := time.AfterFunc(longestWork, k.rested)
	context.AfterFunc(k.closed, func() {
		held.Stop()
		k.rested()
	})
	k.hello.works.Store(true)
	return nil
}

// rested gives the place at work to the next.
func (k *pendingConn) rested() { k.rest.Do(func() { <-k.listener.work }) }

// Write writes; the answer to an exchange of keys is the end of the work.
func (k *pendingConn) Write(p []byte) (int, error) {
	if k.hello.works.CompareAndSwap(true, false) {
		k.rested()
	}
	return k.Conn.Write(p)
}

// Close closes the connection.
func (k *pendingConn) Close() error {
	k.listener.remove(k)
	k.close()
	return k.Conn.Close()
}

// maxAddresses is how many addresses are remembered before those are forgotten of which
// nothing is pending and that have their whole burst again; first those from which nobody
// ever came in.
const maxAddresses = 4096

// origin is what is known of an address, from now on at least that it exists. The caller
// holds the lock.
func (g *pendingListener) origin(addr netip.Addr) *origin {
	if a := g.addresses[addr]; a != nil {
		return a
	}
	for _, known := range []bool{false, true} {
		if len(g.addresses) < maxAddresses {
			break
		}
		now := time.Now()
		for at, a := range g.addresses {
			if a.known == known && a.pending == 0 && a.limiter.TokensAt(now) >= float64(g.limits.Burst) {
				delete(g.addresses, at)
			}
		}
	}
	a := &origin{limiter: rate.NewLimiter(rate.Limit(g.limits.PerSecond), g.limits.Burst)}
	g.addresses[addr] = a
	return a
}

// subscriberBits is how much of an IPv6 address one subscriber is given.
const subscriberBits = 64

// addressKey is what counts as one address.
func addressKey(from net.Addr) netip.Addr {
	at, err := netip.ParseAddrPort(from.String())
	if err != nil {
		return netip.Addr{}
	}
	addr := at.Addr().Unmap().WithZone("")
	if addr.Is6() {
		if network, err := addr.Prefix(subscriberBits); err == nil {
			return network.Masked().Addr()
		}
	}
	return addr
}

// pendingKey is the key under which a connection's context holds the pendingConn.
type pendingKey struct{}

// withContext ties a connection to its context, so that it can be let in.
func withContext(ctx ssh.Context, conn net.Conn) net.Conn {
	ctx.SetValue(pendingKey{}, conn)
	return conn
}

// named notes that a connection named a key of the office. Whether it has its secret half is
// still to be shown.
func named(ctx ssh.Context) {
	if k, ok := ctx.Value(pendingKey{}).(*pendingConn); ok {
		k.reach(claimed)
	}
}

// authenticated notes that the connection of the context is through its handshake.
func authenticated(ctx ssh.Context) {
	k, ok := ctx.Value(pendingKey{}).(*pendingConn)
	if !ok {
		return
	}
	k.listener.remove(k)
	g := k.listener
	g.mu.Lock()
	defer g.mu.Unlock()
	if !k.from.known {
		k.from.known = true
		k.from.limiter.SetLimit(rate.Limit(g.limits.PerSecond * knownPace))
	}
}
