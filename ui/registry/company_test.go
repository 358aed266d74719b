package registry_test

import (
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// company is the surroundings of a session as a test says them.
type company struct {
	around screen.Around
	places []screen.Whereabouts
}

func (c *company) Around() screen.Around {
	now := c.around
	c.around.Said = ""
	return now
}

func (c *company) At(p screen.Whereabouts) { c.places = append(c.places, p) }

// backend is a store that can be exchanged under a session, as a file is that is restored.
type backend struct{ *store.Store }

func (o *office) among(c *company, width, height int) (*uitest.Driver, *app.App, *backend) {
	o.t.Helper()
	c.around.Actor = clerk()
	b := &backend{o.store}
	a, err := app.New(app.Options{
		Store: b, Actor: clerk(), Theme: theme.New(false), Screens: registry.Screens(), Company: c,
		Now: func() time.Time { return o.now }, Year: o.store.Years()[0], Quarter: model.Q4,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return uitest.Drive(o.t, a, width, height), a, b
}

func someone(id, name string, at screen.Whereabouts) screen.Person {
	return screen.Person{Session: len(id), Actor: model.Actor{ID: id, Name: name, Role: model.RoleStaff}, At: at}
}

func TestOthersAreSeen(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {140, 40}} {
		o, c := example(t), &company{}
		d, _, _ := o.among(c, size[0], size[1])
		d.Unseen("orang")
		d.Press("f12")
		d.See("F12 tidak bisa: hanya Anda")
		d.Press("2")
		row := c.places[len(c.places)-1].Row
		at := screen.Whereabouts{Screen: screen.Indicators, Year: 2024, Row: row}
		c.around.Others = []screen.Person{someone("budi", "Budi Santoso", at), someone("siti", "Siti", screen.Whereabouts{Screen: screen.Villages, Year: 2024, Row: "x", Editing: true})}
		c.around.Others[1].Door = "SSH"
		d.Wake()
		d.See("+2 orang", "Budi Santoso juga di baris ini")
		d.Press("w")
		d.See("Yang sedang membuka berkas ini", "Budi Santoso (staf)", "Siti (staf), SSH, sedang mengisi", "Indikator, Indeks Pelay", "Desa")
		d.Press("down", "enter")
		d.See("Tabel 11")
		d.Press("esc")
		c.around.Others = nil
		d.Wake()
		d.Unseen("orang", "juga di baris ini")
	}
}

func TestSomebodyTypingInTheRowIsTold(t *testing.T) {
	o, c := example(t), &company{}
	d, _, _ := o.among(c, 80, 24)
	d.Press("2")
	at := c.places[len(c.places)-1]
	at.Editing = true
	c.around.Others = []screen.Person{someone("budi", "Budi", at)}
	d.Wake()
	d.See("Budi sedang mengisi di baris ini")
	d.Type("72")
	d.See("Belum disimpan: 1 isian; Budi sedang mengisi di baris ini")
	d.Press("esc", "down")
	d.Unseen("sedang mengisi")
}

// A place is told when it changes, and not by keys that stay there.
func TestOthersAreToldWhereThisSessionIs(t *testing.T) {
	o, c := example(t), &company{}
	d, _, _ := o.among(c, 80, 24)
	d.Press("2")
	told := len(c.places)
	d.Type("7")
	if now := c.places[len(c.places)-1]; len(c.places) != told+1 || !now.Editing || now.Screen != screen.Indicators || now.Year != 2024 || now.Row == "" {
		t.Fatalf("%+v", c.places)
	}
	d.Type("2.5")
	d.Wake()
	if len(c.places) != told+1 {
		t.Errorf("told %d times for one place", len(c.places)-told)
	}
	d.Press("esc", "/")
	if c.places[len(c.places)-1].Editing {
		t.Error("a filter is no entry")
	}
}

func TestALineThatIsAwayIsToldAndReadingGoesOn(t *testing.T) {
	o, c := example(t), &company{}
	d, _, _ := o.among(c, 80, 24)
	d.Press("2")
	d.Type("72")
	c.around.Line = "Menyambung kembali…"
	d.Wake()
	d.See("Menyambung kembali…", "capaian 141,18")
	d.Press("alt+4")
	d.See("Tabel 11", "Menyambung kembali…")
	c.around.Line, c.around.Said = "", "Tersambung kembali."
	d.Wake()
	d.See("Tersambung kembali.")
	d.Press("down")
	d.See("Belum disimpan: Indikator: Indeks Pelayanan Publik TW IV 72")
	d.Press("alt+2", "enter", "enter")
	d.See("Tersimpan")
}

func TestARoleThatChangesIsTold(t *testing.T) {
	o, c := example(t), &company{}
	d, _, _ := o.among(c, 80, 24)
	c.around.Actor.Role = model.RoleReader
	d.Wake()
	d.See("Hak Anda diubah oleh admin; sekarang: pembaca.", "pembaca")
}

func TestASessionThatHasToEndLeaves(t *testing.T) {
	o, c := example(t), &company{}
	d, a, _ := o.among(c, 80, 24)
	c.around.Ended = "Hak pakai Sari sudah dicabut."
	d.Wake()
	if !d.Left || a.Ended() != c.around.Ended {
		t.Error("the session goes on")
	}
}

// After another file came in place of the first, a lower revision is the newer one.
func TestAnotherFileIsShownAlthoughItsRevisionIsLower(t *testing.T) {
	o, c := example(t), &company{}
	d, _, b := o.among(c, 80, 24)
	other := example(t)
	d.Press("2", "7", "2", "enter", "up", "7", "3", "enter")
	d.See("73", "143,14")
	b.Store = other.store
	d.Wake()
	d.See("143,14")
	c.around.Epoch++
	d.Wake()
	d.See("124,02")
	d.Unseen("143,14")
}

// What a file that is away refuses stays where it was typed.
func TestASaveWithoutAFileKeepsWhatWasTyped(t *testing.T) {
	o, c := example(t), &company{}
	d, _, _ := o.among(c, 80, 24)
	if err := o.store.Close(); err != nil {
		t.Fatal(err)
	}
	d.Press("2", "7", "2", "enter")
	d.See("72", "Belum disimpan: 1 isian")
	if !strings.Contains(d.Screen(), "berkas sudah ditutup") {
		t.Errorf("no reason:\n%s", d.Screen())
	}
}

// Answers about the surroundings are read side by side and may overtake one another.
func TestWhatIsOlderDoesNotTakeBackWhatIsKnown(t *testing.T) {
	c := &company{}
	d, a, _ := example(t).among(c, 80, 24)
	reader := clerk()
	reader.Role = model.RoleReader
	c.around = screen.Around{Actor: reader, Turn: 7}
	d.Wake()
	c.around = screen.Around{Actor: clerk(), Turn: 6, Said: "Tersambung kembali."}
	d.Wake()
	d.See("Tersambung kembali.")
	if a.Actor().Role != model.RoleReader {
		t.Errorf("a %s", a.Actor().Role)
	}
}
