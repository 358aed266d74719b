package tables

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"

	"github.com/shopspring/decimal"
)

// levelling brings the figures of a table with many levels to those at which the office holds
// them: sums above are left out, parts below are summed where the row of the whole is not there.
type levelling struct {
	*table
	kinds   []shape.Kind
	at      map[model.ID]int // the row of a node, where it has one
	holders map[model.Kind]map[model.ID]bool
	coded   int // positions of the two columns by which rows are found; −1: not there
	nameAt  int
	sums    map[model.ID]map[int]decimal.Decimal // by node and position
	lines   map[model.ID]int
	told    map[model.ID]map[model.ID]bool // by node, which of those right below it have rows
	order   []model.ID
	offered []string // codes of rows that the plan has no node for
}

// level sorts the rows of a table of money that speak of the plan by code or name. Rows with
// the office's own Kode mean what they say.
func (x *table) level(kinds []shape.Kind) {
	l := levelling{table: x, kinds: kinds, at: map[model.ID]int{}, coded: -1, nameAt: -1, sums: map[model.ID]map[int]decimal.Decimal{}, lines: map[model.ID]int{}}
	for at, column := range x.header.At {
		switch c := &x.header.columns[column]; {
		case c.Kind == Code:
			return
		case c == x.index.coded:
			l.coded = at
		case c == x.known:
			l.nameAt = at
		}
	}
	if l.coded < 0 && l.nameAt < 0 {
		return
	}
	if x.header.rows == nil {
		x.header.rows = map[int]shape.Kind{}
	}
	x.header.aside, x.header.sums = map[[2]int]bool{}, map[[2]int]*model.Node{}
	l.holders = x.draft.holders()
	l.fillFromAccounts()
	for row := range l.records() {
		if n := l.node(row); n != nil {
			l.at[n.ID] = row
		}
	}
	if l.onlyAccounts() {
		return
	}
	for row := range l.records() {
		l.place(row)
	}
	l.appendSums()
}

// has reports that the table has a row of the node.
func (l *levelling) has(id model.ID) bool {
	_, has := l.at[id]
	return has
}

// records are the rows that were taken for records.
func (l *levelling) records() func(func(int) bool) {
	return func(yield func(int) bool) {
		for i, kind := range l.kinds {
			row := l.header.To + 1 + i
			if said, known := l.header.rows[row]; known {
				kind = said
			}
			if kind == shape.Record && !blankRow(l.grid, row, l.header) && !yield(row) {
				return
			}
		}
	}
}

// holders are the nodes that hold money of a kind in any quarter or version.
func (d *Draft) holders() map[model.Kind]map[model.ID]bool {
	all := map[model.Kind]map[model.ID]bool{model.KindAmount: {}, model.KindSpent: {}}
	quarters := model.Quarters()
	for i := range d.Book.Nodes {
		id := d.Book.Nodes[i].ID
		all[model.KindAmount][id] = slices.ContainsFunc(d.Book.Versions, func(v model.BudgetVersion) bool { return !d.Book.Amount(id, v.ID).IsBlank() })
		all[model.KindSpent][id] = slices.ContainsFunc(quarters[:], func(q model.Quarter) bool { return !d.Book.Spent(id, q).IsBlank() })
	}
	return all
}

func (l *levelling) code(row int) string { return shape.Code(l.grid.At(row, l.coded).Text) }

// node is the one node that a row speaks of; nil where there is none or more than one.
func (l *levelling) node(row int) *model.Node {
	found := l.codes[l.code(row)]
	if l.code(row) == "" {
		found = l.table.index.named(l.grid.At(row, l.nameAt).Text)
	}
	if len(found) != 1 {
		return nil
	}
	n, _ := found[0].(*model.Node)
	return n
}

// place decides what becomes of a row.
func (l *levelling) place(row int) {
	n, code := l.node(row), l.code(row)
	if n == nil {
		if kind, is := l.uncoded(row); is {
			l.header.rows[row] = kind
			return
		}
		if number := strings.TrimLeft(strings.Trim(l.grid.At(row, l.coded).Text, " ."), "0"); code == "" && number != "" && (l.holdsBelow(number) || l.account(number+".0")) {
			l.header.rows[row] = shape.Above
			return
		}
		if code == "" || len(l.codes[code]) > 1 {
			return
		}
		if slices.ContainsFunc(l.offered, func(begin string) bool { return strings.HasPrefix(code, begin+".") }) {
			l.header.rows[row] = shape.Detail
			return
		}
		n = l.above(code)
		switch {
		case n == nil && l.holdsBelow(code):
			l.header.rows[row] = shape.Above
			return
		case n == nil && l.account(code), n != nil && l.has(n.ID) && !l.sibling(n, code):
			l.header.rows[row] = shape.Detail
			return
		case n == nil, l.sibling(n, code):
			l.offered = append(l.offered, code) // not in the plan: it is offered its place
			return
		}
	}
	whole := l.node(row) != nil
	for at, column := range l.header.At {
		c := &l.header.columns[column]
		if c.Of != model.KindAmount && c.Of != model.KindSpent {
			continue
		}
		to := l.holder(n, c.Of)
		switch {
		case to == nil && whole && (l.below(n, func(id model.ID) bool { return l.holders[c.Of][id] }) || !l.anyAround(n, c.Of) && l.below(n, l.has)):
			l.header.aside[[2]int{row, at}], l.header.sums[[2]int{row, at}] = true, n // a sum of what is entered below
		case to == nil && whole, to != nil && whole && to.ID == n.ID:
		case to == nil:
			l.add(n, row, at)
		case l.has(to.ID):
			l.header.aside[[2]int{row, at}] = true // a part of what stands in the row of the whole
		default:
			l.add(to, row, at)
		}
	}
	if !whole {
		l.header.rows[row] = shape.Detail
	}
}

