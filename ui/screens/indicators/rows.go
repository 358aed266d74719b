package indicators

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// Build lays the tree out: goals and objectives as headings, a single indicator of a
// program or kegiatan on the row of its node, several under a heading of their own.
func (s *Screen) Build(st screen.State) kit.Table {
	columns := s.columns(st)
	rows := make([]kit.Row, 0, len(st.Book.Nodes))
	counts := map[model.Level]int{}
	for at := range st.Book.Nodes {
		node := &st.Book.Nodes[at]
		counts[node.Level]++
		if node.Level > s.deepest {
			continue
		}
		measures := st.Book.MeasuresAt(at)
		if len(measures) == 0 && node.Level > model.Program {
			continue
		}
		indent := strings.Repeat("  ", max(int(node.Level-model.Objective), 0))
		tag := tagOf(node, counts[node.Level])
		single := len(measures) == 1 && !node.Level.IsKey()
		if !single {
			rows = append(rows, kit.Row{Text: indent + tag + node.Name, Tone: headingTone(node.Level), Heads: int(node.Level)})
			indent += "  "
			tag = ""
		}
		for _, i := range measures {
			ind := &st.Book.Indicators[i]
			row := kit.Row{ID: string(ind.ID), Ref: ind.Ref(), Also: ind.Name, Names: func() []string { return namesOf(st.Book, ind, single) }, Cells: columns.CellsOf(func() line {
				return line{ind, &st.Results.Measures[i], indent, tag + screen.IndicatorTitle(st.Book, ind)}
			})}
			if single {
				row.Heads = int(node.Level)
				row.Also += "\n" + node.Code + " " + node.Name
			}
			rows = append(rows, row)
		}
	}
	return columns.Table(rows)
}

// namesOf are what an office's tables call an indicator; a single one goes by the name of its node.
func namesOf(b *model.Book, ind *model.Indicator, single bool) []string {
	names := []string{ind.Name, ind.Label(), screen.IndicatorTitle(b, ind)}
	if node := b.Node(ind.Node); single && node != nil {
		names = append(names, node.Code, node.Name, node.Label())
	}
	return names
}

// indicatorHeads stand over the names of indicators in an office's tables.
func indicatorHeads() []string {
	return []string{"Indikator", "Indikator kinerja", "Indikator kinerja utama", "IKU", "Uraian", "Program", "Kegiatan", "Program/kegiatan", "Kode", "Kode rekening"}
}

// targetHeads stand over the target of the year.
func targetHeads(b *model.Book) []string {
	return []string{"Target", fmt.Sprintf("Target %d", b.Year), "Target kinerja", "Target tahunan"}
}

// quarterHeads stand over what was reached in a quarter.
func quarterHeads(q model.Quarter) []string {
	return []string{"TW " + q.Roman(), "Realisasi TW " + q.Roman(), "Realisasi s.d. TW " + q.Roman(), "Realisasi triwulan " + q.Roman()}
}

func headingTone(l model.Level) kit.Tone {
	if l.IsKey() {
		return kit.Strong
	}
	return kit.Plain
}

// tagOf is the short mark before a node: T1, S2, P3; kegiatan have none.
func tagOf(n *model.Node, count int) string {
	letters := map[model.Level]string{model.Goal: "T", model.Objective: "S", model.Program: "P"}
	if letter, ok := letters[n.Level]; ok {
		return fmt.Sprintf("%s%d ", letter, count)
	}
	return ""
}

// line is an indicator with what it came to.
type line struct {
	*model.Indicator
	*calc.Measure
	indent, title string
}

