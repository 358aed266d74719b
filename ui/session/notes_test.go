package session_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// framed fails the test unless the screen is exactly as high, and no line wider, than the terminal.
func framed(t *testing.T, d *uitest.Driver, width, height int) {
	t.Helper()
	lines := strings.Split(d.Screen(), "\n")
	if len(lines) != height {
		t.Fatalf("%d lines of %d:\n%s", len(lines), height, d.Screen())
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > width {
			t.Fatalf("wider than %d: %s", width, line)
		}
	}
}

func TestWhatIsSaidOfARowIsSeenAndAnswered(t *testing.T) {
	o := screenstest.Staffed(t)
	staf, boss := o.As("budi", 80, 24), o.As("dewi", 80, 24)
	staf.Press("alt+4", "down", "down", "ctrl+n")
	staf.See("Catatan: Desa Tegalbangsri", "Belum ada catatan pada baris ini.")
	staf.Press("alt+a", "ctrl+s")
	staf.See("Catatan belum diisi")
	staf.Paste("Berita acara\x1b]52;c;aGFsbw==\x07 menyusul\u202e")
	staf.Press("ctrl+s")
	staf.See("Budi, 30 Desember 2024, 10.32, TW IV", "Berita acara]52;c;aGFsbw== menyusul")
	staf.Press("esc")
	screenstest.See(t, staf, "3 Tegalbangsri ¶►√ 21-03-2024", "¶ 1 catatan: Ctrl+N")
	if raw := staf.Raw(); strings.Contains(raw, "\x1b]") || strings.Contains(raw, "\u202e") {
		t.Fatal("what somebody typed reached the terminal as an order")
	}

	boss.Wake()
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan ¶ Desa")
	screenstest.See(t, boss, `Desa Tegalbangsri: "Berita acara]52;c;aGFsbw== menyusul" Budi`)
	boss.Press("alt+4", "alt+4", "down", "down", "ctrl+n", "enter")
	boss.Type("Kapan?")
	boss.Press("ctrl+s")
	boss.See("Dewi, 30 Desember 2024", "Kapan?")
	boss.Press("alt+s")
	boss.See("selesai")
	boss.Press("esc")
	boss.Unseen("¶")
	staf.Wake()
	staf.Unseen("¶")
	staf.Press("ctrl+n")
	staf.See("Kapan?", "– selesai")
	staf.Press("up", "alt+s", "esc") // one's own remark may be taken up again
	staf.See("¶")
}

func TestOnlyItsAuthorOrTheSekretarisSettlesARemark(t *testing.T) {
	o := screenstest.Staffed(t)
	rina, budi := o.As("rina", 80, 24), o.As("budi", 80, 24)
	rina.Press("alt+3", "down", "ctrl+n", "alt+a")
	rina.Type("Kurang satu")
	rina.Press("ctrl+s")
	before := o.Store.Revision()
	budi.Wake()
	budi.Press("alt+3", "down", "ctrl+n", "alt+s")
	if o.Store.Revision() != before {
		t.Fatal("settled by another clerk")
	}
	tamu := o.As("tamu", 80, 24)
	tamu.Press("alt+3", "down", "ctrl+n")
	tamu.See("Kurang satu")
	tamu.Press("alt+a", "enter", "alt+s")
	tamu.See("Kurang satu", "Rina")
	if o.Store.Revision() != before {
		t.Fatal("a pembaca wrote")
	}
}

