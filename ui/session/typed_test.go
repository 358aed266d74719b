package session_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// pausing opens a session in which typing rests after each key, so that what was typed is
// written down without the session ending.
func pausing(o *screenstest.Office) *uitest.Driver {
	o.T.Helper()
	a, err := session.New(session.Options{
		Store: o.Store, Memory: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: 2024, Quarter: model.Q4, Pause: time.Nanosecond,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, 80, 24)
}

func TestAPowerCutLosesNothingThatWasTyped(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	d.Press("alt+2")
	d.Type("72")
	d.Press("alt+4", "alt+r", "tab")
	d.Type("470/12")
	revision := o.Store.Revision()
	o.Restart() // the power goes: nobody said good-bye
	if o.Store.Revision() != revision {
		t.Fatal("drafts made a revision")
	}

	d = pausing(o)
	d.See("Belum disimpan 2", "Ctrl+L isian yang belum disimpan")
	d.Press("ctrl+l")
	d.See("Indikator: Indeks Pelayanan Publik TW IV", "Desa: LPPDes Jenggrong rincian")
	d.Press("down", "enter")
	d.See("Nomor dokumen        470/12", "Dilanjutkan dari isian yang belum disimpan")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	if got := screenstest.Book(o).Receipt("desa-01", screenstest.Book(o).Documents[0].ID).Reference; got != "470/12" {
		t.Fatalf("saved %q", got)
	}
	d.Press("ctrl+l", "enter")
	d.See("T1 Optimalnya", "capaian 141,18 %")
	d.Press("enter")
	o.Restart()
	d = pausing(o)
	d.Unseen("Belum disimpan")
	d.Press("ctrl+l")
	d.See("Ctrl+L tidak bisa: tidak ada isian yang belum disimpan")
}

// What was left in cells is saved by one act from the list; what is in doubt stays, with the reason.
func TestAllThatWasLeftIsSavedByOneAct(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	d.Press("alt+2")
	d.Type("72")
	d.Press("alt+4")
	d.Type("3/4")
	d.Press("alt+1")
	d.See("Belum disimpan 2")
	revision := o.Store.Revision()
	d.Press("ctrl+l", "alt+s")
	if now := o.Store.Revision(); now != revision+1 {
		t.Fatalf("%d acts\n%s", now-revision, d.Screen())
	}
	d.See("2 isian yang tertinggal disimpan")
	d.Unseen("Belum disimpan")
	if got := screenstest.Book(o).Actual("iku-1", model.Q4).Value.String(); got != "72" {
		t.Errorf("saved %q", got)
	}
	d.Press("ctrl+z")
	if got := screenstest.Book(o).Actual("iku-1", model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Errorf("taken back: %q", got)
	}
	d.Press("alt+2")
	d.Type("6325")
	d.Press("alt+1", "ctrl+l", "alt+s")
	d.See("Tidak ada yang dapat disimpan sekaligus")
}

// The year's settings are edited in two lists.
func TestDraftsOfTwoListsOfOneKindAreKeptApart(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	screenstest.OpenList(d, "Bobot kesiapan")
	d.Press("enter")
	d.Type("25")
	d.Press("esc")
	screenstest.OpenList(d, "Pengaturan")
	d.Press("enter")
	d.Unseen("Dilanjutkan")
	d.Type("3")
	d.Press("esc")
	d.See("Belum disimpan 2")
	screenstest.GoTo(d, screen.Home)
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
	for keys, left := range map[string]bool{"ctrl+c": true, "ctrl+c ctrl+c": true, "ctrl+c t": true, "ctrl+c ctrl+c ctrl+c": true, "ctrl+c b": false, "ctrl+c k": true} {
		o := screenstest.Example(t)
		d, a := o.Remembering("sari", model.Q4, false)
		d.Press("alt+2")
		d.Type("72")
		d.Press(strings.Fields(keys)...)
		a.Remember()
		d, _ = o.Remembering("sari", model.Q4, false)
		if got := strings.Contains(d.Screen(), "Belum disimpan"); got != left {
			t.Errorf("%s: the draft is there: %v", keys, got)
		}
	}
}

func TestCtrlCAsksBeforeItThrowsAnOpenEntryAway(t *testing.T) {
	for _, back := range []string{"esc", "alt+k"} {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		d.Press("alt+2")
		d.Type("72")
		d.Press("ctrl+c")
		d.See("Ada isian yang belum disimpan", "Indeks Pelayanan Publik")
		if d.Left {
			t.Fatal("left with an open entry")
		}
		d.Press(back)
		d.See("capaian 141,18 %") // it is open, and read as before
		d.Press("enter")
		d.See("Tersimpan")
	}
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("7")
	d.Press("backspace", "ctrl+c")
	if !d.Left {
		t.Fatal("asks though nothing is typed")
	}
}

func TestASessionGoesOnInTheListWhereItEnded(t *testing.T) {
	o := screenstest.Example(t)
	d, a := o.Remembering("sari", model.Q4, false)
	screenstest.OpenList(d, "Sarana")
	d.Press("pgdown", "down")
	chosen := d.Line("►")
	d.Press("ctrl+q")
	a.Remember()
	d, _ = o.Remembering("sari", model.Q4, false)
	if now := d.Line("►"); now != chosen {
		t.Fatalf("chosen %q, before %q", now, chosen)
	}
}

func TestTwoSessionsOfOnePersonKeepTheirOwnDrafts(t *testing.T) {
	o := screenstest.Example(t)
	first, second := pausing(o), pausing(o)
	first.Press("alt+2")
	first.Type("72")
	second.Press("alt+4")
	second.Type("5/3")
	second.Press("esc", "ctrl+x")
	o.Restart()
	d := pausing(o)
	d.See("Belum disimpan: Indikator: Indeks Pelayanan Publik TW IV 72")
}

// A draft whose record somebody removed can still be read, copied, and thrown away.
func TestTheDraftOfARemovedRecordIsNotStuck(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	d.Press("alt+4")
	d.Type("5/3")
	d.Press("esc")
	receipt := screenstest.Book(o).Receipt("desa-01", screenstest.Book(o).Documents[0].ID)
	village := screenstest.Book(o).Villages[0]
	edits := []store.Edit{store.Remove(village.Ref())}
	for _, doc := range screenstest.Book(o).Documents {
		receipt.Document = doc.ID
		edits = append(edits, store.Remove(receipt.Ref()))
	}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("Belum disimpan: LPPDes Jenggrong 5/3")
	d.Press("ctrl+l", "enter")
	d.See("Tempatnya sudah dihapus")
	d.Press("alt+c")
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
	o := screenstest.Example(t)
	for key, value := range map[string]string{"draft\x00sari\x00desa\x00x": "{", "draft\x00sari\x00x": "{}", "draft\x00budi\x00desa\x00x": `{"text":"1","cell":true}`} {
		if err := o.Store.Remember(key, value); err != nil {
			t.Fatal(err)
		}
	}
	pausing(o).Unseen("Belum disimpan")
}

func TestADraftOfAnotherYearIsGoneBackTo(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	d.Press("f10", "alt+b", "alt+y", "alt+2")
	d.See(" 2024 ")
	d.Type("72")
	d.Press("esc", "alt+y", "alt+1", "ctrl+l")
	d.See(" 2025 ", "Indikator: Indeks Pelayanan Publik TW")
	d.Press("enter")
	d.See(" 2024 ", "T1 Optimalnya", "►72")
	d.Press("esc", "alt+7")
	screenstest.OpenList(d, "Pegawai")
	d.Press("enter")
	d.Type("Lurah")
	d.Press("esc", "esc", "alt+y", "ctrl+l", "down", "enter")
	d.See(" 2024 ", "Lurah", "Dilanjutkan dari isian yang belum disimpan")
}

func TestADraftOfAnotherQuarterIsGoneBackTo(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	d.Press("alt+5", "ctrl+t", "down", "down", "right", "right")
	d.See("TW III")
	d.Type("125")
	d.See("►125")
	d.Press("esc", "alt+t", "alt+1", "ctrl+l", "enter")
	d.See("TW III", "Program / kegiatan", "►125")
}

// A draft of another year whose record was removed there is not lost with the year turned.
func TestADraftOfARemovedRecordInAnotherYearCanStillBeCopied(t *testing.T) {
	o := screenstest.Example(t)
	d := pausing(o)
	d.Press("f10", "alt+b", "alt+y")
	screenstest.OpenList(d, "Pegawai")
	d.Press("enter")
	d.Type("Lurah")
	d.Press("esc", "esc", "alt+y")
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: []store.Edit{store.Remove(screenstest.Book(o).Staff[0].Ref())}}); err != nil {
		t.Fatal(err)
	}
	d.See(" 2025 ")
	d.Press("ctrl+l")
	d.Press("enter")
	d.See("Tempat isian itu sudah dihapus", "Isian yang belum disimpan")
	d.Press("alt+c")
	if !strings.Contains(d.Clipboard, "Lurah") {
		t.Fatalf("copied %q", d.Clipboard)
	}
}

