package table

import (
	"capaian/calc"
	"capaian/model"
	"slices"
)

// keyLine is a row of the tables of IKU: an indicator of a goal or an objective, a node
// that has none yet, or the band before the objectives.
type keyLine struct {
	node    *model.Node
	measure int // position in Book.Indicators; -1 where there is none
	first   bool
	number  int // of the node within its level
	tall    int // rows of the node
}

// keyLines is the same for all tables of IKU, so that a row has one place in all of them.
func (y *year) keyLines() []keyLine {
	var lines []keyLine
	for _, level := range []model.Level{model.Goal, model.Objective} {
		if level == model.Objective {
			lines = append(lines, keyLine{measure: -1})
		}
		for i, n := range y.level(level) {
			measures := y.b.Measures(n.ID)
			if len(measures) == 0 {
				lines = append(lines, keyLine{node: n, measure: -1, first: true, number: i + 1, tall: 1})
			}
			for j, at := range measures {
				lines = append(lines, keyLine{n, at, j == 0, i + 1, len(measures)})
			}
		}
	}
	return lines
}

// keyRowsOf makes the rows of a table of IKU whose first three columns are number, node and
// indicator; rest gives the cells after them, one for each further column.
func (y *year) keyRowsOf(columns []Column, rest func(at int, ind *model.Indicator, m *calc.Measure) []Cell) []Row {
	return y.rowsOf(y.keyLines(), columns, rest)
}

// agreedLines are the lines of the indicators that an agreement has.
func (y *year) agreedLines(which model.Agreement) []keyLine {
	all := slices.DeleteFunc(y.keyLines(), func(line keyLine) bool {
		return line.measure >= 0 && !y.b.InAgreement(&y.b.Indicators[line.measure], which)
	})
	for i := range all {
		if all[i].node == nil {
			continue
		}
		all[i].first = i == 0 || all[i-1].node != all[i].node
		all[i].tall = 1
		for j := i + 1; j < len(all) && all[j].node == all[i].node; j++ {
			all[i].tall++
		}
	}
	return all
}

// rowsOf makes the rows of some lines.
func (y *year) rowsOf(lines []keyLine, columns []Column, rest func(at int, ind *model.Indicator, m *calc.Measure) []Cell) []Row {
	var rows []Row
	for at, line := range lines {
		if line.node == nil {
			rows = append(rows, band(len(columns), "Sasaran Strategis"))
			continue
		}
		no, name := ordinal(line.number), words(line.node.Name)
		if line.tall > 1 {
			no.Down, name.Down = line.tall, line.tall
		}
		if !line.first {
			no, name = Cell{Covered: true}, Cell{Covered: true}
		}
		row := Row{Ref: line.node.Ref(), Cells: []Cell{no, name}}
		if line.measure < 0 {
			row.Cells = append(row.Cells, gap("indikator"))
			for len(row.Cells) < len(columns) {
				row.Cells = append(row.Cells, Cell{})
			}
		} else {
			ind := &y.b.Indicators[line.measure]
			row.Ref = ind.Ref()
			row.Cells = append(append(row.Cells, words(ind.Name)), rest(at, ind, &y.r.Measures[line.measure])...)
		}
		rows = append(rows, row)
	}
	return rows
}

// band heads the rows after it over all columns but the first.
func band(columns int, name string) Row {
	r := Row{Kind: Band, Cells: make([]Cell, columns)}
	r.Cells[1] = Cell{Text: name, Strong: true, Across: columns - 1}
	for i := 2; i < columns; i++ {
		r.Cells[i].Covered = true
	}
	return r
}

func keyColumns(more ...Column) []Column {
	return append([]Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "uraian", Head: "Tujuan/Sasaran Strategis", Width: 36},
		{Key: "indikator", Head: "Indikator Kinerja", Width: 40},
	}, more...)
}

// kindOf is how an indicator's own figures are meant.
func kindOf(ind *model.Indicator) Kind {
	if ind.Unit == "Persen" || ind.Unit == "%" {
		return Percent
	}
	return Number
}

// target prints the year's target of one agreement, or the one in force.
func (y *year) target(ind *model.Indicator, entered model.Reading) Cell {
	return figure(calc.Entered(entered), kindOf(ind), y.places).ofIndex(ind, y.letter(ind, entered))
}

// letter is the letter as typed, else the one the scale gives.
func (y *year) letter(ind *model.Indicator, entered model.Reading) string {
	if entered.Letter() != "" || !ind.Graded {
		return entered.Letter()
	}
	return calc.Rate(y.b.Settings.Grades, calc.Entered(entered))
}

// repeats lets the target of an agreement follow from the table of targets, where it is
// entered, as long as it is the one in force.
func (y *year) repeats(ind *model.Indicator, which model.Agreement, c Cell) Cell {
	changed := !y.b.Target(ind.ID, model.Revised, model.WholeYear).IsBlank()
	inForce := !changed || y.b.RevisedAt(y.r.Quarter) == (which == model.Revised)
	if at, key := y.keyRows[ind.ID]; key && inForce {
		return c.as(cell(targetTable, at, "target"))
	}
	return c
}

func (y *year) inForce(ind *model.Indicator) Cell {
	return y.target(ind, y.b.TargetAt(ind.ID, y.r.Quarter))
}

// actual prints the year's figure so far, with the letter it was typed with.
func (y *year) actual(ind *model.Indicator, m *calc.Measure) Cell {
	return figure(m.Actual, kindOf(ind), y.places).ofIndex(ind, y.actualLetter(ind, m.Actual))
}

func (y *year) actualLetter(ind *model.Indicator, f calc.Figure) string {
	for q := y.r.Quarter; f.Known() && q >= model.Q1; q-- {
		entered := y.b.Actual(ind.ID, q).Value
		if e := calc.Entered(entered); e.Known() && e.Exact().Cmp(f.Exact()) == 0 {
			return y.letter(ind, entered)
		}
	}
	if ind.Graded {
		return calc.Rate(y.b.Settings.Grades, f)
	}
	return ""
}

// sides are what an achievement compares, and the cells in which they stand.
type sides struct {
	target, actual     Cell
	targetAt, actualAt Term
}

// achieved is an achievement of the year, within its limits, and how it follows from the sides.
func (y *year) achieved(ind *model.Indicator, f calc.Figure, s sides) Cell {
	return y.follows(ind, f, s, Expr{Floor: y.b.Settings.Floor, Ceiling: y.b.Settings.Ceiling})
}

// achievedUnlimited is one to which the limits of the year do not apply.
func (y *year) achievedUnlimited(ind *model.Indicator, f calc.Figure, s sides) Cell {
	return y.follows(ind, f, s, Expr{})
}

func (y *year) follows(ind *model.Indicator, f calc.Figure, s sides, e Expr) Cell {
	c := figure(f, Percent, y.places)
	e.Op, e.Args = Achieved, []Term{s.targetAt, s.actualAt}
	if ind.Polarity == model.Negative {
		e.Op = AchievedNegative
	}
	if !s.target.HasFigure() || !s.actual.HasFigure() || s.target.Figure.Exact().Sign() == 0 {
		// What there is was printed so, or is the one number that no division gives.
		if !c.HasFigure() {
			c.Rule = &e
		}
		return c
	}
	return c.by(e)
}
