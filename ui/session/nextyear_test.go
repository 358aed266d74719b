package session_test

import (
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/report/status"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

func TestANewYearIsOpenedAndShown(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10")
	d.See("Tahun baru 2025 dari tahun 2024", "! Belum selesai pada 2024: 1 isian, ", "22 indikator", "45 fasilitasi", "11 desa",
		"121 sarana", "Dikosongkan", "Dapat ditutup lagi selama kosong", "buka tahun 2025")
	d.Press("esc")
	if len(o.Store.Years()) != 1 {
		t.Fatal("a year was opened without a yes")
	}
	d.Press("f10", "enter")
	if len(o.Store.Years()) != 1 {
		t.Fatal("the marked answer opened a year")
	}
	d.Press("f10", "b")
	d.See("2025  TW I ", "Tahun 2025 dibuka dari tahun 2024", "0 dari 45 terlaksana", "0 dari 33 tepat waktu", "31-03-2025")
	d.Press("alt+2", "f8")
	d.See("Selisih dengan tahun lalu")
	d.Press("esc", "alt+y")
	d.See("2024  TW IV ")
	d.Press("alt+y")
	d.See("2025  TW I ")
	b, err := o.Store.Book(2025)
	if err != nil {
		t.Fatal(err)
	}
	for _, ind := range status.Of(b, model.Q1).Indicators {
		if ind.ID == "iku-1" && (ind.LastYear == nil || *ind.LastYear != "124.02") {
			t.Errorf("status of 2025: %+v", ind)
		}
	}
}

func TestEveryLineAboutANewYearFitsTheSmallestWindow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 60, 20)
	d.Press("f10")
	d.See("Belum selesai", "Dibawa", "Dikosongkan", "121 sarana", "Dapat ditutup lagi selama kosong; 2024 tetap ada (F7).", "buka tahun 2025", "batal")
}

func TestANewYearSaysWhatTheRenstraProposes(t *testing.T) {
	o := screenstest.Example(t)
	plan := &model.StrategicPlan{ID: "r", First: 2024, Last: 2026}
	save := func(records ...model.Record) {
		t.Helper()
		if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(records...)); err != nil {
			t.Fatal(err)
		}
	}
	save(plan)
	asked := func() *uitest.Driver {
		d := o.Session(model.Q4, 60, 20)
		d.Press("f10")
		return d
	}
	d := asked()
	screenstest.See(t, d, "Dikosongkan: semua isian; renstra belum bertarget 2025.")
	save(&model.StrategicTarget{Plan: "r", Indicator: "iku-1", Years: []model.YearTarget{{Year: 2025, Value: model.IntOf(57)}}})
	d = asked()
	screenstest.See(t, d, "Dikosongkan: isian, kecuali 1 target awal dari renstra.", "121 sarana", "Dapat ditutup lagi selama kosong; 2024 tetap ada (F7).", "buka tahun 2025", "batal")
	save(&model.StrategicTarget{Plan: "r", Indicator: "iku-1"}, &model.StrategicPlan{ID: "r", First: 2024, Last: 2024})
	d = asked()
	screenstest.See(t, d, "Dikosongkan: semua isian dan renstra, yang sudah berakhir.")
	save(&model.StrategicPlan{ID: "r", First: 2024, Last: 2025}, &model.StrategicTarget{Plan: "r", Indicator: "iku-1", Years: []model.YearTarget{{Year: 2025, Value: model.IntOf(57)}}})
	d = asked()
	d.Press("alt+b", "alt+2")
	screenstest.See(t, d, "2025 TW I", "57")
	b, err := o.Store.Book(2025)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.Target("iku-1", model.Initial, model.WholeYear).String(); got != "57" {
		t.Errorf("the target of 2025 is %q", got)
	}
}

func TestOpeningAYearCannotBeUndoneAndSaysSo(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2025, 1, 2, 8, 0, 0, 0, time.UTC)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3", "space", "b", "f10", "alt+b")
	d.See("2025  TW I ")
	d.Press("ctrl+z")
	d.See("Ctrl+Z tidak bisa: pembukaan tahun 2025 tidak dapat diurungkan")
	d.Press("space", "ctrl+z")
	d.See("Diurungkan")
	d.Press("ctrl+z")
	d.See("pembukaan tahun 2025 tidak dapat diurungkan")
	d.Press("space", "alt+y", "ctrl+z")
	d.See("2024  TW IV ", "Tahun 2025: Diurungkan: ")
	if len(o.Store.Years()) != 2 || screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q3).Count != 0 {
		t.Fatal("undo reached behind the opening of the year")
	}
}

func TestKeysAndActsBeforeANewYearGoInOrder(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2025, 1, 2, 8, 0, 0, 0, time.UTC)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("60")
	d.Hold()
	d.Press("enter", "f10", "alt+b", "alt+3", "space") // none of these is done yet
	d.Release()
	d.See("2025  TW I ")
	b, err := o.Store.Book(2025)
	if err != nil {
		t.Fatal(err)
	}
	if p := calc.PastOf(b, b.Indicator("iku-1"), 2024); !p.FromData || p.Actual.Exact().RatString() != "60" {
		t.Errorf("last year has %v, not what was saved just before", p.Actual.Exact())
	}
	if got := b.Mark(b.Rows[0].ID, model.Q1).Count; got != 1 {
		t.Errorf("the key after the opening did not meet the new year: %d", got)
	}
}

