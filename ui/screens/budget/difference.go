package budget

import (
	"fmt"
	"math/big"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// largeChange is the change against the first version, in percent, above which a row is marked.
const largeChange = 20

// whyNoDifference says why two versions cannot be held against each other.
func (s *Screen) whyNoDifference() string {
	if s.State.Book == nil || len(s.State.Book.Versions) < 2 {
		return "hanya satu versi anggaran"
	}
	return ""
}

// turnDifference shows the first version beside the newest, or the spending again, in the
// column where the selection stood.
func (s *Screen) turnDifference() {
	at := s.Grid.Spot()
	if s.differing = !s.differing; s.differing {
		s.column, at.Column = at.Column, columnVersion+string(s.newest().ID)
	} else {
		at.Column = s.column
	}
	s.SetState(s.State)
	s.Grid.Select(at)
}

func (s *Screen) first() *model.BudgetVersion { return &s.State.Book.Versions[0] }

func (s *Screen) newest() *model.BudgetVersion {
	return &s.State.Book.Versions[len(s.State.Book.Versions)-1]
}

// shown are the positions of the versions that have a column.
func (s *Screen) shown(b *model.Book) []int {
	last := len(b.Versions) - 1
	if s.differing && last > 0 {
		return []int{0, last}
	}
	all := make([]int, len(b.Versions))
	for i := range all {
		all[i] = i
	}
	return all
}

// differenceColumns stand in place of the spending.
func (s *Screen) differenceColumns(st screen.State) kit.Columns[line] {
	return kit.Columns[line]{
		{Key: "selisih", Title: "Selisih", Width: rupiahWidth, Cell: func(l line) kit.Cell {
			difference, _ := changed(l.money)
			return kit.Cell{Text: text.Plus(difference, 0), Tone: l.tone}
		}},
		{Key: "persen", Title: "%", Width: 10, Cell: func(l line) kit.Cell {
			difference, share := changed(l.money)
			percent := kit.Cell{Text: text.Plus(share, st.Book.Settings.Decimals), Tone: l.tone}
			if large(difference, share) {
				percent.Text, percent.Tone = s.Look.Signs.Late+percent.Text, kit.Warn
			}
			return percent
		}},
	}
}

// changed is the newest version minus the first, in rupiah and in percent of the first.
func changed(m calc.Money) (difference, share calc.Figure) {
	before, after := m.Amounts[0].Value, m.Amounts[len(m.Amounts)-1].Value
	difference = calc.Difference(after, before)
	return difference, calc.Share(difference, before)
}

// large reports a change beyond the limit either way, and money where there was none.
func large(difference, share calc.Figure) bool {
	if !share.Known() {
		return difference.Known() && difference.Exact().Sign() != 0
	}
	return new(big.Rat).Abs(share.Exact()).Cmp(big.NewRat(largeChange, 1)) > 0
}

// liveDifference says that the view is on, what changed in the row, and how many rows changed much.
func (s *Screen) liveDifference(st screen.State, name string, m calc.Money) []string {
	b := st.Book
	line := fmt.Sprintf("Beda %s–%s: ", b.Versions[0].Name, b.Versions[len(b.Versions)-1].Name)
	if difference, share := changed(m); difference.Known() {
		line += text.Plus(difference, 0)
		if share.Known() {
			line += " (" + text.Plus(share, b.Settings.Decimals) + " %)"
		}
	} else {
		line += "belum dapat dihitung, salah satunya kosong"
	}
	line += " · " + name
	count := 0
	for i := range b.Nodes {
		if b.Nodes[i].Level.BearsMoney() && large(changed(st.Results.Money[i])) {
			count++
		}
	}
	return []string{line, fmt.Sprintf("Alt+B kembali · %s lebih dari %d %%: %d program dan kegiatan", s.Look.Signs.Late, largeChange, count)}
}
