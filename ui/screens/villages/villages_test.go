package villages_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestSpaceReceivesAllDocumentsOfABlock(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4", "shift+down", "shift+right", "space")
	d.See("semua dokumen dalam pilihan sudah diterima")
	d.Press("delete", "space")
	d.See("4 dokumen diterima 30 Desember 2024; Ctrl+Z mengurungkan")
	if got := screenstest.Book(o).Receipt(screenstest.Book(o).Villages[1].ID, screenstest.Book(o).Documents[1].ID).Date; got.Day != 30 || got.Month != 12 {
		t.Fatalf("received %v", got)
	}
	d.Press("ctrl+z", "ctrl+z")
	d.See("Realisasi 33/33")
}

func TestVillageDates(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q3, 80, 24)
	d.Press("alt+4", "right", "down", "down")
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

// A day that has not come is asked twice, and one of a closed part is not taken.
func TestDaysToComeAndDaysOfClosedPartsOfVillages(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q3, 80, 24)
	d.Press("alt+4", "right")
	d.Type("30/9")
	d.Press("enter")
	d.See("30 September 2024 belum tiba. Tekan sekali lagi untuk menyimpan.", "Belum disimpan: 1 isian")
	if r := screenstest.Book(o).Receipt("desa-01", "rkpdes"); !r.IsBlank() {
		t.Fatalf("saved at once: %+v", r)
	}
	d.Press("enter")
	d.See("Tersimpan", "√ 30-09-2024")

	before := o.Store.Revision()
	d = o.Session(model.Q3, 80, 24)
	d.Press("alt+4")
	d.Press("3")
	screenstest.See(t, d, "dikunci")
	if o.Store.Revision() != before {
		t.Fatalf("saved\n%s", d.Screen())
	}
}

func TestADayOnWhichNothingCanHaveComeIsRefused(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	for _, typed := range []string{"5/3/2042", "5/3/2022"} {
		d.Type(typed)
		d.Press("enter")
		d.See("periksa tahunnya")
		d.Press("ctrl+x")
	}
	for _, v := range screenstest.Book(o).Villages {
		for _, k := range screenstest.Book(o).Documents {
			if day := screenstest.Book(o).Receipt(v.ID, k.ID).Date; day.Year != 2024 {
				t.Errorf("%s %s: %v", v.Name, k.Name, day)
			}
		}
	}
}

// A pasted table shows the days as they are read, and what says that nothing came empties nothing.
func TestAPasteOfDaysShowsHowTheyAreRead(t *testing.T) {
	d := screenstest.Half(t).Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("No\tDesa\tLPPDes\tRKPDes\n1\tJenggrong\t\t-\n2\tMeninjo\tbelum\t12 Juli 2024\n")
	d.See("RKPDes Meninjo: 12-07-2024", `terbaca "belum", padahal`, "sudah diterima 18 Maret 2024; Del mengosongkannya.")
	d.Unseen(`RKPDes Jenggrong "-"`)

	d = screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("No\tDesa\tLPPDes\n1\tJenggrong\t5/2/2024\n2\tMeninjo\t6/2/2024\n")
	d.See("LPPDes Jenggrong: 18-03-2024 → 05-02-2024")
}
