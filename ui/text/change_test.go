package text_test

import (
	"encoding/json"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/text"
)

func change(t *testing.T, before, after model.Record) model.Change {
	t.Helper()
	c := model.Change{}
	for _, one := range []struct {
		r  model.Record
		at *json.RawMessage
	}{{before, &c.Before}, {after, &c.After}} {
		if one.r == nil {
			continue
		}
		data, err := json.Marshal(one.r)
		if err != nil {
			t.Fatal(err)
		}
		c.Ref, *one.at = one.r.Ref(), data
	}
	return c
}

func TestChangesAreSaidInTheOfficesWords(t *testing.T) {
	b := model.NewBook(2024, 1, storetest.Records(2024))
	ipp := model.Actual{Indicator: "ipp", Quarter: model.Q4, Value: model.ValueOf(dec("63.25")).WithLetter("B-")}
	noted := ipp
	noted.Note = "Survei"
	settings, wider := model.DefaultSettings(), model.DefaultSettings()
	wider.Ratings = append(model.Scale{{From: model.IntOf(95), Inclusive: true, Word: "Istimewa"}}, wider.Ratings...)
	at := storetest.Clock()()
	usual := model.DefaultReportStyle()
	for _, row := range []struct {
		before, after model.Record
		name, line    string
	}{
		{nil, &ipp, "Realisasi TW IV Indeks Pelayanan Publik", "· → 63,25 (B-)"},
		{&ipp, nil, "Realisasi TW IV Indeks Pelayanan Publik", "63,25 (B-) → ·"},
		{&ipp, &noted, "Realisasi TW IV Indeks Pelayanan Publik", "catatan: · → Survei"},
		{&model.Target{Indicator: "ipp", Agreement: model.Initial, Value: model.IntOf(51)}, &model.Target{Indicator: "ipp", Agreement: model.Initial, Value: model.IntOf(52)}, "Target awal Indeks Pelayanan Publik", "51 → 52"},
		{nil, &model.Target{Indicator: "ipp", Agreement: model.Revised, Quarter: model.Q2, Value: model.IntOf(52)}, "Target perubahan TW II Indeks Pelayanan Publik", "· → 52"},
		{&model.StrategicTarget{Plan: "renstra", Indicator: "ipp", Base: model.IntOf(48)}, &model.StrategicTarget{Plan: "renstra", Indicator: "ipp", Base: model.IntOf(48), Years: []model.YearTarget{{Year: 2024, Value: model.ValueOf(dec("51.5"))}, {Year: 2025, Value: model.NotApplicable()}}, End: model.IntOf(60)},
			"Target renstra 2023–2025 Indeks Pelayanan Publik", "target: · → 2024 51,5; 2025 N/A; target akhir: · → 60"},
		{&model.StrategicPlan{ID: "renstra", First: 2023, Last: 2025}, &model.StrategicPlan{ID: "renstra", First: 2023, Last: 2026}, "Renstra 2023–2025", "tahun terakhir: 2025 → 2026"},
		{nil, &model.Receipt{Village: "wates", Document: "rkpdes", Date: model.Date{Year: 2024, Month: 10, Day: 4}, Reference: "5"}, "RKPDes Wates Wetan", "tanggal: · → 4 Oktober 2024; nomor: · → 5"},
		{&model.Spent{Node: "sub-1", Quarter: model.Q1, Value: model.IntOf(250000)}, &model.Spent{Node: "sub-1", Quarter: model.Q1, Value: model.IntOf(1250000)}, "Realisasi anggaran s.d. TW I Gaji pegawai", "Rp250.000 → Rp1.250.000"},
		{nil, &model.Amount{Node: "sub-1", Version: "murni", Value: model.IntOf(1)}, "Anggaran murni Gaji pegawai", "· → Rp1"},
		{nil, &model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1, Evidence: []model.Evidence{{Kind: model.EvidenceMinutes, Reference: "005/3"}}},
			"Pelaksanaan TW II 1.2 Evaluasi APBDes", "terlaksana: · → 1; bukti: · → Berita acara 005/3"},
		{&model.Reason{Row: "apbdes", Text: "Ditunda"}, &model.Reason{Row: "apbdes", Text: "Batal"}, "Sebab belum terlaksana 1.2 Evaluasi APBDes", "Ditunda → Batal"},
		{nil, &model.Village{ID: "wates", Name: "Wates Wetan"}, "Desa Wates Wetan", "ditambahkan"},
		{&model.Village{ID: "gone", Name: "Lama"}, nil, "Desa Lama", "dihapus"},
		{&model.Village{ID: "wates", Order: 2, Name: "Wates"}, &model.Village{ID: "wates", Order: 3, Name: "Wates Wetan", Head: "Pak Har"}, "Desa Wates Wetan", "nama: Wates → Wates Wetan; kepala desa: · → Pak Har; urutan: 2 → 3"},
		{&model.Node{ID: "sub-2", Parent: "kegiatan-1", Level: model.SubActivity, Name: "Verifikasi"}, &model.Node{ID: "sub-2", Parent: "kegiatan-2", Level: model.SubActivity, Name: "Verifikasi"}, "Rencana Verifikasi", "induk: Administrasi keuangan → Koordinasi desa"},
		{&model.Facilitation{ID: "tata", Name: "Tata", Section: "pem"}, &model.Facilitation{ID: "tata", Name: "Tata", Section: "keu"}, "Jenis fasilitasi Tata", "seksi: Seksi Pemerintahan → Subbag Keuangan"},
		{&settings, &wider, "Pengaturan tahun", "skala predikat: > 90 Sangat Tinggi; > 75 Tinggi; > 65 Sedang; > 50 Rendah; lainnya Sangat Rendah → >= 95 Istimewa; > 90 Sangat Tinggi; > 75 Tinggi; > 65 Sedang; > 50 Rendah; lainnya Sangat Rendah"},
		{&model.PartState{Quarter: model.Q2, Part: "fasilitasi-pem", Status: model.StatusSubmitted}, &model.PartState{Quarter: model.Q2, Part: "fasilitasi-pem", Status: model.StatusReturned, Note: "Bukti kurang"},
			"Fasilitasi Seksi Pemerintahan TW II", "diajukan → dikembalikan; catatan: · → Bukti kurang"},
		{nil, &model.PartState{Quarter: model.Q2, Part: "desa", Status: model.StatusSubmitted}, "Desa TW II", "draf → diajukan"},
		{nil, &model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}, "Penguncian TW I", "draf → dikunci"},
		{&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}, &model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: "Salah"}, "Penguncian TW I", "dikunci → draf; alasan: · → Salah"},
		{nil, &model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "wates"}, Text: "BA menyusul", By: "budi", At: at}, "Catatan pada Desa Wates Wetan", "ditambahkan"},
		{&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem"}, &model.User{ID: "budi", Name: "Budi", Role: model.RoleSecretary, Keys: []string{storetest.Key(1)}, Revoked: true},
			"Pengguna Budi", "peran: staf → sekretaris; seksi: Seksi Pemerintahan → ·; kunci publik: · → uji SHA256:RXm/ruZ0eTzRXKwi1AQEDynB0VgHQ2ac9KPSFdf/YnA; dicabut: · → ya"},
		{&model.DocumentKind{ID: "rkpdes", Name: "RKPDes", About: 2025, Due: model.Date{Year: 2024, Month: 9, Day: 30}}, &model.DocumentKind{ID: "rkpdes", Name: "RKPDes", About: 2026, Due: model.Date{Year: 2024, Month: 10, Day: 1}},
			"Jenis dokumen desa RKPDes", "tahun dokumen: 2025 → 2026; batas: 30 September 2024 → 1 Oktober 2024"},
		{nil, &model.History{Indicator: "ipp", Year: 2023, Target: model.IntOf(50), Actual: model.NotApplicable()}, "Riwayat 2023 Indeks Pelayanan Publik", "target: · → 50; realisasi: · → N/A"},
		{nil, &model.Actual{Indicator: "gone", Quarter: model.Q1, Value: model.IntOf(0)}, "Realisasi TW I gone", "· → 0"},
		{&usual, &model.ReportStyle{Paper: model.PaperA4, Font: "Arial", Size: 11, Spacing: 115, Margins: model.Margins{Top: 25, Right: 20, Bottom: 25, Left: 30}, Headings: usual.Headings[:1]}, "Bentuk laporan",
			"kertas: F4 → A4; ukuran huruf: 12 → 11; spasi baris: 1,5 → 1,15; margin (mm): atas 25, kanan 25, bawah 25, kiri 30 → atas 25, kanan 20, bawah 25, kiri 30; gaya judul: 1: 14 tebal kapital tengah; 2: 12 tebal; 3: 12 tebal; 4: 12 tebal miring → 1: 14 tebal kapital tengah"},
		{&model.Logo{Data: []byte("\x89PNG\r\n\x1a\n1234")}, &model.Logo{}, "Logo sampul", "gambar: PNG, 12 byte → ·"},
		{&model.Office{Name: "K", Head: model.Person{Name: "A"}}, &model.Office{Name: "K", Head: model.Person{Name: "B", NIP: "19"}}, "Profil kantor", "camat: A → B, 19"},
	} {
		c := change(t, row.before, row.after)
		if got := text.ChangeName(b, c); got != row.name {
			t.Errorf("%q, want %q", got, row.name)
		}
		if got := text.ChangeLine(b, c); got != row.line {
			t.Errorf("%s: %q, want %q", row.name, got, row.line)
		}
	}
}

