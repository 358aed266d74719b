package session

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// undo is what this session did, as revisions of the audit trail, newest last.
type undo struct {
	done   []uint64
	undone []uint64
	end    string // what cannot be taken back and stands before the oldest of done; "" for nothing
}

// turn says which way an act goes through what was done.
type turn int

const (
	forward turn = iota // something new: what was undone can no longer be redone
	backward
	again
	opening // a year was opened: that and what came before it stays
)

// accepted notes an act that the store accepted. Revision 0 is an act that changed nothing:
// there is nothing to take back, but what it was to take back is settled.
func (u *undo) accepted(t turn, revision uint64) {
	from, to := &u.done, &u.undone
	switch t {
	case forward:
		if revision != 0 {
			u.done = append(u.done, revision)
			u.undone = nil
		}
		return
	case opening:
		u.done, u.undone = nil, nil
		return
	case again:
		from, to = to, from
	case backward:
	}
	*from = (*from)[:len(*from)-1]
	if revision != 0 {
		*to = append(*to, revision)
	}
}

// endAt says what can never be taken back, for the key that would.
func (u *undo) endAt(why string) { u.end = why }

// next is the revision that goes back, or again, now. There is one where bindings let the key pass.
func (u *undo) next(t turn) uint64 {
	list := u.done
	if t == again {
		list = u.undone
	}
	return list[len(list)-1]
}

// bindings are the keys that undo and redo.
func (u *undo) bindings(rewind func(turn) tea.Cmd) []screen.Binding {
	none, nothing := "", ""
	if len(u.done) == 0 {
		none = cmp.Or(u.end, "belum ada yang diubah dalam sesi ini")
	}
	if len(u.undone) == 0 {
		nothing = "tidak ada yang baru diurungkan"
	}
	return []screen.Binding{
		screen.Bind("Ctrl+Z", "urungkan perubahan terakhir", func() tea.Cmd { return rewind(backward) }, "ctrl+z").Acting().Unless(none),
		screen.Bind("Ctrl+R", "ulangi yang diurungkan", func() tea.Cmd { return rewind(again) }, "ctrl+r", "ctrl+y").Acting().Unless(nothing),
	}
}

// inverse is the batch that takes an entry of the audit trail back, or does it again.
func inverse(t turn, entry model.Entry) (store.Batch, error) {
	word := "Diurungkan"
	if t == again {
		word = "Diulangi"
	}
	return store.Undo(entry, word+": "+plainNote(entry.Note))
}

// plainNote is what an act was called before it was undone and redone.
func plainNote(note string) string {
	for _, word := range []string{"Diurungkan: ", "Diulangi: "} {
		if len(note) > len(word) && note[:len(word)] == word {
			return note[len(word):]
		}
	}
	return note
}

// rewindMsg brings the entry of the audit trail that is to be taken back.
type rewindMsg struct {
	turn  turn
	entry model.Entry
	err   error
}

// rewind reads the newest act that was done, or undone. Keys wait in the outbox meanwhile.
func (u *undo) rewind(t turn, r reader, o *outbox) tea.Cmd {
	revision := u.next(t)
	return tea.Batch(o.start(readWaits), func() tea.Msg {
		entry, err := r.entry(revision)
		return rewindMsg{turn: t, entry: entry, err: err}
	})
}

// rewound sends the inverse of what was read to the store like any other act.
func rewound(msg rewindMsg, host screen.Host, send func(act), shown func() screen.State) {
	batch, err := store.Batch{}, msg.err
	if err == nil {
		batch, err = inverse(msg.turn, msg.entry)
	}
	if err != nil {
		host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
		return
	}
	send(act{batch: batch, turn: msg.turn, done: func(err error) {
		if err != nil {
			return
		}
		said := batch.Note
		if batch.Year != shown().Book.Year && batch.Year != model.OfficeWide {
			// Nothing moves on the screen, so the year must be named.
			said = fmt.Sprintf("Tahun %d: %s", batch.Year, said)
		}
		host.Say(screen.Notice{Tone: screen.Done, Text: said})
	}})
}
