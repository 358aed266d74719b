package records_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

func TestListsOfTheOffice(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 40)
	d.Press(screenstest.DataTab())
	for _, line := range []string{"Desa", "Kegiatan fasilitasi (Tabel 10)", "Sarana (Tabel 2)"} {
		d.See(line)
	}
	if !strings.HasSuffix(strings.TrimSpace(d.Line("Sarana (Tabel 2)")), "121") {
		t.Fatal(d.Line("Sarana (Tabel 2)"))
	}
}

func TestAVillageIsAddedRenamedMovedAndRemoved(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Desa ")
	d.Press("alt+a")
	d.Type("Sumber Baru")
	d.Press("ctrl+s")
	d.See("Sumber Baru", "Tersimpan")
	if b := screenstest.Book(o); len(b.Villages) != 12 || b.Villages[1].Name != "Sumber Baru" {
		t.Fatalf("not added after the chosen one: %+v", b.Villages)
	}
	if !strings.Contains(d.Line("►"), "Sumber Baru") {
		t.Fatal("the new one is not chosen: " + d.Line("►"))
	}
	d.Press("enter")
	d.Type(" Indah")
	d.Press("ctrl+s")
	d.See("Nama baru, desa yang sama?")
	d.Press("ctrl+s")
	d.See("Sumber Baru Indah")
	d.Press("alt+up")
	if b := screenstest.Book(o); b.Villages[0].Name != "Sumber Baru Indah" {
		t.Fatalf("not moved: %v", b.Villages[0].Name)
	}
	d.Press("alt+up")
	d.See("Alt+↑ tidak bisa: sudah paling atas")
	d.Press("down", "delete")
	d.See("Hapus desa \"Jenggrong\"?", "Ikut terhapus: 3 penerimaan dokumen desa")
	d.Press("enter") // the harmless answer is marked
	if len(screenstest.Book(o).Villages) != 12 {
		t.Fatal("removed without a yes")
	}
	d.Press("delete", "alt+h")
	d.See("Jenggrong dihapus; Ctrl+Z mengurungkan")
	if b := screenstest.Book(o); len(b.Villages) != 11 || b.Receipt("desa-01", b.Documents[0].ID).Date != (model.Date{}) {
		t.Fatal("not removed with its receipts")
	}
	d.Press("ctrl+z")
	if b := screenstest.Book(o); len(b.Villages) != 12 {
		t.Fatal("undo did not bring it back")
	}
	d.Press("alt+4")
	d.See("√ 18-03-2024")
}

// Who hands in for all is said in the form of a section, and what is printed below the pages
// in that of the report's look; both say so in the list.
func TestWhatTheOfficeDecidesOfItsSectionsAndReports(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 30)
	screenstest.OpenList(d, "Seksi dan subbagian")
	d.See("indikator kantor", "anggaran kantor")
	d.Press("enter")
	d.See("Indikator kantor     < ya >", "Anggaran kantor      < tidak >")
	d.Press("down", "down", "down", "down", "down", "right", "ctrl+s")
	d.See("indikator kantor, anggaran")
	if b := screenstest.Book(o); !b.Sections[0].Treasury || !b.Sections[0].Measures {
		t.Errorf("%+v", b.Sections[0])
	}
	d.Press("esc")
	screenstest.OpenList(d, "Bentuk laporan")
	d.Press("enter")
	d.See("Sidik di kaki", "< tidak >")
}

func TestElevenVillagesInOnePaste(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Desa ")
	var names []string
	for i := range 11 {
		names = append(names, fmt.Sprintf("Desa %c", 'A'+i))
	}
	d.Paste("Satu\r\n" + strings.Join(names, "\r\n") + "\r\n")
	d.See("11 desa ditempel, 1 sudah ada dan dilewati")
	b := screenstest.Book(o)
	if len(b.Villages) != 13 || b.Villages[2].Name != "A" || b.Villages[12].Name != "K" {
		t.Fatalf("%d villages: %+v", len(b.Villages), b.Villages)
	}
	d.Press("ctrl+z")
	if len(screenstest.Book(o).Villages) != 2 {
		t.Fatal("one undo does not take the whole paste back")
	}
}

