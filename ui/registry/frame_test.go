package registry_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/store"
	"capaian/ui/registry"
	"capaian/ui/uitest"
)

func TestFramesFillTheTerminalExactly(t *testing.T) {
	for _, open := range []func(*testing.T) *office{example, empty, bare} {
		for _, entry := range registry.Screens() {
			d := open(t).session(model.Q3, 60, 20)
			goTo(d, entry.ID)
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
				goTo(d, entry.ID)
			}
		}
	}
}

// framed fails the test unless the screen is exactly as high, and no line wider, than the terminal.
func framed(t *testing.T, d *uitest.Driver, width, height int) {
	t.Helper()
	lines := strings.Split(d.Screen(), "\n")
	if len(lines) != height {
		t.Fatalf("%d lines of %d:\n%s", len(lines), height, d.Screen())
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > width {
			t.Fatalf("wider than %d: %s", width, line)
		}
	}
}

func TestSmallScreens(t *testing.T) {
	d := example(t).session(model.Q4, 60, 20)
	d.See("Tidak tampak pada lebar ini: TW I, TW II")
	d.Press("5")
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
	d := example(t).session(model.Q4, 80, 24)
	for _, entry := range registry.Screens() {
		goTo(d, entry.ID)
		if d.Screen() == d.Raw() {
			t.Fatal("no colour at all: this test compares nothing")
		}
		if strings.Contains(d.Raw(), "\x1b[48") || strings.Contains(d.Raw(), ";48;") {
			t.Fatal("a background colour costs a thin line a whole row")
		}
	}
}

func TestAnotherSessionsChangeIsShownAndConflictsAsk(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("72")
	index := book(o).Indicators[0].ID
	secretary := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	put := func(value int64) {
		t.Helper()
		rec := &model.Actual{Indicator: index, Quarter: model.Q4, Value: model.IntOf(value)}
		if _, err := o.store.Do(secretary, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
			t.Fatal(err)
		}
	}
	put(70)
	d.Press("enter")
	d.See("Diubah orang lain", "Isian Anda : 72", "Tersimpan  : 70", "Budi")
	d.Press("k")
	d.See("72")
	if got := book(o).Actual(index, model.Q4).Value.String(); got != "70" {
		t.Fatalf("saved over another's figure: %s", got)
	}
	d.Press("enter") // the newer figure has been shown; now it is a decision
	if got := book(o).Actual(index, model.Q4).Value.String(); got != "72" {
		t.Fatalf("the decision was not kept: %s", got)
	}
	d.Press("up")
	d.Type("73")
	put(71)
	d.Press("enter")
	d.Press("t")
	d.See("71")
	d.Unseen("Diubah orang lain", "Belum disimpan")
	d.Press("up")
	d.Type("74")
	put(75)
	d.Press("enter", "s")
	if got := book(o).Actual(index, model.Q4).Value.String(); got != "74" {
		t.Fatalf("saved %s", got)
	}
}

func TestFirstFrameShowsData(t *testing.T) {
	o := example(t)
	o.now = time.Date(2024, 5, 2, 7, 0, 0, 0, time.UTC)
	d := o.session(model.Q2, 80, 24)
	d.See("Kecamatan Ranuyoso", "Indeks Pelayanan Publik", "23 dari 45", "11 dari 33")
}
