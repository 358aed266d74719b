package link

import (
	"io"
	"slices"
	"sync"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/remote"
)

// Server is how a host talks to one session.
type Server struct {
	Version string // of this program
	// Join lets in whoever is at the other end, or says why not.
	Join func(quiet bool) (*remote.Session, error)
	// Yield asks this process to give the file to the one that asks.
	Yield func(*remote.Session) error
	// Frame, where set, draws what a terminal shows until its session has the year; "" where that
	// cannot be done.
	Frame func(s *remote.Session, year int, on Look) string
	// Pause is the least time between two pieces of news about who is where; acts are told at once.
	Pause time.Duration
	// Busy, where set, hears of each request, for limits on idle sessions; Left of the end of
	// the session of whoever joined, where they did.
	Busy func()
	Left func(*remote.Session)
}

// helloTimeout is how long somebody may take to say who they are.
const helloTimeout = 10 * time.Second

// endTimeout is how long a session that has to end may still put its things in order.
const endTimeout = 10 * time.Second

// conversation is the host's half of one line.
type conversation struct {
	server  Server
	line    io.ReadWriteCloser
	session *remote.Session

	out              sync.Mutex // one frame at a time, and what it tells with it
	sent             uint64     // revision up to which the session knows everything
	actor            model.Actor
	copyTrouble      string
	participants     map[int]model.Participant
	participantsSent time.Time
	later            *time.Timer
	past             map[int][]model.Outcome // what the session was told that years came to
}

// Serve talks until the line ends, and closes it.
func (v Server) Serve(line io.ReadWriteCloser) {
	defer line.Close()
	c := &conversation{server: v, line: line, participants: map[int]model.Participant{}, past: map[int][]model.Outcome{}}
	defer c.leave()
	if !c.readHello() {
		return
	}
	done := make(chan struct{})
	var news sync.WaitGroup
	news.Go(func() { c.sendNews(done) })
	requests := make(chan request)
	go func() {
		defer close(requests)
		for {
			var r request
			if err := readFrame(line, maxRequest, &r); err != nil {
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
	c.out.Lock()
	defer c.out.Unlock()
	if c.later != nil {
		c.later.Stop()
	}
}

func (c *conversation) leave() {
	if c.session == nil {
		return
	}
	if c.server.Left != nil {
		c.server.Left(c.session)
	}
	c.session.Leave()
}

// readHello reads the greeting and answers it; false where the conversation is over.
func (c *conversation) readHello() bool {
	late := time.AfterFunc(helloTimeout, func() { _ = c.line.Close() })
	defer late.Stop()
	var h hello
	if err := readFrame(c.line, maxHello, &h); err != nil {
		return false
	}
	w := welcome{Protocol: Protocol, Version: c.server.Version}
	err := h.check(c.server.Version)
	if err == nil {
		c.session, err = c.server.Join(h.Quiet)
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
	file := c.session.Store()
	w.Actor, w.Years, w.Revision = c.session.Actor(), file.Years(), file.Revision()
	w.Trouble, w.Now = file.Trouble(), file.Now()
	w.Began = file.Began()
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
		if w.Resumed = mark == h.Mark; w.Resumed {
			c.sent = h.Have
			return nil
		}
	}
	if h.Look != nil && c.server.Frame != nil {
		w.Frame = c.server.Frame(c.session, h.Year, *h.Look)
	}
	w.Kept = c.session.Kept()
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

// sendNews sends news until done.
func (c *conversation) sendNews(done <-chan struct{}) {
	for {
		select {
		case <-c.session.Moved():
		case <-done:
			return
		}
		err := c.send(&frame{})
		if why := c.session.Reason(); why != "" && err == nil {
			_ = c.send(&frame{Leave: why})
			select {
			case <-done:
			case <-time.After(endTimeout):
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
const maxDeltas = 200

// news adds to a frame what the session does not know yet: acts first, beyond two hundred of
// them in frames of their own that go ahead; then the wanted years as they stand after these.
func (c *conversation) news(f *frame) (*frame, error) {
	file := c.session.Store()
	now, copies, err := file.Copies(f.wants)
	if err != nil {
		return nil, err
	}
	f.Copies, f.wants = copies, nil
	for {
		deltas, err := file.Deltas(c.sent, now, maxDeltas)
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
	if f.Deltas != nil || f.Copies != nil {
		c.outcomes(f)
	}
	if said := file.CopyTrouble(); said != c.copyTrouble {
		c.copyTrouble, f.CopyTrouble = said, &said
	}
	if actor := c.session.Actor(); actor != c.actor {
		c.actor, f.Actor = actor, &actor
	}
	c.addParticipants(f)
	return f, nil
}

// outcomes adds what the earlier years of the file came to, where the session does not know
// it yet. Nothing is read from the newest.
func (c *conversation) outcomes(f *frame) {
	file := c.session.Store()
	years := file.Years()
	for _, number := range years[:max(len(years)-1, 0)] {
		book, err := file.Book(number)
		if err != nil {
			continue // it was closed again meanwhile
		}
		now := calc.Outcomes(book)
		if before, told := c.past[number]; told && slices.EqualFunc(before, now, model.Outcome.Equal) {
			continue
		}
		c.past[number] = now
		f.Past = append(f.Past, outcomes{number, now})
	}
}

// addParticipants adds who came, moved or went. On a slow line that waits until the pause is over;
// then the session is woken once more.
func (c *conversation) addParticipants(f *frame) {
	if wait := c.server.Pause - time.Since(c.participantsSent); wait > 0 && f.Number == 0 && f.Deltas == nil {
		if c.later == nil {
			c.later = time.AfterFunc(wait, func() {
				c.out.Lock()
				c.later = nil
				c.out.Unlock()
				c.session.Wake()
			})
		}
		return
	}
	now := map[int]model.Participant{}
	for _, p := range c.session.Others() {
		now[p.Session] = p
		if c.participants[p.Session] != p {
			f.Came = append(f.Came, p)
		}
	}
	for session := range c.participants {
		if _, here := now[session]; !here {
			f.Gone = append(f.Gone, session)
		}
	}
	if f.Came != nil || f.Gone != nil {
		c.participants, c.participantsSent = now, time.Now()
	}
}
