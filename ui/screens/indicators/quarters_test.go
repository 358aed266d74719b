package indicators_test

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// The quarters' targets stand beside the year's and are filled by one key, exactly.
func TestQuarterTargetsAreFilledFromTheYears(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	d.Press("alt+2", "home", "alt+j")
	d.See("T.TW I", "T.TW IV", "Capaian")
	d.Press("alt+i")
	d.See("1 indikator", "25, 50, 75, 100 %", "target setahun pada setiap triwulan")
	d.Press("k")
	screenstest.See(t, d, "Target triwulan diisi, 1 indikator; Ctrl+Z mengurungkan", "12,75 25,5 38,25 51")
	b := screenstest.Book(o)
	if got := b.Target(b.Indicators[0].ID, model.Revised, model.Q1).String(); got != "12.75" {
		t.Errorf("TW I: %s", got)
	}
	d.Press("alt+i")
	d.See("yang sudah ada diganti")
	d.Press("s")
	screenstest.See(t, d, "51 51 51 51")
	d.Press("alt+j")
	d.See("TW III", "(TW IV: 51 = 124,02 %)")
	d.Press("ctrl+z", "ctrl+z", "alt+j")
	d.Unseen("12,75", "51      51")
}

// A quarter that is closed keeps its target; the others are filled.
func TestFillingLeavesAClosedQuarterOut(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q3, 100, 30)
	d.Press("alt+2", "home", "alt+i")
	screenstest.See(t, d, "TW I tidak dapat diubah lagi dan dilewati")
	d.Press("k")
	screenstest.See(t, d, "Target triwulan diisi, 1 indikator")
	b := screenstest.Book(o)
	for q, want := range map[model.Quarter]string{model.Q1: "", model.Q2: "25.5", model.Q4: "51"} {
		if got := b.Target("iku-1", model.Revised, q).String(); got != want {
			t.Errorf("TW %s: %q, want %q", q.Roman(), got, want)
		}
	}
}

// What is reached in a quarter is measured against the quarter's own target.
func TestAchievementAgainstTheQuartersTarget(t *testing.T) {
	d := screenstest.Half(t).Session(model.Q2, 100, 30)
	d.Press("alt+2", "home")
	screenstest.See(t, d, "58 (C) dari target 51 (TW II: 45 = 128,89 %)", "capaian 113,73 %")
	d.Press("alt+j")
	if line := d.Line("Indeks Pelayanan"); line == "" {
		t.Fatal(line)
	}
	screenstest.See(t, d, "128,89")
}

func TestATargetIsNeverBelowZero(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "home", "left", "left", "left", "left")
	before := screenstest.Snapshot(t, o)
	d.Type("-5")
	d.See("Target: terbaca -5, diharapkan 0 atau lebih")
	d.Press("enter", "enter")
	d.See("Target: terbaca -5")
	d.Press("esc", "ctrl+l", "esc")
	d.Press("alt+r")
	d.Press("ctrl+u")
	d.Type("-5")
	d.Press("ctrl+s")
	d.See("diharapkan 0 atau lebih")
	if screenstest.Snapshot(t, o) != before {
		t.Error("a target below zero was saved")
	}
}

// That a quarter is still to come is noticed at the first digit.
func TestAQuarterToComeIsNoticedAtTheFirstDigit(t *testing.T) {
	o := screenstest.Fresh(t, time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC))
	d := o.Session(model.Q1, 100, 30)
	d.Press("alt+2", "home", "right", "right")
	d.Type("4")
	screenstest.See(t, d, "belum dimulai; hari ini 3 Februari 2026")
	d.Press("enter")
	screenstest.See(t, d, "belum dimulai", "Tekan sekali lagi")
	d.Press("esc")
	if !screenstest.Book(o).Actual("iku-1", model.Q3).Value.IsBlank() {
		t.Error("saved without a second Enter")
	}
}
