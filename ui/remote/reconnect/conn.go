// Package reconnect keeps a session connected to the data file while its transport changes:
// the holder quits and another takes over, a line drops and comes back. What is on the
// screen and what was typed lives in the session and is not touched.
package reconnect

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"strings"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/link"
)

// Transport is one connection to the file: the file held by this process, a session at the
// host of this process, or a line to another one. It ends once, for good.
type Transport interface {
	store.Reader
	Do(store.Batch) (uint64, error)
	// Settled tells whether an act was done whose answer was lost.
	Settled(store.Batch) (uint64, error)
	Remember(key, value string) error
	Recall(key string) string
	Recollect(prefix string) map[string]string
	WriteTo(io.Writer) (int64, error)
	Actor() model.Actor
	Others() []model.Participant
	At(model.Whereabouts)
	// Moved wakes when anything changed; Gone is closed when the transport has ended.
	Moved() <-chan struct{}
	Gone() <-chan struct{}
	// Trouble lists in sentences what was found wrong with the file when it was opened.
	Trouble() []string
	// CopyTrouble is why copies of the file do not come about, or how old the last is; "" where
	// all is well.
	CopyTrouble() string
	// Now is the time of whoever holds the file, Ahead by how much it is ahead of this computer's.
	Now() time.Time
	Ahead() time.Duration
	// EndReason is why the session has to end, or "".
	EndReason() string
	// Resumed reports that the transport goes on from what the one before knew; Resume is what
	// the next one may go on from, nil where it must begin anew.
	Resumed() bool
	Resume() *link.Resume
	Close() error
}

// Options say how a Conn finds its transports.
type Options struct {
	// Dial makes one attempt; it gives up when the context ends.
	Dial func(ctx context.Context, left *link.Resume) (Transport, error)
	// MinPause and MaxPause bound the pause between two attempts, which doubles.
	MinPause, MaxPause time.Duration
	// Message is what the status line says while there is no transport.
	Message string
}

// Times of a Conn. Within saveWait a change of holder is not noticed: what is asked for
// waits. After it, reading goes on and saving is refused until there is a transport again.
const (
	saveWait     = 3 * time.Second
	messageDelay = time.Second
	memoryWait   = 2 * time.Second // what is kept at the end may wait
)

// Conn gives a session everything it needs of the file. Its methods may be called from
// several goroutines.
type Conn struct {
	options Options
	moved   chan struct{}
	stop    context.CancelFunc
	closing context.Context
	stopped chan struct{}

	mu         sync.Mutex
	transport  Transport // the last one, also when it is gone: what it knew can still be read
	up         bool
	changed    chan struct{} // closed when up turns, or the session ends
	around     model.Around
	place      model.Whereabouts
	unanswered *pendingAct
	closed     bool // moved is closed
}

// New makes the first transport the connection's own.
func New(first Transport, o Options) *Conn {
	closing, stop := context.WithCancel(context.Background())
	c := &Conn{
		options: o, moved: make(chan struct{}, 1), stop: stop, closing: closing, stopped: make(chan struct{}),
		transport: first, up: true, changed: make(chan struct{}),
	}
	go c.run()
	return c
}

// run passes on wake-ups and finds a new transport when the present one ends.
func (c *Conn) run() {
	defer close(c.stopped)
	for {
		transport, _ := c.current()
		if !c.forward(transport) {
			return
		}
		c.setUp(false)
		next := c.redial(transport)
		if next == nil {
			return
		}
		c.askOutcome(next)
		c.use(next)
	}
}

// forward passes on wake-ups until the transport is gone; false when the session is over.
func (c *Conn) forward(transport Transport) bool {
	for {
		select {
		case <-transport.Moved():
			if why := transport.EndReason(); why != "" {
				c.end(why)
				return false
			}
			c.wake()
		case <-transport.Gone():
			if why := transport.EndReason(); why != "" {
				c.end(why)
				return false
			}
			return c.closing.Err() == nil
		case <-c.closing.Done():
			return false
		}
	}
}

