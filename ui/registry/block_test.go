package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestShiftMarksARectangleAndSaysWhatItComesTo(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "down", "down", "down", "left")
	d.Press("shift+down", "shift+down")
	d.See("3 sel, jumlah ", "›")
	sum := model.Reading{}
	for _, n := range book(o).Nodes[3:6] {
		v, _ := sum.Value()
		one, _ := book(o).Amount(n.ID, book(o).Versions[1].ID).Value()
		sum = model.ValueOf(v.Add(one))
	}
	d.Press("c")
	total := strings.Join(strings.Split(d.Clipboard, "\n"), "+")
	if len(strings.Split(d.Clipboard, "\n")) != 3 || strings.Contains(d.Clipboard, ".") {
		t.Fatalf("copied %q", total)
	}
	d.Press("shift+left")
	d.See("6 sel, jumlah ")
	d.Press("esc")
	d.Unseen("sel, jumlah", "›")
	d.See("Program / kegiatan") // Esc did not leave the screen too
	for _, move := range []string{"down", "left", "tab", "pgdown", "home", "end", "ctrl+home", "ctrl+end", "ctrl+down"} {
		d.Press("ctrl+home", "down", "down", "down", "shift+down", "shift+down")
		d.See("3 sel")
		d.Press(move)
		d.Unseen("3 sel")
	}
}

func TestSumOfABlockIsExact(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2", "shift+down")
	d.See("2 sel, jumlah 152,14 · baris") // 63,25 (B-) and 88,89
	d.Press("4", "alt+4", "shift+down")
	d.See("2 sel")
	d.Unseen("jumlah") // days are not added up
}

