package printed_test

import (
	"strings"
	"testing"

	"capaian/calc/printed"
)

func TestPastedTablesFindTheirHeads(t *testing.T) {
	for _, row := range []struct {
		name, pasted, number, title, heads string
		rows                               int
	}{
		{"one row of heads", "No\tIndikator\tTarget\n1\tIndeks\t51\n2\tDesa\t81,82", "", "", "No|Indikator|Target", 2},
		{"caption", "Tabel 3.4 Capaian Kinerja Tahun 2023\nNo\tIndikator\tTarget\n1\tIndeks\t51", "3.4", "Capaian Kinerja Tahun 2023", "No|Indikator|Target", 1},
		{"caption of two lines", "Tabel 9.\t\t\nCapaian Kinerja\t\t\nNo\tIndikator\tTarget\n1\tIndeks\t51", "9", "Capaian Kinerja", "No|Indikator|Target", 1},
		{
			"heads over several columns", "No\tIndikator\tRealisasi\t\t\t\tCapaian\n\t\tTW I\tTW II\tTW III\tTW IV\t\n1\tIndeks\t1\t2\t3\t4\t5", "", "",
			"No|Indikator|Realisasi / TW I|Realisasi / TW II|Realisasi / TW III|Realisasi / TW IV|Capaian", 1,
		},
		{
			"years", "Indikator\tTahun 2022\t\tTahun 2023\t\n\tTarget\tRealisasi\tTarget\tRealisasi\nIndeks\t50\t51\t52\t53", "", "",
			"Indikator|Tahun 2022 / Target|Tahun 2022 / Realisasi|Tahun 2023 / Target|Tahun 2023 / Realisasi", 1,
		},
		{"years alone", "Indikator\tTarget\t\t\n\t2022\t2023\t2024\nIndeks\t50\t51\t52", "", "", "Indikator|Target / 2022|Target / 2023|Target / 2024", 1},
		{"three rows", "No\tProgram\tAnggaran\t\t\t\n\t\tMurni\t\tPerubahan\t\n\t\tK\tRp\tK\tRp\n1\tA\t1\t10\t1\t20", "", "", "No|Program|Anggaran / Murni / K|Anggaran / Murni / Rp|Anggaran / Perubahan / K|Anggaran / Perubahan / Rp", 1},
		{"numbers among heads", "No\tJabatan\tJenis\t\tEselon\t\n\t\tL\tP\tSD\t3\n1\tCamat\t1\t\t\t1", "", "", "No|Jabatan|Jenis / L|Jenis / P|Eselon / SD|Eselon / 3", 1},
		{"units below", "Program\tAnggaran\tRealisasi\n\t(Rp)\t(%)\nA\t10\t9", "", "", "Program|Anggaran / (Rp)|Realisasi / (%)", 1},
		{"numbered columns stay a row", "No\tIndikator\tTarget\n1\t2\t3\n1\tIndeks\t51", "", "", "No|Indikator|Target", 2},
		{"a heading row is none of the heads", "No\tIndikator\tTarget\nSasaran 1 Meningkatnya layanan\t\t\n1\tIndeks\t51", "", "", "No|Indikator|Target", 2},
		{"words only", "Tujuan\tIndikator\nOptimal\tIndeks\nBaik\tDesa", "", "", "Tujuan|Indikator", 2},
		{"a break within a cell", "No\tIndikator\tTarget\tRealisasi\n1\tIndeks\nKepuasan\nMasyarakat\t80\t81\n2\tDesa\t90\t91", "", "", "No|Indikator|Target|Realisasi", 2},
		{"a quoted break in a head", "No\t\"Indikator\nKinerja\"\tTarget\n1\tIndeks\t80", "", "", "No|Indikator Kinerja|Target", 1},
		{"a merged row stays one", "No\tIndikator\tTarget\nSasaran satu\n1\tIndeks\t80", "", "", "No|Indikator|Target", 2},
		{"rows whose ends are blank stay apart", "No\tIndikator\tTarget\tRealisasi\tCapaian\n1\tIndeks\t80\n2\tDesa\t90\n3\tLain\n4\tLain lagi\t5\t6", "", "", "No|Indikator|Target|Realisasi|Capaian", 4},
		{"no heads", "1\tIndeks\t51\n2\tDesa\t81", "", "", "||", 2},
		{"blank lines and columns", "\n\nNo\tIndikator\t\n\t\t\n1\tIndeks\t\n", "", "", "No|Indikator", 1},
		{"one cell", "Halo", "", "", "", 1},
		{"nothing", "\n\t\n", "", "", "", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			var lines [][]string
			for line := range strings.SplitSeq(row.pasted, "\n") {
				lines = append(lines, strings.Split(line, "\t"))
			}
			got := printed.Pasted(lines)
			var heads []string
			for _, c := range got.Columns {
				heads = append(heads, c.Head)
			}
			if got.Number != row.number || got.Title != row.title || strings.Join(heads, "|") != row.heads || len(got.Rows) != row.rows {
				t.Errorf("number %q, title %q, heads %q, %d rows", got.Number, got.Title, strings.Join(heads, "|"), len(got.Rows))
			}
		})
	}
}
