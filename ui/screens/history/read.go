package history

import (
	"slices"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// begin reads anew, with another query.
func (s *Screen) begin(q store.Query) {
	s.query, s.walk, s.acts, s.next, s.upTo, s.waiting = q, nil, nil, 0, 0, false
	s.asked++
	if s.state.Book != nil {
		s.walk = store.WalkFor(s.state.Book, q, s.followed(s.state.Quarter))
	}
	s.read(0)
	s.SetSize(s.width, s.height)
}

// followed is the quarter whose figures are followed: that of the query, else the shown one.
func (s *Screen) followed(shown model.Quarter) model.Quarter {
	if s.query.Quarter.Valid() {
		return s.query.Quarter
	}
	return shown
}

// catchUp reads what was done after the newest entry that is shown.
func (s *Screen) catchUp() {
	if s.upTo == 0 {
		s.read(0)
		return
	}
	if s.waiting || s.state.Book.Revision == s.upTo {
		return
	}
	q := s.query
	q.After = s.upTo
	s.ask(q, 0, func(entries []model.Entry, _ uint64) { s.acts = slices.Concat(store.AsFound(entries), s.acts) })
}

// read reads the entries before a revision, 0 for the newest.
func (s *Screen) read(before uint64) {
	if s.waiting || s.state.Book == nil {
		return
	}
	if s.walk != nil {
		s.goBack()
		return
	}
	s.ask(s.query, before, func(entries []model.Entry, next uint64) {
		s.acts, s.next = append(s.acts, store.AsFound(entries)...), next
	})
}

// goBack takes the walk a step further.
func (s *Screen) goBack() {
	asked, walk := s.asked, s.walk
	s.waiting, s.upTo = true, s.state.Book.Revision
	s.host.Walk(walk, pageful, func(found []store.Moved, err error) {
		if asked != s.asked {
			return
		}
		s.waiting, s.next = false, 0
		if err != nil {
			s.host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
			return
		}
		if s.acts = append(s.acts, found...); walk.More() {
			s.next = 1
		}
		s.rebuild()
	})
}

func (s *Screen) ask(q store.Query, before uint64, got func([]model.Entry, uint64)) {
	asked, upTo := s.asked, s.state.Book.Revision
	s.waiting = true
	s.host.Trail(q, before, pageful, func(entries []model.Entry, next uint64, err error) {
		if asked != s.asked {
			return
		}
		s.waiting = false
		if err != nil {
			s.host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
			return
		}
		got(entries, next)
		if before == 0 {
			s.upTo = upTo
		}
		if s.state.Book.Revision > s.upTo {
			s.catchUp()
		}
		s.rebuild()
	})
}
