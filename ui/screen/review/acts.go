package review

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// act sends edits that are made of the Book of the moment, and says what was done.
func (s *Screen) act(note string, make func(*model.Book) []store.Edit) {
	s.host.Write(screen.Act{Note: note, Make: make, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; U mengurungkan"})
		}
	}})
}

// approval are the edits that approve parts and keep their figures.
func approval(b *model.Book, q model.Quarter, parts ...model.ID) []store.Edit {
	results := calc.Compute(b, q)
	var edits []store.Edit
	for _, part := range parts {
		edits = append(edits,
			store.Put(&model.PartState{Quarter: q, Part: part, Status: model.StatusApproved}),
			store.Put(calc.Freeze(results, part)))
	}
	return edits
}

// approve asks where something speaks against it, else approves at once.
func (s *Screen) approve() {
	st, q := s.chosen(), s.state.Quarter
	part, name := st.Part.ID, s.partName(st.Part.ID)
	run := func() {
		s.act(fmt.Sprintf("%s TW %s disetujui", name, q.Roman()), func(b *model.Book) []store.Edit { return approval(b, q, part) })
	}
	against := s.against(st)
	if len(against) == 0 {
		run()
		return
	}
	s.host.Open(dialog.NewChoice(s.look, "Setujui "+name, against,
		dialog.Answer{Key: "S", Text: "setujui juga", Run: run},
		dialog.Answer{Key: "T", Text: "belum"},
	).Marked(1))
}

// against lists what speaks against approving a part as it is.
func (s *Screen) against(st *screen.Standing) []string {
	var lines []string
	if st.Status == model.StatusDraft {
		lines = append(lines, "Bagian ini belum diajukan oleh stafnya.")
	}
	if len(st.Missing) > 0 {
		lines = append(lines, fmt.Sprintf("Belum diisi %d: %s.", len(st.Missing), s.missing(st)))
	}
	if n := len(s.notes[st.Part.ID]); n > 0 {
		lines = append(lines, fmt.Sprintf("%d catatan belum selesai.", n))
	}
	return lines
}

// approveAll offers what was handed in, and what was not too where somebody does all alone.
func (s *Screen) approveAll() {
	q := s.state.Quarter
	waiting, drafts := s.standingAt(model.StatusSubmitted), s.standingAt(model.StatusDraft)
	var text []string
	var answers []dialog.Answer
	for _, row := range []struct {
		parts      []model.ID
		said, does string
		key        string
	}{
		{waiting, "Diajukan: %s.", "setujui %d bagian yang diajukan", "S"},
		{drafts, "Belum diajukan: %s.", "setujui %d bagian, juga yang belum diajukan", "J"},
	} {
		if len(row.parts) == 0 {
			continue
		}
		text = append(text, fmt.Sprintf(row.said, s.names(row.parts)))
		parts := row.parts
		if row.key == "J" {
			parts = append(slices.Clone(waiting), drafts...)
		}
		answers = append(answers, dialog.Answer{Key: row.key, Text: fmt.Sprintf(row.does, len(parts)), Run: func() {
			s.act(fmt.Sprintf("%d bagian TW %s disetujui", len(parts), q.Roman()), func(b *model.Book) []store.Edit { return approval(b, q, parts...) })
		}})
	}
	answers = append(answers, dialog.Answer{Key: "T", Text: "belum"})
	box := dialog.NewChoice(s.look, "Setujui TW "+q.Roman(), append(text, s.blanks(append(slices.Clone(waiting), drafts...))...), answers...)
	if len(waiting) == 0 {
		box.Marked(len(answers) - 1)
	}
	s.host.Open(box)
}

// standingAt are the parts that stand at a status.
func (s *Screen) standingAt(status model.Status) []model.ID {
	var parts []model.ID
	for _, st := range s.standings {
		if st.Status == status {
			parts = append(parts, st.Part.ID)
		}
	}
	return parts
}

func (s *Screen) names(parts []model.ID) string {
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = s.partName(part)
	}
	return strings.Join(names, "; ")
}

