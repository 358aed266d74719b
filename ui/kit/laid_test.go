package kit

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// host is a session that notes what it is asked.
type host struct {
	screen.Host
	said   []screen.Notice
	acts   []screen.Act
	opened []screen.Dialog
}

func (d *host) Theme() theme.Theme         { return theme.New(false) }
func (d *host) Aside() bool                { return false }
func (d *host) Say(n screen.Notice)        { d.said = append(d.said, n) }
func (d *host) Write(a screen.Act)         { d.acts = append(d.acts, a) }
func (d *host) Open(box screen.Dialog)     { d.opened = append(d.opened, box) }
func (d *host) WhyNot(model.Record) string { return "" }

// page shows the villages; an entry with ? is doubtful, and one with ! is refused.
type page struct{}

func (page) Build(screen.State) Table         { return columns().Table(rows()) }
func (page) Live(screen.State, Spot) []string { return nil }
func (page) Name(at Spot) string              { return at.Row + " " + at.Column }
func (page) Reveal(model.Ref)                 {}
func (page) Subjects() []calc.Subject         { return nil }
func (page) Parse(at Spot, typed string) (model.Record, string, error) {
	if strings.Contains(typed, "!") {
		return nil, "", model.Faultf(model.FaultNumber, "", "bukan angka.")
	}
	doubt := ""
	if strings.Contains(typed, "?") {
		doubt = "dibaca lain."
	}
	return &model.Reason{Row: model.ID(at.Row + "-" + at.Column), Text: typed}, doubt, nil
}

func newSheet() (*Sheet, *host) {
	d := &host{}
	s := NewSheet(d, page{})
	s.SetState(screen.State{Book: model.NewBook(2024, 7, nil), Quarter: model.Q1})
	s.SetSize(60, 12)
	return s, d
}

// saved are the texts of an act by what they enter.
func saved(a screen.Act) map[string]string {
	all := map[string]string{}
	for _, e := range a.Edits {
		if r, ok := e.Put.(*model.Reason); ok {
			all[string(r.Row)] = r.Text
		}
	}
	return all
}

func TestPastedTextIsTakenApart(t *testing.T) {
	for _, row := range []struct {
		pasted string
		want   [][]string
	}{
		{"1", [][]string{{"1"}}}, {"1\t2\r\n3\r\n", [][]string{{"1", "2"}, {"3"}}}, {"1\r2\r", [][]string{{"1"}, {"2"}}},
		{"1\r\r2\r\r", [][]string{{"1"}, {"2"}}}, {"1\n\n2", [][]string{{"1"}, {""}, {"2"}}},
		{"1\r2\r\r3", [][]string{{"1"}, {"2"}, {""}, {"3"}}}, {"1\r\r2\n3", [][]string{{"1"}, {""}, {"2"}, {"3"}}},
		{"\t2", [][]string{{"", "2"}}}, {" a  b \t", [][]string{{"a  b", ""}}},
	} {
		if got := SplitCells(row.pasted); !slices.EqualFunc(got, row.want, slices.Equal) {
			t.Errorf("%q: %q", row.pasted, got)
		}
	}
}

func TestARaggedBlockIsLaidAsFarAsItFits(t *testing.T) {
	s, d := newSheet()
	s.Grid.Select(Spot{Row: "b", Column: "rencana"})
	s.paste("10\t20\t30\n\t40\n50\n60")
	if len(d.acts) != 0 || len(d.opened) != 1 {
		t.Fatalf("lines below the last row are not asked about: %v", d.acts)
	}
	d.opened[0].Update(tea.KeyPressMsg{Code: 'm', Text: "m"})
	if len(d.acts) != 1 {
		t.Fatalf("%d acts, %v", len(d.acts), d.said)
	}
	got := saved(d.acts[0])
	want := map[string]string{"b-rencana": "10", "b-jadi": "20", "c-rencana": "", "c-jadi": "40"}
	for at, text := range want {
		if got[at] != text || len(got) != len(want) {
			t.Errorf("%s: %q of %v", at, got[at], got)
		}
	}
	if d.acts[0].Seen != 7 || d.acts[0].Note != "4 isian ditempel mulai b rencana" {
		t.Errorf("%+v", d.acts[0])
	}
	d.acts[0].Done(nil)
	said := d.said[0].Text
	for _, words := range []string{"1 isian menjadi kosong", "2 baris di bawah baris terakhir tidak masuk", "1 sel di kanan kolom terakhir tidak masuk"} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is not said: %s", words, said)
		}
	}
}

