package storetest

import (
	"fmt"

	"capaian/model"
	"capaian/store"
)

// Sample is a small year in which every kind of record stands at least once. Sections:
// pem and keu. The plan: tujuan > sasaran > program-1 (keu) > kegiatan-1 > sub-1 and
// sub-2; sasaran > program-2 > kegiatan-2. Money stands at sub-1 and program-2.
func Sample(year int) []store.Edit {
	var edits []store.Edit
	for _, r := range Records(year) {
		edits = append(edits, store.Put(r))
	}
	return edits
}

// Records are the records of the Sample; each call makes new ones.
func Records(year int) []model.Record {
	settings := model.DefaultSettings()
	return append(append([]model.Record{
		&model.Office{Name: "Kecamatan Ranuyoso", Regency: "Lumajang", PlanPeriod: fmt.Sprintf("%d–%d", year-1, year+1)},
		&model.Official{ID: "camat", Post: model.PostHead, Capacity: model.Definitive, Person: model.Person{Name: "Camat Kita"}},
		&settings,
		&model.Section{ID: "pem", Order: 1, Name: "Seksi Pemerintahan"},
		&model.Section{ID: "keu", Order: 2, Name: "Subbag Keuangan", Measures: true},
		&model.Node{ID: "tujuan", Level: model.Goal, Order: 1, Name: "Pelayanan publik"},
		&model.Node{ID: "sasaran", Parent: "tujuan", Level: model.Objective, Order: 1, Name: "Mutu pelayanan"},
		&model.Node{ID: "program-1", Parent: "sasaran", Level: model.Program, Order: 1, Code: "7.01.01", Name: "Penunjang urusan", Section: "keu"},
		&model.Node{ID: "kegiatan-1", Parent: "program-1", Level: model.Activity, Order: 1, Name: "Administrasi keuangan"},
		&model.Node{ID: "sub-1", Parent: "kegiatan-1", Level: model.SubActivity, Order: 1, Name: "Gaji pegawai"},
		&model.Node{ID: "sub-2", Parent: "kegiatan-1", Level: model.SubActivity, Order: 2, Name: "Verifikasi"},
		&model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Order: 2, Code: "7.01.02", Name: "Pemberdayaan desa"},
		&model.Node{ID: "kegiatan-2", Parent: "program-2", Level: model.Activity, Order: 1, Name: "Koordinasi desa"},
		&model.Village{ID: "ranuyoso", Order: 1, Name: "Ranuyoso"},
		&model.Village{ID: "wates", Order: 2, Name: "Wates Wetan"},
		&model.DocumentKind{ID: "lppdes", Order: 1, Name: "LPPDes", About: year - 1, Due: model.Date{Year: year, Month: 3, Day: 31}},
		&model.DocumentKind{ID: "rkpdes", Order: 2, Name: "RKPDes", About: year + 1, Due: model.Date{Year: year, Month: 9, Day: 30}},
	}, measured(year)...), reviewed()...)
}

