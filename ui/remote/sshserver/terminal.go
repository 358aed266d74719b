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

	"time"

	"capaian/ui/draw"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/theme"
)

// No terminal is larger; what is drawn for one is kept in memory. One that does not say how
// large it is has the usual size.
const (
	maxColumns     = 300
	maxRows        = 100
	defaultColumns = 80
	defaultRows    = 24
)

// show runs the program on the caller's terminal until it is left, or the line drops.
func (s *Server) show(c *caller) {
	session, err := s.join(c, viaTerminal, false)
	if err != nil {
		c.complain(exitNo, err.Error())
		return
	}
	defer s.leave(session)
	d := connected(newHosted(session))
	// A session closes without fail.
	defer func() { _ = d.Close() }()
	environ := append([]string{"TERM=" + c.terminal}, c.environ...)
	program, err := s.options.Program(d, environ)
	if err != nil {
		c.complain(exitNo, err.Error())
		return
	}
	watch := s.startTimeouts(session)
	defer watch.stop()
	err = s.play(c, program, environ, watch)
	program.Remember()
	switch why := program.Ended(); {
	case err != nil:
		s.options.Log.Error("sesi gagal", "pengguna", session.Actor().ID, "sebab", err.Error())
		c.complain(exitNo, failure)
	case why != "":
		c.complain(exitNo, why)
	}
}

// connected is the connection of a session that has no other transport; it only waits to be closed.
func connected(at reconnect.Transport) *reconnect.Conn {
	return reconnect.New(at, reconnect.Options{Dial: func(ctx context.Context, _ *link.Resume) (reconnect.Transport, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}})
}

// first draws what our own client shows until it has the year; "" where that cannot be done.
func (s *Server) first(session *remote.Session, year int, on link.Look) string {
	if s.options.First == nil || on.Width <= 0 || on.Height <= 0 {
		return ""
	}
	on.Width, on.Height = min(on.Width, maxColumns), min(on.Height, maxRows)
	d := connected(glanced{newHosted(session)})
	// The session goes on.
	defer func() { _ = d.Close() }()
	frame, err := s.options.First(d, year, on)
	if err != nil {
		return "" // whoever asks hears why when the year comes
	}
	return frame
}

// glanced is a session at which somebody looks who does not end it.
type glanced struct{ *hosted }

// Close does nothing.
func (glanced) Close() error { return nil }

// play is the program between its first frame and its last.
func (s *Server) play(c *caller, program Program, environ []string, watch *timeouts) error {
	now := <-c.sizes
	ended, end := context.WithCancel(c.gone)
	out := ssh.NewPtyWriter(c)
	screen := draw.New(theme.OnGround(program), out, colorprofile.Env(environ))
	screen.Resize(now.width, now.height)
	p := tea.NewProgram(screen, tea.WithFPS(draw.IdleRate),
		tea.WithInput(draw.Keys(ended, newIntake(ended, activityReader{c, watch, end}))), tea.WithOutput(draw.Output(out)), tea.WithEnvironment(environ),
		tea.WithColorProfile(colorprofile.Env(environ)), tea.WithWindowSize(now.width, now.height),
		tea.WithoutSignalHandler())
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
	screen.Close()
	close(over)
	end()
	attending.Wait()
	if errors.Is(err, tea.ErrProgramPanic) {
		return err
	}
	return nil // left, or gone: either is an end
}

// activityReader tells the timeouts of everything that is read.
type activityReader struct {
	io.Reader
	watch *timeouts
	ended func()
}

// Read reads, and notes the end of the input: a terminal that is gone presses no key.
func (t activityReader) Read(p []byte) (int, error) {
	n, err := t.Reader.Read(p)
	t.watch.reset()
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

// maxWord bounds what a terminal may say of itself.
const maxWord = 60

// plainWord is the word where it can be meant, else the other.
func plainWord(word, otherwise string) string {
	strange := func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("-+._@", r)
	}
	if word == "" || len(word) > maxWord || strings.ContainsFunc(word, strange) {
		return otherwise
	}
	return word
}

// hosted is a session at the host of this process, as a transport: it is there until it is
// closed.
type hosted struct {
	*remote.Session
	gone  chan struct{}
	close sync.Once
}

func newHosted(session *remote.Session) *hosted {
	return &hosted{Session: session, gone: make(chan struct{})}
}

// Gone is closed by Close.
func (h *hosted) Gone() <-chan struct{} { return h.gone }

// EndReason is why the session has to end, or "".
func (h *hosted) EndReason() string { return h.Reason() }

// Trouble lists what was found wrong with the file when it was opened.
func (h *hosted) Trouble() []string { return h.Store().Trouble() }

// CopyTrouble is what is said of the copies of the file.
func (h *hosted) CopyTrouble() string { return h.Store().CopyTrouble() }

// Now is the time of the file, which is held here.
func (h *hosted) Now() time.Time { return h.Store().Now() }

// Ahead is nothing: there is one clock.
func (h *hosted) Ahead() time.Duration { return 0 }

// Resumed is false: there was nothing before.
func (h *hosted) Resumed() bool { return false }

// Resume is nil: nothing can go on from here.
func (h *hosted) Resume() *link.Resume { return nil }

// Close takes the session from the host.
func (h *hosted) Close() error {
	h.close.Do(func() { close(h.gone) })
	h.Leave()
	return nil
}
