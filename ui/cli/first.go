package cli

import (
	"path/filepath"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"capaian/store/seed"
	"capaian/ui/theme"
	"capaian/ui/welcome"
)

// first is the first start: no data file yet. It owns what the answers open, until the program ends.
type first struct {
	main    *Main
	options *options
	path    string
	opened  *running
	discard func()
}

func (m *Main) firstStart(o *options, path string) error {
	f := &first{main: m, options: o, path: path, discard: func() {}}
	defer f.end()
	year := m.Now().Year()
	if asked, err := o.readYear(); err == nil {
		year = asked
	}
	return m.run(welcome.New(welcome.Options{
		Theme: theme.New(o.ascii || m.ascii()), Path: path, Year: year, Example: f.example, NewOffice: f.office, Import: f.imported,
	}))
}

func (f *first) end() {
	if f.opened != nil {
		f.opened.close()
	}
	f.discard()
}

func (f *first) example() (tea.Model, error) {
	copied, discard, err := f.main.exampleCopy()
	if err != nil {
		return nil, err
	}
	session, err := f.begin(copied, 0, exampleReminder)
	if err != nil {
		discard()
		return nil, err
	}
	f.discard = discard
	return session, nil
}

func (f *first) office(office seed.NewOffice) (tea.Model, error) {
	batch, err := seed.Template(office)
	if err != nil {
		return nil, err
	}
	if err := f.main.create(f.path, batch); err != nil {
		return nil, err
	}
	return f.begin(f.path, office.Year, "Kantor baru tersimpan di "+f.path)
}

func (f *first) imported(file string) (tea.Model, error) {
	raw, err := wholeFile(file)
	if err != nil {
		return nil, err
	}
	if err := f.main.createFrom(f.path, filepath.Base(file), raw); err != nil {
		return nil, err
	}
	return f.begin(f.path, 0, "Data dari "+filepath.Base(file)+" tersimpan di "+f.path)
}

// begin opens the file at the year; 0 is its last. The year asked for with a flag was
// only offered, and another may have been chosen.
func (f *first) begin(path string, year int, reminder string) (tea.Model, error) {
	o := *f.options
	o.year = ""
	if year != 0 {
		o.year = strconv.Itoa(year)
	}
	opened, err := f.main.start(&o, path, reminder)
	if err != nil {
		return nil, err
	}
	f.opened = opened
	return opened.app, nil
}
