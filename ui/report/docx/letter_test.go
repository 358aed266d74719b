package docx_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/docx"
	"capaian/ui/report/letter"
	"capaian/ui/report/reporttest"
)

// paper is a paper of a year as a document, and what it is made of; nil where there is none.
func paper(t *testing.T, b *model.Book, name string, q letter.Request) (*written, *report.Report) {
	t.Helper()
	made, err := letter.Named(name).Build(b, q)
	if err != nil {
		return nil, nil
	}
	var out bytes.Buffer
	if err := docx.Write(&out, &made.Document, b.Style); err != nil {
		t.Fatal(err)
	}
	return readBack(t, out.Bytes()), made
}

// request asks for a paper of everybody on a day on which villages are late.
func request(b *model.Book, q model.Quarter) letter.Request {
	return letter.Request{Quarter: q, Day: model.Date{Year: b.Year + 1, Month: 3, Day: 1}}
}

func TestPapersAreWholeDocuments(t *testing.T) {
	for name, b := range everyYear(t) {
		for _, p := range letter.Papers() {
			w, made := paper(t, b, p.Name, request(b, model.Q4))
			if w == nil {
				continue
			}
			what := name + " " + p.Name
			wholeTables(t, what, w)
			inOrder("", w.part("word/document.xml"), func(f string) { t.Errorf("%s: %s", what, f) })
			styles := map[string]bool{}
			for _, s := range w.part("word/styles.xml").find("style") {
				styles[s.attrs["styleId"]] = true
			}
			for _, p := range w.body.find("pStyle") {
				if !styles[p.attrs["val"]] {
					t.Errorf("%s: no style %s", what, p.attrs["val"])
				}
			}
			// Each letter is on pages of its own, counted from 1.
			sections := w.body.find("sectPr")
			if len(sections) != len(made.Chapters) {
				t.Errorf("%s: %d chapters on %d sections", what, len(made.Chapters), len(sections))
			}
			for _, s := range sections {
				if s.child("pgNumType").attrs["start"] != "1" {
					t.Errorf("%s: a letter is counted on from another", what)
				}
			}
			if again, _ := paper(t, b, p.Name, request(b, model.Q4)); !bytes.Equal(w.raw, again.raw) {
				t.Errorf("%s: two exports of the same data differ", what)
			}
			if footer := string(w.parts["word/footer1.xml"]); strings.Contains(footer, "data revisi") || strings.Contains(footer, "PAGE") == made.Unnumbered {
				t.Errorf("%s: footer %s", what, footer)
			}
			if !strings.Contains(string(w.parts["docProps/core.xml"]), fmt.Sprintf("Data revisi %d", b.Revision)) {
				t.Errorf("%s does not say its revision", what)
			}
		}
	}
}

// What people typed is text in letters too, all of it.
func TestHostileTextInLetters(t *testing.T) {
	b := reporttest.Haunted(t)
	w, _ := paper(t, b, "teguran", request(b, model.Q4))
	words := w.body.words()
	for _, want := range []string{
		"Desa <w:p>&amp;</w:p>", "a & b < c > d", "=cmd|' /C calc'!A0", "]]>", "lonceng[31mmerah", strings.Repeat("x", 10_000), strings.TrimSpace(strings.Repeat("panjang ", 1250)),
		`KECAMATAN <RANUYOSO> & "SEKITARNYA"`, "A <b>B</b>", "NIP 1&2",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("lost: %.40q", want)
		}
	}
	for _, p := range letter.Papers() {
		w, _ := paper(t, b, p.Name, request(b, model.Q4))
		if fields := w.body.find("instrText"); len(fields) > 0 {
			t.Errorf("%s: a field of somebody else's: %q", p.Name, fields[0].text)
		}
		for name, part := range w.parts {
			if strings.HasSuffix(name, ".xml") && bytes.ContainsAny(part, "\x00\x07\x1b\u202e\ufffe\uffff") {
				t.Errorf("%s: %s holds a control character", p.Name, name)
			}
		}
	}
}