func TestAYearSomebodyElseOpenedIsNotOpenedTwice(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10")
	other := store.Batch{Year: 2025, Open: true, Edits: []store.Edit{store.Put(&model.Office{Name: "Kecamatan Lain"})}}
	if _, err := o.Store.Do(screenstest.Clerk(), other); err != nil {
		t.Fatal(err)
	}
	d.Press("b")
	d.See("Tahun 2025 sudah ada", "2024  TW IV")
	d.Press("ctrl+z")
	d.Unseen("pembukaan tahun")
	d.Press("alt+y")
	d.See("Kecamatan Lain")
}

func TestDraftsStayWithTheirYear(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("77")
	d.Press("esc", "f10")
	d.See("! Belum disimpan: 1 isian.")
	d.Press("b", "alt+t", "alt+t", "alt+t")
	d.See("2025  TW IV", "Belum disimpan: Indeks Pelayanan Publik TW IV 77")
	d.Unseen("77?")
	d.Press("alt+y")
	d.See("77?")
}

func TestOnlyPlannersOpenAYear(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2025, 2, 1, 8, 0, 0, 0, time.UTC)
	a, err := session.New(session.Options{
		Store: o.Store, Actor: model.Actor{ID: "tari", Role: model.RoleStaff}, Theme: theme.New(false), Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("f10")
	d.See("F10 tidak bisa: hanya sekretaris dan admin")
}

func TestAGapBetweenYearsIsNotFilled(t *testing.T) {
	o := screenstest.Example(t)
	later := store.Batch{Year: 2030, Open: true, Edits: []store.Edit{store.Put(&model.Office{Name: "Kecamatan"})}}
	if _, err := o.Store.Do(screenstest.Clerk(), later); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10")
	d.See("buka tahun 2023", "batal")
	d.Unseen("buka tahun 2025")
	d.Press("esc", "y", "f10")
	d.See("Tahun berikut: tahun 2031 baru dapat dibuka pada tahun 2030.")
}

func TestNeverFurtherThanTheNextYear(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10", "b")
	d.See("2025  TW I ")
	d.Press("f10")
	d.See("Tahun berikut: tahun 2026 baru dapat dibuka pada tahun 2025.", "tutup tahun 2025 lagi")
	d.Unseen("buka tahun 2026")
	if years := o.Store.Years(); len(years) != 2 {
		t.Fatalf("years %v", years)
	}
}

func TestTheYearBeforeTheFirstIsOpened(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10", "s")
	d.See("2023  TW IV ", "Tahun 2023 dibuka dari tahun 2024")
	b, err := o.Store.Book(2023)
	if err != nil {
		t.Fatal(err)
	}
	years := b.HistoryYears("iku-1")
	if len(b.Indicators) != 22 || b.Documents[0].Due.Year != 2023 || len(years) == 0 || years[len(years)-1] != 2022 {
		t.Errorf("%d indicators, %+v, history %v", len(b.Indicators), b.Documents[0], b.HistoryYears("iku-1"))
	}
	d.Press("alt+y")
	d.See("2024  TW IV ")
}

func TestWhatIsOpenInTheOldYearIsListedInFull(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 40)
	d.Press("f10", "r")
	d.See("Belum selesai pada 2024", "Isian kosong", "Penugasan kepala daerah", "Triwulan belum dikunci", "Bagian belum disetujui", "TW I  Indikator Sekretariat: draf")
	d.Press("pgdown", "pgdown", "pgdown", "pgdown")
	d.See("TW IV  Anggaran Sub Bagian Keuangan: draf")
}

// Last year is corrected after the next was opened: the next reads it.
func TestFiguresThatComeLateAreRead(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10", "b", "alt+y", "alt+2")
	d.See("2024  TW IV")
	d.Type("51")
	d.Press("enter")
	d.See("Tersimpan")
	b, err := o.Store.Book(2025)
	if err != nil {
		t.Fatal(err)
	}
	if d, known := calc.PastOf(b, b.Indicator("iku-1"), 2024).Achievement.Round(2); !known || d.String() != "100" {
		t.Errorf("the next year has %s", d)
	}
}

// A year that was opened too early is closed again while it is empty; who stands in it elsewhere
// is told, and is shown the year beside it.
func TestAnEmptyYearIsClosedAgain(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("f10", "b")
	d.See("2025  TW I ", "Tahun 2025 dibuka")
	other := o.Session(model.Q4, 80, 24)
	other.Press("alt+y")
	other.See("2025  TW ")
	d.Press("f10")
	d.See("T   tutup tahun 2025 lagi; belum diisi")
	d.Press("t")
	d.See("2024  TW ", "Tahun 2025 ditutup; F10 membukanya lagi.")
	if got := o.Store.Years(); len(got) != 1 {
		t.Fatalf("years %v", got)
	}
	other.Wake()
	other.See("2024  TW ", "Tahun 2025 sudah ditutup; yang tampil tahun 2024.")
	d.Press("ctrl+z")
	d.See("penutupan tahun 2025 tidak dapat diurungkan")
	d.Press("f10")
	d.Unseen("tutup tahun 2024")
	d.Press("b")
	d.See("2025  TW I ", "Tahun 2025 dibuka")
	d.Press("alt+2")
	d.Type("60")
	d.Press("enter", "f10")
	d.Unseen("tutup tahun 2025 lagi")
}
