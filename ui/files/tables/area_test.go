package tables_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// coded is the example with the ministry's codes of two villages.
func coded(t testing.TB) *model.Book {
	t.Helper()
	s := example(t)
	b := storetest.Book(t, s, 2024)
	var edits []store.Edit
	for i := range b.Villages {
		v := b.Villages[i]
		switch v.Name {
		case "Ranuyoso":
			v.Area = "35.08.05.2001"
		case "Wonoayu":
			v.Area = "35.08.05.2002"
		default:
			continue
		}
		edits = append(edits, store.Put(&v))
	}
	if _, err := s.Do(admin(), store.Batch{Year: 2024, Seen: b.Revision, Edits: edits}); err != nil || len(edits) != 2 {
		t.Fatal(len(edits), err)
	}
	return storetest.Book(t, s, 2024)
}

func TestCodesOfVillagesAreKeptAndFindTheirRows(t *testing.T) {
	testKinds(t, map[string]kind{
		"beside names":              {"KODE;NAMA KECAMATAN;NAMA DESA/ 35.08.05.2001;RANUYOSO;RANUYOSO", "1 baris dikenali dari Desa|“NAMA KECAMATAN” tidak dipakai", "sel A2 (Kode wilayah): kosong menjadi 35.08.05.2001"},
		"without points":            {"Kode Wilayah;Desa/ 3508052003;Alun-Alun", "1 baris dikenali", "sel A2 (Kode wilayah): kosong menjadi 35.08.05.2003"},
		"dashes are none":           {"Kode wilayah;Desa;Kepala desa/ -;Wonoayu;Bu B", "dikenali", "sel C2 (Kepala desa): kosong menjadi Bu B"},
		"too short":                 {"Kode wilayah;Desa/ 35.08.05.201;Wonoayu", `terbaca "35.08.05.201", diharapkan 10 angka`, ""},
		"of the statistical office": {"Kode Desa;Desa/ 3508050001;Wonoayu", "mungkin kode BPS", "*"},
		"three digits are no codes": {"Kode Desa;Desa;Kepala desa/ 001;Wonoayu;Bu B", "“Kode Desa” tidak dipakai", "sel C2 (Kepala desa): kosong menjadi Bu B"},
	})
	for name, row := range map[string]struct{ lines, said, changes string }{
		"by the code alone":           {"desa_id|Kepala desa\n3508052002|Bu B", "1 baris dikenali dari Kode wilayah", "sel B2 (Kepala desa): kosong menjadi Bu B"},
		"written otherwise":           {"Kode wilayah|Desa|Kepala desa\n35.08.05.2002|WONOAYU LOR|Bu B", "namanya dalam data, Wonoayu, tetap", "sel C2 (Kepala desa): kosong menjadi Bu B"},
		"the name of another":         {"Kode wilayah|Desa|Kepala desa\n35.08.05.2002|Ranuyoso|Bu B", `35.08.05.2002 dalam data adalah Wonoayu, tetapi namanya terbaca "Ranuyoso"`, ""},
		"a namesake elsewhere":        {"Kode wilayah|Desa|Kepala desa\n35.08.06.2004|Wonoayu|Bu B", "dalam data berkode 35.08.05.2002; terbaca 35.08.06.2004", ""},
		"reports sent by code":        {"judul|tahun|semester|created_at|desa_id\nAPBDes|2025|1|2024-12-20 09:45:00|35.08.05.2001", "1 laporan desa dibaca", ""},
		"reports of a code not known": {"judul|tahun|semester|created_at|desa_id\nAPBDes|2025|1|2024-12-20 09:45:00|35.08.05.2009", "isi dahulu Kode wilayah", ""},
	} {
		_, taking := tables.Prepare(draft(coded(t)), []workbook.Grid{table("", strings.Split(row.lines, "\n")...)}, nil, false)
		said := problems(taking.Problems) + "\n" + strings.Join(taking.Notes, "\n")
		for i := range taking.Read {
			said += "\n" + taking.Read[i].Sentence()
		}
		if !strings.Contains(said, row.said) || changesOf(taking) != row.changes {
			t.Errorf("%s: %s\nchanges %q, want %q", name, said, changesOf(taking), row.changes)
		}
	}
}

func TestNoTwoVillagesHaveOneCode(t *testing.T) {
	s := example(t)
	b := storetest.Book(t, s, 2024)
	one, two := b.Villages[0], b.Villages[1]
	one.Area, two.Area = "35.08.05.2001", "35.08.05.2001"
	if _, err := s.Do(admin(), store.Batch{Year: 2024, Seen: b.Revision, Edits: []store.Edit{store.Put(&one), store.Put(&two)}}); err == nil || !strings.Contains(err.Error(), "sudah dipakai") {
		t.Error(err)
	}
}
