package text_test

import (
	"errors"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/text"
)

// refusedWith fails unless err is a Fault with the code and a whole sentence that holds every part.
func refusedWith(t *testing.T, err error, code string, parts ...string) {
	t.Helper()
	var fault *model.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("want a *model.Fault, got %T: %v", err, err)
	}
	if fault.Code != code {
		t.Errorf("code %q, want %q", fault.Code, code)
	}
	if !strings.HasSuffix(fault.Message, ".") {
		t.Errorf("not a sentence: %q", fault.Message)
	}
	for _, part := range parts {
		if !strings.Contains(fault.Message, part) {
			t.Errorf("message %q lacks %q", fault.Message, part)
		}
	}
}

// doubted fails unless the doubt is there exactly when parts are expected, and holds them.
func doubted(t *testing.T, doubt, parts string) {
	t.Helper()
	if (doubt == "") != (parts == "") {
		t.Errorf("doubt %q, want parts %q", doubt, parts)
	}
	for part := range strings.SplitSeq(parts, "|") {
		if !strings.Contains(doubt, part) {
			t.Errorf("doubt %q lacks %q", doubt, part)
		}
	}
	if strings.Contains(doubt, "%!") {
		t.Errorf("doubt %q is badly formatted", doubt)
	}
}

func TestParseNumber(t *testing.T) {
	rows := []struct {
		typed, stored string // stored form of the Reading
		doubt         string // parts of the sentence, by |
	}{
		{"", "", ""},
		{"   ", "", ""},
		{"0", "0", ""},
		{"0,0", "0", ""},
		{"72", "72", ""},
		{"72,5", "72.5", ""},
		{"(72,5)", "-72.5", `"(72,5)"|−72,5|dalam kurung`},
		{"(1.234)", "-1234", "titik = ribuan"},
		{"72,", "72", ""},
		{",5", "0.5", ""},
		{"81,82", "81.82", ""},
		{"81.82", "81.82", ""},
		{"100%", "100", ""},
		{"100 %", "100", ""},
		{"88,89%", "88.89", ""},
		{"51 (C-)", "51 (C-)", ""},
		{"51(C-)", "51 (C-)", ""},
		{"63,25(B-)", "63.25 (B-)", ""},
		{"63,25 ( B- )", "63.25 (B-)", ""},
		{"63,25 (B−)", "63.25 (B-)", ""},
		{"80 (AA)", "80 (AA)", ""},
		{"63,25% (B-)", "63.25 (B-)", ""},
		{"N/A", "N/A", ""},
		{"n/a", "N/A", ""},
		{"NA", "N/A", ""},
		{"n.a.", "N/A", ""},
		{"N.A", "N/A", ""},
		{"-", "N/A", `"-"|N/A`},
		{"–", "N/A", "N/A"},
		{"-3,5", "-3.5", ""},
		{"- 3,5", "-3.5", ""},
		{"−3,5", "-3.5", ""},
		{"+3,5", "3.5", ""},
		{"-0", "0", ""},
		{"1.234", "1234", `"1.234"|titik = ribuan|1,234`},
		{"12.345", "12345", "12,345"},
		{"-1.234", "-1234", "−1.234|1,234"},
		{"1.234 (B)", "1234 (B)", "titik = ribuan"},
		{"0.123", "0.123", ""},
		{"0.5", "0.5", ""},
		{".5", "0.5", ""},
		{"1234.567", "1234.567", ""},
		{"1,234", "1.234", ""},
		{"1.234,5", "1234.5", ""},
		{"1.234,567", "1234.567", ""},
		{"1,234.5", "1234.5", `"1,234.5"|1.234,5|titik = desimal`},
		{"1,668,156,794", "1668156794", "1.668.156.794|koma = ribuan"},
		{"1.668.156.794", "1668156794", ""},
		{"1.668.156.794,25", "1668156794.25", ""},
		{"1668156794", "1668156794", ""},
		{"1 668 156", "1668156", "1.668.156"},
		{"1 668,5", "1668.5", "1.668,5"},
		{"\u00a072,5\u00a0", "72.5", ""},
		{"7\u00a0200", "7200", "7.200"},
		{"７２，５", "72.5", ""},
		{"'72,5", "72.5", ""},
		{"\u201972,5", "72.5", ""},
		{"\t72,5\r\n", "72.5", ""},
		{"\ufeff72\u200b,5", "72.5", ""},
		{strings.Repeat("9", 40), strings.Repeat("9", 40), ""},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			got, err := text.ParseNumber("Realisasi TW III", row.typed)
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

func TestParseNumberRefuses(t *testing.T) {
	rows := []struct{ typed, quoted string }{
		{"7a2", `"7a2"`},
		{"tujuh", `"tujuh"`},
		{"7 2", `"7 2"`},
		{"1.23.456", `"1.23.456"`},
		{"1234.567.890", `"1234.567.890"`},
		{"0.123.456", `"0.123.456"`},
		{"1.234.56", `"1.234.56"`},
		{"1,23,456", `"1,23,456"`},
		{"1.234,5,6", `"1.234,5,6"`},
		{"1,234.5.6", `"1,234.5.6"`},
		{"12,34.5", `"12,34.5"`},
		{"1.23,5", `"1.23,5"`},
		{"1..234", `"1..234"`},
		{".", `"."`},
		{",", `","`},
		{"--5", `"--5"`},
		{"5-", `"5-"`},
		{"+", `"+"`},
		{"%", `"%"`},
		{"100%%", `"100%%"`},
		{"5%5", `"5%5"`},
		{"(B)", `"(B)"`},
		{"51 C-", `"51 C-"`},
		{"51 (CCC)", `"51 (CCC)"`},
		{"51 (C--)", `"51 (C--)"`},
		{"51 (7)", `"51 (7)"`},
		{"51 ()", `"51 ()"`},
		{"51 (C", `"51 (C"`},
		{"N/A (B)", `"N/A (B)"`},
		{"1e5", `"1e5"`},
		{"0x10", `"0x10"`},
		{"Inf", `"Inf"`},
		{"NaN", `"NaN"`},
		{"Rp 5", `"Rp 5"`},
		{"٧٢", `"٧٢"`},
		{"7\x1b[31m2", `"7[31m2"`},
		{"7\x002", `"72"`},
		{"7\n2", `"7 2"`},
		{"\u202e72", `"72"`},
		{"7\xff2", `"72"`},
		{"tu\u200bjuh\u200e", `"tujuh"`},
		{strings.Repeat("9", 41), `"` + strings.Repeat("9", 30) + `…"`},
		{"0," + strings.Repeat("0", 45), "…"},
		{"1.2,4,5", `"1.2,4,5"`},
		{"1.234 567", `"1.234 567"`},
		{strings.Repeat("1.", 5000), "…"},
		{strings.Repeat("0", 5000), "…"},
	}
	for _, row := range rows {
		t.Run(row.quoted, func(t *testing.T) {
			got, err := text.ParseNumber("Realisasi TW III", row.typed)
			if err == nil {
				t.Fatalf("read as %q", got.Reading)
			}
			refusedWith(t, err, model.FaultNumber, "Realisasi TW III: terbaca ", row.quoted, "diharapkan")
		})
	}
}

func TestRefusalOfANumberReadsAsASentence(t *testing.T) {
	rows := []struct{ typed, want string }{
		{"7a2", `Realisasi TW III: terbaca "7a2", diharapkan angka seperti 72 atau 72,5.`},
		{"1.23.456", `Realisasi TW III: terbaca "1.23.456", diharapkan titik ribuan tiap tiga angka dan satu koma desimal, misalnya 1.234.567,89.`},
		{strings.Repeat("8", 41), `Realisasi TW III: terbaca "888888888888888888888888888888…", diharapkan paling banyak 40 angka.`},
	}
	for _, row := range rows {
		if _, err := text.ParseNumber("Realisasi TW III", row.typed); err == nil || err.Error() != row.want {
			t.Errorf("%.10q: got  %v\nwant %s", row.typed, err, row.want)
		}
	}
}
