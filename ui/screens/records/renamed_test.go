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

// A section, a village and an indicator that are renamed in July keep the name before it, which
// papers of earlier days bear; it is asked whether they are the same.
func TestRenamingInMidYearKeepsTheFormerName(t *testing.T) {
	for _, row := range []struct {
		list, word string
		kind       model.Kind
	}{{"Seksi dan subbagian", "seksi", model.KindSection}, {"Desa", "desa", model.KindVillage}, {"Indikator", "indikator", model.KindIndicator}} {
		o := screenstest.Example(t)
		names := func(on model.Date) string {
			b := screenstest.Book(o).NamedOn(on)
			switch row.kind {
			case model.KindSection:
				return b.Sections[0].Name
			case model.KindVillage:
				return b.Villages[0].Name
			}
			return b.Indicators[0].Name
		}
		june, july := model.Date{Year: 2024, Month: 6, Day: 30}, model.Date{Year: 2024, Month: 7, Day: 1}
		before := names(june)
		d := o.Session(model.Q4, 100, 40)
		screenstest.OpenList(d, row.list)
		d.Press("enter")
		d.Type(" Baru")
		d.Press("ctrl+s")
		screenstest.See(t, d, "Nama baru, "+row.word+" yang sama?")
		screenstest.ToField(d, "Nama baru sejak")
		d.Type("1/7")
		d.Press("ctrl+s")
		if was, is := names(june), names(july); was != before || is != before+" Baru" {
			t.Errorf("%s: %q in June, %q in July\n%s", row.list, was, is, d.Screen())
		}
	}
}
