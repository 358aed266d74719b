package cli

import (
	"errors"
	"os"
	"os/signal"
	"os/user"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
	"capaian/ui/registry"
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

// running is an open file with the session on it.
type running struct {
	app   *app.App
	close func()
}

func (m *Main) start(o *options, path, reminder string) (*running, error) {
	s, err := store.Open(path, store.Options{Now: m.Now})
	if err != nil {
		return nil, err
	}
	moved, stop := s.Watch()
	closeAll := func() {
		stop()
		// The last commit is on the disk already; a failing close loses nothing.
		_ = s.Close()
	}
	year, err := o.pickYear(s.Years())
	if err != nil {
		closeAll()
		return nil, err
	}
	quarter, err := o.pickQuarter(year)
	if err != nil {
		closeAll()
		return nil, err
	}
	people, err := s.Book(model.OfficeWide)
	if err != nil {
		closeAll()
		return nil, err
	}
	actor, err := m.admitted(people)
	if err != nil {
		closeAll()
		return nil, err
	}
	session, err := app.New(app.Options{
		Store: s, Actor: actor, Renew: m.admitted, Theme: theme.New(o.ascii || m.ascii()), Screens: registry.Screens(),
		Now: m.Now, Year: year, Quarter: quarter, Moved: moved, Reminder: reminder,
		Memory: s, Asked: o.quarter != "", Pause: typingPause, Editor: m.editor(), NoEditor: noEditor, Files: m.documents(path),
	})
	if err != nil {
		closeAll()
		return nil, err
	}
	return &running{session, closeAll}, nil
}

// run shows the program until it is left, or until the line to it drops: then it ends in
// good order, so that the file is free and a copy that may be thrown away is.
func (m *Main) run(model tea.Model) error {
	if file, ok := m.In.(*os.File); ok && !term.IsTerminal(file.Fd()) {
		// Bubble Tea would wait for ever on an input that has ended.
		return usageError{noTerminal}
	}
	program := tea.NewProgram(model,
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

const noTerminal = "layar memerlukan terminal; untuk skrip pakai 'capaian status'"

// actor is whoever runs the program on this machine, where the file says nothing of its people.
func (m *Main) actor() model.Actor {
	a := model.Actor{ID: "lokal", Role: model.RoleAdmin}
	if u, err := user.Current(); err == nil {
		a.ID, a.Name = model.Clean(u.Username, false), model.Clean(u.Name, false)
	}
	return a
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
