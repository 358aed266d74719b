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

// Build lays the tree out under the row of the total.
func (s *Screen) Build(st screen.State) ([]kit.Column, []kit.Row) {
	rows := []kit.Row{{ID: totalRow, Heads: 1, Cells: s.cells(st, "Jumlah", nil, st.Results.Total, kit.Strong)}}
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
		rows = append(rows, kit.Row{
			ID:    string(node.ID),
			Ref:   node.Ref(),
			Heads: int(node.Level) + 1,
			Also:  s.words(st.Book, node),
			Cells: s.cells(st, s.label(st.Book, node, counts[node.Level]), node, st.Results.Money[i], tone),
		})
	}
	return s.columns(st), rows
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

// columns shows the first version and the newest, shifts between them where there is
// room, the quarter's spending, its share and the remainder; other quarters in wide windows.
func (s *Screen) columns(st screen.State) []kit.Column {
	title := "Program / kegiatan"
	if s.differing {
		title = "Beda anggaran"
	}
	columns := []kit.Column{{Key: "uraian", Title: title, Left: true, Least: 20}}
	for _, i := range s.shown(st.Book) {
		v, drop := &st.Book.Versions[i], 0
		switch {
		case i == len(st.Book.Versions)-1:
		case i == 0:
			drop = 2
		default:
			drop = 6
		}
		columns = append(columns, kit.Column{Key: columnVersion + string(v.ID), Title: v.Name, Width: rupiahWidth, Stop: true, Drop: drop})
	}
	if s.differing {
		columns[len(columns)-1].Drop = 1
		return append(columns, differenceColumns()...)
	}
	for _, q := range s.quarters(st) {
		drop := 0
		if q != st.Quarter {
			drop = 7
		}
		columns = append(columns, kit.Column{Key: spentColumn(q), Title: "s.d. TW " + q.Roman(), Width: rupiahWidth, Stop: true, Drop: drop})
	}
	return append(columns,
		kit.Column{Key: "serap", Title: "%", Width: 6},
		kit.Column{Key: "sisa", Title: "Sisa", Width: rupiahWidth, Drop: 3},
	)
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

func (s *Screen) cells(st screen.State, label string, node *model.Node, m calc.Money, tone kit.Tone) []kit.Cell {
	cells := []kit.Cell{{Text: label, Tone: tone}}
	id := model.ID("")
	if node != nil {
		id = node.ID
	}
	for _, i := range s.shown(st.Book) {
		v := &st.Book.Versions[i]
		key := screen.EntryKey(st.Book.Year, (&model.Amount{Node: id, Version: v.ID}).Ref())
		cells = append(cells, s.cell(node, m.Amounts[i], key, st.Book.Amount(id, v.ID), tone))
	}
	if s.differing {
		return append(cells, s.differenceCells(st, m, tone)...)
	}
	for _, q := range s.quarters(st) {
		key := screen.EntryKey(st.Book.Year, (&model.Spent{Node: id, Quarter: q}).Ref())
		cell := s.cell(node, m.Spent[q-1], key, st.Book.Spent(id, q), tone)
		if q == st.Quarter && exceeds(m.Spent[q-1].Value, m.Budget.Value) {
			cell.Text, cell.Tone = s.Look.Signs.Late+cell.Text, kit.Bad
		}
		cells = append(cells, cell)
	}
	return append(cells,
		kit.Cell{Text: text.Figure(m.Absorption, st.Book.Settings.Decimals), Tone: tone},
		kit.Cell{Text: text.Rupiah(m.Remainder), Tone: tone},
	)
}

func exceeds(used, budget calc.Figure) bool {
	return used.Known() && budget.Known() && used.Exact().Cmp(budget.Exact()) > 0
}

// cell can be typed into where its column has nothing above or below the node.
func (s *Screen) cell(node *model.Node, sum calc.Sum, key string, entered model.Reading, tone kit.Tone) kit.Cell {
	cell := kit.Cell{Text: text.Rupiah(sum.Value), Tone: tone}
	if sum.Value.Known() && sum.Value.Has(calc.Partial) {
		cell.Text = s.Look.Signs.Partial + cell.Text
	}
	switch {
	case node == nil || !node.Level.BearsMoney():
		cell.Why = "jumlah dihitung dari program di bawahnya"
	case sum.Origin == calc.OriginBelow:
		cell.Why = "jumlah dari baris di bawahnya; kosongkan rinciannya dahulu untuk mengisi di sini"
	case sum.Origin == calc.OriginAbove:
		cell.Why = "sudah diisi pada tingkat di atasnya dan tidak dirinci"
	default:
		cell.Key, cell.Start, cell.Copy, cell.Money = key, text.Reading(entered), text.Editable(entered), true
	}
	return cell
}
