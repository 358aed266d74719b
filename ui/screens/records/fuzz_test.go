package records_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// Whatever is pasted into a list, the screen stands.
func FuzzPasted(f *testing.F) {
	lists := []string{"Desa", "Rencana", "Hari libur", "Fasilitasi"}
	f.Add("Desa\tKepala desa\r\nRanuyoso\tBudi\r\nJumlah\t1\r\n", byte(0))
	f.Add("7.01.06.2.01\tFasilitasi\t45.885.000\r\n\t\t\t", byte(1))
	f.Add("No\tTanggal\tHari libur\n1\tJumat, 29 Maret 2024\tWafat\n", byte(2))
	f.Add("1.1\tKegiatan\t\t3\n\n\t\t\t", byte(3))
	f.Fuzz(func(t *testing.T, pasted string, list byte) {
		if len(pasted) > 4000 {
			return
		}
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 80, 24)
		screenstest.OpenList(d, lists[int(list)%len(lists)])
		d.Paste(pasted)
		_ = d.Screen()
		d.Press("enter")
		_ = d.Screen()
		d.Press("esc", "esc")
	})
}
