package session_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// Whoever changes what was approved is told before it is saved; what was typed stays.
func TestChangingWhatWasApprovedIsToldBeforeItIsSaved(t *testing.T) {
	o := screenstest.Staffed(t)
	boss, staf := o.As("dewi", 80, 24), o.As("siti", 80, 24)
	boss.Press("alt+6", "home", "alt+j", "alt+j")
	screenstest.See(t, boss, "Semua bagian disetujui")
	staf.Wake()
	staf.Press("alt+2", "ctrl+home", "end")
	staf.Type("70")
	staf.Press("enter")
	staf.See("Ubah yang sudah disetujui?", "Indikator Sekretariat TW IV sudah disetujui", "► Esc")
	staf.Press("enter")
	staf.See("►70 ", "Belum disimpan: Indikator Sekretariat TW IV sudah disetujui.")
	if got := screenstest.Book(o).Actual("iku-1", model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("saved unasked: %s", got)
	}
	staf.Press("enter", "s")
	staf.See("Tersimpan")
	if b := screenstest.Book(o); b.Actual("iku-1", model.Q4).Value.String() != "70" || b.PartStatus(model.Q4, model.PartIndicators) != model.StatusSubmitted {
		t.Fatalf("%s, %s", b.Actual("iku-1", model.Q4).Value, b.PartStatus(model.Q4, model.PartIndicators))
	}
	staf.Press("ctrl+home", "end")
	staf.Type("71")
	staf.Press("enter") // it waits for an approval already
	staf.Unseen("Ubah yang sudah disetujui?")
	if got := screenstest.Book(o).Actual("iku-1", model.Q4).Value.String(); got != "71" {
		t.Fatal(got)
	}
}

// What moves figures from elsewhere is told, too; what moves none is not.
func TestAnActFromElsewhereIsToldWhereItMovesApprovedFigures(t *testing.T) {
	o := screenstest.Staffed(t)
	boss := o.As("dewi", 80, 24)
	boss.Press("alt+6", "home", "alt+j", "alt+j")
	screenstest.See(t, boss, "Semua bagian disetujui")
	d := o.As("siti", 80, 24)
	screenstest.OpenList(d, "Sarana")
	d.Press("enter")
	d.Type("x")
	d.Press("ctrl+s")
	d.Unseen("Ubah yang sudah disetujui?")
	screenstest.OpenList(d, "Indikator")
	d.Press("enter")
	screenstest.ToField(d, "Polaritas")
	d.Press("right", "ctrl+s")
	d.See("Ubah yang sudah disetujui?", "Indikator Sekretariat TW IV")
}