// Rows of every list can be spoken of; where a row is no record, the key says so.
func TestRowsHaveNotesOnEveryScreen(t *testing.T) {
	o := screenstest.Staffed(t)
	for _, id := range []screen.ID{screen.Home, screen.Indicators, screen.Facilitation, screen.Villages, screen.Budget, screen.Review, screen.Records} {
		d := o.As("dewi", 80, 24)
		screenstest.GoTo(d, id)
		d.Press("home", "down")
		if id == screen.Records {
			screenstest.OpenList(d, "Pegawai (Tabel 1)")
		}
		d.Press("ctrl+n")
		if id == screen.Home {
			d.Press("esc", "home", "ctrl+n")
		}
		d.See("Catatan: ", "A tulis catatan")
	}
	d := o.As("dewi", 80, 24)
	d.Press("alt+5", "home", "ctrl+n")
	screenstest.See(t, d, "Ctrl+N tidak bisa: baris ini bukan isian; pilih barisnya dahulu.")
}

func TestARowsHistoryFromTheRow(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	d.Press("alt+2")
	d.Type("70")
	d.Press("enter", "up", "alt+h")
	d.See("Hanya Indikator Indeks Pela", "63,25 (B-) → 70", "Memuat contoh", "Dewi")
	d.Unseen("Pengguna Budi")
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(71)})
	o.Does("siti", &model.Reason{Row: screenstest.Book(o).Rows[4].ID, Text: "Ditunda"})
	d.Wake()
	screenstest.See(t, d, "Siti Realisasi TW", "70 → 71")
	d.Unseen("Ditunda")
	d.Press("alt+x")
	d.See("Ditunda", "Pengguna Budi")
	d.Press("alt+f", "right", "right", "right", "right", "right") // of the people in the order of their ids
	d.See("< Siti >")
	d.Press("ctrl+s")
	d.See("Hanya Siti", "Ditunda", "70 → 71")
	d.Unseen("63,25 (B-) → 70")
	d.Press("home", "down", "enter", "enter") // the realisasi: to its place
	d.See("►     71◄")
}

func TestTheHistoryGrowsAsOneWalksDown(t *testing.T) {
	o := screenstest.Staffed(t)
	for i := range 250 {
		o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q1, Value: model.IntOf(int64(i + 1))})
	}
	d := o.As("dewi", 80, 24)
	screenstest.GoTo(d, screen.History)
	d.See("249 → 250", "baris 1–14/101")
	d.Press("end")
	d.See("baris", "/201")
	d.Press("end", "end")
	d.See("Awal riwayat.", "Memuat contoh", "/258")
	d.Press("home", "/")
	d.Type("217 →")
	screenstest.See(t, d, "217 → 218", "dari 257 baris")
	d.Press("esc", "alt+f", "tab", "tab", "tab", "tab")
	d.Type("1/1/2025")
	d.Press("ctrl+s")
	d.See("Tidak ada riwayat untuk saringan ini; X melepasnya.", "sejak 01-01-2025")
	d.Press("alt+f", "tab", "tab", "tab", "tab", "ctrl+u")
	d.Type("kemarin")
	d.Press("ctrl+s")
	d.See(`terbaca "kemarin"`)
}

// Names and remarks as long as they may be do not break a frame.
func TestTheLongestNamesFit(t *testing.T) {
	o := screenstest.Staffed(t)
	long := strings.Repeat("Nama yang panjang sekali ", 20)[:model.MaxNameLength-1] + "x"
	o.Does("siti", &model.Village{ID: "panjang", Order: 0, Name: long})
	o.Does("siti", &model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "panjang"}, Text: strings.Repeat("catatan ", 240), By: "siti", Name: long, At: o.Now})
	o.Does("siti", &model.PartState{Quarter: model.Q4, Part: model.PartVillages, Status: model.StatusSubmitted, Note: strings.Repeat("pesan ", 300)})
	for _, size := range [][2]int{{60, 20}, {80, 24}, {140, 40}} {
		for _, entry := range screens.Screens() {
			d := o.As("dewi", size[0], size[1])
			screenstest.GoTo(d, entry.ID)
			for _, keys := range [][]string{nil, {"end"}, {"home", "down"}, {"ctrl+n"}, {"end", "up"}, {"esc", "H"}, {"enter"}} {
				d.Press(keys...)
				framed(t, d, size[0], size[1])
			}
		}
	}
}
