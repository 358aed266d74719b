package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestShiftMarksARectangleAndSaysWhatItComesTo(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "down", "left")
	d.Press("shift+down", "shift+down")
	d.See("3 sel, jumlah ", "›")
	sum := model.Reading{}
	for _, n := range screenstest.Book(o).Nodes[3:6] {
		v, _ := sum.Value()
		one, _ := screenstest.Book(o).Amount(n.ID, screenstest.Book(o).Versions[1].ID).Value()
		sum = model.ValueOf(v.Add(one))
	}
	d.Press("alt+c")
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
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2", "shift+down")
	d.See("2 sel, jumlah 152,14 · baris") // 63,25 (B-) and 88,89
	d.Press("alt+4", "alt+4", "shift+down")
	d.See("2 sel")
	d.Unseen("jumlah") // days are not added up
}

func TestCopyIsWhatASpreadsheetReads(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "shift+left", "alt+c")
	if d.Clipboard != "1668156794\t1649882568" {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.See("2 sel disalin")
	d.Press("alt+4", "shift+right", "alt+c")
	if want := "28/03/2024\t27/09/2024"; len(d.Clipboard) != len(want) || d.Clipboard[2] != '/' || d.Clipboard[13] != '/' {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.Press("esc", "delete", "alt+c")
	if d.Clipboard != "" {
		t.Fatalf("a blank is copied as %q", d.Clipboard)
	}
	d.Press("alt+2", "down", "alt+c")
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
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "ctrl+v")
	d.See("Ctrl+V tidak bisa: belum ada yang disalin")
	d.Press("down", "down", "down", "shift+down", "alt+c", "left", "shift+insert")
	d.See("2 isian ditempel")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[4].ID, model.Q3).Value.String(); got != "100" {
		t.Fatalf("pasted %q", got)
	}
	d.Press("alt+c", "shift+down", "shift+down", "shift+left", "ctrl+v") // one cell fills a whole block
	d.See("6 isian ditempel")
	d.Press("down", "alt+c", "ctrl+v")
	d.See("Belum disimpan") // one cell on one cell begins an entry
}

func TestFillDown(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Press("ctrl+d")
	d.See("Ctrl+D tidak bisa: tidak ada sel di atasnya")
	d.Press("ctrl+u")
	d.Type("5/3")
	d.Press("enter", "ctrl+d")
	d.See("1 isian diisi ke bawah")
	d.Press("ctrl+home", "shift+right", "ctrl+shift+down", "ctrl+d")
	d.See("20 isian diisi ke bawah")
	first, last := screenstest.Book(o).Villages[0].ID, screenstest.Book(o).Villages[10].ID
	for _, document := range screenstest.Book(o).Documents[:2] {
		if a, b := screenstest.Book(o).Receipt(first, document.ID), screenstest.Book(o).Receipt(last, document.ID); a.Date != b.Date {
			t.Fatalf("%s: %v is not %v", document.ID, b.Date, a.Date)
		}
	}
	d.Press("ctrl+z", "ctrl+z")
	if got := screenstest.Book(o).Receipt(screenstest.Book(o).Villages[1].ID, screenstest.Book(o).Documents[0].ID).Date; got.Day == 5 && got.Month == 3 {
		t.Fatal("two undos do not take two fills back")
	}
}

func TestDelClearsAWholeBlockAsOneAct(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4", "shift+down", "shift+down", "shift+right", "delete")
	d.See("6 isian dikosongkan", "Realisasi 27/33")
	d.Press("delete")
	d.See("Tidak ada yang terisi dalam pilihan")
	d.Press("ctrl+z")
	d.See("Realisasi 33/33")
	d.Type("9")
	d.Press("esc", "shift+up", "delete")
	d.See("1 sel dengan isian yang belum disimpan dilewati")
	d.Unseen("Realisasi 33/33")
}

func TestSpaceMarksAllRowsOfABlock(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	before := screenstest.Book(o).Revision
	d.Press("alt+3", "shift+down", "shift+down", "shift+down", "shift+down")
	d.See("5 sel", "Esc lepas pilihan", "Spasi terlaksana")
	d.Press("space")
	d.See("1 baris terlaksana TW IV", "Realisasi 41/45") // 1.5 was the only one that was not
	d.Press("space")
	d.See("Batalkan yang sudah terlaksana?")
	d.Press("b")
	d.See("5 baris batal terlaksana", "Realisasi 36/45")
	d.Press("space")
	d.See("5 baris terlaksana TW IV", "Realisasi 41/45")
	if now := screenstest.Book(o).Revision; now != before+3 {
		t.Fatalf("%d acts for three keys", now-before)
	}
	d.Press("ctrl+z", "ctrl+z", "ctrl+z")
	d.See("Realisasi 40/45")
}

