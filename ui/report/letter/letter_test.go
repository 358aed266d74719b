package letter_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/letter"
	"capaian/ui/report/markdown"
	"capaian/ui/report/reporttest"
)

func day(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

// late is the example with two villages that are late, and with who signs.
func late(t *testing.T, more ...model.Record) *model.Book {
	t.Helper()
	b := reporttest.Example(t, append([]model.Record{
		&model.Office{
			Name: "Kecamatan Ranuyoso", Regency: "Lumajang", Address: "Jalan Raya 1", SignPlace: "Ranuyoso",
			Head: model.Person{Name: "MASRUHIN, S.Sos", Rank: "Pembina", NIP: "19690303 199303 1 009"}, Secretary: model.Person{Name: "SITI", NIP: "2"},
			Regent: model.Person{Name: "Bupati Kita"}, AgreedOn: day(2024, 1, 31), RenewedOn: day(2024, 10, 14),
		},
		&model.Receipt{Village: "desa-02", Document: "lppdes", Date: day(2024, 4, 11)},
		&model.Receipt{Village: "desa-02", Document: "rkpdes"},
		&model.Receipt{Village: "desa-03", Document: "rkpdes", Date: day(2024, 10, 20)},
	}, more...)...)
	b.Villages[1].Head = "Pak Kades"
	b.Sections[3].Head = model.Person{Name: "Kasi Satu", Rank: "Penata", NIP: "3"}
	return b
}

func build(t *testing.T, b *model.Book, name string, q letter.Request) *report.Report {
	t.Helper()
	made, err := letter.Named(name).Build(b, q)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return made
}

// said is the paper as Markdown, a chapter by its name or all of them.
func said(t *testing.T, r *report.Report, chapter string) string {
	t.Helper()
	d := r.Document
	d.Chapters = nil
	for _, c := range r.Chapters {
		if chapter == "" || c.Name == chapter {
			d.Chapters = append(d.Chapters, c)
		}
	}
	var out bytes.Buffer
	if err := markdown.Write(&out, &d); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), "\u00a0", " ")
}

func has(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("no %q in\n%s", w, text)
		}
	}
}

func names(r *report.Report) string {
	var all []string
	for _, c := range r.Chapters {
		all = append(all, c.Name)
	}
	return strings.Join(all, "|")
}

func TestTheAgreementOfTheCamat(t *testing.T) {
	made := build(t, late(t), "perjanjian", letter.Request{Whom: "camat"})
	if names(made) != "Perjanjian Kinerja Camat Ranuyoso|Lampiran Perjanjian Kinerja Camat Ranuyoso" {
		t.Fatal(names(made))
	}
	text := said(t, made, "")
	has(t, text, "Nama: MASRUHIN, S.Sos", "Jabatan: Bupati Lumajang", "PIHAK KEDUA,", "Ranuyoso, 31 Januari 2024", "NIP 19690303 199303 1 009",
		"| 1 | Optimalnya Penyelenggaraan Reformasi Birokrasi | Indeks Pelayanan Publik | Angka | 51 (C-) |", "1.643.457.750", "**1.884.642.750**",
		"Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel", "Pihak pertama berjanji", "Pihak kedua akan melakukan supervisi")
	if strings.Contains(text, "data revisi") {
		t.Error("what is signed speaks of the program's data")
	}
	if gaps := made.Gaps(); len(gaps) != 0 {
		t.Errorf("missing: %v", gaps)
	}
}

// The second agreement has the changed targets and the money of the changed budget; where
// nothing was changed there is none.
func TestTheSecondAgreement(t *testing.T) {
	text := said(t, build(t, late(t), "perjanjian", letter.Request{Version: "perubahan", Whom: "camat"}), "")
	has(t, text, "sehubungan dengan perubahan target dan anggaran terhadap Perjanjian Kinerja Tahun 2024", "ditandatangani pada 31 Januari 2024", "Ranuyoso, 14 Oktober 2024", "**1.668.156.794**")
	fresh := reporttest.Fresh(t)
	_, err := letter.Named("perjanjian").Build(fresh, letter.Request{Version: "perubahan"})
	var fault *model.Fault
	if !errors.As(err, &fault) || !strings.Contains(err.Error(), "Target dan anggaran tahun 2026 tidak diubah") {
		t.Error(err)
	}
}