// anyAround reports that the node or one above or below it holds money of the kind.
func (l *levelling) anyAround(n *model.Node, kind model.Kind) bool {
	return l.holder(n, kind) != nil || l.below(n, func(id model.ID) bool { return l.holders[kind][id] })
}

// holder is the node, or the nearest above it, that holds money of the kind; nil: none.
func (l *levelling) holder(n *model.Node, kind model.Kind) *model.Node {
	for ; n != nil && n.Level.BearsMoney(); n = l.draft.Book.Node(n.Parent) {
		if l.holders[kind][n.ID] {
			return n
		}
	}
	return nil
}

// below reports that a node under another one is such.
func (l *levelling) below(n *model.Node, such func(model.ID) bool) bool {
	b := l.draft.Book
	for _, i := range b.Children(n.ID) {
		if child := &b.Nodes[i]; such(child.ID) || l.below(child, such) {
			return true
		}
	}
	return false
}

// above is the lowest node of the plan whose code begins the code.
func (l *levelling) above(code string) *model.Node {
	for {
		at := strings.LastIndexByte(code, '.')
		if at < 0 {
			return nil
		}
		code = code[:at]
		if found := l.codes[code]; len(found) == 1 {
			n, _ := found[0].(*model.Node)
			return n
		}
	}
}

// sibling reports that the plan goes on below the node by codes no longer than the code: the
// code is of a branch that is missing.
func (l *levelling) sibling(n *model.Node, code string) bool {
	begin := shape.Code(n.Code) + "."
	for other := range l.codes {
		if strings.HasPrefix(other, begin) && strings.Count(other, ".") <= strings.Count(code, ".") {
			return true
		}
	}
	return false
}

// holdsBelow reports a code that codes of the plan begin with.
func (l *levelling) holdsBelow(code string) bool {
	for other := range l.codes {
		if strings.HasPrefix(other, code+".") {
			return true
		}
	}
	return false
}

// account reports the code of an account: of income, spending or financing.
func (l *levelling) account(code string) bool {
	kind, rest, _ := strings.Cut(code, ".")
	if kind < "4" || kind > "6" || len(kind) > 1 || rest == "" {
		return false
	}
	for other := range l.codes {
		if strings.HasPrefix(other, kind+".") {
			return false
		}
	}
	return true
}

// add takes a figure to the sum of a node.
func (l *levelling) add(n *model.Node, row, at int) {
	in := l.grid.At(row, at)
	c := &l.header.columns[l.header.At[at]]
	v, _, err := value(l.draft, c, in)
	if err != nil {
		l.taking.problem(l.grid, row, at, "", told(err))
		return
	}
	read, _ := v.(model.Reading)
	number, is := read.Value()
	if !is {
		return
	}
	l.header.aside[[2]int{row, at}] = true
	if l.sums[n.ID] == nil {
		l.sums[n.ID], l.lines[n.ID] = map[int]decimal.Decimal{}, l.grid.Line(row)
		l.order = append(l.order, n.ID)
	}
	l.sums[n.ID][at] = l.sums[n.ID][at].Add(number)
	l.covered(n, row)
}

// appendSums puts the sums behind the table as rows of their own.
func (l *levelling) appendSums() {
	g := l.grid
	for _, id := range l.order {
		n := l.draft.Book.Node(id)
		row := make([]workbook.Input, l.header.width(g))
		if l.coded >= 0 && n.Code != "" {
			row[l.coded] = workbook.Input{Text: n.Code}
		} else if l.nameAt >= 0 {
			row[l.nameAt] = workbook.Input{Text: n.Name}
		}
		for at, sum := range l.sums[id] {
			row[at] = workbook.Input{Text: strings.Replace(sum.String(), ".", ",", 1), Number: sum, IsNumber: true}
		}
		if len(g.Lines) == 0 {
			for i := range g.Rows {
				g.Lines = append(g.Lines, i)
			}
		}
		for at := range l.header.At {
			if _, summed := l.sums[id][at]; !summed && at != l.coded && at != l.nameAt {
				l.header.aside[[2]int{len(g.Rows), at}] = true
			}
		}
		l.replacing(n)
		g.Rows, g.Lines = append(g.Rows, row), append(g.Lines, l.lines[id])
		l.header.surplus = append(l.header.surplus, len(g.Rows)-1)
	}
}

// offered makes a node for a row of money that the plan does not have, where its code tells its
// place right below one that the plan has.
func offered(d *Draft, code, name string) (model.Record, error) {
	missing := model.Faultf(model.FaultMissing, "Kode rekening", "Kode rekening %s tidak ada dalam data, dan tempatnya dalam rencana tidak diketahui; tambahkan jenjang di atasnya dahulu.", model.Clean(code, false))
	parts := model.CodeParts(shape.Code(code))
	if strings.TrimSpace(name) == "" || model.LevelCoded(len(parts)) == 0 {
		return nil, missing
	}
	n := plan().Fresh(d, "").(*model.Node)
	n.Code, n.Name = model.Clean(strings.Trim(code, ". "), false), model.Clean(name, false)
	if err := placed(d, n); err != nil {
		return nil, missing
	}
	if parent := see(d, model.Node{ID: n.Parent}); parent.Level+1 != n.Level {
		return nil, missing
	}
	d.add(n)
	return n, nil
}
