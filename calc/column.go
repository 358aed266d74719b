package calc

import (
	"slices"

	"capaian/model"
)

// tree is the plan by position: the children of each node, and the goals.
type tree struct {
	book  *model.Book
	below [][]int
	goals []int
}

func treeOf(b *model.Book) tree {
	t := tree{book: b, below: make([][]int, len(b.Nodes)), goals: b.Children("")}
	for i := range b.Nodes {
		t.below[i] = later(b.Children(b.Nodes[i].ID), i)
	}
	return t
}

// later drops positions that do not come after i: the Book orders every sound tree so, and
// an unsound one must not make a node its own descendant.
func later(positions []int, i int) []int {
	for _, p := range positions {
		if p <= i {
			return nil
		}
	}
	return positions
}

// column is one column of money over the whole tree: a budget version, or a quarter's spending.
type column struct {
	tree  tree
	title string                              // what a cell is called in a trace
	read  func(i int) (model.Reading, Origin) // what counts as entered at the node at the position
	ref   func(i int) model.Ref
	cells []cell // parallel to Book.Nodes
}

type cell struct {
	sum     Sum
	covered bool // an ancestor holds the money
	gap     bool // some leaf at or below it is blank and not covered
}

// budgetColumns is the money of every version, each with what still holds of earlier ones.
func budgetColumns(t tree) []column {
	filled := t.book.FilledVersions()
	columns, entered := make([]column, len(t.book.Versions)), make([][]int, len(t.book.Versions))
	for v := range columns {
		entered[v] = enteredIn(t, v, nil)
		if before := t.book.VersionBefore(v, filled); before >= 0 {
			entered[v] = enteredIn(t, v, entered[before])
		}
		columns[v] = budgetColumn(t, v, entered[v])
	}
	return columns
}

func budgetColumn(t tree, version int, entered []int) column {
	versions := t.book.Versions
	c := column{
		tree: t, title: "Pagu " + versions[version].Name,
		read: func(i int) (model.Reading, Origin) {
			switch from := entered[i]; from {
			case nowhere:
				return model.Reading{}, OriginNone
			case version:
				return t.book.Amount(t.book.Nodes[i].ID, versions[from].ID), OriginHere
			default:
				return t.book.Amount(t.book.Nodes[i].ID, versions[from].ID), OriginBefore
			}
		},
		ref: func(i int) model.Ref {
			return (&model.Amount{Node: t.book.Nodes[i].ID, Version: versions[entered[i]].ID}).Ref()
		},
	}
	c.fill()
	return c
}

// nowhere stands in enteredIn for a node of which no version says anything itself.
const nowhere = -1

// enteredIn says for each node in which version its money stands, seen from the one at the
// position and given the same of the version before it: a version that lists only what moved
// leaves the rest as it was. What it enters at a node takes the place of what stood above or
// below it before.
func enteredIn(t tree, version int, before []int) []int {
	nodes := t.book.Nodes
	entered := slices.Clone(before)
	if before == nil {
		entered = slices.Repeat([]int{nowhere}, len(nodes))
	}
	own, covered := make([]bool, len(nodes)), make([]bool, len(nodes))
	for i := range nodes {
		own[i] = !t.book.Amount(nodes[i].ID, t.book.Versions[version].ID).IsBlank()
		if covered[i] && !own[i] {
			entered[i] = nowhere
		}
		for _, child := range t.below[i] {
			covered[child] = covered[i] || own[i]
		}
	}
	split := make([]bool, len(nodes))
	for i := len(nodes) - 1; i >= 0; i-- {
		for _, child := range t.below[i] {
			split[i] = split[i] || split[child] || own[child]
		}
		switch {
		case own[i]:
			entered[i] = version
		case split[i]:
			entered[i] = nowhere
		}
	}
	return entered
}

