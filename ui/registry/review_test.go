package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// staffed is the example with its people written down: siti (admin), sekretaris, camat,
// pembaca, budi (staf of seksi pemerintahan) and rina (staf of subbag keuangan).
func staffed(t *testing.T) *office {
	o := example(t)
	for _, u := range []*model.User{
		{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"siti"}},
		{ID: "dewi", Name: "Dewi", Role: model.RoleSecretary, Logins: []string{"dewi"}},
		{ID: "hadi", Name: "Pak Hadi", Role: model.RoleHead},
		{ID: "tamu", Name: "Tamu", Role: model.RoleReader},
		{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "seksi-pemerintahan"},
		{ID: "rina", Name: "Rina", Role: model.RoleStaff, Section: "subbag-keuangan"},
	} {
		act := store.Batch{Year: model.OfficeWide, Note: "Tambah pengguna " + u.Name, Edits: []store.Edit{store.Put(u)}}
		if _, err := o.store.Do(clerk(), act); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

// as opens a session of a user who stands in the file.
func (o *office) as(id string, width, height int) *uitest.Driver {
	o.t.Helper()
	a, err := app.New(app.Options{
		Store: o.store, Actor: o.actor(id), Theme: theme.New(false), Screens: registry.Screens(),
		Now: o.clock, Year: 2024, Quarter: model.Q4, Memory: o.store, Asked: true,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return uitest.Drive(o.t, a, width, height)
}

func (o *office) actor(id string) model.Actor {
	o.t.Helper()
	people, err := o.store.Book(model.OfficeWide)
	if err != nil {
		o.t.Fatal(err)
	}
	return people.User(model.ID(id)).Actor()
}

// does saves records as a user, elsewhere.
func (o *office) does(id string, records ...model.Record) {
	o.t.Helper()
	b := store.Batch{Year: 2024, Note: "Dari sesi lain"}
	for _, r := range records {
		b.Edits = append(b.Edits, store.Put(r))
	}
	if _, err := o.store.Do(o.actor(id), b); err != nil {
		o.t.Fatal(err)
	}
}

// row moves to the row of Tinjauan that holds the words.
func row(d *uitest.Driver, words string) {
	d.Press("home")
	for range 20 {
		if strings.Contains(squeezed(chosen(d)), words) {
			return
		}
		d.Press("down")
	}
	d.See(words)
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

func see(t *testing.T, d *uitest.Driver, words ...string) {
	t.Helper()
	all := squeezed(d.Screen())
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Fatalf("not on the screen: %q\n%s", w, d.Screen())
		}
	}
}

func TestAPartGoesFromItsStafToTheSekretarisAndBack(t *testing.T) {
	o := staffed(t)
	staf, boss := o.as("budi", 80, 24), o.as("dewi", 80, 24)
	staf.See("staf@Seksi Pemerintahan", "Perlu perhatian", "TW IV: 5 bagian belum diajukan")
	staf.Press("6")
	row(staf, "Seksi Pemerintahan Fasilitasi draf 17/21")
	staf.Press("p")
	see(t, staf, "Seksi Pemerintahan Fasilitasi diajukan", "Fasilitasi Seksi Pemerintahan TW IV diajukan")
	staf.Press("a")
	see(t, staf, "A tidak bisa: bagian yang diajukan tidak dapat dibuat disetujui oleh peran staf.")

	boss.Wake()
	boss.See("TW IV: 1 menunggu persetujuan, 8 belum diajukan")
	boss.Press("6")
	row(boss, "Seksi Pemerintahan Fasilitasi diajukan")
	boss.Press("k")
	boss.Press("ctrl+s")
	boss.See("tulis mengapa dikembalikan")
	boss.Type("Bukti 2.1 belum ada")
	boss.Press("ctrl+s")
	see(t, boss, "Seksi Pemerintahan Fasilitasi dikembalikan", `dikembalikan – "Bukti 2.1 belum ada"`)

	staf.Wake()
	staf.Press("1")
	staf.See("TW IV: Fasilitasi Seksi Pemerintahan dikembalikan: Bukti 2.1 belum ada")
	row(staf, "dikembalikan: Bukti 2.1")
	staf.Press("enter")
	see(t, staf, "▸ Seksi Pemerintahan Fasilitasi dikembalikan")
	staf.Press("enter")
	staf.See("Tabel 10")
	mark := book(o).Mark(book(o).Rows[5].ID, model.Q1)
	mark.Evidence = []model.Evidence{{Kind: model.EvidenceMinutes, Reference: "005/3"}}
	o.does("budi", &mark)
	staf.Wake()
	staf.Press("6", "p")
	boss.Wake()
	see(t, boss, "Seksi Pemerintahan Fasilitasi diajukan 17/21 1", "bukti: · → Berita acara 005/3", "Budi 30-12 10.32")
	boss.Press("a")
	see(t, boss, "Seksi Pemerintahan Fasilitasi disetujui", "U mengurungkan")
}

func TestWhatChangedSinceTheApprovalIsShownAgainstIt(t *testing.T) {
	o := staffed(t)
	boss := o.as("dewi", 80, 24)
	boss.Press("6")
	row(boss, "(semua seksi) Indikator draf")
	boss.Press("a")
	boss.See("Bagian ini belum diajukan oleh stafnya.", "Belum diisi 1: Realisasi TW IV Penugasan kepala daerah", "(Seksi Pemerintahan).")
	boss.Press("s")
	see(t, boss, "(semua seksi) Indikator disetujui")
	boss.Press("u")
	see(t, boss, "(semua seksi) Indikator draf")
	boss.Press("ctrl+r")
	see(t, boss, "bukan lagi isian yang sekarang")
	boss.Press("a", "s")
	see(t, boss, "(semua seksi) Indikator disetujui")
	o.does("dewi", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(50)})
	boss.Wake()
	boss.See("Berbeda dari yang disetujui", "realisasi: 63,25 → 50", "63,25 (B-) → 50")
	boss.Press("d")
	boss.See("capaian: 124,02 → 98,04", "mutu: B- → C-", "Dewi")
	boss.Press("enter")
	boss.See("5 Anggaran", "Indikator", "▸     50◂")
	boss.Press("alt+6", "a", "s")
	boss.Unseen("Berbeda dari yang disetujui")
	boss.Press("u")
	see(t, boss, "bukan lagi isian yang sekarang", "Langkah itu dilewati")
}

func TestAClosedQuarterCannotBeTypedIntoAndSaysWhy(t *testing.T) {
	o := staffed(t)
	boss, staf := o.as("dewi", 80, 24), o.as("budi", 80, 24)
	boss.Press("6", "home", "l")
	boss.See("TW IV belum dapat dikunci", "Anggaran draf")
	boss.Press("esc", "A")
	boss.See("setujui 9 bagian, juga yang belum diajukan")
	boss.Press("j")
	see(t, boss, "Semua bagian disetujui")
	boss.Press("l")
	boss.See("1 isian masih kosong", "temuan pemeriksaan", "TW III belum dikunci; isiannya ikut terkunci")
	boss.Press("k")
	see(t, boss, "Semua bagian dikunci", "TW IV dikunci")
	staf.Wake()
	revision := o.store.Revision()
	staf.Press("2")
	staf.Type("7")
	see(t, staf, "Tidak diisi di sini: realisasi ini ikut dihitung dalam TW IV yang sudah dikunci")
	staf.Press("alt+3", "space")
	see(t, staf, "Spasi tidak bisa: pelaksanaan fasilitasi ini ikut dihitung dalam TW IV")
	staf.Press("enter", "x")
	staf.See("Hanya dibaca")
	staf.Press("esc", "alt+4", "delete")
	see(t, staf, "Del tidak bisa")
	staf.Press("r")
	staf.Type("1")
	staf.See("Hanya dibaca")
	staf.Press("esc")
	boss.Press("5", "down", "down", "delete")
	see(t, boss, "Del tidak bisa: realisasi anggaran ini ikut dihitung dalam TW IV")
	if o.store.Revision() != revision {
		t.Fatal("something was saved")
	}
	boss.Press("alt+6", "b", "ctrl+s")
	boss.See("memerlukan alasan")
	boss.Type("Angka survei diperbaiki")
	boss.Press("ctrl+s")
	see(t, boss, "Semua bagian disetujui", `TW IV: disetujui – dibuka kembali: "Angka survei diperbaiki"`)
	staf.Wake()
	staf.Press("alt+3", "space")
	staf.See("Tersimpan")
}

func TestTheCamatTakesNoteOfWhatWasApproved(t *testing.T) {
	o := staffed(t)
	camat := o.as("hadi", 80, 24)
	camat.Press("6", "m")
	see(t, camat, "M tidak bisa: TW IV masih draf")
	boss := o.as("dewi", 80, 24)
	boss.Press("6", "A", "j", "m")
	see(t, boss, "M tidak bisa", "peran sekretaris")
	camat.Wake()
	camat.See("TW IV: disetujui dan belum diketahui camat")
	camat.Press("m")
	camat.See("diketahui Pak Hadi 30 Desember 2024")
	camat.Press("1")
	camat.Unseen("belum diketahui camat")
}

// What was new when somebody left is not new when they come again.
func TestNewIsWhatCameSinceTheLastLook(t *testing.T) {
	o := staffed(t)
	d := o.as("dewi", 80, 24)
	d.Press("6")
	row(d, "(semua seksi) Indikator")
	o.does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(60)})
	d.Wake()
	d.See("belum pernah Anda tinjau", "63,25 (B-) → 60")
	d.Model().(*app.App).Remember()

	again := o.as("dewi", 80, 24)
	again.Press("6")
	row(again, "(semua seksi) Indikator")
	again.Unseen("63,25 (B-) → 60")
	o.does("siti", &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(61)})
	again.Wake()
	again.See("Berubah sejak tinjauan terakhir (30 Desember 2024, 10.32)", "60 → 61")
	again.Press("D")
	again.Unseen("60 → 61")

	other := o.as("siti", 80, 24) // another person looked at nothing yet
	other.Press("6")
	row(other, "(semua seksi) Indikator")
	other.See("63,25 (B-) → 61")
}

