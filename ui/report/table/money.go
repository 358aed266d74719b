package table

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func (y *year) efficiency() Table {
	value, score := calc.EfficiencyFormula(&y.b.Settings)
	unit := "poin"
	if y.b.Settings.EfficiencyInForce() != model.EfficiencyGap {
		unit = "%"
	}
	columns := keyColumns(
		Column{Key: "capaian", Head: "Capaian Kinerja (%)", Width: 20, Align: Center},
		Column{Key: "penyerapan", Head: "Persentase Penyerapan Anggaran", Width: 24, Align: Center},
		Column{Key: "efisiensi", Head: "Tingkat Efisiensi (" + unit + ")", Width: 20, Align: Center})
	if score != "" {
		columns = append(columns, Column{Key: "nilai", Head: "Nilai Efisiensi", Width: 19, Align: Center})
	}
	efficiencies := map[model.ID]calc.Efficiency{}
	for _, k := range y.c.Keys {
		efficiencies[y.b.Indicators[k.Indicator].ID] = k.Efficiency
	}
	t := Table{Title: "Efisiensi Penggunaan Sumber Daya"}
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, m *calc.Measure) []Cell {
		e := efficiencies[ind.ID]
		t.note(reasons(ind.Label(), "penyerapan", m.Absorption))
		t.note(reasons(ind.Label(), "efisiensi", e.Value))
		achievement := figure(m.Achievement, Percent, y.places).as(cell(yearTable, at, "capaian"))
		absorption := figure(m.Absorption, Percent, y.places).by(y.absorption(ind.Node))
		degree := figure(e.Value, Points, y.places)
		if y.b.Settings.EfficiencyInForce() == model.EfficiencyGap {
			degree = degree.by(Expr{Op: Minus, Args: []Term{cell(efficiencyTable, at, "capaian"), cell(efficiencyTable, at, "penyerapan")}})
		}
		row := []Cell{achievement, absorption, degree}
		if score != "" {
			row = append(row, figure(e.Score, Number, y.places))
		}
		return row
	})
	t.note("Tingkat efisiensi = " + value + ".")
	if score != "" {
		t.note("Nilai efisiensi = " + score + ".")
	}
	if y.c.Whole.Value.Known() {
		t.note("Seluruh sasaran bersama: tingkat efisiensi " + text.Figure(y.c.Whole.Value, y.places) + ", nilai " + text.Figure(y.c.Whole.Score, y.places) + ".")
	}
	t.Bodies = []Body{{columns, rows}}
	return t
}

// absorption is spent ÷ budget over the programs under a node, never a mean of percentages.
func (y *year) absorption(node model.ID) Expr {
	var rows []int
	for _, n := range y.bearersUnder(node) {
		rows = append(rows, y.progRow[n.ID])
	}
	return Expr{Op: Ratio, Args: []Term{
		cells(budgetTable, 0, "realisasi", rows), cells(budgetTable, 0, "anggaran", rows),
	}}
}

func (y *year) budget() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "program", Head: "Program", Width: 64},
		{Key: "anggaran", Head: "Anggaran (Rp)", Width: 27, Align: Right},
		{Key: "realisasi", Head: "Realisasi (Rp)", Width: 27, Align: Right},
		{Key: "persen", Head: "%", Width: 14, Align: Right},
	}}
	t := Table{Title: fmt.Sprintf("Realisasi Anggaran %d", y.b.Year)}
	inForce := "awal"
	if y.changed != nil {
		inForce = "perubahan"
	}
	programs := y.bearers()
	for i, n := range programs {
		m := y.r.MoneyOf(n.ID)
		t.note(reasons(n.Label(), "penyerapan", m.Absorption))
		p.Rows = append(p.Rows, Row{Ref: n.Ref(), Cells: append([]Cell{ordinal(i + 1), words(n.Name)},
			y.spending(m, i, cellIn(agreementTable, 1, i, inForce), nil)...)})
	}
	last := len(programs)
	if last == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "program"))
	}
	total := func(key string) Term { return column(budgetTable, 0, key, 0, last-1) }
	p.Rows = append(p.Rows, Row{Kind: Total, Cells: append([]Cell{{}, words("Jumlah")},
		y.spending(&y.r.Total, len(p.Rows), total("anggaran"), total("realisasi"))...)})
	if y.r.Quarter < model.Q4 {
		t.note("Realisasi sampai dengan TW " + y.r.Quarter.Roman() + ".")
	}
	t.Bodies = []Body{p}
	return t
}

// spending is budget, spent and absorption of a row.
func (y *year) spending(m *calc.Money, row int, budget, used Term) []Cell {
	return []Cell{
		figure(m.Budget.Value, Rupiah, 0).as(budget),
		figure(m.Used.Value, Rupiah, 0).as(used).needed("realisasi"),
		figure(m.Absorption, Percent, y.places).by(Expr{Op: Ratio, Args: []Term{
			cell(budgetTable, row, "realisasi"), cell(budgetTable, row, "anggaran"),
		}}),
	}
}
