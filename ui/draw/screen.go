// Package draw shows a program on a terminal. It sends what differs from the frame before, in
// as few bytes as it knows, as soon as the program has changed it, and nothing at any other
// time: Bubble Tea's own renderer looks at every tick of a clock. It uses only what xterm,
// PuTTY, the consoles of Linux and Windows, tmux and screen have in common.
package draw

import (
	"io"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// IdleRate is how often a second Bubble Tea looks whether it has a question for the terminal,
// where it writes to Output; frames do not wait for it.
const IdleRate = 1

// Screen is a program with the terminal on which it is shown.
type Screen struct {
	program  tea.Model
	told     bool // the program was told something since Update began, or was never asked for a frame
	held     held
	released int // how often held keys were given to the program

	mu      sync.Mutex
	newest  frame // the program's last frame
	painted bool  // newest is on the terminal, or being sent
	away    bool  // the terminal belongs to somebody else
	closed  bool

	wake    chan struct{}
	ended   chan struct{}
	drawing sync.Mutex // held while bytes are sent
	painter painter
}

// frame is what is to be seen, on a terminal of a size.
type frame struct {
	view          tea.View
	width, height int
	anew          bool // whatever the terminal shows is not known
}

// New shows the program on a terminal with the colours of the profile. The Screen is what
// Bubble Tea runs, at the IdleRate and with Output to write to; Close ends it.
func New(program tea.Model, out io.Writer, profile colorprofile.Profile) *Screen {
	s := &Screen{
		program: program, told: true, painted: true, wake: make(chan struct{}, 1), ended: make(chan struct{}),
		painter: painter{out: out, profile: profile},
	}
	go s.paint()
	return s
}

// Init is the program's.
func (s *Screen) Init() tea.Cmd { return s.guarded(s.program.Init()) }

// Update is the program's, but for keys that are text: they wait for a moment, for what comes
// faster than hands type is told as a Burst. After a change of size all is drawn anew, for every terminal does
// something else with what it showed.
func (s *Screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer s.leaveInPanic()
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		s.Resize(size.Width, size.Height)
	}
	s.told = false
	return s, s.gather(msg)
}

// View hands the program's frame over to be sent; what it returns nobody draws.
func (s *Screen) View() tea.View {
	defer s.leaveInPanic()
	if s.told {
		s.show(s.program.View())
	}
	return tea.View{}
}

// Close sends the last frame, gives the terminal back and ends. It may be called again.
func (s *Screen) Close() {
	s.mu.Lock()
	before := s.closed
	s.closed = true
	s.mu.Unlock()
	if !before {
		close(s.wake)
	}
	<-s.ended
}

// Resize says how large the terminal is, where that is known before the program runs.
func (s *Screen) Resize(width, height int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.newest.width, s.newest.height, s.newest.anew, s.painted = width, height, true, false
}

func (s *Screen) show(v tea.View) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.newest.width == 0 || s.painted && same(v, s.newest.view) {
		return
	}
	s.newest.view, s.painted = v, false
	s.wakePainter()
}

// wakePainter lets the newest frame be sent. The caller holds the lock.
func (s *Screen) wakePainter() {
	if s.closed {
		return
	}
	select {
	case s.wake <- struct{}{}:
	default: // awake, and will see the newest frame
	}
}

// same reports that two views look alike.
func same(a, b tea.View) bool {
	if a.Content != b.Content || a.WindowTitle != b.WindowTitle || (a.Cursor == nil) != (b.Cursor == nil) {
		return false
	}
	return a.Cursor == nil || a.Cursor.Position == b.Cursor.Position
}

// paint sends the newest frame whenever it is woken. A slow terminal is sent what is newest
// when it is ready, and never what was overtaken meanwhile.
func (s *Screen) paint() {
	defer close(s.ended)
	for range s.wake {
		s.paintNewest()
	}
	s.paintNewest()
	s.drawing.Lock()
	defer s.drawing.Unlock()
	s.painter.leave()
}

func (s *Screen) paintNewest() {
	s.drawing.Lock()
	defer s.drawing.Unlock()
	s.mu.Lock()
	f, due := s.newest, !s.painted && !s.away
	if due {
		s.painted, s.newest.anew = true, false
	}
	s.mu.Unlock()
	if due {
		s.painter.paint(f)
	}
}

// leaveInPanic gives the terminal back before Bubble Tea writes why the program ends.
func (s *Screen) leaveInPanic() {
	if r := recover(); r != nil {
		s.Close()
		panic(r)
	}
}

// guarded lets the terminal be given back where a command ends the program.
func (s *Screen) guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer s.leaveInPanic()
		msg := cmd()
		batch, ok := msg.(tea.BatchMsg)
		if !ok {
			return msg
		}
		all := make(tea.BatchMsg, len(batch))
		for i, one := range batch {
			all[i] = s.guarded(one)
		}
		return all
	}
}

// Lend lets a command have the terminal while it runs.
func (s *Screen) Lend(command tea.ExecCommand) tea.ExecCommand { return lent{command, s} }

type lent struct {
	tea.ExecCommand
	screen *Screen
}

// Run gives the terminal away, and draws all anew when it is back.
func (l lent) Run() error {
	l.screen.lend()
	defer l.screen.takeBack()
	return l.ExecCommand.Run()
}

func (s *Screen) lend() {
	s.mu.Lock()
	s.away = true
	s.mu.Unlock()
	s.drawing.Lock()
	defer s.drawing.Unlock()
	s.painter.leave()
}

func (s *Screen) takeBack() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.away, s.painted, s.newest.anew = false, false, true
	s.wakePainter()
}
