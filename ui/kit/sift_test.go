package kit

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// shown are the rows in sight: their ids, of headings the text.
func shown(f *filter) []string {
	var all []string
	for _, row := range f.rows {
		if row.ID == "" {
			all = append(all, row.Text)
			continue
		}
		all = append(all, row.ID)
	}
	return all
}

func filtered() *filter {
	f := &filter{}
	f.set(rows()[:5]) // without the total
	return f
}

func TestAFilterKeepsTheHeadingsOfWhatItShows(t *testing.T) {
	f := filtered()
	for _, row := range []struct {
		typed string
		want  []string
		next  string
	}{
		{"", []string{"Utara", "a", "b", "Selatan", "c"}, "a"},
		{"candi", []string{"Selatan", "c"}, "c"},
		{"  BURNO ", []string{"Utara", "b"}, "b"},
		{"6,5", []string{"Selatan", "c"}, "c"}, // of a column that may be out of sight
		{"n bur", []string{"Utara", "b"}, "b"},
		{"tidak ada", nil, ""},
	} {
		if next := f.narrow(row.typed, "a"); next != row.next || !slices.Equal(shown(f), row.want) {
			t.Errorf("%q: %v, next %q", row.typed, shown(f), next)
		}
	}
	if s := f.state(); s.Shown != 0 || s.All != 3 || s.Text != "tidak ada" || s.Typing {
		t.Errorf("%+v", s)
	}
}

func TestNestedHeadingsStayWithTheirRows(t *testing.T) {
	f := &filter{}
	f.set([]Row{
		{Text: "I", Heads: 1}, {Text: "I.a", Heads: 2}, {ID: "x", Text: "satu"}, {Text: "rincian satu"},
		{Text: "I.b", Heads: 2}, {ID: "y", Text: "dua"}, {Text: "II", Heads: 1}, {ID: "z", Text: "tiga"},
	})
	f.narrow("dua", "")
	if !slices.Equal(shown(f), []string{"I", "I.b", "y"}) {
		t.Errorf("%v", shown(f))
	}
	f.narrow("satu", "")
	if !slices.Equal(shown(f), []string{"I", "I.a", "x", "rincian satu"}) {
		t.Errorf("%v", shown(f))
	}
}

func TestARowDoesNotVanishWhileItIsEdited(t *testing.T) {
	f := filtered()
	f.narrow("burno", "b")
	changed := rows()[:5]
	changed[2].Cells = columns().Cells(village{id: "b", name: "Lain"})
	f.set(changed)
	if !slices.Equal(shown(f), []string{"Utara", "b"}) {
		t.Errorf("%v", shown(f))
	}
	f.narrow("burno", "b") // decided anew
	if shown(f) != nil {
		t.Errorf("%v", shown(f))
	}
}

func TestTheNextRowThatHoldsTheWordsIsChosen(t *testing.T) {
	f := filtered()
	if next := f.narrow("n", "c"); next != "c" {
		t.Errorf("%q", next)
	}
	if next := f.narrow("alun", "c"); next != "a" { // none below: the nearest above
		t.Errorf("%q", next)
	}
	f.narrow("", "")
	f.narrow("zzz", "b")
	if next := f.narrow("", ""); next != "b" { // where one was before nothing was found
		t.Errorf("%q", next)
	}
}

func TestTheNearestRowIsBelowElseAbove(t *testing.T) {
	f := filtered()
	for from, want := range []int{1, 1, 2, 4, 4, 4} {
		if got := f.nearest(from); got != want {
			t.Errorf("from %d: %d, want %d", from, got, want)
		}
	}
	if f.set([]Row{{Text: "kosong"}}); f.nearest(0) != -1 || f.position("") != -1 {
		t.Error("a heading can be chosen")
	}
}

func TestGoingToARowShowsItAgain(t *testing.T) {
	g, _ := newGrid()
	g.OpenFilter()
	g.Update(tea.PasteMsg{Content: "burno\n"})
	at(t, g, "b", "rencana")
	press(g, "enter")
	if f := g.Filter(); f.Text != "burno" || f.Typing || f.Shown != 1 {
		t.Errorf("%+v", f)
	}
	g.Select(Spot{Row: "c", Column: "jadi"})
	at(t, g, "c", "jadi")
	if !slices.Equal(shown(&g.filter), []string{"Utara", "b", "Selatan", "c"}) {
		t.Errorf("%v", shown(&g.filter))
	}
	g.OpenFilter()
	press(g, "esc")
	if f := g.Filter(); f.Text != "" || f.Shown != 3 {
		t.Errorf("%+v", f)
	}
	at(t, g, "c", "jadi")
}

func TestWhileAFilterIsTypedOneMayWalk(t *testing.T) {
	g, _ := newGrid()
	g.OpenFilter()
	press(g, "n", "down")
	at(t, g, "b", "rencana")
	press(g, "up")
	at(t, g, "a", "rencana")
	if c := g.Cursor(); c == nil || c.Y != 9 || c.X != len(filterLabel)+1 {
		t.Errorf("the cursor is at %+v", c)
	}
}
