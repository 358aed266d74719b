package review_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/uitest"
)

func TestAPartGoesFromItsStafToTheSekretarisAndBack(t *testing.T) {
	o := screenstest.Staffed(t)
	staf, boss := o.As("budi", 80, 24), o.As("dewi", 80, 24)
	staf.See("staf@Seksi Pemerintahan", "Perlu perhatian", "TW IV: 2 bagian belum diajukan")
	staf.Press("alt+6")
	screenstest.Row(staf, "Seksi Pemerintahan Fasilitasi draf 17/21")
	staf.Press("alt+p")
	screenstest.See(t, staf, "Seksi Pemerintahan Fasilitasi diajukan", "Fasilitasi Seksi Pemerintahan TW IV diajukan")
	staf.Press("alt+a")
	screenstest.See(t, staf, "Alt+A tidak bisa: bagian ini diajukan; staf tidak dapat menyetujuinya.")

	boss.Wake()
	boss.See("TW IV: 1 menunggu persetujuan, 7 belum diajukan")
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan Fasilitasi diajukan")
	boss.Press("alt+k")
	boss.Press("ctrl+s")
	boss.See("tulis mengapa dikembalikan")
	boss.Type("Bukti 2.1 belum ada")
	boss.Press("ctrl+s")
	screenstest.See(t, boss, "Seksi Pemerintahan ¶ Fasilitasi dikembalikan", `Dikembalikan oleh Dewi, 30 Desember 2024, 10.32: "Bukti 2.1 belum ada"`)

	staf.Wake()
	staf.Press("alt+1")
	staf.See("TW IV: Fasilitasi Seksi Pemerintahan dikembalikan: Bukti 2.1 belum ada")
	screenstest.Row(staf, "dikembalikan: Bukti 2.1")
	staf.Press("enter")
	screenstest.See(t, staf, "► Seksi Pemerintahan ¶ Fasilitasi dikembalikan")
	staf.Press("enter")
	staf.See("Tabel 10")
	mark := screenstest.Book(o).Mark(screenstest.Book(o).Rows[5].ID, model.Q1)
	mark.Evidence = []model.Evidence{{Kind: model.EvidenceMinutes, Reference: "005/3"}}
	o.Does("budi", &mark)
	staf.Wake()
	staf.Press("alt+6", "alt+p")
	boss.Wake()
	screenstest.See(t, boss, "Seksi Pemerintahan ¶ Fasilitasi diajukan 17/21 1", "bukti: · → Berita acara 005/3", "Budi 30-12 10.32")
	boss.Press("alt+a")
	screenstest.See(t, boss, "Seksi Pemerintahan Fasilitasi disetujui", "Ctrl+Z mengurungkan")
}

func TestWhatChangedSinceTheApprovalIsShownAgainstIt(t *testing.T) {
	o := screenstest.Staffed(t)
	boss := o.As("dewi", 80, 24)
	boss.Press("alt+6")
	screenstest.Row(boss, "Sekretariat Indikator draf")
	boss.Press("alt+a")
	boss.See("Bagian ini belum diajukan oleh stafnya.", "Belum diisi 1: Realisasi TW IV Penugasan kepala daerah", "(Seksi Pemerintahan).")
	boss.Press("alt+s")
	screenstest.See(t, boss, "Sekretariat Indikator disetujui")
	boss.Press("ctrl+z")
	screenstest.See(t, boss, "Sekretariat Indikator draf")
	boss.Press("ctrl+r")
	screenstest.See(t, boss, "bukan lagi isian yang sekarang")
	boss.Press("alt+a", "alt+s")
	screenstest.See(t, boss, "Sekretariat Indikator disetujui")
	o.Does("dewi", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(50)})
	boss.Wake()
	boss.See("Berbeda dari yang disetujui", "realisasi: 63,25 → 50", "63,25 (B-) → 50")
	boss.Press("alt+d")
	boss.See("capaian: 124,02 → 98,04", "mutu: B- → C-", "Dewi")
	boss.Press("enter")
	boss.See("5 Anggaran", "Indikator", "►     50◄")
	boss.Press("alt+6", "alt+a", "alt+s")
	boss.Unseen("Berbeda dari yang disetujui")
	boss.Press("ctrl+z")
	screenstest.See(t, boss, "bukan lagi isian yang sekarang", "Langkah itu dilewati")
}

