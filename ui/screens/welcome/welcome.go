// Package welcome is the first start: no data file yet, and the question what to begin with.
package welcome

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/dialog"
	"capaian/ui/draw"
	"capaian/ui/kit"
	"capaian/ui/manual"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Options are what the first start may do. The functions do I/O and run outside Update.
type Options struct {
	Theme     theme.Theme
	Path      string // where an office's file will be made
	Copies    []Copy // that the program made of a file that lay there, newest first
	Year      int    // offered for a new office
	Example   func() (tea.Model, error)
	NewOffice func(seed.NewOffice) (tea.Model, error)
	Import    func(file string) (tea.Model, error)
	Restore   func(backup string) (tea.Model, error)

	Left  string             // what Keep was given at an earlier start; "": nothing
	Keep  func(string) error // writes down what was typed and not saved; nil: nothing is
	Pause time.Duration      // rest after typing in which that is done
}

// Copy is a copy of the data file that can be put back.
type Copy struct {
	Path string
	Text string // of when it is, and what differs
}

// Model asks, opens, and from then on is the session it opened.
type Model struct {
	options Options
	dialogs dialog.Stack
	form    *dialog.Form // nil unless it is open
	draft   draft
	pending tea.Cmd   // what an answer started, on its way out of this Update
	opening bool      // it has not come back yet
	ahead   []tea.Msg // keys pressed meanwhile; they are meant for the session
	session tea.Model
	problem string
	width   int
	height  int
}

// openedMsg is the session that was asked for, or why it could not be opened.
type openedMsg struct {
	session tea.Model
	err     error
}

// New asks the first question.
func New(o Options) *Model {
	m := &Model{options: o, draft: newDraft(o)}
	m.ask()
	return m
}

func (m *Model) ask() {
	m.dialogs.Push(dialog.NewChoice(m.options.Theme, "Selamat datang", []string{
		"Belum ada berkas data di " + m.options.Path + ".",
		"Mulai dengan contoh untuk mencoba, atau buat kantor sendiri. Contoh dibuka dalam salinan sementara dan tidak menyentuh data kantor.",
	},
		dialog.Answer{Key: "C", Text: "buka contoh Kecamatan Ranuyoso 2024", Run: func() { m.open(m.options.Example) }},
		dialog.Answer{Key: "B", Text: "mulai kantor baru", Run: m.askOffice},
		dialog.Answer{Key: "I", Text: "impor berkas yang ditulis 'capaian ekspor'", Run: m.askFile},
		dialog.Answer{Key: "P", Text: "pulihkan dari cadangan", Run: m.askBackup},
		dialog.Answer{Key: "K", Text: "keluar", Run: func() { m.pending = tea.Quit }},
	))
}

// officeTitle heads the form of a new office.
const officeTitle = "Kantor baru"

// The fields of the form of a new office.
const (
	fieldName = iota
	fieldRegency
	fieldYear
	fieldVillages
	fieldTemplate
)

// What a new office begins with.
const (
	withTemplate = "enam program dan Tabel 10"
	withNothing  = "kosong"
)

func (m *Model) askOffice() {
	m.form = dialog.NewForm(m.options.Theme, officeTitle, []dialog.Field{
		{Label: "Nama kantor", Text: "Kecamatan ", Hint: "Seperti pada sampul laporan, misalnya Kecamatan Ranuyoso."},
		{Label: "Kabupaten", Hint: "Tanpa kata Kabupaten, misalnya Lumajang."},
		{Label: "Tahun", Figure: true, Text: strconv.Itoa(m.options.Year), Hint: "Tahun anggaran yang akan diisi."},
		{Label: "Daftar desa", Hint: "Nama desa, dipisah koma; boleh ditempel dari daftar."},
		{Label: "Susunan awal", Text: withTemplate, Options: []string{withTemplate, withNothing},
			Hint: "Enam program kecamatan, indikator utama, dokumen desa, dan enam belas jenis fasilitasi; semuanya dapat diubah."},
	}, nil, nil)
	m.form.OnSave(m.saveOffice)
	m.form.Always()
	m.form.Keep(officeDraft, "kantor baru")
	if m.draft.left != nil {
		m.form.Resume(*m.draft.left)
	}
	m.dialogs.Push(m.form)
}

