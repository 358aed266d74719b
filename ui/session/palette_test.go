package session_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// offered is what Enter would run: the marked line under the palette's title.
func offered(d *uitest.Driver) string {
	_, box, _ := strings.Cut(d.Screen(), "Cari perintah")
	for line := range strings.SplitSeq(box, "\n") {
		if text, marked := strings.CutPrefix(line, " ► "); marked {
			return text
		}
	}
	return ""
}

func TestPaletteGoesToRecordsByName(t *testing.T) {
	o := screenstest.Staffed(t)
	o.Does("siti", &model.StrategicPlan{ID: "now", First: 2024, Last: 2026}, &model.StrategicPlan{ID: "next", First: 2027, Last: 2031},
		&model.StrategicTarget{Plan: "next", Indicator: "iku-1", End: model.IntOf(77)})
	for _, row := range []struct{ typed, sees string }{
		{"wates", "Tabel 11"},
		{"1.5", "1.5 "},
		{"administrasi keuangan kegiatan", "Program / kegiatan"},
		{"rkpdes", "Tabel 11"},
		{"indeks pelayanan", "TW IV"},
		{"layar fasil", "Tabel 10"},
		{"7.01.06", "Program / kegiatan"},
		{"naskah inovasi", "Naskah laporan"},
		{"efisiensi naskah", "Tabel 16"},
		{"lkjip tenggat", "Isian TW IV"},
		{"murni versi", "Versi anggaran"},
		{"renstra 2027", "mulai 2027, 1/22 indikator"},
		{"target renstra indeks", "Target renstra 2027–2031"},
		{"klakah dokumen", "Pembanding"},
		{"2022 indeks", "Riwayat tahun"},
		{"administrasi kependudukan jenis", "12 "},
		{"hari libur daftar", "Belum ada. A menambah"},
		{"bobot kesiapan", "►   1 Bobot"},
		{"bentuk laporan", "►   1 "},
		{"profil kantor", "►   1 "},
		{"budi pengguna", "► Budi"},
		{"bagian pemerintahan", "► Seksi Pemerintahan"},
		{"renstra kriteria", "Kriteria"},
	} {
		for _, key := range []string{"ctrl+k", ":"} {
			d := o.As("siti", 80, 24)
			d.Press(key)
			d.See("Cari perintah")
			d.Type(row.typed)
			d.Press("enter")
			d.Unseen("Cari perintah")
			d.See(row.sees)
		}
	}
}

func TestPaletteRunsKeysAndSaysWhyNot(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3", "ctrl+k")
	d.Type("laksana")
	d.See("Spasi")
	d.Press("enter", "b")
	d.See("Tersimpan", "39/45")
	d.Press("ctrl+k")
	d.Type("ulangi")
	d.See("tidak bisa: tidak ada yang baru diurungkan")
	d.Press("enter")
	d.Unseen("Cari perintah")
	d.See("Ctrl+R tidak bisa: tidak ada yang baru diurungkan.")
	d.Press("ctrl+k")
	d.Type("bantuan")
	d.Press("enter")
	d.See("Tombol yang berlaku di sini")
	d.Press("esc", "ctrl+k")
	d.Type("keluar")
	d.Press("enter")
	if !d.Left {
		t.Fatal("did not leave")
	}
}

func TestPaletteShowsTheBestFirst(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	d.Type("triwulan")
	first := offered(d)
	if !strings.HasPrefix(first, "triwulan") {
		t.Fatalf("first: %s", first)
	}
	d.Press("down", "up", "up")
	if offered(d) != first {
		t.Fatal("the mark left the list")
	}
	d.Type(" zzz")
	d.See("Tidak ada yang cocok")
	d.Press("enter")
	d.See("Cari perintah")
	d.Press("esc")
	d.Unseen("Cari perintah")
}

func TestPaletteFitsItsRoom(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 60, 20)
	d.Press("ctrl+k")
	for _, size := range [][2]int{{60, 20}, {140, 40}, {60, 20}} {
		d.Resize(size[0], size[1])
		for _, key := range []string{"pgdown", "pgdown", "up", "pgup", "end", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "down"} {
			d.Press(key)
			if offered(d) == "" {
				t.Fatalf("the mark is out of sight at %v after %s:\n%s", size, key, d.Screen())
			}
		}
		if lines := strings.Count(d.Screen(), "\n") + 1; lines != size[1] {
			t.Fatalf("%d lines at %v", lines, size)
		}
	}
}

func TestPaletteKeepsItsInputInPlace(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	before := d.View().Cursor.Y
	d.Type("zzzz")
	if now := d.View().Cursor; now == nil || now.Y != before {
		t.Fatalf("the input moved from line %d to %+v", before, now)
	}
}
