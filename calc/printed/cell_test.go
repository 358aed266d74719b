package printed

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func shown(c Cell) string {
	var parts []string
	for _, v := range c.Values {
		parts = append(parts, v.Number.StringFixed(int32(v.Places)))
	}
	return strings.Join(parts, "|")
}

func TestCellsAreReadAsPrinted(t *testing.T) {
	for _, row := range []struct {
		text   string
		state  State
		values string
		more   string // letter, word, bound, share, broken, parts
	}{
		{"87,33", Figure, "87.33", ""},
		{"87.33", Figure, "87.33", ""},
		{"89", Figure, "89", ""},
		{" 1.668.156.794 ", Figure, "1668156794", ""},
		{"1,668,156,794", Figure, "1668156794", ""},
		{"1,668,156,794.00", Figure, "1668156794.00", ""},
		{"1.668.156.794,50", Figure, "1668156794.50", ""},
		{"Rp. 1.000,-", Figure, "1000|1.000", ""},
		{"Rp1.668.156.794", Figure, "1668156794", ""},
		{"Rp 3.750.000,00", Figure, "3750000.00", ""},
		{"Rp. 45.885.000.-", Figure, "45885000", ""},
		{"1.668.156.79", Figure, "1668156.79|166815679", "broken"},
		{"10.750.00", Figure, "10750.00|1075000", "broken"},
		{"10.75.000", Figure, "1075000", "broken"},
		{"1.668. 156.794", Figure, "1668156794", ""},
		{"1.668 .156.794", Figure, "1668156794", ""},
		{"1 668 156 794", Figure, "1668156794", ""},
		{"1\u00a0668\u00a0156", Figure, "1668156", ""},
		{"81.820", Figure, "81820|81.820", ""},
		{"81,820", Figure, "81.820|81820", ""},
		{"0.982", Figure, "0.982", ""},
		{"1234.567", Figure, "1234.567", ""},
		{"1.000 poin", Figure, "1000|1.000", "word poin"},
		{"81 (A)", Figure, "81", "letter A"},
		{"51 (C-)", Figure, "51", "letter C-"},
		{"63,25(B-)", Figure, "63.25", "letter B-"},
		{"(B-) 63,25", Figure, "63.25", "letter B-"},
		{"B- 63,25", Figure, "63.25", "letter B-"},
		{"BB / 72,55", Figure, "72.55", "letter BB"},
		{"CC (58,20)", Figure, "58.20", "letter CC"},
		{"Baik (83,20)", Figure, "83.20", "word Baik"},
		{"100% (Hijau)", Figure, "100", "share word Hijau"},
		{"98.90%", Figure, "98.90", "share"},
		{"72,7 Persen", Figure, "72.7", "share"},
		{"98,90 %", Figure, "98.90", "share"},
		{"≥ 87", Figure, "87", "bound ≥"},
		{">= 87", Figure, "87", "bound ≥"},
		{"> 90%", Figure, "90", "share bound >"},
		{"Minimal 80", Figure, "80", "bound ≥"},
		{"2 Fasilitasi", Figure, "2", "word Fasilitasi"},
		{"12 Dokumen", Figure, "12", "word Dokumen"},
		{"-12,5", Figure, "-12.5", ""},
		{"−12,5%", Figure, "-12.5", "share"},
		{"- 5", Figure, "5|-5", ""},
		{"(12,5)", Figure, "12.5|-12.5", ""},
		{"88,89 (40/45)", Figure, "88.89", "parts 40 45"},
		{"124,02 % (63,25/51)", Figure, "124.02", "share parts 63.25 51"},
		{"N/A", NotApplicable, "", ""}, {"NA", NotApplicable, "", ""}, {"n/a", NotApplicable, "", ""}, {"n.a.", NotApplicable, "", ""},
		{"N/A.", NotApplicable, "", ""}, {"nihil", NotApplicable, "", ""}, {"Belum rilis", NotApplicable, "", ""},
		{"-", Blank, "", ""}, {"–", Blank, "", ""}, {"", Blank, "", ""}, {"…", Blank, "", ""}, {"...", Blank, "", ""},
		{"1:250", Fraction, "", "parts 1 250"},
		{"40/45", Fraction, "", "parts 40 45"},
		{"40 dari 45 kegiatan", Fraction, "", "parts 40 45"},
		{"76 - 90", Range, "", "parts 76 90"},
		{"76%-90%", Range, "", "share parts 76 90"},
		{"> 75% - 90%", Range, "", "share parts 75 90"},
		{"75,01 s.d. 90", Range, "", "parts 75.01 90"},
		{"76 ≤ 90", Range, "", "parts 76 90"},
		{"√", Tick, "", ""}, {"v", Tick, "", ""}, {"✓", Tick, "", ""},
		{"#DIV/0!", Failed, "", ""}, {"####", Failed, "", ""}, {"#N/A", Failed, "", ""},
		{"10 Januari 2024", Words, "", ""}, {"31-12-2024", Words, "", ""}, {"31/12/2024", Words, "", ""}, {"08.00-14.00 WIB", Words, "", ""},
		{"Sangat Tinggi", Words, "", ""}, {"Program Pemberdayaan", Words, "", ""}, {"D3", Words, "", ""}, {"S1", Words, "", ""},
		{"Tersusunnya 1 dokumen laporan kinerja yang tepat waktu setiap tahun", Words, "", ""},
		{"123456789012345678901234567890123456789", Words, "", ""},
	} {
		c := Read(row.text, false)
		if c.State != row.state || row.values != "" && shown(c) != row.values {
			t.Errorf("%q: state %d values %s, want %d %s", row.text, c.State, shown(c), row.state, row.values)
		}
		var more []string
		if c.Broken {
			more = append(more, "broken")
		}
		if c.Letter != "" {
			more = append(more, "letter "+c.Letter)
		}
		if c.Share {
			more = append(more, "share")
		}
		if c.Word != "" && c.State == Figure {
			more = append(more, "word "+c.Word)
		}
		if c.Bound != "" {
			more = append(more, "bound "+c.Bound)
		}
		if len(c.Parts) > 0 {
			more = append(more, fmt.Sprintf("parts %s %s", c.Parts[0].Number, c.Parts[1].Number))
		}
		if got := strings.Join(more, " "); got != row.more {
			t.Errorf("%q: %q, want %q", row.text, got, row.more)
		}
	}
}

