package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"capaian/model"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/door"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// frameRate keeps the wait between a key and its echo to the tick of the renderer, 8 ms;
// frames without a change are not sent.
const frameRate = 120

// typingPause is the rest after typing in which it is written down for the next session.
const typingPause = 2 * time.Second

// open is the bare command: the office's file, or the questions of a first start.
func (m *Main) open(o *options) error {
	path := o.path()
	if mustExist(path) == nil {
		return m.session(o, path, "")
	}
	return m.firstStart(o, path)
}

// session opens the file and runs the terminal program on it until it is left.
func (m *Main) session(o *options, path, reminder string) error {
	running, err := m.start(o, path, reminder)
	if err != nil {
		return err
	}
	return m.play(running)
}

// play runs a session until it is left, and puts away what it held.
func (m *Main) play(running *running) error {
	defer running.close()
	// However the session ended, a dropped line included, the next one goes on from here.
	defer running.app.Remember()
	if err := m.run(running.app); err != nil {
		return err
	}
	if why := running.app.Ended(); why != "" {
		return sentence(why)
	}
	return nil
}

// running is a place at the file with the session on it.
type running struct {
	app   *app.App
	close func()
}

// start opens the file, or attaches to the process that has it open; the session does not
// notice which, also when that changes.
func (m *Main) start(o *options, path, reminder string) (*running, error) {
	at := m.at(o, path)
	first, err := door.Come(context.Background(), at)
	if err != nil {
		return nil, err
	}
	if held, ok := first.(*door.Held); ok && reminder == "" {
		reminder = held.Shut
	}
	d := door.Sit(first, at)
	files, none := m.filesHere(path)
	running, err := m.begin(o, d, place{memory: d, files: files, noFiles: none, reminder: reminder})
	if err != nil {
		// The refusal is what counts.
		_ = d.Close()
	}
	return running, err
}

// at says how this program comes to a file.
func (m *Main) at(o *options, path string) door.Options {
	year, err := o.readYear()
	if err != nil {
		year = 0
	}
	return door.Options{File: path, Version: m.Version, Now: m.Now, Year: year}
}

// place is what a session has around it besides its desk.
type place struct {
	memory   app.Memory
	files    screen.Files // nil: no documents are written from here
	noFiles  string       // why not
	reminder string       // a sentence to start with
}

// begin starts the session at its desk.
func (m *Main) begin(o *options, d *desk.Desk, at place) (*running, error) {
	year, err := o.pickYear(d.Years())
	if err != nil {
		return nil, err
	}
	quarter, err := o.pickQuarter(year)
	if err != nil {
		return nil, err
	}
	session, err := app.New(app.Options{
		Store: d, Actor: d.Actor(), Theme: theme.New(o.ascii || m.ascii()), Screens: registry.Screens(),
		Now: m.Now, Year: year, Quarter: quarter, Moved: d.Moved(), Reminder: at.reminder,
		Memory: at.memory, Asked: o.quarter != "", Pause: typingPause, Editor: m.editor(), NoEditor: m.noEditor(), Files: at.files, NoFiles: at.noFiles, Company: d,
	})
	if err != nil {
		return nil, err
	}
	// The last commit is on the disk already; a failing close loses nothing.
	return &running{session, func() { _ = d.Close() }}, nil
}

// run shows the program until it is left, or until the line to it drops: then it ends in
// good order, so that the file is free and a copy that may be thrown away is.
func (m *Main) run(model tea.Model) error {
	if m.Getenv("TERM") == "dumb" {
		return usageError{dumbTerminal}
	}
	for _, end := range []any{m.In, m.Out} {
		// Bubble Tea would wait for ever on an input that has ended, and draw into a file.
		if file, ok := end.(*os.File); ok && !term.IsTerminal(file.Fd()) {
			return usageError{noTerminal}
		}
	}
	program := tea.NewProgram(theme.OnGround(model),
		tea.WithInput(m.In), tea.WithOutput(m.Out), tea.WithEnvironment(m.Environ), tea.WithFPS(frameRate))
	dropped := make(chan os.Signal, 1)
	signal.Notify(dropped, syscall.SIGHUP)
	defer func() {
		signal.Stop(dropped)
		close(dropped)
	}()
	go func() {
		if _, hangup := <-dropped; hangup {
			program.Quit()
		}
	}()
	_, err := program.Run()
	return explainProgram(err)
}

// explainProgram says in our words why the terminal program ended.
func explainProgram(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, tea.ErrProgramPanic):
		return sentence("Program berhenti karena kesalahan di dalamnya. Yang sudah tersimpan tetap ada; jalankan lagi, dan laporkan teks di atas.")
	case errors.Is(err, tea.ErrInterrupted), errors.Is(err, tea.ErrProgramKilled):
		return sentence("Program dihentikan dari luar. Yang sudah tersimpan tetap ada.")
	}
	return usageError{noTerminal}
}

const (
	noTerminal   = "layar memerlukan terminal; untuk skrip pakai 'capaian status'"
	dumbTerminal = "terminal ini (TERM=dumb) tidak dapat menggambar layar; buka dari terminal lain, atau pakai 'capaian status'"
)

// actor is whoever runs the program on this machine, for a file that is just being made:
// it holds nobody yet, and its maker may do everything.
func (m *Main) actor() model.Actor {
	id := door.Self("")
	return model.Actor{ID: id.Login, Name: id.Name, Role: model.RoleAdmin}
}

// ascii reports a locale without UTF-8, where box lines and arrows would be noise.
func (m *Main) ascii() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := m.Getenv(name); locale != "" {
			return !utf8Locale(locale)
		}
	}
	return false
}
