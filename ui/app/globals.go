package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/manual"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// roads lead to other screens. They hold even while a cell is open, which then keeps
// what was typed as a draft.
func (a *App) roads() []screen.Binding {
	var rows []screen.Binding
	for i, entry := range a.tabsShown() {
		digit := strconv.Itoa(i + 1)
		rows = append(rows, screen.Do("Alt+"+digit, "layar "+entry.Title, func() { a.visit(i) }, "alt+"+digit))
	}
	return append(rows,
		screen.Do("F3", "layar sebelumnya", func() { a.visit(a.neighbour(-1)) }, "f3", "ctrl+pgup"),
		screen.Do("F4", "layar berikut", func() { a.visit(a.neighbour(1)) }, "f4", "ctrl+pgdown"),
	)
}

// globals is the table of keys that hold on every screen.
func (a *App) globals() []screen.Binding {
	return append(append(a.roads(), a.digits()...), a.services()...)
}

// digits lead to screens where the chosen cell takes none.
func (a *App) digits() []screen.Binding {
	var rows []screen.Binding
	for i, entry := range a.tabsShown() {
		digit := strconv.Itoa(i + 1)
		rows = append(rows, screen.Do(digit, "layar "+entry.Title+", bila sel tidak menerima angka", func() { a.visit(i) }, digit))
	}
	return rows
}

// services are the globals that do something on the screen or for the session.
func (a *App) services() []screen.Binding {
	onlyYear := ""
	if len(a.state.Years) < 2 {
		onlyYear = "hanya tahun " + strconv.Itoa(a.state.Book.Year) + " yang ada dalam berkas ini"
	}
	rows := append(a.rewinding(),
		screen.Do("F8", "jejak hitungan baris ini", a.explain, "J", "f8"),
		screen.Do("F9", "isian kosong berikut", a.nextBlank, "f9"),
		screen.Do("S", "panel samping pada jendela lebar, ada atau tidak", a.turnAside, "s"),
		a.drafting(),
	)
	rows = append(rows, a.noted()...)
	rows = append(rows,
		screen.Do("T", "triwulan", func() { a.turnQuarter(1) }, "t", "f6").Hinted(),
		screen.Do("Shift+T", "triwulan sebelumnya", func() { a.turnQuarter(-1) }, "T", "f5"),
		screen.Bind("Y", "tahun", func() tea.Cmd { return a.turnYear() }, "y", "f7").Unless(onlyYear),
		a.yearly(),
		a.meeting(),
		screen.Bind("Ctrl+Q", "keluar", a.quit, "ctrl+q").Hinted(),
		screen.Do("?", "bantuan", a.help, "?"),
		screen.Do("F1", "panduan layar ini", func() { a.manualOf() }, "f1"),
	)
	return append(rows, screen.Under("Mencari", a.finding())...)
}

// Bindings are all rows that hold now, in the order in which a key looks for its meaning.
func (a *App) Bindings() []screen.Binding {
	if top := a.dialogs.Top(); top != nil {
		return top.Keys()
	}
	if a.current().Capturing() {
		return a.current().Keys()
	}
	return a.scope()
}

// scope is the screen's table, and behind it the global rows that share no key with it.
func (a *App) scope() []screen.Binding {
	rows := a.current().Keys()
	own := map[string]bool{}
	for _, row := range rows {
		for _, name := range row.Keys() {
			own[name] = true
		}
	}
	for _, row := range a.globals() {
		if !slices.ContainsFunc(row.Keys(), func(name string) bool { return own[name] }) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (a *App) neighbour(by int) int {
	tabs := len(a.tabsShown())
	return (a.tab() + by + tabs) % tabs
}

// turnQuarter computes at once: the Book is there, and the next key is meant for the new quarter.
func (a *App) turnQuarter(by int) {
	a.setState(inQuarter(a.state, model.Quarter((int(a.state.Quarter)-1+by+4)%4+1)))
}

func (a *App) turnYear() tea.Cmd {
	at := slices.Index(a.state.Years, a.state.Book.Year)
	return a.turnTo(a.state.Years[(at+1)%len(a.state.Years)], a.state.Quarter)
}

// manualOf opens the page of what has the keys: the top dialog, an open cell, the screen. It
// is false where that is a page already, which closes on the key itself.
func (a *App) manualOf() bool {
	top := a.dialogs.Top()
	switch top.(type) {
	case *dialog.Manual, *dialog.Help:
		return false
	case nil:
		text := manual.Page(string(a.current().ID()))
		if a.current().Capturing() {
			text = manual.Page("isian") + "\n\n" + text
		}
		a.Open(dialog.NewManual(a.theme, a.current().Title(), text, a.help))
		return true
	}
	text := ""
	if p, ok := top.(interface{ Page() string }); ok {
		text = manual.Page(p.Page()) + "\n\n"
	}
	a.Open(dialog.NewManual(a.theme, top.Title(), text, nil, dialog.Group{Title: "Tombol di sini", Rows: top.Keys()}))
	return true
}

func (a *App) help() {
	everywhere := append(a.services(), screen.Under("Layar lain", append(a.roads(), a.digits()...))...)
	a.Open(dialog.NewHelp(a.theme,
		append(dialog.Grouped(a.current().Title(), a.current().Keys()), dialog.Grouped("Di semua layar", everywhere)...)...))
}

// quit ends the session; with something unsaved it asks first, and Ctrl+C again insists.
func (a *App) quit() tea.Cmd {
	left := a.unsaved()
	if len(left) == 0 || a.leaving {
		a.quitting = true // whoever insists has seen what goes
		return tea.Quit
	}
	a.leaving = true
	a.Open(dialog.NewChoice(a.theme, "Ada isian yang belum disimpan", []string{strings.Join(left, "; ")},
		dialog.Answer{Key: "K", Text: "kembali dan simpan dahulu", Run: func() { a.leaving = false; a.toUnsaved() }},
		dialog.Answer{Key: "B", Text: "keluar dan buang isian itu (Ctrl+C)", Run: func() { a.quitting = true }},
		dialog.Answer{Key: "Esc", Text: "kembali", Run: func() { a.leaving = false }},
	))
	return nil
}

// Open puts a dialog on top.
func (a *App) Open(d screen.Dialog) {
	a.resumeDraft(d)
	a.dialogs.Push(d)
}

// Editor is the person's own, where this session may run one.
func (a *App) Editor() (screen.Editor, string) {
	return a.options.Editor, cmp.Or(a.options.NoEditor, "hanya pada sesi di komputer ini sendiri")
}

// Files is where documents of this session go.
func (a *App) Files() (screen.Files, string) {
	return a.options.Files, cmp.Or(a.options.NoFiles, "laporan ditulis di komputer yang menyimpan data, dengan 'capaian laporan'")
}

// Go shows a screen at a record; a quarter and its parts are shown in that quarter.
func (a *App) Go(id screen.ID, ref model.Ref) {
	if _, q := a.state.Book.PartOfRef(ref); (ref.Kind == model.KindPart || ref.Kind == model.KindQuarter) && q.Valid() && q != a.state.Quarter {
		a.turnQuarter(int(q - a.state.Quarter))
	}
	for i, entry := range a.options.Screens {
		if entry.ID == id {
			a.visit(i)
			a.current().Reveal(ref)
		}
	}
}

// Say shows a sentence in the status line.
func (a *App) Say(n screen.Notice) { a.notice = n }

// Theme is how the session looks.
func (a *App) Theme() theme.Theme { return a.theme }

// Now is the session's clock.
func (a *App) Now() time.Time { return a.options.Now() }
