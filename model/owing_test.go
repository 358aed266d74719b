package model_test

import (
	"testing"

	"capaian/model"
)

// A village owes what is due while it is there, what its kind owes, and what nobody waived. At the
// end of a quarter only what was known by then counts.
func TestWhatAVillageOwes(t *testing.T) {
	const owed, notYet, noMore, notOfKind, waived = model.Owed, model.NotYet, model.NoMore, model.NotOfKind, model.Waived
	for _, row := range []struct {
		name string
		v    model.Village
		by   model.Owers
		why  string
		year model.Owing
		at   [3]model.Owing // as it stood at the end of the first three quarters
	}{
		{"a desa", model.Village{}, "", "", owed, [3]model.Owing{owed, owed, owed}},
		{"waived", model.Village{}, "", "Penjabat baru", waived, [3]model.Owing{waived, waived, waived}},
		{"split off the day it is due", model.Village{From: on(3, 31)}, "", "", owed, [3]model.Owing{owed, owed, owed}},
		{"split off a day later", model.Village{From: on(4, 1)}, "", "", notYet, [3]model.Owing{notYet, notYet, notYet}},
		{"gone the day it is due", model.Village{Until: on(3, 31)}, "", "", owed, [3]model.Owing{owed, owed, owed}},
		{"gone a day earlier", model.Village{Until: on(3, 30)}, "", "", noMore, [3]model.Owing{noMore, noMore, noMore}},
		{"a kelurahan owes no desa's", model.Village{Kind: model.VillageKelurahan}, "", "", notOfKind, [3]model.Owing{notOfKind, notOfKind, notOfKind}},
		{"a kelurahan owes its own", model.Village{Kind: model.VillageKelurahan}, model.OwedByKelurahan, "", owed, [3]model.Owing{owed, owed, owed}},
		{"a desa owes no kelurahan's", model.Village{}, model.OwedByKelurahan, "", notOfKind, [3]model.Owing{notOfKind, notOfKind, notOfKind}},
		{"all owe", model.Village{Kind: model.VillageKelurahan}, model.OwedByAll, "", owed, [3]model.Owing{owed, owed, owed}},
		{"all owe, a desa too", model.Village{}, model.OwedByAll, "", owed, [3]model.Owing{owed, owed, owed}},
	} {
		v := row.v
		v.ID, v.Name = "v", "V"
		d := &model.DocumentKind{ID: "d", Name: "LPPDes", Due: on(3, 31), OwedBy: row.by}
		b := model.NewBook(2024, 1, []model.Record{&v, d, &model.Receipt{Village: "v", Document: "d", Waiver: row.why}})
		if got := b.Owing(&v, d); got != row.year {
			t.Errorf("%s: %d, want %d", row.name, got, row.year)
		}
		for i, q := range []model.Quarter{model.Q1, model.Q2, model.Q3} {
			if got := b.OwingAt(&v, d, q); got != row.at[i] {
				t.Errorf("%s, TW %s: %d, want %d", row.name, q.Roman(), got, row.at[i])
			}
		}
	}
}

// A village that goes in the year owes, until it has gone, what is due later.
func TestAVillageOwesUntilItHasGone(t *testing.T) {
	goes, comes := &model.Village{ID: "a", Name: "A", Until: on(6, 30)}, &model.Village{ID: "b", Name: "B", From: on(7, 1)}
	d := &model.DocumentKind{ID: "d", Name: "RKPDes", Due: on(9, 30)}
	b := model.NewBook(2024, 1, []model.Record{goes, comes, d, &model.Village{ID: "c", Name: "C"}})
	for _, row := range []struct {
		q            model.Quarter
		goes, comes  model.Owing
		known, there int
	}{
		{model.Q1, model.Owed, model.NotYet, 2, 2}, {model.Q2, model.Owed, model.NotYet, 2, 2},
		{model.Q3, model.NoMore, model.Owed, 3, 2}, {model.Q4, model.NoMore, model.Owed, 3, 2},
	} {
		if x, y := b.OwingAt(goes, d, row.q), b.OwingAt(comes, d, row.q); x != row.goes || y != row.comes {
			t.Errorf("TW %s: %d and %d", row.q.Roman(), x, y)
		}
		if known, there := b.VillagesKnown(row.q), b.VillagesAt(row.q); known != row.known || there != row.there {
			t.Errorf("TW %s: %d known, %d there", row.q.Roman(), known, there)
		}
	}
	late := model.NewBook(2024, 1, []model.Record{&model.Village{ID: "n", Name: "N", From: model.Date{Year: 2025, Month: 1, Day: 1}}})
	if late.VillagesKnown(model.Q4) != 1 || late.VillagesKnown(model.Q3) != 0 || late.VillagesAt(model.Q4) != 0 {
		t.Error("a village of the next year is known at the year's end only, and not there")
	}
	if b.Village("b").Name != "B" || b.Village("x") != nil || b.Document("d").Name != "RKPDes" || b.Document("x") != nil {
		t.Error("a village or a document is found under another's id")
	}
}

func TestWhoOwesIsReadAndSaid(t *testing.T) {
	for text, want := range map[string]string{"desa": "desa", "": "desa", "semua": "desa dan kelurahan", "kelurahan": "kelurahan", "nagari": "nagari"} {
		var o model.Owers
		if err := o.UnmarshalText([]byte(text)); err != nil || o.Word() != want || o == model.OwedByDesa {
			t.Errorf("%q is read as %q, %v", text, o.Word(), err)
		}
	}
}
