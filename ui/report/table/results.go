package table

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

func (y *year) quarters() Table {
	const group = "Realisasi per Triwulan"
	columns := keyColumns(Column{Key: "target", Head: "Target", Width: 26, Align: Center})
	columns[0].Width, columns[1].Width, columns[2].Width = 15, 56, 54
	for _, q := range model.Quarters() {
		columns = append(columns, Column{Key: quarterKey(q), Head: "TW " + q.Roman(), Group: group, Width: 25, Align: Center})
	}
	columns = append(columns,
		Column{Key: "realisasi", Head: "Realisasi Total", Width: 33, Align: Center},
		Column{Key: "capaian", Head: "Capaian (%)", Width: 30, Align: Center})
	t := Table{Title: fmt.Sprintf("Capaian Kinerja Tahun %d", y.b.Year)}
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, m *calc.Measure) []Cell {
		target, actual := y.inForce(ind).as(cell(targetTable, at, "target")), y.actual(ind, m).needed("realisasi")
		row := []Cell{target}
		for i, q := range model.Quarters() {
			row = append(row, y.quarter(ind, m, i, q))
		}
		actual = y.gathered(at, ind, m, actual)
		t.note(y.term(ind))
		t.note(ind.Renaming(ind.Label(), y.r.Quarter.LastDay(y.b.Year)))
		t.note(reasons(ind.Label(), "capaian", m.Achievement))
		t.note(reasons(ind.Label(), "realisasi", m.Actual))
		return append(row, actual, y.achieved(ind, m.Achievement, sides{target, actual,
			cell(quarterTable, at, "target"), cell(quarterTable, at, "realisasi")}))
	})
	t.Bodies = []Body{{columns, rows}}
	if y.r.Quarter < model.Q4 {
		t.note("Keadaan sampai dengan TW " + y.r.Quarter.Roman() + ".")
	}
	return t
}

// term says of an indicator that came or went within the year; "" of any other.
func (y *year) term(ind *model.Indicator) string {
	if ind.InForceOn(model.Date{Year: y.b.Year, Month: 1, Day: 1}) && y.b.InForce(ind, model.Q4) {
		return ""
	}
	return ind.Label() + ": " + ind.Term() + "."
}

func quarterKey(q model.Quarter) string { return "tw-" + fmt.Sprint(int(q)) }

// quarter is one quarter's actual; what is computed from a list says so.
func (y *year) quarter(ind *model.Indicator, m *calc.Measure, i int, q model.Quarter) Cell {
	f := m.Quarters[i]
	c := figure(f, kindOf(ind), y.places)
	if c.Idle = y.b.OutOfForce(ind, q) != ""; c.Idle {
		return c
	}
	if q == y.r.Quarter {
		c = y.fromLists(ind, c)
	}
	if entered := y.b.Actual(ind.ID, q).Value; !entered.IsBlank() {
		return c.ofIndex(ind, y.letter(ind, entered))
	}
	if ind.Graded {
		return c.ofIndex(ind, calc.Rate(y.b.Settings.Grades, f))
	}
	return c
}

// fromLists says how what is computed from a list follows from it as it stands by now.
func (y *year) fromLists(ind *model.Indicator, c Cell) Cell {
	switch {
	case !y.b.InForce(ind, y.r.Quarter):
	case ind.Source == model.FromFacilitation:
		return c.by(y.checklistRate())
	case ind.Source == model.FromDocuments:
		return c.by(y.deliveryRate(ind.Document))
	}
	return c
}

// gathered says how the year's figure follows from the quarters beside it.
func (y *year) gathered(at int, ind *model.Indicator, m *calc.Measure, c Cell) Cell {
	until := quarterKey(y.r.LastInForce(ind))
	first := model.Q1
	for first < y.r.LastInForce(ind) && !y.b.InForce(ind, first) {
		first++
	}
	all := Term{{Table: quarterTable, Column: quarterKey(first), ToColumn: until, Row: at, ToRow: at}}
	last := cell(quarterTable, at, until)
	rule := ind.Aggregation
	if ind.Source == model.FromFacilitation || ind.Source == model.FromDocuments {
		rule = model.Cumulative
	}
	switch rule {
	case model.Sum:
		return c.following(Expr{Op: Value, Args: []Term{all}})
	case model.Mean:
		return c.following(Expr{Op: Mean, Args: []Term{all}})
	case model.Last:
		return c.following(Expr{Op: Latest, Args: []Term{all}})
	default:
		return c.following(Expr{Op: Value, Args: []Term{last}})
	}
}

func (y *year) yearly() Table {
	columns := keyColumns(
		Column{Key: "target", Head: "Target", Width: 16, Align: Center},
		Column{Key: "realisasi", Head: "Realisasi", Width: 18, Align: Center},
		Column{Key: "capaian", Head: "Capaian (%)", Width: 16, Align: Center},
		Column{Key: "predikat", Head: "Kriteria", Width: 20, Align: Center})
	t := Table{Title: fmt.Sprintf("Perbandingan Target dan Realisasi Kinerja Tahun %d %s", y.b.Year, y.b.Office.Name)}
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, m *calc.Measure) []Cell {
		t.note(reasons(ind.Label(), "capaian", m.Achievement))
		rating := words(m.Rating).following(Expr{Op: Rated, Args: []Term{cell(yearTable, at, "capaian")}, Scale: y.b.Settings.ScaleOf(ind)})
		return append(y.targetActualAchieved(yearTable, at, ind, m), rating)
	})
	t.Bodies = []Body{{columns, rows}}
	return t
}

// targetActualAchieved are three columns that repeat this year's figures.
func (y *year) targetActualAchieved(table, at int, ind *model.Indicator, m *calc.Measure) []Cell {
	target := y.inForce(ind).as(cell(targetTable, at, "target"))
	actual := y.actual(ind, m).as(cell(quarterTable, at, "realisasi"))
	return []Cell{target, actual, y.achieved(ind, m.Achievement, sides{target, actual,
		cell(table, at, "target"), cell(table, at, "realisasi")})}
}
