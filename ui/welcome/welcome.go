// Package welcome is the first start: no data file yet, and the question what to begin with.
package welcome

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Options are what the first start may do. Both functions do I/O and run outside Update.
type Options struct {
	Theme     theme.Theme
	Path      string // where an office's file will be made
	Year      int    // offered for a new office
	Example   func() (tea.Model, error)
	NewOffice func(seed.NewOffice) (tea.Model, error)
}

// Model asks, opens, and from then on is the session it opened.
type Model struct {
	options Options
	dialogs dialog.Stack
	menu    *dialog.Choice
	form    *dialog.Form
	pending tea.Cmd // what an answer started
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
	m := &Model{options: o}
	m.ask()
	return m
}

func (m *Model) ask() {
	m.menu = dialog.NewChoice(m.options.Theme, "Selamat datang", []string{
		"Belum ada berkas data di " + m.options.Path + ".",
		"Mulai dengan contoh untuk mencoba, atau buat kantor sendiri. Contoh dibuka dalam salinan sementara dan tidak menyentuh data kantor.",
	},
		dialog.Answer{Key: "C", Text: "buka contoh Kecamatan Ranuyoso 2024", Run: func() { m.open(m.options.Example) }},
		dialog.Answer{Key: "B", Text: "mulai kantor baru", Run: m.askOffice},
		dialog.Answer{Key: "K", Text: "keluar", Run: func() { m.pending = tea.Quit }},
	)
	m.dialogs.Push(m.menu)
}

// The fields of the form of a new office.
const (
	fieldName = iota
	fieldRegency
	fieldYear
	fieldVillages
)

func (m *Model) askOffice() {
	m.form = dialog.NewForm(m.options.Theme, "Kantor baru", []dialog.Field{
		{Label: "Nama kantor", Text: "Kecamatan ", Hint: "Seperti pada sampul laporan, misalnya Kecamatan Ranuyoso."},
		{Label: "Kabupaten", Hint: "Tanpa kata Kabupaten, misalnya Lumajang."},
		{Label: "Tahun", Text: strconv.Itoa(m.options.Year), Hint: "Tahun anggaran yang akan diisi."},
		{Label: "Desa", Hint: "Nama desa, dipisah koma; boleh ditempel dari daftar."},
	}, nil, nil)
	m.form.OnSave(m.saveOffice)
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

func readOffice(values []string) (seed.NewOffice, error) {
	office := seed.NewOffice{
		Name:    model.Clean(values[fieldName], false),
		Regency: model.Clean(values[fieldRegency], false),
	}
	if office.Name == "" || office.Name == "Kecamatan" {
		return office, model.Faultf(model.FaultText, "Nama kantor", "Nama kantor belum diisi, misalnya Kecamatan Ranuyoso.")
	}
	year, err := strconv.Atoi(strings.TrimSpace(values[fieldYear]))
	if err != nil || year < 2000 || year > 2100 {
		return office, model.Faultf(model.FaultNumber, "Tahun", "Tahun: terbaca %q, diharapkan tahun seperti 2026.", model.Clean(values[fieldYear], false))
	}
	office.Year = year
	for _, name := range strings.FieldsFunc(values[fieldVillages], func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if name = model.Clean(name, false); name != "" {
			office.Villages = append(office.Villages, name)
		}
	}
	if len(office.Villages) == 0 {
		return office, model.Faultf(model.FaultText, "Desa", "Desa belum diisi; tulis nama desa dipisah koma.")
	}
	return office, nil
}

func (m *Model) open(how func() (tea.Model, error)) {
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
	if m.session != nil {
		var cmd tea.Cmd
		m.session, cmd = m.session.Update(msg)
		return m, cmd
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.dialogs.SetSize(m.width, max(m.height-5, 3))
	case openedMsg:
		return m, m.opened(msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		return m, m.input(msg)
	}
	return m, nil
}

func (m *Model) input(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+c" {
		return tea.Quit
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		// A list copied from a spreadsheet has a name a line; the form's fields have one line.
		msg = tea.PasteMsg{Content: strings.ReplaceAll(strings.TrimSpace(paste.Content), "\n", ", ")}
	}
	m.problem = ""
	top := m.dialogs.Top()
	cmd, done := top.Update(msg)
	if done {
		m.dialogs.Close(top)
	}
	if m.dialogs.Top() == nil && m.pending == nil {
		m.ask()
	}
	next := m.pending
	m.pending = nil
	return tea.Batch(cmd, next)
}

func (m *Model) opened(msg openedMsg) tea.Cmd {
	if msg.err != nil {
		m.problem = msg.err.Error()
		if m.dialogs.Top() == nil {
			m.ask()
		}
		if m.form != nil {
			m.form.Settle(msg.err)
		}
		return nil
	}
	m.session = msg.session
	var size tea.Cmd
	m.session, size = m.session.Update(tea.WindowSizeMsg{Width: m.width, Height: m.height})
	return tea.Batch(size, m.session.Init())
}

// View shows the question that is open, or the session.
func (m *Model) View() tea.View {
	if m.session != nil {
		return m.session.View()
	}
	v := tea.View{AltScreen: true, WindowTitle: "capaian"}
	top := m.dialogs.Top()
	if top == nil || m.width == 0 {
		return v
	}
	lines := []string{
		" " + m.options.Theme.Strong.Render("capaian") + "  akuntabilitas kinerja kecamatan",
		kit.Rule(&m.options.Theme, m.width),
		" " + m.options.Theme.Head.Render(top.Title()),
	}
	head := len(lines)
	lines = append(lines, kit.Block(top.View(), m.width, max(m.height-head-2, 1))...)
	lines = append(lines, kit.Cut(" "+m.options.Theme.Bad.Render(m.problem), m.width), kit.Cut(" "+hints(top.Keys()), m.width))
	v.Content = strings.Join(lines, "\n")
	if c := top.Cursor(); c != nil {
		c.Y += head
		v.Cursor = c
	}
	return v
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
