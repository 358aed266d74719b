package tables

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"capaian/model"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

// leftAside looks at a cell that other rows tell: what cannot be read is told all the same.
func (x *table) leftAside(row, at int) {
	c := &x.header.columns[x.header.At[at]]
	if _, _, err := value(x.draft, c, x.grid.At(row, at)); err != nil {
		x.taking.problem(x.grid, row, at, "", told(err))
	}
}

// compareSums tells of sums in the table that are not what is entered below comes to, so that
// nobody takes for entered what is only computed.
func (x *table) compareSums() {
	cells := slices.SortedFunc(maps.Keys(x.header.sums), func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	for _, cell := range cells {
		c := &x.header.columns[x.header.At[cell[1]]]
		v, _, err := value(x.draft, c, x.grid.At(cell[0], cell[1]))
		read, _ := v.(model.Reading)
		given, is := read.Value()
		if err != nil || !is {
			continue
		}
		if sum := x.sumBelow(x.header.sums[cell], c); !sum.Equal(given) {
			x.taking.Notes = append(x.taking.Notes, fmt.Sprintf("%s (%s): %s tidak diambil, karena dihitung dari rinciannya yang berjumlah %s.",
				x.grid.Place(cell[0], cell[1]), c.Head, text.Plain(given), text.Plain(sum)))
		}
	}
}

// sumBelow is what is entered in a column below a node.
func (x *table) sumBelow(n *model.Node, c *Column) decimal.Decimal {
	sum := decimal.Zero
	for _, i := range x.draft.Book.Children(n.ID) {
		child := x.draft.Book.Nodes[i]
		if held, is := c.get(x.draft, &child).(model.Reading); is && !held.IsBlank() {
			number, _ := held.Value()
			sum = sum.Add(number)
			continue
		}
		sum = sum.Add(x.sumBelow(&child, c))
	}
	return sum
}
