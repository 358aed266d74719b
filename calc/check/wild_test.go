package check_test

import (
	"math/rand"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store/seed"
)

// wild is a reading as nobody would enter it, or none.
func wild(r *rand.Rand) model.Reading {
	switch r.Intn(6) {
	case 0:
		return model.Reading{}
	case 1:
		return model.NotApplicable()
	case 2:
		return model.IntOf(0)
	case 3:
		return model.IntOf(-int64(r.Intn(1000)))
	case 4:
		return model.IntOf(int64(r.Intn(1_000_000_000)))
	}
	return model.IntOf(int64(r.Intn(200)))
}

// Years with holes and with figures of any size and sign are checked without falling over,
// and what is found still hangs together.
func TestWildYearsAreChecked(t *testing.T) {
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewSource(20241230))
	for range 40 {
		var records []model.Record
		for _, e := range batch.Edits {
			one, err := model.Clone(e.Put)
			if err != nil {
				t.Fatal(err)
			}
			if !one.Ref().Kind.Stands() && r.Intn(4) == 0 {
				continue
			}
			if r.Intn(3) == 0 {
				shake(r, one)
			}
			records = append(records, one)
		}
		b := model.NewBook(2024, 1, records)
		for _, q := range model.Quarters() {
			ids := map[string]bool{}
			found := run(b, q)
			for _, f := range found {
				ids[f.ID] = true
			}
			for _, f := range found {
				if !ids[f.Root] || f.Message == "" || f.Place == "" {
					t.Fatalf("%+v", f)
				}
			}
		}
		check.Readings(b, calc.Compute(b, model.Q4), &b.Publications[0])
	}
}

// shake puts wild figures into a record.
func shake(r *rand.Rand, one model.Record) {
	switch one := one.(type) {
	case *model.Target:
		one.Value = wild(r)
	case *model.Actual:
		one.Value = wild(r)
	case *model.Amount:
		one.Value = wild(r)
	case *model.Spent:
		one.Value = wild(r)
	case *model.History:
		one.Target, one.Actual, one.Achievement = wild(r), wild(r), wild(r)
	case *model.Peer:
		one.Target, one.Actual, one.Achievement = wild(r), wild(r), wild(r)
	case *model.Indicator:
		one.StrategicEnd = wild(r)
		if r.Intn(2) == 0 {
			one.Polarity = model.Negative
		}
	case *model.FacilitationRow:
		one.Planned = r.Intn(3)
	case *model.PrintedRow:
		for i := range one.Cells {
			if r.Intn(3) == 0 {
				one.Cells[i] = []string{"", "N/A", "0", "-50", "1.000 poin", "81 (A)", "100% (Hijau)", "12.5.6", "≥ 90", "33/27", "650"}[r.Intn(11)]
			}
		}
	}
}
