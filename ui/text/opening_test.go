package text_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// leadOf drafts the opening for one indicator of the goal "t".
func leadOf(t *testing.T, ind model.Indicator, q model.Quarter, records ...model.Record) string {
	t.Helper()
	ind.ID, ind.Node = "i", "t"
	if ind.Name == "" {
		ind.Name = "Indeks Pelayanan"
	}
	if ind.Aggregation == "" {
		ind.Aggregation = model.Last
	}
	if ind.Source == "" {
		ind.Source = model.Typed
	}
	if ind.Polarity == "" {
		ind.Polarity = model.Positive
	}
	b := model.NewBook(2024, 1, append(records, &model.Node{ID: "t", Level: model.Goal, Name: "Tujuan"}, &ind))
	drafted := text.AnalysisOpening(b, calc.Compute(b, q), "t")
	if len(drafted) != 1 {
		t.Fatalf("%q", drafted)
	}
	return drafted[0]
}

func aim(t *testing.T, s string) model.Record {
	return &model.Target{Indicator: "i", Agreement: model.Initial, Value: read(t, s)}
}

func got(t *testing.T, q model.Quarter, s string) model.Record {
	return &model.Actual{Indicator: "i", Quarter: q, Value: read(t, s)}
}

func before(t *testing.T, target, actual, achievement string) model.Record {
	return &model.History{Indicator: "i", Year: 2023, Target: read(t, target), Actual: read(t, actual), Achievement: read(t, achievement)}
}