func TestAClosedQuarterCannotBeTypedIntoAndSaysWhy(t *testing.T) {
	o := screenstest.Staffed(t)
	boss, staf := o.As("dewi", 80, 24), o.As("budi", 80, 24)
	boss.Press("alt+6", "home", "alt+l")
	boss.See("TW IV belum dapat dikunci", "Anggaran Sub Bagian Keuangan draf")
	boss.Press("esc", "alt+j")
	boss.See("setujui 8 bagian, juga yang belum diajukan")
	boss.Press("alt+j")
	screenstest.See(t, boss, "Semua bagian disetujui")
	boss.Press("alt+l")
	boss.See("1 isian masih kosong", "temuan pemeriksaan", "TW III belum dikunci; isiannya ikut terkunci")
	boss.Press("alt+k")
	screenstest.See(t, boss, "Semua bagian dikunci", "TW IV dikunci")
	staf.Wake()
	revision := o.Store.Revision()
	staf.Press("alt+2")
	staf.Type("7")
	screenstest.See(t, staf, "Tidak diisi di sini: realisasi ini ikut dihitung dalam TW IV yang sudah dikunci")
	staf.Press("alt+3", "space")
	screenstest.See(t, staf, "Spasi tidak bisa: pelaksanaan fasilitasi ini ikut dihitung dalam TW IV")
	staf.Press("enter", "alt+x")
	staf.See("Hanya dibaca")
	staf.Press("esc", "alt+4", "delete")
	screenstest.See(t, staf, "Del tidak bisa")
	staf.Press("alt+r")
	staf.Type("1")
	staf.See("Hanya dibaca")
	staf.Press("esc")
	boss.Press("alt+5", "down", "down", "delete")
	screenstest.See(t, boss, "Del tidak bisa: realisasi anggaran ini ikut dihitung dalam TW IV")
	if o.Store.Revision() != revision {
		t.Fatal("something was saved")
	}
	boss.Press("alt+6", "alt+b", "ctrl+s")
	boss.See("memerlukan alasan")
	boss.Type("Angka survei diperbaiki")
	boss.Press("ctrl+s")
	screenstest.See(t, boss, "Semua bagian disetujui", `TW IV: disetujui – dibuka kembali: "Angka survei diperbaiki"`)
	staf.Wake()
	staf.Press("alt+3", "space", "b")
	staf.See("Ubah yang sudah disetujui?", "Fasilitasi Seksi Pemerintahan TW IV sudah disetujui", "► Esc")
	staf.Press("enter")
	staf.See("Realisasi 40/45")
	staf.Press("space", "b", "s")
	staf.See("Tersimpan", "Realisasi 39/45")
	staf.Press("down", "space", "b")
	staf.See("Tersimpan", "Realisasi 38/45") // it waits for an approval by now
}

func TestTheCamatTakesNoteOfWhatWasApproved(t *testing.T) {
	o := screenstest.Staffed(t)
	camat := o.As("hadi", 80, 24)
	camat.Press("alt+6", "alt+m")
	screenstest.See(t, camat, "Alt+M tidak bisa: TW IV masih draf")
	boss := o.As("dewi", 80, 24)
	boss.Press("alt+6", "alt+j", "alt+j", "alt+m")
	screenstest.See(t, boss, "Alt+M tidak bisa", "peran sekretaris")
	camat.Wake()
	camat.See("TW IV: disetujui dan belum diketahui camat")
	camat.Press("alt+m")
	camat.See("diketahui Pak Hadi 30 Desember 2024")
	camat.Press("alt+1")
	camat.Unseen("belum diketahui camat")
}

// What was new when somebody left is not new when they come again.
func TestNewIsWhatCameSinceTheLastLook(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	d.Press("alt+6")
	screenstest.Row(d, "Sekretariat Indikator")
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(60)})
	d.Wake()
	d.See("belum pernah Anda tinjau", "63,25 (B-) → 60")
	d.Model().(*session.App).Remember()

	again := o.As("dewi", 80, 24)
	again.Press("alt+6")
	screenstest.Row(again, "Sekretariat Indikator")
	again.Unseen("63,25 (B-) → 60")
	o.Does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(61)})
	again.Wake()
	again.See("Berubah sejak tinjauan terakhir (30 Desember 2024, 10.32)", "60 → 61")
	again.Press("alt+v")
	again.Unseen("60 → 61")

	other := o.As("siti", 80, 24) // another person looked at nothing yet
	other.Press("alt+6")
	screenstest.Row(other, "Sekretariat Indikator")
	other.See("63,25 (B-) → 61")
}

