package records_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestTheChosenRecordStandsBesideItsList(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 140, 40)
	screenstest.OpenList(d, "Indikator")
	d.See("Target akhir renstra 61 (B-)", "Polaritas            positif")
	d.Press("down")
	d.See("Target akhir renstra 88,67")
	screenstest.OpenList(d, "Naskah laporan")
	d.Press("enter", "enter")
	d.Type("Puji syukur.")
	d.Press("ctrl+s")
	d.See("│ Puji syukur.", "Ucapan, maksud laporan")
	d.Press("esc")
	d.Unseen("│")
}
