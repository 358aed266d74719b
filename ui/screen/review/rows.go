package review

import (
	"fmt"

	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// wholeRow is the row of the quarter as a whole.
const wholeRow = "triwulan"

func (s *Screen) columns() []kit.Column {
	return []kit.Column{
		{Key: "seksi", Title: "Triwulan " + s.state.Quarter.Roman(), Left: true, Least: 16},
		{Key: "bagian", Title: "Bagian", Width: 11, Left: true},
		{Key: "status", Title: "Status", Width: 12, Left: true},
		{Key: "terisi", Title: "Terisi", Width: 7},
		{Key: "berubah", Title: "Berubah", Width: 7},
		{Key: "masalah", Title: "Masalah", Width: 7, Drop: 1},
	}
}

// rows are the whole quarter, the parts that the person hands in, and the others.
func (s *Screen) rows() []kit.Row {
	rows := []kit.Row{s.whole()}
	for _, own := range []bool{true, false} {
		for i := range s.standings {
			if st := &s.standings[i]; s.mine(st.Part) == own {
				rows = append(rows, s.row(st))
			}
		}
	}
	return rows
}

// mine puts the parts of one's own seksi first; to a sekretaris all are alike.
func (s *Screen) mine(p model.Part) bool {
	actor := s.host.Actor()
	return actor.Role != model.RoleStaff || actor.Section == "" || p.Section == actor.Section
}

func (s *Screen) whole() kit.Row {
	done, all, changed, wrong := 0, 0, 0, 0
	for _, st := range s.standings {
		done, all = done+st.Filled, all+st.All
		changed += len(s.news.since(st.Part.ID))
		wrong += s.problems[st.Part.ID]
	}
	status := s.state.Book.Status(s.state.Quarter)
	return kit.Row{ID: wholeRow, Cells: []kit.Cell{
		{Text: "Semua bagian", Tone: kit.Strong}, {}, {Text: string(status), Tone: tone(status)},
		{Text: fmt.Sprintf("%d/%d", done, all)}, s.count(changed), s.count(wrong),
	}}
}

func (s *Screen) row(st *screen.Standing) kit.Row {
	section := s.state.Book.Section(st.Part.Section)
	if section == "" {
		section = "(semua seksi)"
	}
	return kit.Row{ID: string(st.Part.ID), Ref: model.PartRef(s.state.Quarter, st.Part.ID), Cells: []kit.Cell{
		{Text: section}, {Text: st.Part.Label}, {Text: string(st.Status), Tone: tone(st.Status)},
		{Text: fmt.Sprintf("%d/%d", st.Filled, st.All)},
		s.count(len(s.news.since(st.Part.ID))), s.count(s.problems[st.Part.ID]),
	}}
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

// problems counts the findings that are more than information, by part.
func problems(st screen.State) map[model.ID]int {
	counts := map[model.ID]int{}
	for _, f := range st.Findings {
		if part, _ := st.Book.PartOfRef(f.Ref); f.Level != check.Info {
			counts[part]++
		}
	}
	return counts
}

// openNotes are the remarks on a part itself and on its rows.
func openNotes(st screen.State) map[model.ID][]model.Note {
	notes := map[model.ID][]model.Note{}
	for _, n := range st.Book.Notes {
		if n.To != "" || n.Closed {
			continue
		}
		part, q := st.Book.PartOfRef(n.On)
		if q == model.WholeYear || q == st.Quarter {
			notes[part] = append(notes[part], n)
		}
	}
	return notes
}

// partName is what people call the part, with its seksi.
func (s *Screen) partName(id model.ID) string { return text.Part(s.state.Book, id) }