func TestStafHandInAllTheirPartsAtOnce(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("rina", 80, 24)
	d.Press("alt+6", "home", "alt+p")
	d.See("Ajukan TW IV", "Fasilitasi Sub Bagian Keuangan", "Anggaran Sub Bagian Keuangan", "ajukan 2 bagian")
	d.Press("alt+a")
	screenstest.See(t, d, "Sub Bagian Keuangan Fasilitasi diajukan", "Seksi Pemerintahan Fasilitasi draf", "Sub Bagian Keuangan Anggaran diajukan")
	screenstest.Row(d, "Seksi Pemerintahan Desa draf")
	d.Press("alt+p")
	screenstest.See(t, d, "Alt+P tidak bisa: alur bagian ini milik Seksi Pemerintahan")
}

// What is late or blank, and whose it is: of one seksi by the names of its staf, of several
// by the seksi of each entry.
func TestTheReviewSaysWhoseItIsAndUntilWhen(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	d.Press("alt+6")
	screenstest.Row(d, "Seksi Pemerintahan Fasilitasi draf")
	screenstest.See(t, d, "Diisi oleh Budi", "batas 10-01-2025, 11 hari lagi")
	screenstest.Row(d, "Sub Bagian Keuangan Fasilitasi draf")
	screenstest.See(t, d, "Diisi oleh Rina")
	screenstest.Row(d, "Sekretariat Indikator draf")
	screenstest.See(t, d, "batas 10-01-2025", "Belum diisi 1: Realisasi TW IV Penugasan kepala daerah (Seksi Pemerintahan)")
	d.Unseen("Diisi oleh")
	o.Now = o.Now.AddDate(0, 1, 0)
	o.Does("dewi", &model.PartState{Quarter: model.Q4, Part: model.PartVillages, Status: model.StatusSubmitted})
	d.Wake()
	screenstest.Row(d, "Seksi Pemerintahan Fasilitasi draf")
	screenstest.See(t, d, "batas 10-01-2025, lewat 20 hari")
	screenstest.Row(d, "Seksi Pemerintahan Desa diajukan")
	screenstest.See(t, d, "Diisi oleh Budi")
	d.Unseen("batas 10-01-2025, lewat 20 hari")
}

// On the first row K returns all that was handed in, with one note; what was not stays.
func TestAllThatWasHandedInIsReturnedWithOneNote(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	d.Press("alt+6", "home", "alt+k")
	screenstest.See(t, d, "Alt+K tidak bisa: tidak ada bagian yang diajukan")
	rina := o.As("rina", 80, 24)
	rina.Press("alt+6", "home", "alt+p", "alt+a")
	d.Wake()
	d.Press("alt+k")
	screenstest.See(t, d, "Kembalikan 2 bagian")
	d.Press("ctrl+s")
	screenstest.See(t, d, "tulis mengapa dikembalikan")
	d.Type("Lampirkan bukti")
	revision := o.Store.Revision()
	d.Press("ctrl+s")
	screenstest.See(t, d, "2 bagian TW IV dikembalikan", "Sub Bagian Keuangan ¶ Fasilitasi dikembalikan", "Sub Bagian Keuangan ¶ Anggaran dikembalikan", "Seksi Pemerintahan Fasilitasi draf")
	if o.Store.Revision() != revision+1 {
		t.Errorf("%d acts", o.Store.Revision()-revision)
	}
	rina.Wake()
	rina.Press("alt+1")
	screenstest.See(t, rina, "TW IV: Fasilitasi Sub Bagian Keuangan dikembalikan: Lampirkan bukti")
	rina.Press("alt+6", "home", "alt+k")
	screenstest.See(t, rina, "Alt+K tidak bisa")
}

func TestARevokedPersonsSessionEnds(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("budi", 80, 24)
	admin := o.As("siti", 80, 24)
	screenstest.GoTo(admin, screen.Users)
	screenstest.Row(admin, "Budi staf")
	admin.Press("delete")
	admin.See("Cabut semua hak Budi?")
	admin.Press("alt+c")
	screenstest.See(t, admin, "Budi dicabut")
	if _, err := o.Store.Do(o.Actor("budi"), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(&model.Reason{Row: screenstest.Book(o).Rows[4].ID, Text: "x"})}}); err == nil {
		t.Fatal("a session that does not know yet may still write")
	}
	d.Wake()
	if !d.Left || !strings.Contains(d.Model().(*session.App).Ended(), "Hak pakai Budi sudah dicabut; hubungi Siti.") {
		t.Fatalf("the session goes on: %q\n%s", d.Model().(*session.App).Ended(), d.Screen())
	}
	if _, err := session.New(session.Options{Store: o.Store, Actor: o.Actor("budi"), Screens: screens.Screens(), Now: o.Clock, Year: 2024, Quarter: model.Q4}); err == nil {
		t.Fatal("a new session begins")
	}
}

