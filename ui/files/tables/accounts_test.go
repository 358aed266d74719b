package tables_test

import "testing"

// Reports of money without codes are read by names, and what only splits up their rows is none.
func TestMoneyIsFoundByItsName(t *testing.T) {
	testKinds(t, map[string]kind{
		"accounts below a kegiatan": {"Program/Kegiatan;Pagu;Realisasi/ BELANJA DAERAH;1;1/ PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA;3.750.000;3.750.001/ Belanja Alat Tulis;3.750.000;3.750.001", "2 bukan isian (BELANJA DAERAH, Belanja Alat Tulis)",
			"sel C3 (Realisasi s.d. TW IV): 3.750.000 menjadi 3.750.001"},
		"accounts whose sum is missing":  {"Uraian;Pagu;Realisasi/ Program Pembinaan dan Pengawasan Pemerintahan Desa;3.750.000;/ Belanja Alat Tulis;3.750.000;3.750.001", "sel A3: Uraian Belanja Alat Tulis tidak ada dalam data", "*"},
		"accounts alone":                 {"No;Uraian;Anggaran;Realisasi/ 1;BELANJA;10;9/ 2;Belanja Pegawai;10;9", "sel B2: tabel ini menurut rekening belanja dan tidak menyebut program", ""},
		"names without their ends":       {"Uraian;Realisasi/ Penunjang Urusan Pemerintahan Daerah;1.552.852.567", "1 baris dikenali dari Uraian", "sel B2 (Realisasi s.d. TW IV): 1.552.852.568 menjadi 1.552.852.567"},
		"spent up to a month":            {"Kode;Uraian;Pagu;Realisasi Bulan Ini;Realisasi s/d Bulan Ini/ 7.01.06;Program;3.750.000;1;3.750.001", "kolom “Realisasi Bulan Ini” tidak dipakai", "sel E2 (Realisasi s.d. TW IV): 3.750.000 menjadi 3.750.001"},
		"spent up to a named month":      {"Kode;Uraian;Realisasi s/d Bulan September/ 7.01.06;Program;2.000.000", "Dibaca sebagai Anggaran", "sel C2 (Realisasi s.d. TW III): kosong menjadi 2.000.000"},
		"documents down, villages aside": {"Dokumen;Ranuyoso;Wonoayu/ LPPDes 2023;5-3-2024;6-3-2024/ RKPDes 2025;;7-9-2024", "Dibaca sebagai Desa (Tabel 11)|2 baris dikenali dari Desa", "*"},
		"a name that is not there":       {"No;Uraian;Realisasi/ 1;Program yang lain;5", "sel B2: Uraian Program yang lain tidak ada dalam data", ""},
		"a register of what came in":     {"No;Desa;Dokumen;Tanggal/ 1;Ds. Ranuyoso;LPPDes 2023;5-3-2024/ 2;Ranuyoso;Undangan;6-3-2024", "1 laporan desa dibaca sebagai penerimaan dokumen; 1 bukan dokumen|sudah tercatat diterima 14 Maret 2024", ""},
		"a register of other things":     {"No;Desa;Dokumen;Tanggal/ 1;Ranuyoso;Undangan;5-3-2024", "tidak ada tabel yang dikenal", ""},
		"until when somebody held it":    {"Nama;Jabatan;Mulai;Selesai/ Drs. Budi;Camat;1-1-2024;30-6-2024", "Dibaca sebagai Pejabat", "sel A2 (Nama pejabat): kosong menjadi Drs. Budi\nsel B2 (Jabatan): kosong menjadi Camat\nsel C2 (Mulai): kosong menjadi 1 Januari 2024\nsel D2 (Sampai): kosong menjadi 30 Juni 2024"},
	})
}
