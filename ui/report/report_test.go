package report_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/doc"
	"capaian/ui/report/reporttest"
)

func build(b *model.Book, q model.Quarter) *report.Report { return report.Build(b, calc.Compute(b, q)) }

func runs(all []doc.Run) string {
	s := ""
	for _, r := range all {
		s += r.Text
	}
	return strings.ReplaceAll(s, "\u00a0", " ")
}

// section is what stands under a heading, as text.
func section(t *testing.T, r *report.Report, number string) string {
	t.Helper()
	var b strings.Builder
	inside := false
	for _, c := range r.Chapters {
		for _, block := range c.Blocks {
			if h, ok := block.(doc.Heading); ok {
				inside = h.Number == number
			}
			if !inside {
				continue
			}
			switch block := block.(type) {
			case doc.Paragraph:
				b.WriteString(runs(block.Runs) + "\n")
			case doc.List:
				for _, item := range block.Items {
					b.WriteString("- " + runs(item) + "\n")
				}
			case doc.Table:
				fmt.Fprintf(&b, "(Tabel %d)\n", block.Table.Number)
			case doc.Formula:
				for _, line := range block.Lines {
					fmt.Fprintf(&b, "%s = %s/%s %s\n", block.Name, line.Above, line.Below, line.Text)
				}
			}
		}
	}
	if b.Len() == 0 {
		t.Fatalf("nothing under %s", number)
	}
	return b.String()
}

func wants(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(text, want) {
			t.Errorf("does not say %q:\n%s", want, text)
		}
	}
}

// Whatever comes first among the indicators, the tables stand in the order of their numbers.
func TestTablesStandInTheirOrder(t *testing.T) {
	swapped := reporttest.Example(t, &model.Node{ID: "sasaran-2", Parent: "tujuan-1", Level: model.Objective, Order: 0, Name: "Meningkatnya Akuntabilitas Pemerintahan Desa"})
	for name, b := range map[string]*model.Book{
		"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare(), "haunted": reporttest.Haunted(t), "documents first": swapped,
	} {
		for _, q := range model.Quarters() {
			next := 1
			for _, c := range build(b, q).Chapters {
				for _, block := range c.Blocks {
					if tbl, ok := block.(doc.Table); ok && tbl.Table.Number > 0 {
						if tbl.Table.Number != next {
							t.Errorf("%s TW %s: Tabel %d where %d should be", name, q.Roman(), tbl.Table.Number, next)
						}
						next++
					}
				}
			}
			if next != 21 {
				t.Errorf("%s TW %s: the last table is %d", name, q.Roman(), next-1)
			}
		}
	}
}

func TestTheWorkingOfAnActualStandsUnderIt(t *testing.T) {
	text := section(t, build(reporttest.Example(t), model.Q4), "3.1.2.1")
	wants(t, text,
		"Sasaran Strategis 1: Mengoptimalkan Fasilitasi dan Koordinasi Kecamatan",
		"ditargetkan 87,33% dan terealisasi 88,89%. Capaiannya 101,79%, tergolong Sangat Tinggi menurut Tabel 7.",
		"Capaian = 88,89/87,33 × 100%\nCapaian = / 101,79%",
		"Realisasi = 40/45 × 100%\nRealisasi = / 88,89%",
		"- Fasilitasi pembinaan dan pengawasan dalam penyusunan Perdes BUMDes: [lengkapi: sebab belum terlaksana]",
		"LPPDes paling lambat 31 Maret 2024",
		"Realisasi = 33/33 × 100%")
}

func TestReasonsAndLatenessAreTold(t *testing.T) {
	b := reporttest.Example(
		t, &model.Reason{Row: "f01-5", Text: "Perdes ditunda pemerintah desa"},
		&model.Receipt{Village: "desa-03", Document: "rkpdes", Date: model.Date{Year: 2024, Month: 10, Day: 4}},
	)
	text := section(t, build(b, model.Q4), "3.1.2.1")
	wants(t, text, "Perdes BUMDes: Perdes ditunda pemerintah desa", "RKPDes Desa Tegalbangsri diterima 4 Oktober 2024, terlambat 4 hari.", "Realisasi = 32/33 × 100%")
}

func TestWhatVillagesDoNotOweIsNoPartOfTheWorking(t *testing.T) {
	text := section(t, build(reporttest.Mixed(t), model.Q4), "3.1.2.1")
	wants(t, text, "Realisasi = 28/28 × 100%")
}

func TestANegativeIndicatorShowsItsOwnFormula(t *testing.T) {
	b := reporttest.Example(
		t, &model.Indicator{ID: "aduan", Node: "sasaran-1", Order: 2, Name: "Jumlah aduan", Polarity: model.Negative, Aggregation: model.Last, Source: model.Typed},
		&model.Target{Indicator: "aduan", Agreement: model.Initial, Value: model.IntOf(10)},
		&model.Actual{Indicator: "aduan", Quarter: model.Q4, Value: model.IntOf(12)},
	)
	wants(t, section(t, build(b, model.Q4), "3.1.2.1"), "Capaian = 10 − (12 − 10)/10 × 100%\nCapaian = / 80,00%")
}

