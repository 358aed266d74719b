package registry_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/uitest"
)

// toRow walks to the row whose line holds the text.
func toRow(t *testing.T, d *uitest.Driver, words string) {
	t.Helper()
	d.Press("home")
	for range 200 {
		if strings.Contains(d.Line("▸"), words) {
			return
		}
		d.Press("down")
	}
	t.Fatalf("no row %q\n%s", words, d.Screen())
}

// toField goes to a field of the open form.
func toField(d *uitest.Driver, label string) {
	for range 40 {
		if strings.Contains(d.Line(" ▸ "), label) {
			return
		}
		d.Press("down")
	}
}

func node(t *testing.T, o *office, name string) model.Node {
	t.Helper()
	for _, n := range book(o).Nodes {
		if n.Label() == name {
			return n
		}
	}
	t.Fatalf("no node %q", name)
	return model.Node{}
}

func TestANodeIsMovedAcrossParentsByKeys(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 100, 30)
	first := snapshot(t, o)
	openList(d, "Rencana")
	toRow(t, d, "7.01.06 ")
	d.Press("alt+up")
	d.See("dipindahkan ke Fasilitasi dan koordinasi; U")
	if n := node(t, o, "Pembinaan pemerintahan desa"); n.Parent != "sasaran-1" || n.Order != 6 {
		t.Fatalf("%+v", n)
	}
	if !strings.Contains(d.Line("▸"), "Program Pembinaan dan Pengawasan") {
		t.Fatal("the moved one is no longer chosen: " + d.Line("▸"))
	}
	d.Press("alt+down")
	if n := node(t, o, "Pembinaan pemerintahan desa"); n.Parent != "sasaran-2" || n.Order != 1 {
		t.Fatalf("%+v", n)
	}
	d.Press("alt+down")
	d.See("Alt+↓ tidak bisa: sudah paling bawah")
	d.Press("u", "u")
	if snapshot(t, o) != first {
		t.Fatal("undo does not give the plan back")
	}
}

func TestANodeGoesALevelDownAndUpWithAllBelowIt(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 100, 30)
	openList(d, "Rencana")
	for code, name := range map[string]string{"7.01.01 ": "Pertama", "7.01.02 ": "Koordinasi"} {
		toRow(t, d, code)
		d.Press("A")
		d.Type(name)
		d.Press("ctrl+s")
		o.now = o.now.Add(time.Second)
	}
	first := snapshot(t, o)
	toRow(t, d, "7.01.02 ")
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
	if names := book(o).Children("sasaran-1"); book(o).Nodes[names[1]].ID != "program-02" {
		t.Fatal("it does not stand after its former parent")
	}
	d.Press("u", "u")
	if snapshot(t, o) != first {
		t.Fatal("undo does not give the plan back")
	}
	d.Press("home", "alt+left")
	d.See("Alt+← tidak bisa: tujuan adalah jenjang teratas")
	d.Press("alt+right")
	d.See("Alt+→ tidak bisa: tidak ada rencana di atasnya")
}

func TestChildrenAreAddedRightUnderANode(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Rencana")
	toRow(t, d, "7.01.01 ")
	d.Press("A")
	d.See("Tambah di bawah Program Penunjang")
	d.Type("Administrasi keuangan")
	o.now = o.now.Add(time.Second)
	d.Press("ctrl+n")
	d.Type("Administrasi umum")
	d.Press("ctrl+s")
	b := book(o)
	var names []string
	for _, i := range b.Children("program-01") {
		names = append(names, fmt.Sprintf("%s %d", b.Nodes[i].Name, b.Nodes[i].Level))
	}
	if got := strings.Join(names, ", "); got != "Administrasi keuangan 4, Administrasi umum 4" {
		t.Fatal(got)
	}
}

