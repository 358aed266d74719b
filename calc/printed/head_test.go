package printed

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
)

// Each head is known by its words; "·" stands for none.
func TestHeadsAreKnown(t *testing.T) {
	v := words()
	for _, line := range strings.Split(strings.TrimSpace(`
No: no
No. Urut: no
Kode Rekening: kode
Jenjang: jenjang
Satuan: satuan
Keterangan: keterangan
Formulasi Perhitungan: keterangan
Sumber Data: keterangan
Indikator Kinerja Utama: indikator
Indikator Sasaran: indikator
Target: target
Target (%): target
T: target
Target 2024: target
Target Capaian: target
Rencana Tingkat Capaian: target
Realisasi: realisasi
Realisasi Kinerja: realisasi
R: realisasi
Capaian Realisasi: realisasi
Hasil: hasil
Capaian (%): capaian
C: capaian
Tingkat Kemajuan: capaian
Kinerja (%): capaian
Progres (%): capaian
Persentase Realisasi terhadap Target: capaian
Rata-rata Capaian: keterangan
Kriteria: predikat
Status Kinerja: predikat
Interval Nilai: interval
Anggaran: anggaran
Pagu Indikatif (Rp): anggaran
Plafon: anggaran
Target / Rp: anggaran
Target / K: target
Realisasi Anggaran: realisasi_anggaran
Realisasi (Rp): realisasi_anggaran
Penyerapan (Rp): realisasi_anggaran
Realisasi / Keuangan (Rp): realisasi_anggaran
Realisasi / Keuangan (%): penyerapan
Realisasi / Fisik (%): fisik
Penyerapan (%): penyerapan
Persentase Anggaran: penyerapan
Realisasi Fisik (%): fisik
Sisa Anggaran: sisa
Efisiensi (Rp): sisa
Tingkat Efisiensi: efisiensi
Selisih: selisih
Naik/Turun: selisih
Lebih/(Kurang): selisih
Bertambah/Berkurang: selisih
Pertumbuhan (%): pertumbuhan
Rasio: rasio
Direncanakan: direncanakan
Rencana: direncanakan
Terlaksana: direalisasikan
Pembilang: pembilang
Penyebut: penyebut
Tepat Waktu: tepat_waktu
Tidak Tepat Waktu: tidak_tepat_waktu
Kondisi: kondisi
Jumlah: jumlah
Realisasi / Total: realisasi
Program: program
Kegiatan: kegiatan
Sub Kegiatan: sub_kegiatan
Program/Kegiatan: uraian
Uraian: uraian
Sasaran Strategis: sasaran
Tujuan: tujuan
Desa: uraian
L: laki_laki
Perempuan: perempuan
PNS: pns
PPPK: p3k
Honorer: tkb
CPNS: status_lain
S1: pendidikan
SMA/SMK: pendidikan
Kebutuhan: kebutuhan
Bezetting: terisi
Semester II / Realisasi: realisasi
T A R G E T: target
Warna Kesukaan: predikat
Nomor Telepon: ·
%: ·
2024: ·
`), "\n") {
		head, want, _ := strings.Cut(line, ": ")
		if want == "·" {
			want = ""
		}
		h := readHead(v, head)
		if got := h.role(); string(got) != want {
			t.Errorf("%q holds %q, want %q", head, got, want)
		}
	}
}

// What a head tells besides its role.
func TestHeadsTellYearsQuartersAndVersions(t *testing.T) {
	v := words()
	for _, row := range []struct {
		head    string
		year    int
		quarter model.Quarter
		version Version
		whose   Whose
	}{
		{"Tahun 2023 / T", 2023, 0, AnyVersion, Own},
		{"Target 2022 - 2024", 0, 0, AnyVersion, Own},
		{"Realisasi Tahun Lalu", 2023, 0, AnyVersion, Own},
		{"Realisasi Tahun Ini", 2024, 0, AnyVersion, Own},
		{"Realisasi / TW III", 0, model.Q3, AnyVersion, Own},
		{"Realisasi Triwulan 2", 0, model.Q2, AnyVersion, Own},
		{"TW4", 0, model.Q4, AnyVersion, Own},
		{"Realisasi TW I s.d. IV", 0, model.Q4, AnyVersion, Own},
		{"Anggaran Murni", 0, 0, First, Own},
		{"Anggaran Sebelum Perubahan", 0, 0, First, Own},
		{"Anggaran Setelah Perubahan", 0, 0, Revised, Own},
		{"DPPA", 0, 0, Revised, Own},
		{"Target Akhir Renstra", 0, 0, AnyVersion, PlanEnd},
		{"Standar Nasional", 0, 0, AnyVersion, Peer},
		{"Gedung I", 0, 0, AnyVersion, Own},
	} {
		h := readHead(v, row.head)
		c := h.column(Column{}, 2024)
		if c.Year != row.year || c.Quarter != row.quarter || c.Version != row.version || c.Whose != row.whose {
			t.Errorf("%q: year %d, quarter %d, version %q, whose %q", row.head, c.Year, c.Quarter, c.Version, c.Whose)
		}
	}
}

