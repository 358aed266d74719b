//go:build unix

package draw

import (
	"os"

	"golang.org/x/sys/unix"
)

// TerminalKeys reads a terminal of this machine as Keys does; it is still the terminal for
// whoever asks what it is.
func TerminalKeys(f *os.File) *TerminalInput { return &TerminalInput{f} }

// TerminalInput is a terminal from which keys are read.
type TerminalInput struct{ *os.File }

// Read gives what the terminal has.
func (t *TerminalInput) Read(p []byte) (int, error) {
	if len(p) <= added {
		return t.File.Read(p)
	}
	room := p[:len(p)-added]
	n, err := t.File.Read(room)
	if n == 1 && p[0] == esc && err == nil && t.more() {
		var more int
		if more, err = t.File.Read(room[n:]); more > 0 {
			n += more
		}
	}
	return atOnce(p, n), err
}

// more waits a moment for what may follow.
func (t *TerminalInput) more() bool {
	fds := []unix.PollFd{{Fd: int32(t.Fd()), Events: unix.POLLIN}}
	n, err := unix.Poll(fds, int(escWait.Milliseconds()))
	return n > 0 && err == nil
}
