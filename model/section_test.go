package model_test

import (
	"testing"

	"capaian/model"
)

// A section is dissolved at the end of June and another does its work: what was the first's is its
// own before, and the other's after; staf of the other may enter it.
func TestASectionIsFollowedByAnother(t *testing.T) {
	june, july := model.Date{Year: 2024, Month: 6, Day: 30}, model.Date{Year: 2024, Month: 7, Day: 1}
	b := model.NewBook(2024, 1, []model.Record{
		&model.Section{ID: "lama", Order: 1, Name: "Lama", Until: june, Next: "baru"}, &model.Section{ID: "baru", Order: 2, Name: "Baru", From: july},
		&model.Section{ID: "lain", Order: 3, Name: "Lain"}, &model.Section{ID: "habis", Order: 4, Name: "Habis", Until: june},
		&model.Facilitation{ID: "f", Name: "F", Section: "lama"}, &model.FacilitationRow{ID: "r", Group: "f", Name: "R", Planned: 1},
		&model.Facilitation{ID: "g", Name: "G", Section: "baru"}, &model.FacilitationRow{ID: "s", Group: "g", Name: "S", Planned: 1},
	})
	for _, row := range []struct{ id, before, after model.ID }{{"lama", "lama", "baru"}, {"baru", "lama", "baru"}, {"lain", "lain", "lain"}, {"habis", "habis", "habis"}, {"", "", ""}} {
		if before, after := b.Stands(row.id, june), b.Stands(row.id, july); before != row.before || after != row.after {
			t.Errorf("%q: %q in June, %q in July", row.id, before, after)
		}
	}
	if n := len(b.SectionsOn(june)); n != 3 {
		t.Errorf("%d sections in June", n)
	}
	for _, row := range []struct {
		section model.ID
		day     model.Date
		rows    int
	}{{"lama", june, 2}, {"baru", june, 0}, {"lama", july, 0}, {"baru", july, 2}} {
		if s := b.Share(row.section, row.day); len(s.Rows) != row.rows {
			t.Errorf("%s on %s has %d rows", row.section, row.day, len(s.Rows))
		}
	}
	for _, p := range b.Parts() {
		if own := (model.Actor{Role: model.RoleStaff, Section: "baru"}).HandsIn(p); !own {
			t.Errorf("staf of the section that follows cannot hand in %+v", p)
		}
		if other := (model.Actor{Role: model.RoleStaff, Section: "lain"}).HandsIn(p); other {
			t.Errorf("staf of another section hand in %+v", p)
		}
	}
	for _, s := range []model.Section{{ID: "a", Name: "A", Next: "b"}, {ID: "a", Name: "A", Until: june, Next: "a"}, {ID: "a", Name: "A", From: july, Until: june}} {
		if s.Check() == nil {
			t.Errorf("%+v is taken", s)
		}
	}
}
