package calc_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
)

func wrote(at model.ID, part model.AnalysisPart, items ...string) *model.Analysis {
	return &model.Analysis{Node: at, Part: part, Items: items}
}

// needs lists what the figures ask for, one line a need: part, cause, who asks, and the figure.
func needs(b *model.Book, q model.Quarter) []string {
	var lines []string
	for _, n := range calc.AnalysisNeeds(b, calc.Compute(b, q)) {
		line := fmt.Sprintf("%s %s: %s, %s%s %s", n.Node, n.Part, n.Cause.Words(), n.Indicator, n.Program, number(n.Value))
		if n.Met {
			line += " ada"
		}
		lines = append(lines, line)
	}
	return lines
}

// aims is a goal with one indicator at the target of 100 and what was reached of it.
func aims(reached string, more ...model.Record) *model.Book {
	t := &testing.T{}
	return book(append([]model.Record{
		node("t", "", model.Goal, 1), typed("i", "t", model.Last), target("i", model.IntOf(100)), actual("i", model.Q2, reading(t, reached)),
	}, more...)...)
}

func TestFiguresAskForAnalysis(t *testing.T) {
	lastYear := func(reached int64) model.Record {
		return &model.History{Indicator: "i", Year: 2023, Target: model.IntOf(100), Actual: model.IntOf(reached)}
	}
	failed := func(why string) []string {
		return []string{"t hambatan: " + why, "t upaya: " + why, "t tindak-lanjut: " + why}
	}
	for _, want := range []struct {
		what    string
		reached string
		more    []model.Record
		q       model.Quarter
		lines   []string
	}{
		{"tercapai", "100", nil, model.Q4, nil},
		{"tepat 120", "120", nil, model.Q4, nil},
		{"di bawah 100", "99.999", nil, model.Q4, failed("capaian di bawah 100 %, i 100.00")},
		{"di bawah 100 sebelum tahun berakhir", "99.999", nil, model.Q3, nil},
		{"nol yang nyata", "0", nil, model.Q4, failed("capaian di bawah 100 %, i 0.00")},
		{"kosong", "", nil, model.Q4, nil},
		{"N/A", "N/A", nil, model.Q4, nil},
		{"jauh di atas", "120.001", nil, model.Q2, []string{
			"t pendukung: capaian di atas 120 %, i 120.00", "t tindak-lanjut: capaian di atas 120 %, i 120.00",
		}},
		{"turun", "110", []model.Record{lastYear(111)}, model.Q4, failed("capaian turun dari tahun lalu, i -1.00")},
		{"turun sebelum tahun berakhir", "110", []model.Record{lastYear(111)}, model.Q3, nil},
		{"tetap", "110", []model.Record{lastYear(110)}, model.Q4, nil},
		{"tahun lalu N/A", "110", []model.Record{&model.History{Indicator: "i", Year: 2023, Achievement: model.NotApplicable()}}, model.Q4, nil},
	} {
		if diff := cmp.Diff(want.lines, needs(aims(want.reached, want.more...), want.q)); diff != "" {
			t.Errorf("%s: %s", want.what, diff)
		}
	}
}

func TestAWrittenPartMeetsTheNeed(t *testing.T) {
	got := needs(aims("90", wrote("t", model.AnalysisObstacles, "Tenaga teknis berkurang dua orang.")), model.Q4)
	if !strings.HasSuffix(got[0], " ada") || strings.HasSuffix(got[1], " ada") {
		t.Errorf("%q", got)
	}
}

func TestAnObstacleMeetsTheNeed(t *testing.T) {
	listed := &model.Obstacle{ID: "h", Node: "t", Text: "Tenaga teknis berkurang dua orang."}
	met := func() string {
		all := ""
		for _, n := range calc.AnalysisNeeds(aims("90", listed, &model.Obstacle{ID: "u", Node: "lain", Text: "Jarak.", Solution: "Kendaraan."}), calc.Compute(aims("90", listed), model.Q4)) {
			all += fmt.Sprintf("%s %t, ", n.Part, n.Met)
		}
		return all
	}
	if got := met(); got != "hambatan true, upaya false, tindak-lanjut false, " {
		t.Errorf("without its solution: %s", got)
	}
	listed.Solution = "Jadwal bergilir."
	if got := met(); got != "hambatan true, upaya true, tindak-lanjut false, " {
		t.Errorf("with its solution: %s", got)
	}
}

