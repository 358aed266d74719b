package app

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// history is what this session did, as revisions of the audit trail, newest last.
type history struct {
	done   []uint64
	undone []uint64
	end    string // what cannot be taken back and stands before the oldest of done; "" for nothing
}

// turn says which way an act goes through the history.
type turn int

const (
	forward turn = iota // something new: what was undone can no longer be redone
	backward
	again
	opening // a year was opened: that and what came before it stays
)

// lived notes an act that the store accepted. Revision 0 is an act that changed nothing:
// there is nothing to take back, but what it was to take back is settled.
func (h *history) lived(t turn, revision uint64) {
	from, to := &h.done, &h.undone
	switch t {
	case forward:
		if revision != 0 {
			h.done = append(h.done, revision)
			h.undone = nil
		}
		return
	case opening:
		h.done, h.undone = nil, nil
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

// rewindMsg brings the entry of the audit trail that is to be taken back.
type rewindMsg struct {
	turn  turn
	entry model.Entry
	err   error
}

// rewind reads the newest act of the one list or the other.
func (a *App) rewind(t turn) tea.Cmd {
	list := a.history.done
	if t == again {
		list = a.history.undone
	}
	revision := list[len(list)-1]
	a.outbox.flying = true
	return func() tea.Msg {
		entries, err := a.options.Store.Entries(revision-1, 1)
		if err == nil && (len(entries) == 0 || entries[0].Revision != revision) {
			err = model.Faultf(model.FaultMissing, "Jejak", "Jejak perubahan %d tidak ada.", revision)
		}
		if err != nil {
			return rewindMsg{turn: t, err: err}
		}
		return rewindMsg{turn: t, entry: entries[0]}
	}
}

// rewound sends the inverse of what was read to the store like any other act.
func (a *App) rewound(msg rewindMsg) {
	a.outbox.flying = false
	word := "Diurungkan"
	if msg.turn == again {
		word = "Diulangi"
	}
	batch, err := store.Batch{}, msg.err
	if err == nil {
		batch, err = store.Inverse(msg.entry, word+": "+plainNote(msg.entry.Note))
	}
	if err != nil {
		a.notice = screen.Notice{Tone: screen.Trouble, Text: err.Error()}
		return
	}
	a.outbox.queue = append(a.outbox.queue, act{batch: batch, turn: msg.turn, done: func(err error) {
		if err != nil {
			return
		}
		said := batch.Note
		if batch.Year != a.state.Book.Year && batch.Year != model.OfficeWide {
			// Nothing moves on the screen, so the year must be named.
			said = fmt.Sprintf("Tahun %d: %s", batch.Year, said)
		}
		a.notice = screen.Notice{Tone: screen.Done, Text: said}
	}})
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

// rewinding are the keys that undo and redo.
func (a *App) rewinding() []screen.Binding {
	none, nothing := "", ""
	if len(a.history.done) == 0 {
		none = "belum ada yang diubah dalam sesi ini"
		if a.history.end != "" {
			none = a.history.end
		}
	}
	if len(a.history.undone) == 0 {
		nothing = "tidak ada yang baru diurungkan"
	}
	return []screen.Binding{
		screen.Bind("U", "urungkan perubahan terakhir", func() tea.Cmd { return a.rewind(backward) }, "u", "ctrl+z").Unless(none),
		screen.Bind("Ctrl+R", "ulangi yang diurungkan", func() tea.Cmd { return a.rewind(again) }, "ctrl+r", "ctrl+y").Unless(nothing),
	}
}
