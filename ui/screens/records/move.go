package records

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// line are the records in one order with r, r included, as they are shown.
func (s *Screen) line(one *recordList, r model.Record) []model.Record {
	var all []model.Record
	for _, other := range one.list(s.state.Book) {
		if one.together(other, r) {
			all = append(all, other)
		}
	}
	return all
}

// together reports that two records stand in one order.
func (one *recordList) together(a, b model.Record) bool {
	switch {
	case one.owner != nil:
		return *one.owner(a) == *one.owner(b)
	case one.sibling != nil:
		return one.sibling(a, b)
	}
	return true
}

// siblings are the records in one order with r, r itself left out.
func (s *Screen) siblings(one *recordList, r model.Record) []model.Record {
	return slices.DeleteFunc(s.line(one, r), func(other model.Record) bool { return other.Ref() == r.Ref() })
}

// makeRoom numbers the records after a new one anew where its place is taken.
func (s *Screen) makeRoom(one *recordList, r model.Record) []store.Edit {
	if one.order == nil {
		return nil
	}
	var edits []store.Edit
	next := *one.order(r)
	for _, other := range s.siblings(one, r) {
		if place := one.order(other); *place == next {
			next++
			*place = next
			edits = append(edits, store.Put(other))
		}
	}
	return edits
}

// place is where r stands in its line.
func place(line []model.Record, r model.Record) int {
	return slices.IndexFunc(line, func(other model.Record) bool { return other.Ref() == r.Ref() })
}

// nextOwner is the owner to which a step beyond the end of a line leads; false where none does.
func (s *Screen) nextOwner(r model.Record, by int) (model.ID, bool) {
	if s.open.owners == nil {
		return "", false
	}
	owners := s.open.owners(s.state.Book, r)
	at := slices.Index(owners, *s.open.owner(r))
	if at < 0 || at+by < 0 || at+by >= len(owners) {
		return "", false
	}
	return owners[at+by], true
}

// whyNotMove explains why the record cannot change places.
func (s *Screen) whyNotMove(at, by int) string {
	if at < 0 {
		return ""
	}
	r := s.shown[at]
	line := s.line(s.open, r)
	if to := place(line, r) + by; to >= 0 && to < len(line) {
		return ""
	}
	if _, there := s.nextOwner(r, by); there {
		return ""
	}
	if by < 0 {
		return "sudah paling atas di kelompoknya"
	}
	return "sudah paling bawah di kelompoknya"
}

// move changes places with the sibling above or below. At the end of a line it goes on into
// the one of the owner above or below.
func (s *Screen) move(by int) {
	r, _ := s.chosen()
	line := s.line(s.open, r)
	at := place(line, r)
	if to := at + by; to >= 0 && to < len(line) {
		line[at], line[to] = line[to], line[at]
		s.saveMove(r, s.numbered(line), "")
		return
	}
	owner, there := s.nextOwner(r, by)
	if !there {
		return
	}
	*s.open.owner(r) = owner
	line = s.siblings(s.open, r)
	if by < 0 {
		line = append(line, r)
	} else {
		line = append([]model.Record{r}, line...)
	}
	edits := s.numbered(line)
	if !slices.ContainsFunc(edits, func(e store.Edit) bool { return e.Put.Ref() == r.Ref() }) {
		edits = append(edits, store.Put(r)) // its number fits as it is; its owner is new all the same
	}
	s.saveMove(r, edits, s.ownerName(owner))
}

// numbered numbers a line from one and returns what that changes.
func (s *Screen) numbered(line []model.Record) []store.Edit {
	var edits []store.Edit
	for i, other := range line {
		if place := s.open.order(other); *place != i+1 {
			*place = i + 1
			edits = append(edits, store.Put(other))
		}
	}
	return edits
}

// ownerName is what people call the record that others stand under.
func (s *Screen) ownerName(id model.ID) string {
	if n := s.state.Book.Node(id); n != nil {
		return n.Label()
	}
	for _, f := range s.state.Book.Facilitations {
		if f.ID == id {
			return f.Name
		}
	}
	return string(id)
}

// brief keeps two names within one notice.
func brief(name string) string { return kit.Cut(strings.TrimSpace(name), 28) }

// saveMove saves a move; where it led elsewhere than within its line, it says so.
func (s *Screen) saveMove(r model.Record, edits []store.Edit, to string) {
	note := brief(s.open.label(s.state.Book, r)) + " dipindahkan"
	if to != "" {
		note += " ke " + brief(to)
	}
	s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil && to != "" {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}

// whyNotShift explains why the record cannot go a level down or up.
func (s *Screen) whyNotShift(r model.Record, down bool) string {
	_, why := s.open.shift(s.state.Book, r, down)
	return why
}

// shift takes the record a level down or up, with all that stands below it.
func (s *Screen) shift(down bool) {
	r, _ := s.chosen()
	changed, _ := s.open.shift(s.state.Book, r, down)
	var edits []store.Edit
	for _, c := range changed {
		edits = append(edits, store.Put(c))
	}
	n := changed[0].(*model.Node)
	to := "menjadi " + strings.ToLower(n.Level.Label())
	if parent := s.state.Book.Node(n.Parent); parent != nil {
		to += " di bawah " + brief(parent.Label())
	}
	note := brief(n.Label()) + " " + to
	if below := len(branch(s.state.Book, n.ID)); below > 0 {
		note += fmt.Sprintf(", dengan %d di bawahnya", below)
	}
	s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}
