package registry_test

import (
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// Each test here stands for a fault that somebody met.

func TestResizingKeepsAnOpenEntryInItsCell(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 200, 40)
	d.Press("5", "down", "down", "down")
	d.See("s.d. TW II ")
	d.Press("left", "left", "left", "left", "left")
	d.Type("777")
	d.Resize(60, 20)
	d.See("777")
	d.Press("enter")
	node := book(o).Nodes[3].ID // the first kegiatan of program 01
	if got := book(o).Amount(node, book(o).Versions[0].ID).String(); got != "777" {
		t.Fatalf("Murni is %s", got)
	}
	if got := book(o).Amount(node, book(o).Versions[1].ID).String(); got != "1266579124" {
		t.Fatalf("Perubahan became %s", got)
	}
}

func TestNothingIsTypedIntoAColumnOutOfSight(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "down", "down", "down", "left", "left")
	d.See("▸ 1.271.631.019◂")
	d.Resize(60, 20)
	d.See("▸ 1.266.579.124◂")
}

func TestKeysAfterTurningTheQuarterMeanTheNewOne(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("3", "n")
	d.Hold()
	d.Press("t", "space")
	d.Release()
	d.See("2024  TW I ")
	if got := book(o).Mark(book(o).Rows[4].ID, model.Q1).Count; got != 1 {
		t.Fatalf("not marked in TW I: %d", got)
	}
	d.Press("t", "t")
	d.See("2024  TW III ")
}

func TestLiveChangesDoNotHideAConflict(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("72")
	rec := &model.Actual{Indicator: book(o).Indicators[0].ID, Quarter: model.Q4, Value: model.IntOf(70)}
	if _, err := o.store.Do(model.Actor{ID: "budi", Role: model.RoleSecretary}, store.Batch{Year: 2024, Edits: []store.Edit{store.Put(rec)}}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("72", "Sebelum ini 70")
	d.Press("enter")
	d.See("Diubah orang lain", "budi")
}

func TestADraftBelongsToWhatItEnters(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2", "left", "left", "left", "left", "v") // the initial target
	d.See("T.awal")
	d.Type("99")
	d.Press("esc", "v")
	d.See("T.perub.")
	d.Unseen("99?")
	d.Press("v", "v")
	d.See("T.awal", "99?")
	d.Press("enter", "enter")
	ind := book(o).Indicators[0].ID
	if got := book(o).Target(ind, model.Initial, model.WholeYear).String(); got != "99" {
		t.Fatalf("initial target is %s", got)
	}
	if got := book(o).Target(ind, model.Revised, model.WholeYear).String(); got != "51 (C-)" {
		t.Fatalf("revised target became %s", got)
	}
}

func TestDelSaysWhatItTookAndSparesTheSavedUnderADraft(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("8")
	d.Press("esc", "delete")
	d.Unseen("8?", "Belum disimpan")
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("the saved figure went with the draft: %q", got)
	}
	d.Press("delete")
	d.See("dikosongkan (semula 63,25)")
	d.Press("u")
	d.See("63,25")
}

func TestSeveralLinesAreNotRunTogetherIntoOneFigure(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2")
	d.Paste("10\r20\r30") // the second row is computed from Tabel 10
	d.See("2 isian ditempel, 1 sel bukan isian dilewati", "10 (F) dari target 51")
	d.Unseen("102030", "Belum disimpan")
	d.Paste(" 64,5\r\n")
	d.See("64,5", "capaian 126,47 %")
	d.Paste("1\n2")
	d.See("sel yang terbuka menerima satu isian", "capaian 126,47 %")
}

func TestLeavingAsksAboutAnOpenForm(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("3", "enter", "tab", "tab", "tab")
	d.Type("catatan")
	d.Press("ctrl+c")
	if d.Left {
		t.Fatal("left with a form half filled in")
	}
	d.See("Ada isian yang belum disimpan")
}

func TestDigitsNeverLeaveAScreenOfFigures(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("5")
	d.Type("1")
	d.See("Program / kegiatan", "Tidak diisi di sini")
	d.Press("alt+1")
	d.Unseen("Program / kegiatan")
}

