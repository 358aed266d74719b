package text_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/text"
)

func TestParseRupiah(t *testing.T) {
	rows := []struct{ typed, stored, doubt string }{
		{"", "", ""},
		{"0", "0", ""},
		{"-0", "0", ""},
		{"1.668.156.794", "1668156794", ""},
		{"1668156794", "1668156794", ""},
		{"Rp 1.668.156.794,-", "1668156794", ""},
		{"Rp. 1.668.156.794", "1668156794", ""},
		{"Rp1.668.156.794,00", "1668156794", ""},
		{"RP\u00a01.668.156.794,--", "1668156794", ""},
		{"rp 500.-", "500", ""},
		{"1.234", "1234", ""},
		{"7.200.000", "7200000", ""},
		{"12.500,50", "12500.5", ""},
		{"1,234", "1.234", `"1,234"|pecahan|1.234.`},
		{"1.234,567", "1234.567", "1.234,567 rupiah|tulis 1.234.567"},
		{"1,668,156,794", "1668156794", "koma = ribuan"},
		{"1,668,156.50", "1668156.5", "titik = desimal"},
		{"1668156794.00", "1668156794", "titik = desimal"},
		{"1 668 156 794", "1668156794", "1.668.156.794"},
		{"'1668156794", "1668156794", ""},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			got, err := text.ParseRupiah("Pagu", row.typed)
			if err != nil {
				t.Fatal(err)
			}
			if got.Reading.String() != row.stored {
				t.Errorf("read %q, want %q", got.Reading, row.stored)
			}
			doubted(t, got.Doubt, row.doubt)
		})
	}
}

func TestParseRupiahRefuses(t *testing.T) {
	rows := []struct{ typed, expected string }{
		{"-5", "nol atau lebih"},
		{"Rp -5", "nol atau lebih"},
		{"-Rp 5.000", "nol atau lebih"},
		{"−1.000", "nol atau lebih"},
		{"-", "tulis 0 bila tidak ada uangnya"},
		{" Rp    - ", "tulis 0 bila tidak ada uangnya"},
		{"(1.234)", "nol atau lebih"},
		{"Rp", "rupiah seperti 1.668.156.794"},
		{"N/A", "rupiah seperti 1.668.156.794"},
		{"lima juta", "rupiah seperti 1.668.156.794"},
		{"1,6 juta", "rupiah seperti 1.668.156.794"},
		{"500 (B)", "rupiah seperti 1.668.156.794"},
		{"100%", "rupiah seperti 1.668.156.794"},
		{"Rp Rp 5", "rupiah seperti 1.668.156.794"},
		{"1.668.15", "titik ribuan tiap tiga angka"},
		{"1.668.156.794.", "titik ribuan tiap tiga angka"},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			got, err := text.ParseRupiah("Pagu", row.typed)
			if err == nil {
				t.Fatalf("read as %q", got.Reading)
			}
			refusedWith(t, err, model.FaultNumber, "Pagu: terbaca ", row.expected)
		})
	}
}

func TestParseCount(t *testing.T) {
	rows := []struct {
		typed string
		want  int
	}{
		{"0", 0}, {"3", 3}, {"5", 5}, {" 4 ", 4}, {"'2", 2}, {"３", 3}, {"1,0", 1},
	}
	for _, row := range rows {
		if got, err := text.ParseCount("Direalisasikan", row.typed, 5); err != nil || got != row.want {
			t.Errorf("%q: got %d, %v, want %d", row.typed, got, err, row.want)
		}
	}
	if got, err := text.ParseCount("Direncanakan", "1.000", 1000); err != nil || got != 1000 {
		t.Errorf("1.000: got %d, %v", got, err)
	}
	for _, typed := range []string{"6", "-1", "1,5", "x", "1 x", "18446744073709551616", "-", "N/A"} {
		_, err := text.ParseCount("Direalisasikan", typed, 5)
		refusedWith(t, err, model.FaultNumber, "Direalisasikan: terbaca ", typed, "0 sampai 5")
	}
	_, err := text.ParseCount("Direalisasikan", " ", 5)
	refusedWith(t, err, model.FaultNumber, "Direalisasikan belum diisi", "0 sampai 5")
}
