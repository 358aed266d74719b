package app

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// outbox sends a session's acts to the store one after the other. While one is on its way
// keys are kept and played afterwards, so that each key meets the state its predecessors made.
type outbox struct {
	queue  []act
	flying bool
	asking bool // a conflict waits for its answer; kept keys must not give it
	keys   []tea.Msg
}

type act struct {
	batch store.Batch
	turn  turn
	done  func(error)
	// prepare, where set, makes the batch when its turn has come, from what the store holds
	// by then; it runs outside Update.
	prepare func() (store.Batch, error)
}

// wroteMsg is the outcome of one act, with the state read after it.
type wroteMsg struct {
	act      act
	revision uint64 // 0 where nothing changed
	err      error
	state    screen.State
	at       time.Time
}

// Write queues an act on the year the session shows, or on the people of the office.
func (a *App) Write(wish screen.Act) {
	year, seen := a.state.Book.Year, wish.Seen
	if seen == 0 {
		seen = a.state.Book.Revision
	}
	if wish.OfficeWide {
		year = model.OfficeWide
	}
	next := act{
		batch: store.Batch{Year: year, Seen: seen, Note: wish.Note, Edits: wish.Edits},
		done:  wish.Done,
	}
	if wish.Make != nil {
		next.prepare = func() (store.Batch, error) {
			b, err := a.options.Store.Book(year)
			if err != nil {
				return store.Batch{}, err
			}
			return store.Batch{Year: year, Seen: b.Revision, Note: wish.Note, Edits: wish.Make(b)}, nil
		}
	}
	a.outbox.queue = append(a.outbox.queue, next)
}

// flush sends reads on their way, and the next act when none is.
func (a *App) flush() tea.Cmd {
	reads := a.reads
	a.reads = nil
	return tea.Batch(append(reads, a.next())...)
}

func (a *App) next() tea.Cmd {
	if a.outbox.flying || len(a.outbox.queue) == 0 {
		return nil
	}
	next := a.outbox.queue[0]
	a.outbox.queue = a.outbox.queue[1:]
	a.outbox.flying = true
	year, quarter, actor := a.state.Book.Year, a.state.Quarter, a.actor
	return func() tea.Msg {
		next, revision, err := a.carryOut(actor, next)
		if err == nil && next.batch.Open {
			// Whoever opened a year wants to see it; the quarter is that of the day.
			year, quarter = next.batch.Year, model.QuarterOn(model.DateOf(a.options.Now()), next.batch.Year)
		}
		state, readErr := a.read(year, quarter)
		if readErr != nil {
			err = errors.Join(err, readErr)
		}
		return wroteMsg{act: next, revision: revision, err: err, state: state, at: a.options.Now()}
	}
}

// mostTries is how often an act is made anew that others overtook on its way.
const mostTries = 5

// carryOut does the act, made ready now if it was not before.
func (a *App) carryOut(actor model.Actor, next act) (act, uint64, error) {
	for try := 1; ; try++ {
		if next.prepare != nil {
			batch, err := next.prepare()
			if err != nil {
				return next, 0, err
			}
			next.batch = batch
		}
		revision, err := a.options.Store.Do(actor, next.batch)
		var fault *model.Fault
		if overtaken := errors.As(err, &fault) && fault.Code == model.FaultStale; !overtaken || next.prepare == nil || try == mostTries {
			return next, revision, err
		}
	}
}

// wrote settles an act: what is shown first, then whoever asked.
func (a *App) wrote(msg wroteMsg) {
	a.outbox.flying = false
	switch {
	case msg.state.Book == nil:
	case msg.state.Book.Year != a.state.Book.Year:
		a.renew(msg.state.People)
		a.setState(msg.state)
	default:
		a.take(msg.state, false)
	}
	if msg.err == nil {
		a.history.lived(msg.act.turn, msg.revision)
	}
	var conflict *store.Conflict
	switch {
	case msg.err == nil:
		a.notice = screen.Notice{Tone: screen.Done, Text: "Tersimpan " + text.Clock(msg.at)}
		msg.act.done(nil)
	case errors.As(msg.err, &conflict):
		a.askConflict(msg.act, conflict)
	default:
		a.notice = screen.Notice{Tone: screen.Trouble, Text: msg.err.Error()}
		if msg.act.turn != forward {
			// What cannot be taken back must not stand before what can.
			a.history.lived(msg.act.turn, 0)
			a.notice.Text += " Langkah itu dilewati; U berikutnya mengurungkan yang sebelumnya."
		}
		msg.act.done(msg.err)
		if a.dialogs.Top() != nil || a.current().Capturing() {
			a.notice = screen.Notice{} // it is said where the text to be mended stands
		}
	}
	for _, d := range a.dialogs.Prune() {
		a.keepDraft(d)
	}
}

// askConflict shows both values and lets the person decide.
func (a *App) askConflict(lost act, c *store.Conflict) {
	yours, theirs := text.Record(c.Yours), text.Record(c.Theirs)
	a.outbox.asking = true
	settle := func(err error) func() {
		return func() {
			a.outbox.asking = false
			if err == nil && lost.turn != forward {
				a.history.lived(lost.turn, 0)
			}
			lost.done(err)
		}
	}
	a.Open(dialog.NewChoice(a.theme, "Diubah orang lain", []string{
		c.Error(),
		"Isian Anda : " + yours,
		"Tersimpan  : " + theirs,
	},
		dialog.Answer{Key: "S", Text: "simpan isian saya (" + yours + ")", Run: func() {
			a.outbox.asking = false
			lost.batch, lost.prepare = lost.batch.Insisting(a.state.Book.Revision), nil
			a.outbox.queue = append([]act{lost}, a.outbox.queue...)
		}},
		dialog.Answer{Key: "T", Text: "biarkan yang tersimpan (" + theirs + ")", Run: func() {
			settle(nil)()
			a.notice = screen.Notice{Text: "Yang tersimpan dibiarkan; isian Anda tidak disimpan."}
		}},
		dialog.Answer{Key: "K", Text: "kembali ke isian saya", Run: settle(c)},
	))
}

// replay plays the keys that were pressed while an act was on its way,
// until one of them starts another.
func (a *App) replay() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.outbox.keys) > 0 && !a.outbox.flying && !a.outbox.asking {
		msg := a.outbox.keys[0]
		a.outbox.keys = a.outbox.keys[1:]
		cmds = append(cmds, a.input(msg), a.flush())
	}
	return tea.Batch(cmds...)
}