// pocket remembers for one person only, as whoever holds the file does.
type pocket struct {
	session.Memory
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
	o, c := screenstest.Example(t), &company{}
	c.around.Actor = screenstest.Clerk()
	a, err := session.New(session.Options{
		Store: o.Store, Memory: pocket{o.Store, c}, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(), Company: c,
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Pause: time.Nanosecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("alt+2")
	d.Type("72")
	before := o.Store.Recollect("draft\x00sari\x00")
	if len(before) != 1 {
		t.Fatalf("written down: %v", before)
	}
	for key, value := range before { // what the host does at that moment
		if err := o.Store.Remember(strings.Replace(key, "sari", "sari-dewi", 1), value); err != nil {
			t.Fatal(err)
		}
		if err := o.Store.Remember(key, ""); err != nil {
			t.Fatal(err)
		}
	}
	c.around.Actor = model.Actor{ID: "sari-dewi", Name: "Sari Dewi", Role: model.RoleAdmin}
	d.Wake()
	d.Type("5")
	d.Unseen("tidak dapat dicatat")
	now := o.Store.Recollect("draft\x00")
	for key, value := range now {
		if !strings.HasPrefix(key, "draft\x00sari-dewi\x00") || !strings.Contains(value, "725") {
			t.Errorf("%q: %s", key, value)
		}
	}
	if len(now) != 1 {
		t.Errorf("%d drafts", len(now))
	}
	d.Press("esc", "enter", "ctrl+x")
	if left := o.Store.Recollect("draft\x00"); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestScreenKeysLeaveAnOpenCellAsADraft(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("5")
	d.Press("alt+5")
	d.See("Program / kegiatan")
	d.Press("down", "alt+2")
	d.See("5?", "Belum disimpan: Indeks Pelayanan Publik TW IV 5")
	if got := screenstest.Book(o).Actual(screenstest.Book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("leaving saved %q", got)
	}
}

func TestADraftBelongsToWhatItEnters(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "left", "left", "left", "left", "alt+v") // the initial target
	d.See("T.awal")
	d.Type("99")
	d.Press("esc", "alt+v")
	d.See("T.perub.")
	d.Unseen("99?")
	d.Press("alt+v", "alt+v")
	d.See("T.awal", "99?")
	d.Press("enter", "enter")
	ind := screenstest.Book(o).Indicators[0].ID
	if got := screenstest.Book(o).Target(ind, model.Initial, model.WholeYear).String(); got != "99" {
		t.Fatalf("initial target is %s", got)
	}
	if got := screenstest.Book(o).Target(ind, model.Revised, model.WholeYear).String(); got != "51 (C-)" {
		t.Fatalf("revised target became %s", got)
	}
}

// A paste that is longer than any list of an office is refused whole, and nothing of it stays.
func TestAPasteThatIsTooLongIsRefused(t *testing.T) {
	a := remembering(screenstest.Example(t))
	carryOut(press(a, tea.KeyF4, ""))
	before := a.View().Content
	a.Update(tea.PasteMsg{Content: strings.Repeat("7", 1<<20+1)})
	after := a.View().Content
	if !strings.Contains(after, "Tempelan lebih dari 1 MB tidak dimasukkan") {
		t.Errorf("not said:\n%s", after)
	}
	if strings.Count(after, "777") != strings.Count(before, "777") {
		t.Error("some of it was taken")
	}
}

// refusing is a memory whose file is gone.
type refusing struct{ *store.Store }

func (refusing) Remember(string, string) error {
	return errors.New("Berkas data kantor.db tidak ada lagi di tempatnya: dihapus atau dipindahkan selagi terbuka. Isian ini belum disimpan. Yang tersimpan sebelumnya ada di /home/kantor/kecamatan/kantor-diselamatkan-2026-11-30-143543.db; kembalikan dengan capaian pulihkan.")
}

// Who leaves while nothing can be written sees every answer and the sentence to its end.
func TestASentenceOfSeveralLinesCoversNoAnswer(t *testing.T) {
	o := screenstest.Example(t)
	a, err := session.New(session.Options{
		Store: o.Store, Memory: refusing{o.Store}, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Pause: time.Nanosecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("alt+2")
	d.Type("71")
	d.Press("ctrl+c")
	d.See("Ada isian yang belum disimpan", "K   kembali dan simpan", "T   keluar; isian itu tetap", "B   keluar dan buang", "Esc kembali", "capaian pulihkan.")
}
