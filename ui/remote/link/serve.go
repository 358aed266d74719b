package link

import (
	"io"
	"slices"
	"sync"
	"time"

	"capaian/model"
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
