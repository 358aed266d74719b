package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"capaian/store/seed"
	"capaian/ui/screens/welcome"
	"capaian/ui/theme"
)

// first is the first start: no data file yet. It owns what the answers open, until the program ends.
type first struct {
	main    *Main
	options *options
	path    string
	opened  *running
	discard func()
}

func (m *Main) firstStart(o *options, path string) (err error) {
	f := &first{main: m, options: o, path: path, discard: func() {}}
	defer func() { err = errors.Join(err, f.end()) }()
	year := m.Now().Year()
	if asked, err := o.readYear(); err == nil {
		year = asked
	}
	asking := welcome.New(welcome.Options{
		Theme: theme.New(m.plainSigns(o)), Path: path, Year: year, Copies: m.offered(path), Example: f.example, NewOffice: f.office, Import: f.imported, Restore: f.restore,
		Left: f.left(), Keep: f.keep, Pause: typingPause,
	})
	// However it ended, a closed window included, the next start goes on from here.
	defer asking.Remember()
	err = m.run(asking)
	if err == nil && f.opened != nil && f.opened.app.Ended() != "" {
		return sentence(f.opened.app.Ended())
	}
	return err
}

func (f *first) end() error {
	defer f.discard()
	if f.opened == nil {
		return nil
	}
	f.opened.app.Remember()
	return f.opened.close()
}

// typedFile is where the answers of a first start lie that were not saved, beside the file
// that is to be.
func (f *first) typedFile() string { return f.path + ".isian" }

// left is what keep was given at an earlier start; "" where there is nothing.
func (f *first) left() string {
	text, err := os.ReadFile(f.typedFile())
	if err != nil {
		return ""
	}
	return string(text)
}

// keep writes down what was typed and not saved, and takes the file away where that is nothing.
func (f *first) keep(text string) error {
	if text == "" {
		if err := os.Remove(f.typedFile()); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
		return err
	}
	return os.WriteFile(f.typedFile(), []byte(text), 0o600)
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

func (f *first) restore(backup string) (tea.Model, error) {
	if _, _, err := f.main.restore(f.options, backup); err != nil {
		return nil, err
	}
	return f.begin(f.path, 0, "Dipulihkan dari "+backup)
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
