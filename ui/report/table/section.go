package table

import (
	"fmt"
	"math/big"

	"capaian/calc"
	"capaian/model"
)

// SectionAgreement lays out what a section agrees to: its indicators with their targets, its
// programs and activities with their money. It has no row where the section has neither.
func SectionAgreement(b *model.Book, r *calc.Results, section model.ID, which model.Agreement) Table {
	y, share := newYear(b, r), b.Share(section, b.AgreementDay(which))
	b = b.NamedOn(b.AgreementDay(which))
	y.b = b
	p := Body{Columns: promiseColumns("Sasaran/Program/Kegiatan")}
	for _, at := range share.Indicators {
		ind := &b.Indicators[at]
		if !b.InAgreement(ind, which) {
			continue
		}
		name := ""
		if node := b.Node(ind.Node); node != nil {
			name = outcomeOf(node)
		}
		p.Rows = append(p.Rows, Row{Ref: ind.Ref(), Cells: []Cell{ordinal(len(p.Rows) + 1), words(name), words(ind.Name), words(ind.Unit), y.promised(ind, which)}})
	}
	t := Table{Title: fmt.Sprintf("Perjanjian Kinerja %s Tahun %d", b.Section(section), b.Year)}
	if len(p.Rows) > 0 {
		ask(&p, "target", "target")
		t.Bodies = append(t.Bodies, p)
	}
	if money := y.ownMoney(share.Nodes, y.versionOf(which)); len(money.Rows) > 0 {
		ask(&money, "anggaran", "anggaran")
		t.Bodies = append(t.Bodies, money)
	}
	return t
}

// outcomeOf is what a program or kegiatan is to bring about; its name where nobody has said.
func outcomeOf(n *model.Node) string {
	if n.Outcome != "" && !n.Level.IsKey() {
		return n.Outcome
	}
	return n.Name
}

// ownMoney are nodes with their money in one version, and the sum where there are several.
func (y *year) ownMoney(nodes []int, version *model.BudgetVersion) Body {
	p := Body{Columns: moneyColumns("Program/Kegiatan")}
	var all []calc.Figure
	for n, at := range nodes {
		node := &y.b.Nodes[at]
		value := y.money(node.ID, version).Value
		all = append(all, value)
		p.Rows = append(p.Rows, Row{Ref: node.Ref(), Cells: []Cell{ordinal(n + 1), words(node.Name), figure(value, Rupiah, 0), words(y.b.FundsOf(node.ID))}})
	}
	if len(nodes) > 1 {
		p.Rows = append(p.Rows, Row{Kind: Total, Cells: []Cell{{}, words("Jumlah"), figure(added(all), Rupiah, 0), {}}})
	}
	return p
}

// added is the sum of what is known; not filled where nothing is.
func added(all []calc.Figure) calc.Figure {
	sum, some := new(big.Rat), false
	for _, f := range all {
		if f.Known() {
			sum.Add(sum, f.Exact())
			some = true
		}
	}
	if !some {
		return calc.Figure{Flags: calc.NotFilled}
	}
	return calc.Computed(sum)
}
