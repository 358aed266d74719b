package published

import (
	"fmt"
	"slices"

	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// whyNotMove says why the chosen document or table has no place to go to; "" where it has.
func (s *Screen) whyNotMove(by int) string {
	p, t := s.chosen()
	switch {
	case p == nil:
		return "belum ada dokumen"
	case s.Grid.Filter().Text != "":
		return "hapus saringan dahulu (Esc); baris yang tidak tampak ikut berurut"
	}
	list, at := s.siblings(p, t)
	if to := at + by; to < 0 || to >= len(list) {
		if t != nil {
			return "di ujung dokumennya"
		}
		return "di ujung daftar"
	}
	return ""
}

// siblings are the documents, or the tables of one document, and the place of the chosen one.
func (s *Screen) siblings(p *model.Publication, t *model.PrintedTable) (list []model.Record, at int) {
	b := s.State.Book
	if t == nil {
		for i := range b.Publications {
			one := b.Publications[i]
			list = append(list, &one)
		}
		return list, slices.IndexFunc(list, func(r model.Record) bool { return r.Ref() == p.Ref() })
	}
	for i := range b.PrintedTables {
		if one := b.PrintedTables[i]; one.Publication == p.ID {
			list = append(list, &one)
		}
	}
	return list, slices.IndexFunc(list, func(r model.Record) bool { return r.Ref() == t.Ref() })
}

// move gives the chosen document or table the place of its neighbour.
func (s *Screen) move(by int) {
	p, t := s.chosen()
	list, at := s.siblings(p, t)
	list[at], list[at+by] = list[at+by], list[at]
	var edits []store.Edit
	for i, r := range list {
		order := orderOf(r)
		if *order != i+1 {
			*order = i + 1
			edits = append(edits, store.Put(r))
		}
	}
	name := p.Title
	if t != nil {
		name = text.PrintedTitle(t)
	}
	s.Host.Write(screen.Act{Note: fmt.Sprintf("%s dipindah", kit.Cut(name, 40)), Edits: edits, Done: func(error) {}})
}

func orderOf(r model.Record) *int {
	if p, ok := r.(*model.Publication); ok {
		return &p.Order
	}
	return &r.(*model.PrintedTable).Order
}
