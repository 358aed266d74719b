package app

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// label tells drafts of one person apart: on which screen they belong, and what they enter.
type label struct {
	screen screen.ID
	key    string
}

// Drafts are written down one by one, so that two sessions of a person, each with its own,
// do not write over one another. Labels and ids hold no NUL.
func (a *App) draftPrefix() string { return "draft\x00" + a.actor.ID + "\x00" }

func (a *App) draftKey(l label) string {
	return a.draftPrefix() + string(l.screen) + "\x00" + l.key
}

// drafts is all that was typed and not saved: in cells, in open dialogs, in those left.
func (a *App) drafts() map[label]screen.Draft {
	all := maps.Clone(a.kept)
	for i, one := range a.screens {
		if d, ok := one.(screen.Drafting); ok {
			for key, draft := range d.Drafts() {
				all[label{a.options.Screens[i].ID, key}] = draft
			}
		}
	}
	for _, d := range a.dialogs.All() {
		if k, ok := d.(screen.Keeping); ok {
			if key, draft, some := k.Draft(); some && key != "" {
				all[label{a.current().ID(), key}] = draft
			}
		}
	}
	return all
}

// order is the drafts as people look for them: screen by screen, then by name.
func (a *App) order(drafts map[label]screen.Draft) []label {
	place := map[screen.ID]int{}
	for i, entry := range a.options.Screens {
		place[entry.ID] = i
	}
	return slices.SortedFunc(maps.Keys(drafts), func(x, y label) int {
		return cmp.Or(
			cmp.Compare(place[x.screen], place[y.screen]),
			cmp.Compare(drafts[x].Line(), drafts[y].Line()),
			cmp.Compare(x.key, y.key),
		)
	})
}

// openDrafts lists what was typed and not saved.
func (a *App) openDrafts() {
	drafts := a.drafts()
	var left []dialog.Left
	for _, l := range a.order(drafts) {
		d := drafts[l]
		name := a.titleOf(l.screen) + ": " + d.Name
		left = append(left, dialog.Left{
			Name: name, Text: d.Whole(),
			Reach: func() bool { return a.reach(l) },
			Drop:  func() { a.forget(l) },
		})
	}
	a.Open(dialog.NewDrafts(a.theme, left, a.Copy))
}

// drafting is the key that lists them; it is hinted while there are any.
func (a *App) drafting() screen.Binding {
	none, left := "", len(a.drafts())
	if left == 0 {
		none = "tidak ada isian yang belum disimpan"
	}
	row := screen.Do("Ctrl+L", "isian yang belum disimpan", a.openDrafts, "ctrl+l").Unless(none)
	row.Hint = left > 0
	return row
}

// resumeDraft gives a dialog that opens what was left in it.
func (a *App) resumeDraft(d screen.Dialog) {
	k, ok := d.(screen.Keeping)
	if !ok {
		return
	}
	key, _, _ := k.Draft()
	if left, some := a.kept[label{a.current().ID(), key}]; some && key != "" {
		k.Resume(left)
	}
}

// keepDraft holds what was left in a dialog that closed, and forgets what was saved.
func (a *App) keepDraft(d screen.Dialog) {
	k, ok := d.(screen.Keeping)
	if !ok {
		return
	}
	key, draft, some := k.Draft()
	if key == "" {
		return
	}
	at := label{a.current().ID(), key}
	if some {
		a.kept[at] = draft
	} else {
		delete(a.kept, at)
	}
}

// forget throws a draft away.
func (a *App) forget(l label) {
	delete(a.kept, l)
	for i, one := range a.screens {
		if d, ok := one.(screen.Drafting); ok && a.options.Screens[i].ID == l.screen {
			d.Forget(l.key)
		}
	}
}

// returnDrafts gives the session back what the person typed and did not save, also where the
// place of it lies in another year: a draft belongs to what it enters.
func (a *App) returnDrafts() {
	if a.options.Memory == nil {
		return
	}
	cells := map[screen.ID]map[string]screen.Draft{}
	for key, value := range a.options.Memory.Recollect(a.draftPrefix()) {
		id, entered, found := strings.Cut(strings.TrimPrefix(key, a.draftPrefix()), "\x00")
		var draft screen.Draft
		if err := json.Unmarshal([]byte(value), &draft); err != nil || !found {
			continue // what cannot be read is as good as never typed
		}
		a.keeper.written[key] = value
		l := label{screen.ID(id), entered}
		if draft.Cell {
			if cells[l.screen] == nil {
				cells[l.screen] = map[string]screen.Draft{}
			}
			cells[l.screen][l.key] = draft
		} else {
			a.kept[l] = draft
		}
	}
	for i, entry := range a.options.Screens {
		if len(cells[entry.ID]) == 0 {
			continue
		}
		a.show(i)
		if d, ok := a.current().(screen.Drafting); ok {
			d.PutDrafts(cells[entry.ID])
		}
	}
}

