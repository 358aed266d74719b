package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/registry"
	"capaian/ui/screen"
)

func TestWhatIsSaidOfARowIsSeenAndAnswered(t *testing.T) {
	o := staffed(t)
	staf, boss := o.as("budi", 80, 24), o.as("dewi", 80, 24)
	staf.Press("4", "down", "down", "ctrl+n")
	staf.See("Catatan: Desa Tegalbangsri", "Belum ada catatan pada baris ini.")
	staf.Press("a", "ctrl+s")
	staf.See("Catatan belum diisi")
	staf.Paste("Berita acara\x1b]52;c;aGFsbw==\x07 menyusul\u202e")
	staf.Press("ctrl+s")
	staf.See("Budi, 30 Desember 2024, 10.32, TW IV", "Berita acara]52;c;aGFsbw== menyusul")
	staf.Press("esc")
	see(t, staf, "3 Tegalbangsri ¶▸✓ 21-03-2024", "¶ 1 catatan: Ctrl+N")
	if raw := staf.Raw(); strings.Contains(raw, "\x1b]") || strings.Contains(raw, "\u202e") {
		t.Fatal("what somebody typed reached the terminal as an order")
	}

	boss.Wake()
	boss.Press("6")
	row(boss, "Seksi Pemerintahan ¶ Desa")
	see(t, boss, `Desa Tegalbangsri: "Berita acara]52;c;aGFsbw== menyusul" Budi`)
	boss.Press("4", "alt+4", "down", "down", "ctrl+n", "enter")
	boss.Type("Kapan?")
	boss.Press("ctrl+s")
	boss.See("Dewi, 30 Desember 2024", "Kapan?")
	boss.Press("s")
	boss.See("selesai")
	boss.Press("esc")
	boss.Unseen("¶")
	staf.Wake()
	staf.Unseen("¶")
	staf.Press("ctrl+n")
	staf.See("Kapan?", "– selesai")
	staf.Press("up", "s", "esc") // one's own remark may be taken up again
	staf.See("¶")
}

func TestOnlyItsAuthorOrTheSekretarisSettlesARemark(t *testing.T) {
	o := staffed(t)
	rina, budi := o.as("rina", 80, 24), o.as("budi", 80, 24)
	rina.Press("3", "down", "ctrl+n", "a")
	rina.Type("Kurang satu")
	rina.Press("ctrl+s")
	before := o.store.Revision()
	budi.Wake()
	budi.Press("3", "down", "ctrl+n", "s")
	if o.store.Revision() != before {
		t.Fatal("settled by another clerk")
	}
	tamu := o.as("tamu", 80, 24)
	tamu.Press("3", "down", "ctrl+n")
	tamu.See("Kurang satu")
	tamu.Press("a", "enter", "s")
	tamu.See("Kurang satu", "Rina")
	if o.store.Revision() != before {
		t.Fatal("a pembaca wrote")
	}
}

// Rows of every list can be spoken of; where a row is no record, the key says so.
func TestRowsHaveNotesOnEveryScreen(t *testing.T) {
	o := staffed(t)
	for _, id := range []screen.ID{screen.Home, screen.Indicators, screen.Facilitation, screen.Villages, screen.Budget, screen.Review, screen.Records} {
		d := o.as("dewi", 80, 24)
		goTo(d, id)
		d.Press("home", "down")
		if id == screen.Records {
			openList(d, "Pegawai (Tabel 1)")
		}
		d.Press("ctrl+n")
		if id == screen.Home {
			d.Press("esc", "home", "ctrl+n")
		}
		d.See("Catatan: ", "A tulis catatan")
	}
	d := o.as("dewi", 80, 24)
	d.Press("5", "home", "ctrl+n")
	see(t, d, "Ctrl+N tidak bisa: baris ini bukan isian; pilih barisnya dahulu.")
}

func TestARowsHistoryFromTheRow(t *testing.T) {
	o := staffed(t)
	d := o.as("dewi", 80, 24)
	d.Press("2")
	d.Type("70")
	d.Press("enter", "up", "H")
	d.See("Hanya Indikator Indeks Pela", "63,25 (B-) → 70", "Memuat contoh", "Dewi")
	d.Unseen("Pengguna Budi")
	o.does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(71)})
	o.does("siti", &model.Reason{Row: book(o).Rows[4].ID, Text: "Ditunda"})
	d.Wake()
	see(t, d, "Siti Realisasi TW", "70 → 71")
	d.Unseen("Ditunda")
	d.Press("x")
	d.See("Ditunda", "Pengguna Budi")
	d.Press("f", "right", "right", "right", "right", "right") // of the people in the order of their ids
	d.See("< Siti >")
	d.Press("ctrl+s")
	d.See("Hanya Siti", "Ditunda", "70 → 71")
	d.Unseen("63,25 (B-) → 70")
	d.Press("home", "down", "enter", "enter") // the realisasi: to its place
	d.See("▸     71◂")
}

func TestTheHistoryGrowsAsOneWalksDown(t *testing.T) {
	o := staffed(t)
	for i := range 250 {
		o.does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q1, Value: model.IntOf(int64(i + 1))})
	}
	d := o.as("dewi", 80, 24)
	goTo(d, screen.History)
	d.See("249 → 250", "baris 1–14/101")
	d.Press("end")
	d.See("baris", "/201")
	d.Press("end", "end")
	d.See("Awal riwayat.", "Memuat contoh", "/258")
	d.Press("home", "/")
	d.Type("217 →")
	see(t, d, "217 → 218", "dari 257 baris")
	d.Press("esc", "f", "tab", "tab")
	d.Type("1/1/2025")
	d.Press("ctrl+s")
	d.See("Tidak ada riwayat untuk saringan ini; X melepasnya.", "sejak 01-01-2025")
	d.Press("f", "tab", "tab", "ctrl+u")
	d.Type("kemarin")
	d.Press("ctrl+s")
	d.See(`terbaca "kemarin"`)
}

// Names and remarks as long as they may be do not break a frame.
func TestTheLongestNamesFit(t *testing.T) {
	o := staffed(t)
	long := strings.Repeat("Nama yang panjang sekali ", 20)[:model.MaxNameLength-1] + "x"
	o.does("siti", &model.Village{ID: "panjang", Order: 0, Name: long})
	o.does("siti", &model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "panjang"}, Text: strings.Repeat("catatan ", 240), By: "siti", Name: long, At: o.now})
	o.does("siti", &model.PartState{Quarter: model.Q4, Part: model.PartVillages, Status: model.StatusSubmitted, Note: strings.Repeat("pesan ", 300)})
	for _, size := range [][2]int{{60, 20}, {80, 24}, {140, 40}} {
		for _, entry := range registry.Screens() {
			d := o.as("dewi", size[0], size[1])
			goTo(d, entry.ID)
			for _, keys := range [][]string{nil, {"end"}, {"home", "down"}, {"ctrl+n"}, {"end", "up"}, {"esc", "H"}, {"enter"}} {
				d.Press(keys...)
				framed(t, d, size[0], size[1])
			}
		}
	}
}
