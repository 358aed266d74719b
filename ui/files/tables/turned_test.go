package tables_test

import "testing"

func TestConditionsOfThingsAsColumns(t *testing.T) {
	testKinds(t, map[string]kind{
		"counted": {"No;Nama Barang;Jumlah;B;RR;RB/ 1;Meja uji;10;8;1;1/ 2;Kursi uji;5;5;-;0/ Jumlah;;15;13;1;1", "Dibaca sebagai Sarana|1 bukan isian (Jumlah)|4 baru",
			"sel B2 (Nama sarana): kosong menjadi Meja uji\nsel C2 (Jumlah): kosong menjadi 8\nsel D2 (Kondisi): kosong menjadi B\n" +
				"sel B2 (Nama sarana): kosong menjadi Meja uji\nsel C2 (Jumlah): kosong menjadi 1\nsel D2 (Kondisi): kosong menjadi RR\n" +
				"sel B2 (Nama sarana): kosong menjadi Meja uji\nsel C2 (Jumlah): kosong menjadi 1\nsel D2 (Kondisi): kosong menjadi RB\n" +
				"sel B3 (Nama sarana): kosong menjadi Kursi uji\nsel C3 (Jumlah): kosong menjadi 5\nsel D3 (Kondisi): kosong menjadi B"},
		"ticked below a head of two rows": {"No;Nama Barang;Jumlah;Kondisi;;/ ;;;Baik;Kurang Baik;Rusak Berat/ 1;Meja uji;10;;v;", "Dibaca sebagai Sarana (Tabel 2), mulai baris 3",
			"*"},
		"without a column of how many": {"Nama Barang;B;RR;RB/ Meja uji;3;;", "Dibaca sebagai Sarana", "sel A2 (Nama sarana): kosong menjadi Meja uji\nsel C2 (Jumlah): kosong menjadi 3\nsel B2 (Kondisi): kosong menjadi B"},
		"parts that do not add up":     {"Nama Barang;Jumlah;B;RR;RB/ Meja uji;10;8;1;0", "Meja uji: jumlahnya 10, tetapi menurut kondisinya 9", "*"},
		"two ticks":                    {"Nama Barang;Jumlah;B;RR;RB/ Meja uji;10;v;v;", "lebih dari satu kondisi ditandai", "*"},
		"what cannot be read":          {"Nama Barang;Jumlah;B;RR;RB/ Meja uji;10;banyak;;", `terbaca "banyak"`, "*"},
	})
}

func TestQuartersAsRows(t *testing.T) {
	testKinds(t, map[string]kind{
		"a row for each quarter": {"Indikator;Triwulan;Target;Realisasi;Capaian/ Indeks Pelayanan Publik;I;10;11;110/ ;II;20;22;110/ Indeks Pelayanan Publik;TW III;30;33;110",
			"Dibaca sebagai Indikator|1 baris dikenali dari Indikator",
			"sel C2 (Target perubahan TW I): kosong menjadi 10\nsel C3 (Target perubahan TW II): kosong menjadi 20\nsel C4 (Target perubahan TW III): kosong menjadi 30\nsel D2 (Realisasi TW I): kosong menjadi 11\nsel D3 (Realisasi TW II): kosong menjadi 22\nsel D4 (Realisasi TW III): kosong menjadi 33"},
		"money by quarters": {"Kode rekening;Uraian;TW;Realisasi/ 7.01.03;Program Pemberdayaan;1;5.000.000/ 7.01.03;Program Pemberdayaan;2;6.000.000",
			"Dibaca sebagai Anggaran|1 baris dikenali dari Kode rekening", "sel D2 (Realisasi s.d. TW I): kosong menjadi 5.000.000\nsel D3 (Realisasi s.d. TW II): kosong menjadi 6.000.000"},
		"indicators side by side": {"Realisasi IKU/ Triwulan;Indeks Pelayanan Publik/ TW I;50/ TW II;55", "Dibaca sebagai Indikator",
			"sel B3 (Realisasi TW I): kosong menjadi 50\nsel B4 (Realisasi TW II): kosong menjadi 55"},
		"targets side by side": {"Target IKU/ Triwulan;Indeks Pelayanan Publik/ TW I;50/ TW II;55", "Dibaca sebagai Indikator",
			"sel B3 (Target perubahan TW I): kosong menjadi 50\nsel B4 (Target perubahan TW II): kosong menjadi 55"},
		"programs side by side": {"Triwulan;7.01.03/ I;5.000.000/ II;6.000.000", "Dibaca sebagai Anggaran",
			"sel B2 (Realisasi s.d. TW I): kosong menjadi 5.000.000\nsel B3 (Realisasi s.d. TW II): kosong menjadi 6.000.000"},
		"heads that go down": {"Kode;iku-1/ TW I;50/ TW II;55", "Dibaca sebagai Indikator", "*"},
		"a record without some of the quarters": {"Indikator;Triwulan;Realisasi/ Indeks Pelayanan Publik;I;11/ Indeks Pelayanan Publik;II;12", "1 baris dikenali",
			"sel C2 (Realisasi TW I): kosong menjadi 11\nsel C3 (Realisasi TW II): kosong menjadi 12"},
		"a cell that cannot be read": {"Indikator;Triwulan;Realisasi/ Indeks Pelayanan Publik;I;banyak/ ;II;22", `sel C2: Realisasi TW I: terbaca "banyak"`,
			"sel C3 (Realisasi TW II): kosong menjadi 22"},
	})
}