func TestLimitsOfDisplayHideNoNeed(t *testing.T) {
	settings := model.DefaultSettings()
	settings.Ceiling, settings.Floor = model.IntOf(110), model.IntOf(100)
	if got := needs(aims("150", &settings), model.Q4); len(got) != 2 {
		t.Errorf("%q", got)
	}
	if got := needs(aims("50", &settings), model.Q4); len(got) != 3 {
		t.Errorf("%q", got)
	}
}

func TestRowsNotRealisedAskAtTheYearsEnd(t *testing.T) {
	b := ranuyoso(t)
	got := needs(b, model.Q4)
	want := []string{
		"t1 pendukung: capaian di atas 120 %, ipp 124.02", "t1 tindak-lanjut: capaian di atas 120 %, ipp 124.02",
		"s1 hambatan: ada fasilitasi Tabel 10 yang tidak terlaksana, fasilitasi 5.00",
		"s1 upaya: ada fasilitasi Tabel 10 yang tidak terlaksana, fasilitasi 5.00",
		"s1 tindak-lanjut: ada fasilitasi Tabel 10 yang tidak terlaksana, fasilitasi 5.00",
		"s2 pendukung: capaian di atas 120 %, desa 122.22", "s2 upaya: anggaran berubah lebih dari 20 % dengan target tetap, s2 -91.83",
		"s2 tindak-lanjut: capaian di atas 120 %, desa 122.22",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, line := range needs(b, model.Q3) {
		if strings.Contains(line, "Tabel 10") {
			t.Errorf("in TW III: %s", line)
		}
	}
}

func TestAnUnmarkedChecklistAsksForNothing(t *testing.T) {
	share := typed("f", "t", model.Cumulative)
	share.Source = model.FromFacilitation
	b := book(node("t", "", model.Goal, 1), share, target("f", model.IntOf(100)), &model.Facilitation{ID: "g", Name: "Satu"}, row("r", "g", 2))
	if got := needs(b, model.Q4); got != nil {
		t.Errorf("%q", got)
	}
}

func TestAnObstacleDoesNotExplainAChangedBudget(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), node("p", "t", model.Program, 1), version("v", 1, model.Date{}), version("w", 2, model.Date{}),
		typed("i", "p", model.Last), target("i", model.IntOf(100)), amount("p", "v", 100), amount("p", "w", 50),
		&model.Obstacle{ID: "h", Node: "t", Text: "Jarak.", Solution: "Kendaraan."})
	if got := needs(b, model.Q1); len(got) != 1 || strings.HasSuffix(got[0], " ada") {
		t.Errorf("%q", got)
	}
}

