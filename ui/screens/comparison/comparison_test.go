package comparison_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

func TestTablesOfComparisonTurnAndComeBack(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Comparison)
	for _, seen := range [][]string{
		{"Tabel 9  Target dan realisasi 2024", "1/7", "51 C-", "63,25 B-", "124,02", "Sangat Tinggi"},
		{"Tabel 12–13  Tahun ke tahun", "2019  P-Renstra 2018–2023", "N/A", "113,64", "+18,18", "+16,00", "Fasilitasi dan koordinasi  ██████"},
		{"Tabel 14", "61 B-", "103,69", "100,25", "113,79"},
		{"Tabel 15", "Klakah", "56,98", "87,66", "+36,36"},
		{"Tabel 16", "98,90", "+25,12", "+2,88", "+22,22", "efisien"},
		{"Bab 3.1.2.7", "Sasaran strategis: Fasilitasi dan koordinasi", "1.571.126.794", "98,84"},
		{"Tabel 17  Realisasi anggaran 2024", "Jumlah                    1.668.156.794  1.649.882.568     18.274.226   98,90"},
	} {
		d.See(seen...)
		d.Press("right")
	}
	d.See("Tabel 9  Target dan realisasi 2024")
	d.Press("left")
	d.See("Tabel 17")
	d.Press("shift+tab", "shift+tab", "shift+tab")
	d.See("Tabel 15")
}

func TestARowOfComparisonLeadsToItsEntry(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, row := range []struct{ heading, find, lands string }{
		{"Tabel 9", "Dokumen", "S2 Meningkatnya"},
		{"Tabel 12–13", "2021", "2021 Indeks Pelayanan Publik"},
		{"Tabel 14", "Fasilitasi", "►   2 Persentase Hasil"},
		{"Tabel 15", "Dokumen", "Klakah: Dokumen desa tepat waktu"},
		{"Tabel 16", "Dokumen", "S2 Akuntabilitas"},
		{"Bab 3.1.2.7", "Administrasi umum", "Administrasi umum"},
		{"Tabel 17", "Pelayanan publik", "02 Pelayanan publik"},
	} {
		screenstest.GoTo(d, screen.Comparison)
		screenstest.Page(d, row.heading)
		d.Press("/")
		d.Type(row.find)
		d.Press("enter", "enter")
		d.See(row.lands)
		d.Unseen(row.heading + "  ")
		screenstest.GoTo(d, screen.Comparison)
		d.Press("esc")
	}
}

func TestComparisonsAreExplained(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Comparison)
	screenstest.Page(d, "Tabel 12–13")
	d.Press("end", "up", "f8")
	d.See("Capaian tahun itu  dipakai pada Tabel 12 dan 13", "Perubahan capaian", "Target tahun 2023", "Capaian tahun 2022")
	for range 8 {
		d.Press("down")
	}
	d.See("Perubahan realisasi", "realisasi tahun 2023 − re")
	d.Press("esc")
	screenstest.Page(d, "Tabel 15")
	d.Press("f8")
	d.See("Selisih capaian dengan pembanding", "capaian sendiri − capaian Klakah")
}

func TestThePrintedAchievementIsHeldAgainstItsFigures(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Comparison)
	screenstest.Page(d, "Tabel 12–13")
	d.Press("/")
	d.Type("2020 88")
	d.Press("enter")
	d.See("Tercetak 113, menurut target dan realisasinya 113,64")
}

func TestOlderYearsAreMappedToTheirRenstraTogether(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Comparison)
	d.Press("alt+m")
	d.See("M tidak bisa: hanya pada Tabel 12–13")
	screenstest.Page(d, "Tabel 12–13")
	d.Press("/")
	d.Type("2020 88")
	d.Press("enter", "alt+m")
	d.See("Renstra lama: Fasilitasi dan koordinasi", "P-Renstra 2018–2023", "2019", "2023")
	d.Press("tab")
	d.Type("Persentase fasilitasi lama")
	d.Press("tab", "ctrl+u")
	d.Type("2031")
	d.Press("ctrl+s")
	d.See("Tidak ada riwayat antara tahun 2031 dan 2023; yang ada 2019 sampai 2023.")
	d.Press("ctrl+u")
	d.Type("2020")
	d.Press("tab", "ctrl+u")
	d.Type("2021")
	d.Press("ctrl+s")
	d.See("Persentase fasilitasi lama, sekarang Fasilitasi dan koordinasi")
	var named []int
	ind := screenstest.Book(o).Indicators[1].ID
	for _, year := range screenstest.Book(o).HistoryYears(ind) {
		if screenstest.Book(o).History(ind, year).Former != "" {
			named = append(named, year)
		}
	}
	if len(named) != 2 || named[0] != 2020 || named[1] != 2021 {
		t.Fatalf("named %v", named)
	}
	d.Press("esc", "ctrl+z")
	if screenstest.Book(o).History(ind, 2020).Former != "" {
		t.Fatal("one undo does not take it back")
	}
}

