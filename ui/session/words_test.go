package session_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// drawer is a place of documents and backups.
type drawer struct {
	screenstest.Files
	copied []string
}

func (*drawer) BackupPlaces() []screen.BackupPlace {
	return []screen.BackupPlace{{Path: "/media/kantor/USB", Says: "flashdisk atau cakram luar"}, {Path: "/dokumen", Says: "dokumen"}}
}

func (d *drawer) Backup(folder string) (string, error) {
	if folder == "/penuh" {
		return "", model.Faultf(model.FaultFile, "Cadangan", "Cakram penuh.")
	}
	d.copied = append(d.copied, folder)
	return "Cadangan: " + folder + "/kantor.db", nil
}

// Each word of a clerk is offered first as what it means, and leads to something that works
// for somebody who may.
func TestThePaletteKnowsAClerksWords(t *testing.T) {
	o := screenstest.Staffed(t)
	for _, row := range []struct{ typed, offers, sees string }{
		{"cetak", "Cetak laporan", "Ekspor laporan"},
		{"print", "Cetak laporan", "Ekspor laporan"},
		{"pdf", "Cetak laporan", "Ekspor laporan"},
		{"unduh", "Cetak laporan", "Ekspor laporan"},
		{"kirim", "Kirim ringkasan ke WA", "disalin; tempel ke grup"},
		{"WA", "Kirim ringkasan ke WA", "disalin; tempel ke grup"},
		{"whatsapp", "Kirim ringkasan ke WA", "disalin; tempel ke grup"},
		{"cadangan", "Cadangkan ke folder atau flashdisk", "/media/kantor/USB"},
		{"backup", "Cadangkan ke folder atau flashdisk", "/media/kantor/USB"},
		{"flashdisk", "Cadangkan ke folder atau flashdisk", "/media/kantor/USB"},
		{"restore", "Pulihkan dari cadangan", "capaian pulihkan BERKAS"},
		{"tahun depan", "tahun baru dari tahun ini", "Tahun baru 2025 dari tahun 2024"},
		{"simpan", "Simpan", "Semua sudah tersimpan"},
		{"hapus", "Hapus satu baris daftar", "pilih barisnya, lalu Del"},
		{"kunci", "Kunci triwulan", "TW IV belum dapat dikunci"},
		{"ajukan", "Kirim bagian ke sekretaris", "Ajukan TW IV"},
		{"acc", "Setujui isian bagian", "Setujui TW IV"},
		{"tolak", "Kembalikan isian", ""},
		{"impor", "Impor berkas", "Letak berkasnya: ketik, tempel"},
		{"tempel dari excel", "Masukkan data dari Excel", "tempel tabel"},
		{"excel", "Cetak laporan", "Ekspor laporan"},
		{"foto", "Bukti dukung", "B mengisi buktinya"},
		{"teguran", "Surat teguran untuk desa", "Alt+E menulis"},
		{"ttd", "Ganti camat", "Profil kantor"},
		{"pns", "Tambah pegawai", "Pegawai"},
		{"sandi", "Pengguna, hak", "Budi"},
		{"jejak", "jejak", ""},
		{"salah", "Periksa kesalahan", "KESALAHAN"},
		{"sakip", "Perkiraan nilai SAKIP", "Kriteria"},
		{"undo", "urungkan", ""},
		{"exit", "keluar", ""},
		{"help", "panduan", ""},
	} {
		files := &drawer{}
		d := o.WithFiles(o.Actor("siti"), files, 80, 24)
		d.Press("ctrl+k")
		d.Type(row.typed)
		if got := offered(d); !strings.Contains(got, row.offers) {
			t.Errorf("%q offers %q first, want %q\n%s", row.typed, got, row.offers, d.Screen())
			continue
		}
		if row.sees == "" {
			continue
		}
		d.Press("enter")
		screenstest.See(t, d, row.sees)
		d.Unseen("tidak bisa:")
	}
}

// What is wanted of a review is done with its question, not only told.
func TestThePaletteDoesTheActsOfAReview(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	want := func(word string) {
		d.Press("ctrl+k")
		d.Type(word)
		d.Press("enter")
	}
	want("tolak")
	d.See("tidak ada bagian yang diajukan")
	revision := o.Store.Revision()
	want("acc")
	d.See("Setujui TW IV", "juga yang belum diajukan")
	if o.Store.Revision() != revision {
		t.Fatal("it was done without the question")
	}
	d.Press("alt+j")
	if got := screenstest.Book(o).Status(model.Q4); got != model.StatusApproved {
		t.Fatal(got)
	}
	want("kunci")
	d.See("Kunci TW IV", "ikut terkunci")
	d.Press("alt+k")
	if !screenstest.Book(o).Closed(model.Q4) {
		t.Fatal("not closed")
	}
	want("buka kunci")
	d.See("Buka kembali TW IV", "Alasan")
}

func TestGantiTahunTurnsTheYear(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	d.Type("ganti tahun")
	d.See("F7", "tidak bisa: hanya tahun 2024 yang ada dalam berkas ini")
}

func TestABackupIsMadeInsideTheProgram(t *testing.T) {
	o := screenstest.Staffed(t)
	files := &drawer{}
	d := o.WithFiles(o.Actor("siti"), files, 80, 24)
	backup := func() {
		d.Press("ctrl+k")
		d.Type("backup")
		d.Press("enter")
		d.See("Cadangkan ke", "flashdisk atau cakram luar")
	}
	backup()
	d.Press("enter")
	d.See("Cadangan: /media/kantor/USB/kantor.db")
	backup()
	d.Type("lain")
	d.Press("enter", "enter")
	d.See("Folder belum diisi")
	d.Type("/penuh")
	d.Press("enter")
	d.See("Gagal: Cakram penuh.")
	if len(files.copied) != 1 {
		t.Errorf("%v", files.copied)
	}

	d = o.WithFiles(o.Actor("budi"), files, 80, 24)
	d.Press("ctrl+k")
	d.Type("backup")
	d.Press("enter")
	d.See("Cadangan dibuat hanya oleh admin; Anda terdaftar sebagai staf")
	d = o.As("siti", 80, 24)
	d.Press("ctrl+k")
	d.Type("backup")
	d.Press("enter")
	screenstest.See(t, d, "hanya pada komputer yang menyimpan data")
}

// The filter begins anew each time.
func TestTheFilterBeginsEmpty(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3", "/")
	d.Type("musrenbang")
	d.Press("enter")
	d.Unseen("1 Evaluasi")
	d.Press("/")
	d.See("45 dari 45 baris")
	if line := d.Line("Saring:"); strings.Contains(line, "musrenbang") {
		t.Errorf("%s", line)
	}
}

// What was said of an act goes with the next key, and to no other screen.
func TestTheStatusLineSpeaksOfTheLastActOnly(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, key := range []string{"alt+1", "alt+4", "down", "/"} {
		d.Press("alt+2", "home", "7", "2", "enter")
		d.See("Tersimpan")
		d.Press(key)
		d.Unseen("Tersimpan")
		d.Press("esc", "alt+2", "ctrl+z")
	}
}
