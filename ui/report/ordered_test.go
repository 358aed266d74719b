package report_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/doc"
	"capaian/ui/report/outline"
	"capaian/ui/report/reporttest"
)

func ordered(t *testing.T, change func(string) string) *report.Report {
	t.Helper()
	return build(reporttest.Example(t, &model.Narrative{Topic: model.TopicOrder, Text: change(outline.Default())}), model.Q4)
}

func headings(r *report.Report) string {
	var all []string
	for b := range r.Blocks() {
		if h, ok := b.(doc.Heading); ok {
			all = append(all, h.Line())
		}
	}
	return strings.Join(all, "\n")
}

func TestASectionIsDroppedMovedAndRenamed(t *testing.T) {
	r := ordered(t, func(s string) string {
		s = strings.Replace(s, "### inovasi: Inovasi\n", "", 1)
		s = strings.Replace(s, "## isu-strategis: Isu Strategis\n", "", 1)
		return strings.Replace(s, "# bab: Perencanaan Kinerja\n", "# bab: Rencana dan Isu\n## isu-strategis: Persoalan Kantor\n", 1)
	})
	if len(r.Problems) > 0 {
		t.Fatal(r.Problems)
	}
	all := headings(r)
	wants(t, all, "BAB II Rencana dan Isu", "2.1 Persoalan Kantor", "2.2 Kinerja Utama Perangkat Daerah", "3.2.1 Capaian Kinerja Lain\n3.3 Tindak Lanjut")
	if strings.Contains(all, "Inovasi") {
		t.Error("what was dropped stands there")
	}
}

// Tables are counted as they stand; texts name them by the numbers they came to have.
func TestTablesAreCountedInTheOfficesOrder(t *testing.T) {
	r := ordered(t, func(s string) string {
		s = strings.Replace(s, "tabel 2\n", "", 1)
		return strings.Replace(s, "tabel 4\n", "tabel 4: Target Kami {tahun}\nkolom: uraian, target=Angka Target\n", 1)
	})
	next := 1
	var four *doc.Table
	for b := range r.Blocks() {
		if tbl, ok := b.(doc.Table); ok && tbl.Table.Number > 0 {
			if tbl.Table.Number != next {
				t.Errorf("Tabel %d where %d should be", tbl.Table.Number, next)
			}
			if next++; tbl.Table.Title == "Target Kami 2024" {
				four = &tbl
			}
		}
	}
	if next != 20 {
		t.Errorf("%d tables", next-1)
	}
	if four == nil || four.Table.Number != 3 {
		t.Fatal("the renamed table is not there")
	}
	var heads []string
	for _, c := range four.Table.Bodies[0].Columns {
		heads = append(heads, c.Head)
	}
	if got := strings.Join(heads, "|"); got != "Tujuan/Sasaran Strategis|Angka Target" {
		t.Error(got)
	}
	for i, row := range four.Table.Bodies[0].Rows {
		if len(row.Cells) != 2 {
			t.Errorf("row %d has %d cells", i, len(row.Cells))
		}
	}
	wants(t, section(t, r, "2.1"), "disajikan pada Tabel 2, target tahun 2024 pada Tabel 3.")
	wants(t, section(t, r, "3.1.2.1"), "menurut Tabel 6.")
	if s := section(t, r, "1.1.4"); !strings.HasPrefix(s, "Tabel Sarana dan Prasarana") {
		t.Errorf("a table that is not printed: %s", s)
	}
}

// An order that came in without being read stands back; the report says so.
func TestAWrongOrderStandsBack(t *testing.T) {
	r := ordered(t, func(s string) string { return s + "kucing\n" })
	if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].Error(), `"kucing" tidak dikenal`) {
		t.Fatal(r.Problems)
	}
	if headings(r) != headings(build(reporttest.Example(t), model.Q4)) {
		t.Error("the usual order does not stand in its place")
	}
}