func TestCopyIsWhatASpreadsheetReads(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "shift+left", "c")
	if d.Clipboard != "1668156794\t1649882568" {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.See("2 sel disalin")
	d.Press("alt+4", "shift+right", "c")
	if want := "28/03/2024\t27/09/2024"; len(d.Clipboard) != len(want) || d.Clipboard[2] != '/' || d.Clipboard[13] != '/' {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.Press("esc", "delete", "c")
	if d.Clipboard != "" {
		t.Fatalf("a blank is copied as %q", d.Clipboard)
	}
	d.Press("alt+2", "down", "c")
	if d.Clipboard != "88,89" {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.Press("up")
	d.Type("-1+cmd")
	d.Press("esc", "ctrl+insert")
	if d.Clipboard != "'-1+cmd" {
		t.Fatalf("a formula is copied live: %q", d.Clipboard)
	}
}

func TestWhatWasCopiedIsPastedOnAnotherScreenAndInABlock(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2", "p")
	d.See("P tidak bisa: belum ada yang disalin")
	d.Press("down", "down", "down", "shift+down", "c", "left", "shift+insert")
	d.See("2 isian ditempel")
	if got := book(o).Actual(book(o).Indicators[4].ID, model.Q3).Value.String(); got != "100" {
		t.Fatalf("pasted %q", got)
	}
	d.Press("c", "shift+down", "shift+down", "shift+left", "p") // one cell fills a whole block
	d.See("6 isian ditempel")
	d.Press("down", "c", "p")
	d.See("Belum disimpan") // one cell on one cell begins an entry
}

func TestFillDown(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("4")
	d.Press("ctrl+d")
	d.See("Ctrl+D tidak bisa: tidak ada sel di atasnya")
	d.Press("ctrl+u")
	d.Type("5/3")
	d.Press("enter", "ctrl+d")
	d.See("1 isian diisi ke bawah")
	d.Press("ctrl+home", "shift+right", "ctrl+shift+down", "ctrl+d")
	d.See("20 isian diisi ke bawah")
	first, last := book(o).Villages[0].ID, book(o).Villages[10].ID
	for _, document := range book(o).Documents[:2] {
		if a, b := book(o).Receipt(first, document.ID), book(o).Receipt(last, document.ID); a.Date != b.Date {
			t.Fatalf("%s: %v is not %v", document.ID, b.Date, a.Date)
		}
	}
	d.Press("u", "u")
	if got := book(o).Receipt(book(o).Villages[1].ID, book(o).Documents[0].ID).Date; got.Day == 5 && got.Month == 3 {
		t.Fatal("two undos do not take two fills back")
	}
}

func TestDelClearsAWholeBlockAsOneAct(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("4", "shift+down", "shift+down", "shift+right", "delete")
	d.See("6 isian dikosongkan", "Realisasi 27/33")
	d.Press("delete")
	d.See("Tidak ada yang terisi dalam pilihan")
	d.Press("u")
	d.See("Realisasi 33/33")
	d.Type("9")
	d.Press("esc", "shift+up", "delete")
	d.See("1 sel dengan isian yang belum disimpan dilewati")
	d.Unseen("Realisasi 33/33")
}

func TestSpaceMarksAllRowsOfABlock(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	before := book(o).Revision
	d.Press("3", "shift+down", "shift+down", "shift+down", "shift+down")
	d.See("5 sel", "Esc lepas pilihan", "Spasi laksana")
	d.Press("space")
	d.See("1 baris terlaksana TW IV", "Realisasi 41/45") // 1.5 was the only one that was not
	d.Press("space")
	d.See("5 baris batal terlaksana", "Realisasi 36/45")
	d.Press("space")
	d.See("5 baris terlaksana TW IV", "Realisasi 41/45")
	if now := book(o).Revision; now != before+3 {
		t.Fatalf("%d acts for three keys", now-before)
	}
	d.Press("u", "u", "u")
	d.See("Realisasi 40/45")
}

func TestSpaceReceivesAllDocumentsOfABlock(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("4", "shift+down", "shift+right", "space")
	d.See("semua dokumen dalam pilihan sudah diterima")
	d.Press("delete", "space")
	d.See("4 dokumen diterima 30 Desember 2024; U mengurungkan")
	if got := book(o).Receipt(book(o).Villages[1].ID, book(o).Documents[1].ID).Date; got.Day != 30 || got.Month != 12 {
		t.Fatalf("received %v", got)
	}
	d.Press("u", "u")
	d.See("Realisasi 33/33")
}

func TestCtrlJumpsToTheEdgeOfWhatIsFilled(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("4", "ctrl+down")
	d.See("LPPDes Penawungan")
	d.Press("ctrl+right")
	d.See("APBDes Penawungan")
	d.Press("ctrl+up")
	d.See("APBDes Jenggrong")
	d.Press("down", "down", "down", "delete", "ctrl+up", "ctrl+up", "ctrl+down")
	d.See("APBDes Tegalbangsri") // the last filled one above the gap
	d.Press("ctrl+end")
	d.See("APBDes Penawungan")
	d.Press("ctrl+home", "ctrl+left")
	d.See("LPPDes Jenggrong")
}

func TestABlockGoesWithTheRowsItStoodOn(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("5", "down", "down", "shift+down", "shift+down")
	d.See("3 sel, jumlah")
	d.Press("z") // folds the kegiatan away, the program it began at stays
	d.Unseen("3 sel", "sel, jumlah")
	d.Press("z", "ctrl+home", "shift+down", "shift+right")
	d.See("sel, jumlah")
	d.Resize(60, 20)
	d.Resize(140, 40)
	d.Press("shift+up", "shift+left", "esc")
	d.Unseen("sel, jumlah")
}

func TestHomeAndEndStayInTheRow(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("4", "down", "down", "end")
	d.See("APBDes Tegalbangsri")
	d.Press("home")
	d.See("LPPDes Tegalbangsri")
	d.Press("ctrl+end")
	d.See("APBDes Penawungan")
	d.Press("ctrl+home")
	d.See("LPPDes Jenggrong")
	d.Press("G")
	d.See("LPPDes Penawungan")
	d.Press("g", "alt+3", "end") // one column to stand on: the list's ends
	d.See("16.1 ")
}

func TestShiftEnterSavesAndGoesUp(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("4", "down")
	d.Type("5/3")
	d.Press("shift+enter")
	d.See("Tersimpan", "LPPDes Jenggrong")
	if got := book(o).Receipt("desa-02", book(o).Documents[0].ID).Date; got.Day != 5 {
		t.Fatalf("saved %v", got)
	}
}
