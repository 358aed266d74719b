package preview_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/letter"
	"capaian/ui/report/preview"
	"capaian/ui/report/reporttest"
	"capaian/ui/text"
)

func lines(b *model.Book, width int) []preview.Line {
	var all []preview.Line
	for _, c := range report.Build(b, calc.Compute(b, model.Q4)).Chapters {
		all = append(all, preview.Lines(c.Blocks, width)...)
	}
	return all
}

func joined(all []preview.Line) string {
	var b strings.Builder
	for _, l := range all {
		b.WriteString(l.Text + "\n")
	}
	return b.String()
}

func TestNoLineIsWiderThanTheScreen(t *testing.T) {
	for name, b := range map[string]*model.Book{"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare(), "haunted": reporttest.Haunted(t)} {
		for _, width := range []int{58, 78, 138} {
			for _, l := range lines(b, width) {
				if text.Width(l.Text) > width {
					t.Errorf("%s at %d: %.90q", name, width, l.Text)
				}
				if strings.ContainsAny(l.Text, "\a\x00\x1b\u202e\n\t") {
					t.Errorf("%s: a control character reaches the terminal: %q", name, l.Text)
				}
			}
		}
	}
}

func TestThePreviewShowsTheTables(t *testing.T) {
	s := joined(lines(reporttest.Example(t), 78))
	for _, want := range []string{
		"1  Camat                  1  –  1   –    –  –   –   –  –  1  –  –   1  –",
		"Realisasi per Triwulan",
		"28,89 51,11 71,11 88,89    88,89   101,79",
		"    Capaian = ───── × 100%",
		"2024                   124,02                    101,79                 122,22",
		"   Jumlah",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q", want)
		}
	}
	// Where the columns of a table cannot stand side by side, each row is a small list.
	if narrow := joined(lines(reporttest.Example(t), 58)); !strings.Contains(narrow, "  Jenis Kelamin L: 1") || !strings.Contains(narrow, "Capaian (%): 101,79") {
		t.Error("no cards in a narrow window")
	}
}

// Every line that holds a part of what is missing stands out, however it is wrapped.
func TestWhatIsMissingStandsOut(t *testing.T) {
	open := false
	marked := 0
	for _, l := range lines(reporttest.Example(t), 58) {
		if strings.Contains(l.Text, "[lengkapi:") || open {
			if l.Tone != preview.Gap {
				t.Errorf("%q has tone %d", l.Text, l.Tone)
			}
			marked++
			open = strings.LastIndex(l.Text, "]") < strings.LastIndex(l.Text, "[") || open && !strings.Contains(l.Text, "]")
		}
	}
	if marked < 30 {
		t.Errorf("%d lines", marked)
	}
}

func TestWrap(t *testing.T) {
	for _, row := range []struct {
		text  string
		width int
		want  string
	}{
		{"satu dua tiga", 8, "satu dua|tiga"},
		{"satu  dua", 20, "satu dua"},
		{"abcdefghij", 4, "abcd|efgh|ij"},
		{"a abcdefghij b", 4, "a|abcd|efgh|ij b"},
		{"", 4, ""},
		{"a\nb", 4, "a|b"},
		{"日本語", 4, "日本|語"},
		{"日", 1, "日"},
		{"a\x1b[31mb", 20, "a[31mb"},
	} {
		if got := strings.Join(preview.Wrap(row.text, row.width), "|"); got != row.want {
			t.Errorf("%q at %d: %q, want %q", row.text, row.width, got, row.want)
		}
	}
}

// Letters are read on a screen like chapters: facts, two sides that sign, whose letter it is.
func TestLettersFitTheScreenToo(t *testing.T) {
	b := reporttest.Haunted(t)
	for _, p := range letter.Papers() {
		made, err := p.Build(b, letter.Request{Quarter: model.Q4, Day: model.Date{Year: 2025, Month: 3, Day: 1}})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range made.Chapters {
			all := preview.Lines(c.Blocks, 58)
			for _, l := range all {
				if text.Width(l.Text) > 58 || strings.ContainsAny(l.Text, "\a\x00\x1b\u202e\n\t") {
					t.Errorf("%s: %.90q", c.Name, l.Text)
				}
			}
			if p.Name == "perjanjian" && !strings.HasPrefix(c.Name, "Lampiran") {
				if s := joined(all); !strings.Contains(s, "Jabatan    : ") || !strings.Contains(s, "PIHAK KEDUA,") || !strings.Contains(s, "PIHAK PERTAMA,") {
					t.Errorf("%s lost a block:\n%s", c.Name, s)
				}
			}
		}
	}
}
