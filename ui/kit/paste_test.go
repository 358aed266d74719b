package kit_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestSeveralLinesAreNotRunTogetherIntoOneFigure(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Paste("10\r20\r30") // the second row is computed from Tabel 10
	d.See("2 isian ditempel, 1 sel bukan isian dilewati", "10 (F) dari target 51")
	d.Unseen("102030", "Belum disimpan")
	d.Paste(" 64,5\r\n")
	d.See("64,5", "capaian 126,47 %")
	d.Paste("1\n2")
	d.See("sel yang terbuka menerima satu isian", "capaian 126,47 %")
}

// days are eleven dates of March, a line each.
func days(end string) string {
	var lines []string
	for day := range 11 {
		lines = append(lines, fmt.Sprintf("%02d/03/2024", day+1))
	}
	return strings.Join(lines, end) + end
}

func TestDatesOfAllVillagesArePastedAsOneColumn(t *testing.T) {
	for name, end := range map[string]string{"Unix": "\n", "Windows": "\r\n", "Mac": "\r"} {
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 80, 24)
		first, before := screenstest.Snapshot(t, o), screenstest.Book(o).Revision
		d.Press("alt+4")
		d.Paste(days(end))
		d.Press("m")
		d.See("11 isian ditempel")
		for i, v := range screenstest.Book(o).Villages {
			if got := screenstest.Book(o).Receipt(v.ID, screenstest.Book(o).Documents[0].ID).Date; got.Day != i+1 || got.Month != 3 {
				t.Fatalf("%s: %s has %v", name, v.Name, got)
			}
		}
		if now := screenstest.Book(o).Revision; now != before+1 {
			t.Fatalf("%s: %d acts for one paste", name, now-before)
		}
		d.Press("ctrl+z")
		d.See("Diurungkan: 11 isian ditempel mulai LPPDes Jenggrong")
		if screenstest.Snapshot(t, o) != first {
			t.Fatalf("%s: one undo does not take the paste back", name)
		}
	}
}

func TestABlockOfAllDocumentsIsPasted(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	var lines []string
	for day := range 11 {
		lines = append(lines, fmt.Sprintf("%d/3\t%d September 2024\t%d-12-2024", day+1, day+2, day+3))
	}
	d.Press("alt+4")
	d.Paste(strings.Join(lines, "\r\n") + "\r\n")
	d.Press("m")
	d.See("33 isian ditempel", "Realisasi 33/33")
	for c, month := range []int{3, 9, 12} {
		if got := screenstest.Book(o).Receipt(screenstest.Book(o).Villages[10].ID, screenstest.Book(o).Documents[c].ID).Date; got.Day != 11+c || got.Month != month {
			t.Fatalf("document %d of the last village: %v", c, got)
		}
	}
	d.Press("ctrl+z")
	d.See("Diurungkan")
}

func TestLinesAndColumnsBeyondTheGridAreReported(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4", "ctrl+end", "up")
	d.Paste("1/12\t2/12\n3/12\t4/12\n5/12\t6/12\n")
	d.Press("m")
	d.See("2 isian ditempel", "1 baris di bawah baris terakhir tidak masuk", "2 sel di")
}

func TestBlanksWithinAPasteStayWhereTheyAre(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("\n2/3\n\n4/3\n")
	d.See("2 isian akan menjadi kosong", "18-03-2024 → kosong")
	d.Press("m")
	d.See("4 isian ditempel, 2 isian menjadi kosong", "Realisasi 31/33")
	for i, want := range []int{0, 2, 0, 4} {
		if got := screenstest.Book(o).Receipt(screenstest.Book(o).Villages[i].ID, screenstest.Book(o).Documents[0].ID).Date; got.Day != want {
			t.Fatalf("village %d has %v", i+1, got)
		}
	}
}

func TestABudgetColumnIsPastedWithThousandsPoints(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "left")
	d.See("►")
	d.Paste("1.500.000.000\r\n1.200.000.000\r\nRp 100.000.000,-\r\n200.000.000,00\r\n")
	d.See("3 isian ditempel, 1 sel bukan isian dilewati") // the program's sum is not entered
	for i, want := range []string{"1200000000", "100000000", "200000000"} {
		if got := screenstest.Book(o).Amount(screenstest.Book(o).Nodes[3+i].ID, screenstest.Book(o).Versions[1].ID).String(); got != want {
			t.Errorf("kegiatan %d has %s, want %s", i+1, got, want)
		}
	}
	d.Press("ctrl+z")
	d.See("Diurungkan", "1.266.579.124")
}

