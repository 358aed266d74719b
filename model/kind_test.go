package model_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestTheTableOfKindsIsWhole(t *testing.T) {
	for _, info := range model.Kinds() {
		if info.Label == "" || info.New == nil || info.Export == "" || info.New().Ref().Kind != info.Kind {
			t.Errorf("%q: %+v", info.Kind, info)
		}
	}
	if model.InfoOf("lain").New != nil || model.Kind("lain").Known() || model.Kind("lain").Label() != "lain" {
		t.Error("a kind that nobody made is known")
	}
}

// onePerKind are records whose ids no person would take for a name.
func onePerKind() []model.Record {
	settings, style := model.DefaultSettings(), model.DefaultReportStyle()
	day := model.Date{Year: 2024, Month: 3, Day: 1}
	return []model.Record{
		&model.Office{Name: "Kecamatan"}, &settings, &style, &model.Logo{Data: []byte("x")},
		&model.Section{ID: "id-1", Name: "Seksi Pemerintahan"}, &model.Official{ID: "id-20", Post: model.PostSection, Section: "id-1", Person: model.Person{Name: "Budi"}}, &model.Node{ID: "id-2", Level: model.Goal, Name: "Pelayanan"},
		&model.Village{ID: "id-3", Name: "Wates"}, &model.DocumentKind{ID: "id-4", Name: "LPPDes", Due: day},
		&model.Indicator{ID: "id-5", Node: "id-2", Name: "Indeks"}, &model.Target{Indicator: "id-5", Agreement: model.Initial, Value: model.IntOf(1)},
		&model.Actual{Indicator: "id-5", Quarter: model.Q1, Value: model.IntOf(1)}, &model.Facilitation{ID: "id-6", Name: "Tata", Section: "id-1"},
		&model.FacilitationRow{ID: "id-7", Group: "id-6", Name: "Musrenbang"}, &model.FacilitationMark{Row: "id-7", Quarter: model.Q1, Count: 1},
		&model.Reason{Row: "id-7", Text: "Ditunda"}, &model.Receipt{Village: "id-3", Document: "id-4", Date: day},
		&model.Letter{ID: "id-21", Number: "140/1", Date: day}, &model.BudgetVersion{ID: "id-8", Name: "Murni"}, &model.Amount{Node: "id-2", Version: "id-8", Value: model.IntOf(1)},
		&model.Spent{Node: "id-2", Quarter: model.Q1, Value: model.IntOf(1)}, &model.History{Indicator: "id-5", Year: 2022, Actual: model.IntOf(1)},
		&model.Peer{ID: "id-9", Name: "Klakah"}, &model.Staff{ID: "id-10", Position: "Camat"}, &model.Asset{ID: "id-11", Name: "Meja"},
		&model.QuarterState{Quarter: model.Q1}, &model.Narrative{Topic: "penutup", Text: "x"}, &model.StrategicIssue{ID: "id-12", Text: "Pelayanan belum merata"},
		&model.Analysis{Node: "id-2", Part: model.AnalysisOpening, Items: []string{"x"}}, &model.Holiday{Date: day, Name: "Nyepi"},
		&model.Deadline{ID: "id-13", Name: "Apel", Due: day}, &model.User{ID: "id-14", Name: "Budi"},
		&model.PartState{Quarter: model.Q1, Part: model.PartFacilitation + "-id-1", Status: model.StatusSubmitted},
		&model.Snapshot{Quarter: model.Q1, Part: model.PartFacilitation + "-id-1"}, &model.Acknowledgement{Quarter: model.Q1, Name: "Camat"},
		&model.Note{ID: "id-15", On: model.Ref{Kind: model.KindDocument, Key: "id-4"}, Text: "x"},
		&model.Criterion{ID: "id-16", Component: model.ComponentPlanning, Aspect: model.AspectUse, Text: "Renstra ada"},
		&model.Assessment{Criterion: "id-16", Answer: model.AnswerYes}, &model.Publication{ID: "id-17", Title: "LKjIP"},
		&model.PrintedTable{ID: "id-18", Publication: "id-17", Number: "9", Title: "Capaian"},
		&model.PrintedRow{Table: "id-18", ID: "id-19", Cells: []string{"1"}},
		&model.Acceptance{Finding: "capaian-hitung:id-5", Reason: "x"},
		&model.Duty{ID: "id-22", Section: "id-1", Text: "Membina desa"}, &model.Regulation{ID: "id-23", Name: "PP Nomor 17 Tahun 2018"},
		&model.Accomplishment{ID: "id-24", Sort: model.AccomplishedElse, Name: "Desa tertib"}, &model.Photo{ID: "id-25", Row: "id-7", Quarter: model.Q1, Caption: "Musrenbang"},
		&model.StrategicPlan{ID: "id-20", First: 2024, Last: 2026}, &model.StrategicTarget{Plan: "id-20", Indicator: "id-5", End: model.IntOf(1)},
		&model.Employee{ID: "id-26", Section: "id-1", Position: "Pengelola Data", Person: model.Person{Name: "Wati"}}, &model.Assignment{ID: "id-27", Employee: "id-26", Indicator: "id-5", Text: "Data lengkap"},
		&model.Obstacle{ID: "id-22", Node: "id-2", Text: "Pegawai kurang"}, &model.Advice{ID: "id-23", Text: "Target ditinjau"}, &model.Partner{ID: "id-24", Node: "id-2", Name: "Inspektorat"},
	}
}

