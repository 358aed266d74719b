package registry_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/uitest"
)

// dataTab reaches the lists of the office, wherever among the digits they stand.
var dataTab = tabOf(screen.Records)

// tabOf is the key that reaches a screen with a digit.
func tabOf(id screen.ID) string {
	for i, entry := range registry.Screens() {
		if entry.ID == id {
			return "alt+" + strconv.Itoa(i+1)
		}
	}
	return ""
}

// openList opens one of the lists of the last tab.
func openList(d *uitest.Driver, title string) {
	d.Press(dataTab, "esc", "esc", dataTab, "home")
	for range 40 {
		if strings.Contains(d.Line("▸"), title) {
			break
		}
		d.Press("down")
	}
	d.Press("enter")
	d.See("Esc kembali")
}

func TestListsOfTheOffice(t *testing.T) {
	d := example(t).session(model.Q4, 80, 30)
	d.Press(dataTab)
	for _, line := range []string{"Desa", "Kegiatan fasilitasi (Tabel 10)", "Sarana (Tabel 2)"} {
		d.See(line)
	}
	if !strings.HasSuffix(strings.TrimSpace(d.Line("Sarana (Tabel 2)")), "121") {
		t.Fatal(d.Line("Sarana (Tabel 2)"))
	}
}

func TestAVillageIsAddedRenamedMovedAndRemoved(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	openList(d, "Desa ")
	d.Press("a")
	d.Type("Sumber Baru")
	d.Press("ctrl+s")
	d.See("Sumber Baru", "Tersimpan")
	if b := book(o); len(b.Villages) != 12 || b.Villages[1].Name != "Sumber Baru" {
		t.Fatalf("not added after the chosen one: %+v", b.Villages)
	}
	if !strings.Contains(d.Line("▸"), "Sumber Baru") {
		t.Fatal("the new one is not chosen: " + d.Line("▸"))
	}
	d.Press("enter")
	d.Type(" Indah")
	d.Press("ctrl+s")
	d.See("Sumber Baru Indah")
	d.Press("alt+up")
	if b := book(o); b.Villages[0].Name != "Sumber Baru Indah" {
		t.Fatalf("not moved: %v", b.Villages[0].Name)
	}
	d.Press("alt+up")
	d.See("Alt+↑ tidak bisa: sudah paling atas")
	d.Press("down", "delete")
	d.See("Hapus desa \"Jenggrong\"?", "Ikut terhapus: 3 penerimaan dokumen desa")
	d.Press("enter") // the harmless answer is marked
	if len(book(o).Villages) != 12 {
		t.Fatal("removed without a yes")
	}
	d.Press("delete", "h")
	d.See("Jenggrong dihapus; U mengurungkan")
	if b := book(o); len(b.Villages) != 11 || b.Receipt("desa-01", b.Documents[0].ID).Date != (model.Date{}) {
		t.Fatal("not removed with its receipts")
	}
	d.Press("u")
	if b := book(o); len(b.Villages) != 12 {
		t.Fatal("undo did not bring it back")
	}
	d.Press("alt+4")
	d.See("✓ 18-03-2024")
}

func TestElevenVillagesInOnePaste(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Desa ")
	var names []string
	for i := range 11 {
		names = append(names, fmt.Sprintf("Desa %c", 'A'+i))
	}
	d.Paste("Satu\r\n" + strings.Join(names, "\r\n") + "\r\n")
	d.See("11 desa ditempel, 1 sudah ada dan dilewati")
	b := book(o)
	if len(b.Villages) != 13 || b.Villages[2].Name != "Desa A" || b.Villages[12].Name != "Desa K" {
		t.Fatalf("%d villages: %+v", len(b.Villages), b.Villages)
	}
	d.Press("u")
	if len(book(o).Villages) != 2 {
		t.Fatal("one undo does not take the whole paste back")
	}
}

func TestAProgramIndicatorFromNothing(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Indikator")
	d.Press("a")
	d.Type("Jumlah rapat")
	d.Press("ctrl+s")
	d.See("Jumlah rapat")
	found := false
	for _, ind := range book(o).Indicators {
		found = found || ind.Name == "Jumlah rapat" && ind.Source == model.Typed
	}
	if !found {
		t.Fatal("not saved")
	}
}

func TestScalesAreEditedAsOneLine(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 110, 30)
	openList(d, "Pengaturan")
	d.Press("enter", "tab", "tab", "tab", "ctrl+u")
	d.Type("> 100 Istimewa; kurang Biasa")
	d.Press("ctrl+s")
	d.See("Skala predikat", `"kurang Biasa"`)
	d.Press("ctrl+u")
	d.Type(">= 100 Istimewa; lainnya Biasa")
	d.Press("ctrl+s", "alt+1")
	d.See("Istimewa")
	d.Press(dataTab)
	d.See(">= 100 Istimewa; lainnya Biasa")
}