func TestStafHandInAllTheirPartsAtOnce(t *testing.T) {
	o := staffed(t)
	d := o.as("rina", 80, 24)
	d.Press("6", "home", "p")
	d.See("Ajukan TW IV", "Fasilitasi Sub Bagian Keuangan", "ajukan 4 bagian", "Indikator: 1 isian kosong.")
	d.Press("a")
	see(t, d, "Sub Bagian Keuangan Fasilitasi diajukan", "Seksi Pemerintahan Fasilitasi draf", "(semua seksi) Anggaran diajukan")
	row(d, "Seksi Pemerintahan Desa draf")
	d.Press("p")
	see(t, d, "P tidak bisa: alur bagian ini milik Seksi Pemerintahan")
}

// What is late or blank, and whose it is: of one seksi by the names of its staf, of several
// by the seksi of each entry.
func TestTheReviewSaysWhoseItIsAndUntilWhen(t *testing.T) {
	o := staffed(t)
	d := o.as("dewi", 80, 24)
	d.Press("6")
	row(d, "Seksi Pemerintahan Fasilitasi draf")
	see(t, d, "Diisi oleh Budi", "batas 10-01-2025, 11 hari lagi")
	row(d, "Sub Bagian Keuangan Fasilitasi draf")
	see(t, d, "Diisi oleh Rina")
	row(d, "(semua seksi) Indikator draf")
	see(t, d, "batas 10-01-2025", "Belum diisi 1: Realisasi TW IV Penugasan kepala daerah (Seksi Pemerintahan)")
	d.Unseen("Diisi oleh")
	o.now = o.now.AddDate(0, 1, 0)
	o.does("dewi", &model.PartState{Quarter: model.Q4, Part: model.PartVillages, Status: model.StatusSubmitted})
	d.Wake()
	row(d, "Seksi Pemerintahan Fasilitasi draf")
	see(t, d, "batas 10-01-2025, lewat 20 hari")
	row(d, "Seksi Pemerintahan Desa diajukan")
	see(t, d, "Diisi oleh Budi")
	d.Unseen("batas 10-01-2025, lewat 20 hari")
}