func TestWhatCannotBeReadIsAskedAbout(t *testing.T) {
	for key, want := range map[string]int{"k": 0, "m": 1, "s": 2} {
		s, d := newSheet()
		s.paste("10\t2!\n3?")
		if len(d.acts) != 0 || len(d.opened) != 1 {
			t.Fatalf("%d acts before the answer", len(d.acts))
		}
		review := d.opened[0].(*Review)
		review.SetSize(70, 12)
		if review.Title() != "2 isian perlu diputuskan; belum ada yang dimasukkan" || !strings.Contains(review.View(), `a jadi "2!": bukan angka.`) {
			t.Errorf("%s\n%s", review.Title(), review.View())
		}
		for i, a := range review.answers {
			if strings.EqualFold(a.Key, key) {
				review.answer(i)
			}
		}
		count := 0
		for _, a := range d.acts {
			count += len(saved(a))
		}
		if count != want {
			t.Errorf("%s: %d saved", key, count)
		}
	}
}

func TestADraftIsNotPastedOver(t *testing.T) {
	s, d := newSheet()
	s.Grid.editor.putDrafts(map[string]screen.Draft{"jadi a": {Text: "77"}})
	s.paste("10\t20")
	if len(d.opened) != 1 {
		t.Fatalf("%d boxes, %v", len(d.opened), d.acts)
	}
	d.opened[0].SetSize(90, 12)
	if !strings.Contains(d.opened[0].View(), `"77" yang belum disimpan`) {
		t.Errorf("%s", d.opened[0].View())
	}
	s, d = newSheet()
	s.Grid.editor.putDrafts(map[string]screen.Draft{"jadi a": {Text: "77"}})
	s.Grid.selection.extend(func() { s.Grid.selection.moveColumns(1) })
	s.Clear()
	if got := saved(d.acts[0]); len(got) != 1 || !strings.Contains((&laid{left: 1}).aside(), "1 sel dengan isian yang belum disimpan dilewati") {
		t.Errorf("%v", got)
	}
}

func TestOneTextFillsABlockAndBeginsAnEntryWithoutOne(t *testing.T) {
	s, d := newSheet()
	s.paste("9")
	if len(d.acts) != 0 || s.Grid.editor.text() != "9" {
		t.Fatalf("%q", s.Grid.editor.text())
	}
	s, d = newSheet()
	s.Grid.selection.extend(func() { s.Grid.selection.moveRows(2) })
	s.paste("9")
	if got := saved(d.acts[0]); len(got) != 3 || got["c-rencana"] != "9" {
		t.Errorf("%v", got)
	}
}

func TestFillingCopiesTheFirstRowDown(t *testing.T) {
	s, d := newSheet()
	s.Grid.selection.extend(func() { s.Grid.selection.moveRows(2) })
	s.Grid.selection.extend(func() { s.Grid.selection.moveColumns(1) })
	s.fillDown()
	got := saved(d.acts[0])
	if len(got) != 4 || got["b-rencana"] != "1" || got["c-jadi"] != "2" {
		t.Errorf("%v", got)
	}
	s, d = newSheet()
	s.Grid.Select(Spot{Row: "c", Column: "jadi"}) // over the heading: from b, which is blank
	s.fillDown()
	if got := saved(d.acts[0]); len(got) != 1 || got["c-jadi"] != "" {
		t.Errorf("%v", got)
	}
	if source, _ := func() ([]Spot, [][]Spot) { s.Grid.selection.moveToFirst(); return s.filling() }(); source != nil {
		t.Errorf("above the first row: %v", source)
	}
}
