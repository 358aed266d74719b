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

// Renew is the actor as the office knows them now: with the role and the section that they
// have by this time. Somebody who is not written down stays who they are: they came in by a
// door that knows why. The error is a FaultAuthority where they were revoked.
func (b *Book) Renew(a Actor) (Actor, error) {
	u := b.User(ID(a.ID))
	switch {
	case u == nil:
		return a, nil
	case u.Revoked:
		return Actor{}, Faultf(FaultAuthority, "Pengguna", "Hak pakai %s sudah dicabut; hubungi %s.", calledBy(a), b.Admins())
	}
	return u.Actor(), nil
}

// Admins names those who can let others in.
func (b *Book) Admins() string {
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
