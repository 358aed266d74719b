package review

import (
	"cmp"
	"fmt"
	"slices"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// Keys walk, and move the chosen part or the whole quarter on.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	rows := []screen.Binding{
		s.approving(), s.returning(),
		screen.Do("Enter", "lihat", s.open, "enter").Hinted(),
		screen.Do("R", "per baris", s.openEach, "r").Unless(s.unlessPart()).Hinted(),
		s.submitting(), s.noting(),
		screen.Do("D", "selengkapnya", s.all, "d").Unless(s.nothing()).Hinted(),
		screen.Do("V", "tandai semua sudah dilihat", s.host.Looked, "v").Acting().Unless(s.seen()),
		screen.Do("E", "cetak tinjauan", s.print, "e"),
		s.approvingAll(), s.locking(), s.opening(), s.acknowledging(),
	}
	for _, row := range s.Grid.Moves() {
		if row.Help().Key == "↑↓" {
			rows = slices.Insert(rows, 0, row)
			continue
		}
		rows = append(rows, row)
	}
	return rows
}

func (s *Screen) part() model.ID {
	if st := s.chosen(); st != nil {
		return st.Part.ID
	}
	return ""
}

// unlessPart is for keys that need one part to be chosen.
func (s *Screen) unlessPart() string {
	if s.part() == "" {
		return "pilih bagiannya dahulu; baris ini adalah seluruh triwulan"
	}
	return ""
}

func (s *Screen) approving() screen.Binding {
	if s.part() == "" {
		return screen.Do("A", "setujui", s.approveAll, "a").Acting().Unless(s.whyNotAll()).Hinted()
	}
	return screen.Do("A", "setujui", s.approve, "a").Acting().Unless(s.why(s.part(), model.StatusApproved)).Hinted()
}

func (s *Screen) approvingAll() screen.Binding {
	return screen.Do("J", "setujui semua bagian", s.approveAll, "j").Acting().Unless(s.whyNotAll())
}

func (s *Screen) whyNotAll() string {
	open := append(s.partsAt(model.StatusSubmitted), s.partsAt(model.StatusDraft)...)
	if len(open) == 0 {
		return "tidak ada bagian yang menunggu persetujuan"
	}
	return s.why(open[0], model.StatusApproved)
}

func (s *Screen) returning() screen.Binding {
	if s.part() == "" {
		return screen.Do("K", "kembalikan semua yang diajukan", s.giveAllBack, "k").Acting().Unless(s.whyNotAllBack())
	}
	return screen.Do("K", "kembalikan", s.giveBack, "k").Acting().Unless(s.why(s.part(), model.StatusReturned)).Hinted()
}

func (s *Screen) whyNotAllBack() string {
	waiting := s.partsAt(model.StatusSubmitted)
	if len(waiting) == 0 {
		return "tidak ada bagian yang diajukan"
	}
	return s.why(waiting[0], model.StatusReturned)
}

// submitting hands the chosen part in, or takes it back while nobody has answered.
func (s *Screen) submitting() screen.Binding {
	st, to, does := s.chosen(), model.StatusSubmitted, "ajukan"
	if st == nil {
		why := ""
		if len(s.toSubmit()) == 0 {
			why = "tidak ada bagian yang dapat Anda ajukan"
		}
		row := screen.Do("P", "ajukan semua", s.submitAll, "p").Acting().Unless(why)
		row.Hint = s.host.Actor().Role == model.RoleStaff
		return row
	}
	if st.Status == model.StatusSubmitted {
		to, does = model.StatusDraft, "tarik pengajuan"
	}
	why := s.why(st.Part.ID, to)
	row := screen.Do("P", does, func() { s.submit(to) }, "p").Acting().Unless(why)
	row.Hint = why == "" && s.host.Actor().Role == model.RoleStaff
	return row
}

func (s *Screen) noting() screen.Binding {
	return screen.Do("C", "catatan", func() { s.host.Notes(s.Chosen()) }, "c").Acting().Unless(s.unlessPart()).Hinted()
}

func (s *Screen) nothing() string {
	if s.toldAtAll() == 0 {
		return "tidak ada yang berubah, bermasalah, atau kosong"
	}
	return ""
}

// toldAtAll counts what D would show.
func (s *Screen) toldAtAll() int {
	n := 0
	for _, st := range s.progress {
		if part := s.part(); part == "" || part == st.Part.ID {
			n += len(s.news.since(st.Part.ID)) + len(s.news.later[st.Part.ID]) + len(s.news.depart[st.Part.ID]) + len(s.problems[st.Part.ID]) + len(st.Missing)
		}
	}
	return n
}

func (s *Screen) seen() string {
	if s.host.LastLook().Revision == s.state.Book.Revision {
		return "semuanya sudah ditandai"
	}
	return ""
}

// locking closes the chosen part, or on the first row the quarter.
func (s *Screen) locking() screen.Binding {
	if part := s.part(); part != "" {
		return screen.Do("L", "kunci bagian ini", s.lockPart, "l").Acting().Unless(s.why(part, model.StatusLocked))
	}
	why := ""
	switch {
	case s.state.Book.Closed(s.state.Quarter):
		why = "triwulan ini sudah dikunci; Alt+B membukanya kembali"
	default:
		why = s.whyNotPlan()
	}
	return screen.Do("L", "kunci triwulan", s.lock, "l").Acting().Unless(why)
}

// opening opens a closed part, or a closed quarter, again.
func (s *Screen) opening() screen.Binding {
	closed := s.state.Book.Closed(s.state.Quarter)
	why := ""
	if part := s.part(); part != "" && !closed {
		if s.state.Book.PartState(s.state.Quarter, part).Status != model.StatusLocked {
			why = "bagian ini tidak dikunci"
		}
	} else if !closed {
		why = "triwulan ini tidak dikunci"
	}
	return screen.Do("B", "buka kembali", s.reopen, "b").Acting().Unless(cmp.Or(why, s.whyNotPlan()))
}

func (s *Screen) whyNotPlan() string {
	return store.WhyNot(s.host.Actor(), s.state.Book, &model.QuarterState{Quarter: s.state.Quarter})
}

// acknowledging is the camat's sign under an approved quarter.
func (s *Screen) acknowledging() screen.Binding {
	q := s.state.Quarter
	why := s.host.WhyNot(&model.Acknowledgement{Quarter: q})
	if status := s.state.Book.Status(q); why == "" && status != model.StatusApproved && status != model.StatusLocked {
		why = fmt.Sprintf("TW %s masih %s", q.Roman(), status)
	}
	row := screen.Do("M", "mengetahui", s.acknowledge, "m").Acting().Unless(why)
	row.Hint = why == ""
	return row
}
