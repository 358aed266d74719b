package store_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func users(all ...*model.User) store.Batch {
	b := store.Batch{Year: model.OfficeWide, Note: "Pengguna"}
	for _, u := range all {
		b.Edits = append(b.Edits, store.Put(u))
	}
	return b
}

func boss() *model.User {
	return &model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"admin"}}
}

func TestPeopleBelongToNoYear(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Do(t, s, storetest.Admin(), users(boss(), &model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem"}))
	if u := storetest.Book(t, s, model.OfficeWide).User("budi"); u == nil || u.Section != "pem" {
		t.Fatalf("user %+v", u)
	}
	if years := s.Years(); len(years) != 1 || years[0] != year {
		t.Errorf("years %v", years)
	}
	_, err := s.Do(storetest.Admin(), store.Batch{Year: year, Edits: []store.Edit{store.Put(boss())}})
	refused(t, err, model.FaultReference)
	_, err = s.Do(storetest.Admin(), store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(&model.Village{ID: "v", Name: "V"})}})
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

// Rows are acts by the admin on the people written down by storetest.People, or on nobody.
func TestRulesOfPeople(t *testing.T) {
	changed := func(id model.ID, change func(*model.User)) *model.User {
		u := &model.User{ID: id, Name: "Orang", Role: model.RoleStaff, Logins: []string{string(id)}}
		if id == "admin" {
			u.Role = model.RoleAdmin
		}
		if change != nil {
			change(u)
		}
		return u
	}
	fresh := func(change func(*model.User)) *model.User { return changed("baru", change) }
	revoked := func(u *model.User) { u.Revoked = true }
	for name, row := range map[string]struct {
		nobody bool // the table is empty
		act    store.Batch
		code   string
		says   string
	}{
		"first is staf":                     {true, users(fresh(nil)), model.FaultAuthority, "Pengguna pertama harus berperan admin"},
		"first is another admin":            {true, users(changed("admin", func(u *model.User) { u.Logins = []string{"lain"} })), "", ""},
		"first has no door":                 {true, users(changed("admin", func(u *model.User) { u.Logins = nil })), model.FaultAuthority, "nama masuk atau kunci"},
		"first is revoked":                  {true, users(changed("admin", revoked)), model.FaultAuthority, ""},
		"first is oneself":                  {true, users(boss()), "", ""},
		"first with all others":             {true, users(fresh(nil), boss()), "", ""},
		"another":                           {false, users(fresh(nil)), "", ""},
		"login taken":                       {false, users(fresh(func(u *model.User) { u.Logins = []string{"Camat"} })), model.FaultExists, "Si camat"},
		"login taken with a Windows domain": {false, users(fresh(func(u *model.User) { u.Logins = []string{`KANTOR\camat`} })), model.FaultExists, "Si camat"},
		"key twice": {false, users(fresh(func(u *model.User) { u.Keys = []string{storetest.Key(1)} }),
			changed("staf", func(u *model.User) { u.Keys = []string{strings.Replace(storetest.Key(1), "uji", "lain", 1)} })), model.FaultExists, "SHA256:"},
		"key that is none":             {false, users(fresh(func(u *model.User) { u.Keys = []string{"ssh-ed25519 AAAA"} })), model.FaultText, "rusak"},
		"login of somebody revoked":    {false, users(changed("camat", revoked), fresh(func(u *model.User) { u.Logins = []string{"camat"} })), "", ""},
		"last admin revoked":           {false, users(changed("admin", revoked)), model.FaultAuthority, "admin"},
		"last admin becomes a staf":    {false, users(changed("admin", func(u *model.User) { u.Role = model.RoleStaff })), model.FaultAuthority, "admin"},
		"last admin loses every door":  {false, users(changed("admin", func(u *model.User) { u.Logins = nil })), model.FaultAuthority, "admin"},
		"admin revoked beside another": {false, users(changed("admin", revoked), changed("staf", func(u *model.User) { u.Role = model.RoleAdmin })), "", ""},
		"removed": {false, store.Batch{Year: model.OfficeWide, Edits: removes(model.Ref{Kind: model.KindUser, Key: "staf"})},
			model.FaultInUse, "dicabut"},
		"unknown role":                {false, users(fresh(func(u *model.User) { u.Role = "bupati" })), model.FaultText, "bupati"},
		"escape sequence in the name": {false, users(fresh(func(u *model.User) { u.Name = "Budi\x1b]0;x\x07" })), model.FaultText, "U+001B"},
		"name without end":            {false, users(fresh(func(u *model.User) { u.Name = strings.Repeat("a", model.MaxNameLength+1) })), model.FaultText, "terlalu panjang"},
		"escape sequence in a login":  {false, users(fresh(func(u *model.User) { u.Logins = []string{"b\x1b[2J"} })), model.FaultText, "U+001B"},
		"escape in a key's comment":   {false, users(fresh(func(u *model.User) { u.Keys = []string{storetest.Key(1) + "\x1b[2J"} })), model.FaultText, "U+001B"},
		"a flood of logins":           {false, users(fresh(func(u *model.User) { u.Logins = make([]string, 21) })), model.FaultText, "20"},
	} {
		t.Run(name, func(t *testing.T) {
			s := storetest.OpenYear(t, year)
			if !row.nobody {
				storetest.People(t, s)
			}
			_, err := s.Do(storetest.Admin(), row.act)
			if row.code == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if fault := refused(t, err, row.code); !strings.Contains(fault.Message, row.says) {
				t.Errorf("%q does not say %q", fault.Message, row.says)
			}
		})
	}
}

// What a session believes of its own rights does not count.
func TestTheStoreKnowsWhatSomebodyMayDoByNow(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.People(t, s)
	staf := model.Actor{ID: "staf", Name: "Palsu", Role: model.RoleAdmin}
	do := func(a model.Actor, r model.Record) error {
		_, err := s.Do(a, store.Batch{Year: year, Edits: []store.Edit{store.Put(r)}})
		return err
	}
	refused(t, do(staf, &model.Village{ID: "v", Name: "V"}), model.FaultAuthority)
	refused(t, do(staf, &model.Spent{Node: "sub-1", Quarter: model.Q2, Value: model.IntOf(1)}), model.FaultAuthority)
	if err := do(staf, actual(45)); err != nil {
		t.Fatal(err)
	}
	if e := last(t, s); e.Actor != (model.Actor{ID: "staf", Name: "Si staf", Role: model.RoleStaff, Section: "pem"}) {
		t.Errorf("the trail names %+v", e.Actor)
	}
	storetest.Do(t, s, storetest.Admin(), users(&model.User{ID: "staf", Name: "Si staf", Role: model.RoleStaff, Logins: []string{"staf"}, Revoked: true}))
	fault := refused(t, do(staf, actual(46)), model.FaultAuthority)
	if !strings.Contains(fault.Message, "sudah dicabut") {
		t.Error(fault.Message)
	}
	if err := do(model.Actor{ID: "pemilik", Role: model.RoleAdmin}, actual(46)); err != nil {
		t.Errorf("whom the door let in though nobody wrote them down: %v", err)
	}
}
