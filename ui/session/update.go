package session

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/draw"
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
	cmd := a.route(screen.Keypad(msg))
	a.company.tell(a.current(), a.dialogs.Top(), a.state.Book.Year)
	a.tellReturns()
	if a.Ended() != "" {
		return a, tea.Quit
	}
	if check := a.check(); check != nil {
		cmd = tea.Batch(cmd, check)
	}
	return a, cmd
}

// maxPaste is how many bytes of one paste are looked at: every list of an office is shorter.
const maxPaste = 1 << 20

// route gives keys and pastes to whoever has the keys, everything else by its kind.
func (a *App) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, draw.Burst:
		if lengthOf(msg) > maxPaste {
			a.notice = screen.Notice{Tone: screen.Warning, Text: "Tempelan lebih dari 1 MB tidak dimasukkan; simpan sebagai berkas lalu impor."}
			return nil
		}
		// Leaving must be possible while the disk makes one wait; closing the file waits
		// for what is being written.
		if press, ok := msg.(tea.KeyPressMsg); (!ok || press.String() != "ctrl+c") && a.outbox.keep(msg) {
			a.debug.message(msg, "kept", nil)
			return nil
		}
		return tea.Batch(a.press(msg), a.replay())
	case screen.Reply:
		a.debug.message(msg, "reply", msg.For())
		return tea.Batch(a.reply(msg), a.flush(), a.replay(), a.drafts.typed(a.unsaved.all))
	}
	a.debug.message(msg, "event", nil)
	return a.event(msg)
}

// lengthOf is how many bytes were pasted, however.
func lengthOf(msg tea.Msg) int {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return len(msg.Content)
	case draw.Burst:
		return len(msg)
	}
	return 0
}

// event takes in what the window, the store or the clock brought.
func (a *App) event(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
		return a.flush()
	case wroteMsg:
		a.wrote(msg)
		return tea.Batch(a.flush(), a.replay())
	case movedMsg:
		return tea.Batch(reload(a.reading(), a.actor, a.state), wait(a.moved))
	case rewindMsg:
		a.outbox.finish()
		rewound(msg, a, a.outbox.add, a.shown)
		return tea.Batch(a.flush(), a.replay())
	case trailMsg:
		msg.tell()
		return tea.Batch(a.flush(), a.replay())
	case readMsg:
		a.receive(msg)
		return tea.Batch(a.flush(), a.replay())
	case placesMsg:
		a.offerPlaces(msg.places)
		return nil
	case saidMsg:
		a.notice = msg.notice
		return nil
	case silentMsg:
		a.outbox.unanswered(msg)
		return nil
	case pauseMsg:
		return a.drafts.paused(a.unsaved.all)
	case keptMsg:
		if msg.err != nil {
			a.notice = screen.Notice{Tone: screen.Warning, Text: "Isian yang belum disimpan tidak dapat dicatat di berkas data: " + msg.err.Error()}
		}
		return nil
	}
	return nil
}

// press handles a key or a paste, and has written down what it left unsaved: at once where
// it left an open entry, else when typing rests.
func (a *App) press(msg tea.Msg) tea.Cmd {
	left := a.leavesText(msg)
	cmd := tea.Batch(a.input(msg), a.flush())
	if left {
		return tea.Batch(cmd, a.drafts.write(a.unsaved.all()))
	}
	return tea.Batch(cmd, a.drafts.typed(a.unsaved.all))
}

// input gives a key or a paste to the top dialog, else the capturing screen, else the
// chosen cell, else the screen's table, else the global table.
func (a *App) input(msg tea.Msg) tea.Cmd {
	if text, burst := msg.(draw.Burst); burst {
		return a.burst(string(text))
	}
	press, isKey := msg.(tea.KeyPressMsg)
	now, top := a.current(), a.dialogs.Top()
	switch {
	case isKey && press.String() == "ctrl+c":
		a.debug.message(msg, "quit", nil)
		return a.quit()
	case isKey && press.String() == "f1" && openManual(a, now, top, a.help, a.searchPages):
		a.debug.message(msg, "manual", nil)
		return nil
	case top != nil:
		a.debug.message(msg, "dialog", top)
		return a.toDialog(top, msg)
	}
	a.notice = screen.Notice{} // it spoke of the act before this key
	if isKey && now.Capturing() {
		if page, found := screen.Find(a.pages.switches(), press); found {
			a.debug.message(msg, "leave", page)
			now.Leave()
			return page.Run()
		}
	}
	if now.Capturing() || !isKey {
		a.debug.message(msg, "open entry", now)
		a.lettered = false
		cmd := now.Update(msg)
		a.escaped = isKey && press.String() == "esc" && !now.Capturing()
		return cmd
	}
	if a.escaped {
		a.escaped = false
		if press.String() == "esc" {
			a.debug.message(msg, "ignored", nil)
			return nil
		}
	}
	if a.textNotKey(press) {
		a.debug.message(msg, "text", nil)
		return nil
	}
	if now.Offer(press) {
		a.debug.message(msg, "cell", now)
		return nil
	}
	row, found := screen.Find(a.scope(), press)
	if !found {
		a.debug.message(msg, "unbound", nil)
		a.notice = unbound(press, a.scope())
		return nil
	}
	a.debug.message(msg, "binding", row)
	return a.run(row)
}

