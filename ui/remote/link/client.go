package link

import (
	"cmp"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// Greeting is with what a session comes to a host.
type Greeting struct {
	Version string        // of this program
	Quiet   bool          // a command; the others are not told
	Year    int           // wanted at once; 0: the newest
	Left    *Remains      // of the line before, or nil
	Pause   time.Duration // the least time between two words about where this session is
}

// Remains are what a session knew when its line dropped.
type Remains struct {
	Replica *store.Replica
	Mark    string
}

// Client is a session's half of one line. It answers from memory what it can; the line
// carries acts, and what changed.
type Client struct {
	line    *lively
	replica *store.Replica
	kept    bool
	pause   time.Duration
	moved   chan struct{}
	gone    chan struct{}

	out sync.Mutex // one frame at a time

	mu      sync.Mutex
	number  uint64
	waiting map[uint64]*waiter
	actor   model.Actor
	mark    string
	others  map[int]screen.Person
	leave   string
	ended   error // why the line is gone
	at      screen.Whereabouts
	told    screen.Whereabouts // where the host believes this session to be
	later   *time.Timer
}

// Greet begins a conversation over the line. A refusal is a Fault; other errors are trouble
// with the line, which is closed then.
func Greet(over io.ReadWriteCloser, g Greeting) (*Client, error) {
	line := &lively{ReadWriteCloser: over}
	c, err := greet(line, g)
	if err != nil {
		_ = line.Close()
		return nil, err
	}
	go c.listen()
	return c, nil
}

func greet(line *lively, g Greeting) (*Client, error) {
	defer line.closeWhenSilent()()
	h := hello{Program: program, Protocol: Protocol, Schema: store.SchemaVersion, Version: g.Version, Quiet: g.Quiet, Year: g.Year}
	if g.Left != nil {
		h.Have, h.Mark, h.Years = g.Left.Replica.Revision(), g.Left.Mark, g.Left.Replica.Loaded()
	}
	if err := writeFrame(line, h); err != nil {
		return nil, errLost{err}
	}
	var w welcome
	if err := readFrame(line, longestFrame, &w); err != nil {
		return nil, errLost{err}
	}
	if w.Refusal != nil {
		return nil, w.Refusal.err()
	}
	c := &Client{
		line: line, kept: w.Kept, pause: g.Pause, moved: make(chan struct{}, 1), gone: make(chan struct{}),
		waiting: map[uint64]*waiter{}, actor: w.Actor, mark: w.Mark, others: map[int]screen.Person{},
	}
	if w.Kept && g.Left != nil {
		c.replica, c.mark = g.Left.Replica, g.Left.Mark
		return c, nil
	}
	c.replica = store.NewReplica(w.Revision, w.Years)
	for len(c.replica.Loaded()) == 0 {
		if err := c.hear(); err != nil {
			return nil, errLost{err}
		}
	}
	return c, nil
}

// listen takes in what the host sends until the line ends.
func (c *Client) listen() {
	var err error
	for err == nil {
		err = c.hear()
	}
	c.mu.Lock()
	c.ended = err
	if c.later != nil {
		c.later.Stop()
	}
	c.mu.Unlock()
	_ = c.line.Close()
	close(c.gone)
	c.wake()
}

// hear takes in one frame: the news first, for the answer was given after them.
func (c *Client) hear() error {
	var f frame
	if err := readFrame(c.line, longestFrame, &f); err != nil {
		return err
	}
	for _, d := range f.Deltas {
		if err := c.replica.Follow(d); err != nil {
			return err
		}
	}
	for _, one := range f.Copies {
		if err := c.replica.Load(one); err != nil {
			return err
		}
	}
	c.mu.Lock()
	if f.Mark != "" {
		c.mark = f.Mark
	}
	if f.Actor != nil {
		c.actor = *f.Actor
	}
	for _, p := range f.Came {
		c.others[p.Session] = p
	}
	for _, session := range f.Gone {
		delete(c.others, session)
	}
	if f.Leave != "" {
		c.leave = model.Clean(f.Leave, false)
	}
	w := c.waiting[f.Number]
	c.mu.Unlock()
	if f.Deltas != nil || f.Actor != nil || f.Came != nil || f.Gone != nil || f.Leave != "" {
		c.wake()
	}
	if w != nil && f.Number != 0 {
		select {
		case w.frames <- f:
		case <-w.done:
		}
	}
	return nil
}

func (c *Client) wake() {
	select {
	case c.moved <- struct{}{}:
	default:
	}
}

// Moved wakes the session when something changed.
func (c *Client) Moved() <-chan struct{} { return c.moved }

// Gone is closed when the line has ended.
func (c *Client) Gone() <-chan struct{} { return c.gone }

// Kept reports that what was known of before still holds.
func (c *Client) Kept() bool { return c.kept }

// Leave is the sentence with which the host ended this session, or "".
func (c *Client) Leave() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.leave
}

// Close ends the conversation.
func (c *Client) Close() error {
	select {
	case <-c.gone:
		return nil // the line ended by itself
	default:
		return c.line.Close()
	}
}

