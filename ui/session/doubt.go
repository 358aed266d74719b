package session

import (
	"fmt"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// resumedAfter is how many days a session may lie behind for its quarter to be taken for the
// one that is meant.
const resumedAfter = 30

// place is a quarter of a year.
type place struct {
	year    int
	quarter model.Quarter
}

// doubt knows what makes it doubtful that an entry is meant for the quarter on the screen.
type doubt struct {
	said    map[place]bool // quarters about which the person has answered in this session
	resumed bool           // the quarter is that of an earlier session
	left    model.Date     // when that ended; blank where nobody knows
}

// about says why the entry may be meant for another quarter; "" where nothing says so, or
// where the person has said that it is meant.
func (d *doubt) about(st screen.State, wish screen.Act) string {
	at := place{st.Book.Year, st.Quarter}
	if wish.OfficeWide || d.said[at] || !entersInto(st, wish) {
		return ""
	}
	tw := fmt.Sprintf("TW %s %d", at.quarter.Roman(), at.year)
	switch {
	case !at.quarter.Begun(at.year, st.Today):
		return screen.NotBegun(st, at.quarter)
	case d.resumed && !d.left.IsBlank() && st.Today.DaysSince(d.left) > resumedAfter:
		return fmt.Sprintf("%s dilanjutkan dari sesi %s.", tw, text.LongDate(d.left))
	}
	return ""
}

// entersInto reports that the act enters something into the quarter on the screen.
func entersInto(st screen.State, wish screen.Act) bool {
	edits := wish.Edits
	if wish.Make != nil {
		edits = wish.Make(st.Book)
	}
	for _, e := range edits {
		if e.Put == nil {
			continue
		}
		switch e.Put.Ref().Kind {
		case model.KindActual, model.KindFacilitationMark, model.KindSpent:
			if _, q := st.Book.PartOf(e.Put); q == st.Quarter {
				return true
			}
		}
	}
	return false
}

// ask asks once in a session whether the quarter is the one that is meant. What was typed
// stays where it is until then.
func (a *App) ask(why string, wish screen.Act, send func()) {
	at := place{a.state.Book.Year, a.state.Quarter}
	tw := fmt.Sprintf("TW %s %d", at.quarter.Roman(), at.year)
	a.Open(dialog.NewChoice(a.theme, "Untuk "+tw+"?", []string{why, "Belum disimpan. F5 memilih triwulan lain, F7 tahun lain."},
		dialog.Answer{Key: "S", Text: "simpan pada " + tw, Run: func() { a.doubt.said[at] = true; send() }},
		dialog.Answer{Key: "Esc", Text: "jangan simpan; ketikan tetap ada", Run: func() {
			if wish.Done != nil {
				wish.Done(model.Faultf(model.FaultNumber, "Triwulan", "Belum disimpan pada %s.", tw))
			}
		}},
	).Marked(1))
}
