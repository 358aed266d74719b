package check_test

import (
	"slices"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/model"
)

// What was checked is counted, and what was not is named with why.
func TestWhatWasCheckedIsTold(t *testing.T) {
	for _, row := range []struct {
		name     string
		document string
		checked  int
		gaps     []check.Gap
		relation string
	}{
		{
			"all of it", `Tabel 3.1 · Pengukuran kinerja
| No | Indikator | Target | Realisasi | Capaian (%) |
| 1 | Indeks layanan | 80,00 | 84,00 | 105,00 |
| 2 | Indeks lain | 50,00 | 45,00 | 90,00 |`, 6, nil, "Realisasi ÷ Target × 100",
		},
		{
			"none of a table that is not known", `Tabel 3.1 · Daftar nilai
| No | Kolom satu | Kolom dua |
| 1 | 14 | 15 |
| 2 | 16 | 18 |`, 0, []check.Gap{
				{Place: "Tabel 3.1, kolom Kolom satu", Why: "tabel tidak dikenali dari judul dan kolomnya", Count: 2},
				{Place: "Tabel 3.1, kolom Kolom dua", Why: "tabel tidak dikenali dari judul dan kolomnya", Count: 2},
			}, "",
		},
		{
			"a column beside, a physical one and a broken figure", `Tabel 3.2 · Realisasi anggaran
| No | Program | Anggaran | Realisasi | % | Fisik (%) | Kelas |
| 1 | Pelayanan | 40.000.000 | 30.000.000 | 75,00 | 98,00 | 3 |
| 2 | Pembinaan | 20.000.000 | 19.000.000 | 95,00 | 100,00 | 1 |
| 3 | Penataan | 12.50.6.7 | 12.000.000 | 88,00 | 99,00 | 2 |`, 6, []check.Gap{
				{Place: "Tabel 3.2, baris 3, kolom Anggaran (Penataan)", Why: "tanda ribuan atau desimalnya tidak utuh", Count: 1},
				{Place: "Tabel 3.2, baris 3, kolom Realisasi (Penataan)", Why: "tidak ada angka lain yang dapat dibandingkan dengannya", Count: 1},
				{Place: "Tabel 3.2, baris 3, kolom % (Penataan)", Why: "tidak ada angka lain yang dapat dibandingkan dengannya", Count: 1},
				{Place: "Tabel 3.2, kolom Fisik (%)", Why: "realisasi fisik tidak dapat dihitung dari angka lain", Count: 3},
				{Place: "Tabel 3.2, kolom Kelas", Why: "judul kolom tidak dikenali, dan angkanya tidak mengikuti kolom lain", Count: 3},
			}, "Realisasi ÷ Anggaran × 100",
		},
		{
			"a column of which no row follows", `Tabel 3.1 · Capaian kinerja
| No | Indikator | Target | Realisasi | Capaian (%) |
| 1 | Indeks layanan | 80,00 | 84,00 | 31,70 |
| 2 | Indeks lain | 50,00 | 45,00 | 22,10 |
| 3 | Nilai lain | 60,00 | 66,00 | 47,30 |`, 0, []check.Gap{
				{Place: "Tabel 3.1, kolom Target", Why: "tidak ada angka lain yang dapat dibandingkan dengannya", Count: 3},
				{Place: "Tabel 3.1, kolom Realisasi", Why: "tidak ada angka lain yang dapat dibandingkan dengannya", Count: 3},
				{Place: "Tabel 3.1, kolom Capaian (%)", Why: "kolom ini tidak mengikuti rumus yang dikenal", Count: 3},
			}, "",
		},
		{
			"totals and their rows", `Tabel 3.3 · Anggaran
| No | Program | Anggaran |
| 1 | Pelayanan | 40.000.000 |
| 2 | Pembinaan | 20.000.000 |
|  | Jumlah | 60.000.000 |`, 3, nil, "",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			var one printedCase
			one.read(t, row.document)
			_, got := check.Examined(decoded(t, one.Document))
			for i := range got.Unchecked {
				if got.Unchecked[i].Where.Table != 0 {
					t.Errorf("placed at %+v", got.Unchecked[i].Where)
				}
				got.Unchecked[i].Where = printed.Where{}
			}
			if one := got.InTable(0); one.Checked != got.Checked || len(one.Unchecked) != len(got.Unchecked) {
				t.Errorf("of its table: %+v", one)
			}
			if got.Checked != row.checked || !slices.Equal(got.Unchecked, row.gaps) {
				t.Errorf("%s: %+v", got.Words(), got.Unchecked)
			}
			if row.relation != "" && !slices.ContainsFunc(got.Relations, func(r check.Relation) bool { return r.Words == row.relation && r.Holds > 0 }) {
				t.Errorf("relations %+v", got.Relations)
			}
		})
	}
}

// Every figure of the example's report is either checked or named.
func TestCoverageOfTheExample(t *testing.T) {
	b := published(t, false)
	all := check.CoverageOf(b, calc.Compute(b, model.Q4))
	if all.Checked < 300 || len(all.Unchecked) == 0 || all.Missed() > all.Checked {
		t.Errorf("%s", all.Words())
	}
	for _, g := range all.Unchecked {
		if g.Place == "" || g.Why == "" || g.Count < 1 {
			t.Errorf("%+v", g)
		}
	}
	t.Log(all.Words())
	for _, g := range all.Unchecked {
		t.Log(g.Place, g.Why, g.Count)
	}
}
