package tables_test

import "testing"

// A column may say whether a document came in time and not on which day; it takes no day away.
func TestReceiptsToldAsInTimeOrNot(t *testing.T) {
	testKinds(t, map[string]kind{
		"yes":                         {"No;Desa;LPPDes tepat waktu/ 1;Ranuyoso;Ya", "1 baris dikenali dari Desa|menurut data, 14 Maret 2024, tetap", ""},
		"no, and the day says so not": {"Desa;LPPDes tepat waktu (Ya/Tidak)/ Ranuyoso;T", "tertulis \"T\", tetapi menurut data diterima 14 Maret 2024, tepat waktu", ""},
		"not yet, and it is there":    {"Desa;Status LPPDes/ Ranuyoso;Belum", "tertulis \"Belum\", tetapi menurut data diterima", ""},
		"nothing is no answer":        {"Desa;Ketepatan waktu LPPDes/ Ranuyoso;-/ Wates Wetan;", "2 baris dikenali", ""},
		"not in time, by day":         {"Desa;LPPDes/ Ranuyoso;Tidak tepat waktu", "tetapi menurut data diterima 14 Maret 2024", ""},
		"beside the day":              {"Desa;LPPDes;LPPDes tepat waktu/ Wates Wetan;5-3-2024;Ya", "“LPPDes tepat waktu” tidak dipakai", "sel B2 (LPPDes 2023 diterima): 28 Maret 2024 menjadi 5 Maret 2024"},
		"below a document":            {"Desa;LPPDes;/ ;Tanggal;Tepat waktu/ Wates Wetan;5-3-2024;Ya", "tidak dipakai", "sel B3 (LPPDes 2023 diterima): 28 Maret 2024 menjadi 5 Maret 2024"},
		"a number of a document":      {"Desa;LPPDes;/ ;Tanggal;Nomor/ Wates Wetan;5-3-2024;12", "Dibaca sebagai Desa", "sel B3 (LPPDes 2023 diterima): 28 Maret 2024 menjadi 5 Maret 2024\nsel C3 (LPPDes 2023 nomor): kosong menjadi 12"},
		"documents below that":        {"Desa;Tepat waktu;/ ;LPPDes;RKPDes/ Ranuyoso;Ya;Tidak", "tertulis \"Tidak\", tetapi menurut data", ""},
	})
}