func TestLimitsOfDisplayAreTold(t *testing.T) {
	s := model.DefaultSettings()
	s.Ceiling = model.IntOf(110)
	r := build(reporttest.Example(t, &s), model.Q4)
	wants(t, section(t, r, "3.1.1"), "capaian ditampilkan tidak lebih dari 110%", "dibatasi pada batas atas capaian")
	if strings.Contains(section(t, build(reporttest.Example(t), model.Q4), "3.1.1"), "ditampilkan tidak") {
		t.Error("no limit, and yet it is told")
	}
}

func TestTheOfficesWordsTakeThePlaceOfDrafts(t *testing.T) {
	b := reporttest.Example(
		t, &model.Narrative{Topic: "inovasi", Text: "Loket keliling {kantor}."}, &model.StrategicIssue{ID: "i", Text: "Jarak antardesa"},
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisOpening, Items: []string{"Pembuka kantor."}},
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisObstacles, Items: []string{"Jarak {bukan bidang}"}},
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisNext, Items: []string{"Jadwal baru"}},
	)
	r := build(b, model.Q4)
	wants(t, section(t, r, "3.2.2"), "Loket keliling Kecamatan Ranuyoso.")
	wants(t, section(t, r, "1.2"), "- Jarak antardesa")
	wants(t, section(t, r, "3.1.2.5"), "Pembuka kantor.", "- Jarak {bukan bidang}")
	wants(t, section(t, r, "4.2"), "- Jadwal baru")
	if strings.Contains(section(t, r, "3.1.2.5"), "Persentase Hasil Fasilitasi dan Koordinasi yang ditindaklanjuti mencapai 88,89") {
		t.Error("the drafted opening stands beside the office's")
	}
}

func TestSevenAnalyses(t *testing.T) {
	r := build(reporttest.Example(t), model.Q4)
	for i, want := range []string{"(Tabel 9)", "(Tabel 12)", "(Tabel 14)", "(Tabel 15)", "Faktor pendukung:", "(Tabel 16)", "Program Penunjang Urusan Pemerintahan Daerah"} {
		wants(t, section(t, r, fmt.Sprintf("3.1.2.%d", i+1)), want)
	}
	wants(t, section(t, r, "3.1.2.7"), "Anggarannya Rp1.571.126.794 terserap Rp1.552.852.568 atau 98,84%.", "Dari 8 indikator program, 8 mencapai targetnya.")
}

func TestUnknownFieldsAreProblems(t *testing.T) {
	r := build(reporttest.Example(t, &model.Narrative{Topic: "inovasi", Text: "baik\n{kantr}"}), model.Q4)
	if len(r.Problems) != 1 || r.Problems[0].Error() != "3.2.2 Inovasi, baris 2: bidang {kantr} tidak dikenal." {
		t.Error(r.Problems)
	}
	wants(t, section(t, r, "3.2.2"), "[lengkapi: bidang {kantr} tidak dikenal]")
}

// What is missing is listed once, with the place where it stands.
func TestGapsHaveTheirPlaces(t *testing.T) {
	places := map[string]int{}
	for _, g := range build(reporttest.Fresh(t), model.Q4).Gaps() {
		places[g.Place]++
		if !strings.HasPrefix(g.What, "[lengkapi: ") || g.Chapter == "" {
			t.Errorf("%+v", g)
		}
	}
	for _, want := range []string{"Kata Pengantar", "1.1.2 Tugas dan Fungsi Perangkat Daerah", "Tabel 1", "Tabel 4", "Tabel 8", "Tabel 17", "1.2 Isu Strategis"} {
		if places[want] == 0 {
			t.Errorf("nothing missing at %s: %v", want, places)
		}
	}
	if places["Tabel 9"] != 0 {
		t.Error("what Tabel 4 and 8 ask for is asked for again")
	}
}

func TestACoverSaysThatTheKabupatenIsMissing(t *testing.T) {
	office := reporttest.Example(t).Office
	for regency, want := range map[string]string{"": "PEMERINTAH [lengkapi: kabupaten atau kota]", "Lumajang": "PEMERINTAH KABUPATEN LUMAJANG"} {
		office.Regency = regency
		r := build(reporttest.Example(t, &office), model.Q4)
		cover, is := r.Chapters[0].Blocks[0].(doc.Cover)
		if got := doc.Plain(doc.Capitals(cover.Regency)); !is || got != want {
			t.Errorf("%q: %q", regency, got)
		}
	}
}

func TestTheSameDataGiveTheSameReport(t *testing.T) {
	first, second := build(reporttest.Example(t), model.Q4), build(reporttest.Example(t), model.Q4)
	if !reflect.DeepEqual(first, second) {
		t.Fatal("two reports of the same data differ")
	}
}

func BenchmarkReport(b *testing.B) {
	for _, indicators := range []int{0, 500} {
		book := reporttest.Large(b, indicators)
		results := calc.Compute(book, model.Q4)
		b.Run(fmt.Sprintf("%d more indicators", indicators), func(b *testing.B) {
			for b.Loop() {
				report.Build(book, results)
			}
		})
	}
}
