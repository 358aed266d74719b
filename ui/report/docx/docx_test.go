package docx_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/status"
)

func TestSeventeenCaptionsInSequence(t *testing.T) {
	for name, b := range everyYear(t) {
		w := write(t, b)
		var tables, figures []string
		for _, p := range w.body.find("p") {
			switch p.style() {
			case "Caption":
				tables = append(tables, p.words())
			case "CaptionGambar":
				figures = append(figures, p.words())
			default:
				continue
			}
			sequence := ""
			for _, i := range p.find("instrText") {
				sequence += i.text
			}
			if !strings.Contains(sequence, "SEQ Tabel ") && !strings.Contains(sequence, "SEQ Gambar ") {
				t.Errorf("%s: %q does not count itself", name, p.words())
			}
		}
		if len(tables) != 20 || len(figures) != 3 {
			t.Fatalf("%s: %d tables, %d figures", name, len(tables), len(figures))
		}
		for i, caption := range append(tables, figures...) {
			want := fmt.Sprintf("Tabel %d. ", i+1)
			if i >= 20 {
				want = fmt.Sprintf("Gambar %d. ", i-19)
			}
			if !strings.HasPrefix(caption, want) || len(caption) == len(want) {
				t.Errorf("%s: caption %d is %q", name, i+1, caption)
			}
		}
	}
}

func TestChaptersInTheirOrder(t *testing.T) {
	w := write(t, reporttest.Example(t))
	var got []string
	for _, p := range w.body.find("p") {
		if strings.HasPrefix(p.style(), "Heading") {
			got = append(got, p.style()[7:]+" "+strings.NewReplacer("\n", " ", "\t", " ").Replace(p.words()))
		}
	}
	want := []string{
		"1 Kata Pengantar", "1 Ikhtisar Eksekutif", "1 Daftar Isi", "1 Daftar Tabel", "1 Daftar Gambar", "1 Daftar Lampiran",
		"1 BAB I Pendahuluan", "2 1.1 Gambaran Umum", "3 1.1.1 ", "3 1.1.2 ", "3 1.1.3 ", "3 1.1.4 ", "2 1.2 Isu Strategis",
		"1 BAB II Perencanaan Kinerja", "2 2.1 ", "2 2.2 ", "2 2.3 ",
		"1 BAB III Akuntabilitas Kinerja", "2 3.1 ", "3 3.1.1 ", "3 3.1.2 ",
		"4 3.1.2.1 ", "4 3.1.2.2 ", "4 3.1.2.3 ", "4 3.1.2.4 ", "4 3.1.2.5 ", "4 3.1.2.6 ", "4 3.1.2.7 ",
		"2 3.2 Realisasi Anggaran", "3 3.2.1 ", "3 3.2.2 ", "2 3.3 Tindak Lanjut Hasil Evaluasi", "1 BAB IV Penutup", "2 4.1 ", "2 4.2 ", "1 Lampiran",
		"2 Lampiran 1 Perjanjian Kinerja Awal", "2 Lampiran 2 Perjanjian Kinerja Perubahan", "2 Lampiran 3 Matriks", "2 Lampiran 4 Target, Realisasi", "2 Lampiran 5 Keterkaitan",
		"2 Lampiran 6 Daftar Bukti", "2 Lampiran 7 Pernyataan Telah Direviu",
	}
	if len(got) != len(want) {
		t.Fatalf("%d headings: %q", len(got), got)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("heading %d is %q, want %q", i+1, got[i], want[i])
		}
	}
}

