package screens_test

import (
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// An office lives two years: the second is opened under the old renstra, which is replaced in
// it; the third begins with the new one's targets.
func TestARenstraIsReplacedByKeysAcrossTwoYears(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2025, 1, 6, 8, 0, 0, 0, time.UTC)
	d := o.Session(model.Q4, 100, 30)
	d.Press("f10", "alt+b")
	screenstest.OpenList(d, "Renstra ")
	d.Press("alt+a")
	d.Type("2025")
	d.Press("tab")
	d.Type("2029")
	d.Press("ctrl+s", "alt+d")
	d.See("Target renstra 2025–2029")
	d.Paste("No\tIndikator\tKondisi awal\tTarget\t\t\t\t\tAkhir\r\n\t\t\t2025\t2026\t2027\t2028\t2029\t\r\n" +
		"1\tIndeks Pelayanan Publik\t63,25 (B-)\t64\t65,5\t66\t67\t68\t\r\n2\tDokumen desa tepat waktu\t100\t100\t100\t100\t100\t100\t100\r\n")
	d.See("2 target renstra ditempel")
	d.Press("alt+i")
	d.See("2 target awal 2025 diisi dari renstra")

	screenstest.GoTo(d, "perbandingan")
	screenstest.Page(d, "Tabel 14")
	screenstest.See(t, d, "Indeks Pelayanan Publik 64", "68")
	if line := d.Line("Fasilitasi dan koordinasi"); strings.Contains(line, "88,67") {
		t.Errorf("the old renstra's end stands under the new one: %s", line)
	}
	d.Press("enter")
	screenstest.See(t, d, "Target renstra 2025–2029", "63,25 (B-) → 2025: 64 → 68")
	o.Now = time.Date(2025, 12, 29, 8, 0, 0, 0, time.UTC)
	d = o.Session(model.Q4, 100, 30)
	d.Press("alt+y", "f10")
	d.See("Tahun baru 2026 dari tahun 2025", "kecuali 2 target awal dari renstra")
	d.Press("alt+b", "alt+2")
	screenstest.See(t, d, "Indeks Pelayanan Publik 65,5")

	for year, want := range map[int][3]string{2024: {"2024–2026", "51 (C-)", "61 (B-)"}, 2025: {"2025–2029", "64", "68"}, 2026: {"2025–2029", "65.5", "68"}} {
		b, err := o.Store.Book(year)
		if err != nil {
			t.Fatal(err)
		}
		got := [3]string{b.PlanPeriod(), b.TargetAt("iku-1", model.Q4).String(), b.EndTarget(b.Indicator("iku-1")).String()}
		if got != want {
			t.Errorf("%d: %q, want %q", year, got, want)
		}
	}
}

// A target of a renstra is corrected in one year of its period: the year after says that it has
// another, and takes it over by a key.
func TestARenstraCorrectedInOneYearIsAskedAboutInTheNext(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2024, 12, 29, 8, 0, 0, 0, time.UTC)
	aim := func(value string) *model.StrategicTarget {
		target := &model.StrategicTarget{Plan: "r", Indicator: "iku-1"}
		for year, said := range map[int]string{2024: "51", 2025: "55", 2026: value} {
			r, err := model.ParseReading(said)
			if err != nil {
				t.Fatal(err)
			}
			target.SetIn(year, r)
		}
		return target
	}
	save := func(year int, r model.Record) {
		t.Helper()
		if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: year, Edits: []store.Edit{store.Put(r)}}); err != nil {
			t.Fatal(err)
		}
	}
	save(2024, &model.StrategicPlan{ID: "r", First: 2024, Last: 2026})
	save(2024, aim("61"))
	d := o.Session(model.Q4, 100, 30)
	d.Press("f10", "alt+b")
	end := func(year int) string {
		b, err := o.Store.Book(year)
		if err != nil {
			t.Fatal(err)
		}
		return b.EndTarget(b.Indicator("iku-1")).String()
	}
	if got := end(2025); got != "61" {
		t.Fatalf("2025 begins with %s", got)
	}
	screenstest.OpenList(d, "Target renstra")
	d.Press("alt+t")
	d.See("renstra ini tidak lain daripada pada tahun sebelumnya")
	save(2024, aim("66"))
	d = o.Session(model.Q4, 100, 30)
	d.Press("alt+y")
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("tersimpan pada tahun 2024")
	screenstest.See(t, d, "Target renstra 2024–2026 “Indeks Pelayanan Publik” lain daripada yang tersimpan pada tahun 2024")
	screenstest.OpenList(d, "Target renstra")
	d.Press("alt+t")
	d.See("1 isian renstra disamakan dengan tahun 2024; Ctrl+Z mengurungkan")
	if got := end(2025); got != "66" {
		t.Errorf("2025 ends with %s\n%s", got, d.Screen())
	}
}
