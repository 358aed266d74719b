package history_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// Who moved a computed figure is told, with the figure before and after.
func TestTheHistoryOfAComputedFigureNamesTheActsThatMovedIt(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 140, 30)
	d.Press("alt+3", "space", "b") // the first row is done no more
	d.See("39/45")
	d.Press("alt+2", "ctrl+home", "down")
	d.Press("alt+h")
	d.See("Riwayat", "Angka TW IV", "realisasi 88,89 → 86,67", "capaian 101,79 → 99,24")
	d.Press("enter")
	d.See("TW IV realisasi 88,89 → 86,67", "TW IV capaian 101,79 → 99,24")
	d.Press("esc", "f5")
	d.Type("1")
	d.See("Angka TW I", "realisasi · → 28,89", "Awal riwayat")
	d.Unseen("88,89") // what was done in the fourth quarter moved nothing in the first
}

// A row and a quarter are picked from lists.
func TestTheHistoryIsNarrowedToARowAndAQuarter(t *testing.T) {
	o := screenstest.Staffed(t)
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q2, Value: model.IntOf(40)})
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q3, Value: model.IntOf(41)})
	d := o.Session(model.Q4, 140, 30)
	screenstest.GoTo(d, screen.History)
	d.Press("alt+f", "tab", "tab", "right", "right", "ctrl+s")
	d.See("Hanya TW II", "· → 40")
	d.Unseen("· → 41")
	d.Press("alt+f", "tab", "right", "ctrl+s")
	d.See("Hanya Indikator Indeks Pelayanan Publik, TW II", "Angka TW II", "realisasi · → 40")
	d.Unseen("→ 41")
	d.Press("x")
	d.See("· → 41")
}

// What stood before an act of any day can be set back, as an act of its own that asks first.
func TestWhatStoodBeforeAnActIsSetBack(t *testing.T) {
	o := screenstest.Staffed(t)
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(40)})
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q3, Value: model.IntOf(41)})
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.History)
	d.Press("down", "k")
	if screenstest.Book(o).Actual("iku-1", model.Q4).Value.String() != "40" {
		t.Fatal("a letter acted")
	}
	d.Press("alt+k")
	d.See("Kembalikan isian semula?", "40 → 63,25 (B-)", "► Esc")
	d.Press("enter")
	d.Unseen("Kembalikan isian semula?")
	d.Press("alt+k", "s")
	d.See("Dikembalikan ke isian semula", "Ctrl+Z mengurungkan")
	if got := screenstest.Book(o).Actual("iku-1", model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("stands: %q", got)
	}
	d.Press("home", "down", "down", "alt+k")
	d.See("isiannya sudah seperti semula")
	d.Press("ctrl+z")
	if got := screenstest.Book(o).Actual("iku-1", model.Q4).Value.String(); got != "40" {
		t.Fatalf("after undoing: %q", got)
	}
}

// With the act that opened a year everything would go.
func TestTheOpeningOfAYearIsNotSetBack(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 24)
	screenstest.GoTo(d, screen.History)
	d.Press("alt+k")
	d.See("Tidak dikembalikan: dengan tindakan itu tahun ini dibuka.")
	if len(screenstest.Book(o).Villages) == 0 {
		t.Fatal("all is gone")
	}
}

// The law holds for what is set back: a closed quarter stays closed, and review has ways of its own.
func TestWhatIsClosedOrReviewedIsNotSetBack(t *testing.T) {
	o := screenstest.Half(t)
	d := o.As("budi", 100, 30)
	screenstest.GoTo(d, screen.History)
	d.Press("alt+f", "tab", "tab", "right", "ctrl+s")
	d.See("Hanya TW I")
	for range 3 {
		d.Press("alt+k")
		d.See("Tidak dikembalikan: ")
		d.Press("down")
	}
	admin := o.As("siti", 100, 30)
	screenstest.GoTo(admin, screen.History)
	for range 3 { // the remarks of the second quarter, after the profile of the new camat
		admin.Press("down", "alt+k")
		if strings.Contains(admin.Screen(), "tinjauan, tanda tangan, dan catatan tidak dikembalikan") {
			return
		}
	}
	t.Fatal("a remark is offered to be set back\n" + admin.Screen())
}
