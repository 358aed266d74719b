package tables_test

import (
	"strings"
	"testing"

	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// What would be saved as something else than it says is refused or told.
func TestMoneyThatIsNoAmount(t *testing.T) {
	testKinds(t, map[string]kind{
		"thousands in a title":    {"LAPORAN/ (dalam ribuan rupiah)/ Kode Rekening;Uraian;Pagu/ 7.01.01.2.02;Adm;1.266.579", "diisi rupiah penuh", ""},
		"millions in a head":      {"Kode Rekening;Pagu (Rp. juta)/ 7.01.01.2.02;1.266", "diisi rupiah penuh", ""},
		"thousands by noughts":    {"Kode Rekening;Pagu (Rp 000)/ 7.01.01.2.02;1.266.579", "diisi rupiah penuh", ""},
		"one column of thousands": {"Kode Rekening;Murni (ribu rupiah);Perubahan/ 7.01.01.2.02;1;1.266.579.000", "diisi rupiah penuh", "sel C2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"a share":                 {"Kode Rekening;Anggaran;Realisasi/ 7.01.01.2.02;1.266.579.124;98,5", "terbaca 98,5, seperti persentase", ""},
		"full rupiah":             {"Kode Rekening;Pagu (Rp)/ 7.01.01.2.02;1.266.579.000", "dikenali", "sel B2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
	})
}

func TestSpendingQuarterByQuarter(t *testing.T) {
	testKinds(t, map[string]kind{
		"with its total": {"Kode Rekening;Realisasi TW I;Realisasi TW II;Total/ 7.01.03;100;200;300/ 7.01.04;5;;5", "dijumlahkan sejak Januari",
			"sel B2 (Realisasi s.d. TW I): kosong menjadi 100\nsel C2 (Realisasi s.d. TW II): kosong menjadi 300\nsel B3 (Realisasi s.d. TW I): kosong menjadi 5"},
		"a total of a head of two rows": {"Kode Rekening;Realisasi;;/ ;TW I;TW II;Jumlah/ 7.01.03;100;20;120", "dijumlahkan sejak Januari",
			"sel B3 (Realisasi s.d. TW I): kosong menjadi 100\nsel C3 (Realisasi s.d. TW II): kosong menjadi 120"},
		"falling":                   {"Kode Rekening;Realisasi TW I;Realisasi TW II/ 7.01.03;300;200", "200 lebih kecil daripada triwulan sebelumnya, 300", "*"},
		"falling and said so":       {"Kode Rekening;Realisasi s.d. TW I;Realisasi s.d. TW II/ 7.01.03;300;200", "dikenali", "sel B2 (Realisasi s.d. TW I): kosong menjadi 300\nsel C2 (Realisasi s.d. TW II): kosong menjadi 200"},
		"rising":                    {"Kode Rekening;Realisasi TW I;Realisasi TW II/ 7.01.03;100;200", "dibaca sebagai jumlah sejak Januari", "sel B2 (Realisasi s.d. TW I): kosong menjadi 100\nsel C2 (Realisasi s.d. TW II): kosong menjadi 200"},
		"a total that is another":   {"Kode Rekening;Realisasi TW I;Realisasi TW II;Total/ 7.01.03;100;200;200", "dibaca sebagai jumlah sejak Januari", "*"},
		"under the name of a month": {"Kode Rekening;Maret;/ ;Anggaran;Realisasi/ 7.01.03;1;2", "kepala yang terbaca: “Kode Rekening”, “Maret”", ""},
	})
}

func TestWhatATableIsNotAboutIsNotChanged(t *testing.T) {
	testKinds(t, map[string]kind{
		"names beside figures nobody knows": {"Kode Rekening;Uraian;Januari;Februari/ 7.01.01.2.02;Adm;100;200", "namanya dalam data, Administrasi Keuangan Perangkat Daerah, tetap", ""},
		"names of a plan":                   {"rencana:Kode rekening;Uraian/ 7.01.01.2.02;Administrasi Keuangan PD", "dikenali", "sel B2 (Uraian): Administrasi Keuangan Perangkat Daerah menjadi Administrasi Keuangan PD"},
		"dashes for a name":                 {"Desa;Kepala desa/ Wonoayu;-/ Ranuyoso;belum ada", `"belum ada" dibaca sebagai kosong`, ""},
		"documents without their years":     {"Desa;LPPDes;RKPDes/ Ranuyoso;5-3-2024;6-9-2024", "Dibaca sebagai Desa", "sel B2 (LPPDes 2023 diterima): 14 Maret 2024 menjadi 5 Maret 2024\nsel C2 (RKPDes 2025 diterima): 9 September 2024 menjadi 6 September 2024"},
		"offices of villages":               {"Desa;Kepala desa/ Pemerintah Desa Wonoayu;Bu B/ Wates Wetan (Desa);Bu C", "2 baris dikenali dari Desa", "sel B2 (Kepala desa): kosong menjadi Bu B\nsel B3 (Kepala desa): kosong menjadi Bu C"},
		"who signed, without their words":   {"Desa;Kepala desa/ Wonoayu;Bu B/ Plt. Camat Ranuyoso,;/ ;/ DRS. CONTOH;/ Pembina;/ 19690303 199303 1 009;", "4 bukan isian", "sel B2 (Kepala desa): kosong menjadi Bu B"},
		"where it was downloaded":           {"Desa;Kepala desa/ Wonoayu;Bu B/ Didownload dari SIMDA;", "1 bukan isian", "sel B2 (Kepala desa): kosong menjadi Bu B"},
		"a day of another quarter":          {"Kegiatan;Terlaksana TW II;Tanggal TW II/ Musrenbang;1;5-2-2024", "dalam TW I, bukan TW II", "*"},
		"a day of another year":             {"Kegiatan;Tanggal TW II/ Musrenbang;5-5-2025", "bukan dalam tahun 2024", "*"},
	})
}

// twoOfVillages are two tables of one list on one sheet, of which the heads are not known.
func twoOfVillages() workbook.Grid {
	return table("Data", "Desa|Kepala desa|Macam", "Wonoayu|Bu B|kelurahan", "", "Daftar penerimaan", "Desa|LPPDes 2023|Surat", "Ranuyoso|5-3-2024|12/a")
}

func TestTwoTablesOfOneSheetAreReadAsIsSaidOfEach(t *testing.T) {
	d := draft(storetest.Book(t, example(t), 2024))
	d.Sheets = map[tables.Part]tables.Layout{
		{Sheet: "Data", Table: 0}: {Columns: map[int]string{2: "Jenis"}},
		{Sheet: "Data", Table: 1}: {Columns: map[int]string{2: "LPPDes 2023 nomor"}},
	}
	_, taking := tables.Prepare(d, []workbook.Grid{twoOfVillages()}, nil, false)
	want := []string{`sel B2 (Kepala desa): kosong menjadi Bu B`, `sel C2 (Jenis): desa menjadi kelurahan`, `sel C6 (LPPDes 2023 nomor): kosong menjadi 12/a`, `sel B6 (LPPDes 2023 diterima): 14 Maret 2024 menjadi 5 Maret 2024`}
	if got := changesOf(taking); !holds(got, strings.Join(want, "|")) || len(taking.Read) != 2 || taking.Read[1].Part != 1 {
		t.Errorf("%s\n%s %d", got, problems(taking.Problems), len(taking.Read))
	}
	kept, can := taking.Read[1].Kept(d.Sheets[tables.Part{Sheet: "Data", Table: 1}])
	if !can {
		t.Fatal("nothing of the second is kept")
	}
	again := draft(storetest.Book(t, example(t), 2024))
	again.Memory = tables.Memory{}.With(kept)
	if _, taking := tables.Prepare(again, []workbook.Grid{twoOfVillages()}, nil, false); !strings.Contains(changesOf(taking), "LPPDes 2023 nomor") {
		t.Errorf("not remembered: %s %s", changesOf(taking), problems(taking.Problems))
	}
}
