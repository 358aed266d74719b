package session

import (
	"cmp"
	"fmt"

	"capaian/model"
	"capaian/ui/screen"
)

// renewActor takes over what the office has made of the person meanwhile, and ends the session
// where it has made nothing of them.
func (a *App) renewActor(people *model.Book) {
	now, err := a.company.admit(people, a.actor)
	if err != nil {
		a.ended = err.Error()
		return
	}
	a.setActor(now)
}

// setActor takes over who works in the session; the person is told where it changes what they may do.
func (a *App) setActor(now model.Actor) {
	if now.Role != a.actor.Role || now.Section != a.actor.Section {
		a.notice = screen.Notice{Tone: screen.Warning, Text: fmt.Sprintf("Hak Anda diubah oleh admin; sekarang: %s.", rights(now, a.state.Book))}
	}
	if now.ID != a.actor.ID {
		a.drafts.rename(now.ID)
	}
	a.actor = now
}

// setAround takes in the surroundings. It returns true where all that was shown belongs to
// another file than what was read now.
func (a *App) setAround(now model.Around) (other bool) {
	other = a.company.update(now)
	if actor, told := a.company.actor(); told {
		a.setActor(actor)
	}
	if now.Said != "" {
		// A warning stands also before what is not saved, of which it may speak.
		a.notice = screen.Notice{Tone: screen.Warning, Text: now.Said}
	}
	return other
}

// Ended is why the session had to end, or "" where the person left.
func (a *App) Ended() string { return cmp.Or(a.ended, a.company.ended()) }

// rights are the role with the section, as the frame shows them.
func rights(actor model.Actor, b *model.Book) string {
	if s := b.Section(actor.Section); s != "" {
		return string(actor.Role) + "@" + s
	}
	return string(actor.Role)
}
