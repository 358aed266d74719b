package link

import (
	"encoding/json"
	"io"
	"slices"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote"
	"capaian/ui/screen"
)

// Server is how a host talks to one session.
type Server struct {
	Version string // of this program
	// Sit gives whoever is at the other end their seat, or says why not.
	Sit func(quiet bool) (*remote.Seat, error)
	// Yield asks this process to give the file to the one that asks.
	Yield func(*remote.Seat) error
	// Pause is the least time between two pieces of news about who is where; acts are told at once.
	Pause time.Duration
	// Busy, where set, hears of each request, for limits on idle sessions; Rise of the end of
	// whoever sat down, who has left by then otherwise.
	Busy func()
	Rise func(*remote.Seat)
}

// greetingTime is how long somebody may take to say who they are.
const greetingTime = 10 * time.Second

// farewellTime is how long a session that has to end may still put its things in order.
const farewellTime = 10 * time.Second

// conversation is the host's half of one line.
type conversation struct {
	server Server
	line   io.ReadWriteCloser
	seat   *remote.Seat

	out     sync.Mutex // one frame at a time, and what it tells with it
	sent    uint64     // revision up to which the session knows everything
	actor   model.Actor
	company map[int]screen.Person
	told    time.Time
	later   *time.Timer
}

// Serve talks until the line ends, and closes it.
func (v Server) Serve(line io.ReadWriteCloser) {
	defer line.Close()
	c := &conversation{server: v, line: line, company: map[int]screen.Person{}}
	defer c.rise()
	if !c.greet() {
		return
	}
	done := make(chan struct{})
	var news sync.WaitGroup
	news.Go(func() { c.tell(done) })
	requests := make(chan request)
	go func() {
		defer close(requests)
		for {
			var r request
			if err := readFrame(line, longestRequest, &r); err != nil {
				return
			}
			select {
			case requests <- r:
			case <-done:
				return
			}
		}
	}()
	for r := range requests {
		if c.server.Busy != nil {
			c.server.Busy()
		}
		if err := c.answer(r); err != nil {
			break
		}
	}
	close(done)
	// Nothing is lost in closing: what was not sent is asked for again.
	_ = line.Close()
	news.Wait()
}

func (c *conversation) rise() {
	if c.seat == nil {
		return
	}
	if c.server.Rise != nil {
		c.server.Rise(c.seat)
	}
	c.seat.Leave()
}

// greet reads the greeting and answers it; false where the conversation is over.
func (c *conversation) greet() bool {
	late := time.AfterFunc(greetingTime, func() { _ = c.line.Close() })
	defer late.Stop()
	var h hello
	if err := readFrame(c.line, longestGreeting, &h); err != nil {
		return false
	}
	w := welcome{Protocol: Protocol, Version: c.server.Version}
	err := h.judge(c.server.Version)
	if err == nil {
		c.seat, err = c.server.Sit(h.Quiet)
	}
	first := &frame{}
	if err == nil {
		err = c.begin(&h, &w, first)
	}
	w.Refusal = refusalOf(err)
	if writeFrame(c.line, w) != nil || err != nil {
		return false
	}
	return c.send(first) == nil
}

// begin fills the welcome and says what the first news must tell: what happened since the
// session was here last, or the years it wants.
func (c *conversation) begin(h *hello, w *welcome, first *frame) error {
	file := c.seat.Store()
	w.Actor, w.Years, w.Revision = c.seat.Actor(), file.Years(), file.Revision()
	c.actor, c.sent = w.Actor, w.Revision
	var err error
	if w.Mark, err = file.Mark(w.Revision); err != nil {
		return err
	}
	if h.Have != 0 && h.Have <= w.Revision {
		mark, err := file.Mark(h.Have)
		if err != nil {
			return err
		}
		if w.Kept = mark == h.Mark; w.Kept {
			c.sent = h.Have
			return nil
		}
	}
	first.wants = append([]int{model.OfficeWide}, h.Years...)
	if len(h.Years) == 0 && len(w.Years) > 0 {
		wanted := w.Years[len(w.Years)-1]
		if slices.Contains(w.Years, h.Year) {
			wanted = h.Year
		}
		first.wants = append(first.wants, wanted)
	}
	return nil
}

