package registry_test

import (
	"encoding/json"
	"math/rand"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/status"
)

func TestUndoSaysWhatItTookBackAcrossScreens(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("u")
	d.See("U tidak bisa: belum ada yang diubah dalam sesi ini")
	d.Press("3", "space", "4", "delete")
	d.See("Realisasi 32/33")
	d.Press("u")
	d.See("Realisasi 33/33", "Diurungkan: LPPDes Jenggrong dikosongkan")
	d.Press("ctrl+z", "alt+1")
	d.See("40 dari 45 terlaksana", "Diurungkan")
	d.Press("ctrl+y")
	d.See("39 dari 45 terlaksana", "Diulangi")
	d.Press("ctrl+r")
	d.See("32 dari 33 tepat waktu", "Diulangi: LPPDes Jenggrong dikosongkan")
	d.Press("ctrl+r")
	d.See("Ctrl+R tidak bisa: tidak ada yang baru diurungkan")
	d.Press("u", "3", "space")
	d.Press("ctrl+r")
	d.See("Ctrl+R tidak bisa")
}

func TestUndoAsksWhereSomebodyChangedItSince(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("72")
	d.Press("enter")
	index := book(o).Indicators[0].ID
	other := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	rec := &model.Actual{Indicator: index, Quarter: model.Q4, Value: model.IntOf(70)}
	if _, err := o.store.Do(other, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
		t.Fatal(err)
	}
	d.Press("u")
	d.See("Diubah orang lain", "Budi", "70")
	d.Press("t")
	if got := book(o).Actual(index, model.Q4).Value.String(); got != "70" {
		t.Fatalf("undo wrote over another's figure: %s", got)
	}
}

func TestWhatCannotBeUndoneDoesNotStandBeforeWhatCan(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("3", "space", "alt+2")
	d.Type("72")
	d.Press("enter")
	other := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleSecretary}
	rec := &model.Actual{Indicator: book(o).Indicators[0].ID, Quarter: model.Q4, Value: model.IntOf(70)}
	if _, err := o.store.Do(other, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
		t.Fatal(err)
	}
	d.Press("u")
	d.See("Diubah orang lain")
	d.Press("t", "u", "alt+3")
	d.See("Realisasi 40/45")
}

func TestAsManyUndosAsActsGiveTheFirstStateBack(t *testing.T) {
	for seed := range int64(6) {
		random := rand.New(rand.NewSource(seed))
		o := example(t)
		d := o.session(model.Q4, 80, 24)
		first := snapshot(t, o)
		before := o.store.Revision()
		for range 60 {
			d.Press("alt+" + string(rune('2'+random.Intn(4))))
			for range random.Intn(4) {
				d.Press([]string{"down", "right", "left", "up", "pgdown"}[random.Intn(5)])
			}
			switch random.Intn(4) {
			case 0:
				d.Press("space")
			case 1:
				d.Press("delete")
			default:
				d.Type([]string{"5", "72,5", "3/12", "1000000"}[random.Intn(4)])
				d.Press("enter", "enter", "esc", "ctrl+x")
			}
		}
		acts := int(o.store.Revision() - before)
		if acts < 10 {
			t.Fatalf("seed %d: only %d acts; this proves little", seed, acts)
		}
		d.Press("esc", "esc", "esc", "alt+1")
		for range acts {
			d.Press("u")
		}
		if got := snapshot(t, o); got != first {
			t.Fatalf("seed %d: %d undos do not give the first state back", seed, acts)
		}
		d.Press("u")
		d.See("U tidak bisa")
	}
}

// snapshot is all that is computed from the year, but for its revision.
func snapshot(t *testing.T, o *office) string {
	t.Helper()
	report := status.Of(book(o), model.Q4)
	report.Revision = 0
	text, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAsManyUndosAsActsOnBlocksGiveTheFirstStateBack(t *testing.T) {
	pastes := []string{"1/3\n2/3\n\n4/3\n", "10\t20\r\n30\t40\r\n", "1.000.000\n2.000.000\n", "x\n5\n\t7\n", "\t\t\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n"}
	keys := []string{"space", "delete", "ctrl+d", "c", "p", "shift+insert", "m", "s", "esc"}
	for seed := range int64(4) {
		random := rand.New(rand.NewSource(seed))
		o := example(t)
		d := o.session(model.Q4, 140, 40)
		first := snapshot(t, o)
		before := o.store.Revision()
		for range 50 {
			d.Press("alt+" + string(rune('2'+random.Intn(4))))
			for range random.Intn(4) {
				d.Press([]string{"down", "right", "left", "up", "pgdown", "ctrl+down", "ctrl+left"}[random.Intn(7)])
			}
			for range random.Intn(5) {
				d.Press([]string{"shift+down", "shift+right", "shift+up", "ctrl+shift+up"}[random.Intn(4)])
			}
			if random.Intn(2) == 0 {
				d.Paste(pastes[random.Intn(len(pastes))])
				d.Press([]string{"m", "s", "k"}[random.Intn(3)])
			} else {
				d.Press(keys[random.Intn(len(keys))])
			}
			d.Press("esc", "ctrl+x", "esc")
		}
		acts := int(o.store.Revision() - before)
		if acts < 10 {
			t.Fatalf("seed %d: only %d acts; this proves little", seed, acts)
		}
		d.Press("esc", "esc", "esc", "alt+1")
		for range acts {
			d.Press("u")
		}
		if got := snapshot(t, o); got != first {
			t.Fatalf("seed %d: %d undos do not give the first state back\n%s", seed, acts, d.Screen())
		}
		d.Press("u")
		d.See("U tidak bisa")
	}
}
