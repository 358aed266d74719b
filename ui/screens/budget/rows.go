package budget

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// rupiahWidth holds 99.999.999.999 and a sign before it.
const rupiahWidth = 14

// totalRow is the row of all goals together.
const totalRow = "jumlah"

// line is a row of the tree.
type line struct {
	label string
	node  *model.Node // nil: all goals together
	money calc.Money
	tone  kit.Tone
}

// id is that of the node; "" is all goals together.
func (l *line) id() model.ID {
	if l.node == nil {
		return ""
	}
	return l.node.ID
}

// Build lays the tree out under the row of the total.
func (s *Screen) Build(st screen.State) kit.Table {
	columns := s.columns(st)
	rows := []kit.Row{{ID: totalRow, Heads: 1, Cells: columns.Cells(line{label: "Jumlah", money: st.Results.Total, tone: kit.Strong})}}
	counts := map[model.Level]int{}
	for i := range st.Book.Nodes {
		node := &st.Book.Nodes[i]
		counts[node.Level]++
		if s.folded(st.Book, node) || (node.Level == model.Goal && len(st.Book.Children("")) == 1) {
			continue
		}
		tone := kit.Plain
		if node.Level.IsKey() {
			tone = kit.Strong
		}
		count := counts[node.Level]
		rows = append(rows, kit.Row{
			ID:    string(node.ID),
			Ref:   node.Ref(),
			Heads: int(node.Level) + 1,
			Also:  s.words(st.Book, node),
			Names: func() []string { return []string{node.Code, node.Name, node.Label()} },
			Cells: columns.CellsOf(func() line {
				return line{s.label(st.Book, node, count), node, st.Results.Money[i], tone}
			}),
		})
	}
	return columns.Table(rows)
}

// nodeHeads stand over the names and codes of the plan in an office's tables.
func nodeHeads() []string {
	return []string{"Uraian", "Program", "Kegiatan", "Sub kegiatan", "Program/kegiatan", "Program/kegiatan/sub kegiatan", "Nama rekening", "Kode", "Kode rekening", "Kode program"}
}

// versionHeads stand over the money of a version of the budget.
func versionHeads(b *model.Book, v *model.BudgetVersion) []string {
	heads := []string{v.Name, "Anggaran " + v.Name, "Pagu " + v.Name, "Pagu anggaran " + v.Name}
	if len(b.Versions) == 1 {
		heads = append(heads, "Anggaran", "Pagu", "Pagu anggaran")
	}
	return heads
}

// spentHeads stand over what was spent up to a quarter; without one the quarter shown is meant.
func spentHeads(st screen.State, q model.Quarter) []string {
	name := "TW " + q.Roman()
	heads := []string{name, "Realisasi " + name, "Realisasi s.d. " + name, "Realisasi anggaran " + name}
	if q == st.Quarter {
		heads = append(heads, "Realisasi", "Realisasi anggaran")
	}
	return heads
}

// words are what a filter finds a row by; a folded row stands for what is folded away in it.
func (s *Screen) words(b *model.Book, n *model.Node) string {
	words := n.Code + " " + n.Name
	if !s.closed[n.ID] {
		return words
	}
	for _, i := range b.Children(n.ID) {
		child := &b.Nodes[i]
		words += " " + child.Label() + " " + s.words(b, child)
	}
	return words
}

func (s *Screen) folded(b *model.Book, n *model.Node) bool {
	for n.Parent != "" {
		if s.closed[n.Parent] {
			return true
		}
		if n = b.Node(n.Parent); n == nil {
			return false
		}
	}
	return false
}

func (s *Screen) label(b *model.Book, n *model.Node, count int) string {
	branch := " "
	if len(b.Children(n.ID)) > 0 {
		branch = s.Look.Signs.Open
		if s.closed[n.ID] {
			branch = s.Look.Signs.Closed
		}
	}
	switch n.Level {
	case model.Goal:
		return fmt.Sprintf("%s T%d %s", branch, count, n.Label())
	case model.Objective:
		return fmt.Sprintf("%s S%d %s", branch, count, n.Label())
	case model.Program:
		return fmt.Sprintf(" %s %02d %s", branch, count, n.Label())
	}
	return strings.Repeat("  ", int(n.Level)-3) + branch + " " + n.Label()
}