// burst takes what came faster than hands type as a paste, from what had been typed before it
// on; the selection then stands where typing would have led.
func (a *App) burst(text string) tea.Cmd {
	into, follows := a.current().(screen.Follower)
	if follows = follows && a.dialogs.Top() == nil; follows {
		text = into.TakeBack() + text
	}
	cmd := a.input(tea.PasteMsg{Content: text})
	if follows {
		into.Follow(text)
	}
	return cmd
}

// toDialog gives a message to the dialog that has the keys, which may end the session.
func (a *App) toDialog(top screen.Dialog, msg tea.Msg) tea.Cmd {
	said := screen.Notice{}
	if press, ok := msg.(tea.KeyPressMsg); ok && top.Cursor() == nil && !isForm(top) {
		if _, found := screen.Find(top.Keys(), press); !found {
			said = unbound(press, top.Keys())
		}
	}
	a.notice = said
	cmd, done := top.Update(msg)
	if done {
		a.closeDialog(top)
	}
	if done && a.notice == said {
		a.notice = screen.Notice{}
	}
	if a.leaving == remembered || a.leaving == discarded {
		return tea.Quit
	}
	return cmd
}

// isForm reports a dialog whose lines may take what is typed though no cursor stands in them.
func isForm(top screen.Dialog) bool {
	_, form := top.(screen.Form)
	return form
}

// run does what a binding says, or says why it does not work now.
func (a *App) run(row screen.Binding) tea.Cmd {
	if row.Why != "" {
		a.notice = screen.Notice{Tone: screen.Warning, Text: row.Help().Key + " tidak bisa: " + row.Why + "."}
		return nil
	}
	return row.Run()
}

// closeDialog takes a dialog away and holds what was left in it.
func (a *App) closeDialog(d screen.Dialog) {
	a.dialogs.Close(d)
	a.drafts.keep(a.current().ID(), d)
}

// reply gives a dialog what its command brought, where it is still open.
func (a *App) reply(msg screen.Reply) tea.Cmd {
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
	if !ok || !a.drafts.early() {
		return false
	}
	_, leads := screen.Find(a.pages.switches(), press)
	return (leads || press.String() == "esc") && (a.dialogs.Top() != nil || a.current().Capturing()) && len(a.unsaved.all()) > 0
}

// wait is the command that sleeps until the store moved.
func wait(moved <-chan struct{}) tea.Cmd {
	if moved == nil {
		return nil
	}
	return func() tea.Msg {
		if _, open := <-moved; !open {
			return nil
		}
		return movedMsg{}
	}
}

// reload reads the year and quarter that are shown again.
func reload(r reader, who model.Actor, shown screen.State) tea.Cmd {
	return func() tea.Msg {
		year, q := r.nearest(shown.Book.Year, shown.Quarter)
		news, err := r.news(who, year, q, shown.Book)
		return readMsg{news: news, err: err}
	}
}

// turnTo reads another year, in the quarter in which the session stood there last, else in the
// one that is meant there. Keys wait, for they are meant for what it shows.
func (a *App) turnTo(year int) tea.Cmd {
	late := a.outbox.start(readWaits)
	a.stood[a.state.Book.Year] = a.state.Quarter
	a.doubt.resumed = false
	r, who, q := a.reading(), a.actor, a.stood[year]
	return tea.Batch(late, func() tea.Msg {
		news, err := r.news(who, year, q, nil)
		return readMsg{news: news, turned: true, err: err}
	})
}

// receive shows what was read. What was read for a year that is no longer shown is dropped.
func (a *App) receive(msg readMsg) {
	if msg.turned {
		a.outbox.finish()
	}
	arrive := a.arrive
	if msg.turned {
		a.arrive = nil
	}
	other := a.setAround(msg.news.around)
	switch state := msg.news.state; {
	case msg.err != nil:
		a.drafts.takeTarget()
		a.notice = screen.Notice{Tone: screen.Trouble, Text: msg.err.Error()}
	case state.Book == nil:
		if a.state.CopyTrouble != a.company.around.CopyTrouble {
			a.setState(a.state)
		}
	case msg.turned:
		a.renewActor(state.People)
		a.setState(state)
		a.unsaved.resumeTarget()
		if arrive != nil {
			arrive()
		}
	case !slices.Contains(state.Years, a.state.Book.Year):
		closed := a.state.Book.Year
		a.renewActor(state.People)
		a.setState(state)
		a.notice = screen.Notice{Tone: screen.Warning, Text: fmt.Sprintf("Tahun %d sudah ditutup; yang tampil tahun %d.", closed, state.Book.Year)}
	case state.Book.Year == a.state.Book.Year:
		a.refresh(state, other)
	}
}

// refresh shows a state read for the year on the screen, unless a newer one was overtaken on
// its way; where it is of another file, revisions say nothing. The quarter may have been
// turned meanwhile.
func (a *App) refresh(s screen.State, other bool) {
	if s.Book.Revision < a.state.Book.Revision && !other {
		return
	}
	a.renewActor(s.People)
	if s.Quarter != a.state.Quarter {
		s = a.reader.inQuarter(s, a.state.Quarter)
	}
	a.setState(s)
}
