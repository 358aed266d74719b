package draw

import (
	"context"
	"io"
	"strconv"
	"time"
)

// escWait is how long a lone ESC may be the beginning of the sequence of another key: longer
// than a byte takes on any line, shorter than a person notices.
const escWait = 10 * time.Millisecond

const esc = 0x1b

// atOnce makes what was read clear by itself: Bubble Tea waits 50 ms after ESC, and after ESC
// with a letter, for what might follow. In the notation of newer terminals both are whole keys.
// The buffer has room for what is added.
func atOnce(b []byte, n int) int {
	switch {
	case n == 1 && b[0] == esc:
		return copy(b, "\x1b[27u")
	case n == 2 && b[0] == esc && whole(b[1]):
		return copy(b, "\x1b["+strconv.Itoa(int(b[1]))+";3u")
	case n == 4 && string(b[:3]) == "\x1b[[" && b[3] >= 'A' && b[3] <= 'E':
		return copy(b, functionKeys()[b[3]-'A'])
	}
	return n
}

// functionKeys are F1 to F5 as other terminals send them: the console of Linux sends ESC [[A to
// ESC [[E, of which Bubble Tea takes the letter for one that was typed.
func functionKeys() [5]string {
	return [...]string{"\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~"}
}

// whole reports that ESC with this byte is a key with Alt, and not the beginning of a sequence.
func whole(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
}

// added is the most bytes that atOnce adds.
const added = 8

// Keys reads what a terminal sends, for Bubble Tea; a key that begins with ESC is told at once.
// It ends with the reader, or once the context has ended and nobody reads any more.
func Keys(ctx context.Context, from io.Reader) io.Reader {
	k := &keys{from: from, over: ctx.Done(), read: make(chan []byte), gave: make(chan struct{})}
	go k.pump()
	return k
}

type keys struct {
	from io.Reader
	over <-chan struct{}
	read chan []byte
	gave chan struct{} // the piece was taken, its place may be used again
	rest []byte
	err  error // set before read is closed
}

func (k *keys) pump() {
	defer close(k.read)
	buf := make([]byte, 4096)
	for {
		n, err := k.from.Read(buf)
		if n > 0 && !k.hand(buf[:n]) {
			k.err = io.EOF
			return
		}
		if err != nil {
			k.err = err
			return
		}
	}
}

// hand waits until a piece was taken; false: nobody takes it any more.
func (k *keys) hand(piece []byte) bool {
	select {
	case k.read <- piece:
		<-k.gave
		return true
	case <-k.over:
		return false
	}
}

// Read gives one piece as it came.
func (k *keys) Read(p []byte) (int, error) {
	if len(k.rest) == 0 {
		piece, open := <-k.read
		if !open {
			return 0, k.err
		}
		k.keep(piece)
		if len(k.rest) == 1 && k.rest[0] == esc {
			k.wait()
		}
	}
	if room := len(p) - added; room > 0 {
		n := copy(p[:room], k.rest)
		k.rest = k.rest[n:]
		return atOnce(p, n), nil
	}
	n := copy(p, k.rest)
	k.rest = k.rest[n:]
	return n, nil
}

func (k *keys) keep(piece []byte) {
	k.rest = append(k.rest, piece...)
	k.gave <- struct{}{}
}

// wait takes what follows a lone ESC, if anything does.
func (k *keys) wait() {
	timer := time.NewTimer(escWait)
	defer timer.Stop()
	select {
	case piece, open := <-k.read:
		if open {
			k.keep(piece)
		}
	case <-timer.C:
	}
}
