package shape_test

import (
	"strings"
	"testing"

	"capaian/ui/shape"
)

func TestDaysInSeveralColumnsAreJoined(t *testing.T) {
	for name, row := range map[string]struct{ lines, want string }{
		"a month beside its days":   {"Bulan|Tanggal|Libur/Januari|1|A/|8|B/April 2024|8, 9|C/5|1|D", "|Tanggal|Libur/|1 Januari|A/|8 Januari|B/|8, 9 April 2024|C/|1 Mei|D"},
		"a month made a day":        {"Bulan|Tanggal|Libur/2024-04-01|10-11|A/1|1|B", "|Tanggal|Libur/|10-11 April 2024|A/|1 Januari|B"},
		"a year too":                {"TGL|BLN|THN|Libur/17|8|2024|A", "Tanggal|||Libur/17 Agustus 2024|||A"},
		"a day that is whole":       {"Tanggal|Bulan|Libur/17 Agustus 2024|Agustus|A/31-12-2024|Desember|B", "Tanggal||Libur/17 Agustus 2024||A/31-12-2024||B"},
		"a first and a last day":    {"Libur|Tanggal Mulai|Tanggal Selesai/A|10-4-2024|11-4-2024/B|1-1-2024|/C|2-1-2024|2-1-2024/D|3-1-2024|-", "Libur|Tanggal|/A|10-4-2024 s.d. 11-4-2024|/B|1-1-2024|/C|2-1-2024|/D|3-1-2024|"},
		"below the word they share": {"No|Tanggal||Libur/|Mulai|Sampai|/1|10 April|11 April|A", "No|Tanggal||Libur/|Tanggal||/1|10 April s.d. 11 April||A"},
		"days that are whole":       {"Tanggal|Libur/1 Januari|A", "Tanggal|Libur/1 Januari|A"},
	} {
		var lines [][]string
		for line := range strings.SplitSeq(row.lines, "/") {
			lines = append(lines, strings.Split(line, "|"))
		}
		var got []string
		for _, line := range shape.JoinDays(lines) {
			got = append(got, strings.Join(line, "|"))
		}
		if joined := strings.Join(got, "/"); joined != row.want {
			t.Errorf("%s: %s\nwant %s", name, joined, row.want)
		}
	}
}
