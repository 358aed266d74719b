package store

import (
	"slices"

	"capaian/model"
)

// usersStay keeps those who ever did something: the trail names them by their id, which
// must not become another person's.
func usersStay(_, after *model.Book, r model.Record) error {
	if u := r.(*model.User); after.User(u.ID) == nil {
		return model.Faultf(model.FaultInUse, "Pengguna", "Pengguna %s tidak dihapus melainkan dicabut; jejak perubahan tetap menyebut namanya.", u.Name)
	}
	return nil
}

// doorsAreTheirOwn refuses a login name or a key by which two people could enter.
func doorsAreTheirOwn(_, after *model.Book, r model.Record) error {
	u := after.User(r.(*model.User).ID)
	if u == nil || u.Revoked {
		return nil
	}
	for i := range after.Users {
		other := &after.Users[i]
		if other.ID == u.ID || other.Revoked {
			continue
		}
		for _, login := range u.Logins {
			if slices.ContainsFunc(other.Logins, func(l string) bool { return model.LoginName(l) == model.LoginName(login) }) {
				return model.Faultf(model.FaultExists, "Nama masuk", "Nama masuk %q sudah dipakai %s; cabut atau ubah dahulu di sana.", login, other.Name)
			}
		}
		for _, print := range fingerprints(u) {
			if slices.Contains(fingerprints(other), print) {
				return model.Faultf(model.FaultExists, "Kunci publik", "Kunci publik %s sudah dipakai %s; cabut atau ubah dahulu di sana.", print, other.Name)
			}
		}
	}
	return nil
}

func fingerprints(u *model.User) []string {
	var prints []string
	for _, line := range u.Keys {
		if k, err := model.ParsePublicKey(line); err == nil {
			prints = append(prints, k.Fingerprint())
		}
	}
	return prints
}

// anAdminRemains keeps one who can let others in, and can come in to do so.
func anAdminRemains(before, after *model.Book, _ model.Record) error {
	if slices.ContainsFunc(after.Users, func(u model.User) bool {
		return u.Role == model.RoleAdmin && !u.Revoked && len(u.Logins)+len(u.Keys) > 0
	}) {
		return nil
	}
	if len(before.Users) == 0 {
		return model.Faultf(model.FaultAuthority, "Peran", "Pengguna pertama harus berperan admin dan mempunyai nama masuk atau kunci publik.")
	}
	return model.Faultf(model.FaultAuthority, "Peran", "Paling sedikit satu admin yang tidak dicabut harus tetap ada, dengan nama masuk atau kunci publik; tunjuk admin lain dahulu.")
}
