package storetest

import (
	"bytes"
	"encoding/base64"
	"testing"

	"capaian/model"
	"capaian/store"
)

// Key is the line of a public key of its own for each n; nobody has the private one.
func Key(n byte) string {
	const kind = "ssh-ed25519"
	blob := append([]byte{0, 0, 0, byte(len(kind))}, kind...)
	blob = append(append(blob, 0, 0, 0, 32), bytes.Repeat([]byte{n}, 32)...)
	return kind + " " + base64.StdEncoding.EncodeToString(blob) + " uji"
}

// Admin may do everything.
func Admin() model.Actor {
	return model.Actor{ID: "admin", Name: "Admin", Role: model.RoleAdmin}
}

// People writes down one user of each role, whose ids and login names are the roles: the
// admin first. The staf is of pem; "staf-keu" is another, of keu.
func People(t testing.TB, s *store.Store) {
	t.Helper()
	users := []*model.User{{ID: "admin", Name: "Admin", Role: model.RoleAdmin}}
	for _, role := range model.Roles() {
		if role != model.RoleAdmin {
			users = append(users, &model.User{ID: model.ID(role), Name: "Si " + string(role), Role: role})
		}
	}
	users = append(users, &model.User{ID: "staf-keu", Name: "Si staf keu", Role: model.RoleStaff, Section: "keu"})
	for _, u := range users {
		if u.ID == "staf" {
			u.Section = "pem"
		}
		u.Logins = []string{string(u.ID)}
		Do(t, s, Admin(), store.Batch{Year: model.OfficeWide, Note: "Tambah pengguna " + u.Name, Edits: []store.Edit{store.Put(u)}})
	}
}