// blanks says of each part how much of it is not filled.
func (s *Screen) blanks(parts []model.ID) []string {
	var lines []string
	for _, st := range s.standings {
		if slices.Contains(parts, st.Part.ID) && len(st.Missing) > 0 {
			lines = append(lines, fmt.Sprintf("%s: %d isian kosong.", s.partName(st.Part.ID), len(st.Missing)))
		}
	}
	return lines
}

// submitAll hands in all parts that the person may, in one act.
func (s *Screen) submitAll() {
	q, parts := s.state.Quarter, s.toSubmit()
	note := fmt.Sprintf("%d bagian TW %s diajukan", len(parts), q.Roman())
	run := func() {
		s.act(note, func(*model.Book) []store.Edit {
			var edits []store.Edit
			for _, part := range parts {
				edits = append(edits, set(q, part, model.StatusSubmitted, ""))
			}
			return edits
		})
	}
	s.host.Open(dialog.NewChoice(s.look, "Ajukan TW "+q.Roman(), append([]string{s.names(parts) + "."}, s.blanks(parts)...),
		dialog.Answer{Key: "A", Text: fmt.Sprintf("ajukan %d bagian", len(parts)), Run: run},
		dialog.Answer{Key: "T", Text: "belum"},
	))
}

// toSubmit are the parts that the person may hand in now.
func (s *Screen) toSubmit() []model.ID {
	var parts []model.ID
	for _, st := range s.standings {
		if (st.Status == model.StatusDraft || st.Status == model.StatusReturned) && s.why(st.Part.ID, model.StatusSubmitted) == "" {
			parts = append(parts, st.Part.ID)
		}
	}
	return parts
}

// ask takes a sentence that must be given, and moves the state on with it.
func (s *Screen) ask(title, label, hint, note string, edits func(said string) []store.Edit) {
	form := dialog.NewForm(s.look, title, []dialog.Field{{Label: label, Hint: hint}}, nil, nil)
	form.OnSave(func(values []string) {
		s.host.Write(screen.Act{Note: note, Edits: edits(model.Clean(values[0], false)), Done: func(err error) {
			form.Settle(err)
			if err == nil {
				s.host.Say(screen.Notice{Tone: screen.Done, Text: note})
			}
		}})
	})
	form.Always()
	s.host.Open(form)
}

// set is the edit that brings the chosen part to a status.
func set(q model.Quarter, part model.ID, to model.Status, said string) store.Edit {
	return store.Put(&model.PartState{Quarter: q, Part: part, Status: to, Note: said})
}

func (s *Screen) giveBack() {
	q, part, name := s.state.Quarter, s.part(), s.partName(s.part())
	s.ask("Kembalikan "+name, "Catatan", "Apa yang harus diperbaiki; dibaca oleh stafnya.",
		fmt.Sprintf("%s TW %s dikembalikan", name, q.Roman()),
		func(said string) []store.Edit { return []store.Edit{set(q, part, model.StatusReturned, said)} })
}

// giveAllBack returns all that was handed in, in one act and with one note.
func (s *Screen) giveAllBack() {
	q, parts := s.state.Quarter, s.standingAt(model.StatusSubmitted)
	s.ask(fmt.Sprintf("Kembalikan %d bagian", len(parts)), "Catatan", "Dibaca oleh staf dari: "+s.names(parts)+".",
		fmt.Sprintf("%d bagian TW %s dikembalikan", len(parts), q.Roman()),
		func(said string) []store.Edit {
			var edits []store.Edit
			for _, part := range parts {
				edits = append(edits, set(q, part, model.StatusReturned, said))
			}
			return edits
		})
}

