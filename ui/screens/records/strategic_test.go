package records_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestARenstraIsRecordedWithItsTargets(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	first := screenstest.Snapshot(t, o)
	screenstest.OpenList(d, "Target renstra")
	d.See("Belum ada renstra; isi periodenya dahulu")
	d.Press("esc")
	screenstest.OpenList(d, "Renstra ")
	d.Press("alt+a")
	d.See("Tahun pertama        2024", "Tahun terakhir       2026") // of the profile
	d.Press("ctrl+s")
	d.See("2024–2026", "berlaku, 3/22 indikator")
	if p := screenstest.Book(o).PlanIn(2024); p == nil || p.Period() != "2024–2026" || p.YearOfBase() != 2023 {
		t.Fatalf("%+v", p)
	}
	d.Press("alt+a")
	d.See("Tahun pertama        2027", "Tahun terakhir       2031") // the next one
	d.Type("2024")
	d.Press("ctrl+s")
	d.See("Renstra 2024–2026 sudah ada dan juga mulai 2024; sunting yang itu.")
	d.Press("ctrl+x", "esc", "D")                              // Caps Lock
	d.See("Target renstra 2024–2026", "· → 2024: · → 61 (B-)") // taken over from the indicators
	d.Press("enter")
	d.Type("48")
	d.Press("tab")
	d.Type("51 (C-)")
	d.Press("tab", "tab")
	d.Type("61,5")
	d.Press("ctrl+s")
	d.See("48 → 2024: 51 (C-) → 61,5")
	b := screenstest.Book(o)
	ind := b.Indicator("iku-1")
	if got := b.StrategicTarget(b.Plans[0].ID, "iku-1"); len(got.Years) != 2 || got.In(2024).String() != "51 (C-)" || !got.End.IsBlank() || b.EndTarget(ind).String() != "61.5" {
		t.Fatalf("%+v", got)
	}
	d.Press("enter")
	d.Type("4x")
	d.Press("ctrl+s")
	d.See("► Kondisi awal 2023    4x", "Kondisi awal 2023: terbaca")
	d.Press("ctrl+x", "esc", "alt+a")
	d.See("A tidak bisa: daftar ini mengikuti daftar Indikator")
	d.Press("down", "down", "delete")
	d.See("Del tidak bisa: belum ada yang diisi")
	d.Press("home", "delete", "alt+h")
	screenstest.ToRow(t, d, "Indeks Pelayanan Publik")
	d.See("akhir 61 (B-) di Indikator") // and would come back from there
	d.Press("ctrl+z", "ctrl+z", "ctrl+z")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("undo does not take it back")
	}
}

func TestTargetsOfARenstraArePastedByTheirYears(t *testing.T) {
	for name, head := range map[string]string{
		"one row of heads":              "No\tIndikator\tSatuan\tKondisi awal\t2024\t2025\t2026\tAkhir\r\n",
		"years in words":                "No\tIndikator kinerja\tSatuan\tBaseline\tTahun 2024\tTarget 2025\tTahun 2026\tTarget akhir\r\n",
		"years below the word target":   "No\tIndikator\tSatuan\tKondisi awal\tTarget\t\t\tKondisi akhir\r\n\t\t\t\t2024\t2025\t2026\t\r\n",
		"a title above, as in Lampiran": "Tabel T-C.28\r\n\r\nNo\tIndikator\tSatuan\tKondisi awal\t2024\t2025\t2026\tAkhir\r\n",
	} {
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 80, 24)
		screenstest.OpenList(d, "Renstra ")
		d.Press("alt+a", "ctrl+s", "alt+d")
		d.See("Target renstra 2024–2026")
		d.Paste(head + "1\tIndeks Pelayanan Publik\tAngka\t48\t51 (C-)\t57\t61\t\r\n2\tDokumen desa tepat waktu\tPersen\tN/A\t81,82\t84,85\t87,88\t90\r\n")
		d.See("2 target renstra ditempel, 2 di antaranya sudah ada dan diubah")
		b := screenstest.Book(o)
		index, timely := b.StrategicTarget(b.Plans[0].ID, "iku-1"), b.StrategicTarget(b.Plans[0].ID, "iku-3")
		if index.Base.String() != "48" || index.In(2025).String() != "57" || len(index.Years) != 3 || !index.End.IsBlank() {
			t.Errorf("%s: %+v", name, index)
		}
		if !timely.Base.IsNotApplicable() || timely.In(2024).String() != "81.82" || timely.End.String() != "90" {
			t.Errorf("%s: %+v", name, timely)
		}
		d.Paste(strings.Replace(head, "\tIndikator", "\tProgram\tIndikator", 1) + "\tPelayanan publik\r\n")
		d.See("Tidak ada yang baru dalam tempelan itu, 1 baris bukan isian dilewati")
		before := o.Store.Revision()
		d.Paste(head + "1\tIndeks Pelayanan Publik\tAngka\t48\t51 (C-)\tlima\t61\t\r\n2\tIndeks lain\tAngka\t1\t2\t3\t4\t\r\n")
		d.See("2 isian perlu diputuskan", "Target 2025", "tidak ada")
		if o.Store.Revision() != before {
			t.Errorf("%s: something was entered", name)
		}
		d.Press("esc", "home", "shift+down", "alt+c")
		if !strings.HasPrefix(d.Clipboard, "Indikator\tKondisi awal 2023\tTarget 2024\tTarget 2025\tTarget 2026\tTarget akhir\nIndeks Pelayanan Publik\t48\t51 (C-)\t57\t61\t\n") {
			t.Errorf("%s: copied %q", name, d.Clipboard)
		}
		d.Press("esc")
		d.Paste(d.Clipboard)
		d.See("Tidak ada yang baru")
	}
}

