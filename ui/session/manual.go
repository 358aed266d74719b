package session

import (
	tea "charm.land/bubbletea/v2"

	"capaian/ui/dialog"
	"capaian/ui/manual"
	"capaian/ui/screen"
)

// openManual opens the page of what has the keys: the top dialog, an open cell, the screen. It
// is false where that is a page already, which closes on the key itself.
func openManual(host screen.Host, page screen.Screen, top screen.Dialog, help, find func()) bool {
	switch top.(type) {
	case *dialog.Manual, *dialog.Help:
		return false
	case nil:
		text := manual.Page(string(page.ID()))
		if page.Capturing() {
			text = manual.Page("isian") + "\n\n" + text
		}
		host.Open(dialog.NewManual(host.Theme(), page.Title(), text, help).Searched(find, 0))
		return true
	}
	text := ""
	if p, ok := top.(screen.Documented); ok {
		text = manual.Page(p.Page()) + "\n\n"
	}
	host.Open(dialog.NewManual(host.Theme(), top.Title(), text, nil, dialog.Group{Title: "Tombol di sini", Rows: top.Keys()}))
	return true
}

// searchManual offers every key that holds here and every passage of the manual, to be found by
// words of it; Enter does what the key does, or opens the page there.
func (a *App) searchManual(groups []dialog.Group) {
	var items []dialog.Item
	for _, g := range groups {
		for _, row := range g.Rows {
			// Where it has none of its own, the key is told and not pressed.
			does := func() tea.Cmd { return nil }
			if row.Run != nil {
				does = func() tea.Cmd { return a.runBelow(row) }
			}
			items = append(items, dialog.Item{Text: row.Help().Desc, Note: row.Help().Key, Words: wordsOf(row), Why: row.Why, Run: does})
		}
	}
	for _, p := range manual.Passages() {
		items = append(items, dialog.Item{Text: p.Text, Note: p.Chapter.Title, Words: p.Head, Run: func() tea.Cmd {
			a.openChapter(p.Chapter, p.Line)
			return nil
		}})
	}
	a.Open(dialog.NewList(a.theme, "Cari dalam tombol dan panduan", items))
}

// searchPages offers the passages only.
func (a *App) searchPages() { a.searchManual(nil) }

// runBelow closes the list of keys, so that what the key does is done on the screen.
func (a *App) runBelow(row screen.Binding) tea.Cmd {
	for _, d := range a.dialogs.All() {
		if _, listed := d.(*dialog.Help); listed {
			a.dialogs.Close(d)
			break
		}
	}
	return a.run(row)
}

// openChapter opens a page of the manual at one of its lines.
func (a *App) openChapter(c manual.Chapter, line int) {
	a.Open(dialog.NewManual(a.theme, c.Title, manual.Page(c.Name), nil).Searched(a.searchPages, line))
}

// whatIsNew opens the page of what versions brought.
func (a *App) whatIsNew() tea.Cmd {
	for _, c := range manual.Book() {
		if c.Name == manual.News {
			a.openChapter(c, 0)
		}
	}
	return nil
}
