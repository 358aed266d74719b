package app

import (
	"slices"

	"capaian/ui/screen"
)

// reach goes to where a draft is entered and opens it there, turning to its year and quarter
// where they are not the ones shown; false where its place is gone.
func (a *App) reach(l label) bool {
	if a.reachNow(l) {
		return true
	}
	year, ref, ok := screen.EnteredBy(l.key)
	switch {
	case !ok:
		return false
	case year != a.state.Book.Year:
		if !slices.Contains(a.state.Years, year) {
			return false
		}
		a.bound = &l
		a.reads = append(a.reads, a.turnTo(year, a.state.Quarter))
		return true
	}
	before := a.state.Quarter
	_, q := a.state.Book.PartOfRef(ref)
	if !q.Valid() || q == before {
		return false
	}
	a.turnQuarter(int(q - before))
	if a.reachNow(l) {
		return true
	}
	a.turnQuarter(int(before - q))
	return false
}

// reachNow is reach in the year and the quarter that are shown.
func (a *App) reachNow(l label) bool {
	for i, entry := range a.options.Screens {
		if entry.ID != l.screen {
			continue
		}
		before, trail := a.active, slices.Clone(a.trail)
		a.visit(i)
		if d, ok := a.current().(screen.Drafting); ok && d.Reach(l.key) {
			return true
		}
		a.active, a.trail = before, trail
	}
	return false
}

// arrive opens the draft for whose sake the year was turned. Where its place is gone, the
// list says so and offers what can still be done with it.
func (a *App) arrive() {
	l := a.bound
	if l == nil {
		return
	}
	a.bound = nil
	if a.reach(*l) {
		return
	}
	a.notice = screen.Notice{Tone: screen.Warning, Text: "Tempat isian itu sudah dihapus dari tahun ini; teksnya dapat disalin atau dibuang."}
	a.openDrafts()
}
