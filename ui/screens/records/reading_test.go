package records_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// printedVillages is a list as it is printed, with rows that are no records.
const printedVillages = "DAFTAR DESA\r\nNo\tDesa\tKepala desa\r\n1\tDS. WATES-WETAN\tBu C\r\n2\tMeninjo\tPak D\r\n\tJUMLAH\t2\r\n"

func TestAPastedTableIsShownBeforeItIsTaken(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Desa ")
	before := screenstest.Book(o).Revision
	d.Paste(printedVillages)
	d.See("Tempelan dibaca sebagai Desa (Tabel 11)", "bukan isian (JUMLAH); kolom “No” tidak dipakai", "Isian mulai baris 3", "Kolom C “Kepala desa”: Kepala desa")
	if got := screenstest.Book(o).Revision; got != before {
		t.Fatal("taken before it was shown")
	}
	d.Press("esc")
	if got := screenstest.Book(o).Revision; got != before {
		t.Fatal("taken by leaving")
	}
	d.Paste(printedVillages)
	d.Press("enter")
	d.See("Tempelan Desa (Tabel 11): 2 baris, 1 baris bukan isian dilewati")
	if got := screenstest.Book(o).Revision; got != before+1 {
		t.Fatalf("%d acts", got-before)
	}
}

func TestHowAPastedTableIsReadCanBeChangedAndIsRemembered(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Desa ")
	d.Press("alt+b")
	d.See("cara membacanya ditunjukkan dahulu")
	d.Paste("Wilayah\tPimpinan\r\nWates Wetan\tBu C\r\nLain-lain\tx\r\n")
	d.See("Isian mulai baris 2", "Kolom A “Wilayah”: tidak dipakai", "Baris 3 Lain-lain: isian")
	d.Press("down", "down", "right", "right") // the wrong ones come first: there is no name yet
	d.See("Kolom A “Wilayah”: Desa")
	d.Press("down", "right", "right")
	d.See("Kolom B “Pimpinan”: Kepala desa", "1 baru")
	d.Press("enter")
	d.See("Pilih dahulu apakah yang baru ditambahkan")
	d.Press("down", "down", "right") // below stands only what would change
	d.See("Baris 3 Lain-lain: ditandai bukan isian")
	d.Press("enter")
	d.See("Tempelan Desa (Tabel 11): 1 baris, 1 baris bukan isian dilewati")
	if got := screenstest.Book(o).Villages; len(got) != 11 {
		t.Fatalf("%d villages", len(got))
	}
	d.Paste("WILAYAH\tPIMPINAN\r\nMeninjo\tPak D\r\nLain-lain\ty\r\n")
	d.See("seperti yang dipilih", "Kolom B “PIMPINAN”: Kepala desa", "Baris 3 Lain-lain: ditandai bukan isian")
	d.Press("enter")
	for _, v := range screenstest.Book(o).Villages {
		if v.Name == "Meninjo" && v.Head != "Pak D" {
			t.Errorf("Meninjo has %q", v.Head)
		}
	}
}

func TestHeadsOfFilesAreKnownInALongPasteToo(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Sarana")
	before := len(screenstest.Book(o).Assets)
	d.Paste("Nama Barang\tJumlah\tKondisi\r\nMeja uji\t3\tBaik\r\n")
	assets := screenstest.Book(o).Assets
	if len(assets) != before+1 || assets[before].Name != "Meja uji" {
		t.Errorf("%d sarana\n%s", len(assets)-before, d.Screen())
	}
}

func TestAFileIsReadBesideTheScreen(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{"/a/lra.csv": budgetFile})
	screenstest.GoTo(d, screen.Records)
	d.Press("alt+m")
	d.Type("/a/lra.csv")
	d.Hold()
	d.Press("enter")
	d.Release() // the disk has answered; what it said is being read
	d.See("lra.csv dibaca sebagai Anggaran")
	d.Hold()
	d.Press("right") // read anew
	d.Press("enter")
	d.See("masih dibaca")
	d.Release()
	d.Press("enter")
	d.Unseen("masih dibaca")
}

// A desa and a kelurahan may have one name: a pasted one is not taken for the other, nor added
// without a question.
func TestAPastedVillageOfAnotherKindIsAskedFor(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Desa ")
	before := screenstest.Book(o)
	d.Paste("Kelurahan Dua\r\n")
	d.See("Kelurahan Dua", `mirip "Desa Dua" yang sudah ada`)
	d.Press("esc")
	after := screenstest.Book(o)
	if after.Revision != before.Revision || after.Villages[1].Kind != "" {
		t.Fatalf("%+v", after.Villages)
	}
}

// manyVillages are lines of villages that the office has not, below their heads.
func manyVillages(n int) string {
	var b strings.Builder
	b.WriteString("No\tDesa\tKepala desa\r\n")
	for i := range n {
		fmt.Fprintf(&b, "%d\tSumber %d\tPak %d\r\n", i+1, i+1, i+1)
	}
	return b.String()
}

func TestALargePasteIsReadBesideTheScreen(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Desa ")
	d.Paste(manyVillages(300) + "\tJUMLAH\t300\r\n")
	d.See("Tempelan dibaca sebagai Desa (Tabel 11)", "300 baru")
	if got := screenstest.Book(o).Villages; len(got) != 11 {
		t.Fatalf("%d villages before anything was said", len(got))
	}
	d.Press("down", "right", "enter")
	d.See("Tempelan Desa (Tabel 11): 300 baris, 1 baris bukan isian dilew")
	if got := screenstest.Book(o).Villages; len(got) != 311 {
		t.Fatalf("%d villages", len(got))
	}
}

func TestALargePlainPasteIsTakenLineByLine(t *testing.T) {
	headed := manyVillages(100)
	_, bare, _ := strings.Cut(headed, "\r\n")
	for _, lines := range []string{headed, bare} {
		o := screenstest.Empty(t)
		d := o.Session(model.Q1, 80, 24)
		screenstest.OpenList(d, "Desa ")
		d.Paste(lines)
		d.See("100 desa ditempel")
		if got := screenstest.Book(o).Villages; len(got) != 102 || got[2].Name != "Sumber 1" || got[2].Head != "Pak 1" {
			t.Fatalf("%d villages, %+v", len(got), got[2])
		}
	}
}

// A long list of names is read beside the screen, and taken as a short one is.
func TestALongPlainPasteIsReadBesideTheScreen(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.OpenList(d, "Desa")
	var names strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&names, "Tempat %c%c %d\r\n", 'a'+i%26, 'a'+i/26, i)
	}
	before := len(screenstest.Book(o).Villages)
	d.Paste(names.String())
	d.See("1000 desa ditempel")
	if n := len(screenstest.Book(o).Villages); n != before+1000 {
		t.Errorf("%d villages", n)
	}
	d.Paste(names.String())
	d.See("Tidak ada yang baru dalam tempelan itu")
}
