package table_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"
)

// The agreement of January has the indicator that was replaced in July, and the one of autumn that
// which came.
func TestAgreementsHaveTheIndicatorsOfTheirDays(t *testing.T) {
	b := reporttest.Example(t)
	office := b.Office
	office.AgreedOn, office.RenewedOn = model.Date{Year: 2024, Month: 1, Day: 15}, model.Date{Year: 2024, Month: 10, Day: 1}
	left := *b.Indicator("iku-1")
	left.Until = model.Date{Year: 2024, Month: 6, Day: 30}
	came := left
	came.ID, came.Name, came.From, came.Until = "iku-baru", "Indeks Pengganti", model.Date{Year: 2024, Month: 7, Day: 1}, model.Date{}
	records := []model.Record{&office, &left, &came}
	for _, one := range b.Records() {
		if ref := one.Ref(); ref.Kind != model.KindOffice && ref != left.Ref() {
			records = append(records, one)
		}
	}
	b = model.NewBook(2024, 1, records)
	r := calc.Compute(b, model.Q4)
	names := func(which model.Agreement) string {
		var all []string
		for _, row := range table.Agreement(b, r, which).Bodies[0].Rows {
			if row.Ref.Kind == model.KindIndicator {
				all = append(all, row.Cells[2].Text)
			}
		}
		return strings.Join(all, "; ")
	}
	if first, then := names(model.Initial), names(model.Revised); !strings.Contains(first, left.Name) || strings.Contains(first, came.Name) || strings.Contains(then, left.Name) || !strings.Contains(then, came.Name) {
		t.Errorf("in January %s; in October %s", first, then)
	}
	var notes []string
	for _, one := range table.Report(b, r) {
		if one.Number == 8 {
			notes = one.Notes
		}
	}
	if all := strings.Join(notes, "|"); !strings.Contains(all, "berlaku sampai 30-06-2024.") || !strings.Contains(all, "berlaku sejak 01-07-2024.") {
		t.Errorf("notes of the quarters: %s", all)
	}
}
