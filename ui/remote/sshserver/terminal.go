package sshserver

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"

	"capaian/ui/remote"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/link"
	"capaian/ui/theme"
)

// frameRate keeps the wait between a key and its echo short; frames without a change are not sent.
const frameRate = 120

// No terminal is larger; what is drawn for one is kept in memory. One that does not say how
// large it is has the usual size.
const (
	widest       = 500
	tallest      = 200
	usualColumns = 80
	usualRows    = 24
)

// show runs the program on the caller's terminal until it is left, or the line drops.
func (s *Server) show(c *caller) {
	seat, err := s.sit(c, onTerminal, false)
	if err != nil {
		c.complain(exitNo, err.Error())
		return
	}
	defer s.rise(seat)
	d := desk.Sit(newChair(seat), desk.Options{
		// A seat has no other way; the desk only waits to be closed.
		Find: func(ctx context.Context, _ *link.Remains) (desk.Way, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		},
	})
	// A seat closes without fail.
	defer func() { _ = d.Close() }()
	environ := append([]string{"TERM=" + c.terminal}, c.environ...)
	program, err := s.options.Session(d, environ)
	if err != nil {
		c.complain(exitNo, err.Error())
		return
	}
	watch := s.watch(seat)
	defer watch.stop()
	err = s.play(c, program, environ, watch)
	program.Remember()
	switch why := program.Ended(); {
	case err != nil:
		s.options.Log.Error("sesi gagal", "pengguna", seat.Actor().ID, "sebab", err.Error())
		c.complain(exitNo, failure)
	case why != "":
		c.complain(exitNo, why)
	}
}

// play is the program between its first frame and its last.
func (s *Server) play(c *caller, program Session, environ []string, watch *watch) error {
	now := <-c.sizes
	ended, end := context.WithCancel(c.gone)
	p := tea.NewProgram(theme.OnGround(program),
		tea.WithInput(touching{c, watch, end}), tea.WithOutput(ssh.NewPtyWriter(c)), tea.WithEnvironment(environ),
		tea.WithColorProfile(colorprofile.Env(environ)), tea.WithWindowSize(now.width, now.height),
		tea.WithFPS(frameRate), tea.WithoutSignalHandler())
	over := make(chan struct{})
	var attending sync.WaitGroup
	attending.Go(func() {
		for {
			select {
			case now := <-c.sizes:
				p.Send(tea.WindowSizeMsg{Width: now.width, Height: now.height})
			case <-ended.Done():
				p.Quit()
				return
			case <-over:
				return
			}
		}
	})
	_, err := p.Run()
	close(over)
	end()
	attending.Wait()
	if errors.Is(err, tea.ErrProgramPanic) {
		return err
	}
	return nil // left, or gone: either is an end
}

// touching tells the watch of everything that is read.
type touching struct {
	io.Reader
	watch *watch
	ended func()
}

// Read reads, and notes the end of the input: a terminal that is gone presses no key.
func (t touching) Read(p []byte) (int, error) {
	n, err := t.Reader.Read(p)
	t.watch.touch()
	if err != nil {
		t.ended()
	}
	return n, err
}

// terminalVariables are what a terminal may say of itself; whatever else a caller sends is
// not looked at.
func terminalVariables() []string {
	return []string{"LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "COLORTERM"}
}

// longestWord bounds what a terminal may say of itself.
const longestWord = 60

// plainWord is the word where it can be meant, else the other.
func plainWord(word, otherwise string) string {
	strange := func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("-+._@", r)
	}
	if word == "" || len(word) > longestWord || strings.ContainsFunc(word, strange) {
		return otherwise
	}
	return word
}

// chair is a seat as a way to the file.
type chair struct {
	*remote.Seat
	gone  chan struct{}
	close sync.Once
}

func newChair(seat *remote.Seat) *chair { return &chair{Seat: seat, gone: make(chan struct{})} }

// Revision is that of the newest act.
func (c *chair) Revision() uint64 { return c.Store().Revision() }

// Gone is closed with the chair: the host is in this process.
func (c *chair) Gone() <-chan struct{} { return c.gone }

// Leave is why the session has to end, or "".
func (c *chair) Leave() string { return c.Why() }

// Kept is false: a chair goes on from nothing.
func (c *chair) Kept() bool { return false }

// Remains are nil: a chair leaves nothing to go on from.
func (c *chair) Remains() *link.Remains { return nil }

// Close gives the seat back.
func (c *chair) Close() error {
	c.close.Do(func() { close(c.gone) })
	c.Seat.Leave()
	return nil
}
