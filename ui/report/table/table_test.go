package table_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"
)

func records(t *testing.T, batch store.Batch, err error) []model.Record {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var all []model.Record
	for _, e := range batch.Edits {
		all = append(all, e.Put)
	}
	return all
}

func example(t *testing.T, more ...model.Record) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	return model.NewBook(2024, 7, append(records(t, batch, err), more...))
}

func fresh(t *testing.T) *model.Book {
	t.Helper()
	batch, err := seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu", "Dua"}})
	return model.NewBook(2026, 1, records(t, batch, err))
}

func reading(t *testing.T, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// crowded is the example with what makes tables irregular: two indicators on one objective,
// one of them negative, two peers of one indicator, limits, a further scale, a former name.
func crowded(t *testing.T) *model.Book {
	t.Helper()
	s := model.DefaultSettings()
	s.Ceiling = reading(t, "110")
	s.Scales = []model.NamedScale{{ID: "lain", Name: "Skala lain", Bands: model.Scale{{From: reading(t, "91"), Inclusive: true, Word: "Baik"}, {Word: "Kurang"}}}}
	return example(
		t, &s,
		&model.Indicator{ID: "aduan", Node: "sasaran-1", Order: 2, Name: "Jumlah aduan", Unit: "Aduan", Polarity: model.Negative, Aggregation: model.Sum, Source: model.Typed, Scale: "lain"},
		&model.Target{Indicator: "aduan", Agreement: model.Initial, Value: reading(t, "10")},
		&model.Actual{Indicator: "aduan", Quarter: model.Q1, Value: reading(t, "3")},
		&model.Actual{Indicator: "aduan", Quarter: model.Q3, Value: reading(t, "9")},
		&model.Peer{ID: "nasional", Order: 9, Name: "Standar Nasional", Indicator: "iku-2", Actual: reading(t, "80"), Achievement: model.NotApplicable()},
		&model.History{Indicator: "aduan", Year: 2023, Target: reading(t, "10"), Actual: reading(t, "8"), Former: "Aduan warga"},
	)
}

func everyYear(t *testing.T, check func(t *testing.T, b *model.Book, r *calc.Results)) {
	t.Helper()
	for name, b := range map[string]*model.Book{"example": example(t), "fresh": fresh(t), "crowded": crowded(t), "nothing": model.NewBook(2024, 0, nil)} {
		for _, q := range model.Quarters() {
			t.Run(fmt.Sprintf("%s TW %s", name, q.Roman()), func(t *testing.T) { check(t, b, calc.Compute(b, q)) })
		}
	}
}

func all(b *model.Book, r *calc.Results) []table.Table {
	return slices.Concat(table.Report(b, r), table.Appendix(b, r))
}

func TestTabel14IsOfTheRenstraInForce(t *testing.T) {
	b := example(t, &model.StrategicPlan{ID: "baru", First: 2024, Last: 2028},
		&model.StrategicTarget{Plan: "baru", Indicator: "iku-2", Years: []model.YearTarget{{Year: 2028, Value: reading(t, "95")}}})
	of := table.Report(b, calc.Compute(b, model.Q4))[13]
	if !strings.HasSuffix(of.Title, "Target Akhir Renstra 2024–2028") {
		t.Errorf("title %q", of.Title)
	}
	var ends []string
	for _, row := range of.Bodies[0].Rows {
		for i, c := range row.Cells {
			if of.Bodies[0].Columns[i].Key == "akhir" {
				ends = append(ends, c.Text+"|"+c.Gap)
			}
		}
	}
	if got := strings.Join(ends, " "); !strings.Contains(got, "95|") || strings.Contains(got, "61") || strings.Count(got, "|target akhir renstra") != 2 {
		t.Errorf("ends %q", got)
	}
}

func TestTabel12NamesTheRenstraOfItsYears(t *testing.T) {
	history := func(year int, plan string) *model.History {
		return &model.History{Indicator: "i", Year: year, Target: reading(t, "50"), Actual: reading(t, "49"), Plan: plan}
	}
	for _, row := range []struct {
		more  []model.Record
		title string
	}{
		{[]model.Record{history(2022, "")}, "Capaian Kinerja Tahun 2022"},
		{[]model.Record{history(2022, "P-Renstra 2019-2023")}, "Capaian Kinerja Tahun 2022 (Berdasarkan P-Renstra 2019-2023)"},
		{[]model.Record{history(2021, "2019–2023"), history(2022, "Renstra 2019-2023")}, "Perbandingan Capaian Kinerja Tahun 2021 s.d. 2022 (Berdasarkan Renstra 2019–2023)"},
		{[]model.Record{history(2022, ""), history(2023, ""), &model.StrategicPlan{ID: "a", First: 2018, Last: 2022}, &model.StrategicPlan{ID: "b", First: 2023, Last: 2023}},
			"Perbandingan Capaian Kinerja Tahun 2022 s.d. 2023 (Berdasarkan Renstra 2018–2022 dan Renstra 2023–2023)"},
		{[]model.Record{history(2017, ""), history(2022, ""), history(2023, ""), &model.StrategicPlan{ID: "a", First: 2018, Last: 2022}, &model.StrategicPlan{ID: "b", First: 2023, Last: 2023}},
			"Perbandingan Capaian Kinerja Tahun 2017 s.d. 2023"},
	} {
		b := model.NewBook(2024, 1, append([]model.Record{
			&model.Office{Name: "Kecamatan", PlanPeriod: "2024–2026"}, &model.Node{ID: "t", Level: model.Goal, Name: "T"},
			&model.Indicator{ID: "i", Node: "t", Name: "I", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
		}, row.more...))
		if got := table.Report(b, calc.Compute(b, model.Q4))[11].Title; got != row.title {
			t.Errorf("%q, want %q", got, row.title)
		}
	}
}

func TestSeventeenTablesInOrder(t *testing.T) {
	everyYear(t, func(t *testing.T, b *model.Book, r *calc.Results) {
		tables := table.Report(b, r)
		if len(tables) != table.Last {
			t.Fatalf("%d tables", len(tables))
		}
		for i, one := range tables {
			if one.Number != i+1 || one.Title == "" || len(one.Bodies) == 0 {
				t.Errorf("table %d is number %d %q with %d parts", i+1, one.Number, one.Title, len(one.Bodies))
			}
			for _, p := range one.Bodies {
				if len(p.Rows) == 0 && len(b.Nodes) > 0 {
					t.Errorf("Tabel %d has no rows", one.Number)
				}
			}
		}
	})
}

// Every cell has one place: what lies under a wide or tall one says so, and nothing else does.
func TestCellsFillTheirRows(t *testing.T) {
	everyYear(t, func(t *testing.T, b *model.Book, r *calc.Results) {
		for _, one := range all(b, r) {
			for _, p := range one.Bodies {
				under := make([][]bool, len(p.Rows))
				for i := range under {
					under[i] = make([]bool, len(p.Columns))
				}
				for i, row := range p.Rows {
					if len(row.Cells) != len(p.Columns) {
						t.Fatalf("%s, row %d: %d cells under %d columns", one.Title, i, len(row.Cells), len(p.Columns))
					}
					for c, cell := range row.Cells {
						if cell.Covered != under[i][c] {
							t.Fatalf("%s, row %d, %s: covered %v, lies under another %v", one.Title, i, p.Columns[c].Key, cell.Covered, under[i][c])
						}
						for down := range max(cell.Down, 1) {
							for across := range max(cell.Across, 1) {
								if down+across > 0 {
									under[i+down][c+across] = true
								}
							}
						}
					}
				}
			}
		}
	})
}

func TestColumnsAreThoseOfTheSeed(t *testing.T) {
	b := example(t)
	want := map[int]string{
		1:  "No|Jabatan dalam Organisasi|L|P|PNS|PPPK|Non ASN|SD|SMP|SMA|D3|S1|S2|S3|III|IV|Ket.",
		2:  "No|Nama Barang|Satuan|Jumlah|Keterangan/Kondisi Barang",
		3:  "No|Tujuan/Sasaran Strategis|Indikator Kinerja Utama|Satuan|Formulasi|Sumber Data",
		4:  "No|Tujuan/Sasaran Strategis|Indikator Kinerja Utama|Target 2024",
		5:  "No|Tujuan/Sasaran Strategis|Indikator Kinerja|Target Awal|Target Perubahan;No|Program|Anggaran (Rp)|Anggaran Perubahan (Rp)",
		6:  "No|Tujuan/Sasaran Strategis/Program/Kegiatan|Indikator Tujuan/Sasaran/Program/Kegiatan|Awal 2024: Target|Awal 2024: Anggaran (Rp)|Perubahan 2024: Target|Perubahan 2024: Anggaran (Rp)",
		7:  "No|Interval Nilai Capaian Kinerja|Kriteria Capaian Kinerja",
		8:  "No|Tujuan/Sasaran Strategis|Indikator Kinerja|Target|TW I|TW II|TW III|TW IV|Realisasi Total|Capaian (%)",
		10: "No|Jenis Fasilitasi||Kegiatan|Direncanakan|Direalisasikan",
		11: "No|Desa|LPPDes 2023: Tepat Waktu|LPPDes 2023: Tidak Tepat Waktu|RKPDes 2025: Tepat Waktu|RKPDes 2025: Tidak Tepat Waktu|APBDes 2025: Tepat Waktu|APBDes 2025: Tidak Tepat Waktu",
		14: "No|Tujuan/Sasaran Strategis|Indikator Kinerja|Target 2024|Realisasi|Target Akhir Renstra|Capaian (%)",
		16: "No|Tujuan/Sasaran Strategis|Indikator Kinerja|Capaian Kinerja (%)|Persentase Penyerapan Anggaran|Tingkat Efisiensi (poin)",
		17: "No|Program|Anggaran (Rp)|Realisasi (Rp)|%",
	}
	for _, one := range table.Report(b, calc.Compute(b, model.Q4)) {
		var parts []string
		for _, p := range one.Bodies {
			var heads []string
			for _, c := range p.Columns {
				head := c.Head
				if c.Group != "" && one.Number != 1 && one.Number != 8 && one.Number < 12 {
					head = c.Group + ": " + c.Head
				}
				heads = append(heads, head)
			}
			parts = append(parts, strings.Join(heads, "|"))
		}
		if line, fixed := want[one.Number]; fixed && line != strings.Join(parts, ";") {
			t.Errorf("Tabel %d\n has %s\nwant %s", one.Number, strings.Join(parts, ";"), line)
		}
	}
}

// printed is a table as lines of text, covered cells left out.
func printed(t *testing.T, b *model.Book, q model.Quarter, number int) []string {
	t.Helper()
	var lines []string
	for _, p := range table.Report(b, calc.Compute(b, q))[number-1].Bodies {
		for _, row := range p.Rows {
			var fields []string
			for _, c := range row.Cells {
				if !c.Covered {
					fields = append(fields, c.Text)
				}
			}
			lines = append(lines, strings.Join(fields, "|"))
		}
	}
	return lines
}

func wantLine(t *testing.T, lines []string, want string) {
	t.Helper()
	if !slices.Contains(lines, want) {
		t.Errorf("no line %q in\n%s", want, strings.Join(lines, "\n"))
	}
}

// The right figures of the example, where the published report has wrong ones.
func TestFiguresOfTheExample(t *testing.T) {
	b := example(t)
	const first, second = "1|Mengoptimalkan Fasilitasi dan Koordinasi Kecamatan|Persentase Hasil Fasilitasi dan Koordinasi yang ditindaklanjuti|",
		"2|Meningkatnya Akuntabilitas Pemerintahan Desa|Rata-rata persentase desa yang menyusun dokumen administrasi pemerintahan desa tepat waktu|"
	const goal = "1|Optimalnya Penyelenggaraan Reformasi Birokrasi|Indeks Pelayanan Publik|"
	for number, lines := range map[int][]string{
		1:  {"1|Camat|1|–|1|–|–|–|–|–|–|1|–|–|1|–|", "|Jumlah|13|4|11|–|6|–|–|9|1|6|1|–|2|5|"},
		4:  {goal + "51 (C-)", "|Sasaran Strategis", first + "87,33", second + "81,82"},
		5:  {first + "87,33|87,33", "|Jumlah|1.884.642.750|1.668.156.794"},
		7:  {"1|> 90%|Sangat Tinggi", "2|> 75% – 90%|Tinggi", "5|≤ 50%|Sangat Rendah"},
		8:  {goal + "51 (C-)||||63,25 (B-)|63,25 (B-)|124,02", first + "87,33|28,89|51,11|71,11|88,89|88,89|101,79", second + "81,82|33,33|33,33|66,67|100,00|100,00|122,22"},
		9:  {second + "81,82|100,00|122,22|Sangat Tinggi"},
		10: {"Total Kegiatan Fasilitasi|45|40", "15|Koordinasi"},
		11: {"1|Jenggrong|√||√||√|", "|Jumlah|11|–|11|–|11|–", "|Dokumen wajib|11|11|11"},
		12: {first + "88|84|95,45|88|100|113,64|91|88|96,70|91|91,17|100,19|92|86|93,48"},
		14: {first + "87,33|88,89|88,67|100,25", second + "81,82|100,00|87,88|113,79", goal + "51 (C-)|63,25 (B-)|61 (B-)|103,69"},
		15: {first + "87,33|88,89|101,79|Klakah|95,45|95,27|99,81"},
		16: {goal + "124,02|98,90|25,12", first + "101,79|98,90|2,88", second + "122,22|100,00|22,22"},
		17: {"|Jumlah|1.668.156.794|1.649.882.568|98,90"},
	} {
		for _, line := range lines {
			wantLine(t, printed(t, b, model.Q4, number), line)
		}
	}
}

// What the second agreement left alone stays as the first had it.
func TestTheSecondAgreementChangesOnlySome(t *testing.T) {
	b := fresh(t)
	lines := func(more ...model.Record) []string {
		return printed(t, model.NewBook(2026, 1, append(slices.Clone(everything(b)), more...)), model.Q4, 5)
	}
	first := []model.Record{
		&model.Target{Indicator: "iku-2", Agreement: model.Initial, Value: reading(t, "80")},
		&model.Target{Indicator: "iku-3", Agreement: model.Initial, Value: reading(t, "81")},
	}
	if s := strings.Join(lines(first...), "\n"); !strings.Contains(s, "|80|–") || !strings.Contains(s, "|81|–") {
		t.Error(s)
	}
	second := append(first, &model.Target{Indicator: "iku-2", Agreement: model.Revised, Value: reading(t, "90")})
	if s := strings.Join(lines(second...), "\n"); !strings.Contains(s, "|80|90") || !strings.Contains(s, "|81|81") {
		t.Error(s)
	}
}

// everything is the records of a Book that has rows and no cells.
func everything(b *model.Book) []model.Record {
	all := []model.Record{&b.Office}
	for i := range b.Nodes {
		all = append(all, &b.Nodes[i])
	}
	for i := range b.Indicators {
		all = append(all, &b.Indicators[i])
	}
	return all
}

// A printed achievement that does not follow from its target and actual is named.
func TestHistoryThatDoesNotFollowIsTold(t *testing.T) {
	b := example(t)
	notes := strings.Join(table.Report(b, calc.Compute(b, model.Q4))[11].Notes, "\n")
	for _, want := range []string{"2020: laporan tahun itu mencetak 113; dihitung dari target dan realisasinya 113,64"} {
		if !strings.Contains(notes, want) {
			t.Errorf("no %q in\n%s", want, notes)
		}
	}
	if strings.Contains(notes, "2019: laporan tahun itu mencetak 95,5") {
		t.Error("95,5 is 95,45 rounded")
	}
}

func TestWhatIsMissingIsAGapAndNeverAZero(t *testing.T) {
	b := fresh(t)
	gaps := map[string]bool{}
	for _, one := range table.Report(b, calc.Compute(b, model.Q4)) {
		for _, p := range one.Bodies {
			for _, row := range p.Rows {
				for _, c := range row.Cells {
					if c.Gap != "" {
						gaps[fmt.Sprintf("%d %s", one.Number, c.Gap)] = true
					}
					if c.Kind != table.Count && c.HasFigure() {
						t.Errorf("Tabel %d shows %q in an empty office", one.Number, c.Text)
					}
				}
			}
		}
	}
	for _, want := range []string{"1 daftar pegawai", "2 daftar sarana dan prasarana", "4 target", "8 realisasi", "14 target akhir renstra", "15 pembanding", "5 anggaran", "17 realisasi"} {
		if !gaps[want] {
			t.Errorf("no gap %q in %v", want, gaps)
		}
	}
}

// Tabel 11 says of each document that a village does not owe why, and counts it nowhere.
func TestDocumentsThatAreNotOwedStandInTheTable(t *testing.T) {
	b := reporttest.Mixed(t)
	lines := printed(t, b, model.Q4, 11)
	wantLine(t, lines, "1|Jenggrong|tidak wajib|√||√|")
	wantLine(t, lines, "2|Kelurahan Meninjo|tidak wajib|tidak wajib|tidak wajib")
	wantLine(t, lines, "3|Tegalbangsri|√||tidak wajib|√|")
	wantLine(t, lines, "|Jumlah|9|–|9|–|10|–")
	wantLine(t, lines, "|Dokumen wajib|9|9|10")
	t11 := table.Report(b, calc.Compute(b, model.Q4))[10]
	if t11.Bodies[0].Columns[1].Head != "Desa/Kelurahan" || !strings.HasPrefix(t11.Title, "Daftar Desa/Kelurahan yang") {
		t.Errorf("%s, %s", t11.Bodies[0].Columns[1].Head, t11.Title)
	}
	if got, want := strings.Join(t11.Notes, "\n"), "Kelurahan tidak wajib menyampaikan LPPDes 2023, RKPDes 2025, APBDes 2025.\nDesa Jenggrong ada sejak 1 Juli 2024.\nRKPDes 2025 Desa Tegalbangsri tidak wajib: Disusun bersama desa induk."; got != want {
		t.Errorf("notes:\n%s", got)
	}
	june := printed(t, b, model.Q2, 11) // which knew nothing of Jenggrong
	wantLine(t, june, "1|Kelurahan Meninjo|tidak wajib|tidak wajib|tidak wajib")
	wantLine(t, june, "|Dokumen wajib|9|8|9")
	if notes := table.Report(b, calc.Compute(b, model.Q2))[10].Notes; strings.Contains(strings.Join(notes, "\n"), "Jenggrong") {
		t.Errorf("notes of June: %v", notes)
	}
}

func TestLimitsAndReasonsAreTold(t *testing.T) {
	b := crowded(t)
	tables := table.Report(b, calc.Compute(b, model.Q4))
	told := strings.Join(tables[7].Notes, "\n")
	if !strings.Contains(told, "Dokumen desa tepat waktu capaian: dibatasi pada batas atas capaian.") {
		t.Errorf("the ceiling is silent:\n%s", told)
	}
	lines := printed(t, b, model.Q4, 8)
	wantLine(t, lines, "Jumlah aduan|10|3||9||12,00|80,00")
	wantLine(t, printed(t, b, model.Q4, 15), "Standar Nasional||80|N/A")
	wantLine(t, printed(t, b, model.Q4, 7), "|Skala lain")
	wantLine(t, printed(t, b, model.Q4, 7), "2|< 91%|Kurang")
	if notes := strings.Join(tables[11].Notes, "\n"); !strings.Contains(notes, `Pada tahun 2023 indikator ini bernama "Aduan warga".`) {
		t.Error(notes)
	}
}
