package model

import (
	"runtime"
	"slices"
	"strings"
	"unicode"
)

// LoginName is a login name as two of them are told apart where they are registered: without
// the domain that Windows puts before it, and in small letters. Two people whose names differ
// in no more than that could not be told apart by each other.
func LoginName(name string) string {
	if _, after, found := strings.Cut(name, `\`); found {
		name = after
	}
	return strings.ToLower(strings.TrimSpace(name))
}

// OwnLogin is the login name to register for an account of this machine. The domain before a
// name of Windows is left out: the computer may be called otherwise tomorrow.
func OwnLogin(account string) string {
	if runtime.GOOS == "windows" {
		return LoginName(account)
	}
	return account
}

// A LoginRule is how a system compares the names under which people work on it.
type LoginRule int

// The rules: every letter counts, as Unix has it; or neither case nor a missing domain does,
// as Windows has it.
const (
	ExactLogin LoginRule = iota
	WindowsLogin
)

// Same reports that somebody who comes under a name is the account that was registered. A
// name with letters that cannot be registered is nobody's, whatever it looks like.
func (rule LoginRule) Same(registered, came string) bool {
	if checkLogin(came) != nil {
		return false
	}
	if rule == ExactLogin {
		return registered == came
	}
	was, _, both := strings.Cut(registered, `\`)
	now, _, too := strings.Cut(came, `\`)
	return LoginName(registered) == LoginName(came) && (!both || !too || strings.EqualFold(was, now))
}

// checkLogin refuses letters of other scripts and forms, which look like those of an account
// and are not: a Cyrillic е, a full-width ａ, a dotless ı.
func checkLogin(login string) error {
	for _, r := range login {
		plain := r >= ' ' && r <= '~' || r >= 'À' && r <= 'ž' && unicode.IsLetter(r) && r != 'ı' && r != 'İ'
		if !plain {
			return Faultf(FaultText, "Nama masuk", "Nama masuk %q memuat huruf U+%04X, yang bukan huruf Latin biasa atau mirip huruf lain.", login, r)
		}
	}
	return nil
}

// UserByLogin returns who enters under the login name, or nil; nobody who was revoked does.
// It is asked of the Book of OfficeWide, as are the functions below.
func (b *Book) UserByLogin(login string, rule LoginRule) *User {
	return b.userWhere(func(u *User) bool {
		return slices.ContainsFunc(u.Logins, func(l string) bool { return rule.Same(l, login) })
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
