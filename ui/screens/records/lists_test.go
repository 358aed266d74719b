package records_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func node(t *testing.T, o *screenstest.Office, name string) model.Node {
	t.Helper()
	for _, n := range screenstest.Book(o).Nodes {
		if n.Label() == name {
			return n
		}
	}
	t.Fatalf("no node %q", name)
	return model.Node{}
}

func TestANodeIsMovedAcrossParentsByKeys(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	first := screenstest.Snapshot(t, o)
	screenstest.OpenList(d, "Rencana")
	screenstest.ToRow(t, d, "7.01.06 ")
	d.Press("alt+up")
	d.See("dipindahkan ke Fasilitasi dan koordinasi; Ctrl+Z")
	if n := node(t, o, "Pembinaan pemerintahan desa"); n.Parent != "sasaran-1" || n.Order != 6 {
		t.Fatalf("%+v", n)
	}
	if !strings.Contains(d.Line("►"), "Program Pembinaan dan Pengawasan") {
		t.Fatal("the moved one is no longer chosen: " + d.Line("►"))
	}
	d.Press("alt+down")
	if n := node(t, o, "Pembinaan pemerintahan desa"); n.Parent != "sasaran-2" || n.Order != 1 {
		t.Fatalf("%+v", n)
	}
	d.Press("alt+down")
	d.See("Alt+↓ tidak bisa: sudah paling bawah")
	d.Press("ctrl+z", "ctrl+z")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("undo does not give the plan back")
	}
}

func TestANodeGoesALevelDownAndUpWithAllBelowIt(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 100, 30)
	screenstest.OpenList(d, "Rencana")
	for code, name := range map[string]string{"7.01.01 ": "Pertama", "7.01.02 ": "Koordinasi"} {
		screenstest.ToRow(t, d, code)
		d.Press("alt+d")
		d.Type(name)
		d.Press("ctrl+s")
		o.Now = o.Now.Add(time.Second)
	}
	first := screenstest.Snapshot(t, o)
	screenstest.ToRow(t, d, "7.01.02 ")
	d.Press("alt+right")
	d.See("menjadi kegiatan di bawah Penunjang urusan pemda, dengan 1 di bawahnya")
	if n := node(t, o, "Pelayanan publik"); n.Parent != "program-01" || n.Level != model.Activity {
		t.Fatalf("%+v", n)
	}
	if n := node(t, o, "Koordinasi"); n.Level != model.SubActivity {
		t.Fatalf("the kegiatan below stayed where it was: %+v", n)
	}
	d.Press("alt+right")
	d.See("Alt+→ tidak bisa: rencana di bawahnya akan melewati jenjang sub kegiatan")
	d.Press("alt+left")
	if n := node(t, o, "Pelayanan publik"); n.Parent != "sasaran-1" || n.Level != model.Program {
		t.Fatalf("%+v", n)
	}
	if names := screenstest.Book(o).Children("sasaran-1"); screenstest.Book(o).Nodes[names[1]].ID != "program-02" {
		t.Fatal("it does not stand after its former parent")
	}
	d.Press("ctrl+z", "ctrl+z")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("undo does not give the plan back")
	}
	d.Press("home", "alt+left")
	d.See("Alt+← tidak bisa: tujuan adalah jenjang teratas")
	d.Press("alt+right")
	d.See("Alt+→ tidak bisa: tidak ada rencana di atasnya")
}

func TestChildrenAreAddedRightUnderANode(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Rencana")
	screenstest.ToRow(t, d, "7.01.01 ")
	d.Press("alt+d")
	d.See("Tambah di bawah Program Penunjang")
	d.Type("Administrasi keuangan")
	o.Now = o.Now.Add(time.Second)
	d.Press("ctrl+n")
	d.Type("Administrasi umum")
	d.Press("ctrl+s")
	b := screenstest.Book(o)
	var names []string
	for _, i := range b.Children("program-01") {
		names = append(names, fmt.Sprintf("%s %d", b.Nodes[i].Name, b.Nodes[i].Level))
	}
	if got := strings.Join(names, ", "); got != "Administrasi keuangan 4, Administrasi umum 4" {
		t.Fatal(got)
	}
}