// tell sends news until done.
func (c *conversation) tell(done <-chan struct{}) {
	for {
		select {
		case <-c.seat.Moved():
		case <-done:
			return
		}
		err := c.send(&frame{})
		if why := c.seat.Why(); why != "" && err == nil {
			_ = c.send(&frame{Leave: why})
			select {
			case <-done:
			case <-time.After(farewellTime):
			}
			_ = c.line.Close()
			return
		}
		if err != nil {
			_ = c.line.Close()
			return
		}
	}
}

// send completes a frame with the news and sends it, unless there is nothing to say.
func (c *conversation) send(f *frame) error {
	c.out.Lock()
	defer c.out.Unlock()
	f, err := c.news(f)
	if err != nil || f.empty() {
		return err
	}
	return writeFrame(c.line, f)
}

// mostDeltas bounds a frame after a long absence.
const mostDeltas = 200

// news adds to a frame what the session does not know yet: acts first, beyond two hundred of
// them in frames of their own that go ahead; then the wanted years as they stand after these.
func (c *conversation) news(f *frame) (*frame, error) {
	file := c.seat.Store()
	now, copies, err := file.Copies(f.wants)
	if err != nil {
		return nil, err
	}
	f.Copies, f.wants = copies, nil
	for {
		deltas, err := file.Deltas(c.sent, now, mostDeltas)
		if err != nil {
			return nil, err
		}
		if len(deltas) == 0 {
			break
		}
		c.sent = deltas[len(deltas)-1].Revision
		if f.Mark, err = file.Mark(c.sent); err != nil {
			return nil, err
		}
		f.Deltas = deltas
		if c.sent >= now {
			break
		}
		if err := writeFrame(c.line, &frame{Deltas: deltas, Mark: f.Mark}); err != nil {
			return nil, err
		}
		f.Deltas, f.Mark = nil, ""
	}
	if actor := c.seat.Actor(); actor != c.actor {
		c.actor, f.Actor = actor, &actor
	}
	c.others(f)
	return f, nil
}

// others adds who came, moved or went. On a slow line that waits until the pause is over;
// then the seat is woken once more.
func (c *conversation) others(f *frame) {
	if wait := c.server.Pause - time.Since(c.told); wait > 0 && f.Number == 0 && f.Deltas == nil {
		if c.later == nil {
			c.later = time.AfterFunc(wait, func() {
				c.out.Lock()
				c.later = nil
				c.out.Unlock()
				c.seat.Nudge()
			})
		}
		return
	}
	now := map[int]screen.Person{}
	for _, p := range c.seat.Others() {
		now[p.Session] = p
		if c.company[p.Session] != p {
			f.Came = append(f.Came, p)
		}
	}
	for session := range c.company {
		if _, here := now[session]; !here {
			f.Gone = append(f.Gone, session)
		}
	}
	if f.Came != nil || f.Gone != nil {
		c.company, c.told = now, time.Now()
	}
}

// verb is a row of the table of what a session may ask.
type verb struct {
	name string
	do   func(*conversation, json.RawMessage, *frame) (any, error)
}

func verbs() []verb {
	return []verb{
		{"act", (*conversation).act},
		{"settled", (*conversation).settled},
		{"year", (*conversation).year},
		{"entries", (*conversation).entries},
		{"remember", (*conversation).remember},
		{"recall", (*conversation).recall},
		{"recollect", (*conversation).recollect},
		{"at", (*conversation).at},
		{"yield", (*conversation).yield},
	}
}

// answer carries out a request. The error is trouble with the line; what the host refuses
// is its answer.
func (c *conversation) answer(r request) error {
	if r.Verb == "copy" {
		return c.copyFile(r)
	}
	f := &frame{Number: r.Number}
	result, err := any(nil), error(model.Faultf(model.FaultFile, "Sambungan", "Permintaan %.20q tidak dikenal.", r.Verb))
	for _, row := range verbs() {
		if row.name == r.Verb {
			result, err = row.do(c, r.Body, f)
		}
	}
	if f.Refusal = refusalOf(err); err == nil && result != nil {
		if f.Body, err = json.Marshal(result); err != nil {
			f.Refusal = refusalOf(err)
		}
	}
	if r.Number == 0 {
		return nil
	}
	return c.send(f)
}

