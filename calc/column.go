package calc

import "capaian/model"

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
	title string // what a cell is called in a trace
	read  func(node model.ID) model.Reading
	ref   func(node model.ID) model.Ref
	cells []cell // parallel to Book.Nodes
}

type cell struct {
	sum     Sum
	covered bool // an ancestor holds the money
	gap     bool // some leaf at or below it is blank and not covered
}

// budgetColumn is the money of one version.
func budgetColumn(t tree, version *model.BudgetVersion) column {
	c := column{
		tree: t, title: "Pagu " + version.Name,
		read: func(node model.ID) model.Reading { return t.book.Amount(node, version.ID) },
		ref: func(node model.ID) model.Ref {
			return (&model.Amount{Node: node, Version: version.ID}).Ref()
		},
	}
	c.fill()
	return c
}

// spentColumn is what was spent by the end of one quarter.
func spentColumn(t tree, q model.Quarter) column {
	c := column{
		tree: t, title: "Realisasi anggaran s.d. TW " + q.Roman(),
		read: func(node model.ID) model.Reading { return t.book.Spent(node, q) },
		ref: func(node model.ID) model.Ref {
			return (&model.Spent{Node: node, Quarter: q}).Ref()
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
		if f := Entered(c.read(nodes[i].ID)); f.Known() {
			here.sum = Sum{f, OriginHere}
		}
		if here.covered || here.sum.Origin == OriginHere {
			for _, child := range c.tree.below[i] {
				c.cells[child].covered = true
			}
		}
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		c.cells[i].sum, c.cells[i].gap = c.settle(i, nil)
	}
}

// settle gives the sum at a node whose children are settled, and whether a leaf is left blank there.
func (c *column) settle(i int, rec *recorder) (Sum, bool) {
	node := &c.tree.book.Nodes[i]
	entered := c.cells[i]
	if entered.sum.Origin == OriginHere {
		if rec.on() {
			rec.note(c.title+": "+node.Label(), asEntered, entered.sum.Value, c.ref(node.ID))
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
			sum = Sum{Figure{exact: part.sum.Value.exact}, OriginBelow}
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
	if origin == OriginHere {
		return asEntered
	}
	return "jumlah rincian di bawahnya"
}

// partRef leads to the cell where a part was typed, or to the node whose parts it adds up.
func (c *column) partRef(i int) model.Ref {
	node := &c.tree.book.Nodes[i]
	if c.cells[i].sum.Origin == OriginHere {
		return c.ref(node.ID)
	}
	return node.Ref()
}
