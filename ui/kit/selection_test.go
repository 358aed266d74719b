package kit

import (
	"slices"
	"testing"
)

func TestRowsThatCannotBeChosenAreSteppedOver(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	s.moveRows(2)
	at(t, g, "c", "rencana")
	s.moveRows(5)
	at(t, g, "c", "rencana")
	s.moveRows(-1)
	at(t, g, "b", "rencana")
	s.moveToFirst()
	at(t, g, "a", "rencana")
	s.moveRows(-1)
	at(t, g, "a", "rencana")
	s.moveToLast()
	at(t, g, "c", "rencana")
}

func TestColumnsThatCannotBeStoodOnAreSteppedOver(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	if beyond := s.moveColumns(1); beyond != 0 {
		t.Errorf("%d beyond", beyond)
	}
	at(t, g, "a", "jadi")
	if beyond := s.moveColumns(1); beyond != 1 {
		t.Errorf("%d beyond", beyond)
	}
	at(t, g, "a", "jadi")
	if beyond := s.moveColumns(-3); beyond != -2 {
		t.Errorf("%d beyond", beyond)
	}
	at(t, g, "a", "rencana")
}

func TestBeyondTheLastCellComesTheNextRow(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	for _, want := range [][2]string{{"a", "jadi"}, {"b", "rencana"}, {"b", "jadi"}, {"c", "rencana"}, {"c", "jadi"}, {"c", "jadi"}} {
		s.moveCells(1)
		at(t, g, want[0], want[1])
	}
	for _, want := range [][2]string{{"c", "rencana"}, {"b", "jadi"}, {"b", "rencana"}, {"a", "jadi"}, {"a", "rencana"}, {"a", "rencana"}} {
		s.moveCells(-1)
		at(t, g, want[0], want[1])
	}
}

func TestAJumpEndsWhereASpreadsheetEndsIt(t *testing.T) {
	full, none := true, false
	for _, row := range []struct {
		filled []bool
		want   int
	}{
		{nil, 0}, {[]bool{full}, 0}, {[]bool{full, full, full}, 2}, {[]bool{full, full, none, full}, 1}, {[]bool{full, none, none, full}, 3},
		{[]bool{none, none, full, full}, 2}, {[]bool{none, none, none}, 2}, {[]bool{none, full, full}, 1},
	} {
		if got := stepsToEdge(row.filled); got != row.want {
			t.Errorf("%v: %d, want %d", row.filled, got, row.want)
		}
	}
	g, _ := newGrid()
	g.selection.moveToEdge(1, 0)
	at(t, g, "c", "rencana")
	g.Select(Spot{Row: "a", Column: "jadi"}) // below it a blank
	g.selection.moveToEdge(1, 0)
	at(t, g, "c", "jadi")
	g.selection.moveToEdge(0, -1)
	at(t, g, "c", "rencana")
}

func TestTheChosenRowStaysInSight(t *testing.T) {
	g, _ := newGrid()
	var many []Row
	for i := range 40 {
		if i == 20 {
			many = append(many, Row{Text: "Dua puluh", Heads: 1})
		}
		many = append(many, Row{ID: string(rune('A' + i)), Cells: columns().Cells(village{})})
	}
	g.SetTable(columns().Table(many))
	s := &g.selection
	if s.page() != 9 {
		t.Fatalf("a page of %d rows", s.page())
	}
	for range 60 {
		s.moveRows(1)
		if s.row < s.top || s.row >= s.top+9 {
			t.Fatalf("row %d is not in %d–%d", s.row, s.top, s.top+8)
		}
	}
	s.movePages(-1)
	if s.row != 40-(9-pageOverlap) || g.Position() != "baris 33–41/41" {
		t.Errorf("row %d, %s", s.row, g.Position())
	}
	g.Select(Spot{Row: "U"}) // right below its heading
	g.Select(Spot{Row: "a"})
	s.moveToFirst()
	if g.Select(Spot{Row: "U"}); s.top > 20 || s.row != 21 {
		t.Errorf("the heading is out of sight: row %d, top %d", s.row, s.top)
	}
}

