package table

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// Agreement lays out an agreement as it is to be signed, asking for what is missing. It has
// the rows of the report's appendix: an office has one agreement, not two that differ.
func Agreement(b *model.Book, r *calc.Results, which model.Agreement) Table {
	y := newYear(b, r)
	t := y.signed(which)
	promises, money := &t.Bodies[0], &t.Bodies[1]
	if len(promises.Rows) == 1 { // the band alone
		promises.Rows = []Row{y.nothing(len(promises.Columns), "sasaran strategis dan indikatornya")}
	}
	ask(promises, "target", "target")
	if len(money.Rows) == 1 {
		money.Rows = append([]Row{y.nothing(len(money.Columns), "program")}, money.Rows...)
	}
	ask(money, "anggaran", "anggaran")
	return t
}

// ask marks what a column lacks.
func ask(p *Body, column, what string) {
	for i := range p.Rows {
		if c := p.Cell(i, column); p.Rows[i].Kind != Band && !c.Covered && p.Cell(i, p.Columns[2].Key).Gap == "" && c.Kind != Words {
			*c = c.needed(what)
		}
	}
}

// Changes says what of the agreement was changed in the year: its targets, its money.
func Changes(b *model.Book, r *calc.Results) (targets, money bool) {
	y := newYear(b, r)
	return y.revised, y.changed != nil
}

func (y *year) renewed() bool { return y.revised || y.changed != nil }

// versionOf is the budget that an agreement was made on.
func (y *year) versionOf(which model.Agreement) *model.BudgetVersion {
	if which == model.Revised && y.changed != nil {
		return y.changed
	}
	return y.initial
}

// promised is what an agreement says of an indicator; one that a change left alone, what was
// said first.
func (y *year) promised(ind *model.Indicator, which model.Agreement) Cell {
	if which == model.Revised {
		return y.inForce(ind)
	}
	return y.target(ind, y.b.Target(ind.ID, model.Initial, model.WholeYear))
}

// signed is an agreement as it was signed: targets, then programs with their money.
func (y *year) signed(which model.Agreement) Table {
	title := "Perjanjian Kinerja Awal"
	if which == model.Revised {
		title = "Perjanjian Kinerja Perubahan"
	}
	then := *y
	then.b = y.b.NamedOn(y.b.AgreementDay(which))
	y = &then
	t := Table{Title: fmt.Sprintf("%s %s Tahun %d", title, y.b.Office.Name, y.b.Year)}
	columns := keyColumns(Column{Key: "satuan", Head: "Satuan", Width: 16, Align: Center}, Column{Key: "target", Head: "Target", Width: 18, Align: Center})
	rows := y.rowsOf(y.agreedLines(which), columns, func(_ int, ind *model.Indicator, _ *calc.Measure) []Cell {
		return []Cell{words(ind.Unit), y.repeats(ind, which, y.promised(ind, which))}
	})
	version, column := y.versionOf(which), "awal"
	if y.changed != nil && version == y.changed {
		column = "perubahan"
	}
	money := Body{Columns: moneyColumns("Program")}
	for i, n := range y.bearers() {
		money.Rows = append(money.Rows, Row{Ref: n.Ref(), Cells: []Cell{
			ordinal(i + 1), words(n.Name), figure(y.money(n.ID, version).Value, Rupiah, 0).as(cellIn(agreementTable, 1, i, column)), words(y.b.FundsOf(n.ID)),
		}})
	}
	money.Rows = append(money.Rows, Row{Kind: Total, Cells: []Cell{{}, words("Jumlah"), figure(y.money("", version).Value, Rupiah, 0).as(cellIn(agreementTable, 1, len(y.bearers()), column)), {}}})
	t.Bodies = []Body{{columns, rows}, money}
	return t
}

func moneyColumns(of string) []Column {
	return []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "program", Head: of, Width: 66},
		{Key: "anggaran", Head: "Anggaran (Rp)", Width: 28, Align: Right},
		{Key: "keterangan", Head: "Keterangan", Width: 20},
	}
}
