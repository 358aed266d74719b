package tables_test

import "testing"

// A kegiatan and its sub kegiatan often have an indicator of one name; without its code a row
// does not say which it is of.
func TestARowOfTwoIndicatorsAsksForTheCode(t *testing.T) {
	two := table("Indikator", "Kode|Kode rencana|Indikator", "lain|sub-1|Indeks Pelayanan Publik")
	rows := table("Target renstra", "Indikator|Kode indikator|Target 2024", "Indeks Pelayanan Publik||1", "Indeks Pelayanan Publik|lain|2")
	said, changes := taken(t, "", false, two, rows)
	if said != `lembar "Target renstra", sel A2: Indikator "Indeks Pelayanan Publik" ada pada 2 baris; isi kolom Kode indikator agar jelas yang mana.` {
		t.Errorf("said %s", said)
	}
	if changes != "tahun 2024, Indikator: 1 ditambah; tahun 2024, Target renstra: 1 ditambah" {
		t.Errorf("changes %q", changes)
	}
}

func TestTargetsOfARenstraAreTakenAsPlanningTablesHaveThem(t *testing.T) {
	for name, row := range map[string]struct {
		rows          []string
		said, changes string
	}{
		"years as heads": {
			[]string{"No|Indikator|Satuan|Kondisi awal|2023|2024|2025|Akhir", "1|Indeks Pelayanan Publik|Angka|48|49,5|51|52|60", "2|Persentase fasilitasi|%|N/A|||88,67|"},
			"", "tahun 2024, Target renstra: 1 ditambah, 1 diubah",
		},
		"years below the word target": {
			[]string{"Indikator kinerja|Kondisi awal|Target||", "||2023|2024|2025", "Indeks Pelayanan Publik|48|49,5|51|52"},
			"", "tahun 2024, Target renstra: 1 diubah",
		},
		"as it is": {
			[]string{"Periode renstra|Kode indikator|Kondisi awal|Target 2024|Target akhir", "2023-2025|ipp|48|51|60"}, "", "",
		},
		"a blank takes away": {
			[]string{"Periode renstra|Kode indikator|Target 2024|Target akhir", "2023–2025|ipp||60"}, "", "tahun 2024, Target renstra: 1 diubah",
		},
		"nowhere": {
			[]string{"Periode renstra|Indikator|Kondisi awal", "2026–2030|Indeks Pelayanan Publik|1", "2023–2025|Indeks lain|1", "|Indeks Pelayanan Publik|satu"},
			"sel A2: Periode renstra \"2026–2030\" tidak ada; isi periodenya dahulu.\nsel A3: Indikator \"indeks lain\" tidak ada.\nsel C4: Kondisi awal: terbaca \"satu\", diharapkan angka seperti 72 atau 72,5.", "",
		},
	} {
		said, changes := taken(t, "", false, table("", row.rows...))
		if said != row.said || changes != row.changes {
			t.Errorf("%s: said\n%s\nwant\n%s\nchanges %q, want %q", name, said, row.said, changes, row.changes)
		}
	}
}
