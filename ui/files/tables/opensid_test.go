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

// sent reads reports of villages on the example, where one village has sent nothing.
func sent(t *testing.T, rows ...string) tables.Taking {
	t.Helper()
	s := example(t)
	b := storetest.Book(t, s, 2024)
	var edits []store.Edit
	for _, v := range b.Villages {
		if v.Name == "Meninjo" {
			edits = append(edits, store.Remove((&model.Receipt{Village: v.ID, Document: "apbdes"}).Ref()))
		}
	}
	if _, err := s.Do(admin(), store.Batch{Year: 2024, Seen: b.Revision, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	_, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{table("", rows...)}, nil, false)
	return taking
}

func TestReportsOfVillagesAreReceipts(t *testing.T) {
	taking := sent(t, "ID|Desa|Judul|Tahun|Semester|Nama File|Tanggal Import",
		"1|DESA MENINJO|APBDes|2025|1|x.pdf|2024-12-20 09:45:00",
		"2|Meninjo|Laporan|2025|1|x.pdf|13/12/2024 10:00:00",
		"3|Ranuyoso|APBDes 2025|2025|1|x.pdf|2024-12-01 09:45:00",
		"4|Meninjo|APBDes|2023|1|x.pdf|2024-01-02 09:45:00")
	if got := changesOf(taking); !strings.HasSuffix(got, "(APBDes 2025 diterima): kosong menjadi 13 Desember 2024") || strings.Contains(got, "\n") || len(taking.Problems) > 0 {
		t.Errorf("%s %s", got, problems(taking.Problems))
	}
	if notes := strings.Join(taking.Notes, "\n"); !strings.Contains(notes, "Ranuyoso sudah tercatat diterima 11 Desember 2024 dan tidak diubah") || !strings.Contains(notes, "3 laporan desa dibaca") {
		t.Error(notes)
	}
}

// Without a year a report is the first document of its name; the year in its title tells which.
func TestTheYearOfAReport(t *testing.T) {
	for title, want := range map[string]string{"APBDes": "(APBDes 2025 diterima): kosong menjadi 20 Desember 2024", "Perdes APBDes Tahun 2025": "(APBDes 2025 diterima): kosong menjadi 20 Desember 2024", "Surat lain": ""} {
		taking := sent(t, "ID|Desa|Judul|Nama File|Tanggal Import", "1|Meninjo|"+title+"|x.pdf|2024-12-20 09:45:00")
		if got := changesOf(taking); !strings.HasSuffix(got, want) || want == "" && got != "" {
			t.Errorf("%s: %s %s %v", title, got, problems(taking.Problems), taking.Notes)
		}
	}
	if taking := sent(t, "Tahun|Desa|Judul|Tanggal Import", "2023|Meninjo|APBDes|2024-12-20", "2025|Meninjo|APBDes|2024-12-21"); !strings.HasSuffix(changesOf(taking), "kosong menjadi 21 Desember 2024") {
		t.Errorf("a year before all: %s", changesOf(taking))
	}
}

func TestReportsThatCannotBeReceiptsAreTold(t *testing.T) {
	for _, row := range [][2]string{
		{"Entah|APBDes|2025|2024-12-20", `desa "Entah" tidak ada dalam daftar desa`},
		{"Meninjo|APBDes|2025|2042-12-20", "sesudah hari ini"},
		{"Meninjo|APBDes|2025|", "tanggal laporan belum diisi"},
	} {
		taking := sent(t, "desa|judul|tahun|tanggal lapor", row[0])
		if got := problems(taking.Problems); !strings.Contains(got, row[1]) || len(taking.Changes) > 0 {
			t.Errorf("%s: %s %v", row[0], got, taking.Changes)
		}
	}
}

func TestADecreeIsReadAsHolidays(t *testing.T) {
	taking, edits := read(t, "", table("", "HARI LIBUR NASIONAL TAHUN 2024", "", "1. 1 Januari (Senin) Tahun Baru 2024 Masehi", "2. 10-11 April (Rabu-Kamis) Idulfitri", "3. 8| 9| 12 dan 15 April 2024 Cuti bersama"))
	if edits != 7 || len(taking.Read) != 1 || taking.Read[0].List.Name != "libur" || len(taking.Problems) > 0 {
		t.Errorf("%d holidays, %s", edits, problems(taking.Problems))
	}
}
