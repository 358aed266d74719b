package session

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// pages are the screens of a session: which are open, which one is shown, and the way back.
type pages struct {
	entries []Entry
	create  func(Entry) screen.Screen
	update  func(screen.Screen) // gives a screen the newest state
	shown   func()              // hears that another screen is shown

	open   []screen.Screen // parallel to entries; nil until first shown
	behind []bool          // parallel to open: it has not seen the newest state
	active int
	trail  []int // to go back to, the last one last
}

func newPages(entries []Entry, create func(Entry) screen.Screen, update func(screen.Screen), shown func()) pages {
	return pages{
		entries: entries, create: create, update: update, shown: shown,
		open: make([]screen.Screen, len(entries)), behind: make([]bool, len(entries)),
	}
}

// renew gives the newest state to the screen that is shown and to those with drafts, which
// are named everywhere; the others get it when they are shown.
func (p *pages) renew() {
	for i, one := range p.open {
		if one == nil {
			continue
		}
		d, drafting := one.(screen.Drafting)
		p.behind[i] = i != p.active && !(drafting && len(d.Drafts()) > 0)
		if !p.behind[i] {
			p.update(one)
		}
	}
}

// current is the screen that is shown.
func (p *pages) current() screen.Screen { return p.open[p.active] }

// each calls do with every screen that is open.
func (p *pages) each(do func(screen.Screen)) {
	for _, one := range p.open {
		if one != nil {
			do(one)
		}
	}
}

// place is where a screen stands among the entries; -1 where it does not.
func (p *pages) place(id screen.ID) int {
	return slices.IndexFunc(p.entries, func(e Entry) bool { return e.ID == id })
}

// title is what a screen is called.
func (p *pages) title(id screen.ID) string {
	if at := p.place(id); at >= 0 {
		return p.entries[at].Title
	}
	return string(id)
}

// show makes the screen at the place the active one, creating it the first time.
func (p *pages) show(place int) {
	if p.open[place] == nil {
		p.open[place] = p.create(p.entries[place])
	} else if p.behind[place] {
		p.behind[place] = false
		p.update(p.open[place])
	}
	p.active = place
	p.shown()
}

// visit shows a screen and remembers the one before for Esc.
func (p *pages) visit(place int) {
	if place == p.active || place < 0 || place >= len(p.open) {
		return
	}
	const longestTrail = 50
	if p.trail = append(p.trail, p.active); len(p.trail) > longestTrail {
		p.trail = p.trail[1:]
	}
	p.show(place)
}

// visitPlace goes where somebody is.
func (p *pages) visitPlace(at model.Whereabouts) {
	if place := p.place(at.Screen); place >= 0 {
		p.visit(place)
		p.current().Finder().Select(screen.Spot{Row: at.Row, Column: at.Column})
	}
}

// back shows the screen from which the active one was reached, or the first.
func (p *pages) back() {
	if len(p.trail) == 0 {
		p.show(0)
		return
	}
	last := p.trail[len(p.trail)-1]
	p.trail = p.trail[:len(p.trail)-1]
	p.show(last)
}

// tabs are the entries that have a digit.
func (p *pages) tabs() []Entry {
	for i, entry := range p.entries {
		if entry.Beyond {
			return p.entries[:i]
		}
	}
	return p.entries
}

// tab is the place of the active screen among the digits.
func (p *pages) tab() int { return min(p.active, len(p.tabs())-1) }

// neighbour is the place of the tab that many further on, in a circle.
func (p *pages) neighbour(by int) int {
	tabs := len(p.tabs())
	return (p.tab() + by + tabs) % tabs
}

// switches lead to other screens. They hold even while a cell is open, which then keeps
// what was typed as a draft.
func (p *pages) switches() []screen.Binding {
	var rows []screen.Binding
	for i, entry := range p.tabs() {
		digit := strconv.Itoa(i + 1)
		rows = append(rows, screen.Do("Alt+"+digit, "layar "+entry.Title, func() { p.visit(i) }, "alt+"+digit))
	}
	return append(rows,
		screen.Do("F3", "layar sebelumnya", func() { p.visit(p.neighbour(-1)) }, "f3", "ctrl+pgup"),
		screen.Do("F4", "layar berikut", func() { p.visit(p.neighbour(1)) }, "f4", "ctrl+pgdown"),
	)
}

// items are what the palette offers of screens: those without a digit, and lists on screens.
func (p *pages) items() []dialog.Item {
	var items []dialog.Item
	for i := len(p.tabs()); i < len(p.entries); i++ {
		items = append(items, dialog.Item{Text: p.entries[i].Title, Note: "layar", Run: func() tea.Cmd { p.visit(i); return nil }})
	}
	for i, entry := range p.entries {
		for _, list := range entry.Lists {
			items = append(items, dialog.Item{Text: list, Note: "daftar", Run: func() tea.Cmd {
				p.visit(i)
				p.current().Finder().Select(screen.Spot{Column: list})
				return nil
			}})
		}
	}
	return items
}

// drafts are those of the cells of all open screens.
func (p *pages) drafts() map[label]screen.Draft {
	all := map[label]screen.Draft{}
	for i, one := range p.open {
		if d, ok := one.(screen.Drafting); ok {
			for key, draft := range d.Drafts() {
				all[label{p.entries[i].ID, key}] = draft
			}
		}
	}
	return all
}

// order is the drafts as people look for them: screen by screen, then by name.
func (p *pages) order(drafts map[label]screen.Draft) []label {
	return slices.SortedFunc(maps.Keys(drafts), func(x, y label) int {
		return cmp.Or(
			cmp.Compare(max(p.place(x.screen), 0), max(p.place(y.screen), 0)),
			cmp.Compare(drafts[x].Line(), drafts[y].Line()),
			cmp.Compare(x.key, y.key),
		)
	})
}

// restore opens the screens in whose cells an earlier session left drafts, and gives them those.
func (p *pages) restore(cells map[screen.ID]map[string]screen.Draft) {
	for i, entry := range p.entries {
		if len(cells[entry.ID]) == 0 {
			continue
		}
		p.show(i)
		if d, ok := p.current().(screen.Drafting); ok {
			d.PutDrafts(cells[entry.ID])
		}
	}
}

// forget throws away the draft of a cell.
func (p *pages) forget(l label) {
	for i, one := range p.open {
		if d, ok := one.(screen.Drafting); ok && p.entries[i].ID == l.screen {
			d.Forget(l.key)
		}
	}
}

// resume opens a draft where it is entered in the year and the quarter that are shown; false,
// with the screen as it was, where it is not there.
func (p *pages) resume(l label) bool {
	place := p.place(l.screen)
	if place < 0 {
		return false
	}
	before, trail := p.active, slices.Clone(p.trail)
	p.visit(place)
	if d, ok := p.current().(screen.Drafting); ok && d.Reach(l.key) {
		return true
	}
	p.active, p.trail = before, trail
	return false
}
