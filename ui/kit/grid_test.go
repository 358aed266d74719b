package kit

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/theme"
)

// owner is a screen that notes what its grid tells it.
type owner struct {
	committed []string
	typed     string
	chose     int
}

func (o *owner) Chose()                      { o.chose++ }
func (o *owner) Opened()                     {}
func (o *owner) Name(at Spot) string         { return at.Row + "/" + at.Column }
func (o *owner) Typed(_ Spot, text string)   { o.typed = text }
func (o *owner) Commit(at Spot, text string) { o.committed = append(o.committed, o.Name(at)+"="+text) }

// village is a row of the table that these tests show.
type village struct {
	id, name   string
	plan, done string
}

func columns() Columns[village] {
	entry := func(column string, of func(village) string) func(village) Cell {
		return func(v village) Cell { return Cell{Text: of(v), Start: of(v), Key: column + " " + v.id} }
	}
	return Columns[village]{
		{Key: "nama", Title: "Nama", Align: Left, Least: 8, Cell: func(v village) Cell { return Cell{Text: v.name} }},
		{Key: "rencana", Title: "Rencana", Width: 8, Stop: AtCell, Cell: entry("rencana", func(v village) string { return v.plan })},
		{Key: "jumlah", Title: "Jumlah", Width: 6, Drop: 1},
		{Key: "jadi", Title: "Jadi", Width: 8, Stop: AtCell, Drop: 2, Cell: entry("jadi", func(v village) string { return v.done })},
	}
}

func villages() []village {
	return []village{{"a", "Alun", "1", "2"}, {"b", "Burno", "3", ""}, {"c", "Candi", "5", "6,5"}}
}

// rows head the villages with a line that cannot be chosen, and put a total below.
func rows() []Row {
	all := []Row{{Text: "Utara", Heads: 1}}
	for i, v := range villages() {
		if i == 2 {
			all = append(all, Row{Text: "Selatan", Heads: 1})
		}
		all = append(all, Row{ID: v.id, Cells: columns().Cells(v), Ref: model.Ref{Kind: model.KindVillage, Key: v.id}})
	}
	return append(all, Row{Pin: Below, Cells: columns().Cells(village{name: "Semua"})})
}

func newGrid() (*Grid, *owner) {
	o, th := &owner{}, theme.New(false)
	g := NewGrid(o, &th)
	g.SetSize(60, 10)
	g.SetTable(columns().Table(rows()))
	return g, o
}

func press(g *Grid, keys ...string) {
	codes := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "home": tea.KeyHome}
	for _, key := range keys {
		msg := tea.KeyPressMsg{Text: key}
		if code, named := codes[key]; named {
			msg = tea.KeyPressMsg{Code: code}
		} else if rest, ctrl := strings.CutPrefix(key, "ctrl+"); ctrl {
			msg = tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModCtrl}
		} else if rest, shift := strings.CutPrefix(key, "shift+"); shift {
			msg = tea.KeyPressMsg{Code: codes[rest], Mod: tea.ModShift}
		}
		g.Update(msg)
	}
}

func at(t *testing.T, g *Grid, row, column string) {
	t.Helper()
	if got := g.Spot(); got != (Spot{Row: row, Column: column}) {
		t.Errorf("at %v, want %s/%s", got, row, column)
	}
}

func TestCellsAreThoseOfTheColumns(t *testing.T) {
	all := columns().Cells(villages()[0]).all()
	if len(all) != len(columns()) || all[1].Text != "1" || all[2] != (Cell{}) || all[3].Key != "jadi a" {
		t.Errorf("%+v", all)
	}
}

func TestAGridStartsAtItsFirstEntry(t *testing.T) {
	g, _ := newGrid()
	at(t, g, "a", "rencana")
	if g.Cell().Text != "1" || g.Chosen().Key != "a" {
		t.Errorf("%+v", g.Cell())
	}
}

func TestTheSelectionStaysWhereItsRowIs(t *testing.T) {
	g, _ := newGrid()
	g.Select(Spot{Row: "b", Column: "jadi"})
	without := slices.DeleteFunc(rows(), func(r Row) bool { return r.ID == "a" })
	g.SetTable(columns().Table(without))
	at(t, g, "b", "jadi")
	g.SetTable(columns().Table(slices.DeleteFunc(without, func(r Row) bool { return r.ID == "b" })))
	at(t, g, "c", "jadi")
	g.SetTable(columns().Table(nil))
	if g.Spot() != (Spot{}) || g.Cell() != nil || g.Chosen() != (model.Ref{}) {
		t.Errorf("%v is chosen where nothing is", g.Spot())
	}
}

func TestARowIsFoundByItsNumber(t *testing.T) {
	g, _ := newGrid()
	if err := g.Jump(" 3 "); err != nil {
		t.Fatal(err)
	}
	at(t, g, "c", "rencana")
	for _, number := range []string{"0", "4", "x", ""} {
		if err := g.Jump(number); err == nil || !strings.Contains(err.Error(), "1 sampai 3") {
			t.Errorf("%q: %v", number, err)
		}
	}
	numbered := rows()
	numbered[1].Number, numbered[2].Number = "3", "1.5"
	g.SetTable(columns().Table(numbered))
	if err := g.Jump("3"); err != nil {
		t.Fatal(err)
	}
	at(t, g, "a", "rencana") // what a row is called goes before its place
	if err := g.Jump("1.5"); err != nil {
		t.Fatal(err)
	}
	at(t, g, "b", "rencana")
}

func TestAGridIsDrawnInItsRoom(t *testing.T) {
	g, _ := newGrid()
	g.ShowNotes(func(ref model.Ref) int { return map[string]int{"a": 1, "b": 12}[ref.Key] })
	for range 2 {
		lines := strings.Split(g.View(), "\n")
		if len(lines) != 10 {
			t.Fatalf("%d lines", len(lines))
		}
		if !strings.Contains(lines[6], "Semua") {
			t.Errorf("the total is not below the rows: %q", lines[6])
		}
		g.OpenFilter()
	}
	view := g.View()
	for _, seen := range []string{"Rencana", "Utara", "►", "¶", "¶9", "Saring:"} {
		if !strings.Contains(view, seen) {
			t.Errorf("%q is not in\n%s", seen, view)
		}
	}
}
