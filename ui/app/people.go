package app

import (
	"cmp"
	"fmt"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// admitted says who works in the session as the people stand now.
func (a *App) admitted(people *model.Book) (model.Actor, error) {
	if a.options.Company != nil {
		// Whoever holds the file says so, anew after each act.
		return a.actor, nil
	}
	return people.Renew(a.actor)
}

// renew takes over what the office has made of the person meanwhile, and ends the session
// where it has made nothing of them.
func (a *App) renew(people *model.Book) {
	now, err := a.admitted(people)
	if err != nil {
		a.ended = err.Error()
		return
	}
	a.become(now)
}

// become is told to the person where it changes what they may do.
func (a *App) become(now model.Actor) {
	if now.Role != a.actor.Role || now.Section != a.actor.Section {
		a.notice = screen.Notice{Tone: screen.Warning, Text: fmt.Sprintf("Hak Anda diubah oleh admin; sekarang: %s.", rights(now, a.state.Book))}
	}
	if before := a.draftPrefix(); now.ID != a.actor.ID {
		a.actor = now
		a.keeper.renamed(before, a.draftPrefix())
	}
	a.actor = now
}

// Ended is why the session had to end, or "" where the person left.
func (a *App) Ended() string { return cmp.Or(a.ended, a.around.Ended) }

// rights are the role with the section, as the frame shows them.
func rights(actor model.Actor, b *model.Book) string {
	if s := b.Section(actor.Section); s != "" {
		return string(actor.Role) + "@" + s
	}
	return string(actor.Role)
}

// Actor is who works in the session.
func (a *App) Actor() model.Actor { return a.actor }

// WhyNot tells why the record cannot be written now.
func (a *App) WhyNot(r model.Record) string {
	if r.Ref().Kind == model.KindUser {
		return store.WhyNot(a.actor, a.state.People, r)
	}
	return store.WhyNot(a.actor, a.state.Book, r)
}