func TestABlockIsBetweenTheCellAndWhereItBegan(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	s.extend(func() { s.moveRows(1) })
	s.extend(func() { s.moveColumns(1) })
	want := []Spot{{Row: "a", Column: "rencana"}, {Row: "a", Column: "jadi"}, {Row: "b", Column: "rencana"}, {Row: "b", Column: "jadi"}}
	if !slices.Equal(g.Block(), want) || g.Position() != "4 sel, jumlah 6" {
		t.Errorf("%v: %s", g.Block(), g.Position())
	}
	s.extend(func() { s.moveRows(1) }) // over a heading
	if lines := s.lines(); len(lines) != 3 || g.Position() != "6 sel, jumlah 17,5" {
		t.Errorf("%v: %s", lines, g.Position())
	}
	if area := s.area(); area != (area2(1, 4, 1, 3)) || area.holds(4, 4) || area.holds(0, 1) || !area.holds(3, 2) {
		t.Errorf("%+v", area)
	}
	s.moveRows(-1)
	if g.Block() != nil || g.Position() != "" {
		t.Errorf("a move does not give the block up: %v", g.Block())
	}
}

func area2(top, bottom, left, right int) area { return area{top, bottom, left, right, true} }

func TestABlockUpwardsIsTheSame(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	g.Select(Spot{Row: "c", Column: "jadi"})
	s.extend(func() { s.moveRows(-2) })
	s.extend(func() { s.moveColumns(-1) })
	if area := s.area(); area != area2(1, 4, 1, 3) {
		t.Errorf("%+v", area)
	}
	if s.extend(func() { s.moveRows(2) }); len(g.Block()) != 2 {
		t.Errorf("%v", g.Block())
	}
	if s.extend(func() { s.moveColumns(1) }); g.Block() != nil && len(g.Block()) != 1 {
		t.Errorf("back at its beginning: %v", g.Block())
	}
}

func TestABlockEndsWithWhatItBeganAt(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	s.extend(func() { s.moveRows(2) })
	g.SetTable(columns().Table(rows()))
	if len(g.Block()) != 3 {
		t.Errorf("other figures of the same rows end it: %v", g.Block())
	}
	g.SetTable(columns().Table(rows()[2:]))
	if g.Block() != nil || g.Position() != "" {
		t.Errorf("%v", g.Block())
	}
	at(t, g, "c", "rencana")
	s.extend(func() { s.moveRows(-1) })
	if s.dropBlock(); g.Block() != nil {
		t.Errorf("%v", g.Block())
	}
}

func TestWholeRowsAreCounted(t *testing.T) {
	g, _ := newGrid()
	s := &g.Whole().selection
	s.extend(func() { s.moveRows(1) })
	if g.Position() != "2 baris" {
		t.Errorf("%s", g.Position())
	}
}

func TestWhatIsCopiedIsWhatASpreadsheetReads(t *testing.T) {
	g, _ := newGrid()
	s := &g.selection
	if g.copiedText() != "1" {
		t.Errorf("%q", g.copiedText())
	}
	s.extend(func() { s.moveRows(2) })
	s.extend(func() { s.moveColumns(1) })
	if got := g.copiedText(); got != "1\t2\n3\t\n5\t6,5" {
		t.Errorf("%q", got)
	}
	for text, want := range map[string]string{
		"1.500.000": "1500000", "~12,5": "12,5", "·": "", "–": "", "=2+3": "'=2+3", "-5": "-5", "@a": "'@a", "Desa": "Desa", "! 3": "3",
	} {
		if got := g.copied(&Cell{Text: text}); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := g.copied(&Cell{Text: "√ 3", Copy: "=3"}); got != "'=3" || g.copied(nil) != "" {
		t.Errorf("%q", got)
	}
}
