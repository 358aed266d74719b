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
	Recollect(prefix string) map[string]string
}

// position is where a person left.
type position struct {
	Year    int           `json:"year"`
	Quarter model.Quarter `json:"quarter"`
	Screen  screen.ID     `json:"screen"`
	Row     string        `json:"row,omitempty"`
	Column  string        `json:"column,omitempty"`
	Plain   bool          `json:"plain,omitempty"`
}

func (a *App) positionKey() string { return "position/" + a.actor.ID }

// Remember keeps where the session stands and what was typed and not saved, for the next one
// of the same person. It does I/O: it is called when the session has ended. What cannot be
// kept then is not worth a word to somebody who is leaving.
func (a *App) Remember() {
	if a.options.Memory == nil {
		return
	}
	at := a.current().Finder().Spot()
	text, err := json.Marshal(position{a.state.Book.Year, a.state.Quarter, a.current().ID(), at.Row, at.Column, a.plain})
	if err == nil {
		_ = a.options.Memory.Remember(a.positionKey(), string(text))
	}
	a.rememberLooks()
	left := a.drafts()
	if a.quitting {
		left = nil // the person chose to throw them away; a line that drops at the question did not
	}
	all, state := a.spelled(left)
	_ = a.keeper.write(a.options.Memory, all, state)
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
