package app

import (
	"encoding/json"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// trailMsg brings entries of the audit trail to whoever asked.
type trailMsg struct {
	got     func([]model.Entry, uint64, error)
	entries []model.Entry
	next    uint64
	err     error
}

// Trail asks for entries of the audit trail; they are read outside Update.
func (a *App) Trail(q store.Query, before uint64, limit int, got func([]model.Entry, uint64, error)) {
	if before == 0 {
		before = a.state.Book.Revision + 1
	}
	a.reads = append(a.reads, func() tea.Msg {
		entries, next, err := store.Browse(a.options.Store, before, q, limit)
		return trailMsg{got, entries, next, err}
	})
}

// looks are how far a person has looked through the years, by year.
type looks struct {
	Last    map[int]screen.Look // when this session began, or as they said since
	glanced map[int]screen.Look // what the screen of review showed last
}

func (a *App) looksKey() string { return "look/" + a.actor.ID }

func (a *App) recallLooks() looks {
	l := looks{Last: map[int]screen.Look{}, glanced: map[int]screen.Look{}}
	if a.options.Memory != nil {
		// What cannot be read is as good as never looked.
		_ = json.Unmarshal([]byte(a.options.Memory.Recall(a.looksKey())), &l.Last)
	}
	if l.Last == nil {
		l.Last = map[int]screen.Look{}
	}
	return l
}

// rememberLooks keeps for the next session what this one showed.
func (a *App) rememberLooks() {
	for year, look := range a.looks.glanced {
		if look.Revision > a.looks.Last[year].Revision {
			a.looks.Last[year] = look
		}
	}
	if text, err := json.Marshal(a.looks.Last); err == nil && len(a.looks.Last) > 0 {
		_ = a.options.Memory.Remember(a.looksKey(), string(text))
	}
}

// glance notes what the screen of review shows, which counts as looked through when the
// session ends: until then nothing goes from under the eyes of whoever reads it.
func (a *App) glance() {
	if a.screens[a.active] != nil && a.current().ID() == screen.Review && a.state.Book != nil {
		a.looks.glanced[a.state.Book.Year] = screen.Look{Revision: a.state.Book.Revision, At: a.options.Now()}
	}
}

// LastLook is how far the person had looked through the shown year.
func (a *App) LastLook() screen.Look {
	look := a.looks.Last[a.state.Book.Year]
	if look.Revision > a.state.Book.Revision {
		return screen.Look{} // of a file that was restored since
	}
	return look
}

// Looked says that the shown year as it is now has been looked through.
func (a *App) Looked() {
	a.looks.Last[a.state.Book.Year] = screen.Look{Revision: a.state.Book.Revision, At: a.options.Now()}
	a.setState(a.state)
}