func TestEveryListOpensItsForms(t *testing.T) {
	for name, open := range map[string]func(*testing.T) *office{"example": example, "empty": empty, "bare": bare} {
		d := open(t).session(model.Q4, 80, 24)
		d.Press(dataTab)
		lists := strings.Count(d.Screen()[strings.Index(d.Screen(), "Data kantor"):], "\n  ")
		for row := range lists {
			d.Press(dataTab, "esc", dataTab, "end")
			for range row {
				d.Press("up")
			}
			title := strings.TrimSpace(strings.SplitN(strings.TrimPrefix(strings.TrimSpace(d.Line("▸")), "▸"), "  ", 2)[0])
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
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Indikator")
	d.Press("a")
	d.Type("Surat dijawab")
	d.Press("tab", "tab", "tab", "tab", "tab", "tab", "right", "ctrl+s") // source: numerator over denominator
	d.See("Surat dijawab")
	d.Press("alt+2")
	for range 40 {
		if strings.Contains(d.Line("▸"), "Surat dijawab") {
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
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	add := func(name string) model.ID {
		t.Helper()
		o.now = o.now.Add(time.Second)
		openList(d, "Indikator")
		d.Press("end", "a")
		d.Type(name)
		d.Press("ctrl+s")
		for _, ind := range book(o).Indicators {
			if ind.Name == name {
				return ind.ID
			}
		}
		t.Fatalf("%s was not added\n%s", name, d.Screen())
		return ""
	}
	first := add("Pertama")
	d.Press("delete", "h")
	if second := add("Kedua"); second == first {
		t.Fatalf("the id %s of a removed indicator was used again", first)
	}
}

func TestEqualWordsInAChoiceDoNotMoveARecord(t *testing.T) {
	o := example(t)
	b := book(o)
	var edits []store.Edit
	var twins []model.Node
	for _, n := range b.Nodes {
		if n.Level == model.Activity && len(twins) < 2 {
			n.Short = "Kembar"
			twins = append(twins, n)
			edits = append(edits, store.Put(&n))
		}
	}
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d := o.session(model.Q4, 80, 24)
	openList(d, "Indikator")
	place := book(o).Measures(twins[1].ID)[0]
	second := book(o).Indicators[place]
	d.Press("ctrl+g")
	d.Type(strconv.Itoa(place + 1))
	d.Press("enter")
	d.Press("enter")
	d.Type(" baru")
	d.Press("ctrl+s")
	if got := book(o).Indicator(second.ID); got.Node != twins[1].ID || !strings.HasSuffix(got.Name, " baru") {
		t.Fatalf("%s now belongs to %s, not %s", got.Name, got.Node, twins[1].ID)
	}
}

func TestCountsInFormsAreReplacedByTheFirstDigit(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	openList(d, "Kegiatan fasilitasi")
	d.Press("enter", "tab", "tab")
	d.Type("3")
	d.Press("ctrl+s")
	if got := book(o).Rows[0].Planned; got != 3 {
		t.Fatalf("planned %d", got)
	}
}

func TestPastedNamesComeWithoutTheirNumbers(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	openList(d, "Desa ")
	d.Paste("1\tSumber Rejo\t12\r\n2.\tKali 2\r\n3) Tegal Sari\r\n4.\r\n")
	var names []string
	for _, v := range book(o).Villages[2:] {
		names = append(names, v.Name)
	}
	if got := strings.Join(names, "|"); got != "Sumber Rejo|Kali 2|Tegal Sari" {
		t.Fatalf("pasted %s", got)
	}
}

func TestMovingWaitsForTheFilterToGo(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	openList(d, "Desa ")
	d.Press("/")
	d.Type("wates")
	d.Press("enter", "alt+down")
	d.See("hapus saringan dahulu")
}

func TestThePaletteFindsWhatStandsInTheLists(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	d.Type("genset")
	d.See("sarana")
	d.Press("enter")
	d.See("Sarana (Tabel 2)")
	if !strings.Contains(d.Line("▸"), "GENSET") {
		t.Fatal(d.Line("▸"))
	}
}

func TestHardlyMeantEntriesOfTheOfficeAreAskedTwice(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	openList(d, "Profil kantor")
	d.Press("enter", "tab", "tab", "tab", "tab", "ctrl+u")
	d.Type("123")
	d.Press("ctrl+s")
	d.See(`NIP "123" bukan 18 angka`, "sekali lagi")
	if got := book(o).Office.Head.NIP; got == "123" {
		t.Fatal("saved at once")
	}
	d.Press("ctrl+s")
	if got := book(o).Office.Head.NIP; got != "123" {
		t.Fatalf("the second yes saved %q", got)
	}
	openList(d, "Jenis dokumen")
	d.Press("enter", "tab", "tab", "tab")
	d.Type("31/12/2030")
	d.Press("ctrl+s")
	d.See("31 Desember 2030 tidak terletak dalam tahun 2024")
	d.Press("esc", "esc")
}

func TestTheWholeOfTabel10InOnePaste(t *testing.T) {
	full := book(example(t))
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

	o := empty(t)
	d := o.session(model.Q1, 80, 24)
	for len(book(o).Facilitations) > 0 {
		openList(d, "Jenis fasilitasi")
		d.Press("delete", "h")
	}
	openList(d, "Kegiatan fasilitasi")
	before := o.store.Revision()
	d.Paste(strings.Join(lines, "\r\n"))
	d.See("45 kegiatan dan 16 jenis fasilitasi ditempel")
	b := book(o)
	if o.store.Revision() != before+1 || len(b.Rows) != 45 || len(b.Facilitations) != 16 {
		t.Fatalf("%d acts, %d rows, %d groups", o.store.Revision()-before, len(b.Rows), len(b.Facilitations))
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