// keeper writes drafts down. Commands run beside one another: an older state must not be
// written over a newer one.
type keeper struct {
	taken uint64 // states taken; of the session's goroutine only
	typed bool   // something was typed since the timer started
	timed int    // how often the timer was put off in a row; 0: it does not run

	mu      sync.Mutex
	newest  uint64            // state that was written last
	written map[string]string // what Memory holds of this session
}

// mostPutOff is how often typing without a pause may put writing off.
const mostPutOff = 5

// pauseMsg comes when the timer has run out, keptMsg when drafts were written down.
type (
	pauseMsg struct{}
	keptMsg  struct{ err error }
)

// typed starts the one timer after which drafts are written down, where there is anything
// to write. It is called after each key, and starts nothing while the timer runs.
func (a *App) typed() tea.Cmd {
	if a.options.Memory == nil || a.options.Pause <= 0 {
		return nil
	}
	if a.keeper.timed > 0 {
		a.keeper.typed = true
		return nil
	}
	if len(a.drafts()) == 0 && !a.keeper.holds() {
		return nil
	}
	a.keeper.timed, a.keeper.typed = 1, false
	return a.pause()
}

func (a *App) pause() tea.Cmd {
	return tea.Tick(a.options.Pause, func(time.Time) tea.Msg { return pauseMsg{} })
}

// paused writes down once typing rests, or has gone on for long.
func (a *App) paused() tea.Cmd {
	if a.keeper.typed && a.keeper.timed < mostPutOff {
		a.keeper.timed, a.keeper.typed = a.keeper.timed+1, false
		return a.pause()
	}
	a.keeper.timed = 0
	return a.writeDrafts()
}

// writeDrafts is the command that brings what Memory holds up to date.
func (a *App) writeDrafts() tea.Cmd {
	if a.options.Memory == nil {
		return nil
	}
	all, state := a.spelled(a.drafts())
	return func() tea.Msg { return keptMsg{a.keeper.write(a.options.Memory, all, state)} }
}

// spelled is the drafts as they are written, with the number of the state.
func (a *App) spelled(drafts map[label]screen.Draft) (map[string]string, uint64) {
	all := map[string]string{}
	for l, draft := range drafts {
		if value, err := json.Marshal(draft); err == nil {
			all[a.draftKey(l)] = string(value)
		}
	}
	a.keeper.taken++
	return all, a.keeper.taken
}

// holds reports that Memory has drafts of this session.
func (k *keeper) holds() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return len(k.written) > 0
}

// renamed follows what Memory did with the drafts of a person who is known by another name.
func (k *keeper) renamed(before, now string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	next := map[string]string{}
	for key, value := range k.written {
		if rest, of := strings.CutPrefix(key, before); of {
			key = now + rest
		}
		next[key] = value
	}
	k.written = next
}

// write makes what Memory holds of this session the given drafts, writing only what differs.
func (k *keeper) write(m Memory, all map[string]string, state uint64) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if state <= k.newest {
		return nil
	}
	k.newest = state
	next := maps.Clone(k.written)
	defer func() { k.written = next }()
	for key := range k.written {
		if _, still := all[key]; !still {
			if err := m.Remember(key, ""); err != nil {
				return err
			}
			delete(next, key)
		}
	}
	for key, value := range all {
		if k.written[key] == value {
			continue
		}
		if err := m.Remember(key, value); err != nil {
			return err
		}
		next[key] = value
	}
	return nil
}

// wroteDrafts tells a person whose words could not be written down.
func (a *App) wroteDrafts(msg keptMsg) {
	if msg.err != nil {
		a.notice = screen.Notice{Tone: screen.Warning, Text: "Isian yang belum disimpan tidak dapat dicatat untuk sesi berikut: " + msg.err.Error()}
	}
}
