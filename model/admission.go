package model

import (
	"slices"
	"strings"
)

// LoginName is a login name as two of them are compared: without the domain that Windows
// puts before it, and in small letters.
func LoginName(name string) string {
	if _, after, found := strings.Cut(name, `\`); found {
		name = after
	}
	return strings.ToLower(strings.TrimSpace(name))
}

// UserByLogin returns who enters under the login name, or nil; nobody who was revoked does.
// It is asked of the Book of OfficeWide, as are the functions below.
func (b *Book) UserByLogin(login string) *User {
	return b.userWhere(func(u *User) bool {
		return slices.ContainsFunc(u.Logins, func(l string) bool { return LoginName(l) == LoginName(login) })
	})
}

// UserByKey returns whose key has the fingerprint, or nil; nobody who was revoked has one.
func (b *Book) UserByKey(fingerprint string) *User {
	return b.userWhere(func(u *User) bool {
		return slices.ContainsFunc(u.Keys, func(line string) bool {
			k, err := ParsePublicKey(line)
			return err == nil && k.Fingerprint() == fingerprint
		})
	})
}

func (b *Book) userWhere(is func(*User) bool) *User {
	for i := range b.Users {
		if u := &b.Users[i]; !u.Revoked && is(u) {
			return u
		}
	}
	return nil
}

// AdmitLogin says as whom somebody works who is logged in on the machine that holds the
// file. While the office has written nobody down, that is an admin of the name given.
func (b *Book) AdmitLogin(login, name string) (Actor, error) {
	if len(b.Users) == 0 {
		return Actor{ID: login, Name: name, Role: RoleAdmin}, nil
	}
	if u := b.UserByLogin(login); u != nil {
		return u.Actor(), nil
	}
	return Actor{}, Faultf(FaultAuthority, "Pengguna", "Akun %q belum terdaftar atau sudah dicabut pada berkas data ini; minta %s mendaftarkannya (layar Pengguna, nama masuk %s).", Clean(login, false), b.admins(), LoginName(login))
}

// AdmitKey says as whom somebody works who proved to have the key.
func (b *Book) AdmitKey(fingerprint string) (Actor, error) {
	if u := b.UserByKey(fingerprint); u != nil {
		return u.Actor(), nil
	}
	return Actor{}, Faultf(FaultAuthority, "Pengguna", "Kunci %s belum terdaftar atau sudah dicabut pada berkas data ini; minta %s mendaftarkannya.", fingerprint, b.admins())
}

// Renew is the actor as the office knows them now: with the role and the section that they
// have by this time. The error is a FaultAuthority where they are no longer one of its people.
func (b *Book) Renew(a Actor) (Actor, error) {
	if len(b.Users) == 0 {
		return a, nil
	}
	u := b.User(ID(a.ID))
	switch {
	case u == nil:
		return Actor{}, Faultf(FaultAuthority, "Pengguna", "%s tidak terdaftar sebagai pengguna berkas data ini; minta %s mendaftarkannya.", calledBy(a), b.admins())
	case u.Revoked:
		return Actor{}, Faultf(FaultAuthority, "Pengguna", "Akses %s sudah dicabut; hubungi %s.", calledBy(a), b.admins())
	}
	return u.Actor(), nil
}

// admins names those who can let others in.
func (b *Book) admins() string {
	var names []string
	for _, u := range b.Users {
		if u.Role == RoleAdmin && !u.Revoked {
			names = append(names, u.Name)
		}
	}
	return orElse(strings.Join(names, " atau "), "admin")
}

// calledBy is the name under which people know somebody.
func calledBy(a Actor) string { return Clean(orElse(a.Name, a.ID), false) }

// UserID gives a new user an id made of their name that none of the others has.
func (b *Book) UserID(name string) ID {
	var plain strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			plain.WriteRune(r)
		case plain.Len() > 0 && !strings.HasSuffix(plain.String(), "-"):
			plain.WriteByte('-')
		}
	}
	const room = maxIDLength - 4 // for what tells two of a name apart
	stem := plain.String()
	stem = strings.Trim(stem[:min(len(stem), room)], "-")
	return freeID(orElse(stem, "pengguna"), func(id ID) bool { return b.User(id) != nil })
}
