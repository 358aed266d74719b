package dialog_test

import (
	"slices"
	"testing"

	"capaian/ui/dialog"
	"capaian/ui/screen"
)

func TestHelpPutsWhatIsDoneHereBeforeHowOneMoves(t *testing.T) {
	row := func(name string) screen.Binding { return screen.Do(name, name, nil, name) }
	rows := append(screen.Under("Memilih", []screen.Binding{row("up"), row("down")}), row("x"), row("y"))
	groups := dialog.Grouped("Di sini", rows)
	var listed []string
	for _, g := range groups {
		listed = append(listed, g.Title+":")
		for _, r := range g.Rows {
			listed = append(listed, r.Help().Key)
		}
	}
	if want := []string{"Di sini:", "x", "y", "Memilih:", "up", "down"}; !slices.Equal(listed, want) {
		t.Errorf("%v", listed)
	}
	if only := dialog.Grouped("Di sini", rows[:2]); len(only) != 1 || only[0].Title != "Memilih" {
		t.Errorf("a heading without keys: %v", only)
	}
}
