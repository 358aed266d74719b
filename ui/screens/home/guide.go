package home

import (
	"fmt"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// step is one thing that a new office has to enter before it can report.
type step struct {
	id    string
	label string
	count func(*Screen) (done, of int) // of: 0 where there is nothing yet
	to    func(*Screen) link           // where the first that is missing is entered
}

// steps are in the order in which they are taken.
func steps() []step {
	return []step{
		{"kantor", "Profil kantor: camat dan penanda tangan", (*Screen).headCount, listOf(model.KindOffice)},
		{"desa", "Desa", func(s *Screen) (int, int) { return all(len(s.state.Book.Villages)) }, listOf(model.KindVillage)},
		{"rencana", "Rencana: program dan kegiatan", (*Screen).planCount, listOf(model.KindNode)},
		{"indikator", "Indikator", func(s *Screen) (int, int) { return all(len(s.state.Book.Indicators)) }, listOf(model.KindIndicator)},
		{"target", "Target tahun ini", (*Screen).targetCount, (*Screen).toTarget},
		{"pagu", "Pagu program", (*Screen).budgetCount, (*Screen).toBudget},
		{"fasilitasi", "Kegiatan fasilitasi", func(s *Screen) (int, int) { return all(len(s.state.Book.Rows)) }, listOf(model.KindFacilitationRow)},
		{"pegawai", "Pegawai", func(s *Screen) (int, int) { return all(len(s.state.Book.Staff)) }, listOf(model.KindStaff)},
	}
}

func listOf(kind model.Kind) func(*Screen) link {
	return func(*Screen) link { return link{to: screen.Records, ref: model.Ref{Kind: kind}} }
}

func all(n int) (done, of int) { return n, n }

func (s *Screen) headCount() (done, of int) {
	if s.state.Book.Head(model.Date{}).Name != "" {
		return 1, 1
	}
	return 0, 1
}

// planCount counts the programs that have a kegiatan.
func (s *Screen) planCount() (done, of int) {
	b := s.state.Book
	for i := range b.Nodes {
		if b.Nodes[i].Level == model.Program {
			of++
			if len(b.Children(b.Nodes[i].ID)) > 0 {
				done++
			}
		}
	}
	return done, of
}

func (s *Screen) targetCount() (done, of int) {
	for i := range s.state.Book.Indicators {
		of++
		if !s.state.Book.TargetAt(s.state.Book.Indicators[i].ID, model.Q4).IsBlank() {
			done++
		}
	}
	return done, of
}

func (s *Screen) toTarget() link {
	for i := range s.state.Book.Indicators {
		if ind := &s.state.Book.Indicators[i]; s.state.Book.TargetAt(ind.ID, model.Q4).IsBlank() {
			target := model.Target{Indicator: ind.ID, Agreement: model.Initial, Quarter: model.WholeYear}
			return link{to: screen.Indicators, ref: target.Ref()}
		}
	}
	return link{to: screen.Indicators}
}

func (s *Screen) budgetCount() (done, of int) {
	for i := range s.state.Book.Nodes {
		if node := &s.state.Book.Nodes[i]; node.Level == model.Program {
			of++
			if s.state.Results.MoneyOf(node.ID).Budget.Value.Known() {
				done++
			}
		}
	}
	return done, of
}

func (s *Screen) toBudget() link {
	b := s.state.Book
	for i := range b.Nodes {
		node := &b.Nodes[i]
		if node.Level != model.Program || s.state.Results.MoneyOf(node.ID).Budget.Value.Known() {
			continue
		}
		for children := b.Children(node.ID); len(children) > 0; children = b.Children(node.ID) {
			node = &b.Nodes[children[0]]
		}
		if len(b.Versions) > 0 {
			amount := model.Amount{Node: node.ID, Version: b.Versions[0].ID}
			return link{to: screen.Budget, ref: amount.Ref()}
		}
		return link{to: screen.Budget, ref: node.Ref()}
	}
	return link{to: screen.Budget}
}

// guide leads a new office: what is entered already, what comes next, each with the way to it.
// It is there in the office's first year, until all steps are taken or a quarter is handed in.
func (s *Screen) guide() []kit.Row {
	if len(s.state.Years) > 1 || len(screen.Starts(s.state.Book)) > 0 {
		return nil
	}
	rows := []kit.Row{{Text: "Kantor baru: langkah pengisian", Tone: kit.Strong, Heads: 1}}
	open := 0
	for _, st := range steps() {
		done, of := st.count(s)
		id := "langkah-" + st.id
		s.links[id] = st.to(s)
		if of > 0 && done == of {
			rows = append(rows, kit.Row{ID: id, Text: fmt.Sprintf("  %s %s %d", s.look.Signs.Done, st.label, of), Tone: kit.Dim})
			continue
		}
		row := kit.Row{ID: id, Text: fmt.Sprintf("    %s %d/%d", st.label, done, of)}
		if of == 0 {
			row.Text = fmt.Sprintf("    %s belum ada", st.label)
		}
		if open++; open == 1 {
			s.next = id
			row.Text, row.Tone = row.Text+"  (berikutnya, Enter)", kit.Strong
		}
		rows = append(rows, row)
	}
	if open == 0 || s.reported() {
		s.next = ""
		return nil
	}
	return rows
}

// reported reports that a quarter was handed in: the office is at work.
func (s *Screen) reported() bool {
	b := s.state.Book
	for _, q := range model.Quarters() {
		for _, p := range b.Parts() {
			if b.PartState(q, p.ID).Status != model.StatusDraft {
				return true
			}
		}
	}
	return false
}