func TestAnotherRoleHoldsFromTheNextMomentOn(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("budi", 80, 24)
	d.See("staf@Seksi Pemerintahan")
	change := o.Actor("siti")
	u := &model.User{ID: "budi", Name: "Budi", Role: model.RoleReader}
	if _, err := o.Store.Do(change, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("TW IV   pembaca", "Hak Anda diubah oleh admin; sekarang: pembaca.")
	d.Press("alt+3", "space")
	screenstest.See(t, d, "Spasi tidak bisa: pelaksanaan fasilitasi tidak dapat diubah oleh peran pembaca.")
}

// One part is closed and opened again without the quarter, and what was handed in is withdrawn.
func TestOnePartIsWithdrawnClosedAndOpened(t *testing.T) {
	o := screenstest.Half(t)
	part := model.PartFacilitation + "-seksi-pemerintahan"
	status := func() model.Status { return screenstest.Book(o).PartStatus(model.Q2, part) }
	at := func(d *uitest.Driver) *uitest.Driver {
		d.Press("alt+6")
		for range 4 {
			if strings.Contains(d.Screen(), "Triwulan II ") {
				break
			}
			d.Press("alt+t")
		}
		screenstest.Row(d, "Seksi Pemerintahan ¶ Fasilitasi")
		return d
	}
	budi := at(o.As("budi", 80, 24))
	budi.Press("alt+p")
	screenstest.See(t, budi, "TW II diajukan; Ctrl+Z mengurungkan", "Alt+P tarik pengajuan")
	if status() != model.StatusSubmitted {
		t.Fatal(status())
	}
	budi.Press("alt+p")
	screenstest.See(t, budi, "ditarik kembali")
	if status() != model.StatusDraft {
		t.Fatal(status())
	}
	budi.Press("alt+p")
	dewi := at(o.As("dewi", 80, 24))
	dewi.Press("alt+a")
	screenstest.See(t, dewi, "1 catatan belum selesai")
	dewi.Press("alt+s")
	if status() != model.StatusApproved {
		t.Fatalf("%s\n%s", status(), dewi.Screen())
	}
	dewi.Press("alt+l")
	screenstest.See(t, dewi, "TW II dikunci; Alt+B membukanya kembali")
	if status() != model.StatusLocked || screenstest.Book(o).Closed(model.Q2) {
		t.Fatalf("%s\n%s", status(), dewi.Screen())
	}
	budi.Wake()
	budi.Press("alt+p")
	screenstest.See(t, budi, "Alt+P tidak bisa")
	dewi.Press("alt+b")
	dewi.Type("Salah hitung")
	dewi.Press("ctrl+s")
	screenstest.See(t, dewi, "dibuka kembali")
	if status() != model.StatusApproved {
		t.Fatalf("%s\n%s", status(), dewi.Screen())
	}
}

// What is wrong with a part is read beside it, and all of it, with what is missing, by D, which
// leads there. What an office accepted is no problem any more.
func TestProblemsOfAPartAreRead(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	d.Press("alt+6")
	screenstest.Row(d, "Sekretariat Indikator draf 16/17")
	screenstest.See(t, d, "Masalah 3:", "Indeks Pelayanan Publik: target 51 (C-), sedangkan menurut skala mutu")
	d.Press("d")
	screenstest.See(t, d, "TW IV selengkapnya", "Indikator Sekretariat: 3 masalah")
	d.Press("end")
	screenstest.See(t, d, "Indikator Sekretariat: 1 belum diisi", "► Realisasi TW IV Penugasan kepala daerah")
	d.Press("esc")
	screenstest.Row(d, "Sub Bagian Keuangan Anggaran draf 6/6")
	d.Press("d")
	screenstest.See(t, d, "9 masalah", "Pengadaan barang: anggaran turun dari 29.635.890 ke 12.306.679")
	d.Press("enter")
	screenstest.See(t, d, "Pengadaan barang", "Program / kegiatan")
	d.Press("alt+6")
	found := check.Data(screenstest.Book(o), calc.Compute(screenstest.Book(o), model.Q4))
	at := slices.IndexFunc(found, func(f check.Finding) bool { return strings.HasPrefix(f.Message, "Indeks Pelayanan Publik: target 51") })
	o.Does("dewi", &model.Acceptance{Finding: found[at].ID, Printed: found[at].Printed, Reason: "skala kabupaten"})
	d.Wake()
	screenstest.Row(d, "Sekretariat Indikator draf 16/17")
	screenstest.See(t, d, "Masalah 2:")
	d.Unseen("target 51 (C-), sedangkan")
}
