package model

import (
	"slices"
	"strconv"
	"strings"
)

// OfficeWide is the year of records that belong to the office and to no year: its people.
const OfficeWide = 0

// User is a person who works with the program. Users are the only records of OfficeWide.
type User struct {
	neverBlank
	noReferences
	ID      ID       `json:"id"`
	Name    string   `json:"name"`
	NIP     string   `json:"nip,omitempty"`
	Role    Role     `json:"role"`
	Section ID       `json:"section,omitempty"` // whose rows they enter; blank: every section's
	Logins  []string `json:"logins,omitempty"`  // names on the machine that holds the file
	Keys    []string `json:"keys,omitempty"`    // public keys, a line of authorized_keys each
	Revoked bool     `json:"revoked,omitempty"` // may do nothing more; the trail still names them
}

// Fields tells what an User is made of.
func (u *User) Fields() []Field {
	return []Field{
		{Name: "id", At: &u.ID, Title: "Kode pengguna", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "name", At: &u.Name, Title: "Nama", Word: "nama", Label: "Nama pengguna", Limit: Required, Apart: noTable},
		{Name: "role", At: &u.Role, Title: "Peran", Word: "peran", Apart: noTable},
		{Name: "section", At: &u.Section, Of: KindSection, Title: "Kode seksi; kosong: semua seksi", Word: "seksi", Apart: noTable},
		{Name: "logins", At: &u.Logins, Title: "Nama masuk pada komputer yang memegang berkas", Word: "nama masuk", Apart: noTable},
		{Name: "keys", At: &u.Keys, Sort: PublicKeys, Title: "Kunci publik", Word: "kunci publik", Apart: noTable},
		{Name: "revoked", At: &u.Revoked, Title: "Tidak boleh berbuat apa-apa lagi", Word: "dicabut", Apart: noTable},
		{Name: "nip", At: &u.NIP, Title: "NIP", Word: "NIP", Label: "NIP", Limit: OneLine, Apart: noTable},
	}
}

// mostDoors bounds how many names and keys one person has.
const mostDoors = 20

// Ref names the user.
func (u *User) Ref() Ref { return Ref{KindUser, string(u.ID)} }

// Check wants a name and a known role, and logins and keys that can be what they are said to be.
func (u *User) Check() error {
	if !slices.ContainsFunc(Roles(), func(r Role) bool { return r == u.Role }) {
		return Faultf(FaultText, "Peran", "Peran %q tidak dikenal; diharapkan staf, sekretaris, camat, admin atau pembaca.", u.Role)
	}
	if len(u.Logins) > mostDoors || len(u.Keys) > mostDoors {
		return Faultf(FaultText, "Nama masuk", "Nama masuk dan kunci publik: masing-masing paling banyak %d.", mostDoors)
	}
	for _, login := range u.Logins {
		if strings.TrimSpace(login) != login || login == "" {
			return Faultf(FaultText, "Nama masuk", "Nama masuk %q memuat spasi di tepinya atau kosong.", login)
		}
		if err := firstOf(checkOptional("Nama masuk", login), checkLogin(login)); err != nil {
			return err
		}
	}
	for _, line := range u.Keys {
		if err := checkText(fieldKey, line, MaxTextLength, false, true); err != nil {
			return err
		}
		if _, err := ParsePublicKey(line); err != nil {
			return err
		}
	}
	return checkFields(u.Fields())
}

func (u *User) addTo(b *Book) { b.Users = append(b.Users, *u) }

// Actor is the user as the one who does something.
func (u *User) Actor() Actor {
	return Actor{ID: string(u.ID), Name: u.Name, Role: u.Role, Section: u.Section}
}

// freeID is the stem, or the stem with the first number behind it that is not taken.
func freeID(stem string, taken func(ID) bool) ID {
	id := ID(stem)
	for n := 2; taken(id); n++ {
		id = ID(stem + "-" + strconv.Itoa(n))
	}
	return id
}
