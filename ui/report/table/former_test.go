package table_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"
)

// The agreement of January, printed in December, and tables of earlier quarters have the names of
// their days; later ones say what the names were.
func TestPapersAndTablesHaveTheNamesOfTheirDays(t *testing.T) {
	b := reporttest.Example(t)
	july := model.Date{Year: 2024, Month: 7, Day: 1}
	b.Office.AgreedOn, b.Office.RenewedOn = model.Date{Year: 2024, Month: 1, Day: 15}, model.Date{Year: 2024, Month: 10, Day: 1}
	was := b.Indicators[0].Name
	b.Indicators[0].Name, b.Indicators[0].FormerName = "Indeks Bernama Baru", model.FormerName{Former: was, Renamed: july}
	village := b.Villages[0].Name
	b.Villages[0].Name, b.Villages[0].FormerName = "Bernama Baru", model.FormerName{Former: village, Renamed: july}
	section := b.Sections[3].Name
	b.Sections[3].Name, b.Sections[3].FormerName = "Seksi Bernama Baru", model.FormerName{Former: section, Renamed: july}
	printed := func(tables ...table.Table) string {
		var all []string
		for _, one := range tables {
			all = append(all, one.Title)
			for _, body := range one.Bodies {
				for _, row := range body.Rows {
					for _, cell := range row.Cells {
						all = append(all, cell.Text)
					}
				}
			}
			all = append(all, one.Notes...)
		}
		return strings.Join(all, "|")
	}
	year, spring := calc.Compute(b, model.Q4), calc.Compute(b, model.Q1)
	numbered := func(r *calc.Results, n int) table.Table {
		all := table.Report(b, r)
		return all[slices.IndexFunc(all, func(one table.Table) bool { return one.Number == n })]
	}
	for what, row := range map[string]struct{ paper, has, not string }{
		"PK awal":              {printed(table.Agreement(b, year, model.Initial)), was, "Indeks Bernama Baru"},
		"PK perubahan":         {printed(table.Agreement(b, year, model.Revised)), "Indeks Bernama Baru", was},
		"PK awal of a section": {printed(table.SectionAgreement(b, year, b.Sections[3].ID, model.Initial)), section, "Seksi Bernama Baru"},
		"Tabel 8 of TW I":      {printed(numbered(spring, 8)), was, "Bernama Baru"},
		"Tabel 8":              {printed(numbered(year, 8)), "Indeks Bernama Baru", ""},
		"Tabel 11 of TW I":     {printed(numbered(spring, 11)), village, "Bernama Baru"},
		"Tabel 11":             {printed(numbered(year, 11)), "Desa Bernama Baru bernama " + village + " sebelum 01-07-2024.", ""},
	} {
		if !strings.Contains(row.paper, row.has) || row.not != "" && strings.Contains(row.paper, row.not) {
			t.Errorf("%s: %s", what, row.paper)
		}
	}
}
