package tables_test

import (
	"strings"
	"testing"
)

// Heads that tables of anything have do not make them tables of the office.
func TestATableIsTakenForWhatItIs(t *testing.T) {
	testKinds(t, map[string]kind{
		"holidays counted":             {"No;Tanggal;Hari;Keterangan/ 1;1 Januari 2024;Senin;Tahun Baru/ 2;8 Februari 2024;Kamis;Isra Mikraj", "Dibaca sebagai Hari libur|2 baris dikenali", "sel D2 (Hari libur): kosong menjadi Tahun Baru\nsel D3 (Hari libur): kosong menjadi Isra Mikraj"},
		"holidays beside their kinds":  {"No.;Nama Hari Libur;Tanggal;Jenis/ 1;Tahun Baru;01/01/24;Libur nasional", "Dibaca sebagai Hari libur", "sel B2 (Hari libur): kosong menjadi Tahun Baru"},
		"holidays in ranges":           {"No;Tanggal;Keterangan/ 1;10 s/d 11 April 2024;Idulfitri/ 2;28/3/2024 s/d 29/3/2024;Wafat Isa", "4 baris dikenali", "*"},
		"holidays below their months":  {"Bulan;Tanggal;Hari Libur/ Januari;1;Tahun Baru/ ;8;Isra Mikraj/ April 2024;10-11;Idulfitri", "4 baris dikenali", "*"},
		"holidays with first and last": {"No;Tanggal Mulai;Tanggal Selesai;Jumlah Hari;Keterangan/ 1;10-4-2024;12-4-2024;3;Idulfitri/ 2;1-1-2024;;1;Tahun Baru", "4 baris dikenali|kolom “No”, “Jumlah Hari” tidak dipakai", "*"},
		"holidays that end before":     {"Libur;Mulai;Selesai/ Idulfitri;12-4-2024;10-4-2024", "Tanggal: terbaca", ""},
		"leave of people":              {"Nama Pegawai;Tanggal Mulai;Tanggal Selesai;Jenis Cuti/ A;1-4-2024;3-4-2024;Tahunan", "tidak ada tabel yang dikenal", ""},
		"holidays by their title":      {"LIBUR DAERAH/ No;Tanggal;Keterangan/ 1;15-12-2024;Hari jadi kabupaten", "Dibaca sebagai Hari libur", "sel C3 (Hari libur): kosong menjadi Hari jadi kabupaten"},
		"any days":                     {"No;Tanggal;Keterangan/ 1;5 Januari 2024;Rapat koordinasi", "kepala yang terbaca: “No”, “Tanggal”, “Keterangan”", ""},
		"any days, said to be such":    {"libur:Tanggal;Keterangan/ 5 Januari 2024;Hari jadi", "Dibaca sebagai Hari libur", "sel B2 (Hari libur): kosong menjadi Hari jadi"},
		"letters that came in":         {"No;Nomor Surat;Tanggal Surat;Asal Surat;Perihal/ 1;005/1;5-1-2024;Bupati;Undangan", "tidak ada tabel yang dikenal", ""},
		"letters that went out":        {"No;Tanggal;Nomor Surat;Kepada;Perihal/ 1;5 Januari 2024;005/1/2024;Kades Ranuyoso;Undangan", "Dibaca sebagai Agenda surat keluar", "*"},
		"people by their names":        {"No;Nama;NIP;Jabatan;Pendidikan/ 1;Drs. A;19690303 199303 1 009;Camat;S1", "tidak ada tabel yang dikenal", ""},
		"money of months":              {"Bulan;Anggaran;Realisasi/ Januari;100.000;50.000", "tidak ada tabel yang dikenal", ""},
		"money of quarters, unsaid":    {"Uraian;Triwulan I;Triwulan II/ Program X;100.000;50.000", "tidak ada tabel yang dikenal", ""},
		"a sum behind another column":  {"Kecamatan;Desa;Kepala Desa/ Contoh;Wonoayu;Bu B/ Contoh;Jumlah Desa;11", "1 bukan isian (Jumlah Desa)", "sel C2 (Kepala desa): kosong menjadi Bu B"},
		"money of the year and before": {"Kode Rekening;Uraian;Anggaran 2024;Realisasi 2023/ 7.01.01.2.02;Adm;1.266.579.000;5", "Dibaca sebagai Anggaran|kolom “Realisasi 2023” tidak dipakai", "sel C2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"what was reached this year":   {"Indikator;Target 2024;Realisasi 2023;Realisasi 2024/ Indeks Pelayanan Publik;52;60;64", "kolom “Realisasi 2023” tidak dipakai", "*"},
		"numbers kept as texts":        {"Kode Rekening;Pagu Perubahan/ '7.01.01.2.02;'1.266.579.000", "1 baris dikenali dari Kode rekening", "sel B2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"a unit below a head":          {"Kode;Program/Kegiatan;Pagu;Realisasi Keuangan;/ ;;Rp;%;Rp/ 7.01.01;Program;1.571.126.794;98;1.552.852.567", "mulai baris 3", "sel E3 (Realisasi s.d. TW IV): 1.552.852.568 menjadi 1.552.852.567"},
		"years below documents":        {"No;Desa;Dokumen;/ ;;LPPDes;RKPDes/ ;;2023;2025/ 1;Ranuyoso;5-3-2024;6-9-2024", "mulai baris 4", "sel C4 (LPPDes 2023 diterima): 14 Maret 2024 menjadi 5 Maret 2024\nsel D4 (RKPDes 2025 diterima): 9 September 2024 menjadi 6 September 2024"},
		"quarters over what is told":   {"Indikator;TW I;;TW II;/ ;Target;Realisasi;Target;Realisasi/ Indeks Pelayanan Publik;10;12;20;22", "mulai baris 3", "sel B3 (Target perubahan TW I): kosong menjadi 10\nsel D3 (Target perubahan TW II): kosong menjadi 20\nsel C3 (Realisasi TW I): kosong menjadi 12\nsel E3 (Realisasi TW II): kosong menjadi 22"},
		"how days of receipt are told": {"Desa;Tanggal LPPDes 2023 diterima;Tgl penyampaian RKPDes 2025/ Ranuyoso;5-3-2024;6-9-2024", "1 baris dikenali", "sel B2 (LPPDes 2023 diterima): 14 Maret 2024 menjadi 5 Maret 2024\nsel C2 (RKPDes 2025 diterima): 9 September 2024 menjadi 6 September 2024"},
	})
}

// Rows that people write between and below the records.
func TestRowsThatTellOfOthers(t *testing.T) {
	testKinds(t, map[string]kind{
		"groups of Tabel 10 in rows": {"No;Uraian Kegiatan;TW I;TW II/ A;FASILITASI EVALUASI PENYUSUNAN PERATURAN DESA DAN PERATURAN KEPALA DESA;;/ 1;Rapat yang baru;1;/ B;Lain-lain;;/ 1;Rapat lain lagi;;1",
			"2 bukan isian (Fasilitasi evaluasi penyusunan peraturan…, Lain-lain); 2 baru: Rapat yang baru, Rapat lain lagi", "*"},
		"who signed, alone in their rows":  {"Jabatan;PNS;L;P/ Camat;1;1;0/ ;;;/ Jumlah;1;1;0/ Camat Ranuyoso;;;/ ;;;/ NAMA CONTOH;;;", "3 bukan isian (Jumlah, Camat Ranuyoso, NAMA CONTOH)", ""},
		"a mean that names no indicator":   {"No;Indikator;Realisasi;Capaian (%)/ 1;Indeks Pelayanan Publik;64;125/ Rata-rata Capaian;;;112", "1 bukan isian (Rata-rata Capaian)", "sel C2 (Realisasi TW IV): 63,25 (B-) menjadi 64"},
		"a code taken for a number":        {"Kode;Uraian;Realisasi/ 7,01;KECAMATAN;1/ 7.01.01;Program;1.552.852.567", "1 bukan isian (7,01)", "sel C3 (Realisasi s.d. TW IV): 1.552.852.568 menjadi 1.552.852.567"},
		"a name parted by its comma":       {"Desa,Kepala desa/ Ranuyoso,\"A, S.Sos\"/ Wonoayu,B, S.Pd", "sel C3: \"S.Pd\" di luar kolom tabel", "*"},
		"T and R below quarters":           {"Indikator;TW I;;TW II;/ ;T;R;T;R/ Indeks Pelayanan Publik;10;12;20;22", "mulai baris 3", "sel B3 (Target perubahan TW I): kosong menjadi 10\nsel D3 (Target perubahan TW II): kosong menjadi 20\nsel C3 (Realisasi TW I): kosong menjadi 12\nsel E3 (Realisasi TW II): kosong menjadi 22"},
		"days and remarks below documents": {"No;Desa;LPPDes;;RKPDes;/ ;;Tgl;Ket;Tgl;Ket/ 1;Ranuyoso;5/3/24;Tepat;6/9/24;Tepat", "“LPPDes Ket”", "sel C3 (LPPDes 2023 diterima): 14 Maret 2024 menjadi 5 Maret 2024\nsel E3 (RKPDes 2025 diterima): 9 September 2024 menjadi 6 September 2024"},
		"levels side by side":              {"Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Pagu/ 7.01.01;Program;7.01.01.2.02;Adm Keuangan;1.266.579.000/ 7.01.02;Program lain;;;5", "2 baris dikenali dari Kode rekening", "sel E2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"receipts one by one":              {"Desa;Dokumen;Tanggal Terima/ Ranuyoso;LPPDes 2023;5-3-2024/ Wonoayu;RKPDes 2025;6-9-2024", "2 laporan desa dibaca|sudah tercatat diterima 14 Maret 2024 dan tidak diubah", ""},
		"officials by their offices":       {"No;Nama;Jabatan;NIP;Pangkat/ 1;Budi;Camat Ranuyoso;NIP. 19690303.199303.1.009;Pembina", "Dibaca sebagai Pejabat", "sel B2 (Nama pejabat): kosong menjadi Budi\nsel C2 (Jabatan): kosong menjadi Camat Ranuyoso\nsel E2 (Pangkat pejabat): kosong menjadi Pembina\nsel D2 (NIP pejabat): kosong menjadi 19690303 199303 1 009"},
	})
}

// What a list of the office's own gives is not typed; the rest of its table is taken.
func TestFiguresThatAreComputedAreTold(t *testing.T) {
	facilitation := "Persentase Hasil Fasilitasi dan Koordinasi yang ditindaklanjuti"
	testKinds(t, map[string]kind{
		"as computed":  {"Indikator;Satuan;Realisasi/ Indeks Pelayanan Publik;Angka;64/ " + facilitation + ";%;88,89", "2 baris dikenali", "sel C2 (Realisasi TW IV): 63,25 (B-) menjadi 64"},
		"as otherwise": {"Indikator;Realisasi/ Indeks Pelayanan Publik;64/ " + facilitation + ";91", "91 tidak diambil; realisasi ini dihitung dari Tabel 10, 88,89", "sel B2 (Realisasi TW IV): 63,25 (B-) menjadi 64"},
	})
}

// Names are compared without the word before them. What it says of a village that is there changes
// nothing, and is told.
func TestAWordOfAnotherKindIsTold(t *testing.T) {
	testKinds(t, map[string]kind{
		"shortened":      {"Desa;Kepala desa/ Kel. Wonoayu;Bu A", "Wonoayu dalam data: desa; terbaca kelurahan pada namanya, dan tetap", "sel B2 (Kepala desa): kosong menjadi Bu A"},
		"in capitals":    {"Desa;Kepala desa/ KELURAHAN WONOAYU;Bu A", "terbaca kelurahan pada namanya, dan tetap", "sel B2 (Kepala desa): kosong menjadi Bu A"},
		"a local word":   {"Desa;Kepala desa/ Nagari Wonoayu;Bu A", "terbaca nagari pada namanya, dan tetap", "sel B2 (Kepala desa): kosong menjadi Bu A"},
		"its own word":   {"Desa;Kepala desa/ Ds. Wonoayu;Bu A", "1 baris dikenali dari Desa", "sel B2 (Kepala desa): kosong menjadi Bu A"},
		"either word":    {"Desa;Kepala desa/ Desa/Kel. Wonoayu;Bu A", "1 baris dikenali dari Desa", "sel B2 (Kepala desa): kosong menjadi Bu A"},
		"said by a cell": {"Desa;Jenis/ Wonoayu;kelurahan", "1 baris dikenali dari Desa", "sel B2 (Jenis): desa menjadi kelurahan"},
	})
}

func TestATableAboveOneOfMoreColumnsIsTaken(t *testing.T) {
	taking, _ := read(t, "", sheetOf(t, "Desa;Kepala desa", "Wonoayu;Pak A", "", "No;Jabatan;Kebutuhan;PNS", "1;Camat;1;1"))
	var got []string
	for i := range taking.Read {
		got = append(got, taking.Read[i].List.Name)
	}
	if strings.Join(got, " ") != "pegawai desa" && strings.Join(got, " ") != "desa pegawai" || !strings.Contains(strings.Join(taking.Changes, "\n"), "Pak A") {
		t.Errorf("%v %v", got, taking.Changes)
	}
}

// Things that are there already are told of, as nothing else tells them apart.
func TestThingsOfOneNameAreLikeEachOther(t *testing.T) {
	testKinds(t, map[string]kind{
		"an asset": {"No;Nama Barang;Jumlah;Kondisi/ 1;Genset;1;Rusak berat", "1 baru: Genset (mirip GENSET)", "*"},
	})
}
