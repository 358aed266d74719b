package remote_test

import (
	"errors"
	"testing"

	"capaian/model"
	"capaian/ui/remote"
)

const (
	sitiKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
	budiKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC"
	lostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
)

func people(more ...model.User) []model.User {
	return append([]model.User{
		{ID: "siti", Name: "Siti", Role: model.RoleSecretary, Logins: []string{"siti", "sekretaris"}, Keys: []string{sitiKey + " siti@rumah"}},
		{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem", Logins: []string{"budi"}, Keys: []string{budiKey}},
		{ID: "siti2", Name: "Siti Kedua", Role: model.RoleSecretary, Logins: []string{"siti.k"}},
		{ID: "lama", Name: "Lama", Role: model.RoleAdmin, Logins: []string{"lama"}, Keys: []string{lostKey}, Revoked: true},
	}, more...)
}

func office(users []model.User) *model.Book {
	var records []model.Record
	for i := range users {
		records = append(records, &users[i])
	}
	return model.NewBook(model.OfficeWide, 1, records)
}

func admin() model.User {
	return model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"admin"}}
}

func TestWhoAnIdentityIsInTheOffice(t *testing.T) {
	nobody := []model.User(nil)
	for _, row := range []struct {
		name  string
		users []model.User
		id    remote.Identity
		who   string
		role  model.Role // "" is a refusal
	}{
		{"no users: the owner of the file", nobody, remote.Identity{Login: "tamu", Owner: true}, "tamu", model.RoleAdmin},
		{"no users: whoever else may open the file", nobody, remote.Identity{Login: "tamu"}, "tamu", model.RoleReader},
		{"no users: whom the system does not name", nobody, remote.Identity{}, "", model.RoleReader},
		{"no users: no key is known", nobody, remote.Identity{Key: sitiKey}, "", ""},
		{"no users: a key is no owner", nobody, remote.Identity{Key: sitiKey, Owner: true}, "", ""},
		{"a registered login", people(admin()), remote.Identity{Login: "budi"}, "budi", model.RoleStaff},
		{"a second login of one", people(admin()), remote.Identity{Login: "sekretaris"}, "siti", model.RoleSecretary},
		{"an unknown login reads", people(admin()), remote.Identity{Login: "tamu"}, "tamu", model.RoleReader},
		{"a revoked login", people(admin()), remote.Identity{Login: "lama"}, "", ""},
		{"a name with another's in it", people(admin()), remote.Identity{Login: "bud"}, "bud", model.RoleReader},
		{"the owner, unknown", people(admin()), remote.Identity{Login: "tamu", Owner: true}, "tamu", model.RoleAdmin},
		{"the owner, revoked", people(admin()), remote.Identity{Login: "lama", Owner: true}, "", ""},
		{"the owner, revoked, where no admin is left", people(), remote.Identity{Login: "lama", Owner: true}, "login:lama", model.RoleAdmin},
		{"a login that is another user's id", people(admin()), remote.Identity{Login: "siti2"}, "login:siti2", model.RoleReader},
		{"a login as Windows writes it", people(admin()), remote.Identity{Login: `KANTOR\Budi`, Rule: model.WindowsLogin}, "budi", model.RoleStaff},
		{"a login as only Windows writes it", people(admin()), remote.Identity{Login: `KANTOR\Budi`}, `KANTOR\Budi`, model.RoleReader},
		{"other letters, where Windows does not know it", people(admin()), remote.Identity{Login: "BUDI"}, "BUDI", model.RoleReader},
		{"a letter that looks the same", people(admin()), remote.Identity{Login: "bud\u0456", Rule: model.WindowsLogin}, "bud\u0456", model.RoleReader},
		{"a letter that cannot be seen", people(admin()), remote.Identity{Login: "budi\u200b"}, "budi\u200b", model.RoleReader},
		{"revoked, in other letters, on Windows", people(admin()), remote.Identity{Login: "LAMA", Rule: model.WindowsLogin}, "", ""},
		{"no users: a file that is nobody's", nobody, remote.Identity{Login: "tamu", Unowned: true}, "tamu", model.RoleAdmin},
		{"a file that is nobody's, with users", people(admin()), remote.Identity{Login: "tamu", Unowned: true}, "tamu", model.RoleReader},
		{"a file that is nobody's, with users and no admin", people(), remote.Identity{Login: "tamu", Unowned: true}, "tamu", model.RoleReader},
		{"the owner as registered", people(admin()), remote.Identity{Login: "budi", Owner: true}, "budi", model.RoleStaff},
		{"the owner where no admin is left", people(), remote.Identity{Login: "budi", Owner: true}, "login:budi", model.RoleAdmin},
		{"a key", people(), remote.Identity{Key: sitiKey}, "siti", model.RoleSecretary},
		{"a key without more", people(), remote.Identity{Key: budiKey}, "budi", model.RoleStaff},
		{"a key of another type", people(), remote.Identity{Key: "ssh-rsa AAAAB3"}, "", ""},
		{"half a key", people(), remote.Identity{Key: sitiKey[:30]}, "", ""},
		{"a type and no key", people(), remote.Identity{Key: "ssh-ed25519"}, "", ""},
		{"a revoked key", people(), remote.Identity{Key: lostKey}, "", ""},
		{"a key is no login", people(), remote.Identity{Key: "x budi"}, "", ""},
	} {
		actor, err := remote.Resolve(office(row.users), row.id)
		var fault *model.Fault
		if row.role == "" {
			if !errors.As(err, &fault) || fault.Code != model.FaultAuthority {
				t.Errorf("%s: %+v, %v", row.name, actor, err)
			}
			continue
		}
		if err != nil || actor.ID != row.who || actor.Role != row.role {
			t.Errorf("%s: %+v, %v", row.name, actor, err)
		}
	}
}