// spentColumn is what was spent by the end of one quarter.
func spentColumn(t tree, q model.Quarter) column {
	c := column{
		tree: t, title: "Realisasi anggaran s.d. TW " + q.Roman(),
		read: func(i int) (model.Reading, Origin) { return t.book.Spent(t.book.Nodes[i].ID, q), OriginHere },
		ref: func(i int) model.Ref {
			return (&model.Spent{Node: t.book.Nodes[i].ID, Quarter: q}).Ref()
		},
	}
	c.fill()
	return c
}

// fill goes down for what is covered from above, then up for the sums.
func (c *column) fill() {
	nodes := c.tree.book.Nodes
	c.cells = make([]cell, len(nodes))
	for i := range nodes {
		here := &c.cells[i]
		reading, origin := c.read(i)
		if f := Entered(reading); f.Known() {
			here.sum.Value, here.sum.Origin = f, origin
		}
		if here.covered || here.sum.Origin.Entered() {
			for _, child := range c.tree.below[i] {
				c.cells[child].covered = true
			}
		}
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		c.cells[i].sum, c.cells[i].gap = c.settle(i, nil)
	}
	c.open()
}

// open marks where money may be entered: at one level of a branch, within the column itself.
func (c *column) open() {
	nodes := c.tree.book.Nodes
	above, below := make([]bool, len(nodes)), make([]bool, len(nodes))
	here := func(i int) bool { return c.cells[i].sum.Origin == OriginHere }
	for i := range nodes {
		for _, child := range c.tree.below[i] {
			above[child] = above[i] || here(i)
		}
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		for _, child := range c.tree.below[i] {
			below[i] = below[i] || below[child] || here(child)
		}
		c.cells[i].sum.Open = nodes[i].Level.BearsMoney() && !above[i] && !below[i]
	}
}

// settle gives the sum at a node whose children are settled, and whether a leaf is left blank there.
func (c *column) settle(i int, rec *recorder) (Sum, bool) {
	node := &c.tree.book.Nodes[i]
	entered := c.cells[i]
	if entered.sum.Origin.Entered() {
		if rec.on() {
			rec.note(c.title+": "+node.Label(), asEntered, entered.sum.Value, c.ref(i))
		}
		return entered.sum, false
	}
	sum, gap := c.gather(c.tree.below[i], node.Label(), rec)
	if len(c.tree.below[i]) == 0 {
		gap = node.Level.BearsMoney() && !entered.covered
	}
	if sum.Origin == OriginNone && entered.covered {
		sum.Origin = OriginAbove
	}
	return sum, gap
}

// gather adds up the children that have something; their title in a trace is the label's.
func (c *column) gather(children []int, label string, rec *recorder) (Sum, bool) {
	sum, gap := Sum{Value: Figure{Flags: NotFilled}}, false
	for _, child := range children {
		part := &c.cells[child]
		gap = gap || part.gap
		if !part.sum.Value.Known() {
			continue
		}
		if rec.on() {
			node := &c.tree.book.Nodes[child]
			rec.note(c.title+": "+node.Label(), partFormula(part.sum.Origin), part.sum.Value, c.partRef(child))
		}
		if sum.Origin == OriginNone {
			sum.Value, sum.Origin = Figure{exact: part.sum.Value.exact}, OriginBelow
			continue
		}
		sum.Value.exact = sum.Value.exact.add(part.sum.Value.exact)
	}
	if gap && sum.Origin == OriginBelow {
		sum.Value.Flags |= Partial
	}
	if rec.on() {
		rec.note(c.title+": "+label, "jumlah rincian di bawahnya", sum.Value)
	}
	return sum, gap
}

func partFormula(origin Origin) string {
	if origin.Entered() {
		return asEntered
	}
	return "jumlah rincian di bawahnya"
}

// partRef leads to the cell where a part was typed, or to the node whose parts it adds up.
func (c *column) partRef(i int) model.Ref {
	node := &c.tree.book.Nodes[i]
	if c.cells[i].sum.Origin.Entered() {
		return c.ref(i)
	}
	return node.Ref()
}

// Entered reports money that was entered at the node itself, in this version of the budget or
// in an earlier one that still holds for it.
func (o Origin) Entered() bool { return o == OriginHere || o == OriginBefore }
