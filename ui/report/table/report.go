package table

import (
	"capaian/calc"
	"capaian/model"
)

// Last is the number of the last table.
const Last = 20

// The tables by number.
const (
	staffTable        = 1
	assetTable        = 2
	keyTable          = 3
	targetTable       = 4
	agreementTable    = 5
	programTable      = 6
	scaleTable        = 7
	quarterTable      = 8
	yearTable         = 9
	facilitationTable = 10
	villageTable      = 11
	formerTable       = 12
	periodTable       = 13
	strategicTable    = 14
	peerTable         = 15
	efficiencyTable   = 16
	budgetTable       = 17
	objectiveTable    = 18
)

// Report lays out the numbered tables, in order.
func Report(b *model.Book, r *calc.Results) []Table {
	y := newYear(b, r)
	var all []Table
	for i, m := range makers() {
		t := m.lay(y)
		t.Number, t.Landscape = i+1, m.landscape && !t.fits(&b.Style)
		all = append(all, t)
	}
	return all
}

// maker is a row of the table of tables; its place is its number.
type maker struct {
	landscape bool // it may lie on its side, where its columns do not fit
	lay       func(*year) Table
}

func makers() [Last]maker {
	return [Last]maker{
		{true, (*year).staff},
		{false, (*year).assets},
		{false, (*year).keys},
		{false, (*year).targets},
		{false, (*year).agreement},
		{true, (*year).programs},
		{false, (*year).scale},
		{false, (*year).quarters},
		{false, (*year).yearly},
		{false, (*year).facilitation},
		{false, (*year).villages},
		{true, (*year).former},
		{false, (*year).period},
		{false, (*year).strategic},
		{false, (*year).peers},
		{false, (*year).efficiency},
		{false, (*year).budget},
		{false, (*year).byObjective},
		{false, (*year).advice},
		{false, (*year).obstacles},
	}
}

// year is what the tables are laid out from.
type year struct {
	b      *model.Book
	r      *calc.Results
	c      *calc.Comparison
	places int

	initial *model.BudgetVersion // nil where the year has no budget
	changed *model.BudgetVersion // in force, where it is another than the initial one
	revised bool                 // some target was changed by a second agreement

	keyRows map[model.ID]int // rows of the tables of IKU, by indicator
	planRow map[model.ID]int // rows of programTable, by node
	progRow map[model.ID]int // rows of the money part of agreementTable and of budgetTable, by node
}

func newYear(b *model.Book, r *calc.Results) *year {
	b = b.NamedOn(r.Quarter.LastDay(b.Year))
	y := &year{b: b, r: r, c: calc.Compare(r), places: b.Settings.Decimals, keyRows: map[model.ID]int{}, planRow: map[model.ID]int{}, progRow: map[model.ID]int{}}
	y.changed = b.VersionInForce(r.Quarter)
	for i := range b.Versions {
		if b.Versions[i].Kind == model.VersionOriginal && y.initial == nil {
			y.initial = &b.Versions[i]
		}
	}
	if y.initial == nil {
		y.initial = y.changed
	}
	if y.changed == y.initial {
		y.changed = nil
	}
	for i := range b.Indicators {
		y.revised = y.revised || !b.Target(b.Indicators[i].ID, model.Revised, model.WholeYear).IsBlank()
	}
	for row, at := range y.keyLines() {
		if at.measure >= 0 {
			y.keyRows[b.Indicators[at.measure].ID] = row
		}
	}
	row := 0
	for _, line := range y.planLines() {
		if _, there := y.planRow[line.node.ID]; !there {
			y.planRow[line.node.ID] = row
		}
		row++
	}
	for i, n := range y.bearers() {
		y.progRow[n.ID] = i
	}
	return y
}

// bearers are the nodes whose money adds up to all there is: programs, as a rule.
func (y *year) bearers() []*model.Node {
	var all []*model.Node
	for _, at := range y.c.Money {
		all = append(all, &y.b.Nodes[at])
	}
	return all
}

// level lists the nodes of one level.
func (y *year) level(l model.Level) []*model.Node {
	var all []*model.Node
	for i := range y.b.Nodes {
		if y.b.Nodes[i].Level == l {
			all = append(all, &y.b.Nodes[i])
		}
	}
	return all
}

// bearersUnder lists those at or below a node.
func (y *year) bearersUnder(id model.ID) []*model.Node {
	var all []*model.Node
	for _, n := range y.bearers() {
		for at := n; at != nil; at = y.b.Node(at.Parent) {
			if at.ID == id {
				all = append(all, n)
				break
			}
		}
	}
	return all
}

// money returns a node's money in one version, blank where there is none.
func (y *year) money(node model.ID, v *model.BudgetVersion) calc.Sum {
	m := y.r.MoneyOf(node)
	for i := range y.b.Versions {
		if m != nil && v == &y.b.Versions[i] {
			return m.Amounts[i]
		}
	}
	return calc.Sum{Value: calc.Figure{Flags: calc.NoBudget}}
}