func TestAPlanIsPastedByItsCodes(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Rencana")
	d.Paste("Kode\tUraian\tPagu\r\n7.01.06.2.01\tFasilitasi dan koordinasi desa\t45.885.000\r\n7.01.06.2.01.0001\tFasilitasi penyusunan Perdes\t1\r\n7.01.01.2.02\tAdministrasi keuangan\t2\r\n\tKegiatan tanpa kode\t3\r\n")
	d.See("4 rencana ditempel")
	b := screenstest.Book(o)
	for name, want := range map[string]model.Node{
		"Fasilitasi dan koordinasi desa": {Parent: "program-06", Level: model.Activity, Order: 1},
		"Administrasi keuangan":          {Parent: "program-01", Level: model.Activity, Order: 1},
		"Kegiatan tanpa kode":            {Parent: "program-01", Level: model.Activity, Order: 2},
	} {
		if n := node(t, o, name); n.Parent != want.Parent || n.Level != want.Level || n.Order != want.Order {
			t.Errorf("%s: %+v", name, n)
		}
	}
	sub := node(t, o, "Fasilitasi penyusunan Perdes")
	if parent := b.Node(sub.Parent); sub.Level != model.SubActivity || parent.Code != "7.01.06.2.01" {
		t.Errorf("%+v", sub)
	}
	d.Paste("7.01.06.2.01\tFasilitasi desa\r\n")
	d.See("1 rencana ditempel, 1 di antaranya sudah ada dan diubah")
	node(t, o, "Fasilitasi desa")
}

func TestHolidaysArePastedAsDecreed(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Hari libur")
	d.Paste("Tanggal\tHari libur\r\n10-11 April 2024\tIdulfitri\r\n8, 9, 12 dan 15 April 2024\tCuti bersama\r\n")
	d.See("6 hari libur ditempel")
}

func TestHolidaysArePastedFromSeveralColumns(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Hari libur")
	d.Paste("No\tBulan\tTanggal\tHari libur\r\n1\tApril 2024\t10-11\tIdulfitri\r\n2\tMei\t1\tHari Buruh\r\n")
	d.See("3 hari libur ditempel")
	d.Paste("No\tHari libur\tTanggal mulai\tTanggal selesai\r\n1\tCuti bersama\t12-4-2024\t15-4-2024\r\n")
	d.See("4 hari libur ditempel")
}

func TestHolidaysArePastedWithTheirDays(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Hari libur")
	d.Paste("No\tTanggal\tHari libur\r\n1\tJumat, 29 Maret 2024\tWafat Isa Almasih\r\n2\t17/8\tHari Kemerdekaan\r\n3\t30 September 2024\tHari besar\r\n")
	d.See("3 hari libur ditempel", "Jumat, 29 Maret 2024")
	if h := screenstest.Book(o).Holidays; len(h) != 3 || h[0].Name != "Wafat Isa Almasih" || h[1].Date.String() != "2024-08-17" {
		t.Fatalf("%+v", h)
	}
	d.Press("alt+4", "right")
	d.See("batas 30 September 2024, Hari besar")
	screenstest.OpenList(d, "Pengaturan")
	d.Press("enter")
	screenstest.ToField(d, "Batas hari libur")
	d.Press("right", "ctrl+s")
	d.See("Tersimpan")
	d.Press("alt+4")
	d.See("batas 1 Oktober 2024, bergeser dari 30-09, Hari besar")
	screenstest.OpenList(d, "Jenis dokumen")
	d.See("batas 1 April 2024, bergeser")
	d.Press("enter", "shift+tab", "shift+tab")
	d.Type("30/9")
	d.See("Dibaca 30 September 2024, Hari besar, tepat waktu s.d. 1 Oktober 2024.")
	d.Press("ctrl+x", "ctrl+x")
}

func TestUsualDeadlinesAreOverriddenAndComeBack(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Tenggat")
	screenstest.ToRow(t, d, "Isian TW III")
	d.See("10 Oktober 2024 · biasa")
	d.Press("delete")
	d.See("Del tidak bisa: tenggat biasa selalu ada")
	d.Press("enter", "tab")
	d.Type("12/10")
	d.See("Dibaca 12 Oktober 2024, Sabtu.")
	d.Press("ctrl+s")
	d.See("12 Oktober 2024, Sabtu")
	if own := screenstest.Book(o).Deadlines; len(own) != 1 || own[0].Kind != model.DeadlineQuarter || own[0].Quarter != model.Q3 {
		t.Fatalf("%+v", own)
	}
	d.Press("delete", "alt+h")
	d.See("10 Oktober 2024 · biasa")
	d.Press("alt+a")
	d.Type("Bahan rapat")
	d.Press("tab")
	d.Type("5/11")
	d.Press("ctrl+s")
	d.See("Bahan rapat", "5 November 2024")
}