func TestMoneyReadsThousandsFirst(t *testing.T) {
	for text, want := range map[string]string{"1.800": "1800|1.800", "81,820": "81820|81.820", "1.571,13": "1571.13"} {
		if got := shown(Read(text, true)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestLabelsOfOneThing(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want Sameness
	}{
		{"Program Koordinasi Ketentraman Dan Ketertiban Umum", "PROGRAM KOORDINASI KETENTERAMAN DAN KETERTIBAN UMUM", Alike},
		{"1. Indeks Pelayanan Publik", "Indeks  pelayanan publik.", Same},
		{"Persentase desa yang tertib adm.", "Persentase Desa tertib administrasi", Same},
		{"Rata - rata persentase fasilitasi", "Rata-rata persentase fasilitasi", Same},
		{"Kabupaten/ Kota", "Kabupaten/Kota", Same},
		{"Persentase Desa yang menetapkan RKPdes Tepat waktu", "Persentase Desa yang menetapkan APBdes Tepat waktu", Different},
		{"Persentase desa yang menetapkan RKPDesa", "Persentase Desa yang menetapkan RKPdes", Same},
		{"Indeks Kepuasan Masyarakat", "IKM", Same},
		{"Administrasi Keuangan Perangkat Daerah", "Administrasi Umum Perangkat Daerah", Different},
		{"Jumlah laporan semester 1", "Jumlah laporan semester 2", Different},
		{"", "", Different},
		{"Kegiatan Pemberdayaan Desa", "Program Pemberdayaan Desa", Same},
	} {
		if got := Compare(row.a, row.b); got != row.want {
			t.Errorf("%q and %q: %d, want %d", row.a, row.b, got, row.want)
		}
	}
}

func TestFiguresInThousandsMillionsAndRates(t *testing.T) {
	for text, want := range map[string]string{
		"Rp 1,2 miliar": "1200000000", "6 Juta": "6000000", "1,25 M": "1250000000", "350 jt": "350000000", "75 ribu": "75000",
		"1 miliar": "1000000000", "1 milyar": "1000000000", "1 milliar": "1000000000", "1 mil": "1000000000", "3 triliun": "3000000000000", "3 trilyun": "3000000000000",
		"4 jta": "4000000", "5 rb": "5000", "89/100.000 KH": "89", "12,5 / 1.000 penduduk": "12.5", "Rp 2 T": "2000000000000",
	} {
		c := Read(text, true)
		if !c.Known() || c.Values[0].Number.String() != want {
			t.Errorf("%q is read as %+v, want %s", text, c, want)
		}
	}
	if c := Read("40/45", false); c.State != Fraction {
		t.Errorf("40/45 is %v", c.State)
	}
	if c := Read("1,2 M", false); !c.Known() || c.Values[0].Number.String() != "1.2" {
		t.Errorf("1,2 M outside of money is %+v", c)
	}
}

// A number, a month and a year are no figures.
func TestMonthsMakeADay(t *testing.T) {
	for month := range strings.FieldsSeq("Januari Februari Pebruari Maret April Mei Juni Juli Agustus September Oktober November Nopember Desember Jan Feb Mar Apr Jun Jul Agt Agu Agust Sep Sept Okt Nov Nop Des") {
		if c := Read("10 "+month+" 2024", false); c.State != Words {
			t.Errorf("10 %s 2024 is read as %+v", month, c)
		}
	}
	for _, text := range []string{"08.00 WIB", "Pukul 9"} {
		if c := Read(text, false); c.State != Words {
			t.Errorf("%s is read as %+v", text, c)
		}
	}
}

func TestWordsThatSayNothingAndShortOnes(t *testing.T) {
	for word := range strings.FieldsSeq("yang dan di ke dari pada untuk atas dengan serta secara oleh para atau nya") {
		if got := Compare("Pembinaan "+word+" desa tertib", "Pembinaan desa tertib"); got != Same {
			t.Errorf("%s makes another label: %d", word, got)
		}
	}
	for word := range strings.FieldsSeq("program kegiatan subkegiatan indikator sasaran tujuan") {
		if got := Compare(word+" pembinaan desa tertib", "Pembinaan desa tertib"); got != Same {
			t.Errorf("%s makes another label: %d", word, got)
		}
	}
	for _, row := range [][2]string{
		{"kec", "kecamatan"}, {"kab", "kabupaten"}, {"yg", "yang"}, {"dgn", "dengan"}, {"utk", "untuk"}, {"ds", "desa"}, {"thd", "terhadap"}, {"prosentase", "persentase"}, {"presentase", "persentase"},
		{"jml", "jumlah"}, {"adm", "administrasi"}, {"pemdes", "pemerintahan desa"}, {"ikm", "indeks kepuasan masyarakat"}, {"skm", "indeks kepuasan masyarakat"}, {"ipp", "indeks pelayanan publik"},
		{"survei", "survey"}, {"sakip", "akip"}, {"pd", "perangkat daerah"}, {"opd", "perangkat daerah"}, {"masy", "masyarakat"}, {"trantib", "ketentraman ketertiban"},
		{"rkpdesa", "rkpdes"}, {"apbdesa", "apbdes"}, {"lppdesa", "lppdes"}, {"rapbdesa", "rapbdes"},
	} {
		if got := Compare("Mutu "+row[0]+" meningkat", "Mutu "+row[1]+" meningkat"); got != Same {
			t.Errorf("%s is not %s: %d", row[0], row[1], got)
		}
	}
}

func TestNumbersOfColumns(t *testing.T) {
	for text, want := range map[string]int{"4": 4, "(4)": 4, "[12]": 12, "6=5/4": 6, "(7) = (6):(5)": 7, "8 (5x6)": 8, "3.": 3, "1": 1, "100": 100, "0": 0, "-1": 0, "101": 0, "x": 0, "": 0, "2,5": 0} {
		if got := columnNumber(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestCellsWithoutAFigure(t *testing.T) {
	for state, texts := range map[State]string{
		Blank:         "-|--|---|…|·|.|- -",
		NotApplicable: `n/a|na|n.a|n\a|n-a|nihil|tidak ada|tidak ada data|belum ada|belum ada data|belum tersedia|belum dinilai|belum diukur|belum rilis|tad|t.a.d|tidak diukur|tidak ditargetkan|tidak berlaku|belum ditetapkan`,
		Tick:          "√|✓|✔|v|ü|☑|x|✗|✘",
		Failed:        "#DIV/0!|#REF!|#VALUE!|#NAME?|#NUM!|#NULL!|#N/A|###",
		Words:         "##|#|#SALAH!",
	} {
		for text := range strings.SplitSeq(texts, "|") {
			if c := Read(text, false); c.State != state || c.Crossed() != (text == "x" || text == "✗" || text == "✘") {
				t.Errorf("%q is read as %+v, want %d", text, c, state)
			}
		}
	}
}

func TestBoundsBeforeAFigure(t *testing.T) {
	for text, want := range map[string]string{
		"min 5": "≥", "Minimal 5": "≥", ">= 5": "≥", "=> 5": "≥", "maks 5": "≤", "maksimal 5": "≤", "max 5": "≤", "<= 5": "≤", "=< 5": "≤", "< 5": "<", "> 5": ">", "≧ 5": "≥", "≦ 5": "≤", "⩾ 5": "≥", "⩽ 5": "≤", "5": "",
	} {
		if c := Read(text, false); !c.Known() || c.Bound != want {
			t.Errorf("%q is read as %+v, want %q", text, c, want)
		}
	}
}

// More than any report has is refused, and says of what there is too much.
func TestADocumentIsNoLargerThanAReport(t *testing.T) {
	rows := func(n, wide int) Table {
		return Table{Number: "9", Rows: slices.Repeat([]Row{{Cells: make([]string, wide)}}, n)}
	}
	wide := func(n int) Table { return Table{Title: "Lebar", Columns: make([]Column, n)} }
	for _, row := range []struct {
		d    Document
		want string
	}{
		{Document{Tables: make([]Table, 300)}, ""},
		{Document{Tables: make([]Table, 301)}, "Dokumen memuat 301 tabel, paling banyak 300."},
		{Document{Lines: make([]string, 20_000)}, ""},
		{Document{Lines: make([]string, 20_001)}, "Dokumen memuat 20001 baris teks, paling banyak 20000."},
		{Document{Tables: []Table{rows(2000, 1)}}, ""},
		{Document{Tables: []Table{rows(2001, 1)}}, "Tabel 9 memuat 2001 baris, paling banyak 2000."},
		{Document{Tables: []Table{wide(100)}}, ""},
		{Document{Tables: []Table{wide(101)}}, "Tabel “Lebar” memuat 101 kolom, paling banyak 100."},
		{Document{Tables: []Table{rows(1, 101)}}, "Tabel 9 memuat 101 kolom, paling banyak 100."},
		{Document{Tables: []Table{rows(1000, 100)}}, ""},
		{Document{Tables: []Table{rows(1000, 100), rows(1, 1)}}, "Dokumen memuat 100001 sel, paling banyak 100000."},
	} {
		got := ""
		if err := row.d.Check(); err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
}

func TestDaysInALine(t *testing.T) {
	for month, names := range []string{
		"", "Januari Jan 1 01", "Februari Pebruari Feb 02", "Maret Mar 3", "April APR 4", "Mei mei 5", "Juni Jun 6", "Juli jul 7", "Agustus Agt Agu Agust 8", "September Sep Sept 9", "Oktober Okt 10", "November Nopember Nov Nop 11", "Desember Des 12",
	} {
		for name := range strings.FieldsSeq(names) {
			for _, text := range []string{"Lumajang, 9 " + name + " 2025", "9/" + name + "/2025", "2025-" + name + "-09", "9." + name + ".2025"} {
				if d, ok := Day(text); !ok || d.Day != 9 || int(d.Month) != month || d.Year != 2025 {
					t.Errorf("%q is read as %s", text, d)
				}
			}
		}
	}
	for _, text := range []string{"", "Lumajang", "31 Februari 2025", "10 Januari", "10 Jan. tahun 2025", "0 Januari 2025", "10 Entah 2025", "10 13 2025"} {
		if d, ok := Day(text); ok {
			t.Errorf("%q is read as %s", text, d)
		}
	}
}
