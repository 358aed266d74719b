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
func (s *Screen) Build(st screen.State) ([]kit.Column, []kit.Row) {
	var rows []kit.Row
	counts := map[model.Level]int{}
	for _, node := range st.Book.Nodes {
		counts[node.Level]++
		if node.Level > s.deepest {
			continue
		}
		measures := st.Book.Measures(node.ID)
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
			row := s.row(st, i, indent+tag+screen.IndicatorTitle(st.Book, &st.Book.Indicators[i]))
			row.Also = st.Book.Indicators[i].Name
			if single {
				row.Heads = int(node.Level)
				row.Also += "\n" + node.Code + " " + node.Name
			}
			rows = append(rows, row)
		}
	}
	return s.columns(st), rows
}

func headingTone(l model.Level) kit.Tone {
	if l.IsKey() {
		return kit.Strong
	}
	return kit.Plain
}

// tagOf is the short mark before a node: T1, S2, P3; kegiatan have none.
func tagOf(n model.Node, count int) string {
	letters := map[model.Level]string{model.Goal: "T", model.Objective: "S", model.Program: "P"}
	if letter, ok := letters[n.Level]; ok {
		return fmt.Sprintf("%s%d ", letter, count)
	}
	return ""
}

func (s *Screen) columns(st screen.State) []kit.Column {
	titles := map[model.Agreement]string{"": "Target", model.Initial: "T.awal", model.Revised: "T.perub."}
	if s.differing {
		return differenceColumns()
	}
	columns := []kit.Column{
		{Key: columnName, Title: "Indikator", Left: true, Least: 26},
		{Key: columnUnit, Title: "Satuan", Width: 10, Left: true, Drop: 9},
		{Key: columnTarget, Title: titles[s.agreement], Width: 8, Stop: true},
	}
	for _, q := range model.Quarters() {
		drop := 0
		if q != st.Quarter {
			drop = 5 + max(int(q-st.Quarter), 0) - max(int(st.Quarter-q), 0)
		}
		columns = append(columns, kit.Column{Key: quarterColumn(q), Title: "TW " + q.Roman(), Width: 7, Stop: true, Drop: max(drop, 0)})
	}
	return append(columns,
		kit.Column{Key: columnAchievement, Title: "Capaian", Width: 8},
		kit.Column{Key: "predikat", Title: "Predikat", Width: 13, Left: true, Drop: 8},
	)
}

func (s *Screen) row(st screen.State, i int, label string) kit.Row {
	ind, m := st.Book.Indicators[i], st.Results.Measures[i]
	places := st.Book.Settings.Decimals
	if !ind.Entered() {
		rest := strings.TrimLeft(label, " ")
		label = label[:len(label)-len(rest)] + s.Look.Signs.Derived + " " + rest
	}
	if s.differing {
		cells := append([]kit.Cell{{Text: label}, {Text: ind.Unit, Tone: kit.Dim}}, s.differenceCells(st.Book, ind.ID)...)
		return kit.Row{ID: string(ind.ID), Ref: ind.Ref(), Cells: cells}
	}
	agreement := s.agreementAt(st.Book, ind.ID)
	cells := []kit.Cell{
		{Text: label},
		{Text: ind.Unit, Tone: kit.Dim},
		s.targetCell(st.Book, ind.ID, agreement),
	}
	for _, q := range model.Quarters() {
		cells = append(cells, s.quarterCell(st, ind, m, q))
	}
	return kit.Row{ID: string(ind.ID), Ref: ind.Ref(), Cells: append(cells,
		kit.Cell{Text: text.Figure(m.Achievement, places), Tone: kit.Strong},
		kit.Cell{Text: m.Rating},
	)}
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
