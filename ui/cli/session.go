package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"capaian/model"
	"capaian/store"
	"capaian/ui/draw"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/session"
	"capaian/ui/theme"
)

// typingPause is the rest after typing in which it is written down for the next session. A key
// may come just after it began, so that what was typed is safe after twice as long.
const typingPause = 250 * time.Millisecond

// silence is after how long it is said that the file does not answer: a word within two seconds.
const silence = 1500 * time.Millisecond

// open is the bare command: the office's file, or the questions of a first start.
func (m *Main) open(o *options) error {
	if err := o.homeless(); err != nil {
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
	return m.runSession(running)
}

// runSession runs a session until it is left, and puts away what it held.
func (m *Main) runSession(running *running) (err error) {
	defer func() { err = errors.Join(err, running.close()) }()
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
	app   *session.App
	close func() error // the error says what became of a file that was lost meanwhile
}

// start opens the file, or attaches to the process that has it open; the session does not
// notice which, also when that changes.
func (m *Main) start(o *options, path, reminder string) (*running, error) {
	at := m.fileOptions(o, path)
	first, err := socket.Open(context.Background(), at)
	if err != nil {
		return nil, err
	}
	warned := reminder == "" // by whatever is said instead
	if held, ok := first.(*socket.Holder); ok && reminder == "" {
		reminder = held.NotShared
	}
	if reminder == "" {
		reminder = whyReadOnly(first)
	}
	if reminder == "" {
		reminder = first.CopyTrouble()
	}
	if news := m.news(); reminder == "" {
		reminder = news
	}
	d := socket.NewConn(first, at)
	files, none := m.filesHere(path)
	if here, ok := files.(folder); ok {
		files = backups{here, path, d}
	}
	running, err := m.newSession(o, d, surroundings{memory: d, files: files, noFiles: none, reminder: reminder, warned: warned && reminder != ""})
	if err != nil {
		// The refusal is what counts.
		_ = d.Close()
	}
	return running, err
}

// whyReadOnly is why somebody cannot fill in a file that has no users yet, or "": who it
// belongs to has to begin.
func whyReadOnly(at reconnect.Transport) string {
	people, err := at.Book(model.OfficeWide)
	if err != nil || len(people.Users) > 0 || at.Actor().Role == model.RoleAdmin {
		return ""
	}
	return "Berkas ini belum mempunyai pengguna; hanya pemiliknya yang dapat mengisi dan mendaftarkan pengguna."
}

// fileOptions say how this program comes to a file.
func (m *Main) fileOptions(o *options, path string) socket.Options {
	year, err := o.readYear()
	if err != nil {
		year = 0
	}
	return socket.Options{File: path, Version: m.Build.Version, Now: m.Now, Year: year, Seals: seals(path), Copies: m.copyFolders(path), Waiting: m.waiting(), OverSSH: m.overSSH()}
}

// waiting tells whoever sits at a terminal that something takes long; others read one line, the last.
func (m *Main) waiting() func(string) {
	if !isTerminal(m.Err) {
		return nil
	}
	return func(word string) { fmt.Fprintln(m.Err, word) }
}

// progress tells whoever waits at a terminal what takes long; into a file or a pipe it says nothing.
func (m *Main) progress(words string, args ...any) {
	if tell := m.waiting(); tell != nil {
		tell(fmt.Sprintf(words, args...))
	}
}

// copyFolders are where copies of a data file are kept: beside it and, where an admin set
// it, in a second place such as a stick or a share. A copy that is thrown away has none.
func (m *Main) copyFolders(path string) []string {
	if seals(path) == nil {
		return nil
	}
	folders := []string{store.CopyFolder(path)}
	if second := m.Getenv("CAPAIAN_CADANGAN"); second != "" {
		folders = append(folders, second)
	}
	return folders
}

// seals are where the newest seal of a data file is kept; of a copy that is thrown away, nowhere.
func seals(path string) []string {
	lost := filepath.Clean(os.TempDir()) + string(filepath.Separator)
	switch path := filepath.Clean(path); {
	case strings.HasPrefix(path, lost+exampleFolder):
		return nil
	case strings.HasPrefix(path, lost):
		return store.SealPaths(path, "")
	}
	return store.SealPaths(path, filepath.Join(xdg.StateHome, "capaian", "segel"))
}

// inTrouble joins what was found wrong with a file to one refusal; nil where nothing was.
func inTrouble(found []string) error {
	if len(found) == 0 {
		return nil
	}
	const most = 20
	if more := len(found) - most; more > 0 {
		found = append(slices.Clone(found[:most]), fmt.Sprintf("Dan %d lagi.", more))
	}
	return model.Faultf(model.FaultFile, "Berkas data", "%s", strings.Join(found, "\n"))
}

// surroundings are what a session has around it besides its connection.
type surroundings struct {
	memory   session.Memory
	files    screen.Files // nil: no documents are written from here
	noFiles  string       // why not
	reminder string       // a sentence to start with
	warned   bool         // it says that something is wrong
}

// newSession starts the session on its connection.
func (m *Main) newSession(o *options, d *reconnect.Conn, at surroundings) (*running, error) {
	if found := reconnect.Summary(d.Trouble()); found != "" {
		at.reminder, at.warned = found, true
	}
	// Whoever holds the file has the clock by which things are dated.
	m.Now = d.Now
	if other := d.OtherClock(); other != "" {
		at.reminder, at.warned = strings.TrimLeft(at.reminder+" "+other, " "), true
	}
	book, quarter, err := o.pick(d, d.Actor(), model.ForEntry)
	if err != nil {
		return nil, err
	}
	debug, err := m.debugFile()
	if err != nil {
		return nil, err
	}
	app, err := session.New(session.Options{
		Store: d, Actor: d.Actor(), Theme: theme.New(m.plainSigns(o)), Screens: screens.Screens(),
		Now: m.Now, Year: book.Year, Quarter: quarter, Moved: d.Moved(), Reminder: at.reminder, Warned: at.warned,
		Memory: at.memory, Asked: o.quarter != "", Pause: typingPause, Silence: silence, Editor: m.editor(), NoEditor: m.noEditor(), Files: at.files, NoFiles: at.noFiles, Company: d,
		Debug: debug.writer(),
	})
	if err != nil {
		debug.close()
		return nil, err
	}
	return &running{app, func() error {
		defer debug.close()
		return lostFile(d.Close())
	}}, nil
}

// lostFile keeps of an error in closing what is said of the file itself; that a line ended
// meanwhile adds nothing.
func lostFile(err error) error {
	var fault *model.Fault
	if errors.As(err, &fault) && fault.Code == model.FaultFile && !link.Lost(err) {
		return fault
	}
	return nil
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
	if why := noDrawing(m.Out); why != "" {
		return usageError{why}
	}
	m.screen = draw.New(theme.OnGround(model), m.Out, colorprofile.Detect(m.Out, m.Environ))
	defer m.screen.Close()
	program := tea.NewProgram(m.screen, tea.WithFPS(draw.IdleRate),
		tea.WithInput(m.keys()), tea.WithOutput(draw.Output(m.Out)), tea.WithEnvironment(m.Environ))
	// Listened for until the process ends: a closed window tells it twice, by itself and through
	// the shell, and the second must not cut off what the first has begun.
	dropped := make(chan os.Signal, 1)
	signal.Notify(dropped, syscall.SIGHUP)
	ended := make(chan struct{})
	defer close(ended)
	go func() {
		select {
		case <-dropped:
			program.Quit()
		case <-ended:
		}
	}()
	_, err := program.Run()
	return explainProgram(err)
}

// keys are what is typed at the terminal.
func (m *Main) keys() io.Reader {
	if file, ok := m.In.(*os.File); ok {
		return draw.TerminalKeys(file)
	}
	return m.In
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
	id := socket.Self()
	return model.Actor{ID: id.Login, Name: id.Name, Role: model.RoleAdmin}
}
