package docx_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/docx"
	"capaian/ui/report/reporttest"
)

// A name that stands over several rows is one cell, as tall as they are.
func TestTallCellsAreMerged(t *testing.T) {
	w := write(t, reporttest.Example(t))
	merged := func(number string, from, column int) string {
		s := ""
		rows := w.tables(number)[0].find("tr")
		for _, row := range rows[from:] {
			var cells []*element
			for _, c := range row.children {
				if c.name == "tc" {
					cells = append(cells, c)
				}
			}
			switch merge := cells[column].child("tcPr"); {
			case len(merge.find("vMerge")) == 0:
				s += "-"
			case merge.child("vMerge").attrs["val"] == "restart":
				s += "r"
			default:
				s += "c"
			}
		}
		return s
	}
	if s := merged("10", 1, 1); !strings.HasPrefix(s, "rccccrccccrcccc---rcccc") {
		t.Errorf("the groups of Tabel 10: %s", s)
	}
	if s := merged("6", 2, 1); !strings.HasSuffix(s, "-rcc-") {
		t.Errorf("a program of three indicators: %s", s)
	}
}

// Each list counts for itself, from where it should.
func TestListsCountForThemselves(t *testing.T) {
	w := write(t, reporttest.Example(t))
	starts := map[string]string{}
	for _, n := range w.part("word/numbering.xml").find("num") {
		starts[n.attrs["numId"]] = n.find("startOverride")[0].attrs["val"]
	}
	var letters []string
	lists := map[string]int{}
	for _, p := range w.body.find("p") {
		if p.style() != "ListParagraph" {
			continue
		}
		id := p.find("numId")[0].attrs["val"]
		lists[id]++
		if strings.HasPrefix(p.words(), "Bila realisasi yang makin") {
			letters = append(letters, starts[id])
		}
	}
	if strings.Join(letters, " ") != "1 2" || len(lists) != len(starts) || len(lists) < 10 {
		t.Errorf("the two formulas count from %v; %d lists, %d counts", letters, len(lists), len(starts))
	}
}

// However many posts an office has, the chart of people is a table without holes.
func TestTheChartOfPeopleHasEveryPost(t *testing.T) {
	var more []model.Record
	for i := range 30 {
		more = append(more,
			&model.Staff{ID: model.ID(fmt.Sprintf("seksi-%d", i)), Order: 50 + i, Position: fmt.Sprintf("Kepala Seksi nomor %d", i), Male: 1},
			&model.Staff{ID: model.ID(fmt.Sprintf("subbag-%d", i)), Order: 90 + i, Position: fmt.Sprintf("Kepala Subbag nomor %d", i), Male: 1})
	}
	w := write(t, reporttest.Example(t, more...))
	var chart *element
	for _, tbl := range w.body.find("tbl") {
		if strings.HasPrefix(tbl.words(), "Camat") && chart == nil {
			chart = tbl
		}
	}
	for _, want := range []string{"MASRUHIN, S.Sos", "Sekretaris", "Kepala Sub Bagian Keuangan", "Kepala Seksi nomor 29", "Kepala Subbag nomor 29", "Tenaga Kontrak"} {
		if chart == nil || !strings.Contains(chart.words(), want) {
			t.Errorf("no %s in the chart", want)
		}
	}
	for _, span := range chart.find("gridSpan") {
		if atoi(t, span.attrs["val"]) < 1 {
			t.Fatal("a cell over no column")
		}
	}
}

func readSheet(t *testing.T, raw []byte) []string {
	t.Helper()
	w := &written{t: t, parts: map[string][]byte{}}
	w.parts = unzipped(t, raw)
	var cells []string
	for _, c := range w.part("xl/worksheets/sheet1.xml").find("c") {
		cells = append(cells, c.attrs["r"]+"="+c.child("v").text+c.child("is").child("t").text)
	}
	return cells
}

func BenchmarkDocument(b *testing.B) {
	for _, indicators := range []int{0, 500} {
		book := reporttest.Large(b, indicators)
		b.Run(fmt.Sprintf("%d more indicators", indicators), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := report.Build(book, calc.Compute(book, model.Q4))
				if err := docx.Write(io.Discard, &r.Document, book.Style); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
