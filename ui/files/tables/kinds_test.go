package tables_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// kind is a kind of table that offices have: what is said of it and what it would change.
type kind struct {
	lines   string // rows parted by /, cells by ;
	said    string
	changes string // cell by cell, as far as they are told
}

// asRead prepares a table on a year; a list may be named before a colon.
func asRead(t *testing.T, book *model.Book, lines string) (said, changes string) {
	t.Helper()
	var only []tables.List
	if name, rest, named := strings.Cut(lines, ":"); named && tables.Named(name) != nil {
		only, lines = []tables.List{*tables.Named(name)}, rest
	}
	g, err := workbook.ReadCSV([]byte(strings.ReplaceAll(lines, "/ ", "\n")))
	if err != nil {
		t.Fatal(err)
	}
	batch, taking := tables.Prepare(draft(book), []workbook.Grid{g}, only, false)
	if _, err := jsonfile.Rehearsed(book, admin(), tables.Without(batch, taking.Unconfirmed())); err != nil {
		t.Fatal(err)
	}
	told := problems(taking.Problems)
	for _, n := range taking.Notes {
		told += "\n" + n
	}
	for i := range taking.Read {
		told += "\n" + strings.Join(append([]string{taking.Read[i].Sentence()}, taking.Read[i].PassedRows()...), "\n")
	}
	return told, strings.Join(taking.Changes, "\n")
}

