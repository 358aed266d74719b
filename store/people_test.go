package store_test

import (
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func admin() model.Actor { return model.Actor{ID: "admin", Name: "Admin", Role: model.RoleAdmin} }

func TestPeopleBelongToNoYear(t *testing.T) {
	s := storetest.OpenYear(t, year)
	budi := &model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem"}
	storetest.Do(t, s, admin(), store.Batch{Year: model.OfficeWide, Note: "Tambah pengguna", Edits: []store.Edit{store.Put(budi)}})
	if u := storetest.Book(t, s, model.OfficeWide).User("budi"); u == nil || u.Section != "pem" {
		t.Fatalf("user %+v", u)
	}
	if years := s.Years(); len(years) != 1 || years[0] != year {
		t.Errorf("years %v", years)
	}
	_, err := s.Do(admin(), store.Batch{Year: year, Edits: []store.Edit{store.Put(budi)}})
	refused(t, err, model.FaultReference)
	_, err = s.Do(admin(), store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(&model.Village{ID: "v", Name: "V"})}})
	refused(t, err, model.FaultReference)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(s.Path(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if u := storetest.Book(t, again, model.OfficeWide).User("budi"); u == nil || len(again.Years()) != 1 {
		t.Errorf("after a restart: %+v, years %v", u, again.Years())
	}
}