// The numbers of the document are those of `capaian status --json`.
func TestNumbersAreThoseOfStatus(t *testing.T) {
	for _, q := range model.Quarters() {
		b := reporttest.Example(t)
		w, s := writeAt(t, b, q), status.Of(b, q)
		byName := map[string]status.Indicator{}
		for _, ind := range s.Indicators {
			byName[ind.Name] = ind
		}
		columns := map[string]struct {
			from int
			of   func(status.Indicator) []*string
		}{
			"4": {3, func(i status.Indicator) []*string { return []*string{i.Target} }},
			"8": {3, func(i status.Indicator) []*string {
				return append(append([]*string{i.Target}, i.Quarters[:]...), i.Actual, i.Achievement)
			}},
			"9":  {3, func(i status.Indicator) []*string { return []*string{i.Target, i.Actual, i.Achievement} }},
			"13": {3, func(i status.Indicator) []*string { return []*string{i.Target, i.Actual, i.Achievement} }},
			"14": {3, func(i status.Indicator) []*string { return []*string{i.Target, i.Actual, i.StrategicEnd, i.Strategic} }},
			"15": {3, func(i status.Indicator) []*string { return []*string{i.Target, i.Actual, i.Achievement} }},
			"16": {3, func(i status.Indicator) []*string { return []*string{i.Achievement, i.BudgetPercent, i.Efficiency} }},
		}
		for number, column := range columns {
			seen := 0
			for _, row := range grid(w.tables(number)[0]) {
				ind, known := byName[row[min(2, len(row)-1)]]
				if !known {
					continue
				}
				seen++
				for i, want := range column.of(ind) {
					if got := figure(row[column.from+i]); got != pointed(want) {
						t.Errorf("TW %s, Tabel %s, %s: column %d holds %q, status %q", q.Roman(), number, ind.ID, i+1, row[column.from+i], pointed(want))
					}
				}
			}
			if seen != 3 {
				t.Errorf("Tabel %s shows %d IKU", number, seen)
			}
		}
		sameMoney(t, w, s)
	}
}

func sameMoney(t *testing.T, w *written, s status.Report) {
	t.Helper()
	money := grid(w.tables("17")[0])
	total := money[len(money)-1]
	for i, want := range []*string{s.Budget.Amount, s.Budget.Spent, s.Budget.Absorption} {
		if got := figure(total[2+i]); got != pointed(want) {
			t.Errorf("Tabel 17's total: %q, status %q", total[2+i], pointed(want))
		}
	}
	list := grid(w.tables("10")[0])
	last := list[len(list)-1]
	if last[1] != strconv.Itoa(s.Facilitation.Planned) || last[2] != strconv.Itoa(s.Facilitation.Realised) {
		t.Errorf("Tabel 10's total: %v", last)
	}
}

// figure is a printed number with a point, without grouping, letter and gap.
func figure(s string) string {
	s, _, _ = strings.Cut(s, " (")
	if strings.HasPrefix(s, "[lengkapi") || s == "–" {
		return ""
	}
	return strings.NewReplacer(".", "", ",", ".", "−", "-").Replace(s)
}

func pointed(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func TestSameDataSameBytes(t *testing.T) {
	first, second := write(t, reporttest.Haunted(t)), write(t, reporttest.Haunted(t))
	if !bytes.Equal(first.raw, second.raw) {
		t.Fatal("two exports of the same data differ")
	}
	other := write(t, reporttest.Example(t, &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(1)}))
	if bytes.Equal(write(t, reporttest.Example(t)).raw, other.raw) {
		t.Fatal("another figure, and the same bytes: this test compares nothing")
	}
}

func TestTheDocumentSaysItsRevision(t *testing.T) {
	w := write(t, reporttest.Example(t))
	for part, want := range map[string]string{
		"docProps/custom.xml": `name="Revisi data"><vt:lpwstr>17<`, "docProps/core.xml": "Data revisi 17",
	} {
		if !bytes.Contains(w.parts[part], []byte(want)) {
			t.Errorf("%s does not say %q", part, want)
		}
	}
	if strings.Contains(w.body.words(), "data revisi") {
		t.Error("a page that is sent speaks of the program's data")
	}
	if early := writeAt(t, reporttest.Example(t), model.Q2); !strings.Contains(early.body.words(), "Keadaan sampai dengan triwulan II") {
		t.Error("a report of half a year does not say so")
	}
}

