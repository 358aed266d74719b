package budget_test

import (
	_ "embed"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

//go:embed testdata/walks.txt
var walks string

// What each key does on Anggaran: amounts typed and what they come to, rows folded away, versions
// side by side, tables pasted, jumps.
func TestWalksOnAnggaran(t *testing.T) {
	screenstest.Walks(t, walks, map[string]func(testing.TB) *screenstest.Office{
		"example": screenstest.Example, "half": screenstest.Half, "empty": screenstest.Empty, "shifted": shifted, "goals": goals,
	})
}

// shifted is the half filled year with a shift of the budget before its change, money that stands
// above, and more spent than there is.
func shifted(t testing.TB) *screenstest.Office {
	o := screenstest.Half(t)
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(
		&model.BudgetVersion{ID: "geser", Order: 2, Kind: model.VersionShift, Name: "Pergeseran", Since: model.Date{Year: 2024, Month: 5, Day: 2}},
		&model.Amount{Node: "kegiatan-01-1", Version: "geser", Value: model.IntOf(1_250_000_000)},
		&model.Spent{Node: "program-04", Quarter: model.Q2, Value: model.IntOf(99_000_000)},
		&model.Spent{Node: "kegiatan-06-1", Quarter: model.Q2, Value: model.IntOf(1_000)},
	)); err != nil {
		t.Fatal(err)
	}
	return o
}

// goals is the half filled year with a second goal that has money, and a program without a code.
func goals(t testing.TB) *screenstest.Office {
	o := screenstest.Half(t)
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(
		&model.Node{ID: "lain", Level: model.Goal, Order: 2, Name: "Tujuan lain"},
		&model.Node{ID: "s-lain", Parent: "lain", Level: model.Objective, Order: 1, Name: "Sasaran lain"},
		&model.Node{ID: "p-lain", Parent: "s-lain", Level: model.Program, Order: 1, Name: "Program lain"},
		&model.Amount{Node: "p-lain", Version: "perubahan", Value: model.IntOf(5_000_000)},
	)); err != nil {
		t.Fatal(err)
	}
	return o
}
