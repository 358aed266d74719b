package check_test

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// largest is a document at the limits of what is read, every figure of which is wrong: the
// longest that a check may take.
func largest(tb testing.TB, title string, heads []string, row func(rnd *rand.Rand) []string) *printed.Document {
	tb.Helper()
	rnd := rand.New(rand.NewSource(1))
	rows := printed.MostRows
	tables := []map[string]any{}
	for t := range printed.MostCells / (rows * len(heads)) {
		var all [][]string
		for range rows {
			all = append(all, row(rnd))
		}
		tables = append(tables, map[string]any{"nomor": fmt.Sprint(t + 1), "judul": title, "kolom": heads, "baris": all})
	}
	raw, err := json.Marshal(map[string]any{"tahun": 2024, "tabel": tables})
	if err != nil {
		tb.Fatal(err)
	}
	d, err := printed.Decode(raw)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// BenchmarkLargest checks documents at the limits: seconds each, never minutes.
func BenchmarkLargest(b *testing.B) {
	some := func(rnd *rand.Rand, most int) string { return fmt.Sprint(rnd.Intn(most)) }
	money := []string{"Kode", "Program/Kegiatan", "Anggaran", "Realisasi", "Sisa", "Persen"}
	for _, one := range []struct {
		name, title string
		heads       []string
		row         func(*rand.Rand) []string
	}{
		{"uang", "Realisasi anggaran per program", money, func(rnd *rand.Rand) []string {
			return []string{some(rnd, 9), "Kegiatan " + some(rnd, 5000), some(rnd, 1e9), some(rnd, 1e9), some(rnd, 1e9), some(rnd, 100)}
		}},
		{"jumlah", "Realisasi anggaran per program", money, func(rnd *rand.Rand) []string {
			return []string{"", "Jumlah", some(rnd, 1e9), some(rnd, 1e9), some(rnd, 1e9), some(rnd, 100)}
		}},
		{"kinerja", "Pengukuran kinerja", []string{"Indikator", "Target", "Realisasi", "Capaian"}, func(rnd *rand.Rand) []string {
			return []string{"Indikator " + some(rnd, 3000), some(rnd, 100), some(rnd, 100), some(rnd, 100)}
		}},
		{"nama", "Pengukuran kinerja", []string{"Indikator", "Target", "Realisasi", "Capaian"}, func(rnd *rand.Rand) []string {
			return []string{"Persentase peningkatan pelayanan masyarakat wilayah " + some(rnd, 1e6), some(rnd, 100), some(rnd, 100), some(rnd, 100)}
		}},
		{"efisiensi", "Efisiensi", []string{"Sasaran", "Capaian", "Penyerapan", "Tingkat efisiensi"}, func(rnd *rand.Rand) []string {
			return []string{"Sasaran " + some(rnd, 8000), some(rnd, 100), some(rnd, 100), some(rnd, 100)}
		}},
		{"hitungan", "Hitungan", []string{"Indikator", "Pembilang", "Penyebut", "Realisasi"}, func(rnd *rand.Rand) []string {
			return []string{"Indikator " + some(rnd, 8000), some(rnd, 100), some(rnd, 100), some(rnd, 100)}
		}},
		{"skala", "Skala predikat", []string{"No", "Rentang", "Predikat"}, func(rnd *rand.Rand) []string {
			return []string{some(rnd, 9), some(rnd, 100) + " - " + some(rnd, 100), "Tinggi"}
		}},
	} {
		d := largest(b, one.title, one.heads, one.row)
		b.Run(one.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				check.Document(d)
			}
		})
	}
}