func TestATableIsExplainedWhereItStands(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Comparison)
	screenstest.Page(d, "Tabel 14")
	d.See("belum ada penjelasan")
	d.Press("alt+e")
	d.See("3.1.2.3 Perbandingan dengan akhir renstra", "Penjelasan di bawah Tabel 14.")
	d.Type("Target akhir sudah terlampaui.")
	d.Press("esc")
	d.See("Belum disimpan: Penjelasan Tabel 14")
	screenstest.GoTo(d, screen.Home)
	d.Press("ctrl+l", "enter")
	d.See("Target akhir sudah terlampaui.")
	d.Press("ctrl+s")
	d.See("  ada penjelasan", "Tersimpan")
	if got := screenstest.Book(o).Narrative("banding-renstra"); got != "Target akhir sudah terlampaui." {
		t.Fatalf("saved %q", got)
	}
}

func TestTheFormulaOfEfficiencyIsASetting(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 24)
	screenstest.OpenList(d, "Pengaturan")
	d.Press("enter")
	screenstest.ToField(d, "Rumus efisiensi")
	d.Press("right", "ctrl+s")
	if got := screenstest.Book(o).Settings.Efficiency; got != model.EfficiencyPMK22 {
		t.Fatalf("saved %q", got)
	}
	screenstest.GoTo(d, screen.Comparison)
	screenstest.Page(d, "Tabel 16")
	d.See("Nilai", "+20,00", "100,00", "57,08", "Seluruh sasaran", "efisien")
	d.Press("end")
	d.See("jumlah pagu × capaian")
	d.Press("f8")
	d.See("Efisiensi seluruh sasaran", "Pagu × capaian:")
}

func TestAnOfficeWithoutPastOrPeersComparesWithNothing(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.GoTo(d, screen.Comparison)
	for _, seen := range [][]string{
		{"Tabel 9", "Indeks Pelayanan Publik"}, {"Tabel 12–13", "2026 s.d. TW I"}, {"Tabel 14"},
		{"Tabel 15", "Belum ada pembanding; Enter membuka daftarnya"}, {"Tabel 16"}, {"Bab 3.1.2.7"}, {"Tabel 17", "Jumlah"},
	} {
		d.See(seen...)
		d.Unseen("0,00")
		d.Press("tab")
	}
	screenstest.Page(d, "Tabel 15")
	d.Press("enter")
	d.See("Pembanding (Tabel 15)", "Belum ada. A menambah")
	screenstest.GoTo(d, screen.Comparison)
	screenstest.Page(d, "Tabel 12–13")
	d.Press("alt+m")
	d.See("M tidak bisa: indikator ini belum mempunyai riwayat")
}

func TestANarrowWindowNamesTheColumnsOfComparisonItDrops(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 60, 20)
	screenstest.GoTo(d, screen.Comparison)
	screenstest.Page(d, "Tabel 15")
	d.See("R sendiri", "R lain", "C sendiri", "C lain", "Tidak tampak pada lebar ini: selisih R, selisih C")
	d.Resize(200, 40)
	d.See("► Tabel 15", "selisih R", "selisih C", "Tabel 17")
	d.Unseen("Tidak tampak")
}

func TestNothingIsPastedIntoComparisons(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, id := range []screen.ID{screen.Comparison, screen.Analysis, screen.Readiness} {
		screenstest.GoTo(d, id)
		d.Paste("1\t2\n3\t4")
		d.See("!")
		d.Unseen("Belum disimpan", "Gagal")
	}
}
