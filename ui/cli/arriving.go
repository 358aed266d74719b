package cli

import (
	"errors"
	"os"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"capaian/ui/draw"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
)

// arriving is a program over a thin line whose data is still on its way: it shows a frame that
// whoever holds the file drew from it, says so, and keeps what is typed for the program.
type arriving struct {
	frame   string
	begin   func() (*running, error)
	running *running // nil until the data is here
	err     error    // why it will not come
	size    tea.WindowSizeMsg
	typed   []tea.Msg
}

// arrivedMsg is the end of waiting.
type arrivedMsg struct {
	running *running
	err     error
}

// Init waits for the data.
func (a *arriving) Init() tea.Cmd {
	return func() tea.Msg {
		running, err := a.begin()
		return arrivedMsg{running, err}
	}
}

// Update is the program's, once it is there.
func (a *arriving) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if a.running != nil {
		_, cmd := a.running.app.Update(msg)
		return a, cmd
	}
	switch msg := msg.(type) {
	case arrivedMsg:
		if a.running, a.err = msg.running, msg.err; a.err != nil {
			return a, tea.Quit
		}
		cmds := []tea.Cmd{a.running.app.Init()}
		for _, one := range append([]tea.Msg{a.size}, a.typed...) {
			_, cmd := a.running.app.Update(one)
			cmds = append(cmds, cmd)
		}
		return a, tea.Batch(cmds...)
	case tea.WindowSizeMsg:
		a.size = msg
	case tea.KeyPressMsg:
		if key := msg.String(); len(a.typed) == 0 && (key == "ctrl+q" || key == "ctrl+c") {
			return a, tea.Quit
		}
		a.typed = append(a.typed, msg)
	case tea.PasteMsg, draw.Burst:
		a.typed = append(a.typed, msg)
	}
	return a, nil
}

// waitingWords stand where the keys are named that would do nothing yet.
const waitingWords = " Data masih diambil dari kantor; yang diketik menunggu.  Ctrl+Q keluar"

// View is the program's, once it is there.
func (a *arriving) View() tea.View {
	if a.running != nil {
		return a.running.app.View()
	}
	lines := strings.Split(a.frame, "\n")
	lines[len(lines)-1] = waitingWords
	return tea.View{AltScreen: true, WindowTitle: "capaian", Content: strings.Join(lines, "\n")}
}

// runArriving shows the frame until the session began, and runs it until it is left.
func (m *Main) runArriving(frame string, begin func() (*running, error)) (err error) {
	a := &arriving{frame: frame, begin: begin}
	defer func() {
		if a.running != nil {
			a.running.app.Remember()
			err = errors.Join(err, a.running.close())
		}
	}()
	if err := errors.Join(m.run(a), a.err); err != nil || a.running == nil {
		return err
	}
	if why := a.running.app.Ended(); why != "" {
		return sentence(why)
	}
	return nil
}

// firstFrame draws what somebody over a thin line sees until their own program has the year.
func (m *Main) firstFrame(d *reconnect.Conn, year int, on link.Look) (string, error) {
	theirs := m.overServerFor(nil)
	o := &options{main: theirs, ascii: on.Plain, asciiSaid: true}
	if year != 0 {
		o.year = strconv.Itoa(year)
	}
	if on.Quarter != 0 {
		o.quarter = strconv.Itoa(int(on.Quarter))
	}
	_, none := theirs.filesHere("")
	running, err := theirs.newSession(o, d, surroundings{memory: d, noFiles: none})
	if err != nil {
		return "", err
	}
	running.app.Update(tea.WindowSizeMsg{Width: on.Width, Height: on.Height})
	return running.app.View().Content, nil
}

// terminalSize is that of the terminal at which somebody sits; false where nobody does.
func (m *Main) terminalSize() (size tea.WindowSizeMsg, known bool) {
	out, ok := m.Out.(*os.File)
	if !ok || !fromTerminal(m.In) {
		return size, false
	}
	width, height, err := term.GetSize(out.Fd())
	return tea.WindowSizeMsg{Width: width, Height: height}, err == nil && width > 0 && height > 0
}
