package table

import (
	"fmt"
	"slices"

	"capaian/calc"
	"capaian/model"
)

// EmployeeAgreement lays out what one of the staff agrees to: the indicators of the work with
// their targets, and the money of the sub kegiatan that are theirs. It has no row where nobody
// said what the employee does.
func EmployeeAgreement(b *model.Book, r *calc.Results, e *model.Employee, which model.Agreement) Table {
	y := newYear(b, r)
	b = b.NamedOn(b.AgreementDay(which))
	y.b = b
	p := Body{Columns: promiseColumns("Sasaran")}
	var nodes []int
	works := 0
	for _, a := range b.AssignmentsOf(e.ID) {
		rows := y.assigned(&a, which)
		if len(rows) == 0 {
			continue
		}
		works++
		rows[0].Cells[0], rows[0].Cells[1] = ordinal(works), words(a.Text)
		if len(rows) > 1 {
			rows[0].Cells[0].Down, rows[0].Cells[1].Down = len(rows), len(rows)
		}
		p.Rows = append(p.Rows, rows...)
		at := slices.IndexFunc(b.Nodes, func(n model.Node) bool { return n.ID == a.Node && n.Level.BearsMoney() })
		if at >= 0 && !slices.Contains(nodes, at) {
			nodes = append(nodes, at)
		}
	}
	t := Table{Title: fmt.Sprintf("Perjanjian Kinerja %s Tahun %d", e.Person.Name, b.Year)}
	if works == 0 {
		return t
	}
	ask(&p, "target", "target")
	t.Bodies = append(t.Bodies, p)
	if len(nodes) > 0 {
		money := y.ownMoney(nodes, y.versionOf(which))
		ask(&money, "anggaran", "anggaran")
		t.Bodies = append(t.Bodies, money)
	}
	return t
}

// assigned are the rows of one piece of work, number and sasaran to be filled in the first: a
// row for each indicator that the agreement has.
func (y *year) assigned(a *model.Assignment, which model.Agreement) []Row {
	row := func(of model.Ref, measure, unit, target Cell) Row {
		return Row{Ref: of, Cells: []Cell{{Covered: true}, {Covered: true}, measure, unit, target}}
	}
	own := func(ind *model.Indicator) Cell {
		if a.Target.IsBlank() {
			return y.promised(ind, which)
		}
		return y.target(ind, a.Target)
	}
	if a.Measure != "" {
		return []Row{row(a.Ref(), words(a.Measure), words(a.Unit), own(&model.Indicator{Unit: a.Unit}))}
	}
	measures := y.b.Measures(a.Node)
	if a.Indicator != "" {
		measures = []int{y.b.IndicatorAt(a.Indicator)}
	}
	if len(measures) == 0 {
		return []Row{row(a.Ref(), gap("indikator"), Cell{}, Cell{})}
	}
	var rows []Row
	for _, at := range measures {
		if at < 0 || !y.b.InAgreement(&y.b.Indicators[at], which) {
			continue
		}
		ind := &y.b.Indicators[at]
		rows = append(rows, row(ind.Ref(), words(ind.Name), words(ind.Unit), own(ind)))
	}
	return rows
}

// promiseColumns are those of what a section or one of its staff agrees to.
func promiseColumns(of string) []Column {
	return []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "uraian", Head: of, Width: 36},
		{Key: "indikator", Head: "Indikator Kinerja", Width: 40},
		{Key: "satuan", Head: "Satuan", Width: 16, Align: Center},
		{Key: "target", Head: "Target", Width: 18, Align: Center},
	}
}
