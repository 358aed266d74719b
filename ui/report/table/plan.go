package table

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

func (y *year) keys() Table {
	columns := []Column{
		{Key: "no", Head: "No", Width: 7, Align: Center},
		{Key: "uraian", Head: "Tujuan/Sasaran Strategis", Width: 28},
		{Key: "indikator", Head: "Indikator Kinerja Utama", Width: 30},
		{Key: "satuan", Head: "Satuan", Width: 14, Align: Center},
		{Key: "formulasi", Head: "Formulasi", Width: 52},
		{Key: "sumber", Head: "Sumber Data", Width: 22},
	}
	rows := y.keyRowsOf(columns, func(_ int, ind *model.Indicator, _ *calc.Measure) []Cell {
		return []Cell{filled(ind.Unit, "satuan"), formulation(ind), filled(ind.DataSource, "sumber data")}
	})
	return Table{Title: "Indikator Kinerja Utama " + y.b.Office.Name, Bodies: []Body{{columns, rows}}}
}

// formulation is how the indicator is worked out, and below it how that is to be understood.
func formulation(ind *model.Indicator) Cell {
	c := filled(ind.Formula, "formulasi")
	if ind.Explained != "" && c.Gap == "" {
		c.Text += "\nPenjelasan: " + ind.Explained
	}
	return c
}

func (y *year) targets() Table {
	columns := keyColumns(Column{Key: "target", Head: fmt.Sprintf("Target %d", y.b.Year), Width: 16, Align: Center})
	columns[2].Head = "Indikator Kinerja Utama"
	rows := y.keyRowsOf(columns, func(_ int, ind *model.Indicator, _ *calc.Measure) []Cell {
		return []Cell{y.inForce(ind).needed("target")}
	})
	return Table{Title: fmt.Sprintf("Target Indikator Kinerja Utama Tahun %d", y.b.Year), Bodies: []Body{{columns, rows}}}
}

func (y *year) agreement() Table {
	t := Table{
		Title:  fmt.Sprintf("Perjanjian Kinerja %s Tahun %d", y.b.Office.Name, y.b.Year),
		Bodies: []Body{y.promises(), y.ceilings()},
	}
	if !y.revised {
		t.note("Target tidak diubah pada tahun ini.")
	}
	y.noteVersions(&t)
	return t
}

// noteVersions says which versions the two columns of money hold.
func (y *year) noteVersions(t *Table) {
	switch {
	case y.initial == nil:
		t.note("Anggaran belum diisi.")
	case y.changed == nil:
		t.note("Anggaran tidak diubah pada tahun ini.")
	case y.changed.Kind != model.VersionRevised:
		t.note("Kolom perubahan memuat versi anggaran " + y.changed.Name + ".")
	}
}

// promises are the targets that the agreement holds, of the same indicators as its appendix.
func (y *year) promises() Body {
	columns := keyColumns(
		Column{Key: "awal", Head: "Target Awal", Width: 16, Align: Center},
		Column{Key: "perubahan", Head: "Target Perubahan", Width: 18, Align: Center},
	)
	rows := y.keyRowsOf(columns, func(_ int, ind *model.Indicator, _ *calc.Measure) []Cell {
		return []Cell{y.repeats(ind, model.Initial, y.target(ind, y.b.Target(ind.ID, model.Initial, model.WholeYear))), y.secondTarget(ind)}
	})
	return Body{columns, rows}
}

// secondTarget is what an indicator's target is after the second agreement: where that left
// it alone, the first one's.
func (y *year) secondTarget(ind *model.Indicator) Cell {
	if !y.revised {
		return words(None)
	}
	return y.repeats(ind, model.Revised, y.target(ind, y.b.TargetInForce(ind.ID, model.WholeYear)))
}

// ceilings are the programs with their money.
func (y *year) ceilings() Body {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "program", Head: "Program", Width: 70},
		{Key: "awal", Head: "Anggaran (Rp)", Width: 26, Align: Right},
		{Key: "perubahan", Head: "Anggaran Perubahan (Rp)", Width: 26, Align: Right},
	}}
	programs := y.bearers()
	for i, n := range programs {
		at := y.planRow[n.ID]
		p.Rows = append(p.Rows, Row{Ref: n.Ref(), Cells: []Cell{
			ordinal(i + 1), words(n.Name),
			figure(y.money(n.ID, y.initial).Value, Rupiah, 0).as(cell(programTable, at, "anggaran-awal")).needed("anggaran"),
			y.second(n.ID, cell(programTable, at, "anggaran-perubahan")),
		}})
	}
	total := func(key string) Term { return column(agreementTable, 1, key, 0, len(programs)-1) }
	p.Rows = append(p.Rows, Row{Kind: Total, Cells: []Cell{
		{}, words("Jumlah"), figure(y.money("", y.initial).Value, Rupiah, 0).as(total("awal")), y.second("", total("perubahan")),
	}})
	return p
}

