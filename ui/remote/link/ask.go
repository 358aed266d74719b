package link

import (
	"encoding/json"
	"errors"
	"io"
	"sync/atomic"
	"time"

	"capaian/model"
)

// answerTimeout is how long nothing may come of an answer before the line counts as dead. A whole
// year over a thin line may take longer, but it comes in pieces.
const answerTimeout = 20 * time.Second

// timedLine notes when something came last.
type timedLine struct {
	io.ReadWriteCloser
	lastRead atomic.Int64
}

// Read reads, and notes that something came.
func (l *timedLine) Read(p []byte) (int, error) {
	n, err := l.ReadWriteCloser.Read(p)
	if n > 0 {
		l.lastRead.Store(time.Now().UnixNano())
	}
	return n, err
}

// remaining is how much of the time for an answer is left.
func (l *timedLine) remaining(since time.Time) time.Duration {
	if heard := time.Unix(0, l.lastRead.Load()); heard.After(since) {
		since = heard
	}
	return answerTimeout - time.Since(since)
}

// closeWhenSilent closes the line when nothing comes any more, until the returned function
// is called.
func (l *timedLine) closeWhenSilent() (stop func()) {
	began, over := time.Now(), make(chan struct{})
	go func() {
		for {
			left := l.remaining(began)
			if left <= 0 {
				// Whoever waits on it hears of it so.
				_ = l.Close()
				return
			}
			select {
			case <-over:
				return
			case <-time.After(left):
			}
		}
	}()
	return func() { close(over) }
}

// lostError is a line that ended before the answer came.
type lostError struct{ why error }

func (e lostError) Error() string { return e.fault().Error() }

func (e lostError) fault() *model.Fault {
	return model.Faultf(model.FaultFile, "Sambungan", "Sambungan ke program yang memegang berkas data terputus.")
}

// Unwrap gives the refusal as people read it, and the trouble behind it.
func (e lostError) Unwrap() []error { return []error{e.fault(), e.why} }

// LostLine is the error of a line that ended, for transports that are no lines.
func LostLine(why error) error { return lostError{why} }

// Lost reports that a line ended before the answer: what was asked may have been done.
func Lost(err error) bool {
	var lost lostError
	return errors.As(err, &lost)
}

// pendingAnswer is what whoever asked waits for: an answer and its pieces.
type pendingAnswer struct {
	frames chan frame
	done   chan struct{}
}

// ask sends a request and returns the answer. each, where set, takes the pieces that come before it.
func (c *Client) ask(verb string, body any, each func(json.RawMessage) error) (json.RawMessage, error) {
	data, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	if len(data) > maxBody {
		// The host would take it for nonsense and end the line, the next one as well.
		return nil, model.Faultf(model.FaultText, "Perubahan", "Perubahan ini terlalu besar untuk disimpan sekaligus lewat program lain: %d MB, paling banyak %d MB. Bagi menjadi beberapa, atau lakukan ketika berkas data tidak dibuka program lain.", len(data)>>20, maxBody>>20)
	}
	w := &pendingAnswer{frames: make(chan frame), done: make(chan struct{})}
	defer close(w.done)
	c.mu.Lock()
	c.number++
	number := c.number
	c.waiting[number] = w
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		delete(c.waiting, number)
		c.mu.Unlock()
	}()
	if err := c.send(request{Number: number, Verb: verb, Body: data}); err != nil {
		return nil, err
	}
	asked, dead := time.Now(), time.NewTimer(answerTimeout)
	defer dead.Stop()
	for {
		select {
		case f := <-w.frames:
			if err := f.Refusal.err(); err != nil || !f.More {
				return f.Body, err
			}
			if each != nil {
				if err := each(f.Body); err != nil {
					_ = c.line.Close()
					return nil, err
				}
			}
		case <-c.gone:
			return nil, lostError{c.ended}
		case <-dead.C:
			if left := c.line.remaining(asked); left > 0 {
				dead.Reset(left)
				continue
			}
			_ = c.line.Close()
			return nil, lostError{errors.New("link: no answer")}
		}
	}
}

func (c *Client) send(r request) error {
	c.out.Lock()
	defer c.out.Unlock()
	if err := writeFrame(c.line, r); err != nil {
		_ = c.line.Close()
		return lostError{err}
	}
	return nil
}
