package letter_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/letter"
)

// staffed has two of the staff: one with a sub kegiatan, a part of an indicator and work of her
// own, one of whom nobody has said what he does.
func staffed(t *testing.T, more ...model.Record) *model.Book {
	b := late(t, append([]model.Record{
		&model.Employee{ID: "wati", Order: 1, Section: "seksi-pemerintahan", Position: "Pengelola Data", Person: model.Person{Name: "WATI", Rank: "Pengatur", NIP: "4"}},
		&model.Employee{ID: "joko", Order: 2, Section: "subbag-umum", Position: "Pengemudi", Person: model.Person{Name: "JOKO"}},
		&model.Assignment{ID: "a", Order: 1, Employee: "wati", Node: "program-06", Text: "Dokumen desa lengkap"},
		&model.Assignment{ID: "b", Order: 2, Employee: "wati", Indicator: "kegiatan-05-1", Target: model.IntOf(4), Text: "Penugasan terlaksana"},
		&model.Assignment{ID: "c", Order: 3, Employee: "wati", Measure: "Jumlah laporan", Unit: "laporan", Target: model.IntOf(12), Text: "Laporan bulanan tersusun"},
	}, more...)...)
	b.Office.StaffAgree = true
	return b
}

// Where the office wants it, each of the staff agrees with the head of the section.
func TestAgreementsGoDownToTheStaff(t *testing.T) {
	b := staffed(t)
	text := said(t, build(t, b, "perjanjian", letter.Request{Whom: "wati"}), "")
	has(t, text, "Nama: WATI", "Jabatan: Pengelola Data", "Nama: Kasi Satu", "Jabatan: Kepala Seksi Pemerintahan", "NIP 4",
		"| 1 | Dokumen desa lengkap | Persentase Desa yang menetapkan RKPDes tepat waktu | Persen | 100 |",
		"Persentase Desa yang menetapkan APBDes tepat waktu | Persen | 72,7 |",
		"| 2 | Penugasan terlaksana | Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum | Fasilitasi | 4 |",
		"| 3 | Laporan bulanan tersusun | Jumlah laporan | laporan | 12 |", "45.885.000")
	text = said(t, build(t, b, "perjanjian", letter.Request{Whom: "WATI", Version: "perubahan"}), "")
	has(t, text, "3.750.000", "Ranuyoso, 14 Oktober 2024")
	if all := names(build(t, b, "perjanjian", letter.Request{})); !strings.HasSuffix(all, "Perjanjian Kinerja WATI|Lampiran Perjanjian Kinerja WATI") || strings.Contains(all, "JOKO") {
		t.Error(all)
	}
}

func TestAgreementsOfTheStaffAreOnlyWhereWanted(t *testing.T) {
	b := staffed(t)
	_, err := letter.Named("perjanjian").Build(b, letter.Request{Whom: "joko"})
	if err == nil || !strings.Contains(err.Error(), "Pekerjaan staf") {
		t.Error(err)
	}
	b.Office.StaffAgree = false
	_, err = letter.Named("perjanjian").Build(b, letter.Request{Whom: "WATI"})
	if err == nil || !strings.Contains(err.Error(), "PK sampai staf pada Profil kantor") {
		t.Error(err)
	}
	if all := names(build(t, b, "perjanjian", letter.Request{})); strings.Contains(all, "WATI") {
		t.Error(all)
	}
}

// One of the staff is found also where a section has the same code.
func TestAnEmployeeWithTheCodeOfASection(t *testing.T) {
	b := staffed(t, &model.Employee{ID: "subbag-umum", Order: 3, Section: "subbag-umum", Position: "Arsiparis", Person: model.Person{Name: "RINI"}},
		&model.Assignment{ID: "d", Employee: "subbag-umum", Measure: "Jumlah arsip", Text: "Arsip tertata"})
	made := build(t, b, "perjanjian", letter.Request{Whom: "RINI"})
	has(t, said(t, made, ""), "Jabatan: Arsiparis", "lengkapi: target")
	if !strings.Contains(names(build(t, b, "perjanjian", letter.Request{Whom: "subbag-umum"})), "Sub Bagian Umum") {
		t.Error("the section's agreement is gone")
	}
}

// An indicator that was renamed after the agreement was signed has its former name in it.
func TestAgreementsOfTheStaffHaveTheNamesOfTheirDay(t *testing.T) {
	b := staffed(t)
	for i := range b.Indicators {
		if ind := &b.Indicators[i]; ind.ID == "kegiatan-05-1" {
			ind.FormerName = model.FormerName{Former: "Nama lama", Renamed: model.Date{Year: 2024, Month: 7, Day: 1}}
		}
	}
	has(t, said(t, build(t, b, "perjanjian", letter.Request{Whom: "wati"}), ""), "| 2 | Penugasan terlaksana | Nama lama |")
	has(t, said(t, build(t, b, "perjanjian", letter.Request{Whom: "wati", Version: "perubahan"}), ""), "Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum")
}
