package kit

import (
	"fmt"
	"slices"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
)

// What was typed and left is saved as Enter would save it; what cannot be stays, with the reason.
func TestDraftsAreTakenTogether(t *testing.T) {
	for _, row := range []struct {
		key, typed, was string
		left            string // why it stays; "" where it is taken
	}{
		{"rencana a", "7", "1", ""},
		{"rencana a", "7", " 1 ", ""},
		{"jadi b", "7", "", ""},
		{"rencana a", "7", "4", "a/rencana 7: isinya sudah diubah orang lain menjadi 1."},
		{"rencana a", "7!", "1", "a/rencana 7!: bukan angka."},
		{"rencana a", "7?", "1", "a/rencana 7?: dibaca lain."},
		{"rencana x", "7", "1", "a/rencana 7: tidak tampak pada tahun dan triwulan ini."},
		{"rencana a", "7\x1b", "1", "*"},
	} {
		s, _ := newSheet()
		s.PutDrafts(map[string]screen.Draft{row.key: {Text: row.typed, Was: row.was, Name: "a/rencana", Cell: true}})
		records, taken, left := s.TakeDrafts()
		if row.left == "" {
			if r, is := slices.Concat(records, []model.Record{nil})[0].(*model.Reason); !is || r.Text != row.typed || !slices.Equal(taken, []string{row.key}) || len(left) != 0 {
				t.Errorf("%s %q: %v, %v, left %v", row.key, row.typed, records, taken, left)
			}
			continue
		}
		if len(records)+len(taken) != 0 || left[row.key] == "" || row.left != "*" && left[row.key] != row.left {
			t.Errorf("%s %q over %q: took %v, left %q", row.key, row.typed, row.was, taken, left[row.key])
		}
	}
	s, _ := newSheet()
	s.PutDrafts(map[string]screen.Draft{"rencana a": {Text: "7", Was: "1"}, "jadi c": {Text: "8", Was: "6,5"}, "jadi a": {Text: "9!", Was: "2"}})
	records, taken, left := s.TakeDrafts()
	if len(records) != 2 || !slices.Equal(taken, []string{"jadi c", "rencana a"}) || len(left) != 1 {
		t.Errorf("%v, %v, left %v", records, taken, left)
	}
	if s.Forget("jadi a"); len(s.Drafts()) != 2 {
		t.Errorf("%v", s.Drafts())
	}
}

// What one key enters may stand in several rows; the one that was looked at is gone to.
func TestADraftIsReachedInTheRowThatWasLookedAt(t *testing.T) {
	l := layout{columns: columns().Table(nil).columns}
	cells := columns().Cells(village{id: "a"})
	all := []Row{{ID: "a", Cells: cells}, {ID: "kelompok", Cells: cells}, {ID: "b", Cells: columns().Cells(village{id: "b"})}}
	for _, row := range []struct{ key, first, want string }{
		{"rencana a", "kelompok", "kelompok"}, {"rencana a", "a", "a"}, {"rencana a", "b", "a"}, {"jadi b", "a", "b"}, {"rencana x", "a", ""},
	} {
		if at, found := l.entry(all, row.key, row.first); at.Row != row.want || found != (row.want != "") {
			t.Errorf("%s from %s: %v %v", row.key, row.first, at, found)
		}
	}
}

// Whoever pastes as a console types it goes on behind what was pasted.
func TestTheSelectionFollowsWhatWasPasted(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"1\t2\n3", "b rencana"}, {"1\t2", "a jadi"}, {"1\n2\n", "c rencana"}, {"1\t2\n3\t4\n5\t6\n", "c jadi"}, {"1\t2\t3", "a jadi"}, {"1\n2\n3\n4\n5", "c rencana"},
	} {
		s, _ := newSheet()
		s.laidFrom = Spot{Row: "a", Column: "rencana"}
		s.Follow(row.text)
		if at := s.Grid.Spot(); fmt.Sprint(at.Row, " ", at.Column) != row.want {
			t.Errorf("%q leads to %v, want %s", row.text, at, row.want)
		}
		s.Grid.Select(Spot{Row: "b", Column: "jadi"})
		if s.Follow(row.text); s.Grid.Spot() != (Spot{Row: "b", Column: "jadi"}) {
			t.Errorf("%q is followed once more, to %v", row.text, s.Grid.Spot())
		}
	}
}

// What a console typed before it was known for a paste is taken back whole.
func TestWhatWasTypedIsTakenBack(t *testing.T) {
	s, _ := newSheet()
	if got := s.TakeBack(); got != "" {
		t.Errorf("nothing was typed, and %q is taken back", got)
	}
	s.Grid.editor.replace("12")
	if got := s.TakeBack(); got != "12" || s.Grid.Editing() || len(s.Drafts()) != 0 {
		t.Errorf("%q, drafts %v", got, s.Drafts())
	}
	s.Grid.editor.replace("12")
	s.Grid.editor.input.SetCursor(1)
	if got := s.TakeBack(); got != "" || !s.Grid.Editing() {
		t.Errorf("%q is taken back from within an entry", got)
	}
}

func TestANumberBeforeANameIsNoPartOfIt(t *testing.T) {
	for name, want := range map[string]string{
		"1.5 Musrenbang": "Musrenbang", "3) Wates": "Wates", "P2 Pelayanan": "Pelayanan", "IV Umum": "Umum", " 12. Desa Wates ": "Desa Wates", "T1 Tujuan": "Tujuan",
		"Wates": "Wates", "Desa Wates": "Desa Wates", "12": "12", "1234567 Kode": "1234567 Kode", "Ix Nama": "Ix Nama", "A1 Nama": "A1 Nama",
	} {
		if got := unnumbered(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