func TestNothingAnybodyTypedReachesATerminalAsAnOrder(t *testing.T) {
	b := model.NewBook(2024, 1, nil)
	c := model.Change{Ref: model.Ref{Kind: model.KindVillage, Key: "v"}, Before: json.RawMessage(`{"id":"v","name":"Lama"}`),
		After: json.RawMessage("{\"id\":\"v\",\"name\":\"Baru\\u001b[2J\",\"lain\":\"x\\u009b2J\"}")}
	for _, s := range []string{text.ChangeName(b, c), text.ChangeLine(b, c)} {
		if strings.ContainsAny(s, "\x1b\u009b") {
			t.Errorf("%q", s)
		}
	}
}

func TestRecordsOfTheirOwnAreDescribed(t *testing.T) {
	for want, r := range map[string]model.Record{
		"nama Wates, kepala desa Har, urutan 2": &model.Village{ID: "v", Name: "Wates", Head: "Har", Order: 2},
		"kosong":                                nil,
		"diajukan, catatan Mohon":               &model.PartState{Quarter: model.Q1, Part: "desa", Status: model.StatusSubmitted, Note: "Mohon"},
	} {
		if got := text.Record(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestKeptFiguresInWords(t *testing.T) {
	for _, row := range []struct {
		facet       model.Facet
		value, want string
	}{
		{model.FacetActual, "88.89", "88,89"}, {model.FacetBudget, "1571126794", "1.571.126.794"}, {model.FacetRating, "Tinggi", "Tinggi"},
		{model.FacetReceived, "2024-10-04", "4 Oktober 2024"}, {model.FacetTarget, "", "·"}, {model.FacetGrade, "", "·"}, {model.FacetTarget, "N/A", "N/A"},
	} {
		if got := text.Frozen(row.facet, row.value); got != row.want {
			t.Errorf("%s %q: %q, want %q", row.facet, row.value, got, row.want)
		}
	}
}
