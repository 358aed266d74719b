package remote

import (
	"slices"
	"strings"

	"capaian/model"
)

// Identity is who somebody proved to be: by the login with which they work on the machine
// that holds the file, or by a key whose secret half they have. It never comes from what a
// program says of itself.
type Identity struct {
	Login string
	Name  string // as the machine knows them; only for showing
	Owner bool   // the data file is theirs, or the machine is
	Key   string // a public key as in authorized_keys, "type base64"
}

// Resolve says who the identity is in the office. It is the one place with this policy:
//
//   - A key belongs to the user it is registered for; any other is refused.
//   - While the office has no users, whoever may open the file may do everything.
//   - A login belongs to the user it is registered for. One that is revoked is refused.
//   - The owner of the file acts as admin where they are not registered, where they were
//     revoked, and where no admin is left: they could do as they like with the file anyway,
//     and an office must not be able to lock itself out.
//   - Any other login reads.
func Resolve(users []model.User, id Identity) (model.Actor, error) {
	if id.Key != "" {
		return resolveKey(users, id.Key)
	}
	local := model.Actor{ID: id.Login, Name: id.Name, Role: model.RoleAdmin}
	if len(users) == 0 {
		return local, nil
	}
	revoked := false
	for i := range users {
		u := &users[i]
		switch {
		case !slices.Contains(u.Logins, id.Login):
		case u.Revoked:
			revoked = true
		case id.Owner && !hasAdmin(users):
			actor := u.Actor()
			actor.Role = model.RoleAdmin
			return actor, nil
		default:
			return u.Actor(), nil
		}
	}
	switch {
	case id.Owner:
		return local, nil
	case revoked:
		return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Hak pakai %q sudah dicabut. Hubungi admin kantor.", id.Login)
	}
	local.Role = model.RoleReader
	return local, nil
}

func resolveKey(users []model.User, key string) (model.Actor, error) {
	_, blob, _ := strings.Cut(key, " ")
	for i := range users {
		u := &users[i]
		for _, line := range u.Keys {
			if !slices.Contains(strings.Fields(line), blob) {
				continue
			}
			if u.Revoked {
				return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Hak pakai %s sudah dicabut. Hubungi admin kantor.", u.Name)
			}
			return u.Actor(), nil
		}
	}
	return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Kunci ini tidak terdaftar pada pengguna mana pun.")
}

func hasAdmin(users []model.User) bool {
	return slices.ContainsFunc(users, func(u model.User) bool { return u.Role == model.RoleAdmin && !u.Revoked })
}

// mayCopy reports that somebody may take the whole file away: at the machine they could copy
// it as it lies there.
func mayCopy(actor model.Actor, id Identity) bool {
	return id.Key == "" || actor.Role == model.RoleAdmin
}

// theirs reports that what is remembered under a key belongs to the actor: its second part,
// after a slash or a NUL, is their name and no more.
func theirs(actor model.Actor, key string) bool {
	at := strings.IndexAny(key, partEnds)
	if at < 0 {
		return false
	}
	name := key[at+1:]
	if end := strings.IndexAny(name, partEnds); end >= 0 {
		name = name[:end]
	}
	return name != "" && name == actor.ID
}

// partEnds stand between the parts of a key.
const partEnds = "/\x00"
