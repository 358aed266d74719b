package review

import (
	"cmp"
	"fmt"
	"slices"

	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// wholeRow is the row of the quarter as a whole.
const wholeRow = "triwulan"

// line is a part of the quarter, or the quarter as a whole.
type line struct {
	section kit.Cell
	part    string
	status  model.Status
	filled  int
	all     int // entries that should be there
	changed int
	wrong   int
}

// columns give the names what the words of the statuses that are there leave.
func (s *Screen) columns() kit.Columns[line] {
	status := max(text.Width("Status"), text.Width(string(s.state.Book.Status(s.state.Quarter))))
	for i := range s.progress {
		status = max(status, text.Width(string(s.progress[i].Status)))
	}
	return kit.Columns[line]{
		{Key: "seksi", Title: "Triwulan " + s.state.Quarter.Roman(), Align: kit.Left, Least: 16, Cell: func(l line) kit.Cell { return l.section }},
		{Key: "bagian", Title: "Bagian", Width: 10, Align: kit.Left, Cell: func(l line) kit.Cell { return kit.Cell{Text: l.part} }},
		{Key: "status", Title: "Status", Width: status, Align: kit.Left, Cell: func(l line) kit.Cell { return kit.Cell{Text: string(l.status), Tone: tone(l.status)} }},
		{Key: "terisi", Title: "Terisi", Width: 7, Cell: func(l line) kit.Cell { return kit.Cell{Text: fmt.Sprintf("%d/%d", l.filled, l.all)} }},
		{Key: "berubah", Title: "Berubah", Width: 7, Cell: func(l line) kit.Cell { return s.count(l.changed) }},
		{Key: "masalah", Title: "Masalah", Width: 7, Drop: 1, Cell: func(l line) kit.Cell { return s.count(l.wrong) }},
	}
}

// rows are the whole quarter, the parts that the person hands in, and the others.
func (s *Screen) rows(columns kit.Columns[line]) []kit.Row {
	rows := []kit.Row{{ID: wholeRow, Cells: columns.Cells(s.whole())}}
	for _, own := range []bool{true, false} {
		for i := range s.progress {
			if st := &s.progress[i]; s.mine(st.Part) == own {
				rows = append(rows, kit.Row{ID: string(st.Part.ID), Ref: model.PartRef(s.state.Quarter, st.Part.ID), Cells: columns.Cells(s.line(st))})
			}
		}
	}
	return rows
}

// mine puts the parts of one's own seksi first; to a sekretaris all are alike.
func (s *Screen) mine(p model.Part) bool {
	actor := s.host.Actor()
	return actor.Role != model.RoleStaff || actor.Section == "" || p.Of(actor.Section)
}

func (s *Screen) whole() line {
	l := line{section: kit.Cell{Text: "Semua bagian", Tone: kit.Strong}, status: s.state.Book.Status(s.state.Quarter)}
	for _, st := range s.progress {
		l.filled, l.all = l.filled+st.Filled, l.all+st.All
		l.changed += len(s.news.since(st.Part.ID))
		l.wrong += len(s.problems[st.Part.ID])
	}
	return l
}

func (s *Screen) line(st *screen.Progress) line {
	return line{
		section: kit.Cell{Text: cmp.Or(s.state.Book.Section(st.Part.Section), "(semua seksi)")}, part: st.Part.Label, status: st.Status,
		filled: st.Filled, all: st.All, changed: len(s.news.since(st.Part.ID)), wrong: len(s.problems[st.Part.ID]),
	}
}

func (s *Screen) count(n int) kit.Cell {
	if n == 0 {
		return kit.Cell{Text: s.look.Signs.None, Tone: kit.Dim}
	}
	return kit.Cell{Text: fmt.Sprint(n)}
}

// tone strengthens what the word of a status says already.
func tone(s model.Status) kit.Tone {
	switch s {
	case model.StatusReturned:
		return kit.Bad
	case model.StatusSubmitted:
		return kit.Warn
	case model.StatusApproved, model.StatusLocked:
		return kit.Good
	case model.StatusDraft:
	}
	return kit.Plain
}

// problems are the findings that are more than information and were not accepted, by part, those
// that are wrong before those that may be.
func problems(st screen.State) map[model.ID][]check.Finding {
	found := map[model.ID][]check.Finding{}
	for _, level := range []check.Level{check.Error, check.Warning} {
		for _, f := range st.Findings() {
			if f.Level == level && f.Accepted == "" {
				part, _ := st.Book.PartOfRef(f.Ref)
				found[part] = append(found[part], f)
			}
		}
	}
	return found
}

// openNotes are the remarks on a part itself and on its rows.
func openNotes(st screen.State) map[model.ID][]model.Note {
	notes := map[model.ID][]model.Note{}
	for _, n := range st.Book.Notes {
		if !n.Open() {
			continue
		}
		part, q := st.Book.PartOfRef(n.On)
		if q == model.WholeYear || q == st.Quarter {
			notes[part] = append(notes[part], n)
		}
	}
	return notes
}

// remarks are the open remarks of a part that are no returns.
func (s *Screen) remarks(part model.ID) []model.Note {
	return slices.DeleteFunc(slices.Clone(s.notes[part]), func(n model.Note) bool { return n.Verdict != "" })
}

// partName is what people call the part, with its seksi.
func (s *Screen) partName(id model.ID) string { return text.Part(s.state.Book, id) }
