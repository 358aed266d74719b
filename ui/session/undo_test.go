package session_test

import (
	"math/rand"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/tools"
)

func TestUndoSaysWhatItTookBackAcrossScreens(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("ctrl+z")
	d.See("Ctrl+Z tidak bisa: belum ada yang diubah dalam sesi ini")
	d.Press("alt+3", "space", "b", "alt+4", "delete")
	d.See("Realisasi 32/33")
	d.Press("ctrl+z")
	d.See("Realisasi 33/33", "Diurungkan: LPPDes Jenggrong dikosongkan")
	d.Press("ctrl+z")
	d.See("Diurungkan")
	d.Press("alt+1")
	d.See("40 dari 45 terlaksana")
	d.Unseen("Diurungkan")
	d.Press("ctrl+y")
	d.See("39 dari 45 terlaksana", "Diulangi")
	d.Press("ctrl+r")
	d.See("32 dari 33 tepat waktu", "Diulangi: LPPDes Jenggrong dikosongkan")
	d.Press("ctrl+r")
	d.See("Ctrl+R tidak bisa: tidak ada yang baru diurungkan")
	d.Press("ctrl+z", "alt+3", "space")
	d.Press("ctrl+r")
	d.See("Ctrl+R tidak bisa")
}

func TestUndoAsksWhereSomebodyChangedItSince(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("72")
	d.Press("enter")
	index := screenstest.Book(o).Indicators[0].ID
	other := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	rec := &model.Actual{Indicator: index, Quarter: model.Q4, Value: model.IntOf(70)}
	if _, err := o.Store.Do(other, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+z")
	d.See("Diubah orang lain", "Budi", "70")
	d.Press("alt+t")
	if got := screenstest.Book(o).Actual(index, model.Q4).Value.String(); got != "70" {
		t.Fatalf("undo wrote over another's figure: %s", got)
	}
}

func TestWhatCannotBeUndoneDoesNotStandBeforeWhatCan(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3", "space", "b", "alt+2")
	d.Type("72")
	d.Press("enter")
	other := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	rec := &model.Actual{Indicator: screenstest.Book(o).Indicators[0].ID, Quarter: model.Q4, Value: model.IntOf(70)}
	if _, err := o.Store.Do(other, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+z")
	d.See("Diubah orang lain")
	d.Press("alt+t", "ctrl+z", "alt+3")
	d.See("Realisasi 40/45")
}

func TestAsManyUndosAsActsGiveTheFirstStateBack(t *testing.T) {
	tools.Slow(t)
	for seed := range int64(6) {
		random := rand.New(rand.NewSource(seed))
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 80, 24)
		first := screenstest.Snapshot(t, o)
		before := o.Store.Revision()
		for range 60 {
			d.Press("alt+" + string(rune('2'+random.Intn(4))))
			for range random.Intn(4) {
				d.Press([]string{"down", "right", "left", "up", "pgdown"}[random.Intn(5)])
			}
			switch random.Intn(4) {
			case 0:
				d.Press("space")
				if strings.Contains(d.Screen(), "Batalkan yang sudah terlaksana?") {
					d.Press("b")
				}
			case 1:
				d.Press("delete")
			default:
				d.Type([]string{"5", "72,5", "3/12", "1000000"}[random.Intn(4)])
				d.Press("enter", "enter", "esc", "ctrl+x")
			}
		}
		acts := int(o.Store.Revision() - before)
		if acts < 10 {
			t.Fatalf("seed %d: only %d acts; this proves little", seed, acts)
		}
		d.Press("esc", "esc", "esc", "alt+1")
		for range acts {
			d.Press("ctrl+z")
		}
		if got := screenstest.Snapshot(t, o); got != first {
			t.Fatalf("seed %d: %d undos do not give the first state back", seed, acts)
		}
		d.Press("ctrl+z")
		d.See("Ctrl+Z tidak bisa")
	}
}

func TestAsManyUndosAsActsOnBlocksGiveTheFirstStateBack(t *testing.T) {
	tools.Slow(t)
	pastes := []string{"1/3\n2/3\n\n4/3\n", "10\t20\r\n30\t40\r\n", "1.000.000\n2.000.000\n", "x\n5\n\t7\n", "\t\t\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n"}
	keys := []string{"space", "delete", "ctrl+d", "alt+c", "ctrl+v", "shift+insert", "ctrl+d", "space", "esc"}
	for seed := range int64(4) {
		random := rand.New(rand.NewSource(seed))
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 140, 40)
		first := screenstest.Snapshot(t, o)
		before := o.Store.Revision()
		for range 70 {
			d.Press("alt+" + string(rune('2'+random.Intn(4))))
			for range random.Intn(4) {
				d.Press([]string{"down", "right", "left", "up", "pgdown", "ctrl+down", "ctrl+left"}[random.Intn(7)])
			}
			for range random.Intn(5) {
				d.Press([]string{"shift+down", "shift+right", "shift+up", "ctrl+shift+up"}[random.Intn(4)])
			}
			if random.Intn(2) == 0 {
				d.Paste(pastes[random.Intn(len(pastes))])
				d.Press([]string{"alt+m", "alt+s", "alt+k"}[random.Intn(3)])
			} else {
				d.Press(keys[random.Intn(len(keys))])
				if strings.Contains(d.Screen(), "Batalkan yang sudah terlaksana?") {
					d.Press("b")
				}
			}
			d.Press("esc", "ctrl+x", "esc")
		}
		acts := int(o.Store.Revision() - before)
		if acts < 10 {
			t.Fatalf("seed %d: only %d acts; this proves little", seed, acts)
		}
		d.Press("esc", "esc", "esc", "alt+1")
		for range acts {
			d.Press("ctrl+z")
		}
		if got := screenstest.Snapshot(t, o); got != first {
			t.Fatalf("seed %d: %d undos do not give the first state back\n%s", seed, acts, d.Screen())
		}
		d.Press("ctrl+z")
		d.See("Ctrl+Z tidak bisa")
	}
}
