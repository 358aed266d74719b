package home

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/calc/readiness"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// measured is an indicator with what it came to.
type measured struct {
	*model.Indicator
	*calc.Measure
}

func (s *Screen) columns() kit.Columns[measured] {
	places := s.state.Book.Settings.Decimals
	columns := kit.Columns[measured]{
		{Key: "nama", Title: "Indikator kinerja utama", Align: kit.Left, Least: 24, Cell: func(m measured) kit.Cell { return kit.Cell{Text: m.Label(), Tone: kit.Strong} }},
		{Key: "target", Title: "Target", Width: 8, Cell: s.target},
	}
	for _, q := range model.Quarters() {
		drop := 0
		if q != s.state.Quarter {
			drop = 10 - int(q)
		}
		columns = append(columns, kit.Column[measured]{Key: "tw" + q.Roman(), Title: "TW " + q.Roman(), Width: 7, Drop: drop, Cell: func(m measured) kit.Cell {
			return kit.Cell{Text: text.Figure(m.Quarters[q-1], places)}
		}})
	}
	return append(columns, kit.Column[measured]{Key: "capaian", Title: "Capaian", Width: 7, Cell: func(m measured) kit.Cell {
		return kit.Cell{Text: text.Figure(m.Achievement, places), Tone: kit.Strong}
	}})
}

// target is the target of the year with the letter that was agreed, else the one its number has.
func (s *Screen) target(m measured) kit.Cell {
	target := text.Figure(m.Target, s.state.Book.Settings.Decimals)
	if letter := s.state.Book.TargetAt(m.ID, s.state.Quarter).Letter(); letter != "" {
		target += " " + letter
	} else if m.TargetGrade != "" {
		target += " " + m.TargetGrade
	}
	return kit.Cell{Text: target}
}

func (s *Screen) table() kit.Table {
	columns := s.columns()
	rule := kit.Row{Text: strings.Repeat(s.look.Signs.Rule, max(s.gridWidth()-2, 0)), Tone: kit.Dim}
	// A new office has no figures to look at: what it enters first stands first, and is chosen.
	rows := s.guide()
	if len(rows) > 0 {
		rows = append(rows, rule)
	}
	for i := range s.state.Book.Indicators {
		ind := &s.state.Book.Indicators[i]
		if node := s.state.Book.Node(ind.Node); node != nil && node.Level.IsKey() {
			m := &s.state.Results.Measures[i]
			rows = append(rows, kit.Row{ID: string(ind.ID), Ref: ind.Ref(), Cells: columns.Cells(measured{ind, m})}, s.bar(ind, m))
			s.links[string(ind.ID)] = entryOf(ind)
		}
	}
	rows = append(rows, rule)
	for _, row := range []kit.Row{s.budget(), s.facilitation(), s.villages(), s.readiness(), s.found()} {
		rows = append(rows, s.whole(row)...)
	}
	rows = append(rows, rule)
	rows = append(rows, s.copies()...)
	if urgent := s.urgent(); len(urgent) > 0 {
		rows = append(rows, urgent...)
	}
	rows = append(rows, s.newYear()...)
	return columns.Table(append(rows, s.missing()...))
}

// copies says above all else that the office would lose its work with its disk.
func (s *Screen) copies() []kit.Row {
	if s.state.CopyTrouble == "" {
		return nil
	}
	var rows []kit.Row
	for i, line := range kit.Wrap("! "+s.state.CopyTrouble, max(s.gridWidth()-2, 1)) {
		rows = append(rows, kit.Row{ID: fmt.Sprintf("cadangan-%d", i), Text: line, Tone: kit.Warn})
	}
	return rows
}

// summaryLabel is how far the words of a summary stand in, below its label.
const summaryLabel = 12

// whole breaks the text of a summary into rows that fit, so that no figure is cut.
func (s *Screen) whole(row kit.Row) []kit.Row {
	room := s.gridWidth() - 2
	if text.Width(row.Text) <= room {
		return []kit.Row{row}
	}
	label, says := row.Text[:summaryLabel], row.Text[summaryLabel:]
	lines := kit.Wrap(says, max(room-summaryLabel, 1))
	row.Text = label + strings.TrimRight(lines[0], " ")
	rows := []kit.Row{row}
	for _, line := range lines[1:] {
		rows = append(rows, kit.Row{Text: strings.Repeat(" ", summaryLabel) + strings.TrimSpace(line)})
	}
	return rows
}

// widest keeps a line and its day within one glance in a wide window.
const widest = 100

// urgent are the things that want the person's attention, each leading to where it is done.
func (s *Screen) urgent() []kit.Row {
	concerns := append(screen.Concerns(s.state, s.host.Actor()), screen.ConcernsBeside(s.state, s.host.Actor())...)
	if len(concerns) == 0 {
		return nil
	}
	rows := []kit.Row{{Text: "Perlu perhatian", Tone: kit.Strong, Heads: 1}}
	for i, c := range concerns {
		id := fmt.Sprintf("perhatian-%d", i)
		s.links[id] = link{c.To, c.Ref, c.Year}
		row := kit.Row{ID: id, Text: kit.Ends("  "+c.Text, c.When, min(max(s.gridWidth()-2, 0), widest))}
		if c.Late {
			row.Tone = kit.Warn
		}
		rows = append(rows, row)
	}
	return rows
}

// entryOf leads to where the figures of an indicator are entered.
func entryOf(ind *model.Indicator) link {
	switch ind.Source {
	case model.FromFacilitation:
		return link{to: screen.Facilitation}
	case model.FromDocuments:
		return link{to: screen.Villages}
	case model.Typed, model.Ratio:
	}
	return link{to: screen.Indicators, ref: ind.Ref()}
}

