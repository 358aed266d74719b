package jsonfile_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
)

// wrong reads an export that must be refused, and gives what is said, a line each.
func wrong(t *testing.T, raw []byte) string {
	t.Helper()
	file, problems, err := jsonfile.Read(bytes.NewReader(raw))
	if file != nil {
		t.Error("taken")
	}
	if err != nil {
		return err.Error()
	}
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

// placed writes the line of the edited text for "@", and the line before it for "@@".
func placed(want string, raw []byte, edit string) string {
	line := bytes.Count(raw[:bytes.Index(raw, []byte(edit))], []byte("\n")) + 1
	return strings.NewReplacer("@@", fmt.Sprint(line-1), "@", fmt.Sprint(line)).Replace(want)
}

func TestWhatIsWrongIsToldWithItsPlace(t *testing.T) {
	raw := exported(t, storetest.OpenYear(t, 2024), parts(t))
	for _, row := range []struct{ old, now, want string }{
		{`"level":1`, `"level":9`, `baris @, tahun 2024, Rencana ke-1, level: terbaca 9, diharapkan salah satu dari 1, 2, 3, 4, 5.`},
		{`"name":"Pelayanan publik"`, `"name":7`, `baris @, tahun 2024, Rencana ke-1, name: terbaca 7, diharapkan teks.`},
		{`"name":"Pelayanan publik"`, `"name":{}`, `baris @, tahun 2024, Rencana ke-1, name: terbaca objek, diharapkan teks.`},
		{`"name":"Pelayanan publik"`, `"name":[]`, `baris @, tahun 2024, Rencana ke-1, name: terbaca daftar, diharapkan teks.`},
		{`"name":"Pelayanan publik"`, `"name":null`, `baris @, tahun 2024, Rencana ke-1, name: terbaca null, diharapkan teks.`},
		{`"name":"Pelayanan publik"`, `"nama":"x"`, "baris @, tahun 2024, Rencana ke-1: \"nama\" tidak dikenal; mungkin salah tulis atau dari versi program yang lebih baru.\nbaris @, tahun 2024, Rencana ke-1: \"name\" tidak ada."},
		{`"name":"Pelayanan publik"`, `"name":"a","name":"b"`, `baris @, tahun 2024, Rencana ke-1: "name" ditulis dua kali.`},
		{`"name":"Pelayanan publik"`, `"Name":"a","name":"b"`, `baris @, tahun 2024, Rencana ke-1: "Name" tidak dikenal; mungkin salah tulis atau dari versi program yang lebih baru.`},
		{`"name":"Pelayanan publik"`, `"name":" "`, `baris @, tahun 2024, Rencana ke-1: Uraian Tujuan belum diisi.`},
		{`"name":"Pelayanan publik"`, `"name":"a\u001b[31m"`, `baris @, tahun 2024, Rencana ke-1: Uraian Tujuan memuat karakter kendali (U+001B) yang tidak dapat disimpan.`},
		{`"order":1,"name":"Pelayanan`, `"order":1.5,"name":"Pelayanan`, `baris @, tahun 2024, Rencana ke-1, order: terbaca 1.5, diharapkan bilangan bulat.`},
		{`"id":"tujuan"`, `"id":"../x"`, `baris @, tahun 2024, Rencana ke-1, id: terbaca "../x", diharapkan kode dari huruf kecil, angka dan tanda hubung.`},
		{`"value":"51"`, `"value":51`, `baris @, tahun 2024, Target ke-1, value: terbaca 51, diharapkan angka sebagai teks seperti "72.5", "N/A", atau null.`},
		{`"value":"51"`, `"value":"51,5"`, `baris @, tahun 2024, Target ke-1, value: terbaca "51,5", diharapkan angka sebagai teks seperti "72.5", "N/A", atau null.`},
		{`"date":"2024-03-20"`, `"date":"2024-02-30"`, `baris @, tahun 2024, Penerimaan dokumen desa ke-1, date: terbaca "2024-02-30", diharapkan tanggal kalender seperti "2024-03-31".`},
		{`"kind":"rapat"`, `"kind":"surat"`, `baris @, tahun 2024, Pelaksanaan fasilitasi ke-1, evidence ke-1, kind: terbaca "surat", diharapkan salah satu dari rapat, laporan, sk-camat, rekomendasi, berita-acara.`},
		{`"evidence":[`, `"evidence":7,"x":[`, `baris @, tahun 2024, Pelaksanaan fasilitasi ke-1: "x" tidak dikenal; mungkin salah tulis atau dari versi program yang lebih baru.` + "\n" + `baris @, tahun 2024, Pelaksanaan fasilitasi ke-1, evidence: terbaca 7, diharapkan daftar.`},
		{`"id":"wates","order":2`, `"id":"ranuyoso","order":2`, `baris @, tahun 2024, Desa ke-2: sama dengan catatan pada baris @@, tahun 2024, Desa ke-1.`},
		{`"decimals":2`, `"decimals":2,"weights":{"components":[30,30,40],"aspects":[20,30,50],"predicates":[{"word":"A"}]}`,
			`baris @, tahun 2024, Pengaturan tahun ke-1, weights, components: terbaca 3 isian, diharapkan 4.`},
		{`"village": [`, `"desa": [`, `baris @, tahun 2024: "desa" tidak dikenal; mungkin salah tulis atau dari versi program yang lebih baru.`},
		{`"village": [`, `"user": [`, `baris @, tahun 2024: "user" tidak dikenal; mungkin salah tulis atau dari versi program yang lebih baru.`},
		{`"tahun": 2024`, `"tahun": 24`, `baris 7, tahun: terbaca 24, diharapkan tahun seperti 2024.`},
		{`"profil",`, ``, `baris 9, tahun 2024: Profil kantor ada, tetapi bagian "profil" tidak disebut pada "bagian".`},
		{`"profil",`, `"profile",`, "baris 4, bagian ke-1: terbaca \"profile\", diharapkan salah satu dari profil, pengaturan, seksi, rencana, renstra, indikator, ….\nbaris 9, tahun 2024: Profil kantor ada, tetapi bagian \"profil\" tidak disebut pada \"bagian\"."},
		{`"susunan": 1`, `"susunan": 2`, `Ekspor ini ditulis versi capaian yang lebih baru (susunan 2; program ini membaca sampai 1). Perbarui program.`},
		{`"susunan": 1`, `"susunan": "satu"`, `Susunan ekspor: terbaca "satu", diharapkan 1.`},
		{`capaian-ekspor`, `capaian`, `Berkas ini bukan ekspor capaian; diharapkan JSON yang ditulis 'capaian ekspor'.`},
		{"\n ]\n}", "\n ]\n}{}", fmt.Sprintf("Baris %d: sesudah akhir ekspor masih ada isi lain.", bytes.Count(raw, []byte("\n")))},
		{"\n ]\n}", "\n", fmt.Sprintf("Baris %d: bukan JSON yang utuh; berkas mungkin terpotong atau tersunting.", bytes.Count(raw, []byte("\n"))-2)},
	} {
		if got, want := wrong(t, edited(t, raw, row.old, row.now)), placed(row.want, raw, row.old); got != want {
			t.Errorf("%s:\n got %s\nwant %s", row.now, got, want)
		}
	}
}

func TestAllThatIsWrongIsToldAtOnce(t *testing.T) {
	raw := exported(t, storetest.OpenYear(t, 2024), parts(t))
	raw = edited(t, raw, `"level":1`, `"level":0`)
	raw = edited(t, raw, `"value":"40"`, `"value":"empat"`)
	raw = edited(t, raw, `"planned":2`, `"planned":-2`)
	if got := wrong(t, raw); strings.Count(got, "\n") != 2 || !strings.Contains(got, "Direncanakan: terbaca -2") {
		t.Error(got)
	}
}

func TestWhatPointsAtNothingIsToldRecordByRecord(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	before := exported(t, s, parts(t))
	raw := edited(t, before, `"section":"pem"`, `"section":"pen"`)
	raw = edited(t, raw, `{"village":"ranuyoso","document":"lppdes"`, `{"village":"klakah","document":"lkppdes"`)
	acts, problems := taken(t, raw).Prepare(storetest.Open(t), admin(), "Impor", false)
	want := []string{
		`baris @, tahun 2024, Indikator ke-1: menunjuk seksi "pen" yang tidak ada.`,
		`baris @, tahun 2024, Penerimaan dokumen desa ke-1: menunjuk desa "klakah" yang tidak ada.`,
		`baris @, tahun 2024, Penerimaan dokumen desa ke-1: menunjuk jenis dokumen desa "lkppdes" yang tidak ada.`,
	}
	if len(acts) != 0 || fmt.Sprint(problems) == "" || len(problems) != len(want) {
		t.Fatalf("%v", problems)
	}
	for i, edit := range []string{`"section":"pem"`, `{"village":"ranuyoso","document":"lppdes"`, `{"village":"ranuyoso","document":"lppdes"`} {
		if want := placed(want[i], before, edit); problems[i].String() != want {
			t.Errorf("%s\nwant %s", problems[i], want)
		}
	}
}

func TestWhatIsNoExportIsRefusedWhole(t *testing.T) {
	for name, row := range map[string]struct{ raw, want string }{
		"nothing":     {"", "Baris 1: bukan JSON yang utuh; berkas mungkin terpotong atau tersunting."},
		"a list":      {"[]", "Berkas ini bukan ekspor capaian; diharapkan JSON yang ditulis 'capaian ekspor'."},
		"a workbook":  {"PK\x03\x04", "Berkas ini bukan ekspor capaian; diharapkan JSON yang ditulis 'capaian ekspor'. Cadangan tidak diimpor, tetapi dipulihkan."},
		"deep":        {strings.Repeat("[", 100_000), "Baris 1: isi berkas bertumpuk lebih dalam atau lebih banyak daripada ekspor mana pun."},
		"deep inside": {`{"format":"capaian-ekspor","susunan":1,"tahun":` + strings.Repeat(`{"a":`, 100), "Baris 1: isi berkas bertumpuk lebih dalam atau lebih banyak daripada ekspor mana pun."},
		"null bytes":  {"\x00\x00\x00", "Berkas ini bukan ekspor capaian; diharapkan JSON yang ditulis 'capaian ekspor'. Cadangan tidak diimpor, tetapi dipulihkan."},
		"no years": {`{"format":"capaian-ekspor","susunan":1,"bagian":null,"tahun":7}`,
			"baris 1, bagian: terbaca null, diharapkan daftar.\nbaris 1, tahun: terbaca 7, diharapkan daftar."},
	} {
		if got := wrong(t, []byte(row.raw)); got != row.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// endless is a file that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestAFileWithoutEndIsRefused(t *testing.T) {
	_, _, err := jsonfile.Read(endless{})
	if err == nil || err.Error() != "Berkas lebih besar dari 64 MB; tidak ada ekspor kecamatan sebesar itu." {
		t.Error(err)
	}
}

func TestManyFaultsAreCutShort(t *testing.T) {
	raw := []byte(`{"format":"capaian-ekspor","susunan":1,"bagian":["desa"],"tahun":[{"tahun":2024,"isi":{"village":[` +
		strings.Repeat(`{"id":"?","order":1,"name":"x"},`, 1000) + `{}]}}]}`)
	if _, problems, _ := jsonfile.Read(bytes.NewReader(raw)); len(problems) != 200 {
		t.Errorf("%d problems", len(problems))
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"format":"capaian-ekspor","susunan":1,"bagian":["desa"],"tahun":[{"tahun":2024,"isi":{"village":[{"id":"a","order":1,"name":"A"}]}}]}`))
	f.Add([]byte(`{"format":"capaian-ekspor","susunan":1,"bagian":[null],"tahun":[[]],"pengguna":[{}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, problems, err := jsonfile.Read(bytes.NewReader(raw))
		if (file == nil) == (err == nil && len(problems) == 0) {
			t.Error("neither taken nor refused")
		}
	})
}
