package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/files/workbook"

	"github.com/shopspring/decimal"
)

// begun is a workbook with its first sheet.
func begun(t testing.TB, name string, layout workbook.Layout) (*workbook.Book, *workbook.Sheet) {
	t.Helper()
	b, err := workbook.New("Uji", "capaian")
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.Sheet(name, layout)
	if err != nil {
		t.Fatal(err)
	}
	return b, s
}

// written is a workbook of one sheet with the cells.
func written(t testing.TB, layout workbook.Layout, rows ...[]workbook.Cell) []byte {
	t.Helper()
	b, s := begun(t, "Daftar & isi", layout)
	for _, row := range rows {
		if err := s.Row(0, row...); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func opened(t testing.TB, raw []byte) []workbook.Grid {
	t.Helper()
	grids, err := workbook.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	return grids
}

// entry is one file of a workbook's container.
func entry(t testing.TB, raw []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

func texts() []string {
	return []string{
		"biasa", `<b>&amp;"kutip"'`, `=cmd|'/C calc'!A0`, "+1+1", "-1", "@SUM(A1)", "'petik", "  tengah  kata", "dua\nbaris",
		"kanan ke kiri", "_x0041_ dan _x000D_ dan _x", "__x0041_", "_x005F_x0041_", "ﷺ 你好 🏛️", "00123", "1.234", "#REF!", "TRUE", strings.Repeat("panjang ", 1250),
	}
}

func TestTextStaysText(t *testing.T) {
	var rows [][]workbook.Cell
	for _, s := range texts() {
		rows = append(rows, []workbook.Cell{{Value: s}})
	}
	raw := written(t, workbook.Layout{}, rows...)
	if sheet := entry(t, raw, "xl/worksheets/sheet1.xml"); strings.Contains(sheet, "<f>") {
		t.Error("a text became a formula")
	}
	g := opened(t, raw)[0]
	for i, s := range texts() {
		if got := g.At(i, 0); got.Text != strings.TrimSpace(s) || got.IsNumber || got.Formula || got.Broken {
			t.Errorf("%q came back as %+v", s, got)
		}
	}
	if g.Name != "Daftar & isi" {
		t.Errorf("sheet %q", g.Name)
	}
}

func TestControlCharactersDoNotReachACell(t *testing.T) {
	raw := written(t, workbook.Layout{}, []workbook.Cell{{Value: "a\x1b[31mb\x00c\u202ed\x08"}})
	if got := opened(t, raw)[0].At(0, 0).Text; got != "a[31mbcd" {
		t.Errorf("%q", got)
	}
}

func TestFiguresAreNumbersAndDaysAreDays(t *testing.T) {
	dec := decimal.RequireFromString
	day := model.Date{Year: 2024, Month: 2, Day: 29}
	raw := written(t, workbook.Layout{}, []workbook.Cell{
		{Value: dec("81.82")}, {Value: dec("1668156794")}, {Value: 45}, {Value: dec("-0.1")}, {Value: dec("-123456789012345")},
		{Value: dec("123456789012345678")}, {Value: dec("0.12345678901234567")}, {Value: dec("1234567890123456")},
		{Value: day, Style: workbook.Style{Format: workbook.FormatDay}}, {Value: model.Date{}}, {},
		{Value: dec("124.02"), Formula: "A1*2"}, {Value: "Sangat Tinggi", Formula: `IF(A1>1,"Sangat Tinggi","")`},
	})
	g := opened(t, raw)[0]
	for i, want := range []string{"81,82", "1668156794", "45", "-0,1", "-123456789012345", "123456789012345678", "0,12345678901234567", "1234567890123456", "45351", "", "", "124,02", "Sangat Tinggi"} {
		if got := g.At(0, i); got.Text != want {
			t.Errorf("cell %d: %q, want %q", i, got.Text, want)
		}
	}
	for _, at := range []int{5, 6, 7} {
		if long := g.At(0, at); long.IsNumber {
			t.Errorf("%s, which a spreadsheet would round, was given to it as a number", long.Text)
		}
	}
	if in := g.At(0, 8); !in.Dated {
		t.Error("a day is not shown as one")
	} else if got, ok := in.Day(); !ok || got != day {
		t.Errorf("day %v", got)
	}
	if in := g.At(0, 11); !in.Formula || !in.IsNumber {
		t.Errorf("formula %+v", in)
	}
	if in := g.At(0, 12); !in.Formula || in.IsNumber {
		t.Errorf("formula %+v", in)
	}
}

func TestTheSameContentGivesTheSameBytes(t *testing.T) {
	layout := workbook.Layout{
		Widths: []float64{10, 20}, FreezeRows: 1, RepeatRows: 1, Landscape: true, Protect: true, Footer: "Kecamatan A & B",
		Validations: []workbook.Validation{{Range: "A2:A9", Choices: []string{"ya", "tidak"}}},
		Chart:       &workbook.Chart{At: "D2", Title: "Capaian", Wide: 480, High: 260, Series: []workbook.Series{{Name: "x", Categories: "'Daftar & isi'!$A$2:$A$3", Values: "'Daftar & isi'!$B$2:$B$3"}}},
	}
	rows := [][]workbook.Cell{{{Value: "Kepala"}}, {{Value: "a", Style: workbook.Style{Open: true, Border: true}}, {Value: 1}}}
	a, b := written(t, layout, rows...), written(t, layout, rows...)
	if bytes.Equal(a, b) {
		return
	}
	z, err := zip.NewReader(bytes.NewReader(a), int64(len(a)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if x, y := entry(t, a, f.Name), entry(t, b, f.Name); x != y {
			t.Errorf("%s has other bytes:\n%s\n%s", f.Name, x, y)
		}
	}
	t.Error("other bytes")
}

func TestAFooterIsCutAndOrdersNothing(t *testing.T) {
	raw := written(t, workbook.Layout{Footer: "A & B &P " + strings.Repeat("&", 300)}, []workbook.Cell{{Value: 1}})
	if sheet := entry(t, raw, "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, "&amp;LA &amp;&amp; B &amp;&amp;P ") {
		t.Error(sheet)
	}
}

func TestATextLongerThanACellIsRefusedAndNotCut(t *testing.T) {
	_, s := begun(t, "Satu", workbook.Layout{})
	if err := s.Row(0, workbook.Cell{Value: strings.Repeat("🏛", 16384)}); err == nil || !strings.Contains(err.Error(), "terlalu panjang untuk satu sel") {
		t.Error(err)
	}
	if err := s.Row(0, workbook.Cell{Value: strings.Repeat("🏛", 16383)}); err != nil {
		t.Error(err)
	}
}

func TestCSVIsShieldedAndUnshielded(t *testing.T) {
	var rows [][]string
	for _, s := range texts() {
		rows = append(rows, []string{workbook.Shield(s), "81,82"})
	}
	var out bytes.Buffer
	if err := workbook.WriteCSV(&out, rows); err != nil {
		t.Fatal(err)
	}
	raw := out.String()
	if !strings.HasPrefix(raw, "\ufeffbiasa;81,82\r\n") {
		t.Errorf("begins %q", raw[:30])
	}
	for line := range strings.SplitSeq(raw, "\n") {
		if bare := strings.TrimPrefix(line, `"`); bare != "" && strings.ContainsRune("=+-@", rune(bare[0])) {
			t.Errorf("a spreadsheet would run %s", line)
		}
	}
	g, err := workbook.ReadCSV(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range texts() {
		if got := g.At(i, 0).Text; got != strings.TrimSpace(s) {
			t.Errorf("%q came back as %q", s, got)
		}
	}
}

func TestCSVIsReadAsSpreadsheetsSaveIt(t *testing.T) {
	utf16 := []byte{0xff, 0xfe}
	for _, r := range "Nama\tNilai\r\nDesa ‘A’\t1,5\r\n" {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, row := range map[string]struct {
		raw  []byte
		want string
	}{
		"semicolons":    {[]byte("\ufeffNama;Nilai\r\nA;1,5\r\n"), "[[Nama Nilai] [A 1,5]]"},
		"commas":        {[]byte("Nama,Nilai\nA,\"1,5\"\n"), "[[Nama Nilai] [A 1,5]]"},
		"commas inside": {[]byte("\"Nama, gelar\";Nilai\nA;1,5\n"), "[[Nama, gelar Nilai] [A 1,5]]"},
		"tabs, Windows": {utf16, "[[Nama Nilai] [Desa ‘A’ 1,5]]"},
		"old letters":   {[]byte("Nama;Nilai\nDesa \x91A\x92;1,5\n"), "[[Nama Nilai] [Desa ‘A’ 1,5]]"},
		"a line inside": {[]byte("Nama;Nilai\n\"A\nB\";1\n"), "[[Nama Nilai] [A\nB 1]]"},
		"ragged":        {[]byte("Nama;Nilai\nA\n;;;x\n"), "[[Nama Nilai] [A] [   x]]"},
		"nothing":       {nil, "[]"},
	} {
		g, err := workbook.ReadCSV(row.raw)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got [][]string
		for _, r := range g.Rows {
			var line []string
			for _, c := range r {
				line = append(line, c.Text)
			}
			got = append(got, line)
		}
		if fmt.Sprint(got) != row.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestCSVThatIsNoneIsRefused(t *testing.T) {
	for name, raw := range map[string][]byte{
		"binary":  {'P', 'K', 3, 4, 0, 0},
		"wide":    []byte(strings.Repeat(";", 400)),
		"long":    []byte(strings.Repeat("a;b\n", 30_000)),
		"endless": bytes.Repeat([]byte("a"), workbook.MaxFile+1),
	} {
		if _, err := workbook.ReadCSV(raw); err == nil || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("a;b\r\n\"c\nd\";'=1\r\n"))
	f.Fuzz(func(_ *testing.T, raw []byte) { _, _ = workbook.ReadCSV(raw) })
}

// lockedness reads whether the style of a cell lets it be typed into where a sheet is protected.
func lockedness(t *testing.T, raw []byte, cell string) string {
	t.Helper()
	sheet, styles := entry(t, raw, "xl/worksheets/sheet1.xml"), entry(t, raw, "xl/styles.xml")
	number := regexp.MustCompile(`r="` + cell + `" s="([0-9]+)"`).FindStringSubmatch(sheet)
	if number == nil {
		t.Fatalf("no style of %s in %s", cell, sheet)
	}
	at, err := strconv.Atoi(number[1])
	if err != nil {
		t.Fatal(err)
	}
	_, cells, _ := strings.Cut(styles, "<cellXfs")
	one := regexp.MustCompile(`(?s)<xf [^>]*/>|<xf .*?</xf>`).FindAllString(cells, -1)
	locked := regexp.MustCompile(`locked="([a-z0-9]+)"`).FindStringSubmatch(one[at])
	if locked == nil {
		t.Fatalf("nothing about %s in %s", cell, one[at])
	}
	return locked[1]
}

func TestOnlyOpenCellsCanBeTypedInto(t *testing.T) {
	raw := written(t, workbook.Layout{Protect: true}, []workbook.Cell{{Value: "isi", Style: workbook.Style{Open: true}}, {Value: "label", Style: workbook.Style{Bold: true}}})
	if open, shut := lockedness(t, raw, "A1"), lockedness(t, raw, "B1"); open == shut || shut != "1" && shut != "true" {
		t.Errorf("open %s, shut %s", open, shut)
	}
	if sheet := entry(t, raw, "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, "<sheetProtection") || strings.Contains(sheet, "password") || strings.Contains(sheet, "hashValue") {
		t.Error("not protected, or with a password")
	}
}