// barFull is the achievement, in percent, that fills a bar: a little over the target, so
// that 100 leaves something to rise into.
const barFull = 125

// bar draws the achievement with its word beside it, or says why there is none.
func (s *Screen) bar(ind *model.Indicator, m *calc.Measure) kit.Row {
	if why := s.state.Book.OutOfForce(ind, s.state.Quarter); why != "" {
		return kit.Row{Text: "  " + why + ", tidak dihitung pada TW " + s.state.Quarter.Roman(), Tone: kit.Dim}
	}
	if !m.Achievement.Known() {
		return kit.Row{Text: "  " + strings.Join(m.Achievement.Flags.Words(), ", "), Tone: kit.Dim}
	}
	tail := m.Rating
	switch {
	case ind.Source == model.FromFacilitation:
		tail += fmt.Sprintf("  %d/%d", s.state.Results.Facilitation.Realised, s.state.Results.Facilitation.Planned)
	case ind.Source == model.FromDocuments && ind.Document == "":
		tail += fmt.Sprintf("  %d/%d", s.state.Results.Documents.OnTime, s.state.Results.Documents.Owed)
	case m.Grade != "":
		tail += "  " + m.Grade
	}
	width := max(s.gridWidth()-2-2-24, 5)
	return kit.Row{Text: "  " + kit.FitLeft(kit.Bar(&s.look, width, kit.Permille(m.Achievement.Exact(), big.NewRat(barFull, 1))), width) + "  " + tail}
}

// The summary rows.
const (
	budgetRow       = "ringkas-anggaran"
	facilitationRow = "ringkas-fasilitasi"
	villagesRow     = "ringkas-desa"
	readinessRow    = "ringkas-kesiapan"
	foundRow        = "ringkas-temuan"
)

func (s *Screen) budget() kit.Row {
	s.links[budgetRow] = link{to: screen.Budget}
	m := s.state.Results.Total
	line := "Anggaran    "
	switch {
	case !m.Budget.Value.Known():
		line += "belum diisi"
	case !m.Used.Value.Known():
		line += text.Rupiah(m.Budget.Value) + ", realisasi s.d. TW " + s.state.Quarter.Roman() + " belum diisi"
	default:
		partial := ""
		if m.Used.Value.Has(calc.Partial) {
			partial = " (sebagian terisi)"
		}
		line += fmt.Sprintf("%s %%%s  %s dari %s  sisa %s", text.Figure(m.Absorption, s.state.Book.Settings.Decimals), partial,
			text.Rupiah(m.Used.Value), text.Rupiah(m.Budget.Value), text.Rupiah(m.Remainder))
	}
	return kit.Row{ID: budgetRow, Text: line}
}

func (s *Screen) facilitation() kit.Row {
	s.links[facilitationRow] = link{to: screen.Facilitation}
	list := s.state.Results.Facilitation
	line := fmt.Sprintf("Fasilitasi  %d dari %d terlaksana", list.Realised, list.Planned)
	if open := s.openRows(); len(open) > shownOpen {
		line += fmt.Sprintf("  belum %s +%d", strings.Join(open[:shownOpen], " "), len(open)-shownOpen)
	} else if len(open) > 0 {
		line += "  belum " + strings.Join(open, " ")
	}
	if list.Bare > 0 {
		line += fmt.Sprintf("  tanpa bukti %d", list.Bare)
	}
	return kit.Row{ID: facilitationRow, Text: line}
}

// shownOpen is how many open rows are named before they are only counted.
const shownOpen = 5

// openRows are the numbers of rows not realised as often as planned.
func (s *Screen) openRows() []string {
	b := s.state.Book
	groups := map[model.ID]int{}
	for i, g := range b.Facilitations {
		groups[g.ID] = i + 1
	}
	var open []string
	within := map[model.ID]int{}
	for i, row := range b.Rows {
		within[row.Group]++
		if tally := s.state.Results.Facilitation.Rows[i]; tally.Realised < tally.Planned {
			open = append(open, strconv.Itoa(groups[row.Group])+"."+strconv.Itoa(within[row.Group]))
		}
	}
	return open
}

func (s *Screen) villages() kit.Row {
	s.links[villagesRow] = link{to: screen.Villages}
	docs := s.state.Results.Documents
	line := fmt.Sprintf("Desa        %d dari %d tepat waktu", docs.OnTime, docs.Owed)
	next, waiting := calc.NextDue(s.state.Book, s.state.Today)
	switch {
	case next != nil:
		line += fmt.Sprintf("  %s %s, %s, %d desa", next.Name, text.ShortDate(next.Due), text.DaysAway(next.Due, s.state.Today), waiting)
		s.links[villagesRow] = link{to: screen.Villages, ref: next.Ref()}
	case docs.Owed == 0:
	case s.state.Quarter < model.Q4:
		line += "  dihitung sampai batas dalam TW " + s.state.Quarter.Roman()
	default:
		line += "  semua dokumen sudah diterima"
	}
	return kit.Row{ID: villagesRow, Text: line}
}

// readiness is the estimate of an evaluation.
func (s *Screen) readiness() kit.Row {
	s.links[readinessRow] = link{to: screen.Readiness}
	e := readiness.Of(s.state.Book, s.state.Results)
	line := fmt.Sprintf("Kesiapan    taksiran %s %s", text.Figure(e.Score, 2), e.Word)
	if e.Open > 0 {
		line += fmt.Sprintf("  %d kriteria belum dinilai", e.Open)
	}
	return kit.Row{ID: readinessRow, Text: line}
}

// found is what Pemeriksaan finds.
func (s *Screen) found() kit.Row {
	s.links[foundRow] = link{to: screen.Findings}
	return kit.Row{ID: foundRow, Text: "Periksa     " + screen.FoundWords(s.state.Findings())}
}
