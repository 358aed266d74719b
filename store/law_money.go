package store

import (
	"fmt"
	"strings"

	"capaian/model"
)

// Money stands at one level of a branch: a column entered at a node excludes the same
// column at every node above and below it, or sums would count it twice.

func amountOnOneLevel(_, after *model.Book, r model.Record) error {
	a := r.(*model.Amount)
	if after.Amount(a.Node, a.Version).IsBlank() {
		return nil
	}
	name := "Anggaran"
	for _, v := range after.Versions {
		if v.ID == a.Version {
			name = "Anggaran " + v.Name
		}
	}
	return oneLevel(after, a.Node, name, func(id model.ID) bool { return !after.Amount(id, a.Version).IsBlank() })
}

func spentOnOneLevel(_, after *model.Book, r model.Record) error {
	s := r.(*model.Spent)
	if after.Spent(s.Node, s.Quarter).IsBlank() {
		return nil
	}
	return oneLevel(after, s.Node, "Realisasi anggaran s.d. TW "+s.Quarter.Roman(),
		func(id model.ID) bool { return !after.Spent(id, s.Quarter).IsBlank() })
}

// moneyStaysOnOneLevel asks the same of all columns when a node moved.
func moneyStaysOnOneLevel(_, after *model.Book, r model.Record) error {
	branch := []model.ID{r.(*model.Node).ID}
	for len(branch) > 0 {
		id := branch[0]
		branch = branch[1:]
		for _, i := range after.Children(id) {
			branch = append(branch, after.Nodes[i].ID)
		}
		for _, v := range after.Versions {
			if err := amountOnOneLevel(nil, after, &model.Amount{Node: id, Version: v.ID}); err != nil {
				return err
			}
		}
		for _, q := range model.Quarters() {
			if err := spentOnOneLevel(nil, after, &model.Spent{Node: id, Quarter: q}); err != nil {
				return err
			}
		}
	}
	return nil
}

func oneLevel(b *model.Book, id model.ID, column string, filled func(model.ID) bool) error {
	node := b.Node(id)
	if node == nil {
		return nil
	}
	if !node.Level.BearsMoney() {
		return model.Faultf(model.FaultBothLevels, column, "%s diisi pada program atau di bawahnya, bukan pada %s.", column, placeOf(node))
	}
	for above := b.Node(node.Parent); above != nil; above = b.Node(above.Parent) {
		if filled(above.ID) {
			return both(column, node, above)
		}
	}
	if below := filledBelow(b, id, filled); below != nil {
		return both(column, node, below)
	}
	return nil
}

func filledBelow(b *model.Book, id model.ID, filled func(model.ID) bool) *model.Node {
	for _, i := range b.Children(id) {
		child := &b.Nodes[i]
		if filled(child.ID) {
			return child
		}
		if found := filledBelow(b, child.ID, filled); found != nil {
			return found
		}
	}
	return nil
}

func both(column string, node, other *model.Node) error {
	return model.Faultf(model.FaultBothLevels, column, "%s sudah diisi pada %s; kosongkan dahulu di sana sebelum mengisi pada %s.",
		column, placeOf(other), placeOf(node))
}

// placeOf names a node as people find it on the screen: level, code and name.
func placeOf(n *model.Node) string {
	return strings.Join(strings.Fields(fmt.Sprintf("%s %s %q", strings.ToLower(n.Level.Label()), n.Code, n.Label())), " ")
}
