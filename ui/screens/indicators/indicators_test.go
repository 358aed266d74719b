package indicators_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestTargetsOfBothAgreementsStandSideBySide(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "alt+b")
	d.See("Beda target", "Awal", "Perubahan", "Selisih", "Alt+B kembali · ! lebih dari 20 %: 0 indikator")
	d.Unseen("Capaian")
	d.Type("80")
	d.Press("enter", "up")
	d.See("Beda target: +29,00 (+56,86 %)", "! lebih dari 20 %: 1 indikator")
	if line := d.Line("Indeks Pelayanan Publik"); !strings.Contains(line, "!+29,00") || !strings.Contains(line, "51 (C-)") {
		t.Errorf("line %q", line)
	}
	d.Press("left")
	d.Type("90")
	d.Press("enter", "up")
	d.See("−10,00 (−11,11 %)")
	ind := screenstest.Book(o).Indicators[0].ID
	if a, r := screenstest.Book(o).Target(ind, model.Initial, model.WholeYear).String(), screenstest.Book(o).Target(ind, model.Revised, model.WholeYear).String(); a != "90" || r != "80" {
		t.Fatalf("saved %s and %s", a, r)
	}
	d.Type("0")
	d.Press("enter", "up")
	if line := d.Line("Indeks Pelayanan Publik  "); !strings.Contains(line, "!+80,00") {
		t.Errorf("a target where there was none is not marked: %q", line)
	}
	d.See("Beda target: +80,00 · Indeks")
	d.Press("right", "delete")
	d.See("Indeks Pelayanan Publik target perubahan dikosongkan", "target perubahan kosong, yang berlaku target awal")
	d.Press("alt+v")
	d.See("V tidak bisa: keduanya sedang tampil; Alt+B kembali")
	d.Press("alt+b")
	d.See("Capaian", "►  63,25◄")
	d.Unseen("Beda target")
}

func TestDerivedFiguresLeadToTheirSource(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2", "down")
	d.See("dihitung dari Tabel 10")
	d.Type("5")
	d.Unseen("Belum disimpan")
	d.Press("esc", "enter")
	d.See("Tabel 10 Fasilitasi")
	d.Press("esc")
	d.See("T1 Optimalnya")
}

func TestAllTargetsOfAnIndicatorInOneForm(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "alt+r", "ctrl+u")
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
	ind := screenstest.Book(o).Indicators[0].ID
	for _, want := range []struct {
		agreement model.Agreement
		quarter   model.Quarter
		value     string
	}{{model.Initial, model.WholeYear, "50"}, {model.Revised, model.WholeYear, "5"}, {model.Revised, model.Q1, "10"}} {
		if got := screenstest.Book(o).Target(ind, want.agreement, want.quarter).String(); got != want.value {
			t.Errorf("%s TW %d: %q, want %q", want.agreement, want.quarter, got, want.value)
		}
	}
}

// The end target is written where it is read: with the indicator, or with the recorded renstra.
func TestTheEndTargetIsWrittenWhereItIsRead(t *testing.T) {
	for name, plans := range map[string][]model.Record{"none recorded": nil, "recorded": {&model.StrategicPlan{ID: "r", First: 2024, Last: 2028}}} {
		o := screenstest.Example(t)
		if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(plans...)); err != nil && plans != nil {
			t.Fatal(err)
		}
		d := o.Session(model.Q4, 80, 30)
		d.Press("alt+2", "alt+r")
		screenstest.ToField(d, "Target akhir renstra")
		d.Press("ctrl+u")
		d.Type("77")
		d.Press("ctrl+s")
		d.See("Tersimpan")
		b := screenstest.Book(o)
		kept, own := b.Indicator("iku-1").StrategicEnd.String(), b.StrategicTarget("r", "iku-1")
		if end := b.EndTarget(b.Indicator("iku-1")).String(); end != "77" {
			t.Errorf("%s: the end is %q", name, end)
		}
		if (kept == "77") != (plans == nil) || (own.End.String() == "77") != (plans != nil) {
			t.Errorf("%s: kept %q, recorded %q", name, kept, own.End)
		}
	}
}

// Heads that offices write over names, over the target and over what was reached.
func TestHeadsOfPastedTables(t *testing.T) {
	d := screenstest.Half(t).Session(model.Q2, 110, 30)
	d.Press("alt+2")
	for _, row := range []struct{ names, figures, of, as string }{
		{"Indikator|Indikator kinerja|Indikator kinerja utama|IKU|Uraian|Program|Kegiatan|Program/kegiatan", "Target", "Pelayanan publik", "Target"},
		{"Kode|Kode rekening", "TW II", "7.01.02", "TW II"},
		{"Indikator", "Target|Target 2024|Target kinerja|Target tahunan", "Indeks Pelayanan Publik", "Target"},
		{"Indikator", "TW II|Realisasi TW II|Realisasi s.d. TW II|Realisasi triwulan II", "Indeks Pelayanan Publik", "TW II"},
	} {
		for name := range strings.SplitSeq(row.names, "|") {
			for figure := range strings.SplitSeq(row.figures, "|") {
				d.Paste(name + "\t" + figure + "\n" + row.of + "\t5\n")
				d.See("Dibaca menurut kepala kolom: "+row.as+".", "Tempelan menurut nama: 1 isian")
				d.Press("esc")
			}
		}
	}
	d.Press("alt+v")
	d.See("T.awal")
	d.Paste("Indikator\tTarget\nIndeks Pelayanan Publik\t5\n")
	d.See("Tempelan menurut nama: 1 isian")
}
