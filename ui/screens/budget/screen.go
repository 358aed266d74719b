// Package budget is the screen of money: the plan as a tree with its ceilings per version,
// what was spent, and sums that move as an amount is typed.
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

// Screen shows the tree of money.
type Screen struct {
	*kit.Sheet
	closed    map[model.ID]bool // nodes whose children are folded away
	differing bool              // the versions stand against each other, in place of the spending
	column    string            // where the selection stood before they did
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{closed: map[model.ID]bool{}}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Budget }

// Title heads the help.
func (s *Screen) Title() string { return "Anggaran" }

// Columns of amounts are keyed by their version, those of spending by their quarter.
const (
	columnVersion = "versi-"
	columnSpent   = "realisasi-"
)

func spentColumn(q model.Quarter) string { return fmt.Sprintf("%s%d", columnSpent, q) }

// spentQuarter gives the quarter of a column of spending.
func spentQuarter(column string) (model.Quarter, bool) {
	for _, q := range model.Quarters() {
		if column == spentColumn(q) {
			return q, true
		}
	}
	return 0, false
}

// SetState shows another state; turning to another quarter moves the selection to its column.
func (s *Screen) SetState(st screen.State) {
	turned := s.State.Book == nil || s.State.Quarter != st.Quarter
	s.differing = s.differing && len(st.Book.Versions) > 1
	s.Sheet.SetState(st)
	if turned {
		s.Grid.Select(kit.Spot{Row: s.Grid.Spot().Row, Column: spentColumn(st.Quarter)})
	}
}

// Reveal moves to a node, an amount or what was spent.
func (s *Screen) Reveal(ref model.Ref) {
	node, cell, _ := strings.Cut(ref.Key, "/")
	at := kit.Spot{Row: node}
	switch ref.Kind {
	case model.KindAmount:
		at.Column = columnVersion + cell
	case model.KindSpent:
		at.Column = columnSpent + cell
		s.differing = false
	case model.KindNode:
	default:
		return
	}
	for n := s.State.Book.Node(model.ID(node)); n != nil; n = s.State.Book.Node(n.Parent) {
		delete(s.closed, n.Parent)
	}
	s.SetState(s.State)
	s.Grid.Select(at)
}

// Keys are those of the grid and folding.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	if begin := s.Beginning(); begin != nil {
		return begin
	}
	leaf := ""
	if n := s.node(); n == nil || len(s.State.Book.Children(n.ID)) == 0 {
		leaf = "tidak ada rincian di bawah baris ini"
	}
	rows := append(s.Grid.Moves(), s.Grid.Entering(s.Clear)...)
	rows = append(rows, s.Blockwise()...)
	return append(rows,
		screen.Do("Spasi", "buka/tutup", s.fold, "space").Unless(leaf).Hinted(),
		screen.Do("Z", "tutup semua program, atau buka semua", s.foldAll, "z"),
		screen.Do("B", "beda antara versi pertama dan terbaru, atau kembali", s.turnDifference, "b").Unless(s.whyNoDifference()),
		s.copying(),
	)
}

func (s *Screen) node() *model.Node {
	if s.State.Book == nil {
		return nil
	}
	return s.State.Book.Node(model.ID(s.Grid.Spot().Row))
}

func (s *Screen) fold() {
	id := s.node().ID
	if s.closed[id] {
		delete(s.closed, id)
	} else {
		s.closed[id] = true
	}
	s.SetState(s.State)
}

func (s *Screen) foldAll() {
	if len(s.closed) > 0 {
		clear(s.closed)
	} else {
		for _, n := range s.State.Book.Nodes {
			if n.Level == model.Program && len(s.State.Book.Children(n.ID)) > 0 {
				s.closed[n.ID] = true
			}
		}
	}
	s.SetState(s.State)
}

// Parse reads rupiah for a version or for what was spent by a quarter.
func (s *Screen) Parse(at kit.Spot, typed string) (model.Record, string, error) {
	node := model.ID(at.Row)
	if q, ok := spentQuarter(at.Column); ok {
		parsed, err := text.ParseRupiah("Realisasi s.d. TW "+q.Roman(), typed)
		if err == nil && parsed.Doubt == "" && !parsed.Reading.IsBlank() && q != s.State.Quarter {
			parsed.Doubt = screen.NotBegun(s.State, q)
		}
		return &model.Spent{Node: node, Quarter: q, Value: parsed.Reading}, parsed.Doubt, err
	}
	version := model.ID(strings.TrimPrefix(at.Column, columnVersion))
	parsed, err := text.ParseRupiah("Anggaran "+s.versionName(version), typed)
	return &model.Amount{Node: node, Version: version, Value: parsed.Reading}, parsed.Doubt, err
}

func (s *Screen) versionName(id model.ID) string {
	for _, v := range s.State.Book.Versions {
		if v.ID == id {
			return v.Name
		}
	}
	return string(id)
}

// Name says whose money and which column.
func (s *Screen) Name(at kit.Spot) string {
	name := at.Row
	if n := s.State.Book.Node(model.ID(at.Row)); n != nil {
		name = n.Label()
	}
	if q, ok := spentQuarter(at.Column); ok {
		return name + " realisasi s.d. TW " + q.Roman()
	}
	return name + " anggaran " + s.versionName(model.ID(strings.TrimPrefix(at.Column, columnVersion)))
}

// Need is the width of two versions, the quarter's spending and what is left.
func (s *Screen) Need() int { return 98 }

// Quarters are what the chosen row had spent by the end of each.
func (s *Screen) Quarters(st screen.State, at kit.Spot) (string, [4]calc.Figure, int) {
	money := st.Results.Total
	if node := st.Book.Node(model.ID(at.Row)); node != nil {
		money = *st.Results.MoneyOf(node.ID)
	}
	var figures [4]calc.Figure
	for i := range figures {
		figures[i] = money.Spent[i].Value
	}
	return "Realisasi sejak 1 Januari", figures, 0
}

// Subjects are the figures of the chosen row's money.
func (s *Screen) Subjects() []calc.Subject {
	if n := s.node(); n != nil {
		return screen.MoneySubjects(n.ID)
	}
	return screen.MoneySubjects("")
}