func TestPastedRowsThatAreNoRecordsAreLeftOut(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 24)
	before := screenstest.Book(o).Villages
	screenstest.OpenList(d, "Desa ")
	d.Paste("DAFTAR DESA\r\nNo\tDesa\tKepala desa\r\n1\tDS. WATES-WETAN\tBu C\r\n2\tMeninjo\tPak D\r\n\tJUMLAH\t2\r\n\t\t\r\n\tMengetahui,\t\r\n\tSITI CONTOH\t\r\n\tNIP. 19700101 199503 1 001\t\r\n")
	d.Press("enter")
	d.See("Tempelan Desa (Tabel 11): 2 baris, 4 baris bukan isian dilewati")
	after := screenstest.Book(o).Villages
	if len(after) != len(before) {
		t.Fatalf("%d villages, were %d", len(after), len(before))
	}
	for i, v := range after {
		if v.Name != before[i].Name {
			t.Errorf("%s became %s", before[i].Name, v.Name)
		}
	}
}

func TestAPastedColumnOfNoFieldIsNamed(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 120, 24)
	screenstest.OpenList(d, "Sarana")
	d.Paste("No\tNama sarana\tTahun beli\tJumlah\tMerek\r\n1\tMeja\t2019\t4\t\r\n2\tKursi\t2020\t8\t-\r\n")
	d.See(`kolom "Tahun beli" tidak dipakai; Ctrl+Z`)
	d.Unseen("Merek", `"No"`)
}

func TestAPastedNameLikeOneThatIsThereAsks(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 24)
	before := len(screenstest.Book(o).Villages)
	screenstest.OpenList(d, "Desa ")
	d.Paste("Wates Weten\r\n")
	d.See("mirip", "Wates Wetan")
	if got := len(screenstest.Book(o).Villages); got != before {
		t.Fatalf("%d villages, were %d", got, before)
	}
}

func TestAProgramIndicatorFromNothing(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Indikator")
	d.Press("alt+a")
	d.Type("Jumlah rapat")
	d.Press("ctrl+s")
	d.See("Jumlah rapat")
	found := false
	for _, ind := range screenstest.Book(o).Indicators {
		found = found || ind.Name == "Jumlah rapat" && ind.Source == model.Typed
	}
	if !found {
		t.Fatal("not saved")
	}
}

func TestScalesAreEditedAsOneLine(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 110, 30)
	screenstest.OpenList(d, "Pengaturan")
	d.Press("enter", "tab", "tab", "tab", "ctrl+u")
	d.Type("> 100 Istimewa; kurang Biasa")
	d.Press("ctrl+s")
	d.See("Skala predikat", `"kurang Biasa"`)
	d.Press("ctrl+u")
	d.Type(">= 100 Istimewa; lainnya Biasa")
	d.Press("ctrl+s", "alt+1")
	d.See("Istimewa")
	d.Press(screenstest.DataTab())
	d.See(">= 100 Istimewa; lainnya Biasa")
}

func TestEveryListOpensItsForms(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *screenstest.Office{"example": screenstest.Example, "empty": screenstest.Empty, "bare": screenstest.Bare} {
		d := open(t).Session(model.Q4, 80, 24)
		d.Press(screenstest.DataTab())
		lists := strings.Count(d.Screen()[strings.Index(d.Screen(), "Data kantor"):], "\n  ")
		for row := range lists {
			d.Press(screenstest.DataTab(), "esc", screenstest.DataTab(), "end")
			for range row {
				d.Press("up")
			}
			title := strings.TrimSpace(strings.SplitN(strings.TrimPrefix(strings.TrimSpace(d.Line("►")), "►"), "  ", 2)[0])
			d.Press("enter")
			for _, key := range []string{"enter", "a"} {
				d.Press(key)
				if strings.Contains(d.Screen(), "tidak bisa") {
					continue
				}
				if !strings.Contains(d.Screen(), "Ctrl+S") {
					t.Errorf("%s, %s: no form after %q:\n%s", name, title, key, d.Screen())
				}
				d.Press("down", "down", "up", "esc")
			}
			d.Press("esc")
		}
	}
}

