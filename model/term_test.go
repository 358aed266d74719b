package model_test

import (
	"fmt"
	"testing"

	"capaian/model"
)

func on(month, day int) model.Date { return model.Date{Year: 2024, Month: month, Day: day} }

// An indicator counts from its first day to its last, both included; a quarter asks for its end.
func TestAnIndicatorIsMeasuredWhileItIsInForce(t *testing.T) {
	for _, row := range []struct {
		from, until model.Date
		quarters    string // in which it is in force
		out         string // what is said of it in the others
		agreements  string // which have it; signed on 31 January and on 14 October
	}{
		{quarters: "1234", agreements: "awal perubahan"},
		{from: on(6, 30), quarters: "234", out: "berlaku sejak 30-06-2024", agreements: "perubahan"},
		{from: on(7, 1), quarters: "34", out: "berlaku sejak 01-07-2024", agreements: "perubahan"},
		{until: on(6, 30), quarters: "12", out: "berlaku sampai 30-06-2024", agreements: "awal"},
		{until: on(6, 29), quarters: "1", out: "berlaku sampai 29-06-2024", agreements: "awal"},
		{from: on(4, 2), until: on(9, 30), quarters: "23", out: "berlaku sejak 02-04-2024 sampai 30-09-2024"},
		{from: on(2, 1), until: on(10, 14), quarters: "123", out: "berlaku sejak 01-02-2024 sampai 14-10-2024", agreements: "perubahan"},
		{until: model.Date{Year: 2023, Month: 12, Day: 31}, out: "berlaku sampai 31-12-2023"},
	} {
		ind := &model.Indicator{ID: "i", Node: "n", Name: "I", From: row.from, Until: row.until}
		b := model.NewBook(2024, 1, []model.Record{&model.Office{AgreedOn: on(1, 31), RenewedOn: on(10, 14)}, ind, &model.Indicator{ID: "j", Node: "n", Name: "J"}})
		in, out := "", ""
		for _, q := range model.Quarters() {
			if b.InForce(ind, q) {
				in += fmt.Sprint(int(q))
			} else {
				out = row.out
			}
			if want := out; b.InForce(ind, q) && b.OutOfForce(ind, q) != "" || !b.InForce(ind, q) && b.OutOfForce(ind, q) != want {
				t.Errorf("%v–%v in TW %s: %q", row.from, row.until, q.Roman(), b.OutOfForce(ind, q))
			}
			if n := len(b.MeasuresInForce("n", q)); b.InForce(ind, q) != (n == 2) {
				t.Errorf("%v–%v in TW %s: %d of two are measured", row.from, row.until, q.Roman(), n)
			}
		}
		if in != row.quarters || ind.Term() != row.out {
			t.Errorf("%v–%v: in force in %s, %q", row.from, row.until, in, ind.Term())
		}
		has := ""
		if b.InAgreement(ind, model.Initial) {
			has = "awal"
		}
		if b.InAgreement(ind, model.Revised) {
			has += " perubahan"
		}
		if want := map[string]string{"perubahan": " perubahan"}[row.agreements]; has != row.agreements && has != want {
			t.Errorf("%v–%v: in the agreements %q", row.from, row.until, has)
		}
	}
}

// Without a day an agreement is as old as the first quarter, a changed one as the year.
func TestTheDayOfAnAgreement(t *testing.T) {
	told := model.NewBook(2024, 1, []model.Record{&model.Office{AgreedOn: on(1, 31), RenewedOn: on(10, 14)}})
	bare := model.NewBook(2024, 1, nil)
	for _, row := range []struct {
		b     *model.Book
		which model.Agreement
		want  model.Date
	}{{told, model.Initial, on(1, 31)}, {told, model.Revised, on(10, 14)}, {bare, model.Initial, on(3, 31)}, {bare, model.Revised, on(12, 31)}} {
		if got := row.b.AgreementDay(row.which); got != row.want {
			t.Errorf("%s: %s, want %s", row.which, got, row.want)
		}
	}
}

// What is there on some day of a year belongs to it, the first and the last day too.
func TestAYearHasWhatIsThereOnSomeDayOfIt(t *testing.T) {
	last, first := model.Date{Year: 2023, Month: 12, Day: 31}, model.Date{Year: 2025, Month: 1, Day: 1}
	for _, row := range []struct {
		from, until model.Date
		in          string
	}{
		{in: "2023 2024 2025 "}, {until: last, in: "2023 "}, {from: first, in: "2025 "}, {from: on(5, 1), until: on(5, 1), in: "2024 "}, {from: last, until: first, in: "2023 2024 2025 "},
	} {
		b := model.NewBook(2024, 1, []model.Record{
			&model.Indicator{ID: "i", Name: "I", From: row.from, Until: row.until}, &model.Section{ID: "s", Name: "S", From: row.from, Until: row.until},
			&model.Village{ID: "v", Name: "V", From: row.from, Until: row.until}, &model.Regulation{ID: "r", Name: "R", From: row.from, Until: row.until},
		})
		for name, count := range map[string]func(int) int{
			"indicators": func(y int) int { return len(b.IndicatorsOf(y)) }, "sections": func(y int) int { return len(b.SectionsOf(y)) },
			"villages": func(y int) int { return len(b.VillagesOf(y)) }, "regulations": func(y int) int { return len(b.RegulationsIn(y)) },
		} {
			in := ""
			for year := 2023; year <= 2025; year++ {
				if count(year) == 1 {
					in += fmt.Sprint(year, " ")
				}
			}
			if in != row.in {
				t.Errorf("%s of %v–%v are of %q, want %q", name, row.from, row.until, in, row.in)
			}
		}
	}
}

func TestARuleIsCitedWithoutItsSubject(t *testing.T) {
	for name, want := range map[string]string{
		"Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan": "Peraturan Pemerintah Nomor 17 Tahun 2018",
		"PP 17/2018": "PP 17/2018", "UU 1 tentang A tentang B": "UU 1",
	} {
		if got := (&model.Regulation{Name: name}).Short(); got != want {
			t.Errorf("%q is cited as %q", name, got)
		}
	}
}