// Remains are for the next line. They may be taken when this one is Gone.
func (c *Client) Remains() *Remains {
	c.mu.Lock()
	defer c.mu.Unlock()
	return &Remains{c.replica, c.mark}
}

// Actor is who the host takes this session for.
func (c *Client) Actor() model.Actor {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.actor
}

// Others are the other sessions, in order of name.
func (c *Client) Others() []screen.Person {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.SortedFunc(maps.Values(c.others), func(a, b screen.Person) int {
		return cmp.Or(cmp.Compare(a.Called(), b.Called()), cmp.Compare(a.Session, b.Session))
	})
}

// Revision is that of the newest act this session knows of.
func (c *Client) Revision() uint64 { return c.replica.Revision() }

// Years lists the years of the file.
func (c *Client) Years() []int { return c.replica.Years() }

// Book returns a year from memory; one that was never asked for comes over the line first.
func (c *Client) Book(year int) (*model.Book, error) {
	if c.replica.Lacks(year) {
		if _, err := c.ask("year", yearBody{year}, nil); err != nil {
			return nil, err
		}
	}
	return c.replica.Book(year)
}

// Dependents lists the records that point at one, from memory.
func (c *Client) Dependents(year int, ref model.Ref) ([]model.Ref, error) {
	return c.replica.Dependents(year, ref)
}

// Do sends an act to the host. When the answer is there, so is what the act changed.
func (c *Client) Do(b store.Batch) (uint64, error) { return c.revision("act", b) }

// Settled asks whether an act was done whose answer was lost.
func (c *Client) Settled(b store.Batch) (uint64, error) { return c.revision("settled", b) }

func (c *Client) revision(verb string, b store.Batch) (uint64, error) {
	body, err := c.ask(verb, b, nil)
	if err != nil {
		return 0, err
	}
	var answer actAnswer
	if err := json.Unmarshal(body, &answer); err != nil {
		return 0, errLost{err}
	}
	return answer.Revision, nil
}

// Entries reads the audit trail, page by page as the host gives it.
func (c *Client) Entries(after uint64, limit int) ([]model.Entry, error) {
	var all []model.Entry
	for len(all) < limit {
		body, err := c.ask("entries", entriesBody{after, limit - len(all)}, nil)
		if err != nil {
			return all, err
		}
		var page []model.Entry
		if err := json.Unmarshal(body, &page); err != nil {
			return all, errLost{err}
		}
		if len(page) == 0 {
			break
		}
		all, after = append(all, page...), page[len(page)-1].Revision
	}
	return all, nil
}

// Seal has the host read the whole trail, which refuses a broken one.
func (c *Client) Seal() (store.Seal, error) {
	var seal store.Seal
	body, err := c.ask("seal", struct{}{}, nil)
	if err == nil {
		if err = json.Unmarshal(body, &seal); err != nil {
			err = errLost{err}
		}
	}
	return seal, err
}

// Remember keeps a value for the person at the host.
func (c *Client) Remember(key, value string) error {
	_, err := c.ask("remember", memoryBody{key, value}, nil)
	return err
}

// Recall returns what was kept; "" where the line is gone.
func (c *Client) Recall(key string) string {
	body, err := c.ask("recall", memoryBody{Key: key}, nil)
	if err != nil {
		return ""
	}
	value := ""
	// What cannot be read is as good as never remembered.
	_ = json.Unmarshal(body, &value)
	return value
}

// Recollect returns all that was kept under keys with the prefix; nothing where the line is gone.
func (c *Client) Recollect(prefix string) map[string]string {
	body, err := c.ask("recollect", memoryBody{Key: prefix}, nil)
	if err != nil {
		return nil
	}
	var all map[string]string
	_ = json.Unmarshal(body, &all)
	return all
}

// Yield asks the host to give the file to this process.
func (c *Client) Yield() error {
	_, err := c.ask("yield", struct{}{}, nil)
	return err
}

// WriteTo copies the whole file as it stands.
func (c *Client) WriteTo(w io.Writer) (int64, error) {
	total := int64(0)
	_, err := c.ask("copy", struct{}{}, func(body json.RawMessage) error {
		var piece []byte
		if err := json.Unmarshal(body, &piece); err != nil {
			return err
		}
		n, err := w.Write(piece)
		total += int64(n)
		return err
	})
	return total, err
}

// At tells the host where this session is, when it has rested there for the pause.
func (c *Client) At(p screen.Whereabouts) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = p
	if c.at != c.told && c.later == nil && c.ended == nil {
		c.later = time.AfterFunc(c.pause, c.tellPlace)
	}
}

func (c *Client) tellPlace() {
	c.mu.Lock()
	c.later = nil
	p := c.at
	changed := p != c.told
	c.told = p
	c.mu.Unlock()
	if !changed {
		return
	}
	if body, err := json.Marshal(p); err == nil {
		// A line that is gone is noticed by whoever waits on it.
		_ = c.send(request{Verb: "at", Body: body})
	}
}