func (c *conversation) act(body json.RawMessage, _ *frame) (any, error) {
	var b store.Batch
	if err := json.Unmarshal(body, &b); err != nil {
		return nil, unreadable(err)
	}
	revision, err := c.seat.Do(b)
	return actAnswer{revision}, err
}

func (c *conversation) settled(body json.RawMessage, _ *frame) (any, error) {
	var b store.Batch
	if err := json.Unmarshal(body, &b); err != nil {
		return nil, unreadable(err)
	}
	revision, err := c.seat.Settled(b)
	return actAnswer{revision}, err
}

func (c *conversation) year(body json.RawMessage, f *frame) (any, error) {
	var y yearBody
	if err := json.Unmarshal(body, &y); err != nil {
		return nil, unreadable(err)
	}
	if _, err := c.seat.Book(y.Year); err != nil {
		return nil, err
	}
	f.wants = []int{y.Year}
	return nil, nil
}

// Pages of the trail are bounded in number and in bytes: an act may hold a whole year.
const (
	mostEntries = 1000
	mostBytes   = 4 << 20
)

func (c *conversation) entries(body json.RawMessage, _ *frame) (any, error) {
	var e entriesBody
	if err := json.Unmarshal(body, &e); err != nil {
		return nil, unreadable(err)
	}
	all, err := c.seat.Entries(e.After, max(min(e.Limit, mostEntries), 0))
	size := 0
	for i := range all {
		for _, change := range all[i].Changes {
			size += len(change.Before) + len(change.After)
		}
		if size > mostBytes && i > 0 {
			return all[:i], err
		}
	}
	return all, err
}

func (c *conversation) remember(body json.RawMessage, _ *frame) (any, error) {
	var m memoryBody
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, unreadable(err)
	}
	return nil, c.seat.Remember(m.Key, m.Value)
}

func (c *conversation) recall(body json.RawMessage, _ *frame) (any, error) {
	var m memoryBody
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, unreadable(err)
	}
	return c.seat.Recall(m.Key), nil
}

func (c *conversation) recollect(body json.RawMessage, _ *frame) (any, error) {
	var m memoryBody
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, unreadable(err)
	}
	return c.seat.Recollect(m.Key), nil
}

// longestPart bounds each word of a place; it is kept for others to see.
const longestPart = 80

func (c *conversation) at(body json.RawMessage, _ *frame) (any, error) {
	var p screen.Place
	if err := json.Unmarshal(body, &p); err != nil {
		return nil, unreadable(err)
	}
	if len(p.Screen) <= longestPart && len(p.Row) <= longestPart && len(p.Column) <= longestPart {
		c.seat.At(p)
	}
	return nil, nil
}

func (c *conversation) yield(json.RawMessage, *frame) (any, error) {
	if c.server.Yield == nil {
		return nil, model.Faultf(model.FaultFile, "Berkas data", "Berkas data dipegang layanan capaian lain di komputer ini.")
	}
	return nil, c.server.Yield(c.seat)
}

// copyFile sends the whole file in pieces.
func (c *conversation) copyFile(r request) error {
	_, err := c.seat.WriteTo(pieces{c, r.Number})
	return c.send(&frame{Number: r.Number, Refusal: refusalOf(err)})
}

// pieces sends what is written to it.
type pieces struct {
	c      *conversation
	number uint64
}

func (p pieces) Write(data []byte) (int, error) {
	body, err := json.Marshal(data)
	if err == nil {
		err = p.c.send(&frame{Number: p.number, Body: body, More: true})
	}
	if err != nil {
		return 0, err
	}
	return len(data), nil
}

func unreadable(err error) error {
	if refuses(err) {
		return err
	}
	return model.Faultf(model.FaultText, "Sambungan", "Permintaan tidak terbaca.")
}
