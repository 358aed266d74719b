package model_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
)

func people() *model.Book {
	return model.NewBook(model.OfficeWide, 1, []model.Record{
		&model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"siti"}, Keys: []string{storetest.Key(1)}},
		&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem", Logins: []string{`KANTOR\Budi`, "budi2"}, Keys: []string{storetest.Key(2), storetest.Key(3)}},
		&model.User{ID: "dewi", Name: "Dewi", Role: model.RoleHead, Logins: []string{"dewi"}, Keys: []string{storetest.Key(4)}, Revoked: true},
	})
}

func print(t *testing.T, line string) string {
	t.Helper()
	k, err := model.ParsePublicKey(line)
	if err != nil {
		t.Fatal(err)
	}
	return k.Fingerprint()
}

func TestWhoEntersUnderALoginName(t *testing.T) {
	for _, row := range []struct {
		login          string
		exact, windows model.ID
	}{
		{"siti", "siti", "siti"},
		{"SITI", "", "siti"},
		{`PC-02\siti`, "", "siti"},
		{"budi", "", "budi"},
		{`KANTOR\Budi`, "budi", "budi"},
		{`kantor\budi`, "", "budi"},
		{`LAIN\budi`, "", ""}, // registered with another domain
		{"budi2", "budi", "budi"},
		{"dewi", "", ""},
		{"lain", "", ""},
		{"", "", ""},
		{"s\u0456ti", "", ""},  // Cyrillic i
		{"siti\u200b", "", ""}, // nothing that can be seen
		{"s\u0131ti", "", ""},  // without its dot
		{"ſiti", "", ""},       // long s, which is an S in capitals
		{"SİTİ", "", ""},       // with dots that are gone in small letters
		{"\uff53iti", "", ""},  // full width
	} {
		for rule, want := range map[model.LoginRule]model.ID{model.ExactLogin: row.exact, model.WindowsLogin: row.windows} {
			u := people().UserByLogin(row.login, rule)
			if (u == nil) != (want == "") || u != nil && u.ID != want {
				t.Errorf("%q, rule %d: %+v", row.login, rule, u)
			}
		}
	}
}

// What looks like the login of somebody else cannot be registered.
func TestALoginIsOfPlainLetters(t *testing.T) {
	for login, good := range map[string]bool{
		"siti": true, `KANTOR\Siti Aminah`: true, "siti.aminah-2_x@kantor": true, "josé": true,
		"s\u0456ti": false, "siti\u200b": false, "s\u0131ti": false, "\uff53iti": false, "si\u0301ti": false, "siti\u00a0": false, "ѕiti": false, "ſiti": false,
	} {
		u := model.User{ID: "x", Name: "X", Role: model.RoleStaff, Logins: []string{login}}
		err := u.Check()
		if good != (err == nil) {
			t.Errorf("%q: %v", login, err)
		}
		if err != nil && !strings.Contains(err.Error(), "Nama masuk") {
			t.Errorf("%q: %v does not name the field", login, err)
		}
	}
}

func TestWhoEntersWithAKey(t *testing.T) {
	for n, id := range map[byte]model.ID{1: "siti", 2: "budi", 3: "budi", 4: "", 5: ""} {
		u := people().UserByKey(print(t, storetest.Key(n)))
		if (u == nil) != (id == "") || u != nil && u.ID != id {
			t.Errorf("key %d: %+v", n, u)
		}
	}
	if u := people().UserByKey(print(t, strings.Replace(storetest.Key(3), " uji", " lain sekali", 1))); u == nil || u.ID != "budi" {
		t.Errorf("a comment is no part of the key: %+v", u)
	}
}

func TestSessionsLearnWhatTheirPersonMayDoByNow(t *testing.T) {
	b := people()
	a, err := b.Renew(model.Actor{ID: "budi", Name: "Lama", Role: model.RoleAdmin})
	if err != nil || a != (model.Actor{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem"}) {
		t.Errorf("%+v, %v", a, err)
	}
	if a, err := b.Renew(model.Actor{ID: "dewi", Role: model.RoleHead}); err == nil || !strings.Contains(err.Error(), "Siti") {
		t.Errorf("revoked: %+v, %v", a, err)
	}
	local := model.Actor{ID: "pc", Role: model.RoleAdmin}
	if a, err := b.Renew(local); a != local || err != nil {
		t.Errorf("not written down: %+v, %v", a, err)
	}
}

func TestIdsOfUsersAreMadeOfTheirNames(t *testing.T) {
	for name, id := range map[string]model.ID{
		"Budi Santoso, S.Sos.": "budi-santoso-s-sos", "Siti": "siti-2", "  ": "pengguna", "Éka": "ka",
		strings.Repeat("a", 200): model.ID(strings.Repeat("a", 56)),
	} {
		got := people().UserID(name)
		if got != id || got.Check() != nil {
			t.Errorf("%q: %q", name, got)
		}
	}
}
