package session_test

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// company is the surroundings of a session as a test says them.
type company struct {
	around model.Around
	places []model.Whereabouts
}

func (c *company) Around() model.Around {
	now := c.around
	c.around.Said = ""
	return now
}

func (c *company) At(p model.Whereabouts) { c.places = append(c.places, p) }

// backend is a store that can be exchanged under a session, as a file is that is restored.
type backend struct{ *store.Store }

func among(o *screenstest.Office, c *company, width, height int) (*uitest.Driver, *session.App, *backend) {
	o.T.Helper()
	c.around.Actor = screenstest.Clerk()
	b := &backend{o.Store}
	a, err := session.New(session.Options{
		Store: b, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(), Company: c,
		Now: func() time.Time { return o.Now }, Year: o.Store.Years()[0], Quarter: model.Q4,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, width, height), a, b
}

func someone(id, name string, at model.Whereabouts) model.Participant {
	return model.Participant{Session: len(id), Actor: model.Actor{ID: id, Name: name, Role: model.RoleStaff}, At: at}
}

func TestOthersAreSeen(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {140, 40}} {
		o, c := screenstest.Example(t), &company{}
		d, _, _ := among(o, c, size[0], size[1])
		d.Unseen("orang")
		d.Press("f12")
		d.See("F12 tidak bisa: hanya Anda")
		d.Press("alt+2")
		row := c.places[len(c.places)-1].Row
		at := model.Whereabouts{Screen: screen.Indicators, Year: 2024, Row: row}
		c.around.Others = []model.Participant{someone("budi", "Budi Santoso", at), someone("siti", "Siti", model.Whereabouts{Screen: screen.Villages, Year: 2024, Row: "x", Editing: true})}
		c.around.Others[1].Door = "SSH"
		d.Wake()
		d.See("+2 orang", "Budi Santoso juga di baris ini")
		d.Press("alt+w")
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
	o, c := screenstest.Example(t), &company{}
	d, _, _ := among(o, c, 80, 24)
	d.Press("alt+2")
	at := c.places[len(c.places)-1]
	at.Editing = true
	c.around.Others = []model.Participant{someone("budi", "Budi", at)}
	d.Wake()
	d.See("Budi sedang mengisi di baris ini")
	d.Type("72")
	d.See("Belum disimpan: 1 isian; Budi sedang mengisi di baris ini")
	d.Press("esc", "down")
	d.Unseen("sedang mengisi")
}

// A place is told when it changes, and not by keys that stay there.
func TestOthersAreToldWhereThisSessionIs(t *testing.T) {
	o, c := screenstest.Example(t), &company{}
	d, _, _ := among(o, c, 80, 24)
	d.Press("alt+2")
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
	o, c := screenstest.Example(t), &company{}
	d, _, _ := among(o, c, 80, 24)
	d.Press("alt+2")
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
	o, c := screenstest.Example(t), &company{}
	d, _, _ := among(o, c, 80, 24)
	c.around.Actor.Role = model.RoleReader
	d.Wake()
	d.See("Hak Anda diubah oleh admin; sekarang: pembaca.", "pembaca")
}

func TestASessionThatHasToEndLeaves(t *testing.T) {
	o, c := screenstest.Example(t), &company{}
	d, a, _ := among(o, c, 80, 24)
	c.around.Ended = "Hak pakai Sari sudah dicabut."
	d.Wake()
	if !d.Left || a.Ended() != c.around.Ended {
		t.Error("the session goes on")
	}
}

// After another file came in place of the first, a lower revision is the newer one.
func TestAnotherFileIsShownAlthoughItsRevisionIsLower(t *testing.T) {
	o, c := screenstest.Example(t), &company{}
	d, _, b := among(o, c, 80, 24)
	other := screenstest.Example(t)
	d.Press("alt+2", "7", "2", "enter", "up", "7", "3", "enter")
	d.See("73", "143,14")
	b.Store = other.Store
	d.Wake()
	d.See("143,14")
	c.around.Epoch++
	d.Wake()
	d.See("124,02")
	d.Unseen("143,14")
}

// What a file that is away refuses stays where it was typed.
func TestASaveWithoutAFileKeepsWhatWasTyped(t *testing.T) {
	o, c := screenstest.Example(t), &company{}
	d, _, _ := among(o, c, 80, 24)
	if err := o.Store.Close(); err != nil {
		t.Fatal(err)
	}
	d.Press("alt+2", "7", "2", "enter")
	d.See("72?", "Gagal: Tidak dapat dipastikan")
	d.Press("down")
	d.See("Belum disimpan: Indeks Pelayanan Publik TW IV 72")
}

// Answers about the surroundings are read side by side and may overtake one another.
func TestWhatIsOlderDoesNotTakeBackWhatIsKnown(t *testing.T) {
	c := &company{}
	d, a, _ := among(screenstest.Example(t), c, 80, 24)
	reader := screenstest.Clerk()
	reader.Role = model.RoleReader
	c.around = model.Around{Actor: reader, Turn: 7}
	d.Wake()
	c.around = model.Around{Actor: screenstest.Clerk(), Turn: 6, Said: "Tersambung kembali."}
	d.Wake()
	d.See("Tersambung kembali.")
	if a.Actor().Role != model.RoleReader {
		t.Errorf("a %s", a.Actor().Role)
	}
}

// Copies that fail are said on Beranda for as long as they do, also when nothing else changed.
func TestCopiesThatFailAreSaidOnBeranda(t *testing.T) {
	o, c := screenstest.Example(t), &company{}
	d, _, _ := among(o, c, 80, 24)
	c.around.CopyTrouble = "Cadangan otomatis tidak dibuat: cakram penuh."
	d.Wake()
	d.See("! Cadangan otomatis tidak dibuat: cakram penuh.")
	d.Press("alt+2", "alt+1")
	d.See("! Cadangan otomatis tidak dibuat: cakram penuh.")
	c.around.CopyTrouble = ""
	d.Wake()
	d.Unseen("Cadangan otomatis")
}

// A sentence about something that is wrong with the file is shown to its end.
func TestAWarningAtTheStartIsShownWhole(t *testing.T) {
	o := screenstest.Example(t)
	a, err := session.New(session.Options{
		Store: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Warned: true,
		Reminder: "Desa \"desa-02\" tahun 2024 rusak di berkas; yang tampil adalah isinya menurut jejak perubahan. Dan 3 lagi.",
	})
	if err != nil {
		t.Fatal(err)
	}
	uitest.Drive(t, a, 80, 24).See("jejak perubahan. Dan 3 lagi.")
}
