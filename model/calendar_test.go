package model

import "testing"

func TestTheUsualDeadlinesStandUntilTheOfficeSetsItsOwn(t *testing.T) {
	b := NewBook(2023, 1, []Record{
		&Deadline{ID: "lkjip", Kind: DeadlineReport, Name: "LKjIP", Due: Date{2024, 2, 15}},
		&Deadline{ID: "rapat", Kind: DeadlineOther, Name: "Rapat", Due: Date{2023, 5, 2}},
	})
	got := ""
	for _, d := range Deadlines(b) {
		got += string(d.ID) + " " + d.Due.String() + "; "
	}
	want := "pk 2023-01-31; tw-1 2023-04-10; rapat 2023-05-02; tw-2 2023-07-10; tw-3 2023-10-10; pk-perubahan 2023-10-31; tw-4 2024-01-10; lkjip 2024-02-15; "
	if got != want {
		t.Errorf("got %s", got)
	}
	// 2024 is a leap year: the report of 2023 may wait until its 29 February.
	for _, d := range Deadlines(NewBook(2023, 1, nil)) {
		if d.Kind == DeadlineReport && d.Due != (Date{2024, 2, 29}) {
			t.Errorf("LKjIP due %s", d.Due)
		}
	}
}

func TestClosedDaysMoveADueDayOnlyWhereTheOfficeWantsIt(t *testing.T) {
	settings := DefaultSettings()
	sunday := Date{2024, 3, 31}
	records := []Record{&settings, &Holiday{Date: Date{2024, 4, 1}, Name: "Cuti bersama"}}
	if got := NewBook(2024, 1, records).LastDay(sunday); got != sunday {
		t.Errorf("moved to %s though nobody asked", got)
	}
	moved := settings
	moved.MoveDue = true
	b := NewBook(2024, 1, []Record{&moved, records[1]})
	if got := b.LastDay(sunday); got != (Date{2024, 4, 2}) {
		t.Errorf("last day %s", got)
	}
	if got := b.LastDay(Date{2024, 4, 3}); got != (Date{2024, 4, 3}) {
		t.Errorf("an open day moved to %s", got)
	}
	for day, want := range map[Date]string{sunday: "Minggu", {2024, 3, 30}: "Sabtu", {2024, 4, 1}: "Cuti bersama", {2024, 4, 2}: "", {}: ""} {
		if name, off := b.DayOff(day); name != want || off != (want != "") {
			t.Errorf("%s: %q %v", day, name, off)
		}
	}
}