// What people typed is text: no markup, no field, no control character of theirs is left.
func TestHostileTextComesOutAsText(t *testing.T) {
	w := write(t, reporttest.Haunted(t))
	words := w.body.words()
	for _, want := range []string{
		"<w:p>&amp;</w:p>", "a & b < c > d", `"kutip" 'tunggal'`, "=cmd|' /C calc'!A0", "]]>", "lonceng[31mmerah", "kanan ke kiri", "tanda \u200f kanan", "emoji 🙂 dan ",
		strings.Repeat("x", 10_000), strings.TrimSpace(strings.Repeat("panjang ", 1250)),
	} {
		if !strings.Contains(words, want) {
			t.Errorf("lost: %.40q", want)
		}
	}
	for name, part := range w.parts {
		if strings.HasSuffix(name, ".xml") && bytes.ContainsAny(part, "\x00\x07\x1b\u202e\ufffe\uffff") {
			t.Errorf("%s holds a control character", name)
		}
	}
	allowed := regexp.MustCompile(`^\s*(SEQ (Tabel|Gambar) \\\* ARABIC|REF _Ref_(tabel|gambar)_\d+ \\h|PAGEREF _Toc_\w+ \\h|TOC \\o "1-4" \\h \\z \\u|TOC \\h \\z \\c "(Tabel|Gambar)")\s*$`)
	for _, field := range w.body.find("instrText") {
		if !allowed.MatchString(field.text) {
			t.Errorf("a field of somebody else's: %q", field.text)
		}
	}
}

func TestReferencesLeadSomewhere(t *testing.T) {
	for name, b := range everyYear(t) {
		w := write(t, b)
		marks := map[string]bool{}
		ids := map[string]bool{}
		for _, m := range w.body.find("bookmarkStart") {
			if marks[m.attrs["name"]] || ids[m.attrs["id"]] {
				t.Errorf("%s: bookmark %s twice", name, m.attrs["name"])
			}
			marks[m.attrs["name"]], ids[m.attrs["id"]] = true, true
		}
		for _, field := range w.body.find("instrText") {
			words := strings.Fields(field.text)
			if (words[0] == "REF" || words[0] == "PAGEREF") && !marks[words[1]] {
				t.Errorf("%s: %s leads nowhere", name, field.text)
			}
		}
		for _, link := range w.body.find("hyperlink") {
			if !marks[link.attrs["anchor"]] {
				t.Errorf("%s: link to %s leads nowhere", name, link.attrs["anchor"])
			}
		}
		styles := map[string]bool{}
		for _, s := range w.part("word/styles.xml").find("style") {
			styles[s.attrs["styleId"]] = true
		}
		for _, kind := range []string{"pStyle", "tblStyle", "basedOn", "next"} {
			for _, e := range append(w.body.find(kind), w.part("word/styles.xml").find(kind)...) {
				if !styles[e.attrs["val"]] {
					t.Errorf("%s: no style %s", name, e.attrs["val"])
				}
			}
		}
		numbers := map[string]bool{}
		for _, n := range w.part("word/numbering.xml").find("num") {
			numbers[n.attrs["numId"]] = true
		}
		for _, n := range w.body.find("numId") {
			if !numbers[n.attrs["val"]] {
				t.Errorf("%s: no list %s", name, n.attrs["val"])
			}
		}
	}
}

// Every part that is named is there, and every part that is there is named.
func TestPartsAreNamedOnce(t *testing.T) {
	w := write(t, reporttest.Example(t, &model.Logo{Data: picture(t, 40, 60)}))
	types := map[string]bool{}
	root := w.part("[Content_Types].xml")
	for _, d := range root.find("Default") {
		types["."+d.attrs["Extension"]] = true
	}
	for _, o := range root.find("Override") {
		name := strings.TrimPrefix(o.attrs["PartName"], "/")
		if types[name] = true; w.parts[name] == nil {
			t.Errorf("%s is declared and not there", name)
		}
	}
	for name := range w.parts {
		if ext := name[strings.LastIndex(name, "."):]; !types[name] && !types[ext] {
			t.Errorf("%s is not declared", name)
		}
	}
	for _, rel := range w.part("word/_rels/document.xml.rels").find("Relationship") {
		if w.parts["word/"+rel.attrs["Target"]] == nil {
			t.Errorf("%s is named and not there", rel.attrs["Target"])
		}
	}
}

