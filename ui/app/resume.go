package app

import (
	"encoding/json"

	"capaian/model"
	"capaian/ui/screen"
)

// Memory keeps what belongs to a person and is no part of the office's records.
type Memory interface {
	Remember(key, value string) error
	Recall(key string) string
}

// position is where a person left.
type position struct {
	Year    int           `json:"year"`
	Quarter model.Quarter `json:"quarter"`
	Screen  screen.ID     `json:"screen"`
	Row     string        `json:"row,omitempty"`
	Column  string        `json:"column,omitempty"`

	Drafts map[screen.ID]map[string]screen.Draft `json:"drafts,omitempty"`
}

func (a *App) positionKey() string { return "position/" + a.actor.ID }

// Remember keeps where the session stands, for the next one of the same person. It does
// I/O: it is called when the session has ended. A position that cannot be kept is not
// worth a word to somebody who is leaving.
func (a *App) Remember() {
	if a.options.Memory == nil {
		return
	}
	at := a.current().Finder().Spot()
	text, err := json.Marshal(position{a.state.Book.Year, a.state.Quarter, a.current().ID(), at.Row, at.Column, a.carried()})
	if err == nil {
		_ = a.options.Memory.Remember(a.positionKey(), string(text))
	}
	a.rememberLooks()
}

// carried are the drafts of all screens, none where the person chose to throw them away.
// They are there when the line dropped or the window was closed.
func (a *App) carried() map[screen.ID]map[string]screen.Draft {
	if a.quitting || a.leaving {
		return nil
	}
	all := map[screen.ID]map[string]screen.Draft{}
	for _, one := range a.screens {
		if d, ok := one.(screen.Drafting); ok && len(d.Drafts()) > 0 {
			all[one.ID()] = d.Drafts()
		}
	}
	return all
}

// recall reads where the person left. It is false where there is nothing to go back to; a
// place in another year is none, for a quarter means nothing without its year.
func (a *App) recall() (position, bool) {
	if a.options.Memory == nil {
		return position{}, false
	}
	var p position
	if err := json.Unmarshal([]byte(a.options.Memory.Recall(a.positionKey())), &p); err != nil {
		return position{}, false
	}
	return p, p.Year == a.options.Year && p.Quarter >= model.Q1 && p.Quarter <= model.Q4
}

// returnDrafts gives the screens back what was typed and not saved, also where the place of
// it lies in another year: a draft belongs to what it enters.
func (a *App) returnDrafts(p position) {
	for i, entry := range a.options.Screens {
		if drafts := p.Drafts[entry.ID]; len(drafts) > 0 {
			a.show(i)
			if d, ok := a.current().(screen.Drafting); ok {
				d.PutDrafts(drafts)
			}
		}
	}
	a.show(0)
}

// resume shows the screen on which the person left, and says so where that is not what a
// session begins with anyway. The selection waits for
// the terminal's size, without which columns have no room.
func (a *App) resume(p position) {
	for i, entry := range a.options.Screens {
		if entry.ID != p.Screen {
			continue
		}
		a.show(i)
		a.resuming = &screen.Spot{Row: p.Row, Column: p.Column}
		if a.notice.Text == "" && (i != 0 || p.Quarter != a.options.Quarter) {
			a.notice.Text = "Dilanjutkan dari " + entry.Title + ", TW " + a.state.Quarter.Roman() + "."
		}
	}
}

// settle selects what was selected, once.
func (a *App) settle() {
	if a.resuming != nil {
		a.current().Finder().Select(*a.resuming)
		a.resuming = nil
	}
}
