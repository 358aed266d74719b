package indicators

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// largeChange is the change against the initial target, in percent, above which a row is marked.
const largeChange = 20

// agreementColumn is the column of one agreement while both are shown.
func agreementColumn(a model.Agreement) string { return columnTarget + "-" + string(a) }

// isTarget reports that targets are typed in the column.
func isTarget(column string) bool { return strings.HasPrefix(column, columnTarget) }

// agreementOf is the agreement whose target is typed at the spot.
func (s *Screen) agreementOf(at kit.Spot) model.Agreement {
	for _, a := range []model.Agreement{model.Initial, model.Revised} {
		if at.Column == agreementColumn(a) {
			return a
		}
	}
	return s.agreementAt(s.State.Book, model.ID(at.Row))
}

// targetWords is what a column of targets is called behind an indicator's name.
func targetWords(column string) string {
	if q := aimOf(column); q != model.WholeYear {
		return " target TW " + q.Roman()
	}
	switch column {
	case agreementColumn(model.Initial):
		return " target awal"
	case agreementColumn(model.Revised):
		return " target perubahan"
	}
	return " target"
}

// turnDifference shows both agreements side by side, or the quarters again, in the column
// where the selection stood.
func (s *Screen) turnDifference() {
	at := s.Grid.Spot()
	if s.aiming {
		s.turnAims()
		at = s.Grid.Spot()
	}
	if s.differing = !s.differing; s.differing {
		s.column, at.Column = at.Column, agreementColumn(model.Revised)
	} else {
		at.Column = s.column
	}
	s.SetState(s.State)
	s.Grid.Select(at)
}

// differenceColumns stand in place of target and quarters.
func (s *Screen) differenceColumns(b *model.Book) kit.Columns[line] {
	target := func(a model.Agreement) func(line) kit.Cell {
		return func(l line) kit.Cell { return s.targetCell(b, l.ID, a) }
	}
	return kit.Columns[line]{
		{Key: agreementColumn(model.Initial), Title: "Awal", Width: 9, Stop: kit.AtCell, Cell: target(model.Initial)},
		{Key: agreementColumn(model.Revised), Title: "Perubahan", Width: 9, Stop: kit.AtCell, Cell: target(model.Revised)},
		{Key: "selisih", Title: "Selisih", Width: 9, Cell: func(l line) kit.Cell {
			difference, large := moved(b, l.ID)
			cell := kit.Cell{Text: text.Plus(difference, b.Settings.Decimals)}
			if large {
				cell.Text, cell.Tone = s.Look.Signs.Late+cell.Text, kit.Warn
			}
			return cell
		}},
	}
}

// moved is the revised target minus the initial one, in the indicator's unit, and whether
// that is much of the initial one. A revised target left blank is no change and has none.
func moved(b *model.Book, id model.ID) (difference calc.Figure, large bool) {
	initial := calc.Entered(b.Target(id, model.Initial, model.WholeYear))
	difference = calc.Difference(calc.Entered(b.Target(id, model.Revised, model.WholeYear)), initial)
	if !difference.Known() || difference.Exact().Sign() == 0 {
		return difference, false
	}
	share := calc.Share(difference, initial)
	return difference, !share.Known() || new(big.Rat).Abs(share.Exact()).Cmp(big.NewRat(largeChange, 1)) > 0
}

// liveDifference says that the view is on, what changed in the row, and how many rows changed much.
func (s *Screen) liveDifference(st screen.State, ind *model.Indicator) []string {
	b := st.Book
	line := "Beda target: "
	if difference, _ := moved(b, ind.ID); difference.Known() {
		line += text.Plus(difference, b.Settings.Decimals)
		share := calc.Share(difference, calc.Entered(b.Target(ind.ID, model.Initial, model.WholeYear)))
		if share.Known() {
			line += " (" + text.Plus(share, b.Settings.Decimals) + " %)"
		}
	} else if b.Target(ind.ID, model.Revised, model.WholeYear).IsBlank() {
		line += "target perubahan kosong, yang berlaku target awal"
	} else {
		line += text.Figure(difference, b.Settings.Decimals)
	}
	count := 0
	for i := range b.Indicators {
		if _, large := moved(b, b.Indicators[i].ID); large {
			count++
		}
	}
	return []string{line + " · " + ind.Label(), fmt.Sprintf("Alt+B kembali · %s lebih dari %d %%: %d indikator", s.Look.Signs.Late, largeChange, count)}
}
