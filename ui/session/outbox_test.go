package session_test

import (
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

func TestAnotherSessionsChangeIsShownAndConflictsAsk(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("72")
	index := screenstest.Book(o).Indicators[0].ID
	secretary := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	put := func(value int64) {
		t.Helper()
		rec := &model.Actual{Indicator: index, Quarter: model.Q4, Value: model.IntOf(value)}
		if _, err := o.Store.Do(secretary, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
			t.Fatal(err)
		}
	}
	put(70)
	d.Press("enter")
	d.See("Diubah orang lain", "Isian Anda : 72", "Tersimpan  : 70", "Budi")
	d.Press("alt+k")
	d.See("72")
	if got := screenstest.Book(o).Actual(index, model.Q4).Value.String(); got != "70" {
		t.Fatalf("saved over another's figure: %s", got)
	}
	d.Press("enter") // the newer figure has been shown; now it is a decision
	if got := screenstest.Book(o).Actual(index, model.Q4).Value.String(); got != "72" {
		t.Fatalf("the decision was not kept: %s", got)
	}
	d.Press("up")
	d.Type("73")
	put(71)
	d.Press("enter")
	d.Press("alt+t")
	d.See("71")
	d.Unseen("Diubah orang lain", "Belum disimpan")
	d.Press("up")
	d.Type("74")
	put(75)
	d.Press("enter", "alt+s")
	if got := screenstest.Book(o).Actual(index, model.Q4).Value.String(); got != "74" {
		t.Fatalf("saved %s", got)
	}
}

func TestLiveChangesDoNotHideAConflict(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("72")
	rec := &model.Actual{Indicator: screenstest.Book(o).Indicators[0].ID, Quarter: model.Q4, Value: model.IntOf(70)}
	if _, err := o.Store.Do(model.Actor{ID: "budi", Role: model.RoleSecretary}, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("72", "Sebelum ini 70")
	d.Press("enter")
	d.See("Diubah orang lain", "budi")
}

func TestOneCanLeaveWhileTheDiskIsSlow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3", "alt+n")
	d.Hold()
	d.Press("space", "ctrl+c")
	d.Release()
	if !d.Left {
		t.Fatal("Ctrl+C waited for the disk")
	}
	d.See("Realisasi 41/45")
}