const threeBad = "1/3\nkemarin\n3/3\n31/2\n5/3\n1/3/24/9\n7/3\n"

func TestNothingOfAPasteWithBadCellsIsEnteredUntilDecided(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	first := screenstest.Snapshot(t, o)
	before := screenstest.Book(o).Revision
	for _, back := range []string{"enter", "esc", "k"} {
		d.Press("alt+4")
		d.Paste(threeBad)
		d.See("3 isian perlu diputuskan; belum ada yang dimasukkan", "kemarin", "31/2", "masukkan 4 yang baik saja", "LPPDes ")
		d.Press("pgdown")
		d.See("1/3/24/9")
		d.Press(back)
		d.Unseen("perlu diputuskan")
		if screenstest.Snapshot(t, o) != first || screenstest.Book(o).Revision != before {
			t.Fatalf("%q entered something", back)
		}
	}
	d.Paste(threeBad)
	d.Press("alt+m")
	d.See("4 isian ditempel, 3 tidak dimasukkan")
	if got := screenstest.Book(o).Receipt(screenstest.Book(o).Villages[6].ID, screenstest.Book(o).Documents[0].ID).Date; got.Day != 7 {
		t.Fatalf("the good ones were not entered: %v", got)
	}
	d.Press("ctrl+z")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("one undo does not take the good ones back")
	}
}

func TestDoubtfulCellsOfAPasteAreEnteredOnlyWhenAsked(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Press("down", "down", "down")
	d.Paste("1.234\n90\n")
	d.See("1 isian perlu diputuskan", "sebagai ribuan")
	d.Press("alt+s")
	d.See("2 isian ditempel")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[3].ID, model.Q4).Value.String(); got != "1234" {
		t.Fatalf("entered %q", got)
	}
}

func TestAPasteSparesWhatWasTypedAndNotSaved(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Type("9")
	d.Press("esc")
	d.Paste("1/3\n2/3")
	d.See("1 isian perlu diputuskan", "masih ada \"9\" yang belum disimpan")
	d.Press("alt+m")
	d.See("9?")
}

func TestAPasteAsksWhereSomebodyChangedItSince(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("kemarin\n2/3")
	other := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	receipt := screenstest.Book(o).Receipt(screenstest.Book(o).Villages[1].ID, screenstest.Book(o).Documents[0].ID)
	receipt.Date.Day = 9
	if _, err := o.Store.Do(other, screenstest.BatchOf(&receipt)); err != nil {
		t.Fatal(err)
	}
	d.Wake() // the screen behind the question shows the newer day
	d.Press("alt+m")
	d.See("Diubah orang lain", "Budi")
	d.Press("alt+k")
	d.See("Tidak ada yang disimpan")
	d.Paste("kemarin\n3/3")
	receipt.Date.Day = 10
	if _, err := o.Store.Do(other, screenstest.BatchOf(&receipt)); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.Press("alt+m", "alt+t")
	d.See("Yang tersimpan dibiarkan")
	d.Unseen("ditempel")
}

func TestEmptyLinesAfterOneFigureClearNothing(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	before := screenstest.Book(o).Revision
	d.Paste("5/3/2024\r\n\r\n\r\n")
	d.See("tepat waktu, 05-03-2024", "Belum disimpan")
	d.Press("enter")
	d.See("Realisasi 33/33")
	if now := screenstest.Book(o).Revision; now != before+1 {
		t.Fatalf("%d acts", now-before)
	}
}

func TestLineEndsThatCameTwiceAreOne(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("1/3/2024\r\r2/3/2024\r\r3/3/2024\r\r")
	b := screenstest.Book(o)
	for i, want := range []string{"2024-03-01", "2024-03-02", "2024-03-03", "2024-03-25"} {
		if got := b.Receipt(b.Villages[i].ID, b.Documents[0].ID).Date.String(); got != want {
			t.Errorf("village %d: %s, want %s", i+1, got, want)
		}
	}
}
