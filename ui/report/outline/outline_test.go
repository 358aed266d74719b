package outline_test

import (
	"errors"
	"strings"
	"testing"

	"capaian/ui/report/outline"
	"capaian/ui/report/table"
)

func keys(int) []string { return []string{"no", "uraian", "target"} }

// The usual order names every table once, in the order of their numbers.
func TestTheUsualOrderHasEveryTable(t *testing.T) {
	entries, err := outline.Parse("", keys)
	if err != nil {
		t.Fatal(err)
	}
	next := 1
	for _, e := range entries {
		if e.Kind == outline.Table {
			if e.Number != next {
				t.Errorf("line %d: tabel %d, want %d", e.Line, e.Number, next)
			}
			next++
		}
	}
	if next != table.Last+1 {
		t.Errorf("%d tables, want %d", next-1, table.Last)
	}
	again, err := outline.Parse(outline.Default(), keys)
	if err != nil || len(again) != len(entries) {
		t.Errorf("written out it is another: %v", err)
	}
}

func TestALineThatSaysNothingIsRefusedWithItsNumber(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"# bab: Satu\nisi", `baris 2: "isi" tidak dikenal`},
		{"# bab: Satu\n\n// catatan\ntabel 99", `baris 4: tabel "99" tidak ada; tabel bernomor 1 sampai 20.`},
		{"# bab: Satu\ntabel 3\ntabel 3", "baris 3: tabel 3 sudah disebut di atas."},
		{"tabel 3", "baris 1: tabel berdiri di bawah sebuah judul"},
		{"# bab", "baris 1: bab memerlukan judul"},
		{"# bab: Satu\n### iku", "baris 2: judul dengan 3 tanda # berdiri di bawah judul dengan 2."},
		{"# bab: Satu\n## bab: Dua", "baris 2: bab diawali satu tanda #."},
		{"# bab: Satu\n## lampiran", "baris 2: lampiran diawali satu tanda #."},
		{"# bab: Satu\n## ikuu: X", `baris 2: bagian "ikuu" tidak dikenal; yang ada: kata-pengantar, ikhtisar`},
		{"# bab: Satu\n## iku\n## iku", "baris 3: bagian iku sudah disebut di atas."},
		{"# bab: Satu\nsampul", "baris 2: sampul berdiri paling depan."},
		{"# bab: Satu\ngambar kucing", `baris 2: gambar "kucing" tidak dikenal; yang ada: organisasi, pohon-kinerja, grafik.`},
		{"# bab: Satu\nlampiran kucing", `baris 2: lampiran "kucing" tidak dikenal`},
		{"# bab: Satu\nkolom: no", "baris 2: kolom berdiri tepat di bawah tabelnya."},
		{"# bab: Satu\ntabel 4\nkolom: no, harga", `baris 3: tabel 4 tidak mempunyai kolom "harga"; yang ada: no, uraian, target.`},
		{"# bab: Satu\ntabel 4\nkolom: no, no", "baris 3: kolom no sudah disebut."},
		{"tanda-tangan", "baris 1: tanda tangan berdiri di bawah sebuah judul"},
		{"# bab: 1\n## judul: 2\n### judul: 3\n#### judul: 4\n##### judul: 5", "baris 5: judul paling banyak 4 tanda #."},
	} {
		_, err := outline.Parse(row.text, keys)
		var fault *outline.Fault
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: %v, want %q", row.text, err, row.want)
		}
	}
}

func TestAnOrderIsReadAsWritten(t *testing.T) {
	entries, err := outline.Parse("sampul: Laporan Kita\n# BAB : Satu\r\n## iku : Ukuran Utama\n tabel 4 : Target\nkolom: Target=Sasaran Angka, no\nlampiran bukti: Bukti", keys)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 5 || entries[0].Title != "Laporan Kita" || entries[1].Code != outline.Chapter || entries[2].Title != "Ukuran Utama" || entries[2].Level != 2 {
		t.Fatalf("%+v", entries)
	}
	four := entries[3]
	if four.Number != 4 || four.Title != "Target" || len(four.Columns) != 2 || four.Columns[0] != (table.Chosen{Key: "target", Head: "Sasaran Angka"}) {
		t.Errorf("%+v", four)
	}
	if entries[4].Kind != outline.Attachment || entries[4].Title != "Bukti" {
		t.Errorf("%+v", entries[4])
	}
}
