package markdown_test

import (
	"bytes"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/markdown"
	"capaian/ui/report/reporttest"
)

func write(t *testing.T, b *model.Book) string {
	t.Helper()
	var out bytes.Buffer
	r := report.Build(b, calc.Compute(b, model.Q4))
	if err := markdown.Write(&out, &r.Document); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTheWholeReportAsMarkdown(t *testing.T) {
	s := write(t, reporttest.Example(t))
	at := 0
	for _, want := range []string{
		"# Kata Pengantar\n", "# BAB I Pendahuluan\n", "**Tabel 1. Komposisi Pegawai Kecamatan Ranuyoso**\n", "| No | Jabatan dalam Organisasi | Jenis Kelamin L |",
		"**Tabel 8. Capaian Kinerja Tahun 2024**", "| 87,33 | 28,89 | 51,11 | 71,11 | 88,89 | 88,89 | 101,79 |",
		"> Capaian = (88,89) ÷ (87,33) × 100%", "| 2024 | 124,02 | 101,79 | 122,22 |", "**Tabel 17. Realisasi Anggaran 2024**", "# BAB IV Penutup\n", "CAMAT RANUYOSO",
	} {
		i := strings.Index(s[at:], want)
		if i < 0 {
			t.Fatalf("no %q behind position %d", want, at)
		}
		at += i
	}
	if strings.Contains(s, "==[lengkapi") || !strings.Contains(s, `==\[lengkapi: isu strategis kecamatan\]==`) {
		t.Error("what is missing is not marked")
	}
}

// No sign that people type begins a heading, a cell, a link or a tag.
func TestTypedSignsMeanNothing(t *testing.T) {
	s := write(t, reporttest.Haunted(t))
	for _, want := range []string{`\| pipa \| \` + "`kode\\` " + `\*tebal\* \_miring\_ \# \[tautan\](x)`, "a &amp; b &lt; c \\> d", "&lt;w:p\\>&amp;amp;"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.ContainsAny(s, "\a\x00\x1b\u202e") {
		t.Error("control characters")
	}
	columns := 0
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, "| ") {
			columns = 0
			continue
		}
		bars := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if columns > 0 && bars != columns {
			t.Fatalf("a row of %d cells in a table of %d: %.80s", bars-1, columns-1, line)
		}
		columns = bars
	}
}

// A writer that fails is told.
func TestAFullDiskIsTold(t *testing.T) {
	r := report.Build(reporttest.Example(t), calc.Compute(reporttest.Example(t), model.Q4))
	if markdown.Write(full{}, &r.Document) == nil {
		t.Error("nothing was said")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, bytes.ErrTooLarge }
