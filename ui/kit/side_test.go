package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestTheWorkingStandsBesideInAWideWindowAndMovesAsOneTypes(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 140, 40)
	d.Press("alt+2")
	d.See("Realisasi per triwulan", "Tabel 8, 9, 12 dan 16", "realisasi ÷ target × 100", "Pembulatan               124,02")
	d.Type("72")
	d.See("Realisasi TW IV              72", "Pembulatan               141,18")
	d.Press("esc", "ctrl+x", "down")
	d.See("Persentase fasilitasi", "Pembulatan               101,79")
	d.Press("alt+3")
	d.See("1.1 Fasilitasi pembinaan dan", "Rencana 1, terlaksana 1 kali", "TW III: 1 kali")
	d.Press("alt+4")
	d.See("Desa Jenggrong", "RKPDes: 12 September 2024", "Dokumen tepat waktu, %")
	d.Press("alt+5")
	d.See("Realisasi sejak 1 Januari", "Penyerapan", "Tabel 17")
	d.Resize(113, 40)
	d.Unseen("Realisasi sejak 1 Januari")
}

func TestThePanelIsTakenAwayForThinLinesAndStaysAway(t *testing.T) {
	o := screenstest.Example(t)
	d, a := o.Remembering("sari", model.Q4, false)
	d.Resize(140, 40)
	d.See("Capaian per tahun")
	d.Press("alt+s")
	d.Unseen("Capaian per tahun")
	d.Press("alt+2")
	d.Unseen("Realisasi per triwulan")
	if !strings.Contains(d.Screen(), "Predikat") {
		t.Fatal("the rows did not take the room")
	}
	a.Remember()
	d, _ = o.Remembering("sari", model.Q4, false)
	d.Resize(140, 40)
	d.Unseen("Realisasi per triwulan")
	d.Press("alt+s")
	d.See("Realisasi per triwulan")
}

func TestALongWorkingSaysThatItGoesOn(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 140, 24)
	d.Press("alt+2")
	d.See("F8 selengkapnya")
}