func (m *Model) saveOffice(values []string) {
	office, err := readOffice(values)
	if err != nil {
		m.form.Settle(err)
		return
	}
	m.open(func() (tea.Model, error) { return m.options.NewOffice(office) })
}

// askFile asks for an export. A file dragged into the window comes as its name, perhaps quoted.
func (m *Model) askFile() {
	m.form = dialog.NewForm(m.options.Theme, "Impor berkas", []dialog.Field{
		{Label: "Berkas", Hint: "Ekspor JSON seluruh kantor; namanya dapat ditempel."},
	}, nil, nil)
	m.form.OnSave(func([]string) {
		file := strings.Trim(strings.TrimSpace(m.form.Value("Berkas")), `"'`)
		if file == "" {
			m.form.Settle(model.Faultf(model.FaultText, "Berkas", "Berkas belum diisi, misalnya kantor.json."))
			return
		}
		m.open(func() (tea.Model, error) { return m.options.Import(file) })
	})
	m.form.Always()
	m.dialogs.Push(m.form)
}

// mostListed is how many copies are offered; older ones are put back by their path.
const mostListed = 6

// askBackup offers the copies that there are, else asks where a backup lies.
func (m *Model) askBackup() {
	if len(m.options.Copies) == 0 {
		m.askBackupPath()
		return
	}
	var answers []dialog.Answer
	for i, c := range m.options.Copies[:min(len(m.options.Copies), mostListed)] {
		answers = append(answers, dialog.Answer{Key: strconv.Itoa(i + 1), Text: c.Text, Run: func() {
			m.open(func() (tea.Model, error) { return m.options.Restore(c.Path) })
		}})
	}
	answers = append(answers,
		dialog.Answer{Key: "L", Text: "berkas cadangan lain", Run: m.askBackupPath},
		dialog.Answer{Key: "K", Text: "kembali", Run: func() {}})
	m.dialogs.Push(dialog.NewChoice(m.options.Theme, "Pulihkan dari cadangan", []string{
		"Cadangan yang dibuat sendiri oleh program, terbaru dahulu. Yang dipilih diperiksa dahulu, lalu disalin ke " + m.options.Path + "; cadangannya tetap ada.",
	}, answers...))
}

// askBackupPath asks where the backup lies.
func (m *Model) askBackupPath() {
	m.form = dialog.NewForm(m.options.Theme, "Pulihkan dari cadangan", []dialog.Field{
		{Label: "Berkas cadangan", Hint: "Letak berkas yang dibuat 'capaian cadangkan'; diperiksa dahulu, lalu disalin."},
	}, nil, nil)
	m.form.OnSave(func([]string) {
		path := strings.TrimSpace(m.form.Value("Berkas cadangan"))
		if path == "" {
			m.form.Settle(model.Faultf(model.FaultText, "Berkas cadangan", "Letak berkas cadangan belum diisi."))
			return
		}
		m.open(func() (tea.Model, error) { return m.options.Restore(path) })
	})
	m.form.Always()
	m.dialogs.Push(m.form)
}

func (m *Model) open(how func() (tea.Model, error)) {
	m.opening = true
	m.pending = func() tea.Msg {
		session, err := how()
		return openedMsg{session, err}
	}
}

// Init does nothing until something is chosen.
func (m *Model) Init() tea.Cmd {
	if m.session != nil {
		return m.session.Init()
	}
	return nil
}

// Update answers the questions, then passes everything to the session.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	msg = screen.Keypad(msg)
	if m.session != nil && !m.draft.takes(msg) {
		var cmd tea.Cmd
		m.session, cmd = m.session.Update(msg)
		return m, cmd
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.dialogs.SetSize(m.width, max(m.height-5, 3), max(m.height-5, 3))
	case openedMsg:
		return m, m.opened(msg)
	case restTypedMsg:
		return m, m.draft.rested()
	case wroteMsg:
		return m, m.draft.wrote()
	case tea.KeyPressMsg, tea.PasteMsg:
		return m, m.input(msg)
	case draw.Burst:
		return m, m.input(tea.PasteMsg{Content: string(msg)})
	}
	return m, nil
}

