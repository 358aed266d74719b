package tables

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

// covered keeps that a row is of what stands right below the node.
func (l *levelling) covered(n *model.Node, row int) {
	part := l.node(row)
	if part == nil {
		part = l.above(l.code(row))
	}
	for part != nil && part.ID != n.ID && part.Parent != n.ID {
		part = l.draft.Book.Node(part.Parent)
	}
	if part == nil {
		return
	}
	if l.told == nil {
		l.told = map[model.ID]map[model.ID]bool{}
	}
	if l.told[n.ID] == nil {
		l.told[n.ID] = map[model.ID]bool{}
	}
	l.told[n.ID][part.ID] = true
}

// replacing tells in words where the figure of a node is replaced by the sum of rows below it,
// and what stands below it and is not in the table.
func (l *levelling) replacing(n *model.Node) {
	var missing []string
	for _, i := range l.draft.Book.Children(n.ID) {
		if child := &l.draft.Book.Nodes[i]; !l.told[n.ID][child.ID] && !l.told[n.ID][n.ID] {
			missing = append(missing, child.Name)
		}
	}
	for at := range l.header.width(l.grid) {
		sum, summed := l.sums[n.ID][at]
		if !summed {
			continue
		}
		c := &l.header.columns[l.header.At[at]]
		held, _ := c.get(l.draft, n).(model.Reading)
		before, is := held.Value()
		if !is || before.Equal(sum) {
			continue
		}
		said := fmt.Sprintf("%s: %s %s, %s, diganti dengan jumlah baris di bawahnya, %s", l.grid.Place(l.lines[n.ID], at), c.Head, n.Name, text.Plain(before), text.Plain(sum))
		if len(missing) > 0 {
			said += "; tidak ada dalam tabel itu: " + strings.Join(missing, ", ")
		}
		l.taking.Notes = append(l.taking.Notes, said+".")
	}
}
