package indicators

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// aimColumn is the column of a quarter's target, which is the one to be reached by its end.
func aimColumn(q model.Quarter) string {
	return columnTarget + "-" + columnQuarter + strconv.Itoa(int(q))
}

// aimOf is the quarter whose target is typed in a column; WholeYear in the year's.
func aimOf(column string) model.Quarter {
	for _, q := range model.Quarters() {
		if column == aimColumn(q) {
			return q
		}
	}
	return model.WholeYear
}

// turnAims shows the quarters' targets beside the year's in place of the actuals, or these again.
func (s *Screen) turnAims() {
	at := s.Grid.Spot()
	q, actual := quarterOf(at.Column)
	if s.aiming = !s.aiming; s.aiming {
		s.differing = false
		if actual {
			at.Column = aimColumn(q)
		}
	} else if q := aimOf(at.Column); q != model.WholeYear {
		at.Column = quarterColumn(q)
	}
	s.SetState(s.State)
	s.Grid.Select(at)
}

// aimColumns stand in place of the quarters' actuals; the achievement is against the
// quarter's target where there is one.
func (s *Screen) aimColumns(st screen.State) kit.Columns[line] {
	var columns kit.Columns[line]
	for _, q := range model.Quarters() {
		drop := 0
		if q != st.Quarter {
			drop = 5 + max(int(q-st.Quarter), 0) - max(int(st.Quarter-q), 0)
		}
		columns = append(columns, kit.Column[line]{Key: aimColumn(q), Title: "T.TW " + q.Roman(), Width: 8, Stop: kit.AtCell, Drop: max(drop, 0), Cell: func(l line) kit.Cell {
			return s.aimCell(st.Book, l.ID, q)
		}})
	}
	return append(columns, kit.Column[line]{Key: columnAchievement, Title: "Capaian", Width: 8, Cell: func(l line) kit.Cell {
		return kit.Cell{Text: text.Figure(reached(st, l.Indicator, l.Measure, st.Quarter), st.Book.Settings.Decimals), Tone: kit.Strong}
	}})
}

func (s *Screen) aimCell(b *model.Book, id model.ID, q model.Quarter) kit.Cell {
	aim := &model.Target{Indicator: id, Agreement: s.agreementAt(b, id), Quarter: q}
	value := b.Target(id, aim.Agreement, q)
	shown := text.Reading(value)
	if value.IsBlank() {
		shown = s.Look.Signs.Blank
	}
	return kit.Cell{Text: shown, Key: entryKey(b, aim), Start: text.Editable(value)}
}

// reached is the achievement at a quarter against its own target, in percent; against the
// year's where it has none.
func reached(st screen.State, ind *model.Indicator, m *calc.Measure, q model.Quarter) calc.Figure {
	aim := st.Book.TargetInForce(ind.ID, q)
	if aim.IsBlank() {
		return m.Achievement
	}
	return calc.Achievement(ind.Polarity, calc.Entered(aim), m.Actual)
}

// pace is the share of the year's target that is to be reached by the end of each quarter.
type pace struct {
	key, says string
	percent   [4]int64
}

func paces() []pace {
	return []pace{
		{"K", "bertahap: 25, 50, 75, 100 % dari target setahun", [4]int64{25, 50, 75, 100}},
		{"S", "sama: target setahun pada setiap triwulan", [4]int64{100, 100, 100, 100}},
	}
}

// usual is the pace that suits most of the indicators: those whose quarters follow one another
// up to the year's figure grow, the others are held.
func usual(b *model.Book, ids []model.ID) int {
	held := 0
	for _, id := range ids {
		if ind := b.Indicator(id); ind != nil && (ind.Aggregation == model.Mean || ind.Aggregation == model.Last) {
			held++
		}
	}
	if held*2 > len(ids) {
		return 1
	}
	return 0
}