func TestMuchChangedBudgetWithTheSameTargetAsks(t *testing.T) {
	year := func(before, after int64, targets ...model.Record) *model.Book {
		return book(append(targets,
			node("t", "", model.Goal, 1), node("s", "t", model.Objective, 1), node("p", "s", model.Program, 1), node("q", "s", model.Program, 2),
			version("v", 1, model.Date{}), version("w", 2, model.Date{}), typed("ip", "p", model.Last), target("ip", model.IntOf(100)),
			amount("p", "v", before), amount("p", "w", after), amount("q", "v", 1000), amount("q", "w", 10),
		)...)
	}
	revised := func(n int64) model.Record {
		return &model.Target{Indicator: "ip", Agreement: model.Revised, Value: model.IntOf(n)}
	}
	down := []string{"s upaya: anggaran berubah lebih dari 20 % dengan target tetap, p -50.00"}
	for what, want := range map[string]struct {
		b     *model.Book
		lines []string
	}{
		"turun":                      {year(100, 50), down},
		"naik":                       {year(100, 130), []string{"s upaya: anggaran berubah lebih dari 20 % dengan target tetap, p 30.00"}},
		"tepat 20":                   {year(100, 80), nil},
		"tepat 20 naik":              {year(100, 120), nil},
		"satu dari dua target turun": {year(100, 50, typed("ip2", "p", model.Last), target("ip2", model.IntOf(9)), revised(40)), nil},
		"target ikut turun":          {year(100, 50, revised(40)), nil},
		"target perubahan sama":      {year(100, 50, revised(100)), down},
		"target N/A": {book(
			node("t", "", model.Goal, 1), version("v", 1, model.Date{}), version("w", 2, model.Date{}), typed("i", "t", model.Last), target("i", model.NotApplicable()),
			node("p", "t", model.Program, 1), amount("p", "v", 100), amount("p", "w", 50)), nil},
		"tanpa pagu semula":               {year(0, 50), nil},
		"tanpa indikator q tidak dilihat": {year(100, 100), nil},
	} {
		if diff := cmp.Diff(want.lines, needs(want.b, model.Q1)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
}

func TestSentencesThatExplainNothing(t *testing.T) {
	b := book(
		&model.Office{Name: "Kecamatan Ranuyoso", Regency: "Lumajang"},
		node("t", "", model.Goal, 1), node("s", "t", model.Objective, 1), typed("i", "s", model.Last),
		&model.Node{ID: "p", Parent: "s", Level: model.Program, Name: "Bimbingan teknis aparatur"},
		wrote("t", model.AnalysisNext, "Bimbingan teknis aparatur desa."),
		wrote("t", model.AnalysisOpening, "Capaian 124,02 %."),
		wrote("t", model.AnalysisSupports,
			"Realisasi sebesar 63,25 dari target 51 sehingga capaian 124,02 % atau sangat tinggi.",
			"Capaian uraian t pada Kecamatan Ranuyoso tahun 2024 meningkat.",
			"Rapat rutin setiap Senin dengan para kepala desa.",
			"Koordinasi baik", "-", "12 orang", "Uraian t 2024 rapat rutin",
			"Perekaman e-KTP dapat dilakukan di kantor kecamatan."),
		wrote("t", model.AnalysisObstacles, "Kurangnya tenaga pelayanan umum."),
		wrote("s", model.AnalysisSupports, "RAPAT RUTIN setiap senin dengan para kepala desa!"),
		wrote("s", model.AnalysisObstacles, "Sasaran Uraian s 2024: kurangnya tenaga pelayanan umum", "Tidak kurangnya tenaga pelayanan umum."),
	)
	var got []string
	for _, f := range calc.AnalysisFlaws(b) {
		line := fmt.Sprintf("%s %s %d %s", f.Node, f.Part, f.Item, f.Wrong.Words())
		if f.Twin != nil {
			line += fmt.Sprintf(": %s %s %d", f.Twin.Node, f.Twin.Part, f.Twin.Item)
		}
		got = append(got, line)
	}
	if diff := cmp.Diff([]string{
		"t pendukung 0 hanya mengulang angka dan nama",
		"t pendukung 1 hanya mengulang angka dan nama",
		"t pendukung 3 terlalu pendek untuk menjelaskan",
		"t pendukung 4 terlalu pendek untuk menjelaskan",
		"t pendukung 5 hanya mengulang angka dan nama",
		"s pendukung 0 sama dengan butir di tempat lain: t pendukung 2",
		"s hambatan 0 sama dengan butir di tempat lain: t hambatan 0",
	}, got); diff != "" {
		t.Error(diff)
	}
}

func TestANegationMakesAnotherSentence(t *testing.T) {
	b := book(node("t", "", model.Goal, 1),
		wrote("t", model.AnalysisSupports, "Anggaran tercukupi sejak awal tahun.", "Anggaran tidak tercukupi sejak awal tahun."))
	if flaws := calc.AnalysisFlaws(b); len(flaws) != 0 {
		t.Errorf("%+v", flaws)
	}
}

func TestAnOfficeThatWroteNothingHasNoFlaws(t *testing.T) {
	if flaws := calc.AnalysisFlaws(ranuyoso(t)); flaws != nil {
		t.Errorf("%+v", flaws)
	}
}
