package screenstest

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// Remembering opens a session of a person that begins where the last one ended.
func (o *Office) Remembering(who string, q model.Quarter, asked bool) (*uitest.Driver, *session.App) {
	o.T.Helper()
	actor := Clerk()
	actor.ID = who
	a, err := session.New(session.Options{
		Store: o.Store, Memory: o.Store, Actor: actor, Theme: theme.New(false), Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: 2024, Quarter: q, Asked: asked,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, 80, 24), a
}

// Staffed is the example with its people written down: siti (admin), sekretaris, camat,
// pembaca, budi (staf of seksi pemerintahan) and rina (staf of subbag keuangan).
func Staffed(t testing.TB) *Office {
	o := Example(t)
	for _, u := range []*model.User{
		{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"siti"}},
		{ID: "dewi", Name: "Dewi", Role: model.RoleSecretary, Logins: []string{"dewi"}},
		{ID: "hadi", Name: "Pak Hadi", Role: model.RoleHead},
		{ID: "tamu", Name: "Tamu", Role: model.RoleReader},
		{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "seksi-pemerintahan"},
		{ID: "rina", Name: "Rina", Role: model.RoleStaff, Section: "subbag-keuangan"},
	} {
		act := store.Batch{Year: model.OfficeWide, Note: "Tambah pengguna " + u.Name, Edits: []store.Edit{store.Put(u)}}
		if _, err := o.Store.Do(Clerk(), act); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

// As opens a session of a user who stands in the file.
func (o *Office) As(id string, width, height int) *uitest.Driver {
	o.T.Helper()
	a, err := session.New(session.Options{
		Store: o.Store, Actor: o.Actor(id), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Memory: o.Store, Asked: true,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, width, height)
}

// Actor is the user with the id, as the file names them.
func (o *Office) Actor(id string) model.Actor {
	o.T.Helper()
	people, err := o.Store.Book(model.OfficeWide)
	if err != nil {
		o.T.Fatal(err)
	}
	return people.User(model.ID(id)).Actor()
}

// Does saves records as a user, elsewhere.
func (o *Office) Does(id string, records ...model.Record) {
	o.T.Helper()
	b := store.Batch{Year: 2024, Note: "Dari sesi lain"}
	for _, r := range records {
		b.Edits = append(b.Edits, store.Put(r))
	}
	if _, err := o.Store.Do(o.Actor(id), b); err != nil {
		o.T.Fatal(err)
	}
}
