package session

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// services are the keys on every screen that do something there or for the session.
func (a *App) services() []screen.Binding {
	onlyYear := ""
	if len(a.state.Years) < 2 {
		onlyYear = "hanya tahun " + strconv.Itoa(a.state.Book.Year) + " yang ada dalam berkas ini"
	}
	rows := append(a.undo.bindings(func(t turn) tea.Cmd { return a.undo.rewind(t, a.reader, &a.outbox) }),
		screen.Do("F8", "jejak hitungan baris ini", func() { showWorking(a, a.state.Results, a.current().Subjects()) }, "f8"),
		screen.Do("F9", "isian kosong berikut", func() { a.blanks.walk(a, a.state, a.current().ID()) }, "f9"),
		screen.Do("S", "panel samping pada jendela lebar, ada atau tidak", func() { a.frame.toggleAside(); a.layout() }, "s"),
		a.unsaved.binding(),
	)
	rows = append(rows, rowKeys(a, func() model.Ref { return chosen(a.current()) })...)
	rows = append(rows,
		screen.Do("F5", "triwulan", func() { a.turnQuarter(1) }, "t", "f5").Hinted(),
		screen.Do("Ctrl+T", "triwulan sebelumnya", func() { a.turnQuarter(-1) }, "ctrl+t"),
		screen.Bind("F7", "tahun", func() tea.Cmd {
			at := slices.Index(a.state.Years, a.state.Book.Year)
			return a.turnTo(a.state.Years[(at+1)%len(a.state.Years)])
		}, "y", "f7").Unless(onlyYear),
		a.nextYear.binding(),
		a.company.binding(func() {
			width, _ := a.frame.room()
			a.company.show(a, &a.pages, a.state.Book, width)
		}),
		screen.Bind("Ctrl+Q", "keluar", a.quit, "ctrl+q").Hinted(),
		screen.Do("?", "bantuan", a.help, "?"),
		screen.Do("F1", "panduan layar ini", func() { openManual(a, a.current(), a.dialogs.Top(), a.help, a.searchPages) }, "f1"),
	)
	return append(rows, screen.Under("Mencari", a.finding())...)
}

// finding are the keys that filter, search and jump. Esc takes a filter away before it
// leads anywhere.
func (a *App) finding() []screen.Binding {
	finder := a.current().Finder()
	leave := screen.Do("Esc", "kembali ke layar sebelumnya", a.pages.back, "esc")
	if finder.Filter().Text != "" {
		leave = screen.Do("Esc", "hapus saringan", finder.ClearFilter, "esc").Hinted()
	}
	return []screen.Binding{
		leave,
		screen.Do("/", "saring", finder.OpenFilter, "/").Hinted(),
		screen.Do("Ctrl+K", "cari", func() {
			a.search(a.pages.items(), slices.Concat(a.pages.switches(), a.own(), a.shared()))
		}, "ctrl+k", ":").Hinted(),
		screen.Do("Ctrl+G", "menuju baris bernomor", func() {
			hint := "Nomor urut baris, 1 untuk yang pertama; di Fasilitasi juga 1.5, di Desa nomor desa."
			a.Open(dialog.NewAsk(a.theme, "Menuju baris", hint, a.current().Finder().Jump))
		}, "ctrl+g"),
	}
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
	rows := a.own()
	own := map[string]bool{}
	for _, row := range rows {
		for _, name := range row.Keys() {
			own[name] = true
		}
	}
	global := slices.Concat(a.pages.switches(), a.shared())
	for _, row := range global {
		if !slices.ContainsFunc(row.Keys(), func(name string) bool { return own[name] }) {
			rows = append(rows, row)
		}
	}
	return rows
}

// own are the screen's rows, and shared those of all screens, with the keys that reach them
// from the chosen cell.
func (a *App) own() []screen.Binding {
	return screen.Reached(a.current().Keys(), a.current().TakesText())
}

func (a *App) shared() []screen.Binding {
	return screen.Reached(a.services(), a.current().TakesText())
}

// turnQuarter computes at once: the Book is there, and the next key is meant for the new quarter.
func (a *App) turnQuarter(by int) {
	a.doubt.resumed = false
	a.setState(a.reader.inQuarter(a.state, model.Quarter((int(a.state.Quarter)-1+by+4)%4+1)))
}

// help opens the keys that hold here.
func (a *App) help() {
	everywhere := append(a.shared(), screen.Under("Layar lain", a.pages.switches())...)
	groups := append(dialog.Grouped(a.current().Title(), a.own()), dialog.Grouped("Di semua layar", everywhere)...)
	a.Open(dialog.NewHelp(a.theme, groups...).Searched(func() { a.searchManual(groups) }))
}

// quit ends the session; with something unsaved it asks first. Ctrl+C again leaves and keeps
// what was typed for the next session: only a person who says so throws it away.
func (a *App) quit() tea.Cmd {
	left := a.unsaved.names()
	switch {
	case len(left) == 0:
		a.leaving = discarded // there is nothing
		return tea.Quit
	case a.leaving == asked && a.memory == nil:
		a.notice = screen.Notice{Tone: screen.Warning, Text: "Jawab dahulu: sesi ini tidak menyimpan isian untuk sesi berikut."}
		return nil
	case a.leaving == asked:
		a.leaving = remembered
		return tea.Quit
	}
	a.leaving = asked
	answers := []dialog.Answer{{Key: "K", Text: "kembali dan simpan dahulu", Run: func() { a.leaving = staying; a.unsaved.resumeFirst() }}}
	if a.memory != nil {
		answers = append(answers, dialog.Answer{Key: "T", Text: "keluar; isian itu tetap ada pada sesi berikut (Ctrl+C)", Run: func() { a.leaving = remembered }})
	}
	a.Open(dialog.NewChoice(a.theme, "Ada isian yang belum disimpan", []string{strings.Join(left, "; ")}, append(answers,
		dialog.Answer{Key: "B", Text: "keluar dan buang isian itu", Run: func() { a.leaving = discarded }},
		dialog.Answer{Key: "Esc", Text: "kembali", Run: func() { a.leaving = staying }},
	)...))
	return nil
}
