package home_test

import (
	"strings"
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/screens/screenstest"
	"capaian/ui/text"
)

func TestANewYearSaysWhatComesFirst(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 50)
	d.Press("f10", "b")
	d.See("2025  TW I ", "Tahun 2025 baru dibuka", "Target dalam Perjanjian Kinerja", "Tanggal Perjanjian Kinerja", "Tanggal dan pagu versi anggaran", "Hari libur 2025", "Pejabat dan jabatan")
	screenstest.ToRow(t, d, "Hari libur 2025")
	d.Press("enter")
	d.See("Hari libur")
	target := &model.Target{Indicator: "iku-1", Agreement: model.Initial, Value: model.IntOf(60)}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2025, Edits: []store.Edit{store.Put(target)}}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.Press("alt+1")
	d.Unseen("Tahun 2025 baru dibuka")
}

// In January the days of last year are still ahead, whichever year is shown.
func TestDaysOfLastYearAreShownInJanuary(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2025, 2, 10, 8, 0, 0, 0, time.UTC)
	if _, err := o.Store.Do(screenstest.Clerk(), seed.NextYear(screenstest.Book(o), nil)); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q4, 100, 60)
	d.Press("alt+y")
	d.See("2025  TW I ", "2024, LKjIP", "28-02-2025", "2024, TW")
	screenstest.ToRow(t, d, "2024, LKjIP")
	d.Press("enter")
	d.See("2024  TW IV ", "Tinjauan")
	next, err := o.Store.Book(2025)
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(text.Brief(next, calc.Compute(next, model.Q1), model.DateOf(o.Now), screenstest.Book(o)), "\n")
	for _, want := range []string{"Terlambat 2024: ", "Berikutnya: LKjIP 2024, 28 Februari 2025"} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\n%s", want, said)
		}
	}
}