// aimed are the indicators of the block, or the chosen one, that have a target of the year in figures.
func (s *Screen) aimed() []model.ID {
	rows := []string{s.Grid.Spot().Row}
	for _, at := range s.Grid.Block() {
		rows = append(rows, at.Row)
	}
	slices.Sort(rows)
	var ids []model.ID
	for _, row := range slices.Compact(rows) {
		id := model.ID(row)
		if s.State.Book.Indicator(id) == nil {
			continue
		}
		if _, figure := s.State.Book.Target(id, s.agreementAt(s.State.Book, id), model.WholeYear).Value(); figure {
			ids = append(ids, id)
		}
	}
	return ids
}

// filling is the key that fills the quarters' targets from the year's.
func (s *Screen) filling() screen.Binding {
	why := ""
	if s.State.Book == nil || len(s.aimed()) == 0 {
		why = "target setahun baris ini belum diisi"
	} else {
		_, why = s.closedAims(s.aimed()[0])
	}
	return screen.Do("I", "isi target triwulan dari target setahun", s.askAims, "i").Acting().Unless(why)
}

// closedAims are the quarters whose targets cannot be written for an indicator, as TW I, and why
// none can; "" where one is open.
func (s *Screen) closedAims(id model.ID) (closed []string, why string) {
	open := false
	for _, q := range model.Quarters() {
		no := s.Host.WhyNot(&model.Target{Indicator: id, Agreement: s.agreementAt(s.State.Book, id), Quarter: q})
		if no == "" {
			open = true
			continue
		}
		closed, why = append(closed, "TW "+q.Roman()), no
	}
	if open {
		why = ""
	}
	return closed, why
}

func (s *Screen) askAims() {
	ids, said := s.aimed(), ""
	for _, id := range ids {
		for _, q := range model.Quarters() {
			if !s.State.Book.Target(id, s.agreementAt(s.State.Book, id), q).IsBlank() {
				said = " Target triwulan yang sudah ada diganti."
			}
		}
	}
	if closed, _ := s.closedAims(ids[0]); len(closed) > 0 {
		said += " " + strings.Join(closed, ", ") + " tidak dapat diubah lagi dan dilewati."
	}
	var answers []dialog.Answer
	for _, p := range paces() {
		answers = append(answers, dialog.Answer{Key: p.key, Text: p.says, Run: func() { s.fillAims(ids, p) }})
	}
	answers = append(answers, dialog.Answer{Key: "Esc", Text: "batal"})
	s.Host.Open(dialog.NewChoice(s.Look, "Isi target triwulan", []string{
		fmt.Sprintf("%d indikator. Target triwulan adalah yang harus tercapai sampai akhir triwulan itu.%s", len(ids), said),
		"Ctrl+Z mengurungkan semuanya sekaligus.",
	}, answers...).Marked(usual(s.State.Book, ids)))
}

// fillAims saves exact shares of the quarters that are open; what they are shown with is rounded once, where it is shown.
func (s *Screen) fillAims(ids []model.ID, p pace) {
	var records []model.Record
	for _, id := range ids {
		a := s.agreementAt(s.State.Book, id)
		year, figure := s.State.Book.Target(id, a, model.WholeYear).Value()
		if !figure {
			continue
		}
		for i, q := range model.Quarters() {
			part := &model.Target{Indicator: id, Agreement: a, Quarter: q, Value: model.ValueOf(year.Mul(decimal.New(p.percent[i], -2)))}
			if s.Host.WhyNot(part) == "" {
				records = append(records, part)
			}
		}
	}
	s.SaveAll(fmt.Sprintf("Target triwulan diisi, %d indikator", len(ids)), records...)
}

// parseTarget reads a target, which is never below zero.
func parseTarget(label, typed string) (text.Parsed, error) {
	parsed, err := text.ParseNumber(label, typed)
	if value, figure := parsed.Reading.Value(); err == nil && figure && value.IsNegative() {
		err = model.Faultf(model.FaultNumber, label, "%s: terbaca %s, diharapkan 0 atau lebih, misalnya 87,33.", label, strings.TrimSpace(model.Clean(typed, false)))
	}
	return parsed, err
}
