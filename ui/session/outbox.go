package session

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// outbox holds what is to be sent to the store, one act after the other. While one is on its
// way keys are kept and played afterwards, so that each key meets the state its predecessors made.
type outbox struct {
	queue     []act
	reads     []tea.Cmd // of the audit trail and of years, to be sent on their way
	keys      []tea.Msg // pressed while busy, oldest first
	busy      bool      // an act is on its way, or what the next key is meant for is being read
	conflicts int       // that wait for an answer; kept keys must not give it
	silence   silence
}

// silence is what is said where the file does not answer, as on a dead disk or with a holder
// that hangs.
type silence struct {
	after  time.Duration // 0: never
	count  int           // of what was sent, so that a word is not said of what came since
	saying bool
	text   string
}

// What is said of a file that does not answer.
const (
	actWaits  = "Berkas data belum menjawab; yang baru diisi belum disimpan."
	readWaits = "Berkas data belum menjawab."
)

// silentMsg says that an answer might have come by now.
type silentMsg struct{ count int }

// act is one change on its way to the store.
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

// actOf is what a screen wishes, as an act on the year it shows or on the people of the
// office. Where the wish does not say what its author saw, it was the Book that is shown.
func actOf(wish screen.Act, shown *model.Book, r reader) act {
	year, seen := shown.Year, wish.Seen
	if seen == 0 {
		seen = shown.Revision
	}
	if wish.OfficeWide {
		year = model.OfficeWide
	}
	next := act{
		batch: store.Batch{Year: year, Seen: seen, Note: wish.Note, Edits: wish.Edits},
		done:  wish.Done,
	}
	if wish.Make != nil {
		next.prepare = r.prepare(year, wish.Note, wish.Make)
	}
	return next
}

// add puts an act behind those that wait.
func (o *outbox) add(next act) { o.queue = append(o.queue, next) }

// addFirst puts an act before those that wait.
func (o *outbox) addFirst(next act) { o.queue = append([]act{next}, o.queue...) }

// addRead sends a read with the next acts.
func (o *outbox) addRead(read tea.Cmd) { o.reads = append(o.reads, read) }

// start keeps keys until finish. Its command has the text said where the answer takes long.
func (o *outbox) start(text string) tea.Cmd {
	s := &o.silence
	o.busy, s.saying, s.text = true, false, text
	s.count++
	if s.after == 0 {
		return nil
	}
	msg := silentMsg{s.count}
	return tea.Tick(s.after, func(time.Time) tea.Msg { return msg })
}

// finish lets keys and acts pass again.
func (o *outbox) finish() { o.busy, o.silence.saying = false, false }

// unanswered notes that an answer has not come in time.
func (o *outbox) unanswered(msg silentMsg) {
	o.silence.saying = o.busy && msg.count == o.silence.count
}

// trouble is what is said while the file does not answer, or "".
func (o *outbox) trouble() string {
	if !o.silence.saying {
		return ""
	}
	return o.silence.text
}

// flush sends reads on their way, and the next act when none is; send makes its command.
func (o *outbox) flush(send func(act) tea.Cmd) tea.Cmd {
	cmds := o.reads
	o.reads = nil
	if !o.busy && len(o.queue) > 0 {
		next := o.queue[0]
		o.queue = o.queue[1:]
		cmds = append(cmds, send(next), o.start(actWaits))
	}
	return tea.Batch(cmds...)
}

// keep holds a key back while something is on its way; false when the key may pass.
func (o *outbox) keep(msg tea.Msg) bool {
	if o.busy {
		o.keys = append(o.keys, msg)
	}
	return o.busy
}

// nextKey takes the oldest key that was kept; false where none may be played now.
func (o *outbox) nextKey() (tea.Msg, bool) {
	if len(o.keys) == 0 || o.busy || o.conflicts > 0 {
		return nil, false
	}
	msg := o.keys[0]
	o.keys = o.keys[1:]
	return msg, true
}

// ask notes that a conflict waits for its answer, answered that it has one.
func (o *outbox) ask()      { o.conflicts++ }
func (o *outbox) answered() { o.conflicts-- }
