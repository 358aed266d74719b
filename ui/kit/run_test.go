package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// runs is a grid of three columns to stand on, with three rows.
func runs() *Grid {
	g, _ := newGrid()
	wide := append(columns(), Columns[village]{{Key: "catatan", Width: 8, Stop: AtCell, Cell: func(v village) Cell { return Cell{Key: "catatan " + v.id} }}}...)
	var all []Row
	for _, id := range []string{"a", "b", "c"} {
		all = append(all, Row{ID: id, Cells: wide.Cells(village{id: id})})
	}
	g.SetTable(wide.Table(all))
	return g
}

// enters types into the chosen cell and saves with the key.
func enters(g *Grid, key string) {
	g.editor.replace("7")
	press(g, key)
	g.Settle(nil)
}

// moves presses a key of the grid while nothing is typed.
func moves(t *testing.T, g *Grid, code rune, mod tea.KeyMod) screen.Binding {
	t.Helper()
	rows := append(g.Moves(), g.Entering(func() {})...)
	row, found := screen.Find(rows, tea.KeyPressMsg{Code: code, Mod: mod})
	if !found {
		t.Fatalf("no key %q", code)
	}
	row.Run()
	return row
}

func TestEnterComesHomeToWhereTheTabsBegan(t *testing.T) {
	g := runs()
	g.Select(Spot{Row: "a", Column: "jadi"})
	for _, want := range []string{"b", "c"} {
		enters(g, "tab")
		enters(g, "enter")
		at(t, g, want, "jadi")
	}
	enters(g, "tab")
	enters(g, "enter") // there is no row below: what was entered first must not be typed over
	at(t, g, "c", "catatan")
	if g.selection.run != (run{}) {
		t.Error("the run goes on behind the last row")
	}
}

func TestEnterComesHomeOverTheEdgeOfARow(t *testing.T) {
	g := runs()
	g.Select(Spot{Row: "a", Column: "jadi"})
	enters(g, "tab")
	enters(g, "tab")
	at(t, g, "b", "jadi") // not at the first column: the run did not begin there
	enters(g, "shift+tab")
	enters(g, "enter") // still the same run
	at(t, g, "c", "jadi")
}

func TestEnterOnAClosedCellGoesOnOnlyAfterAnEntry(t *testing.T) {
	g := runs()
	moves(t, g, tea.KeyTab, 0)
	moves(t, g, tea.KeyTab, 0)
	if row := moves(t, g, tea.KeyEnter, 0); row.Help().Desc != "sunting" || !g.Editing() {
		t.Fatalf("Enter is %q where one only walked", row.Help().Desc)
	}
	press(g, "enter")
	at(t, g, "b", "rencana") // where the walk began
	enters(g, "tab")
	moves(t, g, tea.KeyTab, 0)
	if row := moves(t, g, tea.KeyEnter, 0); row.Help().Desc != "baris berikut" || !row.Hint || g.Editing() {
		t.Fatalf("Enter is %q in a run", row.Help().Desc)
	}
	at(t, g, "c", "rencana")
	enters(g, "tab")
	if row := moves(t, g, tea.KeyF2, 0); row.Help().Key != "F2" || !g.Editing() {
		t.Errorf("F2 is %q in a run", row.Help().Desc)
	}
}

func TestAnyOtherMoveEndsARun(t *testing.T) {
	for name, other := range map[string]func(*Grid){
		"arrow":     func(g *Grid) { moves(t, g, tea.KeyLeft, 0) },
		"up":        func(g *Grid) { moves(t, g, tea.KeyUp, 0) },
		"page":      func(g *Grid) { moves(t, g, tea.KeyPgDown, 0) },
		"end":       func(g *Grid) { moves(t, g, tea.KeyEnd, 0) },
		"ctrl":      func(g *Grid) { moves(t, g, tea.KeyHome, tea.ModCtrl) },
		"block":     func(g *Grid) { moves(t, g, tea.KeyLeft, tea.ModShift) },
		"entry":     func(g *Grid) { enters(g, "down") },
		"esc":       func(g *Grid) { g.editor.replace("7"); press(g, "esc") },
		"selected":  func(g *Grid) { g.Select(Spot{Row: "a", Column: "catatan"}) },
		"filter":    func(g *Grid) { g.OpenFilter(); press(g, "x"); g.ClearFilter() },
		"row gone":  func(g *Grid) { g.SetTable(columns().Table(rows()[3:])) },
		"come home": func(g *Grid) { enters(g, "enter") },
	} {
		g := runs()
		enters(g, "tab")
		enters(g, "tab")
		if g.selection.run.home != "rencana" {
			t.Fatalf("%s: no run", name)
		}
		if other(g); g.selection.run != (run{}) {
			t.Errorf("%s: the run goes on", name)
		}
	}
}