func TestTextsOfTheReportAreWrittenInTheirBox(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Naskah laporan")
	d.See("Bab I    Pembuka pendahuluan", "rancangan")
	screenstest.ToRow(t, d, "Inovasi")
	d.Press("delete")
	d.See("Del tidak bisa: naskah ini belum ditulis")
	d.Press("alt+a")
	d.See("A tidak bisa: daftar naskah mengikuti susunan laporan")
	d.Press("enter")
	d.See("3.2.2 Inovasi", "Inovasi tahun ini.", "[lengkapi:") // the draft, to go on from
	d.Press("enter")
	d.Type("Layanan jemput {bola}")
	d.Press("ctrl+s")
	d.See("Inovasi, baris 2: bidang {bola} tidak dikenal.")
	d.Press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
	d.Type("bola")
	d.Press("enter")
	d.Type("ke sebelas desa.")
	d.Press("esc")
	d.See("Belum disimpan: naskah Inovasi")
	d.Press("ctrl+l", "enter")
	d.See("ke sebelas desa.", "Dilanjutkan")
	d.Press("ctrl+s")
	d.See("16 kata", "Tersimpan")
	if got := screenstest.Book(o).Narrative("inovasi"); !strings.HasSuffix(got, "]\nLayanan jemput bola\nke sebelas desa.") {
		t.Fatalf("%q", got)
	}
	d.Press("delete", "alt+h")
	if got := screenstest.Book(o).Narrative("inovasi"); got != "" {
		t.Fatalf("%q", got)
	}
	d.Press("ctrl+z", "esc")
	d.See("1/31 ditulis")
	d.Press("ctrl+k")
	d.Type("naskah inovasi")
	d.Press("enter")
	d.See("Naskah laporan")
	if !strings.Contains(d.Line("►"), "Inovasi") {
		t.Fatal(d.Line("►"))
	}
}

func TestAFurtherScaleIsMadeUsedAndKeptWhileUsed(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Pengaturan")
	d.Press("enter", "shift+tab")
	d.Type("> 80 Baik; lainnya Kurang")
	d.Press("ctrl+s")
	d.See("diharapkan nama dan titik dua dahulu")
	d.Press("home")
	d.Type("Indeks: ")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	screenstest.OpenList(d, "Indikator")
	d.Press("enter")
	screenstest.ToField(d, "Skala ")
	d.Type("indeks")
	d.See("< Indeks >")
	d.Press("ctrl+s", "alt+1")
	d.See("Baik")
	screenstest.OpenList(d, "Pengaturan")
	d.Press("enter", "shift+tab", "shift+tab")
	d.See("Indeks: > 80 Baik; lainnya Kurang")
	d.Press("ctrl+u", "ctrl+s")
	d.See("masih dipakai indikator")
}

func TestSeveralRecordsAreRemovedAtOnce(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	first := screenstest.Snapshot(t, o)
	screenstest.OpenList(d, "Desa ")
	d.Press("down", "shift+down", "shift+down")
	d.See("3 baris")
	d.Press("delete")
	d.See("Hapus 3 desa, dari \"Meninjo\"?", "Ikut terhapus: 9 penerimaan dokumen desa")
	d.Press("alt+h")
	d.See("3 desa dihapus")
	if len(screenstest.Book(o).Villages) != 8 {
		t.Fatalf("%d villages", len(screenstest.Book(o).Villages))
	}
	d.Press("ctrl+z")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("undo does not give them back")
	}
	d.Press("shift+down", "esc")
	d.See("Esc kembali")
}

func TestAListIsCopiedAndPastedIntoTheNextOffice(t *testing.T) {
	from := screenstest.Example(t)
	d := from.Session(model.Q4, 80, 24)
	for _, title := range []string{"Sarana", "Pegawai", "Seksi"} {
		screenstest.OpenList(d, title)
		d.Press("home")
		for range 130 {
			d.Press("shift+down")
		}
		d.Press("alt+c")
		to := screenstest.Empty(t)
		into := to.Session(model.Q1, 80, 24)
		screenstest.OpenList(into, title)
		into.Paste(strings.ReplaceAll(d.Clipboard, "\n", "\r\n"))
		if title == "Seksi" {
			into.See("Tidak ada yang baru")
			continue
		}
		into.See("ditempel")
	}
	d.Press(screenstest.DataTab())
}

