package registry_test

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/status"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

func TestANewYearIsOpenedAndShown(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("f10")
	d.See("Tahun baru 2025 dari tahun 2024", "! Masih kosong pada 2024: 1 isian", "22 indikator", "45 fasilitasi", "11 desa",
		"121 sarana", "Dikosongkan", "Riwayat", "Tidak dapat diurungkan", "buka tahun 2025")
	d.Press("esc")
	if len(o.store.Years()) != 1 {
		t.Fatal("a year was opened without a yes")
	}
	d.Press("f10", "enter")
	d.See("2025  TW I ", "Tahun 2025 dibuka dari tahun 2024", "0 dari 45 terlaksana", "0 dari 33 tepat waktu", "31-03-2025")
	d.Press("2", "f8")
	d.See("Selisih dengan tahun lalu")
	d.Press("esc", "y")
	d.See("2024  TW I ")
	d.Press("y")
	d.See("2025  TW I ")
	b, err := o.store.Book(2025)
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
	d := example(t).session(model.Q4, 60, 20)
	d.Press("f10")
	d.See("Masih kosong", "Dibawa", "Dikosongkan", "Riwayat", "Tidak dapat diurungkan; tahun 2024 tetap ada (Y).", "buka tahun 2025", "batal")
}

func TestOpeningAYearCannotBeUndoneAndSaysSo(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("3", "space", "f10", "b")
	d.See("2025  TW I ")
	d.Press("u")
	d.See("U tidak bisa: pembukaan tahun 2025 tidak dapat diurungkan")
	d.Press("space", "u")
	d.See("Diurungkan")
	d.Press("u")
	d.See("pembukaan tahun 2025 tidak dapat diurungkan")
	d.Press("space", "y", "u")
	d.See("2024  TW I ", "Tahun 2025: Diurungkan: ")
	if len(o.store.Years()) != 2 || book(o).Mark(firstRow(o), model.Q3).Count != 0 {
		t.Fatal("undo reached behind the opening of the year")
	}
}

func TestKeysAndActsBeforeANewYearGoInOrder(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("60")
	d.Hold()
	d.Press("enter", "f10", "b", "alt+3", "space") // none of these is done yet
	d.Release()
	d.See("2025  TW I ")
	b, err := o.store.Book(2025)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.History("iku-1", 2024).Actual.String(); got != "60" {
		t.Errorf("history holds %q, not what was saved just before", got)
	}
	if got := b.Mark(b.Rows[0].ID, model.Q1).Count; got != 1 {
		t.Errorf("the key after the opening did not meet the new year: %d", got)
	}
}

func TestAYearSomebodyElseOpenedIsNotOpenedTwice(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("f10")
	other := store.Batch{Year: 2025, Open: true, Edits: []store.Edit{store.Put(&model.Office{Name: "Kecamatan Lain"})}}
	if _, err := o.store.Do(clerk(), other); err != nil {
		t.Fatal(err)
	}
	d.Press("enter")
	d.See("Tahun 2025 sudah ada", "2024  TW IV")
	d.Press("u")
	d.Unseen("pembukaan tahun")
	d.Press("y")
	d.See("Kecamatan Lain")
}

func TestDraftsStayWithTheirYear(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2")
	d.Type("77")
	d.Press("esc", "f10")
	d.See("! Belum disimpan: 1 isian; tidak ikut menjadi riwayat")
	d.Press("b", "t", "t", "t")
	d.See("2025  TW IV", "Belum disimpan: Indeks Pelayanan Publik TW IV 77")
	d.Unseen("77?")
	d.Press("y")
	d.See("77?")
}

func TestOnlyPlannersOpenAYear(t *testing.T) {
	o := example(t)
	o.now = time.Date(2025, 2, 1, 8, 0, 0, 0, time.UTC)
	a, err := app.New(app.Options{
		Store: o.store, Actor: model.Actor{ID: "tari", Role: model.RoleStaff}, Theme: theme.New(false), Screens: registry.Screens(),
		Now: func() time.Time { return o.now }, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("f10")
	d.See("F10 tidak bisa: hanya sekretaris dan admin")
}

func TestFiguresThatComeLateReachTheHistory(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("f10", "b", "y", "t", "t", "t", "2")
	d.See("2024  TW IV")
	d.Type("51")
	d.Press("enter", "f10")
	d.See("Riwayat 2024 di tahun 2025", "perbarui riwayat")
	d.Press("esc")
	history := func() string {
		t.Helper()
		b, err := o.store.Book(2025)
		if err != nil {
			t.Fatal(err)
		}
		return b.History("iku-1", 2024).Actual.String() + " " + b.History("iku-1", 2024).Achievement.String()
	}
	if got := history(); got != "63.25 (B-) 124.02" {
		t.Fatalf("changed without a yes: %s", got)
	}
	d.Press("f10", "p")
	d.See("2024  TW IV", "Riwayat 2024 di tahun 2025 sama dengan hitungan sekarang")
	if got := history(); got != "51 100" {
		t.Fatalf("history is %s", got)
	}
	d.Press("u")
	d.See("Tahun 2025: Diurungkan: Riwayat 2024 diperbarui")
	if got := history(); got != "63.25 (B-) 124.02" {
		t.Fatalf("not undone: %s", got)
	}
}

func TestANewRenstraKeepsWhatItsFormerYearsWereCalled(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("f10", "b")
	next := func() *model.Book {
		b, err := o.store.Book(2025)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	office, past := next().Office, next().History("iku-1", 2024)
	office.PlanPeriod = "2025–2029"
	past.Former = "Indeks lama"
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2025, Note: "Renstra baru", Edits: []store.Edit{store.Put(&office), store.Put(&past)}}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	goTo(d, screen.Comparison)
	page(d, "Tabel 12–13")
	d.Press("/")
	d.Type("2024 lama")
	d.See("▸ 2024  2024–2026", "2024 Indeks lama, sekarang Indeks Pelayanan Publik · 2024–2026")
	d.Press("enter", "y", "f10", "p")
	d.See("Riwayat 2024 di tahun 2025 sama")
	if h := next().History("iku-1", 2024); h.Former != "Indeks lama" || h.Plan != "2024–2026" {
		t.Fatalf("%+v", h)
	}
}

func TestAGapBetweenYearsIsNotFilled(t *testing.T) {
	o := example(t)
	later := store.Batch{Year: 2030, Open: true, Edits: []store.Edit{store.Put(&model.Office{Name: "Kecamatan"})}}
	if _, err := o.store.Do(clerk(), later); err != nil {
		t.Fatal(err)
	}
	d := o.session(model.Q4, 80, 24)
	d.Press("f10")
	d.See("F10 tidak bisa: tahun baru dibuka dari tahun 2030")
}
