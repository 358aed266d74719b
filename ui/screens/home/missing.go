package home

import (
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
	"fmt"
	"strconv"
	"strings"
)

// missing lists the blank cells, each leading to itself.
func (s *Screen) missing() []kit.Row {
	refs := s.state.Results.Missing()
	if rows := s.beginnings(); len(rows) > 0 {
		return rows
	}
	if len(refs) == 0 {
		return []kit.Row{{Text: "Tidak ada yang kosong sampai TW " + s.state.Quarter.Roman() + ".", Tone: kit.Good}}
	}
	mine, others := s.byOwner(refs)
	head := fmt.Sprintf("Belum diisi sampai TW %s: %d isian", s.state.Quarter.Roman(), len(refs))
	if len(mine) > 0 && len(others) > 0 {
		head += fmt.Sprintf(", %d di antaranya milik %s", len(mine), s.state.Book.Section(s.host.Actor().Section))
	}
	rows := []kit.Row{{Text: head, Tone: kit.Strong, Heads: 1}}
	for _, ref := range s.grouped(append(mine, others...)) {
		id := string(ref.Kind) + ":" + ref.Key
		to, line := s.describe(ref)
		s.links[id] = link{to: to, ref: ref}
		rows = append(rows, kit.Row{ID: id, Text: "  " + line})
	}
	return rows
}

// byOwner parts the blank cells into those that the staf of the person's section enter, which
// are shown first, and all others.
func (s *Screen) byOwner(refs []model.Ref) (mine, others []model.Ref) {
	section := s.host.Actor().Section
	for _, ref := range refs {
		if section != "" && s.state.Book.Inherits(section, s.state.Book.SectionOf(ref)) {
			mine = append(mine, ref)
		} else {
			others = append(others, ref)
		}
	}
	return mine, others
}

// beginnings are the lists that a new office has not begun, each leading to it.
func (s *Screen) beginnings() []kit.Row {
	var rows []kit.Row
	for _, start := range screen.Starts(s.state.Book) {
		id := "mulai-" + string(start.Kind)
		if _, twice := s.links[id]; !twice {
			s.links[id] = link{to: screen.Records, ref: start.Opens()}
			rows = append(rows, kit.Row{ID: id, Text: "  " + start.Says})
		}
	}
	if len(rows) > 0 {
		rows = append([]kit.Row{{Text: "Yang diisi lebih dahulu", Tone: kit.Strong, Heads: 1}}, rows...)
	}
	return rows
}

// grouped keeps one blank receipt of each document, which stands for all of them.
func (s *Screen) grouped(refs []model.Ref) []model.Ref {
	var kept []model.Ref
	seen := map[string]bool{}
	for _, ref := range refs {
		if ref.Kind == model.KindReceipt {
			document := ref.Key[strings.LastIndex(ref.Key, "/")+1:]
			if seen[document] {
				continue
			}
			seen[document] = true
		}
		kept = append(kept, ref)
	}
	return kept
}

// awaiting counts the villages of which a document that should be there is not.
func (s *Screen) awaiting(document model.ID) int {
	n := 0
	for _, ref := range s.state.Results.Missing() {
		if ref.Kind == model.KindReceipt && strings.HasSuffix(ref.Key, "/"+string(document)) {
			n++
		}
	}
	return n
}

// describe names a blank cell and the screen on which it is filled.
func (s *Screen) describe(ref model.Ref) (screen.ID, string) {
	b := s.state.Book
	owner, _, _ := strings.Cut(ref.Key, "/")
	cell := ref.Key[strings.LastIndex(ref.Key, "/")+1:]
	switch ref.Kind {
	case model.KindActual:
		return screen.Indicators, "Realisasi TW " + roman(cell) + "  " + indicatorName(b, owner)
	case model.KindTarget:
		return screen.Indicators, "Target  " + indicatorName(b, owner)
	case model.KindReceipt:
		for _, d := range b.Documents {
			if string(d.ID) == cell {
				who := villageName(b, owner)
				if n := s.awaiting(d.ID); n > 1 {
					who = fmt.Sprintf("%d desa", n)
				}
				return screen.Villages, fmt.Sprintf("%s  %s, batas %s, %s", d.Name, who, text.LongDate(d.Due), text.DaysAway(d.Due, s.state.Today))
			}
		}
	case model.KindSpent:
		if n := b.Node(model.ID(owner)); n != nil {
			return screen.Budget, "Realisasi anggaran s.d. TW " + roman(cell) + "  " + n.Label()
		}
	}
	return screen.Home, ref.Key
}

func roman(digit string) string {
	n, _ := strconv.Atoi(digit)
	return model.Quarter(n).Roman()
}

func indicatorName(b *model.Book, id string) string {
	if ind := b.Indicator(model.ID(id)); ind != nil {
		return screen.IndicatorTitle(b, ind)
	}
	return id
}

func villageName(b *model.Book, id string) string {
	for _, v := range b.Villages {
		if string(v.ID) == id {
			return v.ListName()
		}
	}
	return id
}
