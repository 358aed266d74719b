package registry_test

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// remembering opens a session of a person that begins where the last one ended.
func (o *office) remembering(who string, q model.Quarter, asked bool) (*uitest.Driver, *app.App) {
	o.t.Helper()
	actor := clerk()
	actor.ID = who
	a, err := app.New(app.Options{
		Store: o.store, Memory: o.store, Actor: actor, Theme: theme.New(false), Screens: registry.Screens(),
		Now: func() time.Time { return o.now }, Year: 2024, Quarter: q, Asked: asked,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return uitest.Drive(o.t, a, 80, 24), a
}

func TestASessionGoesOnWhereThePersonLeft(t *testing.T) {
	o := example(t)
	revision := o.store.Revision()
	d, a := o.remembering("sari", model.Q4, false)
	d.See("Indeks Pelayanan Publik")
	d.Press("T", "4", "right", "down", "down")
	chosen := d.Line("◂")
	d.Press("ctrl+q")
	a.Remember()
	o.restart()
	if o.store.Revision() != revision {
		t.Fatal("the revision moved")
	}
	d, _ = o.remembering("sari", model.Q4, false)
	d.See("2024  TW III ", "Tabel 11", "Dilanjutkan dari Desa, TW III.")
	if now := d.Line("◂"); now != chosen {
		t.Fatalf("chosen %s, before %s", now, chosen)
	}
	d.Press("esc")
	d.Unseen("Tabel 11")

	d, _ = o.remembering("sari", model.Q4, true)
	d.See("2024  TW IV ", "Tabel 11")
	d, _ = o.remembering("budi", model.Q4, false)
	d.See("2024  TW IV ")
	d.Unseen("Tabel 11", "Dilanjutkan")
}

func TestADroppedLineKeepsWhatWasTyped(t *testing.T) {
	o := example(t)
	d, a := o.remembering("sari", model.Q4, false)
	d.Press("2")
	d.Type("72")
	d.Press("esc", "alt+4")
	d.Type("3/1")
	a.Remember() // the line drops here, with a cell open
	o.restart()
	d, a = o.remembering("sari", model.Q4, false)
	d.See("Belum disimpan 2", "3/1?")
	d.Press("enter")
	d.See("3/1", "LPPDes Jenggrong")
	d.Press("enter", "alt+2")
	d.See("72?", "Belum disimpan: Indeks Pelayanan Publik TW IV 72")
	d.Press("ctrl+c", "b")
	if !d.Left {
		t.Fatal("did not leave")
	}
	a.Remember()
	d, _ = o.remembering("sari", model.Q4, false)
	d.Unseen("72?", "Belum disimpan")
	d, _ = o.remembering("budi", model.Q4, false)
	d.Unseen("Belum disimpan")
}

func TestWhatWasRememberedWrongIsIgnored(t *testing.T) {
	for _, value := range []string{"x", `{"year":2023,"quarter":1,"screen":"desa"}`, `{"year":2024,"quarter":9,"screen":"desa"}`, `{"year":2024,"quarter":4,"screen":"lain","row":"?"}`} {
		o := example(t)
		if err := o.store.Remember("position/sari", value); err != nil {
			t.Fatal(err)
		}
		d, _ := o.remembering("sari", model.Q4, false)
		d.See("2024  TW IV ", "Indeks Pelayanan Publik")
		d.Unseen("Tabel 11")
	}
}
