package export_test

import (
	"io"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/export"
	"capaian/ui/report/reporttest"
)

func prepare(b *model.Book) *export.Export { return export.Prepare(b, calc.Compute(b, model.Q4)) }

func TestEveryFormatWritesEveryYear(t *testing.T) {
	names := map[string]bool{}
	for _, f := range export.Formats() {
		if names[f.Name] || f.Label == "" {
			t.Errorf("format %q", f.Name)
		}
		names[f.Name] = true
		for name, b := range map[string]*model.Book{"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare(), "haunted": reporttest.Haunted(t)} {
			if err := f.Write(io.Discard, prepare(b)); err != nil {
				t.Errorf("%s of %s: %v", f.Name, name, err)
			}
		}
	}
	if names["pdf"] {
		t.Error("a format nobody writes")
	}
}

// Errors of the data and of the texts need a decision; the rest is told.
func TestErrorsNeedADecision(t *testing.T) {
	if errs := prepare(reporttest.Example(t)).Errors(); len(errs) != 0 {
		t.Errorf("the example has errors: %v", errs)
	}
	x := prepare(reporttest.Example(
		t, &model.Spent{Node: "program-02", Quarter: model.Q4, Value: model.IntOf(9_000_000)}, &model.Narrative{Topic: "penutup", Text: "{salah}"},
	))
	errs := strings.Join(x.Errors(), "\n")
	if !strings.Contains(errs, "melebihi pagu") || !strings.Contains(errs, "bidang {salah} tidak dikenal") {
		t.Error(errs)
	}
	if n, warnings, _ := x.Tally(); n != len(x.Errors()) || warnings == 0 {
		t.Errorf("%d errors, %d warnings", n, warnings)
	}
}

func TestFileNamesAreSafe(t *testing.T) {
	for office, want := range map[string]string{
		"Kecamatan Ranuyoso":           "LKjIP-Kecamatan-Ranuyoso-2024.docx",
		"../../etc/passwd":             "LKjIP-etcpasswd-2024.docx",
		`Kec. "A" <b>: C:\x|y*?`:       "LKjIP-Kec--A-b-Cxy-2024.docx",
		"":                             "LKjIP--2024.docx",
		strings.Repeat("panjang ", 40): "LKjIP-" + strings.TrimRight(strings.Repeat("panjang-", 40)[:60], "-") + "-2024.docx",
	} {
		x := prepare(reporttest.Example(t, &model.Office{Name: office}))
		if got := x.FileName(&export.Formats()[0]); got != want {
			t.Errorf("%q: %s, want %s", office, got, want)
		}
	}
}

// What is not the whole year's says so in its name and on every page.
func TestAnEarlierStateSaysSo(t *testing.T) {
	b := reporttest.Example(t)
	x := export.Prepare(b, calc.Compute(b, model.Q2))
	if got, want := x.FileName(&export.Formats()[0]), "LKjIP-Kecamatan-Ranuyoso-2024-TW-II.docx"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := x.Report.Running, "LKjIP Kecamatan Ranuyoso 2024, keadaan sampai dengan triwulan II"; got != want {
		t.Errorf("below each page stands %q, want %q", got, want)
	}
	if whole := prepare(b); whole.Report.Running != "" {
		t.Errorf("the whole year's has %q", whole.Report.Running)
	}
}
