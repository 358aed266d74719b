// Package screenstest gives tests of a session and of its screens an office to work in: the
// example year or a new file, sessions of its people, and the way to a screen, a list, a row.
package screenstest

import (
	"path/filepath"
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/screens"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
	"capaian/ui/uitest/halfyear"
)

// Office is a data file with what is needed to open sessions on it.
type Office struct {
	T     testing.TB
	Path  string
	Store *store.Store
	Now   time.Time
}

// Clerk is who works where no test says otherwise: an admin.
func Clerk() model.Actor { return model.Actor{ID: "sari", Name: "Sari", Role: model.RoleAdmin} }

// Example is the Ranuyoso year, on a day late in 2024.
func Example(t testing.TB) *Office {
	t.Helper()
	o := &Office{T: t, Path: filepath.Join(t.TempDir(), "kantor.db"), Now: time.Date(2024, 12, 30, 10, 32, 7, 0, time.UTC)}
	o.Open(true)
	if err := seed.LoadExample(o.Store, Clerk()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Store.Close() })
	return o
}

// Half is the year of package halfyear, in August.
func Half(t testing.TB) *Office {
	t.Helper()
	o := &Office{T: t, Path: filepath.Join(t.TempDir(), "kantor.db"), Now: halfyear.Now()}
	o.Open(true)
	halfyear.Load(t, o.Store)
	t.Cleanup(func() { o.Store.Close() })
	return o
}

// Empty is a new office with two villages and nothing entered.
func Empty(t testing.TB) *Office {
	t.Helper()
	return Fresh(t, time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC))
}

// Fresh is such an office, made on a day of 2026.
func Fresh(t testing.TB, now time.Time) *Office {
	t.Helper()
	o := &Office{T: t, Path: filepath.Join(t.TempDir(), "kantor.db"), Now: now}
	o.Open(true)
	err := seed.LoadTemplate(o.Store, Clerk(), seed.NewOffice{Name: "Kecamatan Baru", Regency: "Lumajang", Year: 2026, Villages: []string{"Satu", "Dua"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Store.Close() })
	return o
}

// Bare is an office of which nothing is known but its name and a village.
func Bare(t testing.TB) *Office {
	t.Helper()
	o := &Office{T: t, Path: filepath.Join(t.TempDir(), "kantor.db"), Now: time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC)}
	o.Open(true)
	if err := seed.LoadTemplate(o.Store, Clerk(), seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu"}, Bare: true}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Store.Close() })
	return o
}

// Open opens the file, or makes it.
func (o *Office) Open(create bool) {
	o.T.Helper()
	s, err := store.Open(o.Path, store.Options{Create: create, NoSync: true, Now: func() time.Time { return o.Now }, Figures: calc.Figures})
	if err != nil {
		o.T.Fatal(err)
	}
	o.Store = s
}

// Clock is the office's time, which stands still.
func (o *Office) Clock() time.Time { return o.Now }

// Restart closes the file and opens it again, as after a night.
func (o *Office) Restart() {
	o.T.Helper()
	if err := o.Store.Close(); err != nil {
		o.T.Fatal(err)
	}
	o.Open(false)
}

// Session opens a session at the quarter, on a terminal of the size.
func (o *Office) Session(q model.Quarter, width, height int) *uitest.Driver {
	o.T.Helper()
	a, err := session.New(session.Options{
		Store: o.Store, Actor: Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: o.Store.Years()[0], Quarter: q,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, width, height)
}