func TestAPlanIsPastedByItsCodes(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Rencana")
	d.Paste("Kode\tUraian\tPagu\r\n7.01.06.2.01\tFasilitasi dan koordinasi desa\t45.885.000\r\n7.01.06.2.01.0001\tFasilitasi penyusunan Perdes\t1\r\n7.01.01.2.02\tAdministrasi keuangan\t2\r\n\tKegiatan tanpa kode\t3\r\n")
	d.See("4 rencana ditempel")
	b := book(o)
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

func TestHolidaysArePastedWithTheirDays(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 100, 30)
	openList(d, "Hari libur")
	d.Paste("No\tTanggal\tHari libur\r\n1\tJumat, 29 Maret 2024\tWafat Isa Almasih\r\n2\t17/8\tHari Kemerdekaan\r\n3\t30 September 2024\tHari besar\r\n")
	d.See("3 hari libur ditempel", "Jumat, 29 Maret 2024")
	if h := book(o).Holidays; len(h) != 3 || h[0].Name != "Wafat Isa Almasih" || h[1].Date.String() != "2024-08-17" {
		t.Fatalf("%+v", h)
	}
	d.Press("alt+4", "right")
	d.See("batas 30 September 2024, Hari besar")
	openList(d, "Pengaturan")
	d.Press("enter")
	toField(d, "Batas hari libur")
	d.Press("right", "ctrl+s")
	d.See("Tersimpan")
	d.Press("alt+4")
	d.See("batas 1 Oktober 2024, bergeser dari 30-09, Hari besar")
	openList(d, "Jenis dokumen")
	d.See("batas 1 April 2024, bergeser")
	d.Press("enter", "up")
	d.Type("30/9")
	d.See("Dibaca 30 September 2024, Hari besar, tepat waktu s.d. 1 Oktober 2024.")
	d.Press("ctrl+x", "ctrl+x")
}

func TestUsualDeadlinesAreOverriddenAndComeBack(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 100, 30)
	openList(d, "Tenggat")
	toRow(t, d, "Isian TW III")
	d.See("10 Oktober 2024 · biasa")
	d.Press("delete")
	d.See("Del tidak bisa: tenggat biasa selalu ada")
	d.Press("enter", "tab")
	d.Type("12/10")
	d.See("Dibaca 12 Oktober 2024, Sabtu.")
	d.Press("ctrl+s")
	d.See("12 Oktober 2024, Sabtu")
	if own := book(o).Deadlines; len(own) != 1 || own[0].Kind != model.DeadlineQuarter || own[0].Quarter != model.Q3 {
		t.Fatalf("%+v", own)
	}
	d.Press("delete", "h")
	d.See("10 Oktober 2024 · biasa")
	d.Press("a")
	d.Type("Bahan rapat")
	d.Press("tab")
	d.Type("5/11")
	d.Press("ctrl+s")
	d.See("Bahan rapat", "5 November 2024")
}

func TestTextsOfTheReportAreWrittenInTheirBox(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	openList(d, "Naskah laporan")
	d.See("Bab I    Pembuka pendahuluan", "rancangan")
	toRow(t, d, "Inovasi")
	d.Press("delete")
	d.See("Del tidak bisa: naskah ini belum ditulis")
	d.Press("a")
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
	if got := book(o).Narrative("inovasi"); !strings.HasSuffix(got, "]\nLayanan jemput bola\nke sebelas desa.") {
		t.Fatalf("%q", got)
	}
	d.Press("delete", "h")
	if got := book(o).Narrative("inovasi"); got != "" {
		t.Fatalf("%q", got)
	}
	d.Press("u", "esc")
	d.See("1/26 ditulis")
	d.Press("ctrl+k")
	d.Type("naskah inovasi")
	d.Press("enter")
	d.See("Naskah laporan")
	if !strings.Contains(d.Line("▸"), "Inovasi") {
		t.Fatal(d.Line("▸"))
	}
}

func TestAFurtherScaleIsMadeUsedAndKeptWhileUsed(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 100, 30)
	openList(d, "Pengaturan")
	d.Press("enter", "up")
	d.Type("> 80 Baik; lainnya Kurang")
	d.Press("ctrl+s")
	d.See("diharapkan nama dan titik dua dahulu")
	d.Press("home")
	d.Type("Indeks: ")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	openList(d, "Indikator")
	d.Press("enter")
	toField(d, "Skala ")
	d.Type("indeks")
	d.See("< Indeks >")
	d.Press("ctrl+s", "alt+1")
	d.See("Baik")
	openList(d, "Pengaturan")
	d.Press("enter", "up", "up")
	d.See("Indeks: > 80 Baik; lainnya Kurang")
	d.Press("ctrl+u", "ctrl+s")
	d.See("masih dipakai indikator")
}

