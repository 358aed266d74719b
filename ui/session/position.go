package session

import (
	"encoding/json"

	"capaian/model"
	"capaian/ui/screen"
)

// position is where a person left.
type position struct {
	Year    int           `json:"year"`
	Quarter model.Quarter `json:"quarter"`
	Screen  screen.ID     `json:"screen"`
	Row     string        `json:"row,omitempty"`
	Column  string        `json:"column,omitempty"`
	Plain   bool          `json:"plain,omitempty"`
	On      model.Date    `json:"on,omitzero"` // the day on which they left
}

func positionKey(owner string) string { return "position/" + owner }

// recallPosition reads where the person left. It is false where there is nothing to go back
// to; a place in another year is none, for a quarter means nothing without its year.
func recallPosition(memory Memory, owner string, year int) (position, bool) {
	if memory == nil {
		return position{}, false
	}
	var p position
	if err := json.Unmarshal([]byte(memory.Recall(positionKey(owner))), &p); err != nil {
		return position{}, false
	}
	return p, p.Year == year && p.Quarter >= model.Q1 && p.Quarter <= model.Q4
}

// remember keeps the position for the next session of the person. What cannot be kept then
// is not worth a word to somebody who is leaving.
func (p position) remember(memory Memory, owner string) {
	if text, err := json.Marshal(p); err == nil {
		_ = memory.Remember(positionKey(owner), string(text))
	}
}

// spot is where the person left on the screen.
func (p position) spot() screen.Spot { return screen.Spot{Row: p.Row, Column: p.Column} }

// Remember keeps where the session stands and what was typed and not saved, for the next one
// of the same person. It does I/O: it is called when the session has ended.
func (a *App) Remember() {
	if a.memory == nil {
		return
	}
	at := a.current().Finder().Spot()
	position{a.state.Book.Year, a.state.Quarter, a.current().ID(), at.Row, at.Column, !a.frame.aside(), model.DateOf(a.now())}.remember(a.memory, a.actor.ID)
	a.looks.remember(a.memory, a.actor.ID)
	a.readings.remember(a.memory, a.actor.ID)
	left := a.unsaved.all()
	if a.leaving == discarded {
		left = nil // the person chose to throw them away; a line that drops at the question did not
	}
	a.drafts.writeLast(left)
}

// resume shows the screen on which the person left, and says so where that is not what a
// session that asked for the quarter begins with anyway. The selection waits for
// the terminal's size, without which columns have no room.
func (a *App) resume(p position, asked model.Quarter) {
	place := a.pages.place(p.Screen)
	if place < 0 {
		return
	}
	a.pages.show(place)
	spot := p.spot()
	a.resuming = &spot
	if p.Quarter == a.state.Quarter && p.Quarter != asked {
		a.doubt.resumed, a.doubt.left = true, p.On
	}
	if a.notice.Text == "" && (place != 0 || p.Quarter != asked) {
		a.notice.Text = "Dilanjutkan dari " + a.pages.title(p.Screen) + ", TW " + a.state.Quarter.Roman() + "."
	}
}