// A finding, a note or the trail that said the key of a record would send people looking.
func TestEveryRecordHasAPlaceInWords(t *testing.T) {
	b := model.NewBook(2024, 1, onePerKind())
	seen := map[model.Kind]bool{}
	for _, r := range b.Records() {
		ref := r.Ref()
		seen[ref.Kind] = true
		if ref.Kind == model.KindAcceptance {
			continue // what it lets stand is no record; its key is all there is to name
		}
		if words := b.Place(ref); strings.TrimSpace(words) == "" || words == ref.Key || strings.Contains(words, "id-") {
			t.Errorf("%s is at %q", ref, words)
		}
	}
	for _, info := range model.Kinds() {
		if !seen[info.Kind] {
			t.Errorf("no %s to name", info.Kind)
		}
	}
}

func TestFindingsNameTheirPlacesAsTheOfficeDoes(t *testing.T) {
	b := model.NewBook(2024, 1, onePerKind())
	for _, row := range []struct {
		of   model.Record
		want string
	}{
		{&model.Village{ID: "id-3"}, "Desa Wates"}, {&model.DocumentKind{ID: "id-4"}, "Jenis dokumen desa LPPDes"},
		{&model.Receipt{Village: "id-3", Document: "id-4"}, "Tabel 11, desa Wates"}, {&model.Staff{ID: "id-10"}, "Tabel 1, Camat"},
		{&model.Asset{ID: "id-11"}, "Tabel 2, Meja"}, {&model.Spent{Node: "id-2", Quarter: model.Q1}, "Tujuan Pelayanan"},
		{&model.Actual{Indicator: "id-5", Quarter: model.Q2}, "Indikator Indeks, TW II"}, {&model.History{Indicator: "id-5", Year: 2022}, "Riwayat 2022, Indeks"},
		{&model.Reason{Row: "id-7"}, "Tabel 10, Musrenbang"}, {&model.Note{ID: "id-15"}, "Catatan pada Jenis dokumen desa LPPDes"},
		{&model.Assessment{Criterion: "id-16"}, "Jawaban kesiapan Renstra ada"}, {&model.Village{ID: "lama"}, "Desa lama"},
	} {
		if got := b.Place(row.of.Ref()); got != row.want {
			t.Errorf("%s: %q, want %q", row.of.Ref(), got, row.want)
		}
	}
}

// One part is asked of a goal and of a program in other words.
func TestAPartOfAnAnalysisIsCalledAsItsLevelCallsIt(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{&model.Node{ID: "t", Level: model.Goal, Name: "Pelayanan"}, &model.Node{ID: "p", Parent: "t", Level: model.Program, Name: "Umum"}})
	for _, row := range []struct {
		node model.ID
		part model.AnalysisPart
		want string
	}{
		{"t", model.AnalysisObstacles, "Analisis hambatan Pelayanan"}, {"p", model.AnalysisObstacles, "Analisis sebab kegagalan Umum"},
		{"t", model.AnalysisSupports, "Analisis faktor pendukung Pelayanan"}, {"p", model.AnalysisSupports, "Analisis sebab keberhasilan Umum"},
		{"p", model.AnalysisRemainder, "Analisis sebab sisa anggaran Umum"}, {"lama", model.AnalysisNext, "Analisis rencana tindak lanjut lama"}, {"t", "lain", "Analisis lain Pelayanan"},
	} {
		if got := b.Name((&model.Analysis{Node: row.node, Part: row.part}).Ref(), nil); got != row.want {
			t.Errorf("%s of %s: %q, want %q", row.part, row.node, got, row.want)
		}
	}
}

