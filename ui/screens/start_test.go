package screens_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// A screen with nothing to show says what to enter first, and leads there.
func TestScreensOfABareOfficeSayWhatComesFirst(t *testing.T) {
	for _, row := range []struct {
		id          screen.ID
		says, opens string
	}{
		{screen.Indicators, "Belum ada rencana", "Rencana: tujuan sampai sub kegiatan"},
		{screen.Facilitation, "Belum ada jenis fasilitasi", "Jenis fasilitasi"},
		{screen.Villages, "Belum ada jenis dokumen desa", "Jenis dokumen desa"},
		{screen.Budget, "Belum ada rencana", "Rencana: tujuan sampai sub kegiatan"},
	} {
		for _, size := range [][2]int{{60, 20}, {80, 24}} {
			d := screenstest.Bare(t).Session(model.Q1, size[0], size[1])
			screenstest.GoTo(d, row.id)
			d.See("► "+row.says, "Enter membuka daftarnya", "Enter buka daftarnya")
			d.Press("enter")
			d.See(row.opens, "Belum ada. A menambah")
			d.Press("esc", "esc")
			d.See("► " + row.says)
		}
	}
	d := screenstest.Bare(t).Session(model.Q1, 80, 24)
	d.See("Yang diisi lebih dahulu", "Belum ada indikator", "Belum ada versi anggaran")
	d.Unseen("Tidak ada yang kosong")
	d.Press("end", "enter")
	d.See("Versi anggaran", "Belum ada. A menambah")
	screenstest.Example(t).Session(model.Q1, 80, 24).Unseen("Yang diisi lebih dahulu", "Belum ada rencana")
}
