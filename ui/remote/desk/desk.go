// Package desk is a session's place at the data file. The place stays where it is while the
// way to the file changes: the holder quits and another takes over, a line drops and comes
// back. What is on the screen and what was typed lives in the session and is not touched.
package desk

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"sync"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/link"
	"capaian/ui/screen"
)

// Way is how a session reaches the file for as long as that lasts.
type Way interface {
	Book(year int) (*model.Book, error)
	Years() []int
	Revision() uint64
	Dependents(year int, ref model.Ref) ([]model.Ref, error)
	Entries(after uint64, limit int) ([]model.Entry, error)
	Seal() (store.Seal, error)
	Do(store.Batch) (uint64, error)
	// Settled tells whether an act was done whose answer was lost.
	Settled(store.Batch) (uint64, error)
	Remember(key, value string) error
	Recall(key string) string
	Recollect(prefix string) map[string]string
	WriteTo(io.Writer) (int64, error)
	Actor() model.Actor
	Others() []screen.Person
	At(screen.Whereabouts)
	// Moved wakes when anything changed; Gone is closed when the way has ended.
	Moved() <-chan struct{}
	Gone() <-chan struct{}
	// Leave is why the session has to end, or "".
	Leave() string
	// Kept reports that the way goes on from what the one before knew; Remains are what the
	// next one may go on from, nil where it must begin anew.
	Kept() bool
	Remains() *link.Remains
	Close() error
}

// Options are how a desk finds its ways.
type Options struct {
	// Find makes one attempt; it gives up when the context ends.
	Find func(ctx context.Context, left *link.Remains) (Way, error)
	// Least and Most bound the pause between two attempts, which doubles.
	Least, Most time.Duration
	// Away is what the status line says while there is no way.
	Away string
}

// Times of a desk. Within the grace a change of holder is not noticed: what is asked for
// waits. After it, reading goes on and saving is refused until there is a way again.
const (
	grace  = 3 * time.Second
	quiet  = time.Second
	parted = 2 * time.Second // what is kept at the end may wait
)

// Desk gives a session everything it needs of the file. Its methods may be called from
// several goroutines.
type Desk struct {
	options Options
	moved   chan struct{}
	stop    context.CancelFunc
	closing context.Context
	stopped chan struct{}

	mu     sync.Mutex
	way    Way // the last one, also when it is gone: what it knew can still be read
	up     bool
	turned chan struct{} // closed when up turns, or the session ends
	around screen.Around
	place  screen.Whereabouts
	lost   *lostAct
}

// Sit makes the first way the desk's own.
func Sit(first Way, o Options) *Desk {
	closing, stop := context.WithCancel(context.Background())
	d := &Desk{
		options: o, moved: make(chan struct{}, 1), stop: stop, closing: closing, stopped: make(chan struct{}),
		way: first, up: true, turned: make(chan struct{}),
	}
	go d.keep()
	return d
}

// keep passes on wake-ups and finds a new way when the present one ends.
func (d *Desk) keep() {
	defer close(d.stopped)
	for {
		way, _ := d.now()
		if !d.attend(way) {
			return
		}
		d.turn(false)
		next := d.search(way)
		if next == nil {
			return
		}
		d.settle(next)
		d.take(next)
	}
}

// attend passes on wake-ups until the way is gone; false when the session is over.
func (d *Desk) attend(way Way) bool {
	for {
		select {
		case <-way.Moved():
			if why := way.Leave(); why != "" {
				d.end(why)
				return false
			}
			d.wake()
		case <-way.Gone():
			if why := way.Leave(); why != "" {
				d.end(why)
				return false
			}
			return d.closing.Err() == nil
		case <-d.closing.Done():
			return false
		}
	}
}

// search tries until there is a way; nil when the session is over. Several sessions search
// at once when their holder ends, so each waits a little differently.
func (d *Desk) search(before Way) Way {
	began, pause := time.Now(), d.options.Least
	for {
		wait := time.NewTimer(pause/2 + jitter(pause))
		select {
		case <-wait.C:
		case <-d.closing.Done():
			wait.Stop()
			return nil
		}
		next, err := d.options.Find(d.closing, before.Remains())
		if err == nil {
			if d.closing.Err() != nil {
				_ = next.Close()
				return nil
			}
			return next
		}
		if final(err) {
			d.end(err.Error())
			return nil
		}
		if time.Since(began) > quiet {
			d.say(d.options.Away, err)
		}
		pause = min(2*pause, d.options.Most)
	}
}

// take makes a found way the present one.
func (d *Desk) take(next Way) {
	d.mu.Lock()
	d.way = next
	if !next.Kept() {
		d.around.Epoch++
	}
	if d.around.Line != "" && d.around.Said == "" {
		d.around.Said = "Tersambung kembali."
	}
	d.around.Line = ""
	place := d.place
	d.mu.Unlock()
	next.At(place)
	d.turn(true)
}

func (d *Desk) turn(up bool) {
	d.mu.Lock()
	d.up = up
	close(d.turned)
	d.turned = make(chan struct{})
	d.mu.Unlock()
	if up {
		d.wake()
	}
}

func (d *Desk) say(away string, err error) {
	d.mu.Lock()
	same := d.around.Line != ""
	d.around.Line = away
	if !link.Lost(err) && !store.Busy(err) && err != nil {
		same = false
		d.around.Line += " " + err.Error()
	}
	d.mu.Unlock()
	if !same {
		d.wake()
	}
}

func (d *Desk) end(why string) {
	d.mu.Lock()
	d.around.Ended = why
	close(d.turned)
	d.turned = make(chan struct{})
	d.mu.Unlock()
	d.wake()
}

func (d *Desk) wake() {
	select {
	case d.moved <- struct{}{}:
	default:
	}
}

// now is the present way, and whether it leads to the file.
func (d *Desk) now() (Way, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.way, d.up
}

// await waits for a way at most so long; not at all where the person knows already that
// there is none.
func (d *Desk) await(most time.Duration) (Way, bool) {
	late := time.NewTimer(most)
	defer late.Stop()
	for known := d.Line() != ""; ; {
		d.mu.Lock()
		way, up, turned, ended := d.way, d.up, d.turned, d.around.Ended != ""
		d.mu.Unlock()
		if up || ended || known || d.closing.Err() != nil {
			return way, up && d.closing.Err() == nil
		}
		select {
		case <-turned:
		case <-late.C:
			return way, false
		case <-d.closing.Done():
			return way, false
		}
	}
}

// Line is why nothing can be saved for the moment, or "".
func (d *Desk) Line() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.around.Line
}

// Close leaves the file.
func (d *Desk) Close() error {
	d.stop()
	<-d.stopped
	way, _ := d.now()
	return way.Close()
}

// Moved wakes the session: read Around and the Book anew.
func (d *Desk) Moved() <-chan struct{} { return d.moved }

// Around is what the session knows of its surroundings; a sentence is said once.
func (d *Desk) Around() screen.Around {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.around.Turn++
	d.around.Actor, d.around.Others = d.way.Actor(), nil
	if d.up {
		d.around.Others = d.way.Others()
	}
	now := d.around
	d.around.Said = ""
	return now
}

// At tells the others where the session is.
func (d *Desk) At(p screen.Whereabouts) {
	d.mu.Lock()
	d.place = p
	way, up := d.way, d.up
	d.mu.Unlock()
	if up {
		way.At(p)
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
