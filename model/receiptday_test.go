package model

import "testing"

func TestDaysOnWhichNothingCanHaveCome(t *testing.T) {
	report := DocumentKind{Name: "LPPDes", About: 2023, Due: Date{2024, 3, 31}}
	plan := DocumentKind{Name: "RKPDes", About: 2025, Due: Date{2024, 9, 30}}
	early := DocumentKind{Name: "APBDes", About: 2025, Due: Date{2025, 1, 5}}
	half := DocumentKind{Name: "Semester I", About: 2024, Due: Date{2024, 7, 15}}
	for _, row := range []struct {
		kind *DocumentKind
		day  Date
		why  string
	}{
		{&report, Date{}, ""},
		{&report, Date{2024, 1, 2}, ""},
		{&report, Date{2026, 12, 31}, ""},
		{&report, Date{2023, 4, 28}, "sebelum tahun 2024 dimulai"},
		{&report, Date{2042, 3, 5}, "lebih dari 2 tahun sesudah batasnya"},
		{&plan, Date{2024, 1, 31}, ""},
		{&plan, Date{2023, 11, 5}, "sebelum tahun 2024 dimulai"},
		{&plan, Date{2027, 1, 1}, "lebih dari 2 tahun sesudah batasnya"},
		{&early, Date{2024, 12, 20}, ""},
		{&half, Date{2024, 7, 1}, ""},
		{&DocumentKind{Due: Date{2024, 3, 31}}, Date{1999, 1, 1}, ""}, // of no year that is known
		{&DocumentKind{About: 2024}, Date{1999, 1, 1}, ""},
	} {
		if got := row.kind.CannotCome(row.day); got != row.why {
			t.Errorf("%s on %v: %q, want %q", row.kind.Name, row.day, got, row.why)
		}
	}
}