// submit hands the chosen part in; with blanks it asks first.
func (s *Screen) submit(to model.Status) {
	st, q := s.chosen(), s.state.Quarter
	part, name, did := st.Part.ID, s.partName(st.Part.ID), "diajukan"
	if to == model.StatusDraft {
		did = "ditarik kembali"
	}
	run := func() {
		s.act(fmt.Sprintf("%s TW %s %s", name, q.Roman(), did), func(*model.Book) []store.Edit { return []store.Edit{set(q, part, to, "")} })
	}
	if to == model.StatusDraft || len(st.Missing) == 0 {
		run()
		return
	}
	s.host.Open(dialog.NewChoice(s.look, "Ajukan "+name, []string{
		fmt.Sprintf("Belum diisi %d: %s.", len(st.Missing), s.missing(st)),
	},
		dialog.Answer{Key: "A", Text: "ajukan apa adanya", Run: run},
		dialog.Answer{Key: "T", Text: "isi dahulu", Run: s.open},
	).Marked(1))
}

func (s *Screen) lockPart() {
	q, part := s.state.Quarter, s.part()
	note := fmt.Sprintf("%s TW %s dikunci", s.partName(part), q.Roman())
	s.host.Write(screen.Act{Note: note, Edits: []store.Edit{set(q, part, model.StatusLocked, "")}, Done: s.said(note + "; B membukanya kembali")})
}

func (s *Screen) said(sentence string) func(error) {
	return func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: sentence})
		}
	}
}

// lock asks what is blank, not approved or found wrong, and closes the quarter on a yes; what
// was handed in and not yet approved is approved with it.
func (s *Screen) lock() {
	q := s.state.Quarter
	var text, open []string
	var approve []model.ID
	for i := range s.standings {
		st := &s.standings[i]
		switch st.Status {
		case model.StatusSubmitted:
			approve = append(approve, st.Part.ID)
		case model.StatusDraft, model.StatusReturned:
			open = append(open, fmt.Sprintf("%s %s", s.partName(st.Part.ID), st.Status))
		case model.StatusApproved, model.StatusLocked:
		}
	}
	if len(open) > 0 {
		s.host.Open(dialog.NewChoice(s.look, fmt.Sprintf("TW %s belum dapat dikunci", q.Roman()), []string{
			"Belum diajukan atau dikembalikan: " + strings.Join(open, "; ") + ".",
			"Shift+A menyetujui semuanya sekaligus; A satu per satu.",
		}, dialog.Answer{Key: "Esc", Text: "tutup"}))
		return
	}
	text = append(text, s.beforeLocking()...)
	if len(approve) > 0 {
		text = append(text, fmt.Sprintf("%d bagian yang diajukan ikut disetujui.", len(approve)))
	}
	text = append(text, "Sesudah dikunci, isian sampai triwulan ini tidak dapat diubah; B membukanya kembali dengan alasan.")
	note := fmt.Sprintf("TW %s dikunci", q.Roman())
	s.host.Open(dialog.NewChoice(s.look, "Kunci TW "+q.Roman(), text,
		dialog.Answer{Key: "K", Text: "kunci triwulan", Run: func() {
			s.host.Write(screen.Act{Note: note, Done: s.said(note + "; B membukanya kembali"), Make: func(b *model.Book) []store.Edit {
				return append(approval(b, q, approve...),
					store.Put(&model.QuarterState{Quarter: q, Status: model.StatusLocked}),
					store.Put(calc.Freeze(calc.Compute(b, q), "")))
			}})
		}},
		dialog.Answer{Key: "T", Text: "belum"},
	).Marked(1))
}

// beforeLocking lists what a closing would keep as it is.
func (s *Screen) beforeLocking() []string {
	blank, wrong, notes := 0, 0, 0
	for _, st := range s.standings {
		blank += len(st.Missing)
		wrong += s.problems[st.Part.ID]
		notes += len(s.notes[st.Part.ID])
	}
	var lines []string
	for _, row := range []struct {
		count    int
		sentence string
	}{
		{blank, "%d isian masih kosong."},
		{wrong, "%d temuan pemeriksaan belum diselesaikan."},
		{notes, "%d catatan belum selesai."},
	} {
		if row.count > 0 {
			lines = append(lines, "! "+fmt.Sprintf(row.sentence, row.count))
		}
	}
	for q := model.Q1; q < s.state.Quarter; q++ {
		if !s.state.Book.Closed(q) {
			lines = append(lines, fmt.Sprintf("! TW %s belum dikunci; isiannya ikut terkunci.", q.Roman()))
		}
	}
	return lines
}