// Labels that add up or average others, and those that only begin like one.
func TestTotalsAreKnownByTheirLabels(t *testing.T) {
	v := words()
	for label, want := range map[string]string{
		"Jumlah": "sum", "J U M L A H": "sum", "TOTAL": "sum", "Total Anggaran Tahun 2024": "sum", "Jumlah Belanja Langsung": "sum", "Sub Total": "sum", "Grand Total": "sum",
		"Jumlah I + II": "sum", "Jumlah (A+B)": "sum", "Rata-rata": "mean", "Rata-rata Capaian": "mean", "Capaian rata-rata": "mean", "Rerata": "mean", "Nilai Rata-rata Capaian Kinerja": "mean",
		"Jumlah rapat koordinasi": "", "Jumlah desa yang dibina": "", "Rata-rata waktu layanan": "", "Sasaran Rata-rata waktu layanan": "", "Totalitas": "", "": "",
	} {
		total, mean := v.sums(label)
		if got := map[[2]bool]string{{true, false}: "sum", {false, true}: "mean"}[[2]bool{total, mean}]; got != want {
			t.Errorf("%q is %q, want %q", label, got, want)
		}
	}
}

// The file of words is whole: every role in it is one, no line is without words, and no word
// stands twice in a section under one role.
func TestTheFileOfWordsIsWhole(t *testing.T) {
	v := words()
	for _, section := range []string{"heads", "staff", "figures", "labels", "qualifiers", "titles", "totals"} {
		if len(v[section]) == 0 {
			t.Errorf("section %s has no lines", section)
		}
	}
	for section, lines := range v {
		seen := map[string]bool{}
		for _, line := range lines {
			if len(line.any)+len(line.exactly) == 0 {
				t.Errorf("%s: %s has no words", section, line.role)
			}
			if (section == "heads" || section == "staff" || section == "labels") && !slices.Contains(Roles(), Role(line.role)) {
				t.Errorf("%s: %q is no role", section, line.role)
			}
			for _, w := range slices.Concat(line.any, line.exactly) {
				if padded(w) != " "+w+" " {
					t.Errorf("%s: %q can stand in no head", section, w)
				}
				if key := line.role + " " + w; seen[key] {
					t.Errorf("%s: %s stands twice", section, key)
				} else {
					seen[key] = true
				}
			}
		}
	}
	if p := parseWords("# x\n[a]\nr · one, =two · three\n"); len(p["a"]) != 1 || p["a"][0].any[0] != "one" || p["a"][0].exactly[0] != "two" || p["a"][0].unless[0] != "three" {
		t.Errorf("%+v", p)
	}
}