func TestEveryTableAndFigureIsNamedBeforeIt(t *testing.T) {
	for name, b := range map[string]*model.Book{"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare()} {
		named := map[string]bool{}
		note := func(all []doc.Run) {
			for _, r := range all {
				named[r.Ref] = true
			}
		}
		for b := range build(b, model.Q4).Blocks() {
			ref := ""
			switch b := b.(type) {
			case doc.Paragraph:
				note(b.Runs)
			case doc.List:
				for _, item := range b.Items {
					note(item)
				}
			case doc.Table:
				if b.Table.Number > 0 {
					ref = doc.TableRef(b.Table.Number)
				}
			case doc.Figure:
				ref = doc.FigureRef(b.Number)
			}
			if ref != "" && !named[ref] {
				t.Errorf("%s: nothing leads to %s", name, ref)
			}
		}
	}
}

func TestTheChartIsRead(t *testing.T) {
	wants(t, section(t, build(reporttest.Example(t), model.Q4), "3.1.2.2"), "digambarkan pada Gambar 3", "Yang terbaca dari Gambar 3:", "Fasilitasi dan koordinasi: capaian ")
}

func TestObstaclesStandWithTheirSolutions(t *testing.T) {
	r := build(reporttest.Example(t), model.Q4)
	wants(t, section(t, r, "3.1.2.5"), "- Sebagian pegawai belum memahami tugas dan fungsinya. Solusi: Rapat rutin membahas capaian target dan pembagian tugas.")
	wants(t, section(t, r, "3.3"), "Dari 2 rekomendasi hasil evaluasi tahun 2023, 1 sudah selesai ditindaklanjuti.")
	wants(t, section(t, r, "4.2"), "Menjadwalkan kembali 5 fasilitasi")
}

// What was written stands beside what the figures ask for, each with whose it is.
func TestStepsOfBothKindsStand(t *testing.T) {
	b := reporttest.Example(t, &model.Analysis{Node: "sasaran-2", Part: model.AnalysisNext, Items: []string{"Klinik dokumen desa"}},
		&model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(40)})
	wants(t, section(t, build(b, model.Q4), "4.2"), "- Klinik dokumen desa (Sasaran Strategis 2).", "dari target (Tujuan 1).", "- Menjadwalkan kembali 5")
}

// Only an export, which runs Pemeriksaan, can say whether the data is without errors.
func TestTheReviewKnowsWhatPemeriksaanFound(t *testing.T) {
	b := reporttest.Example(t)
	r := calc.Compute(b, model.Q4)
	for want, made := range map[string]*report.Report{
		"||": report.Build(b, r), "√||Pemeriksaan tidak menemukan kesalahan": report.Checked(b, r, nil),
		"|√|Pemeriksaan menemukan 1 kesalahan": report.Checked(b, r, []check.Finding{{Level: check.Error}}),
	} {
		got := ""
		for b := range made.Blocks() {
			if tbl, ok := b.(doc.Table); ok && tbl.Table.Title == "Kriteria Reviu Laporan Kinerja" {
				for _, row := range tbl.Table.Bodies[0].Rows {
					if row.Cells[1].Text == "Data/informasi kinerja yang disampaikan dalam LKj telah diyakini keandalannya" {
						got = row.Cells[2].Text + "|" + row.Cells[3].Text + "|" + row.Cells[4].Text
					}
				}
			}
		}
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTheReviewHasTwentyThreeCriteria(t *testing.T) {
	for name, b := range map[string]*model.Book{"example": reporttest.Example(t), "bare": reporttest.Bare()} {
		n, marked := 0, 0
		for b := range build(b, model.Q4).Blocks() {
			if tbl, ok := b.(doc.Table); ok && tbl.Table.Title == "Kriteria Reviu Laporan Kinerja" {
				for _, row := range tbl.Table.Bodies[0].Rows {
					if row.Cells[0].Text != "" {
						n++
					}
					if row.Cells[2].Text != "" && row.Cells[3].Text != "" {
						t.Errorf("%s: both yes and no: %s", name, row.Cells[1].Text)
					}
					if fmt.Sprint(row.Cells[2].Text, row.Cells[3].Text) != "" {
						marked++
					}
				}
			}
		}
		if n != 23 || marked < 10 {
			t.Errorf("%s: %d criteria, %d answered", name, n, marked)
		}
	}
}