// reviewed is the last quarter approved, acknowledged and spoken of; none is closed.
func reviewed() []model.Record {
	records := []model.Record{
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft},
		&model.Acknowledgement{Quarter: model.Q4, Name: "Camat", Date: model.Date{Year: 2025, Month: 1, Day: 9}},
		&model.Note{ID: "catatan", On: model.PartRef(model.Q4, model.PartVillages), Text: "Sumbernya apa?", By: "siti", At: Clock()()},
		&model.Note{ID: "jawaban", On: model.PartRef(model.Q4, model.PartVillages), To: "catatan", Text: "Survei", By: "budi", At: Clock()()},
	}
	records = append(records,
		&model.Note{ID: "pengembalian", On: model.PartRef(model.Q3, model.PartBudget), Quarter: model.Q3, Verdict: model.StatusReturned, Until: model.Date{Year: 2024, Month: 10, Day: 19}, Text: "Bukti serapan kurang", By: "siti", At: Clock()(), Closed: true},
		&model.Note{ID: "persetujuan", On: model.Ref{Kind: model.KindNode, Key: "program-2"}, Quarter: model.Q3, Verdict: model.StatusApproved, Figures: "0a1b", Text: "Disetujui.", By: "siti", At: Clock()()})
	for _, part := range []model.ID{model.PartIndicators, model.PartFacilitation + "-pem", model.PartVillages, model.PartBudget} {
		records = append(records,
			&model.PartState{Quarter: model.Q4, Part: part, Status: model.StatusApproved},
			&model.Snapshot{Quarter: model.Q4, Part: part, Figures: []model.Frozen{{Ref: model.Ref{Kind: model.KindIndicator, Key: "ipp"}, Facet: model.FacetTarget, Value: "51"}}})
	}
	for _, section := range []model.ID{"pem", "keu"} { // whose the money is once program-2 is of another section
		records = append(records, &model.PartState{Quarter: model.Q4, Part: model.PartBudget + "-" + section, Status: model.StatusApproved})
	}
	return records
}

