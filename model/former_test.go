package model

import "testing"

// Names are those of the day, forth and back, and nothing else of the Book changes.
func TestNamesAreThoseOfTheDay(t *testing.T) {
	named := func(former string, since Date) FormerName { return FormerName{Former: former, Renamed: since} }
	july := Date{2024, 7, 1}
	b := NewBook(2024, 3, []Record{
		&Section{ID: "s", Name: "Seksi Baru", FormerName: named("Seksi Lama", july)},
		&Indicator{ID: "i", Name: "Indeks Baru", Short: "Baru", FormerName: named("Indeks Lama", july)},
		&Village{ID: "v", Name: "Baru", FormerName: named("Lama", july)}, &Village{ID: "w", Name: "Tetap"},
	})
	said := func(b *Book) string {
		return b.Section("s") + ", " + b.Indicator("i").Name + " (" + b.Indicator("i").Short + "), " + b.Village("v").Name + ", " + b.Village("w").Name
	}
	const before, after = "Seksi Lama, Indeks Lama (), Lama, Tetap", "Seksi Baru, Indeks Baru (Baru), Baru, Tetap"
	june := b.NamedOn(Date{2024, 6, 30})
	for what, got := range map[string][2]string{
		"before": {said(june), before}, "that day": {said(b.NamedOn(july)), after}, "back": {said(june.NamedOn(july)), after},
		"twice": {said(june.NamedOn(Date{2024, 1, 2})), before}, "kept": {said(b), after},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %s", what, got[0])
		}
	}
	if said := b.Villages[0].Renaming("Desa Baru", july); said != "Desa Baru bernama Lama sebelum 01-07-2024." || b.Villages[0].Renaming("Desa Baru", Date{2024, 6, 30}) != "" {
		t.Error(said)
	}
	for _, half := range []FormerName{named("", july), named("Lama", Date{})} {
		v := Village{ID: "v", Name: "Baru", FormerName: half}
		if v.Check() == nil {
			t.Errorf("%+v is taken", half)
		}
	}
}
