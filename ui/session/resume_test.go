package session_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestASessionGoesOnWhereThePersonLeft(t *testing.T) {
	o := screenstest.Example(t)
	revision := o.Store.Revision()
	d, a := o.Remembering("sari", model.Q4, false)
	d.See("Indeks Pelayanan Publik")
	d.Press("ctrl+t", "alt+4", "right", "down", "down")
	chosen := d.Line("◄")
	d.Press("ctrl+q")
	a.Remember()
	o.Restart()
	if o.Store.Revision() != revision {
		t.Fatal("the revision moved")
	}
	d, _ = o.Remembering("sari", model.Q4, false)
	d.See("2024  TW III ", "Tabel 11", "Dilanjutkan dari Desa, TW III.")
	if now := d.Line("◄"); now != chosen {
		t.Fatalf("chosen %s, before %s", now, chosen)
	}
	d.Press("esc")
	d.Unseen("Tabel 11")

	d, _ = o.Remembering("sari", model.Q4, true)
	d.See("2024  TW IV ", "Tabel 11")
	d, _ = o.Remembering("budi", model.Q4, false)
	d.See("2024  TW IV ")
	d.Unseen("Tabel 11", "Dilanjutkan")
}

func TestADroppedLineKeepsWhatWasTyped(t *testing.T) {
	o := screenstest.Example(t)
	d, a := o.Remembering("sari", model.Q4, false)
	d.Press("alt+2")
	d.Type("72")
	d.Press("esc", "alt+4")
	d.Type("3/1")
	a.Remember() // the line drops here, with a cell open
	o.Restart()
	d, a = o.Remembering("sari", model.Q4, false)
	d.See("Belum disimpan 2", "3/1?")
	d.Press("enter")
	d.See("3/1", "LPPDes Jenggrong")
	d.Press("enter", "alt+2")
	d.See("72?", "Belum disimpan: Indeks Pelayanan Publik TW IV 72")
	d.Press("ctrl+c", "alt+b")
	if !d.Left {
		t.Fatal("did not leave")
	}
	a.Remember()
	d, _ = o.Remembering("sari", model.Q4, false)
	d.Unseen("72?", "Belum disimpan")
	d, _ = o.Remembering("budi", model.Q4, false)
	d.Unseen("Belum disimpan")
}

func TestWhatWasRememberedWrongIsIgnored(t *testing.T) {
	for _, value := range []string{"x", `{"year":2023,"quarter":1,"screen":"desa"}`, `{"year":2024,"quarter":9,"screen":"desa"}`, `{"year":2024,"quarter":4,"screen":"lain","row":"?"}`} {
		o := screenstest.Example(t)
		if err := o.Store.Remember("position/sari", value); err != nil {
			t.Fatal(err)
		}
		d, _ := o.Remembering("sari", model.Q4, false)
		d.See("2024  TW IV ", "Indeks Pelayanan Publik")
		d.Unseen("Tabel 11")
	}
}
