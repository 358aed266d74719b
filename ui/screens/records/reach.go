package records

import (
	"strings"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// Reveal opens the list of the record's kind at the record.
func (s *Screen) Reveal(ref model.Ref) {
	for i := range s.recordLists {
		if s.recordLists[i].kind == ref.Kind {
			s.show(&s.recordLists[i], ref)
			return
		}
	}
}

// show opens a list at a record.
func (s *Screen) show(one *recordList, ref model.Ref) {
	if one.reveal != nil {
		one.reveal(s.state.Book, ref)
	}
	s.enter(one)
	s.Grid.Select(kit.Spot{Row: ref.Key})
}

// Reach opens the form or the text of a draft.
func (s *Screen) Reach(key string) bool {
	for i := range s.recordLists {
		one := &s.recordLists[i]
		rest, found := strings.CutPrefix(key, one.title+": ")
		year, ref, ok := screen.EntryOf(rest)
		if !found || !ok || year != s.state.Book.Year {
			continue
		}
		if key == one.addKey(year) {
			s.enter(one)
			s.add()
			return true
		}
		s.show(one, ref)
		if r, _ := s.chosen(); r == nil || r.Ref() != ref {
			return false
		}
		s.edit()
		return true
	}
	return false
}

// Finder finds rows of the grid.
func (s *Screen) Finder() screen.Finder { return finder{s.Grid, s} }

// finder names places by the list they stand in.
type finder struct {
	*kit.Grid
	screen *Screen
}

// Spot is the chosen row, and as its column the open list.
func (f finder) Spot() screen.Spot {
	at := screen.Spot{Row: f.Grid.Spot().Row}
	if f.screen.open != nil {
		at.Column = f.screen.open.title
	}
	return at
}

// Select opens the list that the column names, and moves to the row.
func (f finder) Select(at screen.Spot) {
	for i := range f.screen.recordLists {
		if f.screen.recordLists[i].title == at.Column {
			f.screen.enter(&f.screen.recordLists[i])
		}
	}
	f.Grid.Select(kit.Spot{Row: at.Row})
}
