package text_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/ui/text"
)

func TestDaysAsDecreesWriteThem(t *testing.T) {
	for typed, want := range map[string]string{
		"10-11 April 2024":                       "2024-04-10 2024-04-11",
		"10–11 April 2024":                       "2024-04-10 2024-04-11",
		"8, 9, 12 dan 15 April 2024":             "2024-04-08 2024-04-09 2024-04-12 2024-04-15",
		"31 Maret-1 April 2025":                  "2025-03-31 2025-04-01",
		"31 Maret s.d. 2 April 2025":             "2025-03-31 2025-04-01 2025-04-02",
		"1 Januari (Rabu)":                       "2024-01-01",
		"Rabu dan Kamis, 10 dan 11 April 2024":   "2024-04-10 2024-04-11",
		"29 Desember 2024 sampai 1 Januari 2025": "2024-12-29 2024-12-30 2024-12-31 2025-01-01",
		"31 April - 2 Mei 2024":                  "",
		"1 Januari - 31 Desember 2024":           "",
		"28/3/2024 s/d 29/3/2024":                "2024-03-28 2024-03-29",
		"28-03-2024 - 30-03-2024":                "2024-03-28 2024-03-29 2024-03-30",
		"10 s/d 12 April 2024":                   "2024-04-10 2024-04-11 2024-04-12",
		"8 sampai dengan 9 April 2024":           "2024-04-08 2024-04-09",
		"29-3-2024 s.d. 28-3-2024":               "",
		"1/1/2024 s.d. 31/12/2024":               "",
		"31/3/2024":                              "",
		"10-11-2024":                             "",
		"Tahun Baru":                             "",
		"":                                       "",
		"Rabu s.d. Kamis, 10 s.d. 11 April 2024": "2024-04-10 2024-04-11",
		"Rabu-Kamis, 10-11 April 2024":           "2024-04-10 2024-04-11",
		"Senin, 1 Januari 2024":                  "2024-01-01",
		"- 5 Mei":                                "",
	} {
		var got []string
		for _, day := range text.ParseDays(typed, 2024) {
			got = append(got, fmt.Sprint(day))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", typed, got, want)
		}
	}
}