func TestARatioIsTypedAsAFraction(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Indikator")
	d.Press("alt+a")
	d.Type("Surat dijawab")
	d.Press("tab", "tab", "tab", "tab", "tab", "tab", "right", "ctrl+s") // source: numerator over denominator
	d.See("Surat dijawab")
	d.Press("alt+2")
	for range 40 {
		if strings.Contains(d.Line("►"), "Surat dijawab") {
			break
		}
		d.Press("down")
	}
	d.Type("40")
	d.Press("enter")
	d.See("diharapkan pembilang/penyebut seperti 40/45")
	d.Type("/45")
	d.Press("enter", "up")
	d.See("88,89")
	d.Press("enter")
	d.See("40/45")
	d.Press("ctrl+u")
	d.Type("4/0")
	d.See("penyebut 0")
}

func TestNewIdsAreNeverThoseOfRemovedRecordsOrOtherYears(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	add := func(name string) model.ID {
		t.Helper()
		o.Now = o.Now.Add(time.Second)
		screenstest.OpenList(d, "Indikator")
		d.Press("end", "alt+a")
		d.Type(name)
		d.Press("ctrl+s")
		for _, ind := range screenstest.Book(o).Indicators {
			if ind.Name == name {
				return ind.ID
			}
		}
		t.Fatalf("%s was not added\n%s", name, d.Screen())
		return ""
	}
	first := add("Pertama")
	d.Press("delete", "alt+h")
	if second := add("Kedua"); second == first {
		t.Fatalf("the id %s of a removed indicator was used again", first)
	}
}

func TestEqualWordsInAChoiceDoNotMoveARecord(t *testing.T) {
	o := screenstest.Example(t)
	b := screenstest.Book(o)
	var edits []store.Edit
	var twins []model.Node
	for _, n := range b.Nodes {
		if n.Level == model.Activity && len(twins) < 2 {
			n.Short = "Kembar"
			twins = append(twins, n)
			edits = append(edits, store.Put(&n))
		}
	}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Indikator")
	place := screenstest.Book(o).Measures(twins[1].ID)[0]
	second := screenstest.Book(o).Indicators[place]
	d.Press("ctrl+g")
	d.Type(strconv.Itoa(place + 1))
	d.Press("enter")
	d.Press("enter")
	d.Type(" baru")
	d.Press("ctrl+s", "ctrl+s") // the first asks whether it is the same indicator
	if got := screenstest.Book(o).Indicator(second.ID); got.Node != twins[1].ID || !strings.HasSuffix(got.Name, " baru") {
		t.Fatalf("%s now belongs to %s, not %s", got.Name, got.Node, twins[1].ID)
	}
}

func TestCountsInFormsAreReplacedByTheFirstDigit(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Kegiatan fasilitasi")
	d.Press("enter", "tab", "tab")
	d.Type("3")
	d.Press("ctrl+s")
	if got := screenstest.Book(o).Rows[0].Planned; got != 3 {
		t.Fatalf("planned %d", got)
	}
}

func TestPastedNamesComeWithoutTheirNumbers(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Desa ")
	d.Paste("1\tSumber Rejo\t12\r\n2.\tKali 2\r\n3) Tegal Sari\r\n4.\r\n")
	var names []string
	for _, v := range screenstest.Book(o).Villages[2:] {
		names = append(names, v.Name)
	}
	if got := strings.Join(names, "|"); got != "Sumber Rejo|Kali 2|Tegal Sari" {
		t.Fatalf("pasted %s", got)
	}
}

func TestAWordBeforeAPastedOrTypedNameTellsTheKind(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Desa ")
	d.Paste("Kel. Serua\r\nDesa Dua\r\nDs. Tiga\r\n")
	d.See("Kelurahan Serua", "2 desa ditempel, 1 sudah ada")
	b := screenstest.Book(o)
	if len(b.Villages) != 4 || b.Villages[1].Kind != "" || b.Villages[2].Name != "Serua" || b.Villages[2].Kind != model.VillageKelurahan || b.Villages[3].Name != "Tiga" || b.Villages[3].Kind != "" {
		t.Fatalf("%+v", b.Villages)
	}
	d.Press("end", "enter")
	d.Press("home")
	d.Type("Nagari ")
	d.Press("ctrl+s")
	d.See("Nagari Tiga")
	if v := screenstest.Book(o).Villages[3]; v.Name != "Tiga" || v.Kind != model.VillageNagari {
		t.Fatalf("%+v\n%s", v, d.Screen())
	}
}