func (s *Screen) reopen() {
	q, part := s.state.Quarter, s.part()
	if part == "" || s.state.Book.Closed(q) {
		s.ask("Buka kembali TW "+q.Roman(), "Alasan", "Tercatat dalam riwayat; potretnya tetap menjadi pembanding.",
			fmt.Sprintf("TW %s dibuka kembali", q.Roman()),
			func(said string) []store.Edit {
				return []store.Edit{store.Put(&model.QuarterState{Quarter: q, Status: model.StatusDraft, Reason: said})}
			})
		return
	}
	s.ask("Buka kembali "+s.partName(part), "Catatan", "Alasannya; tercatat dalam riwayat.",
		fmt.Sprintf("%s TW %s dibuka kembali", s.partName(part), q.Roman()),
		func(said string) []store.Edit { return []store.Edit{set(q, part, model.StatusApproved, said)} })
}

func (s *Screen) acknowledge() {
	q, actor, today := s.state.Quarter, s.host.Actor(), s.state.Today
	s.act(fmt.Sprintf("TW %s diketahui camat", q.Roman()), func(b *model.Book) []store.Edit {
		return []store.Edit{store.Put(&model.Acknowledgement{Quarter: q, Name: calledBy(actor), Date: today, Revision: b.Revision})}
	})
}

// open goes to where the chosen part is entered: to what changed last, else to the first blank.
func (s *Screen) open() {
	st := s.chosen()
	if st == nil {
		if len(s.concerns) > 0 && s.concerns[0].To != screen.Review {
			s.host.Go(s.concerns[0].To, s.concerns[0].Ref)
			return
		}
		s.Reveal(s.urgent())
		return
	}
	to := model.Ref{}
	switch fresh := s.news.since(st.Part.ID); {
	case len(fresh) > 0:
		to = fresh[0].ref
	case len(st.Missing) > 0:
		to = st.Missing[0]
	}
	s.host.Go(screenOf(st.Part.ID), to)
}

// urgent is the part of the most pressing concern of this quarter, else the first part.
func (s *Screen) urgent() model.Ref {
	for _, c := range s.concerns {
		if c.About == s.state.Quarter && c.Ref.Kind == model.KindPart {
			return c.Ref
		}
	}
	if len(s.standings) > 0 {
		return model.PartRef(s.state.Quarter, s.standings[0].Part.ID)
	}
	return model.Ref{}
}

// screenOf is where a part is entered.
func screenOf(part model.ID) screen.ID {
	switch part {
	case model.PartIndicators:
		return screen.Indicators
	case model.PartVillages:
		return screen.Villages
	case model.PartBudget:
		return screen.Budget
	}
	return screen.Facilitation
}

// all opens the list of everything that changed in the chosen part, or in all of them.
func (s *Screen) all() {
	var rows []dialog.Line
	add := func(head string, list []changed) {
		if len(list) == 0 {
			return
		}
		rows = append(rows, dialog.Line{Text: head, Head: true})
		for i, line := range lines(list) {
			rows = append(rows, dialog.Line{Text: line, Ref: &list[i].ref})
		}
	}
	for i := range s.standings {
		part := s.standings[i].Part.ID
		if chosen := s.part(); chosen != "" && chosen != part {
			continue
		}
		name := s.partName(part)
		add(name+": "+s.sinceWhen(), s.news.since(part))
		add(name+": diubah sesudah disetujui", s.news.later[part])
		if depart := s.departed(part); len(depart) > 0 {
			rows = append(rows, dialog.Line{Text: name + ": berbeda dari yang disetujui", Head: true})
			for j, line := range depart {
				rows = append(rows, dialog.Line{Text: line, Ref: &s.news.depart[part][j].Ref})
			}
		}
	}
	s.host.Open(dialog.NewLines(s.look, fmt.Sprintf("Perubahan TW %s", s.state.Quarter.Roman()), rows, func(ref model.Ref) {
		s.host.Go(screen.PlaceOf(ref.Kind), ref)
	}))
}
