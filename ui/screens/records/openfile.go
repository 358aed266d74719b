package records

import (
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/dialog"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/screen"
)

// openFile asks for a file, has it read, and shows what it was read as.
type openFile struct {
	*dialog.Ask
	screen  *Screen
	source  screen.Files
	path    string // that was just said
	waiting bool   // the disk is at work
}

// fileRead is what the disk answered: the sheets of the file, or why there are none.
type fileRead struct {
	box   *openFile
	name  string
	grids []workbook.Grid
	form  *tables.Returned // where the file is a form that comes back
	err   error
}

// For names the box that asked.
func (m fileRead) For() screen.Dialog { return m.box }

// importing opens the box in which a file is named; path is of a dropped file, else "".
func (s *Screen) importing(path string) tea.Cmd {
	files, why := s.host.Files()
	if files == nil {
		if why != "" {
			why = ": " + why
		}
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Berkas tidak dapat dibaca dari sesi ini" + why + ". Salin tabelnya di Excel, buka daftarnya, lalu tempel."})
		return nil
	}
	o := &openFile{screen: s, source: files}
	o.Ask = dialog.NewAsk(s.look, "Impor berkas", "Letak berkasnya: ketik, tempel, atau seret ke jendela ini. Tabel xlsx, ods, csv, halaman web; formulir yang kembali.", func(typed string) error {
		o.path = typed
		return nil
	})
	s.host.Open(o)
	if path == "" {
		return nil
	}
	_, _ = o.Ask.Update(tea.PasteMsg{Content: path})
	return o.read(path)
}

// Page is the name of its page in the manual.
func (o *openFile) Page() string { return "membaca" }

// Keys read the file and leave it; every other key is text.
func (o *openFile) Keys() []screen.Binding {
	return []screen.Binding{
		screen.Do("Enter", "baca", nil, "enter").Hinted(),
		screen.Do("Esc", "tutup", nil, "esc").Hinted(),
	}
}

// Update takes the name of the file, and what the disk answered.
func (o *openFile) Update(msg tea.Msg) (tea.Cmd, bool) {
	if answer, is := msg.(fileRead); is {
		o.waiting = false
		var cmd tea.Cmd
		if answer.err == nil {
			cmd, answer.err = o.screen.readFile(&answer)
		}
		if answer.err != nil {
			o.Refuse(answer.err.Error())
			return nil, false
		}
		return cmd, true
	}
	if press, is := msg.(tea.KeyPressMsg); o.waiting && !(is && press.String() == "esc") {
		return nil, false
	}
	cmd, done := o.Ask.Update(msg)
	if path := o.path; path != "" {
		o.path = ""
		return o.read(path), false
	}
	return cmd, done
}

// read has the disk read the file and makes sheets of it.
func (o *openFile) read(path string) tea.Cmd {
	o.waiting = true
	o.Refuse("")
	return func() tea.Msg {
		answer := fileRead{box: o}
		raw, name, err := o.source.Read(path)
		answer.name, answer.err = name, err
		if err == nil {
			answer.grids, answer.form, answer.err = tables.ReadFile(raw)
		}
		return answer
	}
}

// readFile opens the box that shows what the sheets of a file are read as; the error tells why
// that cannot be.
func (s *Screen) readFile(m *fileRead) (tea.Cmd, error) {
	if m.form != nil {
		if err := m.form.For(s.state.Book.Year); err != nil {
			return nil, err
		}
	}
	r := &tableReading{screen: s, name: m.name, grids: m.grids, form: m.form, memory: tables.ReadMemory(s.host.Readings())}
	s.host.Open(r)
	return r.read(), nil
}

// isFile reports a paste that is the path of a file such as can be read: one line, as terminals
// give a file that is dropped on them.
func isFile(paste string) bool {
	path := strings.Trim(strings.TrimSpace(paste), `"'`)
	endings := []string{".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".tsv", ".html", ".htm"}
	return !strings.ContainsAny(path, "\n\r\t") && strings.ContainsAny(path, `/\`) && slices.Contains(endings, strings.ToLower(filepath.Ext(path)))
}