func (m *Model) input(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+c" {
		return tea.Quit
	}
	if m.opening {
		m.ahead = append(m.ahead, msg)
		return nil
	}
	if paste, ok := msg.(tea.PasteMsg); ok && m.form != nil && m.form.Title() == officeTitle {
		msg = tea.PasteMsg{Content: oneLine(paste.Content)}
	}
	m.problem = ""
	top := m.dialogs.Top()
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "f1" && m.explain(top) {
		return nil
	}
	cmd, done := top.Update(msg)
	m.noteForm()
	if done {
		m.dialogs.Close(top)
		if top == screen.Dialog(m.form) {
			m.form = nil
		}
	}
	if m.dialogs.Top() == nil && m.pending == nil {
		m.ask()
	}
	next := m.pending
	m.pending = nil
	return tea.Batch(cmd, next, m.draft.typed())
}

// explain opens the page of the first start; false where that is open already.
func (m *Model) explain(top screen.Dialog) bool {
	if _, open := top.(*dialog.Manual); open {
		return false
	}
	m.dialogs.Push(dialog.NewManual(m.options.Theme, "memulai", manual.Page("selamat-datang")+"\n\n", nil,
		dialog.Group{Title: "Tombol di sini", Rows: top.Keys()}))
	return true
}

func (m *Model) opened(msg openedMsg) tea.Cmd {
	m.opening = false
	ahead := m.ahead
	m.ahead = nil
	switch {
	case msg.err == nil:
	case m.form != nil:
		m.form.Settle(msg.err)
		return nil
	default:
		m.problem = msg.err.Error()
		m.ask()
		return nil
	}
	m.session = msg.session
	var cmds []tea.Cmd
	if m.form != nil && m.form.Title() == officeTitle {
		m.draft.left = nil
		cmds = append(cmds, m.draft.typed())
	}
	for _, next := range append([]tea.Msg{tea.WindowSizeMsg{Width: m.width, Height: m.height}}, ahead...) {
		var cmd tea.Cmd
		m.session, cmd = m.session.Update(next)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(append(cmds, m.session.Init())...)
}

// View shows the question that is open, or the session.
func (m *Model) View() tea.View {
	if m.session != nil {
		return m.session.View()
	}
	v := tea.View{AltScreen: true, WindowTitle: "capaian"}
	if m.width == 0 {
		return v
	}
	th := &m.options.Theme
	lines := []string{" " + th.Strong.Render("capaian") + "  akuntabilitas kinerja kecamatan", kit.Rule(th, m.width)}
	top := m.dialogs.Top()
	if top == nil {
		v.Content = m.options.Theme.Plainly(strings.Join(append(lines, " Sedang membuka…"), "\n"))
		return v
	}
	lines = append(lines, " "+th.Head.Render(top.Title()))
	head := len(lines)
	lines = append(lines, kit.Block(top.View(), m.width, max(m.height-head-2, 1))...)
	lines = append(lines, "", kit.Ends(" "+hints(top.Keys()), "F1 panduan ", m.width))
	m.complain(lines)
	v.Content = m.options.Theme.Plainly(strings.Join(lines, "\n"))
	if c := top.Cursor(); c != nil {
		c.Y += head
		v.Cursor = c
	}
	return v
}

// complain writes the problem above the last line, whole: it rises over the body where it is long.
func (m *Model) complain(lines []string) {
	if m.problem == "" {
		return
	}
	text := kit.Wrap(m.problem, m.width-2)
	text = text[:min(len(text), len(lines)-1)]
	for i, line := range text {
		lines[len(lines)-1-len(text)+i] = " " + m.options.Theme.Bad.Render(line)
	}
}

func hints(rows []screen.Binding) string {
	var all []string
	for _, row := range rows {
		if row.Hint {
			all = append(all, fmt.Sprintf("%s %s", row.Help().Key, row.Help().Desc))
		}
	}
	return strings.Join(all, "  ")
}