func TestTheAgreementsOfSections(t *testing.T) {
	b := late(t)
	made := build(t, b, "perjanjian", letter.Request{})
	if n := len(made.Chapters); n != 14 {
		t.Errorf("%d chapters: %s", n, names(made))
	}
	text := said(t, made, "Perjanjian Kinerja Seksi Pemerintahan")
	has(t, text, "Dalam rangka mewujudkan manajemen pemerintahan yang efektif", "Nama: Kasi Satu", "Jabatan: Kepala Seksi Pemerintahan", "Nama: MASRUHIN")
	tables := said(t, made, "Lampiran Perjanjian Kinerja Seksi Pemerintahan")
	has(t, tables, "Program Koordinasi Ketentraman", "52.310.000", "81,82", "| 9 |")
	if strings.Contains(tables, "Pelayanan PATEN") {
		t.Error("another section's indicator")
	}
	has(t, said(t, made, "Perjanjian Kinerja Sekretariat"), "Nama: SITI", "Jabatan: Sekretaris Kecamatan")
	// A section that the plan does not know has nothing to promise.
	more := reporttest.Example(t, &model.Section{ID: "kosong", Order: 9, Name: "Seksi Kosong"})
	if _, err := letter.Named("perjanjian").Build(more, letter.Request{Whom: "Seksi Kosong"}); err == nil || !strings.Contains(err.Error(), `tidak ada pihak pertama "Seksi Kosong"; yang ada: camat, sekretariat`) {
		t.Error(err)
	}
}

