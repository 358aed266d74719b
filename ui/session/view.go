package session

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// View composes the frame; everything in it was computed before.
func (a *App) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: "capaian — " + a.state.Book.Office.Name}
	switch {
	case !a.frame.known():
	case a.frame.tooSmall():
		v.Content = a.theme.Plainly(a.frame.smallText())
	default:
		lines, cursor := a.frame.draw(a.picture())
		v.Content, v.Cursor = a.theme.Plainly(strings.Join(lines, "\n")), cursor
	}
	return v
}

func (a *App) picture() picture {
	top := a.dialogs.Top()
	p := picture{
		office: a.state.Book.Office.Name,
		right:  fmt.Sprintf("%d  TW %s   %s%s ", a.state.Book.Year, a.state.Quarter.Roman(), a.company.count(), rights(a.actor, a.state.Book)),
		pages:  &a.pages, box: top, keys: a.Bindings(),
		status: status{
			notice: a.notice, page: a.current(), box: top, trouble: cmp.Or(a.company.trouble(), a.outbox.trouble()), beside: a.company.onRow(),
			remarks: openNotes(a.state.Book, chosen(a.current()), a.theme.Signs.Note), unsaved: a.unsaved.names,
		},
	}
	if top != nil {
		p.room = a.dialogs.HeightOf(top)
	}
	return p
}

// layout gives the screens the room that the frame leaves.
func (a *App) layout() {
	a.pages.each(func(one screen.Screen) { one.SetSize(a.frame.room()) })
}

// resize takes the window's size, and selects what waited for one.
func (a *App) resize(width, height int) {
	a.frame.resize(width, height)
	a.dialogs.SetSize(width, a.frame.dialogHeight(), a.frame.tallHeight())
	a.layout()
	if a.resuming != nil {
		a.current().Finder().Select(*a.resuming)
		a.resuming = nil
	}
}
