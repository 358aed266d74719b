package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestAchievementMovesAtEachDigit(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("7")
	d.See("capaian 13,73 % Sangat Rendah", "Sebelum ini 63,25 (B-)", "Belum disimpan")
	d.Type("2")
	d.See("capaian 141,18 % Sangat Tinggi")
	if d.View().Cursor == nil {
		t.Fatal("the terminal's cursor is not in the open cell")
	}
	d.Press("enter")
	d.See("Tersimpan")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "72" {
		t.Fatalf("saved %q", got)
	}
	if !strings.Contains(d.Line("Indeks Pelayanan Publik"), "141,18") {
		t.Fatal(d.Screen())
	}
}

func TestWrongNumberSaysWhatAndStays(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("7a2")
	d.Press("enter")
	d.See("7a2", "Realisasi TW IV", "diharapkan angka")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("the stored figure changed to %q", got)
	}
	d.Press("left", "backspace", "enter")
	d.See("Tersimpan")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "72" {
		t.Fatalf("saved %q", got)
	}
}

func TestDoubtfulNumberIsShownAsReadAndAskedTwice(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("1.234")
	d.See("ribuan")
	d.Press("enter")
	d.See("Tekan sekali lagi", "1.234")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("a doubtful figure was saved at once: %q", got)
	}
	d.Press("enter")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "1234" {
		t.Fatalf("saved %q", got)
	}
}

func TestEscLeavesTheTypedTextAsADraft(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("72")
	d.Press("esc")
	d.See("72?", "Belum disimpan: Indeks Pelayanan Publik TW IV 72")
	d.Press("down", "up", "alt+1", "alt+2", "enter")
	d.See("capaian 141,18 %")
	d.Press("esc", "ctrl+c")
	d.See("Ada isian yang belum disimpan")
	d.Press("k")
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

func TestScreenKeysLeaveAnOpenCellAsADraft(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("5")
	d.Press("alt+5")
	d.See("Program / kegiatan")
	d.Press("down", "alt+2")
	d.See("5?", "Belum disimpan: Indeks Pelayanan Publik TW IV 5")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("leaving saved %q", got)
	}
}

func TestQuitInsists(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("7")
	d.Press("ctrl+c", "ctrl+c")
	if !d.Left {
		t.Fatal("a second Ctrl+C does not leave")
	}
}

func TestBlankZeroAndNotApplicableAreShownAsWhatTheyAre(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2", "delete")
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

func TestDerivedFiguresLeadToTheirSource(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2", "down")
	d.See("dihitung dari Tabel 10")
	d.Type("5")
	d.Unseen("Belum disimpan")
	d.Press("alt+2", "enter")
	d.See("Tabel 10 Fasilitasi")
	d.Press("esc")
	d.See("T1 Optimalnya")
}

func TestVillageDates(t *testing.T) {
	o := example(t)
	d := o.session(model.Q3, 80, 24)
	d.Press("4", "right", "down", "down")
	d.Type("4/10")
	d.See("RKPDes Tegalbangsri terlambat 4 hari (batas 30 September 2024)", "Realisasi 21/33 = 63,64 %")
	d.Press("enter")
	d.See("! 04-10-2024", "10/11")
	d.Type("13/45/2024")
	d.Press("enter")
	d.See("13/45/2024", "Tanggal terima RKPDes")
	d.Press("esc", "ctrl+x", "delete")
	d.See("belum diterima")
	d.Press("space")
	d.See("30-12-2024", "Realisasi 20/33 = 60,61 %", "Capaian 74,07 %   Sedang")
	d.Press("space")
	d.See("sudah diterima 30 Desember 2024")
}

func TestMoneyAddsUpWhileTyped(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "down", "down", "down", "left")
	d.See("Administrasi keuangan: anggaran 1.266.579.124")
	d.Type("1.266.579.125")
	d.See("1.668.156.795", "1.571.126.795")
	d.Press("enter")
	d.See("Tersimpan", "1.668.156.795")
	d.Press("up")
	d.Type("-5")
	d.Press("enter")
	d.See("Anggaran Perubahan", "nol atau lebih")
	d.Press("esc", "ctrl+x", "up")
	d.Press("enter")
	d.See("Enter tidak bisa: jumlah dari baris di bawahnya")
	d.Press("right", "down", "enter")
	d.See("Enter tidak bisa: sudah diisi pada tingkat di atasnya")
}

func TestSpendingOfEarlierQuartersSaysThatItIsBlank(t *testing.T) {
	d := example(t).session(model.Q2, 80, 24)
	d.See("realisasi s.d. TW II belum diisi")
	d.Press("5")
	d.See("realisasi s.d. TW II belum diisi")
}

func TestQuarterTurnsAnywhere(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	for _, place := range []string{"alt+1", "alt+2", "alt+3", "alt+4", "alt+5"} {
		d.Press(place, "t")
		d.See("2024  TW I ")
		d.Press("T")
		d.See("2024  TW IV ")
	}
	d.Press("y")
	d.See("Y tidak bisa: hanya tahun 2024")
}

func TestAllTargetsOfAnIndicatorInOneForm(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2", "r", "ctrl+u")
	d.Type("50")
	d.Press("tab", "ctrl+u")
	d.Type("5x")
	d.See("terbaca", "Target perubahan")
	d.Press("ctrl+s")
	d.See("5x", "Target perubahan")
	d.Press("backspace", "tab")
	d.Type("10")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	ind := book(o).Indicators[0].ID
	for _, want := range []struct {
		agreement model.Agreement
		quarter   model.Quarter
		value     string
	}{{model.Initial, model.WholeYear, "50"}, {model.Revised, model.WholeYear, "5"}, {model.Revised, model.Q1, "10"}} {
		if got := book(o).Target(ind, want.agreement, want.quarter).String(); got != want.value {
			t.Errorf("%s TW %d: %q, want %q", want.agreement, want.quarter, got, want.value)
		}
	}
}

func TestALongRefusalIsReadWholeInTheSmallestWindow(t *testing.T) {
	d := example(t).session(model.Q4, 60, 20)
	d.Press("4")
	d.Type("13/45/2024")
	d.Press("enter")
	d.See(`terbaca "13/45/2024"`, "bulan 45", "31 Maret")
}