// second is the money after a change, a sign where there was none.
func (y *year) second(node model.ID, from Term) Cell {
	if y.changed == nil {
		return words(None)
	}
	return figure(y.money(node, y.changed).Value, Rupiah, 0).as(from)
}

// planLine is a row of the table of programs and kegiatan.
type planLine struct {
	node    *model.Node
	measure int
	first   bool
	tall    int
}

func (y *year) planLines() []planLine { return y.planLinesTo(model.Activity) }

// planLinesTo lists the plan down to a level, a row for each indicator.
func (y *year) planLinesTo(last model.Level) []planLine {
	var lines []planLine
	for i := range y.b.Nodes {
		n := &y.b.Nodes[i]
		if n.Level > last {
			continue
		}
		measures := y.b.Measures(n.ID)
		if len(measures) == 0 {
			lines = append(lines, planLine{n, -1, true, 1})
		}
		for j, at := range measures {
			lines = append(lines, planLine{n, at, j == 0, len(measures)})
		}
	}
	return lines
}

func (y *year) programs() Table {
	before, after := fmt.Sprintf("Awal %d", y.b.Year), fmt.Sprintf("Perubahan %d", y.b.Year)
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 12, Align: Left},
		{Key: "uraian", Head: "Tujuan/Sasaran Strategis/Program/Kegiatan", Width: 60},
		{Key: "indikator", Head: "Indikator Tujuan/Sasaran/Program/Kegiatan", Width: 60},
		{Key: "target-awal", Head: "Target", Group: before, Width: 22, Align: Center},
		{Key: "anggaran-awal", Head: "Anggaran (Rp)", Group: before, Width: 28, Align: Right},
		{Key: "target-perubahan", Head: "Target", Group: after, Width: 22, Align: Center},
		{Key: "anggaran-perubahan", Head: "Anggaran (Rp)", Group: after, Width: 28, Align: Right},
	}}
	numbers := newNumbers()
	for _, line := range y.planLines() {
		p.Rows = append(p.Rows, y.programRow(line, numbers.of(line)))
	}
	t := Table{Title: fmt.Sprintf("Program dan Kegiatan yang Mendukung IKU Tahun %d", y.b.Year), Bodies: []Body{p}}
	y.noteVersions(&t)
	return t
}

func (y *year) programRow(line planLine, number string) Row {
	n := line.node
	head := n.Level <= model.Program
	row := Row{Ref: n.Ref(), Cells: []Cell{
		{Text: number, Strong: head}, {Text: n.Name, Strong: head}, {}, {},
		figure(y.money(n.ID, y.initial).Value, Rupiah, 0).as(y.parts(n, y.initial, "anggaran-awal")),
		{},
		y.second(n.ID, y.parts(n, y.changed, "anggaran-perubahan")),
	}}
	for _, at := range []int{0, 1, 4, 6} {
		if line.tall > 1 {
			row.Cells[at].Down = line.tall
		}
		if !line.first {
			row.Cells[at] = Cell{Covered: true}
		}
	}
	if line.measure < 0 {
		row.Cells[2] = words(None)
		if n.Level.IsKey() {
			row.Cells[2] = gap("indikator")
		}
		return row
	}
	ind := &y.b.Indicators[line.measure]
	row.Ref = ind.Ref()
	row.Cells[2] = words(ind.Name)
	row.Cells[3] = y.repeats(ind, model.Initial, y.target(ind, y.b.Target(ind.ID, model.Initial, model.WholeYear))).unit(unitAfter(ind))
	row.Cells[5] = y.secondTarget(ind).unit(unitAfter(ind))
	return row
}

// unitAfter is the unit to print behind a target; an index has none.
func unitAfter(ind *model.Indicator) string {
	if ind.Graded || ind.Unit == "Angka" {
		return ""
	}
	return ind.Unit
}

// parts is how a node's money adds up from rows of the same table; nil where it is entered
// at the node or below the table's last level.
func (y *year) parts(n *model.Node, v *model.BudgetVersion, key string) Term {
	if v == nil || y.money(n.ID, v).Origin != calc.OriginBelow {
		return nil
	}
	var rows []int
	for _, at := range y.b.Children(n.ID) {
		child := &y.b.Nodes[at]
		row, shown := y.planRow[child.ID]
		if !shown {
			return nil
		}
		if y.money(child.ID, v).Value.Known() {
			rows = append(rows, row)
		}
	}
	return cells(programTable, 0, key, rows)
}
