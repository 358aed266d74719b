package session

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// flush sends what waits in the outbox.
func (a *App) flush() tea.Cmd {
	return a.outbox.flush(func(next act) tea.Cmd {
		actor, year, q, r := a.actor, a.state.Book.Year, a.state.Quarter, a.reading()
		return func() tea.Msg { return r.doAndRead(actor, next, year, q) }
	})
}

// replay plays the keys that were pressed while an act was on its way,
// until one of them starts another.
func (a *App) replay() tea.Cmd {
	var cmds []tea.Cmd
	for {
		msg, some := a.outbox.nextKey()
		if !some {
			return tea.Batch(cmds...)
		}
		cmds = append(cmds, a.press(msg))
	}
}

// wrote settles an act: what is shown first, then whoever asked.
func (a *App) wrote(msg wroteMsg) {
	a.outbox.finish()
	switch {
	case msg.state.Book == nil:
	case msg.state.Book.Year != a.state.Book.Year:
		a.renewActor(msg.state.People)
		a.setState(msg.state)
	default:
		a.refresh(msg.state, false)
	}
	if msg.err == nil {
		a.undo.accepted(msg.act.turn, msg.revision)
	}
	var met *store.Conflict
	switch {
	case msg.err == nil:
		a.notice = screen.Notice{Tone: screen.Done, Text: "Tersimpan " + text.Clock(msg.at)}
		msg.act.done(nil)
	case errors.As(msg.err, &met):
		conflict{a, &a.outbox, &a.undo, msg.act, func() uint64 { return a.state.Book.Revision }}.ask(met)
	default:
		a.notice = screen.Notice{Tone: screen.Trouble, Text: msg.err.Error()}
		if msg.act.turn != forward {
			// What cannot be taken back must not stand before what can.
			a.undo.accepted(msg.act.turn, 0)
			a.notice.Text += " Langkah itu dilewati; Ctrl+Z berikutnya mengurungkan yang sebelumnya."
		}
		msg.act.done(msg.err)
		if a.dialogs.Top() != nil || a.current().Capturing() {
			a.notice = screen.Notice{} // it is said where the text to be mended stands
		}
	}
	for _, d := range a.dialogs.Prune() {
		a.drafts.keep(a.current().ID(), d)
	}
}
