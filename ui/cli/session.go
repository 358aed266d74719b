package cli

import (
	"os/user"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/theme"
	"capaian/ui/welcome"
)

// frameRate keeps the wait between a key and its echo to the tick of the renderer, 8 ms;
// frames without a change are not sent.
const frameRate = 120

// open is the bare command: the office's file, or the questions of a first start.
func (m *Main) open(o *options) error {
	if _, err := o.pickQuarter(0); err != nil {
		return err
	}
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
	_, err = m.program(running.app).Run()
	return err
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
	session, err := app.New(app.Options{
		Store: s, Actor: m.actor(), Theme: theme.New(m.ascii()), Screens: registry.Screens(),
		Now: m.Now, Year: year, Quarter: quarter, Moved: moved, Reminder: reminder,
	})
	if err != nil {
		closeAll()
		return nil, err
	}
	return &running{session, closeAll}, nil
}

func (m *Main) program(model tea.Model) *tea.Program {
	return tea.NewProgram(model,
		tea.WithInput(m.In), tea.WithOutput(m.Out), tea.WithEnvironment(m.Environ), tea.WithFPS(frameRate))
}

// firstStart asks what to begin with where there is no file yet.
func (m *Main) firstStart(o *options, path string) error {
	var opened *running
	discard := func() {}
	begin := func(r *running, err error) (tea.Model, error) {
		if err != nil {
			return nil, err
		}
		opened = r
		return r.app, nil
	}
	_, err := m.program(welcome.New(welcome.Options{
		Theme: theme.New(m.ascii()), Path: path, Year: m.Now().Year(),
		Example: func() (tea.Model, error) {
			copied, remove, err := m.exampleCopy()
			if err != nil {
				return nil, err
			}
			discard = remove
			return begin(m.start(o, copied, exampleReminder))
		},
		NewOffice: func(office seed.NewOffice) (tea.Model, error) {
			if err := m.writeOffice(path, office); err != nil {
				return nil, err
			}
			return begin(m.start(o, path, "Kantor baru tersimpan di "+path))
		},
	})).Run()
	if opened != nil {
		opened.close()
	}
	discard()
	return err
}

func (m *Main) writeOffice(path string, office seed.NewOffice) error {
	s, err := store.Open(path, store.Options{Create: true, Now: m.Now})
	if err != nil {
		return err
	}
	defer s.Close()
	return seed.LoadTemplate(s, m.actor(), office)
}

// actor is whoever runs the program on this machine; with users of its own the file will say who may do what.
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
