package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestAchievementMovesAtEachDigit(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("7")
	d.See("capaian 13,73 % Sangat Rendah", "Sebelum ini 63,25 (B-)", "Belum disimpan")
	d.Type("2")
	d.See("capaian 141,18 % Sangat Tinggi")
	if d.View().Cursor == nil {
		t.Fatal("the terminal's cursor is not in the open cell")
	}
	d.Press("enter")
	d.See("Tersimpan")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "72" {
		t.Fatalf("saved %q", got)
	}
	if !strings.Contains(d.Line("Indeks Pelayanan Publik"), "141,18") {
		t.Fatal(d.Screen())
	}
}

func TestWrongNumberSaysWhatAndStays(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("7a2")
	d.Press("enter")
	d.See("7a2", "Realisasi TW IV", "diharapkan angka")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("the stored figure changed to %q", got)
	}
	d.Press("left", "backspace", "enter")
	d.See("Tersimpan")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "72" {
		t.Fatalf("saved %q", got)
	}
}

func TestDoubtfulNumberIsShownAsReadAndAskedTwice(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("1.234")
	d.See("ribuan")
	d.Press("enter")
	d.See("Tekan sekali lagi", "1.234")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("a doubtful figure was saved at once: %q", got)
	}
	d.Press("enter")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "1234" {
		t.Fatalf("saved %q", got)
	}
}

func TestEscLeavesTheTypedTextAsADraft(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("72")
	d.Press("esc")
	d.See("72?", "Belum disimpan: Indeks Pelayanan Publik TW IV 72")
	d.Press("down", "up", "alt+1", "alt+2", "enter")
	d.See("capaian 141,18 %")
	d.Press("esc", "ctrl+c")
	d.See("Ada isian yang belum disimpan")
	d.Press("alt+k")
	if d.Left {
		t.Fatal("left with a draft")
	}
	d.Press("ctrl+x")
	d.Unseen("72?", "Belum disimpan")
	d.Press("ctrl+q")
	if !d.Left {
		t.Fatal("did not leave")
	}
}

func TestBlankZeroAndNotApplicableAreShownAsWhatTheyAre(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2", "delete")
	d.See("· dari target 51 → capaian · (belum diisi)", "semula 63,25")
	d.Type("0")
	d.Press("enter", "up")
	d.See("0 (F) dari target 51", "capaian 0,00 % Sangat Rendah")
	d.Press("enter", "ctrl+u")
	d.Type("N/A")
	d.Press("enter", "up")
	d.See("N/A dari target 51", "capaian N/A")
	d.Press("left", "left", "left", "left")
	d.Type("0")
	d.Press("enter", "up", "right", "right", "right", "right")
	d.Type("5")
	d.Press("enter", "up")
	d.See("5 (F) dari target 0", "capaian –")
}

func TestALongRefusalIsReadWholeInTheSmallestWindow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 60, 20)
	d.Press("alt+4")
	d.Type("13/45/2024")
	d.Press("enter")
	d.See(`terbaca "13/45/2024"`, "bulan 45", "31 Maret")
}

func TestResizingKeepsAnOpenEntryInItsCell(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 200, 40)
	d.Press("alt+5", "down", "down", "down")
	d.See("s.d. TW II ")
	d.Press("left", "left", "left", "left", "left")
	d.Type("777")
	d.Resize(60, 20)
	d.See("777")
	d.Press("enter")
	node := screenstest.Book(o).Nodes[3].ID // the first kegiatan of program 01
	if got := screenstest.Book(o).Amount(node, screenstest.Book(o).Versions[0].ID).String(); got != "777" {
		t.Fatalf("Murni is %s", got)
	}
	if got := screenstest.Book(o).Amount(node, screenstest.Book(o).Versions[1].ID).String(); got != "1266579124" {
		t.Fatalf("Perubahan became %s", got)
	}
}

func TestNothingIsTypedIntoAColumnOutOfSight(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "down", "left", "left")
	d.See("► 1.271.631.019◄")
	d.Resize(60, 20)
	d.See("► 1.266.579.124◄")
}

func TestDelSaysWhatItTookAndSparesTheSavedUnderADraft(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("8")
	d.Press("esc", "delete")
	d.Unseen("8?", "Belum disimpan")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("the saved figure went with the draft: %q", got)
	}
	d.Press("delete")
	d.See("dikosongkan (semula 63,25)")
	d.Press("ctrl+z")
	d.See("63,25")
}

func TestDigitsNeverLeaveAScreenOfFigures(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+5")
	d.Type("1")
	d.See("Program / kegiatan", "Tidak diisi di sini")
	d.Press("alt+1")
	d.Unseen("Program / kegiatan")
}

func TestOneEscTooManyDoesNotLeaveTheScreen(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("5")
	d.Press("esc", "esc")
	d.See("T1 Optimalnya")
	d.Press("ctrl+x", "esc")
	d.Unseen("T1 Optimalnya")
}

func TestUnlikelyFiguresAreAskedTwice(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	for _, typed := range []string{"-5", "5000"} {
		d.Type(typed)
		d.Press("enter")
		d.See("Tekan sekali lagi")
		d.Press("esc", "ctrl+x")
	}
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("saved %q", got)
	}
}
