package check_test

import (
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// Whatever stands in a file, it is read or refused with a sentence; nothing panics, and every
// finding can be told.
func FuzzDocument(f *testing.F) {
	for _, file := range []string{"rules.txt", "clean.txt"} {
		for _, row := range printedCases(f, file) {
			f.Add(row.Document)
		}
	}
	f.Add([]byte(`{"tabel_12_riwayat":{"tahun":[2019],"sasaran_1":[["88","84","95,5"]]},"tabel_11":{"desa":["A"],"dokumen":["B"]}}`))
	f.Add([]byte(`[{"kolom":[["A","B"],["","C"]],"baris":[[null,1e400,-0.0,"NaN","٣"]]}]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := printed.Decode(raw)
		if err != nil {
			if err.Error() == "" {
				t.Error("refused without a sentence")
			}
			return
		}
		ids := map[string]bool{}
		for _, one := range check.Document(d) {
			if one.Code == "" || one.Message == "" || one.Place == "" || check.Row(one.Code).Rule == "" || ids[one.ID] {
				t.Errorf("finding %+v", one)
			}
			ids[one.ID] = true
		}
	})
}

// A cell is read in any text without panic, and gives its text back.
func FuzzCell(f *testing.F) {
	for _, text := range []string{"1.668.156.79", "(B-) 63,25", "≥ 87 %", "40/45", "- 5", "12,,5", "Rp. ,-", "1e9", "#DIV/0!", "\u200b–"} {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, money bool) {
		c := printed.Read(text, money)
		if c.Known() && len(c.Values) == 0 || len(c.Parts) == 1 {
			t.Errorf("%q: %+v", text, c)
		}
		printed.Compare(text, text)
	})
}
