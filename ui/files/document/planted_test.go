package document_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"capaian/calc/check"
	"capaian/ui/files/document"
	"capaian/ui/report/reporttest"
)

// planted is a text of a table that somebody changed in Word.
type planted struct {
	table  int
	row    int
	column string // the last words of its head
	old    string
	nth    int // which of those texts after the caption, from 0
	now    string
}

func slips() []planted {
	return []planted{
		{4, 4, "Target 2024", "81,82", 0, "88,12"},
		{6, 3, "Anggaran (Rp)", "1.643.457.750", 0, "1.634.457.750"},
		{8, 1, "Capaian (%)", "124,02", 0, "142,02"},
		{8, 3, "Capaian (%)", "101,79", 0, "107,19"},
		{8, 4, "Capaian (%)", "122,22", 0, "149,00"},
		{9, 3, "Capaian (%)", "101,79", 0, "111,79"},
		{9, 4, "Realisasi", "100,00", 0, "90,00"},
		{9, 4, "Kriteria", "Sangat Tinggi", 2, "Rendah"},
		{16, 3, "Penyerapan Anggaran", "98,90", 1, "89,90"},
		{12, 3, "Tahun 2019 / C", "95,45", 0, "59,45"},
		{12, 3, "Tahun 2020 / C", "113,64", 0, "131,64"},
		{13, 3, "Tahun 2024 / T", "87,33", 0, "78,33"},
		{13, 4, "Tahun 2024 / C", "122,22", 0, "122,92"},
		{14, 3, "Capaian (%)", "100,25", 0, "102,25"},
		{14, 4, "Capaian (%)", "113,79", 0, "117,39"},
		{15, 1, "Capaian (%)", "87,66", 0, "78,66"},
		{15, 3, "Capaian (%)", "99,81", 0, "98,91"},
		{16, 1, "Tingkat Efisiensi (poin)", "25,12", 0, "21,52"},
		{16, 3, "Tingkat Efisiensi (poin)", "2,88", 0, "28,8"},
		{17, 1, "kolom %", "98,84", 0, "89,84"},
		{17, 1, "Realisasi (Rp)", "1.552.852.568", 0, "1.552.825.568"},
		{17, 7, "Realisasi (Rp)", "1.649.882.568", 0, "1.649.882.658"},
	}
}

// changed is the report with the text of one of its tables changed.
func changed(t *testing.T, raw []byte, s planted) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			text, at := string(content), 0
			find := func(what string) {
				next := strings.Index(text[at:], what)
				if next < 0 {
					t.Fatalf("table %d has no %s", s.table, what)
				}
				at += next + len(what)
			}
			for range s.table {
				find("SEQ Tabel")
			}
			for range s.nth + 1 {
				find(">" + s.old + "<")
			}
			at -= len(s.old) + 1
			content = []byte(text[:at] + s.now + text[at+len(s.old):])
		}
		part, err := w.Create(f.Name)
		if err == nil {
			_, err = part.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What somebody changed in the finished report is named at its place.
func TestPlantedChangesAreNamed(t *testing.T) {
	raw, book := ours(t), reporttest.Example(t)
	for _, s := range slips() {
		t.Run(fmt.Sprintf("table %d row %d %s", s.table, s.row, s.now), func(t *testing.T) {
			d, err := document.Read(changed(t, raw, s))
			if err != nil {
				t.Fatal(err)
			}
			found, _ := check.ExaminedWith(d, book)
			var places []string
			for _, f := range found {
				if f.Level == check.Info {
					continue
				}
				if strings.HasPrefix(f.Place, fmt.Sprintf("Tabel %d, baris %d,", s.table, s.row)) && strings.Contains(f.Place, s.column) {
					return
				}
				places = append(places, f.Place+": "+f.Message)
			}
			t.Errorf("not named; named are %q", places)
		})
	}
}
