// Package indicators is the screen of targets and quarterly actuals, with the
// achievement of each row moving as digits are typed.
package indicators

import (
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// Screen shows the plan's indicators, level by level.
type Screen struct {
	*kit.Sheet
	agreement model.Agreement // what the target column shows; empty: the one in force
	deepest   model.Level     // rows below this level are left out
	differing bool            // both agreements stand side by side, in place of the quarters
	aiming    bool            // the quarters' targets stand in place of their actuals
	column    string          // where the selection stood before they did
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{deepest: model.SubActivity}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Indicators }

// Title heads the help.
func (s *Screen) Title() string { return "Indikator" }

// Columns are keyed so that a spot says what is typed there.
const (
	columnName        = "nama"
	columnUnit        = "satuan"
	columnTarget      = "target"
	columnQuarter     = "tw" // followed by the quarter's digit
	columnAchievement = "capaian"
)

func quarterColumn(q model.Quarter) string { return columnQuarter + strconv.Itoa(int(q)) }

// quarterOf gives the quarter of a column, or false.
func quarterOf(column string) (model.Quarter, bool) {
	digit, ok := strings.CutPrefix(column, columnQuarter)
	n, err := strconv.Atoi(digit)
	return model.Quarter(n), ok && err == nil
}

// SetState shows another state; turning to another quarter moves the selection to its column.
func (s *Screen) SetState(st screen.State) {
	turned := s.State.Book == nil || s.State.Quarter != st.Quarter
	s.Sheet.SetState(st)
	if turned {
		column := quarterColumn(st.Quarter)
		if s.aiming {
			column = aimColumn(st.Quarter)
		}
		s.Grid.Select(kit.Spot{Row: s.Grid.Spot().Row, Column: column})
	}
}

// Reveal moves to an indicator, a target or an actual.
func (s *Screen) Reveal(ref model.Ref) {
	parts := strings.Split(ref.Key, "/")
	at := kit.Spot{Row: parts[0]}
	switch ref.Kind {
	case model.KindActual:
		at.Column = columnQuarter + parts[len(parts)-1]
		s.differing, s.aiming = false, false
	case model.KindTarget:
		at.Column = columnTarget
		if s.differing && len(parts) > 1 {
			at.Column = agreementColumn(model.Agreement(parts[1]))
		}
		if q, quarterly := quarterOf(columnQuarter + parts[len(parts)-1]); quarterly && q.Valid() {
			s.aiming, s.differing = true, false
			at.Column = aimColumn(q)
		}
	case model.KindIndicator:
	default:
		return
	}
	if ind := s.State.Book.Indicator(model.ID(parts[0])); ind != nil {
		if node := s.State.Book.Node(ind.Node); node != nil && node.Level > s.deepest {
			s.deepest = model.SubActivity
		}
	}
	s.SetState(s.State)
	s.Grid.Select(at)
}

// Keys are those of the grid and of what this screen adds.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	if begin := s.Beginning(); begin != nil {
		return begin
	}
	rows := s.Grid.Moves()
	if ind := s.chosen(); ind != nil && !ind.Entered() && !isTarget(s.Grid.Spot().Column) {
		source := screen.Facilitation
		if ind.Source == model.FromDocuments {
			source = screen.Villages
		}
		rows = append(rows, screen.Do(s.Grid.OpenKey(), "sumber", func() { s.Host.Go(source, model.Ref{}) }, "enter", "f2").Hinted())
	} else {
		rows = append(rows, s.Grid.Entering(s.Clear)...)
	}
	rows = append(rows, s.Blockwise()...)
	none := ""
	if s.chosen() == nil {
		none = "tidak ada indikator yang dipilih"
	}
	both := ""
	if s.differing {
		both = "keduanya sedang tampil; Alt+B kembali"
	}
	return append(rows,
		screen.Do("R", "rincian: target awal, perubahan, triwulan, renstra, catatan", s.details, "r").Unless(none),
		screen.Do("V", "target berlaku, awal, atau perubahan", s.turnAgreement, "v").Unless(both),
		screen.Do("B", "beda target awal dan perubahan, atau kembali", s.turnDifference, "b"),
		screen.Do("J", "target tiap triwulan, atau kembali ke realisasi", s.turnAims, "j"),
		s.filling(),
		s.copying(),
		screen.Do("Z", "semua jenjang, IKU saja, atau sampai program", s.turnDepth, "z"),
	)
}

func (s *Screen) chosen() *model.Indicator {
	if s.State.Book == nil {
		return nil
	}
	return s.State.Book.Indicator(model.ID(s.Grid.Spot().Row))
}

func (s *Screen) turnAgreement() {
	next := map[model.Agreement]model.Agreement{"": model.Initial, model.Initial: model.Revised, model.Revised: ""}
	s.agreement = next[s.agreement]
	s.SetState(s.State)
}

func (s *Screen) turnDepth() {
	next := map[model.Level]model.Level{
		model.SubActivity: model.Objective, model.Objective: model.Program, model.Program: model.SubActivity,
	}
	s.deepest = next[s.deepest]
	s.SetState(s.State)
}

// agreementAt is the agreement the target column of an indicator edits.
func (s *Screen) agreementAt(b *model.Book, indicator model.ID) model.Agreement {
	if s.agreement != "" {
		return s.agreement
	}
	if !b.Target(indicator, model.Revised, model.WholeYear).IsBlank() {
		return model.Revised
	}
	return model.Initial
}

// Need is the width of all quarters with unit and rating.
func (s *Screen) Need() int { return 106 }

// Quarters are the actuals of the chosen indicator.
func (s *Screen) Quarters(st screen.State, at kit.Spot) (string, [4]calc.Figure, int) {
	ind := st.Book.Indicator(model.ID(at.Row))
	if ind == nil {
		return "", [4]calc.Figure{}, 0
	}
	return "Realisasi per triwulan", st.Results.Measure(ind.ID).Quarters, st.Book.Settings.Decimals
}

// Subjects are the figures of the chosen indicator.
func (s *Screen) Subjects() []calc.Subject {
	return screen.IndicatorSubjects(model.ID(s.Grid.Spot().Row))
}