func TestOneEscTooManyDoesNotLeaveTheScreen(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("5")
	d.Press("esc", "esc")
	d.See("T1 Optimalnya")
	d.Press("ctrl+x", "esc")
	d.Unseen("T1 Optimalnya")
}

func TestUnlikelyFiguresAreAskedTwice(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	for _, typed := range []string{"-5", "5000"} {
		d.Type(typed)
		d.Press("enter")
		d.See("Tekan sekali lagi")
		d.Press("esc", "ctrl+x")
	}
	if got := book(o).Actual(book(o).Indicators[0].ID, model.Q4).Value.String(); got != "63.25 (B-)" {
		t.Fatalf("saved %q", got)
	}
}

func TestHelpOpensOverAnOpenCell(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("5")
	d.Press("f1")
	d.See("Panduan: Indikator", "Sel yang sedang terbuka")
	d.Press("?")
	d.See("Tombol yang berlaku di sini", "tinggalkan")
	d.Press("esc")
	d.Type("5")
	d.See("55", "capaian 107,84 %")
}

func TestOldConsolesGetOnlyWhatTheyCanShow(t *testing.T) {
	o := example(t)
	a, err := app.New(app.Options{
		Store: o.store, Actor: clerk(), Theme: theme.New(true), Screens: registry.Screens(),
		Now: func() time.Time { return o.now }, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 120, 24)
	for _, entry := range registry.Screens() {
		goTo(d, entry.ID)
		for _, key := range []string{"", "?", "esc", "f8", "esc", "f9", "f10", "esc", "ctrl+k", "esc", "ctrl+g", "esc", "/", "z", "enter", "esc"} {
			if key != "" {
				d.Press(key)
			}
			for _, r := range d.Screen() {
				if r > '~' {
					t.Fatalf("%s after %q shows %q:\n%s", entry.ID, key, r, d.Screen())
				}
			}
		}
	}
}

func TestOneCanLeaveWhileTheDiskIsSlow(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("3")
	d.Hold()
	d.Press("space", "ctrl+c")
	d.Release()
	if !d.Left {
		t.Fatal("Ctrl+C waited for the disk")
	}
	d.See("Realisasi 39/45")
}

func TestAChangeReadForTheOldQuarterDoesNotTurnItBack(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Hold()
	d.Wake()
	d.Press("t")
	d.Release()
	d.See("2024  TW I ", "13 dari 45")
}

// Notes may come in several lines, from an import or a paste; a row has one.
func TestNotesOfSeveralLinesKeepTheFrameWhole(t *testing.T) {
	o := example(t)
	b := book(o)
	note := "Satu\nDua\nTiga"
	mark := b.Mark(firstRow(o), model.Q3)
	mark.Note = note
	receipt := b.Receipt(b.Villages[0].ID, b.Documents[0].ID)
	receipt.Note = note
	actual := b.Actual(b.Indicators[0].ID, model.Q4)
	actual.Note = note
	ind := b.Indicators[0]
	ind.Formula = note
	if _, err := o.store.Do(clerk(), batchOf(&mark, &receipt, &actual, &ind, &model.Reason{Row: b.Rows[4].ID, Text: note})); err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{60, 80, 140, 200} {
		d := o.session(model.Q4, width, 24)
		for _, keys := range [][]string{{"alt+2"}, {"r"}, {"esc", "alt+3"}, {"down", "down", "down", "down"}, {"alt+4"}, {"r"}, {"esc", dataTab, "down", "down"}} {
			d.Press(keys...)
			for line := range strings.SplitSeq(d.Screen(), "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "Dua") {
					t.Fatalf("%d columns after %v: a note broke its row\n%s", width, keys, d.Screen())
				}
			}
		}
	}
	d := o.session(model.Q4, 80, 24)
	d.Press("3", "enter")
	d.See("Satu↵Dua↵Tiga")
	d.Press("esc")
	d.Unseen("Belum disimpan")
}
