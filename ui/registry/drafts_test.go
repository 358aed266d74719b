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

// pausing opens a session in which typing rests after each key, so that what was typed is
// written down without the session ending.
func (o *office) pausing() *uitest.Driver {
	o.t.Helper()
	a, err := app.New(app.Options{
		Store: o.store, Memory: o.store, Actor: clerk(), Theme: theme.New(false), Screens: registry.Screens(),
		Now: func() time.Time { return o.now }, Year: 2024, Quarter: model.Q4, Pause: time.Nanosecond,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return uitest.Drive(o.t, a, 80, 24)
}

func TestAPowerCutLosesNothingThatWasTyped(t *testing.T) {
	o := example(t)
	d := o.pausing()
	d.Press("2")
	d.Type("72")
	d.Press("alt+4", "r", "tab")
	d.Type("470/12")
	revision := o.store.Revision()
	o.restart() // the power goes: nobody said good-bye
	if o.store.Revision() != revision {
		t.Fatal("drafts made a revision")
	}

	d = o.pausing()
	d.See("Belum disimpan 2", "Ctrl+L isian yang belum disimpan")
	d.Press("ctrl+l")
	d.See("Indikator: Indeks Pelayanan Publik TW IV", "Desa: LPPDes Jenggrong rincian")
	d.Press("down", "enter")
	d.See("Nomor dokumen        470/12", "Dilanjutkan dari isian yang belum disimpan")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	if got := book(o).Receipt("desa-01", book(o).Documents[0].ID).Reference; got != "470/12" {
		t.Fatalf("saved %q", got)
	}
	d.Press("ctrl+l", "enter")
	d.See("T1 Optimalnya", "capaian 141,18 %")
	d.Press("enter")
	o.restart()
	d = o.pausing()
	d.Unseen("Belum disimpan")
	d.Press("ctrl+l")
	d.See("Ctrl+L tidak bisa: tidak ada isian yang belum disimpan")
}

// The year's settings are edited in two lists.
func TestDraftsOfTwoListsOfOneKindAreKeptApart(t *testing.T) {
	o := example(t)
	d := o.pausing()
	openList(d, "Bobot kesiapan")
	d.Press("enter")
	d.Type("25")
	d.Press("esc")
	openList(d, "Pengaturan")
	d.Press("enter")
	d.Unseen("Dilanjutkan")
	d.Type("3")
	d.Press("esc")
	d.See("Belum disimpan 2")
	goTo(d, screen.Home)
	d.Press("ctrl+l")
	for _, field := range []string{"Perencanaan kinerja  25", "Desimal              3"} {
		d.Press("enter")
		d.See("Dilanjutkan")
		if !strings.Contains(d.Screen(), field) {
			d.Press("esc", "ctrl+l", "down", "enter")
			d.See("Dilanjutkan", field)
		}
		d.Press("ctrl+x", "ctrl+x", "ctrl+l")
	}
	d.See("Ctrl+L tidak bisa")
}

func TestADroppedLineAtTheQuestionThrowsNothingAway(t *testing.T) {
	for keys, left := range map[string]bool{"ctrl+c": true, "ctrl+c ctrl+c": false, "ctrl+c b": false, "ctrl+c k": true} {
		o := example(t)
		d, a := o.remembering("sari", model.Q4, false)
		d.Press("2")
		d.Type("72")
		d.Press(strings.Fields(keys)...)
		a.Remember()
		d, _ = o.remembering("sari", model.Q4, false)
		if got := strings.Contains(d.Screen(), "Belum disimpan"); got != left {
			t.Errorf("%s: the draft is there: %v", keys, got)
		}
	}
}

func TestASessionGoesOnInTheListWhereItEnded(t *testing.T) {
	o := example(t)
	d, a := o.remembering("sari", model.Q4, false)
	openList(d, "Sarana")
	d.Press("pgdown", "down")
	chosen := d.Line("▸")
	d.Press("ctrl+q")
	a.Remember()
	d, _ = o.remembering("sari", model.Q4, false)
	if now := d.Line("▸"); now != chosen {
		t.Fatalf("chosen %q, before %q", now, chosen)
	}
}

func TestTwoSessionsOfOnePersonKeepTheirOwnDrafts(t *testing.T) {
	o := example(t)
	first, second := o.pausing(), o.pausing()
	first.Press("2")
	first.Type("72")
	second.Press("4")
	second.Type("5/3")
	second.Press("esc", "ctrl+x")
	o.restart()
	d := o.pausing()
	d.See("Belum disimpan: Indikator: Indeks Pelayanan Publik TW IV 72")
}

// A draft whose record somebody removed can still be read, copied, and thrown away.
func TestTheDraftOfARemovedRecordIsNotStuck(t *testing.T) {
	o := example(t)
	d := o.pausing()
	d.Press("4")
	d.Type("5/3")
	d.Press("esc")
	receipt := book(o).Receipt("desa-01", book(o).Documents[0].ID)
	village := book(o).Villages[0]
	edits := []store.Edit{store.Remove(village.Ref())}
	for _, doc := range book(o).Documents {
		receipt.Document = doc.ID
		edits = append(edits, store.Remove(receipt.Ref()))
	}
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("Belum disimpan: LPPDes Jenggrong 5/3")
	d.Press("ctrl+l", "enter")
	d.See("Tempatnya sudah dihapus")
	d.Press("c")
	if d.Clipboard != "5/3" {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.Press("delete", "delete", "esc")
	d.Unseen("Belum disimpan")
	d.Press("ctrl+q")
	if !d.Left {
		t.Fatal("one still cannot leave")
	}
}

func TestAnUnreadableDraftIsPassedOver(t *testing.T) {
	o := example(t)
	for key, value := range map[string]string{"draft\x00sari\x00desa\x00x": "{", "draft\x00sari\x00x": "{}", "draft\x00budi\x00desa\x00x": `{"text":"1","cell":true}`} {
		if err := o.store.Remember(key, value); err != nil {
			t.Fatal(err)
		}
	}
	o.pausing().Unseen("Belum disimpan")
}

func TestADraftOfAnotherYearIsGoneBackTo(t *testing.T) {
	o := example(t)
	d := o.pausing()
	d.Press("f10", "b", "y", "2")
	d.See(" 2024 ")
	d.Type("72")
	d.Press("esc", "y", "alt+1", "ctrl+l")
	d.See(" 2025 ", "Indikator: Indeks Pelayanan Publik TW")
	d.Press("enter")
	d.See(" 2024 ", "T1 Optimalnya", "▸72")
	d.Press("esc", "alt+7")
	openList(d, "Pegawai")
	d.Press("enter")
	d.Type("Lurah")
	d.Press("esc", "esc", "y", "ctrl+l", "down", "enter")
	d.See(" 2024 ", "Lurah", "Dilanjutkan dari isian yang belum disimpan")
}

func TestADraftOfAnotherQuarterIsGoneBackTo(t *testing.T) {
	o := example(t)
	d := o.pausing()
	d.Press("5", "f5", "down", "down", "right", "right")
	d.See("TW III")
	d.Type("125")
	d.See("▸125")
	d.Press("esc", "t", "alt+1", "ctrl+l", "enter")
	d.See("TW III", "Program / kegiatan", "▸125")
}

// A draft of another year whose record was removed there is not lost with the year turned.
func TestADraftOfARemovedRecordInAnotherYearCanStillBeCopied(t *testing.T) {
	o := example(t)
	d := o.pausing()
	d.Press("f10", "b", "y")
	openList(d, "Pegawai")
	d.Press("enter")
	d.Type("Lurah")
	d.Press("esc", "esc", "y")
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: []store.Edit{store.Remove(book(o).Staff[0].Ref())}}); err != nil {
		t.Fatal(err)
	}
	d.See(" 2025 ")
	d.Press("ctrl+l")
	d.Press("enter")
	d.See("Tempat isian itu sudah dihapus", "Isian yang belum disimpan")
	d.Press("c")
	if !strings.Contains(d.Clipboard, "Lurah") {
		t.Fatalf("copied %q", d.Clipboard)
	}
}

// pocket remembers for one person only, as whoever holds the file does.
type pocket struct {
	app.Memory
	company *company
}

func (p pocket) Remember(key, value string) error {
	if !strings.Contains(key, p.company.around.Actor.ID) {
		return model.Faultf(model.FaultAuthority, "Ingatan", "Bukan milik %s.", p.company.around.Actor.ID)
	}
	return p.Memory.Remember(key, value)
}

// Who is written down by the office has another name from then on. What they were typing is
// kept under it, and goes when it is saved.
func TestDraftsFollowAPersonWhoIsWrittenDown(t *testing.T) {
	o, c := example(t), &company{}
	c.around.Actor = clerk()
	a, err := app.New(app.Options{
		Store: o.store, Memory: pocket{o.store, c}, Actor: clerk(), Theme: theme.New(false), Screens: registry.Screens(), Company: c,
		Now: o.clock, Year: 2024, Quarter: model.Q4, Pause: time.Nanosecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("2")
	d.Type("72")
	before := o.store.Recollect("draft\x00sari\x00")
	if len(before) != 1 {
		t.Fatalf("written down: %v", before)
	}
	for key, value := range before { // what the host does at that moment
		if err := o.store.Remember(strings.Replace(key, "sari", "sari-dewi", 1), value); err != nil {
			t.Fatal(err)
		}
		if err := o.store.Remember(key, ""); err != nil {
			t.Fatal(err)
		}
	}
	c.around.Actor = model.Actor{ID: "sari-dewi", Name: "Sari Dewi", Role: model.RoleAdmin}
	d.Wake()
	d.Type("5")
	d.Unseen("tidak dapat dicatat")
	now := o.store.Recollect("draft\x00")
	for key, value := range now {
		if !strings.HasPrefix(key, "draft\x00sari-dewi\x00") || !strings.Contains(value, "725") {
			t.Errorf("%q: %s", key, value)
		}
	}
	if len(now) != 1 {
		t.Errorf("%d drafts", len(now))
	}
	d.Press("esc", "enter", "ctrl+x")
	if left := o.store.Recollect("draft\x00"); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