func TestStaffAndAssetsComeThroughAPasteWhole(t *testing.T) {
	full := screenstest.Book(screenstest.Example(t))
	var staff, assets []string
	staff = append(staff, "No\tJabatan\tKebutuhan\tLaki-laki\tPerempuan\tPNS")
	for i, s := range full.Staff {
		staff = append(staff, fmt.Sprintf("%d\t%s\t%d\t%d\t%d\t%d", i+1, s.Position, s.Needed, s.Male, s.Female, s.Civil))
	}
	group := ""
	for i, a := range full.Assets {
		if a.Group != group {
			group = a.Group
			assets = append(assets, "-\t"+group+"\t\t\t")
		}
		assets = append(assets, fmt.Sprintf("%d\t%s\t%s\t%s\t%s", i+1, a.Name, a.Unit, a.Quantity, a.Condition))
	}
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Pegawai")
	d.Paste(strings.Join(staff, "\r\n"))
	d.See(fmt.Sprintf("%d jabatan ditempel", len(full.Staff)))
	screenstest.OpenList(d, "Sarana")
	d.Paste(strings.Join(assets, "\r\n"))
	d.See(fmt.Sprintf("%d sarana ditempel", len(full.Assets)))
	b := screenstest.Book(o)
	for i, want := range full.Assets {
		got := b.Assets[i]
		if got.Name != want.Name || got.Group != want.Group || got.Unit != want.Unit || got.Condition != want.Condition || !got.Quantity.Equal(want.Quantity) {
			t.Fatalf("asset %d is %+v, want %+v", i+1, got, want)
		}
	}
	for i, want := range full.Staff {
		if got := b.Staff[i]; got.Position != want.Position || got.Male != want.Male || got.Civil != want.Civil {
			t.Fatalf("position %d is %+v", i+1, got)
		}
	}
}

func TestThreeBadCellsOfAPastedListAreReportedAndNothingEntered(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Pembanding")
	before := o.Store.Revision()
	d.Paste("Nama\tIndikator\tTarget\tRealisasi\r\nKlakah\tIndeks Pelayanan Publik\tenam\t60\r\nKedungjajang\tTidak ada\t50\t55\r\nRandu\tIndeks Pelayanan Publik\t50\t5x\r\nGucialit\tIndeks Pelayanan Publik\t65\t66,5\r\n")
	d.See("3 isian perlu diputuskan; belum ada yang dimasukkan", "baris 2, Target", "baris 3, Indikator", "baris 4, Realisasi", "masukkan 1 yang baik saja")
	if o.Store.Revision() != before {
		t.Fatal("something was entered")
	}
	d.Press("alt+m")
	d.See("1 pembanding ditempel")
	if p := screenstest.Book(o).Peers; len(p) != 4 || p[3].Name != "Gucialit" || p[3].Actual.String() != "66.5" {
		t.Fatalf("%+v", p)
	}
}

func TestHistoryIsPastedAsATable(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Riwayat tahun")
	d.Paste("Indikator\tTahun\tTarget\tRealisasi\tCapaian\r\nIndeks Pelayanan Publik\t2024\t51\t63,25 (B-)\t124,02\r\nDokumen desa tepat waktu\t2024\tN/A\tN/A\tN/A\r\n")
	d.See("2 riwayat ditempel")
	ind := screenstest.Book(o).Indicators[0].ID
	if h := screenstest.Book(o).History(ind, 2024); h.Actual.String() != "63.25 (B-)" || h.Achievement.String() != "124.02" {
		t.Fatalf("%+v", h)
	}
	d.Paste("Indikator\tTahun\tTarget\r\nIndeks Pelayanan Publik\t2024\t52\r\n")
	if h := screenstest.Book(o).History(ind, 2024); h.Target.String() != "52" || h.Actual.String() != "63.25 (B-)" {
		t.Fatalf("a column that was not pasted changed: %+v", h)
	}
}

// A table that tells men and women of each status apart is shown as it is read, with their sums.
func TestPeopleToldInPartsAreShownFirst(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Pegawai")
	d.Paste("Jabatan\tPNS L\tPNS P\r\nCamat\t1\t1\r\nSekretaris\t1\t0\r\n")
	d.See("laki-laki dan perempuan dijumlahkan")
}
