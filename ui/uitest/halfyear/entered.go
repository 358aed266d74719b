package halfyear

import (
	"fmt"

	"capaian/model"
)

// entered is what people had entered by August.
func entered() []model.Record {
	all := []model.Record{
		&model.Actual{Indicator: "iku-1", Quarter: model.Q1, Value: model.IntOf(40), Note: "Sementara, menurut Bagian Organisasi"},
		&model.Actual{Indicator: "iku-1", Quarter: model.Q2, Value: model.IntOf(58).WithLetter("C")},
		&model.Actual{Indicator: "program-01", Quarter: model.Q1, Value: model.IntOf(25)},
		&model.Actual{Indicator: "program-01", Quarter: model.Q2, Value: model.IntOf(0)},
		&model.Actual{Indicator: "program-02", Quarter: model.Q2, Value: model.IntOf(130)},
		&model.Target{Indicator: "iku-1", Agreement: model.Initial, Quarter: model.Q2, Value: model.IntOf(45)},
		&model.Target{Indicator: "program-01", Agreement: model.Initial, Quarter: model.Q1, Value: model.IntOf(20)},
		&model.Reason{Row: "f03-1", Text: "Menunggu perubahan peraturan bupati"},
		&model.StrategicIssue{ID: "isu-1", Order: 1, Text: "Kinerja pelayanan belum terukur sepanjang tahun"},
		&model.Narrative{Topic: "penutup", Text: "Laporan ini disusun menurut keadaan sampai Agustus."},
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisSupports, Items: []string{"Jadwal fasilitasi disepakati pada awal tahun", "Desa hadir lengkap"}},
		&model.Holiday{Date: day(6, 17), Name: "Iduladha"},
		&model.Deadline{ID: "rakor", Kind: model.DeadlineOther, Name: "Rapat koordinasi kabupaten", Due: day(8, 20)},
		&model.BudgetVersion{ID: "perubahan", Order: 2, Kind: model.VersionRevised, Name: "Perubahan", Since: day(7, 22)},
		&model.Amount{Node: "kegiatan-01-1", Version: "perubahan", Value: model.IntOf(1_300_000_000)},
		&model.Amount{Node: "program-03", Version: "perubahan", Value: model.IntOf(0)},
		&model.Spent{Node: "program-01", Quarter: model.Q1, Value: model.IntOf(310_500_250)},
		&model.Spent{Node: "program-01", Quarter: model.Q2, Value: model.IntOf(744_120_900)},
		&model.Spent{Node: "program-02", Quarter: model.Q2, Value: model.IntOf(0)},
		&model.Spent{Node: "program-03", Quarter: model.Q1, Value: model.IntOf(9_000_000)},
	}
	return append(append(all, marks()...), receipts()...)
}

// marks are of rows planned oftener than once, with every kind of evidence, and none at all.
func marks() []model.Record {
	var every []model.Evidence
	for i, kind := range model.EvidenceKinds() {
		every = append(every, model.Evidence{Kind: kind.Kind, Reference: fmt.Sprintf("005/%d/2024", 11+i)})
	}
	return []model.Record{
		&model.FacilitationMark{Row: "f01-1", Quarter: model.Q1, Count: 2, Date: day(3, 12), Evidence: every, Note: "Dua kali, di dua desa"},
		&model.FacilitationMark{Row: "f01-1", Quarter: model.Q2, Count: 1, Date: day(5, 21), Evidence: every[:1]},
		&model.FacilitationMark{Row: "f02-1", Quarter: model.Q2, Count: 2, Date: day(6, 4), Evidence: []model.Evidence{{Kind: model.EvidenceMinutes}}},
		&model.FacilitationMark{Row: "f03-1", Quarter: model.Q2, Note: "Dijadwalkan ulang"},
	}
}

// receipts are those of the first document: five villages in time, four late, two not yet.
func receipts() []model.Record {
	var all []model.Record
	for i, date := range []model.Date{
		day(3, 4), day(3, 18), day(3, 28), day(3, 31), day(3, 31), day(4, 1), day(4, 2), day(4, 29), day(6, 28),
	} {
		all = append(all, &model.Receipt{
			Village: model.ID(fmt.Sprintf("desa-%02d", i+1)), Document: "lppdes", Date: date, Reference: fmt.Sprintf("140/%d/2024", 3+i),
		})
	}
	return append(all, &model.Receipt{Village: "desa-10", Document: "lppdes", Note: "Masih di BPD"})
}
