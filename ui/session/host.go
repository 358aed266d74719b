package session

import (
	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// What screens and dialogs may ask of their Host, besides what environment and clipboard give.

// Write queues an act on the year the session shows, or on the people of the office.
func (a *App) Write(wish screen.Act) {
	send := func() { a.outbox.add(actOf(wish, a.state.Book, a.reader)) }
	if parts := unsettled(a.state.Book, a.actor, wish); len(parts) > 0 {
		save := send
		send = func() { a.askUnsettling(parts, wish, save) }
	}
	if why := a.doubt.about(a.state, wish); why != "" {
		a.ask(why, wish, send)
		return
	}
	send()
}

// Open puts a dialog on top, with what was left in it.
func (a *App) Open(d screen.Dialog) {
	a.drafts.resume(a.current().ID(), d)
	if form, wary := d.(screen.Wary); wary && a.amid {
		form.OpenedByText()
	}
	a.amid = false
	a.dialogs.Push(d)
}

// Go shows a screen at a record; a quarter and its parts are shown in that quarter.
func (a *App) Go(id screen.ID, ref model.Ref) {
	if _, q := a.state.Book.PartOfRef(ref); (ref.Kind == model.KindPart || ref.Kind == model.KindQuarter) && q.Valid() && q != a.state.Quarter {
		a.turnQuarter(int(q - a.state.Quarter))
	}
	if place := a.pages.place(id); place >= 0 {
		a.pages.visit(place)
		a.current().Reveal(ref)
	}
}

// GoYear goes there in the year, which is read first where it is another.
func (a *App) GoYear(year int, id screen.ID, ref model.Ref) {
	if year == a.state.Book.Year {
		a.Go(id, ref)
		return
	}
	a.arrive = func() { a.Go(id, ref) }
	a.outbox.addRead(a.turnTo(year))
}

// Say shows a sentence in the status line.
func (a *App) Say(n screen.Notice) { a.notice = n }

// Dependents lists all that would have no meaning without the record, directly or not.
func (a *App) Dependents(ref model.Ref) []model.Ref {
	return a.reader.dependents(a.state.Book.Year, ref)
}

// Explain tells how figures came about.
func (a *App) Explain(results *calc.Results, subjects []calc.Subject) []screen.Explained {
	return explained(results, subjects, a.state.Book.Settings.Decimals)
}

// Aside reports that what explains the chosen place stands beside it in wide windows.
func (a *App) Aside() bool { return a.frame.aside() }

// Actor is who works in the session.
func (a *App) Actor() model.Actor { return a.actor }

// WhyNot tells why the record cannot be written now.
func (a *App) WhyNot(r model.Record) string {
	if r.Ref().Kind == model.KindUser {
		return store.WhyNot(a.actor, a.state.People, r)
	}
	return store.WhyNot(a.actor, a.state.Book, r)
}

// trailMsg tells whoever asked what was read of the audit trail.
type trailMsg struct{ tell func() }

// Trail asks for entries of the audit trail; they are read outside Update.
func (a *App) Trail(q store.Query, before uint64, limit int, got func([]model.Entry, uint64, error)) {
	if before == 0 {
		before = a.state.Book.Revision + 1
	}
	r := a.reader
	a.outbox.addRead(func() tea.Msg {
		entries, next, err := store.Browse(r.store, before, q, limit)
		return trailMsg{func() { got(entries, next, err) }}
	})
}

// Walk takes a walk one step further back outside Update.
func (a *App) Walk(w *store.Walk, limit int, got func([]store.Moved, error)) {
	r := a.reader
	a.outbox.addRead(func() tea.Msg {
		found, err := w.Back(r.store, limit)
		return trailMsg{func() { got(found, err) }}
	})
}

// Seal is what the whole trail comes to. It reads it all, outside Update.
func (a *App) Seal() (store.Seal, error) { return a.reader.store.Seal() }

// Notes opens what was said of a row.
func (a *App) Notes(on model.Ref) { notes{a, a.shown}.open(on) }

// LastLook is how far the person had looked through the shown year.
func (a *App) LastLook() screen.Look { return a.looks.of(a.state.Book) }

// Looked says that the shown year as it is now has been looked through.
func (a *App) Looked() {
	a.looks.looked(a.state.Book, a.now())
	a.setState(a.state)
}

// Readings is what this person chose before of how pasted tables are read.
func (a *App) Readings() string { return a.readings.text }

// KeepReadings keeps it for later pastes, and for the next session.
func (a *App) KeepReadings(text string) { a.readings = readings{text, true} }