// Both sides sign at one height, whatever one of them lacks.
func TestSignaturesStandBesideEachOther(t *testing.T) {
	b := reporttest.Example(t)
	b.Office.Head = model.Person{Name: "Camat Kita", Rank: "Pembina", NIP: "1"}
	b.Office.Regent = model.Person{Name: "Bupati Kita"}
	w, _ := paper(t, b, "perjanjian", letter.Request{Whom: "camat"})
	found := 0
	for _, tbl := range w.body.find("tbl") {
		cells := tbl.find("tc")
		if len(cells) != 4 || !strings.Contains(cells[0].words(), "PIHAK KEDUA") {
			continue
		}
		found++
		if rows := tbl.find("tr"); len(rows) != 2 || len(cells[0].find("p")) != len(cells[1].find("p")) {
			t.Errorf("%d rows, %d and %d lines", len(rows), len(cells[0].find("p")), len(cells[1].find("p")))
		}
		lines := func(cell *element, what string) int {
			return slices.IndexFunc(cell.find("p"), func(p *element) bool { return strings.Contains(p.words(), what) })
		}
		if a, b := lines(cells[0], "PIHAK KEDUA"), lines(cells[1], "PIHAK PERTAMA"); a != b {
			t.Errorf("the sides begin on lines %d and %d", a, b)
		}
		if a, b := lines(cells[2], "Bupati Kita"), lines(cells[3], "Camat Kita"); a != 0 || b != 0 {
			t.Errorf("the names stand on lines %d and %d", a, b)
		}
		if len(cells[2].find("u")) != 1 || len(cells[3].find("u")) != 1 {
			t.Error("the names stand on no line")
		}
		if strings.Contains(cells[2].words(), "NIP") {
			t.Error("a bupati without a number is given one")
		}
	}
	if found != 2 {
		t.Errorf("%d pairs of signatures: under the statement and under its tables", found)
	}
}

// Where nothing was reached yet the report says so; an empty chart would say nothing.
func TestNoChartWithoutFigures(t *testing.T) {
	w := write(t, reporttest.Fresh(t))
	if len(w.body.find("chart")) != 0 || w.parts["word/charts/chart1.xml"] != nil {
		t.Error("an empty chart was drawn")
	}
	if !strings.Contains(w.body.words(), "[lengkapi: capaian tahun ini atau tahun-tahun lalu, untuk grafik]") {
		t.Error("nobody says why there is no chart")
	}
	if !strings.Contains(w.body.words(), "Gambar 3. Perbandingan Capaian") {
		t.Error("the caption to which the texts refer is gone")
	}
}

// Each scorecard begins on a page of its own, in every quarter, whatever people typed and however the office
// prints, and the example's need two at most; an agreement is its statement and its tables.
func TestEachPaperBeginsOnAPageOfItsOwn(t *testing.T) {
	books := map[string]*model.Book{"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "haunted": reporttest.Bothered(t), "large": reporttest.Large(t, 200)}
	for name, change := range map[string]func(*model.ReportStyle){
		"wide": func(s *model.ReportStyle) { s.Paper, s.Size, s.Spacing = model.PaperA4, 14, 200 },
		"small": func(s *model.ReportStyle) {
			s.Paper, s.Size, s.Margins = model.PaperA4, 10, model.Margins{Top: 40, Right: 40, Bottom: 40, Left: 40}
		},
	} {
		b := reporttest.Example(t)
		change(&b.Style)
		books[name] = b
	}
	documents, want := map[string][]byte{}, map[string]int{}
	for name, b := range books {
		for _, q := range []model.Quarter{model.Q2, model.Q4} {
			key := fmt.Sprintf("%s-%d", name, q)
			w, made := paper(t, b, "rapor", request(b, q))
			documents[key], want[key] = w.raw, len(made.Chapters)
		}
	}
	agreement, _ := paper(t, books["example"], "perjanjian", letter.Request{})
	documents["agreement"], want["agreement"] = agreement.raw, 14
	for key, pages := range printed(t, documents) {
		begun := len(pages)
		if key != "agreement" {
			begun = 0
			for _, page := range pages {
				if strings.Contains(page, "RAPOR KINERJA TRIWULAN") {
					begun++
				}
			}
		}
		if begun != want[key] {
			t.Errorf("%s: %d of %d pages begin one of %d papers", key, begun, len(pages), want[key])
		}
		if strings.HasPrefix(key, "example") && len(pages) > 2*want[key] {
			t.Errorf("%s: %d pages for %d papers", key, len(pages), want[key])
		}
	}
}
