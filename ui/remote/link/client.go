package link

import (
	"cmp"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
)

// Greeting is with what a session comes to a host.
type Greeting struct {
	Version string           // of this program
	Quiet   bool             // a command; the others are not told
	Year    int              // wanted at once; 0: the newest
	Resume  *Resume          // of the line before, or nil
	Pause   time.Duration    // the least time between two words about where this session is
	Now     func() time.Time // this computer's clock; nil: time.Now
	// First, where set, is given what to show on a terminal of that Look until Connect returns,
	// which on a slow line takes as long as the year does; a host of before gives nothing.
	First func(frame string)
	Look  Look
}

// Resume is what a session knew when its line dropped, for the next line to go on from.
type Resume struct {
	Replica *store.Replica
	Mark    string
}

// Client is a session's half of one line. It answers from memory what it can; the line
// carries acts, and what changed.
type Client struct {
	line    *timedLine
	replica *store.Replica
	resumed bool
	pause   time.Duration
	moved   chan struct{}
	gone    chan struct{}
	trouble []string // what the host found wrong with the file
	began   model.Date
	kept    *kept
	clock   clock

	out sync.Mutex // one frame at a time

	mu          sync.Mutex
	number      uint64
	waiting     map[uint64]*pendingAnswer
	actor       model.Actor
	copyTrouble string
	mark        string
	others      map[int]model.Participant
	endReason   string
	ended       error // why the line is gone
	at          model.Whereabouts
	sentAt      model.Whereabouts // where the host believes this session to be
	later       *time.Timer
}

// Connect begins a conversation over the line. A refusal is a Fault; other errors are trouble
// with the line, which is closed then.
func Connect(over io.ReadWriteCloser, g Greeting) (*Client, error) {
	line := &timedLine{ReadWriteCloser: over}
	c, err := exchangeHello(line, g)
	if err != nil {
		_ = line.Close()
		return nil, err
	}
	go c.receiveAll()
	return c, nil
}

func exchangeHello(line *timedLine, g Greeting) (*Client, error) {
	defer line.closeWhenSilent()()
	h := hello{Program: program, Protocol: Protocol, Schema: store.SchemaVersion, Version: g.Version, Quiet: g.Quiet, Year: g.Year}
	if g.First != nil {
		h.Look = &g.Look
	}
	if g.Resume != nil {
		h.Have, h.Mark, h.Years = g.Resume.Replica.Revision(), g.Resume.Mark, g.Resume.Replica.Loaded()
	}
	if err := writeFrame(line, h); err != nil {
		return nil, lostError{err}
	}
	var w welcome
	if err := readFrame(line, maxFrame, &w); err != nil {
		return nil, lostError{err}
	}
	if w.Refusal != nil {
		return nil, w.Refusal.err()
	}
	if w.Frame != "" && g.First != nil {
		g.First(w.Frame)
	}
	c := &Client{
		line: line, resumed: w.Resumed, pause: g.Pause, moved: make(chan struct{}, 1), gone: make(chan struct{}),
		waiting: map[uint64]*pendingAnswer{}, trouble: w.Trouble, began: w.Began, kept: keptOf(w.Kept), clock: newClock(w.Now, g.Now), actor: w.Actor, mark: w.Mark, others: map[int]model.Participant{},
	}
	if w.Resumed && g.Resume != nil {
		c.replica, c.mark = g.Resume.Replica, g.Resume.Mark
		return c, nil
	}
	c.replica = store.NewReplica(w.Revision, w.Years, calc.Figures)
	for len(c.replica.Loaded()) == 0 {
		if err := c.receive(); err != nil {
			return nil, lostError{err}
		}
	}
	return c, nil
}

// receiveAll takes in what the host sends until the line ends.
func (c *Client) receiveAll() {
	var err error
	for err == nil {
		err = c.receive()
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

// receive takes in one frame: the news first, for the answer was given after them.
func (c *Client) receive() error {
	var f frame
	if err := readFrame(c.line, maxFrame, &f); err != nil {
		return err
	}
	for _, d := range f.Deltas {
		if err := c.replica.Follow(d); err != nil {
			return err
		}
	}
	for _, past := range f.Past {
		c.replica.Reach(past.Year, past.Outcomes)
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
	if f.CopyTrouble != nil {
		c.copyTrouble = model.Clean(*f.CopyTrouble, false)
	}
	if f.Leave != "" {
		c.endReason = model.Clean(f.Leave, false)
	}
	w := c.waiting[f.Number]
	c.mu.Unlock()
	if f.Deltas != nil || f.Actor != nil || f.Came != nil || f.Gone != nil || f.CopyTrouble != nil || f.Leave != "" {
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

// Resumed reports that what was known of before still holds.
func (c *Client) Resumed() bool { return c.resumed }

// Trouble lists what the host found wrong with the file when it opened it.
func (c *Client) Trouble() []string { return c.trouble }

// CopyTrouble is what the host says of the copies of the file.
func (c *Client) CopyTrouble() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.copyTrouble
}

// EndReason is the sentence with which the host ended this session, or "".
func (c *Client) EndReason() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.endReason
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

// Resume is for the next line. It may be taken when this one is Gone.
func (c *Client) Resume() *Resume {
	c.mu.Lock()
	defer c.mu.Unlock()
	return &Resume{c.replica, c.mark}
}

// Actor is who the host takes this session for.
func (c *Client) Actor() model.Actor {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.actor
}

// Others are the other sessions, in order of name.
func (c *Client) Others() []model.Participant {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.SortedFunc(maps.Values(c.others), func(a, b model.Participant) int {
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
		return 0, lostError{err}
	}
	return answer.Revision, nil
}

// Began is the day of the file's first act; blank where it cannot be read.
func (c *Client) Began() model.Date {
	if c.began.IsBlank() { // a host of before does not say it
		if first, err := c.Entries(0, 1); err == nil && len(first) == 1 {
			return model.DateOf(first[0].At)
		}
	}
	return c.began
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
			return all, lostError{err}
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
			err = lostError{err}
		}
	}
	return seal, err
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
func (c *Client) At(p model.Whereabouts) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = p
	if c.at != c.sentAt && c.later == nil && c.ended == nil {
		c.later = time.AfterFunc(c.pause, c.sendPlace)
	}
}

func (c *Client) sendPlace() {
	c.mu.Lock()
	c.later = nil
	p := c.at
	changed := p != c.sentAt
	c.sentAt = p
	c.mu.Unlock()
	if !changed {
		return
	}
	if body, err := json.Marshal(p); err == nil {
		// A line that is gone is noticed by whoever waits on it.
		_ = c.send(request{Verb: "at", Body: body})
	}
}