// On the first row K returns all that was handed in, with one note; what was not stays.
func TestAllThatWasHandedInIsReturnedWithOneNote(t *testing.T) {
	o := staffed(t)
	d := o.as("dewi", 80, 24)
	d.Press("6", "home", "k")
	see(t, d, "K tidak bisa: tidak ada bagian yang diajukan")
	rina := o.as("rina", 80, 24)
	rina.Press("6", "home", "p", "a")
	d.Wake()
	d.Press("k")
	see(t, d, "Kembalikan 4 bagian")
	d.Press("ctrl+s")
	see(t, d, "tulis mengapa dikembalikan")
	d.Type("Lampirkan bukti")
	revision := o.store.Revision()
	d.Press("ctrl+s")
	see(t, d, "4 bagian TW IV dikembalikan", "Sub Bagian Keuangan Fasilitasi dikembalikan", "(semua seksi) Anggaran dikembalikan", "Seksi Pemerintahan Fasilitasi draf")
	if o.store.Revision() != revision+1 {
		t.Errorf("%d acts", o.store.Revision()-revision)
	}
	rina.Wake()
	rina.Press("1")
	see(t, rina, "TW IV: Fasilitasi Sub Bagian Keuangan dikembalikan: Lampirkan bukti")
	rina.Press("6", "home", "k")
	see(t, rina, "K tidak bisa")
}