func measured(year int) []model.Record {
	style := model.DefaultReportStyle()
	return []model.Record{
		&model.Indicator{ID: "ipp", Node: "sasaran", Order: 1, Name: "Indeks Pelayanan Publik", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed, Section: "pem"},
		&model.Indicator{ID: "fasilitasi", Node: "sasaran", Order: 2, Name: "Persentase fasilitasi", Polarity: model.Positive, Aggregation: model.Cumulative, Source: model.FromFacilitation},
		&model.Indicator{ID: "nilai-keu", Node: "sub-1", Order: 1, Name: "Laporan keuangan", Polarity: model.Positive, Aggregation: model.Sum, Source: model.Typed},
		&model.Target{Indicator: "ipp", Agreement: model.Initial, Value: model.IntOf(51)},
		&model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(40)},
		&model.Facilitation{ID: "tata", Order: 1, Name: "Tata pemerintahan desa", Section: "pem"},
		&model.FacilitationRow{ID: "musrenbang", Group: "tata", Order: 1, Name: "Musrenbang", Planned: 2},
		&model.FacilitationRow{ID: "apbdes", Group: "tata", Order: 2, Name: "Evaluasi APBDes", Planned: 1},
		&model.FacilitationMark{Row: "musrenbang", Quarter: model.Q1, Count: 1, Evidence: []model.Evidence{{Kind: model.EvidenceMeeting, Reference: "005/12"}}},
		&model.Reason{Row: "apbdes", Text: "Menunggu perubahan"},
		&model.Receipt{Village: "ranuyoso", Document: "lppdes", Date: model.Date{Year: year, Month: 3, Day: 20}},
		&model.Letter{ID: "surat", Number: "140/001", Kind: model.LetterOther, Count: 1, Date: model.Date{Year: year, Month: 4, Day: 20}, To: "Inspektur Daerah"},
		&model.BudgetVersion{ID: "murni", Order: 1, Kind: model.VersionOriginal, Name: "murni"},
		&model.BudgetVersion{ID: "perubahan", Order: 2, Kind: model.VersionRevised, Name: "perubahan"},
		&model.Amount{Node: "sub-1", Version: "murni", Value: model.IntOf(1_000_000)},
		&model.Amount{Node: "program-2", Version: "murni", Value: model.IntOf(2_000_000)},
		&model.Spent{Node: "sub-1", Quarter: model.Q1, Value: model.IntOf(250_000)},
		&model.History{Indicator: "ipp", Year: year - 1, Target: model.IntOf(50), Actual: model.IntOf(49)},
		&model.Peer{ID: "klakah", Order: 1, Name: "Klakah", Indicator: "ipp", Actual: model.IntOf(60)},
		&model.Staff{ID: "camat", Order: 1, Position: "Camat", Male: 1},
		&model.Asset{ID: "meja", Order: 1, Group: "Mebel", Name: "Meja", Quantity: model.IntOf(10)},
		&model.Narrative{Topic: "penutup", Text: "Demikian."},
		&model.StrategicIssue{ID: "isu", Order: 1, Text: "Pelayanan belum merata"},
		&model.Obstacle{ID: "hambatan", Order: 1, Text: "Pegawai loket kurang", Node: "sasaran", Solution: "Jadwal bergilir", Who: "Sekretaris", Until: model.Date{Year: year, Month: 6, Day: 30}},
		&model.Advice{ID: "rekomendasi", Order: 1, Text: "Target ditinjau", Action: "Target dinaikkan", Who: "Camat", Until: model.Date{Year: year, Month: 3, Day: 31}, Done: model.Date{Year: year, Month: 3, Day: 20}, Proof: "PK"},
		&model.Partner{ID: "pihak", Order: 1, Name: "Inspektorat", Node: "sasaran", Role: "Mengawasi"},
		&model.Employee{ID: "wati", Order: 1, Section: "pem", Position: "Pengelola Data", Person: model.Person{Name: "Wati"}},
		&model.Assignment{ID: "data", Order: 1, Employee: "wati", Measure: "Jumlah laporan", Unit: "laporan", Target: model.IntOf(12), Text: "Data pelayanan lengkap"},
		&model.Duty{ID: "tugas", Order: 1, Section: "pem", Text: "Membina desa"},
		&model.Regulation{ID: "pp", Order: 1, Name: "PP Nomor 17 Tahun 2018 tentang Kecamatan", From: model.Date{Year: 2018, Month: 5, Day: 2}},
		&model.Accomplishment{ID: "loket", Order: 1, Sort: model.AccomplishedInnovation, Name: "Loket keliling", Use: "Warga tidak perlu ke kantor."},
		&model.Photo{ID: "foto", Order: 1, Row: "musrenbang", Quarter: model.Q1, Caption: "Musrenbang", Data: []byte("\xff\xd8\xff")},
		&model.Analysis{Node: "sasaran", Part: model.AnalysisSupports, Items: []string{"Kerja sama", "Jadwal"}},
		&model.Holiday{Date: model.Date{Year: year, Month: 1, Day: 1}, Name: "Tahun Baru"},
		&model.Deadline{ID: "apel", Kind: model.DeadlineOther, Name: "Apel", Due: model.Date{Year: year, Month: 6, Day: 1}},
		&model.Criterion{ID: "layanan", Order: 1, Component: model.ComponentPlanning, Aspect: model.AspectUse, Text: "Maklumat pelayanan dipasang", Weight: 1},
		&model.Assessment{Criterion: "layanan", Answer: model.AnswerPartly, Note: "Dua dari empat loket"},
		&style,
		&model.Logo{Data: []byte("\x89PNG\r\n\x1a\n")},
		&model.Publication{ID: "lkjip", Order: 1, Title: "LKjIP", Year: year, Signed: "Lumajang", Lines: []string{"Realisasi Rp90 dari Rp100 atau 90 %."}},
		&model.PrintedTable{ID: "t9", Publication: "lkjip", Order: 1, Number: "9", Title: "Capaian", Columns: []model.PrintedColumn{{Head: "Indikator"}, {Head: "Capaian"}}},
		&model.PrintedRow{Table: "t9", ID: "b1", Order: 1, Cells: []string{"Indeks", "124"}},
		&model.StrategicPlan{ID: "renstra", First: year - 1, Last: year + 1, Decree: "Perbup 12"},
		&model.StrategicTarget{Plan: "renstra", Indicator: "ipp", Base: model.IntOf(48), Years: []model.YearTarget{{Year: year, Value: model.IntOf(51)}}, End: model.IntOf(60)},
		&model.Acceptance{Finding: "capaian-hitung:t9/b1/k2", Printed: "124", Reason: "Ditetapkan kabupaten"},
	}
}
