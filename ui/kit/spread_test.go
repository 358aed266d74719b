package kit

import (
	"capaian/model"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestATextIsCutAtWords(t *testing.T) {
	for _, row := range []struct {
		text  string
		width int
		align Align
		want  string
	}{
		{"Koordinasi pemerintahan umum", 20, Left, "Koordinasi pemerint…"}, {"Penunjang urusan pemda", 19, Left, "Penunjang urusan…"},
		{"Koordinasi pemerintahan", 23, Left, "Koordinasi pemerintahan"},
		{"Kependudukan", 8, Left, "Kependu…"}, {"Dokumen desa pemerintahannya", 20, Left, "Dokumen desa pemeri…"}, {"Dokumen desa, yang lain", 16, Left, "Dokumen desa…"},
		{"Pembinaan dan pengawasan dalam penyusunan Perdes RKPDes", 40, KeepEnds, "Pembinaan dan…penyusunan Perdes RKPDes"},
	} {
		got := short(row.text, row.width, row.align)
		if got != row.want || ansi.StringWidth(got) > row.width {
			t.Errorf("%q in %d: %q", row.text, row.width, got)
		}
	}
}

// Where the ends tell texts apart both ends stand, in whatever room there is.
func TestBothEndsOfATextStay(t *testing.T) {
	text := "Pembinaan dan pengawasan dalam penyusunan Perdes RKPDes tahun 2025"
	for width := leastOfEnds; width < len(text); width++ {
		got := short(text, width, KeepEnds)
		head, end, cut := strings.Cut(got, "…")
		if !cut || !strings.HasPrefix(text, head) || !strings.HasSuffix(text, end) || ansi.StringWidth(got) > width || ansi.StringWidth(got) < width*2/3 || len(head) < width/4 || len(end) < width/4 {
			t.Errorf("%d: %q", width, got)
		}
	}
}

func TestWhatIsBrokenLosesNothing(t *testing.T) {
	text := "      Pembinaan dan pengawasan dalam penyusunan Perdes RKPDes tahun 2025"
	for width := 18; width < 90; width++ {
		parts := within(text, width, 9, Left)
		if got := strings.Join(strings.Fields(strings.Join(parts, " ")), " "); got != strings.TrimSpace(text) {
			t.Errorf("%d: %q", width, parts)
		}
		for _, part := range parts {
			if ansi.StringWidth(part) > width || len(parts) > 1 && !strings.HasPrefix(part, "      ") {
				t.Errorf("%d: %q", width, part)
			}
		}
	}
}

// long is a grid of rows whose names take three lines each.
func long(count, height int) *Grid {
	g, _ := newGrid()
	columns := Columns[string]{
		{Key: "nama", Align: Left, Cell: func(s string) Cell { return Cell{Text: s} }},
		{Key: "angka", Width: 8, Stop: AtCell, Cell: func(s string) Cell { return Cell{Text: "1", Key: s} }},
	}
	var rows []Row
	for i := range count {
		name := fmt.Sprintf("%d satu dua tiga empat lima", i)
		rows = append(rows, Row{ID: name, Cells: columns.Cells(name)})
	}
	g.SetSize(24, height)
	g.SetTable(columns.Table(rows))
	return g
}

func TestNamesTakeTheLinesThatAreEmpty(t *testing.T) {
	g := long(3, 9)
	if shown := ansi.Strip(g.View()); strings.Contains(shown, "…") || strings.Count(shown, "\n") != 8 {
		t.Errorf("%s", shown)
	}
	g = long(3, 4)
	shown := strings.Split(ansi.Strip(g.View()), "\n")
	if len(shown) != 4 || !strings.HasPrefix(strings.TrimSpace(shown[3]), "2 satu") {
		t.Errorf("%s", strings.Join(shown, "\n"))
	}
}

// In a tall grid nothing is cut, and the chosen row is in sight with all its lines.
// A name that just fits takes one line; where a note is open on its row the sign needs room.
func TestANameThatFitsTakesOneLine(t *testing.T) {
	g, notes := long(2, 9), 0
	for i := range g.filter.all {
		row := &g.filter.all[i]
		row.Ref.Key = row.ID
		row.Cells.all()[0].Text = "satu dua tiga"[:g.layout.widths[0]]
	}
	g.ShowNotes(func(model.Ref) int { return notes })
	for count, want := range map[int]int{0: 1, 1: 2, 3: 2} {
		notes = count
		if got := g.layout.linesOf(&g.filter.all[0]); got != want {
			t.Errorf("%d notes: %d lines, want %d", count, got, want)
		}
	}
}

func TestATallGridScrollsOverRowsOfSeveralLines(t *testing.T) {
	g := long(40, tallGrid)
	for step := range 120 {
		press(g, []string{"down", "up"}[step/60])
		shown := ansi.Strip(g.View())
		chosen := g.Spot().Row
		number, _, _ := strings.Cut(chosen, " ")
		if strings.Contains(shown, "…") || strings.Count(shown, "\n") >= tallGrid || !strings.Contains(shown, "\n  "+number+" satu") && !strings.HasPrefix(shown, "  "+number+" satu") {
			t.Fatalf("%s:\n%s", chosen, shown)
		}
		if !g.editor.begin() {
			t.Fatal("no entry is open")
		}
		c := g.Cursor()
		line := strings.Split(ansi.Strip(g.View()), "\n")[c.Y]
		if !strings.Contains(line, number+" satu") {
			t.Fatalf("the cursor is on %q, the row is %s", line, chosen)
		}
		press(g, "esc")
	}
}
