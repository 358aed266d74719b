package narrative_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/reporttest"
)

func writer(b *model.Book) *narrative.Writer {
	return narrative.New(b, calc.Compute(b, model.Q4))
}

func reading(t *testing.T, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// plain is what a text says, without its looks.
func plain(blocks []doc.Block) string {
	var b strings.Builder
	add := func(runs []doc.Run) {
		for _, r := range runs {
			b.WriteString(r.Text)
		}
		b.WriteString("\n")
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case doc.Paragraph:
			add(block.Runs)
		case doc.List:
			for _, item := range block.Items {
				add(item)
			}
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func drafted(t *testing.T, b *model.Book, topic model.ID) string {
	t.Helper()
	w := writer(b)
	blocks, problems := w.On(topic, narrative.Subject{}).Blocks("naskah", w.Draft(topic))
	if len(problems) > 0 {
		t.Fatalf("%s: %v", topic, problems)
	}
	return plain(blocks)
}

// Every draft stands on every year: with figures, without any, and with what people should not type.
func TestEveryTopicHasADraftOnEveryYear(t *testing.T) {
	for name, b := range map[string]*model.Book{
		"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare(), "haunted": reporttest.Haunted(t),
	} {
		for _, topic := range model.Topics() {
			s := drafted(t, b, topic.ID)
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: no draft of %s", name, topic.ID)
			}
			if name != "haunted" && strings.ContainsAny(s, "{}") {
				t.Errorf("%s: a field of %s was not filled: %s", name, topic.ID, s)
			}
			for _, bad := range []string{"%!", "NaN", "<nil>"} {
				if strings.Contains(s, bad) {
					t.Errorf("%s: %s says %s", name, topic.ID, s)
				}
			}
		}
	}
}

func TestDraftsSayWhatTheFiguresSay(t *testing.T) {
	b := reporttest.Example(t)
	for topic, want := range map[model.ID][]string{
		"pegawai":            {"berjumlah 17 orang, yaitu 13 laki-laki dan 4 perempuan", "11 orang PNS dan 6 orang tenaga kontrak"},
		"sarana":             {"121 butir sarana dan prasarana", "82 dalam keadaan baik", "35 rusak berat"},
		"perjanjian-kinerja": {"pagu berkurang Rp216.485.956 (11,49%), dari Rp1.884.642.750 menjadi Rp1.668.156.794"},
		"banding-target":     {"Seluruh 3 indikator kinerja utama mencapai targetnya"},
		"banding-tahun-lalu": {"Fasilitasi dan koordinasi: capaian 101,79%, naik 8,31 poin dari 93,48% pada tahun 2023", "belum diukur pada tahun 2023"},
		"banding-renstra":    {"telah memenuhi target akhir renstra 88,67%, yaitu 100,25%"},
		"banding-standar":    {"88,89% belum sebaik Klakah (95,27%), dengan selisih 6,38 poin."},
		"realisasi-anggaran": {"anggaran Kecamatan Ranuyoso sebesar Rp1.668.156.794", "Rp1.649.882.568 atau 98,90%", "Sisa anggaran Rp18.274.226"},
	} {
		s := drafted(t, b, topic)
		for _, w := range want {
			if !strings.Contains(s, w) {
				t.Errorf("%s does not say %q:\n%s", topic, w, s)
			}
		}
	}
}

// Indicators that were replaced in the year are not counted, and the count says so.
func TestCountsSayWhatTheyLeaveOut(t *testing.T) {
	b := reporttest.Replaced(t)
	left := "Tidak dihitung, karena tidak berlaku pada akhir TW IV: "
	for topic, want := range map[model.ID][]string{
		"banding-target":    {"Dari 3 indikator kinerja utama, 2 mencapai targetnya", "Yang belum mencapai target: Pengganti ", left + "Fasilitasi dan koordinasi (berlaku sampai 30-06-2024)."},
		"ikhtisar":          {"Dari 3 indikator kinerja utama, 2 mencapai targetnya", left + "Fasilitasi dan koordinasi (berlaku sampai 30-06-2024)."},
		"program-penunjang": {"Dari 8 indikator program, 7 mencapai targetnya", "(berlaku sampai 30-06-2024)", left},
	} {
		s := drafted(t, b, topic)
		for _, w := range want {
			if !strings.Contains(s, w) {
				t.Errorf("%s does not say %q:\n%s", topic, w, s)
			}
		}
	}
}

// The ends of the renstra before stand with the indicators; a new one has its own or none.
func TestANewRenstraIsNotHeldAgainstTheOldOnesEnds(t *testing.T) {
	b := reporttest.Example(t, &model.StrategicPlan{ID: "baru", First: 2024, Last: 2028},
		&model.StrategicTarget{Plan: "baru", Indicator: "iku-2", End: reading(t, "95")})
	s := drafted(t, b, "banding-renstra")
	for _, w := range []string{"akhir renstra 2024–2028", "realisasi 88,89% baru 93,57% dari target akhir renstra 95%"} {
		if !strings.Contains(s, w) {
			t.Errorf("it does not say %q:\n%s", w, s)
		}
	}
	for _, w := range []string{"telah memenuhi", "2024–2026", "61", "87,88"} {
		if strings.Contains(s, w) {
			t.Errorf("it says %q:\n%s", w, s)
		}
	}
}

// A target that was missed is said to be, and nothing below it is called efficient.
func TestDraftsDoNotFlatter(t *testing.T) {
	b := reporttest.Example(t, &model.Target{Indicator: "iku-2", Agreement: model.Revised, Value: reading(t, "95")}, &model.Target{Indicator: "iku-2", Agreement: model.Initial, Value: reading(t, "95")})
	if s := drafted(t, b, "banding-target"); !strings.Contains(s, "2 mencapai targetnya") || !strings.Contains(s, "Yang belum mencapai target: Fasilitasi dan koordinasi") {
		t.Error(s)
	}
	for line := range strings.Lines(drafted(t, b, "efisiensi")) {
		if strings.HasPrefix(line, "Fasilitasi") && strings.Contains(line, "(efisien)") {
			t.Error(line)
		}
	}
	if s := strings.Join(writer(b).Steps(), "\n"); !strings.Contains(s, "Meningkatkan Fasilitasi dan koordinasi") {
		t.Error(s)
	}
}

func TestLessIsBetterForANegativeIndicator(t *testing.T) {
	b := reporttest.Example(
		t, &model.Indicator{ID: "aduan", Node: "sasaran-1", Order: 2, Name: "Jumlah aduan", Unit: "Aduan", Polarity: model.Negative, Aggregation: model.Last, Source: model.Typed},
		&model.Target{Indicator: "aduan", Agreement: model.Initial, Value: reading(t, "10")},
		&model.Actual{Indicator: "aduan", Quarter: model.Q4, Value: reading(t, "4")},
		&model.Peer{ID: "lain", Order: 9, Name: "Kedungjajang", Indicator: "aduan", Actual: reading(t, "7")},
	)
	if s := drafted(t, b, "banding-standar"); !strings.Contains(s, "realisasi 4 aduan lebih baik daripada Kedungjajang (7 aduan), dengan selisih 3 aduan.") {
		t.Error(s)
	}
}

func TestTextsBecomeParagraphsListsAndMarks(t *testing.T) {
	w := writer(reporttest.Example(t))
	blocks, problems := w.Blocks("x", "# Sekretariat\nSatu {kantor} {{bukan bidang}}.\n\n- a\n- b\n1. satu\n2) dua\nx. bukan butir? {tabel:8}\na. huruf\n[lengkapi: siapa {camat} itu] dan [lengkapi: lagi] sisa")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	lead, ok := blocks[0].(doc.Paragraph)
	if !ok || lead.Style != doc.Opening || !lead.Runs[0].Bold {
		t.Errorf("%+v", blocks[0])
	}
	if s := plain(blocks[1:2]); s != "Satu Kecamatan Ranuyoso {bukan bidang}.\n" {
		t.Error(s)
	}
	for i, want := range []struct {
		marker doc.Marker
		items  int
	}{{doc.Bullets, 2}, {doc.Numbers, 2}} {
		if l, ok := blocks[2+i].(doc.List); !ok || l.Marker != want.marker || len(l.Items) != want.items {
			t.Errorf("%+v", blocks[2+i])
		}
	}
	last := blocks[len(blocks)-1].(doc.Paragraph)
	var gaps []string
	for _, r := range last.Runs {
		if r.Gap {
			gaps = append(gaps, r.Text)
		}
	}
	if strings.Join(gaps, "|") != "[lengkapi: siapa MASRUHIN, S.Sos itu]|[lengkapi: lagi]" {
		t.Errorf("%q", gaps)
	}
}

func TestAReferenceLeadsToItsTable(t *testing.T) {
	blocks, _ := writer(reporttest.Example(t)).Blocks("x", "Lihat {tabel:8} dan {gambar:2}.")
	var refs []string
	for _, r := range blocks[0].(doc.Paragraph).Runs {
		if r.Ref != "" {
			refs = append(refs, r.Ref+"="+r.Text)
		}
	}
	if strings.Join(refs, " ") != "tabel-8=Tabel 8 gambar-2=Gambar 2" {
		t.Error(refs)
	}
}

// What no field may be is named, with its text and line.
func TestUnknownFieldsAreNamed(t *testing.T) {
	w, b := writer(reporttest.Example(t)), reporttest.Example(t)
	for script, want := range map[string]string{
		"baik\n{kantr}":            "Penutup, baris 2: bidang {kantr} tidak dikenal.",
		"{capaian:tidak-ada}":      "Penutup, baris 1: bidang {capaian:tidak-ada} menunjuk indikator yang tidak ada.",
		"{capaian}":                "Penutup, baris 1: bidang {capaian:} menunjuk indikator yang tidak ada.",
		"{kantor:iku-1}":           `Penutup, baris 1: bidang {kantor} tidak memakai keterangan "iku-1".`,
		"{tabel:21}":               "Penutup, baris 1: bidang {tabel:21}: tabel bernomor 1 sampai 20.",
		"{gambar:x}":               "Penutup, baris 1: bidang {gambar:x}: gambar bernomor 1 sampai 3.",
		"buka { saja":              `Penutup, baris 1: kurung { tanpa penutup pada "saja"; kurung yang ikut tercetak ditulis {{.`,
		"tutup } saja":             "Penutup, baris 1: kurung } tanpa pembuka; kurung yang ikut tercetak ditulis }}.",
		"{\x1b[31m" + "kantr\x07}": "Penutup, baris 1: bidang {[31mkantr} tidak dikenal.",
	} {
		_, problems := w.Blocks("Penutup", script)
		if len(problems) != 1 || problems[0].Error() != want {
			t.Errorf("%q: %v\nwant %s", script, problems, want)
		}
		if err := narrative.Check(b, model.Topic{ID: "penutup", Label: "Penutup"}, script); err == nil || err.Error() != want {
			t.Errorf("Check(%q): %v", script, err)
		}
	}
	if err := narrative.Check(b, model.Topic{}, "{kantor} {capaian:iku-1} {{a}}"); err != nil {
		t.Error(err)
	}
	// Where an unknown field stands in the document, the document says so.
	blocks, _ := w.Blocks("Penutup", "Maju {kantr} mundur")
	if s := plain(blocks); !strings.Contains(s, "Maju [lengkapi: bidang {kantr} tidak dikenal] mundur") {
		t.Error(s)
	}
}

// What people typed elsewhere is never a field.
func TestNamesAreNoFields(t *testing.T) {
	b := reporttest.Example(t, &model.Peer{ID: "p", Order: 9, Name: "{camat}", Indicator: "iku-2", Actual: reading(t, "1")}, &model.Section{ID: "s", Order: 9, Name: "Seksi {x}"})
	if s := drafted(t, b, "banding-standar"); !strings.Contains(s, "daripada {camat} (1%)") {
		t.Error(s)
	}
	if s := drafted(t, b, "tugas-fungsi"); !strings.Contains(s, "Seksi {x}") {
		t.Error(s)
	}
}

func TestACityHasAWaliKota(t *testing.T) {
	for regency, want := range map[string]string{"Lumajang": "Bupati Lumajang", "Kota Batu": "Wali Kota Batu", "Kabupaten Malang": "Bupati Malang", "": ""} {
		if got := narrative.RegionHead(&model.Office{Regency: regency}); got != want {
			t.Errorf("%q: %q", regency, got)
		}
	}
}

func changed(files []narrative.File, name, text string) []narrative.File {
	out := append([]narrative.File{}, files...)
	for i := range out {
		if strings.HasSuffix(out[i].Name, name) {
			out[i].Data = []byte(text)
		}
	}
	return out
}

func TestFilesComeBackUnchanged(t *testing.T) {
	for _, b := range []*model.Book{reporttest.Example(t), reporttest.Fresh(t), reporttest.Bare()} {
		w := writer(b)
		files := w.Files()
		r, err := w.Read(files)
		if err != nil || len(r.Records) != 0 || len(r.Skipped) != 0 || r.Same != len(files)-1 || r.Revision != b.Revision {
			t.Errorf("%v: %d records, %d same, skipped %v, revision %d", err, len(r.Records), r.Same, r.Skipped, r.Revision)
		}
	}
}

// A draft that nobody changed stays a draft: stored, it would no longer follow the data.
func TestOnlyWhatWasChangedIsSaved(t *testing.T) {
	b := reporttest.Example(t, &model.Narrative{Topic: "inovasi", Text: "Loket keliling."}, &model.Analysis{Node: "sasaran-1", Part: model.AnalysisObstacles, Items: []string{"Jarak"}})
	w := writer(b)
	files := w.Files()
	files = changed(files, "penutup.txt", "// komentar\r\n\r\nKami {kantor} selesai.\r\n\r\n- satu\r\n")
	files = changed(files, "inovasi.txt", "// dikosongkan\n")
	files = changed(files, "analisis-sasaran-1.txt", "# Faktor pendukung\n- Kerja sama\n1. Jadwal\n\n# Hambatan\nJarak\n")
	files = append(files, narrative.File{Name: "catatan.txt", Data: []byte("x")}, narrative.File{Name: "foto.jpg"})
	r, err := w.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	got := map[model.Ref]model.Record{}
	for _, rec := range r.Records {
		got[rec.Ref()] = rec
	}
	if len(got) != 3 || strings.Join(r.Skipped, " ") != "catatan.txt foto.jpg" {
		t.Fatalf("%d records, skipped %v", len(got), r.Skipped)
	}
	if n := got[(&model.Narrative{Topic: "penutup"}).Ref()].(*model.Narrative); n.Text != "Kami {kantor} selesai.\n\n- satu" {
		t.Errorf("%q", n.Text)
	}
	if n := got[(&model.Narrative{Topic: "inovasi"}).Ref()]; !n.IsBlank() {
		t.Error("an emptied text does not return to the draft")
	}
	a := got[(&model.Analysis{Node: "sasaran-1", Part: model.AnalysisSupports}).Ref()].(*model.Analysis)
	if strings.Join(a.Items, "|") != "Kerja sama|Jadwal" {
		t.Error(a.Items)
	}
}

// The draft of a file went on with the data; what was written then is not the office's text.
func TestADraftOfOlderDataStaysADraft(t *testing.T) {
	before, after := writer(reporttest.Example(t)), writer(reporttest.Half(t))
	if before.Draft("penutup") == after.Draft("penutup") {
		t.Fatal("the drafts do not differ")
	}
	r, err := after.Read(before.Files())
	for _, one := range r.Records {
		if text, is := one.(*model.Narrative); is {
			t.Errorf("%s was saved as the office's text", text.Topic)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	var penutup narrative.File
	for _, f := range before.Files() {
		if strings.HasSuffix(f.Name, "penutup.txt") {
			penutup = f
		}
	}
	penutup.Data = append(penutup.Data, "Terima kasih.\r\n"...)
	if r, err = after.Read([]narrative.File{penutup}); err != nil || len(r.Records) != 1 {
		t.Fatalf("%v, %d records of a draft that somebody changed", err, len(r.Records))
	}
}

// An own text that was put back to the draft gives way to it.
func TestTheDraftTakesAnOwnTextAway(t *testing.T) {
	plainBook := reporttest.Example(t)
	draft := writer(plainBook).Draft("penutup")
	w := writer(reporttest.Example(t, &model.Narrative{Topic: "penutup", Text: "Lain."}))
	r, err := w.Read(changed(w.Files(), "penutup.txt", draft))
	if err != nil || len(r.Records) != 1 || !r.Records[0].IsBlank() {
		t.Fatalf("%v %+v", err, r.Records)
	}
}

func TestFilesThatCannotBeReadSaveNothing(t *testing.T) {
	w := writer(reporttest.Example(t))
	for text, want := range map[string]string{
		"// a\n// b\n\nbaik\n{kantr}\n":           "23-penutup.txt, baris 5: bidang {kantr} tidak dikenal.",
		"\xff\xfd\xfe":                            "23-penutup.txt: huruf tidak terbaca; simpan berkas sebagai teks UTF-8.",
		strings.Repeat("a", 25_000):               "23-penutup.txt: Naskah terlalu panjang: 25000 huruf, paling banyak 20000.",
		strings.Repeat("a", narrative.MostFile+1): "23-penutup.txt: berkas terlalu besar untuk sebuah naskah.",
	} {
		r, err := w.Read(changed(w.Files(), "penutup.txt", text))
		if err == nil || err.Error() != want || len(r.Records) != 0 {
			t.Errorf("%.20q: %v, %d records", text, err, len(r.Records))
		}
	}
	for text, want := range map[string]string{
		"# Kendala\nx": "50-analisis-sasaran-1.txt, baris 1: judul Kendala tidak dikenal.",
		"\n\nbutir":    "50-analisis-sasaran-1.txt, baris 3: butir tanpa judul di atasnya, seperti # Hambatan.",
	} {
		if _, err := w.Read(changed(w.Files(), "analisis-sasaran-1.txt", text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Notepad's "Unicode", and control characters in a file.
func TestFilesInOtherLetters(t *testing.T) {
	w := writer(reporttest.Example(t))
	wide := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune("Selesai – ya.\r\n")) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	r, err := w.Read(changed(w.Files(), "penutup.txt", string(wide)))
	if err != nil || len(r.Records) != 1 || r.Records[0].(*model.Narrative).Text != "Selesai – ya." {
		t.Errorf("%v %+v", err, r.Records)
	}
	r, err = w.Read(changed(w.Files(), "penutup.txt", "Selesai\x1b[31m\x07\u202e."))
	if err != nil || r.Records[0].(*model.Narrative).Text != "Selesai[31m." {
		t.Errorf("%v %+v", err, r.Records)
	}
}

func TestEveryFieldIsExplainedAndFilled(t *testing.T) {
	b := reporttest.Example(t)
	w := writer(b)
	guide := string(w.Files()[0].Data)
	for _, f := range narrative.Fields() {
		if f.Means == "" || !strings.Contains(guide, "{"+f.Name) {
			t.Errorf("{%s} is not explained", f.Name)
		}
		script := "{" + f.Name + "}"
		switch f.Arg {
		case narrative.OfIndicator:
			script = "{" + f.Name + ":iku-2}"
		case narrative.OfTable, narrative.OfFigure:
			script = "{" + f.Name + ":1}"
		case narrative.NoArg:
		}
		blocks, problems := w.Blocks("x", script)
		if len(problems) > 0 || len(blocks) != 1 || strings.TrimSpace(plain(blocks)) == "" {
			t.Errorf("%s: %v %v", script, blocks, problems)
		}
	}
}
