package xlsx

import (
	"fmt"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/reporttest"
)

// reordered is the example with a report that prints three of its tables.
func reordered(t testing.TB) *model.Book {
	t.Helper()
	return reporttest.Example(t, &model.Narrative{Topic: model.TopicOrder, Text: "# bab: Kinerja\n## judul: Capaian\ntabel 9: Hasil Tahun {tahun}\ntabel 4\n## judul: Anggaran\ntabel 17\n"})
}

func TestSheetsAreThoseOfTheOfficesOrder(t *testing.T) {
	b := reordered(t)
	p := inOrder(b, calc.Compute(b, model.Q4))
	var names []string
	for _, s := range p.sheets[:4] {
		names = append(names, s.name)
	}
	if got := strings.Join(names, "; "); got != "Tabel 1; Tabel 2; Tabel 3; Tidak dicetak 1" {
		t.Errorf("sheets %s", got)
	}
	if s := p.numbered(9); s == nil || s.name != "Tabel 1" || s.table.Title != "Hasil Tahun 2024" {
		t.Errorf("%+v", s)
	}
	if last := p.sheets[len(p.sheets)-1]; !strings.HasPrefix(last.name, "Lampiran") {
		t.Errorf("last is %s", last.name)
	}
	usual := inOrder(reporttest.Example(t), calc.Compute(reporttest.Example(t), model.Q4))
	for _, s := range usual.sheets {
		if n := s.table.Number; n > 0 && s.name != fmt.Sprintf("Tabel %d", n) {
			t.Errorf("the usual order has table %d as %s", n, s.name)
		}
	}
}

// replaced is the example with indicators that were measured in a part of the year only: typed
// ones of each rule, and one of the checklists.
func replaced(t testing.TB) *model.Book {
	t.Helper()
	like := *reporttest.Example(t).Indicator("iku-1")
	like.Graded, like.Until = false, model.Date{Year: 2024, Month: 6, Day: 30}
	var records []model.Record
	for i, rule := range []model.Aggregation{model.Cumulative, model.Sum, model.Mean, model.Last} {
		one := like
		one.ID, one.Name, one.Aggregation, one.Order = model.ID("lama-"+string(rule)), "Lama "+string(rule), rule, 10+i
		records = append(records, &one, &model.Target{Indicator: one.ID, Agreement: model.Initial, Value: model.IntOf(40)},
			&model.Actual{Indicator: one.ID, Quarter: model.Q1, Value: model.IntOf(10)}, &model.Actual{Indicator: one.ID, Quarter: model.Q2, Value: model.IntOf(30)})
	}
	listed := like
	listed.ID, listed.Name, listed.Source, listed.Order = "lama-daftar", "Lama daftar", model.FromFacilitation, 20
	return reporttest.Example(t, append(records, &listed)...)
}
