package app

import (
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/screen"
)

// movedMsg says that the store's revision moved, here or elsewhere.
type movedMsg struct{}

// Woken is the message that the store moved, for whoever runs the session without a terminal.
func (a *App) Woken() tea.Msg { return movedMsg{} }

// readMsg brings a newly read state.
type readMsg struct {
	news   news
	turned bool // a person asked for it; else the store moved
	err    error
}

// Update routes a message, and then the others are told where that led. A session whose
// person may no longer work here ends with it.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.route(msg)
	a.tell()
	if a.Ended() != "" {
		return a, tea.Quit
	}
	return a, cmd
}

// route gives keys and pastes to whoever has the keys, everything else by its kind.
func (a *App) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
		return a.flush()
	case wroteMsg:
		a.wrote(msg)
		return tea.Batch(a.flush(), a.replay())
	case movedMsg:
		return tea.Batch(a.reload(), a.wait())
	case rewindMsg:
		a.rewound(msg)
		return tea.Batch(a.flush(), a.replay())
	case trailMsg:
		msg.got(msg.entries, msg.next, msg.err)
		return tea.Batch(a.flush(), a.replay())
	case readMsg:
		a.took(msg)
		return tea.Batch(a.flush(), a.replay())
	case screen.Reply:
		return tea.Batch(a.answer(msg), a.flush(), a.replay(), a.typed())
	case pauseMsg:
		return a.paused()
	case keptMsg:
		a.wroteDrafts(msg)
		return nil
	case tea.KeyPressMsg, tea.PasteMsg:
		// Leaving must be possible while the disk makes one wait; closing the file waits
		// for what is being written.
		if press, ok := msg.(tea.KeyPressMsg); a.outbox.flying && (!ok || press.String() != "ctrl+c") {
			a.outbox.keys = append(a.outbox.keys, msg)
			return nil
		}
		left := a.leavesText(msg)
		cmd := a.input(msg)
		if left {
			return tea.Batch(cmd, a.flush(), a.replay(), a.writeDrafts())
		}
		return tea.Batch(cmd, a.flush(), a.replay(), a.typed())
	}
	return nil
}

// input gives a key or a paste to the top dialog, else the capturing screen, else the
// chosen cell, else the screen's table, else the global table.
func (a *App) input(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+c" {
		return a.quit()
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "f1" && a.manualOf() {
		return nil
	}
	if top := a.dialogs.Top(); top != nil {
		cmd, done := top.Update(msg)
		if done {
			a.closeDialog(top)
		}
		if a.quitting {
			return tea.Quit
		}
		return cmd
	}
	if a.notice.Tone != screen.Done || len(a.drafts()) > 0 {
		a.notice = screen.Notice{}
	}
	now := a.current()
	press, isKey := msg.(tea.KeyPressMsg)
	if isKey && now.Capturing() {
		if road, found := screen.Find(a.roads(), press); found {
			now.Leave()
			return road.Run()
		}
	}
	if now.Capturing() || !isKey {
		cmd := now.Update(msg)
		a.left = isKey && press.String() == "esc" && !now.Capturing()
		return cmd
	}
	if left := a.left; left {
		a.left = false
		if press.String() == "esc" {
			return nil
		}
	}
	if now.Offer(press) {
		return nil
	}
	row, found := screen.Find(a.scope(), press)
	if !found {
		return nil
	}
	return a.act(row)
}

// closeDialog takes a dialog away and holds what was left in it.
func (a *App) closeDialog(d screen.Dialog) {
	a.dialogs.Close(d)
	a.keepDraft(d)
}

// answer gives a dialog what its command brought, where it is still open.
func (a *App) answer(msg screen.Reply) tea.Cmd {
	for _, d := range a.dialogs.All() {
		if d != msg.For() {
			continue
		}
		cmd, done := d.Update(msg)
		if done {
			a.closeDialog(d)
		}
		return cmd
	}
	return nil
}

// leavesText reports a key that leaves an open entry with what was typed in it.
func (a *App) leavesText(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || a.options.Pause <= 0 {
		return false
	}
	_, road := screen.Find(a.roads(), press)
	return (road || press.String() == "esc") && (a.dialogs.Top() != nil || a.current().Capturing()) && len(a.drafts()) > 0
}

// wait is the command that sleeps until the store moved.
func (a *App) wait() tea.Cmd {
	if a.options.Moved == nil {
		return nil
	}
	moved := a.options.Moved
	return func() tea.Msg {
		if _, open := <-moved; !open {
			return nil
		}
		return movedMsg{}
	}
}

// reload reads the shown year and quarter again.
func (a *App) reload() tea.Cmd {
	shown, q := a.state.Book, a.state.Quarter
	return func() tea.Msg {
		news, err := a.readNews(shown.Year, q, shown)
		return readMsg{news: news, err: err}
	}
}

// turnTo reads another year. Keys wait, for they are meant for what it shows.
func (a *App) turnTo(year int, q model.Quarter) tea.Cmd {
	a.outbox.flying = true
	return func() tea.Msg {
		news, err := a.readNews(year, q, nil)
		return readMsg{news: news, turned: true, err: err}
	}
}

// took shows what was read. What was read for a year that is no longer shown is dropped.
func (a *App) took(msg readMsg) {
	if msg.turned {
		a.outbox.flying = false
	}
	other := a.meet(msg.news.around)
	switch state := msg.news.state; {
	case msg.err != nil:
		a.bound = nil
		a.notice = screen.Notice{Tone: screen.Trouble, Text: msg.err.Error()}
	case state.Book == nil:
	case msg.turned:
		a.renew(state.People)
		a.setState(state)
		a.arrive()
	case state.Book.Year == a.state.Book.Year:
		a.take(state, other)
	}
}

// take shows a state read for the year on the screen, unless a newer one was overtaken on
// its way; where it is of another file, revisions say nothing. The quarter may have been
// turned meanwhile.
func (a *App) take(s screen.State, other bool) {
	if s.Book.Revision < a.state.Book.Revision && !other {
		return
	}
	a.renew(s.People)
	if s.Quarter != a.state.Quarter {
		s = inQuarter(s, a.state.Quarter)
	}
	a.setState(s)
}

func (a *App) resize(width, height int) {
	a.width, a.height = width, height
	a.dialogs.SetSize(width, a.dialogHeight(), a.tallHeight())
	for _, one := range a.screens {
		if one != nil {
			one.SetSize(width, a.bodyHeight())
		}
	}
	a.settle()
}
