package session

import (
	"encoding/json"
	"maps"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// label tells drafts of one person apart: on which screen they belong, and what they enter.
type label struct {
	screen screen.ID
	key    string
}

// drafts are what a person typed in dialogs and left unsaved, and when all drafts, those in
// cells included, are written to Memory.
type drafts struct {
	memory Memory        // nil: nothing is written
	pause  time.Duration // rest after typing before it is written; 0: only when the session ends
	owner  string        // id of the person

	kept   map[label]screen.Draft // left in dialogs
	target *label                 // to be opened once its year is shown

	taken  uint64 // states taken for writing
	typing bool   // something was typed since the timer started
	timed  int    // how often the timer was put off in a row; 0: it does not run
	writer draftWriter
}

func newDrafts(memory Memory, pause time.Duration, owner string) *drafts {
	return &drafts{
		memory: memory, pause: pause, owner: owner,
		kept: map[label]screen.Draft{}, writer: draftWriter{written: map[string]string{}},
	}
}

// Drafts are written down one by one, so that two sessions of a person, each with its own,
// do not write over one another. Labels and ids hold no NUL.
func (d *drafts) prefix() string { return "draft\x00" + d.owner + "\x00" }

func (d *drafts) keyOf(l label) string {
	return d.prefix() + string(l.screen) + "\x00" + l.key
}

// restore takes back what the person typed in an earlier session and did not save, also where
// the place of it lies in another year: a draft belongs to what it enters. It returns the
// drafts of cells, by screen and key; those are for the screens to hold.
func (d *drafts) restore() map[screen.ID]map[string]screen.Draft {
	cells := map[screen.ID]map[string]screen.Draft{}
	if d.memory == nil {
		return cells
	}
	for key, value := range d.memory.Recollect(d.prefix()) {
		id, entered, found := strings.Cut(strings.TrimPrefix(key, d.prefix()), "\x00")
		var draft screen.Draft
		if err := json.Unmarshal([]byte(value), &draft); err != nil || !found {
			continue // what cannot be read is as good as never typed
		}
		d.writer.found(key, value)
		l := label{screen.ID(id), entered}
		switch {
		case !draft.Cell:
			d.kept[l] = draft
		case cells[l.screen] == nil:
			cells[l.screen] = map[string]screen.Draft{l.key: draft}
		default:
			cells[l.screen][l.key] = draft
		}
	}
	return cells
}

// resume gives a dialog that opens on the screen what was left in it.
func (d *drafts) resume(on screen.ID, opened screen.Dialog) {
	k, ok := opened.(screen.Keeping)
	if !ok {
		return
	}
	key, _, _ := k.Draft()
	if left, some := d.kept[label{on, key}]; some && key != "" {
		k.Resume(left)
	}
}

// keep holds what was left in a dialog that closed, and forgets what was saved.
func (d *drafts) keep(on screen.ID, closed screen.Dialog) {
	k, ok := closed.(screen.Keeping)
	if !ok {
		return
	}
	key, draft, some := k.Draft()
	switch {
	case key == "":
	case some:
		d.kept[label{on, key}] = draft
	default:
		delete(d.kept, label{on, key})
	}
}

// left are the drafts of dialogs that were closed.
func (d *drafts) left() map[label]screen.Draft { return maps.Clone(d.kept) }

// forget throws away what was left in a dialog.
func (d *drafts) forget(l label) { delete(d.kept, l) }

// setTarget notes the draft to be opened once its year is shown.
func (d *drafts) setTarget(l label) { d.target = &l }

// takeTarget returns that draft once; false where there is none.
func (d *drafts) takeTarget() (label, bool) {
	if d.target == nil {
		return label{}, false
	}
	l := *d.target
	d.target = nil
	return l, true
}

// rename follows a person who is known by another id now.
func (d *drafts) rename(owner string) {
	before := d.prefix()
	d.owner = owner
	d.writer.renamed(before, d.prefix())
}

// mostPutOff is how often typing without a pause may put writing off: typing that goes on is
// written down every few seconds.
const mostPutOff = 12

// pauseMsg comes when the timer has run out, keptMsg when drafts were written down.
type (
	pauseMsg struct{}
	keptMsg  struct{ err error }
)

// typed starts the one timer after which drafts are written down, where there is anything
// to write. It is called after each key, and starts nothing while the timer runs.
func (d *drafts) typed(all func() map[label]screen.Draft) tea.Cmd {
	if !d.early() {
		return nil
	}
	if d.timed > 0 {
		d.typing = true
		return nil
	}
	if len(all()) == 0 && !d.writer.holds() {
		return nil
	}
	d.timed, d.typing = 1, false
	return d.rest()
}

func (d *drafts) rest() tea.Cmd {
	return tea.Tick(d.pause, func(time.Time) tea.Msg { return pauseMsg{} })
}

// paused writes down once typing rests, or has gone on for long.
func (d *drafts) paused(all func() map[label]screen.Draft) tea.Cmd {
	if d.typing && d.timed < mostPutOff {
		d.timed, d.typing = d.timed+1, false
		return d.rest()
	}
	d.timed = 0
	return d.write(all())
}

// early reports that drafts are written before the session ends.
func (d *drafts) early() bool { return d.memory != nil && d.pause > 0 }

// write is the command that brings what Memory holds up to date.
func (d *drafts) write(all map[label]screen.Draft) tea.Cmd {
	if d.memory == nil {
		return nil
	}
	spelled, state := d.spelled(all)
	return func() tea.Msg { return keptMsg{d.writer.write(d.memory, spelled, state)} }
}

// writeLast does it at once, when the session has ended. What cannot be kept then is not
// worth a word to somebody who is leaving.
func (d *drafts) writeLast(all map[label]screen.Draft) {
	spelled, state := d.spelled(all)
	_ = d.writer.write(d.memory, spelled, state)
}

// spelled is the drafts as they are written, with the number of the state.
func (d *drafts) spelled(all map[label]screen.Draft) (map[string]string, uint64) {
	spelled := map[string]string{}
	for l, draft := range all {
		if value, err := json.Marshal(draft); err == nil {
			spelled[d.keyOf(l)] = string(value)
		}
	}
	d.taken++
	return spelled, d.taken
}
