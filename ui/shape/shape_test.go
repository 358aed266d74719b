package shape_test

import (
	"strings"
	"testing"

	"capaian/ui/shape"
)

// lines are rows of cells parted by |.
func lines(rows ...string) [][]string {
	var all [][]string
	for _, row := range rows {
		all = append(all, strings.Split(row, "|"))
	}
	return all
}

func villages() shape.Names {
	return shape.NamesOf([][]string{{"Desa", "Nama desa"}, {"Kepala desa"}, {"LPPDes 2023"}, {"Pagu murni"}})
}

func TestHeadsAreFoundWhereverTheyStand(t *testing.T) {
	for name, row := range map[string]struct {
		cells    [][]string
		from, to int
		at       map[int]int
		strange  string
	}{
		"one row":           {lines("Desa|Kepala desa", "Meninjo|Pak D"), 0, 0, map[int]int{0: 0, 1: 1}, ""},
		"below titles":      {lines("DAFTAR DESA", "TAHUN 2024", "", "No|NAMA DESA|Kepala  Desa"), 3, 3, map[int]int{1: 0, 2: 1}, "No"},
		"a head over two":   {lines("No|Desa|Dokumen|", "||LPPDes 2023|RKPDes", "1|Meninjo|5/3|"), 0, 1, map[int]int{1: 0, 2: 2}, "No Dokumen RKPDes"},
		"parts read in one": {lines("Desa|Pagu|", "|murni|geser"), 0, 1, map[int]int{0: 0, 1: 3}, "Pagu geser"},
		"three rows":        {lines("Daftar||", "Desa|Pagu|", "||murni", "x|y|z"), 1, 2, map[int]int{0: 0, 2: 3}, "Pagu"},
		"none":              {lines("Meninjo|Pak D"), 0, 0, nil, ""},
	} {
		h := shape.Find(row.cells, 0, villages())
		var strange []string
		for _, s := range h.Strange {
			strange = append(strange, s.Text)
		}
		if len(h.At) != len(row.at) || h.From != row.from || h.To != row.to || strings.Join(strange, " ") != row.strange {
			t.Errorf("%s: %+v", name, h)
		}
		for at, column := range row.at {
			if h.At[at] != column {
				t.Errorf("%s: column %d is %d", name, at, h.At[at])
			}
		}
	}
}

func TestRowsThatAreNoRecords(t *testing.T) {
	cells := lines(
		"No|Desa|Kepala desa",
		"1|2|3",
		"1|Meninjo|Pak D",
		"2|Penawungan|Pak E",
		"|Sub Jumlah|2",
		"Halaman 1 dari 2||",
		"No|Desa|Kepala desa",
		"3|Jumlah Makmur Jaya|Pak F",
		"|Total Sejahtera|Pak G",
		"JUMLAH||3",
		"*) menurut buku register||",
		"Sumber: Seksi Pemerintahan||",
		"||",
		"||Contohan, 5 Januari 2025",
		"||Camat",
		"||",
		"||SITI CONTOH, S.Sos",
		"||NIP. 19700101 199503 1 001",
	)
	h := shape.Find(cells, 0, villages())
	known := func(row int) bool { return cells[row][1] == "Total Sejahtera" }
	var got []string
	for _, kind := range shape.Rows(cells, &h, len(cells), known) {
		got = append(got, kind.Word())
	}
	want := "nomor kolom,isian,isian,jumlah,halaman,kepala tabel,isian,isian,jumlah,catatan,catatan,kosong,tanda tangan,tanda tangan,kosong,tanda tangan,tanda tangan"
	if strings.Join(got, ",") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, ","), want)
	}
}

func TestASignatureWithoutAnOpening(t *testing.T) {
	cells := lines("Desa|Kepala desa", "Meninjo|Pak D", "Penawungan|", "|", "Camat Contohan|", "|", "SITI CONTOH|", "NIP 197001011995031001|")
	h := shape.Find(cells, 0, villages())
	kinds := shape.Rows(cells, &h, len(cells), func(int) bool { return false })
	for i, want := range []shape.Kind{shape.Record, shape.Record, shape.Blank, shape.Signature, shape.Blank, shape.Signature, shape.Signature} {
		if kinds[i] != want {
			t.Errorf("row %d is %s, want %s", i, kinds[i].Word(), want.Word())
		}
	}
}

func TestSumsAreToldFromNames(t *testing.T) {
	for _, sum := range []string{"JUMLAH", "Total :", "Sub Total", "Jumlah Total", "Grand Total", "Rata-rata", "JUMLAH I", "Jumlah Seluruhnya (Rp)", "Total Program 7.01.01", "Jml"} {
		if !shape.IsTotal(sum) {
			t.Errorf("%q is a sum", sum)
		}
	}
	for _, name := range []string{"Jumlah desa yang tertib", "Total penduduk", "Rata-rata nilai IPP", "Sub Bagian Umum", "Desa", "Kegiatan", "", "Programa"} {
		if shape.IsTotal(name) {
			t.Errorf("%q is no sum", name)
		}
	}
}

func TestNamesAndCodesAreCompared(t *testing.T) {
	for a, b := range map[string]string{"Desa Wates Wetan": "WATES-WETAN", "Ds. Meninjo": "meninjo", "Kel. Serua": "Serua", "Gampong Baro": "baro", "Desa": "desa"} {
		if shape.Village(a) != shape.Village(b) {
			t.Errorf("%q is not %q: %q", a, b, shape.Village(a))
		}
	}
	for code, want := range map[string]string{"7.01.01.2.02": "7.1.1.2.2", " 7.01.01.2.02. ": "7.1.1.2.2", "7.01.01.2.02.0004": "7.1.1.2.2.4", "7.01.01.2.02.04": "7.1.1.2.2.4", "7. 01.\u00a001": "7.1.1", "7": "", "7.a": "", "": ""} {
		if got := shape.Code(code); got != want {
			t.Errorf("%q is %q, want %q", code, got, want)
		}
	}
	for _, row := range []struct {
		a, b  string
		alike bool
	}{{"wateswetan", "watesweten", true}, {"meninjo", "meninju", true}, {"rt1baru", "rt2baru", false}, {"ranu", "rano", false}, {"ranuyoso", "wonoayu", false}, {"tegalbangsri", "bangsri", true}} {
		if shape.Alike(row.a, row.b) != row.alike {
			t.Errorf("%s and %s: %v", row.a, row.b, !row.alike)
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add("Desa|Kepala desa\n1|2\nJumlah|\nNIP. 19700101 199503 1 001|")
	f.Fuzz(func(t *testing.T, s string) {
		cells := lines(strings.Split(s, "\n")...)
		h := shape.Find(cells, 0, villages())
		if kinds := shape.Rows(cells, &h, len(cells), func(int) bool { return false }); len(kinds) != len(cells)-h.To-1 {
			t.Errorf("%d kinds of %d rows", len(kinds), len(cells))
		}
	})
}