// A table is known by its title and its columns.
func TestTablesAreKnown(t *testing.T) {
	for _, row := range []struct {
		title, heads, cells string
		want                Kind
	}{
		{"Komposisi pegawai", "Jabatan|L|P", "Camat|1|0", KindStaff},
		{"Sarana dan prasarana", "Nama Barang|Jumlah|Kondisi", "Meja|4|Baik", KindAssets},
		{"Indikator kinerja utama", "Sasaran|Indikator|Formulasi", "A|B|C", KindMeasures},
		{"Target kinerja", "Indikator|Target 2023|Target 2024", "A|1|2", KindTargets},
		{"Perjanjian Kinerja", "Indikator|Target", "A|1", KindAgreement},
		{"Program dan anggaran", "Program|Target|Anggaran", "A|1|1.000.000", KindProgram},
		{"Skala penilaian", "Rentang|Predikat", "75 - 90|Tinggi", KindScale},
		{"Realisasi per triwulan", "Indikator|Target|Realisasi TW I|Realisasi TW II", "A|1|1|1", KindQuarters},
		{"Capaian kinerja", "Indikator|Target|Realisasi|Capaian", "A|1|1|100", KindAchievement},
		{"Fasilitasi", "Uraian|Direncanakan|Direalisasikan", "A|1|1", KindFacilitation},
		{"Dokumen desa", "Desa|RKPDes / Tepat Waktu", "A|√", KindVillages},
		{"Perbandingan", "Indikator|Tahun 2022 / R|Tahun 2023 / R", "A|1|2", KindHistory},
		{"Perbandingan dengan target akhir renstra", "Indikator|Realisasi|Target Akhir Renstra|Tingkat Kemajuan", "A|1|2|50", KindPlanEnd},
		{"Perbandingan dengan standar nasional", "Indikator|Realisasi|Standar Nasional", "A|1|2", KindPeer},
		{"Efisiensi", "Sasaran|Capaian|Penyerapan|Efisiensi", "A|1|2|3", KindEfficiency},
		{"Realisasi anggaran", "Program|Anggaran|Realisasi", "A|1.000.000|900.000", KindBudget},
		{"Hitungan", "Uraian|Pembilang|Penyebut", "A|1|2", KindWorking},
		{"Agenda", "Hari|Acara", "Senin|Rapat", NoKind},
	} {
		var columns []Column
		for head := range strings.SplitSeq(row.heads, "|") {
			columns = append(columns, Column{Head: head})
		}
		table := Table{Title: row.title, Columns: columns, Rows: []Row{{Cells: strings.Split(row.cells, "|")}}}
		p := Understand(&Document{Year: 2024, Tables: []Table{table}})
		if got := p.Sheets[0].Kind; got != row.want {
			t.Errorf("%s (%s) is %q, want %q", row.title, row.heads, got, row.want)
		}
	}
}

// Columns without a word for what they hold are read by the arithmetic of their rows.
func TestTheArithmeticTellsWhatColumnsHold(t *testing.T) {
	for _, row := range []struct {
		heads, rows, want string
	}{
		{"Indikator|Harapan|Kenyataan|Pemenuhan", "A|80|82|102,5;B|50|40|80;C|20|25|125", "indikator|target|realisasi|capaian"},
		{"Program|Kontrak|Bayar|Bagian", "A|80.000.000|60.000.000|75;B|50.000.000|40.000.000|80", "program|anggaran|realisasi_anggaran|penyerapan"},
		{"Program|Anggaran|Realisasi|Lain|%", "A|100.000.000|90.000.000|10.000.000|90;B|50.000.000|40.000.000|10.000.000|80", "program|anggaran|realisasi_anggaran|sisa|penyerapan"},
		{"Program|Anggaran|Realisasi|Sisa|%", "A|100.000.000|90.000.000|10.000.000|90;B|50.000.000|40.000.000|10.000.000|80", "program|anggaran|realisasi_anggaran|sisa|penyerapan"},
		{"Indikator|Harapan|Kenyataan|Pemenuhan", "A|80|82|1;B|50|40|2;C|20|25|3", "indikator|||"},
		{"Indikator|Realisasi 2023|Realisasi 2024|%", "A|80|82|102,5;B|50|40|80", "indikator|realisasi|realisasi|rasio"},
	} {
		table := Table{Title: "Tabel"}
		for head := range strings.SplitSeq(row.heads, "|") {
			table.Columns = append(table.Columns, Column{Head: head})
		}
		for line := range strings.SplitSeq(row.rows, ";") {
			table.Rows = append(table.Rows, Row{Cells: strings.Split(line, "|")})
		}
		var got []string
		for _, c := range Understand(&Document{Year: 2024, Tables: []Table{table}}).Sheets[0].Columns {
			got = append(got, string(c.Role))
		}
		if strings.Join(got, "|") != row.want {
			t.Errorf("%s: %s, want %s", row.heads, strings.Join(got, "|"), row.want)
		}
	}
}