// holds reports that every part, parted by |, stands in the text.
func holds(text, parts string) bool {
	for part := range strings.SplitSeq(parts, "|") {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}

// testKinds asks for what is wanted of each kind, and that all else is said as it was before.
func testKinds(t *testing.T, kinds map[string]kind) {
	t.Helper()
	var out strings.Builder
	defer func() { golden.RequireEqual(t, []byte(out.String())) }()
	book := storetest.Book(t, example(t), 2024)
	for _, name := range slices.Sorted(maps.Keys(kinds)) {
		k := kinds[name]
		said, changes := asRead(t, book, k.lines)
		fmt.Fprintf(&out, "== %s\n%s\n%s\n", name, strings.TrimSpace(said), changes)
		if !holds(said, k.said) || k.changes != "*" && changes != k.changes {
			t.Errorf("%s: said %s\nwant %s\nchanges %q\nwant    %q", name, said, k.said, changes, k.changes)
		}
	}
}

func TestHeadsAreToldApart(t *testing.T) {
	testKinds(t, map[string]kind{
		"a share in percent is no amount": {"Kode Rekening;Murni;Perubahan;Realisasi;Realisasi (%)/ 7.01.02;10.075.000;1.800.000;1.700.000;94,44",
			"kolom “Realisasi (%)” tidak dipakai", "sel D2 (Realisasi s.d. TW IV): 1.800.000 menjadi 1.700.000"},
		"targets over quarters": {"Indikator;Target;;;;Realisasi;;;/ ;TW I;TW II;TW III;TW IV;TW I;TW II;TW III;TW IV/ Indeks Pelayanan Publik;;;;50;;;;63,25",
			"Dibaca sebagai Indikator", "sel E3 (Target perubahan TW IV): kosong menjadi 50"},
		"quarters over targets": {"Indikator;Triwulan IV;;/ ;Target;Realisasi;%/ Indeks Pelayanan Publik;50;63,3;126",
			"tidak dipakai", "sel B3 (Target perubahan TW IV): kosong menjadi 50\nsel C3 (Realisasi TW IV): 63,25 (B-) menjadi 63,3"},
		"versions by other words": {"No. Rekening;Sebelum Perubahan;Setelah Perubahan;Bertambah/Berkurang/ 7.01.01.2.02;1.271.631.019;1.266.579.000;-5.052.019",
			"Dibaca sebagai Anggaran|“Bertambah/Berkurang”", "sel C2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"of two heads the very name wins": {"Desa;Nama Desa (lama);Kades/ Meninjo;x;Pak D", "tidak dipakai", "sel C2 (Kepala desa): kosong menjadi Pak D"},
		"who heads a section":             {"Seksi;Kepala Seksi;NIP/ Seksi Pemerintahan;SITI CONTOH;197001011995031001", "Dibaca sebagai Seksi", "*"},
	})
}

func TestRowsBesideTheRecords(t *testing.T) {
	testKinds(t, map[string]kind{
		"a number of a page":        {"Desa;Kepala desa/ Meninjo;Pak D/ 11;", "1 bukan isian (11)", "sel B2 (Kepala desa): kosong menjadi Pak D"},
		"a village by another word": {"Desa;Kepala desa/ Desa/Kel. Meninjo;Pak D/ DESA-RANUBEDALI;Bu E", "2 baris dikenali dari Desa", "sel B2 (Kepala desa): kosong menjadi Pak D\nsel B3 (Kepala desa): kosong menjadi Bu E"},
		"two tables of the villages": {"Desa;LPPDes 2023/ Meninjo;5-3-2024/ / Desa;RKPDes 2025/ Meninjo;9-9-2024", "Dibaca sebagai Desa (Tabel 11), mulai baris 5",
			"sel B2 (LPPDes 2023 diterima): 20 Maret 2024 menjadi 5 Maret 2024\nsel B5 (RKPDes 2025 diterima): 17 September 2024 menjadi 9 September 2024"},
		"sums carried over a page": {"Kode rekening;Uraian;Pagu Perubahan/ 7.01.01.2.02;x;1.266.579.000/ Jumlah dipindahkan;;1/ Kode rekening;Uraian;Pagu Perubahan/ Jumlah pindahan;;1",
			"3 bukan isian (Jumlah dipindahkan, Kode rekening, Jumlah pindahan)", "*"},
		"accounts of the whole": {"KODE REKENING;URAIAN;ANGGARAN/ 7.01.01.2.02;Administrasi Keuangan;1.266.579.000/ 5;BELANJA DAERAH;1/ 5.1;BELANJA OPERASI;2",
			"2 bukan isian (BELANJA DAERAH, BELANJA OPERASI)", "sel C2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
	})
}

func TestSumsThatDifferAreTold(t *testing.T) {
	testKinds(t, map[string]kind{
		"a sum of what stands below":  {"Kode rekening;Pagu Perubahan/ 7.01.02;1.800.000", "Dibaca", ""},
		"another sum":                 {"Kode rekening;Pagu Perubahan/ 7.01.02;1.800.001", "1.800.001 tidak diambil, karena dihitung dari rinciannya yang berjumlah 1.800.000", ""},
		"a sum that cannot be read":   {"Kode rekening;Pagu Perubahan/ 7.01.02;satu juta", `terbaca "satu juta", diharapkan rupiah`, ""},
		"a mark where money is meant": {"Kode rekening;Pagu Perubahan/ 7.01.01.2.02;?", `terbaca "?"`, ""},
	})
}

func TestCellsAsPeopleWriteThem(t *testing.T) {
	testKinds(t, map[string]kind{
		"errors of a spreadsheet": {"Desa;LPPDes 2023;RKPDes 2025/ Meninjo;#REF!;#N/A", "menghitung #REF!|menghitung #N/A", ""},
		"noise behind the last digit": {"Kode;Realisasi TW IV/ iku-1;84,899999999999991", "1 baris",
			"sel B2 (Realisasi TW IV): 63,25 (B-) menjadi 84,9"},
		"the figure without its grade":  {"Kode;Realisasi TW IV/ iku-1;63,25", "1 baris", ""},
		"a dash is nothing":             {"Kode;Realisasi TW IV/ iku-1;-", `"-" dibaca sebagai kosong`, "sel B2 (Realisasi TW IV): 63,25 (B-) menjadi kosong"},
		"days with their time":          {"Desa;LPPDes 2023;RKPDes 2025/ Meninjo;2024-03-05T00:00:00;5 Maret 2024 10:15", "1 baris", "sel B2 (LPPDes 2023 diterima): 20 Maret 2024 menjadi 5 Maret 2024\nsel C2 (RKPDes 2025 diterima): 17 September 2024 menjadi 5 Maret 2024"},
		"a day behind its word":         {"Desa;LPPDes 2023/ Meninjo;Tgl. 5-3-2024", "1 baris", "sel B2 (LPPDes 2023 diterima): 20 Maret 2024 menjadi 5 Maret 2024"},
		"a day as it is counted":        {"Desa;LPPDes 2023/ Meninjo;45356", "hitungan hari lembar kerja", "sel B2 (LPPDes 2023 diterima): 20 Maret 2024 menjadi 5 Maret 2024"},
		"on time and known to be":       {"Desa;LPPDes 2023;RKPDes 2025/ Meninjo;tepat waktu;V", "1 baris", ""},
		"late, but known to be on time": {"Desa;LPPDes 2023/ Meninjo;terlambat", "menurut data diterima 20 Maret 2024, tepat waktu", ""},
		"days of a week and a month": {"No;Hari/Tanggal;Keterangan/ 1;Senin, 1 Januari 2024;Tahun Baru/ 2;Rabu s.d. Kamis, 10 s.d. 11 April 2024;Idulfitri", "3 baris dikenali",
			"sel C2 (Hari libur): kosong menjadi Tahun Baru\nsel C3 (Hari libur): kosong menjadi Idulfitri\nsel C3 (Hari libur): kosong menjadi Idulfitri"},
		"holidays without heads": {"1;Senin, 1 Januari;Tahun Baru/ 2;10-11 April;Idulfitri", "3 baris dikenali",
			"sel B1 (Hari libur): kosong menjadi Tahun Baru\nsel B2 (Hari libur): kosong menjadi Idulfitri\nsel B2 (Hari libur): kosong menjadi Idulfitri"},
	})
}

func TestMessagesNameNothingThatIsNotThere(t *testing.T) {
	book := storetest.Book(t, example(t), 2024)
	for name, lines := range map[string]string{
		"a plan without levels":     "rencana:Kode rekening;Uraian/ abc;def/ ;ghi",
		"a history of nothing":      "riwayat:Indikator;Tahun;Target/ ;2023;5",
		"an analysis of nothing":    "analisis:Tujuan/sasaran;Sebab/ ;y",
		"a budget of nothing":       "anggaran:Uraian;Pagu Perubahan/ ;5",
		"an unknown code":           "anggaran:Kode;Pagu Perubahan/ x9;5",
		"a peer of nothing":         "pembanding:Pembanding;Indikator;Target/ ;;5",
		"a checklist without group": "fasilitasi:Jenis fasilitasi;Kegiatan/ ;Rapat",
	} {
		said, _ := asRead(t, book, lines)
		if strings.Contains(said, `""`) || strings.Contains(said, "Jenjang 0") || strings.TrimSpace(said) == "" {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestMarksOfReceipt(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	book := storetest.Book(t, s, 2024)
	for name, row := range map[string]struct {
		due     bool
		lines   []string
		changes string
		told    string
	}{
		"on time": {lines: []string{"Desa;LPPDes 2023", "Wates Wetan;tepat waktu"}, changes: "kosong menjadi 31 Maret 2024", told: "tepat waktu tanpa tanggal"},
		"a tick, all on their due days": {due: true, lines: []string{"Desa;LPPDes 2023;RKPDes 2025", "Wates Wetan;v;√"},
			changes: "sel B2 (LPPDes 2023 diterima): kosong menjadi 31 Maret 2024\nsel C2 (RKPDes 2025 diterima): kosong menjadi 30 September 2024"},
		"a tick without any day":      {lines: []string{"Desa;LPPDes 2023", "Wates Wetan;sudah"}, told: "ketik tanggalnya"},
		"late without a day":          {lines: []string{"Desa;LPPDes 2023", "Wates Wetan;terlambat"}, told: "ketik tanggal diterimanya"},
		"an x that means yes":         {due: true, lines: []string{"Desa;LPPDes 2023;RKPDes 2025", "Wates Wetan;x;-"}, changes: "kosong menjadi 31 Maret 2024"},
		"an x that means no":          {lines: []string{"Desa;LPPDes 2023;RKPDes 2025", "Wates Wetan;x;", "Ranuyoso;20-3-2024;x"}, told: `"x" dibaca sebagai kosong`},
		"in time, by its own column":  {lines: []string{"Desa;LPPDes tepat waktu", "Wates Wetan;Ya"}, changes: "kosong menjadi 31 Maret 2024", told: "tepat waktu tanpa tanggal"},
		"not in time, by such a one":  {lines: []string{"Desa;Ketepatan waktu LPPDes", "Wates Wetan;Tidak"}, told: "tidak menyebut tanggal; tetap belum diterima"},
		"late, by such a one":         {lines: []string{"Desa;LPPDes ketepatan", "Wates Wetan;Terlambat"}, told: "ketik tanggal diterimanya"},
		"a state without a day":       {lines: []string{"Desa;Status LPPDes", "Wates Wetan;Sudah"}, told: "ketik tanggalnya"},
		"days late, told beside it":   {lines: []string{"Desa;LPPDes 2023", "Wates Wetan;tepat 5 hari"}, told: "tepat 5 hari"},
		"a tick in the signs of Word": {due: true, lines: []string{"Desa;LPPDes 2023", "Wates Wetan;ü"}, changes: "kosong menjadi 31 Maret 2024"},
	} {
		d := draft(book)
		d.MarkedDue = row.due
		batch, taking := tables.Prepare(d, []workbook.Grid{sheetOf(t, row.lines...)}, []tables.List{*tables.Named("desa")}, false)
		changes := strings.Join(taking.Changes, "\n")
		if !strings.Contains(changes, row.changes) || row.changes == "" && changes != "" || !strings.Contains(problems(taking.Problems)+strings.Join(taking.Notes, "\n"), row.told) {
			t.Errorf("%s: %s\n%s\n%v", name, changes, problems(taking.Problems), taking.Notes)
		}
		for _, e := range batch.Edits {
			if r, is := e.Put.(*model.Receipt); is && !strings.Contains(r.Note, "tanggal terima tidak dicatat") {
				t.Errorf("%s: the day is not the real one, and nothing says so: %+v", name, r)
			}
		}
	}
}
