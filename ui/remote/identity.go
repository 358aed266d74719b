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
	Rule  model.LoginRule // of the machine that knows the login
	Name  string          // as the machine knows them; only for showing
	Owner bool            // the open data file is theirs, or the machine is
	Key   string          // a public key as in authorized_keys, "type base64"

	// Unowned is set where the system says of no account that the file is its own, and this
	// process holds the file itself, for somebody who sits at it.
	Unowned bool
}

// Resolve says who the identity is in the office. It is the one place with this policy:
//
//   - A key belongs to the user it is registered for; any other is refused.
//   - While the office has no users, the owner of the file may do everything, and whoever
//     else may open it reads: the first to come over a line must not become its admin.
//     Of a file that is nobody's, as on many a share or stick, that is whoever sits at the
//     machine and may write the file: somebody must be able to write down the first user, and
//     nobody is there whose right it is more. Where there are users, it gives no right.
//   - A login belongs to the user it is registered for. One that is revoked is refused.
//   - The owner of the file acts as admin where they are not registered, and where no admin
//     is left: they could do as they like with the file anyway, and an office must not be
//     able to lock itself out.
//   - Any other login reads.
func Resolve(people *model.Book, id Identity) (model.Actor, error) {
	if id.Key != "" {
		return resolveKey(people, id.Key)
	}
	local := model.Actor{ID: unregisteredID(people, id.Login), Name: id.Name, Role: model.RoleReader}
	if id.Owner {
		local.Role = model.RoleAdmin
	}
	if id.Unowned && len(people.Users) == 0 {
		local.Role = model.RoleAdmin
	}
	if id.Owner && !hasAdmin(people) {
		return local, nil // and under no user's name, whose role the store would give them
	}
	if u := people.UserByLogin(id.Login, id.Rule); u != nil {
		return u.Actor(), nil
	}
	if slices.ContainsFunc(people.Users, func(u model.User) bool { return hasLogin(&u, id) }) {
		return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Hak pakai %q sudah dicabut; hubungi %s.", id.Login, people.Admins())
	}
	return local, nil
}

// unregisteredID is the id of somebody who is not registered. It is never that of a user, whose
// rights would be theirs: the store knows people by their ids.
func unregisteredID(people *model.Book, login string) string {
	if people.User(model.ID(login)) == nil {
		return login
	}
	return "login:" + login
}

func hasLogin(u *model.User, id Identity) bool {
	return slices.ContainsFunc(u.Logins, func(l string) bool { return id.Rule.Same(l, id.Login) })
}

func resolveKey(people *model.Book, line string) (model.Actor, error) {
	key, err := model.ParsePublicKey(line)
	if err != nil {
		return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Kunci ini tidak terbaca atau bukan jenis yang diterima.")
	}
	if u := people.UserByKey(key.Fingerprint()); u != nil {
		return u.Actor(), nil
	}
	for i := range people.Users {
		for _, known := range people.Users[i].Keys {
			if k, err := model.ParsePublicKey(known); err == nil && k.Fingerprint() == key.Fingerprint() {
				return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Hak pakai %s sudah dicabut; hubungi %s.", people.Users[i].Name, people.Admins())
			}
		}
	}
	return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Kunci ini tidak terdaftar pada pengguna mana pun.")
}

func hasAdmin(people *model.Book) bool {
	return slices.ContainsFunc(people.Users, func(u model.User) bool { return u.Role == model.RoleAdmin && !u.Revoked })
}

// mayCopyFile reports that somebody may take the whole file away: at the machine they could copy
// it as it lies there.
func mayCopyFile(actor model.Actor, id Identity) bool {
	return id.Key == "" || actor.Role == model.RoleAdmin
}

// ownedBy reports that what is remembered under a key belongs to the actor: its second part,
// after a slash or a NUL, is their name and no more.
func ownedBy(actor model.Actor, key string) bool {
	from, to := ownerSpan(key)
	return from < to && key[from:to] == actor.ID
}

// rekey is the key under which what was remembered for one name is remembered for
// another; false where it is not that one's.
func rekey(key, before, now string) (string, bool) {
	from, to := ownerSpan(key)
	return key[:from] + now + key[to:], from < to && key[from:to] == before
}

// ownerSpan is where in a key the name stands of whoever it belongs to.
func ownerSpan(key string) (from, to int) {
	at := strings.IndexAny(key, separators)
	if at < 0 {
		return 0, 0
	}
	from = at + 1
	if length := strings.IndexAny(key[from:], separators); length >= 0 {
		return from, from + length
	}
	return from, len(key)
}

// separators stand between the parts of a key.
const separators = "/\x00"