func TestCtrlJumpsToTheEdgeOfWhatIsFilled(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4", "ctrl+down")
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
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "shift+down", "shift+down")
	d.See("3 sel, jumlah")
	d.Press("alt+z") // folds the kegiatan away, the program it began at stays
	d.Unseen("3 sel", "sel, jumlah")
	d.Press("alt+z", "ctrl+home", "shift+down", "shift+right")
	d.See("sel, jumlah")
	d.Resize(60, 20)
	d.Resize(140, 40)
	d.Press("shift+up", "shift+left", "esc")
	d.Unseen("sel, jumlah")
}

func TestHomeAndEndStayInTheRow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4", "down", "down", "end")
	d.See("APBDes Tegalbangsri")
	d.Press("home")
	d.See("LPPDes Tegalbangsri")
	d.Press("ctrl+end")
	d.See("APBDes Penawungan")
	d.Press("ctrl+home")
	d.See("LPPDes Jenggrong")
	d.Press("alt+g")
	d.See("LPPDes Penawungan")
	d.Press("alt+g", "alt+3", "end") // one column to stand on: the list's ends
	d.See("16.1 ")
}

func TestShiftEnterSavesAndGoesUp(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4", "down")
	d.Type("5/3")
	d.Press("shift+enter")
	d.See("Tersimpan", "LPPDes Jenggrong")
	if got := screenstest.Book(o).Receipt("desa-02", screenstest.Book(o).Documents[0].ID).Date; got.Day != 5 {
		t.Fatalf("saved %v", got)
	}
}

func TestF6BeginsABlockThatPlainArrowsExtend(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "down", "left")
	d.See("F6 blok")
	d.Press("f6")
	d.See("↑↓ perluas pilihan", "Esc lepas pilihan", "memilih dari sini")
	d.Press("f6")
	d.See("F6 tidak bisa: pilihan sudah dimulai")
	d.Press("down", "down")
	d.See("3 sel, jumlah ", "›")
	d.Press("up", "up", "up", "down", "down", "right", "left", "left") // through where it began
	d.See("4 sel, jumlah ")
	d.Press("esc")
	d.Unseen("sel, jumlah", "perluas pilihan")
	d.Press("down")
	d.Unseen("sel, jumlah")
	d.Press("ctrl+home", "f6", "esc", "down", "right")
	d.Unseen("sel, jumlah", "memilih dari sini")
	d.Press("alt+4", "f6", "end", "ctrl+end")
	d.See("33 sel")
	d.Press("home", "ctrl+up", "pgdown", "pgup")
	d.See("perluas pilihan")
	d.Press("esc", "?")
	for range 5 {
		if strings.Contains(d.Screen(), "F6 ") {
			return
		}
		d.Press("pgdown")
	}
	d.See("F6 ")
}

func TestABlockBegunWithF6GrowsUntilSomethingIsDone(t *testing.T) {
	for _, row := range []struct{ name, screen, key, says string }{
		{"cleared", "alt+4", "delete", "2 isian dikosongkan"},
		{"copied", "alt+4", "alt+c", "2 sel disalin"},
		{"filled", "alt+4", "ctrl+d", "1 isian diisi ke bawah"},
		{"marked", "alt+3", "space b", "2 baris batal terlaksana"},
	} {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		d.Press(append([]string{row.screen, "f6", "down"}, strings.Fields(row.key)...)...)
		if !strings.Contains(d.Screen(), row.says) {
			t.Errorf("%s: %q is not in\n%s", row.name, row.says, d.Screen())
		}
		if !strings.Contains(d.Screen(), "2 sel") || strings.Contains(d.Screen(), "perluas pilihan") {
			t.Errorf("%s: the block does not stay, or still grows\n%s", row.name, d.Screen())
		}
		d.Press("down")
		if strings.Contains(d.Screen(), "3 sel") {
			t.Errorf("%s: the arrow still extends", row.name)
		}
	}
}

func TestWhatElseEndsABlockThatGrows(t *testing.T) {
	for _, keys := range [][]string{{"tab"}, {"ctrl+g", "1", "enter"}, {"enter", "esc"}, {"/", "esc"}} {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		d.Press("alt+4", "down", "f6", "down")
		d.Press(keys...)
		d.Unseen("perluas pilihan")
	}
}

func TestF6ChoosesRowsOfAList(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press(screenstest.DataTab())
	d.Unseen("F6") // a list of lists is not worked on in blocks
	screenstest.OpenList(d, "Desa")
	d.See("F6 blok")
	d.Press("f6", "down", "down")
	d.See("3 baris", "Esc lepas pilihan")
	d.Press("esc")
	d.Unseen("3 baris", "perluas")
	d.See("Esc kembali")
}