func (s *Screen) columns(st screen.State) kit.Columns[line] {
	titles := map[model.Agreement]string{"": "Target", model.Initial: "T.awal", model.Revised: "T.perub."}
	places := st.Book.Settings.Decimals
	columns := kit.Columns[line]{
		{Key: columnName, Title: "Indikator", Align: kit.Left, Least: 26, Heads: indicatorHeads(), Cell: s.name},
		{Key: columnUnit, Title: "Satuan", Width: 10, Align: kit.Left, Drop: 9, Cell: func(l line) kit.Cell { return kit.Cell{Text: l.Unit, Tone: kit.Dim} }},
	}
	if s.differing {
		columns[0].Title, columns[0].Least = "Beda target", 24
		return append(columns, s.differenceColumns(st.Book)...)
	}
	columns = append(columns, kit.Column[line]{Key: columnTarget, Title: titles[s.agreement], Width: 8, Stop: kit.AtCell, Heads: targetHeads(st.Book), Cell: func(l line) kit.Cell {
		return s.targetCell(st.Book, l.ID, s.agreementAt(st.Book, l.ID))
	}})
	if s.aiming {
		return append(columns, s.aimColumns(st)...)
	}
	for _, q := range model.Quarters() {
		drop := 0
		if q != st.Quarter {
			drop = 5 + max(int(q-st.Quarter), 0) - max(int(st.Quarter-q), 0)
		}
		columns = append(columns, kit.Column[line]{Key: quarterColumn(q), Title: "TW " + q.Roman(), Width: 7, Stop: kit.AtCell, Drop: max(drop, 0), Heads: quarterHeads(q), Cell: func(l line) kit.Cell {
			return s.quarterCell(st, *l.Indicator, *l.Measure, q)
		}})
	}
	return append(columns,
		kit.Column[line]{Key: columnAchievement, Title: "Capaian", Width: 8, Cell: func(l line) kit.Cell {
			return kit.Cell{Text: text.Figure(l.Achievement, places), Tone: kit.Strong}
		}},
		kit.Column[line]{Key: "predikat", Title: "Predikat", Width: 13, Align: kit.Left, Drop: 8, Cell: func(l line) kit.Cell { return kit.Cell{Text: l.Rating} }},
	)
}

// name is the indicator's; one that is not typed here has the sign of what is computed.
func (s *Screen) name(l line) kit.Cell {
	if l.Entered() {
		return kit.Cell{Text: l.indent + l.title}
	}
	return kit.Cell{Text: l.indent + s.Look.Signs.Derived + " " + l.title}
}

func (s *Screen) targetCell(b *model.Book, id model.ID, a model.Agreement) kit.Cell {
	target := b.Target(id, a, model.WholeYear)
	shown := text.Reading(target)
	if target.IsBlank() {
		shown = s.Look.Signs.Blank
	}
	return kit.Cell{Text: shown, Key: entryKey(b, &model.Target{Indicator: id, Agreement: a}), Start: text.Editable(target)}
}

// quarterCell shows what was entered even for later quarters, so that it can be mended.
func (s *Screen) quarterCell(st screen.State, ind model.Indicator, m calc.Measure, q model.Quarter) kit.Cell {
	places := st.Book.Settings.Decimals
	if !st.Book.InForce(&ind, q) {
		return kit.Cell{Text: text.Figure(calc.Figure{Flags: calc.NotApplicable}, places), Tone: kit.Dim, Why: "indikator ini " + ind.Term()}
	}
	if !ind.Entered() {
		return kit.Cell{
			Text: text.Figure(m.Quarters[q-1], places),
			Why:  "dihitung dari " + sourceName(ind.Source) + "; diisi di sana",
		}
	}
	value := st.Book.Actual(ind.ID, q).Value
	cell := kit.Cell{Text: text.Figure(calc.Entered(value), places), Key: entryKey(st.Book, &model.Actual{Indicator: ind.ID, Quarter: q}), Start: text.Editable(value)}
	if ind.Source == model.Ratio {
		a := st.Book.Actual(ind.ID, q)
		cell.Start = fraction(a)
		if cell.Text = text.Figure(m.Quarters[q-1], places); q > st.Quarter && a.HasFigure() {
			cell.Text = cell.Start
		}
	}
	if m.Quarters[q-1].Has(calc.Fell) {
		cell.Text, cell.Tone = s.Look.Signs.Late+cell.Text, kit.Warn
	} else if q > st.Quarter {
		cell.Tone = kit.Dim
	}
	return cell
}

// entryKey names what a cell enters.
func entryKey(b *model.Book, r model.Record) string { return screen.EntryKey(b.Year, r.Ref()) }

// fraction is how the parts of a ratio are typed: 40/45.
func fraction(a model.Actual) string {
	if a.Numerator.IsBlank() && a.Denominator.IsBlank() {
		return ""
	}
	return text.Editable(a.Numerator) + "/" + text.Editable(a.Denominator)
}

func sourceName(source model.Source) string {
	if source == model.FromDocuments {
		return "Tabel 11 (layar Desa)"
	}
	return "Tabel 10 (layar Fasilitasi)"
}
