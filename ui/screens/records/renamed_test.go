package records_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// A new name of an indicator may be another indicator: it is asked, and what is typed stays.
func TestRenamingAnIndicatorAsksWhetherItIsTheSame(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Indikator")
	d.Press("enter")
	d.Type(" Baru")
	d.Press("ctrl+s")
	screenstest.See(t, d, "Nama baru, indikator yang sama?")
	if got := screenstest.Book(o).Indicators[0].Name; got != "Indeks Pelayanan Publik" {
		t.Fatalf("saved unasked: %q", got)
	}
	d.Press("ctrl+s")
	if got := screenstest.Book(o).Indicators[0].Name; got == "Indeks Pelayanan Publik" {
		t.Fatalf("not saved on a yes\n%s", d.Screen())
	}
}

// A version that is not enacted yet says so in its list.
func TestAVersionSaysItsNumberAndWhetherItIsADraft(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Versi anggaran")
	d.Press("end", "enter")
	screenstest.ToField(d, "Nomor")
	d.Type("DPPA 12/2024")
	screenstest.ToField(d, "Masih rancangan")
	d.Press("right", "ctrl+s")
	screenstest.See(t, d, "rancangan, belum berlaku, DPPA 12/2024")
	if v := screenstest.Book(o).VersionInForce(model.Q4); v == nil || v.ID != "murni" {
		t.Errorf("in force is %+v", v)
	}
}
