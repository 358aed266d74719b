package seed_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/seed"
)

func TestTheFullExampleIsSoundAndKeepsTheFigures(t *testing.T) {
	batch, err := seed.FullExample()
	if err != nil {
		t.Fatal(err)
	}
	sound(t, batch)
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	full, bare := model.NewBook(2024, 1, records), example(t)
	if len(full.Duties) != 94 || len(full.DutiesOf("")) != 10 || len(full.Issues) != 5 || len(full.Rows) != len(bare.Rows) || len(full.Staff) != len(bare.Staff) || len(full.Assets) != len(bare.Assets) {
		t.Errorf("%d duties, %d issues, %d rows, %d posts, %d assets", len(full.Duties), len(full.Issues), len(full.Rows), len(full.Staff), len(full.Assets))
	}
	for _, ind := range bare.Indicators {
		was, is := bare.Actual(ind.ID, model.Q4).Value, full.Actual(ind.ID, model.Q4).Value
		if !was.IsBlank() && !was.Equal(is) || !bare.TargetInForce(ind.ID, model.WholeYear).Equal(full.TargetInForce(ind.ID, model.WholeYear)) {
			t.Errorf("%s: %v became %v", ind.ID, was, is)
		}
	}
	for _, row := range bare.Rows {
		for q := model.Q1; q <= model.Q4; q++ {
			was, is := bare.Mark(row.ID, q), full.Mark(row.ID, q)
			if was.Count != is.Count || was.Date != is.Date || is.Count > 0 && len(is.Evidence) == 0 {
				t.Errorf("%s TW %s: %+v", row.ID, q.Roman(), is)
			}
		}
	}
}

// A report of a year cites what was in force in it.
func TestRulesAreThoseOfTheYear(t *testing.T) {
	batch, err := seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	b := model.NewBook(2026, 1, records)
	for year, want := range map[int]string{2024: "Nomor 43 Tahun 2014", 2027: "Nomor 16 Tahun 2026"} {
		said := ""
		for _, r := range b.RegulationsIn(year) {
			if strings.HasPrefix(r.Name, "Peraturan Pemerintah") {
				said += r.Short() + "; "
			}
		}
		if !strings.Contains(said, want) || strings.Count(said, "Desa")+strings.Count(said, ";") != 2 {
			t.Errorf("%d: %s", year, said)
		}
	}
}
