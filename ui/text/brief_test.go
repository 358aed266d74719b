package text_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/seed"
	"capaian/store/storetest"
	"capaian/ui/text"
)

func exampleBook(t *testing.T, more ...model.Record) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	return model.NewBook(2024, 1, append(records, more...))
}

func briefly(b *model.Book, q model.Quarter, day model.Date) string {
	return strings.Join(text.Brief(b, calc.Compute(b, q), day), "\n")
}

func TestBriefSaysWhereTheYearStands(t *testing.T) {
	b := exampleBook(t)
	got := briefly(b, model.Q4, model.Date{Year: 2024, Month: 12, Day: 27})
	want := `Kecamatan Ranuyoso, TW IV 2024 (per 27 Desember 2024)
- Indeks Pelayanan Publik: 63,25 (B-) dari target 51, capaian 124,02 % (Sangat Tinggi)
- Fasilitasi dan koordinasi: 88,89 dari target 87,33, capaian 101,79 % (Sangat Tinggi)
- Dokumen desa tepat waktu: 100,00 dari target 81,82, capaian 122,22 % (Sangat Tinggi)
Fasilitasi: 40 dari 45 terlaksana, 40 tanpa bukti
Dokumen desa: 33 dari 33 tepat waktu
Anggaran: Rp1.649.882.568 dari Rp1.668.156.794 (98,90 %)
Belum diisi: Seksi Pemerintahan 1 realisasi
Terlambat: isian TW I, TW II, TW III belum diajukan (batas 10 Oktober 2024)
Berikutnya: APBDes 2025, 31 Desember 2024 (4 hari lagi)`
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// A village that does not owe a document is not late with it.
func TestBriefNamesNobodyForWhatIsNotOwed(t *testing.T) {
	b := exampleBook(t, &model.Receipt{Village: "desa-01", Document: "lppdes"}, &model.Receipt{Village: "desa-02", Document: "lppdes"}, &model.Receipt{Village: "desa-03", Document: "lppdes", Waiver: "Belum ada BPD"})
	b.Villages[0].From = model.Date{Year: 2024, Month: 7, Day: 1}
	b.Villages[1].Kind = model.VillageKelurahan
	if got := briefly(b, model.Q3, model.Date{Year: 2024, Month: 10, Day: 1}); strings.Contains(got, "Terlambat: LPPDes") {
		t.Error(got)
	}
}

func TestBriefNamesWhoIsLateWithWhat(t *testing.T) {
	b := exampleBook(t,
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked},
		&model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: model.StatusSubmitted}, &model.PartState{Quarter: model.Q2, Part: "fasilitasi-seksi-pelayanan", Status: model.StatusApproved},
		&model.PartState{Quarter: model.Q2, Part: model.PartVillages, Status: model.StatusReturned, Note: "Periksa"},
		&model.Receipt{Village: "desa-01", Document: "rkpdes"}, &model.Receipt{Village: "desa-03", Document: "rkpdes"},
		&model.Receipt{Village: "desa-02", Document: "apbdes"})
	for i := 1; i <= 6; i++ {
		b = b.With(&model.Receipt{Village: model.ID(fmt.Sprintf("desa-%02d", i)), Document: "lppdes"})
	}
	got := briefly(b, model.Q3, model.Date{Year: 2024, Month: 10, Day: 1})
	for _, want := range []string{
		"\nTerlambat: LPPDes 2023 (batas 31 Maret 2024), Jenggrong, Meninjo, Tegalbangsri, Alun-Alun dan 2 lagi\n",
		"\nTerlambat: RKPDes 2025 (batas 30 September 2024), Jenggrong, Tegalbangsri\n",
		"\nTerlambat: TW II Fasilitasi Sub Bagian Umum dan Kepegawaian, Fasilitasi Sub Bagian Keuangan, Fasilitasi Seksi Pemerintahan, Fasilitasi Seksi Pemberdayaan Masyarakat dan 2 lagi belum diajukan (batas 10 Juli 2024)\n",
		"\nBerikutnya: Isian TW III, 10 Oktober 2024 (9 hari lagi)",
		"- Indeks Pelayanan Publik: belum diisi\n", "Anggaran: pagu Rp1.668.156.794, realisasi belum diisi\n", "Subbag", "6 realisasi anggaran",
	} {
		if want == "Subbag" {
			want = "Sub Bagian Keuangan 1 realisasi"
		}
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "APBDes 2025 (batas") {
		t.Error("what is due on a later day is called late")
	}
}

// Whatever an office holds, the message stays short, in one piece and free of what a chat
// program or a terminal would act on.
func TestBriefIsShortWhateverThereIs(t *testing.T) {
	var crowd []model.Record
	for i := range 40 {
		id := model.ID(fmt.Sprintf("x%d", i))
		crowd = append(crowd,
			&model.Section{ID: id, Order: i, Name: fmt.Sprintf("Seksi dengan nama yang panjang nomor %d", i)},
			&model.Indicator{ID: id, Node: "tujuan-1", Order: i, Name: strings.Repeat("Indikator panjang ", 20), Polarity: model.Positive, Aggregation: model.Sum, Source: model.Typed, Section: id},
			&model.DocumentKind{ID: id, Order: 10 + i, Name: "Dokumen", About: 2000 + i, Due: model.Date{Year: 2024, Month: 1, Day: 2}},
		)
	}
	for name, b := range map[string]*model.Book{
		"example": exampleBook(t), "crowded": exampleBook(t, crowd...), "nothing": model.NewBook(2024, 0, nil), "sample": model.NewBook(2024, 1, storetest.Records(2024)),
	} {
		for _, q := range model.Quarters() {
			for _, day := range []model.Date{{Year: 2023, Month: 12, Day: 31}, {Year: 2024, Month: 7, Day: 1}, {Year: 2026, Month: 1, Day: 1}} {
				lines := text.Brief(b, calc.Compute(b, q), day)
				if len(lines) > 15 || len(lines) < 2 {
					t.Errorf("%s TW %s on %s: %d lines", name, q.Roman(), day, len(lines))
				}
				for _, l := range lines {
					if l == "" || strings.ContainsAny(l, "\n\t\x1b") || text.Width(l) > 200 {
						t.Errorf("%s: %q", name, l)
					}
				}
			}
		}
	}
	got := briefly(exampleBook(t, crowd...), model.Q4, model.Date{Year: 2024, Month: 12, Day: 30})
	for _, want := range []string{"\n- dan 38 IKU lain\n", "hal lain\n", "\nBerikutnya: "} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