func TestBlankTargetsOfTheYearAreFilledFromTheRenstra(t *testing.T) {
	o := screenstest.Example(t)
	mustDo(t, o, &model.StrategicPlan{ID: "r", First: 2024, Last: 2026},
		&model.StrategicTarget{Plan: "r", Indicator: "iku-1", Years: []model.YearTarget{{Year: 2024, Value: model.IntOf(99)}}},
		&model.StrategicTarget{Plan: "r", Indicator: "iku-2", Years: []model.YearTarget{{Year: 2024, Value: model.IntOf(87)}, {Year: 2025, Value: model.IntOf(88)}}},
		&model.Target{Indicator: "iku-2", Agreement: model.Initial}, &model.Target{Indicator: "iku-2", Agreement: model.Revised})
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Target renstra")
	d.Press("alt+i")
	d.See("1 target awal 2024 diisi dari renstra; Ctrl+Z mengurungkan")
	b := screenstest.Book(o)
	if got := b.Target("iku-2", model.Initial, model.WholeYear).String(); got != "87" {
		t.Errorf("iku-2: %q", got)
	}
	if got := b.Target("iku-1", model.Initial, model.WholeYear).String(); got == "99" {
		t.Error("a target that was entered was replaced")
	}
	d.Press("alt+i")
	d.See("Alt+I tidak bisa: tidak ada target 2024 yang kosong")
}

// What was typed into a target of a renstra that is not in force is found again with its list.
func TestADraftOfAnotherRenstraIsReached(t *testing.T) {
	o := screenstest.Example(t)
	mustDo(t, o, &model.StrategicPlan{ID: "now", First: 2024, Last: 2026}, &model.StrategicPlan{ID: "next", First: 2027, Last: 2029})
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Renstra ")
	screenstest.ToRow(t, d, "2027–2029")
	d.See("mulai 2027, 0/22 indikator")
	d.Press("alt+d", "enter")
	d.Type("77")
	d.Press("esc")
	screenstest.OpenList(d, "Renstra ")
	screenstest.ToRow(t, d, "2024–2026")
	d.Press("alt+d")
	d.See("Target renstra 2024–2026")
	d.Press("alt+1", "ctrl+l", "enter")
	d.See("Target renstra 2027–2029", "Kondisi awal 2026    77")
}

// A kegiatan and its sub kegiatan often have an indicator of one name.
func TestIndicatorsOfOneNameArePastedInTheirOrder(t *testing.T) {
	o := screenstest.Example(t)
	index := *screenstest.Book(o).Indicator("iku-1")
	second, third := index, index
	second.ID, second.Node, third.ID, third.Node = "dua", "program-01", "tiga", "program-02"
	mustDo(t, o, &model.StrategicPlan{ID: "r", First: 2024, Last: 2026}, &second, &third)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Target renstra")
	line := "Indeks Pelayanan Publik\t"
	of := func(id model.ID) string {
		got := screenstest.Book(o).StrategicTarget("r", id)
		return got.In(2024).String()
	}
	d.Paste("Indikator\t2024\r\n" + line + "1\r\n" + line + "2\r\n" + line + "3\r\n")
	d.See("3 target renstra ditempel")
	if got := of("iku-1") + of("dua") + of("tiga"); got != "123" {
		t.Errorf("in order: %s", got)
	}
	d.Paste("Indikator\t2024\r\n" + line + "4\r\n" + line + "5\r\n")
	screenstest.See(t, d, "2 isian perlu diputuskan", "3 indikator bernama demikian, 2 baris menyebutnya; dibaca sebagai Program: Penunjang urusan pemda.", "Indeks Pelayanan…Penunjang urusan pemda")
	if of("iku-1") != "1" {
		t.Error("entered without being asked")
	}
	d.Press("alt+s")
	if got := of("iku-1") + of("dua") + of("tiga"); got != "453" {
		t.Errorf("as read: %s", got)
	}
	d.Paste("Indikator\t2024\r\nIndeks Pelayanan Publik (3)\t7\r\n" + line + "6\r\n")
	d.See("2 target renstra ditempel")
	if got := of("iku-1") + of("dua") + of("tiga"); got != "657" {
		t.Errorf("told apart: %s", got)
	}
}

func mustDo(t *testing.T, o *screenstest.Office, records ...model.Record) {
	t.Helper()
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(records...)); err != nil {
		t.Fatal(err)
	}
}
