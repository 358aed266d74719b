package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestFilterNarrowsAsItIsTypedAndKeepsHeadings(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3", "/")
	d.See("Saring:", "45 dari 45 baris")
	cursor := d.View().Cursor
	if cursor == nil || !strings.Contains(strings.Split(d.Screen(), "\n")[cursor.Y], "Saring:") {
		t.Fatalf("the cursor is at %+v", cursor)
	}
	d.Type("MUSRÉNBANG")
	d.See("dari 45 baris", "usrenbang")
	d.Unseen("45 dari 45")
	lines := strings.Split(d.Screen(), "\n")
	for i, line := range lines {
		if strings.Contains(line, "[x]") || strings.Contains(line, "[ ]") {
			name := line
			for _, more := range lines[i+1:] {
				if strings.Contains(more, "[") || strings.Contains(more, "/") {
					break
				}
				name += more
			}
			if !strings.Contains(strings.ToLower(name), "musrenbang") {
				t.Errorf("stays though it does not match: %s", name)
			}
		}
	}
	if head := d.Line("1 "); strings.Contains(head, "[") {
		t.Errorf("no heading is left: %s", head)
	}
	d.Press("enter")
	d.See("Saringan: MUSRÉNBANG – ", "Esc menghapus saringan", "Realisasi 40/45")
	d.Press("esc")
	d.Unseen("Saringan:")
	d.See("Tabel 10", "baris ")
}

func TestClearingTheFilterStaysOnTheRow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4", "/")
	d.Type("wates")
	d.Press("enter", "down", "esc")
	marked := d.Line("►")
	if !strings.Contains(marked, "Wates") {
		t.Fatalf("selected: %s", marked)
	}
	d.See("Jenggrong")
	d.Press("/")
	d.Type("tidakada")
	d.See("0 dari 11 baris", "Tidak ada baris yang memuat tidakada")
	d.Press("esc")
	if now := d.Line("►"); now != marked {
		t.Fatalf("selected: %s", now)
	}
}

func TestARowStaysWhileItIsEditedUntilTheFilterChanges(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "/")
	d.Type("63,25")
	d.Press("enter")
	d.See("Indeks Pelayanan Publik")
	d.Type("72")
	d.Press("enter")
	d.See("Indeks Pelayanan Publik", "saringan: 63,25", "Tersimpan")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "72" {
		t.Fatalf("saved %q", got)
	}
	d.Press("/")
	d.Type("63,25")
	d.See("Tidak ada baris yang memuat 63,25")
}

func TestAFilterKeepsScreensAndDrafts(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("5")
	d.Press("esc", "/")
	d.Type("laporan")
	d.Press("alt+1")
	d.See("Beranda")
	d.Press("alt+2")
	d.See("Belum disimpan: Indeks Pelayanan Publik TW IV 5", "saringan: laporan")
	d.Unseen("5?")
	d.Press("esc")
	d.See("5?")
}

func TestWhoGoesToAHiddenRowSeesIt(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4", "/")
	d.Type("wates")
	d.Press("enter")
	d.Unseen("Jenggrong")
	d.Press("ctrl+g")
	d.Type("1")
	d.Press("enter")
	d.See("Jenggrong", "Wates")
}

func TestHomeFiltersToo(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("/")
	d.Type("sisa")
	d.See("Anggaran    ", "1 dari ")
	d.Unseen("Indeks Pelayanan Publik")
	d.Press("enter", "enter")
	d.See("Program / kegiatan")
	d.Press("alt+1", "esc")
	d.See("Indeks Pelayanan Publik")
}

func TestGoToRowByNumber(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, row := range []struct{ screen, typed, chosen string }{
		{"alt+3", "1.5", "1.5 "}, {"alt+3", "2.1", "2.1 "}, {"alt+4", "11", "LPPDes "}, {"alt+2", "1", "Indeks Pelayanan Publik"},
	} {
		d.Press(row.screen, "ctrl+g")
		d.See("Menuju baris")
		d.Type(row.typed)
		d.Press("enter")
		d.Unseen("Menuju baris")
		lines := strings.Split(d.Screen(), "\n")
		if live := strings.Join(lines[len(lines)-4:], "\n"); !strings.Contains(live, row.chosen) {
			t.Errorf("%s %s: %q is not chosen\n%s", row.screen, row.typed, row.chosen, d.Screen())
		}
	}
	d.Press("alt+4", "ctrl+g")
	d.Type("99")
	d.Press("enter")
	d.See(`Baris "99" tidak ada; ada baris 1 sampai 11.`, "99")
	d.Press("esc")
	d.Unseen("Menuju baris")
}

func TestAFilterFindsWhatIsFoldedAway(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "space", "/")
	d.Type("administrasi keuangan")
	d.Press("enter")
	d.See("01 Penunjang")
	d.Unseen("02 Pelayanan")
}
