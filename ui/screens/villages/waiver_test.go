package villages_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

// mixed turns villages of the example into one split off in July and a kelurahan.
func mixed(t *testing.T) *screenstest.Office {
	t.Helper()
	o := screenstest.Example(t)
	b := screenstest.Book(o)
	split, ward := b.Villages[0], b.Villages[1]
	split.From = model.Date{Year: 2024, Month: 7, Day: 1}
	ward.Kind = model.VillageKelurahan
	edits := []store.Edit{
		store.Put(&split), store.Put(&ward),
		store.Put(&model.Receipt{Village: split.ID, Document: "lppdes"}), store.Put(&model.Receipt{Village: ward.ID, Document: "apbdes"}),
	}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Note: "Desa", Edits: edits}); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestDocumentsThatAVillageDoesNotOwe(t *testing.T) {
	o := mixed(t)
	for _, size := range [][2]int{{80, 24}, {140, 40}} {
		d := o.Session(model.Q4, size[0], size[1])
		d.Press("alt+4")
		d.See("2 Kelurahan Meninjo", "9/9", "10/10", "Realisasi 29/29 = 100,00 %",
			"LPPDes Jenggrong tidak wajib, desa ini ada sejak 1 Juli 2024")
		d.Press("down", "right", "right")
		d.See("APBDes Kelurahan Meninjo tidak wajib bagi kelurahan")
		d.Press("space")
		screenstest.See(t, d, "tidak wajib bagi kelurahan; tanggal yang diketik tetap dicatat")
		d.Press("alt+b")
		d.See("memang tidak wajib bagi kelurahan")
	}
	d := o.Session(model.Q2, 80, 24)
	d.Press("alt+4", "right")
	d.See("RKPDes Jenggrong tidak wajib, desa ini ada sejak 1 Juli 2024") // as June knew it
}

// A day typed where nothing is owed is asked about, for it will not count.
func TestADayOfADocumentThatIsNotOwedIsAskedAbout(t *testing.T) {
	o := mixed(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Type("3/4")
	d.Press("enter")
	screenstest.See(t, d, "LPPDes Jenggrong tidak wajib, desa ini ada sejak 1 Juli 2024; tanggalnya tidak dihitung.")
	d.Press("enter")
	d.See("Tersimpan", "29/29", "– 03-04-2024")
}

// The key asks for the reason, with Caps Lock too, and once more where the document came in;
// without the reason it is owed again.
func TestADocumentIsLetOff(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4", "down")
	d.Press("alt+B")
	d.See("LPPDes Meninjo", "Tidak wajib karena", "Kosong: wajib.")
	d.Type("Disusun bersama desa induk")
	d.Press("ctrl+s")
	screenstest.See(t, d, "LPPDes Meninjo sudah diterima 20 Maret 2024; tanggalnya tetap tercatat, tetapi tidak dihitung lagi. Simpan sekali lagi bila benar.")
	if r := screenstest.Book(o).Receipt("desa-02", "lppdes"); r.Waiver != "" {
		t.Fatalf("saved without a second yes: %+v", r)
	}
	d.Press("ctrl+s")
	d.See("Tersimpan", "– 20-03-2024", "10/10", "Realisasi 32/32", "LPPDes Meninjo tidak wajib: Disusun bersama desa induk, diterima 20-03-2024")
	d.Press("alt+b")
	d.Press("ctrl+u")
	d.Press("ctrl+s")
	d.See("√ 20-03-2024", "Realisasi 33/33")
	d.Press("ctrl+z")
	d.See("Realisasi 32/32")
	d.Press("ctrl+z")
	d.See("Realisasi 33/33")
}

// In August a desa was split off; what is locked of TW II stays, and without its first day the
// act is refused and says so.
func TestAVillageSplitOffInJulyLeavesLockedQuartersAlone(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q3, 80, 24)
	before := calc.Compute(screenstest.Book(o), model.Q2).Documents
	screenstest.OpenList(d, "Desa ")
	d.Press("end", "alt+a")
	d.Type("Desa Sumber Baru")
	d.Press("ctrl+s")
	screenstest.See(t, d, "sudah dikunci")
	d.Press("down", "down", "down", "down")
	d.Type("1/7")
	d.Press("ctrl+s")
	screenstest.See(t, d, "Sumber Baru", "sejak 1 Juli 2024")
	b := screenstest.Book(o)
	if after := calc.Compute(b, model.Q2).Documents; after.Owed != before.Owed || after.OnTime != before.OnTime {
		t.Errorf("TW II was %d of %d, is %d of %d", before.OnTime, before.Owed, after.OnTime, after.Owed)
	}
	v := b.Villages[len(b.Villages)-1]
	if late := calc.OverdueOn(b, v.ID, model.Date{Year: 2024, Month: 8, Day: 20}); v.Name != "Sumber Baru" || len(late) != 0 {
		t.Errorf("%+v is late with %+v", v, late)
	}
	if owed := calc.Compute(b, model.Q3).Documents.Owed; owed != before.Owed+2 {
		t.Errorf("TW III owes %d, TW II %d", owed, before.Owed)
	}
}