func TestReadersReadAndChangeNothing(t *testing.T) {
	o := staffed(t)
	before := o.store.Revision()
	for _, entry := range registry.Screens() {
		for _, path := range [][]string{nil, {"down", "right"}} {
			d := o.as("tamu", 80, 24)
			goTo(d, entry.ID)
			d.Press(path...)
			var names []string
			for _, r := range bindingsAt(d) {
				names = append(names, r.Keys()...)
			}
			for _, name := range names {
				d := o.as("tamu", 80, 24)
				goTo(d, entry.ID)
				d.Press(path...)
				d.Press(name, "enter", "s", "h", "ctrl+s", "enter", "y")
				if o.store.Revision() != before {
					t.Fatalf("%s after %v and %q: saved by a pembaca\n%s", entry.Title, path, name, d.Screen())
				}
			}
		}
	}
}

func TestARevokedPersonsSessionEnds(t *testing.T) {
	o := staffed(t)
	d := o.as("budi", 80, 24)
	admin := o.as("siti", 80, 24)
	goTo(admin, screen.Users)
	row(admin, "Budi staf")
	admin.Press("delete")
	admin.See("Cabut semua hak Budi?")
	admin.Press("c")
	see(t, admin, "Budi dicabut")
	if _, err := o.store.Do(o.actor("budi"), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(&model.Reason{Row: book(o).Rows[4].ID, Text: "x"})}}); err == nil {
		t.Fatal("a session that does not know yet may still write")
	}
	d.Wake()
	if !d.Left || !strings.Contains(d.Model().(*app.App).Ended(), "Hak pakai Budi sudah dicabut; hubungi Siti.") {
		t.Fatalf("the session goes on: %q\n%s", d.Model().(*app.App).Ended(), d.Screen())
	}
	if _, err := app.New(app.Options{Store: o.store, Actor: o.actor("budi"), Screens: registry.Screens(), Now: o.clock, Year: 2024, Quarter: model.Q4}); err == nil {
		t.Fatal("a new session begins")
	}
}

func TestAnotherRoleHoldsFromTheNextMomentOn(t *testing.T) {
	o := staffed(t)
	d := o.as("budi", 80, 24)
	d.See("staf@Seksi Pemerintahan")
	change := o.actor("siti")
	u := &model.User{ID: "budi", Name: "Budi", Role: model.RoleReader}
	if _, err := o.store.Do(change, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("TW IV   pembaca", "Hak Anda diubah oleh admin; sekarang: pembaca.")
	d.Press("3", "space")
	see(t, d, "Spasi tidak bisa: pelaksanaan fasilitasi tidak dapat diubah oleh peran pembaca.")
}

func TestTheFirstUserIsWhoeverWritesThemDown(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Users)
	d.See("Belum ada pengguna terdaftar")
	d.Press("a")
	d.See("Sari", "< admin >", "sari")
	d.Press("ctrl+s")
	see(t, d, "Sari admin")
	d.Press("a")
	d.Type("Budi")
	d.Press("tab", "tab", "tab", "tab")
	d.Type("sari, Budi Santoso")
	d.Press("tab")
	d.Paste("ssh-ed25519 AAAA\x1b[2J")
	d.Press("ctrl+s")
	d.See("rusak")
	d.Press("ctrl+u")
	d.Paste(storetest.Key(7) + "\r\n")
	d.See("Sidik jari SHA256:")
	d.Press("ctrl+s")
	d.See(`Nama masuk "sari" sudah dipakai Sari`)
	d.Press("ctrl+u")
	d.Type("Budi Santoso")
	d.Press("ctrl+s")
	see(t, d, "Budi staf (semua seksi) Budi Santoso 1")
	people, err := o.store.Book(model.OfficeWide)
	if err != nil || people.UserByLogin(`PC\budi santoso`) == nil || people.User("budi").Keys[0] != storetest.Key(7) {
		t.Fatalf("%v, %+v", err, people.Users)
	}
}

func TestOthersThanAnAdminSeeThePeopleAndWhyTheyCannotChangeThem(t *testing.T) {
	o := staffed(t)
	d := o.as("dewi", 80, 24)
	goTo(d, screen.Users)
	see(t, d, "Budi staf", "Siti admin")
	for _, key := range []string{"a", "delete"} {
		d.Press(key)
		see(t, d, "tidak bisa: pengguna tidak dapat diubah oleh peran sekretaris.")
	}
	d.Press("enter", "x")
	see(t, d, "Hanya dibaca: pengguna tidak dapat diubah oleh peran sekretaris.")
}