func TestSectionsHeadersAndNumbers(t *testing.T) {
	w := write(t, reporttest.Example(t))
	sections := w.body.find("sectPr")
	wide, formats, starts := 0, []string{}, []string{}
	for i, s := range sections {
		size := s.child("pgSz").attrs
		if size["orient"] == "landscape" {
			wide++
			if width, height := atoi(t, size["w"]), atoi(t, size["h"]); width < height {
				t.Errorf("section %d lies on its side and is %d by %d", i, width, height)
			}
		}
		number := s.child("pgNumType").attrs
		if f := number["fmt"]; len(formats) == 0 || formats[len(formats)-1] != f {
			formats = append(formats, f)
			starts = append(starts, number["start"])
		} else if number["start"] != "" {
			t.Errorf("section %d begins the numbers anew", i)
		}
		if hasFooter := len(s.find("footerReference")) > 0; hasFooter != (i > 0) {
			t.Errorf("section %d: footer %v", i, hasFooter)
		}
	}
	if wide != 3 {
		t.Errorf("%d sections on their side: Tabel 6, Tabel 12, and the matrix with the quarters after it are", wide)
	}
	if strings.Join(formats, " ") != " lowerRoman decimal" || strings.Join(starts, " ") != " 2 1" {
		t.Errorf("numbers %q from %q", formats, starts)
	}
	for _, number := range []string{"1", "2", "6", "8", "10", "12"} {
		first := w.tables(number)[0].find("tr")[0]
		if len(first.find("tblHeader")) == 0 || len(first.find("cantSplit")) == 0 {
			t.Errorf("the head of Tabel %s is not repeated or may be split", number)
		}
	}
}

// Where the paper is turned a page begins by itself: a page break before it would leave one blank.
func TestNoBlankPageWhereThePaperIsTurned(t *testing.T) {
	w := write(t, reporttest.Example(t))
	turned := 0
	all := w.body.children
	for i, p := range all {
		if len(p.find("sectPr")) == 0 || i == 0 || p.name != "p" {
			continue
		}
		turned++
		for _, br := range all[i-1].find("br") {
			if br.attrs["type"] == "page" {
				t.Errorf("paragraph %d breaks the page right before a section does", i)
			}
		}
	}
	if turned < 6 {
		t.Errorf("%d sections end", turned)
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestGapsAreYellowAndCounted(t *testing.T) {
	w := write(t, reporttest.Example(t))
	yellow := 0
	for _, r := range w.body.find("r") {
		if r.child("rPr").child("highlight").attrs["val"] == "yellow" {
			if !strings.HasPrefix(r.words(), "[lengkapi: ") || !strings.HasSuffix(r.words(), "]") {
				t.Errorf("marked: %q", r.words())
			}
			yellow++
		} else if strings.Contains(r.words(), "[lengkapi: ") {
			t.Errorf("not marked: %q", r.words())
		}
	}
	if want := strings.Count(w.body.words(), "[lengkapi: "); yellow != want || yellow == 0 {
		t.Errorf("%d marked, %d missing", yellow, want)
	}
}

func TestTheChartIsNative(t *testing.T) {
	w := write(t, reporttest.Example(t))
	chart := w.part("word/charts/chart1.xml")
	series := chart.find("ser")
	if len(series) != 3 {
		t.Fatalf("%d series", len(series))
	}
	var values []string
	for _, pt := range series[1].child("val").find("v") {
		values = append(values, pt.text)
	}
	if got := strings.Join(values, " "); got != "95.45 113.64 96.7 100.19 93.48 101.79" {
		t.Error(got)
	}
	if n := len(series[0].child("val").find("v")); n != 1 {
		t.Errorf("N/A was drawn as a number: %d points of the index", n)
	}
	book := readSheet(t, w.parts["word/embeddings/grafik1.xlsx"])
	if !slices.Contains(book, "B1=Indeks Pelayanan Publik") || !slices.Contains(book, "C7=101.79") || !slices.Contains(book, "A2=2019") {
		t.Error(book)
	}
}
