package text_test

import (
	"strings"
	"testing"

	"capaian/ui/text"
)

func TestLinesOfADecree(t *testing.T) {
	for line, want := range map[string]struct {
		days int
		name string
	}{
		"1. 1 Januari (Senin) Tahun Baru 2024 Masehi":          {1, "Tahun Baru 2024 Masehi"},
		"3) 10-11 April (Rabu-Kamis) Hari Raya Idul Fitri":     {2, "Hari Raya Idul Fitri"},
		"Senin, 8 April 2024: Cuti bersama":                    {1, "Cuti bersama"},
		"8, 9, 12 dan 15 April 2024 – Cuti bersama Idulfitri.": {4, "Cuti bersama Idulfitri"},
		"17 Agustus Proklamasi":                                {1, "Proklamasi"},
		"DAFTAR HARI LIBUR NASIONAL":                           {0, ""},
		"1 Januari 2024":                                       {0, ""},
		"Ranuyoso, 5 Januari":                                  {0, ""},
		"17 Agustus " + strings.Repeat("Proklamasi ", 60):      {0, ""},
		"": {0, ""},
	} {
		if days, name, ok := text.ParseHoliday(line, 2024); len(days) != want.days || name != want.name || ok != (want.days > 0) {
			t.Errorf("%q is %v %q", line, days, name)
		}
	}
}

func FuzzParseHoliday(f *testing.F) {
	f.Add("1. 1 Januari (Senin) Tahun Baru 2024 Masehi", 2024)
	f.Fuzz(func(t *testing.T, line string, year int) {
		if days, name, ok := text.ParseHoliday(line, year); ok && (len(days) == 0 || name == "") {
			t.Errorf("%q is a holiday without day or name", line)
		}
	})
}
