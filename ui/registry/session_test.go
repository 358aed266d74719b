package registry_test

import (
	"path/filepath"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// office is a data file with what is needed to open sessions on it.
type office struct {
	t     *testing.T
	path  string
	store *store.Store
	now   time.Time
}

func clerk() model.Actor { return model.Actor{ID: "sari", Name: "Sari", Role: model.RoleAdmin} }

// example is the Ranuyoso year, on a day late in 2024.
func example(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, path: filepath.Join(t.TempDir(), "kantor.db"), now: time.Date(2024, 12, 30, 10, 32, 7, 0, time.UTC)}
	o.open(true)
	if err := seed.LoadExample(o.store, clerk()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.store.Close() })
	return o
}

// empty is a new office with two villages and nothing entered.
func empty(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, path: filepath.Join(t.TempDir(), "kantor.db"), now: time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC)}
	o.open(true)
	err := seed.LoadTemplate(o.store, clerk(), seed.NewOffice{Name: "Kecamatan Baru", Regency: "Lumajang", Year: 2026, Villages: []string{"Satu", "Dua"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.store.Close() })
	return o
}

// bare is an office of which nothing is known but its name and a village.
func bare(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, path: filepath.Join(t.TempDir(), "kantor.db"), now: time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC)}
	o.open(true)
	if err := seed.LoadTemplate(o.store, clerk(), seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu"}, Bare: true}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.store.Close() })
	return o
}

func (o *office) open(create bool) {
	o.t.Helper()
	s, err := store.Open(o.path, store.Options{Create: create, NoSync: true, Now: func() time.Time { return o.now }})
	if err != nil {
		o.t.Fatal(err)
	}
	o.store = s
}

func (o *office) clock() time.Time { return o.now }

// restart closes the file and opens it again, as after a night.
func (o *office) restart() {
	o.t.Helper()
	if err := o.store.Close(); err != nil {
		o.t.Fatal(err)
	}
	o.open(false)
}

// session opens a session at the quarter, on a terminal of the size.
func (o *office) session(q model.Quarter, width, height int) *uitest.Driver {
	o.t.Helper()
	a, err := app.New(app.Options{
		Store: o.store, Actor: clerk(), Theme: theme.New(false), Screens: registry.Screens(),
		Now: func() time.Time { return o.now }, Year: o.store.Years()[0], Quarter: q,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return uitest.Drive(o.t, a, width, height)
}