func TestMovingWaitsForTheFilterToGo(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Desa ")
	d.Press("/")
	d.Type("wates")
	d.Press("enter", "alt+down")
	d.See("hapus saringan dahulu")
}

func TestThePaletteFindsWhatStandsInTheLists(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	d.Type("genset")
	d.See("sarana")
	d.Press("enter")
	d.See("Sarana (Tabel 2)")
	if !strings.Contains(d.Line("►"), "GENSET") {
		t.Fatal(d.Line("►"))
	}
}

func TestHardlyMeantEntriesOfTheOfficeAreAskedTwice(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Profil kantor")
	d.Press("enter", "tab", "tab", "tab", "tab", "ctrl+u")
	d.Type("123")
	d.Press("ctrl+s")
	d.See(`terbaca "123", diharapkan NIP 18 angka`)
	d.Press("ctrl+s")
	if got := screenstest.Book(o).Office.Head.NIP; got == "123" {
		t.Fatal("saved")
	}
	d.Press("ctrl+u")
	d.Type("19690303 199303 1 009")
	d.Press("ctrl+s")
	if got := screenstest.Book(o).Office.Head.NIP; got != "19690303 199303 1 009" {
		t.Fatalf("saved %q", got)
	}
	screenstest.OpenList(d, "Jenis dokumen")
	d.Press("enter", "tab", "tab", "tab")
	d.Type("31/12/2030")
	d.Press("ctrl+s")
	d.See("31 Desember 2030 tidak terletak dalam tahun 2024")
	d.Press("esc", "esc")
}

func TestTheWholeOfTabel10InOnePaste(t *testing.T) {
	full := screenstest.Book(screenstest.Example(t))
	var lines []string
	lines = append(lines, "NO\tJENIS FASILITASI\t\tDIRENCANAKAN\tDIREALISASIKAN")
	for g, f := range full.Facilitations {
		n := 0
		for _, r := range full.Rows {
			if r.Group != f.ID {
				continue
			}
			n++
			first := "\t"
			if n == 1 {
				first = fmt.Sprintf("%d\t%s", g+1, f.Name)
			}
			lines = append(lines, fmt.Sprintf("%s\t%d\t%s;\t%d\t0", first, n, r.Name, r.Planned+g%2))
		}
	}
	lines = append(lines, "TOTAL KEGIATAN FASILITASI\t\t\t45\t40", "")

	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	for len(screenstest.Book(o).Facilitations) > 0 {
		screenstest.OpenList(d, "Jenis fasilitasi")
		d.Press("delete", "alt+h")
	}
	screenstest.OpenList(d, "Kegiatan fasilitasi")
	before := o.Store.Revision()
	d.Paste(strings.Join(lines, "\r\n"))
	d.See("45 kegiatan dan 16 jenis fasilitasi ditempel")
	b := screenstest.Book(o)
	if o.Store.Revision() != before+1 || len(b.Rows) != 45 || len(b.Facilitations) != 16 {
		t.Fatalf("%d acts, %d rows, %d groups", o.Store.Revision()-before, len(b.Rows), len(b.Facilitations))
	}
	for i, r := range b.Rows {
		if r.Name != full.Rows[i].Name {
			t.Fatalf("row %d is %q, want %q", i+1, r.Name, full.Rows[i].Name)
		}
	}
	if b.Rows[0].Order != 1 || b.Rows[1].Order != 2 || b.Rows[5].Order != 1 {
		t.Fatal("rows are not numbered within their groups")
	}
	if b.Rows[0].Planned != 1 || b.Rows[5].Planned != 2 {
		t.Fatalf("planned %d and %d, want 1 and 2", b.Rows[0].Planned, b.Rows[5].Planned)
	}
	d.Paste(strings.Join(lines, "\r\n"))
	d.See("Tidak ada kegiatan baru")
}
