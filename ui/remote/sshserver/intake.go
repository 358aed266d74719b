package sshserver

import (
	"context"
	"io"

	"golang.org/x/time/rate"
)

// What one terminal may send. A person types ten keys a second and a key that is held down
// sends a hundred bytes; what was typed ahead and a paste by a terminal that does not say
// that it pastes come at once.
const (
	typedPerSecond = 500
	typedBurst     = 16 << 10
	// maxPaste is what of one paste is passed on: twice what the program takes, so that it
	// refuses what is cut off here, though it may pass over some of the bytes.
	maxPaste = 2 << 20
	// pasteShare is how many bytes of a paste count as one that was typed.
	pasteShare = 256
)

// How a terminal says that it pastes.
const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// intake paces what a terminal sends, so that one that never rests leaves the processors to
// others, and keeps of a paste no more than the program looks at.
type intake struct {
	io.Reader
	gone    context.Context
	limiter *rate.Limiter

	pasting bool
	pasted  int    // bytes of this paste
	matched int    // of the mark that is looked for
	ready   []byte // to be read
	owed    int    // bytes of pastes that were not counted yet
}

func newIntake(gone context.Context, from io.Reader) *intake {
	return &intake{Reader: from, gone: gone, limiter: rate.NewLimiter(typedPerSecond, typedBurst)}
}

// Read reads what may be passed on now.
func (i *intake) Read(p []byte) (int, error) {
	for len(i.ready) == 0 {
		n, err := i.Reader.Read(p)
		cost := i.take(p[:n])
		if err == nil && cost > 0 {
			err = i.limiter.WaitN(i.gone, min(cost, typedBurst))
		}
		if err != nil && len(i.ready) == 0 {
			return 0, err
		}
	}
	n := copy(p, i.ready)
	i.ready = append(i.ready[:0], i.ready[n:]...)
	return n, nil
}

// take takes bytes in, and returns for how many typed ones they count.
func (i *intake) take(p []byte) int {
	cost := 0
	for _, b := range p {
		if !i.pasting {
			cost++
			i.typed(b)
			continue
		}
		if i.owed++; i.owed == pasteShare {
			i.owed = 0
			cost++
		}
		i.paste(b)
	}
	return cost
}

// typed passes a byte on at once: an escape alone is a key.
func (i *intake) typed(b byte) {
	i.ready = append(i.ready, b)
	if b != pasteBegins[i.matched] {
		i.matched = 0
	}
	if b == pasteBegins[i.matched] {
		i.matched++
	}
	if i.matched == len(pasteBegins) {
		i.pasting, i.matched, i.pasted = true, 0, 0
	}
}

// paste passes a byte of a paste on, unless that is too long already; its end always.
func (i *intake) paste(b byte) {
	if b != pasteEnds[i.matched] {
		i.pass(pasteEnds[:i.matched])
		i.matched = 0
	}
	if b != pasteEnds[i.matched] {
		i.pass(string([]byte{b}))
		return
	}
	if i.matched++; i.matched == len(pasteEnds) {
		i.ready = append(i.ready, pasteEnds...)
		i.pasting, i.matched = false, 0
	}
}

func (i *intake) pass(some string) {
	if i.pasted += len(some); i.pasted <= maxPaste {
		i.ready = append(i.ready, some...)
	}
}
