package text_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/text"
)

func TestClosedDaysAreNamed(t *testing.T) {
	day := func(month, day int) model.Date { return model.Date{Year: 2024, Month: month, Day: day} }
	moving := model.DefaultSettings()
	moving.MoveDue = true
	holiday := &model.Holiday{Date: day(4, 1), Name: "Cuti"}
	fixed := model.NewBook(2024, 1, []model.Record{holiday})
	moved := model.NewBook(2024, 1, []model.Record{holiday, &moving})
	for _, row := range []struct {
		book              *model.Book
		day               model.Date
		last, due, inFull string
	}{
		{fixed, day(3, 28), "28 Maret 2024", "28 Maret 2024", "Kamis, 28 Maret 2024"},
		{fixed, day(3, 31), "31 Maret 2024, Minggu", "31 Maret 2024, Minggu", "Minggu, 31 Maret 2024"},
		{moved, day(3, 31), "2 April 2024, bergeser dari 31-03, Minggu", "31 Maret 2024, Minggu, tepat waktu s.d. 2 April 2024", "Minggu, 31 Maret 2024"},
		{moved, day(4, 1), "2 April 2024, bergeser dari 01-04, Cuti", "1 April 2024, Cuti, tepat waktu s.d. 2 April 2024", "Senin, 1 April 2024"},
		{moved, day(4, 2), "2 April 2024", "2 April 2024", "Selasa, 2 April 2024"},
		{moved, model.Date{}, "", "", ""},
	} {
		if got := text.LastDay(row.book, row.day); got != row.last {
			t.Errorf("%v: last day %q, want %q", row.day, got, row.last)
		}
		if got := text.Due(row.book, row.day); got != row.due {
			t.Errorf("%v: due %q, want %q", row.day, got, row.due)
		}
		if got := text.FullDate(row.day); got != row.inFull {
			t.Errorf("%v: in full %q, want %q", row.day, got, row.inFull)
		}
	}
}

func TestTheWeekdayBeforeADateIsPassedOver(t *testing.T) {
	for _, typed := range []string{"Jumat, 29 Maret 2024", "jum'at 29 Maret 2024", "JUMAT,29/3", "Jumat 29-03-2024"} {
		got, doubt, err := text.ParseDate("Tanggal", typed, 2024)
		if err != nil || doubt != "" || got != (model.Date{Year: 2024, Month: 3, Day: 29}) {
			t.Errorf("%s: %v %q %v", typed, got, doubt, err)
		}
	}
	for _, typed := range []string{"Jumat", "Jumat,", "Juma 29/3", "Senin, Selasa, 1/3"} {
		if _, _, err := text.ParseDate("Tanggal", typed, 2024); err == nil {
			t.Errorf("%s was read", typed)
		}
	}
}
