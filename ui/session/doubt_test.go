package session_test

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/screens/screenstest"
)

// followed is the example with 2025 opened, on a day.
func followed(t *testing.T, month time.Month, day int) *screenstest.Office {
	t.Helper()
	o := screenstest.Example(t)
	o.Now = time.Date(2025, month, day, 8, 0, 0, 0, time.UTC)
	if _, err := o.Store.Do(screenstest.Clerk(), seed.NextYear(screenstest.Book(o), nil)); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestTheYearKeyDoesNotCarryAQuarterOver(t *testing.T) {
	o := followed(t, time.July, 5)
	d := o.Session(model.Q1, 80, 24)
	d.Press("alt+y")
	d.See("2025  TW II ")
	d.Press("alt+t", "alt+y")
	d.See("2024  TW I ") // where this session stood
	d.Press("alt+y")
	d.See("2025  TW III ")
}

func TestAQuarterThatHasNotBegunIsAskedAboutOnce(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q4, 80, 24)
	year, rows := o.Store.Years()[0], screenstest.Book(o).Rows
	count := func() (n int) {
		b, err := o.Store.Book(year)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			n += b.Mark(r.ID, model.Q4).Count
		}
		return n
	}
	d.Press("alt+3", "alt+n", "space")
	d.See("belum dimulai", "simpan pada TW IV")
	d.Press("enter") // the safe answer is marked
	if count() != 0 {
		t.Fatal("saved without a yes")
	}
	d.Press("space", "s")
	d.See("Tersimpan")
	d.Press("space", "alt+n", "space")
	if count() == 0 {
		t.Fatal("not saved in spite of a yes")
	}
	d.Unseen("belum dimulai")
}

func TestAQuarterResumedFromLongAgoIsAskedAbout(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2024, 5, 2, 8, 0, 0, 0, time.UTC)
	d, a := o.Remembering("tari", model.Q1, true)
	d.Press("alt+2")
	a.Remember()
	o.Now = time.Date(2024, 11, 2, 8, 0, 0, 0, time.UTC)
	d, _ = o.Remembering("tari", model.Q4, false)
	d.See("TW I ")
	d.Type("60")
	d.Press("enter")
	d.See("TW I 2024 dilanjutkan dari sesi 2 Mei 2024", "60")
	d.Press("esc")
	if got := screenstest.Book(o).Actual("iku-1", model.Q1).Value; !got.IsBlank() {
		t.Fatalf("saved without a yes: %s", got)
	}
	d.See("60")
}
