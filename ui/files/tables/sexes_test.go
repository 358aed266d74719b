package tables_test

import "testing"

// Men and women told apart column by column are one figure here, and never one of the two.
func TestPeopleToldInPartsAreSummed(t *testing.T) {
	testKinds(t, map[string]kind{
		"below each status":             {"Jabatan;PNS;;Non ASN;/ ;L;P;L;P/ Pelaksana Baru;2;4;3;2/ JUMLAH;2;4;3;2", "laki-laki dan perempuan dijumlahkan|1 bukan isian (JUMLAH)", "sel A3 (Jabatan): kosong menjadi Pelaksana Baru\nsel B3 (Laki-laki): kosong menjadi 5\nsel C3 (Perempuan): kosong menjadi 6\nsel B3 (PNS): kosong menjadi 6\nsel D3 (Non ASN): kosong menjadi 5"},
		"in the head itself":            {"No;Jabatan;PNS (L);PNS (P);PPPK/ 1;Camat;1;1;1", "dijumlahkan", "sel C2 (PNS): 1 menjadi 2\nsel E2 (PPPK): kosong menjadi 1"},
		"of diplomas":                   {"Jabatan;S1 Lk;S1 Pr;PNS/ Camat;1;1;2", "dijumlahkan", "sel D2 (PNS): 1 menjadi 2\nsel B2 (S1): 1 menjadi 2"},
		"with a sum that says the same": {"Jabatan;PNS;;/ ;L;P;Jml/ Camat;1;1;2", "dijumlahkan", "sel C3 (Perempuan): kosong menjadi 1\nsel B3 (PNS): 1 menjadi 2"},
		"with a sum that does not":      {"Jabatan;PNS;;/ ;L;P;Jml/ Camat;1;1;3", "sel B3: PNS: jumlahnya tertulis 3, padahal laki-laki dan perempuan 2", "*"},
		"with a sum of their own head":  {"Nama Jabatan;Jumlah PNS;PNS L;PNS P/ Camat;3;1;1", "jumlahnya tertulis 3, padahal laki-laki dan perempuan 2", "*"},
		"with a sum left blank":         {"Jabatan;PNS;;/ ;L;P;Jml/ Camat;1;1;-", "dijumlahkan", "sel C3 (Perempuan): kosong menjadi 1\nsel B3 (PNS): 1 menjadi 2"},
		"with a sum of what is none":    {"Jabatan;PNS;;/ ;L;P;Jml/ Camat;dua;1;3", "sel B3: PNS: terbaca \"dua\", diharapkan bilangan bulat", "*"},
		"with a sum before all":         {"Jumlah PNS;PNS L;PNS P;Nama Jabatan/ 3;1;1;Camat", "jumlahnya tertulis 3, padahal laki-laki dan perempuan 2", "*"},
		"sums alone":                    {"NAMA JABATAN;JUMLAH PNS;JUMLAH PPPK/ Camat;1;1", "1 baris dikenali dari Jabatan", "sel C2 (PPPK): kosong menjadi 1"},
		"words for none":                {"Jabatan;PNS L;PNS P;L;P/ Camat;-;2;0;2", "dijumlahkan", "*"},
		"what is no number":             {"Jabatan;PNS L;PNS P;L;P/ Camat;dua;2;1;0", "PNS: terbaca \"dua\", diharapkan bilangan bulat", ""},
		"sexes of their own":            {"Jabatan;L;P/ Camat;1;1", "Dibaca sebagai Pegawai", "sel C2 (Perempuan): kosong menjadi 1"},
	})
}