// columns shows the version that the share is of, the newest and the first, shifts between
// them where there is room, the quarter's spending, its share and the remainder; other
// quarters in wide windows.
func (s *Screen) columns(st screen.State) kit.Columns[line] {
	title := "Program / kegiatan"
	if s.differing {
		title = "Beda anggaran"
	}
	columns := kit.Columns[line]{{Key: "uraian", Title: title, Align: kit.Left, Least: 20, Heads: nodeHeads(), Cell: func(l line) kit.Cell {
		return kit.Cell{Text: l.label, Tone: l.tone}
	}}}
	for _, i := range s.shown(st.Book) {
		columns = append(columns, s.versionColumn(st, i))
	}
	if s.differing {
		columns[len(columns)-1].Drop = 1
		return append(columns, s.differenceColumns(st)...)
	}
	for _, q := range s.quarters(st) {
		columns = append(columns, s.quarterColumn(st, q))
	}
	return append(columns,
		kit.Column[line]{Key: "serap", Title: "%", Width: 6, Cell: func(l line) kit.Cell {
			return kit.Cell{Text: text.Figure(l.money.Absorption, st.Book.Settings.Decimals), Tone: l.tone}
		}},
		kit.Column[line]{Key: "sisa", Title: "Sisa", Width: rupiahWidth, Drop: 3, Cell: func(l line) kit.Cell {
			return kit.Cell{Text: text.Rupiah(l.money.Remainder), Tone: l.tone}
		}},
	)
}

// versionColumn is the money of a version of the budget, by its place among them.
func (s *Screen) versionColumn(st screen.State, at int) kit.Column[line] {
	v, force := &st.Book.Versions[at], st.Book.VersionInForce(st.Quarter)
	newest, drop := at == len(st.Book.Versions)-1, 6
	switch {
	case v == force || force == nil && newest:
		drop = 0
	case newest:
		drop = 1
	case at == 0:
		drop = 2
	}
	return kit.Column[line]{Key: columnVersion + string(v.ID), Title: v.Name, Width: rupiahWidth, Stop: kit.AtCell, Drop: drop, Heads: versionHeads(st.Book, v), Cell: func(l line) kit.Cell {
		key := screen.EntryKey(st.Book.Year, (&model.Amount{Node: l.id(), Version: v.ID}).Ref())
		return s.cell(&l, l.money.Amounts[at], key, st.Book.Amount(l.id(), v.ID))
	}}
}

// quarterColumn is what was spent up to a quarter; beyond the budget it is marked.
func (s *Screen) quarterColumn(st screen.State, q model.Quarter) kit.Column[line] {
	drop := 0
	if q != st.Quarter {
		drop = 7
	}
	return kit.Column[line]{Key: spentColumn(q), Title: "s.d. TW " + q.Roman(), Width: rupiahWidth, Stop: kit.AtCell, Drop: drop, Heads: spentHeads(st, q), Cell: func(l line) kit.Cell {
		key := screen.EntryKey(st.Book.Year, (&model.Spent{Node: l.id(), Quarter: q}).Ref())
		cell := s.cell(&l, l.money.Spent[q-1], key, st.Book.Spent(l.id(), q))
		if q == st.Quarter && exceeds(l.money.Spent[q-1].Value, l.money.Budget.Value) {
			cell.Text, cell.Tone = s.Look.Signs.Late+cell.Text, kit.Bad
		}
		return cell
	}}
}

// wide is the window in which the other quarters' spending stands beside the chosen one's.
const wide = 130

// quarters are those that have a column.
func (s *Screen) quarters(st screen.State) []model.Quarter {
	if all := model.Quarters(); s.Width() >= wide {
		return all[:]
	}
	return []model.Quarter{st.Quarter}
}

func exceeds(used, budget calc.Figure) bool {
	return used.Known() && budget.Known() && used.Exact().Cmp(budget.Exact()) > 0
}

// cell can be typed into where its column has nothing above or below the node.
func (s *Screen) cell(l *line, sum calc.Sum, key string, entered model.Reading) kit.Cell {
	cell := kit.Cell{Text: text.Rupiah(sum.Value), Tone: l.tone}
	if sum.Value.Known() && sum.Value.Has(calc.Partial) {
		cell.Text = s.Look.Signs.Partial + cell.Text
	}
	if sum.Origin == calc.OriginBefore {
		cell.Text = s.Look.Signs.Same + cell.Text
	}
	switch {
	case l.node == nil || !l.node.Level.BearsMoney():
		cell.Why = "jumlah dihitung dari program di bawahnya"
	case !sum.Open && sum.Origin == calc.OriginBelow:
		cell.Why = "jumlah dari baris di bawahnya; kosongkan rinciannya dahulu untuk mengisi di sini"
	case !sum.Open:
		cell.Why = "sudah diisi pada tingkat di atasnya dan tidak dirinci"
	default:
		cell.Key, cell.Start, cell.Copy, cell.Money = key, text.Reading(entered), text.Editable(entered), true
	}
	return cell
}
