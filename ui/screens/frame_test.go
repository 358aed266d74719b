package screens_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/tools"
)

func TestFramesFillTheTerminalExactly(t *testing.T) {
	t.Parallel()
	for _, open := range offices()[:tools.Runs(len(offices()), 1)] {
		for _, entry := range screens.Screens() {
			d := open.of(t).Session(model.Q3, 60, 20)
			screenstest.GoTo(d, entry.ID)
			for _, size := range [][2]int{{60, 20}, {61, 21}, {80, 24}, {97, 33}, {140, 40}, {200, 60}} {
				d.Resize(size[0], size[1])
				for _, key := range []string{"down", "end", "?", "esc", "ctrl+k", "z", "esc", "ctrl+g", "esc", "/", "a", "z", "z", "esc"} {
					d.Press(key)
					lines := strings.Split(d.Screen(), "\n")
					if len(lines) != size[1] {
						t.Fatalf("%s at %v after %q: %d lines", entry.ID, size, key, len(lines))
					}
					for _, line := range lines {
						if ansi.StringWidth(line) > size[0] {
							t.Fatalf("%s at %v after %q: line too wide:\n%s", entry.ID, size, key, line)
						}
					}
				}
				screenstest.GoTo(d, entry.ID)
			}
		}
	}
}

func TestSmallScreens(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 60, 20)
	d.See("Tidak tampak pada lebar ini: TW I, TW II")
	d.Press("alt+5")
	d.See("Tidak tampak pada lebar ini: Murni, Sisa")
	d.Resize(59, 20)
	d.See("Layar terlalu kecil: 59×20", "60×20")
	d.Unseen("Anggaran")
	d.Resize(60, 19)
	d.See("Layar terlalu kecil")
	d.Resize(60, 20)
	d.See("Anggaran")
}

func TestColourIsNeverAlone(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, entry := range screens.Screens() {
		screenstest.GoTo(d, entry.ID)
		if d.Screen() == d.Raw() {
			t.Fatal("no colour at all: this test compares nothing")
		}
		if strings.Contains(d.Raw(), "\x1b[48") || strings.Contains(d.Raw(), ";48;") {
			t.Fatal("a background colour costs a thin line a whole row")
		}
	}
}

func TestFirstFrameShowsData(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2024, 5, 2, 7, 0, 0, 0, time.UTC)
	d := o.Session(model.Q2, 80, 24)
	d.See("Kecamatan Ranuyoso", "Indeks Pelayanan Publik", "23 dari 45", "11 dari 33")
}

// Notes may come in several lines, from an import or a paste; a row has one.
func TestNotesOfSeveralLinesKeepTheFrameWhole(t *testing.T) {
	o := screenstest.Example(t)
	b := screenstest.Book(o)
	note := "Satu\nDua\nTiga"
	mark := b.Mark(screenstest.FirstRow(o), model.Q3)
	mark.Note = note
	receipt := b.Receipt(b.Villages[0].ID, b.Documents[0].ID)
	receipt.Note = note
	actual := b.Actual(b.Indicators[0].ID, model.Q4)
	actual.Note = note
	ind := b.Indicators[0]
	ind.Formula = note
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(&mark, &receipt, &actual, &ind, &model.Reason{Row: b.Rows[4].ID, Text: note})); err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{60, 80, 140, 200} {
		d := o.Session(model.Q4, width, 24)
		for _, keys := range [][]string{{"alt+2"}, {"r"}, {"esc", "alt+3"}, {"down", "down", "down", "down"}, {"alt+4"}, {"r"}, {"esc", screenstest.DataTab(), "down", "down"}} {
			d.Press(keys...)
			for line := range strings.SplitSeq(d.Screen(), "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "Dua") {
					t.Fatalf("%d columns after %v: a note broke its row\n%s", width, keys, d.Screen())
				}
			}
		}
	}
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3", "enter")
	d.See("Satu¶Dua¶Tiga")
	d.Press("esc")
	d.Unseen("Belum disimpan")
}
