package session_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

func TestQuarterTurnsAnywhere(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, place := range []string{"alt+1", "alt+2", "alt+3", "alt+4", "alt+5"} {
		d.Press(place, "alt+t")
		d.See("2024  TW I ")
		d.Press("ctrl+t")
		d.See("2024  TW IV ")
	}
	d.Press("alt+y")
	d.See("F7 tidak bisa: hanya tahun 2024")
}

func TestKeysAfterTurningTheQuarterMeanTheNewOne(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3", "alt+n")
	d.Hold()
	d.Press("alt+t", "space")
	d.Release()
	d.See("2024  TW I ")
	if got := screenstest.Book(o).Mark(screenstest.Book(o).Rows[4].ID, model.Q1).Count; got != 1 {
		t.Fatalf("not marked in TW I: %d", got)
	}
	d.Press("alt+t", "alt+t")
	d.See("2024  TW III ")
}

func TestAChangeReadForTheOldQuarterDoesNotTurnItBack(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Hold()
	d.Wake()
	d.Press("alt+t")
	d.Release()
	d.See("2024  TW I ", "13 dari 45")
}

// Whoever turns to another quarter sees there what somebody sees who began in it, findings
// included.
func TestATurnedQuarterIsWholeThatQuarter(t *testing.T) {
	o := screenstest.Example(t)
	for _, id := range []screen.ID{screen.Home, screen.Review, screen.Findings} {
		for _, q := range model.Quarters() {
			turned, begun := o.Session(model.Q4, 140, 40), o.Session(q, 140, 40)
			screenstest.GoTo(turned, id)
			screenstest.GoTo(begun, id)
			for range q {
				turned.Press("alt+t")
			}
			if turned.Screen() != begun.Screen() {
				t.Errorf("%s, TW %s: turned\n%s\nbegun there\n%s", id, q.Roman(), turned.Screen(), begun.Screen())
			}
		}
	}
}