// redial tries until there is a transport; nil when the session is over. Several sessions search
// at once when their holder ends, so each waits a little differently.
func (c *Conn) redial(before Transport) Transport {
	began, pause := time.Now(), c.options.MinPause
	for {
		wait := time.NewTimer(pause/2 + jitter(pause))
		select {
		case <-wait.C:
		case <-c.closing.Done():
			wait.Stop()
			return nil
		}
		next, err := c.options.Dial(c.closing, before.Resume())
		if err == nil {
			if c.closing.Err() != nil {
				_ = next.Close()
				return nil
			}
			return next
		}
		if final(err) {
			c.end(err.Error())
			return nil
		}
		if time.Since(began) > messageDelay {
			c.setMessage(c.options.Message, err)
		}
		pause = min(2*pause, c.options.MaxPause)
	}
}

// use makes a found transport the present one.
func (c *Conn) use(next Transport) {
	c.mu.Lock()
	c.transport = next
	if !next.Resumed() {
		c.around.Epoch++
	}
	if c.around.Line != "" && c.around.Said == "" {
		c.around.Said = strings.TrimRight("Tersambung kembali. "+OtherClock(next), " ")
	}
	c.around.Line = ""
	place := c.place
	c.mu.Unlock()
	next.At(place)
	c.setUp(true)
}

func (c *Conn) setUp(up bool) {
	c.mu.Lock()
	c.up = up
	close(c.changed)
	c.changed = make(chan struct{})
	c.mu.Unlock()
	if up {
		c.wake()
	}
}

func (c *Conn) setMessage(away string, err error) {
	c.mu.Lock()
	same := c.around.Line != ""
	c.around.Line = away
	if !link.Lost(err) && !store.Busy(err) && err != nil {
		same = false
		c.around.Line += " " + err.Error()
	}
	c.mu.Unlock()
	if !same {
		c.wake()
	}
}

func (c *Conn) end(why string) {
	c.mu.Lock()
	c.around.Ended = why
	close(c.changed)
	c.changed = make(chan struct{})
	c.mu.Unlock()
	c.wake()
}

func (c *Conn) wake() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return
	}
	select {
	case c.moved <- struct{}{}:
	default:
	}
}

// current is the present transport, and whether it leads to the file.
func (c *Conn) current() (Transport, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.transport, c.up
}

// await waits for a transport at most so long; not at all where the person knows already that
// there is none.
func (c *Conn) await(most time.Duration) (Transport, bool) {
	late := time.NewTimer(most)
	defer late.Stop()
	for known := c.Line() != ""; ; {
		c.mu.Lock()
		transport, up, changed, ended := c.transport, c.up, c.changed, c.around.Ended != ""
		c.mu.Unlock()
		if up || ended || known || c.closing.Err() != nil {
			return transport, up && c.closing.Err() == nil
		}
		select {
		case <-changed:
		case <-late.C:
			return transport, false
		case <-c.closing.Done():
			return transport, false
		}
	}
}

// Line is why nothing can be saved for the moment, or "".
func (c *Conn) Line() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.around.Line
}

// Close leaves the file. Whoever waits for Moved is told that nothing more will come.
func (c *Conn) Close() error {
	c.stop()
	<-c.stopped
	c.mu.Lock()
	transport, closed := c.transport, c.closed
	if c.closed = true; !closed {
		close(c.moved)
	}
	c.mu.Unlock()
	return transport.Close()
}

// Moved wakes the session: read Around and the Book anew. It is closed with the session, so
// that nobody goes on waiting.
func (c *Conn) Moved() <-chan struct{} { return c.moved }

// Around is what the session knows of its surroundings; a sentence is said once. What was found
// wrong with the file is said where, and for as long as, its copies are spoken of.
func (c *Conn) Around() model.Around {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.around.Turn++
	c.around.Actor, c.around.Others = c.transport.Actor(), nil
	c.around.CopyTrouble = cmp.Or(Summary(c.transport.Trouble()), c.transport.CopyTrouble())
	if c.up {
		c.around.Others = c.transport.Others()
	}
	now := c.around
	c.around.Said = ""
	return now
}

// At tells the others where the session is.
func (c *Conn) At(p model.Whereabouts) {
	c.mu.Lock()
	c.place = p
	transport, up := c.transport, c.up
	c.mu.Unlock()
	if up {
		transport.At(p)
	}
}

// jitter is a part of a pause, different each time.
func jitter(pause time.Duration) time.Duration {
	var b [1]byte
	// Reading chance never fails; if it did the pause would only be the same for all.
	_, _ = rand.Read(b[:])
	return pause * time.Duration(b[0]) / 255
}

// token names an act that nobody else can name.
func token() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}