// The trail, conflicts and notes call a record by what it is and of which quarter, row or place.
func TestRecordsAreCalledByWhatTheyAre(t *testing.T) {
	b := model.NewBook(2024, 1, onePerKind())
	for _, row := range []struct {
		of   model.Record
		want string
	}{
		{&model.Actual{Indicator: "id-5", Quarter: model.Q2}, "Realisasi TW II Indeks"},
		{&model.Target{Indicator: "id-5", Agreement: model.Initial}, "Target awal Indeks"},
		{&model.Target{Indicator: "id-5", Agreement: model.Revised, Quarter: model.Q3}, "Target perubahan TW III Indeks"},
		{&model.FacilitationMark{Row: "id-7", Quarter: model.Q1}, "Pelaksanaan TW I 1.1 Musrenbang"},
		{&model.FacilitationRow{ID: "id-7"}, "Baris 1.1 Musrenbang"}, {&model.Reason{Row: "id-7"}, "Sebab belum terlaksana 1.1 Musrenbang"},
		{&model.Receipt{Village: "id-3", Document: "id-4"}, "LPPDes Wates"}, {&model.Amount{Node: "id-2", Version: "id-8"}, "Anggaran Murni Pelayanan"},
		{&model.Spent{Node: "id-2", Quarter: model.Q3}, "Realisasi anggaran s.d. TW III Pelayanan"}, {&model.History{Indicator: "id-5", Year: 2022}, "Riwayat 2022 Indeks"},
		{&model.Analysis{Node: "id-2", Part: model.AnalysisObstacles}, "Analisis hambatan Pelayanan"}, {&model.Narrative{Topic: "penutup"}, "Naskah Penutup"},
		{&model.Narrative{Topic: "lama"}, "Naskah lama"}, {&model.QuarterState{Quarter: model.Q4}, "Penguncian TW IV"},
		{&model.PartState{Quarter: model.Q1, Part: "fasilitasi-id-1"}, "Fasilitasi Seksi Pemerintahan TW I"}, {&model.Snapshot{Quarter: model.Q2}, "Potret TW II"},
		{&model.Snapshot{Quarter: model.Q2, Part: "fasilitasi-id-1"}, "Potret Fasilitasi Seksi Pemerintahan TW II"}, {&model.Acknowledgement{Quarter: model.Q1}, "Tanda mengetahui TW I"},
		{&model.Acceptance{Finding: "capaian-hitung:id-5"}, "Temuan diterima capaian-hitung:id-5"}, {&model.PrintedRow{Table: "id-18", ID: "id-19"}, "Tabel 9 Capaian baris 1"},
		{&model.PrintedRow{Table: "id-18", ID: "x"}, "Tabel 9 Capaian baris"}, {&model.PrintedRow{Table: "x", ID: "y"}, "Baris terbit x/y"},
		{&model.StrategicTarget{Plan: "id-20", Indicator: "id-5"}, "Target renstra 2024–2026 Indeks"}, {&model.Official{ID: "id-20"}, "Pejabat Budi"},
		{&model.Letter{ID: "id-21"}, "Surat keluar 140/1"}, {&model.Employee{ID: "id-26"}, "Staf Wati"}, {&model.Assignment{ID: "id-27"}, "Pekerjaan staf Data lengkap"},
		{&model.Photo{ID: "id-25"}, "Foto kegiatan Musrenbang"}, {&model.Partner{ID: "id-24"}, "Keterkaitan Inspektorat"}, {&model.Staff{ID: "lain"}, "Pegawai lain"},
	} {
		if got := b.Name(row.of.Ref(), nil); got != row.want {
			t.Errorf("%s: %q, want %q", row.of.Ref(), got, row.want)
		}
	}
}