func TestSeveralRecordsAreRemovedAtOnce(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	first := snapshot(t, o)
	openList(d, "Desa ")
	d.Press("down", "shift+down", "shift+down")
	d.See("3 baris")
	d.Press("delete")
	d.See("Hapus 3 desa, dari \"Meninjo\"?", "Ikut terhapus: 9 penerimaan dokumen desa")
	d.Press("h")
	d.See("3 desa dihapus")
	if len(book(o).Villages) != 8 {
		t.Fatalf("%d villages", len(book(o).Villages))
	}
	d.Press("u")
	if snapshot(t, o) != first {
		t.Fatal("undo does not give them back")
	}
	d.Press("shift+down", "esc")
	d.See("Esc kembali")
}

func TestAListIsCopiedAndPastedIntoTheNextOffice(t *testing.T) {
	from := example(t)
	d := from.session(model.Q4, 80, 24)
	for _, title := range []string{"Sarana", "Pegawai", "Seksi"} {
		openList(d, title)
		d.Press("home")
		for range 130 {
			d.Press("shift+down")
		}
		d.Press("c")
		to := empty(t)
		into := to.session(model.Q1, 80, 24)
		openList(into, title)
		into.Paste(strings.ReplaceAll(d.Clipboard, "\n", "\r\n"))
		if title == "Seksi" {
			into.See("Tidak ada yang baru")
			continue
		}
		into.See("ditempel")
	}
	d.Press(dataTab)
}

func TestStaffAndAssetsComeThroughAPasteWhole(t *testing.T) {
	full := book(example(t))
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
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Pegawai")
	d.Paste(strings.Join(staff, "\r\n"))
	d.See(fmt.Sprintf("%d jabatan ditempel", len(full.Staff)))
	openList(d, "Sarana")
	d.Paste(strings.Join(assets, "\r\n"))
	d.See(fmt.Sprintf("%d sarana ditempel", len(full.Assets)))
	b := book(o)
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
	o := example(t)
	d := o.session(model.Q4, 100, 30)
	openList(d, "Pembanding")
	before := o.store.Revision()
	d.Paste("Nama\tIndikator\tTarget\tRealisasi\r\nKlakah\tIndeks Pelayanan Publik\tenam\t60\r\nKedungjajang\tTidak ada\t50\t55\r\nRandu\tIndeks Pelayanan Publik\t50\t5x\r\nGucialit\tIndeks Pelayanan Publik\t65\t66,5\r\n")
	d.See("3 isian perlu diputuskan; belum ada yang dimasukkan", "baris 2, Target", "baris 3, Indikator", "baris 4, Realisasi", "masukkan 1 yang baik saja")
	if o.store.Revision() != before {
		t.Fatal("something was entered")
	}
	d.Press("m")
	d.See("1 pembanding ditempel")
	if p := book(o).Peers; len(p) != 4 || p[3].Name != "Gucialit" || p[3].Actual.String() != "66.5" {
		t.Fatalf("%+v", p)
	}
}

func TestHistoryIsPastedAsATable(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Riwayat tahun")
	d.Paste("Indikator\tTahun\tTarget\tRealisasi\tCapaian\r\nIndeks Pelayanan Publik\t2024\t51\t63,25 (B-)\t124,02\r\nDokumen desa tepat waktu\t2024\tN/A\tN/A\tN/A\r\n")
	d.See("2 riwayat ditempel")
	ind := book(o).Indicators[0].ID
	if h := book(o).History(ind, 2024); h.Actual.String() != "63.25 (B-)" || h.Achievement.String() != "124.02" {
		t.Fatalf("%+v", h)
	}
	d.Paste("Indikator\tTahun\tTarget\r\nIndeks Pelayanan Publik\t2024\t52\r\n")
	if h := book(o).History(ind, 2024); h.Target.String() != "52" || h.Actual.String() != "63.25 (B-)" {
		t.Fatalf("a column that was not pasted changed: %+v", h)
	}
}