// A rapor for each section and one for the secretary, with every row and every name in full
// and signed; what is late says whose it is.
func TestTheScorecards(t *testing.T) {
	b := late(t,
		&model.PartState{Quarter: model.Q2, Part: "fasilitasi-seksi-pelayanan", Status: model.StatusReturned, Note: "Bukti kurang"},
		&model.Note{ID: "n1", On: model.Ref{Kind: model.KindIndicator, Key: "program-02"}, Quarter: model.Q2, Text: "Tolong diisi", By: "u", Name: "Siti", At: time.Date(2024, 6, 1, 9, 0, 0, 0, time.UTC)},
	)
	made := build(t, b, "rapor", letter.Request{Quarter: model.Q2, Day: day(2024, 7, 15)})
	if len(made.Chapters) != len(b.Sections)+1 {
		t.Fatal(names(made))
	}
	has(t, said(t, made, "Rapor Seksi Pemerintahan"), "MENGETAHUI,", "KEPALA SEKSI PEMERINTAHAN", "Ranuyoso, 15 Juli 2024", "Penanggung jawab: Kasi Satu", "Keadaan per: 15 Juli 2024", "| 30,30 |", "**21**", "**10**",
		"Fasilitasi: TW I belum diajukan (lewat 96 hari); TW II belum diajukan (lewat 5 hari)", "LPPDes 2023 diterima terlambat dari Meninjo (11 hari)")
	whole := strings.NewReplacer(`\`, "", "&amp;", "&").Replace(said(t, made, "Rapor Seksi Pemerintahan"))
	for _, at := range b.Share(b.Sections[3].ID, model.Q4.LastDay(2024)).Rows {
		has(t, whole, b.Rows[at].Name)
	}
	service := said(t, made, "Rapor Seksi Pelayanan Umum")
	has(t, service, "Fasilitasi dikembalikan (Bukti kurang)", "TW II dikembalikan dan belum diajukan lagi (lewat 5 hari)", "Tolong diisi (Siti)", "| 12.1 | Fasilitasi Penyaluran Santunan Kematian | 1 | 1 | 1 |")
	if strings.Contains(service, "Meninjo") {
		t.Error("documents of villages are not this section's")
	}
	office := said(t, made, "Rapor Sekretaris")
	has(t, office, "Sekretaris: SITI", "| Indeks Pelayanan Publik |", "| Seksi Pemerintahan | 1/9 | 10/21 | 10 |", "LPPDes 2023 diterima terlambat dari Meninjo (11 hari)", "1.668.156.794")
	one := build(t, b, "rapor", letter.Request{Quarter: model.Q2, Whom: "sekretaris", Day: day(2024, 7, 15)})
	if names(one) != "Rapor Sekretaris" {
		t.Error(names(one))
	}
}

// Where the office set targets for quarters, they stand beside the year's.
func TestScorecardsHaveTheTargetOfTheQuarter(t *testing.T) {
	b := late(t)
	id := b.Indicators[b.Share(b.Sections[3].ID, model.Q4.LastDay(2024)).Indicators[0]].ID
	plain := said(t, build(t, b, "rapor", letter.Request{Quarter: model.Q2, Whom: string(b.Sections[3].ID), Day: day(2024, 7, 15)}), "")
	if strings.Contains(plain, "Target TW") {
		t.Error("a column of nothing")
	}
	b = b.With(&model.Target{Indicator: id, Agreement: model.Initial, Quarter: model.Q2, Value: model.IntOf(37)})
	has(t, said(t, build(t, b, "rapor", letter.Request{Quarter: model.Q2, Whom: string(b.Sections[3].ID), Day: day(2024, 7, 15)}), ""), "| Target Tahun | Target TW II |", "| 37 |")
}

// A letter goes to each village that is late on the day, and to no other.
func TestTheLettersToVillages(t *testing.T) {
	b := late(t)
	made := build(t, b, "teguran", letter.Request{Day: day(2024, 10, 14)})
	if names(made) != "Teguran Desa Meninjo|Teguran Desa Tegalbangsri" {
		t.Fatal(names(made))
	}
	text := said(t, made, "Teguran Desa Meninjo")
	has(t, text, "Ranuyoso, 14 Oktober 2024", "Sifat: Penting", "Hal: Teguran I penyampaian dokumen desa", "Yth. Kepala Desa Meninjo", "Sdr. Pak Kades", "terdapat 2 dokumen",
		"| 1 | Laporan Penyelenggaraan Pemerintahan Desa (LPPDes 2023) | 31 Maret 2024 | Diterima 11 April 2024 | 11 hari |",
		"| 2 | Rencana Kerja Pemerintah Desa (RKPDes 2025) | 30 September 2024 | Belum diterima | 14 hari |",
		"1. menyampaikan RKPDes 2025", "2. memberi penjelasan tertulis mengenai keterlambatan LPPDes 2023", "CAMAT RANUYOSO,", "NIP 19690303 199303 1 009", "1. Bupati Lumajang")
	other := said(t, made, "Teguran Desa Tegalbangsri")
	if strings.Contains(other, "keterlambatan") || strings.Contains(other, "LPPDes") {
		t.Error("a village is asked to explain what was on time:\n" + other)
	}
	if made.Gaps()[0].What != "[lengkapi: nomor surat]" || made.Gaps()[0].Place != "Teguran Desa Meninjo" {
		t.Errorf("%v", made.Gaps())
	}
}

// A letter calls the head of a village by the title of its kind.
func TestALetterToAVillageThatIsNoDesa(t *testing.T) {
	b := late(t)
	for _, row := range []struct {
		kind        model.VillageKind
		says, never []string
		own         model.Village
	}{
		{model.VillageKelurahan, []string{"Yth. Lurah Meninjo", "dokumen kelurahan", "Pemerintah Kelurahan Meninjo", "1. Bupati Lumajang"}, []string{"Kepala Desa", "Badan", "2."}, model.Village{}},
		{model.VillageGampong, []string{"Yth. Keuchik Meninjo", "Ketua Tuha Peuet Gampong Meninjo"}, []string{"Kepala Desa"}, model.Village{}},
		{"", []string{"Yth. Pasirah Meninjo", "Pemerintah Marga Meninjo", "Ketua Dewan Marga Meninjo", "dokumen marga"}, []string{"Kepala Desa", "Badan"}, model.Village{Called: "Marga", Title: "Pasirah", Council: "Dewan Marga"}},
	} {
		v := &b.Villages[1]
		v.Kind, v.Called, v.Title, v.Council = row.kind, row.own.Called, row.own.Title, row.own.Council
		for i := range b.Documents {
			b.Documents[i].OwedBy = model.OwedByAll
		}
		made := build(t, b, "teguran", letter.Request{Day: day(2024, 10, 14), Whom: "kel. meninjo"})
		text := said(t, made, "")
		_, after, _ := strings.Cut(text, "embusan")
		has(t, text, row.says...)
		for _, word := range row.never {
			if strings.Contains(text, word) && word != "2." || word == "2." && strings.Contains(after, word) {
				t.Errorf("%s: %q in\n%s", row.kind, word, text)
			}
		}
	}
}

// Nobody is reminded of what is not owed: a village split off later, a kelurahan, a reason.
func TestNoLetterAboutWhatIsNotOwed(t *testing.T) {
	b := reporttest.Mixed(t)
	day := day(2025, 2, 1)
	if all := letter.Named("teguran").Whom(b, letter.Request{Day: day}); len(all) != 0 {
		t.Error(all)
	}
	b.Villages[0].From = model.Date{}
	if all := letter.Named("teguran").Whom(b, letter.Request{Day: day}); len(all) != 1 || all[0].Label != "Jenggrong" {
		t.Error(all)
	}
}

func TestWhoIsOnTimeGetsNoLetter(t *testing.T) {
	b := late(t)
	for _, row := range []struct {
		q    letter.Request
		want string
	}{
		{letter.Request{Day: day(2024, 3, 31)}, "Tidak ada desa yang terlambat per 31 Maret 2024; tidak ada surat yang ditulis."},
		{letter.Request{Day: day(2024, 10, 14), Whom: "desa jenggrong"}, "Desa Jenggrong tidak terlambat per 14 Oktober 2024; tidak ada surat yang ditulis."},
		{letter.Request{Day: day(2024, 10, 14), Whom: "Atlantis"}, `tidak ada desa "Atlantis"; yang ada: desa-02, desa-03`},
	} {
		_, err := letter.Named("teguran").Build(b, row.q)
		if err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%v: %v", row.q, err)
		}
	}
	if all := letter.Named("teguran").Whom(b, letter.Request{Day: day(2024, 3, 31)}); len(all) != 0 {
		t.Error(all)
	}
}

// The due day that counts is the one moved off closed days.
func TestLettersNameTheMovedDay(t *testing.T) {
	settings := late(t).Settings
	settings.MoveDue = true
	made := build(t, late(t, &settings), "teguran", letter.Request{Day: day(2024, 10, 14), Whom: "desa-02"})
	has(t, said(t, made, ""), "| 1 April 2024 | Diterima 11 April 2024 | 10 hari |")
}

// An office's own text is used, loses no signature, and a wrong field in it is told once.
func TestAnOwnLetter(t *testing.T) {
	own := &model.Narrative{Topic: model.TopicReminder, Text: "Kami tegur Desa {desa}: {dokumn}."}
	made := build(t, late(t, own), "teguran", letter.Request{Day: day(2024, 10, 14)})
	has(t, said(t, made, "Teguran Desa Meninjo"), "Kami tegur Desa Meninjo:", "CAMAT RANUYOSO,", "| 2 | Rencana Kerja")
	if len(made.Problems) != 1 || made.Problems[0].Error() != "Teguran dokumen desa, baris 1: bidang {dokumn} tidak dikenal." {
		t.Errorf("%v", made.Problems)
	}
}

// What is missing is asked for, never made up.
func TestAnOfficeThatHasSaidLittle(t *testing.T) {
	for name, b := range map[string]*model.Book{"fresh": reporttest.Fresh(t), "bare": reporttest.Bare()} {
		for _, p := range letter.Papers() {
			made, err := p.Build(b, letter.Request{Quarter: model.Q1, Day: day(b.Year+2, 1, 1)})
			switch {
			case err != nil && !(p.Dated && name == "bare"):
				t.Errorf("%s of %s: %v", p.Name, name, err)
			case err == nil && p.Name == "perjanjian" && len(made.Gaps()) == 0:
				t.Errorf("%s of %s lacks nothing", p.Name, name)
			}
		}
	}
}

// Texts that people typed are text in every paper.
func TestHostileTextIsText(t *testing.T) {
	b := reporttest.Haunted(t)
	for _, p := range letter.Papers() {
		made := build(t, b, p.Name, letter.Request{Quarter: model.Q4, Day: day(2025, 3, 1)})
		text := said(t, made, "")
		if strings.ContainsAny(text, "\a\x00\x1b\u202e") || strings.Contains(text, "<w:p>") {
			t.Errorf("%s: typed signs mean something", p.Name)
		}
	}
}

func BenchmarkScorecards(b *testing.B) {
	book := reporttest.Large(b, 500)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := letter.Named("rapor").Build(book, letter.Request{Quarter: model.Q4, Day: day(2025, 3, 1)}); err != nil {
			b.Fatal(err)
		}
	}
}

// What a section reached is counted of what is in force, and what is not is named below.
func TestSectionsCountWhatIsInForce(t *testing.T) {
	office := said(t, build(t, reporttest.Replaced(t), "rapor", letter.Request{Quarter: model.Q4, Whom: "sekretaris", Day: day(2025, 1, 9)}), "")
	has(t, office, "Tidak dihitung, karena tidak berlaku pada akhir TW IV: ", "Pelayanan PATEN (berlaku sampai 30-06-2024)", "| Seksi Pemerintahan | 8/9 |")
}

// A section that was dissolved in July stands on the agreement of January and the rapor of spring;
// afterwards what it had is on those of the section that follows it.
func TestPapersHaveTheSectionsOfTheirDays(t *testing.T) {
	b := late(t)
	b.Office.AgreedOn, b.Office.RenewedOn = day(2024, 1, 15), day(2024, 10, 1)
	old, next := &b.Sections[3], &b.Sections[4]
	old.Until, old.Next = day(2024, 6, 30), next.ID
	rapor := func(q model.Quarter) string {
		return said(t, build(t, b, "rapor", letter.Request{Quarter: q, Day: day(2024, 12, 20)}), "")
	}
	row := func(paper, name string) string {
		for line := range strings.Lines(paper) {
			if strings.HasPrefix(line, "| "+name) {
				return line
			}
		}
		return ""
	}
	spring, autumn := rapor(model.Q2), rapor(model.Q3)
	if row(spring, old.Name) == "" || row(autumn, old.Name) != "" || !strings.Contains(row(autumn, next.Name), "/23") {
		t.Errorf("in spring %q and %q, in autumn %q and %q", row(spring, old.Name), row(spring, next.Name), row(autumn, old.Name), row(autumn, next.Name))
	}
	first, then := build(t, b, "perjanjian", letter.Request{}), build(t, b, "perjanjian", letter.Request{Version: "perubahan"})
	if !strings.Contains(names(first), old.Name) || strings.Contains(names(then), old.Name) {
		t.Errorf("in January %s; in October %s", names(first), names(then))
	}
	has(t, said(t, then, "Lampiran Perjanjian Kinerja Perubahan "+next.Name), "Program Koordinasi Ketentraman")
}
