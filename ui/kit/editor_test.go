package kit

import (
	"errors"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

func TestAnEntryBeginsWithWhatIsThere(t *testing.T) {
	g, o := newGrid()
	if !g.editor.begin() || g.editor.text() != "1" || o.typed != "1" || !g.Editing() {
		t.Fatalf("%q", g.editor.text())
	}
	if g.editor.begin() || g.editor.replace("2") {
		t.Error("an open entry is opened again")
	}
	press(g, "backspace", "7")
	if g.editor.text() != "7" || o.typed != "7" {
		t.Errorf("%q, told %q", g.editor.text(), o.typed)
	}
	if c := g.Cursor(); c == nil || c.Y != 2 || c.X != g.layout.leftOf("rencana")+1 {
		t.Errorf("the cursor is at %+v", c)
	}
}

func TestWhateverIsTypedBeginsAnEntryButTheKeysOfAllScreens(t *testing.T) {
	for key, begins := range map[string]bool{"4": true, "-": true, ",": true, "N": true, "R": true, "n": true, "x": true, "B": true, "(": true, "/": false, "?": false, ":": false, " ": false, "": false} {
		g, _ := newGrid()
		if got := g.editor.offer(tea.KeyPressMsg{Text: key}); got != begins || g.Editing() != begins || g.editor.text() != map[bool]string{true: key}[begins] {
			t.Errorf("%q: %v, %q", key, got, g.editor.text())
		}
	}
}

func TestASavedEntryLeadsOn(t *testing.T) {
	for _, row := range []struct {
		key  string
		want Spot
	}{
		{"enter", Spot{Row: "c", Column: "rencana"}}, {"down", Spot{Row: "c", Column: "rencana"}},
		{"up", Spot{Row: "a", Column: "rencana"}}, {"shift+enter", Spot{Row: "a", Column: "rencana"}},
		{"tab", Spot{Row: "b", Column: "jadi"}}, {"shift+tab", Spot{Row: "a", Column: "jadi"}},
	} {
		g, o := newGrid()
		g.Select(Spot{Row: "b", Column: "rencana"})
		g.editor.replace("9")
		press(g, row.key)
		if !slices.Equal(o.committed, []string{"b/rencana=9"}) || !g.editor.waiting {
			t.Fatalf("%s: %v", row.key, o.committed)
		}
		press(g, "5", "esc", "enter") // typed ahead: not this entry's
		if g.editor.text() != "9" || len(o.committed) != 1 {
			t.Errorf("%s: %q while it is saved", row.key, g.editor.text())
		}
		g.Settle(nil)
		if g.Editing() || o.typed != "" || len(g.editor.drafts) != 0 {
			t.Errorf("%s: still open", row.key)
		}
		at(t, g, row.want.Row, row.want.Column)
	}
}

func TestWhatIsUnchangedIsNotSaved(t *testing.T) {
	g, o := newGrid()
	g.editor.begin()
	press(g, "enter")
	if len(o.committed) != 0 || g.Editing() {
		t.Errorf("%v", o.committed)
	}
	at(t, g, "b", "rencana")
}

func TestARefusedEntryStaysWithItsReason(t *testing.T) {
	g, o := newGrid()
	g.editor.replace("x")
	press(g, "enter")
	g.Settle(errors.New("bukan angka"))
	if !g.Editing() || g.editor.problem != "bukan angka" || g.editor.text() != "x" || g.editor.waiting {
		t.Fatalf("%+v", g.editor)
	}
	at(t, g, "a", "rencana")
	if press(g, "5"); g.editor.problem != "" || g.editor.text() != "x5" {
		t.Errorf("%q, %q", g.editor.problem, g.editor.text())
	}
	if press(g, "enter"); len(o.committed) != 2 {
		t.Errorf("%v", o.committed)
	}
}

func TestADoubtIsAskedAboutOnce(t *testing.T) {
	g, _ := newGrid()
	g.editor.begin()
	if err := g.editor.doubt("1.500", "Dibaca 1500."); err == nil || err.Error() != "Dibaca 1500. Tekan sekali lagi untuk menyimpan." {
		t.Errorf("%v", err)
	}
	if err := g.editor.doubt("1.500", "Dibaca 1500."); err != nil {
		t.Errorf("asked twice: %v", err)
	}
	if g.editor.doubt("2.500", "Dibaca 2500.") == nil || g.editor.doubt("3", "") != nil {
		t.Error("another text is not asked about")
	}
	g.editor.discard()
	if g.editor.begin(); g.editor.doubt("2.500", "Dibaca 2500.") == nil {
		t.Error("another entry is not asked about")
	}
}

func TestEscLeavesADraft(t *testing.T) {
	g, o := newGrid()
	g.editor.replace("12")
	want := map[string]screen.Draft{"rencana a": {Text: "12", Name: "a/rencana", Was: "1", Cell: true}}
	if got := g.editor.allDrafts(); len(got) != 1 || got["rencana a"].Text != "12" || got["rencana a"].Name != "a/rencana" {
		t.Errorf("the open entry is not among the drafts: %v", got)
	}
	press(g, "esc")
	if d := g.editor.drafts["rencana a"]; g.Editing() || o.typed != "" || d.Text != want["rencana a"].Text || d.Name != want["rencana a"].Name || d.Was != "1" || !d.Cell {
		t.Errorf("%+v", g.editor.drafts)
	}
	if got := g.copied(g.Cell()); got != "12" {
		t.Errorf("copied %q", got)
	}
	if g.editor.begin(); g.editor.text() != "12" {
		t.Errorf("it goes on with %q", g.editor.text())
	}
	press(g, "backspace", "backspace", "1", "esc") // as it is saved
	if len(g.editor.drafts) != 0 {
		t.Errorf("%v", g.editor.drafts)
	}
	g.editor.replace("3")
	if press(g, "ctrl+x"); g.Editing() || len(g.editor.drafts) != 0 {
		t.Errorf("not thrown away: %v", g.editor.drafts)
	}
}

func TestEscWithNothingTypedLeavesNoDraft(t *testing.T) {
	g, _ := newGrid()
	g.editor.begin()
	if press(g, "esc"); len(g.editor.drafts) != 0 {
		t.Errorf("only opened: %v", g.editor.drafts)
	}
	g.editor.replace("7")
	press(g, "backspace")
	if got := g.editor.allDrafts(); len(got) != 0 {
		t.Errorf("nothing is typed: %v", got)
	}
	if press(g, "esc"); len(g.editor.drafts) != 0 || g.Editing() {
		t.Errorf("typed and taken back: %v", g.editor.drafts)
	}
	g.editor.begin()
	press(g, "backspace", "esc") // what stands there was taken away: that is an entry
	if d, left := g.editor.drafts["rencana a"]; !left || d.Text != "" {
		t.Errorf("emptied: %v", g.editor.drafts)
	}
	g.editor.forget("rencana a")
	g.editor.putDrafts(map[string]screen.Draft{"rencana a": {Text: "12"}})
	g.editor.replace("7")
	if press(g, "backspace", "esc"); g.editor.drafts["rencana a"].Text != "12" {
		t.Errorf("the draft from before is gone: %v", g.editor.drafts)
	}
	g.editor.replace("7")
	if press(g, "backspace", "enter"); !g.editor.waiting {
		t.Error("Enter does not save the blank")
	}
}

func TestDraftsAreReachedAndThrownAway(t *testing.T) {
	g, _ := newGrid()
	g.editor.putDrafts(map[string]screen.Draft{"jadi c": {Text: "8"}, "jadi x": {Text: "9"}})
	if g.reach("jadi x") || g.reach("") || !g.reach("jadi c") || g.editor.text() != "8" {
		t.Fatalf("%q", g.editor.text())
	}
	at(t, g, "c", "jadi")
	if g.editor.forget("jadi c"); g.Editing() || len(g.editor.drafts) != 1 {
		t.Errorf("%v", g.editor.drafts)
	}
	g.editor.putDrafts(map[string]screen.Draft{"jadi c": {Text: "8"}})
	if !g.editor.dropDraft() || g.editor.dropDraft() {
		t.Error("the draft of the chosen cell is not thrown away once")
	}
}

func TestAnOpenEntryFollowsWhatItEnters(t *testing.T) {
	g, _ := newGrid()
	g.Select(Spot{Row: "b", Column: "rencana"})
	g.editor.replace("4")
	moved := rows()
	moved[1], moved[2] = moved[2], moved[1]
	g.SetTable(columns().Table(moved))
	if at(t, g, "b", "rencana"); !g.Editing() || g.selection.row != 1 {
		t.Errorf("row %d", g.selection.row)
	}
	g.SetTable(columns().Table(rows()[3:]))
	if d := g.editor.drafts["rencana b"]; g.Editing() || d.Text != "4" || d.Name != "b/rencana" {
		t.Errorf("%+v", g.editor.drafts)
	}
	at(t, g, "c", "rencana")
}

func TestWhatForbidsAnEntryIsSaid(t *testing.T) {
	g, _ := newGrid()
	g.Forbid(func(at Spot) string { return map[string]string{"a": "sudah dikunci"}[at.Row] })
	if g.editor.begin() || g.editor.replace("4") || g.editor.whyClosed() != "sudah dikunci" || g.whyNotClear() != "sudah dikunci" {
		t.Errorf("%q", g.editor.whyClosed())
	}
	g.MoveRows(1)
	if g.editor.whyClosed() != "" || !g.editor.begin() {
		t.Error("the next row is closed too")
	}
	fixed := Columns[village]{{Key: "x", Width: 5, Stop: AtCell, Cell: func(v village) Cell { return Cell{Text: "1", Why: v.plan} }}}
	for _, row := range []struct{ why, want string }{{"dihitung", "dihitung"}, {"", "sel ini tidak diisi"}} {
		g, _ = newGrid()
		g.SetTable(fixed.Table([]Row{{ID: "a", Cells: fixed.Cells(village{plan: row.why})}}))
		if g.editor.begin() || g.editor.whyClosed() != row.want {
			t.Errorf("%q", g.editor.whyClosed())
		}
	}
	g.SetTable(fixed.Table(nil))
	if g.editor.whyClosed() != "tidak ada sel yang dipilih" {
		t.Errorf("%q", g.editor.whyClosed())
	}
}

func TestMoneyIsTypedWithPoints(t *testing.T) {
	g, _ := newGrid()
	money := Columns[village]{{Key: "uang", Width: 14, Stop: AtCell, Cell: func(v village) Cell { return Cell{Key: v.id, Start: v.plan, Money: true} }}}
	g.SetTable(money.Table([]Row{{ID: "a", Cells: money.Cells(village{id: "a"})}}))
	g.editor.replace("1500")
	if g.editor.text() != "1.500" {
		t.Fatalf("%q", g.editor.text())
	}
	for _, step := range []struct{ key, want string }{
		{"7", "15.007"}, {"backspace", "1.500"}, {"backspace", "150"}, {"home", "150"}, {"9", "9.150"}, {"delete", "950"}, {"0", "9.050"},
	} {
		if press(g, step.key); g.editor.text() != step.want {
			t.Errorf("after %s: %q, want %q", step.key, g.editor.text(), step.want)
		}
	}
	g.editor.discard()
	g.editor.begin()
	if g.Update(tea.PasteMsg{Content: "Rp 1.250.000,-\n"}); g.editor.text() != "1.250.000" {
		t.Errorf("%q", g.editor.text())
	}
	if _, cursor := regrouped("1.2345", 5); cursor != 5 {
		t.Errorf("the cursor is at %d", cursor) // before the 5, which stood behind it
	}
}