func read(t *testing.T, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTheOpeningSentenceSaysWhatTheFiguresSay(t *testing.T) {
	limits := model.DefaultSettings()
	limits.Ceiling = model.IntOf(110)
	plain, negative := model.Indicator{}, model.Indicator{Polarity: model.Negative, Unit: "Kasus"}
	graded := model.Indicator{Name: "Indeks Pelayanan Publik", Unit: "Angka", Graded: true}
	checklist := model.Indicator{Name: "Fasilitasi", Unit: "Persen", Source: model.FromFacilitation}
	rows := []model.Record{
		&model.Facilitation{ID: "g", Name: "Satu"}, &model.FacilitationRow{ID: "r", Group: "g", Name: "Rapat", Planned: 9},
		&model.FacilitationMark{Row: "r", Quarter: model.Q1, Count: 8},
	}
	for _, want := range []struct {
		ind     model.Indicator
		q       model.Quarter
		records []model.Record
		says    string
	}{
		{graded, 4, []model.Record{aim(t, "51 (C-)"), got(t, 4, "63.25")},
			"Pada tahun 2024 Indeks Pelayanan Publik mencapai 63,25 (B-) dari target 51 (C-), sehingga capaiannya 124,02% (Sangat Tinggi) dan melampaui target."},
		{plain, 3, []model.Record{aim(t, "100"), got(t, 3, "50"), before(t, "10", "9", "")},
			"Sampai dengan TW III tahun 2024 Indeks Pelayanan mencapai 50 dari target 100, sehingga capaiannya 50,00% (Sangat Rendah) dan belum mencapai target."},
		{plain, 4, []model.Record{aim(t, "50"), got(t, 4, "50"), before(t, "100", "90", "")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 50 dari target 50, sehingga capaiannya 100,00% (Sangat Tinggi) dan memenuhi target, naik 10,00 poin dari capaian tahun 2023 sebesar 90,00%."},
		{plain, 4, []model.Record{aim(t, "50"), got(t, 4, "40"), before(t, "", "", "95.5")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 40 dari target 50, sehingga capaiannya 80,00% (Tinggi) dan belum mencapai target, turun 15,50 poin dari capaian tahun 2023 sebesar 95,5%."},
		{plain, 4, []model.Record{aim(t, "50"), got(t, 4, "40"), before(t, "5", "4", "")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 40 dari target 50, sehingga capaiannya 80,00% (Tinggi) dan belum mencapai target, sama dengan capaian tahun 2023 sebesar 80,00%."},
		{plain, 4, []model.Record{aim(t, "50"), got(t, 4, "40.001"), before(t, "5", "4", "")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 40 dari target 50, sehingga capaiannya 80,00% (Tinggi) dan belum mencapai target, hampir sama dengan capaian tahun 2023 sebesar 80,00%."},
		{plain, 4, []model.Record{aim(t, "50"), got(t, 4, "60"), before(t, "N/A", "N/A", "N/A")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 60 dari target 50, sehingga capaiannya 120,00% (Sangat Tinggi) dan melampaui target; capaian tahun 2023 tidak ada (N/A) sehingga tidak dibandingkan."},
		{negative, 4, []model.Record{aim(t, "10"), got(t, 4, "12")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 12 kasus terhadap target setinggi-tingginya 10 kasus, sehingga capaiannya 80,00% (Tinggi) dan belum mencapai target."},
		{negative, 4, []model.Record{aim(t, "0"), got(t, 4, "0")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 0 kasus terhadap target setinggi-tingginya 0 kasus, sehingga capaiannya 100,00% (Sangat Tinggi) dan memenuhi target."},
		{plain, 4, []model.Record{&limits, aim(t, "50"), got(t, 4, "60")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 60 dari target 50, sehingga capaiannya 110,00% setelah dibatasi (Sangat Tinggi) dan melampaui target."},
		{checklist, 4, append(rows, aim(t, "80")),
			"Pada tahun 2024 Fasilitasi mencapai 88,89% (8 dari 9 fasilitasi) dari target 80%, sehingga capaiannya 111,11% (Sangat Tinggi) dan melampaui target."},
		{model.Indicator{Aggregation: model.Sum}, 4, []model.Record{aim(t, "10"), got(t, 1, "4")},
			"Pada tahun 2024 Indeks Pelayanan mencapai 4,00 menurut triwulan yang sudah terisi dari target 10, sehingga capaiannya 40,00% (Sangat Rendah) dan belum mencapai target."},
		{plain, 4, []model.Record{aim(t, "51")}, "Pada tahun 2024 realisasi Indeks Pelayanan belum diisi, sehingga capaian terhadap target 51 belum dapat dihitung."},
		{plain, 4, []model.Record{got(t, 4, "51")}, "Pada tahun 2024 Indeks Pelayanan mencapai 51; targetnya belum diisi, sehingga capaiannya tidak dapat dihitung."},
		{plain, 4, nil, "Pada tahun 2024 target dan realisasi Indeks Pelayanan belum diisi."},
		{plain, 4, []model.Record{aim(t, "N/A"), got(t, 4, "N/A")}, "Pada tahun 2024 Indeks Pelayanan tidak diukur (N/A)."},
		{plain, 4, []model.Record{aim(t, "51"), got(t, 4, "N/A")}, "Pada tahun 2024 realisasi Indeks Pelayanan N/A, sehingga capaian terhadap target 51 belum dapat dihitung."},
		{plain, 4, []model.Record{aim(t, "N/A"), got(t, 4, "5")}, "Pada tahun 2024 Indeks Pelayanan mencapai 5; targetnya N/A, sehingga capaiannya tidak dapat dihitung."},
		{plain, 4, []model.Record{got(t, 4, "N/A")}, "Pada tahun 2024 Indeks Pelayanan tidak dapat dinilai: realisasi N/A, target belum diisi."},
		{plain, 4, []model.Record{aim(t, "0"), got(t, 4, "5")}, "Pada tahun 2024 Indeks Pelayanan mencapai 5; capaian terhadap target 0 tidak dapat dihitung (target 0)."},
		{checklist, 4, []model.Record{aim(t, "80")}, "Pada tahun 2024 realisasi Fasilitasi tidak dapat dihitung (tidak ada yang direncanakan), sehingga capaian terhadap target 80% belum dapat dihitung."},
	} {
		if says := leadOf(t, want.ind, want.q, want.records...); says != want.says {
			t.Errorf("says %s\n want %s", says, want.says)
		}
	}
}

func TestTheOpeningHasASentenceForEachIndicator(t *testing.T) {
	ind := func(id model.ID) *model.Indicator {
		return &model.Indicator{ID: id, Node: "t", Name: "Indikator " + string(id), Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed}
	}
	b := model.NewBook(2024, 1, []model.Record{&model.Node{ID: "t", Level: model.Goal, Name: "Tujuan"}, ind("a"), ind("b")})
	r := calc.Compute(b, model.Q4)
	if got := text.AnalysisOpening(b, r, "t"); len(got) != 2 || !strings.Contains(got[1], "Indikator b") {
		t.Errorf("%q", got)
	}
	if got := text.AnalysisOpening(b, r, "none"); got != nil {
		t.Errorf("%q", got)
	}
}
